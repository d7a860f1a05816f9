"""For the team: who has a seat in what, the code to show in the room, who came, and that as a workbook."""

from datetime import timedelta

from bot.reply import Option, Phrase, Recipe, Reply, phrase
from bot.turn import Turn
from handlers.answers import told
from handlers.cards import menu, page, way, ways
from handlers.entries import begins, in_order, over
from handlers.entries import when as entry_when
from handlers.team import for_organizers
from storage.records import Attendee, Entry
from storage.refusals import NoFile

#: Entries, and people, in one message.
MOST, MOST_PEOPLE = 7, 6

#: What a press says of whether somebody was there: said twice, it is the same.
TICKS = {"k": True, "x": False}

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@for_organizers
async def every(turn: Turn) -> Reply:
    """What people sign up for: what is left of today first, then what comes, then what is over."""
    await turn.store.roles.check(turn.person.id, "workshop.list", turn.fair.id)
    seated = in_order(each for each in turn.fair.programme if each.seats is not None)
    ordered = sorted(seated, key=lambda each: over(each, turn.now))
    shown = page(turn, ordered, MOST)
    lines = [await _counted(turn, each) for each in shown.items]
    return Reply(
        told(phrase("room.list", count=len(seated)), *lines, shown.note),
        ways(*(_room_button(turn, each) for each in shown.items), shown.more, menu(turn)),
    )


@for_organizers
async def room(turn: Turn) -> Reply:
    """One of them: how full it is, its code, who came; a press ticks somebody (`k`), or unticks (`x`)."""
    entry = _entry(turn)
    for slot, there in TICKS.items():
        if (id := turn.asked.slots.get(slot, "")).isdecimal() and len(id) < 16:
            await turn.store.attendance.tick(
                turn.fair.id, int(id), there=there, by=turn.person.id, now=turn.now
            )
    people = await turn.store.attendance.list(turn.fair.id, entry.id, by=turn.person.id)
    code = await turn.store.attendance.code(turn.fair.id, entry.id, by=turn.person.id)
    full = await turn.store.workshops.room(turn.fair.id, entry, turn.fair.zone, turn.now)
    slots = {"i": entry.id}
    shown = page(turn, people, MOST_PEOPLE, slots)
    number = turn.asked.slots.get("page", "")
    again = {"page": number} if number.isdecimal() and shown.items[:1] != people[:1] else {}
    return Reply(
        told(
            phrase("room.card", entry=entry.title, when=entry_when(entry, turn.now.date())),
            phrase(
                "room.counts",
                taken=sum(each.seats for each in people if each.state == "seat"),
                seats=full.seats,
                waiting=full.waiting,
                there=sum(each.seats for each in people if each.attended),
            ),
            phrase("room.code", code=code),
            *[_line(turn, entry, each) for each in shown.items],
            shown.note,
            phrase("room.tick") if people else None,
        ),
        ways(
            *(
                way(
                    turn,
                    _tick_label(each),
                    "room.show",
                    **{**slots, "x" if each.attended else "k": str(each.id), **again},
                )
                for each in shown.items
            ),
            shown.more,
            way(turn, phrase("label.attendance"), "room.export", i=entry.id) if people else None,
            turn.option(phrase("label.rooms"), "room.list"),
        ),
    )


@for_organizers
async def export(turn: Turn) -> Reply:
    """The attendance list, and the names for certificates."""
    entry = _entry(turn)
    await turn.store.roles.check(turn.person.id, "workshop.export", turn.fair.id)
    values = {
        "fair": turn.fair.id, "entry": entry.id, "person": turn.person.id, "language": turn.person.language,
    }  # fmt: skip
    back = way(turn, phrase("label.back"), "room.show", i=entry.id)
    return Reply(
        phrase("room.exported", entry=entry.title),
        ways(back, turn.option(phrase("label.rooms"), "room.list")),
        Recipe("attendance", values, f"{turn.fair.id}-{entry.id}.xlsx", SHEET),
    )


def _entry(turn: Turn) -> Entry:
    entry = turn.directory.entry(turn.asked.slots.get("i", "") or turn.asked.slots.get("item", ""))
    if entry is None:
        raise NoFile("entry")
    return entry


async def _counted(turn: Turn, entry: Entry) -> Phrase:
    people = await turn.store.attendance.list(turn.fair.id, entry.id, by=turn.person.id)
    room = await turn.store.workshops.room(turn.fair.id, entry, turn.fair.zone, turn.now)
    return phrase(
        "room.row",
        entry=entry.title,
        when=entry_when(entry, turn.now.date()),
        taken=sum(each.seats for each in people if each.state == "seat"),
        waiting=room.waiting,
    )


def _line(turn: Turn, entry: Entry, each: Attendee) -> Phrase:
    sign = phrase("room.there") if each.attended else phrase("room.not-there")
    time = (begins(entry, turn.now.tzinfo) + timedelta(minutes=each.slot)).time()
    if entry.slot_minutes is not None:
        return phrase("room.appointment", sign=sign, time=time, name=_name(each))
    return phrase("room.person", sign=sign, name=_name(each), seats=each.seats)


def _name(each: Attendee) -> Phrase | str:
    return each.name or phrase("room.nameless", number=each.id)


def _tick_label(each: Attendee) -> Phrase:
    return phrase("label.untick" if each.attended else "label.tick", name=_name(each))


def _room_button(turn: Turn, entry: Entry) -> Option | None:
    label = phrase("label.entry", time=entry.starts, title=entry.title)
    return way(turn, label, "room.show", i=entry.id)
