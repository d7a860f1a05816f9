"""An organizer announces something from a phone: written, counted, looked at, sent, corrected, reported."""

import asyncio
import io
import json
import zipfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PIL import Image

from bot.message import File, Pick, Place, Words
from bot.running import moment
from bot.texts import Texts
from handlers import outcomes, report
from storage.database import Database, open_database
from storage.records import Address
from storage.store import Store
from tests.bot.paper import Paper
from tests.bot.whole import (
    Heard,
    Talker,
    TelegramTalker,
    TerminalTalker,
    answered,
    load,
    telegram_channel,
    texts,
    whole_bot,
)
from tests.handlers.applying import photo
from tests.handlers.conftest import there
from tests.platforms.telegram import serving

MEKNES = "meknes-2025"
#: The second day of the fair: a Sunday, by daylight.
NOW = "2025-02-02T10:00"
WORDS = {
    "fr": "Le défilé de caftans passe à l'intérieur, salle A, à 18 h.",
    "ar": "انتقل عرض القفطان إلى الداخل، القاعة A، على الساعة 18:00.",
    "ary": "العرض ديال القفطان دخل لداخل، القاعة A، مع 18:00.",
    "en": "The caftan show moves indoors, hall A, 18:00.",
}


class Desk:
    """An organizer at work: what was said last, and what can be pressed."""

    def __init__(self, talker: Talker) -> None:
        self.talker = talker
        self.heard = Heard((), (), ())

    async def says(self, said: str | File | Place) -> str:
        return self._seen(await self.talker.says(Words(said) if isinstance(said, str) else said))  # type: ignore[arg-type]

    async def presses(self, part: str) -> str:
        """Press the one button that is offered with `part` in its id, or at its end."""
        ids = dict.fromkeys(id for id, _ in self.heard.options)
        found = [id for id in ids if id.endswith(part)] or [id for id in ids if part in id]
        assert len(found) == 1, (part, list(ids))
        return await self.forges(found[0])

    async def forges(self, id: str) -> str:
        return self._seen(await self.talker.says(Pick(id)))

    def _seen(self, heard: Heard) -> str:
        self.heard = heard
        return "\n".join(heard.texts)


#: Where the organizer is reached.
HOME = Address("terminal", "fatima")


class Patient:
    """A talker who passes over the progress that comes unasked."""

    def __init__(self, folder: Path) -> None:
        self._talker = TerminalTalker(folder)
        self.channel = self._talker.channel
        self.close = self._talker.close

    async def says(self, said: Words | Pick | Place | File) -> Heard:
        heard = await self._talker.says(said)
        while self._progress(heard):
            [reply] = json.loads(await self._talker.unasked())["replies"]
            options = tuple((option["id"], option["label"]) for option in reply["options"])
            attached = (("file", reply["attach"]["name"]),) if "attach" in reply else ()
            heard = Heard((reply["text"],), options, attached)
        return heard

    def _progress(self, heard: Heard) -> bool:
        """Nothing but progress: an answer has a way on, or came with it."""
        on = any(id.startswith(("announce.show", "announce.list")) for id, _ in heard.options)
        return (
            bool(heard.texts) and all("\u2591" in text or "\u2593" in text for text in heard.texts) and not on
        )


async def people(store: Store) -> None:
    """Two who said yes in each language, one who stopped, one nobody asked, one who blocked us."""
    now = moment(NOW) - timedelta(hours=2)
    for language in WORDS:
        for number in (1, 2):
            await one(store, f"{language}{number}", language, "yes")
    await one(store, "stopped", "fr", "no")
    await one(store, "unasked", "ar", "")
    await one(store, "blocked", "fr", "yes")
    await store.people.blocked(Address("paper", "blocked"), now)


async def one(store: Store, name: str, language: str, news: str) -> int:
    now = moment(NOW) - timedelta(hours=2)
    met = await store.people.meet(Address("paper", name), name=name, language=language, now=now)
    if news:
        await store.people.set_news(met.id, news, "1", channel="paper", now=now)
    await store.audience.asked(
        met.id, MEKNES, [("pole", "international")] if language == "ar" else [], now=now
    )
    return met.id


async def code_for(database: Database, role: str = "announcer") -> str:
    _, code = await database.write(lambda store: store.roles.invite(role, MEKNES, moment(NOW)))
    return code


@pytest.fixture
async def filled(tmp_path: Path) -> AsyncIterator[Database]:
    """A database of its own with the fair and its people."""
    async with open_database(f"sqlite:///{tmp_path / 'dalil.db'}") as database:
        await load(database, MEKNES)
        await database.write(people)
        yield database


