"""When an entry and its appointments begin, how many seats each has, how long an offer of one holds."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.quiet import NIGHT_BEGINS, at_night, night_ends
from storage.records import Entry

#: Seats one person may take of an entry that says nothing else.
MOST_SEATS = 4

#: An offer holds for a quarter of what is left, within these.
SHORTEST, LONGEST = timedelta(minutes=10), timedelta(hours=12)

#: So late, nothing is offered any more: a free seat is for whoever comes first.
TOO_LATE = timedelta(minutes=5)

#: An offer told by day does not end before people had a look at their phone in the morning.
AWAKE = time(9)


def begins(entry: Entry, zone: ZoneInfo, slot: int = 0) -> datetime:
    """When it begins, or its appointment that is `slot` minutes later; UTC."""
    return datetime.combine(entry.day, entry.starts, zone).astimezone(UTC) + timedelta(minutes=slot)


def ends(entry: Entry, zone: ZoneInfo) -> datetime | None:
    """When it ends, UTC; None = open end."""
    if entry.ends is None:
        return None
    night = timedelta(days=1) if entry.ends < entry.starts else timedelta()
    return (datetime.combine(entry.day, entry.ends, zone) + night).astimezone(UTC)


def slots(entry: Entry, zone: ZoneInfo) -> tuple[int, ...]:
    """The minutes from the start at which its appointments begin; (0,) for one that is no appointment."""
    end = ends(entry, zone)
    if entry.slot_minutes is None or end is None:
        return (0,)
    whole = (end - begins(entry, zone)) // timedelta(minutes=entry.slot_minutes)
    return tuple(number * entry.slot_minutes for number in range(max(1, whole)))


def most_each(entry: Entry) -> int:
    """How many seats one person may take; of appointments, one."""
    if entry.slot_minutes is not None:
        return 1
    return entry.seats_each or min(MOST_SEATS, entry.seats or 1)


def sign_up_opens(entry: Entry, zone: ZoneInfo) -> datetime | None:
    """From when on people sign up; None = from now on."""
    return entry.signup_opens and entry.signup_opens.replace(tzinfo=zone)


def sign_up_closes(entry: Entry, zone: ZoneInfo, slot: int = 0) -> datetime:
    """Until when people sign up."""
    start = begins(entry, zone, slot)
    return min(start, entry.signup_closes.replace(tzinfo=zone)) if entry.signup_closes else start


def told_at(entry: Entry, zone: ZoneInfo, now: datetime) -> datetime:
    """When an offer made now is told: at once, or in the morning when it can wait till then."""
    local = now.astimezone(zone)
    if not at_night(local) or local.date() == entry.day:
        return now
    morning = night_ends(local)
    return morning if morning + SHORTEST < begins(entry, zone) else now


def offer_ends(start: datetime, told: datetime, zone: ZoneInfo) -> datetime:
    """Until when an offer holds that is told then, of what begins at `start`."""
    until = told + min(max((start - told) / 4, SHORTEST), LONGEST)
    local = until.astimezone(zone)
    if not at_night(told.astimezone(zone)) and not AWAKE <= local.time() <= NIGHT_BEGINS:
        day = local.date() + timedelta(days=local.time() > NIGHT_BEGINS)
        until = datetime.combine(day, AWAKE, zone).astimezone(UTC)
    return min(until, start)
