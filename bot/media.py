"""What is attached to many letters: drawn once, uploaded once, then known to the platform by its id."""

import asyncio
from collections import defaultdict

from bot.reply import Drawn
from bot.turn import Store
from storage.attachments import dump_attached
from storage.database import Database
from storage.records import Recipe

#: Drawn files kept in memory, for platforms that give no id.
KEPT = 4


class Media:
    """The attachments of announcements on one channel."""

    def __init__(self, database: Database, channel: str) -> None:
        self._database = database
        self._channel = channel
        self._ids: dict[str, str] = {}
        self._drawn: dict[str, Drawn] = {}
        #: Held by whoever uploads: the others wait for the id.
        self.uploading: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    @staticmethod
    def key(recipe: Recipe) -> str:
        """What tells one file from another."""
        return dump_attached(recipe) or ""

    async def known(self, recipe: Recipe) -> Drawn | None:
        """The file as it was sent before; None when it was not."""
        key = self.key(recipe)
        if key not in self._ids and key not in self._drawn:
            kept = await self._database.read(lambda store: store.outgoing.media(self._channel, key))
            if kept:
                self._ids[key] = kept
        if id := self._ids.get(key):
            return Drawn(recipe.name, recipe.mime, b"", known=id)
        return self._drawn.get(key)

    def drawn(self, recipe: Recipe, file: Drawn) -> None:
        """It is drawn now."""
        while len(self._drawn) >= KEPT:
            del self._drawn[next(iter(self._drawn))]
        self._drawn[self.key(recipe)] = file

    async def sent(self, recipe: Recipe, id: str) -> None:
        """The platform keeps it under this id."""
        key = self.key(recipe)
        if not id or self._ids.get(key) == id:
            return
        self._ids[key] = id
        self._drawn.pop(key, None)

        async def keep(store: Store) -> None:
            await store.outgoing.keep_media(self._channel, key, id)

        await self._database.write(keep)

    async def unknown(self, recipe: Recipe) -> None:
        """The platform does not know the id (any more)."""
        key = self.key(recipe)
        self._ids.pop(key, None)

        async def drop(store: Store) -> None:
            await store.outgoing.keep_media(self._channel, key, "")

        await self._database.write(drop)
