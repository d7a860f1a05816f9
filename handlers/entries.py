"""An entry of the programme: when it is on, and how it is named in an answer."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta, tzinfo

from bot.language.days import days_meant
from bot.reply import Day, Option, Phrase, Reply, Value, phrase
from bot.turn import Turn
from handlers.answers import steps
from handlers.cards import (
    answer,
    entry_line,
    entry_named,
    entry_option,
    listed,
    menu,
    page,
    sample,
    way,
    ways,
)
from handlers.whereabouts import dates, state
from storage.records import Entry

#: Entries in one message: each has a button, two more lead on.
MOST = 8

#: How much less than the best match another entry may fit and still be meant.
ALIKE = 0.1

#: How long an entry without an announced end is still shown as on. Nobody announced it: this decides only
#: in which list the entry stands, and is never shown as an end.
STILL_ON = timedelta(hours=2)


# ── when ───────────────────────────────────────────────────────────────────────────────────────────────


def begins(entry: Entry, zone: tzinfo | None) -> datetime:
    """When it begins."""
    return datetime.combine(entry.day, entry.starts, zone)


def ends(entry: Entry, zone: tzinfo | None) -> datetime | None:
    """When it ends, after midnight when the hour says so; None = open end."""
    if entry.ends is None:
        return None
    night = timedelta(days=1) if entry.ends < entry.starts else timedelta()
    return datetime.combine(entry.day, entry.ends, zone) + night


def taken_to_end(entry: Entry, zone: tzinfo | None) -> datetime:
    """From when on it is over."""
    return ends(entry, zone) or begins(entry, zone) + STILL_ON


def to_come(entry: Entry, now: datetime) -> bool:
    """It has not begun."""
    return now < begins(entry, now.tzinfo)


def over(entry: Entry, now: datetime) -> bool:
    """It has ended; the minute of its end is no longer part of it."""
    return taken_to_end(entry, now.tzinfo) <= now


def on(entry: Entry, now: datetime) -> bool:
    """It has begun and is not over."""
    return not to_come(entry, now) and not over(entry, now)


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """As they begin."""
    return sorted(entries, key=lambda entry: (entry.day, entry.starts, entry.id))


def useful_first(entries: Iterable[Entry], now: datetime) -> list[Entry]:
    """What is on or to come, then what is over."""
    return sorted(in_order(entries), key=lambda entry: over(entry, now))


def found(turn: Turn) -> list[Entry]:
    """The entries that the slots mean: the best match and what fits hardly less; over ones last.

    Those of the day that is asked for, where there are any; else those of other days.
    """
    matches = turn.directory.entries(turn.asked.slots)
    fitting = [each.what for each in matches if each.score >= matches[0].score - ALIKE]
    days = days_asked(turn)
    return useful_first([each for each in fitting if each.day in days] or fitting, turn.now)


def days_asked(turn: Turn) -> tuple[date, ...]:
    """The days that the question names; empty for none."""
    asked = turn.asked.slots.get("day", "")
    return days_meant(asked, turn.fair, turn.now.date()) if asked else ()


def another_day(turn: Turn, entries: Sequence[Entry]) -> Phrase | None:
    """That nothing of the kind is on the day asked for, where it is so."""
    days = days_asked(turn)
    if not days or any(each.day in days for each in entries):
        return None
    return phrase("schedule.topic-other-day", day=day_said(days[0], turn.now.date()))


# ── in words ───────────────────────────────────────────────────────────────────────────────────────────


def until(entry: Entry) -> Phrase:
    """As a line of what is on now."""
    if entry.ends is None:
        return phrase("entry.since", entry=entry_named(entry), starts=entry.starts)
    return phrase("entry.until", entry=entry_named(entry), ends=entry.ends)


def when(entry: Entry, today: date) -> Phrase:
    """Day and time, the day as people say it from `today`."""
    return _at(day_said(entry.day, today), entry)


def on_its_day(entry: Entry, today: date) -> Phrase:
    """Day and time by the date, which is still right when it is read again tomorrow."""
    return _at(Day(entry.day, year=entry.day.year != today.year), entry)


def _at(day: Value, entry: Entry) -> Phrase:
    if entry.ends is None:
        return phrase("entry.when-open", day=day, starts=entry.starts)
    return phrase("entry.when", day=day, starts=entry.starts, ends=entry.ends)


def day_said(day: date, today: date) -> Value:
    """Today, tomorrow, or the date; with its year when that is another one."""
    match (day - today).days:
        case 0:
            return phrase("day.today")
        case 1:
            return phrase("day.tomorrow")
        case _:
            return Day(day, year=day.year != today.year)


def lines(entries: Sequence[Entry], now: datetime, *, under: date | None = None) -> list[Value]:
    """Entries one under the other, a heading wherever the day changes or what is over begins.

    `under` is the day that was already said above them.
    """
    said: list[Value] = []
    above = under
    past = all(over(entry, now) for entry in entries)
    for entry in entries:
        if not past and over(entry, now):
            past, above = True, under
            said.append(phrase("schedule.earlier"))
        if entry.day != above:
            above = entry.day
            said.append(phrase("schedule.heading", day=day_said(entry.day, now.date())))
        said.append(entry_line(entry))
    return said


# ── ways on ────────────────────────────────────────────────────────────────────────────────────────────


def whole_day(turn: Turn, day: date, label: Phrase) -> Option | None:
    """The button that shows the programme of a day."""
    return way(turn, label, "schedule.day", day=day.isoformat())


def all_days(turn: Turn) -> Option | None:
    """The button that shows how much there is on each day."""
    return way(turn, phrase("label.all-days"), "schedule.day", day="all")


def details(turn: Turn, entry: Entry) -> Option | None:
    """The button that shows an entry in detail, when its name is already said."""
    return way(turn, phrase("label.details"), "schedule.entry", entry=entry.id)


def coming_next(turn: Turn) -> Option | None:
    """The button that shows what begins next."""
    return way(turn, phrase("label.next"), "schedule.next")


def to_calendar(turn: Turn, entry: Entry) -> Option | None:
    """The button that puts an entry into the phone's calendar; none for what is over."""
    if over(entry, turn.now):
        return None
    return way(turn, phrase("label.calendar"), "schedule.calendar", entry=entry.id)


# ── whole answers ──────────────────────────────────────────────────────────────────────────────────────


def several(
    turn: Turn,
    head: Phrase,
    entries: Sequence[Entry],
    *more: Option | None,
    first: Phrase | None = None,
    under: date | None = None,
    slots: Mapping[str, str] | None = None,
    button: Callable[[Turn, Entry], Option | None] = entry_option,
) -> Reply:
    """A page of entries, a `button` for each.

    `first` is said above, `under` is the day that `head` names, `slots` are what the next page asks.
    """
    shown = page(turn, entries, MOST, slots)
    return Reply(
        answer(
            first,
            listed(head, lines(shown.items, turn.now, under=under)),
            shown.note,
            sample(turn, "programme"),
        ),
        ways(*(button(turn, entry) for entry in shown.items), shown.more, *more, menu(turn)),
    )


def unannounced(turn: Turn) -> Reply:
    """There is no programme."""
    ended = turn.now.date() > turn.fair.ends
    said = phrase("schedule.never" if ended else "schedule.unannounced")
    return Reply(
        answer(dates_unless_on(turn), said),
        ways(*steps(turn, "label.hours", "label.stands", "label.contact"), menu(turn)),
    )


def dates_unless_on(turn: Turn) -> Phrase | None:
    """When the fair is, or was; None while it is on."""
    today = turn.now.date()
    return None if state(turn.fair, today) == "on" else dates(turn.fair, today)
