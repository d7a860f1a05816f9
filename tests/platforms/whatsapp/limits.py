"""How fast a number may send before the fake Graph server refuses."""

import time
from collections import deque
from collections.abc import Callable


class Limits:
    """Messages a second for the number; for each person one in six seconds after a burst."""

    def __init__(
        self,
        on: bool = False,
        rate: int = 80,
        every: float = 6.0,
        burst: int = 45,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.on = on
        self._rate = rate
        self._every = every
        self._burst = burst
        self._now = now
        self._all: deque[float] = deque()
        self._pairs: dict[str, float] = {}

    def refusal(self, who: str) -> int:
        """Count one message: 0 when it may go, else Meta's code."""
        if not self.on:
            return 0
        now = self._now()
        while self._all and self._all[0] <= now - 1.0:
            self._all.popleft()
        if len(self._all) >= self._rate:
            return 130429
        until = max(self._pairs.get(who, now), now)
        if until - now > self._every * (self._burst - 1) + 0.05:
            return 131056
        self._all.append(now)
        self._pairs[who] = until + self._every
        return 0
