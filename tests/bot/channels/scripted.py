"""A bot that answers by a script, behind a real server: what the web chat is tested with."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from bot.channels import Away, Channel, Raw, Receiver
from bot.channels.web import STRINGS, WebChannel
from bot.message import Message
from bot.reply import Address, Button, Drawn, Letter, Venue, phrase
from bot.server import application, serving
from bot.texts import Texts

NOW = datetime(2025, 2, 16, 15, 30, tzinfo=UTC)

#: What the bot says to a message; `piece` by `piece`.
Script = Callable[[Message], Iterable[Letter]]


@cache
def strings() -> Mapping[str, Mapping[str, str]]:
    """The true texts of the page."""
    texts = Texts(Path(__file__).parents[3] / "handlers" / "texts")
    return {
        language: {name: texts.label(phrase(f"web.{name}"), language) for name in STRINGS}
        for language in texts.languages
    }


def web_channel(*origins: str, recordings: Path | None = None) -> WebChannel:
    """The web chat with its true texts."""
    return WebChannel(
        strings(), "fr", lambda: NOW, origins, farewells=("privacy.forgotten",), recordings=recordings
    )


def letter(
    text: str,
    *options: tuple[str, str],
    language: str = "fr",
    attach: Drawn | Venue | None = None,
    kind: str = "reply",
    key: str = "",
) -> Letter:
    """A letter to nobody yet."""
    buttons = tuple(Button(id, label) for id, label in options)
    return Letter(0, Address("web", ""), text, buttons, attach, language, key, kind=kind)


class ScriptedBot:
    """Receives, answers by its script, and keeps what could not be sent until the person is back."""

    def __init__(self, channel: Channel, script: Script = lambda message: ()) -> None:
        self.channel = channel
        self.script = script
        #: Everything that was received, each once.
        self.raws: dict[str, Raw] = {}
        self.arrivals: list[str] = []
        self.came: list[Address] = []
        #: How long keeping takes, in seconds; what it raises.
        self.slowness = 0.0
        self.trouble: Exception | None = None
        self._letters: dict[Address, list[Letter]] = {}
        self._sending: dict[Address, asyncio.Task[None]] = {}
        self._count = 0

    async def receive(self, raws: Sequence[Raw]) -> None:
        await asyncio.sleep(self.slowness)
        if self.trouble:
            raise self.trouble
        for raw in raws:
            self.arrivals.append(raw.id)
            if raw.id not in self.raws:
                self.raws[raw.id] = raw
                message = self.channel.read(raw)
                assert isinstance(message, Message)
                for each in self.script(message):
                    self.write(message.sender, each)

    async def answered(self, raw: Raw) -> None:
        while self._sending:
            await asyncio.wait(self._sending.values())

    def reachable(self, address: Address) -> None:
        self.came.append(address)
        self._go_on(address)

    def write(self, to: Address, written: Letter) -> None:
        """Send a letter, now or when they are back."""
        self._count += 1
        self._letters.setdefault(to, []).append(replace(written, id=self._count, to=to))
        self._go_on(to)

    @property
    def said(self) -> list[object]:
        """What people said, in order."""
        messages = [self.channel.read(raw) for raw in self.raws.values()]
        return [message.said for message in messages if isinstance(message, Message)]

    def _go_on(self, to: Address) -> None:
        if to not in self._sending:
            self._sending[to] = asyncio.create_task(self._send(to))

    async def _send(self, to: Address) -> None:
        waiting = self._letters.setdefault(to, [])
        try:
            while waiting:
                await self.channel.send(waiting[0])
                waiting.pop(0)
        except Away:
            pass
        finally:
            del self._sending[to]


async def _alive() -> None:
    return None


@asynccontextmanager
async def chat(channel: Channel, receiver: Receiver) -> AsyncIterator[str]:
    """The channel served on a free port; its address."""
    async with serving(application([channel], receiver, _alive), "127.0.0.1", 0) as address:
        yield address
