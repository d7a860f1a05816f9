"""When a reminder is due: wall times and quiet hours, worked out without a database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from storage.quiet import before_night

#: The evening before, as a lead.
EVENING = -1

#: How long before the start somebody is reminded who did not say otherwise, in minutes.
LEADS = (EVENING, 30)

#: When the evening before is. Wall time.
EVENING_AT = time(19, 0)

#: A month ahead is the most anybody may ask for, in minutes.
LONGEST = 31 * 24 * 60


@dataclass(frozen=True, slots=True)
class Planned:
    """One reminder of one entry."""

    #: Minutes before the start, or `EVENING`.
    lead: int
    #: Wall time in the zone of the fair.
    wall: datetime
    #: The instant of that wall time, UTC.
    due: datetime


def instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """The instant of a wall time. Of one that comes twice the first; one left out is after the gap."""
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def wall_of(moment: datetime, zone: ZoneInfo) -> datetime:
    """What a clock on the wall shows."""
    return moment.astimezone(zone).replace(tzinfo=None)


def planned(starts: datetime, zone: ZoneInfo, leads: Sequence[int], now: datetime) -> tuple[Planned, ...]:
    """The reminders of what starts at that wall time that still lie ahead, in the order of `leads`."""
    return tuple(each for each in _every(starts, zone, tuple(leads)) if each.due > now)


@lru_cache(maxsize=4096)
def _every(starts: datetime, zone: ZoneInfo, leads: tuple[int, ...]) -> tuple[Planned, ...]:
    """Worked out once: many wait for the same."""
    walls = [(lead, _wall(starts, zone, lead)) for lead in leads]
    return tuple(Planned(lead, wall, instant(wall, zone)) for lead, wall in walls)


def _wall(starts: datetime, zone: ZoneInfo, lead: int) -> datetime:
    if lead == EVENING:
        return datetime.combine(starts.date() - timedelta(days=1), EVENING_AT)
    # Ten minutes are ten minutes, also across a change of the clocks; a whole day is the same hour.
    if lead % (24 * 60) == 0:
        wall = starts - timedelta(minutes=lead)
    else:
        wall = wall_of(instant(starts, zone) - timedelta(minutes=lead), zone)
    # What concerns the same day may come in the night; what does not comes before it.
    return wall if wall.date() == starts.date() else before_night(wall)
