"""My agenda: what somebody signed up for, waits for and follows; as a text, a picture and a calendar file."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.language.days import days_meant
from bot.language.reading import split
from bot.language.when import when_said
from bot.message import Words
from bot.reply import Day, Option, Phrase, Recipe, Reply, Value, phrase
from bot.turn import Asked, Say, Store, Turn
from handlers.answers import steps
from handlers.calendar import drawn as calendar_drawn
from handlers.cards import answer, dashed, listed, menu, page, sample, way, ways
from handlers.entries import coming_next, day_said
from handlers.pictures import drawn as picture_drawn
from handlers.seats import Held, agenda, clash_said, clashing, moment_said, on_offer
from storage.records import Entry

#: Entries in one message.
MOST = 6

CALENDAR, PICTURE = "text/calendar", "image/png"

#: States that are an appointment: what the picture and the calendar hold.
KEPT = ("seat", "offered", "follows")


async def show(turn: Turn) -> Reply:
    """Of the day that is named; else today's while something is left today, else all of it."""
    everything = [each for each in await agenda(turn) if turn.now < each.ends]
    if not everything:
        return _empty(turn, phrase("agenda.empty"))
    today = turn.now.date()
    days = _days(turn, everything)
    chosen = [each for each in everything if each.starts.date() in days] if days else everything
    empty = None
    if not chosen:
        empty, days, chosen = phrase("agenda.empty-day", day=day_said(days[0], today)), (), everything
    shown = page(turn, chosen, MOST, {"day": days[0].isoformat()} if len(days) == 1 else {"day": "all"})
    one_day = days[0] if len(days) == 1 else None
    head = (
        phrase("agenda.day", day=day_said(one_day, today))
        if one_day
        else phrase("agenda.all", fair=turn.fair.short)
    )
    more = len(everything) > len(chosen)
    which = one_day.isoformat() if one_day else "all"
    clashes = [clash_said(turn, each) for each in clashing(chosen)]
    return Reply(
        answer(
            empty,
            listed(head, _lines(turn, shown.items, one_day)),
            shown.note,
            listed(clashes[0], clashes[1:]) if len(clashes) > 1 else clashes[0] if clashes else None,
            sample(turn, "programme"),
        ),
        ways(
            *(_offer(turn, each) for each in shown.items if each.signup.state == "offered"),
            *(_button(turn, each) for each in shown.items if each.signup.state != "offered")
            if len(chosen) <= MOST
            else (),
            shown.more,
            _all(turn) if more else None,
            way(turn, phrase("label.picture"), "agenda.picture", day=which),
            way(turn, phrase("label.calendar"), "agenda.calendar", day=which),
            menu(turn),
        ),
    )


async def picture(turn: Turn) -> Reply:
    """As a picture, to be kept or passed on."""
    return await _file(turn, "agenda", "png", PICTURE, phrase("agenda.picture"))


async def calendar(turn: Turn) -> Reply:
    """As a file for the calendar of the phone."""
    return await _file(turn, "agenda-calendar", "ics", CALENDAR, phrase("agenda.calendar"))


def _days(turn: Turn, everything: Sequence[Held]) -> tuple[date, ...]:
    """The days that are meant; () = all."""
    asked, today = turn.asked.slots.get("day", ""), turn.now.date()
    if not asked and isinstance(turn.message.said, Words):
        written, _ = split(turn.message.said.text)
        asked = when_said(written, turn.fair.starts, turn.fair.ends).day
    if asked == "all":
        return ()
    if asked:
        return days_meant(asked, turn.fair, today)
    return (today,) if any(each.starts.date() == today for each in everything) else ()


def _lines(turn: Turn, items: Sequence[Held], under: date | None) -> list[Value]:
    """One under the other, a heading wherever the day changes."""
    said: list[Value] = []
    above = under
    for each in items:
        day = each.starts.date()
        if day != above:
            above = day
            said.append(phrase("schedule.heading", day=day_said(day, turn.now.date())))
        said.append(_line(turn, each))
    return said


def _line(turn: Turn, held: Held) -> Phrase:
    entry, mine = held.entry, held.signup
    named = dashed(entry.title, entry.place)
    time = held.starts.time()
    match mine.state:
        case "waiting":
            return phrase("agenda.waiting", time=time, entry=named, rank=mine.rank or 1)
        case "offered":
            assert mine.until is not None
            return phrase("agenda.offered", time=time, entry=named, until=moment_said(turn, mine.until))
        case "follows":
            return phrase("agenda.follows", time=time, entry=named)
        case _:
            return phrase("agenda.seat", time=time, entry=named, seats=mine.seats)