@asynccontextmanager
async def at_the_desk(
    database: Database, folder: Path, *, role: str = "announcer", now: str = NOW, language: str = "fr"
) -> AsyncIterator[tuple[Desk, Paper]]:
    """An organizer on the terminal, and people on paper."""
    talker, paper = Patient(folder), Paper()
    async with whole_bot(
        database, [talker.channel, paper], now=now, fair=MEKNES, files=folder / "uploads"
    ) as _:
        desk = Desk(talker)
        await desk.forges(f"language.change@{MEKNES}|language={language}")
        if role:
            await desk.says(await code_for(database, role))
        yield desk, paper
        await talker.close()


async def until(true: Callable[[], Awaitable[bool]], seconds: float = 20.0) -> None:
    async with asyncio.timeout(seconds):
        while not await true():
            await asyncio.sleep(0.05)


async def state_of(database: Database, id: int) -> str:
    return (await database.read(lambda store: store.announcements.find(id))).state


def told(paper: Paper) -> dict[str, str]:
    return {
        letter.to.id: letter.text for letter in paper.sent if letter.kind == "announcement" and letter.text
    }


async def written(desk: Desk, language: str, *others: str) -> None:
    """Write the words, first as they come, then in other languages; to everybody who was there."""
    await desk.says("/announce")
    await desk.says(WORDS[language])
    for other in others:
        await desk.presses("announce.texts@meknes-2025")
        await desk.presses(f"l={other}")
        await desk.says(WORDS[other])
    await desk.presses("announce.who@meknes-2025")
    await desk.presses("d=+")
    await desk.presses("k=v")
    await desk.presses("announce.draft@meknes-2025")


# ── from the first word to the report ──────────────────────────────────────────────────────────────────

#: What an organizer reads on the way, by language: who is reached, why others are not, that it is on its way,
#: and how many got it.
READ = {
    "fr": ("8 personnes la recevront", "ont dit STOP", "C'est lancé, pour 8", "8 sur 8 l'ont reçue"),
    "ar": ("سيتوصل به", "طلبوا التوقف", "انطلق إلى", "توصل به"),
    "ary": ("غادي يوصل لـ", "قالو STOP", "انطلق، لـ", "وصل لـ"),
    "en": ("8 people will get it", "said STOP", "on its way to 8", "8 of 8 got it"),
}


@pytest.mark.parametrize("language", ["ar", "fr", "ary", "en"])
async def test_organizer_tells_everybody_in_their_language(
    filled: Database, tmp_path: Path, language: str
) -> None:
    reached, stopped, on_its_way, got = READ[language]
    others = [each for each in ("fr", "ar") if each != language]
    async with at_the_desk(filled, tmp_path, language=language) as (desk, paper):
        await written(desk, language, *others)
        card = "\n".join(desk.heard.texts)
        assert reached in card
        assert stopped in card
        assert WORDS[language][:30] in card
        await desk.presses("announce.send@meknes-2025")
        assert on_its_way in await desk.presses("go=yes")

        async def done() -> bool:
            return await state_of(filled, 1) == "done"

        await until(done)
    read = told(paper)
    assert sorted(read) == sorted(f"{each}{number}" for each in WORDS for number in (1, 2))
    assert all(WORDS["fr"] in text for to, text in read.items() if to.startswith("fr"))
    assert all(WORDS["ar"] in text for to, text in read.items() if to in ("ar1", "ar2"))
    assert all("STOP" in text for text in read.values())
    async with at_the_desk(filled, tmp_path, role="", language=language) as (desk, _):
        await desk.says("/announce")
        await desk.presses("announce.list@meknes-2025")
        await desk.presses("id=1")
        assert got in plain(await desk.presses("announce.report@meknes-2025|id=1"))
        assert desk.heard.attached == (("file", "dalil-1.png"),)
        await desk.presses("announce.sheet@meknes-2025|id=1")
        assert desk.heard.attached == (("file", "dalil-1.xlsx"),)


def plain(text: str) -> str:
    """Without the marks of direction."""
    for mark in "\u2068\u2069\u200f":
        text = text.replace(mark, "")
    return text


