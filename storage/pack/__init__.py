"""Fair packs: what organizers write about a fair in spreadsheets, read, checked and written again."""

from storage.pack.fair import Pack, fair_of, pack_of
from storage.pack.marking import marked
from storage.pack.mistakes import Faulty, Mistake
from storage.pack.reading import read_pack
from storage.pack.shipped import shipped, shipped_path
from storage.pack.template import template
from storage.pack.writing import export

__all__ = [
    "Faulty",
    "Mistake",
    "Pack",
    "export",
    "fair_of",
    "marked",
    "pack_of",
    "read_pack",
    "shipped",
    "shipped_path",
    "template",
]
