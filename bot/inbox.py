"""What came in, kept before it is acknowledged, answered once: one person in order, persons side by side."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

import structlog
from prometheus_client import Counter, Gauge, Histogram

from bot.answering import Answerer, Begun, StaleFair
from bot.channels import Channel, Fact, Full, Raw, Unreadable
from bot.clock import Clock
from bot.facts import note
from bot.message import Message
from bot.outbox import Outbox
from bot.pacing import Pace, Pacer
from bot.turn import Store
from storage import connection
from storage.database import Database
from storage.inbox import TRIES, Waiting
from storage.records import Address

T = TypeVar("T")

log = structlog.get_logger(__name__)

#: Turns under way at the same time.
WORKERS = 64

#: How many people with waiting rows are known in memory, and how many rows of each. What is more waits on
#: disk only: neither a crowd nor one who floods fills the memory, and who floods holds nobody up.
KNOWN = 5_000
KNOWN_OF_EACH = 100

#: What one person may send on a network channel before their messages wait their turn.
FLOOD = Pace(every=0.5, burst=20)

#: Channels on which nobody is a stranger.
LOCAL = frozenset({"terminal"})

#: How long to leave the database alone when it cannot be written.
REST = 1.0

TURNS = Counter("dalil_turns_total", "Messages by channel and what became of them", ["channel", "outcome"])
SECONDS = Histogram("dalil_turn_seconds", "From taking a message up to its commit", ["channel"])
WAITING = Gauge("dalil_inbox_waiting", "Messages known and not yet handled")


@dataclass(slots=True)
class _Lane:
    """What one person said and is not handled yet, in its order."""

    rows: deque[int] = field(default_factory=deque)
    #: How often a later row was left on disk since the disk was looked up; 0 = all are here.
    left: int = 0


class Inbox:
    """Takes messages in and answers them: one person's in order, persons side by side."""

    def __init__(
        self,
        database: Database,
        channels: Sequence[Channel],
        answerer: Answerer,
        clock: Clock,
        outbox: Outbox,
    ) -> None:
        self._database = database
        self._channels = {channel.name: channel for channel in channels}
        self._answerer = answerer
        self._clock = clock
        self._outbox = outbox
        #: Everybody who is waited for; one who is in `_ready` has no row under way.
        self._lanes: dict[tuple[str, str], _Lane] = {}
        self._ready: asyncio.Queue[tuple[str, str]] = asyncio.Queue()
        self._known = 0
        #: The newest row known in memory; up to where the disk was looked up; the last row left there.
        self._newest = 0
        self._looked_up = 0
        self._left_on_disk = 0
        #: What came in while the disk is looked up; None = it is not.
        self._meanwhile: list[Waiting] | None = None
        self._flood = Pacer()
        #: Replaced at each end of a turn: whoever waits for one looks again.
        self._turned = asyncio.Event()
        self._chores: set[asyncio.Task[None]] = set()

    # ── taking in ──────────────────────────────────────────────────────────────────────────────────────

    async def receive(self, raws: Sequence[Raw]) -> None:
        """Return once all of `raws` are on disk. Raises `Full` when they are not."""
        now = self._clock.now()

        async def keep(store: Store) -> list[int | None]:
            return [
                await store.inbox.receive(raw.channel, raw.id, raw.sender, raw.kind, raw.payload, now)
                for raw in raws
            ]

        try:
            ids = await self._database.write(keep)
        except connection.Full as error:
            raise Full(str(error)) from error
        for raw, id in zip(raws, ids, strict=True):
            if id is not None:
                self._expect(Waiting(id, raw.channel, raw.sender))

    async def answered(self, raw: Raw) -> None:
        """Return when `raw`, received before, is handled and what answers it has left."""
        while True:
            turned = self._turned
            found = await self._database.read(lambda store: store.inbox.find(raw.channel, raw.id))
            if found is None or found.handled:
                break
            await turned.wait()
        if found is not None:
            await self._outbox.left(found.id)

    def reachable(self, address: Address) -> None:
        """Send now what waited for this person to be reached."""
        chore = asyncio.create_task(self._outbox.reachable(address))
        self._chores.add(chore)
        chore.add_done_callback(self._chores.discard)

    def _expect(self, row: Waiting) -> None:
        """Remember a row to handle, or that it waits on disk."""
        if self._meanwhile is not None:
            self._meanwhile.append(row)
            return
        if not self._behind() and len(self._lanes) >= KNOWN:
            self._looked_up = self._newest
            self._left_on_disk = max(self._left_on_disk, row.id)
        if self._behind() and row.id > self._looked_up:
            self._left_on_disk = max(self._left_on_disk, row.id)
        else:
            self._enqueue(row)

    def _behind(self) -> bool:
        """Whether rows wait on disk that are not known here."""
        return self._left_on_disk > self._looked_up

    def _enqueue(self, row: Waiting) -> None:
        key = (row.channel, row.sender)
        self._newest = max(self._newest, row.id)
        lane = self._lanes.get(key)
        if lane is None:
            lane = self._lanes[key] = _Lane()
            self._ready.put_nowait(key)
        if lane.left or len(lane.rows) >= KNOWN_OF_EACH:
            lane.left += 1
            return
        lane.rows.append(row.id)
        self._count(1)

    def _count(self, more: int) -> None:
        self._known += more
        WAITING.set(self._known)

    async def _look_up(self) -> None:
        """Fetch rows that wait on disk, in the order of their arrival."""
        after, left, channels = self._looked_up, self._left_on_disk, tuple(self._channels)
        meanwhile: list[Waiting] = []
        self._meanwhile = meanwhile
        try:
            rows = await self._patiently(
                lambda: self._database.read(lambda store: store.inbox.to_do(channels, after, KNOWN))
            )
        finally:
            self._meanwhile = None
        for row in rows:
            self._enqueue(row)
        self._looked_up = rows[-1].id if len(rows) == KNOWN else max(after, left, *(row.id for row in rows))
        if len(rows) == KNOWN:
            self._left_on_disk = max(self._left_on_disk, self._looked_up + 1)
        for row in meanwhile:
            self._expect(row)

    async def _look_up_lane(self, key: tuple[str, str], lane: _Lane) -> None:
        """Fetch the next rows of one person."""
        left = lane.left
        rows = await self._patiently(
            lambda: self._database.read(lambda store: store.inbox.to_do_of(*key, KNOWN_OF_EACH))
        )
        lane.rows.extend(row.id for row in rows)
        lane.left -= left
        if len(rows) == KNOWN_OF_EACH:
            lane.left += 1
        self._count(len(rows))

    async def _patiently(self, act: Callable[[], Awaitable[T]]) -> T:
        """Do it as soon as the database is there."""
        while True:
            try:
                return await act()
            except connection.Full as error:
                log.error("the database is away", error=str(error))
                await asyncio.sleep(REST)

    # ── handling ───────────────────────────────────────────────────────────────────────────────────────

    async def recover(self) -> None:
        """Take up what an earlier process left: call it once, before anything is received.

        Rows whose handling was cut off are handled first and one by one, so that one which brings the process
        down is known by its count of attempts and set aside, and no other is suspected with it.
        """
        suspects = await self._database.read(lambda store: store.inbox.interrupted(tuple(self._channels)))
        for row in suspects:
            await self._handle(row.id)
        await self._look_up()

    async def run(self) -> None:
        """Handle messages until cancelled."""
        async with asyncio.TaskGroup() as group:
            for _ in range(WORKERS):
                group.create_task(self._work())

    async def _work(self) -> None:
        while True:
            key = await self._ready.get()
            if key[0] not in LOCAL and (seconds := self._flood.wait(key, FLOOD)):
                asyncio.get_running_loop().call_later(seconds, self._ready.put_nowait, key)
                continue
            self._flood.take(key, FLOOD)
            lane = self._lanes[key]
            await self._handle(lane.rows.popleft())
            self._count(-1)
            while not lane.rows and lane.left:
                await self._look_up_lane(key, lane)
            if lane.rows:
                self._ready.put_nowait(key)
            else:
                del self._lanes[key]
            if self._behind() and len(self._lanes) < KNOWN // 2 and self._meanwhile is None:
                await self._look_up()

    async def _handle(self, id: int) -> None:
        """Answer one row, whatever happens."""
        while True:
            try:
                finished = await self._attempt(id)
            except connection.Full as error:
                log.error("the database cannot be written", row=id, error=str(error))
                await asyncio.sleep(REST)
                continue
            if finished:
                turned, self._turned = self._turned, asyncio.Event()
                turned.set()
                return

    async def _attempt(self, id: int) -> bool:
        """Try once; False to try again."""
        now = self._clock.now()
        begun = await self._database.write(lambda store: self._answerer.begin(store, id, now))
        if begun is None:
            return True
        if not self._answerer.prepared(begun):
            # A process that ends while a fair is indexed did not end because of this message.
            await self._database.write(lambda store: store.inbox.unbegin(id))
            await self._answerer.prepare(begun)
            return False
        row = begun.row
        if row.attempts > TRIES:
            await self._set_aside(begun, "the process ended while it was handled", now)
            return True
        raw = Raw(row.channel, row.external_id, row.sender, row.kind, row.payload)
        try:
            with SECONDS.labels(row.channel).time():
                message = self._channels[row.channel].read(raw)
                if message is None:
                    await self._database.write(lambda store: store.inbox.done(id))
                    TURNS.labels(row.channel, "ignored").inc()
                elif isinstance(message, Message):
                    await self._answerer.answer(begun, message, now)
                    TURNS.labels(row.channel, "answered").inc()
                else:
                    await self._note(begun, message, now)
        except Unreadable as error:
            reason = f"unreadable: {error}"
            await self._database.write(lambda store: store.inbox.quarantine(id, reason))
            TURNS.labels(row.channel, "unreadable").inc()
        except (connection.Full, StaleFair) as error:
            # Not the message's fault: the attempt does not count.
            await self._patiently(lambda: self._database.write(lambda store: store.inbox.unbegin(id)))
            if isinstance(error, connection.Full):
                raise
            return False
        except Exception as error:
            log.exception("a turn failed", message=id, attempt=row.attempts)
            if row.attempts < TRIES:
                return False
            await self._set_aside(begun, repr(error), now)
        return True

    async def _note(self, begun: Begun, fact: Fact, now: datetime) -> None:
        """Take into account what nobody said."""
        row = begun.row

        async def done(store: Store) -> frozenset[str]:
            if await store.inbox.done(row.id):
                await note(store, row.channel, fact, now)
            return frozenset(store.outgoing.told)

        for channel in await self._database.write(done) | {row.channel}:
            self._outbox.wake(channel)
        TURNS.labels(row.channel, "noted").inc()

    async def _set_aside(self, begun: Begun, error: str, now: datetime) -> None:
        # `error` may quote what was written: it stays with the row.
        log.error("a message was set aside", message=begun.row.id)
        TURNS.labels(begun.row.channel, "quarantined").inc()
        await self._database.write(lambda store: self._answerer.set_aside(store, begun, error, now))
        self._outbox.wake(begun.row.channel)
