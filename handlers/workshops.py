"""Signing up in a chat: a seat, several, an appointment, the waiting list, an offer, giving back."""

from datetime import timedelta

from bot.message import Words
from bot.reply import Option, Phrase, Reply, phrase
from bot.turn import Turn
from handlers.answers import steps
from handlers.cards import MOST_OPTIONS, answer, listed, menu, page, sample, way, ways
from handlers.entries import begins, coming_next, details, found, several, to_come, when
from handlers.seats import (
    agenda,
    beside,
    clash,
    clash_said,
    day_of,
    held_of,
    moment_said,
    named,
    nothing_there,
    on_offer,
    shown,
    to_agenda,
    to_sign_up,
)
from storage.records import Entry, SignUp
from storage.refusals import Choose, NoRoom, NotForThem, NotNow, TooMany

#: Times in one message.
MOST_SLOTS = 8

#: Of Arabic.
QUESTION_MARK = chr(0x61F)


# ── taking ─────────────────────────────────────────────────────────────────────────────────────────────


async def register(turn: Turn) -> Reply:
    """Sign up for what is named: by a button or in words, with how many seats."""
    if not turn.fair.programme:
        return Reply(phrase("schedule.unannounced"), ways(*steps(turn, "label.contact"), menu(turn)))
    matching = found(turn)
    coming = [each for each in matching if to_come(each, turn.now)]
    seated = [each for each in coming if each.seats is not None]
    match seated or coming:
        case []:
            return _which(turn, over=bool(matching))
        case [only] if only.id not in named(turn):
            return several(turn, phrase("workshop.which"), [only], button=_sign_up_button)
        case [only] if _only_asks(turn):
            return await _whether(turn, only)
        case [only]:
            return await _sign_up(turn, only, seats=_number(turn, "seats") or 1)
        case several_:
            return several(turn, phrase("workshop.which"), several_, button=_sign_up_button)


def _only_asks(turn: Turn) -> bool:
    """Whether it is a question, "is there a seat left?", which takes none."""
    said = turn.message.said
    return isinstance(said, Words) and said.text.rstrip().endswith(("?", QUESTION_MARK))


async def _whether(turn: Turn, entry: Entry) -> Reply:
    """When it is, how full it is, and the button that signs up."""
    facts, mine, on = await beside(turn, entry)
    said = phrase("schedule.will-be", entry=entry.title, when=when(entry, turn.now.date()))
    return Reply(
        answer(listed(said, facts) if facts else said, mine, sample(turn, "programme")),
        ways(*on, details(turn, entry), menu(turn)),
    )


async def join(turn: Turn) -> Reply:
    """A press under an answer of ours: so many seats (`n`), that time (`t`), although it clashes (`g`)."""
    entry = turn.directory.entry(turn.asked.slots.get("i", ""))
    if entry is None:
        return nothing_there(turn, phrase("schedule.not-found"))
    return await _sign_up(
        turn,
        entry,
        seats=_number(turn, "n") or 1,
        slot=_number(turn, "t"),
        anyway="g" in turn.asked.slots,
    )


async def seats(turn: Turn) -> Reply:
    """How many seats?"""
    entry = turn.directory.entry(turn.asked.slots.get("item", ""))
    if entry is None or entry.seats is None:
        return nothing_there(turn, phrase("schedule.not-found"))
    room = await turn.store.workshops.room(turn.fair.id, entry, turn.fair.zone, turn.now)
    buttons = (
        way(turn, phrase("label.seats", count=number), "workshop.join", i=entry.id, n=str(number), g="1")
        for number in range(1, min(room.each, MOST_OPTIONS) + 1)
    )
    return Reply(phrase("seat.how-many", entry=entry.title), ways(*buttons))


async def slots(turn: Turn) -> Reply:
    """Which time, of appointments."""
    entry = turn.directory.entry(turn.asked.slots.get("item", ""))
    if entry is None or entry.slot_minutes is None:
        return nothing_there(turn, phrase("schedule.not-found"))
    return await _which_slot(turn, entry)


async def take(turn: Turn) -> Reply:
    """Take what was offered."""
    entry = turn.directory.entry(turn.asked.slots.get("item", ""))
    if entry is None:
        return nothing_there(turn, phrase("schedule.not-found"))
    try:
        mine = await turn.store.workshops.take(turn.fair.id, entry.id, by=turn.person.id, now=turn.now)
    except NotNow:
        again = to_sign_up(turn, entry)
        return Reply(phrase("seat.offer-gone", entry=entry.title), ways(again, to_agenda(turn), menu(turn)))
    return await _have(turn, entry, mine)


