"""How long a way and its picture take, cold and kept, for 300 stands and 1,000; and what is held in memory.

python -m benchmarks.pictures [requests]
"""

import asyncio
import random
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import handlers
from bot.clock import trust_own_zones
from bot.texts import Texts
from handlers.plans import Pictures
from storage.database import Database, open_database
from storage.pack import fair_of, pack_of, read_pack, shipped_path
from storage.plan.making import plan_of
from storage.records import Fair, Stand
from storage.store import Store

SIZES = (300, 1_000)
COLD, KEPT = 400, 2_000


@dataclass
class Bench:
    """One fair, asked for ways."""

    database: Database
    fair: Fair
    texts: Texts
    pictures: Pictures

    @property
    def stands(self) -> list[str]:
        plan = plan_of(self.fair)
        assert plan is not None
        return [each.id for each in plan.stands]

    async def way(self, pair: Sequence[str]) -> tuple[float, int]:
        """Seconds and bytes of one picture, asked for as the outbox does."""
        values = {"fair": self.fair.id, "from": pair[0], "to": pair[1], "mode": "shortest", "language": "fr"}

        async def ask(store: Store) -> bytes:
            ready = await self.pictures.way(store, values, lambda value: self.texts.say(value, "fr"))
            return ready if isinstance(ready, bytes) else ready()

        began = time.perf_counter()
        picture = await self.database.read(ask)
        return time.perf_counter() - began, len(picture)


def fair_with(count: int) -> Fair:
    """A fair of so many stands in four poles, with nothing else in it."""
    path = shipped_path("agadir-2025")
    assert path is not None
    real = fair_of(read_pack(path))
    stands = tuple(
        Stand(f"{pole.id}/{chr(65 + at // 20)}{at % 20 + 1}", f"{chr(65 + at // 20)}{at % 20 + 1}", pole.id)
        for pole in real.poles[:4]
        for at in range(count // 4)
    )
    return replace(real, id=f"of-{count}", stands=stands, plan=(), exhibitors=(), programme=())


def shares(seconds: Sequence[float]) -> str:
    """The median, the 99th of 100, and the longest, in milliseconds."""
    ordered = sorted(seconds)
    picks = (ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.99)], ordered[-1])
    return "p50 {:7.2f}  p99 {:7.2f}  max {:7.2f} ms".format(*(each * 1_000 for each in picks))


async def times(bench: Bench) -> None:
    """Cold: nobody asked for that way before. Kept: somebody did."""
    chosen, stands = random.Random(len(bench.stands)), bench.stands
    first, _ = await bench.way((stands[0], stands[-1]))
    print(f"{len(stands)} stands; the first picture after a start: {first * 1_000:.0f} ms")
    pairs = [chosen.sample(stands, 2) for _ in range(COLD)]
    cold = [await bench.way(pair) for pair in pairs]
    kept = [await bench.way(pair) for pair in pairs[-100:] * (KEPT // 100)]
    largest = max(size for _, size in cold)
    print(f"  cold  {shares([each for each, _ in cold])}   largest {largest:,} bytes")
    print(f"  kept  {shares([each for each, _ in kept])}")


async def memory(bench: Bench, requests: int) -> None:
    """What is held after a tenth of the requests, and after all of them."""
    chosen, stands = random.Random(1), bench.stands
    tracemalloc.start()
    for number in range(1, requests + 1):
        await bench.way(chosen.sample(stands, 2))
        if number in (requests // 10, requests // 2, requests):
            held, _ = tracemalloc.get_traced_memory()
            kept = len(bench.pictures.kept)
            print(f"  after {number:6,} requests {held / 2**20:6.1f} MB, {kept} pictures kept")
    tracemalloc.stop()


async def measure(requests: int) -> None:
    texts = Texts(Path(handlers.__file__).parent / "texts")
    with tempfile.TemporaryDirectory() as folder:
        async with open_database(f"sqlite:///{folder}/dalil.db") as database:
            benches = [Bench(database, fair_with(count), texts, Pictures()) for count in SIZES]
            for bench in benches:
                pack = pack_of(bench.fair)
                await database.write(lambda store, pack=pack: store.fairs.load(pack))  # type: ignore[misc]
                await times(bench)
            if requests:
                await memory(benches[0], requests)


if __name__ == "__main__":
    trust_own_zones()
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
