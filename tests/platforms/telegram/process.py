"""The fake Bot API server in a process of its own, and how a test drives it."""

import asyncio
import base64
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from tests.platforms.telegram import TOKEN
from tests.platforms.telegram.control import COUNTED


class Remote:
    """A fake server somewhere else. Actions have the names and arguments of `Telegram`."""

    def __init__(self, url: str, http: aiohttp.ClientSession, token: str = TOKEN) -> None:
        #: What `TELEGRAM_API_URL` must be.
        self.url = url
        self.token = token
        self._http = http

    async def do(self, action: str, **arguments: Any) -> Any:
        """One action, `await remote.do("says", chat=7, text="hello")`; what it returned."""
        return (await self.do_all([{"do": action, **arguments}]))[0]

    async def do_all(self, actions: list[dict[str, Any]]) -> list[Any]:
        """Several at once, each with its name under "do"."""
        for action in actions:
            if isinstance(action.get("content"), bytes):
                action["content"] = base64.b64encode(action["content"]).decode()
        return list(await self._post("do", actions))

    async def burst(self, people: int, each: int, **how: Any) -> None:
        """Many people at once: `says` or `presses` with {n} and {chat}; `rate`, `waiting`, `first_chat`."""
        await self._post("burst", {"people": people, "each": each, **how})

    async def trouble(self, **settings: Any) -> None:
        """Change how it misbehaves."""
        await self._post("trouble", settings)

    async def wait(self, seconds: float = 10.0, **counts: int) -> bool:
        """Whether there were so many accepted sending `calls`, and `confirmed` updates, in time."""
        return bool(await self._post("wait", {"seconds": seconds, **counts}))

    async def stats(self) -> dict[str, Any]:
        """Counts and times."""
        async with self._http.get(f"{self.url}/control/stats") as response:
            return dict(await response.json())

    async def ledger(self, after: int = -1) -> list[dict[str, Any]]:
        """The entries that follow number `after`."""
        async with self._http.get(f"{self.url}/control/ledger?after={after}") as response:
            return [json.loads(each) for each in (await response.text()).splitlines()]

    async def calls(self, chat: int | None = None) -> list[dict[str, Any]]:
        """The accepted sending calls in order."""
        return [
            entry
            for entry in await self.ledger()
            if entry["event"] == "call" and entry["method"] in COUNTED and chat in (None, entry["chat"])
        ]

    async def _post(self, what: str, content: Any) -> Any:
        async with self._http.post(f"{self.url}/control/{what}", json=content) as response:
            return await response.json()


@asynccontextmanager
async def running(*options: str, module: str = "tests.platforms.telegram") -> AsyncIterator[Remote]:
    """A fake server in its own process while the block runs; `options` as on the command line."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *options, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        url = (await process.stdout.readline()).decode().strip()
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=600)) as http:
            yield Remote(url, http)
    finally:
        process.terminate()
        await process.wait()
