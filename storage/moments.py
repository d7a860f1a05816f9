"""Times as they are stored: whole microseconds since 1970, UTC."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TICK = timedelta(microseconds=1)


def stored(moment: datetime) -> int:
    """An aware datetime as a number."""
    return (moment - EPOCH) // TICK


def moment(number: int) -> datetime:
    """What `stored` wrote, in UTC."""
    return EPOCH + number * TICK