@pytest.mark.parametrize("language", ["ar", "fr"])
async def test_organizer_on_telegram_sees_it_go_pauses_and_corrects_it(
    filled: Database, tmp_path: Path, language: str
) -> None:
    async with serving() as telegram:
        channel, paper = telegram_channel(telegram), Paper()
        async with whole_bot(filled, [channel, paper], now=NOW, fair=MEKNES, files=tmp_path / "uploads"):
            talker = TelegramTalker(filled, telegram)
            desk = Desk(talker)
            await desk.forges(f"language.change@{MEKNES}|language={language}")
            await desk.says(await code_for(filled))
            await written(desk, language)
            await desk.presses("announce.button@meknes-2025")
            await desk.presses("b=now")
            await desk.presses("announce.attach@meknes-2025")
            await desk.presses("a=fair")
            seen = await desk.presses("announce.preview@meknes-2025")
            assert WORDS[language] in seen
            assert "STOP" in seen
            assert any(id == f"schedule.now@{MEKNES}" for id, _ in desk.heard.options)
            assert [each[0] for each in desk.heard.attached] == ["place"]
            await desk.presses("announce.draft@meknes-2025")
            await desk.presses("announce.send@meknes-2025")
            await desk.presses("go=yes")
            await desk.forges(f"announce.pause@{MEKNES}|id=1")

            async def paused() -> bool:
                return await state_of(filled, 1) in ("paused", "done")

            await until(paused)
            before = await state_of(filled, 1)
            await desk.forges(f"announce.resume@{MEKNES}|id=1")

            async def over() -> bool:
                return await state_of(filled, 1) == "done"

            await until(over)
            assert before in ("paused", "done")
            assert len(told(paper)) == 8
            await desk.forges(f"announce.correct@{MEKNES}|id=1")
            assert WORDS["en"] in await desk.says(WORDS["en"])
            await desk.presses("go=yes")
            found = await filled.read(lambda store: store.announcements.find(1))
            assert found.texts.texts == {language: WORDS["en"]}
    places = [letter for letter in paper.sent if letter.attach is not None]
    assert len(places) == 8


async def test_picture_goes_with_the_words_to_oneself_first(filled: Database, tmp_path: Path) -> None:
    async with serving() as telegram:
        channel = telegram_channel(telegram)
        async with whole_bot(filled, [channel], now=NOW, fair=MEKNES, files=tmp_path / "uploads"):
            talker = TelegramTalker(filled, telegram)
            desk = Desk(talker)
            await desk.forges(f"language.change@{MEKNES}|language=fr")
            await desk.says(await code_for(filled))
            await written(desk, "fr", "ar")
            await desk.presses("announce.attach@meknes-2025")
            shown = photo(tmp_path, "caftan.jpg")
            telegram.sends_document(4711, Path(shown.id).read_bytes(), name="caftan.jpg")

            async def kept() -> bool:
                session = await filled.read(
                    lambda store: store.sessions.get(boss, "announcement", f"{MEKNES}:")
                )
                return bool(session and session.answers["attach"])

            found = await filled.read(lambda store: store.people.at(Address("telegram", "4711")))
            boss = found.id if found else 0
            await until(kept)
            before = len(telegram.calls(4711))
            await desk.forges(f"announce.me@{MEKNES}")

            async def came() -> bool:
                return len(telegram.calls(4711)) >= before + 3

            await until(came)
            calls = telegram.calls(4711)[before:]
    below = [call["sent"]["caption"] for call in calls if call["method"] in ("sendphoto", "senddocument")]
    assert len(below) == 2
    assert WORDS["ar"] in below[0]
    assert WORDS["fr"] in below[1]


async def test_photo_forwarded_with_its_words_is_announced_as_one_message_and_corrected(
    filled: Database, tmp_path: Path
) -> None:
    shown = Path(photo(tmp_path, "caftan.jpg").id).read_bytes()
    async with serving() as telegram:
        channel = telegram_channel(telegram)

        async def reader(store: Store) -> None:
            met = await store.people.meet(
                Address("telegram", "4712"), name="", language="fr", now=moment(NOW)
            )
            await store.people.set_news(met.id, "yes", "1", channel="telegram", now=moment(NOW))

        telegram.person(4712)
        await filled.write(reader)
        async with whole_bot(filled, [channel], now=NOW, fair=MEKNES, files=tmp_path / "uploads"):
            talker = TelegramTalker(filled, telegram)
            desk = Desk(talker)
            await desk.forges(f"language.change@{MEKNES}|language=fr")
            await desk.says(await code_for(filled))
            await desk.says("/announce")
            id = telegram.sends_photo(4711, shown, caption=WORDS["fr"], forward_date=1)
            await answered(filled, "telegram", str(id))
            draft = await filled.read(draft_of)
            assert (draft["texts"], draft["attach"]["mime"]) == ({"fr": WORDS["fr"]}, "image/jpeg")
            for part in ("who", "add", "send"):
                await desk.forges(
                    {
                        "who": f"announce.who@{MEKNES}",
                        "add": f"announce.add@{MEKNES}|d=+|k=o",
                        "send": f"announce.send@{MEKNES}",
                    }[part]
                )
            await desk.presses("go=yes")

            async def over() -> bool:
                return await state_of(filled, 1) == "done"

            await until(over)
            [told] = [call for call in telegram.calls(4712) if call["method"] == "sendphoto"]
            assert WORDS["fr"] in told["sent"]["caption"]
            assert len(telegram.calls(4712)) == 1
            await desk.forges(f"announce.correct@{MEKNES}|id=1")
            await desk.says(WORDS["en"])
            await desk.presses("go=yes")

            async def corrected() -> bool:
                return any(call["method"] == "editmessagecaption" for call in telegram.calls(4712))

            await until(corrected)
            await until(over)
            [message] = [each for each in telegram.chats[4712].messages.values() if "photo" in each]
            assert WORDS["en"] in message["caption"]


