"""The outbox of one channel: which row goes next, when, and what becomes of it."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import timedelta

import structlog
from prometheus_client import Counter, Gauge

from bot.channels import (
    Away,
    Blocked,
    Busy,
    Channel,
    Closed,
    Gone,
    Held,
    NotSent,
    Refused,
    SendError,
    Sent,
    Unknown,
    Unwanted,
    Wait,
)
from bot.clock import Clock
from bot.letters import compose, venue
from bot.media import Media
from bot.pacing import Gate, Pace, Pacer, Rate, Slot
from bot.reply import Drawn, Letter, Venue
from bot.texts import Texts
from bot.turn import Drawing, Store
from storage.connection import Full
from storage.database import Database
from storage.outgoing import Due
from storage.records import Address, Outgoing, Recipe, Spot, Thread

log = structlog.get_logger(__name__)

#: How many due rows are looked at in one go.
BATCH = 256

#: How long a platform that was not reached is left alone; then one call finds out, and the others wait.
REST = timedelta(seconds=5)

#: How soon a doubtful reply is sent once more where no receipt will settle it.
DOUBT = timedelta(seconds=2)

#: How long announcements wait after calls of unknown outcome in a row, in seconds, doubled up to the second.
FIRST_HOLD, LONGEST_HOLD = 1.0, 30.0

#: How long to leave the database alone when it cannot be written, in seconds.
NOT_NOW = 1.0

#: How long calls under way may take at the end, in seconds.
LAST_CALLS = 6.0

#: Look again at the latest after this, whatever was foreseen.
LOOK_AGAIN = 30.0

#: ... and at the earliest after this for whoever a call was under way to, while there is much to send.
CALMLY = 0.05

#: One call in so many is kept free of announcements, so that an answer never waits for one to end.
HEADROOM = 8

#: Texts of announcements as they were rendered last.
RENDERED = 64

SENT = Counter(
    "dalil_letters_total", "Letters by channel, kind and what became of them", ["channel", "kind", "outcome"]
)
UNDER_WAY = Gauge("dalil_letters_in_flight", "Calls to the platform under way", ["channel"])


@dataclass(frozen=True, slots=True)
class Reservation:
    """Room for one call. Whoever holds it says what to send, once that is committed."""

    #: Whose call it is: the row is marked with it in the transaction that decides it.
    owner: str
    _row: asyncio.Future[Outgoing | None]

    def send(self, row: Outgoing | None) -> None:
        """Make the call for this row, committed and marked; None gives the room back."""
        if not self._row.done():
            self._row.set_result(row)


#: Draws files. A picture takes ten megabytes while it is drawn: not many at a time.
DRAWING = ThreadPoolExecutor(2, thread_name_prefix="drawing")


class Sender:
    """The outbox of one channel."""

    def __init__(
        self,
        database: Database,
        channel: Channel,
        texts: Texts,
        clock: Clock,
        drawings: Mapping[str, Drawing],
        default_language: str,
        owner: str,
        call_ended: Callable[[], None],
        told: Callable[[str], None],
    ) -> None:
        self._database = database
        self.channel = self._channel = channel
        self._texts = texts
        self._clock = clock
        self._drawings = drawings
        self._default_language = default_language
        self._owner = owner
        self._call_ended = call_ended
        self._told = told
        self.merges = channel.merges
        #: How long a doubtful letter waits for its receipt.
        self.tells_within = timedelta(seconds=channel.tells_within)
        self._pacer = Pacer()
        self._rate = Rate(channel.rate) if channel.rate else None
        self._gate = Gate(self._rate, channel.rate, self._opened)
        self._media = Media(database, channel.name)
        self._rendered: dict[tuple[object, ...], Sequence[Letter]] = {}
        self._woken = asyncio.Event()
        self._under_way: dict[Address, asyncio.Task[None]] = {}
        #: Set when a call ends.
        self._free = asyncio.Event()
        #: By the monotonic clock; the stored pause outlives a restart, this one stops what is about to go.
        self._paused_until = 0.0
        #: Whether a row was left alone because a call to its address was under way.
        self._passed_over = False
        #: Whether there was more to send than was looked at.
        self._much = False
        self._look_again: asyncio.TimerHandle | None = None
        self._running = False
        #: Whether a row may have been marked without anybody knowing.
        self._unsure = False
        #: Whether the last call found nobody.
        self._unreached = False
        #: How many calls in a row ended nobody knows how; announcements are held for a while after each.
        self._doubts = 0
        self._held_until = 0.0
        #: Calls of announcements under way.
        self._announcing = 0

    def recall(self, ages: Sequence[float]) -> None:
        """The last second of the process before this one counts, for the platform too."""
        if self._rate is not None:
            self._rate.recall(sorted(ages, reverse=True))

    def wake(self) -> None:
        """There may be something to send."""
        self._woken.set()
        self._free.set()

    def reserve(self, address: Address) -> Reservation | None:
        """See `Outbox.reserve`."""
        pace = self._channel.pace(address)
        if (
            not self._running
            or self._pausing()
            or address in self._under_way
            or self._crowded()
            or (pace and self._pacer.wait(pace.shared or address, pace))
        ):
            return None
        row: asyncio.Future[Outgoing | None] = asyncio.get_running_loop().create_future()
        self._make_way(address, pace)
        self._watch(address, self._deliver_committed(row))
        return Reservation(self._owner, row)

    def _opened(self) -> None:
        """A call went through the gate: there is room for the next."""
        self._free.set()

    async def run(self) -> None:
        """Send until cancelled."""
        try:
            await self._take_up_pause()
            while True:
                try:
                    await self._send_what_is_due()
                except Full as error:
                    log.error("the outbox cannot be read", channel=self._channel.name, error=str(error))
                    await asyncio.sleep(NOT_NOW)
        finally:
            self._running = False
            if self._under_way:
                await asyncio.wait(self._under_way.values(), timeout=LAST_CALLS)

    async def _take_up_pause(self) -> None:
        """A pause the platform asked for before the last restart still holds."""
        now = self._clock.now()
        until = await self._database.read(lambda store: store.outgoing.paused(self._channel.name))
        if until is not None:
            self._pause((until - now).total_seconds())

    async def _send_what_is_due(self) -> None:
        self._woken.clear()
        now = self._clock.now()
        busy = [address.id for address in self._under_way][:BATCH]

        async def look(store: Store) -> tuple[float, Sequence[Due]]:
            due = await store.outgoing.due(self._channel.name, now, BATCH, busy)
            if due:
                return 0.0, due
            later = await store.outgoing.next_due(self._channel.name, now)
            return LOOK_AGAIN if later is None else (later - now).total_seconds(), ()

        if self._pausing():
            await self._sleep(self._pause_left())
            return
        # Before the look: a call that ends while the database is read must be noticed.
        self._passed_over = bool(busy)
        seconds, due = await self._database.read(look)
        self._running = True
        self._much = len(due) >= BATCH // 8
        if not due:
            if self._unsure:
                await self._take_back()
            await self._sleep(min(seconds, LOOK_AGAIN))
            return
        moved = False
        # Whoever was passed over once is so in this whole pass: what is due later must not overtake.
        later: set[Address] = set()
        for row in due:
            if row.address in later or row.address in self._under_way:
                later.add(row.address)
                self._passed_over = True
                continue
            if pace := self._channel.pace(row.address):
                rest = self._pacer.wait(pace.shared or row.address, pace)
                if rest:
                    later.add(row.address)
                    await self._let_rest(row.address, rest)
                    moved = True
                    continue
            announced = row.kind == "announcement"
            if announced and self._holding():
                break  # there is nothing behind it but announcements
            await self._room(announced)
            if self._pausing() or (row.kind != "reply" and self._woken.is_set()):
                break  # nothing may go, or a reply may have come that goes first
            if announced and self._holding():
                break
            if row.address in self._under_way:  # reserved while we waited for room
                later.add(row.address)
                self._passed_over = True
                continue
            self._make_way(row.address, pace)
            self._announcing += announced
            self._watch(row.address, self._deliver(row.id), announced)
            moved = True
        if not moved:  # nothing may go, or everything due belongs to somebody a call is under way to
            await self._sleep(self._pause_left() or self._hold_left() or LOOK_AGAIN)

    async def _take_back(self) -> None:
        """After a commit of which nobody knows whether it was one: send what nobody calls for."""
        busy = [address.id for address in self._under_way]
        now = self._clock.now()
        if await self._database.write(
            lambda store: store.outgoing.orphaned(self._channel.name, self._owner, busy, now)
        ):
            self._woken.set()
        self._unsure = False

    async def _room(self, announced: bool) -> None:
        """Wait until one more call fits among those under way and into the rate of the channel.

        A reply that comes while an announcement waits is not kept waiting for it.
        """
        while self._crowded(announced) and not (announced and self._woken.is_set()):
            self._free.clear()
            await self._free.wait()

    def _crowded(self, announced: bool = False) -> bool:
        """Whether one more call is too many; after a failure one is enough until it has gone well."""
        if self._gate.crowded(not announced):
            return True
        if announced:
            most = self._channel.slots - self._channel.slots // HEADROOM
            if self._announcing >= (1 if self._doubts else most):
                return True
        return len(self._under_way) >= (1 if self._unreached else self._channel.slots)

    def _holding(self) -> bool:
        return self._hold_left() > 0

    def _hold_left(self) -> float:
        return max(self._held_until - time.monotonic(), 0.0)

    def _pausing(self) -> bool:
        return self._pause_left() > 0

    def _pause_left(self) -> float:
        return max(self._paused_until - time.monotonic(), 0.0)

    def _make_way(self, address: Address, pace: Pace | None) -> None:
        """Count one more call, by the pace of the chat, and expect it at the gate."""
        self._gate.expect()
        if pace:
            self._pacer.take(pace.shared or address, pace)

    def _watch(
        self, address: Address, delivery: Coroutine[None, None, None], announced: bool = False
    ) -> None:
        """Let a delivery run; its address is busy until it ends."""
        task = asyncio.create_task(delivery)
        self._under_way[address] = task
        UNDER_WAY.labels(self._channel.name).inc()

        def over(_: asyncio.Task[None]) -> None:
            del self._under_way[address]
            UNDER_WAY.labels(self._channel.name).dec()
            self._announcing -= announced
            self._free.set()
            if self._passed_over and not self._much:
                self._woken.set()
            elif self._passed_over and self._look_again is None:
                self._look_again = asyncio.get_running_loop().call_later(CALMLY, self._look_soon)
            self._call_ended()

        task.add_done_callback(over)

    def _look_soon(self) -> None:
        """Whoever a call was under way to may be sent the next."""
        self._look_again = None
        self._woken.set()

    async def _sleep(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        except TimeoutError:
            pass

    async def _let_rest(self, address: Address, seconds: float) -> None:
        until = self._clock.now() + timedelta(seconds=seconds)

        async def rest(store: Store) -> None:
            await store.outgoing.rest(address, until)

        await self._database.write(rest)

    async def _deliver_committed(self, committed: "asyncio.Future[Outgoing | None]") -> None:
        """The call for a row that was marked in the transaction that decided it."""
        row = await committed
        self._unsure = self._unsure or row is None
        if row is None:
            self._gate.forget()
        else:
            await self._unless_pausing(row)

    async def _deliver(self, id: int) -> None:
        """Mark a row, then make the call for it."""
        try:
            row = None
            if not self._pausing():
                row = await self._database.write(lambda store: self._mark(store, id))
        except Full as error:
            log.error("a delivery could not begin", row=id, error=str(error))
            self._unsure = True
            await asyncio.sleep(NOT_NOW)
        except Exception as error:
            log.exception("a letter cannot be begun", row=id)
            reason, now = type(error).__name__, self._clock.now()
            await self._database.write(lambda store: store.outgoing.spoiled(id, reason, now))
        if row is None:
            self._gate.forget()
        else:
            await self._unless_pausing(row)

    async def _mark(self, store: Store, id: int) -> Outgoing | None:
        """The row, marked; a reminder with what it says as of now, None when there is nothing left to say."""
        row = await store.outgoing.start(id, self._owner, self._clock.now())
        return await store.reminders.filled_in(row, self._owner) if row else None

    async def _unless_pausing(self, row: Outgoing) -> None:
        """Make the call for a marked row, unless we were asked to wait while it was marked."""
        slot = await self._gate.through(row.kind != "announcement")
        if not self._pausing():
            await self._call(row, slot)
            return

        async def unstart(store: Store) -> None:
            await store.outgoing.unstart(row.id, self._owner)

        await self._note(row, unstart)

    async def _call(self, row: Outgoing, slot: Slot | None) -> None:
        """Send a row, piece by piece, and settle what became of it."""
        try:
            try:
                letters = await self._letters(row)
                for letter in letters[row.sent_pieces :]:
                    if letter.piece > row.sent_pieces:
                        slot = await self._take_room(row)
                    sent = await self._send(row, letter)
                    if self._rate and slot and letter.text:
                        self._rate.answered(slot)
                    await self._settle(row, sent, more=letter is not letters[-1])
            except SendError as error:
                await self._settle_failure(row, error)
            except Full as error:  # nothing was called yet
                await self._settle_failure(row, Away(str(error)))
            except Exception as error:
                log.exception("a letter could not be made", row=row.id, key=row.text.key)
                await self._settle_failure(row, Refused(type(error).__name__))
        except Exception:
            log.exception("a delivery broke", row=row.id)

    async def _letters(self, row: Outgoing) -> Sequence[Letter]:
        """The row in the person's language; a long one is kept as it was cut before a piece leaves."""
        if row.announcement is not None and row.pieces is None:
            letters = self._announced(row)
        else:
            letters = compose(
                row,
                self._texts,
                row.language or self._default_language,
                self._channel.room,
                self._channel.caption,
            )
        if len(letters) > 1 and row.pieces is None:
            pieces = tuple(letter.text for letter in letters if letter.text)
            await self._database.write(lambda store: store.outgoing.cut(row.id, pieces))
        return letters

    def _announced(self, row: Outgoing) -> Sequence[Letter]:
        """As `compose`, but what many are told is rendered once for each language."""
        language = row.language or self._default_language
        attached = row.attach.mime if isinstance(row.attach, Recipe) else type(row.attach).__name__
        told = (row.text.values["text"], attached, tuple(each.id for each in row.options), language)
        letters = self._rendered.get(told)
        if letters is None:
            while len(self._rendered) >= RENDERED:
                del self._rendered[next(iter(self._rendered))]
            letters = compose(row, self._texts, language, self._channel.room, self._channel.caption)
            self._rendered[told] = letters
        if row.replaces and len(letters) > 1:
            raise Refused("too long to be changed")
        return [
            replace(each, id=row.id, to=row.address, heard=row.heard, replaces=row.replaces)
            for each in letters
        ]

    async def _send(self, row: Outgoing, letter: Letter) -> Sent:
        """One call. A file that goes to many is uploaded by the first of them."""
        if letter.replaces or letter.attach or (letter.text and not letter.captioned):
            return await self._channel.send(letter)
        if row.announcement is None or not isinstance(row.attach, Recipe):
            return await self._channel.send(replace(letter, attach=await self._drawn(row, letter.language)))
        recipe, media = row.attach, self._media
        known = await media.known(recipe)
        if known is None:
            async with media.uploading[media.key(recipe)]:
                known = await media.known(recipe)
                if known is None:
                    file = await self._drawn(row, letter.language)
                    assert isinstance(file, Drawn)
                    sent = await self._channel.send(replace(letter, attach=file))
                    media.drawn(recipe, file)
                    await media.sent(recipe, sent.media)
                    return sent
        try:
            return await self._channel.send(replace(letter, attach=known))
        except Refused as error:
            if known.known and not isinstance(error, Blocked | Held | Unwanted):
                await media.unknown(recipe)
                raise Away(str(error)) from None
            raise

    async def _take_room(self, row: Outgoing) -> Slot | None:
        """Wait for the pace of the chat and of the channel, and count one more call."""
        pace = self._channel.pace(row.address)
        wait = self._pacer.wait(pace.shared or row.address, pace) if pace else 0.0
        self._make_way(row.address, pace)
        await asyncio.sleep(wait)
        slot = await self._gate.through(row.kind != "announcement")
        if left := self._pause_left():
            await asyncio.sleep(left)
        return slot

    async def _drawn(self, row: Outgoing, language: str) -> Drawn | Venue | None:
        match row.attach:
            case Recipe(drawing, values, name, mime):
                draw = self._drawings[drawing]
                content = await self._database.read(
                    lambda store: draw(store, values, lambda value: self._texts.say(value, language))
                )
                if not isinstance(content, bytes):
                    content = await asyncio.get_running_loop().run_in_executor(DRAWING, content)
                return Drawn(name, mime, content)
            case Spot() as spot:
                return venue(spot, language)
            case Thread() | None:
                return None

    async def _settle(self, row: Outgoing, sent: Sent, *, more: bool) -> None:
        self._unreached = False
        self._doubts = 0
        now = self._clock.now()

        async def settle(store: Store) -> None:
            await store.outgoing.sent(row.id, self._owner, sent.id, now, more=more)
            if isinstance(row.attach, Thread) and row.attach.act == "open":
                opened = Address(row.address.channel, sent.id)
                await store.ticket_upkeep.thread_opened(row.attach.ticket, opened, now)

        await self._note(row, settle)
        self._count(row, "sent")
        if row.person is None and not more:
            await self._database.scrub()  # the goodbye to somebody who was erased

    async def _note(self, row: Outgoing, settle: Callable[[Store], Awaitable[None]]) -> None:
        """Write down what became of a call, however long the database takes to be there again.

        Others may be told of it, on any channel.
        """

        async def noted(store: Store) -> frozenset[str]:
            await settle(store)
            return frozenset(store.outgoing.told)

        while True:
            try:
                for channel in await self._database.write(noted):
                    self._told(channel)
                return
            except Full as error:
                log.error("a delivery could not be noted", row=row.id, error=str(error))
                await asyncio.sleep(NOT_NOW)

    async def _settle_failure(self, row: Outgoing, error: SendError) -> None:
        now = self._clock.now()
        reason = str(error) or type(error).__name__
        match error:
            case Wait(seconds=seconds) if not isinstance(error, Busy):
                if self._rate and not self._pausing():  # those that were under way meant the same
                    self._rate.cut()
                self._pause(seconds)
            case NotSent() if not isinstance(error, Away) and not self._pausing():
                self._unreached = True
                self._pause(REST.total_seconds())
            case _ if not isinstance(error, NotSent):
                self._unreached = False
        if isinstance(error, Unknown):
            self._hold()
        elif not isinstance(error, NotSent):
            self._doubts = 0
        paused = now + timedelta(seconds=self._pause_left())

        async def settle(store: Store) -> None:
            rows = store.outgoing
            match error:
                case Away():
                    wait = REST * 2.0 ** min(row.attempts, 10)
                    await rows.postpone(row.id, self._owner, now + wait, reason)
                case NotSent():
                    await rows.postpone(row.id, self._owner, now, reason)
                    await rows.pause(self._channel.name, paused)
                case Busy(seconds=seconds):
                    await rows.postpone(row.id, self._owner, now, reason, counted=False)
                    await rows.rest(row.address, now + timedelta(seconds=seconds))
                case Wait():
                    await rows.postpone(row.id, self._owner, now, reason, counted=False)
                    await rows.pause(self._channel.name, paused)
                case Closed():
                    await store.people.unheard(row.address)
                    await rows.postpone(row.id, self._owner, now, reason)
                case Held():
                    await rows.held(row.id, self._owner, reason, now)
                case Unwanted():
                    await rows.failed(row.id, self._owner, reason, now)
                    await store.people.prefers(row.address, now, news=False)
                case Blocked():
                    await rows.failed(row.id, self._owner, reason, now)
                    await store.people.blocked(row.address, now)
                    await rows.give_up(row.address, reason, now)
                    await store.ticket_upkeep.group_lost(row.address, now)
                case Gone():
                    await rows.failed(row.id, self._owner, reason, now)
                    await store.ticket_upkeep.thread_gone(row.address, now)
                case Refused():
                    await rows.failed(row.id, self._owner, reason, now)
                    if isinstance(row.attach, Thread) and row.attach.act == "open":
                        await store.ticket_upkeep.thread_refused(row.attach.ticket, now)
                case Unknown() if row.doubts == 0 and row.kind != "announcement":
                    again = now + (self.tells_within or DOUBT)
                    await rows.postpone(row.id, self._owner, again, reason, doubted=True)
                case _:
                    await rows.in_doubt(row.id, self._owner, reason, now)
            await store.ticket_upkeep.undelivered(row.id, now)

        await self._note(row, settle)
        self.wake()  # it may be due again, or later than was foreseen
        outcome = type(error).__name__
        self._count(row, outcome)
        log.warning("not sent", row=row.id, channel=self._channel.name, outcome=outcome, reason=reason)

    def _hold(self) -> None:
        """Nobody knows how a call ended: announcements, which go once, wait until one goes well."""
        if self._doubts and self._holding():
            return  # those that were under way ended in the same way
        self._doubts += 1
        self._held_until = time.monotonic() + min(FIRST_HOLD * 2.0 ** (self._doubts - 1), LONGEST_HOLD)

    def _pause(self, seconds: float) -> None:
        """Start no call for so long; a longer pause that was there holds."""
        self._paused_until = max(self._paused_until, time.monotonic() + seconds)

    def _count(self, row: Outgoing, outcome: str) -> None:
        SENT.labels(self._channel.name, row.kind, outcome).inc()