async def _sign_up(
    turn: Turn, entry: Entry, *, seats: int, slot: int | None = None, anyway: bool = False
) -> Reply:
    """Take seats, unless something speaks against it: then say what, and what else could be done."""
    if entry.seats is None:
        return _no_sign_up(turn, entry)
    held = await agenda(turn)
    mine = next((each for each in held if each.entry == entry), None)
    if not anyway and (mine is None or mine.signup.state not in ("seat", "offered")):
        warned = await _warned(turn, entry, seats, slot)
        if warned:
            return warned
    try:
        now_mine = await turn.store.workshops.join(
            turn.fair.id, entry.id, by=turn.person.id, now=turn.now, seats=seats, slot=slot
        )
    except Choose:
        return await _which_slot(turn, entry)
    except NotForThem as for_whom:
        key = "seat.for-invited" if str(for_whom) == "invited" else "seat.for-exhibitors"
        return Reply(
            Phrase(key, {"entry": entry.title}),
            ways(
                way(turn, phrase("label.follow"), "workshop.follow", item=entry.id),
                *steps(turn, "label.status", "label.contact"),
                menu(turn),
            ),
        )
    except NotNow as why:
        return _not_now(turn, entry, str(why))
    except TooMany as most:
        fewer = way(
            turn, phrase("label.seats", count=int(str(most))), "workshop.join", i=entry.id, n=str(most)
        )
        return Reply(
            phrase("seat.too-many", entry=entry.title, most=int(str(most))),
            ways(fewer, details(turn, entry), menu(turn)),
        )
    except NoRoom as left:
        return await _no_room(turn, entry, int(str(left)))
    return await _have(turn, entry, now_mine)


async def _have(turn: Turn, entry: Entry, mine: SignUp) -> Reply:
    return shown(turn, held_of(turn, entry, mine))


async def _warned(turn: Turn, entry: Entry, seats: int, slot: int | None) -> Reply | None:
    """What they already have at that time, and whether they want it all the same; None when nothing."""
    if entry.slot_minutes is not None and slot is None:
        return None
    wanted = held_of(
        turn,
        entry,
        SignUp(0, turn.fair.id, entry.id, turn.person.id, "seat", seats, 0, slot or 0, None, None),
    )
    others = [each for each in await agenda(turn) if each.entry != entry and each.signup.state != "waiting"]
    clashes = [each for other in others if (each := clash(wanted, other))]
    if not clashes:
        return None
    slots = {"i": entry.id, **({"n": str(seats)} if slot is None else {"t": str(slot)}), "g": "1"}
    return Reply(
        answer(
            *(clash_said(turn, each, beside=entry) for each in clashes),
            phrase("seat.anyway", entry=entry.title),
        ),
        ways(
            way(turn, phrase("label.anyway"), "workshop.join", **slots),
            details(turn, entry),
            to_agenda(turn),
            menu(turn),
        ),
    )


async def _which_slot(turn: Turn, entry: Entry, *before: Phrase) -> Reply:
    """The times that are free."""
    room = await turn.store.workshops.room(turn.fair.id, entry, turn.fair.zone, turn.now)
    if not room.slots:
        again = way(turn, phrase("label.wait"), "workshop.register", item=entry.id)
        return Reply(
            answer(*before, phrase("seat.slots-full", entry=entry.title, waiting=room.waiting)),
            ways(again, details(turn, entry), menu(turn)),
        )
    first = begins(entry, turn.now.tzinfo)
    part = page(turn, room.slots, MOST_SLOTS)
    times = (
        way(
            turn,
            phrase("label.slot", time=(first + timedelta(minutes=slot)).time()),
            "workshop.join",
            i=entry.id,
            t=str(slot),
        )
        for slot in part.items
    )
    return Reply(
        answer(*before, phrase("seat.slots", entry=entry.title, day=day_of(turn, entry)), part.note),
        ways(*times, part.more, menu(turn)),
    )


async def _no_room(turn: Turn, entry: Entry, left: int) -> Reply:
    if entry.slot_minutes is not None:
        return await _which_slot(turn, entry, phrase("seat.slot-taken"))
    fewer = way(turn, phrase("label.seats", count=left), "workshop.join", i=entry.id, n=str(left), g="1")
    return Reply(
        phrase("seat.left", entry=entry.title, left=left),
        ways(fewer if left else None, details(turn, entry), to_agenda(turn), menu(turn)),
    )


def _not_now(turn: Turn, entry: Entry, why: str) -> Reply:
    on = ways(
        way(turn, phrase("label.follow"), "workshop.follow", item=entry.id) if why != "begun" else None,
        coming_next(turn),
        *steps(turn, "label.contact"),
        menu(turn),
    )
    if why == "opens" and entry.signup_opens:
        opens = moment_said(turn, entry.signup_opens.replace(tzinfo=turn.fair.zone))
        return Reply(phrase("seat.opens", entry=entry.title, when=opens), on)
    if why == "closed":
        return Reply(phrase("seat.closed", entry=entry.title), on)
    return Reply(phrase("workshop.over"), on)


def _no_sign_up(turn: Turn, entry: Entry) -> Reply:
    """No seats are counted: just come."""
    return Reply(
        phrase("seat.no-sign-up", entry=entry.title, when=when(entry, turn.now.date())),
        ways(to_sign_up(turn, entry), details(turn, entry), menu(turn)),
    )


def _which(turn: Turn, *, over: bool) -> Reply:
    """Nothing that was named can be signed up for: what can."""
    first = phrase("workshop.over") if over else None
    if offered := on_offer(turn):
        return several(turn, phrase("workshop.which"), offered, first=first, button=_sign_up_button)
    said = first or phrase("workshop.none")
    return Reply(said, ways(coming_next(turn), *steps(turn, "label.programme", "label.contact"), menu(turn)))


def _sign_up_button(turn: Turn, entry: Entry) -> Option | None:
    label = phrase("label.entry", time=entry.starts, title=entry.title)
    return way(turn, label, "workshop.register", item=entry.id)


def _number(turn: Turn, slot: str) -> int | None:
    written = turn.asked.slots.get(slot, "")
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 5 else None
