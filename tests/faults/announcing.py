"""Announces to a crowd while the bot is killed, paused and resumed, and lets the platform's ledger judge."""

import asyncio
import os
import random
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from storage.database import Database, open_database
from storage.pack import read_pack, shipped_path
from storage.records import Address, Tally
from storage.store import Store
from tests.faults.killing import free_port
from tests.platforms.telegram import TOKEN
from tests.platforms.telegram.process import Remote, running

FAIR = "meknes-2025"
NOW = datetime(2025, 2, 1, 10, tzinfo=UTC)
BOSS = 1000
FIRST = 100_000

#: What the announcement says, and nothing else does.
WORDS = "Le défilé de caftans passe à l'intérieur"


@dataclass(frozen=True)
class Pause:
    """What was seen while an announcement was paused."""

    #: Seconds from the pause until the last call began.
    last: float
    #: As the organizer reads them on the card: how many were sent, and how many are in doubt.
    sent: int
    doubt: int
    #: By the ledger, of those the bot is sure of.
    ledger: int
    #: Whom the bot says were told and the ledger does not know, or the other way round.
    wrong: frozenset[int]


@dataclass
class Verdict:
    """What the ledger says of a run, beside what the bot says."""

    tally: Tally = field(default_factory=Tally)
    #: The bot says they were told, and they were not; they were, and it does not say so.
    missing: set[int] = field(default_factory=set)
    unaccounted: set[int] = field(default_factory=set)
    twice: set[int] = field(default_factory=set)
    #: Told after their STOP was answered.
    told_after_stop: set[int] = field(default_factory=set)
    stopped: int = 0
    #: At each kill: calls marked by then.
    in_flight: list[int] = field(default_factory=list)
    pauses: list["Pause"] = field(default_factory=list)
    refused: Counter[int] = field(default_factory=Counter)
    seconds: float = 0.0


