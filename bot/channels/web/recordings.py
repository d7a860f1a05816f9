"""Voice notes of the page: they lie in a folder until their message is handled."""

import asyncio
import os
import re
import secrets
import time
from pathlib import Path

from bot.channels.web.sound import as_ogg

#: The largest recording, in bytes; some minutes.
LARGEST = 1024 * 1024
#: How many of one person may wait, and how long one waits, in seconds.
MOST, WAITS = 10, 3600.0

NAME = re.compile(r"[0-9a-f]{32}")


class TooManyWaiting(Exception):
    """They sent more than anybody could have listened to."""


class Recordings:
    """The folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def keep(self, person: str, content: bytes) -> str:
        """Have it on disk; what it is called. Raises `NotSound`, `TooManyWaiting`."""
        return await asyncio.to_thread(self._keep, person, content)

    def _keep(self, person: str, content: bytes) -> str:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if len(list(self._folder.glob(f"{person}-*"))) >= MOST:
            raise TooManyWaiting
        name = secrets.token_hex(16)
        sound = as_ogg(content)
        with (self._folder / f"{person}-{name}").open("wb") as file:
            os.fchmod(file.fileno(), 0o600)
            file.write(sound)
            file.flush()
            os.fsync(file.fileno())
        return name

    async def read(self, person: str, name: str) -> bytes:
        """Raises `FileNotFoundError` for what is not there (any more), or somebody else's."""
        if not NAME.fullmatch(name):
            raise FileNotFoundError(name)
        return await asyncio.to_thread((self._folder / f"{person}-{name}").read_bytes)

    async def forget(self, person: str) -> None:
        """Nothing of this person stays."""
        await asyncio.to_thread(self._remove, f"{person}-*", time.time())

    async def sweep(self) -> None:
        """Let go of what waited long enough."""
        await asyncio.to_thread(self._remove, "*", time.time() - WAITS)

    def _remove(self, pattern: str, before: float) -> None:
        for path in self._folder.glob(pattern):
            if path.stat().st_mtime <= before:
                path.unlink(missing_ok=True)
