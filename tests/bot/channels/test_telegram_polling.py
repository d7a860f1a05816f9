"""Long polling: nothing is confirmed before it is kept, and nothing stops it but a wrong token."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest
from structlog.testing import capture_logs
from telegram.error import NetworkError

from bot.channels import Raw
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.polling import Patience
from bot.channels.telegram.request import Paused
from bot.reply import Address, Letter
from tests.bot.channels.recording import Recording
from tests.platforms.telegram import TOKEN, Telegram, serving
from tests.platforms.wire import Answer, Request, serve


def channel(url: str, **settings: Any) -> TelegramChannel:
    return TelegramChannel(TOKEN, url, patience=Patience(0.01, 0.05), **settings)


@asynccontextmanager
async def polling(url: str, receiver: Recording, **settings: Any) -> AsyncIterator[TelegramChannel]:
    """A channel that polls inside the block."""
    poller = channel(url, **settings)
    listening = asyncio.create_task(poller.listen(receiver))
    try:
        yield poller
    finally:
        listening.cancel()
        async with asyncio.timeout(1.0):
            await asyncio.gather(listening, return_exceptions=True)


def letter(text: str) -> Letter:
    return Letter(1, Address("telegram", "7"), text, (), None, "fr", "test")


def poll_calls(telegram: Telegram) -> int:
    return len(list(telegram.ledger.of("handed")))


async def test_what_waited_and_what_comes_is_received_in_order() -> None:
    receiver = Recording()
    async with serving() as telegram:
        waited = [telegram.says(number, "salam") for number in range(1, 251)]
        async with polling(telegram.url, receiver):
            await receiver.until(250)
            came = [telegram.says(7, str(number)) for number in range(20)]
            await receiver.until(270)
        assert receiver.ids == [str(id) for id in (*waited, *came)]


class Watching(Recording):
    """Remembers what Telegram had confirmed when each batch was being kept."""

    def __init__(self, telegram: Telegram) -> None:
        super().__init__()
        self._telegram = telegram
        self.early: list[str] = []
        self.unacknowledged = 0

    async def receive(self, raws: Sequence[Raw]) -> None:
        await asyncio.sleep(0.02)
        pending = {str(id) for id in self._telegram.updates.pending}
        self.early += [raw.id for raw in raws if raw.id not in pending]
        self.unacknowledged = len(self._telegram.unanswered)
        await super().receive(raws)


async def test_nothing_is_confirmed_or_acknowledged_before_it_is_kept() -> None:
    async with serving() as telegram:
        receiver = Watching(telegram)
        for number in range(150):
            telegram.presses(number + 1, "menu")
        async with polling(telegram.url, receiver):
            await receiver.until(150)
            await telegram.ledger.until(lambda: not telegram.updates.pending and not telegram.unanswered)
        assert receiver.early == []
        assert receiver.unacknowledged >= 50


async def test_restart_repeats_nothing() -> None:
    receiver = Recording()
    async with serving() as telegram:
        for start in range(5):
            telegram.says(7, f"before {start}")
            async with polling(telegram.url, receiver):
                telegram.says(7, f"after {start}")
                await receiver.until(start * 2 + 2)
                await telegram.ledger.until(lambda: not telegram.updates.pending)
        assert len(receiver.ids) == len(set(receiver.ids)) == 10


async def test_what_was_not_kept_when_it_stopped_comes_again() -> None:
    receiver = Recording()
    receiver.seconds = 60.0
    async with serving() as telegram:
        id = telegram.says(7, "salam")
        async with polling(telegram.url, receiver):
            await telegram.ledger.until(lambda: poll_calls(telegram) == 1)
        assert receiver.ids == []
        receiver.seconds = 0.0
        async with polling(telegram.url, receiver):
            await receiver.until(1)
        assert receiver.ids == [str(id)]


async def test_while_nothing_can_be_kept_nothing_is_lost() -> None:
    receiver = Recording()
    receiver.failures = 3
    async with serving() as telegram:
        ids = [telegram.says(7, str(number)) for number in range(5)]
        async with polling(telegram.url, receiver):
            await receiver.until(5)
        assert receiver.ids == [str(id) for id in ids]


async def test_broken_updates_do_not_hold_up_the_others() -> None:
    receiver = Recording()
    async with serving() as telegram:
        first = telegram.updates.add_bytes(b'{"update_id": "x", "message": {}}')
        telegram.updates.add_bytes(json.dumps({"update_id": first + 1, "message": [1]}).encode())
        telegram.updates.add_bytes(
            json.dumps({"update_id": first + 2, "message": {"text": "\ud800"}}).encode()
        )
        last = telegram.says(7, "salam")
        async with polling(telegram.url, receiver):
            await receiver.until(4)
            await telegram.ledger.until(lambda: not telegram.updates.pending)
        assert [raw.kind for raw in receiver.raws] == ["unreadable", "message", "message", "message"]
        assert receiver.ids[-1] == str(last)


async def test_ids_that_jump_back_are_followed() -> None:
    receiver = Recording()
    async with serving() as telegram, polling(telegram.url, receiver):
        telegram.says(7, "before the quiet week")
        await receiver.until(1)
        await telegram.ledger.until(lambda: not telegram.updates.pending)
        telegram.updates.jump(5_000)
        telegram.says(7, "after")
        await receiver.until(2)
        await telegram.ledger.until(lambda: not telegram.updates.pending)
        assert receiver.ids == ["700000001", "5000"]


async def test_webhook_left_by_somebody_is_taken_down_and_what_waits_is_kept() -> None:
    receiver = Recording()
    async with serving() as telegram:
        telegram._set_webhook({"url": "http://127.0.0.1:1/x"})
        id = telegram.says(7, "salam")
        async with polling(telegram.url, receiver):
            await receiver.until(1)
        assert receiver.ids == [str(id)]


async def test_command_menu_is_set_in_the_languages_telegram_knows() -> None:
    menus = {language: [("menu", f"Menu {language}")] for language in ("", "fr", "ar", "ary")}
    async with serving() as telegram, polling(telegram.url, Recording(), commands=menus):
        await telegram.ledger.until(lambda: len(telegram.commands) == 3)
        await asyncio.sleep(0.05)
        assert telegram.commands == {
            language: [{"command": "menu", "description": f"Menu {language}"}]
            for language in ("", "fr", "ar")
        }


async def test_menu_that_is_refused_stops_nothing() -> None:
    receiver = Recording()
    async with serving() as telegram:
        telegram.says(7, "salam")
        async with polling(telegram.url, receiver, commands={"fr": [("Not A Command", "x")]}):
            await receiver.until(1)


async def test_wrong_token_ends_it_with_a_clear_word() -> None:
    async with serving(token="1:other") as telegram:
        with capture_logs() as logs:
            async with asyncio.timeout(1.0):
                await channel(telegram.url).listen(Recording())
        assert [(entry["log_level"], "TELEGRAM_BOT_TOKEN" in entry["event"]) for entry in logs] == [
            ("error", True)
        ]
        assert TOKEN not in str(logs)
        assert len(list(telegram.ledger.of("refused"))) == 1


async def test_token_revoked_later_ends_it() -> None:
    receiver = Recording()
    async with serving() as telegram:
        poller = channel(telegram.url)
        listening = asyncio.create_task(poller.listen(receiver))
        telegram.says(7, "salam")
        await receiver.until(1)
        telegram.token = "1:revoked"
        telegram.updates.gone()
        async with asyncio.timeout(1.0):
            await listening


async def test_another_poller_is_reported_and_it_goes_on() -> None:
    receiver = Recording()
    async with serving() as telegram:
        with capture_logs() as logs:
            async with polling(telegram.url, receiver), polling(telegram.url, receiver):
                await telegram.ledger.until(lambda: len(list(telegram.ledger.of("refused", status=409))) > 2)
                telegram.says(7, "salam")
                await receiver.until(1)
        assert "another program polls with our token, or has set a webhook" in {
            each["event"] for each in logs
        }


@pytest.mark.parametrize(
    "answer",
    [
        Answer(b"<html>", 502, "text/html"),
        Answer(b"<html>", 200, "text/html"),
        Answer(b'{"ok":true,"result":[{"update_id":"x"}]}'),
        Answer(b'{"ok":true,"result":{"update_id":1}}'),
        Answer(b'{"ok":true,"result":"salam"}'),
        Answer(b'{"ok":true}'),
        Answer(b"[]"),
        Answer(b"[" * 100_000),
        Answer(b'{"ok":false,"error_code":500,"description":"Internal Server Error"}', 500),
        Answer(b'{"ok":false,"error_code":400,"description":"Bad Request"}', 400),
    ],
    ids=lambda answer: f"{answer.status} {answer.body[:40]!r}",
)
async def test_strange_answers_are_outlived(answer: Answer) -> None:
    receiver = Recording()
    async with serving() as telegram:
        id = telegram.says(7, "salam")
        left = 3

        def through(request: Request) -> Any:
            nonlocal left
            if request.target.endswith("getupdates") and left:
                left -= 1
                return answer
            return telegram.handle(request)

        proxy = await serve(through)
        with capture_logs():
            async with polling(f"http://127.0.0.1:{proxy.port}", receiver):
                await receiver.until(1)
        assert receiver.ids[-1] == str(id)
        await proxy.close()


async def test_telegram_may_be_away_at_the_start() -> None:
    receiver = Recording()
    async with serving() as telegram:
        port = int(telegram.url.rpartition(":")[2])
    with capture_logs():
        async with polling(telegram.url, receiver):
            await asyncio.sleep(0.1)
            async with serving(port=port) as telegram:
                telegram.says(7, "salam")
                await receiver.until(1)


async def test_letters_on_their_way_at_the_end_are_not_cut_off() -> None:
    async with serving() as telegram:
        telegram.person(7)
        async with polling(telegram.url, Recording()) as poller:
            await telegram.ledger.until(lambda: telegram.ledger.counts["call"] >= 2)
            telegram.trouble.set(latency=0.2)
            sending = [asyncio.create_task(poller.send(letter(str(number)))) for number in range(5)]
            await asyncio.sleep(0.1)
        assert [done.id for done in await asyncio.gather(*sending)] == ["1", "2", "3", "4", "5"]
        late = await poller.send(letter("after the end"))
        assert late.id == "6"
        assert poller._request._session is None


async def test_stops_at_once_while_a_poll_is_held_open() -> None:
    async with serving() as telegram:
        listening = asyncio.create_task(channel(telegram.url).listen(Recording()))
        await telegram.ledger.until(
            lambda: telegram.updates._poll is not None or telegram.ledger.counts["call"] >= 2
        )
        await asyncio.sleep(0.05)
        started = asyncio.get_running_loop().time()
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        assert listening.cancelled()
        assert asyncio.get_running_loop().time() - started < 0.5


def test_telegram_is_left_alone_longer_each_time_and_as_long_as_it_asks() -> None:
    patience = Patience()
    away = NetworkError("away")
    assert [patience.after(away) for _ in range(6)] == [5.0, 10.0, 20.0, 40.0, 60.0, 60.0]
    assert patience.after(Paused(300.0)) == 300.0
    patience.restore()
    assert patience.after(Paused(2.0)) == 5.0
