"""Everything put together: the bot as it runs, on whichever channels there are, until it is told to stop."""

import asyncio
import importlib.metadata
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.addresses import NOWHERE, Addresses
from bot.announcing import Announcer
from bot.answering import Afterword, Answerer
from bot.channels import Channel
from bot.clock import CASABLANCA, Clock
from bot.fairs import FairBook
from bot.inbox import Inbox
from bot.outbox import Outbox
from bot.router import Router
from bot.sending import SENT
from bot.template_watch import Look, watch
from bot.texts import Texts
from bot.turn import Drawing, Store
from bot.uploads import Recognize, Uploads
from storage.database import Database
from storage.files import remove, sweep

log = structlog.get_logger(__name__)

#: An upload that belongs to nothing is let go after that.
UNUSED_FOR = timedelta(days=2)

#: ... and one that was fetched in that time may belong to a turn that is not committed yet.
JUST_FETCHED = timedelta(hours=1)

#: Seconds between two looks at the offers of seats.
LAPSES = 15

#: Which zone data the reminders were worked out with.
ZONES = "tzdata"

#: Nightly backups that are kept.
KEPT_BACKUPS = 7


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
    clockwork = _clockwork(database, channels, clock, outbox, backups, files, templates)
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
            clockwork.shutdown(wait=False)
            for task in tasks:
                task.cancel()


async def _follow_zones(store: Store) -> None:
    """Once after the zone data changed: what waits for a wall time waits for its instant as of now."""
    version = importlib.metadata.version("tzdata")
    if await store.meta.get(ZONES) != version:
        moved = await store.reminders.zones_changed()
        await store.meta.put(ZONES, version)
        log.info("the zone data changed", version=version, reminders=moved)


