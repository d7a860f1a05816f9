"""A fair pack as one Excel workbook: a sheet of the same name each, the facts as two columns on `fair`.

Nothing in a workbook is ever run: macros and links to other files are not looked at, and of a formula only
the value that the spreadsheet program stored beside it.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from storage.pack.mistakes import Mistake, hint
from storage.pack.sheets import FACTS, NOTE, SHEETS, Cells, Column, fact
from storage.pack.tables import (
    FORMULA,
    MOST_BYTES,
    MOST_ROWS,
    ORDER,
    Line,
    Page,
    Table,
    Tables,
    facts_table,
)
from storage.phrases import phrase
from storage.spreadsheets import Damaged, Found, Large, Sheet, read, written
from storage.spreadsheets.names import sheet_name

SUFFIXES = (".xlsx", ".xlsm")

#: Sheets that `template` adds for people; nothing is read from them.
READ_ME = "read me"
LISTS = "lists"

#: Far beyond what a pack needs; some programs fill whole sheets with empty cells.
MOST_COLUMNS = 120
LAST_ROW = 100_000


# ── in ─────────────────────────────────────────────────────────────────────────────────────────────────


def read_workbook(path: Path) -> tuple[Tables, list[Mistake]]:
    """The tables of a workbook, and what is wrong with its sheets."""
    if path.stat().st_size > MOST_BYTES:
        return {}, [Mistake(path.name, 0, "", phrase("pack.large", most=MOST_BYTES // 1_000_000))]
    try:
        sheets = read(path, rows=MOST_ROWS + 1, last=LAST_ROW, columns=MOST_COLUMNS)
    except Large:
        return {}, [Mistake(path.name, 0, "", phrase("pack.large", most=MOST_BYTES // 1_000_000))]
    except Damaged:
        return {}, [Mistake(path.name, 0, "", phrase("pack.workbook"))]
    return _Reading(path.name).tables(sheets)


class _TooMany(Exception):
    """More rows than a pack may have."""


class _Reading:
    """One workbook being read."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._mistakes: list[Mistake] = []
        self._rows = 0

    def tables(self, sheets: Iterable[Found]) -> tuple[Tables, list[Mistake]]:
        tables: dict[str, Table | None] = {}
        try:
            for sheet in sheets:
                self._add(sheet, tables)
        except _TooMany:
            self._mistakes.append(Mistake(self._file, 0, "", phrase("pack.rows", most=MOST_ROWS)))
            return {}, self._mistakes
        if FACTS.name not in tables:
            tables[FACTS.name] = None
            self._mistakes.append(Mistake(self._file, 0, "", phrase("pack.sheet-missing", name=FACTS.name)))
        return tables, self._mistakes

    def _add(self, sheet: Found, tables: dict[str, Table | None]) -> None:
        file = f"{self._file}/{sheet.title}"
        name = sheet_name(sheet.title)
        if name in (sheet_name(READ_ME), LISTS):
            return
        if name not in ORDER:
            if sheet.rows:
                said = phrase("pack.sheet-unknown", found=sheet.title, hint=hint(sheet.title, ORDER))
                self._mistakes.append(Mistake(file, 0, "", said))
            return
        if name in tables:
            self._mistakes.append(Mistake(file, 0, "", phrase("pack.file-twice", name=name)))
            return
        self._rows += len(sheet.rows)
        if sheet.more or self._rows > MOST_ROWS:
            raise _TooMany
        lines = tuple(Line(row.number, row.cells) for row in sheet.rows)
        headings = lines[0].cells if lines and lines[0].row == 1 else ()
        table = Table(file, headings, tuple(line for line in lines if line.row > 1))
        tables[name] = self._facts(table) if name == FACTS.name else table

    def _facts(self, table: Table) -> Table | None:
        """The sheet of facts, whose headings stand in a column."""
        headings = [sheet_name(heading) for heading in table.headings]
        for needed in ("fact", "value"):
            if needed not in headings:
                self._mistakes.append(
                    Mistake(table.file, 1, needed, phrase("pack.column-missing", name=needed))
                )
                return None
        name, value = headings.index("fact"), headings.index("value")
        facts = []
        for line in table.lines:
            path, text = line.cells[name].strip(), line.cells[value].strip()
            if path:
                facts.append((path, text, line.row))
            elif text:
                said = phrase("pack.empty", name="fact")
                self._mistakes.append(Mistake(table.file, line.row, "fact", said))
        return facts_table(table.file, facts)


# ── out ────────────────────────────────────────────────────────────────────────────────────────────────


def write_workbook(path: Path, facts: Cells, pages: Iterable[Page]) -> None:
    """Write a pack."""
    first = Sheet(FACTS.name)
    head(first, ("fact", "value", NOTE))
    for row, (name, value) in enumerate(facts.items(), start=1):
        put(first, row, 0, name)
        put(first, row, 1, value, bare=_bare(fact(name)))
    path.write_bytes(written([first, *map(sheet_of, pages)]))


def sheet_of(page: Page) -> Sheet:
    """A sheet of a pack."""
    sheet = Sheet(page.name)
    head(sheet, page.headings)
    known = SHEETS[page.name].known
    for row, cells in enumerate(page.rows, start=1):
        for place, heading in enumerate(page.headings):
            put(sheet, row, place, cells.get(heading, ""), bare=_bare(known.get(heading)))
    return sheet


def _bare(column: Column | None) -> bool:
    return column is not None and column.kind.bare and column.kind.value in (int, float)


def head(sheet: Sheet, headings: Sequence[str]) -> None:
    """Write the first row, and make the columns as wide as what they hold."""
    sheet.frozen = (1, 0)
    for place, heading in enumerate(headings):
        sheet.columns.append((place, _width(heading), "typed", False))
        sheet.put(0, place, heading, "heading")


def put(sheet: Sheet, row: int, column: int, text: str, *, bare: bool = False) -> None:
    """Write one cell: a number as a number, all else as text."""
    if bare and text:
        sheet.put(row, column, float(text))
    elif text:
        sheet.put(row, column, text, "typed quoted" if FORMULA.match(text) else "typed")


def _width(heading: str) -> int:
    name = heading.rpartition("_")[0] or heading
    return {"about": 50, "answer": 50, "questions": 50, "value": 60, NOTE: 60, "name": 32, "title": 40,
            "place": 32, "offers": 32, "fact": 24, "products": 28, "stands": 20, "means": 28, "written": 28,
            "venue": 28, "province": 22}.get(name, 14)  # fmt: skip
