"""How quick a way is found and put into words, and that memory stays flat: `python -m benchmarks.ways`.

Plans of 300 and of 1,000 stands: two facing rows an aisle, a main aisle, a back aisle, steps and a ramp. A
way nobody asked for before is cold; one that is asked for again is kept. Writing its words out in a language,
which the outbox does for every message, is measured apart.
"""

import gc
import resource
import sys
from pathlib import Path
from random import Random
from statistics import quantiles
from time import perf_counter

import handlers
from bot.reply import Lines, Phrase, phrase
from bot.texts import Texts
from handlers.guiding import sentences
from storage.phrases import Localized
from storage.plan.model import Placed, Plan
from storage.plan.path import MODES, Mode
from storage.plan.shapes import Rect
from storage.plan.ways import KEPT, Ways

#: Stands on one side of an aisle.
ROW = 10

#: What must hold, in milliseconds.
COLD_300, KEPT_300 = 150.0, 5.0
#: ... and how much longer it may take among 1,000.
LONGER = 2.0

REQUESTS = 10_000
#: Megabytes that a process may grow by over `REQUESTS`, after the ways that are kept fill their room.
GROWTH = 8.0

_NAMES = Localized({"ar": "الممر", "fr": "allée", "en": "aisle", "ary": "كولوار"})


def hall(stands: int) -> Plan:
    """A hall of that many stands."""
    count = -(-stands // (2 * ROW))
    placed: list[Placed] = []
    aisles: list[Placed] = []
    for number in range(count):
        left = 10.0 * number
        aisles.append(Placed(f"aisle-{number}", "aisle", _NAMES, Rect(left + 3, 6, 4, 3.0 * ROW + 6)))
        for place in range(2 * ROW):
            if len(placed) == stands:
                break
            x, faces = (left, "right") if place % 2 == 0 else (left + 7, "left")
            shape = Rect(x, 8 + 3.0 * (place // 2), 3, 3)
            id = f"stand-{len(placed)}"
            placed.append(Placed(id, "stands", Localized({}), shape, number=f"S{len(placed)}", faces=faces))
    width = 10.0 * count
    bottom = 12 + 3.0 * ROW
    main = [
        Placed("main-1", "aisle", _NAMES, Rect(0, bottom, width / 2, 6)),
        Placed("steps", "steps", _NAMES, Rect(width / 2, bottom, 2, 3), faces="right"),
        Placed("ramp", "ramp", _NAMES, Rect(width / 2, bottom + 3.2, 2, 2.8), faces="right"),
        Placed("main-2", "aisle", _NAMES, Rect(width / 2 + 2, bottom, width / 2, 6)),
        Placed("back", "aisle", _NAMES, Rect(0, 0, width, 6)),
    ]
    gate = Placed("gate", "entrance", _NAMES, Rect(0, bottom, 0, 6))
    return Plan(
        width + 2,
        bottom + 6,
        True,
        entrances=(gate,),
        stands=tuple(placed),
        aisles=(*main, *aisles),
        landmarks=tuple(
            Placed(f"mark-{number}", "landmark", _NAMES, Rect(20.0 * number, bottom + 6, 2, 2))
            for number in range(count // 2)
        ),
    )


def p99(seconds: list[float]) -> float:
    """The 99th percentile, in milliseconds."""
    return quantiles(seconds, n=100)[98] * 1000


def measured(stands: int, texts: Texts) -> tuple[float, float, float]:
    """p99 of ways found, cold and kept, and of their words written out, in milliseconds."""
    ways = Ways(hall(stands))
    chance = Random(stands)
    cold: list[float] = []
    kept: list[float] = []
    said: list[float] = []
    for _ in range(1000):
        start, goal = chance.sample(ways.plan.stands, 2)
        mode: Mode = chance.choice(MODES)
        told: tuple[Phrase, ...] = ()
        for times in (cold, kept):
            began = perf_counter()
            path = ways.path(start.id, goal.id, mode)
            assert path is not None
            told = sentences(path)
            times.append(perf_counter() - began)
        began = perf_counter()
        texts.say(phrase("lines", lines=Lines(told)), chance.choice(("ar", "ary", "fr", "en")))
        said.append(perf_counter() - began)
    return p99(cold), p99(kept), p99(said)


def growth(texts: Texts) -> float:
    """Megabytes the process grows by over `REQUESTS`, once as many ways are kept as ever are."""
    ways = Ways(hall(1000))
    chance = Random(7)

    def ask(times: int) -> None:
        for _ in range(times):
            start, goal = chance.sample(ways.plan.stands, 2)
            path = ways.path(start.id, goal.id, chance.choice(MODES), ("back",) * chance.randrange(2))
            if path is not None:
                texts.say(phrase("lines", lines=Lines(sentences(path))), "ary")

    ask(2 * KEPT)
    gc.collect()
    before = _resident()
    ask(REQUESTS)
    gc.collect()
    return _resident() - before


def _resident() -> float:
    """Megabytes in memory now, where the system tells; else the most there ever were."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize() / 1e6
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1e3


def main() -> int:
    texts = Texts(Path(handlers.__file__).parent / "texts")
    began = perf_counter()
    Ways(hall(1000))
    print(f"a plan of 1,000 stands is built in {(perf_counter() - began) * 1000:.0f} ms")
    small, large = measured(300, texts), measured(1000, texts)
    for stands, (cold, kept, said) in ((300, small), (1000, large)):
        print(f"{stands:5,} stands: p99 {cold:.1f} ms cold, {kept:.2f} ms kept; words {said:.1f} ms")
    grown = growth(texts)
    print(f"{REQUESTS:,} requests: {grown:+.1f} MB")
    held = (
        small[0] <= COLD_300
        and small[1] <= KEPT_300
        and large[0] <= LONGER * COLD_300
        and large[1] <= LONGER * KEPT_300
        and grown <= GROWTH
    )
    print("held" if held else "NOT held")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
