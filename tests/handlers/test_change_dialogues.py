"""An organizer changes the programme, and whoever it concerns is told: from both sides, in four languages."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.message import Pick, Words
from bot.running import moment
from storage.database import Database, open_database
from storage.pack import pack_of
from storage.phrases import phrase
from storage.records import Address
from storage.store import Store
from tests.bot.whole import Heard, TerminalTalker, texts, whole_bot
from tests.handlers.conftest import CASABLANCA, FAIR

#: The eve of the fair, whose programme is OPENING, MARKETING, POTTERY, CLOSING.
NOW = "2025-02-14T10:00"
LANGUAGES = ("ar", "ary", "fr", "en")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """One engine is enough for talk; what is stored is tested on both."""
    async with open_database(f"sqlite:///{tmp_path / 'dalil.db'}") as opened:
        yield opened


class Organizer:
    """Somebody with a phone and a role."""

    def __init__(self, talker: TerminalTalker) -> None:
        self.talker = talker
        self.options: tuple[tuple[str, str], ...] = ()

    async def says(self, text: str) -> str:
        return self._seen(await self.talker.says(Words(text)))

    async def presses(self, part: str) -> str:
        """Press the one button that is offered with `part` in its id."""
        [id] = [id for id, _ in self.options if part in id]
        return self._seen(await self.talker.says(Pick(id)))

    def _seen(self, heard: Heard) -> str:
        self.options = heard.options
        return "\n".join(heard.texts)


async def follower(store: Store, name: str, language: str, *entries: str) -> int:
    person = await store.people.meet(Address("paper", name), name=name, language=language, now=moment(NOW))
    for entry in entries:
        await store.workshops.follow(FAIR.id, entry, by=person.id, now=moment(NOW))
    return person.id


@asynccontextmanager
async def editing(
    database: Database, folder: Path, role: str = "editor", now: str = NOW
) -> AsyncIterator[Organizer]:
    """The whole bot, and an organizer who is let in."""
    await database.write(lambda store: store.fairs.load(pack_of(FAIR)))
    _, code = await database.write(lambda store: store.roles.invite(role, "", moment(now)))
    talker = TerminalTalker(folder)
    team = Organizer(talker)
    async with whole_bot(database, [talker.channel], now=now, fair=FAIR.id):
        await team.says(code)
        yield team
        await talker.close()


async def letters(database: Database, person: int, language: str) -> list[str]:
    """The notices a person has been or will be sent, as they read."""

    async def read(store: Store) -> list[str]:
        rows = await store.reminders._connection.rows(
            "select id from outgoing where person = ? and kind = 'notice' and state = 'pending' order by id",
            person,
        )
        found = []
        for row in rows:
            started = await store.outgoing.start(row["id"], "nobody", moment(NOW))
            assert started is not None
            found.append(texts().say(started.text, language))
            await store.outgoing.postpone(row["id"], "nobody", started.due, "", counted=False)
        return [text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "") for text in found]

    return await database.write(read)


async def dues(database: Database, person: int) -> list[str]:
    """When a person's reminders are due."""

    async def read(store: Store) -> list[str]:
        rows = await store.reminders._connection.rows(
            "select wall from outgoing where person = ? and kind = 'reminder' and state = 'pending'"
            " order by due",
            person,
        )
        return [row["wall"] for row in rows]

    return await database.read(read)


MOVED = {
    "fr": "Changement, Agadir 2025 : Atelier marketing numérique, 16 février 2025 : 15 h → 16 h.",
    "en": "A change, Agadir 2025: Atelier marketing numérique, 16 February 2025: 15:00 → 16:00.",
    "ar": "تغيير، أكادير 2025: ورشة التسويق الرقمي، 16 فبراير 2025: بدل 15:00 أصبح 16:00.",
    "ary": "تبديل، أكادير 2025: ورشة التسويق الرقمي، 16 فبراير 2025: بلاصة 15:00 ولات 16:00.",
}


ORDERS = (
    "9eddem lwercha 2 l 16:00",
    "حول الورشة 2 ل 16:00",
    "déplace l'atelier 2 à 16h",
    "move workshop 2 to 4pm",
)


