"""Exhibitors who stay listed: the way to write to one, and how they end it."""

from bot.reply import Option, phrase
from bot.turn import Turn
from handlers.cards import way
from storage.records import Exhibitor


async def write_to(turn: Turn, exhibitor: Exhibitor) -> Option | None:
    """On the card of an exhibitor who may be written to."""
    if not await turn.store.customers.listed(turn.fair.id, exhibitor.id):
        return None
    return way(turn, phrase("label.write-to-them"), "customer.write", exhibitor=exhibitor.id)


async def close(turn: Turn) -> bool:
    """End every listing of this person; whether there was one."""
    channel = turn.message.sender.channel
    return await turn.store.customers.close(turn.person.id, channel=channel, now=turn.now) > 0
