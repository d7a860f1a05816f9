"""Organizers change the programme: an entry, or a fact of the whole fair; looked at, released, undone."""

from collections.abc import Mapping
from datetime import date, datetime

from bot.flow import Flow, Step, advance, begin
from bot.language.orders import Order, read_order
from bot.message import Words
from bot.questions import Line
from bot.reply import Option, Phrase, Reply, phrase
from bot.turn import Heard, Turn
from handlers.answers import told
from handlers.cards import listed, menu, page, way, ways
from handlers.changing import (
    coming,
    entry_button,
    entry_meant,
    for_editors,
    hour_of,
    language_of,
    moment_meant,
    preview,
    released,
)
from handlers.entries import lines, when
from handlers.form import reading
from storage.records import Entry, Session
from storage.refusals import NoFile

#: Entries in one list, and versions in the history.
MOST, MOST_VERSIONS = 5, 8

#: One tap says that it begins so many minutes later.
DELAYS = (15, 30, 60)

#: How sure a title must be meant.
SURE = 0.5

#: What is asked in words, and of a new entry what is asked one after the other.
ASKED = ("time", "title", "place", "first", "deadline", "venue", "hours")
ADDING = Flow(
    "adding",
    (Step("title", Line(2, 120)), Step("when", Line(1, 60)), Step("place", Line(2, 120))),
)
FLOWS: Mapping[str, Flow] = {
    "changing": Flow("changing", (Step("words", Line(1, 120)),)),
    "adding": ADDING,
}


# ── looking ────────────────────────────────────────────────────────────────────────────────────────────


@for_editors
async def overview(turn: Turn) -> Reply:
    """What is to come, each with its number and a button; and all else that can be changed."""
    entries = coming(turn)
    numbers = {entry.id: number for number, entry in enumerate(entries, start=1)}
    shown = page(turn, entries, MOST)
    draft = await turn.store.changes.draft(turn.fair.id, by=turn.person.id)
    return Reply(
        told(
            listed(phrase("change.menu", fair=turn.fair.short), lines(shown.items, turn.now))
            if entries
            else phrase("change.menu-empty", fair=turn.fair.short),
            phrase("change.how") if entries else None,
        ),
        ways(
            turn.option(phrase("label.change-draft"), "change.preview") if draft and draft.edits else None,
            *(entry_button(turn, numbers[each.id], each) for each in shown.items),
            shown.more,
            turn.option(phrase("label.change-add"), "change.add"),
            turn.option(phrase("label.change-fair"), "change.fair"),
            turn.option(phrase("label.workbook"), "change.workbook"),
        ),
    )


@for_editors
async def entry(turn: Turn) -> Reply:
    """One entry, and what can become of it."""
    return await _card(turn, entry_meant(turn))


async def _card(turn: Turn, found: Entry) -> Reply:
    concerned = await turn.store.workshops.concerned(turn.fair.id, found.id)
    options: list[Option | None] = [
        way(turn, phrase("label.delay", minutes=minutes), "change.delay", e=found.id, m=str(minutes))
        for minutes in DELAYS
    ]
    return Reply(
        told(
            phrase("change.entry", title=found.title, when=when(found, turn.now.date())),
            phrase("entry.place", place=found.place) if found.place else phrase("entry.no-place"),
            phrase("change.concerned", count=len(concerned)),
        ),
        ways(
            *options,
            way(turn, phrase("label.change-time"), "change.ask", e=found.id, w="time"),
            way(turn, phrase("label.change-place"), "change.ask", e=found.id, w="place"),
            way(turn, phrase("label.change-title"), "change.ask", e=found.id, w="title"),
            way(turn, phrase("label.change-cancel"), "change.cancel", e=found.id),
            turn.option(phrase("label.back"), "change.menu"),
        ),
    )


@for_editors
async def fair(turn: Turn) -> Reply:
    """What can be changed of the fair itself."""
    call = turn.fair.call
    return Reply(
        told(
            phrase("change.fair", starts=turn.fair.starts, ends=turn.fair.ends),
            phrase("entry.place", place=turn.fair.venue) if turn.fair.venue else None,
            phrase("change.closes", day=call.deadline) if call and call.deadline else None,
        ),
        ways(
            turn.option(phrase("label.change-dates"), "change.ask", w="first"),
            turn.option(phrase("label.change-hours"), "change.ask", w="hours"),
            turn.option(phrase("label.change-venue"), "change.ask", w="venue"),
            turn.option(phrase("label.change-deadline"), "change.ask", w="deadline") if call else None,
            turn.option(phrase("label.change-history"), "change.history"),
            turn.option(phrase("label.back"), "change.menu"),
        ),
    )


