"""Everything the team works on, one button each."""

from bot.reply import Reply, phrase
from bot.turn import Turn
from handlers.answers import everything
from handlers.team import desks, with_menu


async def home(turn: Turn) -> Reply:
    """What this person may do at this fair; nobody else learns that it exists."""
    there = await desks(turn, turn.fair.id)
    if not there:
        return Reply(phrase("unknown.button"), everything(turn))
    return Reply(phrase("team.menu", fair=turn.fair.short), with_menu(turn, there))
