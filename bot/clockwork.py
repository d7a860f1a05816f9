"""What happens by the clock and for nobody in particular. Nothing here is a job for one person."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.channels import Channel
from bot.clock import CASABLANCA, Clock
from bot.outbox import Outbox
from bot.sending import SENT
from bot.template_watch import Look, watch
from bot.turn import Store
from storage.database import Database
from storage.files import remove, sweep

log = structlog.get_logger(__name__)

#: An upload that belongs to nothing is let go after that.
UNUSED_FOR = timedelta(days=2)

#: ... and one that was fetched in that time may belong to a turn that is not committed yet.
JUST_FETCHED = timedelta(hours=1)

#: Seconds between two looks at the offers of seats.
LAPSES = 15.0

#: Nightly backups that are kept.
KEPT_BACKUPS = 7

#: A job of the clockwork, and something a store does at a time of which people may be told.
Job = Callable[[], Awaitable[object]]
Telling = Callable[[Store, datetime], Awaitable[object]]


class Clockwork:
    """The jobs of one bot, each at most once at a time, and their scheduler."""

    def __init__(
        self,
        database: Database,
        channels: Sequence[Channel],
        clock: Clock,
        outbox: Outbox,
        *,
        backups: Path | None = None,
        files: Path | None = None,
        templates: Look | None = None,
    ) -> None:
        """Back up to `backups` and tidy `files`, where they are; `templates` as for `bot.template_watch`."""
        self._database = database
        self._channels = channels
        self._clock = clock
        self._outbox = outbox
        self._files = files
        zone = ZoneInfo(CASABLANCA)
        self._scheduler = AsyncIOScheduler(timezone=zone)
        hourly, every_minute = IntervalTrigger(hours=1), IntervalTrigger(minutes=1)
        if backups is not None:
            self._add("backup", CronTrigger(hour=3, timezone=zone), lambda: self._back_up(backups))
        if files is not None:
            self._add("uploads", hourly, lambda: self._tidy(files))
        if templates is not None:
            self._add("templates", hourly, lambda: self._watch(templates), at_once=True)
        self._add("purge", CronTrigger(hour=3, minute=30, timezone=zone), lambda: self._write(_purge))
        self._add("forget", IntervalTrigger(minutes=10), lambda: self._write(_forget))
        self._add("scrub", IntervalTrigger(minutes=10), database.scrub)
        self._add("reports", every_minute, self._erase_reports)
        self._add("reminders", every_minute, self._look_ahead, at_once=True)
        self._add("lapse", IntervalTrigger(seconds=LAPSES), lambda: self.tell(_lapse))
        self._add("tickets", every_minute, lambda: self.tell(_waiting))
        self._add("places", every_minute, lambda: self.tell(_unconfirmed), at_once=True)
        self._add("fair day", every_minute, lambda: self.tell(_fair_day), at_once=True)
        self._add("briefings", every_minute, lambda: self.tell(_brief))

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        """Begin nothing more, and cancel what is under way: it is done again at the next start."""
        self._scheduler.shutdown(wait=False)

    async def tell(self, work: Telling) -> None:
        """Do `work` in one transaction, and have those it told hear of it."""
        now = self._clock.now()

        async def told(store: Store) -> frozenset[str]:
            await work(store, now)
            return frozenset(store.outgoing.told)

        self._wake(await self._database.write(told))

    def _add(self, id: str, often: CronTrigger | IntervalTrigger, job: Job, *, at_once: bool = False) -> None:
        async def done() -> None:
            with suppress(asyncio.CancelledError):  # stopped in the middle, which is no error
                await job()

        first: dict[str, Any] = {"next_run_time": datetime.now(UTC)} if at_once else {}
        self._scheduler.add_job(
            done, often, id=id, coalesce=True, max_instances=1, misfire_grace_time=None, **first
        )

    def _wake(self, channels: frozenset[str]) -> None:
        for channel in channels:
            self._outbox.wake(channel)

    async def _write(self, work: Telling) -> None:
        now = self._clock.now()
        await self._database.write(lambda store: work(store, now))

    async def _back_up(self, folder: Path) -> None:
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        try:
            await self._database.backup(folder / f"{datetime.now(UTC):%Y-%m-%dT%H%M%S}.backup")
        except Exception:
            log.exception("the nightly backup failed")
        else:
            await asyncio.to_thread(_let_go_of_old, folder)

    async def _tidy(self, folder: Path) -> None:
        """Let go of uploads that belong to nothing, in the database and then in the folder."""
        before = self._clock.now() - UNUSED_FOR
        await self._database.write(lambda store: store.files.drop_unused(before))
        known = await self._database.read(lambda store: store.files.names())
        # By the machine's own clock, as the files themselves are dated.
        await asyncio.to_thread(sweep, folder, known, datetime.now(UTC) - JUST_FETCHED)

    async def _watch(self, look: Look) -> None:
        self._wake(await watch(self._database, self._clock, look))

    async def _erase_reports(self) -> None:
        """Erase what is known of lost children in time, and remove at once what was let go of."""
        await self._write(_old_reports)
        gone = await self._database.read(lambda store: store.files.to_remove())
        if self._files is not None and gone:
            await asyncio.to_thread(remove, self._files, gone)
            await self._database.write(lambda store: store.files.removed(gone))

    async def _look_ahead(self) -> None:
        """Lay out what many wait for at the same time, and count what came too late."""
        for channel in self._channels:
            missed = await self._database.write(partial(self._laid_out, channel))
            if missed:
                SENT.labels(channel.name, "reminder", "missed").inc(missed)
                log.warning("reminders came too late to help", channel=channel.name, missed=missed)

    async def _laid_out(self, channel: Channel, store: Store) -> int:
        """Waves for what shares an instant; how many reminders came too late to help."""
        now = self._clock.now()
        missed = await store.outgoing.missed(channel.name, now)
        if channel.rate:
            await store.waves.lay_out(channel.name, channel.rate, now)
        return missed


async def _purge(store: Store, now: datetime) -> None:
    """Let go of what is past its keeping time."""
    await store.inbox.purge(now)
    await store.announcements.purge(now)
    await store.outgoing.purge(now)
    await store.unanswered.purge(now)
    await store.audience.purge(now)
    await store.ticket_upkeep.purge(now)
    await store.customers.purge(now)
    await store.keeping.purge(now)


async def _forget(store: Store, now: datetime) -> None:
    """Erase who asked for it a day ago."""
    for person in await store.people.to_forget(now):
        await store.people.erase(person, now)
    await store.places.purge(now)


async def _old_reports(store: Store, now: datetime) -> None:
    await store.reports.purge(now)


async def _lapse(store: Store, now: datetime) -> None:
    """Offers of seats whose time is over go to the next who waits."""
    await store.workshops.lapse(now)


async def _waiting(store: Store, now: datetime) -> None:
    """Who is on duty hears of whoever waits too long for an answer."""
    await store.ticket_upkeep.chase(now)


async def _unconfirmed(store: Store, now: datetime) -> None:
    """Organizers hear whose place nobody confirmed in time, and whom to call."""
    await store.unconfirmed.chase(now)


async def _brief(store: Store, now: datetime) -> None:
    """Organizers hear each morning and evening of their fair what there is."""
    await store.briefings.send(now)


async def _fair_day(store: Store, now: datetime) -> None:
    """What the day of a fair brings by itself."""
    await store.roll_call.send_sheets(now)
    await store.roll_call.lapse(now)
    await store.roll_call.begin(now)
    await store.surveys.ask(now)


def _let_go_of_old(folder: Path) -> None:
    for old in sorted(folder.glob("*.backup"))[:-KEPT_BACKUPS]:
        old.unlink()
