"""When a reminder is due: quiet hours, and the days on which Morocco's clocks change."""

import shutil
import subprocess
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from storage.quiet import NIGHT_BEGINS, NIGHT_ENDS
from storage.timing import EVENING, instant, planned, wall_of

CASABLANCA = ZoneInfo("Africa/Casablanca")
LONG_AGO = datetime(2020, 1, 1, tzinfo=CASABLANCA)
WALL_TIMES = some.datetimes(datetime.fromisoformat("2025-01-01"), datetime.fromisoformat("2027-12-31"))


def walls(starts: datetime, *leads: int, now: datetime = LONG_AGO) -> list[str]:
    return [f"{each.wall:%d %H:%M}" for each in planned(starts, CASABLANCA, leads, now)]


@pytest.mark.parametrize(
    ("starts", "lead", "wall"),
    [
        ("2025-02-01T15:00", EVENING, "31 19:00"),
        ("2025-02-01T15:00", 30, "01 14:30"),
        ("2025-02-01T15:00", 24 * 60, "31 15:00"),
        # What concerns the same day may come in the night, for another day it comes before them.
        ("2025-02-01T08:10", 30, "01 07:40"),
        ("2025-02-01T22:00", 24 * 60, "31 20:30"),
        ("2025-02-01T21:00", 24 * 60, "31 20:30"),
        ("2025-02-01T20:59", 24 * 60, "31 20:59"),
        ("2025-02-01T07:00", 24 * 60, "30 20:30"),
        ("2025-02-01T08:30", 24 * 60, "31 08:30"),
        ("2025-02-01T00:10", 30, "31 20:30"),
        ("2025-02-01T09:00", 14 * 60, "31 19:00"),
    ],
)
def test_reminder_is_at_that_wall_time(starts: str, lead: int, wall: str) -> None:
    assert walls(datetime.fromisoformat(starts), lead) == [wall]


def test_what_is_over_is_not_planned() -> None:
    starts = datetime.fromisoformat("2025-02-01T15:00")
    now = datetime(2025, 2, 1, 14, 29, tzinfo=CASABLANCA)
    assert walls(starts, EVENING, 30, now=now) == ["01 14:30"]
    assert walls(starts, EVENING, 30, now=now + timedelta(minutes=2)) == []


@pytest.mark.parametrize(
    ("starts", "evening", "soon"),
    [
        # Ramadan 2025: from +01 to +00 on 23 February at 3:00, back on 6 April at 2:00.
        ("2025-02-23T10:00", "2025-02-22T18:00", "2025-02-23T09:30"),
        ("2025-04-06T10:00", "2025-04-05T19:00", "2025-04-06T08:30"),
        # For good at +00 from 20 September 2026 on.
        ("2026-09-19T10:00", "2026-09-18T18:00", "2026-09-19T08:30"),
        ("2026-09-20T10:00", "2026-09-19T18:00", "2026-09-20T09:30"),
        ("2026-11-22T10:00", "2026-11-21T19:00", "2026-11-22T09:30"),
    ],
)
def test_days_of_a_change_are_right(starts: str, evening: str, soon: str) -> None:
    found = planned(datetime.fromisoformat(starts), CASABLANCA, (EVENING, 30), LONG_AGO)
    assert [f"{each.due:%Y-%m-%dT%H:%M}" for each in found] == [evening, soon]


@given(
    starts=WALL_TIMES,
    lead=some.one_of(some.just(EVENING), some.integers(1, 31 * 24 * 60)),
)
def test_reminder_is_before_the_start_and_wakes_nobody(starts: datetime, lead: int) -> None:
    [each] = planned(starts, CASABLANCA, (lead,), LONG_AGO)
    assert each.due < instant(starts, CASABLANCA) or each.wall < starts
    if each.wall.date() != starts.date():
        assert NIGHT_ENDS <= each.wall.time() < NIGHT_BEGINS


@given(starts=WALL_TIMES, lead=some.integers(1, 20 * 60))
def test_minutes_are_minutes_across_a_change_of_the_clocks(starts: datetime, lead: int) -> None:
    [each] = planned(starts, CASABLANCA, (lead,), LONG_AGO)
    if each.wall.date() == starts.date() and each.due == instant(each.wall, CASABLANCA):
        ahead = instant(starts, CASABLANCA) - each.due
        folded = wall_of(each.due, CASABLANCA) != each.wall or ahead != timedelta(minutes=lead)
        assert not folded or ahead - timedelta(minutes=lead) in (timedelta(hours=1), timedelta(hours=-1))


# ── an old and a new zone database ─────────────────────────────────────────────────────────────────────

#: Morocco as it was known before its decision of 2026: at +01 for good but for Ramadan.
OLD = """
Zone Africa/Casablanca 1:00 - +01
"""


@pytest.fixture
def old_zone(tmp_path: Path) -> Iterator[ZoneInfo]:
    """A zone database made of the rules before the change, by the reference compiler."""
    zic = shutil.which("zic") or "/usr/sbin/zic"
    if not Path(zic).exists():
        pytest.skip("zic is not installed")
    source = tmp_path / "old"
    source.write_text(OLD)
    subprocess.run([zic, "-d", str(tmp_path / "zones"), str(source)], check=True)
    with (tmp_path / "zones" / "Africa" / "Casablanca").open("rb") as compiled:
        yield ZoneInfo.from_file(compiled, key="Africa/Casablanca")


def test_old_and_new_zone_data_differ_after_the_change_only(old_zone: ZoneInfo) -> None:
    for day, hours in (("2026-09-19", 0), ("2026-09-21", 1), ("2026-12-01", 1)):
        wall = datetime.fromisoformat(f"{day}T10:00")
        assert instant(wall, CASABLANCA) - instant(wall, old_zone) == timedelta(hours=hours)
