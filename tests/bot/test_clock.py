"""The clock: Morocco's hours by our own zone data, never by older ones; a set clock runs on."""

import os
import struct
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import CASABLANCA, Clock
from bot.running import moment, set_clock
from storage.database import Database, open_database

ROOT = Path(__file__).parents[2]
HOUR = timedelta(hours=1)


def zone_file(rule: str) -> bytes:
    """A zone that follows `rule` (in the form of POSIX) for ever."""
    header = b"TZif2" + bytes(15)
    nothing = struct.pack(">6l", 0, 0, 0, 0, 1, 4)
    kind = struct.pack(">lbb", 0, 0, 0) + b"UTC\0"
    return (header + nothing + kind) * 2 + f"\n{rule}\n".encode()


def with_tzdata(folder: Path, rule: str) -> subprocess.CompletedProcess[str]:
    """`dalil version` where the installed zone data have `rule` for Casablanca."""
    package = folder / "tzdata" / "zoneinfo" / "Africa"
    package.mkdir(parents=True)
    for inside in (package, package.parent, package.parent.parent):
        (inside / "__init__.py").touch()
    (package / "Casablanca").write_bytes(zone_file(rule))
    environment = {**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}
    return subprocess.run(
        [sys.executable, "-m", "bot", "version"],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


def test_zone_data_from_before_the_change_are_refused(tmp_path: Path) -> None:
    ended = with_tzdata(tmp_path, "<+01>-1")

    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("tzdata: older than 2026.3")


def test_zone_data_from_after_the_change_are_taken(tmp_path: Path) -> None:
    assert with_tzdata(tmp_path, "<+00>0").returncode == 0


def test_zone_data_of_the_machine_do_not_count(tmp_path: Path) -> None:
    old = tmp_path / "Africa"
    old.mkdir()
    (old / "Casablanca").write_bytes(zone_file("<+01>-1"))
    environment = {**os.environ, "PYTHONTZPATH": str(tmp_path), "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "version"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        timeout=60,
    )

    assert ended.returncode == 0


@pytest.mark.parametrize(
    ("utc", "offset"),
    [
        # the five fairs that ship all ran at UTC+1
        ("2022-06-10T12:00", HOUR),
        ("2022-09-20T12:00", HOUR),
        ("2024-07-01T12:00", HOUR),
        ("2025-01-31T12:00", HOUR),
        ("2025-02-15T12:00", HOUR),
        # Ramadan, each year until 2026, turned at 02:00 UTC
        ("2022-03-27T01:59", HOUR),
        ("2022-03-27T02:00", timedelta(0)),
        ("2022-05-08T01:59", timedelta(0)),
        ("2022-05-08T02:00", HOUR),
        ("2025-02-23T01:59", HOUR),
        ("2025-02-23T02:00", timedelta(0)),
        ("2025-04-06T01:59", timedelta(0)),
        ("2025-04-06T02:00", HOUR),
        ("2026-02-15T01:59", HOUR),
        ("2026-02-15T02:00", timedelta(0)),
        ("2026-03-22T01:59", timedelta(0)),
        ("2026-03-22T02:00", HOUR),
        # for good, on 20 September 2026 at 02:00 local time
        ("2026-09-20T00:59", HOUR),
        ("2026-09-20T01:00", timedelta(0)),
        ("2026-12-01T12:00", timedelta(0)),
        ("2027-02-15T12:00", timedelta(0)),
        ("2027-07-15T12:00", timedelta(0)),
        ("2040-07-15T12:00", timedelta(0)),
    ],
)
def test_casablanca_is_where_it_was_and_will_be(utc: str, offset: timedelta) -> None:
    instant = datetime.fromisoformat(utc).replace(tzinfo=UTC)

    assert instant.astimezone(ZoneInfo(CASABLANCA)).utcoffset() == offset


def test_time_without_an_offset_is_moroccos() -> None:
    assert moment("2025-02-16T10:00") == datetime(2025, 2, 16, 9, tzinfo=UTC)
    assert moment("2026-12-01T10:00") == datetime(2026, 12, 1, 10, tzinfo=UTC)
    assert moment("2025-02-16T10:00+03:00") == datetime(2025, 2, 16, 7, tzinfo=UTC)


def about(clock: Clock, moment: datetime) -> bool:
    """Whether the clock shows that, give or take how long this machine takes."""
    return abs(clock.now() - moment) < timedelta(seconds=30)


async def test_clock_nobody_set_tells_the_truth(database: Database) -> None:
    assert (await set_clock(database, "")).offset == timedelta(0)


async def test_set_clock_runs_on_over_restarts(database_url: str) -> None:
    begin = "2025-02-16T10:00"
    async with open_database(database_url) as database:
        first = await set_clock(database, begin)
        assert about(first, moment(begin))
    async with open_database(database_url) as database:
        assert (await set_clock(database, begin)).offset == first.offset
    async with open_database(database_url) as database:
        assert (await set_clock(database, "")).offset == timedelta(0)
        assert (await set_clock(database, begin)).offset == first.offset


async def test_clock_set_to_another_time_begins_there(database: Database) -> None:
    await set_clock(database, "2025-02-16T10:00")
    moved = await set_clock(database, "2025-02-20T18:00")

    assert about(moved, moment("2025-02-20T18:00"))
    assert (await set_clock(database, "2025-02-20T18:00")).offset == moved.offset
