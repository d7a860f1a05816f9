"""The updates a bot has not confirmed yet, handed over by getUpdates or by a webhook."""

import asyncio
import json
import time
from collections import OrderedDict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.platforms.ledger import Ledger
from tests.platforms.telegram.rules import Refusal
from tests.platforms.telegram.trouble import Trouble
from tests.platforms.wire import Line, Response

#: The updates a bot gets unless it names others.
USUAL = frozenset(
    {"message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "my_chat_member"}
)

TERMINATED = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)


@dataclass(slots=True)
class Update:
    """One update, as the bytes that are handed over."""

    id: int
    chat: int
    body: bytes
    tries: int = 0
    made: float = field(default_factory=time.monotonic)


class Updates:
    """The queue: ids grow, and what is confirmed is gone."""

    def __init__(self, ledger: Ledger, first: int) -> None:
        self._ledger = ledger
        self._next = first
        self.pending: OrderedDict[int, Update] = OrderedDict()
        self._again: list[Update] = []
        self._poll: asyncio.Future[bool] | None = None
        self.allowed = USUAL
        self.hook: Hook | None = None

    def add(self, kind: str, chat: int, content: Mapping[str, Any]) -> int:
        """A new update of `kind`; its id, or 0 when the bot did not ask for that kind."""
        if kind not in self.allowed:
            return 0
        id = self._next
        self._next += 1
        body = json.dumps({"update_id": id, kind: content}).encode()
        self._offer(Update(id, chat, body), kind)
        return id

    def add_bytes(self, body: bytes, chat: int = 0) -> int:
        """An update that is handed over byte for byte, whatever it is."""
        id = self._next
        self._next += 1
        self._offer(Update(id, chat, body), "bytes")
        return id

    def jump(self, to: int) -> None:
        """The next update has this id, as after a quiet week."""
        self._next = to

    def _offer(self, update: Update, kind: str) -> None:
        self.pending[update.id] = update
        self._ledger.note("update", update_id=update.id, chat=update.chat, kind=kind)
        if self.hook is not None:
            self.hook.offer(update)
        self._wake(True)

    def _wake(self, go_on: bool) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(go_on)

    def confirm(self, update: Update) -> None:
        """The bot has it."""
        if self.pending.pop(update.id, None) is not None:
            self._ledger.note("confirmed", update_id=update.id, chat=update.chat)

    def repeat(self, update: Update) -> None:
        """Hand a confirmed update over once more at the next poll."""
        self._again.append(update)

    async def take(self, offset: int, limit: int, seconds: float, trouble: Trouble) -> Sequence[Update]:
        """What getUpdates answers. Raises `Refusal` when another poll takes over."""
        self._wake(False)
        self._confirm_below(offset)
        if not self.pending and not self._again and seconds > 0:
            mine = self._poll = asyncio.get_running_loop().create_future()
            try:
                async with asyncio.timeout(seconds):
                    go_on = await mine
            except TimeoutError:
                return ()
            finally:
                if self._poll is mine:
                    self._poll = None
            if not go_on:
                raise Refusal(409, TERMINATED)
        again, self._again = self._again, []
        taken = again + list(self.pending.values())[:limit]
        for update in taken[len(again) :]:
            if trouble.repeats():
                self.repeat(update)
        return taken

    def gone(self) -> None:
        """Whoever polled has hung up."""
        self._wake(True)

    def _confirm_below(self, offset: int) -> None:
        if offset < 0:
            keep = list(self.pending)[offset:]
            offset = keep[0] if keep else 0
        # an offset from beyond the queue confirms nothing: ids may have jumped since
        if offset > self._next:
            return
        while self.pending and (first := next(iter(self.pending.values()))).id < offset:
            self.confirm(first)

    def forget(self) -> None:
        """Drop what is pending."""
        self.pending.clear()


class Hook:
    """Delivers updates to a webhook: one in flight for each chat, so many in all, until it is taken."""

    def __init__(
        self,
        updates: Updates,
        ledger: Ledger,
        trouble: Trouble,
        url: str,
        secret: str,
        connections: int,
        obey: Any,
        first_retry: float,
        last_retry: float,
    ) -> None:
        scheme, _, rest = url.partition("://")
        if scheme not in ("http", "https") or not rest:
            raise Refusal(400, "Bad Request: bad webhook: invalid URL")
        place, slash, path = rest.partition("/")
        host, _, port = place.partition(":")
        self.url = url
        self.connections = connections
        self.last_error = ""
        #: Retry-After is obeyed up to this many seconds.
        self.patience = 3600.0
        self._host, self._port, self._path = host, int(port or 80), slash + path
        self._head = f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\n" if secret else ""
        self._updates = updates
        self._ledger = ledger
        self._trouble = trouble
        self._obey = obey
        self._retries = (first_retry, last_retry)
        self._chats: dict[int, deque[Update]] = {}
        self._ready: asyncio.Queue[int] = asyncio.Queue()
        self._lines: list[Line] = []
        self.took: list[float] = []
        for update in updates.pending.values():
            self.offer(update)
        self._workers = [asyncio.ensure_future(self._work()) for _ in range(connections)]

    def offer(self, update: Update) -> None:
        """Deliver it when its turn comes."""
        waiting = self._chats.get(update.chat)
        if waiting is None:
            self._chats[update.chat] = deque((update,))
            self._ready.put_nowait(update.chat)
        else:
            waiting.append(update)

    async def close(self) -> None:
        """Deliver nothing more."""
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)
        for line in self._lines:
            line.close()

    async def _work(self) -> None:
        line = self._line()
        while True:
            chat = await self._ready.get()
            update = self._chats[chat][0]
            pause = await self._deliver(line, update)
            if pause:
                asyncio.get_running_loop().call_later(pause, self._ready.put_nowait, chat)
                continue
            self._chats[chat].popleft()
            if self._chats[chat]:
                self._ready.put_nowait(chat)
            else:
                del self._chats[chat]

    def _line(self) -> Line:
        line = Line(self._host, self._port)
        self._lines.append(line)
        return line

    async def _deliver(self, line: Line, update: Update) -> float:
        """0 when it was taken, else the seconds until the next try."""
        if self._trouble.repeats():
            others = [self._line() for _ in range(self._trouble.copies - 1)]
            waits = await asyncio.gather(*(self._post(each, update) for each in (line, *others)))
            for each in others:
                each.close()
                self._lines.remove(each)
            pause = min(waits)
        else:
            pause = await self._post(line, update)
        if not pause:
            self._updates.confirm(update)
        return pause

    async def _post(self, line: Line, update: Update) -> float:
        started = time.monotonic()
        try:
            response = await line.post(self._path, self._head, update.body)
        except (OSError, TimeoutError) as error:
            self.last_error = repr(error)
            self._ledger.note(
                "undelivered", update_id=update.id, chat=update.chat, error=type(error).__name__
            )
            return self._pause(update)
        took = time.monotonic() - started
        self._ledger.note(
            "delivered",
            update_id=update.id,
            chat=update.chat,
            status=response.status,
            ms=round(took * 1000, 2),
        )
        if 200 <= response.status < 300:
            self.took.append(took)
            if response.body:
                self._obey(response.body)
            return 0.0
        self.last_error = f"Wrong response from the webhook: {response.status}"
        return self._asked_pause(response) or self._pause(update)

    def _asked_pause(self, response: Response) -> float:
        try:
            return min(float(response.headers.get("retry-after", "0")), self.patience)
        except ValueError:
            return 0.0

    def _pause(self, update: Update) -> float:
        first, last = self._retries
        update.tries += 1
        return min(first * 2.0 ** min(update.tries - 1, 20), last)
