"""Reading a pack from one Excel workbook, as people make them."""

import random
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter
from openpyxl import Workbook

from storage.pack import export, fair_of, read_pack
from storage.pack.tables import MOST_ROWS
from storage.records import Hours, phrase
from tests.storage.pack.conftest import Writer
from tests.storage.pack.test_reading import mistakes, said

FACTS = {
    "id": "x-2027",
    "starts": "2027-02-13",
    "ends": "2027-02-19",
    "name.fr": "Foire",
    "short_fr": "X 2027",
}

Rows = list[list[Any]]


def facts(**more: Any) -> Rows:
    return [["fact", "value"], *([name, value] for name, value in {**FACTS, **more}.items())]


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    """Saves sheets, with Python's own values in their cells, as another program would."""

    def save(sheets: Mapping[str, Rows] | None = None, **more: Rows) -> Path:
        book = Workbook()
        book.remove(book.worksheets[0])
        for name, rows in {"fair": facts(), **(sheets or {}), **more}.items():
            page = book.create_sheet(name)
            for row in rows:
                page.append(row)
        path = tmp_path / "pack.xlsx"
        book.save(path)
        return path

    return save


def test_workbook_becomes_the_same_fair_as_the_folder(pack: Writer, tmp_path: Path) -> None:
    fair = fair_of(read_pack(pack()))
    export(fair, tmp_path / "agadir.xlsx")
    assert fair_of(read_pack(tmp_path / "agadir.xlsx")) == fair


def test_cells_with_dates_hours_and_numbers_are_read(workbook: Callable[..., Path]) -> None:
    saturday = datetime(2027, 2, 13)  # noqa: DTZ001, a cell of a spreadsheet has no zone
    path = workbook(
        fair=facts(edition=3.0, starts=saturday, ends=date(2027, 2, 19), area_about=True, fee="٠"),
        hours=[["day", "opens", "closes"], [saturday, time(9, 30), timedelta(hours=22)]],
        stands=[["pole", "number"], [None, 12], [None, "13"]],
        stops=[["id", "city_fr", "starts", "ends", "latitude", "longitude"],
               ["a", "Taza", 46431, "46432", 34.21, "-4,01"]],
    )  # fmt: skip
    fair = fair_of(read_pack(path))
    assert (fair.edition, fair.fee, fair.area_about, fair.starts) == (3, 0, True, date(2027, 2, 13))
    assert fair.hours == (Hours(date(2027, 2, 13), time(9, 30), time(22)),)
    assert [stand.id for stand in fair.stands] == ["12", "13"]
    assert (fair.stops[0].starts, fair.stops[0].ends) == (date(2027, 2, 13), date(2027, 2, 14))
    assert (fair.stops[0].latitude, fair.stops[0].longitude) == (34.21, -4.01)


def test_mistake_names_workbook_sheet_row_and_column(workbook: Callable[..., Path]) -> None:
    path = workbook(
        fair=facts(edition="third"),
        hours=[["day", "opens", "closes"], [], ["2027-02-13", "9", "22:00"]],
        Poles=[["id", "name_fr"], ["a", "A"], ["a", "B"]],
    )
    assert mistakes(path) == [
        ("pack.xlsx/fair", 7, "edition", "pack.number"),
        ("pack.xlsx/Poles", 3, "id", "pack.twice"),
        ("pack.xlsx/hours", 3, "opens", "pack.hour"),
    ]


def test_fact_left_empty_is_named_in_its_row(workbook: Callable[..., Path]) -> None:
    assert mistakes(workbook(fair=facts(starts=None))) == [("pack.xlsx/fair", 3, "starts", "pack.empty")]


def test_fact_written_twice_is_named(workbook: Callable[..., Path]) -> None:
    rows = [*facts(), ["starts", "2027-02-14"]]
    assert mistakes(workbook(fair=rows)) == [("pack.xlsx/fair", 7, "starts", "pack.heading-twice")]


