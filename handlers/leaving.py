"""Giving a seat back, leaving the waiting list, declining an offer; and saying that one is coming."""

from bot.reply import Phrase, Reply, phrase
from bot.turn import Turn
from handlers.answers import steps
from handlers.cards import answer, listed, menu, way, ways
from handlers.entries import details
from handlers.seats import agenda, named, nothing_there, to_agenda, to_sign_up
from storage.records import Entry
from storage.refusals import NoFile, NotNow

#: What one may be asked to choose from.
MOST = 8


async def cancel(turn: Turn) -> Reply:
    """Give a seat back, leave the waiting list, decline an offer, follow no more."""
    mine = [each for each in await agenda(turn) if turn.now < each.starts]
    plain = named(turn)
    meant = [each for each in mine if each.entry.id in plain] or ([] if _exactly(turn) else mine)
    match meant:
        case []:
            return nothing_there(turn, phrase("workshop.nothing-to-cancel"))
        case [only] if only.entry.id in plain:
            return await _give_back(turn, only.entry)
    head = phrase("seat.which-back")
    buttons = (
        way(
            turn,
            phrase("label.entry", time=each.starts.time(), title=each.entry.title),
            "workshop.cancel",
            item=each.entry.id,
        )
        for each in meant[:MOST]
    )
    lines = [phrase("bullet", what=each.entry.title) for each in meant[:MOST]]
    return Reply(listed(head, lines), ways(*buttons, menu(turn)))


async def _give_back(turn: Turn, entry: Entry) -> Reply:
    try:
        was = await turn.store.workshops.give_back(turn.fair.id, entry.id, by=turn.person.id, now=turn.now)
    except (NoFile, NotNow):
        return nothing_there(turn, phrase("workshop.over"))
    key = {"follows": "seat.unfollowed", "waiting": "seat.unlisted"}.get(was.state, "seat.given-back")
    return Reply(
        Phrase(key, {"entry": entry.title}),
        ways(to_sign_up(turn, entry), to_agenda(turn), *steps(turn, "label.programme"), menu(turn)),
    )


def _exactly(turn: Turn) -> bool:
    """Whether one entry was pressed, which is either theirs or not."""
    return "item" in turn.asked.slots


async def coming(turn: Turn) -> Reply:
    """They are coming."""
    entry = turn.directory.entry(turn.asked.slots.get("item", ""))
    if entry is None:
        return nothing_there(turn, phrase("schedule.not-found"))
    mine = await turn.store.workshops.coming(turn.fair.id, entry.id, by=turn.person.id, now=turn.now)
    if mine is None:
        return Reply(
            phrase("seat.not-yours", entry=entry.title),
            ways(to_sign_up(turn, entry), details(turn, entry), menu(turn)),
        )
    return Reply(
        answer(
            phrase("seat.coming", entry=entry.title),
            phrase("entry.place", place=entry.place) if entry.place else None,
        ),
        ways(*steps(turn, "label.directions"), details(turn, entry), to_agenda(turn), menu(turn)),
    )
