"""Everything put together: the bot as it runs, on whichever channels there are, until it is told to stop."""

import asyncio
import importlib.metadata
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog

from bot.addresses import NOWHERE, Addresses
from bot.announcing import Announcer
from bot.answering import Afterword, Answerer
from bot.channels import Channel
from bot.clock import CASABLANCA, Clock
from bot.clockwork import Clockwork
from bot.fairs import FairBook
from bot.inbox import Inbox
from bot.outbox import Outbox
from bot.router import Router
from bot.template_watch import Look
from bot.texts import Texts
from bot.turn import Drawing, Store
from bot.uploads import Recognize, Uploads
from storage.database import Database

log = structlog.get_logger(__name__)

#: Which zone data the reminders were worked out with.
ZONES = "tzdata"


def moment(written: str) -> datetime:
    """An ISO time; without an offset it is Morocco's. Raises ValueError."""
    read = datetime.fromisoformat(written)
    return read if read.tzinfo else read.replace(tzinfo=ZoneInfo(CASABLANCA))


async def set_clock(database: Database, now: str) -> Clock:
    """The clock: the true one, or one set to `now` when it was first given, which has run on since."""

    async def offset(store: Store) -> timedelta:
        kept = json.loads(await store.meta.get("clock") or "{}")
        if not now:
            return timedelta(0)
        if kept.get("set_to") != now:
            seconds = (moment(now) - datetime.now(UTC)).total_seconds()
            kept = {"set_to": now, "offset": seconds}
            await store.meta.put("clock", json.dumps(kept))
        return timedelta(seconds=kept["offset"])

    return Clock(await database.write(offset))


class Bot:
    """The parts of a running bot that the outside talks to."""

    def __init__(self, inbox: Inbox, outbox: Outbox, database: Database) -> None:
        self.inbox = inbox
        self.outbox = outbox
        self._database = database

    async def ready(self) -> None:
        """Return when the database answers; raise when it does not."""
        await self._database.read(lambda store: store.meta.get("clock"))


@asynccontextmanager
async def running(
    database: Database,
    channels: Sequence[Channel],
    router: Router,
    texts: Texts,
    clock: Clock,
    drawings: Mapping[str, Drawing],
    afterword: Afterword,
    *,
    language: str,
    fair: str = "",
    backups: Path | None = None,
    files: Path | None = None,
    addresses: Addresses = NOWHERE,
    recognize: Recognize | None = None,
    templates: Look | None = None,
) -> AsyncIterator[Bot]:
    """Handle and send while inside. What is under way at the end is finished, or taken up at the next start.

    `templates` says what is wrong with the templates of WhatsApp, where there is WhatsApp.

    An error that none of the parts survives ends the block with an ExceptionGroup.
    """
    book = FairBook(database, fair, router.intents)
    outbox = Outbox(database, channels, texts, clock, drawings, language)
    uploads = Uploads(files, channels, recognize) if files else None
    answerer = Answerer(database, router, book, outbox, afterword, language, uploads, addresses)
    inbox = Inbox(database, channels, answerer, clock, outbox)
    bot = Bot(inbox, outbox, database)
    clockwork = Clockwork(
        database, channels, clock, outbox, backups=backups, files=files, templates=templates
    )
    await database.write(_follow_zones)
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(outbox.run(), name="outbox")]
        tasks.append(group.create_task(Announcer(database, outbox, clock).run(), name="announcements"))
        await book.warm(clock.now())
        await inbox.recover()
        tasks.append(group.create_task(inbox.run(), name="inbox"))
        tasks.extend(
            group.create_task(channel.listen(inbox), name=f"channel {channel.name}") for channel in channels
        )
        clockwork.start()
        try:
            yield bot
        finally:
            clockwork.stop()
            for task in tasks:
                task.cancel()


async def _follow_zones(store: Store) -> None:
    """Once after the zone data changed: what waits for a wall time waits for its instant as of now."""
    version = importlib.metadata.version("tzdata")
    if await store.meta.get(ZONES) != version:
        moved = await store.reminders.zones_changed()
        await store.meta.put(ZONES, version)
        log.info("the zone data changed", version=version, reminders=moved)
