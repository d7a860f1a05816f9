"""A receiver that remembers what it was given, and says no when told to."""

import asyncio
from collections.abc import Sequence

from bot.channels import Full, Raw
from bot.message import Address


class Recording:
    """Keeps updates in a list instead of on disk."""

    def __init__(self) -> None:
        self.raws: list[Raw] = []
        #: How many times more to raise `error`.
        self.failures = 0
        self.error: Exception = Full("the disk is full")
        #: Seconds that keeping takes.
        self.seconds = 0.0
        self._received = asyncio.Event()

    @property
    def ids(self) -> list[str]:
        """The ids of what was received, in order."""
        return [raw.id for raw in self.raws]

    async def receive(self, raws: Sequence[Raw]) -> None:
        if self.failures:
            self.failures -= 1
            raise self.error
        await asyncio.sleep(self.seconds)
        self.raws.extend(raws)
        self._received.set()

    async def until(self, count: int, seconds: float = 5.0) -> None:
        """Return once there are so many. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            while len(self.raws) < count:
                self._received.clear()
                await self._received.wait()

    async def answered(self, raw: Raw) -> None:
        """Nobody answers here."""

    def reachable(self, address: Address) -> None:
        """Nobody waits here."""