def _offer(turn: Turn, held: Held) -> Option | None:
    label = phrase("label.take-named", title=held.entry.title)
    return way(turn, label, "workshop.take", item=held.entry.id)


def _button(turn: Turn, held: Held) -> Option | None:
    label = phrase("label.entry", time=held.starts.time(), title=held.entry.title)
    return way(turn, label, "schedule.entry", entry=held.entry.id)


def _all(turn: Turn) -> Option:
    return Option(Asked("agenda.show", {"day": "all"}, turn.fair.id).dump(), phrase("label.whole-agenda"))


def _empty(turn: Turn, said: Phrase) -> Reply:
    """Nothing yet: what one could sign up for."""
    offered = on_offer(turn)
    which = way(turn, phrase("label.sign-up"), "workshop.register") if offered else None
    return Reply(said, ways(which, coming_next(turn), *steps(turn, "label.programme"), menu(turn)))


# ── as a file ──────────────────────────────────────────────────────────────────────────────────────────


async def _file(turn: Turn, drawing: str, ending: str, mime: str, said: Phrase) -> Reply:
    """A recipe that holds what the person has now: what changes later is drawn when it is asked for again."""
    everything = [each for each in await agenda(turn) if turn.now < each.ends and each.signup.state in KEPT]
    days = _days(turn, everything)
    chosen = [each for each in everything if each.starts.date() in days] if days else everything
    if not chosen:
        return _empty(turn, phrase("agenda.empty"))
    values = {
        "fair": turn.fair.id,
        "at": turn.now.isoformat(),
        "entries": [
            [each.entry.id, each.starts.isoformat(), each.ends.isoformat(), each.signup.state]
            for each in chosen
        ],
    }
    recipe = Recipe(drawing, values, f"{turn.fair.id}-agenda.{ending}", mime)
    other = {"agenda": "agenda.calendar", "agenda-calendar": "agenda.picture"}[drawing]
    label = phrase("label.calendar" if drawing == "agenda" else "label.picture")
    on = way(turn, label, other, day=days[0].isoformat() if len(days) == 1 else "all")
    return Reply(said, ways(on, turn.option(phrase("label.agenda"), "agenda.show"), menu(turn)), recipe)


async def draw_picture(store: Store, values: Mapping[str, Any], say: Say) -> bytes:
    """The agenda as a picture, in the language and direction of whom it is for."""
    fair = await store.fairs.get(values["fair"])
    assert fair is not None, "fairs are never removed"
    entries = {each.id: each for each in fair.programme}
    lines = [say(phrase("agenda.title", fair=fair.short))]
    above = None
    for id, starts, ends, state in values["entries"]:
        if id not in entries:
            continue
        begins, over = datetime.fromisoformat(starts), datetime.fromisoformat(ends)
        if begins.date() != above:
            above = begins.date()
            lines += ["", say(Day(above, year=True))]
        lines += ["", *(say(each) for each in _drawn(entries[id], begins, over, state))]
    return picture_drawn(lines)


def _drawn(entry: Entry, begins: datetime, over: datetime, state: str) -> tuple[Value, Value]:
    """The hours, and below what it is. No signs: the font of pictures has letters only."""
    named = dashed(entry.title, entry.place)
    what = phrase("agenda.picture-offered", entry=named) if state == "offered" else named
    if entry.ends is None and entry.slot_minutes is None:
        return begins.time(), what
    return phrase("agenda.picture-times", starts=begins.time(), ends=over.time()), what


async def draw_calendar(store: Store, values: Mapping[str, Any], say: Say) -> bytes:
    """The agenda as a calendar file; of an appointment, its own time."""
    fair = await store.fairs.get(values["fair"])
    assert fair is not None, "fairs are never removed"
    own = {id: (starts, ends) for id, starts, ends, _ in values["entries"]}
    entries = []
    for entry in fair.programme:
        if entry.id not in own:
            continue
        starts, ends = (datetime.fromisoformat(each).astimezone(fair.zone).time() for each in own[entry.id])
        slotted = entry.slot_minutes is not None
        entries.append(replace(entry, starts=starts, ends=ends) if slotted else entry)
    return calendar_drawn(fair, entries, say, datetime.fromisoformat(values["at"]), lead=30)
