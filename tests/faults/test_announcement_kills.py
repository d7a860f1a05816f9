"""An announcement in the middle of which the process is killed and the organizer changes their mind."""

from pathlib import Path

import pytest

from tests.faults.announcing import Verdict, kill_while_announcing

#: Calls of announcements at a time (`TelegramChannel.slots` without the headroom).
MOST_CALLS = 224


def check(verdict: Verdict, people: int) -> None:
    tally = verdict.tally
    print(  # noqa: T201 - shown where a check fails
        f"{tally} in {verdict.seconds:.0f} s; in flight at kills {verdict.in_flight};"
        f" pauses {verdict.pauses}; refused {verdict.refused}; {verdict.stopped} said STOP"
    )
    assert (verdict.missing, verdict.unaccounted, verdict.twice) == (set(), set(), set())
    assert tally.left == 0
    assert people <= tally.all <= people * 1.02  # some joined
    assert tally.doubt <= sum(verdict.in_flight)
    assert max(verdict.in_flight) <= MOST_CALLS
    assert verdict.stopped > 0
    assert verdict.told_after_stop == set()
    for pause in verdict.pauses:
        assert pause.last < 1.0
        assert pause.sent == pause.ledger  # exactly what the organizer reads
        assert pause.wrong == frozenset()
        assert pause.doubt <= sum(verdict.in_flight)


async def test_kills_and_pauses_lose_nobody_and_tell_nobody_twice(tmp_path: Path) -> None:
    verdict = await kill_while_announcing(tmp_path, people=1_500, rate=400, kills=5, pauses=2, seed=20250201)
    check(verdict, 1_500)


@pytest.mark.stress
async def test_hundred_thousand_people_twenty_kills_and_five_pauses(tmp_path: Path) -> None:
    verdict = await kill_while_announcing(
        tmp_path, people=100_000, rate=1_500, kills=20, pauses=5, seed=20250215
    )
    check(verdict, 100_000)