async def draft_of(store: Store) -> dict[str, Any]:
    person = await store.people.at(Address("telegram", "4711"))
    session = person and await store.sessions.get(person.id, "announcement", f"{MEKNES}:")
    assert session
    return dict(session.answers)


# ── choosing who ───────────────────────────────────────────────────────────────────────────────────────

#: What is pressed, one after the other, and how many then get it.
CHOSEN = (
    (("d=+", "k=o"), 8),
    (("d=+", "k=v"), 8),
    (("d=+", "k=ip", "v=international"), 2),
    (("d=+", "k=o", "d=-", "k=ip", "v=international"), 6),
    (("d=+", "k=v", "d=+", "k=o"), 8),
    (("d=+", "k=t"), 1),
    (("d=+", "k=a", "v=accepted"), 0),
    (("d=+", "k=x", "v=all"), 0),
)


async def test_audience_is_put_together_with_a_live_count(filled: Database, tmp_path: Path) -> None:
    async with at_the_desk(filled, tmp_path) as (desk, _):
        await desk.says("/announce")
        await desk.says(WORDS["fr"])
        for presses, people_reached in CHOSEN:
            shown = await desk.presses("announce.who@meknes-2025")
            for press in presses:
                shown = await desk.presses(press)
            line = {0: "Personne", 1: "Une personne"}.get(people_reached, f"{people_reached} personnes")
            assert line in shown, presses
            if any(id.startswith("announce.clear") for id, _ in desk.heard.options):
                await desk.presses("announce.clear@meknes-2025")
            await desk.presses("announce.draft@meknes-2025")


async def test_every_button_of_the_audience_leads_on(filled: Database, tmp_path: Path) -> None:
    """Whatever is pressed below "add", there is an answer with a way back, and nothing breaks."""
    async with at_the_desk(filled, tmp_path) as (desk, _):
        await desk.says("/announce")
        await desk.says(WORDS["fr"])
        await desk.forges(f"announce.add@{MEKNES}|d=+")
        for id, _ in list(desk.heard.options):
            await desk.forges(id)
            for deeper, _ in list(desk.heard.options)[:4]:
                said = await desk.forges(deeper)
                assert "pas pu répondre" not in said, deeper
                assert desk.heard.options
        await desk.forges(f"announce.add@{MEKNES}|d=+|k=xs")
        assert "ces stands" in await desk.says("les stands Z900-Z999")
        assert "de A1 à A10" in plain(await desk.says("A1-A10"))


async def test_languages_that_are_missing_are_said_with_how_many_read_another(
    filled: Database, tmp_path: Path
) -> None:
    async with at_the_desk(filled, tmp_path) as (desk, _):
        await written(desk, "fr")
        card = "\n".join(desk.heard.texts)
        assert "Pas de texte en arabe : 2 personnes liront celui en français" in card
        assert "Pas de texte en anglais : 2 personnes" in card
        await desk.presses("announce.texts@meknes-2025")
        await desk.presses("l=ar")
        card = await desk.says(WORDS["ar"])
        assert "Pas de texte en arabe" not in card
        assert "Pas de texte en darija" not in card  # they read the Arabic one
        assert "Pas de texte en anglais" in card


# ── what goes wrong ────────────────────────────────────────────────────────────────────────────────────


