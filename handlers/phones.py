"""Going on at another phone: a code shown on one and typed on the other."""

from bot.reply import Reply, phrase
from bot.turn import Turn
from handlers.answers import steps


async def link(turn: Turn) -> Reply:
    """A code to type on the other phone or, with a code, joining the one that showed it."""
    code = turn.asked.slots.get("argument", "")
    if not code:
        offered = await turn.store.joining.offer(turn.person.id, turn.now)
        minutes = turn.store.joining.minutes
        return Reply(phrase("link.code", code=offered, minutes=minutes), steps(turn, "label.menu"))
    joined = await turn.store.joining.accept(code, turn.person.id, turn.now, phrase("link.joined"))
    return Reply(phrase("link.done" if joined else "link.wrong"), steps(turn, "label.menu"))
