"""A picture that goes to many is drawn once and uploaded once; then Telegram's own id of it goes."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from bot.channels.telegram import TelegramChannel
from bot.clock import Clock
from bot.router import Router
from bot.running import running
from bot.turn import Say
from storage.database import Database
from storage.records import Address, Recipe
from storage.store import Store
from tests.bot.paper import Echo, load_fair, nothing
from tests.bot.test_announcing import MORNING, crowd
from tests.handlers.conftest import FAIR
from tests.platforms.telegram import TOKEN, Telegram, serving

POSTER = Recipe("poster", {}, "affiche.png", "image/png")
PICTURE = b"\x89PNG\r\n\x1a\n" + b"a poster" * 40


async def announce(database: Database, telegram: Telegram, drawn: list[int]) -> int:
    """Announce with a poster to twelve people, wait until they have it; how many calls were refused."""

    async def draw(store: Store, values: Mapping[str, Any], say: Say) -> bytes:
        drawn.append(1)
        return PICTURE

    async def work(store: Store) -> int:
        by = await store.people.at(Address("telegram", "99"))
        given: Any = {"language": "fr", "zone": "Africa/Casablanca", "attach": POSTER, "urgent": True}
        assert by is not None
        id = await store.announcements.draft(FAIR.id, {"fr": "Venez"}, by=by.id, now=MORNING, **given)
        await store.announcements.send(id, by=by.id, now=MORNING, people=1)
        return id

    channel = TelegramChannel(TOKEN, telegram.url, rate=0.0)
    clock = Clock(MORNING - datetime.now(UTC))
    id = await database.write(work)
    async with running(
        database, [channel], Router((), {}), Echo(), clock, {"poster": draw}, nothing, language="fr"
    ):
        async with asyncio.timeout(15):
            while (await database.read(lambda store: store.announcements.find(id))).state != "done":
                await asyncio.sleep(0.05)
    tally = await database.read(lambda store: store.announcements.tally(id))
    assert (tally.sent, tally.all) == (12, 12)
    return telegram.ledger.counts["refused"]


def photos(telegram: Telegram) -> list[Any]:
    return [call["sent"]["photo"] for call in telegram.ledger.of("call", method="sendphoto")]


async def test_picture_is_uploaded_once_also_over_a_restart(database: Database) -> None:
    await load_fair(database)
    chats = range(100, 112)
    await database.write(lambda store: crowd(store, [str(chat) for chat in chats], "telegram", "99"))
    drawn: list[int] = []
    async with serving() as telegram:
        for chat in (99, *chats):
            telegram.person(chat)
        assert await announce(database, telegram, drawn) == 0
        first = photos(telegram)
        assert [isinstance(each, str) for each in first] == [False] + [True] * 11
        assert len({each for each in first if isinstance(each, str)}) == 1
        assert await announce(database, telegram, drawn) == 0
        assert all(isinstance(each, str) for each in photos(telegram)[12:])
        assert len(photos(telegram)) == 24
    assert drawn == [1]
