"""Asking to be reminded: of what, how long before, in the words people use; and what comes in time."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.message import Pick, Words
from bot.reply import Recipe, phrase
from bot.running import moment
from handlers import reminders
from storage.database import Database, open_database
from storage.pack import pack_of
from storage.records import Address
from storage.store import Store
from storage.timing import EVENING
from tests.bot.whole import TerminalTalker, texts, whole_bot
from tests.handlers.conftest import BARE, FAIR, SUNDAY, Ask

NOW = "2025-02-14T10:00"
ASKED = {
    "ary": ("fakkerni f werchat taswi9 ra9mi", "fakkerni 10 d9aye9 9bel"),
    "fr": ("rappelle-moi l'atelier marketing numérique", "rappelle-moi 10 minutes avant"),
    "en": ("remind me of the digital marketing workshop", "remind me 10 minutes before"),
    "ar": ("ذكرني بورشة التسويق الرقمي", "ذكرني قبل 10 دقائق"),
}


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """One engine is enough for talk; what is stored is tested on both."""
    async with open_database(f"sqlite:///{tmp_path / 'dalil.db'}") as opened:
        await opened.write(lambda store: store.fairs.load(pack_of(FAIR)))
        yield opened


async def leads(database: Database) -> list[tuple[int, str]]:
    async def read(store: Store) -> list[tuple[int, str]]:
        rows = await store.reminders._connection.rows(
            "select lead, wall from outgoing where kind = 'reminder' and state = 'pending' order by due"
        )
        return [(row["lead"], row["wall"]) for row in rows]

    return await database.read(read)


@pytest.mark.parametrize("language", ASKED)
async def test_reminder_is_asked_for_in_words(database: Database, tmp_path: Path, language: str) -> None:
    talker = TerminalTalker(tmp_path)
    which, before = ASKED[language]
    async with whole_bot(database, [talker.channel], now=NOW, fair=FAIR.id):
        heard = await talker.says(Pick(f"language.change|language={language}"))
        heard = await talker.says(Words(which))
        offered = [id for id, _ in heard.options if id.startswith("reminder.set") and "marketing" in id]
        if not await leads(database):  # several were meant: one press more
            heard = await talker.says(Pick(offered[0]))
        assert await leads(database) == [(EVENING, "2025-02-15T19:00"), (30, "2025-02-16T14:30")]
        heard = await talker.says(Words(before))
        assert await leads(database) == [(10, "2025-02-16T14:50")]
        said = texts().say(phrase("reminder.all", lead=phrase("lead.minutes", count=10)), language)
        assert heard.texts[0].startswith(said[:12])
        await talker.close()


async def test_reminder_arrives_and_is_answered(database: Database, tmp_path: Path) -> None:
    talker = TerminalTalker(tmp_path)
    async with whole_bot(database, [talker.channel], now="2025-02-16T14:29:58", fair=FAIR.id):
        await talker.says(Pick(f"reminder.set@{FAIR.id}|item=marketing"))
        said = await talker.unasked()
        assert "Atelier marketing num" in said
        assert "Salle 1" in said
        assert f"workshop.coming@{FAIR.id}|item=marketing" in said
        assert f"workshop.cancel@{FAIR.id}|item=marketing" in said
        await talker.close()


@pytest.fixture
async def met(store: Store) -> Store:
    await store.fairs.load(pack_of(FAIR))
    await store.people.meet(Address("terminal", "u1"), name="Fatima", language="fr", now=SUNDAY)
    return store


async def test_lead_of_an_entry_is_only_its_own(met: Store, turn: Ask) -> None:
    reply = await reminders.remind(turn("reminder.set", now=moment(NOW), item="closing", lead="120m"))
    assert await met.outgoing.next_due("terminal", moment(NOW)) == datetime(
        2025, 2, 21, 16, tzinfo=SUNDAY.tzinfo
    )
    assert isinstance(reply.attach, Recipe)


@pytest.mark.parametrize(
    ("item", "key"), [("opening", "reminder.over"), ("nothing at all of that name", "reminder.which")]
)
async def test_what_is_over_or_unknown_is_said(met: Store, turn: Ask, item: str, key: str) -> None:
    reply = await reminders.remind(turn("reminder.set", item=item))
    assert key in str(reply.text)


async def test_without_a_programme_that_is_said(met: Store, turn: Ask) -> None:
    reply = await reminders.remind(turn("reminder.set", fair=BARE))
    assert "schedule.unannounced" in str(reply.text)


async def test_what_begins_in_a_moment_needs_no_reminder(met: Store, turn: Ask) -> None:
    now = SUNDAY.replace(hour=16, minute=45)
    reply = await reminders.remind(turn("reminder.set", now=now, item="pottery"))
    assert "reminder.too-late" in str(reply.text)
    assert await met.outgoing.next_due("terminal", now) is None


@pytest.mark.parametrize(
    ("lead", "minutes"),
    [("15m", 15), ("2h", 120), ("1d", 1440), ("", 0), ("m", 0), ("99999d", 0), ("x", 0), ("-5m", 0)],
)
def test_lead_is_read_in_minutes(lead: str, minutes: int) -> None:
    assert reminders.minutes(lead) == minutes


async def test_page_is_offered_the_calendar_and_a_phone_is_not(met: Store, turn: Ask) -> None:
    asked = turn("reminder.set", now=SUNDAY - timedelta(days=2), item="closing")
    assert (await reminders.remind(asked)).attach is not None
    message = type(asked.message)("m2", Address("telegram", "1"), asked.message.said, asked.now)
    moved = type(asked)(**{**{name: getattr(asked, name) for name in asked.__slots__}, "message": message})
    assert (await reminders.remind(moved)).attach is None


READ = {
    "fr": "⏰ Rappel : Atelier marketing numérique, dimanche 16 février, 15 h."
    " 📍 Salle 1 – Pôle produits – près de l'entrée. Vous venez ?",
    "en": "⏰ Reminder: Atelier marketing numérique, Sunday 16 February, 15:00."
    " 📍 Salle 1 – Pôle produits – près de l'entrée. Are you coming?",
    "ar": "⏰ تذكير: ورشة التسويق الرقمي، الأحد 16 فبراير, 15:00."
    " 📍 القاعة 1 – قطب المنتوجات – قرب المدخل. هل ستحضرون؟",
    "ary": "⏰ كنفكروكم: ورشة التسويق الرقمي، الأحد 16 فبراير, 15:00."
    " 📍 القاعة 1 – قطب المنتوجات – قرب المدخل. غادي تجيو؟",
}


@pytest.mark.parametrize("language", READ)
async def test_reminder_reads_in_every_language(met: Store, language: str) -> None:
    await met.workshops.follow(FAIR.id, "marketing", by=1, now=moment(NOW))
    due = moment("2025-02-16T14:30")
    rows = [await met.outgoing.start(row.id, "me", due) for row in await met.outgoing.due("terminal", due, 9)]
    soon = next(row for row in rows if row and row.text.key == "workshop.soon")
    filled = await met.reminders.filled_in(soon, "me")
    assert filled is not None
    said = texts().say(filled.text, language)
    for mark in ("\u2068", "\u2069", "\u200f"):
        said = said.replace(mark, "")
    assert said.replace("\u00a0", " ") == READ[language]