async def test_entry_is_moved_in_words_and_everybody_is_told_in_their_language(
    database: Database, tmp_path: Path
) -> None:
    async with editing(database, tmp_path) as team:
        people = {
            language: await database.write(
                lambda store, language=language: follower(store, language, language, "marketing")  # type: ignore[misc]
            )
            for language in LANGUAGES
        }
        for order in ORDERS:
            seen = await team.says(order)
            said = (texts().say(phrase("change.concerned", count=4), each) for each in LANGUAGES)
            assert any(each in seen for each in said)
            assert "ورشة التسويق الرقمي" in seen  # what those who read Arabic will read
            await team.presses("change.release")
            for language, person in people.items():
                [letter] = await letters(database, person, language)
                assert MOVED[language] in letter.replace("\u00a0", " ")
                assert await dues(database, person) == ["2025-02-15T19:00", "2025-02-16T15:30"]
            await team.presses("change.undo")
            for language, person in people.items():
                assert await letters(database, person, language) == []
                assert await dues(database, person) == ["2025-02-15T19:00", "2025-02-16T14:30"]


@pytest.mark.parametrize("order", ["annule la poterie", "ألغ الفخار", "cancel pottery"])
async def test_workshop_is_called_off_by_its_name_alone(
    database: Database, tmp_path: Path, order: str
) -> None:
    async with editing(database, tmp_path) as team:
        person = await database.write(lambda store: follower(store, "amal", "fr", "pottery"))
        await team.says(order)
        await team.presses("change.release")
        [letter] = await letters(database, person, "fr")
        assert "Poterie pour enfants" in letter
        assert await dues(database, person) == []


async def test_several_changes_are_one_message_old_to_new(database: Database, tmp_path: Path) -> None:
    async with editing(database, tmp_path) as team:
        person = await database.write(lambda store: follower(store, "amal", "fr", "marketing", "pottery"))
        await team.says("/change")
        await team.presses("e=marketing")
        await team.presses("w=time")
        assert "Salle" not in await team.says("mardi 18 février 10:00")
        await team.presses("change.menu")
        await team.presses("e=marketing")
        await team.presses("w=place")
        seen = await team.says("Scène")
        assert "Salle 1 → Scène" in seen
        await team.presses("change.menu")
        await team.presses("e=marketing")
        await team.presses("w=title")
        await team.says("Vendre en ligne")
        await team.presses("change.menu")
        await team.presses("e=pottery")
        await team.presses("change.cancel")
        seen = await team.says("/change")
        await team.presses("change.preview")
        await team.presses("change.release")
        [letter] = await letters(database, person, "fr")
        assert letter.count("→") == 2
        for part in ("s'appelle maintenant : Vendre en ligne", "Salle 1 → Scène", "Poterie pour enfants"):
            assert part in letter
        assert await dues(database, person) == ["2025-02-17T19:00", "2025-02-18T09:30"]


async def test_moved_twice_is_told_twice_and_moved_back_too(database: Database, tmp_path: Path) -> None:
    async with editing(database, tmp_path) as team:
        person = await database.write(lambda store: follower(store, "amal", "fr", "marketing"))
        for hour in ("16:00", "17:00", "15:00"):
            await team.says(f"déplace l'atelier 2 à {hour}")
            await team.presses("change.release")
        told = [letter.replace("\u00a0", " ") for letter in await letters(database, person, "fr")]
        assert [letter.rpartition(": ")[2] for letter in told] == [
            "15 h → 16 h.",
            "16 h → 17 h.",
            "17 h → 15 h.",
        ]
        assert await dues(database, person) == ["2025-02-15T19:00", "2025-02-16T14:30"]


async def test_delay_is_one_tap_and_goes_at_once_when_it_is_soon(database: Database, tmp_path: Path) -> None:
    now = "2025-02-16T14:40"
    async with editing(database, tmp_path, now=now) as team:
        person = await database.write(lambda store: follower(store, "amal", "fr", "marketing"))
        await team.says("/change")
        await team.presses("e=marketing")
        assert "30 min de retard" in await team.presses("m=30")

        async def when(store: Store) -> datetime | None:
            return await store.outgoing.next_due("paper", moment(now))

        due = await database.read(when)
        assert due is not None
        assert due < moment(now) + timedelta(minutes=2)
        [letter] = await letters(database, person, "fr")
        assert "15 h → 15 h 30" in letter.replace("\u00a0", " ")
        # Their reminder had been due at 14:30; there is a new one for the new time.
        assert await dues(database, person) == ["2025-02-16T15:00"]

        async def sent(store: Store) -> None:
            rows = await store.outgoing.due("paper", moment(now) + timedelta(minutes=2), 10)
            for row in rows:
                await store.outgoing.start(row.id, "me", moment(now))
                await store.outgoing.sent(row.id, "me", "x", moment(now))

        await database.write(sent)
        assert "déjà prévenue" in await team.presses("change.undo")
        [letter] = await letters(database, person, "fr")
        assert "15 h 30 → 15 h" in letter.replace("\u00a0", " ")


