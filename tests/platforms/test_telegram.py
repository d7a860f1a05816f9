"""The fake Telegram refuses what the real one refuses, and keeps its books."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.request import HTTPXRequest

from tests.platforms.telegram import TOKEN, Telegram, Trouble, serving
from tests.platforms.telegram.limits import Limits
from tests.platforms.telegram.process import running
from tests.platforms.telegram.spec import published
from tests.platforms.wire import Answer, Cut, Request, serve


class Caller:
    """Calls methods of one fake server."""

    def __init__(self, telegram: Telegram, http: aiohttp.ClientSession) -> None:
        self._telegram = telegram
        self._http = http

    async def __call__(self, method: str, **sent: Any) -> tuple[int, Any]:
        """The status, and the result or the description."""
        url = f"{self._telegram.url}/bot{TOKEN}/{method}"
        async with self._http.post(url, json=sent) as response:
            told = await response.json()
            assert told["ok"] == (response.status == 200)
            return response.status, told.get("result", told.get("description"))


@asynccontextmanager
async def calling(**settings: Any) -> AsyncIterator[tuple[Telegram, Caller]]:
    async with serving(**settings) as telegram, aiohttp.ClientSession() as http:
        telegram.person(7)
        yield telegram, Caller(telegram, http)


def buttons(*rows: Any) -> Mapping[str, Any]:
    return {"inline_keyboard": list(rows)}


def button(data: str = "x", text: str = "x") -> Mapping[str, str]:
    return {"text": text, "callback_data": data}


REFUSED: dict[str, tuple[str, dict[str, Any], int]] = {
    "no text": ("sendMessage", {"chat_id": 7}, 400),
    "empty text": ("sendMessage", {"chat_id": 7, "text": ""}, 400),
    "blank text": ("sendMessage", {"chat_id": 7, "text": " \n"}, 400),
    "4,097 letters": ("sendMessage", {"chat_id": 7, "text": "x" * 4097}, 400),
    "2,049 emoji": ("sendMessage", {"chat_id": 7, "text": "🍯" * 2049}, 400),
    "lone surrogate": ("sendMessage", {"chat_id": 7, "text": "\ud800"}, 400),
    "text is a number": ("sendMessage", {"chat_id": 7, "text": 7}, 400),
    "unknown chat": ("sendMessage", {"chat_id": 8, "text": "x"}, 400),
    "unknown tag": ("sendMessage", {"chat_id": 7, "text": "<p>x</p>", "parse_mode": "HTML"}, 400),
    "bare <": ("sendMessage", {"chat_id": 7, "text": "1 < 2", "parse_mode": "HTML"}, 400),
    "tag left open": ("sendMessage", {"chat_id": 7, "text": "<b>x", "parse_mode": "HTML"}, 400),
    "tags crossed": ("sendMessage", {"chat_id": 7, "text": "<b><i>x</b></i>", "parse_mode": "HTML"}, 400),
    "data of 65 bytes": (
        "sendMessage",
        {"chat_id": 7, "text": "x", "reply_markup": buttons([button("x" * 65)])},
        400,
    ),
    "data of 66 bytes in Arabic": (
        "sendMessage",
        {"chat_id": 7, "text": "x", "reply_markup": buttons([button("ف" * 33)])},
        400,
    ),
    "empty data": ("sendMessage", {"chat_id": 7, "text": "x", "reply_markup": buttons([button("")])}, 400),
    "no label": (
        "sendMessage",
        {"chat_id": 7, "text": "x", "reply_markup": buttons([button(text=" ")])},
        400,
    ),
    "button that does nothing": (
        "sendMessage",
        {"chat_id": 7, "text": "x", "reply_markup": buttons([{"text": "x"}])},
        400,
    ),
    "9 in a row": ("sendMessage", {"chat_id": 7, "text": "x", "reply_markup": buttons([button()] * 9)}, 400),
    "101 buttons": (
        "sendMessage",
        {"chat_id": 7, "text": "x", "reply_markup": buttons(*[[button()]] * 101)},
        400,
    ),
    "venue without a title": (
        "sendVenue",
        {"chat_id": 7, "latitude": 1.0, "longitude": 1.0, "title": "", "address": "x"},
        400,
    ),
    "venue beyond the pole": (
        "sendVenue",
        {"chat_id": 7, "latitude": 91.0, "longitude": 1.0, "title": "x", "address": "x"},
        400,
    ),
    "edit of nothing": ("editMessageText", {"chat_id": 7, "message_id": 99, "text": "x"}, 400),
    "answer to an unknown press": ("answerCallbackQuery", {"callback_query_id": "x"}, 400),
    "file nobody sent": ("getFile", {"file_id": "x"}, 400),
    "menu in Darija": ("setMyCommands", {"commands": [], "language_code": "ary"}, 400),
    "command with a capital": ("setMyCommands", {"commands": [{"command": "Menu", "description": "x"}]}, 400),
    "secret with a space": ("setWebhook", {"url": "https://x.example", "secret_token": "a b"}, 400),
    "101 connections": ("setWebhook", {"url": "https://x.example", "max_connections": 101}, 400),
    "method nobody knows": ("sendTelepathy", {}, 404),
}


@pytest.mark.parametrize("method,sent,status", REFUSED.values(), ids=REFUSED)
@pytest.mark.parametrize("spec", [True, False])
async def test_call_is_refused(method: str, sent: dict[str, Any], status: int, spec: bool) -> None:
    async with calling(spec=spec) as (telegram, call):
        assert (await call(method, **sent))[0] == status
        assert [entry["status"] for entry in telegram.ledger.of("refused")] == [status]
        assert telegram.calls() == []


@pytest.mark.skipif(published() is None, reason="the specification is not here")
@pytest.mark.parametrize(
    "sent",
    [
        {"chat_id": 7, "text": "x", "colour": "red"},
        {"chat_id": 7, "text": "x", "reply_markup": {"inline_keyboard": [[{**button(), "size": 1}]]}},
        {"chat_id": 7, "text": "x", "disable_notification": "yes"},
        {"chat_id": 7, "text": "x", "link_preview_options": {"is_disabled": 1}},
    ],
)
async def test_call_outside_the_specification_is_refused(sent: dict[str, Any]) -> None:
    async with calling() as (_, call):
        assert (await call("sendMessage", **sent))[0] == 400


async def test_the_largest_that_fits_is_taken() -> None:
    async with calling() as (telegram, call):
        markup = buttons(*[[button("x" * 64)] * 8] * 12)
        assert (await call("SENDMESSAGE", chat_id=7, text="🍯" * 2048, reply_markup=markup))[0] == 200
        html = "<b>" * 1000 + "x" * 4096 + "</b>" * 1000
        status, message = await call("sendMessage", chat_id=7, text=html, parse_mode="HTML")
        assert (status, message["text"]) == (200, "x" * 4096)
        assert len(telegram.calls(7)) == 2


async def test_other_token_is_not_known() -> None:
    async with serving() as telegram, aiohttp.ClientSession() as http:
        response = await http.post(f"{telegram.url}/bot1:other/getMe")
        assert (response.status, (await response.json())["description"]) == (401, "Unauthorized")


async def test_polls_confirm_what_lies_below_their_offset() -> None:
    async with calling() as (telegram, call):
        ids = [telegram.says(7, str(number)) for number in range(120)]

        async def polled(**asked: Any) -> list[int]:
            return [update["update_id"] for update in (await call("getUpdates", **asked))[1]]

        assert await polled() == ids[:100]
        assert await polled(limit=2) == ids[:2]
        assert await polled(offset=ids[1], limit=2) == ids[1:3]
        assert await polled(offset=ids[1], limit=2) == ids[1:3]
        assert len(telegram.updates.pending) == 119
        assert await polled(offset=ids[-1] + 1_000_000, limit=1) == ids[1:2]
        assert await polled(offset=-2) == ids[-2:]
        assert await polled(offset=ids[-1] + 1) == []
        assert [entry["update_id"] for entry in telegram.ledger.of("confirmed")] == ids


async def test_poll_is_held_open_until_something_comes() -> None:
    async with calling() as (telegram, call):
        poll = asyncio.create_task(call("getUpdates", timeout=10))
        await asyncio.sleep(0.05)
        telegram.says(7, "salam")
        assert len((await poll)[1]) == 1


async def test_second_poll_ends_the_first() -> None:
    async with calling() as (telegram, call):
        first = asyncio.create_task(call("getUpdates", timeout=10))
        await asyncio.sleep(0.05)
        second = asyncio.create_task(call("getUpdates", timeout=10))
        assert (await first)[0] == 409
        telegram.says(7, "salam")
        assert (await second)[0] == 200


async def test_webhook_and_polls_exclude_each_other() -> None:
    async with calling() as (_, call):
        assert await call("setWebhook", url="http://127.0.0.1:1/x") == (200, True)
        assert (await call("getUpdates"))[0] == 409
        assert (await call("getWebhookInfo"))[1]["url"] == "http://127.0.0.1:1/x"
        assert await call("deleteWebhook") == (200, True)
        assert await call("getUpdates") == (200, [])


async def test_webhook_gets_one_at_a_time_of_each_chat_until_it_takes_it() -> None:
    seen: list[tuple[int, str]] = []
    busy: set[int] = set()

    async def take(request: Request) -> Answer | Cut:
        message = json.loads(request.body)["message"]
        chat = message["chat"]["id"]
        assert chat not in busy
        busy.add(chat)
        await asyncio.sleep(0.002)
        busy.discard(chat)
        seen.append((chat, message["text"]))
        tries = seen.count((chat, message["text"]))
        if message["text"] == "3" and tries < 3:
            return Answer(b"", 500) if tries == 1 else Cut.CLOSED
        return Answer(b"")

    hook = await serve(take)
    async with calling(first_retry=0.01, last_retry=0.02) as (telegram, call):
        for number in range(50):
            telegram.says(number % 10 + 1, str(number // 10))
        await call("setWebhook", url=f"http://127.0.0.1:{hook.port}/x", max_connections=8)
        await telegram.ledger.until(lambda: not telegram.updates.pending)
        for chat in range(1, 11):
            assert [text for who, text in seen if who == chat] == ["0", "1", "2", "3", "3", "3", "4"]
    await hook.close()


async def test_people_who_block_the_bot_are_not_written_to() -> None:
    async with calling() as (telegram, call):
        telegram.blocks(7)
        assert await call("sendMessage", chat_id=7, text="x") == (
            403,
            "Forbidden: bot was blocked by the user",
        )
        telegram.blocks(7, False)
        assert (await call("sendMessage", chat_id=7, text="x"))[0] == 200


async def test_press_finds_its_button_and_is_counted_until_it_is_answered() -> None:
    async with calling() as (telegram, call):
        _, message = await call("sendMessage", chat_id=7, text="x", reply_markup=buttons([button("menu")]))
        telegram.presses(7, "menu")
        [update] = (await call("getUpdates"))[1]
        assert update["callback_query"]["message"] == message
        assert len(telegram.unanswered) == 1
        await call("answerCallbackQuery", callback_query_id=update["callback_query"]["id"])
        assert telegram.unanswered == []


@pytest.mark.skipif(published() is None, reason="the specification is not here")
def test_updates_are_as_specified() -> None:
    telegram = Telegram()
    telegram.says(7, "/start x")
    telegram.edits(7, 1, "y")
    telegram.presses(7, "menu")
    telegram.shares(7, 33.9, -5.5)
    telegram.sends_photo(7, b"x")
    telegram.sends_document(7, b"x")
    telegram.speaks(7)
    telegram.says(-1001, "salam")
    telegram.blocks(7)
    telegram.blocks(7, False)
    spec = published()
    assert spec is not None
    wrong = [spec.wrong_as("Update", json.loads(update.body)) for update in telegram.updates.pending.values()]
    assert wrong == [""] * 10


async def test_limits_are_those_of_a_bot_of_a_chat_and_of_a_group() -> None:
    now = 0.0
    limits = Limits(on=True, now=lambda: now)
    assert [limits.take(chat) for chat in range(1, 32)] == [0] * 30 + [1]
    assert limits.take(50) == 1
    assert limits.ignored == 1
    now = 1.1
    assert [limits.take(7) for _ in range(6)] == [0, 0, 0, 0, 0, 1]
    now = 100.0
    sent = 0
    for _ in range(120):
        sent += limits.take(-1) == 0
        now += 0.4
    assert sent == 20


async def test_limited_call_says_how_long_to_wait() -> None:
    async with calling(limits=Limits(on=True)) as (telegram, call):
        answers = [await call("sendMessage", chat_id=7, text="x") for _ in range(7)]
        assert answers[-1][0] == 429
        assert "retry after" in answers[-1][1]
        assert len(telegram.calls(7)) == sum(status == 200 for status, _ in answers)


async def test_trouble_comes_as_often_as_it_should() -> None:
    trouble = Trouble(lost=0.1, fail=0.2, seed=3)
    picked = [trouble.pick() for _ in range(5000)]
    assert abs(picked.count("lost") - 500) < 100
    assert abs(picked.count("fail") - 1000) < 150
    assert set(picked) == {"", "lost", "fail"}


async def test_lost_reply_is_in_the_ledger_and_a_reset_call_is_not() -> None:
    async with calling(trouble=Trouble()) as (telegram, call):
        for kind in ("lost", "reset", "closed"):
            telegram.trouble.set(next=[kind])
            with pytest.raises(aiohttp.ClientError):
                await call("sendMessage", chat_id=7, text=kind)
        assert [(entry["text"], entry["lost"]) for entry in telegram.calls()] == [
            ("lost", True),
            ("closed", True),
        ]


async def test_library_as_it_comes_can_talk_to_it() -> None:
    async with serving() as telegram:
        telegram.says(7, "salam")
        async with Bot(TOKEN, f"{telegram.url}/bot", f"{telegram.url}/file/bot", HTTPXRequest()) as bot:
            [update] = await bot.get_updates()
            assert update.effective_chat is not None
            markup = InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="x")]])
            await bot.send_message(
                update.effective_chat.id, "<b>ahlan</b>", reply_markup=markup, parse_mode="HTML"
            )
            await bot.send_document(7, b"%PDF", filename="x.pdf", caption="x")
            await bot.send_venue(7, 33.9, -5.5, "Hamria", "Meknès")
        assert [entry["method"] for entry in telegram.calls(7)] == [
            "sendmessage",
            "senddocument",
            "sendvenue",
        ]


async def test_process_is_driven_from_outside_and_leaves_its_ledger(tmp_path: Path) -> None:
    path = tmp_path / "ledger.jsonl"
    async with running("--ledger", str(path), "--no-spec") as telegram, aiohttp.ClientSession() as http:
        await telegram.do("says", chat=7, text="salam")
        await telegram.trouble(latency=0.01)
        url = f"{telegram.url}/bot{telegram.token}"
        async with http.post(f"{url}/sendMessage", json={"chat_id": 7, "text": "ahlan"}) as response:
            assert response.status == 200
        assert await telegram.wait(calls=1, seconds=1.0)
        assert not await telegram.wait(calls=2, seconds=0.05)
        assert [entry["text"] for entry in await telegram.calls(7)] == ["ahlan"]
        assert (await telegram.stats())["call"] == 1
        await telegram.burst(people=10, each=3, says="{n}")
        async with http.post(f"{url}/getUpdates", json={"limit": 100}) as response:
            assert len((await response.json())["result"]) == 31
        shown = await telegram.ledger()
    assert [json.loads(line) for line in path.read_text().splitlines()] == shown
