"""How Meta calls a webhook: signed, in batches, again until it is taken, and not always in order."""

import asyncio
import hashlib
import hmac
import json
import random
import time
from collections import deque
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from tests.platforms.ledger import Ledger
from tests.platforms.wire import Line


class Hook:
    """Posts what there is, one batch at a time."""

    def __init__(self, ledger: Ledger, secret: str, account: str, metadata: Mapping[str, str]) -> None:
        self._ledger = ledger
        self._secret = secret.encode()
        self._account = account
        self._metadata = metadata
        #: Parts of a batch that wait: (number, value of a change).
        self._waiting: deque[tuple[int, dict[str, Any]]] = deque()
        self._arrived = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._line: Line | None = None
        self._numbers = 0
        self._chance = random.Random(1)
        self.path = ""
        #: At most so many parts in one POST.
        self.batch = 1
        #: Share of batches that are posted twice; whether the parts of a batch are shuffled.
        self.repeat = 0.0
        self.disorder = False
        self.first_retry, self.last_retry = 0.1, 0.5
        self.took: list[float] = []

    def point_at(self, url: str) -> None:
        """Deliver there from now on."""
        place, slash, path = url.partition("://")[2].partition("/")
        host, _, port = place.partition(":")
        self._line = Line(host, int(port or 80))
        self.path = slash + path
        self._task = asyncio.ensure_future(self._work())

    def add(self, value: dict[str, Any], field: str = "messages") -> int:
        """Something to tell; its number."""
        self._numbers += 1
        self._waiting.append((self._numbers, {"field": field, "value": self.common() | value}))
        self._arrived.set()
        return self._numbers

    def common(self) -> dict[str, Any]:
        """What every value begins with."""
        return {"messaging_product": "whatsapp", "metadata": dict(self._metadata)}

    @property
    def pending(self) -> int:
        """How much is not taken yet."""
        return len(self._waiting)

    def body(self, changes: list[dict[str, Any]]) -> bytes:
        """A batch as it is posted: with several entries where there are several changes."""
        entries = [{"id": self._account, "changes": changes[at : at + 3]} for at in range(0, len(changes), 3)]
        return json.dumps(
            {"object": "whatsapp_business_account", "entry": entries}, ensure_ascii=False
        ).encode()

    def sign(self, body: bytes) -> str:
        """The signature over a body."""
        return "sha256=" + hmac.new(self._secret, body, hashlib.sha256).hexdigest()

    async def _work(self) -> None:
        tries = 0
        while True:
            if not self._waiting:
                self._arrived.clear()
                await self._arrived.wait()
                continue
            part = [self._waiting[n] for n in range(min(self.batch, len(self._waiting)))]
            changes = [change for _, change in part]
            if self.disorder:
                self._chance.shuffle(changes)
            times = 2 if self._chance.random() < self.repeat else 1
            if all([await self._post(changes) for _ in range(times)]):
                tries = 0
                for _ in part:
                    number, _ = self._waiting.popleft()
                    self._ledger.note("confirmed", number=number)
            else:
                await asyncio.sleep(min(self.first_retry * 2.0 ** min(tries, 20), self.last_retry))
                tries += 1

    async def _post(self, changes: list[dict[str, Any]]) -> bool:
        body = self.body(changes)
        started = time.monotonic()
        assert self._line is not None
        try:
            response = await self._line.post(self.path, f"X-Hub-Signature-256: {self.sign(body)}\r\n", body)
        except (OSError, TimeoutError) as error:
            self._ledger.note("undelivered", error=type(error).__name__, parts=len(changes))
            return False
        took = time.monotonic() - started
        self._ledger.note("delivered", status=response.status, parts=len(changes), ms=round(took * 1000, 2))
        self.took.append(took)
        return response.status == 200

    async def close(self) -> None:
        """Deliver nothing more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self._line is not None:
            self._line.close()


def handshake(token: str, challenge: str) -> str:
    """The query by which Meta asks whether a webhook is the right one."""
    return f"hub.mode=subscribe&hub.verify_token={quote(token)}&hub.challenge={quote(challenge)}"
