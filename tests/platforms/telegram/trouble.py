"""How the fake Bot API misbehaves on purpose."""

import random
from collections import deque
from dataclasses import dataclass, field
from typing import Any

#: What can go wrong with one call. "lost": accepted, then cut before the reply. "closed": the same, closed in
#: order. "reset": cut before it was accepted. "fail": a gateway's error page, not accepted. "fail_json": the
#: Bot API's own 5xx. "wait": 429.
KINDS = ("lost", "closed", "reset", "fail", "fail_json", "wait")


@dataclass(slots=True)
class Trouble:
    """Shares are between 0 and 1, of the calls that send something; times are seconds."""

    #: Of every call: half before it is handled, half after.
    latency: float = 0.0
    #: The latency is longer by up to this.
    jitter: float = 0.0
    lost: float = 0.0
    closed: float = 0.0
    reset: float = 0.0
    fail: float = 0.0
    fail_json: float = 0.0
    wait: float = 0.0
    #: What a 429 asks for, from and to.
    wait_least: int = 1
    wait_most: int = 35
    #: Share of chats whose calls take `slow_seconds`.
    slow: float = 0.0
    slow_seconds: float = 30.0
    #: Share of updates that are delivered `copies` times.
    repeat: float = 0.0
    copies: int = 2
    seed: int = 1
    #: What befalls the next sending calls, before chance does: kinds, or '' for nothing.
    next: deque[str] = field(default_factory=deque)
    _chance: random.Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)

    def set(self, **settings: Any) -> None:
        """Change settings; `next` is added to what was to befall."""
        self.next.extend(settings.pop("next", ()))
        for name, value in settings.items():
            if name.startswith("_") or not hasattr(self, name):
                raise ValueError(f"no such trouble: {name}")
            setattr(self, name, value)

    def pick(self) -> str:
        """What befalls the next sending call: one of `KINDS`, or ''."""
        if self.next:
            return self.next.popleft()
        left = self._chance.random()
        for kind in KINDS:
            left -= getattr(self, kind)
            if left < 0:
                return kind
        return ""

    def seconds(self, chat: Any) -> float:
        """How long a call takes."""
        if self.slow and random.Random(f"{self.seed} {chat}").random() < self.slow:
            return self.slow_seconds
        return self.latency + (self._chance.random() * self.jitter if self.jitter else 0.0)

    def asked_wait(self) -> int:
        """The `retry_after` of a 429."""
        return self._chance.randint(self.wait_least, self.wait_most)

    def status(self) -> int:
        """The status of a failure."""
        return self._chance.choice((500, 502, 503, 504))

    def repeats(self) -> bool:
        """Whether an update is delivered more than once."""
        return bool(self.repeat) and self._chance.random() < self.repeat
