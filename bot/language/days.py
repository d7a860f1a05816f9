"""What a day or a time of the conventions means on a fair's calendar."""

from datetime import date, time, timedelta

from storage.records import Fair

__all__ = ["WEEKDAYS", "days_meant", "hours_meant"]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_NEAR = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "after_tomorrow": 2}

_PARTS = {
    "morning": (time(0), time(12)),
    "noon": (time(12), time(14)),
    "afternoon": (time(12), time(18)),
    "evening": (time(17), time(23, 59)),
    "night": (time(20), time(23, 59)),
}


def days_meant(day: str, fair: Fair, today: date) -> tuple[date, ...]:
    """The dates that `day` means (today, saturday, weekend, 2025-02-17, first, all …).

    They may lie outside the fair. A weekday is the one of the fair that is still to come, else the one the
    fair had, else the next one. Empty for what is not a day.
    """
    if day in _NEAR:
        return (today + timedelta(days=_NEAR[day]),)
    if day in WEEKDAYS:
        return (_weekday(WEEKDAYS.index(day), fair, today),)
    if day == "weekend":
        saturday = _weekday(5, fair, today - timedelta(days=1) if today.weekday() == 6 else today)
        return (saturday, saturday + timedelta(days=1))
    if day in ("all", "week"):
        length = (fair.ends - fair.starts).days + 1
        whole = tuple(fair.starts + timedelta(days=passed) for passed in range(length))
        if day == "all" or length <= 7:
            return whole
        inside = max(fair.starts, min(today, fair.ends))
        monday = inside - timedelta(days=inside.weekday())
        return tuple(each for each in whole if monday <= each < monday + timedelta(days=7))
    if day == "first":
        return (fair.starts,)
    if day == "last":
        return (fair.ends,)
    try:
        return (date.fromisoformat(day),)
    except ValueError:
        return ()


def _weekday(wanted: int, fair: Fair, today: date) -> date:
    earliest = max(today, fair.starts)
    coming = earliest + timedelta(days=(wanted - earliest.weekday()) % 7)
    if coming <= fair.ends:
        return coming
    held = fair.ends - timedelta(days=(fair.ends.weekday() - wanted) % 7)
    return held if held >= fair.starts else today + timedelta(days=(wanted - today.weekday()) % 7)


def hours_meant(part: str) -> tuple[time, time] | None:
    """From when to when a part of a day lasts; for `15:30` the hour that begins there; else None."""
    if part in _PARTS:
        return _PARTS[part]
    try:
        begin = time.fromisoformat(part)
    except ValueError:
        return None
    return begin, time(begin.hour + 1, begin.minute) if begin.hour < 23 else time(23, 59)
