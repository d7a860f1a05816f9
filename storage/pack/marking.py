"""A workbook given back with what is wrong marked where it stands."""

from collections.abc import Callable, Sequence
from pathlib import Path

from storage.pack.mistakes import Mistake
from storage.pack.sheets import FACTS
from storage.phrases import Phrase
from storage.spreadsheets import Mark
from storage.spreadsheets import marked as marked_in
from storage.spreadsheets.names import sheet_name

#: Comments in one workbook: who has more mistakes begins with these.
MOST = 500


def marked(path: Path, mistakes: Sequence[Mistake], say: Callable[[Phrase], str]) -> bytes:
    """The workbook at `path` with a red cell and a comment for each mistake. Nothing in it is run."""
    return marked_in(path, [_mark(each, say) for each in mistakes[:MOST]])


def _mark(mistake: Mistake, say: Callable[[Phrase], str]) -> Mark:
    sheet = sheet_name(mistake.file.rpartition("/")[2])
    # The values of facts stand in a column of their own.
    heading = "value" if sheet == FACTS.name else sheet_name(mistake.column)
    return Mark(sheet, mistake.row, heading, say(mistake.said))
