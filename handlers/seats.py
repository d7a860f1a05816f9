"""Seats in words: what somebody has of an entry, what it clashes with, and the buttons that change it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.reply import Day, Option, Phrase, Reply, Value, phrase
from bot.turn import Turn
from handlers.answers import steps
from handlers.cards import answer, menu, sample, way, ways
from handlers.entries import begins, day_said, details, in_order, taken_to_end, to_calendar, to_come
from handlers.entries import when as entry_when
from storage.records import Entry, SignUp

#: How long it takes to walk from one part of the fair to another: an estimate, until plans say better.
WALK = timedelta(minutes=10)

#: States of a sign-up that take the person's time.
TAKING = ("seat", "offered", "follows")

#: How well words must fit an entry for something to be done about it without asking which.
SURE = 0.85

#: Roles that see who has a seat.
TEAM = frozenset(("reviewer", "admin"))


@dataclass(frozen=True, slots=True)
class Held:
    """Something in somebody's agenda: the entry, what they have of it, and from when until when it is."""

    entry: Entry
    signup: SignUp
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class Clash:
    """Two entries one cannot both be at. `tight` = they do not overlap, but the way between is too long."""

    one: Held
    other: Held
    tight: bool


async def agenda(turn: Turn) -> list[Held]:
    """All that the person has at this fair, as it begins, without what is not in the programme."""
    found = await turn.store.workshops.of(turn.person.id, turn.fair.id)
    held = [
        held_of(turn, entry, each)
        for each in found
        if (entry := turn.directory.entry(each.entry)) is not None
    ]
    return sorted(held, key=lambda each: (each.starts, each.entry.id))


def held_of(turn: Turn, entry: Entry, signup: SignUp) -> Held:
    """When it is for them: of an appointment, their own."""
    zone = turn.now.tzinfo
    if entry.slot_minutes is None or signup.state in ("waiting", "follows"):
        return Held(entry, signup, begins(entry, zone), taken_to_end(entry, zone))
    start = begins(entry, zone) + timedelta(minutes=signup.slot)
    return Held(entry, signup, start, start + timedelta(minutes=entry.slot_minutes))


def clashing(held: list[Held]) -> list[Clash]:
    """What of somebody's agenda cannot be done together, each two once."""
    taking = [each for each in held if each.signup.state in TAKING]
    return [
        found
        for number, one in enumerate(taking)
        for other in taking[number + 1 :]
        if (found := clash(one, other))
    ]


def clash(one: Held, other: Held) -> Clash | None:
    """Whether one cannot be at both; walking between two poles is counted."""
    first, second = sorted((one, other), key=lambda each: each.starts)
    if second.starts < first.ends:
        return Clash(first, second, tight=False)
    apart = first.entry.pole != second.entry.pole
    return Clash(first, second, tight=True) if apart and second.starts < first.ends + WALK else None


def named(turn: Turn) -> frozenset[str]:
    """The entries that are plainly meant: by a press, or in words that fit well."""
    matches = turn.directory.entries(turn.asked.slots)
    return frozenset(each.what.id for each in matches if each.score >= SURE)


# ── in words ───────────────────────────────────────────────────────────────────────────────────────────


def when_of(turn: Turn, held: Held) -> Phrase:
    """Day and time; of an appointment, its own."""
    if held.entry.slot_minutes is None:
        return entry_when(held.entry, turn.now.date())
    day = day_said(held.entry.day, turn.now.date())
    return phrase("entry.when", day=day, starts=held.starts.time(), ends=held.ends.time())


def moment_said(turn: Turn, moment: datetime) -> Phrase:
    """Day and hour, the day as people say it."""
    local = moment.astimezone(turn.fair.zone)
    return phrase("seat.moment", day=day_said(local.date(), turn.now.date()), time=local.time())


def standing(turn: Turn, held: Held) -> Phrase:
    """What somebody has of an entry, in a sentence or two."""
    mine, entry = held.signup, held.entry.title
    match mine.state:
        case "seat" if held.entry.slot_minutes is not None:
            return phrase("seat.appointment", entry=entry, when=when_of(turn, held))
        case "seat" | "walked":
            return phrase("seat.yours", entry=entry, when=when_of(turn, held), seats=mine.seats)
        case "waiting":
            return phrase("seat.waiting", entry=entry, when=when_of(turn, held), rank=mine.rank or 1)
        case "offered":
            assert mine.until is not None
            return phrase(
                "seat.offered",
                entry=entry,
                when=when_of(turn, held),
                until=moment_said(turn, mine.until),
                seats=mine.offered,
            )
        case _:
            return phrase("seat.follows", entry=entry, when=when_of(turn, held))


