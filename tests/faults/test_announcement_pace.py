"""How fast announcements go: as fast as the platform lets us and no faster, and answers go before them."""

from pathlib import Path

import pytest

from storage.database import open_database
from tests.faults.announcing import (
    BOSS,
    FIRST,
    RealBot,
    announce,
    crowd,
    known_to,
    platform,
    tells,
    until_told,
)

#: Calls at the beginning that are not counted: the canary, and what was saved up by not sending.
WARM = 60


async def pace(folder: Path, rate: int, seconds: float) -> tuple[float, int]:
    """The rate that was kept during an announcement, as a share of what is permitted; answers of 429."""
    people = WARM + int(rate * seconds)
    options = ("--limits", "--rate", str(rate), "--latency", "0.15")
    url = f"sqlite:///{folder / 'dalil.db'}"
    async with platform(folder, *options) as telegram, open_database(url) as database:
        by = await crowd(database, people)
        await known_to(telegram, [BOSS, *range(FIRST, FIRST + people)])
        bot = RealBot(url, telegram.url, rate)
        await bot.start()
        await until_told(database, await announce(database, by), people)
        await bot.stop()
        ledger = await telegram.ledger()
    # Whatever is sent counts: the progress the organizer is shown is taken from the same rate.
    times = [entry["at"] for entry in ledger if entry["event"] == "call" and "message_id" in entry]
    told = [entry for entry in ledger if tells(entry)]
    assert len({entry["chat"] for entry in told}) == len(told) == people
    refused = sum(entry["event"] == "refused" and entry["status"] == 429 for entry in ledger)
    return (len(times) - WARM - 1) / (times[-1] - times[WARM]) / rate, refused


@pytest.mark.parametrize("rate", [30, 300])
async def test_pace_is_what_the_platform_permits(tmp_path: Path, rate: int) -> None:
    share, refused = await pace(tmp_path, rate, 4.0)
    print(f"{rate}/s: {share:.2%} of the permitted rate, {refused} answers of 429")  # noqa: T201
    assert refused == 0
    assert share >= 0.8  # on a machine that does other things too


@pytest.mark.stress
@pytest.mark.parametrize("rate", [30, 300])
async def test_pace_is_what_the_platform_permits_for_a_minute(tmp_path: Path, rate: int) -> None:
    share, refused = await pace(tmp_path, rate, 60.0)
    print(f"{rate}/s: {share:.2%} of the permitted rate, {refused} answers of 429")  # noqa: T201
    assert refused == 0
    assert share >= 0.99


async def answers(folder: Path, visitors: int, sending: bool) -> dict[str, float]:
    """How long visitors wait for an answer, in milliseconds, when 20 of them write each second."""
    people = 600 + visitors * 3
    url = f"sqlite:///{folder / f'{sending}.db'}"
    async with (
        platform(folder, "--limits", "--latency", "0.15") as telegram,
        open_database(url) as database,
    ):
        by = await crowd(database, people)
        await known_to(telegram, [BOSS, *range(FIRST, FIRST + people)])
        bot = RealBot(url, telegram.url, 30)
        await bot.start()
        await telegram.do("says", chat=1, text="/menu")
        assert await telegram.wait(120, calls=1)  # it starts
        if sending:
            await until_told(database, await announce(database, by), 40)
        await telegram.burst(visitors, 1, says="/menu", rate=20, first_chat=10_000)
        assert await telegram.wait(visitors / 20 + 60, calls=visitors)
        ledger = await telegram.ledger()
        left = visitors - len({each["chat"] for each in ledger if 10_000 <= (each.get("chat") or 0) < FIRST})
        assert await telegram.wait(60, calls=sum(e["event"] == "call" for e in ledger) + left) or not left
        stats = await telegram.stats()
        await bot.kill()
        assert not sending or any(tells(entry) for entry in ledger)
    return dict(stats["answered_ms"])


async def test_answers_go_before_announcements(tmp_path: Path) -> None:
    during = await answers(tmp_path, 100, True)
    print(f"20 visitors a second during a sending, in ms: {during}")  # noqa: T201
    assert during["p99"] <= 1_000


@pytest.mark.stress
async def test_answers_take_no_longer_during_a_sending(tmp_path: Path) -> None:
    before, during = await answers(tmp_path, 600, False), await answers(tmp_path, 600, True)
    longer = during["p50"] / before["p50"]
    print(f"20 visitors a second, in ms: without {before}, during a sending {during}: {longer:.2f} as long")  # noqa: T201
    assert during["p99"] <= 1_000
    assert longer <= 1.2
