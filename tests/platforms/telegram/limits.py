"""How fast a bot may send before the fake Bot API answers 429."""

import math
import time
from collections import deque
from collections.abc import Callable


class Limits:
    """Messages a second for the bot, a second for a chat after a burst, a minute for a group.

    With `scale` 10 all that is ten times as fast; off, only `close` refuses. While the bot is told to wait,
    every call is refused and counted.
    """

    def __init__(
        self,
        on: bool = False,
        scale: float = 1.0,
        bot: int = 30,
        burst: int = 5,
        group: int = 20,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.on = on
        self.scale = scale
        self._bot = bot
        self._burst = burst
        self._group = group
        self._now = now
        self._all: deque[float] = deque()
        self._chats: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}
        self._closed_until = 0.0
        #: Calls made while the bot was told to wait.
        self.ignored = 0

    def close(self, seconds: float) -> None:
        """Refuse everything for so long."""
        self._closed_until = max(self._closed_until, self._now() + seconds)

    def take(self, chat: int) -> int:
        """Count one message to `chat`: 0 when it may go, else the whole seconds to wait."""
        closed = self._closed_until - self._now()
        if closed > 0:
            self.ignored += 1
            return math.ceil(closed)
        if not self.on:
            return 0
        now = self._now() * self.scale
        group = self._groups.setdefault(chat, deque()) if chat < 0 else deque()
        for_all = _left(self._all, now, 1.0, self._bot)
        for_chat = max(
            self._chats.get(chat, now) - now - (self._burst - 1), _left(group, now, 60.0, self._group)
        )
        if for_all > 0 or for_chat > 0:
            seconds = math.ceil(max(for_all, for_chat) / self.scale)
            if for_all > 0:
                self.close(seconds)
            return seconds
        self._all.append(now)
        group.append(now)
        self._chats[chat] = max(self._chats.get(chat, now), now) + 1.0
        return 0


def _left(times: deque[float], now: float, window: float, most: int) -> float:
    while times and times[0] <= now - window:
        times.popleft()
    return times[0] + window - now if len(times) >= most else 0.0
