"""The program that writes workbooks: `python -m storage.spreadsheets.writing`."""

import io
from typing import Any

import xlsxwriter

from storage.child import answered, ordered

_TYPED = {"num_format": "@", "text_wrap": True, "valign": "top"}

#: Each `Look` of a cell.
_LOOKS: dict[str, dict[str, Any]] = {
    "bold": {"bold": True},
    "quoted": {"quote_prefix": True},
    "heading": {"bold": True, "bg_color": "#E8F0E4", "border": 1, "valign": "top"},
    "typed": _TYPED,
    "typed quoted": {**_TYPED, "quote_prefix": True},
}

_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def _write(book: Any, sheet: dict[str, Any], looks: dict[str, Any]) -> None:
    page = book.add_worksheet(sheet["name"])
    if sheet["right_to_left"]:
        page.right_to_left()
    if any(sheet["frozen"]):
        page.freeze_panes(*sheet["frozen"])
    for column, wide, look, hidden in sheet["columns"]:
        page.set_column(column, column, wide, looks.get(look), {"hidden": hidden})
    for row, column, value, look in sheet["cells"]:
        put = page.write_string if isinstance(value, str) else page.write_number
        put(row, column, value, looks.get(look))
    for row, column, said in sheet["comments"]:
        page.write_comment(row, column, said, {"x_scale": 2.5, "y_scale": 1.5})
    for cells, source, remark in sheet["choices"]:
        offered = {"validate": "list", "source": source, "error_type": "information", "show_error": remark}
        page.data_validation(*cells, offered)


def main() -> None:
    """Answer one order."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, **_PLAIN}) as book:
        looks = {name: book.add_format(look) for name, look in _LOOKS.items()}
        for sheet in ordered():
            _write(book, sheet, looks)
    answered(out.getvalue())


if __name__ == "__main__":
    main()
