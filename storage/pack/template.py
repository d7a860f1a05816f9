"""Writes an empty pack to fill in: every heading explained in three languages, and an example row a sheet."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from storage.pack.folder import csv_text, toml_key, toml_tables, toml_value
from storage.pack.sheets import FACTS, NOTE, SHEETS, Column, Sheet
from storage.pack.tables import Page, letter
from storage.pack.workbook import LISTS, READ_ME, head, put, sheet_of
from storage.pack.writing import headings, is_workbook, make_room
from storage.spreadsheets import Sheet as Written
from storage.spreadsheets import written

#: The languages of the explanations, and of the columns an empty pack begins with.
EXPLAINED = ("ar", "fr", "en")

#: How many rows of a sheet offer a choice.
OFFERED_ROWS = 2000

#: The columns of the sheet that explains the others; where the explanations begin among them.
READ_ME_COLUMNS = ("sheet", "column", "needed", "ar", "fr", "en", "example")
EXPLANATIONS = 3

#: A family of facts begins with one member.
FIRST = {
    "partners.*": "1", "directions.*": "station", "sources.*": "starts", "call.places.*": "products",
    "call.quotas.*": "women",
}  # fmt: skip


def template(path: Path) -> None:
    """Write it to `path`: a workbook when it ends in `.xlsx`, else a folder.

    Raises FileExistsError rather than write over anything.
    """
    make_room(path)
    if is_workbook(path):
        _write_workbook(path)
    else:
        _write_folder(path)


@cache
def _guide() -> Mapping[str, Any]:
    return tomllib.loads((Path(__file__).parent / "guide.toml").read_text(encoding="utf-8"))


def _pages() -> Iterator[Page]:
    for name, sheet in SHEETS.items():
        shown = headings(sheet, EXPLAINED)
        row = {heading: _example(sheet, sheet.known[heading], heading) for heading in shown}
        yield Page(name, [*shown, NOTE], [{**row, NOTE: _guide()["example"]}])


def _example(sheet: Sheet, column: Column, heading: str) -> str:
    example = _guide()[sheet.name]["columns"][column.name]["example"]
    return str(example[heading.rpartition(sheet.joint)[2]] if column.localized else example)


def _explained(sheet: Sheet, column: Column) -> list[str]:
    """What a column is for, one line a language."""
    texts = _guide()[sheet.name]["columns"][column.name]
    return [texts[language] for language in EXPLAINED]


def _facts() -> Iterator[tuple[str, Column, str]]:
    """Every fact of an empty pack with its column and an example."""
    for column in FACTS.columns:
        for heading in FACTS.headings(column):
            if not column.localized or heading.rpartition(".")[2] in EXPLAINED:
                path = heading.replace("*", FIRST.get(column.name, "*"))
                yield path, column, _example(FACTS, column, heading)


# ── as a folder ────────────────────────────────────────────────────────────────────────────────────────


def _write_folder(folder: Path) -> None:
    (folder / "READ-ME.txt").write_text("\n\n".join(_guide()["intro"].values()) + "\n", encoding="utf-8")
    (folder / "fair.toml").write_text(_empty_toml(), encoding="utf-8")
    for page in _pages():
        (folder / f"{page.name}.csv").write_text(csv_text(page), encoding="utf-8-sig", newline="")


def _empty_toml() -> str:
    """Each fact explained. Those that are needed wait empty, the others stand there as a comment."""
    facts = {path: (column, example) for path, column, example in _facts()}
    lines = [f"# {text}" for text in _guide()["intro"].values()]
    for heading, paths in toml_tables(facts):
        lines += ["", heading] if heading else []
        for column, members in groupby(paths, key=lambda path: facts[path][0]):
            lines += [*([] if heading else [""]), *(f"# {text}" for text in _explained(FACTS, column))]
            for path in members:
                example = toml_value(path, facts[path][1])
                key = toml_key(path)
                lines.append(f'{key} = ""  # {example}' if column.required else f"# {key} = {example}")
    return "\n".join(lines) + "\n"


# ── as a workbook ──────────────────────────────────────────────────────────────────────────────────────


def _write_workbook(path: Path) -> None:
    lists = _Lists()
    facts = Written(FACTS.name)
    head(facts, ("fact", "value", NOTE))
    for row, (name, column, example) in enumerate(_facts(), start=1):
        put(facts, row, 0, name)
        put(facts, row, 2, "\n".join((*_explained(FACTS, column), f"→ {example}")))
        lists.offer(facts, column, name, (row, 1, row, 1))
    sheets = []
    for page in _pages():
        sheet = sheet_of(page)
        sheets.append(sheet)
        for place, heading in enumerate(page.headings):
            if heading != NOTE:
                column = SHEETS[page.name].known[heading]
                sheet.comments.append((0, place, "\n".join(_explained(SHEETS[page.name], column))))
                lists.offer(sheet, column, f"{page.name} {heading}", (1, place, OFFERED_ROWS, place))
    path.write_bytes(written([_read_me(), facts, *sheets, lists.sheet()]))


def _read_me() -> Written:
    sheet = Written(READ_ME)
    titles = _guide()["headings"]
    head(sheet, [" · ".join(titles[each].values()) for each in READ_ME_COLUMNS])
    sheet.columns.extend((place, 50, "typed", False) for place in range(EXPLANATIONS, len(READ_ME_COLUMNS)))
    for place, text in enumerate(_guide()["intro"].values(), start=EXPLANATIONS):
        put(sheet, 1, place, text)
    row = 1
    for each in (FACTS, *SHEETS.values()):
        row += 2
        about = _guide()[each.name]["about"]
        for place, text in enumerate((each.name, "", "", *(about[language] for language in EXPLAINED))):
            put(sheet, row, place, text)
        for column in each.columns:
            row += 1
            heading = each.headings(column)[0]
            needed = "✔" if column.required else ""
            texts = (each.name, heading, needed, *_explained(each, column), _example(each, column, heading))
            for place, text in enumerate(texts):
                put(sheet, row, place, text)
    return sheet


class _Lists:
    """The names to choose from, on a sheet of their own: a list within a cell may hold 255 letters only."""

    def __init__(self) -> None:
        #: The heading over each list of names.
        self._titles: dict[tuple[str, ...], str] = {}

    def offer(self, sheet: Written, column: Column, title: str, cells: tuple[int, int, int, int]) -> None:
        """Offer what there is to choose from in these cells; another name may be written all the same."""
        offered = tuple(column.kind.offers())
        if not offered:
            return
        self._titles.setdefault(offered, title)
        place = letter(list(self._titles).index(offered))
        source = f"={LISTS}!${place}$2:${place}${len(offered) + 1}"
        sheet.choices.append((cells, source, not column.kind.several))

    def sheet(self) -> Written:
        """The lists, one a column."""
        sheet = Written(LISTS)
        head(sheet, list(self._titles.values()))
        for place, offered in enumerate(self._titles):
            for row, name in enumerate(offered, start=1):
                put(sheet, row, place, name)
        return sheet
