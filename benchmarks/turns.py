"""Update in → reply accepted by the platform: Dalil, durable, beside stock bots that keep nothing.

    python -m benchmarks.turns [--turns N] [--people N]

Each person sends the next update when the last is answered. Dalil answers a press of its menu
(understanding, transaction, rendering, acknowledgement of the press) on SQLite with synchronous=FULL and
pacing off; the stock bots echo a text. The fake Bot API server is a process of its own, the same for
all, once without latency and once with 150 ms. Printed: turns a second, the 99th percentile of the
answer time, the processor time a turn and the ratio to each peer in the same run; then how soon a
webhook is acknowledged at 300
updates a second, what a burst of 10,000 people takes, the time from start to the first answer, and
resident memory.
"""

import argparse
import asyncio
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.platforms.telegram import TOKEN
from tests.platforms.telegram.process import Remote, running

SECRET = "a-secret-of-the-benchmark-that-nobody-guesses"
LATENCY = 0.15


@dataclass(frozen=True)
class Figures:
    """One bot, one run."""

    turns_a_second: float
    p99_ms: float
    #: Processor time of the bot a turn, in microseconds.
    processor_us: float


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def dalil(folder: Path, url: str, port: int) -> tuple[list[str], dict[str, str]]:
    """The command and settings of the bot itself."""
    settings = {
        "DATABASE_URL": f"sqlite:///{folder / 'dalil.db'}",
        "BACKUP_DIR": "",
        "DALIL_NOW": "2025-02-16T10:00",
        "DALIL_FAIR": "agadir-2025",
        "HTTP_PORT": str(port),
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": url,
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
        "TELEGRAM_RATE": "0",
        "LOG_LEVEL": "error",
    }
    return [sys.executable, "-m", "bot", "run"], settings


def peer(name: str) -> list[str]:
    """The command of a stock bot, but for its arguments."""
    return [sys.executable, "-m", f"benchmarks.peers.{name}"]


@asynccontextmanager
async def bot(name: str, folder: Path, telegram: Remote) -> AsyncIterator[int]:
    """A bot in its own process, answering; its process id."""
    if name == "dalil":
        load_fair(folder)
    async with process_of(name, folder, telegram) as pid:
        await telegram.do("says", chat=1, text="/menu")
        if not await telegram.wait(120, calls=1):
            raise RuntimeError(f"{name} does not answer")
        yield pid


def load_fair(folder: Path) -> None:
    """A database with one fair."""
    _, settings = dalil(folder, "", 0)
    subprocess.run(
        [sys.executable, "-m", "bot", "fair", "load", "agadir-2025"],
        env=os.environ | settings,
        check=True,
        capture_output=True,
    )


@asynccontextmanager
async def process_of(name: str, folder: Path, telegram: Remote) -> AsyncIterator[int]:
    """A bot in its own process; its process id."""
    port = free_port()
    if name == "dalil":
        command, settings = dalil(folder, telegram.url, port)
    else:
        command, settings = [*peer(name), telegram.url, TOKEN, str(port), SECRET], {}
    process = await asyncio.create_subprocess_exec(
        *command, env=os.environ | settings, stdout=subprocess.DEVNULL
    )
    try:
        yield process.pid
    finally:
        process.terminate()
        await process.wait()


def load(name: str) -> dict[str, str]:
    """What people send: Dalil gets a press of its menu, the others a text."""
    return {"presses": "menu@agadir-2025"} if name == "dalil" else {"says": "menu"}


async def measure(name: str, people: int, turns: int, latency: float) -> Figures:
    """`turns` turns, each person waiting for each answer; the first tenth is not counted."""
    with tempfile.TemporaryDirectory() as folder:
        async with (
            running("--no-spec", "--latency", str(latency)) as telegram,
            bot(name, Path(folder), telegram) as pid,
        ):
            each = max(1, turns // people)
            await telegram.burst(people, max(1, each // 10), waiting=True, first_chat=100_000, **load(name))
            warm = 1 + people * max(1, each // 10)
            await telegram.wait(120, calls=warm)
            busy, started = processor(pid), time.perf_counter()
            await telegram.burst(people, each, waiting=True, first_chat=200_000, **load(name))
            if not await telegram.wait(600, calls=warm + people * each):
                raise RuntimeError(f"{name} lost replies")
            seconds = time.perf_counter() - started
            busy = processor(pid) - busy
            stats = await telegram.stats()
    turns = people * each
    return Figures(turns / seconds, stats["answered_ms"]["p99"], busy / turns * 1e6)


async def acknowledged(rate: int, seconds: int) -> dict[str, float]:
    """How soon webhooks are acknowledged at a steady rate, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        async with running("--no-spec") as telegram, bot("dalil", Path(folder), telegram):
            await telegram.burst(300, rate * seconds // 300, rate=rate, first_chat=100_000, **load("dalil"))
            await telegram.wait(seconds + 60, calls=1 + rate * seconds)
            stats = await telegram.stats()
    return dict(stats["acknowledged_ms"])


async def burst(people: int) -> tuple[float, float, float]:
    """Everybody at once: seconds until all are answered, and resident megabytes before and at the highest."""
    with tempfile.TemporaryDirectory() as folder:
        async with running("--no-spec") as telegram, bot("dalil", Path(folder), telegram) as pid:
            before = resident(pid)
            started = time.perf_counter()
            await telegram.burst(people, 1, first_chat=100_000, **load("dalil"))
            highest = before
            while not await telegram.wait(0.2, calls=1 + people):
                highest = max(highest, resident(pid))
                if time.perf_counter() - started > 300:
                    raise RuntimeError("replies were lost")
            return time.perf_counter() - started, before, max(highest, resident(pid))


async def first_answer() -> float:
    """Seconds from the start of the program to its first answer."""
    with tempfile.TemporaryDirectory() as folder:
        load_fair(Path(folder))
        async with running("--no-spec") as telegram:
            await telegram.do("says", chat=1, text="/menu")
            started = time.time()
            async with process_of("dalil", Path(folder), telegram):
                await telegram.wait(120, calls=1)
            [answer] = await telegram.calls()
    return float(answer["at"]) - started


def processor(pid: int) -> float:
    """Seconds of processor time a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident(pid: int) -> float:
    """Resident memory in megabytes."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


async def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--turns", type=int, default=20_000)
    parser.add_argument("--people", type=int, default=200)
    given = parser.parse_args(arguments)
    for latency, share in ((0.0, 1.0), (LATENCY, 0.1)):
        print(f"\nlatency of the platform {latency * 1000:.0f} ms")
        figures = {}
        for name in ("dalil", "aiogram_echo", "telegram_echo"):
            turns = int(given.turns * share)
            if name == "telegram_echo" and latency:
                turns = given.people  # it answers one after the other
            figures[name] = await measure(name, given.people, turns, latency)
            ratio = figures["dalil"].turns_a_second / figures[name].turns_a_second
            print(
                f"  {name:14} {figures[name].turns_a_second:8.0f} turns/s"
                f"   p99 {figures[name].p99_ms:8.1f} ms"
                f"   {figures[name].processor_us:6.0f} us of processor a turn"
                f"   dalil is {ratio:6.2f} times as fast"
            )
    taken = await acknowledged(300, 10)
    print(
        "\nwebhook acknowledged at 300/s: " + ", ".join(f"{name} {ms:.1f} ms" for name, ms in taken.items())
    )
    seconds, before, highest = await burst(10_000)
    print(
        f"10,000 people at once: all answered in {seconds:.1f} s,"
        f" {before:.0f} MB before, {highest:.0f} MB at most"
    )
    print(f"start to first answer: {await first_answer():.2f} s")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
