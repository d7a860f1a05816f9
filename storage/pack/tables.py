"""A sheet as it was found, every cell as text; what a folder and a workbook have in common."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from storage.pack.sheets import FACTS, SHEETS, Cells

#: The largest pack: bytes of its files, and filled rows of its sheets together.
MOST_BYTES = 10_000_000
MOST_ROWS = 20_000

#: What a spreadsheet program would take for a formula.
FORMULA = re.compile(r"[=+\-@\t＝＋－＠]")

#: The sheet of facts first, as in `docs/fair-packs.md`.
ORDER = (FACTS.name, *SHEETS)


@dataclass(frozen=True, slots=True)
class Line:
    """One row."""

    row: int
    cells: tuple[str, ...]
    #: The row of each cell, where the columns stand one under the other.
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: its headings and the rows that have something in them."""

    #: How a mistake names it.
    file: str
    headings: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet to be written."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Cells]


#: The sheets of a pack by name; None for one that is there but cannot be read.
Tables = Mapping[str, Table | None]


def filled(cells: tuple[str, ...]) -> bool:
    """Whether anything stands in these cells."""
    return any(cell.strip() for cell in cells)


def letter(column: int) -> str:
    """The name of a column by its place: 0 → A, 27 → AB."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def facts_table(file: str, facts: list[tuple[str, str, int]]) -> Table:
    """Facts as a table of one line: (path, text, row)."""
    paths = tuple(path for path, _, _ in facts)
    cells = tuple(text for _, text, _ in facts)
    return Table(file, paths, (Line(0, cells, tuple(row for _, _, row in facts)),))
