"""What platforms tell us of their own accord, and what follows from it."""

from datetime import datetime

from bot.channels import Blocked, Closed, Fact, Held, Moved, Preference, Receipt, Unwanted
from bot.turn import Store


async def note(store: Store, channel: str, fact: Fact, now: datetime) -> None:
    """Take a fact into account."""
    match fact:
        case Receipt(error=None):
            await store.outgoing.receipt(channel, fact.letter, fact.piece, fact.sent_as, fact.state, now)
        case Receipt():
            await _failed(store, channel, fact, now)
        case Moved(was, to):
            await store.people.moved(was, to)
            for each in was:
                await store.desks.moved(each, to)
        case Preference(of, wanted):
            await store.people.prefers(of, now, news=wanted)


async def _failed(store: Store, channel: str, receipt: Receipt, now: datetime) -> None:
    """Taken first, then refused: the same follows as if it had been refused at once."""
    error = receipt.error
    match error:
        case Closed():
            state = "pending"
        case Held():
            state = "held"
        case _:
            state = "failed"
    to = await store.outgoing.bounced(channel, receipt.letter, receipt.sent_as, str(error), now, state)
    if to is None:
        return
    match error:
        case Closed():
            await store.people.unheard(to)
        case Unwanted():
            await store.people.prefers(to, now, news=False)
        case Blocked():
            await store.people.blocked(to, now)
            await store.outgoing.give_up(to, str(error), now)
    await store.ticket_upkeep.undelivered(receipt.letter, now)
