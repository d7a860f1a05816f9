"""Writes a fair as a pack again, so that what is in the database can be edited in a spreadsheet."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from storage.pack.fair import pack_of
from storage.pack.folder import write_folder
from storage.pack.sheets import LANGUAGES, SHEETS, Cells, Sheet
from storage.pack.tables import Page
from storage.pack.workbook import write_workbook
from storage.records import Fair


def export(fair: Fair, path: Path) -> None:
    """Write `fair` to `path`: a workbook when it ends in `.xlsx`, else a folder. Read back, it is equal.

    Raises FileExistsError rather than write over anything.
    """
    pack = pack_of(fair)
    pages = [
        Page(name, headings(SHEETS[name], fair.languages, rows.values()), [*rows.values()])
        for name, rows in pack.sheets.items()
        if name in SHEETS
    ]
    make_room(path)
    if is_workbook(path):
        write_workbook(path, pack.facts, pages)
    else:
        write_folder(path, pack.facts, pages)


def is_workbook(path: Path) -> bool:
    """Whether this is to be a workbook, by its name."""
    return path.suffix.lower() == ".xlsx"


def make_room(path: Path) -> None:
    """Make the folder that `path` is to be, or to be in. Raises FileExistsError when something is there."""
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise FileExistsError(path)
    (path.parent if is_workbook(path) else path).mkdir(parents=True, exist_ok=True)


def headings(sheet: Sheet, languages: Sequence[str], rows: Iterable[Cells] = ()) -> list[str]:
    """The headings of a sheet: in the fair's languages, and in any that a row has."""
    used = {heading for row in rows for heading in row}
    shown = [language for language in LANGUAGES if language in languages]
    return [
        heading
        for column in sheet.columns
        for heading in sheet.headings(column)
        if not column.localized
        or heading in used
        or heading.removeprefix(f"{column.name}{sheet.joint}") in shown
    ]
