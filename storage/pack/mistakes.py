"""What is wrong in a fair pack, where it stands, and what to write instead."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from storage.phrases import Phrase, phrase
from storage.spelling import fold


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing to put right."""

    #: The file, or "workbook.xlsx/sheet".
    file: str
    #: As a spreadsheet counts, the headings being row 1; 0 = the file as a whole.
    row: int
    #: The heading, or the name of a fact; '' = the row as a whole.
    column: str
    said: Phrase

    @property
    def place(self) -> str:
        """`stands.csv:12:number`"""
        row = str(self.row) if self.row else ""
        return ":".join(part for part in (self.file, row, self.column) if part)


class Faulty(Exception):
    """A pack that cannot be used, with every mistake in it."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__(f"{len(mistakes)} mistakes")
        self.mistakes = tuple(mistakes)


class Wrong(Exception):
    """A cell that cannot be read."""

    def __init__(self, said: Phrase) -> None:
        super().__init__(said.key)
        self.said = said


def nearest(found: str, known: Sequence[str]) -> str | None:
    """What was probably meant by `found`, None when nothing is near."""
    best = process.extractOne(fold(found), _folded(tuple(known)), scorer=fuzz.ratio, score_cutoff=65)
    return known[best[2]] if best else None


@lru_cache(maxsize=64)
def _folded(names: tuple[str, ...]) -> tuple[str, ...]:
    # A sheet of thousands of rows may be wrong in each of them.
    return tuple(map(fold, names))


def hint(found: str, known: Sequence[str], *, most: int = 16) -> Phrase:
    """What to write instead of `found`: the nearest of `known`, else what there is to choose from."""
    meant = nearest(found, known)
    if meant is not None:
        return phrase("pack.nearest", name=meant)
    if not known:
        return phrase("pack.none-known")
    if len(known) <= most:
        return phrase("pack.choose", names=listed(known))
    return phrase("pack.choose-like", names=listed(known[:most]))


def listed(names: Sequence[str]) -> str:
    """Names to be copied as they stand, which no "and" of a language may touch."""
    return ", ".join(names)
