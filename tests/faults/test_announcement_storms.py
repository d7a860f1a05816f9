"""An announcement while the platform asks to wait, fails and cannot be reached, in shortened time."""

import asyncio
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from storage.database import open_database
from tests.faults.announcing import (
    BOSS,
    FIRST,
    RealBot,
    Verdict,
    announce,
    crowd,
    judge,
    known_to,
    platform,
    tally_of,
    tells,
    until_told,
)

LATENCY = 0.05

#: What befalls the calls, one after the other.
STORM = {"wait": 0.3, "wait_least": 1, "wait_most": 3}
FAILURE = {"wait": 0.0, "fail": 0.5, "fail_json": 0.5}
DEAD = {"fail": 0.0, "fail_json": 0.0, "reset": 1.0}
CALM = {"reset": 0.0}


@dataclass
class Weathered(Verdict):
    """What the ledger says of a run through bad weather."""

    #: Calls begun after we had been asked to wait and before that was over.
    inside_a_wait: int = 0
    #: Seconds from the end of the trouble until a whole second went at so great a share of the rate.
    recovered: float = 0.0


async def weather(
    folder: Path, *, people: int, rate: int, seconds: tuple[float, float, float], share: float
) -> Weathered:
    """Announce to `people`; each kind of trouble lasts so many seconds."""
    url = f"sqlite:///{folder / 'dalil.db'}"
    verdict = Weathered()
    async with (
        platform(folder, "--latency", str(LATENCY), "--limits", "--rate", str(rate)) as telegram,
        open_database(url) as database,
    ):
        by = await crowd(database, people)
        await known_to(telegram, [BOSS, *range(FIRST, FIRST + people)])
        bot = RealBot(url, telegram.url, rate)
        await bot.start()
        id = await announce(database, by)
        await until_told(database, id, 50)
        for trouble, lasts in zip((STORM, FAILURE, DEAD), seconds, strict=True):
            await telegram.trouble(**trouble)
            await asyncio.sleep(lasts)
        state, tally = await tally_of(database, id)
        assert (state, tally.left > rate * 3) == ("sending", True), "the trouble began too late to matter"
        await telegram.trouble(**CALM)
        calm = time.time()
        verdict.tally = await until_told(database, id, 0)
        await asyncio.sleep(0.5)
        await bot.stop()
        ledger = await telegram.ledger()
        await judge(verdict, ledger, database, id, set())
    verdict.inside_a_wait = _inside(ledger)
    verdict.recovered = _recovered(ledger, calm, rate * share)
    return verdict


def _inside(ledger: list[dict[str, Any]]) -> int:
    """Calls that came when whoever sent them knew for a while that they had to wait."""
    known, until, found = 0.0, 0.0, 0
    for entry in ledger:
        if entry["event"] not in ("call", "refused", "trouble"):
            continue
        if entry["method"] in ("sendmessage", "editmessagetext") and known < entry["at"] < until:
            found += 1
        if entry["event"] == "trouble" and entry["kind"] == "wait":
            # It takes half the latency to learn of it, and half to get there; a call may be slow besides.
            known, until = entry["at"] + LATENCY + 0.1, max(until, entry["at"] + entry["seconds"] - 0.1)
    return found


def _recovered(ledger: list[dict[str, Any]], calm: float, rate: float) -> float:
    times = [entry["at"] for entry in ledger if tells(entry) and entry["at"] > calm]
    for first, last in zip(times, times[int(rate) :], strict=False):
        if last - first <= 1.0:
            return float(first - calm)
    return float("inf")


def check(verdict: Weathered, people: int, rate: int) -> None:
    tally = verdict.tally
    print(  # noqa: T201 - shown where a check fails
        f"{tally}; at the rate again after {verdict.recovered:.1f} s; inside a wait {verdict.inside_a_wait}"
    )
    assert (verdict.missing, verdict.unaccounted, verdict.twice) == (set(), set(), set())
    assert (tally.left, tally.refused, tally.all) == (0, 0, people)
    # Each time it cannot be known what became of the calls under way, and then of one now and then.
    assert tally.doubt <= rate
    assert verdict.inside_a_wait == 0
    assert verdict.recovered <= 60


async def test_bad_weather_loses_nobody(tmp_path: Path) -> None:
    # Soon after 429 only half of the rate is used: it takes a minute to be whole again.
    verdict = await weather(tmp_path, people=1_000, rate=200, seconds=(3, 1.5, 1), share=0.45)
    check(verdict, 1_000, 200)


@pytest.mark.stress
async def test_an_hour_of_bad_weather_in_two_minutes(tmp_path: Path) -> None:
    verdict = await weather(tmp_path, people=30_000, rate=300, seconds=(40, 60, 10), share=0.95)
    check(verdict, 30_000, 300)
