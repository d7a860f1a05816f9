"""Workbooks of Excel, read and written as plain cells. The libraries for it run in a process of their own."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from storage.child import Unfinished, answer

#: What stands in a cell whose formula has no stored value, in the manner of a spreadsheet's own errors.
UNCALCULATED = "#UNCALCULATED!"

#: How a cell looks. Where texts are typed into, numbers of stands, days and hours stay as they are typed;
#: a quoted one is a text also when it begins like a formula and somebody edits it.
Look = Literal["", "bold", "quoted", "heading", "typed", "typed quoted"]

#: A workbook is packed; unpacked it may be this many bytes.
MOST_UNPACKED = 150_000_000


class Damaged(Exception):
    """A file that cannot be read as a workbook."""


class Large(Exception):
    """A workbook that unpacks to too much."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row in which something stands, as a spreadsheet program counts it; each cell as it would be typed."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A sheet as it was read."""

    title: str
    rows: tuple[Row, ...]
    #: Whether there is more of it than was to be read.
    more: bool


@dataclass(slots=True)
class Sheet:
    """A sheet to be written. Every text stays a text: no cell is ever a formula or a link."""

    name: str
    right_to_left: bool = False
    #: How many rows and columns stay in sight.
    frozen: tuple[int, int] = (0, 0)
    #: Row, column, what stands there and how it looks.
    cells: list[tuple[int, int, str | float, Look]] = field(default_factory=list)
    #: Column, width in letters, how its empty cells look, whether it is hidden.
    columns: list[tuple[int, float, Look, bool]] = field(default_factory=list)
    #: Row, column and an explanation.
    comments: list[tuple[int, int, str]] = field(default_factory=list)
    #: From row, column to row, column; the words or where they stand; whether another word is remarked on.
    choices: list[tuple[tuple[int, int, int, int], Sequence[str] | str, bool]] = field(default_factory=list)

    def put(self, row: int, column: int, value: str | float, look: Look = "") -> None:
        """Write one cell: a number as a number, a text as a text."""
        self.cells.append((row, column, value, look))

    def table(
        self, headings: Sequence[str], rows: Sequence[Sequence[str | float]], wide: float, top: int = 0
    ) -> None:
        """Write headings and rows below each other, in columns of that width."""
        for column, heading in enumerate(headings):
            self.put(top, column, heading, "bold")
            self.columns.append((column, wide, "", False))
        for number, row in enumerate(rows, start=top + 1):
            for column, cell in enumerate(row):
                self.put(number, column, cell, "quoted" if isinstance(cell, str) else "")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to be said about a cell, found by the names of its sheet and of its column's heading.

    What is not found is marked on the first sheet, or in the first column.
    """

    sheet: str
    row: int
    heading: str
    said: str


def read(path: Path, *, rows: int, last: int, columns: int, unless: str = "") -> tuple[Found, ...]:
    """The sheets of a workbook, without links and macros. Raises `Damaged`, `Large`.

    Of each as many `rows` as have something in them, down to the `last`, and so many `columns`; nothing
    at all from a workbook with a sheet called `unless`.
    """
    order = {
        "do": "read", "path": str(path), "rows": rows, "last": last, "columns": columns, "unless": unless,
        "unpacked": MOST_UNPACKED,
    }  # fmt: skip
    found: dict[str, Any] = json.loads(_opened(order))
    if found["large"]:
        raise Large
    return tuple(
        Found(title, tuple(Row(number, tuple(cells)) for number, cells in rows), more)
        for title, rows, more in found["sheets"]
    )


def marked(path: Path, marks: Sequence[Mark]) -> bytes:
    """The workbook at `path`, each mark as a red cell with a comment. Raises `Damaged`."""
    return _opened({"do": "mark", "path": str(path), "marks": [asdict(each) for each in marks]})


def written(sheets: Sequence[Sheet]) -> bytes:
    """A workbook of these sheets."""
    return answer("storage.spreadsheets.writing", [asdict(each) for each in sheets])


def _opened(order: Any) -> bytes:
    try:
        return answer("storage.spreadsheets.reading", order)
    except Unfinished:
        raise Damaged from None