def test_value_without_a_fact_is_named(workbook: Callable[..., Path]) -> None:
    rows = [*facts(), [None, "lost"]]
    assert mistakes(workbook(fair=rows)) == [("pack.xlsx/fair", 7, "fact", "pack.empty")]


def test_unknown_sheet_is_named_unless_it_is_empty(workbook: Callable[..., Path]) -> None:
    path = workbook({"Exposants": [["id"]], "Feuil3": [], "read me": [["x"]], "lists": [["x"]]})
    assert mistakes(path) == [("pack.xlsx/Exposants", 0, "", "pack.sheet-unknown")]


def test_sheet_of_facts_is_needed(workbook: Callable[..., Path]) -> None:
    path = workbook()
    assert mistakes(path) == []
    Workbook().save(path)
    assert mistakes(path) == [("pack.xlsx", 0, "", "pack.sheet-missing")]


def test_facts_need_their_two_columns(workbook: Callable[..., Path]) -> None:
    assert mistakes(workbook(fair=[["fact", "valeur"], ["id", "x"]])) == [
        ("pack.xlsx/fair", 1, "value", "pack.column-missing")
    ]


def test_formula_counts_as_its_stored_value(tmp_path: Path) -> None:
    path = tmp_path / "pack.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("fair")
        for row, (name, value) in enumerate(facts()):
            page.write_row(row, 0, [name, value])
        page = book.add_worksheet("poles")
        page.write_row(0, 0, ["id", "name_fr", "about_fr"])
        page.write_string(1, 0, "a")
        page.write_formula(1, 1, "='[other.xlsx]Sheet1'!A1", None, "Pôle produits")
        page.write_formula(2, 0, '="b"', None, "")
        page.write_formula(2, 1, "=A9", None, "#REF!")
        page.write_formula(2, 2, '=WEBSERVICE("https://example.ma")', None, "")
    assert mistakes(path) == [
        ("pack.xlsx/poles", 3, "id", "pack.formula"),
        ("pack.xlsx/poles", 3, "name_fr", "pack.error"),
        ("pack.xlsx/poles", 3, "about_fr", "pack.formula"),
    ]


def test_macros_are_not_looked_at(workbook: Callable[..., Path], tmp_path: Path) -> None:
    path = workbook().rename(tmp_path / "pack.xlsm")
    with ZipFile(path, "a") as packed:
        packed.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 not even a macro")
    assert mistakes(path) == []


@pytest.mark.parametrize(
    "content", [b"", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), b"PK\x03\x04", b"id,name\n"],
    ids=["empty", "old xls or password", "broken zip", "csv"],
)  # fmt: skip
def test_file_that_is_no_workbook_is_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "pack.xlsx"
    path.write_bytes(content)
    assert said(path) == phrase("pack.workbook")


def test_damaged_workbook_never_raises(workbook: Callable[..., Path], tmp_path: Path) -> None:
    whole = workbook(words=[["written", "means"], ["a", "b"]]).read_bytes()
    damage = random.Random(7)
    for turn in range(60):
        spoiled = bytearray(whole)
        for _ in range(damage.randrange(1, 40)):
            spoiled[damage.randrange(len(spoiled))] = damage.randrange(256)
        path = tmp_path / f"{turn}.xlsx"
        path.write_bytes(spoiled[: damage.choice([len(spoiled), damage.randrange(len(spoiled))])])
        mistakes(path)


def test_workbook_that_unpacks_to_too_much_is_refused(workbook: Callable[..., Path]) -> None:
    path = workbook()
    with ZipFile(path, "a", ZIP_DEFLATED) as packed, packed.open("xl/worksheets/sheet9.xml", "w") as part:
        for _ in range(160):
            part.write(bytes(1_000_000))
    assert said(path) == phrase("pack.large", most=10)


def test_workbook_of_too_many_rows_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pack.xlsx"
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        page = book.add_worksheet("words")
        page.write_row(0, 0, ["written", "means"])
        for row in range(1, MOST_ROWS + 2):
            page.write_row(row, 0, ["a", "b"])
    assert said(path) == phrase("pack.rows", most=MOST_ROWS)