@for_editors
async def history(turn: Turn) -> Reply:
    """The versions of the programme: when, by whom, and what."""
    found = await turn.store.changes.history(turn.fair.id, by=turn.person.id, most=MOST_VERSIONS)
    rows = []
    for each in found:
        person = await turn.store.people.get(each.by) if each.by else None
        assert each.released is not None
        rows.append(
            phrase(
                "change.version-undone" if each.state == "undone" else "change.version",
                at=each.released.astimezone(turn.fair.zone),
                who=person.name if person and person.name else phrase("change.nobody"),
                count=len(each.edits),
                version=each.version or 0,
            )
        )
    head = phrase("change.history") if rows else phrase("change.history-empty")
    return Reply(told(head, *rows), ways(turn.option(phrase("label.back"), "change.menu"), menu(turn)))


# ── changing an entry ──────────────────────────────────────────────────────────────────────────────────


@for_editors
async def delay(turn: Turn) -> Reply:
    """It begins later: one tap, at once in force."""
    found, minutes = entry_meant(turn), turn.asked.slots.get("m", "")
    if not minutes.isdecimal() or not 0 < int(minutes) <= 24 * 60:
        return await _card(turn, found)
    return await _delayed(turn, found, int(minutes))


async def _delayed(turn: Turn, found: Entry, minutes: int) -> Reply:
    change, count = await turn.store.changes.delay(
        turn.fair.id, found.id, minutes, by=turn.person.id, now=turn.now
    )
    return released(turn, change.id, count, phrase("change.delayed", title=found.title, minutes=minutes))


@for_editors
async def move(turn: Turn) -> Reply:
    """Another day, another time."""
    found, slots = entry_meant(turn), turn.asked.slots
    try:
        day = date.fromisoformat(slots["d"]) if slots.get("d") else None
    except ValueError:
        raise NoFile(slots["d"]) from None
    return await _moved(turn, found, day, slots.get("t", ""))


async def _moved(turn: Turn, found: Entry, day: date | None, hour: str) -> Reply:
    starts = hour_of(hour)
    if day is None and starts is None:
        return await _ask(turn, found.id, "time")
    await turn.store.changes.move(turn.fair.id, found.id, day, starts, by=turn.person.id, now=turn.now)
    return await preview(turn)


@for_editors
async def cancel(turn: Turn) -> Reply:
    """It does not take place."""
    await turn.store.changes.cancel(turn.fair.id, entry_meant(turn).id, by=turn.person.id, now=turn.now)
    return await preview(turn)


# ── asked in words ─────────────────────────────────────────────────────────────────────────────────────


@for_editors
async def ask(turn: Turn) -> Reply:
    """What is asked in words: the time, the place, a date."""
    what = turn.asked.slots.get("w", "")
    if what not in ASKED:
        raise NoFile(what)
    id = entry_meant(turn).id if what in ("time", "title", "place") else ""
    return await _ask(turn, id, what)


async def _ask(turn: Turn, entry_id: str, what: str) -> Reply:
    subject = f"{turn.fair.id}:{what}:{entry_id}"
    session = begin(FLOWS["changing"], Session(turn.person.id, "changing", subject, "", {}))
    await turn.store.sessions.keep(session, turn.now)
    return _question(turn, what)


def _question(turn: Turn, what: str) -> Reply:
    return Reply(phrase(f"change.ask-{what}"), (turn.option(phrase("label.back"), "change.leave"),))


@for_editors
async def add(turn: Turn) -> Reply:
    """A new entry: its title, when, where."""
    session = begin(ADDING, Session(turn.person.id, "adding", f"{turn.fair.id}:add", "", {}))
    await turn.store.sessions.keep(session, turn.now)
    return _question(turn, session.asked)