def clash_said(turn: Turn, found: Clash, beside: Entry | None = None) -> Phrase:
    """What clashes; `beside` is what the talk is about, and need not be named."""
    one, other = found.one, found.other
    minutes = int(WALK.total_seconds()) // 60
    if beside is not None:
        already = other if one.entry == beside else one
        key = "seat.tight" if found.tight else "seat.clash"
        return Phrase(
            key,
            {
                "other": already.entry.title,
                "when": when_of(turn, already),
                **({"minutes": minutes} if found.tight else {}),
            },
        )
    if found.tight:
        return phrase("agenda.tight", one=one.entry.title, other=other.entry.title, minutes=minutes)
    return phrase("agenda.clash", one=one.entry.title, other=other.entry.title)


# ── buttons ────────────────────────────────────────────────────────────────────────────────────────────


def to_agenda(turn: Turn) -> Option:
    """The button that shows the person's agenda."""
    return turn.option(phrase("label.agenda"), "agenda.show")


def to_sign_up(turn: Turn, entry: Entry) -> Option | None:
    """The button that takes a seat, or follows what has none; none once it has begun."""
    if not to_come(entry, turn.now):
        return None
    if entry.seats is None:
        return way(turn, phrase("label.follow"), "workshop.follow", item=entry.id)
    return way(turn, phrase("label.sign-up"), "workshop.register", item=entry.id)


def to_change(turn: Turn, held: Held) -> tuple[Option | None, ...]:
    """What somebody may do with what they have."""
    entry, mine = held.entry, held.signup
    if turn.now >= held.starts:
        return ()
    give_back = {
        "seat": "label.give-back", "offered": "label.leave-seat", "waiting": "label.leave-list",
        "follows": "label.unfollow",
    }.get(mine.state)  # fmt: skip
    return (
        way(turn, phrase("label.take-seat"), "workshop.take", item=entry.id)
        if mine.state == "offered"
        else None,
        way(turn, phrase("label.other-slot"), "workshop.slots", item=entry.id)
        if mine.state == "seat" and entry.slot_minutes is not None
        else None,
        way(turn, phrase("label.how-many"), "workshop.seats", item=entry.id)
        if mine.state == "seat" and entry.slot_minutes is None and (entry.seats_each or entry.seats or 1) > 1
        else None,
        way(turn, Phrase(give_back), "workshop.cancel", item=entry.id) if give_back else None,
    )


def shown(turn: Turn, held: Held, *before: Phrase | None) -> Reply:
    """What somebody has of an entry now, and what they may do with it."""
    return Reply(
        answer(*before, standing(turn, held), sample(turn, "programme")),
        ways(
            *to_change(turn, held),
            _to_calendar(turn, held) if held.signup.state in ("seat", "follows") else None,
            details(turn, held.entry),
            to_agenda(turn),
            menu(turn),
        ),
    )


def _to_calendar(turn: Turn, held: Held) -> Option | None:
    """The button that puts it into the phone's calendar; of an appointment, its own time."""
    if held.entry.slot_minutes is None:
        return to_calendar(turn, held.entry)
    return way(turn, phrase("label.calendar"), "agenda.calendar", day=held.entry.day.isoformat())


def on_offer(turn: Turn) -> list[Entry]:
    """What one can still sign up for, as it begins."""
    return in_order(
        each for each in turn.fair.programme if each.seats is not None and to_come(each, turn.now)
    )


async def beside(
    turn: Turn, entry: Entry
) -> tuple[tuple[Phrase, ...], Phrase | None, tuple[Option | None, ...]]:
    """For the card of an entry: how full it is, what the person has of it, and what they may do."""
    facts: tuple[Phrase, ...] = ()
    mine = await turn.store.workshops.mine(turn.person.id, turn.fair.id, entry.id)
    room_of: tuple[Option | None, ...] = ()
    if entry.seats is not None:
        if to_come(entry, turn.now):
            room = await turn.store.workshops.room(turn.fair.id, entry, turn.fair.zone, turn.now)
            facts = (phrase("seat.free", free=room.free),)
            if room.waiting:
                facts = (*facts, phrase("seat.queue", waiting=room.waiting))
        if TEAM & await turn.store.roles.of(turn.person.id, turn.fair.id):
            room_of = (way(turn, phrase("label.room"), "room.show", i=entry.id),)
    if mine is None:
        return facts, None, (to_sign_up(turn, entry), *room_of)
    held = held_of(turn, entry, mine)
    return facts, standing(turn, held), (*to_change(turn, held), *room_of, to_agenda(turn))


def nothing_there(turn: Turn, said: Phrase) -> Reply:
    """Something that is not, and the programme instead."""
    return Reply(said, ways(to_agenda(turn), *steps(turn, "label.programme"), menu(turn)))


def day_of(turn: Turn, entry: Entry) -> Value:
    """Its day, by its date."""
    return Day(entry.day, year=entry.day.year != turn.now.year)
