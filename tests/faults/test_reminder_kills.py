"""Many reminders fall due at once, and the process is killed meanwhile: everybody gets theirs, in time."""

import asyncio
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from datetime import time as hour
from pathlib import Path
from typing import Any

import pytest

from bot.channels.telegram import TelegramChannel
from storage.database import open_database
from storage.pack import pack_of
from storage.records import Address
from storage.store import Store
from storage.waves import SHARE
from tests.faults.killing import FIRST_CHAT
from tests.handlers.conftest import CASABLANCA, FAIR, MARKETING, POTTERY, SUNDAY
from tests.platforms.telegram.process import Remote, running

#: Everybody wants to hear of MARKETING at 15:00 in time before; of LATE nobody can.
START = datetime(2025, 2, 16, 15, tzinfo=CASABLANCA)
LATE = replace(POTTERY, starts=hour(14, 50))
LATE_PEOPLE = 40

#: Telegram's pace; the fake one allows so many times as much in the smaller test.
RATE = 30.0

#: How long before the first letter the first process starts, in seconds.
AHEAD = 4.0


@dataclass
class Outcome:
    """What the ledger and the database say of a run."""

    calls: list[dict[str, Any]]
    refused: int
    start: float
    ideal: float
    missed: int


async def _fill(store: Store, people: int, lead: int) -> None:
    await store.fairs.load(pack_of(replace(FAIR, programme=(MARKETING, LATE))))
    planned_at = SUNDAY.replace(hour=8, minute=0)
    everybody = []
    for number in range(people + LATE_PEOPLE):
        to = Address("telegram", str(FIRST_CHAT + number))
        person = await store.people.meet(to, name="", language="fr", now=planned_at)
        await store.reminders.wish(person.id, FAIR.id, (lead,), planned_at)
        everybody.append(person.id)
    await store.reminders.plan_all(dict.fromkeys(everybody[:people], 0), MARKETING.id, FAIR.id, planned_at)
    await store.reminders.plan_all(dict.fromkeys(everybody[people:], 0), LATE.id, FAIR.id, planned_at)


async def kill_while_reminders_fall_due(
    folder: Path, *, people: int, kills: int, scale: float, seed: int, lead: int
) -> Outcome:
    """`lead`: minutes before the start at which everybody is to be reminded."""
    ideal = START - timedelta(minutes=lead)
    moments = random.Random(seed)
    url = f"sqlite:///{folder / 'dalil.db'}"
    async with open_database(url) as database:
        await database.write(lambda store: _fill(store, people, lead))
    wave = people / (RATE * scale * SHARE)
    options = ("--latency", "0.02", "--no-spec", "--limits", "--rate", str(int(RATE * scale)))
    async with running(*options) as telegram:
        chats = range(FIRST_CHAT, FIRST_CHAT + people + LATE_PEOPLE)
        await telegram.do_all([{"do": "person", "chat": chat} for chat in chats])
        first = ideal - timedelta(seconds=wave + AHEAD)
        offset = first.timestamp() - time.time()
        command = [sys.executable, "-m", "tests.faults.reminder_bot", url, telegram.url, str(offset)]
        command.append(str(RATE * scale))
        process = await asyncio.create_subprocess_exec(*command)
        await asyncio.sleep(AHEAD)
        for _ in range(kills):
            await asyncio.sleep(moments.uniform(0.6, 1.6) * wave / (kills * 1.2))
            process.kill()
            await process.wait()
            process = await asyncio.create_subprocess_exec(*command)
        await _until_all_have_theirs(telegram, people, START.timestamp() - offset - time.time())
        await asyncio.sleep(1.5)
        process.terminate()
        await process.wait()
        async with open_database(url) as database:
            counts = await database.read(lambda store: store.outgoing.counts())
        entries = await telegram.ledger()
        return Outcome(
            await telegram.calls(),
            sum(entry.get("status") == 429 for entry in entries),
            START.timestamp() - offset,
            ideal.timestamp() - offset,
            counts.get(("reminder", "missed"), 0),
        )


async def _until_all_have_theirs(telegram: Remote, people: int, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if len({call["chat"] for call in await telegram.calls()}) >= people:
            return
        await asyncio.sleep(1)


def check(outcome: Outcome, people: int, kills: int) -> None:
    times = Counter(call["chat"] for call in outcome.calls)
    repeats = sum(times.values()) - len(times)
    last = max(call["at"] for call in outcome.calls)
    print(  # noqa: T201 - shown where a check fails
        f"{people} reminders, {kills} kills: {repeats} repeats, the last {last - outcome.ideal:+.1f} s"
        f" from the time it is for, {outcome.refused} answers of 429"
    )
    assert set(times) == {*range(FIRST_CHAT, FIRST_CHAT + people)}  # and nobody whose workshop had begun
    assert outcome.missed == LATE_PEOPLE
    assert repeats <= kills * TelegramChannel.slots
    assert max(times.values()) <= 3  # a call may be in flight at two kills
    assert last < outcome.start
    assert outcome.refused == 0


async def test_kills_while_reminders_fall_due_lose_none(tmp_path: Path) -> None:
    outcome = await kill_while_reminders_fall_due(
        tmp_path, people=400, kills=5, scale=2, seed=20250216, lead=1
    )

    check(outcome, 400, 5)


@pytest.mark.stress
async def test_twenty_kills_while_five_thousand_fall_due_lose_none(tmp_path: Path) -> None:
    outcome = await kill_while_reminders_fall_due(
        tmp_path, people=5_000, kills=20, scale=1, seed=20250216, lead=5
    )

    check(outcome, 5_000, 20)
