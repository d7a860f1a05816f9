"""How heavy understanding is with 600 exhibitors: `python -m benchmarks.footprint`.

A process of its own loads it, so that reading the packs is neither in its memory nor in its time. Says how
long the parts take to load (by the clock), how long a message takes (by the processor), and what is resident.
"""

import gc
import json
import pickle
import sys
from datetime import datetime
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any
from zoneinfo import ZoneInfo

SIZE = 600
SAMPLE = Path(__file__).parent.parent / "tests" / "language" / "sample.jsonl"
NOW = datetime(2025, 2, 16, 15, 30, tzinfo=ZoneInfo("Africa/Casablanca"))


def resident() -> float:
    """Megabytes of this process in memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def measure(fair_file: Path) -> dict[str, Any]:
    """Load everything, read every message of the sample twice."""
    begun, before = perf_counter(), resident()
    from bot.language.search import Directory  # noqa: PLC0415 — what the import takes is measured
    from bot.language.understanding import Understanding  # noqa: PLC0415

    imported = perf_counter()
    fair = pickle.loads(fair_file.read_bytes())
    loaded = perf_counter()
    understanding = Understanding(Directory(fair))
    built = perf_counter()
    understanding.read("bonjour", NOW)
    ready = perf_counter()
    # As the bot does when it is ready: the collector need not walk over what stays.
    gc.collect()
    gc.freeze()
    after = resident()
    texts = [json.loads(line)["text"] for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    taken = []
    for text in texts * 2:
        one = process_time()
        understanding.read(text, NOW)
        taken.append((process_time() - one) * 1000)
    taken.sort()
    return {
        "imports": imported - begun,
        "tables, models and the fair": built - loaded,
        "the first message": ready - built,
        "ready after": ready - begun - (loaded - imported),
        "MB before": before,
        "MB ready": after,
        "MB after the messages": resident(),
        "ms median": taken[len(taken) // 2],
        "ms p99": taken[int(len(taken) * 0.99)],
    }


def main() -> None:
    if len(sys.argv) > 1:
        print(json.dumps(measure(Path(sys.argv[1]))))
        return
    from dataclasses import replace  # noqa: PLC0415 — the child must not load the packs

    from benchmarks.searching import everybody  # noqa: PLC0415

    every = everybody()
    fair = replace(every, exhibitors=every.exhibitors[:SIZE])
    with TemporaryDirectory() as folder:
        file = Path(folder) / "fair"
        file.write_bytes(pickle.dumps(fair))
        child = run(
            [sys.executable, "-m", "benchmarks.footprint", str(file)],
            capture_output=True,
            check=True,
            text=True,
        )
    for name, value in json.loads(child.stdout).items():
        print(f"{name:<28} {value:>8.3f}")


if __name__ == "__main__":
    main()