async def test_clashes_are_said_before_anything_happens(database: Database, tmp_path: Path) -> None:
    async with editing(database, tmp_path) as team:
        assert "Scène est déjà prise" not in await team.says("déplace l'atelier 2 à 16:00")
        await team.presses("change.menu")
        await team.presses("e=marketing")
        await team.presses("w=place")
        await team.says("Scène")
        seen = await team.says("déplace l'atelier 2 au 15 février 17:00")
        assert "Scène est déjà prise par Cérémonie d'ouverture" in seen
        seen = await team.says("déplace l'atelier 1 au 1 mars 10:00")
        assert "hors des jours" in seen
        before = await database.read(lambda store: store.fairs.version(FAIR.id))
        await team.presses("change.drop")
        assert await database.read(lambda store: store.fairs.version(FAIR.id)) == before


async def test_fair_is_moved_as_one_act_and_all_follows(database: Database, tmp_path: Path) -> None:
    async with editing(database, tmp_path) as team:
        person = await database.write(lambda store: follower(store, "amal", "fr", "marketing"))
        await team.says("/change")
        await team.presses("change.fair")
        await team.presses("w=first")
        seen = await team.says("2025-03-01")
        assert "15 février 2025" in seen
        assert "1 mars 2025" in seen
        await team.presses("change.release")
        found = await database.read(lambda store: store.fairs.get(FAIR.id))
        assert found is not None
        assert (found.starts.isoformat(), found.ends.isoformat()) == ("2025-03-01", "2025-03-07")
        assert {each.day - was.day for each, was in zip(found.programme, FAIR.programme, strict=True)} == {
            timedelta(days=14)
        }
        assert [each.day.isoformat() for each in found.hours] == ["2025-03-01", "2025-03-02"]
        assert await dues(database, person) == ["2025-03-01T19:00", "2025-03-02T14:30"]
        [letter] = await letters(database, person, "fr")
        assert "La foire" in letter
        assert "Atelier marketing numérique" in letter


async def test_deadline_moves_with_the_reminders_of_drafts(database: Database, tmp_path: Path) -> None:
    async with editing(database, tmp_path, now="2025-01-20T10:00") as team:
        early = moment("2025-01-20T09:00")

        async def begin(store: Store) -> int:
            person = await store.people.meet(Address("paper", "k"), name="", language="fr", now=early)
            deadline = datetime(2025, 2, 6, tzinfo=CASABLANCA)
            await store.applications.begin(FAIR.id, person.id, now=early, deadline=deadline)
            return person.id

        person = await database.write(begin)
        await team.says("/change")
        await team.presses("change.fair")
        await team.presses("w=deadline")
        await team.says("2025-02-10")
        await team.presses("change.release")
        [letter] = await letters(database, person, "fr")
        assert "5 février 2025 → 10 février 2025" in letter

        async def due(store: Store) -> list[int]:
            rows = await store.reminders._connection.rows(
                "select due from outgoing where dedup like 'draft:%:deadline' and state = 'pending'"
            )
            return [row["due"] for row in rows]

        [at] = await database.read(due)
        assert datetime.fromtimestamp(at / 1e6, CASABLANCA).isoformat() == "2025-02-07T20:30:00+01:00"


async def test_entry_is_added_and_the_versions_say_who(database: Database, tmp_path: Path) -> None:
    async with editing(database, tmp_path) as team:
        await team.says("/change")
        await team.presses("change.add")
        await team.says("Dégustation d'huile d'argan")
        assert "à quelle heure" in await team.says("bientôt")
        await team.says("demain 11:00")
        seen = await team.says("Scène")
        assert "nouveau, samedi 15 février, 11 h" in seen.replace("\u00a0", " ")
        assert "Personne" in seen
        await team.presses("change.release")
        await team.says("/change")
        await team.presses("change.fair")
        assert "n° 2" in await team.presses("change.history")
        found = await database.read(lambda store: store.fairs.get(FAIR.id))
        assert found is not None
        assert "Dégustation d'huile d'argan" in {each.title.in_("fr") for each in found.programme}


