"""Drives the fake Bot API server over HTTP: what a test in another process says, presses and reads."""

import asyncio
import base64
import json
from collections.abc import Awaitable
from typing import Any

from tests.platforms.ledger import line
from tests.platforms.telegram import SENDING, Telegram
from tests.platforms.wire import Answer, Cut, Request

#: Calls that are counted: of Telegram, and of whoever else is driven in the same way.
COUNTED = SENDING | {"messages"}

#: What /control/do carries out: names of methods of `Telegram`.
ACTIONS = frozenset({"person", "says", "sends", "edits", "presses", "shares", "sends_photo", "sends_document",
                     "speaks", "blocks"})  # fmt: skip


class Control:
    """Answers /control/…, and leaves every other request to the server."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram
        self._sent = 0
        self._burst: asyncio.Task[None] | None = None

    def handle(self, request: Request) -> Answer | Cut | Awaitable[Answer | Cut]:
        """`GET ledger`, `GET stats`, `POST do`, `POST trouble`, `POST burst`, `POST wait`."""
        path, _, query = request.target.partition("?")
        if not path.startswith("/control/"):
            return self.telegram.handle(request)
        match path.removeprefix("/control/"):
            case "ledger":
                after = int(query.removeprefix("after=") or -1)
                entries = self.telegram.ledger.entries[after + 1 :]
                return Answer("".join(map(line, entries)).encode(), type="application/jsonl")
            case "stats":
                return _json(self.telegram.stats())
            case "do":
                return _json([self._do(**action) for action in json.loads(request.body)])
            case "trouble":
                self.telegram.trouble.set(**json.loads(request.body))
                return _json(True)
            case "burst":
                self._burst = asyncio.ensure_future(self._run(**json.loads(request.body)))
                return _json(True)
            case "wait":
                return self._wait(**json.loads(request.body))
        return Answer(b"", 404)

    def _do(self, do: str, **arguments: Any) -> Any:
        if do not in ACTIONS:
            raise ValueError(f"no such action: {do}")
        if isinstance(arguments.get("content"), str):
            arguments["content"] = base64.b64decode(arguments["content"])
        done = getattr(self.telegram, do)(**arguments)
        return done if isinstance(done, int) else None

    async def _wait(self, seconds: float = 10.0, calls: int = 0, confirmed: int = 0) -> Answer:
        """Answers once the ledger has so many sending calls and confirmed updates; false when time is up."""
        ledger = self.telegram.ledger
        sent = _Count(ledger.entries)
        try:
            await ledger.until(
                lambda: sent.now() >= calls and ledger.counts["confirmed"] >= confirmed, seconds
            )
        except TimeoutError:
            return _json(False)
        return _json(True)

    async def _run(
        self,
        people: int,
        each: int,
        says: str = "",
        presses: str = "",
        rate: float = 0.0,
        waiting: bool = False,
        first_chat: int = 1000,
    ) -> None:
        """`people` send `each` updates: `says` or `presses` with {n} counting from 1.

        With `rate`, so many a second in all; with `waiting`, each person waits for the answer before
        going on; with neither, everything at once, in turns.
        """
        left = dict.fromkeys(range(first_chat, first_chat + people), each)

        def one(chat: int) -> None:
            if not left.get(chat):
                return
            n = each - left[chat] + 1
            left[chat] -= 1
            if presses:
                self.telegram.presses(chat, presses.format(n=n, chat=chat))
            else:
                self.telegram.says(chat, says.format(n=n, chat=chat))

        if waiting:
            self.telegram.when_sent = one
            for chat in left:
                one(chat)
            return
        loop = asyncio.get_running_loop()
        started = loop.time()
        for number in range(people * each):
            if rate and (early := started + number / rate - loop.time()) > 0:
                await asyncio.sleep(early)
            one(first_chat + number % people)
            if number % 100 == 99:
                await asyncio.sleep(0)


class _Count:
    """Counts the sending calls in a ledger that grows."""

    def __init__(self, entries: list[dict[str, Any]]) -> None:
        self._entries = entries
        self._seen = 0
        self._count = 0

    def now(self) -> int:
        for entry in self._entries[self._seen :]:
            self._count += entry["event"] == "call" and entry["method"] in COUNTED
        self._seen = len(self._entries)
        return self._count


def _json(value: Any) -> Answer:
    return Answer(json.dumps(value).encode())
