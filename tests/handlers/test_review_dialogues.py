"""From the invitation to the stand, pressed and written; and what anybody else gets for the same presses."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from bot.message import Pick, Words
from bot.running import Bot, moment
from handlers import exports
from storage.database import Database
from storage.files import keep
from storage.pack import pack_of
from storage.records import Address, Application
from storage.store import Store
from tests.bad_inputs import TEXTS
from tests.bot.whole import Heard, TerminalTalker, load, texts, whole_bot
from tests.handlers.applying import OPEN, photo
from tests.handlers.conftest import FAIR
from tests.storage.test_applications import ANSWERS, NOW, in_state, organizer, person, sent

AGADIR = "agadir-2025"


class Team:
    """The bot with one applicant's file in it, and an organizer who talks to it."""

    bot: Bot

    def __init__(self, database: Database, talker: TerminalTalker) -> None:
        self.database = database
        self.talker = talker
        self.options: tuple[tuple[str, str], ...] = ()
        self.attached: tuple[tuple[Any, ...], ...] = ()

    async def says(self, text: str) -> str:
        return self._seen(await self.talker.says(Words(text)))

    async def presses(self, part: str) -> str:
        """Press the one button that is offered with `part` in its id."""
        [id] = [id for id, _ in self.options if part in id]
        return self._seen(await self.talker.says(Pick(id)))

    def _seen(self, heard: Heard) -> str:
        self.options = heard.options
        self.attached = heard.attached
        return "\n".join(heard.texts)


async def file_sent(store: Store, name: str = "Coopérative Tigmi") -> Application:
    owner = await store.people.meet(Address("web", name), name="", language="ary", now=moment(OPEN))
    id = await store.applications.begin(AGADIR, owner.id, now=moment(OPEN))
    return await store.applications.send(id, {**ANSWERS, "name": name}, (), by=owner.id, now=moment(OPEN))


async def test_organizer_is_led_from_the_invitation_to_the_stand(database: Database, tmp_path: Path) -> None:
    await load(database, AGADIR)
    file = await database.write(file_sent)
    other = await database.write(lambda store: file_sent(store, "Coopérative Tifawin"))
    link, _ = await database.write(lambda store: store.roles.invite("admin", AGADIR, moment(OPEN)))
    talker = TerminalTalker(tmp_path)
    team = Team(database, talker)
    async with whole_bot(database, [talker.channel], now=OPEN, fair=AGADIR):
        assert "Bienvenue" in await team.says(f"/start i_{link}")
        assert "2 demandes" in await team.presses("review.queue")
        await team.presses("f=new")
        assert other.reference in await team.presses(f"review.file@{AGADIR}|s={other.id}")
        assert "Que faut-il demander" in await team.presses("review.ask")
        assert "C'est demandé" in await team.says("Une photo des statuts")
        await team.says("/organizer")
        await team.presses("f=new")
        assert file.reference in await team.presses("review.file")
        await team.presses("review.score")
        assert "⭐ 4" in await team.presses("p=4")
        await team.presses("review.note")
        assert "Très beau dossier" in await team.says("Très beau dossier")
        assert "Rien ne part" in await team.presses("v=accepted")
        preview = await team.presses("review.release")
        assert "مبروك عليكم" in preview  # the applicant reads Darija
        assert "5 minutes" in await team.presses("go=yes")
        assert "Annulé" in await team.presses("review.undo")
        await team.says("/organizer")
        await team.presses("review.release")
        await team.presses("go=yes")
        await talker.close()
    talker = TerminalTalker(tmp_path)
    team = Team(database, talker)
    later = moment(OPEN) + timedelta(hours=1)
    confirmed = await database.write(
        lambda store: store.applications.confirm(file.id, by=file.person or 0, now=later)
    )
    assert confirmed.state == "confirmed"
    async with whole_bot(database, [talker.channel], now=later.isoformat(), fair=AGADIR):
        assert "confirme sa venue" in await talker.unasked()
        await team.says("/organizer")
        await team.presses("f=confirmed")
        await team.presses("review.file")
        await team.presses("review.place")
        team.options = team.options[:1]
        assert "Le partager" in await team.presses("at=")  # every stand of the pole is somebody's
        assert "donné" in await team.presses("shared=yes")
        await talker.close()

    async def placed(store: Store) -> tuple[str, bool]:
        fair = await store.fairs.get(AGADIR)
        assert fair is not None
        [own] = await store.applications.mine(file.person or 0, later)
        return own.stand, any(
            each.id == f"a{file.id}" and own.stand in each.stands for each in fair.exhibitors
        )

    stand, found = await database.read(placed)
    assert stand
    assert found


#: Every button of an organizer, as somebody else may forge it.
FORGED = (
    "review.queue", "review.file|s=1", "review.decide|s=1|n=1|v=accepted",
    "review.decide|s=1|n=2|v=declined|r=late",
    "review.ask|s=1", "review.note|s=1", "review.score|s=1|p=5", "review.release", "review.release|go=yes",
    "review.undo|b=1:1", "review.pass|s=1|sure=yes", "review.place|s=1|at=0", "review.export",
    "review.papers|s=1", "review.look|s=1", "review.drop", "review.by", "review.swap|s=1",
    "review.swap|s=1|o=1",
    "apply.confirm|s=1", "apply.withdraw|s=1|sure=yes", "apply.file|s=1",
    "apply.paper|s=1", "apply.details|s=1", "apply.resume|s=1", "form|s=1|q=name|p=x",
    "form|s=1|q=review|p=send",
    "form.papers|s=1|q=papers|p=done", "form.more|s=1|q=review|p=send", "review.file|s=99999999999999999999",
    "review.decide|s=|n=|v=", "review.place|s=1|at=99999", "form|s=1|q=review|p=change99",
)  # fmt: skip


