"""A whole bot on WhatsApp: windows that close, receipts, doubtful calls, people who move."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.clock import Clock
from bot.message import Words
from bot.reply import Option, Reply, phrase
from bot.router import Route, Router
from bot.running import Bot, running
from bot.server import application, serving
from bot.turn import Turn
from storage.database import Database
from storage.records import Address, Localized, Spot
from storage.store import Store
from tests.bot.channels.whatsapp_channel import channel_on
from tests.bot.paper import Echo, load_fair, settled
from tests.platforms import whatsapp as platform
from tests.platforms.whatsapp import WhatsApp

YASSIN = 212600000042
VARIABLES = {"workshop.soon": {"fr": ("what",)}}


async def answer(turn: Turn) -> Reply:
    """What was said."""
    said = turn.message.said
    text = said.text if isinstance(said, Words) else "pressed"
    if text == "map":
        return Reply(
            phrase("echo", said=text), attach=Spot(30.4, -9.6, Localized({"fr": "Place"}), Localized({}))
        )
    return Reply(phrase("echo", said=text), (Option("menu", phrase("label")),))


async def nothing(turn: Turn) -> Reply | None:
    return None


@asynccontextmanager
async def talking(
    database: Database, whatsapp: WhatsApp, afterword: Any = nothing, tells_within: float = 900.0
) -> AsyncIterator[Bot]:
    """A bot that Meta calls."""
    await load_fair(database)
    channel = channel_on(whatsapp.url, VARIABLES, tells_within=tells_within)
    router = Router((Route("unknown", answer), Route("stale", answer)), {"start": "unknown"})
    async with (
        running(
            database,
            [channel],
            router,
            Echo(),
            Clock(),
            {},
            afterword,
            language="fr",
        ) as bot,
        serving(application([channel], bot.inbox, bot.ready), "127.0.0.1", 0) as address,
    ):
        whatsapp.hook.point_at(f"{address}/whatsapp/webhook")
        yield bot


@pytest.fixture
async def whatsapp() -> AsyncIterator[WhatsApp]:
    async with platform.serving() as fake:
        yield fake


async def until(true: Callable[[], Awaitable[bool]], seconds: float = 10.0) -> None:
    async with asyncio.timeout(seconds):
        while not await true():
            await asyncio.sleep(0.02)


async def quiet(database: Database, whatsapp: WhatsApp) -> None:
    """Everything told, handled and sent."""

    async def still() -> bool:
        return not whatsapp.hook.pending and await database.read(settled)

    await asyncio.sleep(0.1)
    await until(still)


async def states(database: Database) -> dict[tuple[str, str], int]:
    return await database.read(lambda store: store.outgoing.counts())


async def decide(database: Database, bot: Bot, key: str, kind: str, **values: Any) -> None:
    """Something unasked for Yassin."""

    async def add(store: Store) -> None:
        address = Address("whatsapp", str(YASSIN))
        person = await store.people.at(address)
        assert person
        now = datetime.now(UTC)
        await store.outgoing.add(f"{key}:{values}", address, person.id, kind, phrase(key, **values), now=now)

    await database.write(add)
    bot.outbox.wake("whatsapp")


async def lately(database: Database, hours: float) -> None:
    """Yassin wrote so many hours ago."""

    async def heard(store: Store) -> None:
        moment = int((datetime.now(UTC) - timedelta(hours=hours)).timestamp() * 1_000_000)
        await store.people._connection.execute("update address set heard = ?", moment)

    await database.write(heard)


async def test_message_is_answered_marked_as_read_and_the_receipts_move_up(
    database: Database, whatsapp: WhatsApp
) -> None:
    async with talking(database, whatsapp):
        whatsapp.says(YASSIN, "salam")
        await whatsapp.replies(1)
        await until(lambda: _states_are(database, {("reply", "read"): 1}))

    assert [call["text"] for call in whatsapp.calls(YASSIN)] == ["echo salam"]
    assert whatsapp.ledger.counts["marked"] == 1
    assert list(whatsapp.ledger.of("refused")) == []


async def _states_are(database: Database, expected: dict[tuple[str, str], int]) -> bool:
    return await states(database) == expected


async def test_receipts_that_come_in_disorder_move_only_upward(
    database: Database, whatsapp: WhatsApp
) -> None:
    whatsapp.statuses_reversed = True
    async with talking(database, whatsapp):
        whatsapp.says(YASSIN, "salam")
        await whatsapp.replies(1)
        await asyncio.sleep(0.2)
        await quiet(database, whatsapp)

    assert await states(database) == {("reply", "read"): 1}


async def test_batches_repeats_and_disorder_lose_nothing_and_answer_nothing_twice(
    database: Database, whatsapp: WhatsApp
) -> None:
    whatsapp.hook.batch, whatsapp.hook.repeat = 50, 0.5
    async with talking(database, whatsapp):
        for number in range(200):
            whatsapp.says(YASSIN + number % 20, f"{number}")
        await whatsapp.replies(200, seconds=30)
        await quiet(database, whatsapp)

    by_person = {chat: [call["text"] for call in whatsapp.calls(chat)] for chat in range(YASSIN, YASSIN + 20)}
    assert by_person == {YASSIN + n: [f"echo {m}" for m in range(n, 200, 20)] for n in range(20)}


@pytest.mark.parametrize("trouble", ["lost", "closed"])
async def test_lost_answer_is_settled_by_a_status_and_nothing_is_repeated(
    database: Database, whatsapp: WhatsApp, trouble: str
) -> None:
    whatsapp.trouble.set(next=[trouble] * 3)
    async with talking(database, whatsapp):
        for number in range(6):
            whatsapp.says(YASSIN + number, "salam")
        await whatsapp.replies(6)
        await until(lambda: _states_are(database, {("reply", "read"): 6}))

    assert len(whatsapp.calls()) == 6


async def test_lost_answer_to_the_text_still_brings_the_place(database: Database, whatsapp: WhatsApp) -> None:
    whatsapp.trouble.set(next=["lost"])
    async with talking(database, whatsapp):
        whatsapp.says(YASSIN, "map")
        await whatsapp.replies(2)
        await until(lambda: _states_are(database, {("reply", "read"): 1}))

    assert [call["sent"]["type"] for call in whatsapp.calls()] == ["text", "location"]


async def test_call_that_never_arrived_is_made_again_when_no_status_came(
    database: Database, whatsapp: WhatsApp
) -> None:
    whatsapp.trouble.set(next=["reset"])
    async with talking(database, whatsapp, tells_within=0.3):
        whatsapp.says(YASSIN, "salam")
        await whatsapp.replies(1)
        await until(lambda: _states_are(database, {("reply", "read"): 1}))

    assert len(whatsapp.calls()) == 1


async def test_answer_and_what_the_bot_adds_are_one_message(database: Database, whatsapp: WhatsApp) -> None:
    async def afterword(turn: Turn) -> Reply | None:
        return Reply(phrase("news"), (Option("menu", phrase("label")), Option("news.yes", phrase("yes"))))

    async with talking(database, whatsapp, afterword):
        whatsapp.says(YASSIN, "salam")
        await whatsapp.replies(1)
        await quiet(database, whatsapp)

    [call] = whatsapp.calls()
    assert [each["reply"]["id"] for each in call["sent"]["interactive"]["action"]["buttons"]] == [
        "menu",
        "news.yes",
    ]
    assert "merged" in call["text"]


# ── the window ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", ["reminder", "announcement", "notice"])
async def test_outside_the_window_the_template_goes(
    database: Database, whatsapp: WhatsApp, kind: str
) -> None:
    whatsapp.templates["workshop_soon", "fr"] = (1, "UTILITY", "APPROVED")
    async with talking(database, whatsapp) as bot:
        whatsapp.says(YASSIN, "salam")
        await whatsapp.replies(1)
        await lately(database, 25)
        await decide(database, bot, "workshop.soon", kind, what="Poterie")
        await whatsapp.replies(2)
        await quiet(database, whatsapp)

    assert whatsapp.calls()[1]["sent"]["template"]["name"] == "workshop_soon"


@pytest.mark.parametrize("kind", ["reminder", "announcement", "notice"])
async def test_what_has_no_template_is_held_and_organizers_see_why(
    database: Database, whatsapp: WhatsApp, kind: str
) -> None:
    async with talking(database, whatsapp) as bot:
        whatsapp.says(YASSIN, "salam")
        await whatsapp.replies(1)
        await lately(database, 25)
        await decide(database, bot, "plan.moved", kind)
        await quiet(database, whatsapp)

    assert (await states(database))[kind, "held"] == 1
    assert await database.read(lambda store: store.outgoing.reasons_held()) == (
        ("whatsapp", "plan.moved", "131047 no approved template for plan.moved", 1),
    )


async def test_notice_that_was_held_goes_when_the_person_writes(
    database: Database, whatsapp: WhatsApp
) -> None:
    async with talking(database, whatsapp) as bot:
        whatsapp.says(YASSIN, "salam")
        await whatsapp.replies(1)
        await lately(database, 25)
        await decide(database, bot, "plan.moved", "notice")
        await decide(database, bot, "plan.soon", "reminder")
        await quiet(database, whatsapp)
        held = len(whatsapp.calls())
        whatsapp.says(YASSIN, "again")
        await whatsapp.replies(3)
        await quiet(database, whatsapp)

    assert (held, sorted(call["text"] for call in whatsapp.calls()[1:])) == (1, ["echo again", "plan.moved"])


@pytest.mark.parametrize("at_once", [True, False], ids=["at once", "in a status"])
@pytest.mark.parametrize("template", [True, False], ids=["template", "held"])
async def test_window_that_closed_before_we_knew_leads_to_the_template_or_is_held(
    database: Database, whatsapp: WhatsApp, at_once: bool, template: bool
) -> None:
    whatsapp.closed_at_once = at_once
    if template:
        whatsapp.templates["workshop_soon", "fr"] = (1, "UTILITY", "APPROVED")
    async with talking(database, whatsapp) as bot:
        whatsapp.says(YASSIN, "salam")
        await whatsapp.replies(1)
        await quiet(database, whatsapp)
        whatsapp.late = 86400 + 60
        await decide(database, bot, "workshop.soon", "reminder", what="Poterie")
        state = "read" if template else "held"
        await until(lambda: _has(database, ("reminder", state)))

    delivered = [call["sent"]["type"] for call in whatsapp.calls()[1:] if not call["closed"]]
    assert delivered == (["template"] if template else [])


async def _has(database: Database, state: tuple[str, str]) -> bool:
    return state in await states(database)


# ── people ─────────────────────────────────────────────────────────────────────────────────────────────


async def person_at(database: Database, id: str) -> int | None:
    person = await database.read(lambda store: store.people.at(Address("whatsapp", id)))
    return person.id if person else None


async def test_changed_number_stays_the_same_person(database: Database, whatsapp: WhatsApp) -> None:
    async with talking(database, whatsapp):
        whatsapp.says(YASSIN, "one")
        await whatsapp.replies(1)
        before = await person_at(database, str(YASSIN))
        whatsapp.person(YASSIN, user="MA.1")
        whatsapp.says(YASSIN, "two")
        await whatsapp.replies(2)
        by_id = await person_at(database, "MA.1")
        whatsapp.changes_number(YASSIN, "212611111111", "MA.2")
        whatsapp.says("MA.2", "three")
        await whatsapp.replies(3)
        after = await person_at(database, "MA.2")

    assert before is not None
    assert (by_id, after) == (before, before)
    assert [call["chat"] for call in whatsapp.calls()] == [YASSIN, "MA.1", "MA.2"]


async def test_who_is_gone_is_written_to_no_more_until_they_write(
    database: Database, whatsapp: WhatsApp
) -> None:
    async with talking(database, whatsapp) as bot:
        whatsapp.says(YASSIN, "salam")
        await whatsapp.replies(1)
        whatsapp.person(YASSIN, gone=True)
        await decide(database, bot, "a", "notice")
        await until(lambda: _has(database, ("notice", "failed")))
        await decide(database, bot, "b", "reminder")
        await asyncio.sleep(0.2)
        calls = len(whatsapp.calls())

    assert calls == 2


async def test_who_tells_whatsapp_to_stop_is_sent_no_news(database: Database, whatsapp: WhatsApp) -> None:
    async with talking(database, whatsapp):
        whatsapp.says(YASSIN, "salam")
        await whatsapp.replies(1)
        whatsapp.stops_marketing(YASSIN)
        await quiet(database, whatsapp)
        person = await database.read(lambda store: store.people.at(Address("whatsapp", str(YASSIN))))

    assert person is not None
    assert person.news == "no"


async def test_forged_receipts_of_others_change_nothing(database: Database, whatsapp: WhatsApp) -> None:
    async with talking(database, whatsapp):
        whatsapp.says(YASSIN, "salam")
        await whatsapp.replies(1)
        await until(lambda: _states_are(database, {("reply", "read"): 1}))
        for data in ("1.0", "99.0", "1.7", "x"):
            whatsapp.status("wamid.other", "failed", {"biz_opaque_callback_data": data}, 131026)
            whatsapp.status("wamid.other", "sent", {"biz_opaque_callback_data": data})
        await quiet(database, whatsapp)

    assert await states(database) == {("reply", "read"): 1}
