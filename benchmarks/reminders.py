"""A million planned reminders: what planning them costs, and finding those that are due.

    python -m benchmarks.reminders [--reminders N] [--postgresql URL] [--jobs N]

People follow the entries of one fair, and each gets two reminders of each. They are planned workshop by
workshop (everybody of one workshop in one transaction, as when it is moved), then scattered (one person, one
workshop, 256 in a commit, as when people sign up). With all of them planned: how long it takes to find what
is due, and how much later a bot starts than with an empty database. Then the same with one job for each
reminder in APScheduler's SQL store, on fewer of them, since it takes so long; how many is printed.
"""

import argparse
import asyncio
import gc
import random
import statistics
import tempfile
import time
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import asyncpg
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler

from bot.clock import trust_own_zones
from storage.database import Database, open_database
from storage.pack import fair_of, pack_of, read_pack, shipped_path
from storage.records import Entry, Fair
from storage.store import Store

NOW = datetime(2025, 1, 20, 10, tzinfo=ZoneInfo("Africa/Casablanca"))
WORKSHOPS, EACH = 500, 2
#: How many share one commit when they come one by one; the group commits of the bot take as many.
GROUP = 256


def fair_with(workshops: int) -> Fair:
    """A fair of so many workshops on seven days."""
    path = shipped_path("agadir-2025")
    assert path is not None
    fair = fair_of(read_pack(path))
    some = next(entry for entry in fair.programme if entry.kind == "workshop")
    entries: list[Entry] = []
    for number in range(workshops):
        start = datetime.combine(fair.starts, some.starts) + timedelta(days=number % 7, minutes=number // 7)
        entries.append(
            replace(some, id=f"w{number}", day=start.date(), starts=start.time(), ends=None, topics=())
        )
    return replace(fair, programme=tuple(entries))


async def people(database: Database, count: int) -> None:
    """Make so many people known, each reached at one address."""

    async def fill(store: Store) -> None:
        connection = store.reminders._connection
        numbers = range(1, count + 1)
        # A new database counts from 1.
        await connection.many(
            "insert into person (written, met, name) values ('fr', 0, ?)", [(str(each),) for each in numbers]
        )
        await connection.many(
            "insert into address (channel, id, person, heard) values ('telegram', ?, ?, 0)",
            [(str(1000 + each), each) for each in numbers],
        )

    await database.write(fill)


@dataclass(frozen=True)
class Rate:
    """How many in a second, by the clock on the wall and by the processor's."""

    wall: float
    processor: float

    def __str__(self) -> str:
        return f"{self.wall:,.0f}/s ({self.processor:,.0f}/s of processor time)"


class Watch:
    """Measures how quickly something is done."""

    def __init__(self) -> None:
        gc.collect()
        self._wall, self._processor = time.perf_counter(), time.process_time()

    def rate(self, count: int) -> Rate:
        """So many were done since."""
        return Rate(
            count / (time.perf_counter() - self._wall), count / (time.process_time() - self._processor)
        )


async def by_workshop(database: Database, fair: Fair, followers: list[list[int]]) -> Rate:
    """Reminders planned in a second, everybody of one workshop at once."""
    watch = Watch()
    for number, who in enumerate(followers):
        await database.write(
            lambda store, number=number, who=who: store.reminders.plan_all(  # type: ignore[misc]
                dict.fromkeys(who, 0), f"w{number}", fair.id, NOW
            )
        )
    return watch.rate(EACH * sum(map(len, followers)))


async def scattered(database: Database, fair: Fair, pairs: list[tuple[int, int]]) -> Rate:
    """Reminders planned in a second, one person and one workshop at a time."""

    async def plan(store: Store, some: list[tuple[int, int]]) -> None:
        for person, number in some:
            await store.reminders.plan(person, f"w{number}", fair.id, NOW)

    watch = Watch()
    for at in range(0, len(pairs), GROUP):
        some = pairs[at : at + GROUP]
        await database.write(lambda store, some=some: plan(store, some))  # type: ignore[misc]
    return watch.rate(EACH * len(pairs))


async def finding(database: Database, now: datetime) -> tuple[float, int]:
    """The median of looking for what is due, in ms, and how many were found."""

    async def look(store: Store) -> int:
        found = await store.outgoing.due("telegram", now, 256)
        await store.outgoing.next_due("telegram", now)
        return len(found)

    took, found = [], 0
    for _ in range(50):
        began = time.perf_counter()
        found = await database.read(look)
        took.append(1000 * (time.perf_counter() - began))
    return statistics.median(took), found


async def starting(url: str) -> float:
    """From opening the database until it is known what is due, in seconds."""
    began = time.perf_counter()
    async with open_database(url, serving=True) as database:
        await database.write(lambda store: store.outgoing.abandoned("telegram", "me", NOW, again=NOW))
        await database.read(lambda store: store.outgoing.due("telegram", NOW, 256))
    return time.perf_counter() - began


async def measure(url: str, empty: str, reminders: int) -> None:
    """Everything, on one engine; printed."""
    chance = random.Random(20250216)
    fair = fair_with(WORKSHOPS)
    count = max(reminders // 20, 1000)
    each = reminders // EACH // WORKSHOPS
    followers = [chance.sample(range(1, count + 1), min(each, count)) for _ in range(WORKSHOPS)]
    async with open_database(empty):
        pass
    before = await starting(empty)
    # As the bot does it: who serves writes back what was written ahead.
    async with open_database(url, serving=True) as database:
        await people(database, count + reminders // 20)
        await database.write(lambda store: store.fairs.load(pack_of(fair)))
        print(f"planned workshop by workshop: {await by_workshop(database, fair, followers)}")
        late = range(count + 1, count + reminders // 20 + 1)
        pairs = list({(chance.choice(late), chance.randrange(WORKSHOPS)) for _ in range(reminders // 20)})
        rate = await scattered(database, fair, pairs)
        counts = await database.read(lambda store: store.outgoing.counts())
        print(f"planned scattered, on top of them: {rate}; now {counts['reminder', 'pending']:,} wait")
        for what, now in (("nothing", NOW), ("a workshop's", NOW.replace(month=2, day=15, hour=7))):
            ms, found = await finding(database, now)
            print(f"finding what is due, {what}: {ms:.2f} ms ({found} found)")
    after = await starting(url)
    print(f"start-up: {before:.2f} s empty, {after:.2f} s with them")


def nothing() -> None:
    """What a job of the peer does."""


def with_jobs(folder: Path, count: int) -> None:
    """One job for each reminder in APScheduler's SQL store."""
    chance = random.Random(20250216)
    url = f"sqlite:///{folder / 'jobs.db'}"
    scheduler = BackgroundScheduler(jobstores={"default": SQLAlchemyJobStore(url)}, timezone=UTC)
    scheduler.start(paused=True)
    soon = datetime.now(UTC) + timedelta(days=1)
    watch = Watch()
    for number in range(count):
        at = soon + timedelta(seconds=chance.randrange(600_000))
        scheduler.add_job(nothing, "date", run_date=at, id=str(number))
    print(f"APScheduler, a job each: {watch.rate(count)} for {count:,} jobs")
    took = []
    store = scheduler._jobstores["default"]
    for _ in range(20):
        began = time.perf_counter()
        store.get_due_jobs(datetime.now(UTC))
        store.get_next_run_time()
        took.append(1000 * (time.perf_counter() - began))
    began = time.perf_counter()
    everything = len(store.get_all_jobs())
    all_of_them = time.perf_counter() - began
    print(
        f"finding what is due: {statistics.median(took):.2f} ms;"
        f" reading all {everything:,}: {all_of_them:.2f} s"
    )
    scheduler.shutdown()


@asynccontextmanager
async def databases(server: str) -> AsyncIterator[tuple[str, str]]:
    """Two new databases of a PostgreSQL server, dropped at the end."""
    owner = await asyncpg.connect(server)
    names = [f"dalil_bench_{uuid.uuid4().hex[:8]}" for _ in range(2)]
    try:
        for name in names:
            await owner.execute(f"create database {name}")
        yield tuple(server.rpartition("/")[0] + f"/{name}" for name in names)  # type: ignore[misc]
    finally:
        for name in names:
            await owner.execute(f"drop database if exists {name} with (force)")
        await owner.close()


async def main(asked: argparse.Namespace) -> None:
    """Measure what was asked for."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"SQLite, {asked.reminders:,} reminders")
        url, empty = (f"sqlite:///{folder / each}.db" for each in ("dalil", "empty"))
        await measure(url, empty, asked.reminders)
        await asyncio.to_thread(with_jobs, folder, asked.jobs)
        if asked.postgresql:
            print(f"PostgreSQL, {asked.reminders:,} reminders")
            async with databases(asked.postgresql) as (url, empty):
                await measure(url, empty, asked.reminders)


if __name__ == "__main__":
    trust_own_zones()
    parser = argparse.ArgumentParser()
    parser.add_argument("--reminders", type=int, default=1_000_000)
    parser.add_argument("--jobs", type=int, default=5_000)
    parser.add_argument("--postgresql", default="", metavar="URL")
    asyncio.run(main(parser.parse_args()))
