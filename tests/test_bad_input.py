"""Whatever comes in: no crash, nothing set aside by mistake, an answer or silence as fits."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from io import BytesIO
from pathlib import Path

import aiohttp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import handlers
from bot.language.asked import Asked
from bot.message import Pick, Place, Words
from bot.reply import phrase
from bot.running import Bot
from bot.server import application, serving
from storage.database import Database, open_database
from storage.store import Store
from tests.bad_inputs import BODIES, NAMES, PAYLOADS, PICKS, TEXTS, UPDATES
from tests.bot.channels.scripted import web_channel
from tests.bot.paper import Paper, said, until_settled
from tests.bot.whole import load, page_open, telegram_channel, texts, whole_bot
from tests.commands import free_port
from tests.platforms.telegram import Telegram
from tests.platforms.telegram import serving as telegram_serving

SECRET = "a-secret-of-the-tests-that-nobody-guesses"
HEADER = "X-Telegram-Bot-Api-Secret-Token"

#: What is said when a handler failed, in every language: nobody may ever read it.
SORRY = {texts().say(phrase("sorry.failed"), language) for language in texts().languages}


@asynccontextmanager
async def bot_by_webhook(database: Database) -> AsyncIterator[tuple[Telegram, str]]:
    """The whole bot on the fake Telegram by webhook, and its address."""
    await load(database, "meknes-2025")
    port = free_port()
    async with telegram_serving() as telegram:
        channel = telegram_channel(telegram, SECRET, f"http://127.0.0.1:{port}")
        async with (
            whole_bot(database, [channel]) as bot,
            serving(application([channel], bot.inbox, bot.ready), "127.0.0.1", port) as address,
        ):
            await telegram.ledger.until(lambda: telegram.updates.hook is not None)
            yield telegram, address


async def finished(database: Database, telegram: Telegram) -> None:
    """Return when everything that was sent is taken, handled and answered."""
    async with asyncio.timeout(60):
        while telegram.updates.pending:
            await asyncio.sleep(0.01)
    await until_settled(database, 60)


async def set_aside(database: Database) -> list[str]:
    """Why messages were set aside."""

    async def look(store: Store) -> list[str]:
        rows = await store.inbox._connection.rows(
            "select error from inbox where state = 'quarantined' order by id"
        )
        return [row["error"] for row in rows]

    return await database.read(look)


def answers(telegram: Telegram, chat: int) -> list[str]:
    return [call["text"] for call in telegram.calls(chat)]


def nobody_is_told_sorry(telegram: Telegram) -> bool:
    return SORRY.isdisjoint(call["text"] for call in telegram.calls())


async def test_every_text_is_answered(database: Database) -> None:
    async with bot_by_webhook(database) as (telegram, _):
        for chat, text in enumerate(TEXTS.values(), 1):
            telegram.says(chat, text)
        await finished(database, telegram)

        assert [name for chat, name in enumerate(TEXTS, 1) if not answers(telegram, chat)] == []
        assert nobody_is_told_sorry(telegram)
        assert list(telegram.ledger.of("refused")) == []
    assert await set_aside(database) == []


async def test_every_name_press_and_link_is_answered(database: Database) -> None:
    async with bot_by_webhook(database) as (telegram, _):
        people = iter(range(1, 1000))
        for name in NAMES:
            telegram.person(chat := next(people), first_name=name, last_name=name, language=name)
            telegram.says(chat, "bonjour")
            telegram.says(chat, "/mydata")
        for pick in PICKS:
            telegram.person(chat := next(people))
            telegram.presses(chat, pick)
        for payload in PAYLOADS:
            telegram.says(next(people), f"/start {payload}")
        last = next(people)
        await finished(database, telegram)

        assert [chat for chat in range(1, last) if not answers(telegram, chat)] == []
        assert nobody_is_told_sorry(telegram)
        assert telegram.unanswered == []
        assert list(telegram.ledger.of("refused")) == []
    assert await set_aside(database) == []


async def test_every_update_is_answered_or_passed_over(database: Database) -> None:
    async with bot_by_webhook(database) as (telegram, _):
        chats = {}
        for number, (name, (update, _answered)) in enumerate(UPDATES.items(), 1):
            chats[name] = 77_000 + number
            own = json.dumps({"update_id": 900_000_000 - number, **update}).replace(
                '"id": 77,', f'"id": {chats[name]},'
            )
            telegram.person(chats[name])
            telegram.person(2**52)
            telegram.updates.add_bytes(own.encode(), chats[name])
            telegram.updates.add_bytes(own.encode(), chats[name])  # and the same once more
        await finished(database, telegram)

        wrong = {}
        for name, (_, expected) in UPDATES.items():
            chat = 2**52 if "2^52" in name else chats[name]
            if bool(answers(telegram, chat)) != expected:
                wrong[name] = answers(telegram, chat)
        assert wrong == {}
        assert nobody_is_told_sorry(telegram)
    assert all(error.startswith("unreadable: ") for error in await set_aside(database))


async def test_every_body_is_accepted_from_telegram_and_set_aside(database: Database) -> None:
    async with bot_by_webhook(database) as (telegram, address), aiohttp.ClientSession() as session:
        for body in BODIES.values():
            headers = {HEADER: SECRET, "content-type": "text/plain"}
            async with session.post(
                f"{address}/telegram/webhook", data=BytesIO(body), headers=headers
            ) as answer:
                assert (answer.status, await answer.read()) == (200, b"")
        await finished(database, telegram)
        assert telegram.calls() == []
    errors = await set_aside(database)
    assert len(errors) == len(BODIES)
    assert all(error.startswith("unreadable: ") for error in errors)


#: Requests that prove nothing, as bytes: no client would send some of them.
UNPROVEN: dict[str, bytes] = {
    "no secret": b"",
    "empty": f"{HEADER}: \r\n".encode(),
    "not ASCII": f"{HEADER}: ".encode() + "é".encode() * 20 + b"\r\n",
    "not UTF-8": f"{HEADER}: ".encode() + b"\xff\xfe" * 20 + b"\r\n",
    "upper case": f"{HEADER}: {SECRET.upper()}\r\n".encode(),
    "twice": f"{HEADER}: {SECRET}\r\n{HEADER}: {SECRET}\r\n".encode(),
    "as a signature": f"X-Hub-Signature-256: SHA256={SECRET}\r\n".encode(),
    "from Telegram's network": b"X-Forwarded-For: 149.154.167.220, 127.0.0.1\r\n" * 20,
    "10,000 headers": b"".join(b"X-%d: x\r\n" % number for number in range(10_000)),
    "a header of 100 KB": b"X-Long: " + b"x" * 100_000 + b"\r\n",
    "a length that lies": b"Content-Length: 5\r\n",
    "a length that is none": b"Content-Length: many\r\n",
    "no header at all": b"\0\0\0\r\n",
}


async def test_who_proves_nothing_is_refused_and_the_bot_goes_on(database: Database) -> None:
    async with bot_by_webhook(database) as (telegram, address):
        port = int(address.rpartition(":")[2])
        for name, header in UNPROVEN.items():
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            length = b"" if b"Content-Length" in header else b"Content-Length: 2\r\n"
            writer.write(b"POST /telegram/webhook HTTP/1.1\r\nHost: x\r\n" + header + length + b"\r\n{}")
            async with asyncio.timeout(10):
                status = (await reader.readline())[9:12]
            assert status in (b"401", b"400", b"431"), (name, status)
            writer.close()
        # a body that never ends holds up nobody else
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(
            b"POST /telegram/webhook HTTP/1.1\r\nHost: x\r\n"
            + f"{HEADER}: {SECRET}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n".encode()
        )
        telegram.says(1, "bonjour")
        await finished(database, telegram)
        assert len(answers(telegram, 1)) == 1
        writer.close()
    assert await database.read(lambda store: store.inbox.counts()) == {"done": 1}


async def test_every_text_and_press_is_answered_in_the_web_chat(tmp_path: Path) -> None:
    async with open_database(f"sqlite:///{tmp_path / 'dalil.db'}") as database:
        await load(database, "meknes-2025")
        channel = web_channel()
        async with (
            whole_bot(database, [channel]) as bot,
            serving(application([channel], bot.inbox, bot.ready), "127.0.0.1", 0) as address,
        ):
            taken: list[Words | Pick | Place] = [
                Words(text) for text in TEXTS.values() if text.strip(" \0\u00a0\u2003") and len(text) < 5000
            ]
            taken += [Pick(pick) for pick in PICKS if 0 < len(pick) < 256 and pick.strip("\0")]
            taken += [Place(90, 180), Place(-90, -180)]
            for number, something in enumerate(taken):
                key = f"{number:032x}"
                async with page_open(database, address, key) as page:
                    heard = await page.says(something)
                assert heard.texts != (), something
                assert SORRY.isdisjoint(heard.texts), something
        assert await set_aside(database) == []


# ── anything at all ──────────────────────────────────────────────────────────────────────────────────────

_SLOTS = st.dictionaries(
    st.sampled_from(
        ("stand", "product", "day", "page", "fair", "entry", "exhibitor", "pole", "language", "x")
    ),
    st.text(max_size=30) | st.sampled_from(("A1", "honey", "2025-02-01", "agadir-2025", "1", "-1", "ar")),
    max_size=3,
)


def _pick(intent: str, slots: dict[str, str], fair: str) -> str:
    """What a button says, without what a button leaves out."""
    with contextlib.suppress(ValueError):
        return Asked(intent, slots, fair).dump()
    return f"{intent}@{fair}|" + "|".join(f"{name}={value}" for name, value in slots.items())


PRESSES = st.text(max_size=80) | st.builds(
    _pick,
    st.sampled_from([route.intent for route in handlers.ROUTES]),
    _SLOTS,
    st.sampled_from(("", "meknes-2025", "agadir-2025", "no-such-fair")),
)
WORDS = st.text(max_size=300) | st.lists(
    st.sampled_from(
        (*" ؟/-:.", "fin", "kayn", "stand", "12", "A1", "honey", "العسل", "demain", "غدا", "25:00",
         "المعرض", "c'est quand", "and", "other", "second", "31/02", "B12", "samedi",
         "news", "stop", "\u202e", "\u200b", "🍯", "١٢")
    ),
    max_size=12,
).map(" ".join)  # fmt: skip


def test_anything_is_answered(tmp_path: Path) -> None:
    paper = Paper()
    count = iter(range(10**9))

    async def open_all(stack: AsyncExitStack) -> tuple[Database, Bot]:
        database = await stack.enter_async_context(open_database(f"sqlite:///{tmp_path / 'dalil.db'}"))
        await load(database, "meknes-2025", "agadir-2025")
        return database, await stack.enter_async_context(whole_bot(database, [paper]))

    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        database, bot = runner.run(open_all(stack))

        async def tell(words: Iterable[str], picks: Iterable[str]) -> None:
            sender = f"p{next(count)}"
            raws = [said(text, sender, f"{sender}:{number}") for number, text in enumerate(words)]
            for number, pick in enumerate(picks):
                raw = said("", sender, f"{sender}:p{number}")
                raws.append(type(raw)("paper", raw.id, sender, "message", json.dumps({"pick": pick})))
            paper.sent.clear()
            for raw in raws:
                await bot.inbox.receive([raw])
            for raw in raws:
                await bot.inbox.answered(raw)
            assert len(paper.texts(sender)) >= len(raws)
            assert SORRY.isdisjoint(paper.texts(sender))

        @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
        @given(st.lists(WORDS, max_size=4), st.lists(PRESSES, max_size=4))
        def check(words: list[str], picks: list[str]) -> None:
            runner.run(tell(words, picks))

        try:
            check()
            assert runner.run(set_aside(database)) == []
        finally:
            runner.run(stack.aclose())
