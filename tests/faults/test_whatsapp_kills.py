"""SIGKILL on WhatsApp: nothing is lost, and what was in doubt is settled by what Meta tells of it."""

from pathlib import Path

import pytest

from tests.faults.echo_bot import WHATSAPP
from tests.faults.killing import Verdict, kill_while_people_write

#: Batches, repeats and lost answers at the same time.
MEANWHILE = ("--batch", "50", "--posted-twice", "0.1", "--lost", "0.02")


def check(verdict: Verdict, kills: int) -> None:
    assert verdict.lost == []
    assert verdict.handled_twice == []
    assert verdict.repeated == {}
    # A call that never arrived waits for a status that does not come: what was said after it goes before.
    assert len(verdict.out_of_order) <= 2 * kills


async def test_kills_lose_nothing_and_repeat_nothing(tmp_path: Path) -> None:
    verdict = await kill_while_people_write(
        tmp_path, people=100, each=8, kills=8, rate=50, seed=20250216, secret=WHATSAPP, platform="whatsapp",
        options=MEANWHILE,
    )  # fmt: skip

    check(verdict, 8)


@pytest.mark.stress
async def test_two_hundred_kills_lose_nothing_and_repeat_nothing(tmp_path: Path) -> None:
    verdict = await kill_while_people_write(
        tmp_path, people=2000, each=50, kills=200, rate=300, seed=20250217, secret=WHATSAPP,
        platform="whatsapp", options=MEANWHILE,
    )  # fmt: skip

    check(verdict, 200)
