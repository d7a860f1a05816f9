"""The list of applications as a workbook that comes back decided: its rows, by what their headings mean."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from storage.spelling import fold
from storage.spreadsheets import UNCALCULATED, Damaged, Large, Row, read

#: Column → how its heading is written, in any of our languages.
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "reference": ("Reference", "Référence", "Réf", "Ref", "المرجع"),
    "decision": ("Decision", "Décision", "Avis de la commission", "القرار"),
    "reason": ("Reason", "Motif", "Raison", "السبب"),
    "version": ("version",),
    "name": ("Name", "Nom", "Coopérative", "الاسم", "السمية", "التعاونية"),
    "kind": ("Organisation", "Structure", "Type", "نوع الهيئة", "النوع"),
    "province": ("Province", "الإقليم", "العمالة أو الإقليم"),
    "products": ("Products", "Produits", "المنتوجات", "السلعة"),
    "members": ("Members", "Membres", "الأعضاء"),
    "women": ("Women", "Femmes", "النساء", "العيالات"),
    "contact": ("Contact", "التواصل", "مع من نهضرو"),
    "phone": ("Telephone", "Phone", "Téléphone", "Tél", "الهاتف", "التيليفون"),
    "register": ("Register", "Registre", "السجل"),
    "ice": ("ICE", "رقم ICE", "نمرة ICE"),
}

#: Where headings are looked for: a title and the name of the fair may stand above them.
FIRST_ROWS = 12
MOST_ROWS, MOST_COLUMNS = 5_000, 60

#: A sheet of this name makes it the workbook of a fair.
OF_A_FAIR = "fair"

_MEANT = {fold(heading): column for column, headings in HEADINGS.items() for heading in headings}


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row as the spreadsheet program counts it; cells by column, without the empty ones."""

    number: int
    cells: Mapping[str, str]


def read_list(path: Path) -> tuple[ListRow, ...] | None:
    """The rows of a list of applications; None for any other workbook. Formulas are not looked at."""
    try:
        sheets = read(path, rows=MOST_ROWS, last=MOST_ROWS, columns=MOST_COLUMNS, unless=OF_A_FAIR)
    except (Damaged, Large):
        return None
    return next((found for sheet in sheets if (found := _list(sheet.rows)) is not None), None)


def _list(rows: Iterable[Row]) -> tuple[ListRow, ...] | None:
    """The rows under the headings; None where there are none of a list."""
    columns: dict[int, str] = {}
    found = []
    for each in rows:
        texts = [_text(cell) for cell in each.cells]
        if columns:
            row = {columns[at]: text for at, text in enumerate(texts) if text and at in columns}
            if row:
                found.append(ListRow(each.number, row))
            continue
        if each.number > FIRST_ROWS:
            return None
        meant = {at: _MEANT[fold(text)] for at, text in enumerate(texts) if fold(text) in _MEANT}
        named = set(meant.values())
        if {"reference", "decision"} <= named or {"name", "decision"} <= named or {"name", "phone"} <= named:
            columns = {at: name for at, name in meant.items() if list(meant.values()).count(name) == 1}
    return tuple(found) if columns else None


def _text(cell: str) -> str:
    """A cell in one line; nothing for a formula without a value."""
    return "" if cell == UNCALCULATED else " ".join(cell.split())[:500]