@for_editors
async def leave(turn: Turn) -> Reply:
    """Not say anything after all."""
    session = await turn.store.sessions.open(turn.person.id)
    if session is not None and session.flow in (*FLOWS, "workbook"):
        await turn.store.sessions.forget(session.person, session.flow, session.subject)
    return await overview(turn)


async def written(turn: Turn, session: Session) -> Heard:
    """The words that were asked for."""
    flow = FLOWS[session.flow]
    what = session.subject.split(":")[1] if flow is not ADDING else session.asked
    again = _question(turn, what)
    moved = advance(flow, session, turn.message.said, reading(turn))
    if moved.cancelled:
        await turn.store.sessions.forget(session.person, session.flow, session.subject)
        return Heard(await overview(turn))
    if moved.refused:
        why = phrase(f"refused.{moved.refused}", **(moved.values or {}))
        return Heard(Reply(told(why), again.options), again)
    answers = moved.session.answers
    if what in ("when", "time", "first", "deadline", "hours") and not _read(turn, what, _said(turn)):
        return Heard(Reply(told(phrase("change.no-time"), again.text), again.options), again)
    if flow is ADDING and moved.session.asked in ("title", "when", "place"):
        await turn.store.sessions.keep(moved.session, turn.now)
        return Heard(_question(turn, moved.session.asked))
    await turn.store.sessions.forget(session.person, session.flow, session.subject)

    @for_editors
    async def keep(turn: Turn) -> Reply:
        if flow is ADDING:
            return await _added(turn, {name: str(each) for name, each in answers.items()})
        return await _kept(turn, what, session.subject.split(":")[2], str(answers.get("words", "")))

    return Heard(await keep(turn))


def _said(turn: Turn) -> str:
    return turn.message.said.text if isinstance(turn.message.said, Words) else ""


def _read(turn: Turn, what: str, text: str) -> bool:
    """Whether the words name what is asked: a day, a time, or both."""
    day, hour = moment_meant(turn, text)
    match what:
        case "when":
            return day is not None and hour is not None
        case "time":
            return day is not None or hour is not None
        case "hours":
            return day is not None and len(_hours(turn, text)) == 2
        case _:
            return day is not None


def _hours(turn: Turn, text: str) -> list[str]:
    """Every time in the words, in their order."""
    found = [moment_meant(turn, word)[1] for word in text.split()]
    return [each.isoformat("minutes") for each in found if each is not None]


async def _added(turn: Turn, answers: Mapping[str, str]) -> Reply:
    day, hour = moment_meant(turn, answers["when"])
    if day is None or hour is None:
        raise NoFile(answers["when"])
    await turn.store.changes.new(
        turn.fair,
        answers["title"],
        datetime.combine(day, hour),
        answers["place"],
        language_of(turn, answers["title"]),
        by=turn.person.id,
        now=turn.now,
    )
    return await preview(turn)


async def _kept(turn: Turn, what: str, entry_id: str, text: str) -> Reply:
    verbs, by, now, of = turn.store.changes, turn.person.id, turn.now, turn.fair.id
    day, hour = moment_meant(turn, text)
    match what:
        case "time":
            await verbs.move(of, entry_id, day, hour, by=by, now=now)
        case "title":
            await verbs.rename(of, entry_id, text, language_of(turn, text), by=by, now=now)
        case "place":
            await verbs.relocate(turn.fair, entry_id, text, language_of(turn, text), by=by, now=now)
        case "venue":
            await verbs.venue(of, text, language_of(turn, text), by=by, now=now)
        case "first" if day is not None:
            await verbs.begin_on(turn.fair, day, by=by, now=now)
        case "deadline" if day is not None:
            await verbs.deadline(of, day, by=by, now=now)
        case "hours" if day is not None:
            opens, closes = (hour_of(each) for each in _hours(turn, text))
            assert opens is not None
            assert closes is not None
            await verbs.hours(of, day, opens, closes, by=by, now=now)
    return await preview(turn)


# ── an order in words ──────────────────────────────────────────────────────────────────────────────────


