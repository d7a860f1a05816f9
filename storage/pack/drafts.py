"""The rows of a pack while they are being checked: cell by cell, each mistake noted where it stands."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from storage.pack.kinds import parts
from storage.pack.mistakes import Mistake, Wrong, hint, listed
from storage.pack.sheets import FACTS, LANGUAGES, NOTE, Column, Sheet, fact
from storage.pack.tables import Line, Table, letter
from storage.phrases import Value, phrase
from storage.spelling import fold
from storage.spreadsheets import UNCALCULATED
from storage.spreadsheets.names import sheet_name

#: How the note of an example begins in the template.
EXAMPLES = ("example", "exemple", "مثال")

#: What spreadsheet programs write where a calculation failed, in English and in French.
_ERROR = re.compile(
    r"#(REF ?!|N/A|NAME\?|NOM ?\?|VALUE!|VALEUR ?!|DIV/0 ?!|NUM!|NOMBRE ?!|NULL!|NUL ?!|SPILL!|CALC!|FIELD!|"
    r"BLOCKED!|GETTING_DATA)"
)


@dataclass(slots=True)
class Draft:
    """One row: its plain forms so far."""

    file: str
    line: Line
    #: Where each heading stands in the line.
    places: Mapping[str, int]
    mistakes: list[Mistake]
    cells: dict[str, str] = field(default_factory=dict)

    def written(self, column: str) -> str:
        """What somebody wrote there, readable or not."""
        place = self.places.get(column)
        return self.line.cells[place].strip() if place is not None and place < len(self.line.cells) else ""

    def wrong(self, column: str, key: str, /, **values: Value) -> None:
        """Note a mistake in a column of this row."""
        row = self.line.row
        if self.line.rows:
            row = self.line.rows[self.places[column]] if column in self.places else 0
        self.mistakes.append(Mistake(self.file, row, column, phrase(key, **values)))


@dataclass(slots=True)
class Drafts:
    """The rows of one sheet."""

    sheet: Sheet
    file: str
    rows: list[Draft] = field(default_factory=list)
    #: Whether the keys can be relied on: what refers to a sheet with broken keys is not judged.
    sound: bool = True

    def keys(self) -> set[str]:
        """The keys of all rows."""
        return {self.sheet.key_of(row.cells) for row in self.rows}


def draft(sheet: Sheet, table: Table, mistakes: list[Mistake]) -> Drafts:
    """Read the cells of a table."""
    drafts = Drafts(sheet, table.file)
    before = len(mistakes)
    places = _places(sheet, table, mistakes)
    drafts.sound = len(mistakes) == before
    seen: dict[str, int] = {}
    for line in table.lines:
        row = Draft(table.file, line, places, mistakes)
        if _is_example(row):
            row.wrong("", "pack.example")
            continue
        before = len(mistakes)
        _read(sheet, row, len(table.headings))
        drafts.rows.append(row)
        if {mistake.column for mistake in mistakes[before:]} & {*sheet.key}:
            drafts.sound = False
        elif sheet.key and (key := sheet.key_of(row.cells)):
            first = seen.setdefault(key, line.row)
            if first != line.row:
                row.wrong(sheet.key[-1], "pack.twice", found=key, row=first)
    return drafts


# ── headings ───────────────────────────────────────────────────────────────────────────────────────────


def _places(sheet: Sheet, table: Table, mistakes: list[Mistake]) -> Mapping[str, int]:
    """Where each heading stands."""
    places: dict[str, int] = {}
    for place, written in enumerate(table.headings):
        heading = _fact_name(written) if sheet is FACTS else sheet_name(written)
        row = table.lines[0].rows[place] if sheet is FACTS else 1
        if not heading:
            if any(line.cells[place : place + 1] not in ((), ("",)) for line in table.lines):
                mistakes.append(Mistake(table.file, row, letter(place), phrase("pack.heading-empty")))
        elif heading in places:
            mistakes.append(Mistake(table.file, row, heading, phrase("pack.heading-twice", found=heading)))
        elif heading == NOTE or _column(sheet, heading) is not None:
            places[heading] = place
        else:
            key = "pack.fact-unknown" if sheet is FACTS else "pack.column-unknown"
            said = phrase(key, found=heading, hint=hint(heading, [*sheet.known], most=40))
            mistakes.append(Mistake(table.file, row, heading, said))
    if sheet is not FACTS:
        for column in sheet.columns:
            headings = sheet.headings(column)
            if column.required and not any(heading in places for heading in headings):
                said = phrase("pack.column-missing", name=headings[0])
                mistakes.append(Mistake(table.file, 1, headings[0], said))
    return places


def _column(sheet: Sheet, heading: str) -> Column | None:
    return fact(heading) if sheet is FACTS else sheet.known.get(heading)


def _fact_name(written: str) -> str:
    """The path of a fact; `name_fr` serves for `name.fr`."""
    name = written.strip()
    if fact(name) is None:
        stem, _, language = name.rpartition("_")
        if language in LANGUAGES and fact(f"{stem}.{language}") is not None:
            return f"{stem}.{language}"
    return name


# ── cells ──────────────────────────────────────────────────────────────────────────────────────────────


def _is_example(row: Draft) -> bool:
    return fold(row.written(NOTE)).startswith(tuple(map(fold, EXAMPLES)))


def _read(sheet: Sheet, row: Draft, width: int) -> None:
    written = {each: text for each in row.places if each != NOTE and (text := row.written(each))}
    for heading, text in written.items():
        column = _column(sheet, heading)
        if column is not None and (plain := _plain(column, heading, text, row)):
            row.cells[heading] = plain
    for place, text in enumerate(row.line.cells[width:], start=width):
        if text.strip():
            row.wrong(letter(place), "pack.cells-extra", found=text.strip())
            break
    for column in sheet.columns:
        headings = sheet.headings(column)
        if written.keys() & {*headings}:
            continue
        if column.default:
            row.cells[column.name] = column.default
        elif column.required:
            _note_missing(sheet, row, headings)


def _note_missing(sheet: Sheet, row: Draft, headings: Sequence[str]) -> None:
    # Of a sheet, a column that is not there was noted once already; a fact has no such place.
    there = [heading for heading in headings if heading in row.places or sheet is FACTS]
    if len(there) == 1:
        row.wrong(there[0], "pack.empty", name=there[0])
    elif there:
        row.wrong(there[0], "pack.empty-text", names=listed(there))


def _plain(column: Column, heading: str, text: str, row: Draft) -> str:
    """The plain form of a cell, '' when it cannot be read."""
    if text == UNCALCULATED:
        row.wrong(heading, "pack.formula")
        return ""
    if _ERROR.fullmatch(text):
        row.wrong(heading, "pack.error", found=text)
        return ""
    if not column.kind.several:
        return _judged(column, heading, text, row)
    # Each item of a list is judged by itself, so that all the wrong ones are named.
    plain = [_judged(column, heading, part, row) for part in parts(text)]
    return _judged(column, heading, "; ".join(plain), row) if all(plain) else ""


def _judged(column: Column, heading: str, text: str, row: Draft) -> str:
    try:
        return column.kind.read(text)
    except Wrong as wrong:
        row.wrong(heading, wrong.said.key, **wrong.said.values)
        return ""
