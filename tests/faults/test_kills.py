"""SIGKILL at any moment loses nothing, by the judgement of the platform's ledger."""

from pathlib import Path

import pytest

from bot.channels.telegram import TelegramChannel
from tests.faults.killing import SECRET, Verdict, Victim, kill_while_people_write
from tests.faults.slowness import slowness
from tests.platforms.telegram.process import running


def check(verdict: Verdict, kills: int) -> None:
    repeats = sum(verdict.repeated.values()) - len(verdict.repeated)
    print(  # noqa: T201 - shown where a check fails
        f"{kills} kills: {repeats} repeats, serving again after {max(verdict.serving_again):.2f} s at most"
    )
    assert verdict.lost == []
    assert verdict.handled_twice == []
    assert verdict.out_of_order == []
    assert max(verdict.repeated.values(), default=2) <= 3  # a call may be in flight at two kills
    assert len(verdict.repeated) <= kills * TelegramChannel.slots
    assert max(verdict.serving_again) <= 3.0 * slowness()


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_twenty_kills_lose_nothing(tmp_path: Path, webhook: bool) -> None:
    verdict = await kill_while_people_write(
        tmp_path, people=200, each=10, kills=20, rate=35, seed=20250201, secret=SECRET if webhook else ""
    )

    check(verdict, 20)


@pytest.mark.stress
@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_two_hundred_kills_lose_nothing(tmp_path: Path, webhook: bool) -> None:
    verdict = await kill_while_people_write(
        tmp_path, people=2000, each=50, kills=200, rate=400, seed=20250215, secret=SECRET if webhook else ""
    )

    check(verdict, 200)


async def test_message_that_kills_the_process_is_set_aside_and_the_next_is_answered(tmp_path: Path) -> None:
    async with running("--no-spec") as telegram:
        victim = Victim(f"sqlite:///{tmp_path / 'dalil.db'}", telegram)
        await telegram.do("says", chat=1, text="crash")
        await telegram.do("says", chat=1, text="next")
        for _ in range(3):
            await victim.start()
            await victim.ended()
        await victim.start()
        assert await telegram.wait(20, calls=2)
        await victim.stop()
        texts = [call["text"] for call in await telegram.calls(1)]

    assert texts == ["sorry.failed", "echo next #1"]


async def test_sigterm_ends_within_fifteen_seconds_and_loses_nothing(tmp_path: Path) -> None:
    async with running("--no-spec", "--latency", "0.05") as telegram:
        victim = Victim(f"sqlite:///{tmp_path / 'dalil.db'}", telegram)
        await victim.start()
        await telegram.burst(50, 6, says="{n}", first_chat=1000)
        assert await telegram.wait(20, calls=30)
        assert await victim.stop() == 0
        await victim.start()
        assert await telegram.wait(30, calls=300)
        await victim.stop()
        calls = await telegram.calls()

    assert len(calls) == 300