async def test_mistakes_of_organizers_are_caught(filled: Database, tmp_path: Path) -> None:
    async with at_the_desk(filled, tmp_path) as (desk, paper):
        await desk.says("/announce")
        # a field nobody fills in, nothing, too much
        assert "{prenom}" in plain(await desk.says("Bonjour {prenom}, venez !"))
        assert "trop long" in await desk.says("a" * 1001)
        assert "mots" in await desk.says("!!!")
        assert "À qui" in await desk.says(WORDS["fr"])
        # nobody chosen, nobody there
        assert "manque les destinataires" in await desk.presses("announce.send@meknes-2025")
        await desk.presses("announce.who@meknes-2025")
        await desk.presses("d=+")
        await desk.presses("k=x")
        await desk.presses("v=all")
        await desk.presses("announce.draft@meknes-2025")
        assert "Personne ne la recevrait" in await desk.presses("announce.send@meknes-2025")
        await desk.presses("announce.who@meknes-2025")
        await desk.presses("d=+")
        await desk.presses("k=o")
        await desk.presses("announce.draft@meknes-2025")
        # no moment, one that is over, one far away, a limit before the start
        await desk.presses("announce.when@meknes-2025")
        assert "pas compris" in await desk.says("bientôt inchallah")
        assert "ne va pas" in await desk.says("01/02/2025 9h")
        assert "ne va pas" in await desk.says("01/02/2026 9h")
        assert "mardi 4 février, 18" in await desk.says("04/02 18h")
        await desk.presses("announce.when@meknes-2025")
        await desk.presses("t=until")
        await desk.says("03/02 18h")
        assert "avant le départ" in await desk.presses("announce.send@meknes-2025")
        # ... and then it is planned, once, however often the button is pressed
        await desk.presses("announce.send@meknes-2025")
        yes = next(id for id, _ in desk.heard.options if "go=yes" in id)
        assert "C'est lancé" in await desk.forges(yes)
        assert "une seule fois" in await desk.forges(yes)
        assert "une seule fois" in await desk.forges(f"announce.send@{MEKNES}")
        # cancelled while it starts: asked once more, then for good
        assert "pour de bon" in await desk.forges(f"announce.stop@{MEKNES}|id=1")
        assert "arrêtée" in await desk.presses("sure=yes")
        assert "terminée" in await desk.forges(f"announce.stop@{MEKNES}|id=1|sure=yes")
        assert "terminée" in await desk.forges(f"announce.resume@{MEKNES}|id=1")
    found = await filled.read(
        lambda store: store.audience._connection.rows("select state from announcement order by id")
    )
    assert [row["state"] for row in found] == ["stopped"]
    assert told(paper) == {}


async def test_old_yes_never_sends_what_was_written_since(filled: Database, tmp_path: Path) -> None:
    async with at_the_desk(filled, tmp_path) as (desk, _):
        await written(desk, "fr")
        await desk.presses("announce.when@meknes-2025")
        await desk.says("demain 18h")
        await desk.presses("announce.send@meknes-2025")
        yes = next(id for id, _ in desk.heard.options if "go=yes" in id)
        assert "C'est lancé" in await desk.forges(yes)
        await written(desk, "ar")
        assert "On l'envoie" in await desk.forges(yes)
    found = await filled.read(lambda store: store.announcements.under_way())
    assert [each.texts.texts for each in found] == [{"fr": WORDS["fr"]}]


async def test_same_announcement_twice_is_asked_about(filled: Database, tmp_path: Path) -> None:
    async with at_the_desk(filled, tmp_path) as (desk, _):
        for asked in (False, True):
            await written(desk, "fr")
            await desk.presses("announce.when@meknes-2025")
            await desk.says("demain 18h")
            await desk.presses("announce.send@meknes-2025")
            said = await desk.presses("go=yes")
            assert ("même annonce" in said) is asked
        await desk.presses("announce.draft@meknes-2025")
        await desk.presses("announce.send@meknes-2025")
        await desk.presses("go=yes")
        assert "C'est lancé" in await desk.presses("t=2")
    found = await filled.read(
        lambda store: store.audience._connection.rows("select state from announcement order by id")
    )
    assert [row["state"] for row in found] == ["scheduled", "scheduled"]


async def test_audience_that_has_grown_is_shown_again(filled: Database, tmp_path: Path) -> None:
    async with at_the_desk(filled, tmp_path) as (desk, _):
        await written(desk, "fr")
        await desk.presses("announce.when@meknes-2025")
        await desk.says("demain 18h")
        await desk.presses("announce.send@meknes-2025")

        async def more(store: Store) -> None:
            for number in range(30):
                await one(store, f"new{number}", "fr", "yes")

        await filled.write(more)
        yes = next(id for id, _ in desk.heard.options if "go=yes" in id)
        # What is on the way to the yes shows the count it has; the yes itself is counted anew.
        assert "8 personnes la recevront" in await desk.presses("announce.draft@meknes-2025")
        assert "38 personnes la recevront" in await desk.presses("announce.who@meknes-2025")
        assert "a changé" in await desk.forges(yes)
        assert "C'est lancé, pour 38" in await desk.presses("go=yes")


