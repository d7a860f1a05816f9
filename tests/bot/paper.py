"""A channel on paper and a small bot behind it: everything real but the platform."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from starlette.routing import BaseRoute

from bot.answering import Afterword
from bot.channels import Raw, Receiver, SendError, Sent, Unreadable
from bot.clock import Clock
from bot.message import Address, File, Message, Pick, Words
from bot.pacing import Pace
from bot.reply import Button, Letter, Option, Phrase, Reply, Value, phrase
from bot.router import Route, Router
from bot.running import Bot, running
from bot.texts import Texts
from bot.turn import Turn
from storage.database import Database
from storage.pack import pack_of
from storage.store import Store
from tests.handlers.conftest import FAIR


@dataclass
class Paper:
    """What was sent stands on it; what goes wrong is said beforehand."""

    name: str = "paper"
    longest: int = 4096
    #: The longest text below a file.
    caption_room: int = 0
    rate: float = 0.0
    slots: int = 256
    merges: bool = False
    tells_within: float = 0.0
    edits: bool = False
    chat_pace: Pace | None = None
    #: Seconds a call takes.
    latency: float = 0.0
    sent: list[Letter] = field(default_factory=list)
    #: Errors of the next calls, in order; None = it goes well.
    errors: list[SendError | None] = field(default_factory=list)
    #: (when a call began, to whom), also of those that failed.
    calls: list[tuple[float, str]] = field(default_factory=list)

    def room(self, options: Sequence[Button]) -> int:
        return self.longest

    def caption(self, options: Sequence[Button], mime: str) -> int:
        return self.caption_room

    def pace(self, to: Address) -> Pace | None:
        return self.chat_pace

    def routes(self, receiver: Receiver) -> Sequence[BaseRoute]:
        return ()

    async def listen(self, receiver: Receiver) -> None:
        await asyncio.Event().wait()

    def read(self, raw: Raw) -> Message | None:
        content = json.loads(raw.payload)
        if "unreadable" in content:
            raise Unreadable("torn")
        if "ignore" in content:
            return None
        said = Pick(content["pick"]) if "pick" in content else Words(content["text"])
        return Message(raw.id, Address(self.name, raw.sender), said, datetime.now(UTC))

    async def fetch(self, file: File) -> AsyncIterator[bytes]:
        yield b""

    async def send(self, letter: Letter) -> Sent:
        self.calls.append((asyncio.get_running_loop().time(), letter.to.id))
        if self.latency:
            await asyncio.sleep(self.latency)
        if self.errors and (error := self.errors.pop(0)) is not None:
            raise error
        self.sent.append(letter)
        return Sent(str(len(self.sent)))

    def texts(self, to: str) -> list[str]:
        """What one person has been sent."""
        return [letter.text for letter in self.sent if letter.to.id == to]


class Echo(Texts):
    """A catalogue that says keys and values as they are."""

    def __init__(self) -> None:
        """There is no file to read."""

    def say(self, value: Value, language: str) -> str:
        if isinstance(value, Phrase):
            shown = " ".join(str(each) for each in value.values.values())
            return f"{value.key} {shown}".strip()
        return str(value)

    def label(self, label: Phrase, language: str) -> str:
        return self.say(label, language)


async def echo(turn: Turn) -> Reply:
    """Says what was said, with the number of answers before it."""
    said = turn.message.said
    text = said.text if isinstance(said, Words) else "?"
    if text == "break":
        raise ArithmeticError("broken")
    if text == "half":
        await turn.store.people.choose_language(turn.person.id, "ar")
        raise ArithmeticError("half done")
    if text == "forget":
        await turn.store.people.erase(turn.person.id, turn.now)
    return Reply(phrase("echo", said=text), (Option("menu", phrase("label.menu")),))


async def nothing(turn: Turn) -> Reply | None:
    return None


async def load_fair(database: Database) -> None:
    await database.write(lambda store: store.fairs.load(pack_of(FAIR)))


@asynccontextmanager
async def bot_on_paper(
    database: Database,
    paper: Paper,
    afterword: Afterword = nothing,
    clock: Clock | None = None,
) -> AsyncIterator[Bot]:
    """A whole bot whose handler echoes."""
    known = ("unknown", "stale", "schedule.day", "out_of_scope")
    router = Router(tuple(Route(intent, echo) for intent in known), {"start": "unknown"})
    async with running(
        database,
        [paper],
        router,
        Echo(),
        clock or Clock(),
        {},
        afterword,
        language="fr",
    ) as bot:
        yield bot


def said(text: str, sender: str = "a", id: str = "") -> Raw:
    """A message in words."""
    return Raw("paper", id or f"{sender}:{text}", sender, "message", json.dumps({"text": text}))


async def settled(store: Store) -> bool:
    """Whether nothing waits anywhere."""
    inbox = await store.inbox.counts()
    outgoing = await store.outgoing.counts()
    return not inbox.get("received") and not any(state in ("pending", "sending") for _, state in outgoing)


async def until_settled(database: Database, seconds: float = 20.0) -> None:
    """Wait until everything is handled and sent."""
    async with asyncio.timeout(seconds):
        while not await database.read(settled):
            await asyncio.sleep(0.01)
