"""A visitor on WhatsApp and a team on Telegram talk while the bot between them is killed again and again."""

import asyncio
import os
import random
import sys
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.database import Database, open_database
from storage.records import Address
from tests.bot.paper import settled
from tests.bot.whole import load
from tests.faults.killing import free_port
from tests.handlers.desk_house import FAIR, GROUP, VISITOR, VOLUNTEER, appoint, opus, plain
from tests.platforms import telegram, whatsapp
from tests.platforms.telegram import Telegram
from tests.platforms.whatsapp import NUMBER, SECRET, TOKEN, VERIFY, WhatsApp

#: Who says what; None is a voice note.
TALK: tuple[tuple[str, str | None], ...] = (
    ("visitor", "je veux parler à quelqu'un"),
    ("visitor", None),
    ("team", "Réponse une"),
    ("visitor", "xyzzy deux"),
    ("team", None),
    ("visitor", "xyzzy trois"),
    ("team", "Réponse deux"),
)

#: How much of it is said where many other tests run.
SHORT = TALK[:5]


class Bot:
    """The whole program in a process of its own."""

    def __init__(self, url: str, tg: Telegram, wa: WhatsApp, port: int, files: Path) -> None:
        self._settings = {
            "DATABASE_URL": url, "FILES_DIR": str(files), "BACKUP_DIR": "", "DALIL_FAIR": FAIR,
            "HTTP_PORT": str(port), "LOG_LEVEL": "error",
            "TELEGRAM_BOT_TOKEN": telegram.TOKEN, "TELEGRAM_API_URL": tg.url, "TELEGRAM_RATE": "0",
            "WHATSAPP_ACCESS_TOKEN": TOKEN, "WHATSAPP_PHONE_NUMBER_ID": NUMBER, "WHATSAPP_APP_SECRET": SECRET,
            "WHATSAPP_VERIFY_TOKEN": VERIFY, "WHATSAPP_API_URL": wa.url, "WHATSAPP_RATE": "0",
        }  # fmt: skip
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=os.environ | self._settings
        )

    async def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            await self._process.wait()
            self._process = None


@asynccontextmanager
async def talking(folder: Path) -> AsyncIterator[tuple[Database, Telegram, WhatsApp, Bot]]:
    """Both platforms, the team's forum, and the bot, not started yet."""
    url, port = f"sqlite:///{folder / 'dalil.db'}", free_port()
    async with telegram.serving() as tg, whatsapp.serving() as wa, open_database(url) as database:
        await load(database, FAIR)
        tg.person(GROUP, forum=True)
        admin = await appoint(database, 11, "admin")
        now = datetime.now(UTC)
        code = await database.write(lambda store: store.desks.invite_group(FAIR, by=admin, now=now))
        group = Address("telegram", str(GROUP))
        await database.write(lambda store: store.desks.join(code, group, by=admin, now=now))
        wa.hook.point_at(f"http://127.0.0.1:{port}/whatsapp/webhook")
        bot = Bot(url, tg, wa, port, folder / "files")
        try:
            yield database, tg, wa, bot
        finally:
            await bot.kill()


async def quiet(database: Database, tg: Telegram, wa: WhatsApp) -> None:
    """Return when nothing is on its way anywhere."""
    still = 0
    async with asyncio.timeout(60):
        while still < 4:
            idle = not wa.hook.pending and not tg.updates.pending and await database.read(settled)
            still = still + 1 if idle else 0
            await asyncio.sleep(0.05)


def say(tg: Telegram, wa: WhatsApp, who: str, what: str | None) -> None:
    match who, what:
        case "visitor", None:
            wa.sends_file(VISITOR, opus(2), "audio/ogg")
        case "visitor", str(text):
            wa.says(VISITOR, text)
        case "team", None:
            tg.speaks(GROUP, opus(3), sender=VOLUNTEER, thread=max(tg.chats[GROUP].topics))
        case "team", str(text):
            tg.says(GROUP, text, sender=VOLUNTEER, thread=max(tg.chats[GROUP].topics))


def heard(tg: Telegram, wa: WhatsApp) -> tuple[Counter[str], Counter[str]]:
    """How often each thing that was said reached the other side: the team, and the visitor."""
    team: Counter[str] = Counter()
    for call in tg.calls(GROUP):
        text = plain(call["text"]).partition(" : ")[2] if call["text"].startswith("🗣") else ""
        kind = "voice" if call["method"] == "sendvoice" else text
        team[kind] += bool(kind)
    visitor: Counter[str] = Counter()
    for call in wa.calls(VISITOR):
        lines = plain(call["text"]).split("\n")
        answer = lines[1] if lines[0].startswith("💬") and len(lines) > 1 else ""
        kind = "voice" if call["sent"]["type"] == "audio" else answer
        visitor[kind] += bool(kind)
    return +team, +visitor


def said(who: str, talk: Sequence[tuple[str, str | None]] = TALK) -> Counter[str]:
    return Counter(what or "voice" for speaker, what in talk if speaker == who)


async def test_nothing_is_lost_and_nothing_comes_twice_with_a_kill_between_any_two_messages(
    tmp_path: Path,
) -> None:
    async with talking(tmp_path) as (database, tg, wa, bot):
        for who, what in SHORT:
            await bot.start()
            say(tg, wa, who, what)
            await quiet(database, tg, wa)
            await bot.kill()
        team, visitor = heard(tg, wa)

    assert (team, visitor) == (said("visitor", SHORT), said("team", SHORT))
    assert len(tg.chats[GROUP].topics) == 1


@pytest.mark.stress
@pytest.mark.parametrize("seed", range(12))
async def test_kills_in_the_middle_lose_nothing(tmp_path: Path, seed: int) -> None:
    """Killed while a message is taken in, handled or passed on: only a call to Telegram that was under way
    may be made twice, since Telegram has no receipts."""
    chance, kills = random.Random(seed), 0
    async with talking(tmp_path) as (database, tg, wa, bot):
        await bot.start()
        for who, what in TALK:
            say(tg, wa, who, what)
            for _ in range(2):
                await asyncio.sleep(chance.uniform(0.0, 2.5))
                await bot.kill()
                kills += 1
                await bot.start()
            await quiet(database, tg, wa)
        team, visitor = heard(tg, wa)

    assert visitor == said("team")
    assert set(team) == set(said("visitor"))
    assert sum((team - said("visitor")).values()) <= kills
    assert max(team.values()) <= 3