async def test_forged_buttons_of_a_stranger_change_and_show_nothing(
    database: Database, tmp_path: Path
) -> None:
    await load(database, AGADIR)
    file = await database.write(file_sent)
    talker = TerminalTalker(tmp_path)
    before = await database.read(lambda store: store.applications.get(file.id, by=file.person or 0))
    async with whole_bot(database, [talker.channel], now=OPEN, fair=AGADIR):
        for forged in FORGED:
            intent, _, slots = forged.partition("|")
            heard = await talker.says(Pick(f"{intent}@{AGADIR}" + (f"|{slots}" if slots else "")))
            assert file.reference not in str(heard)
            assert "Tigmi" not in str(heard)
            assert heard.texts
            assert "pas pu répondre" not in heard.texts[0]
        await talker.close()
    after = await database.read(lambda store: store.applications.get(file.id, by=file.person or 0))
    counts = await database.read(lambda store: store.inbox.counts())
    assert after == before
    assert set(counts) == {"done"}


# ── exports ────────────────────────────────────────────────────────────────────────────────────────────

BAD = (
    "=cmd|'/c calc'!A1", "+212661234567", "-1", "@SUM(A1:A9)", "\t=1+1", "\r=1+1", "＝1+1", "\u200b=1+1",
    "{=1+1}", "http://169.254.169.254/", "\x01\x02", "</t><f>1+1</f>", "'; DROP TABLE application; --",
    "\u202egnp.exe", "x" * 300,
)  # fmt: skip


async def test_workbook_has_no_live_formula(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    admin = await organizer(store, "admin")
    storable = (each for each in TEXTS.values() if len(each) < 400 and "\0" not in each)
    typed = [each for each in storable if each.isascii() or not any("\ud800" <= x <= "\udfff" for x in each)]
    assert len(typed) > 40
    for number, bad in enumerate((*BAD, *typed)):
        await sent(store, await person(store, f"p{number}"), name=bad, contact=bad)
    values = {"fair": FAIR.id, "person": admin, "language": "ar"}
    content = (await exports.draw_workbook(store, values, lambda value: texts().say(value, "ar")))()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = [cell for row in book.active.iter_rows() for cell in row if cell.value is not None]  # type: ignore[union-attr]
    assert "<f>" not in sheet
    assert "<f " not in sheet
    assert 'rightToLeft="1"' in sheet
    assert {cell.data_type for cell in cells} == {"s"}
    assert "+212661234567" in {cell.value for cell in cells}


async def test_archive_holds_the_papers_under_names_of_ours(store: Store, tmp_path: Path) -> None:
    await store.fairs.load(pack_of(FAIR))
    admin, owner = await organizer(store, "admin"), await person(store, "owner")
    paper = photo(tmp_path, "x.jpg")
    kept = keep(tmp_path / "uploads", Path(paper.id).read_bytes())
    await store.files.add(kept, NOW)
    id = await store.applications.begin(FAIR.id, owner, now=NOW)
    await store.applications.send(
        id, ANSWERS, (("papers", kept.hash, "../../../etc/passwd"),), by=owner, now=NOW
    )
    draw = exports.drawings(tmp_path / "uploads")["papers"]
    content = await draw(store, {"file": id, "person": admin}, str)
    assert isinstance(content, bytes)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == ["01-papers.jpg"]


async def test_swapped_stands_are_told_to_both(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    admin = await organizer(store, "admin")
    one = await in_state(store, "confirmed", await person(store, "one"), admin)
    two = await in_state(store, "confirmed", await person(store, "two"), admin)
    free = replace(FAIR, exhibitors=())
    await store.fairs.load(pack_of(free))
    later: datetime = NOW + timedelta(hours=1)
    await store.stands.place(one.id, "products/B13", by=admin, now=later)
    await store.stands.place(two.id, "products/C1", by=admin, now=later)
    await store.stands.swap(one.id, two.id, by=admin, now=later)
    stands = [(await store.applications.get(each.id, by=admin)).stand for each in (one, two)]
    told = await store.outgoing.due("paper", later, 100)
    assert stands == ["products/C1", "products/B13"]
    assert len(told) >= 4


@pytest.mark.parametrize("language", ["ar", "ary", "fr", "en"])
async def test_cards_of_organizers_read_in_every_language(
    language: str, database: Database, tmp_path: Path
) -> None:
    await load(database, AGADIR)
    await database.write(file_sent)
    _, code = await database.write(lambda store: store.roles.invite("reviewer", "", moment(OPEN)))
    talker = TerminalTalker(tmp_path)
    team = Team(database, talker)
    async with whole_bot(database, [talker.channel], now=OPEN, fair=AGADIR):
        await talker.says(Pick(f"language.change|language={language}"))
        await team.says(code)
        await team.presses("review.queue")
        await team.presses("review.by")
        assert "Tigmi" in await team.presses("p=MA-TIZ")
        await team.presses("review.queue")
        await team.presses("review.by")
        assert "Tigmi" in await team.presses("c=cosmetics")
        await team.presses("review.queue")
        await team.presses("review.by")
        assert "Tigmi" in await team.presses("f=missing")
        card = await team.presses("review.file")
        await team.presses("v=declined")
        held = await team.presses("r=places")
        await talker.close()
    assert "Coopérative Tigmi" in card
    assert re.search("Coopérative Tigmi", held)
