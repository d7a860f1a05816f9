"""The program that opens workbooks which people made: `python -m storage.spreadsheets.reading`.

Nothing in a workbook is ever run: macros and links to other files are not looked at, and of a formula only
the value that the spreadsheet program stored beside it. A damaged file ends the program.
"""

import io
import json
import re
import sys
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from storage.child import answered, ordered
from storage.spreadsheets import UNCALCULATED
from storage.spreadsheets.names import sheet_name

_FORMULA = re.compile(rb"<f[ >/]")
_RED = PatternFill("solid", fgColor="FFC7CE")

#: How large a comment is shown, in points.
_WIDTH, _HEIGHT = 320, 90


def _read(order: dict[str, Any]) -> bytes:
    with zipfile.ZipFile(order["path"]) as packed:
        if sum(part.file_size for part in packed.infolist()) > order["unpacked"]:
            return json.dumps({"large": True}).encode()
        formulas = any(
            _FORMULA.search(packed.read(part)) for part in packed.namelist() if "/worksheets/" in part
        )
    values = _open(order, values=True)
    sheets = []
    if order["unless"] not in values.sheetnames:
        written = _open(order, values=False) if formulas else None
        sheets = [_sheet(sheet.title, values, written, order) for sheet in values.worksheets]
    return json.dumps({"large": False, "sheets": sheets}).encode()


def _open(order: dict[str, Any], *, values: bool) -> Workbook:
    return openpyxl.load_workbook(order["path"], read_only=True, data_only=values, keep_links=False)


def _sheet(
    title: str, values: Workbook, written: Workbook | None, order: dict[str, Any]
) -> tuple[str, list[tuple[int, list[str]]], bool]:
    """Its title, the rows that have something in them, and whether there are more."""
    found: list[tuple[int, list[str]]] = []
    formulas = _rows(written, title, order, values=False) if written else None
    for number, cells in enumerate(_rows(values, title, order), start=1):
        if number > order["last"] or len(found) == order["rows"]:
            return title, found, True
        texts = [_text(cell) for cell in cells]
        if formulas:
            texts = [
                UNCALCULATED if cell.data_type == "f" and not text else text
                for text, cell in zip(texts, next(formulas, ()), strict=True)
            ]
        if any(text.strip() for text in texts):
            found.append((number, texts))
    return title, found, False


def _rows(book: Workbook, title: str, order: dict[str, Any], *, values: bool = True) -> Iterator[Any]:
    sheet = book[title]
    sheet.reset_dimensions()  # some programs write wrong ones
    return sheet.iter_rows(max_col=order["columns"], values_only=values)


def _text(value: Any) -> str:
    """A cell as somebody would have typed it."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case time():
            return _clock(timedelta(hours=value.hour, minutes=value.minute, seconds=value.second))
        case timedelta():
            return _clock(value)
        case datetime() | date():
            return value.isoformat()
        case _:
            return str(value)


def _clock(since_midnight: timedelta) -> str:
    minutes = round(since_midnight.total_seconds() / 60)
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _marked(order: dict[str, Any]) -> bytes:
    book = openpyxl.load_workbook(order["path"], keep_links=False)
    sheets = {sheet_name(sheet.title): sheet for sheet in book.worksheets}
    for mark in order["marks"]:
        sheet = sheets.get(mark["sheet"], book.worksheets[0])
        cell = sheet.cell(max(mark["row"], 1), _column(sheet, mark["heading"]))
        before = f"{cell.comment.text}\n" if cell.comment else ""
        cell.comment = Comment(before + mark["said"], "Dalil", width=_WIDTH, height=_HEIGHT)
        cell.fill = _RED
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _column(sheet: Worksheet, heading: str) -> int:
    headings = {sheet_name(str(cell.value)): cell.column for cell in sheet[1] if cell.value is not None}
    found = headings.get(heading, 1)
    assert isinstance(found, int)
    return found


def main() -> None:
    """Answer one order."""
    # About parts of a workbook that are not read here: drop-down lists, styles.
    warnings.simplefilter("ignore")
    order = ordered()
    try:
        answered(_read(order) if order["do"] == "read" else _marked(order))
    except Exception as error:  # a damaged file fails anywhere in two parsers, in ways they do not list
        sys.exit(type(error).__name__)  # and what stands in it is nobody's business


if __name__ == "__main__":
    main()
