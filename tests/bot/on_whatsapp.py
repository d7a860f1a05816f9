"""The terminal's talker, on WhatsApp: the same words over a signed webhook, answers as Meta took them."""

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import handlers
from bot.channels import Raw, Receiver
from bot.channels.whatsapp import WhatsAppChannel
from bot.channels.whatsapp.templates import Templates
from bot.message import File, Pick, Place, Words
from bot.reply import phrase
from bot.server import application, serving
from bot.whatsapp_commands import variables
from storage.records import Address
from tests.bot.whole import PATIENCE, Heard, texts
from tests.platforms.whatsapp import NUMBER, SECRET, TOKEN, VERIFY, VERSION, WhatsApp

FATIMA = 212600000077


class Channel(WhatsAppChannel):
    """The channel with Meta beside it: both are there while it listens."""

    def __init__(self, platform: WhatsApp, now: Callable[[], datetime] | None = None) -> None:
        """Without a clock every window stays open: dialogues are held on a set day of their fair."""
        languages = texts().languages
        #: How far the clock is put forward.
        self.late = timedelta(0)
        self._platform = platform
        self.receiver: asyncio.Future[Receiver] | None = None
        super().__init__(
            TOKEN,
            NUMBER,
            SECRET,
            VERIFY,
            platform.url,
            VERSION,
            Templates(variables(texts(), handlers.UNASKED), texts().say),
            {each: texts().label(phrase("label.choose"), each) for each in languages},
            {each: texts().label(phrase("label.link"), each) for each in languages},
            handlers.ASKS_PLACE,
            rate=0.0,
            now=(lambda: now() + self.late) if now else lambda: datetime.min.replace(tzinfo=UTC),
        )

    async def listen(self, receiver: Receiver) -> None:
        async with serving(application([self], receiver, _ready), "127.0.0.1", 0) as address:
            self._platform.hook.point_at(f"{address}/whatsapp/webhook")
            self.talks().set_result(receiver)
            await super().listen(receiver)

    def talks(self) -> "asyncio.Future[Receiver]":
        """Who hears what is said, once the channel listens."""
        if self.receiver is None:
            self.receiver = asyncio.get_running_loop().create_future()
        return self.receiver


async def _ready() -> None:
    """It is."""


class WhatsAppTalker:
    """Says what the terminal's talker says, and hears what it hears; nothing may be refused by Meta.

    What is sent with an answer lies in `folder` under its name, as the terminal leaves it.
    """

    def __init__(self, folder: Path, platform: WhatsApp) -> None:
        self.platform = platform
        self.channel = Channel(platform)
        self._folder = folder
        platform.person(FATIMA, name="")
        self._heard = len(platform.calls(FATIMA))

    @property
    def address(self) -> Address:
        """Where the person is reached."""
        return Address("whatsapp", str(FATIMA))

    async def says(self, said: Words | Pick | Place | File) -> Heard:
        receiver = await self.channel.talks()
        self._heard = len(self.platform.calls(FATIMA))
        before = self._heard
        self._say(said)
        message = next(reversed(self.platform.messages))
        async with asyncio.timeout(PATIENCE):
            while self.platform.hook.pending:
                await asyncio.sleep(0.005)
            await receiver.answered(Raw("whatsapp", message, str(FATIMA), "message", ""))
        assert list(self.platform.ledger.of("refused")) == []
        calls = self.platform.calls(FATIMA)[before:]
        self._heard = before + len(calls)
        return self._seen(calls)

    def _say(self, said: Words | Pick | Place | File) -> None:
        match said:
            case Words(text):
                self.platform.says(FATIMA, text)
            case Pick(option):
                self.platform.presses(FATIMA, option)
            case Place(latitude, longitude):
                self.platform.shares(FATIMA, latitude, longitude)
            case File(path, mime, name):
                self.platform.sends_file(FATIMA, Path(path).read_bytes(), mime, name)

    def _seen(self, calls: list[dict[str, Any]]) -> Heard:
        return Heard(
            tuple(call["text"] for call in calls if call["text"]),
            tuple(option for call in calls for option in options_of(call["sent"])),
            tuple(
                self._attached(call["sent"])
                for call in calls
                if call["sent"]["type"] not in ("text", "interactive")
            ),
        )

    def _attached(self, sent: dict[str, Any]) -> tuple[Any, ...]:
        match sent:
            case {"location": {"latitude": latitude, "longitude": longitude}}:
                return ("place", float(latitude), float(longitude))
        [file] = [sent[kind] for kind in ("image", "document", "audio") if kind in sent]
        upload = self.platform.uploads[file["id"]]
        (self._folder / upload.name).write_bytes(upload.content)
        return ("file", upload.name)

    async def unasked(self) -> str:
        """The next message that answers nothing, as the terminal writes it."""
        calls = await self.platform.replies(self._heard + 1, FATIMA, PATIENCE)
        heard = self._seen([calls[self._heard]])
        self._heard += 1
        options = [{"id": id, "label": label} for id, label in heard.options]
        replies = [{"text": text, "options": options} for text in heard.texts]
        return json.dumps({"to": "fatima", "replies": replies}, ensure_ascii=False)

    async def close(self) -> None:
        """Nothing more is said."""
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while self.platform.hook.pending:
                    await asyncio.sleep(0.005)


def options_of(sent: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What can be pressed, with the whole label, wherever it stands."""
    interactive = sent.get("interactive", {})
    action = interactive.get("action", {})
    for button in action.get("buttons", ()):
        yield button["reply"]["id"], button["reply"]["title"]
    for section in action.get("sections", ()):
        for row in section["rows"]:
            yield row["id"], _label(row, interactive["body"]["text"])


def _label(row: dict[str, str], body: str) -> str:
    title = row["title"]
    if not title.endswith("…") and title.rstrip(".").isdecimal() is False:
        return title
    spelled = [line for line in body.split("\n") if line.startswith(f"{title} ")]
    if spelled:
        return spelled[0].removeprefix(f"{title} ")
    return row.get("description", title).partition(" · ")[0]
