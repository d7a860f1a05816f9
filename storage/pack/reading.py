"""Reads a pack from disk, whole and checked, or says everything that is wrong in it."""

from pathlib import Path

from storage.pack.checks import check
from storage.pack.drafts import draft
from storage.pack.fair import Pack, in_order
from storage.pack.folder import read_folder
from storage.pack.mistakes import Faulty, Mistake
from storage.pack.sheets import FACTS, SHEETS
from storage.pack.tables import Tables
from storage.pack.workbook import read_workbook
from storage.phrases import phrase


def read_pack(path: Path) -> Pack:
    """The pack at `path`: a folder (or its `fair.toml`), or a workbook. Raises `Faulty`."""
    tables, mistakes = _tables(path)
    drafts = {
        name: draft(sheet, table, mistakes)
        for name, sheet in {FACTS.name: FACTS, **SHEETS}.items()
        if (table := tables.get(name)) is not None
    }
    check(drafts, unread={name for name, table in tables.items() if table is None})
    if mistakes:
        raise Faulty(_sorted(mistakes))
    rows = {
        name: {each.sheet.key_of(row.cells): row.cells for row in each.rows}
        for name, each in drafts.items()
        if each.rows
    }
    facts = in_order(rows[FACTS.name][""])
    return Pack(facts["id"], {**rows, FACTS.name: {"": facts}})


def _tables(path: Path) -> tuple[Tables, list[Mistake]]:
    try:
        if path.is_dir():
            return read_folder(path)
        if path.name == "fair.toml":
            return read_folder(path.parent)
        if path.is_file():
            return read_workbook(path)
    except OSError as error:
        return {}, [Mistake(str(path), 0, "", phrase("pack.closed", reason=error.strerror or str(error)))]
    return {}, [Mistake(str(path), 0, "", phrase("pack.nothing", path=str(path)))]


def _sorted(mistakes: list[Mistake]) -> list[Mistake]:
    """In the order of the files, each from top to bottom."""
    files = list(dict.fromkeys(mistake.file for mistake in mistakes))
    return sorted(mistakes, key=lambda mistake: (files.index(mistake.file), mistake.row))
