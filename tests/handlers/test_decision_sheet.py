"""The list goes out to the commission, and comes back decided, wrong, late, or with new files in it."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from bot.message import File, Words
from bot.reply import phrase
from bot.running import moment
from handlers import decision_sheet, exports
from storage.applications.sheet import HEADINGS, read_list
from storage.database import Database
from storage.pack import export, pack_of
from storage.records import Decision
from storage.reference.choices import meant
from storage.refusals import Overtaken
from storage.spelling import fold
from storage.store import Store
from tests.bot.whole import TerminalTalker, texts, whole_bot
from tests.handlers.applying import OPEN
from tests.handlers.conftest import FAIR
from tests.handlers.test_review_dialogues import Team, file_sent
from tests.storage.test_applications import organizer, person, sent

AGADIR = FAIR.id
Edit = Callable[[Any, dict[str, int]], None]


async def printed(database: Database, language: str = "fr") -> bytes:
    """The list as it goes out to the organizer, the last person that came."""

    async def draw(store: Store) -> bytes:
        row = await store.reviews._connection.row("select max(person) as person from organizer")
        assert row is not None
        values = {"fair": AGADIR, "person": row["person"], "language": language}
        return (await exports.draw_workbook(store, values, lambda value: texts().say(value, language)))()

    return await database.read(draw)


def filled(content: bytes, folder: Path, edit: Edit, name: str = "liste.xlsx") -> File:
    """The sheet with somebody's words in it."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet: Any = book.active
    known = {fold(each): column for column, headings in HEADINGS.items() for each in headings}
    edit(sheet, {known[fold(cell.value)]: cell.column for cell in sheet[1] if fold(cell.value) in known})
    path = folder / name
    book.save(path)
    return File(str(path), "", name, path.stat().st_size)


def deciding(*rows: dict[str, str]) -> Edit:
    """Words for the rows from the second on; rows with a name of their own are added."""

    def edit(sheet: Any, columns: dict[str, int]) -> None:
        for number, cells in enumerate(rows, start=2):
            for column, text in cells.items():
                sheet.cell(number, columns[column], text)

    return edit


async def opened(database: Database, *names: str, places: int = 10) -> list[Any]:
    assert FAIR.call is not None
    call = replace(FAIR.call, places={"products": places})
    await database.write(lambda store: store.fairs.load(pack_of(replace(FAIR, call=call))))

    async def send_all(store: Store) -> list[Any]:
        return [await file_sent(store, name) for name in names]

    return await database.write(send_all)


async def test_decisions_come_back_on_the_list_and_are_held_together(
    database: Database, tmp_path: Path
) -> None:
    names = ("Coopérative Tigmi", "Coopérative Tifawin", "Coopérative Afra", "Coopérative Izza")
    files = await opened(database, *names, places=1)
    _, code = await database.write(lambda store: store.roles.invite("admin", AGADIR, moment(OPEN)))
    talker = TerminalTalker(tmp_path)
    team = Team(database, talker)
    async with whole_bot(database, [talker.channel], now=OPEN, fair=AGADIR, files=tmp_path / "uploads"):
        await team.says(code)
        await team.says("/organizer")
        await team.presses("review.export")
        assert team.attached == (("file", f"{AGADIR}.xlsx"),)
        sheet = filled(
            await printed(database),
            tmp_path,
            deciding(
                {"decision": "Retenu"},
                {"decision": "refusé", "reason": "Documents absents"},
                {"decision": "RETENUE"},
                {"decision": "peut-être"},
                {"name": "Coopérative Papier", "province": "Tiznit", "decision": "liste d'attente",
                 "phone": "0661 23 45 67"},
                {"name": "Coopérative Tigmi", "province": "Tiznit"},
            ),
        )  # fmt: skip
        heard = await talker.says(sheet)
        preview = plain("\n".join(heard.texts))
        assert "2 à retenir, 1 en liste d'attente, 1 non retenus" in preview
        assert "Une place de trop" in preview
        assert "Ligne 5 : « peut-être » ?" in preview
        assert f"Ligne 7 : un dossier semblable est déjà là ({files[0].reference})" in preview
        assert "Un dossier papier à ajouter" in preview
        assert not [each for each in await held(database) if each.held]
        team.options = heard.options
        assert "2 en liste d'attente" in plain(await team.presses("review.sheet"))
        team.options = heard.options
        assert "n'attend plus" in await team.presses("review.sheet")
        again = await talker.says(sheet)
        assert "aucune nouvelle décision" in plain(again.texts[0])
        await talker.close()
    found = {each.name: each for each in await held(database)}
    assert [found[name].held for name in (*names, "Coopérative Papier")] == [
        "accepted", "declined", "reserve", "", "reserve",
    ]  # fmt: skip
    assert found[names[1]].reason == "papers"
    paper = found["Coopérative Papier"]
    assert (paper.source, paper.person, paper.answers["province"]) == ("paper", None, "MA-TIZ")
    assert paper.answers["phone"] == "+212661234567"
    assert len(found) == 5


async def held(database: Database) -> tuple[Any, ...]:
    async def look(store: Store) -> tuple[Any, ...]:
        row = await store.reviews._connection.row("select max(person) as person from organizer")
        assert row is not None
        return await store.reviews.every(AGADIR, by=row["person"])

    return await database.read(look)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2068", "").replace("\u2069", "")


