"""A fair whose visitors are on WhatsApp and whose team is in a forum on Telegram, and the whole bot."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import handlers
from bot.channels import Channel
from bot.channels.whatsapp import WhatsAppChannel
from bot.channels.whatsapp.templates import Templates
from bot.running import Bot
from bot.server import application, serving
from bot.whatsapp_commands import variables
from storage.database import Database
from storage.records import Address
from storage.store import Store
from tests.bot.channels.whatsapp_channel import CHOOSE
from tests.bot.paper import settled
from tests.bot.whole import load, telegram_channel, texts, whole_bot
from tests.platforms import telegram, whatsapp
from tests.platforms.telegram import Telegram
from tests.platforms.whatsapp import NUMBER, SECRET, TOKEN, VERIFY, VERSION, WhatsApp

FAIR = "meknes-2025"

#: The team's forum, its admin, a volunteer in it, a visitor.
GROUP, ADMIN, VOLUNTEER, VISITOR = -1002, 11, 12, 212600000042


def opus(seconds: int = 1) -> bytes:
    """A voice note as phones record it: pages of Opus in Ogg."""
    head = b"OpusHead" + bytes([1, 1, 0x38, 1, 0x80, 0xBB, 0, 0, 0, 0, 0])
    bodies = [head, b"OpusTags" + bytes(8), *[bytes([0xFC]) + bytes(120)] * (10 * seconds)]
    pages = []
    for number, body in enumerate(bodies):
        flags = 2 if number == 0 else 4 if number == len(bodies) - 1 else 0
        header = b"OggS" + bytes([0, flags]) + bytes(8) + (7).to_bytes(4, "little")
        header += number.to_bytes(4, "little") + bytes(4) + bytes([1, len(body)])
        pages.append(header + body)
    return b"".join(pages)


@dataclass
class House:
    """What a test says and looks at."""

    database: Database
    telegram: Telegram
    whatsapp: WhatsApp
    bot: Bot

    async def quiet(self, seconds: float = 10.0) -> None:
        """Return when everything is told, handled and sent."""

        async def all_handed() -> bool:
            handed = not self.whatsapp.hook.pending and not self.telegram.updates.pending
            return handed and await self.database.read(settled)

        async with asyncio.timeout(seconds):
            still = 0
            while still < 3:
                still = still + 1 if await all_handed() else 0
                await asyncio.sleep(0.03)

    @property
    def thread(self) -> int:
        """The newest topic of the forum."""
        return max(self.telegram.chats[GROUP].topics)

    def in_thread(self, thread: int | None = None) -> list[dict[str, Any]]:
        """What the bot said in a topic."""
        wanted = self.thread if thread is None else thread
        return [c for c in self.telegram.calls(GROUP) if c["sent"].get("message_thread_id") == wanted]

    def told(self, person: int = VISITOR) -> list[dict[str, Any]]:
        """What a person on WhatsApp was sent."""
        return self.whatsapp.calls(person)

    def texts(self, calls: list[dict[str, Any]]) -> list[str]:
        return [plain(call["text"]) for call in calls if call["text"]]

    async def staff_says(self, text: str, sender: int = VOLUNTEER) -> None:
        """Somebody of the team writes in the newest topic."""
        self.telegram.says(GROUP, text, sender=sender, thread=self.thread)
        await self.quiet()

    async def staff_presses(self, intent: str, sender: int = VOLUNTEER) -> None:
        """Somebody of the team presses the newest button that asks `intent`."""
        pressed = next(id for id in self._buttons(GROUP) if id.startswith(intent))
        self.telegram.presses(GROUP, pressed, sender=sender)
        await self.quiet()

    async def presses(self, chat: int, intent: str) -> None:
        """Somebody alone with the bot on Telegram presses the newest button that asks `intent`."""
        self.telegram.presses(chat, next(id for id in self._buttons(chat) if id.startswith(intent)))
        await self.quiet()

    async def writes(self, chat: int, text: str) -> None:
        """Somebody alone with the bot on Telegram writes."""
        self.telegram.says(chat, text)
        await self.quiet()

    async def visitor_says(self, text: str, person: int = VISITOR) -> None:
        self.whatsapp.says(person, text)
        await self.quiet()

    async def visitor_presses(self, intent: str, person: int = VISITOR) -> None:
        """The visitor presses what was offered last."""
        pressed = next(id for id in self._offered(person) if id.startswith(intent))
        self.whatsapp.presses(person, pressed)
        await self.quiet()

    def _buttons(self, chat: int) -> Iterator[str]:
        for call in reversed(self.telegram.calls(chat)):
            for row in (call["reply_markup"] or {}).get("inline_keyboard", ()):
                yield from (button["callback_data"] for button in row)

    def _offered(self, person: int) -> Iterator[str]:
        for call in reversed(self.told(person)):
            action = call["sent"].get("interactive", {}).get("action", {})
            yield from (button["reply"]["id"] for button in action.get("buttons", ()))
            for section in action.get("sections", ()):
                yield from (row["id"] for row in section["rows"])

    async def sees(self, look: Callable[[Store], Any]) -> Any:
        return await self.database.read(look)


def plain(text: str) -> str:
    """Without the marks of direction."""
    for mark in "\u2068\u2069\u200e\u200f":
        text = text.replace(mark, "")
    return text


def whatsapp_channel(url: str, now: Callable[[], datetime]) -> WhatsAppChannel:
    """The channel as the program makes it, with the templates that ship."""
    templates = Templates(variables(texts(), handlers.UNASKED), texts().say)
    return WhatsAppChannel(
        TOKEN, NUMBER, SECRET, VERIFY, url, VERSION, templates, CHOOSE, rate=0.0, now=now, tells_within=15.0
    )


async def appoint(
    database: Database, chat: int, role: str, language: str = "fr", name: str = "Samira"
) -> int:
    """Somebody on Telegram with a role."""
    now = datetime.now(UTC)

    async def give(store: Store) -> int:
        person = await store.people.meet(
            Address("telegram", str(chat)), name=name, language=language, now=now
        )
        _, code = await store.roles.invite(role, "", now)
        assert await store.roles.accept(person.id, code, now)
        return person.id

    return await database.write(give)


@asynccontextmanager
async def open_house(
    database: Database, folder: Path, *, forum: bool = True, language: str = "fr"
) -> AsyncIterator[House]:
    """The bot with both channels; with a `forum` it is the team's already."""
    async with telegram.serving() as tg, whatsapp.serving() as wa:
        await load(database, FAIR)
        tg.person(GROUP, first_name="Accueil", forum=True)
        tg.person(ADMIN, first_name="Samira", last_name="")
        tg.person(VOLUNTEER, first_name="Hassan", last_name="", language="ary")
        await appoint(database, ADMIN, "admin", language)
        late = wa.now  # a test puts the platform's clock forward, and ours with it
        channels: list[Channel] = [
            telegram_channel(tg),
            whatsapp_channel(wa.url, lambda: datetime.fromtimestamp(late(), UTC)),
        ]
        async with (
            whole_bot(
                database, channels, now=datetime.now(UTC).isoformat(), fair=FAIR, files=folder / "uploads"
            ) as bot,
            serving(application(channels, bot.inbox, bot.ready), "127.0.0.1", 0) as address,
        ):
            wa.hook.point_at(f"{address}/whatsapp/webhook")
            house = House(database, tg, wa, bot)
            if forum:
                await house.writes(ADMIN, "/desk")
                await house.presses(ADMIN, "desk.group")
                code = house.texts(tg.calls(ADMIN))[-1].rpartition("\n")[2]
                tg.says(GROUP, code, sender=ADMIN)
                await house.quiet()
            yield house
