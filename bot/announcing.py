"""Sees announcements through: makes the rows, lets them into the outbox, shows how far it is."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot.clock import Clock
from bot.outbox import Outbox
from bot.progress import progress
from bot.turn import Store
from storage.connection import Full
from storage.database import Database
from storage.quiet import day, quiet_until
from storage.records import Announcement, Tally

log = structlog.get_logger(__name__)

#: Rows made in one transaction.
CHUNK = 500

#: Seconds from one look to the next: with nothing to send, and with something.
IDLE, BUSY = 0.5, 0.1

#: Seconds of sending that are in the outbox at a time, and rows where a channel has no rate.
AHEAD, UNPACED = 1.5, 2_000

#: The fewest rows that are in the outbox at a time.
FEWEST = 40

#: Seconds between two edits of what shows the progress.
CALM = 4.0

#: Whoever could not be told in this time is not told any more.
LONGEST = timedelta(days=3)

#: The share of the canary that must go through.
ENOUGH = 0.5


@dataclass(slots=True)
class Shown:
    """What is known of an announcement between two looks."""

    #: When progress was shown last, by the monotonic clock, and the state it was in.
    at: float = 0.0
    state: str = ""
    #: When it was first looked at while sending, and how many were told by then: for the time that is left.
    since: float = 0.0
    told: int = 0
    tally: Tally = field(default_factory=Tally)


class Announcer:
    """The one that sends announcements; there is one in the serving process."""

    def __init__(self, database: Database, outbox: Outbox, clock: Clock) -> None:
        self._database = database
        self._outbox = outbox
        self._clock = clock
        self._shown: dict[int, Shown] = {}

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            try:
                await asyncio.sleep(BUSY if await self._look() else IDLE)
            except Full as error:
                log.error("announcements wait for the database", error=str(error))
                await asyncio.sleep(1.0)

    async def _look(self) -> bool:
        """One look at everything under way; whether there is more to do at once."""
        under_way = await self._database.read(lambda store: store.announcements.under_way())
        for gone in self._shown.keys() - {each.id for each in under_way}:
            await self._show(gone, last=True)
            del self._shown[gone]
        more = False
        for this in under_way:
            now = self._clock.now()
            going = [each.id for each in under_way if each.state == "sending" and each.attach is None]
            step = _Step(this, now, going, self._windows(), self._edits())
            more |= await self._database.write(step.take)
            for channel in step.woken:
                self._outbox.wake(channel)
            shown = self._shown.setdefault(this.id, Shown())
            if this.state != "scheduled" and time.monotonic() - shown.at >= CALM:
                await self._show(this.id)
        return more

    def _windows(self) -> Mapping[str, int]:
        """How many rows each channel may have in the outbox."""
        return {
            name: max(FEWEST, int(channel.rate * AHEAD)) if channel.rate else UNPACED
            for name, channel in self._outbox.channels.items()
        }

    def _edits(self) -> frozenset[str]:
        return frozenset(name for name, channel in self._outbox.channels.items() if channel.edits)

    async def _show(self, id: int, *, last: bool = False) -> None:
        """Have the message of whoever wrote it say how far it is."""
        shown = self._shown[id]
        tally = await self._database.read(lambda store: store.announcements.tally(id))
        monotonic = time.monotonic()
        told = tally.all - tally.left
        if not shown.since:
            shown.since, shown.told = monotonic, told
        pace = (told - shown.told) / max(monotonic - shown.since, 0.1)
        left = tally.left / pace if pace > 0 else 0.0
        now = self._clock.now()
        edits = self._edits()

        async def show(store: Store) -> tuple[str, str]:
            this = await store.announcements.find(id)
            to = await store.people.last_address(this.by) if this.by is not None else None
            if to is None or this.by is None:
                return this.state, ""
            key = f"progress:{id}:{to.channel}"
            if to.channel not in edits:
                if this.state == shown.state:
                    return this.state, ""
                key += f":{this.state}:{tally.all - tally.left}"
            text, options = progress(this, tally, left)
            await store.outgoing.show(key, to, this.by, text, now=now, options=options)
            return this.state, to.channel

        shown.state, channel = await self._database.write(show)
        shown.at, shown.tally = monotonic, tally
        if channel:
            self._outbox.wake(channel)
        if last:
            log.info("announcement", id=id, state=shown.state, sent=tally.sent, doubt=tally.doubt)


class _Step:
    """One look at one announcement, in one transaction."""

    def __init__(
        self,
        this: Announcement,
        now: datetime,
        going: list[int],
        windows: Mapping[str, int],
        edits: frozenset[str],
    ) -> None:
        self.this = this
        self.now = now
        self.others = [each for each in going if each != this.id]
        self.windows = windows
        self.edits = edits
        #: Channels that have something to send now.
        self.woken: set[str] = set()

    async def take(self, store: Store) -> bool:
        """Do what is to be done; whether there is more at once."""
        self.woken.clear()
        this = await store.announcements.current(self.this.id)
        if this is None:  # erased, or over and tidied up
            return False
        self.this = this
        if this.state in ("done", "stopped", "expired"):
            await store.announcements.sweep(this.id, self.now, CHUNK)
            return True
        ends = this.not_after or (this.began + LONGEST if this.began else None)
        if ends is not None and self.now >= ends:
            await store.announcements.end(this.id, "expired", "late", self.now)
            return True
        match this.state:
            case "scheduled" if this.at is None or this.at <= self.now:
                await store.announcements.began(this.id, self.now)
                return True
            case "filling":
                await store.announcements.fill(this, self.now, CHUNK)
                return True
            case "canary" | "sending":
                return await self._send(store)
        return False

    async def _send(self, store: Store) -> bool:
        this, rows = self.this, store.announcements.recipients
        outbox = await rows.in_outbox(this.id)
        local = self.now.astimezone(ZoneInfo(this.zone))
        if quiet_until(local) is not None:
            if outbox:
                await rows.call_back(this.id)
            return False
        today, tomorrow = day(local)
        under_way = sum(pending + sending for pending, sending in outbox.values())
        left: int | None = None
        if this.state == "canary":
            settled, through = await rows.canary(this.id, this.canary)
            if settled >= this.canary or not await rows.waits(this.id, tuple(self.windows)):
                await self._judge(store, settled, through)
                return True
            # Rows may have been settled between the two counts, and are in both then.
            left = max(0, this.canary - settled - under_way)
        for channel, window in self.windows.items():
            room = window - outbox.get(channel, (0, 0))[0]
            if left is not None:
                room = min(room, left)
            if room <= 0:
                continue
            gone = await rows.let_go(
                this, channel, self.now, room, today=today, tomorrow=tomorrow, others=self.others
            )
            if this.revision and channel in self.edits and gone < room:
                gone += await rows.let_correct(this, channel, room - gone)
            if left is not None:
                left -= gone
            if gone:
                self.woken.add(channel)
        if this.state == "sending" and not self.woken and not under_way:
            await self._finish(store)
        return True

    async def _judge(self, store: Store, settled: int, through: int) -> None:
        """The canary is back: everybody, or nobody until somebody has looked at it."""
        if settled and through < settled * ENOUGH:
            await store.announcements.halt(self.this, "canary")
        else:
            await store.announcements.advance(self.this, "sending")

    async def _finish(self, store: Store) -> None:
        if not await store.announcements.recipients.waits(self.this.id, tuple(self.windows)):
            # Whoever is on a channel that is not served is not told.
            await store.announcements.end(self.this.id, "done", "unreachable", self.now)