@for_editors
async def ordered(turn: Turn) -> Reply:
    """ "9eddem lwercha 3 l 15:00": which entry, and what becomes of it."""
    order = read_order(_said(turn), turn.fair, turn.now.date())
    if order is None:
        return await overview(turn)
    found = _meant(turn, order)
    if len(found) != 1:
        head = phrase("change.which") if found else phrase("change.none-such")
        buttons = [_choice(turn, order, each) for each in (found or coming(turn))[:MOST]]
        rows = lines((found or coming(turn))[:MOST], turn.now)
        return Reply(listed(head, rows), ways(*buttons, turn.option(phrase("label.back"), "change.menu")))
    [only] = found
    match order.verb:
        case "delay" if order.number is None:
            return await _delayed(turn, only, order.minutes or DELAYS[0])
        case "delay":  # numbers change with the programme: it is looked at first
            minutes = order.minutes or DELAYS[0]
            await turn.store.changes.postpone(turn.fair.id, only.id, minutes, by=turn.person.id, now=turn.now)
            return await preview(turn)
        case "cancel":
            await turn.store.changes.cancel(turn.fair.id, only.id, by=turn.person.id, now=turn.now)
            return await preview(turn)
        case _:
            return await _obeyed(turn, order, only)


async def _obeyed(turn: Turn, order: Order, only: Entry) -> Reply:
    """To another time, or to another place that the programme knows."""
    day = date.fromisoformat(order.day) if order.day else None
    if day is None and not order.time:
        place = _place(turn, _said(turn), only)
        if place:
            await turn.store.changes.relocate(
                turn.fair, only.id, place, language_of(turn, place), by=turn.person.id, now=turn.now
            )
            return await preview(turn)
    return await _moved(turn, only, day, order.time)


def _place(turn: Turn, text: str, entry: Entry) -> str:
    """A place of the programme that stands in the words, other than the one it is in."""
    places = {
        name: each.place
        for each in turn.fair.programme
        for name in each.place.texts.values()
        if name and each.place != entry.place
    }
    return max((name for name in places if name.casefold() in text.casefold()), key=len, default="")


def _meant(turn: Turn, order: Order) -> list[Entry]:
    """The entries that an order may mean; the list of what is to come gives the numbers."""
    entries = coming(turn)
    if order.number is not None:
        return entries[order.number - 1 : order.number] if order.number else []
    known = {each.id for each in entries}
    matches = [each for each in turn.directory.entries({"item": order.words}) if each.what.id in known]
    if not order.words or not matches or matches[0].score < SURE:
        return []
    return [each.what for each in matches if each.score >= matches[0].score - 0.05]


def _choice(turn: Turn, order: Order, each: Entry) -> Option | None:
    label: Phrase = phrase("label.entry", time=each.starts, title=each.title)
    match order.verb:
        case "delay":
            return way(turn, label, "change.delay", e=each.id, m=str(order.minutes or DELAYS[0]))
        case "cancel":
            return way(turn, label, "change.cancel", e=each.id)
        case _ if order.day or order.time:
            slots = {"d": order.day, "t": order.time}
            return way(turn, label, "change.move", e=each.id, **{k: v for k, v in slots.items() if v})
        case _:
            return way(turn, label, "change.entry", e=each.id)


# ── releasing ──────────────────────────────────────────────────────────────────────────────────────────


def _id(turn: Turn) -> int:
    written = turn.asked.slots.get("c", "")
    if not written.isdecimal() or len(written) > 15:
        raise NoFile(written)
    return int(written)


@for_editors
async def look(turn: Turn) -> Reply:
    """The draft again."""
    return await preview(turn)


@for_editors
async def release(turn: Turn) -> Reply:
    """Have the draft in force; whom it concerns is told in five minutes."""
    change, count = await turn.store.changes.release(_id(turn), by=turn.person.id, now=turn.now)
    return released(turn, change.id, count)


@for_editors
async def drop(turn: Turn) -> Reply:
    """Forget the draft."""
    await turn.store.changes.drop(turn.fair.id, by=turn.person.id)
    return Reply(
        phrase("change.dropped"), ways(turn.option(phrase("label.to-change"), "change.menu"), menu(turn))
    )


@for_editors
async def undo(turn: Turn) -> Reply:
    """Take a release back."""
    _, told_ = await turn.store.changes.undo(_id(turn), by=turn.person.id, now=turn.now)
    return Reply(
        phrase("change.undone", count=told_),
        ways(turn.option(phrase("label.to-change"), "change.menu"), menu(turn)),
    )
