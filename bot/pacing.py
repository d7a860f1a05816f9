"""How fast we may send: one spacing rule, used for a whole channel, for one chat and for one writer."""

import asyncio
import heapq
import itertools
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """One message every `every` seconds, after a burst of at most `burst`."""

    every: float
    burst: int = 1
    #: What it holds for, where that is more than one address: threads share the pace of their group.
    shared: str = ""


class Pacer:
    """Spaces out what happens under a key, by the monotonic clock.

    The generic cell rate algorithm: one number for each key, the time at which its bucket is empty again.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._empty_at: dict[object, float] = {}

    def wait(self, key: object, pace: Pace) -> float:
        """Seconds until one more fits; 0 = now."""
        now = self._now()
        empty_at = max(self._empty_at.get(key, now), now)
        return max(0.0, empty_at - now - pace.every * (pace.burst - 1))

    def take(self, key: object, pace: Pace) -> None:
        """One more happens now."""
        now = self._now()
        self._empty_at[key] = max(self._empty_at.get(key, now), now) + pace.every
        if len(self._empty_at) > 10_000:
            self._empty_at = {each: at for each, at in self._empty_at.items() if at > now}


#: After how many seconds a rate that was cut is whole again.
RECOVERS = 60.0

#: What is left of a rate by one cut, and at the least.
CUT, LEAST = 0.7, 0.5

#: How much longer than a second the platform may count: calls do not all take the same time to it.
MARGIN = 0.005

#: By how many seconds calls may be unlike each other; and the seconds in which the quickest is looked for.
UNEVEN, REMEMBERED = 0.004, 10.0

#: Seconds of sending that may be made up for after a delay.
CATCH_UP = 0.1

#: The share of a rate that is kept free for answers while people write, at the most, and how long an answer
#: says that they do, in seconds. One answer in that time says nothing: it may be the progress of a sending.
HEADROOM, WRITING = 0.1, 3.0


@dataclass(slots=True)
class Slot:
    """One call: when it began, and how long its answer took; 0 = it is not there yet."""

    began: float
    took: float = 0.0


class Rate:
    """How fast a whole channel may send: evenly, and never more than `most` in any second.

    While people write, what can wait leaves a few calls of each second free, so that an answer need not even
    wait for its turn: it goes at once, and what can wait pays it back.

    Cut when the platform asks us to wait, it recovers steadily.
    """

    def __init__(self, most: float, now: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._now = now
        self._next = 0.0
        self._most_kept = max(1, int(most * HEADROOM)) if most >= 2 else 0
        #: When the last answers went.
        self._answered: deque[float] = deque(maxlen=2 * self._most_kept)
        #: When the last calls of a second may have reached the platform.
        self._taken: deque[Slot] = deque(maxlen=max(1, int(most)))
        #: Of the last answers: (number, seconds), the quickest first, each slower than the one before it.
        self._quickest: deque[tuple[int, float]] = deque()
        self._answers = 0
        self._remembered = int(most * REMEMBERED) + 1
        self._cut_at = 0.0
        self._share_then = 1.0

    @property
    def share(self) -> float:
        """Which share of the rate is used now."""
        recovered = (1 - LEAST) * (self._now() - self._cut_at) / RECOVERS
        return min(1.0, self._share_then + recovered)

    def cut(self) -> None:
        """The platform asked us to wait."""
        share = max(LEAST, self.share * CUT)
        self._cut_at, self._share_then = self._now(), share

    def wait(self, answer: bool = False) -> float:
        """Seconds until one more fits; 0 = now."""
        now = self._now()
        kept = self._kept(now)
        until = self._next - (kept / (self._most * self.share) if answer else 0.0)
        assert self._taken.maxlen is not None
        most = self._taken.maxlen - (0 if answer else kept)
        if len(self._taken) >= most:
            window = (self._taken.maxlen / self._most) * (1 + MARGIN)
            until = max(until, self._reached(self._taken[-most]) + window)
        return max(0.0, until - now)

    def _kept(self, now: float) -> int:
        """How many calls of a second are kept for answers."""
        while self._answered and self._answered[0] < now - WRITING:
            self._answered.popleft()
        return len(self._answered) // 2

    def take(self, answer: bool = False) -> "Slot":
        """One more happens now."""
        now = self._now()
        slot = Slot(now)
        self._taken.append(slot)
        if answer and self._most_kept:
            self._answered.append(now)
        self._next = max(self._next, now - CATCH_UP) + 1 / (self._most * self.share)
        return slot

    def recall(self, ages: Sequence[float]) -> None:
        """Calls of a process before this one, by how many seconds ago they were, the oldest first."""
        self._taken.extend(Slot(self._now() - age) for age in ages)

    def answered(self, slot: Slot) -> None:
        """Its answer is there."""
        slot.took = took = self._now() - slot.began
        self._answers += 1
        while self._quickest and self._quickest[-1][1] >= took:
            self._quickest.pop()
        self._quickest.append((self._answers, took))
        if self._quickest[0][0] <= self._answers - self._remembered:
            self._quickest.popleft()

    def _reached(self, slot: Slot) -> float:
        """The latest it may have reached the platform: what took longer than usual may have arrived as late.

        What is usual is known best now: the first calls of a process wait for their connection.
        """
        late = slot.took - self._quickest[0][1] if self._quickest else 0.0
        return slot.began + (late if late > UNEVEN else 0.0)


#: Seconds of calls that may wait at a gate, and how many at the least.
LEAD, FEWEST_WAITING = 0.03, 2


class Gate:
    """Where calls wait for their moment, answers first.

    Whatever is to be done before a call is done by then, however long it took: calls begin evenly.
    """

    def __init__(self, rate: Rate | None, most: float, opened: Callable[[], None]) -> None:
        """`opened` is called when somebody went through."""
        self._rate = rate
        self._opened = opened
        self._waiting: list[tuple[bool, int, asyncio.Future[Slot]]] = []
        self._number = itertools.count()
        self._timer: asyncio.TimerHandle | None = None
        self._lead = max(FEWEST_WAITING, int(most * LEAD))
        #: Calls that were decided on and are not through.
        self._expected = 0

    def expect(self) -> None:
        """A call will come here."""
        self._expected += 1

    def forget(self) -> None:
        """One that was expected does not come."""
        self._expected -= 1
        self._opened()

    def crowded(self, answer: bool) -> bool:
        """Whether enough calls wait here or are on their way: of announcements at most half as many."""
        return self._rate is not None and self._expected >= self._lead * (2 if answer else 1)

    async def through(self, answer: bool) -> Slot | None:
        """Wait for the moment of one call that was expected; what to tell `Rate.answered` at its end."""
        slot = await self._wait(self._rate, answer) if self._rate is not None else None
        self.forget()
        return slot

    async def _wait(self, rate: Rate, answer: bool) -> Slot:
        behind = bool(self._waiting) and (not answer or self._answers_next())
        if not behind and not rate.wait(answer):
            return rate.take(answer)
        moment: asyncio.Future[Slot] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (not answer, next(self._number), moment))
        self._plan(rate)
        return await moment

    def _answers_next(self) -> bool:
        """Whether the first who waits is an answer."""
        can_wait, *_ = self._waiting[0]
        return not can_wait

    def _plan(self, rate: Rate) -> None:
        """Open when the first who waits may go."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._waiting:
            seconds = rate.wait(self._answers_next())
            self._timer = asyncio.get_running_loop().call_later(seconds, self._open, rate)

    def _open(self, rate: Rate) -> None:
        self._timer = None
        while self._waiting and not rate.wait(answer := self._answers_next()):
            *_, moment = heapq.heappop(self._waiting)
            if not moment.done():  # nobody gave up waiting
                moment.set_result(rate.take(answer))
        self._plan(rate)