class RealBot:
    """`dalil run` in a process of its own, to be killed and started again."""

    def __init__(self, database: str, url: str, rate: float, **settings: str) -> None:
        self._settings = {
            "DATABASE_URL": database,
            "BACKUP_DIR": "",
            "DALIL_NOW": NOW.isoformat(),
            "DALIL_FAIR": FAIR,
            "HTTP_PORT": str(free_port()),
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": url,
            "TELEGRAM_RATE": str(rate),
            "LOG_LEVEL": "error",
            **settings,
        }
        self._process: asyncio.subprocess.Process | None = None

    @property
    def pid(self) -> int:
        """The process id."""
        assert self._process is not None
        return self._process.pid

    async def start(self) -> None:
        """Start it; it serves soon."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=os.environ | self._settings,
            stdout=asyncio.subprocess.DEVNULL,
        )  # fmt: skip

    async def kill(self) -> None:
        """End it at once."""
        assert self._process is not None
        self._process.kill()
        await self._process.wait()

    async def stop(self) -> None:
        """Ask it to end."""
        assert self._process is not None
        self._process.terminate()
        await self._process.wait()


async def crowd(database: Database, people: int, first: int = FIRST) -> int:
    """So many people who want news, and an organizer, whose id is returned."""
    path = shipped_path(FAIR)
    assert path is not None
    pack = read_pack(path)
    await database.write(lambda store: store.fairs.load(pack))

    async def organizer(store: Store) -> int:
        boss = await store.people.meet(Address("telegram", str(BOSS)), name="", language="fr", now=NOW)
        _, code = await store.roles.invite("announcer", FAIR, NOW)
        assert await store.roles.accept(boss.id, code, NOW)
        return boss.id

    by = await database.write(organizer)
    for begin in range(first, first + people, 2_000):

        async def some(store: Store, begin: int = begin) -> None:
            for chat in range(begin, min(begin + 2_000, first + people)):
                to = Address("telegram", str(chat))
                met = await store.people.meet(to, name="", language="fr", now=NOW)
                await store.people.set_news(met.id, "yes", "1", channel="telegram", now=NOW)

        await database.write(some)
    return by


async def known_to(telegram: Remote, chats: Sequence[int]) -> None:
    """The platform knows these people too."""
    for begin in range(0, len(chats), 5_000):
        await telegram.do_all([{"do": "person", "chat": chat} for chat in chats[begin : begin + 5_000]])


async def announce(database: Database, by: int, **more: Any) -> int:
    """Send an announcement to everybody; its id."""

    async def work(store: Store) -> int:
        given: dict[str, Any] = {"language": "fr", "zone": "Africa/Casablanca", **more}
        id = await store.announcements.draft(FAIR, {"fr": WORDS}, by=by, now=NOW, **given)
        await store.announcements.send(id, by=by, now=NOW, people=1)
        return id

    return await database.write(work)


async def tally_of(database: Database, id: int) -> tuple[str, Tally]:
    """The state of an announcement, and how many are where."""

    async def look(store: Store) -> tuple[str, Tally]:
        return (await store.announcements.find(id)).state, await store.announcements.tally(id)

    return await database.read(look)


async def until_told(database: Database, id: int, people: int, seconds: float = 400.0) -> Tally:
    """Return when so many are told, or it is over."""
    async with asyncio.timeout(seconds):
        while True:
            state, tally = await tally_of(database, id)
            if tally.all - tally.left >= people > 0 or state == "done":
                return tally
            await asyncio.sleep(0.1)


@asynccontextmanager
async def platform(folder: Path, *options: str) -> AsyncIterator[Remote]:
    """A fake Telegram."""
    usual = ("--no-spec", "--ledger", str(folder / "ledger"))
    async with running(*usual, *options) as telegram:
        yield telegram


async def kill_while_announcing(
    folder: Path, *, people: int, rate: int, kills: int, pauses: int, seed: int, latency: float = 0.05
) -> Verdict:
    """Announce to `people` at `rate` a second; one in fifty says STOP meanwhile, one in a hundred joins."""
    chance = random.Random(seed)
    url = f"sqlite:///{folder / 'dalil.db'}"
    verdict = Verdict()
    options = ("--limits", "--rate", str(rate), "--latency", str(latency))
    async with platform(folder, *options) as telegram, open_database(url) as database:
        by = await crowd(database, people)
        chats = range(FIRST, FIRST + people)
        await known_to(telegram, [BOSS, *chats])
        stopping = chance.sample(chats, people // 50)
        bot = RealBot(url, telegram.url, rate)
        await bot.start()
        began = time.monotonic()
        id = await announce(database, by)
        troubles = ["kill"] * kills + ["pause"] * pauses
        chance.shuffle(troubles)
        step = people // (len(troubles) + 2)
        for number, trouble in enumerate(troubles, 1):
            await until_told(database, id, step * number)
            part = slice(*(len(stopping) * each // len(troubles) for each in (number - 1, number)))
            await telegram.do_all([{"do": "says", "chat": chat, "text": "STOP"} for chat in stopping[part]])
            await telegram.do("says", chat=FIRST + people + number, text="/news")
            if trouble == "pause":
                verdict.pauses.append(await _pause(telegram, database, id))
                continue
            await asyncio.sleep(chance.uniform(0.0, 0.5))
            await bot.kill()
            verdict.in_flight.append(await database.read(_marked))
            await bot.start()
        await until_told(database, id, 0)
        verdict.seconds = time.monotonic() - began
        await asyncio.sleep(1.0)
        await bot.stop()
        await judge(verdict, await telegram.ledger(), database, id, set(stopping))
    return verdict


async def _marked(store: Store) -> int:
    return (await store.outgoing.counts()).get(("announcement", "sending"), 0)


async def _pause(telegram: Remote, database: Database, id: int) -> Pause:
    """The organizer presses pause, looks at the counts when the last call is over, and presses resume."""
    await telegram.do("presses", chat=BOSS, data=f"announce.pause@{FAIR}|id={id}")
    pressed = time.time()
    async with asyncio.timeout(20):
        while (await tally_of(database, id))[0] != "paused":
            await asyncio.sleep(0.02)
    noticed = time.time()
    await asyncio.sleep(1.5)
    async with asyncio.timeout(60):
        while await database.read(_marked):
            await asyncio.sleep(0.05)
    sent, doubt = await _shown(telegram, id)
    told = [each for each in await telegram.ledger() if tells(each)]
    last = max((each["at"] for each in told), default=pressed) - noticed
    states = await database.read(lambda store: _states(store, id))
    said = {chat for chat, state in states.items() if state == "sent"}
    sure = {each["chat"] for each in told} - {chat for chat, state in states.items() if state == "in_doubt"}
    await telegram.do("presses", chat=BOSS, data=f"announce.resume@{FAIR}|id={id}")
    async with asyncio.timeout(20):
        while (await tally_of(database, id))[0] == "paused":
            await asyncio.sleep(0.02)
    return Pause(last, sent, doubt, len(sure), frozenset(said ^ sure))


async def _shown(telegram: Remote, id: int) -> tuple[int, int]:
    """What the organizer reads who has it shown: how many were sent, and how many are in doubt."""
    known = len(await telegram.calls(BOSS))
    await telegram.do("presses", chat=BOSS, data=f"announce.show@{FAIR}|id={id}")
    async with asyncio.timeout(60):
        while True:
            for call in (await telegram.calls(BOSS))[known:]:
                text = str(call["text"])
                if call["method"] == "sendmessage" and "⏸" in text and WORDS[:20] in text:
                    return _number("✅", text), _number("❓", text)
            await asyncio.sleep(0.1)


def _number(sign: str, text: str) -> int:
    """The number on the line that begins with `sign`; 0 where there is no such line."""
    line = next((line for line in text.splitlines() if sign in line), "")
    return int("".join(each for each in line if each.isdecimal()) or 0)


async def _states(store: Store, id: int) -> dict[int, str]:
    return {int(address): state for address, state in await store.announcements.recipients.states(id)}


def tells(entry: dict[str, Any]) -> bool:
    """Whether this is somebody told of it, in an entry of the ledger."""
    sends = entry["event"] == "call" and entry["method"] == "sendmessage"
    return sends and entry["chat"] != BOSS and WORDS in str(entry["text"])  # its author sees it on a card


async def judge(
    verdict: Verdict, ledger: list[dict[str, Any]], database: Database, id: int, stopping: set[int]
) -> None:
    told = Counter(int(entry["chat"]) for entry in ledger if tells(entry))
    verdict.twice = {chat for chat, times in told.items() if times > 1}
    verdict.refused = Counter(int(entry["status"]) for entry in ledger if entry["event"] == "refused")
    _, verdict.tally = await tally_of(database, id)
    states = await database.read(lambda store: _states(store, id))
    said = {chat for chat, state in states.items() if state == "sent"}
    doubtful = {chat for chat, state in states.items() if state == "in_doubt"}
    verdict.missing = said - told.keys()
    verdict.unaccounted = told.keys() - said - doubtful
    answered: dict[int, float] = {}
    for entry in ledger:
        if entry["event"] == "call" and entry.get("chat") in stopping and not tells(entry):
            answered.setdefault(entry["chat"], entry["at"])
    verdict.stopped = len(answered)
    verdict.told_after_stop = {
        entry["chat"] for entry in ledger if tells(entry) and entry["at"] > answered.get(entry["chat"], 1e18)
    }
