"""Codes that are shown on one phone and typed on another: short-lived, used once, never guessed."""

import hashlib
import json
import secrets
from datetime import datetime, timedelta
from typing import Any

from storage.connection import Connection
from storage.meta import Meta
from storage.moments import moment, stored

#: Letters and digits that nobody mixes up, and how many make a code: 40 bits.
ALPHABET, LENGTH = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 8

#: How many wrong codes one person may type, and in which time.
TRIES, TRIES_IN = 5, timedelta(hours=1)


class Codes:
    """Codes of one kind. Only their hashes are kept."""

    def __init__(self, connection: Connection, kind: str) -> None:
        self._connection = connection
        self._meta = Meta(connection)
        self._kind = kind

    async def offer(self, what: Any, until: datetime, now: datetime) -> str:
        """A new code for `what` (JSON), good until `until`."""
        like = f"{self._kind}:%"
        for row in await self._connection.rows("select key, value from meta where key like ?", like):
            if moment(json.loads(row["value"])["until"]) < now:
                await self._meta.drop(row["key"])
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        await self._meta.put(self._key(code), json.dumps({"what": what, "until": stored(until)}))
        return code

    async def look(self, code: str, by: int, now: datetime) -> Any | None:
        """What `code` is for, counted as one more try of `by`; None for a wrong one, or after too many."""
        if not await self._may_try(by, now):
            return None
        offered = json.loads(await self._meta.get(self._key(code)) or "{}")
        return offered["what"] if offered and moment(offered["until"]) >= now else None

    async def used(self, code: str) -> None:
        """Nobody uses `code` again."""
        await self._meta.drop(self._key(code))

    async def forget_tries(self, by: int) -> None:
        """`by` is no more."""
        await self._meta.drop(self._tries(by))

    async def _may_try(self, by: int, now: datetime) -> bool:
        kept = json.loads(await self._meta.get(self._tries(by)) or "[]")
        tries = [each for each in kept if moment(each) > now - TRIES_IN]
        if len(tries) >= TRIES:
            return False
        await self._meta.put(self._tries(by), json.dumps([*tries, stored(now)]))
        return True

    def _tries(self, by: int) -> str:
        return f"{self._kind}-tries:{by}"

    def _key(self, code: str) -> str:
        plain = "".join(letter for letter in code.upper() if letter.isalnum())
        return f"{self._kind}:{hashlib.sha256(plain.encode()).hexdigest()}"