async def test_large_one_needs_the_yes_of_somebody_else(filled: Database, tmp_path: Path) -> None:
    await filled.write(
        lambda store: store.audience._connection.execute(
            "insert into announcement_rule (fair, second_above) values (?, 5)", MEKNES
        )
    )

    async def other(store: Store) -> int:
        id = await one(store, "other", "ar", "yes")
        _, code = await store.roles.invite("admin", MEKNES, moment(NOW))
        assert await store.roles.accept(id, code, moment(NOW))
        return id

    id = await filled.write(other)
    async with at_the_desk(filled, tmp_path) as (desk, paper):
        await written(desk, "fr")
        assert "Plus de 5 personnes" in await desk.presses("announce.send@meknes-2025")
        assert "à une autre personne" in await desk.presses("go=yes")
        assert "quelqu'un d'autre" in await desk.presses("announce.second@meknes-2025|id=1")
        assert await state_of(filled, 1) == "waiting"

        async def asked() -> bool:
            return any("ينتظر موافقتكم" in letter.text for letter in paper.sent)

        await until(asked)
    [letter] = [each for each in paper.sent if "ينتظر موافقتكم" in each.text]
    assert letter.to.id == "other"
    [look] = [button.id for button in letter.options]
    assert look == f"announce.second@{MEKNES}|id=1"
    await filled.write(lambda store: store.announcements.second(1, by=id, now=moment(NOW)))
    done = await filled.read(lambda store: store.audit.of("announcement:1"))
    assert [each.action for each in done] == ["announcement.send", "announcement.second"]
    assert {each.by for each in done} == {done[0].by, id}


async def test_number_of_the_pack_holds_until_chat_says_otherwise(database: Database) -> None:
    await load(database, MEKNES)

    async def above(store: Store) -> int:
        return await store.announcements.second_above(MEKNES)

    assert await database.read(above) == 1_000

    async def by_pack(store: Store) -> None:
        row = await store.fairs._connection.row(
            "select content from fair_row where fair = ? and sheet = 'fair'", MEKNES
        )
        assert row is not None
        facts = {**json.loads(row["content"]), "announcements.second_above": "250"}
        await store.fairs.put(MEKNES, "fair", "", facts)

    await database.write(by_pack)
    fair = await database.read(lambda store: store.fairs.get(MEKNES))
    assert fair is not None
    assert (fair.second_above, await database.read(above)) == (250, 250)


async def test_those_in_doubt_are_sent_again_on_a_second_press(filled: Database, tmp_path: Path) -> None:
    async with at_the_desk(filled, tmp_path, now="2025-02-02T23:30") as (desk, _):
        # At night nothing leaves, so that what is pressed is all that happens.
        await written(desk, "fr")
        await desk.presses("announce.send@meknes-2025")
        await desk.presses("go=yes")

        async def rows() -> int:
            tally = await filled.read(lambda store: store.announcements.tally(1))
            return tally.all

        async def made() -> bool:
            return await rows() == 8

        await until(made)
        await filled.write(
            lambda store: store.audience._connection.execute(
                "update outgoing set state = 'in_doubt', error = 'the process ended during the call'"
                " where announcement = 1 and id in (select id from outgoing where announcement = 1 limit 3)"
            )
        )
        await filled.write(
            lambda store: store.audience._connection.execute("update announcement set state = 'sending'")
        )
        assert "3 personnes l'ont peut-être" in await desk.forges(f"announce.again@{MEKNES}|id=1")
        assert "3 personnes" in await desk.presses("sure=yes")
        tally = await filled.read(lambda store: store.announcements.tally(1))
        assert (tally.doubt, tally.left) == (0, 8)


async def waiting(store: Store) -> None:
    """Somebody else's announcement, to more people than one organizer alone may write to."""
    boss = await one(store, "boss", "ar", "yes")
    _, code = await store.roles.invite("announcer", MEKNES, moment(NOW))
    assert await store.roles.accept(boss, code, moment(NOW))
    id = await store.announcements.draft(
        MEKNES,
        {"fr": WORDS["fr"], "ar": WORDS["ar"]},
        by=boss,
        now=moment(NOW),
        language="fr",
        zone="Africa/Casablanca",
        audience={"include": [{"kind": "opted_in"}], "minus": []},
        at=moment(NOW) + timedelta(days=1),
    )
    assert await store.announcements.send(id, by=boss, now=moment(NOW), people=99_999) == "waiting"


