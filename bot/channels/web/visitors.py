"""Who has the page open now, and how a letter reaches them."""

import asyncio
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.channels import Away
from bot.pacing import Pace, Pacer

#: Open pages at once, of everybody and of one person.
MOST_PAGES = 5_000
MOST_PAGES_EACH = 8

#: What one person may say; what is more waits its turn.
FLOOD = Pace(every=0.5, burst=20)

#: How many letters that came late are remembered for each person.
_LATE = 50


class Page:
    """One open page."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket = socket
        #: A letter went unanswered: a telephone that sleeps, or a line that is gone. Until it says
        #: something again it counts as closed, so that nobody waits for it twice.
        self.silent = False

    async def say(self, frame: str) -> None:
        """Send a frame; a page that is gone hears nothing."""
        with suppress(WebSocketDisconnect, RuntimeError):
            await self._socket.send_text(frame)


@dataclass(frozen=True, slots=True)
class _Awaited:
    """A letter on its way, done when a page shows it."""

    frame: str
    shown: asyncio.Future[None]


class Visitor:
    """One person, by all their open pages."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self._awaited: dict[str, _Awaited] = {}
        self._late: deque[str] = deque(maxlen=_LATE)
        self._pacer = Pacer()

    async def deliver(self, letter: str, frame: str, patience: float) -> None:
        """Return once a page shows the letter. Raises `Away` when none does within `patience` seconds."""
        if letter in self._late:
            return
        pages = [page for page in self.pages if not page.silent]
        if not pages:
            raise Away("no page is open")
        awaited = self._awaited[letter] = _Awaited(frame, asyncio.get_running_loop().create_future())
        sending = [asyncio.create_task(page.say(frame)) for page in pages]
        try:
            await asyncio.wait_for(awaited.shown, patience)
        except TimeoutError:
            for page in pages:
                page.silent = True
            raise Away("no page answered") from None
        finally:
            self._awaited.pop(letter, None)
            for task in sending:
                task.cancel()

    async def catch_up(self, page: Page) -> None:
        """Send to a page that came back what is on its way to the page that went."""
        for awaited in tuple(self._awaited.values()):
            await page.say(awaited.frame)

    def leave(self) -> None:
        """No page is open any more: what is on its way arrives nowhere."""
        for awaited in self._awaited.values():
            if not awaited.shown.done():
                awaited.shown.set_exception(Away("the page was closed"))

    def has(self, letter: str) -> None:
        """A page shows the letter."""
        if (awaited := self._awaited.get(letter)) is None:
            self._late.append(letter)
        elif not awaited.shown.done():
            awaited.shown.set_result(None)

    async def take_turn(self) -> None:
        """Return when this person may say one more thing."""
        if seconds := self._pacer.wait(None, FLOOD):
            await asyncio.sleep(seconds)
        self._pacer.take(None, FLOOD)


class Visitors:
    """Everybody who has the page open."""

    def __init__(self) -> None:
        self._visitors: dict[str, Visitor] = {}
        self._pages = 0

    def full(self) -> bool:
        """Whether no further page can be served."""
        return self._pages >= MOST_PAGES

    def find(self, id: str) -> Visitor | None:
        """The person of that address, if a page of theirs is open."""
        return self._visitors.get(id)

    @contextmanager
    def coming(self) -> Iterator[None]:
        """A page is open, whosever it is."""
        self._pages += 1
        try:
            yield
        finally:
            self._pages -= 1

    @contextmanager
    def open(self, id: str, page: Page) -> Iterator[Visitor | None]:
        """This person has this page open; None when they have too many."""
        visitor = self._visitors.setdefault(id, Visitor())
        if len(visitor.pages) >= MOST_PAGES_EACH:
            yield None
            return
        visitor.pages.append(page)
        try:
            yield visitor
        finally:
            visitor.pages.remove(page)
            if not visitor.pages:
                del self._visitors[id]
                visitor.leave()
