"""The bot as it ships, with its routes, texts and fairs, and people who talk to it over real channels."""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Protocol, TextIO

import aiohttp

import handlers
from bot.addresses import NOWHERE, Addresses
from bot.channels import Channel
from bot.channels.telegram import TelegramChannel
from bot.channels.terminal import TerminalChannel
from bot.channels.web import frames
from bot.clock import Clock
from bot.message import File, Pick, Place, Voice, Words
from bot.router import Router
from bot.running import Bot, moment, running
from bot.texts import Texts
from storage.database import Database
from storage.pack import read_pack, shipped_path
from storage.store import Store
from tests.platforms.telegram import TOKEN, Telegram

#: The second morning of the fair of Meknès, which most tests are set on.
MORNING = "2025-02-01T10:00"

#: Seconds after which an answer is not waited for any more.
PATIENCE = 60.0


@cache
def texts() -> Texts:
    """The catalogue that ships."""
    return Texts(Path(handlers.__file__).parent / "texts")


async def load(database: Database, *ids: str) -> None:
    """Load fairs that ship."""
    for id in ids:
        path = shipped_path(id)
        assert path is not None
        pack = read_pack(path)
        await database.write(lambda store, pack=pack: store.fairs.load(pack))  # type: ignore[misc]


@asynccontextmanager
async def whole_bot(
    database: Database,
    channels: Sequence[Channel],
    *,
    now: str = MORNING,
    fair: str = "meknes-2025",
    files: Path | None = None,
    addresses: Addresses = NOWHERE,
) -> AsyncIterator[Bot]:
    """The bot as `__main__` puts it together, on any channels."""
    async with running(
        database,
        channels,
        Router(
            handlers.ROUTES,
            handlers.COMMANDS,
            handlers.FLOWS,
            handlers.SPOKEN,
            handlers.ORDERED,
            handlers.BESIDE,
        ),
        texts(),
        Clock(moment(now) - datetime.now(UTC)),
        {**handlers.DRAWINGS, **(handlers.drawings_from(files) if files else {})},
        handlers.AFTERWORD,
        language="fr",
        fair=fair,
        files=files,
        addresses=addresses,
    ) as bot:
        yield bot


async def answered(database: Database, channel: str, id: str, seconds: float = 20.0) -> None:
    """Return when a message has come, is handled, and what answers it has left."""

    async def left(store: Store) -> bool:
        found = await store.inbox.find(channel, id)
        return found is not None and found.handled and not await store.outgoing.waits_for(found.id)

    async with asyncio.timeout(seconds):
        while True:
            if await database.read(left):
                return
            await asyncio.sleep(0.005)


@dataclass(frozen=True, slots=True)
class Heard:
    """What a person was answered, on whichever channel."""

    texts: tuple[str, ...]
    #: (id, label) of what can be pressed.
    options: tuple[tuple[str, str], ...]
    #: What was attached: (place, latitude, longitude) or (file, name).
    attached: tuple[tuple[Any, ...], ...]


class Talker(Protocol):
    """One person on one channel."""

    async def says(self, said: Words | Pick | Place) -> Heard:
        """Say something; what is answered."""


# ── the terminal ─────────────────────────────────────────────────────────────────────────────────────────


class TerminalTalker:
    """Writes lines of JSON into a pipe and reads them from another, as a program would."""

    def __init__(self, folder: Path) -> None:
        (self._in, write), (self._read, self._out) = os.pipe(), os.pipe()
        self._write = os.fdopen(write, "w", encoding="utf-8")
        self._ends: tuple[TextIO, TextIO] = (
            os.fdopen(self._in, encoding="utf-8"),
            os.fdopen(self._out, "w", encoding="utf-8"),
        )
        self.channel = TerminalChannel(*self._ends, as_json=True, locale="fr", folder=folder)
        self._lines: asyncio.StreamReader | None = None
        #: What came for others while one of them was listened to.
        self._kept: list[dict[str, Any]] = []

    async def says(self, said: Words | Pick | Place | File) -> Heard:
        self._say("fatima", said)
        return _heard(json.loads(await self.unasked())["replies"])

    async def hears_of(self, who: str, said: Words | Pick | None = None) -> Heard:
        """What somebody else at the same terminal is told: an answer to what they said, or unasked."""
        if said is not None:
            self._say(who, said)
        elif kept := next((line for line in self._kept if line["to"] == who), None):
            self._kept.remove(kept)
            return _heard(kept["replies"])
        while True:
            line = json.loads(await self.unasked())
            if line["to"] == who:
                return _heard(line["replies"])
            self._kept.append(line)

    async def unasked(self) -> str:
        """The next line, which answers nothing."""
        if self._lines is None:
            self._lines = asyncio.StreamReader(limit=2**24)
            protocol = asyncio.StreamReaderProtocol(self._lines)
            self._pipe, _ = await asyncio.get_running_loop().connect_read_pipe(
                lambda: protocol, os.fdopen(self._read, "rb")
            )
        async with asyncio.timeout(PATIENCE):
            return (await self._lines.readline()).decode("utf-8")

    async def close(self) -> None:
        """End the input, and wait until the channel has seen it."""
        self._write.close()
        await self.channel.over.wait()
        for end in self._ends:
            end.close()
        if self._lines is None:
            os.close(self._read)
        else:
            self._pipe.close()

    def _say(self, who: str, said: Words | Pick | Place | File) -> None:
        self._write.write(json.dumps({"from": who, **as_json(said)}) + "\n")
        self._write.flush()