async def test_overtaken_draft_is_not_released(database: Database, tmp_path: Path) -> None:
    async with editing(database, tmp_path) as team:
        await team.says("déplace l'atelier 2 à 16:00")

        async def other(store: Store) -> None:
            id = await follower(store, "other", "fr")
            _, code = await store.roles.invite("admin", "", moment(NOW))
            await store.roles.accept(id, code, moment(NOW))
            await store.changes.delay(FAIR.id, "marketing", 15, by=id, now=moment(NOW))

        await database.write(other)
        assert "vient de changer" in await team.presses("change.release")
        found = await database.read(lambda store: store.fairs.get(FAIR.id))
        assert found is not None
        assert [each.starts.isoformat() for each in found.programme if each.id == "marketing"] == ["15:15:00"]


async def test_release_can_be_undone_for_five_minutes_only(database: Database) -> None:
    async def change(store: Store) -> list[str]:
        await store.fairs.load(pack_of(FAIR))
        id = await follower(store, "team", "fr")
        _, code = await store.roles.invite("editor", "", moment(NOW))
        await store.roles.accept(id, code, moment(NOW))
        change, _ = await store.changes.delay(FAIR.id, "marketing", 15, by=id, now=moment(NOW))
        came = []
        for minutes in (6, 4, 4):
            try:
                await store.changes.undo(change.id, by=id, now=moment(NOW) + timedelta(minutes=minutes))
                came.append("undone")
            except Exception as error:
                came.append(type(error).__name__)
        return came

    assert await database.write(change) == ["NotNow", "undone", "NotNow"]


FORGED = (
    "change.menu", "change.entry|e=marketing", "change.fair", "change.history", "change.ask|w=first",
    "change.ask|e=marketing|w=time", "change.add", "change.leave", "change.delay|e=marketing|m=30",
    "change.move|e=marketing|t=16:00", "change.cancel|e=marketing", "change.ordered", "change.preview",
    "change.release|c=1", "change.drop", "change.undo|c=1", "change.release|c=99999999999999999999",
    "change.delay|e=|m=", "change.move|e=marketing|d=never",
)  # fmt: skip


async def test_nobody_else_changes_anything(database: Database, tmp_path: Path) -> None:
    await database.write(lambda store: store.fairs.load(pack_of(FAIR)))
    _, code = await database.write(lambda store: store.roles.invite("reviewer", "", moment(NOW)))
    talker = TerminalTalker(tmp_path)
    team = Organizer(talker)
    async with whole_bot(database, [talker.channel], now=NOW, fair=FAIR.id):
        for words in ("/menu", code):  # a stranger, then a reviewer
            await team.says(words)
            for forged in FORGED:
                intent, _, slots = forged.partition("|")
                heard = await talker.says(Pick(f"{intent}@{FAIR.id}" + (f"|{slots}" if slots else "")))
                assert heard.texts
                assert "pas pu répondre" not in heard.texts[0]
            assert "16 h" not in (await team.says("déplace l'atelier 2 à 16:00")).replace("\u00a0", " ")
        await talker.close()
    found = await database.read(lambda store: store.fairs.get(FAIR.id))
    assert found is not None
    assert found == replace(found, programme=FAIR.programme, version=1)
    assert set(await database.read(lambda store: store.inbox.counts())) == {"done"}


async def test_organizer_is_led_in_every_language(database: Database, tmp_path: Path) -> None:
    async with editing(database, tmp_path, role="admin") as team:
        await database.write(lambda store: follower(store, "amal", "fr", "marketing"))
        for language in LANGUAGES:
            await team.talker.says(Pick(f"language.change|language={language}"))
            await team.says("/change")
            await team.presses("e=marketing")
            labels = [label for _, label in team.options]
            assert texts().label(phrase("label.change-cancel"), language) in labels
            asked = await team.presses("w=time")
            assert asked == texts().say(phrase("change.ask-time"), language)
            await team.says("17:00")
            assert await team.presses("change.release") == texts().say(
                phrase("change.released", count=1), language
            )
            assert await team.presses("change.undo") == texts().say(
                phrase("change.undone", count=0), language
            )
