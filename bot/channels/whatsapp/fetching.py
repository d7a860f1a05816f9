"""What people send: fetched at once, since Meta keeps it for a week only, and looked at while it streams."""

import asyncio
import hashlib
import time
from collections.abc import AsyncIterator, Mapping, Sequence

import structlog

from bot.channels import NotFetched
from bot.channels.whatsapp.client import Graph, Later
from bot.message import File

#: The largest file that is fetched, in bytes.
LARGEST = 20 * 1024 * 1024

#: Seconds one try may take, from the first byte to the last.
LONGEST = 60.0

#: Seconds between two tries, while it is Meta or the network that fails.
RESTS = (0.5, 1.0, 2.0, 4.0, 8.0)

#: Seconds after all tries were in vain in which nobody tries more than once: not everybody waits so long.
TROUBLE = 30.0

#: How much is held for messages whose turn has not come, in bytes, and for how long, in seconds. What is more
#: is fetched in its turn.
HELD, HELD_FOR = 48 * 1024 * 1024, 600.0

#: Fetched at the same time before their turn.
AT_ONCE = 8

#: Files that are known to have been begun.
LATELY = 1000

#: The first bytes of the kinds of files that are read, from which byte on; others are taken at their word.
BEGINNINGS: Mapping[str, tuple[int, Sequence[bytes]]] = {
    "application/pdf": (0, (b"%PDF-",)),
    "image/jpeg": (0, (b"\xff\xd8\xff",)),
    "image/png": (0, (b"\x89PNG\r\n\x1a\n",)),
    "audio/ogg": (0, (b"OggS",)),
    "audio/mp4": (4, (b"ftyp",)),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (0, (b"PK\x03\x04",)),
}

#: As many first bytes tell the kind.
TELLING = 16

log = structlog.get_logger(__name__)


class Fetching:
    """Fetches files from Meta, before they are asked for where there is room."""

    def __init__(self, graph: Graph, number: str) -> None:
        self._graph = graph
        self._number = number
        #: By id of the file, the one begun first in front.
        self._begun: dict[str, asyncio.Task[bytes]] = {}
        self._held = 0
        self._room = asyncio.Semaphore(AT_ONCE)
        self._in_vain = -TROUBLE
        #: What was begun lately: Meta may tell of it again for a week.
        self._lately: dict[str, None] = {}

    def begin(self, file: File) -> None:
        """Fetch it now: somebody will want it in a moment."""
        if file.id in self._lately or self._held >= HELD:
            return
        self._lately[file.id] = None
        if len(self._lately) > LATELY:
            del self._lately[next(iter(self._lately))]
        task = asyncio.create_task(self._ahead(file))
        self._begun[file.id] = task
        asyncio.get_running_loop().call_later(HELD_FOR, self._let_go, file.id, task)

    async def pieces(self, file: File) -> AsyncIterator[bytes]:
        """The content, as soon as it is here. Raises `NotFetched`."""
        task = self._begun.get(file.id)
        if task is None:
            yield await self._insist(file)
            return
        try:
            # Whoever waits may be cancelled, and handled once more after that.
            content = await asyncio.shield(task)
        finally:
            if task.done():
                self._let_go(file.id, task)
        yield content

    async def close(self) -> None:
        """Fetch nothing more ahead, and let go of what nobody asked for."""
        begun, self._begun = list(self._begun.values()), {}
        for task in begun:
            task.cancel()
        await asyncio.gather(*begun, return_exceptions=True)
        self._held = 0

    async def _ahead(self, file: File) -> bytes:
        async with self._room:
            content = await self._insist(file)
        self._held += len(content)
        return content

    def _let_go(self, id: str, task: "asyncio.Task[bytes]") -> None:
        if self._begun.get(id) is not task:
            return
        del self._begun[id]
        if not task.done():
            task.cancel()
        elif not task.cancelled() and task.exception() is None:
            self._held -= len(task.result())

    async def _insist(self, file: File) -> bytes:
        """The content; again after a while when it is not the file's fault. Raises `NotFetched`."""
        for rest in (*RESTS, None):
            try:
                content = await self._fetch(file)
            except Later as error:
                if rest is None or time.monotonic() - self._in_vain < TROUBLE:
                    self._in_vain = time.monotonic()
                    raise
                log.info("a file will be asked for again", reason=str(error), seconds=rest)
            else:
                self._in_vain = -TROUBLE
                return content
            await asyncio.sleep(rest)
        raise AssertionError("the last try returns or raises")

    async def _fetch(self, file: File) -> bytes:
        """One try: counted and looked at while it comes."""
        if not (file.id.isascii() and file.id.isalnum()):
            raise NotFetched("not the id of a file")
        told = await self._graph.get(file.id, phone_number_id=self._number)
        size = told.get("file_size", 0)
        if isinstance(size, int) and size > LARGEST:
            raise NotFetched(f"longer than {LARGEST} bytes")
        got, looked = bytearray(), False
        async for piece in self._graph.content(str(told.get("url", "")), LONGEST):
            got += piece
            if len(got) > LARGEST:
                raise NotFetched(f"longer than {LARGEST} bytes")
            if not looked and len(got) >= TELLING:
                looked = True
                _look(got, file.mime)
        _look(got, file.mime)
        if (promised := told.get("sha256")) and promised != hashlib.sha256(got).hexdigest():
            raise Later("damaged on the way")
        return bytes(got)


def _look(beginning: bytearray, mime: str) -> None:
    """Raise `NotFetched` for what does not begin as its kind does."""
    at, expected = BEGINNINGS.get(mime, (0, (b"",)))
    if not any(beginning.startswith(each, at) for each in expected):
        raise NotFetched(f"not {mime}")