def _heard(replies: Sequence[Mapping[str, Any]]) -> Heard:
    """A line of the terminal."""
    return Heard(
        tuple(reply["text"] for reply in replies if reply["text"]),
        tuple((option["id"], option["label"]) for reply in replies for option in reply["options"]),
        tuple(_attached(reply["attach"]) for reply in replies if "attach" in reply),
    )


def as_json(said: Words | Pick | Place | File | Voice) -> dict[str, Any]:
    """As the terminal and the page say it."""
    match said:
        case Words(text):
            return {"text": text}
        case Pick(id):
            return {"pick": id}
        case Place(latitude, longitude):
            return {"place": [latitude, longitude]}
        case Voice(file):
            return {"voice": file.id}
        case File(path, mime, name, _):
            return {"file": path, "mime": mime, "name": name}


def _attached(attach: dict[str, Any]) -> tuple[Any, ...]:
    if attach["kind"] == "place":
        return ("place", attach["latitude"], attach["longitude"])
    return ("file", attach["name"])


# ── the web chat ─────────────────────────────────────────────────────────────────────────────────────────


class WebTalker:
    """A page, as far as its socket goes: it shows every letter at once, and says so."""

    def __init__(self, database: Database, socket: aiohttp.ClientWebSocketResponse, key: str) -> None:
        self._database = database
        self._socket = socket
        self._address = frames.Hello(key, "").address("web")
        self._letters: list[dict[str, Any]] = []
        self._count = 0

    async def says(self, said: Words | Pick | Place | Voice) -> Heard:
        self._count += 1
        id = f"aaaa-{self._count:04}"
        self._letters.clear()
        await self._socket.send_json({"id": id, **as_json(said)})
        kept = frames.raw(frames.Told(id, said), self._address, "fr", datetime.now(UTC))
        await answered(self._database, "web", kept.id)
        return Heard(
            tuple(letter["text"] for letter in self._letters if letter["text"]),
            tuple(
                (option["id"], option["label"]) for letter in self._letters for option in letter["options"]
            ),
            tuple(_attached(letter["attach"]) for letter in self._letters if letter["attach"]),
        )

    async def listen(self) -> None:
        """Show what comes until the socket is closed."""
        async for message in self._socket:
            frame = json.loads(message.data)
            if "letter" in frame:
                self._letters.append(frame)
                await self._socket.send_json({"have": frame["letter"]})


@asynccontextmanager
async def page_open(
    database: Database, address: str, key: str = "0123456789abcdef" * 2
) -> AsyncIterator[WebTalker]:
    """A page of the web chat served at `address`."""
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{address}/chat", origin=address) as socket,
    ):
        await socket.send_json({"hello": key, "locale": "fr"})
        talker = WebTalker(database, socket, key)
        listening = asyncio.create_task(talker.listen())
        try:
            yield talker
        finally:
            listening.cancel()
            with suppress(asyncio.CancelledError):
                await listening


# ── Telegram ─────────────────────────────────────────────────────────────────────────────────────────────


def telegram_channel(telegram: Telegram, secret: str = "", public_url: str = "") -> TelegramChannel:
    """The channel to a fake server, as fast as it goes."""
    return TelegramChannel(TOKEN, telegram.url, secret, public_url, rate=0.0)


class TelegramTalker:
    """Somebody who writes to the bot on the fake Telegram."""

    def __init__(self, database: Database, telegram: Telegram, chat: int = 4711, **profile: Any) -> None:
        self._database = database
        self._telegram = telegram
        self._chat = chat
        telegram.person(chat, **profile)

    async def says(self, said: Words | Pick | Place | File) -> Heard:
        before = len(self._telegram.calls(self._chat))
        match said:
            case Words(text):
                id = self._telegram.says(self._chat, text)
            case Pick(option):
                id = self._telegram.presses(self._chat, option)
            case Place(latitude, longitude):
                id = self._telegram.shares(self._chat, latitude, longitude)
            case File(path):
                id = self._telegram.sends_photo(self._chat, Path(path).read_bytes())
        await answered(self._database, "telegram", str(id))
        calls = self._telegram.calls(self._chat)[before:]
        return Heard(
            tuple(call["text"] for call in calls if call["text"]),
            tuple(option for call in calls for option in _buttons(call)),
            tuple(_sent(call) for call in calls if call["method"] != "sendmessage"),
        )


def _buttons(call: dict[str, Any]) -> Iterable[tuple[str, str]]:
    for row in (call["reply_markup"] or {}).get("inline_keyboard", ()):
        for button in row:
            yield button["callback_data"], button["text"]


def _sent(call: dict[str, Any]) -> tuple[Any, ...]:
    sent = call["sent"]
    if call["method"] in ("sendvenue", "sendlocation"):
        return ("place", sent["latitude"], sent["longitude"])
    document = sent.get("document") or sent.get("photo")
    return ("file", document["name"] if isinstance(document, dict) else str(document))
