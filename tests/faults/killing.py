"""Kills a bot at random moments while people write to it, and lets the platform's ledger judge."""

import asyncio
import os
import random
import socket
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.platforms.telegram.process import Remote, running

SECRET = "a-secret-of-the-tests-that-nobody-guesses"
FIRST_CHAT = 1000


@dataclass
class Verdict:
    """What the ledger says of a run."""

    lost: list[tuple[int, int]] = field(default_factory=list)
    #: Replies whose count shows that a message was handled again.
    handled_twice: list[tuple[int, str]] = field(default_factory=list)
    out_of_order: list[int] = field(default_factory=list)
    #: Replies sent more than once, and how often.
    repeated: Counter[tuple[int, str]] = field(default_factory=Counter)
    #: Seconds from each start after a kill to the next accepted call, or to the next kill.
    serving_again: list[float] = field(default_factory=list)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


class Victim:
    """The bot that is killed and started again."""

    def __init__(
        self,
        database_url: str,
        platform: Remote,
        secret: str = "",
        port: int = 0,
        module: str = "tests.faults.echo_bot",
    ) -> None:
        """`secret` is of a webhook; without one the bot polls."""
        self._command = [
            sys.executable, "-m", module, database_url, platform.url, str(port or free_port()), secret,
        ]  # fmt: skip
        self._process: asyncio.subprocess.Process | None = None
        #: When each process began and ended.
        self.lives: list[tuple[float, float]] = []
        self._began = 0.0

    async def start(self) -> None:
        self._began = time.time()
        self._process = await asyncio.create_subprocess_exec(*self._command, env=dict(os.environ))

    async def kill(self) -> None:
        assert self._process is not None
        self._process.kill()
        self.lives.append((self._began, time.time()))
        await self._process.wait()

    async def ended(self) -> int:
        """Wait until it ends by itself."""
        assert self._process is not None
        return await self._process.wait()

    async def stop(self) -> int:
        assert self._process is not None
        self._process.terminate()
        self.lives.append((self._began, time.time()))
        return await self._process.wait()


async def kill_while_people_write(
    folder: Path,
    *,
    people: int,
    each: int,
    kills: int,
    rate: float,
    seed: int,
    secret: str = "",
    platform: str = "telegram",
    options: Sequence[str] = (),
) -> Verdict:
    """`people` write `each` messages at `rate` a second in all, while the bot is killed `kills` times."""
    moments = random.Random(seed)
    port = free_port()
    callback = ("--callback", f"http://127.0.0.1:{port}/whatsapp/webhook") if platform == "whatsapp" else ()
    usual = ("--latency", "0.01", "--no-spec", "--ledger", str(folder / "ledger"))
    async with running(*usual, *callback, *options, module=f"tests.platforms.{platform}") as telegram:
        victim = Victim(f"sqlite:///{folder / 'dalil.db'}", telegram, secret, port)
        await victim.start()
        await telegram.burst(people, each, says="{n}", rate=rate, first_chat=FIRST_CHAT)
        for _ in range(kills):
            await asyncio.sleep(moments.uniform(0.3, 4.0))
            await victim.kill()
            await victim.start()
        total = people * each
        deadline = time.time() + 120
        while time.time() < deadline:
            seen = {(call["chat"], _said(call)) for call in await telegram.calls()}
            if len(seen) >= total:
                break
            await asyncio.sleep(0.5)
        await asyncio.sleep(0.5)
        await victim.stop()
        return judge(await telegram.calls(), people, each, victim.lives[1:])


def _said(call: dict[str, Any]) -> str:
    return str(call["text"])


def judge(calls: list[dict[str, Any]], people: int, each: int, lives: list[tuple[float, float]]) -> Verdict:
    """Read the ledger."""
    verdict = Verdict()
    sent: dict[int, list[str]] = defaultdict(list)
    for call in calls:
        sent[call["chat"]].append(_said(call))
    for chat in range(FIRST_CHAT, FIRST_CHAT + people):
        expected = [f"echo {n} #{n}" for n in range(1, each + 1)]
        got = sent[chat]
        first = list(dict.fromkeys(got))
        verdict.lost += [(chat, n) for n, text in enumerate(expected, 1) if text not in got]
        verdict.handled_twice += [(chat, text) for text in first if text not in expected]
        if [text for text in first if text in expected] != [text for text in expected if text in first]:
            verdict.out_of_order.append(chat)
        for text, times in Counter(got).items():
            if times > 1:
                verdict.repeated[chat, text] = times
    moments = sorted(call["at"] for call in calls)
    for began, ended in lives:
        after = [moment for moment in moments if began < moment < ended]
        # A life that was cut off before its first call says only that it took longer than that.
        verdict.serving_again.append((after[0] if after else ended) - began)
    return verdict