def _clockwork(
    database: Database,
    channels: Sequence[Channel],
    clock: Clock,
    outbox: Outbox,
    backups: Path | None,
    files: Path | None,
    templates: Look | None = None,
) -> AsyncIOScheduler:
    """What happens by the clock and for nobody in particular. Nothing here is a job for one person."""

    async def back_up(folder: Path) -> None:
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        try:
            await database.backup(folder / f"{datetime.now(UTC):%Y-%m-%dT%H%M%S}.backup")
        except Exception:
            log.exception("the nightly backup failed")
        else:
            await asyncio.to_thread(_let_go_of_old, folder)

    async def purge() -> None:
        now = clock.now()

        async def let_go(store: Store) -> None:
            await store.inbox.purge(now)
            await store.announcements.purge(now)
            await store.outgoing.purge(now)
            await store.unanswered.purge(now)
            await store.audience.purge(now)
            await store.ticket_upkeep.purge(now)
            await store.customers.purge(now)
            await store.keeping.purge(now)

        await database.write(let_go)

    async def tidy(folder: Path) -> None:
        """Let go of uploads that belong to nothing, in the database and then in the folder."""
        before = clock.now() - UNUSED_FOR
        await database.write(lambda store: store.files.drop_unused(before))
        known = await database.read(lambda store: store.files.names())
        # By the machine's own clock, as the files themselves are dated.
        await asyncio.to_thread(sweep, folder, known, datetime.now(UTC) - JUST_FETCHED)

    async def erase_reports(folder: Path | None) -> None:
        """Erase what is known of lost children in time, and remove at once what was let go of."""
        now = clock.now()
        await database.write(lambda store: store.reports.purge(now))
        gone = await database.read(lambda store: store.files.to_remove())
        if folder is not None and gone:
            await asyncio.to_thread(remove, folder, gone)
            await database.write(lambda store: store.files.removed(gone))

    async def forget() -> None:
        now = clock.now()

        async def erase(store: Store) -> None:
            for person in await store.people.to_forget(now):
                await store.people.erase(person, now)
            await store.places.purge(now)

        await database.write(erase)

    async def lapse() -> None:
        """Offers of seats whose time is over go to the next who waits."""
        now = clock.now()

        async def offer_on(store: Store) -> frozenset[str]:
            await store.workshops.lapse(now)
            return frozenset(store.outgoing.told)

        for channel in await database.write(offer_on):
            outbox.wake(channel)

    async def reminders() -> None:
        """Lay out what many wait for at the same time, and count what came too late."""
        for channel in channels:
            missed = await database.write(partial(_look_ahead, channel.name, channel.rate, clock.now()))
            if missed:
                SENT.labels(channel.name, "reminder", "missed").inc(missed)
                log.warning("reminders came too late to help", channel=channel.name, missed=missed)

    async def chase() -> None:
        now = clock.now()

        async def tell(store: Store) -> frozenset[str]:
            await store.ticket_upkeep.chase(now)
            return frozenset(store.outgoing.told)

        for channel in await database.write(tell):
            outbox.wake(channel)

    async def unconfirmed() -> None:
        """Organizers hear whose place nobody confirmed in time, and whom to call."""
        now = clock.now()

        async def tell(store: Store) -> frozenset[str]:
            await store.unconfirmed.chase(now)
            return frozenset(store.outgoing.told)

        for channel in await database.write(tell):
            outbox.wake(channel)

    async def brief() -> None:
        """Organizers hear each morning and evening of their fair what there is."""
        now = clock.now()

        async def tell(store: Store) -> frozenset[str]:
            await store.briefings.send(now)
            return frozenset(store.outgoing.told)

        for channel in await database.write(tell):
            outbox.wake(channel)

    async def fair_day() -> None:
        """What the day of a fair brings by itself."""
        now = clock.now()

        async def call(store: Store) -> frozenset[str]:
            await store.roll_call.send_sheets(now)
            await store.roll_call.lapse(now)
            await store.roll_call.begin(now)
            await store.surveys.ask(now)
            return frozenset(store.outgoing.told)

        for channel in await database.write(call):
            outbox.wake(channel)

    async def watch_templates(look: Look) -> None:
        for channel in await watch(database, clock, look):
            outbox.wake(channel)

    scheduler = AsyncIOScheduler(timezone=ZoneInfo(CASABLANCA))
    often = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None, "replace_existing": True}
    scheduler.add_job(purge, CronTrigger(hour=3, minute=30), id="purge", **often)
    if backups is not None:
        scheduler.add_job(back_up, CronTrigger(hour=3), args=[backups], id="backup", **often)
    if files is not None:
        scheduler.add_job(tidy, IntervalTrigger(hours=1), args=[files], id="uploads", **often)
    scheduler.add_job(lapse, IntervalTrigger(seconds=LAPSES), id="lapse", **often)
    at_once = datetime.now(UTC)
    scheduler.add_job(reminders, IntervalTrigger(minutes=1), id="reminders", next_run_time=at_once, **often)
    scheduler.add_job(erase_reports, IntervalTrigger(minutes=1), args=[files], id="reports", **often)
    scheduler.add_job(chase, IntervalTrigger(minutes=1), id="tickets", **often)
    scheduler.add_job(unconfirmed, IntervalTrigger(minutes=1), id="places", next_run_time=at_once, **often)
    scheduler.add_job(fair_day, IntervalTrigger(minutes=1), id="fair day", next_run_time=at_once, **often)
    scheduler.add_job(brief, IntervalTrigger(minutes=1), id="briefings", **often)
    if templates is not None:
        asked = IntervalTrigger(hours=1)
        scheduler.add_job(
            watch_templates, asked, args=[templates], id="templates", next_run_time=at_once, **often
        )
    scheduler.add_job(forget, IntervalTrigger(minutes=10), id="forget", **often)
    scheduler.add_job(database.scrub, IntervalTrigger(minutes=10), id="scrub", **often)
    return scheduler


async def _look_ahead(channel: str, rate: float, now: datetime, store: Store) -> int:
    """Lay out what many wait for at the same time; how many reminders came too late to help."""
    missed = await store.outgoing.missed(channel, now)
    if rate:
        await store.waves.lay_out(channel, rate, now)
    return missed


def _let_go_of_old(folder: Path) -> None:
    for old in sorted(folder.glob("*.backup"))[:-KEPT_BACKUPS]:
        old.unlink()