async def test_file_that_changed_since_it_was_printed_is_left_aside(
    database: Database, tmp_path: Path
) -> None:
    one, two = await opened(database, "Coopérative Tigmi", "Coopérative Tifawin")
    _, code = await database.write(lambda store: store.roles.invite("admin", AGADIR, moment(OPEN)))
    talker = TerminalTalker(tmp_path)
    team = Team(database, talker)
    async with whole_bot(database, [talker.channel], now=OPEN, fair=AGADIR, files=tmp_path / "uploads"):
        await team.says(code)
        sheet = filled(
            await printed(database), tmp_path, deciding({"decision": "Retenu"}, {"decision": "Retenu"})
        )
        await team.says("/organizer")
        await team.presses("f=new")
        await team.presses(f"review.file@{AGADIR}|s={two.id}")  # that somebody looks at it changes nothing
        await database.write(
            lambda store: store.applications.fill_in(one.id, {"members": 9}, by=one.person, now=moment(OPEN))
        )
        heard = await talker.says(sheet)
        assert "Ligne 2 : Coopérative Tigmi a changé depuis l'impression" in plain(heard.texts[0])
        team.options = heard.options
        await database.write(
            lambda store: store.applications.fill_in(two.id, {"members": 8}, by=two.person, now=moment(OPEN))
        )
        assert "rien n'est gardé" in plain(await team.presses("review.sheet"))
        await talker.close()
    assert [each.held for each in await held(database)] == ["", ""]


async def test_stranger_and_editor_decide_nothing_by_sheet(database: Database, tmp_path: Path) -> None:
    await opened(database, "Coopérative Tigmi")
    await database.write(lambda store: organizer(store, "admin"))
    sheet = filled(await printed(database), tmp_path, deciding({"decision": "Retenu"}))
    _, code = await database.write(lambda store: store.roles.invite("editor", AGADIR, moment(OPEN)))
    talker = TerminalTalker(tmp_path)
    async with whole_bot(database, [talker.channel], now=OPEN, fair=AGADIR, files=tmp_path / "uploads"):
        for said in (sheet, Words(code), sheet):
            heard = await talker.says(said)
            assert "Tigmi" not in str(heard)
            assert not [id for id, _ in heard.options if "review.sheet" in id]
        await talker.close()


async def test_reviewer_who_sends_another_workbook_is_told_what_is_wanted(
    database: Database, tmp_path: Path
) -> None:
    await opened(database, "Coopérative Tigmi")
    _, code = await database.write(lambda store: store.roles.invite("reviewer", AGADIR, moment(OPEN)))
    export(FAIR, tmp_path / "fair.xlsx")
    (tmp_path / "torn.xlsx").write_bytes(b"PK torn")
    talker = TerminalTalker(tmp_path)
    async with whole_bot(database, [talker.channel], now=OPEN, fair=AGADIR, files=tmp_path / "uploads"):
        await talker.says(Words(code))
        for name in ("fair.xlsx", "torn.xlsx"):
            size = (tmp_path / name).stat().st_size
            heard = await talker.says(File(str(tmp_path / name), "", name, size))
            assert "pas la liste des demandes" in heard.texts[0]
        await talker.close()


async def test_decisions_are_held_all_or_none(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    admin, files = await organizer(store, "admin"), []
    for number in range(3):
        files.append(await sent(store, await person(store, f"p{number}"), name=f"Coop {number}"))
    decisions = [Decision(each.id, "declined", each.version, "late") for each in files]
    stale = [*decisions[:2], replace(decisions[2], seen=decisions[2].seen - 1)]
    with pytest.raises(Overtaken) as raised:
        await store.reviews.decide_together(FAIR.id, stale, by=admin, now=moment(OPEN))
    assert raised.value.args == (files[2].id,)
    assert {each.held for each in await store.reviews.every(FAIR.id, by=admin)} == {""}
    await store.reviews.decide_together(FAIR.id, decisions, by=admin, now=moment(OPEN))
    assert {each.held for each in await store.reviews.every(FAIR.id, by=admin)} == {"declined"}


@pytest.mark.parametrize("language", ["ar", "ary", "fr", "en"])
def test_what_is_printed_is_read(language: str) -> None:
    """Headings, verdicts, reasons and kinds, as each language prints them."""
    for column, headings in HEADINGS.items():
        if column != "version":
            said = texts().say(phrase(f"field.{column}"), language)
            assert fold(said) in {fold(each) for each in headings}, said
    for verdict in decision_sheet.VERDICTS:
        said = texts().say(phrase(f"decision.{verdict}"), language)
        assert meant(said, decision_sheet.VERDICTS) == verdict
    reasons = tuple(f"reason-{each}" for each in decision_sheet.REASONS)
    for reason in reasons:
        for key in (f"label.{reason}", reason.replace("-", ".")):
            assert meant(texts().say(phrase(key), language), reasons) == reason
    kinds = ("cooperative", "union", "association", "gie", "mutual", "social_enterprise", "artisan")
    for kind in kinds:
        assert meant(texts().say(phrase(f"kind.{kind}"), language), kinds) == kind


def test_workbook_of_a_fair_is_no_list(tmp_path: Path) -> None:
    export(FAIR, tmp_path / "fair.xlsx")
    assert read_list(tmp_path / "fair.xlsx") is None
    (tmp_path / "torn.xlsx").write_bytes(b"PK\x03\x04 torn")
    assert read_list(tmp_path / "torn.xlsx") is None


def test_headings_may_stand_below_a_title_and_formulas_are_not_run(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(["Commission du 3 février"])
    sheet.append(["Référence", "Décision", "Motif"])
    sheet.append(["K7M-4PX", "=1+1", 3.0])
    book.save(tmp_path / "list.xlsx")
    rows = read_list(tmp_path / "list.xlsx")
    assert rows is not None
    assert [(each.number, dict(each.cells)) for each in rows] == [
        (3, {"reference": "K7M-4PX", "reason": "3"})
    ]
