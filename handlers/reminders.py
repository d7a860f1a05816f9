"""Being reminded: of what, how long before, and by the calendar of the phone where we cannot."""

from collections.abc import Sequence

from bot.language.days import days_meant
from bot.reply import Option, Phrase, Reply, phrase
from bot.turn import Turn
from handlers.answers import steps, told
from handlers.calendar import calendar_file
from handlers.cards import answer, menu, sample, way, ways
from handlers.entries import (
    coming_next,
    details,
    found,
    in_order,
    on_its_day,
    several,
    to_calendar,
    to_come,
    unannounced,
)
from storage.records import Entry
from storage.refusals import NotNow

#: How long before the start the phone reminds, in minutes, when nobody said; the most anybody may ask for.
LEAD, LONGEST = 30, 31 * 24 * 60

#: Channels on which nobody is reached once the page is closed.
PAGES = frozenset({"web", "terminal"})


async def remind(turn: Turn) -> Reply:
    """Remind me: of an entry, or, with only a time before, of all that I follow."""
    if not turn.fair.programme:
        return unannounced(turn)
    matching = found(turn)
    lead = minutes(turn.asked.slots.get("lead", ""))
    followed = await turn.store.reminders.of(turn.person.id, turn.fair.id)
    if lead and followed and not matching and not turn.asked.slots.get("day"):
        return await _all(turn, lead, followed)
    coming = [each for each in matching or _meant(turn) if to_come(each, turn.now)]
    match coming:
        case []:
            return Reply(
                phrase("reminder.over" if matching else "reminder.nothing"),
                ways(coming_next(turn), *steps(turn, "label.programme"), menu(turn)),
            )
        case [only]:
            return await _one(turn, only, lead)
    return several(turn, phrase("reminder.which"), coming, button=_button)


async def _one(turn: Turn, entry: Entry, lead: int) -> Reply:
    store, person, fair = turn.store, turn.person.id, turn.fair.id
    if lead:
        await store.reminders.wish(person, fair, (lead,), turn.now, entry.id)
    try:
        await store.workshops.follow(fair, entry.id, by=person, now=turn.now)
    except NotNow:
        return Reply(phrase("reminder.over"), ways(coming_next(turn), menu(turn)))
    ahead = await store.reminders.plan(person, entry.id, fair, turn.now)
    page = turn.message.sender.channel in PAGES
    times = [phrase("reminder.at", at=each.wall) for each in sorted(ahead, key=lambda each: each.due)]
    return Reply(
        answer(
            told(
                phrase(
                    "reminder.set" if times else "reminder.too-late",
                    title=entry.title,
                    when=on_its_day(entry, turn.now.date()),
                ),
                *times,
            ),
            phrase("reminder.page") if page else None,
            sample(turn, "programme"),
        ),
        ways(
            *(_sooner(turn, entry, each) for each in ("60m", "10m") if minutes(each) != lead),
            details(turn, entry),
            None if page else to_calendar(turn, entry),
            way(turn, phrase("label.no-reminder"), "workshop.cancel", item=entry.id),
            menu(turn),
        ),
        calendar_file(turn.fair, [entry], turn.now, lead or LEAD) if page else None,
    )


async def _all(turn: Turn, lead: int, followed: Sequence[str]) -> Reply:
    """So long before each entry that they follow, from now on."""
    await turn.store.reminders.wish(turn.person.id, turn.fair.id, (lead,), turn.now)
    entries = in_order(each for each in turn.fair.programme if each.id in followed)
    return several(turn, phrase("reminder.all", lead=_lead(lead)), entries)


def _lead(lead: int) -> Phrase:
    for size, key in ((24 * 60, "days"), (60, "hours")):
        if lead % size == 0:
            return phrase(f"lead.{key}", count=lead // size)
    return phrase("lead.minutes", count=lead)


def _sooner(turn: Turn, entry: Entry, lead: str) -> Option | None:
    label = phrase("label.remind-hour") if lead == "60m" else phrase("label.remind-ten")
    return way(turn, label, "reminder.set", item=entry.id, lead=lead)


def _button(turn: Turn, entry: Entry) -> Option | None:
    """The button that asks for a reminder of one entry, as long before as was asked."""
    lead = {"lead": turn.asked.slots["lead"]} if minutes(turn.asked.slots.get("lead", "")) else {}
    label = phrase("label.entry", time=entry.starts, title=entry.title)
    return way(turn, label, "reminder.set", item=entry.id, **lead)


def minutes(lead: str) -> int:
    """`15m`, `60m`, `2h` or `1d` in minutes; 0 for nothing, and for more than anybody plans ahead."""
    size = {"m": 1, "h": 60, "d": 24 * 60}.get(lead[-1:], 0)
    count = int(lead[:-1]) * size if size and lead[:-1].isdecimal() and len(lead) < 8 else 0
    return count if count <= LONGEST else 0


def _meant(turn: Turn) -> list[Entry]:
    """What a reminder without a name is for: everything of the day asked for, else what comes next."""
    coming = in_order(each for each in turn.fair.programme if to_come(each, turn.now))
    asked = turn.asked.slots.get("day", "")
    days = days_meant(asked, turn.fair, turn.now.date()) if asked else ()
    return [each for each in coming if each.day in days] if days else coming
