"""The only way out: everything that leaves does so from here, each channel by its own sender."""

import asyncio
import secrets
from collections.abc import Mapping, Sequence
from datetime import timedelta

import structlog

from bot.channels import Channel
from bot.clock import Clock
from bot.sending import Reservation, Sender
from bot.texts import Texts
from bot.turn import Drawing, Store
from storage.connection import Full
from storage.database import Database
from storage.records import Address

__all__ = ["Outbox", "Reservation"]

log = structlog.get_logger(__name__)

#: How long ago at least, in seconds, a process that is gone made its last calls: so long takes a start.
RESTART = 0.5


class Outbox:
    """Sends what is due on each channel, side by side."""

    def __init__(
        self,
        database: Database,
        channels: Sequence[Channel],
        texts: Texts,
        clock: Clock,
        drawings: Mapping[str, Drawing],
        default_language: str,
    ) -> None:
        owner = secrets.token_hex(8)
        self._database = database
        self._clock = clock
        self._owner = owner
        #: Replaced at each end of a call: whoever waits for one looks again.
        self._ended = asyncio.Event()
        self._senders = {
            channel.name: Sender(
                database,
                channel,
                texts,
                clock,
                drawings,
                default_language,
                owner,
                self._call_ended,
                self.wake,
            )
            for channel in channels
        }

    def wake(self, channel: str) -> None:
        """There may be something to send on `channel`."""
        if sender := self._senders.get(channel):
            sender.wake()

    def reserve(self, address: Address) -> Reservation | None:
        """Room for one call to `address` right now, or None; with it a reply need not wait to be found."""
        sender = self._senders.get(address.channel)
        return sender.reserve(address) if sender else None

    def merges(self, channel: str) -> bool:
        """Whether all that answers one message goes out in one letter there."""
        sender = self._senders.get(channel)
        return sender is not None and sender.merges

    @property
    def channels(self) -> Mapping[str, Channel]:
        """The channels that are served, by name."""
        return {name: sender.channel for name, sender in self._senders.items()}

    async def reachable(self, address: Address) -> None:
        """Send now what waited only for this person to be reached."""
        now = self._clock.now()

        async def hurry(store: Store) -> None:
            await store.outgoing.hurry(address, now)

        try:
            await self._database.write(hurry)
        except Full as error:  # it is due again later by itself
            log.error("nobody could be hurried", channel=address.channel, error=str(error))
        self.wake(address.channel)

    async def left(self, answers: int) -> None:
        """Return when nothing that answers this inbox row waits to be sent."""
        while True:
            ended = self._ended
            if not await self._database.read(lambda store: store.outgoing.waits_for(answers)):
                return
            await ended.wait()

    def _call_ended(self) -> None:
        ended, self._ended = self._ended, asyncio.Event()
        ended.set()

    async def run(self) -> None:
        """Send until cancelled. Calls under way at the end are waited for."""
        now = self._clock.now()

        async def recover(store: Store) -> int:
            doubtful = 0
            for name, sender in self._senders.items():
                ended = await store.outgoing.lately(name, now - timedelta(seconds=1))
                again = now + sender.tells_within
                cut = await store.outgoing.abandoned(name, self._owner, now, again=again)
                sender.recall([*((now - each).total_seconds() for each in ended), *[RESTART] * cut])
                doubtful += cut
            return doubtful

        if doubtful := await self._database.write(recover):
            log.warning("calls were under way when the last process ended", calls=doubtful)
        async with asyncio.TaskGroup() as group:
            for sender in self._senders.values():
                group.create_task(sender.run())
