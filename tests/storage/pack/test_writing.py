"""What is written is read back equal, whatever people wrote, and nothing in it can run."""

import csv
import io
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.pack import export, fair_of, read_pack, shipped, shipped_path
from storage.pack.kinds import tidy
from storage.records import Fair, Localized, Pole, QuestionAnswer
from tests.storage.pack.conftest import Writer

#: What people write, and what programs might take for something else.
NASTY = (
    "=1+1", "'=1+1", "''=x", "+212 6", "-5", "@SUM(A1)", "-", "'", '"', 'say "hi"', "a;b", "a,b", "a\nb",
    "a\tb", "é\u200fع", "تعاونية «النحل»، B12", "\u2068x\u2069", "٠١", "0612", "1e5", "true",
    "=cmd|' /C calc'!A0", "＝x", "#x", "[x]", "\\n", "\\u0041", '"""', "'''", "_x000D_", "2025-02-15", "😀",
    "a = b # c", "\u2028x",
)  # fmt: skip

texts = (
    st.one_of(
        st.sampled_from(NASTY),
        st.text(min_size=1, max_size=40),
        st.builds("".join, st.lists(st.sampled_from(NASTY), min_size=2, max_size=3)),
        st.text(alphabet="=+-@'\"\n ;,ابتéa", min_size=1, max_size=12),
    )
    .map(tidy)
    # openpyxl takes these letters for the mark of an escaped one.
    .filter(lambda text: bool(text) and "x005F_" not in text)
)
items = texts.map(lambda text: " ".join(text.replace("؛", " ").replace(";", " ").split())).filter(bool)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Fair:
    folder = tmp_path_factory.mktemp("bare")
    facts = 'id = "x"\nstarts = 2027-02-13\nends = 2027-02-13\nname.fr = "x"\nshort.fr = "x"\n'
    (folder / "fair.toml").write_text(facts)
    return fair_of(read_pack(folder))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_text_is_written_and_read_back(bare: Fair, data: st.DataObject) -> None:
    fair = replace(
        bare,
        theme=Localized({"ar": data.draw(texts), "fr": data.draw(texts)}),
        partners=tuple(Localized({"fr": text}) for text in data.draw(st.lists(texts, max_size=11))),
        directions={data.draw(items).replace(".", "") or "bus": Localized({"en": data.draw(texts)})},
        sources={"theme": data.draw(texts)},
        poles=(Pole("a", Localized({"fr": data.draw(texts)}), Localized({"ary": data.draw(texts)})),),
        questions=(
            QuestionAnswer(
                "q", tuple(dict.fromkeys(data.draw(st.lists(items, min_size=1, max_size=3)))),
                Localized({"zgh": data.draw(texts)}),
            ),
        ),
        words=((data.draw(texts), data.draw(texts)),),
    )  # fmt: skip
    with TemporaryDirectory() as folder:
        for name in ("folder", "workbook.xlsx"):
            export(fair, Path(folder) / name)
            assert fair_of(read_pack(Path(folder) / name)) == fair


@pytest.mark.parametrize("id", shipped())
@pytest.mark.parametrize("name", ["folder", "workbook.xlsx"])
def test_shipped_fair_is_written_and_read_back(id: str, name: str, tmp_path: Path) -> None:
    path = shipped_path(id)
    assert path is not None
    shipped_pack = read_pack(path)
    export(fair_of(shipped_pack), tmp_path / name)
    assert read_pack(tmp_path / name) == shipped_pack


def test_no_cell_of_a_workbook_can_run(bare: Fair, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    export(replace(bare, words=tuple((text, text) for text in NASTY)), path)
    with ZipFile(path) as packed:
        for part in packed.namelist():
            content = packed.read(part)
            assert b"<f>" not in content
            assert b"<hyperlink" not in content
        assert b'quotePrefix="1"' in packed.read("xl/styles.xml")


def test_no_cell_of_a_csv_can_run(bare: Fair, tmp_path: Path) -> None:
    export(replace(bare, words=tuple((text, text) for text in NASTY)), tmp_path / "x")
    written = (tmp_path / "x" / "words.csv").read_text("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(written, newline="")) for cell in row]
    assert [cell for cell in cells if cell[:1] in tuple("=+-@\t\r＝＋－＠") and cell != "-5"] == []


def test_export_writes_over_nothing(bare: Fair, tmp_path: Path, pack: Writer) -> None:
    folder = pack()
    workbook = tmp_path / "mine.xlsx"
    workbook.write_text("mine")
    for path in (folder, workbook):
        with pytest.raises(FileExistsError):
            export(bare, path)
    assert workbook.read_text() == "mine"
