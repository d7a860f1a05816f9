"""One text to many people: how fast one core sends it, and what one message costs.

    python -m benchmarks.announcements [--people N]

Dalil announces as it always does: a row for each recipient on SQLite with synchronous=FULL, consent looked
at again before each call, every call marked before it is made and settled after; without a rate. Beside it,
in the same run and to the same fake Bot API server (a process of its own, 150 ms of latency), loops that
keep nothing: bare aiohttp, aiogram, and python-telegram-bot with AIORateLimiter, each with as many calls at
a time. Printed: messages a second, processor time of one message, and its ratio to bare aiohttp.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from storage.database import open_database
from tests.faults.announcing import (
    BOSS,
    FIRST,
    RealBot,
    announce,
    crowd,
    known_to,
    platform,
    tally_of,
    tells,
    until_told,
)
from tests.platforms.telegram import TOKEN

LATENCY = 0.15

#: Calls under way of the loops: what Dalil leaves announcements.
AT_A_TIME = 224


@dataclass(frozen=True)
class Figures:
    """One sender, one run."""

    messages_a_second: float
    #: Processor time of one message, in microseconds.
    cost: float


async def dalil(folder: Path, people: int) -> Figures:
    """An announcement; the first tenth is not counted."""
    url = f"sqlite:///{folder / 'dalil.db'}"
    async with (
        platform(folder, "--latency", str(LATENCY)) as telegram,
        open_database(url) as database,
    ):
        by = await crowd(database, people)
        await known_to(telegram, [BOSS, *range(FIRST, FIRST + people)])
        bot = RealBot(url, telegram.url, 0)
        await bot.start()
        id = await announce(database, by)
        await until_told(database, id, people // 10)
        first, began, before = (await tally_of(database, id))[1].sent, time.perf_counter(), processor(bot.pid)
        tally = await until_told(database, id, people - people // 20)
        seconds, spent = time.perf_counter() - began, processor(bot.pid) - before
        await until_told(database, id, people)
        await bot.stop()
        told = {entry["chat"] for entry in await telegram.ledger() if tells(entry)}
    if len(told) != people:
        raise RuntimeError(f"{people - len(told)} were not told")
    count = tally.sent - first
    return Figures(count / seconds, spent / count * 1e6)


async def loop(name: str, folder: Path, people: int) -> Figures:
    """One of the loops, in a process of its own."""
    async with platform(folder, "--latency", str(LATENCY)) as telegram:
        await known_to(telegram, range(FIRST, FIRST + people))
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "benchmarks.peers.loops",
            name, telegram.url, TOKEN, str(FIRST), str(people), str(AT_A_TIME),
            stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        out, _ = await process.communicate()
    seconds, spent = map(float, out.split())
    return Figures(people / seconds, spent / people * 1e6)


def processor(pid: int) -> float:
    """Seconds of processor time a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=20_000)
    people = parser.parse_args(arguments).people
    figures: dict[str, Figures] = {}
    for name in ("aiohttp", "dalil", "aiogram", "telegram"):
        with tempfile.TemporaryDirectory() as folder:
            figures[name] = await (
                dalil(Path(folder), people)
                if name == "dalil"
                # The slowest loop costs so much that a part of the crowd says as much.
                else loop(name, Path(folder), people // (10 if name == "telegram" else 1))
            )
        found = figures[name]
        print(
            f"  {name:10} {found.messages_a_second:8.0f} messages/s {found.cost:8.0f} µs of processor each"
            f"   {found.cost / figures['aiohttp'].cost:5.2f} times bare aiohttp",
            flush=True,
        )


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
