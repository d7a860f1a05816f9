"""The programme day by day, and as a file for the calendar of the phone."""

from collections import Counter
from datetime import date, datetime, time, timedelta

from bot.language.days import days_meant, hours_meant
from bot.reply import Day, Option, Phrase, Reply, Series, phrase
from bot.turn import Turn
from handlers.answers import steps
from handlers.calendar import calendar_file
from handlers.cards import answer, listed, menu, page, sample, way, ways
from handlers.entries import (
    all_days,
    begins,
    dates_unless_on,
    day_said,
    details,
    in_order,
    over,
    several,
    taken_to_end,
    unannounced,
    useful_first,
    when,
    whole_day,
)
from handlers.whereabouts import period
from storage.records import Entry

#: Days in one message of the whole programme.
MOST_DAYS = 7

#: What began before a part of the day is of it when it lasts this long into it.
A_WHILE = timedelta(hours=1)

#: The parts of a day that have a name in the texts.
PARTS = frozenset(("morning", "noon", "afternoon", "evening", "night"))


async def day(turn: Turn) -> Reply:
    """The programme of a day or of a part of it; of several days, how much there is on each."""
    fair, today = turn.fair, turn.now.date()
    if not fair.programme:
        return unannounced(turn)
    asked = turn.asked.slots.get("day", "")
    meant = days_meant(asked, fair, today) if asked else ()
    if not meant:
        return _bare(turn)
    inside = tuple(each for each in meant if fair.starts <= each <= fair.ends)
    if not inside:
        return _outside(turn, meant[0])
    if len(inside) > 2 or asked in ("all", "week"):
        return _each_day(turn, inside)
    return _listing(turn, inside)


async def calendar(turn: Turn) -> Reply:
    """An entry, or all that is to come on a day, as a file for the calendar of the phone."""
    asked = turn.directory.entry(turn.asked.slots.get("entry", ""))
    if asked is not None:
        return Reply(
            phrase("calendar.entry", entry=asked.title, when=when(asked, turn.now.date())),
            ways(details(turn, asked), whole_day(turn, asked.day, phrase("label.that-day")), menu(turn)),
            calendar_file(turn.fair, [asked], turn.now),
        )
    days = days_meant(turn.asked.slots.get("day", "today"), turn.fair, turn.now.date())
    chosen = in_order(each for each in turn.fair.programme if each.day in days and not over(each, turn.now))
    if not chosen:
        return await day(turn)
    first = chosen[0].day
    return Reply(
        phrase("calendar.several", count=len(chosen), day=day_said(first, turn.now.date())),
        ways(whole_day(turn, first, phrase("label.that-day")), menu(turn)),
        calendar_file(turn.fair, chosen, turn.now),
    )


def _bare(turn: Turn) -> Reply:
    """The programme of no day in particular: today's while the fair is on, else the first day's."""
    fair, today = turn.fair, turn.now.date()
    shown = today if fair.starts <= today <= fair.ends else fair.starts
    return _listing(turn, (shown,), dates_unless_on(turn))


def _listing(turn: Turn, days: tuple[date, ...], first: Phrase | None = None) -> Reply:
    """One day or two, entry by entry; or the part of them that was asked for."""
    today = turn.now.date()
    said = day_said(days[0], today) if len(days) == 1 else Series(tuple(Day(each) for each in days))
    whole = useful_first((each for each in turn.fair.programme if each.day in days), turn.now)
    if not whole:
        return _empty(turn, days, answer(first, phrase("schedule.empty", day=said)))
    asked = turn.asked.slots.get("time", "")
    hours = hours_meant(asked)
    shown = _during(whole, hours) if hours else whole
    if hours and shown:
        head = phrase("schedule.part", day=said, part=_part(asked, hours), count=len(shown))
    else:
        past = all(over(each, turn.now) for each in whole)
        head = phrase("schedule.day-over" if past else "schedule.day", day=said, count=len(whole))
        first = phrase("schedule.empty-part", part=_part(asked, hours)) if hours else first
    return several(
        turn,
        head,
        shown or whole,
        *_beside(turn, days),
        _day_to_calendar(turn, days[0], whole),
        first=first,
        under=days[0] if len(days) == 1 else None,
        slots={**turn.asked.slots, "day": days[0].isoformat()} if len(days) == 1 else None,
    )


def _during(entries: list[Entry], hours: tuple[time, time]) -> list[Entry]:
    """Those that begin from the one hour to the other, or are on for a good while of it."""
    return [each for each in entries if _belongs(each, *hours)]


def _belongs(entry: Entry, first: time, last: time) -> bool:
    """The afternoon does not begin with what was on all morning and ends soon after noon."""
    begun, ended = begins(entry, None), taken_to_end(entry, None)
    since, until = datetime.combine(entry.day, first), datetime.combine(entry.day, last)
    if since <= begun < until:
        return True
    return begun < since and ended - since >= min(A_WHILE, until - since)


def _part(asked: str, hours: tuple[time, time]) -> Phrase:
    return phrase(f"part.{asked}") if asked in PARTS else phrase("part.hour", time=hours[0])


def _empty(turn: Turn, days: tuple[date, ...], said: Phrase) -> Reply:
    """Nothing is announced for these days."""
    filled = sorted({each.day for each in turn.fair.programme if each.day not in days})
    later = [each for each in filled if each > days[-1]] or filled
    return Reply(said, ways(*(_by_name(turn, each) for each in later[:2]), all_days(turn), menu(turn)))


def _by_name(turn: Turn, day: date) -> Option | None:
    return whole_day(turn, day, phrase("label.day", day=Day(day)))


def _beside(turn: Turn, days: tuple[date, ...]) -> tuple[Option | None, ...]:
    """The day after and the day before, as far as the fair goes."""
    after, before = days[-1] + timedelta(days=1), days[0] - timedelta(days=1)
    return (
        whole_day(turn, after, phrase("label.day-after")) if after <= turn.fair.ends else None,
        whole_day(turn, before, phrase("label.day-before")) if before >= turn.fair.starts else None,
    )


def _day_to_calendar(turn: Turn, day: date, entries: list[Entry]) -> Option | None:
    if all(over(each, turn.now) for each in entries):
        return None
    return way(turn, phrase("label.calendar-day"), "schedule.calendar", day=day.isoformat())


def _outside(turn: Turn, day: date) -> Reply:
    """A day on which there is no fair."""
    fair, today = turn.fair, turn.now.date()
    when = period(fair.starts, fair.ends)
    return Reply(
        phrase("schedule.outside", day=day_said(day, today), fair=fair.short, when=when),
        ways(
            whole_day(turn, fair.starts, phrase("label.first-day")),
            all_days(turn),
            *(steps(turn, "label.fairs") if today > fair.ends else ()),
            menu(turn),
        ),
    )


def _each_day(turn: Turn, days: tuple[date, ...]) -> Reply:
    """How much there is on each day, a button for each."""
    shown = page(turn, days, MOST_DAYS)
    counts = Counter(entry.day for entry in turn.fair.programme)
    head = phrase("schedule.days", when=period(days[0], days[-1]))
    counted = [phrase("schedule.day-count", day=Day(each), count=counts[each]) for each in shown.items]
    return Reply(
        answer(
            dates_unless_on(turn),
            listed(head, counted),
            shown.note,
            sample(turn, "programme"),
        ),
        ways(
            *(_by_name(turn, each) for each in shown.items if counts[each]),
            shown.more,
            menu(turn),
        ),
    )