async def test_second_organizer_reads_it_and_says_yes(filled: Database, tmp_path: Path) -> None:
    await filled.write(waiting)
    async with at_the_desk(filled, tmp_path, role="admin") as (desk, paper):
        shown = await desk.forges(f"announce.second@{MEKNES}|id=1")
        assert WORDS["fr"] in shown
        assert WORDS["ar"] in shown
        assert "personnes la recevront" in shown
        assert "Merci" in await desk.presses("go=yes")
        assert await state_of(filled, 1) == "scheduled"
        assert "Merci" not in await desk.forges(f"announce.second@{MEKNES}|id=1|go=yes")

        async def author_knows() -> bool:
            return any(letter.to.id == "boss" and "الموافقة الثانية" in letter.text for letter in paper.sent)

        await until(author_knows)


async def test_after_a_canary_that_failed_it_goes_on_only_on_a_second_press(
    filled: Database, tmp_path: Path
) -> None:
    await filled.write(waiting)
    await filled.write(
        lambda store: store.audience._connection.execute(
            "update announcement set state = 'paused', resumes = 'canary', reason = 'canary'"
        )
    )
    async with at_the_desk(filled, tmp_path, now="2025-02-02T23:30") as (desk, _):
        assert "Moins de la moitié" in await desk.forges(f"announce.resume@{MEKNES}|id=1")
        assert await state_of(filled, 1) == "paused"
        await desk.presses("sure=yes")
        assert await state_of(filled, 1) == "sending"


async def test_stop_in_the_middle_of_writing_keeps_the_draft(filled: Database, tmp_path: Path) -> None:
    async with at_the_desk(filled, tmp_path) as (desk, _):
        await desk.says("/announce " + WORDS["fr"])
        assert WORDS["fr"][:30] in "\n".join(desk.heard.texts)
        await desk.presses("announce.texts@meknes-2025")
        await desk.presses("l=ar")
        await desk.says("STOP")
        card = await desk.says("/announce")
        assert WORDS["fr"][:30] in card
        assert "STOP" not in card
        stopped = await filled.read(lambda store: store.people.at(HOME))
    assert there(stopped).news == "no"


async def test_what_leaves_at_night_says_when_it_leaves(filled: Database, tmp_path: Path) -> None:
    async with at_the_desk(filled, tmp_path, now="2025-02-02T23:30") as (desk, _):
        await written(desk, "fr")
        assert "lundi 3 février, 8 h 30" in plain("\n".join(desk.heard.texts)).replace("\u00a0", " ")


# ── nobody else ────────────────────────────────────────────────────────────────────────────────────────

FORGED = (
    "announce.start", "announce.draft", "announce.drop|sure=yes", "announce.texts", "announce.text|l=fr",
    "announce.attach", "announce.button", "announce.when|t=now", "announce.preview", "announce.me",
    "announce.who", "announce.add|d=+|k=o", "announce.clear", "announce.topic",
    "announce.send|go=yes|n=99999",
    "announce.send|go=yes|n=1|h=00000000|t=2", "announce.list", "announce.show|id=1", "announce.pause|id=1",
    "announce.resume|id=1|sure=yes", "announce.stop|id=1|sure=yes", "announce.again|id=1|sure=yes",
    "announce.second|id=1|go=yes", "announce.correct|id=1|l=fr|go=yes", "announce.report|id=1",
    "announce.sheet|id=1", "announce.show|id=999999999999999999999", "announce.show|id=",
    "announce.show|id=2",
)  # fmt: skip


@pytest.mark.parametrize("role", ["", "reviewer"])
async def test_forged_buttons_of_others_change_and_show_nothing(
    filled: Database, tmp_path: Path, role: str
) -> None:
    async def planned(store: Store) -> None:
        boss = await one(store, "boss", "fr", "yes")
        _, code = await store.roles.invite("announcer", MEKNES, moment(NOW))
        assert await store.roles.accept(boss, code, moment(NOW))
        later = moment(NOW) + timedelta(days=1)
        id = await store.announcements.draft(
            MEKNES,
            {"fr": "planted-words"},
            by=boss,
            now=moment(NOW),
            language="fr",
            zone="Africa/Casablanca",
            at=later,
        )
        await store.announcements.send(id, by=boss, now=moment(NOW), people=1)

    await filled.write(planned)
    before = await filled.read(lambda store: store.announcements.find(1))
    async with at_the_desk(filled, tmp_path, role=role) as (desk, _):
        assert "/announce" not in await desk.says("/announce")
        for forged in FORGED:
            intent, _, slots = forged.partition("|")
            said = await desk.forges(f"{intent}@{MEKNES}" + (f"|{slots}" if slots else ""))
            assert "planted-words" not in said, forged
            assert "pas pu répondre" not in said, forged
            assert not any("announce." in id for id, _ in desk.heard.options), forged
    assert await filled.read(lambda store: store.announcements.find(1)) == before
    assert await filled.read(lambda store: store.inbox.counts()) == {"done": 30 + 1 + (1 if role else 0)}


