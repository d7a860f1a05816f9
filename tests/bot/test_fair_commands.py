"""`dalil fair …` as an organizer types it: what is said, what is changed, and with which exit code."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.fair_commands import fair_app
from storage.pack import shipped
from tests.storage.pack.conftest import SHEETS, TOML

Dalil = Callable[..., tuple[int, list[str]]]


@pytest.fixture
def dalil(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dalil:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'dalil.db'}")
    monkeypatch.setenv("DALIL_LANGUAGE", "en")

    def run(*arguments: str) -> tuple[int, list[str]]:
        result = CliRunner().invoke(fair_app, arguments, catch_exceptions=False)
        return result.exit_code, result.output.splitlines()

    return run


@pytest.fixture
def agadir(tmp_path: Path) -> Path:
    folder = tmp_path / "agadir"
    folder.mkdir()
    for name, text in {"fair.toml": TOML, **{f"{name}.csv": text for name, text in SHEETS.items()}}.items():
        (folder / name).write_text(text)
    return folder


def spoil(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text().replace(old, new, 1))


def test_check_of_a_good_pack_changes_nothing(dalil: Dalil, agadir: Path, tmp_path: Path) -> None:
    assert dalil("check", "agadir") == (
        0,
        [
            "Agadir 2027: nothing to put right.",
            "🔊 No sentence is read aloud; 30 can be, see docs/fair-packs.md.",
        ],
    )
    assert not (tmp_path / "dalil.db").exists()


@pytest.mark.parametrize("command", ["check", "load"])
def test_mistakes_are_listed_with_their_places_and_nothing_changes(
    dalil: Dalil, agadir: Path, command: str
) -> None:
    spoil(agadir / "programme.csv", "2027-02-14", "14 février")
    spoil(agadir / "exhibitors.csv", "Tiznit", "Tyznit")
    assert dalil(command, "agadir") == (
        1,
        [
            "exhibitors.csv:3:province  “Tyznit” is not a province or prefecture. Did you mean “Tiznit”?",
            "programme.csv:3:day  “14 février” is not a day. Write year-month-day, like 2025-02-15.",
            "2 mistakes. Nothing was changed.",
        ],
    )
    assert dalil("list")[1][0].startswith("No fair is loaded yet.")


def test_mistakes_are_told_in_the_language_of_the_settings(
    dalil: Dalil, agadir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(agadir / "stands.csv", "products,B13", "products,")
    monkeypatch.setenv("DALIL_LANGUAGE", "fr")
    assert dalil("check", "agadir") == (
        1,
        [
            "stands.csv:3:number  C’est nécessaire : remplissez « number ».",
            "Une erreur. Rien n’a été changé.",
        ],
    )


def test_load_says_what_changed(dalil: Dalil, agadir: Path) -> None:
    assert dalil("load", "agadir") == (0, ["Agadir 2027: 19 added, 0 changed, 0 removed."])
    assert dalil("load", "agadir/fair.toml") == (0, ["Agadir 2027: nothing to change."])
    spoil(agadir / "hours.csv", "22:00", "21:00")
    spoil(agadir / "facilities.csv", "parking,parking,Parking\n", "")
    assert dalil("load", "agadir") == (0, ["Agadir 2027: 0 added, 1 changed, 1 removed."])
    spoil(agadir / "words.csv", "saboura,saboura\n", "")
    spoil(agadir / "words.csv", "olive_oil\n", "olive_oil\nsaboura,saboura\n")
    assert dalil("load", "agadir") == (0, ["Agadir 2027: only the order of the rows changed."])


def test_list_tells_the_fairs_of_the_database(dalil: Dalil, agadir: Path) -> None:
    dalil("load", "agadir")
    assert dalil("list") == (
        0,
        ["agadir-2027: Agadir 2027, Saturday 13 February 2027 – Friday 19 February 2027"],
    )


def test_exported_fair_is_loaded_again_without_a_change(dalil: Dalil, agadir: Path) -> None:
    dalil("load", "agadir")
    for path in ("out/agadir.xlsx", "out/agadir"):
        assert dalil("export", "agadir-2027", path) == (0, [f"Written: {path}"])
        assert dalil("load", path) == (0, ["Agadir 2027: nothing to change."])
        assert dalil("export", "agadir-2027", path) == (
            1,
            [f"“{path}” is there already. Choose another name."],
        )


def test_export_of_an_unknown_fair_names_those_there_are(dalil: Dalil, agadir: Path) -> None:
    dalil("load", "agadir")
    assert dalil("export", "agadir-2072", "x") == (
        1,
        ["There is no fair “agadir-2072”. Did you mean “agadir-2027”?"],
    )


def test_template_is_written_and_checked(dalil: Dalil) -> None:
    assert dalil("template", "new.xlsx") == (0, ["Written: new.xlsx"])
    code, said = dalil("check", "new.xlsx")
    assert (code, said[0]) == (1, "new.xlsx/fair:2:id  This is needed: fill in “id”.")
    assert dalil("template", "new.xlsx") == (1, ["“new.xlsx” is there already. Choose another name."])


def test_shipped_fair_is_loaded_by_its_id(dalil: Dalil) -> None:
    id = shipped()[0]
    assert dalil("check", id)[0] == 0
    assert dalil("load", id)[0] == 0
    assert dalil("list")[1][0].startswith(f"{id}: ")


def test_path_that_is_nothing_is_told(dalil: Dalil) -> None:
    code, said = dalil("load", "nowhere")
    assert code == 1
    assert said == [
        "nowhere  There is no folder or workbook “nowhere”, and no fair of that name comes with the bot.",
        "One mistake. Nothing was changed.",
    ]
