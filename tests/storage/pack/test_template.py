"""The empty pack: explained, tellable from a filled one, and right as soon as it is filled in."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from storage.pack import fair_of, read_pack, template
from storage.pack.sheets import FACTS, SHEETS
from storage.records import Localized
from tests.storage.pack.test_reading import mistakes


@pytest.mark.parametrize(("name", "prefix", "suffix"), [("new", "", ".csv"), ("new.xlsx", "new.xlsx/", "")])
def test_empty_pack_says_what_to_fill_in_and_what_to_delete(
    tmp_path: Path, name: str, prefix: str, suffix: str
) -> None:
    template(tmp_path / name)
    found = mistakes(tmp_path / name)
    assert {column for _, _, column, key in found if key.startswith("pack.empty")} == {
        "id", "starts", "ends", "name.ar", "short.ar",
    }  # fmt: skip
    assert [file for file, row, _, key in found if (row, key) == (2, "pack.example")] == [
        f"{prefix}{sheet}{suffix}" for sheet in SHEETS
    ]
    assert len(found) == 5 + len(SHEETS)


def test_examples_make_a_fair_of_their_own(tmp_path: Path) -> None:
    template(tmp_path / "new")
    for file in (tmp_path / "new").glob("*.csv"):
        file.write_text(re.sub("EXAMPLE[^,\n]*", "", file.read_text("utf-8-sig")))
    facts = tmp_path / "new" / "fair.toml"
    facts.write_text(re.sub(r'^(?:# )?([\w"]+ = )(?:""  # )?', r"\1", facts.read_text(), flags=re.MULTILINE))
    fair = fair_of(read_pack(tmp_path / "new"))
    assert fair.short == Localized({"ar": "أكادير 2027", "fr": "Agadir 2027", "en": "Agadir 2027"})
    assert all(len(getattr(fair, sheet)) == 1 for sheet in SHEETS)


def test_empty_workbook_explains_every_column_and_offers_the_choices(tmp_path: Path) -> None:
    template(tmp_path / "new.xlsx")
    workbook = load_workbook(tmp_path / "new.xlsx")
    assert workbook.sheetnames == ["read me", "fair", *SHEETS, "lists"]
    for name in SHEETS:
        page = workbook[name]
        headings = [cell.value for cell in page[1]]
        assert headings[-1] == "note"
        for cell in page[1][:-1]:
            assert cell.comment is not None and cell.comment.text.count("\n") >= 2, f"{name} {cell.value}"
    offered = {
        workbook["exhibitors"].cell(1, cells.min_col).value
        for choice in workbook["exhibitors"].data_validations.dataValidation
        for cells in choice.sqref.ranges
    }
    assert offered == {"kind", "products", "province", "region"}
    explained = [(row[0].value, row[1].value) for row in workbook["read me"].iter_rows(min_row=2)]
    for sheet in (FACTS, *SHEETS.values()):
        for column in sheet.columns:
            assert (sheet.name, sheet.headings(column)[0]) in explained


def test_template_writes_over_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_text("mine")
    with pytest.raises(FileExistsError):
        template(tmp_path / "x.xlsx")