async def test_who_lost_the_role_is_not_heard_any_more(filled: Database, tmp_path: Path) -> None:
    async with at_the_desk(filled, tmp_path) as (desk, _):
        await desk.says("/announce")
        await filled.write(lambda store: store.audience._connection.execute("delete from organizer"))
        await desk.says(WORDS["fr"])
        assert not any("announce." in id for id, _ in desk.heard.options)
        session = await filled.read(lambda store: store.sessions.open(12))
    assert session is None


# ── the report ─────────────────────────────────────────────────────────────────────────────────────────

ROWS = (
    ("telegram", "fr", "sent", "", 700),
    ("telegram", "fr", "failed", "Forbidden: bot was blocked by the user", 12),
    ("telegram", "ar", "left_out", "stopped", 5),
    ("telegram", "ary", "in_doubt", "the process ended during the call", 2),
    ("whatsapp", "ar", "read", "", 300),
    ("whatsapp", "ar", "held", "131047 no approved template", 9),
    ("web", "en", "failed", "=cmd|'/c calc'!A1", 1),
    ("web", "en", "waiting", "", 4),
)


def test_reasons_are_said_in_plain_words() -> None:
    lines = outcomes.lines_of(ROWS)
    assert {(each.outcome, each.reason, each.people) for each in lines} == {
        ("sent", "", 700),
        ("refused", "blocked", 12),
        ("left_out", "stopped", 5),
        ("doubt", "process", 2),
        ("read", "", 300),
        ("refused", "window", 9),
        ("refused", "=cmd|'/c calc'!A1", 1),
        ("left", "", 4),
    }
    assert sum(each.people for each in lines) == sum(row[-1] for row in ROWS)


@pytest.mark.parametrize("language", ["ar", "ary", "fr", "en"])
async def test_report_is_a_picture_and_a_workbook_without_formulas(store: Store, language: str) -> None:
    boss, id = await announced_once(store)
    values: dict[str, Any] = {"id": id, "person": boss, "language": language}

    def say(value: Any) -> str:
        return catalogue.say(value, language)

    catalogue: Texts = texts()
    picture = Image.open(io.BytesIO(await report.draw(store, values, say)))
    content = (await report.draw_sheet(store, values, say))()
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [archive.read(name).decode() for name in archive.namelist() if "worksheets/sheet" in name]
    assert picture.size[0] == 1000
    assert len(picture.getcolors(1 << 20) or ()) > 5  # bars of several colours, and letters
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not any("<f>" in each or "<f " in each for each in sheets)
    assert "=HYPERLINK(1)" in {cell.value for cell in cells}
    assert [each for each in sheets if 'rightToLeft="1"' in each] == (
        sheets if language in ("ar", "ary") else []
    )


async def announced_once(store: Store) -> tuple[int, int]:
    """One announcement, sent by somebody with a bad name; and what became of its recipients."""
    met = await store.people.meet(
        Address("paper", "boss"), name="=HYPERLINK(1)", language="fr", now=moment(NOW)
    )
    _, code = await store.roles.invite("announcer", MEKNES, moment(NOW))
    assert await store.roles.accept(met.id, code, moment(NOW))
    id = await store.announcements.draft(
        MEKNES,
        {"fr": "=1+1", "ar": WORDS["ar"]},
        by=met.id,
        now=moment(NOW),
        language="fr",
        zone="Africa/Casablanca",
    )
    await store.announcements.send(id, by=met.id, now=moment(NOW), people=3)
    await store.announcements.pause(id, by=met.id, now=moment(NOW))
    for number, (channel, language, state, error, _) in enumerate(ROWS):
        await store.audience._connection.execute(
            "insert into outgoing (dedup, channel, address, kind, lane, phrase, language, due, made, state,"
            " error, announcement) values (?, ?, 'x', 'announcement', 3, '{}', ?, 0, 0, ?, ?, ?)",
            f"r{number}",
            channel,
            language,
            state,
            error,
            id,
        )
    return met.id, id
