"""When nobody is told what can wait: at night, and of announcements around Friday prayer."""

from datetime import datetime, time, timedelta

#: From when until when, by the clock of the fair: for reminders and offers of another day, for announcements.
NIGHT_BEGINS, NIGHT_ENDS = time(21), time(8, 30)

#: When what would come in the night is told before it.
BEFORE_NIGHT = time(20, 30)

FRIDAY_PRAYER = (time(12, 15), time(14, 30))

#: When what would disturb it is told.
BEFORE_PRAYER = time(12)

#: When what had to wait for another day is told.
MORNING = time(10)

FRIDAY = 4


def at_night(local: datetime) -> bool:
    """Whether people sleep; `local` is what the clock of the fair shows."""
    return not NIGHT_ENDS <= local.time() < NIGHT_BEGINS


def night_ends(local: datetime) -> datetime:
    """When the night that `local` is in, or else the next one, is over."""
    return _at(local + timedelta(days=local.time() >= NIGHT_ENDS), NIGHT_ENDS)


def before_night(local: datetime) -> datetime:
    """`local`, or a time before the night it falls into."""
    if not at_night(local):
        return local
    return _at(local - timedelta(days=local.time() < NIGHT_ENDS), BEFORE_NIGHT)


def before_quiet(local: datetime) -> datetime:
    """`local`, or a time before the night or the Friday prayer it falls into."""
    wanted = before_night(local)
    begins, ends = FRIDAY_PRAYER
    if wanted.weekday() == FRIDAY and begins <= wanted.time() < ends:
        return _at(wanted, BEFORE_PRAYER)
    return wanted


def quiet_until(now: datetime) -> datetime | None:
    """When one may speak again; None = now. `now` is in the zone of the fair."""
    if at_night(now):
        return night_ends(now)
    begins, ends = FRIDAY_PRAYER
    if now.weekday() == FRIDAY and begins <= now.time() < ends:
        return _at(now, ends)
    return None


def day(now: datetime) -> tuple[datetime, datetime]:
    """When the day of `now` began, and when on the next one what had to wait is told."""
    return _at(now, time()), _at(now + timedelta(days=1), MORNING)


def _at(day: datetime, hour: time) -> datetime:
    return datetime.combine(day.date(), hour, day.tzinfo)
