"""Being reminded of an entry one needs no seat for."""

from bot.reply import Reply, phrase
from bot.turn import Turn
from handlers.seats import held_of, nothing_there, shown
from storage.records import Entry
from storage.refusals import NoFile, NotNow


async def follow(turn: Turn) -> Reply:
    """The press "remind me"."""
    entry = turn.directory.entry(turn.asked.slots.get("item", ""))
    return nothing_there(turn, phrase("schedule.not-found")) if entry is None else await _follow(turn, entry)


async def _follow(turn: Turn, entry: Entry) -> Reply:
    try:
        mine = await turn.store.workshops.follow(turn.fair.id, entry.id, by=turn.person.id, now=turn.now)
    except (NoFile, NotNow):
        return nothing_there(turn, phrase("reminder.over"))
    return shown(turn, held_of(turn, entry, mine))
