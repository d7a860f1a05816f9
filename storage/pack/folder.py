"""A fair pack as a folder: `fair.toml`, and a CSV file for each sheet that has rows."""

import csv
import io
import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from itertools import groupby
from pathlib import Path
from typing import Any

from storage.pack.drawing import read_drawing
from storage.pack.mistakes import Mistake, hint
from storage.pack.sheets import FACTS, SHEETS, Cells, fact
from storage.pack.tables import (
    FORMULA,
    MOST_BYTES,
    MOST_ROWS,
    Line,
    Page,
    Table,
    Tables,
    facts_table,
    filled,
)
from storage.phrases import phrase
from storage.spreadsheets.names import sheet_name

#: The plan may be drawn instead of written.
DRAWING = "plan.svg"

#: A text that looks like a formula gets an apostrophe, and one that already has some gets one more.
_FORMULA = re.compile(f"'*{FORMULA.pattern}")
_ESCAPED = re.compile(f"'+{FORMULA.pattern}")
_NUMBER = re.compile(r"[-+]?[0-9]+([.,][0-9]+)?")


# ── in ─────────────────────────────────────────────────────────────────────────────────────────────────


def read_folder(folder: Path) -> tuple[Tables, list[Mistake]]:
    """The tables of a folder, and what is wrong with its files."""
    mistakes: list[Mistake] = []
    tables: dict[str, Table | None] = {}
    known = {sheet_name(f"{name}.csv"): name for name in SHEETS} | {"fair.toml": FACTS.name}
    known[DRAWING] = "plan"
    found = sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in (".csv", ".svg", ".toml") and path.is_file()
    )
    if sum(path.stat().st_size for path in found) > MOST_BYTES:
        return {}, [Mistake(folder.name, 0, "", phrase("pack.large", most=MOST_BYTES // 1_000_000))]
    rows = 0
    for path in found:
        name = known.get(sheet_name(path.name))
        if name is None:
            said = phrase("pack.file-unknown", found=path.name, hint=hint(path.stem, [*SHEETS]))
            mistakes.append(Mistake(path.name, 0, "", said))
            continue
        if name in tables:
            twice = phrase("pack.plan-svg-two") if name == "plan" else phrase("pack.file-twice", name=name)
            mistakes.append(Mistake(path.name, 0, "", twice))
            continue
        if sheet_name(path.name) == DRAWING:
            tables[name], wrong = read_drawing(path.read_bytes(), path.name)
            mistakes += wrong
            continue
        try:
            tables[name] = _read_toml(path) if name == FACTS.name else _read_csv(path)
        except _Unreadable as unreadable:
            tables[name] = None
            mistakes.append(unreadable.mistake)
        table = tables[name]
        rows += len(table.lines) if table else 0
        if rows > MOST_ROWS:
            mistakes.append(Mistake(path.name, 0, "", phrase("pack.rows", most=MOST_ROWS)))
            return {}, mistakes
    if FACTS.name not in tables:
        tables[FACTS.name] = None
        mistakes.append(Mistake("fair.toml", 0, "", phrase("pack.file-missing", name="fair.toml")))
    return tables, mistakes


class _Unreadable(Exception):
    def __init__(self, file: str, row: int, key: str, **values: str) -> None:
        super().__init__(key)
        self.mistake = Mistake(file, row, "", phrase(key, **values))


def _text_of(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        raise _Unreadable(path.name, row, "pack.encoding") from None


def _read_csv(path: Path) -> Table:
    text = _text_of(path)
    if directive := re.match(r"sep=(.)\r?\n", text, re.IGNORECASE):
        # Excel's own way of naming the separator; to a spreadsheet it is no row.
        delimiter, text = directive[1], text[directive.end() :]
    else:
        delimiter = max(",;\t", key=text.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    lines: list[Line] = []
    try:
        for cells in reader:
            lines.append(Line(len(lines) + 1, tuple(map(_unescaped, cells))))
    except csv.Error:
        raise _Unreadable(path.name, len(lines) + 1, "pack.quotes") from None
    headings = lines[0].cells if lines else ()
    return Table(path.name, headings, tuple(line for line in lines[1:] if filled(line.cells)))


def _unescaped(cell: str) -> str:
    return cell[1:] if _ESCAPED.match(cell) else cell


def _read_toml(path: Path) -> Table:
    text = _text_of(path).replace("\r\n", "\n")
    try:
        facts = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # also numbers and nesting beyond all measure
        at = re.search(r"\(at line (\d+)", str(error))
        raise _Unreadable(path.name, int(at[1]) if at else text.count("\n") + 1, "pack.toml") from None
    rows = dict(_rows_of_facts(text))
    return facts_table(path.name, [(name, value, rows.get(name, 0)) for name, value in _flat(facts, "")])


def _flat(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """The facts below `value`, each with its path; tables in a list are counted from 1."""
    match value:
        case dict():
            for key, each in value.items():
                yield from _flat(each, f"{path}.{key}" if path else key)
        case [*items] if any(isinstance(item, dict) for item in items):
            for number, item in enumerate(items, start=1):
                yield from _flat(item, f"{path}.{number}")
        case [*items]:
            yield path, "; ".join(map(_plain, items))
        case _:
            yield path, _plain(value)


def _plain(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case datetime() | date() | time():
            return value.isoformat()
        case _:
            return str(value)


_HEADER = re.compile(r"\s*(\[{1,2})\s*(.+?)\s*\]{1,2}\s*(#.*)?")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=(.*)""")
_INNER = re.compile(r"""[{,]\s*([\w-]+|"[^"]*"|'[^']*')\s*=""")


def _rows_of_facts(text: str) -> Iterator[tuple[str, int]]:
    """Where each fact stands, since the parser does not tell."""
    table = ""
    counts: dict[str, int] = {}
    for row, line in enumerate(text.split("\n"), start=1):
        if match := _HEADER.fullmatch(line):
            table = _path(match[2])
            if match[1] == "[[":
                counts[table] = counts.get(table, 0) + 1
                table += f".{counts[table]}"
            yield table, row
        elif match := _KEY.fullmatch(line):
            path = _path(match[1])
            path = f"{table}.{path}" if table else path
            yield path, row
            for inner in _INNER.findall(match[2]):
                yield f"{path}.{_path(inner)}", row


def _path(dotted: str) -> str:
    return ".".join(part.strip(" \t\"'") for part in re.findall(r"""[\w-]+|"[^"]*"|'[^']*'""", dotted))


# ── out ────────────────────────────────────────────────────────────────────────────────────────────────


def write_folder(folder: Path, facts: Cells, pages: Iterable[Page]) -> None:
    """Write a pack."""
    (folder / "fair.toml").write_text(toml(facts), encoding="utf-8")
    for page in pages:
        (folder / f"{page.name}.csv").write_text(csv_text(page), encoding="utf-8-sig", newline="")


def csv_text(page: Page) -> str:
    """A sheet as CSV, as spreadsheet programs read it."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(page.headings)
    writer.writerows([_escaped(row.get(heading, "")) for heading in page.headings] for row in page.rows)
    return written.getvalue()


def _escaped(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def toml(facts: Cells) -> str:
    """`fair.toml` with these facts."""
    lines = []
    for heading, paths in toml_tables(facts):
        lines += ["", heading] if heading else []
        lines += [f"{toml_key(path)} = {toml_value(path, facts[path])}" for path in paths]
    return "\n".join(lines) + "\n"


def toml_tables(paths: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """The tables of `fair.toml`: the heading of each, and the facts in it."""
    # A key after the heading of a table belongs to that table, so what is in none comes first.
    ordered = sorted(paths, key=lambda path: "." in path)
    for table, members in groupby(ordered, key=lambda path: _split(path)[0]):
        yield _heading(table) if table else "", list(members)


def toml_key(path: str) -> str:
    """A fact as a key within its table."""
    return _quoted_key(_split(path)[1])


def _split(path: str) -> tuple[str, str]:
    """The table of a fact, and its key in there."""
    if path.startswith("sources."):
        return "sources", path.removeprefix("sources.")
    table, _, key = path.rpartition(".")
    return table, key


def _heading(table: str) -> str:
    first, _, rest = table.partition(".")
    if first == "partners":
        return "[[partners]]"
    return f"[{first}.{_quoted_key(rest)}]" if rest else f"[{first}]"


def _quoted_key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else _quoted(key)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def toml_value(path: str, cell: str) -> str:
    """The plain form of a fact as TOML writes it."""
    column = fact(path)
    if column is None or not (column.kind.bare or column.kind.several):
        return _quoted(cell)
    if column.kind.several:
        return f"[{', '.join(_quoted(part) for part in cell.split('; '))}]"
    return cell
