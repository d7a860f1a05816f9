"""Organizers hear in time, once a week, which templates WhatsApp still has to approve before their fair."""

from collections.abc import Awaitable, Callable, Sequence

import structlog

from bot.channels import NotFetched
from bot.clock import Clock
from bot.reply import Phrase
from bot.turn import Store
from storage.database import Database

log = structlog.get_logger(__name__)

#: Asks Meta what is wrong with the templates: missing, not approved, of another category.
#: Raises `NotFetched`.
Look = Callable[[], Awaitable[Sequence[Phrase]]]


async def watch(database: Database, clock: Clock, look: Look) -> frozenset[str]:
    """Tell who has not heard this week, if there is something to tell; the channels on which that is.

    Meta is asked outside any transaction. A restart in between tells nobody twice: who was told stands in
    the outbox.
    """
    now = clock.now()
    weeks = await database.read(lambda store: store.template_notices.due(now))
    if not weeks:
        return frozenset()
    try:
        wrong = await look()
    except NotFetched as error:
        log.warning("the templates could not be looked up", reason=str(error))
        return frozenset()
    if not wrong:
        return frozenset()

    async def tell(store: Store) -> frozenset[str]:
        for week in weeks:
            await store.template_notices.tell(week, wrong, now)
        return frozenset(store.outgoing.told)

    return await database.write(tell)
