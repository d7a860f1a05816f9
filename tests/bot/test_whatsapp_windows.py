"""A window that closes in the middle of something: the right template goes, or it is held, and seen to be."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from bot.message import File, Pick, Place, Words
from bot.reply import phrase
from bot.running import Bot, moment
from storage.database import Database
from storage.records import Address, Tally
from storage.store import Store
from tests.bot.on_whatsapp import Channel, options_of
from tests.bot.whole import load, texts, whole_bot
from tests.platforms import whatsapp as platform
from tests.platforms.whatsapp import WhatsApp

FAIR, NOW = "agadir-2025", "2025-01-15T10:00"
FATIMA, YASSIN, TOUDA = "212600000077", "212600000078", "212600000079"
#: Who is told an announcement.
ALL = (FATIMA, YASSIN, TOUDA, "212600000080", "212600000081")
DAY = 25 * 3600.0


@pytest.fixture
async def whatsapp() -> AsyncIterator[WhatsApp]:
    async with platform.serving(statuses=True) as fake:
        yield fake


@dataclass
class Talk:
    """A bot on WhatsApp at a set day, whose people Meta may find silent for longer than the bot knew."""

    bot: Bot
    database: Database
    whatsapp: WhatsApp
    channel: Channel

    async def says(self, who: str, said: Words | Pick | Place | File) -> str:
        """What is answered; '' when nothing could be."""
        before = len(self.whatsapp.calls(int(who)))
        match said:
            case Words(text):
                self.whatsapp.says(who, text)
            case Pick(id):
                self.whatsapp.presses(who, id)
            case _:
                raise AssertionError("nobody says that here")
        await until(self.settled)
        return "\n".join(call["text"] for call in self.whatsapp.calls(int(who))[before:])

    async def settled(self) -> bool:
        """Everything told is handled and answered."""
        if self.whatsapp.hook.pending:
            return False
        left = await self.database.read(lambda store: store.inbox.counts())
        rows = await self.states()
        return set(left) <= {"done"} and rows.keys().isdisjoint({("reply", "pending"), ("reply", "sending")})

    async def states(self) -> dict[tuple[str, str], int]:
        return await self.database.read(lambda store: store.outgoing.counts())

    async def silent_for(self, seconds: float) -> None:
        """So long nobody wrote, to us and to Meta."""
        self.whatsapp.late = seconds
        self.channel.late = timedelta(seconds=seconds)

    async def decide(self, key: str, kind: str, **values: str) -> None:
        """Something unasked for Fatima."""

        async def add(store: Store) -> None:
            address = Address("whatsapp", FATIMA)
            person = await store.people.at(address)
            assert person
            text = phrase(key, **values)
            await store.outgoing.add(f"{key}:{kind}", address, person.id, kind, text, now=moment(NOW))

        await self.database.write(add)
        self.bot.outbox.wake("whatsapp")

    def offered(self, part: str) -> Pick:
        """What Fatima can press that has `part` in its id."""
        options = options_of(self.whatsapp.calls(int(FATIMA))[-1]["sent"])
        [id] = [id for id, _ in options if part in id]
        return Pick(id)

    def sent(self, who: str = FATIMA) -> list[str]:
        """The kinds of messages that reached somebody."""
        return [call["sent"]["type"] for call in self.whatsapp.calls(int(who)) if not call["closed"]]


async def until(true: Callable[[], Awaitable[bool]], seconds: float = 60.0) -> None:
    async with asyncio.timeout(seconds):
        while not await true():
            await asyncio.sleep(0.02)


@asynccontextmanager
async def talking(database: Database, whatsapp: WhatsApp) -> AsyncIterator[Talk]:
    await load(database, FAIR)
    channel = Channel(whatsapp, now=lambda: datetime.now(UTC) + (moment(NOW) - began))
    began = datetime.now(UTC)
    async with whole_bot(database, [channel], now=NOW, fair=FAIR) as bot:
        await channel.talks()
        yield Talk(bot, database, whatsapp, channel)


def approve(whatsapp: WhatsApp, key: str) -> None:
    """The template of a phrase, in French."""
    skeleton = texts().skeleton(key, "fr")
    assert skeleton is not None
    whatsapp.templates[key.replace(".", "_").replace("-", "_"), "fr"] = (
        len(skeleton[1]), "UTILITY", "APPROVED",
    )  # fmt: skip


async def test_in_the_middle_of_a_flow_the_question_is_held_and_the_flow_goes_on(
    database: Database, whatsapp: WhatsApp
) -> None:
    async with talking(database, whatsapp) as talk:
        await talk.says(FATIMA, Words("/language fr"))
        await talk.says(FATIMA, Words("/apply"))
        assert "2/" in await talk.says(FATIMA, talk.offered("p=agree"))
        # Meta is away when the next question is to leave, and comes back a day later.
        whatsapp.trouble.set(next=["fail_json"])
        whatsapp.presses(FATIMA, talk.offered("p=cooperative").id)
        await whatsapp.ledger.until(lambda: whatsapp.ledger.counts["trouble"] == 1, 60.0)
        await talk.silent_for(DAY)

        async def is_held() -> bool:
            return ("reply", "held") in await talk.states()

        await until(is_held)
        [(_, _, reason, count)] = await database.read(lambda store: store.outgoing.reasons_held())
        assert (reason[:6], count) == ("131047", 1)
        # They write: they read what was held, and their words answer the question that was open.
        await talk.silent_for(0)
        read = await talk.says(FATIMA, Words("Coopérative Tigmi"))
        assert "3/" in read
        assert "4/" in read
        [file] = await database.read(lambda store: store.applications.mine(1, moment(NOW), FAIR))
        draft = await database.read(lambda store: store.sessions.get(1, "application", f"{FAIR}:{file.id}"))
        assert draft is not None
        assert draft.answers["name"] == "Coopérative Tigmi"


@pytest.mark.parametrize("template", [True, False], ids=["template", "held"])
@pytest.mark.parametrize("at_once", [True, False], ids=["at once", "in a status"])
async def test_in_the_middle_of_a_reminder_the_template_goes_or_it_is_held(
    database: Database, whatsapp: WhatsApp, template: bool, at_once: bool
) -> None:
    """It is rendered as to somebody who wrote lately, and Meta finds that the day is over."""
    if template:
        approve(whatsapp, "workshop.soon")
    whatsapp.closed_at_once = at_once
    skeleton = texts().skeleton("workshop.soon", "fr")
    assert skeleton is not None
    async with talking(database, whatsapp) as talk:
        await talk.says(FATIMA, Words("/language fr"))
        before = len(talk.sent())
        whatsapp.late = DAY
        await talk.decide("workshop.soon", "reminder", **dict.fromkeys(skeleton[1], "Poterie"))

        async def over() -> bool:
            return ("reminder", "read" if template else "held") in await talk.states()

        await until(over)
        assert talk.sent()[before:] == (["template"] if template else [])
        held = await database.read(lambda store: store.outgoing.reasons_held())
        assert [key for _, key, _, _ in held] == ([] if template else ["workshop.soon"])


@pytest.mark.parametrize("template", [True, False], ids=["template", "held"])
@pytest.mark.parametrize("delay", [0.01, 2.0], ids=["meanwhile", "when all seemed done"])
async def test_in_the_middle_of_an_announcement_each_gets_it_once_or_is_counted(
    database: Database, whatsapp: WhatsApp, template: bool, delay: float
) -> None:
    """Most wrote just now, one a day ago as we know, one a day ago as only Meta knows."""
    whatsapp.status_delay = delay
    if template:
        approve(whatsapp, "announcement.said")
    async with talking(database, whatsapp) as talk:
        for who in ALL:
            await talk.says(who, Words("/language fr"))
            await database.write(_wants_news(who))
        before = {who: len(talk.sent(who)) for who in ALL}
        await database.write(_heard_a_day_ago(YASSIN))
        whatsapp.people[TOUDA].wrote -= DAY
        announcement = await database.write(_announce)
        talk.bot.outbox.wake("whatsapp")
        if delay > 1:

            async def seems_done() -> bool:
                return (
                    await database.read(lambda store: store.announcements.find(announcement))
                ).state == "done"

            await until(seems_done)

        async def tally() -> Tally:
            return await database.read(lambda store: store.announcements.tally(announcement))

        async def over() -> bool:
            found = await tally()
            done = (await database.read(lambda store: store.announcements.find(announcement))).state
            refused = 0 if template else 2
            counts = ("done", len(ALL), len(ALL) - refused, refused)
            return (done, found.all, found.read, found.refused) == counts

        try:
            await until(over)
        except TimeoutError:
            found = await tally()
            raise AssertionError(found, await talk.states()) from None
        kinds = {who: talk.sent(who)[before[who] :] for who in before}
        late = ["template"] if template else []
        assert kinds == {who: ["text"] for who in ALL} | {YASSIN: late, TOUDA: late}
        held = await database.read(lambda store: store.outgoing.reasons_held())
        assert sum(count for *_, count in held) == (0 if template else 2)


def _wants_news(who: str) -> Callable[[Store], Awaitable[None]]:
    async def wants(store: Store) -> None:
        person = await store.people.at(Address("whatsapp", who))
        assert person is not None
        await store.people.set_news(person.id, "yes", "1", channel="whatsapp", now=moment(NOW))

    return wants


def _heard_a_day_ago(who: str) -> Callable[[Store], Awaitable[None]]:
    async def heard(store: Store) -> None:
        stamp = int((moment(NOW) - timedelta(seconds=DAY)).timestamp() * 1_000_000)
        await store.people._connection.execute("update address set heard = ? where id = ?", stamp, who)

    return heard


async def _announce(store: Store) -> int:
    boss = await store.people.meet(Address("web", "boss"), name="", language="fr", now=moment(NOW))
    _, code = await store.roles.invite("announcer", FAIR, moment(NOW))
    assert await store.roles.accept(boss.id, code, moment(NOW))
    id = await store.announcements.draft(
        FAIR, {"fr": "Le défilé commence."}, by=boss.id, now=moment(NOW), language="fr",
        zone="Africa/Casablanca", urgent=True,
    )  # fmt: skip
    await store.announcements.send(id, by=boss.id, now=moment(NOW), people=1)
    return id
