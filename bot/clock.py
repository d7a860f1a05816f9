"""What time it is: UTC, optionally set to another day; and the check of the zone data we rely on."""

import zoneinfo
from datetime import UTC, datetime, timedelta

CASABLANCA = "Africa/Casablanca"


class StaleZones(Exception):
    """The zone data is older than Morocco's move to permanent UTC (tzdata 2026.3)."""


def trust_own_zones() -> None:
    """Make the `tzdata` package win over the machine's zone data, which may be years old.

    Raises `StaleZones` where Casablanca is not at UTC+0 on 2027-01-15, as it is since 2026-09-20
    (zone data 2026c).
    """
    zoneinfo.reset_tzpath(to=())
    zoneinfo.ZoneInfo.clear_cache()
    winter = datetime(2027, 1, 15, 12, tzinfo=zoneinfo.ZoneInfo(CASABLANCA))
    if winter.utcoffset() != timedelta(0):
        raise StaleZones(CASABLANCA)


class Clock:
    """Tells the time. A set clock is the true one moved by `offset`, and runs on from there."""

    def __init__(self, offset: timedelta = timedelta(0)) -> None:
        self.offset = offset

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return datetime.now(UTC) + self.offset
