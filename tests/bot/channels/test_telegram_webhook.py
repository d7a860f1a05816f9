"""Who may post updates, and what becomes of what they post."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette

from bot.channels import Raw
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.polling import Patience
from bot.server import application, serving
from tests.bot.channels.recording import Recording
from tests.bot.channels.telegram_updates import BROKEN, bytes_of, message, press
from tests.platforms import telegram as platform
from tests.platforms.telegram import TOKEN, Telegram

SECRET = "Correct_Horse-Battery-Staple-0123456789"
HEADER = b"x-telegram-bot-api-secret-token"
PROOF = [(HEADER, SECRET.encode())]

Answered = tuple[int, dict[bytes, bytes], bytes]


async def post(
    receiver: Recording,
    body: bytes | Sequence[bytes],
    headers: Iterable[tuple[bytes, bytes]] = PROOF,
    path: str = "/telegram/webhook",
    method: str = "POST",
    query: bytes = b"",
) -> Answered:
    """What the webhook answers, without a network in between."""
    channel = TelegramChannel(TOKEN, "http://127.0.0.1:1", SECRET, "https://dalil.example")
    app = Starlette(routes=channel.routes(receiver))
    pieces = [body] if isinstance(body, bytes) else list(body)
    waiting = [
        {"type": "http.request", "body": piece, "more_body": number + 1 < len(pieces)}
        for number, piece in enumerate(pieces)
    ]
    answered: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return waiting.pop(0) if waiting else {"type": "http.disconnect"}

    async def send(event: Any) -> None:
        answered.append(event)

    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query,
        "root_path": "",
        "scheme": "https",
        "headers": list(headers),
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 1),
    }
    await app(scope, receive, send)
    start, *rest = answered
    return start["status"], dict(start["headers"]), b"".join(each.get("body", b"") for each in rest)


BAD_PROOFS: dict[str, list[tuple[bytes, bytes]]] = {
    "missing": [],
    "empty": [(HEADER, b"")],
    "wrong": [(HEADER, b"x" * len(SECRET))],
    "not ASCII": [(HEADER, "سر".encode() * 20)],
    "not UTF-8": [(HEADER, b"\xff" * len(SECRET))],
    "other case": [(HEADER, SECRET.swapcase().encode())],
    "truncated": [(HEADER, SECRET[:-1].encode())],
    "longer": [(HEADER, SECRET.encode() + b"0")],
    "with spaces": [(HEADER, b" " + SECRET.encode())],
    "sha1=": [(HEADER, b"sha1=" + SECRET.encode())],
    "doubled": [*PROOF, *PROOF],
    "right, then wrong": [*PROOF, (HEADER, b"x")],
    "wrong, then right": [(HEADER, b"x"), *PROOF],
    "two in one": [(HEADER, SECRET.encode() + b", " + SECRET.encode())],
    "in another header": [(b"x-hub-signature-256", SECRET.encode())],
    "as a bearer": [(b"authorization", b"Bearer " + SECRET.encode())],
    "from Telegram's network": [(b"x-forwarded-for", b"149.154.167.220")],
    "10,000 headers": [(b"x-%d" % number, b"x") for number in range(10_000)],
}


async def test_without_the_secret_everybody_hears_the_same_and_nothing_is_kept() -> None:
    receiver = Recording()
    bodies = (bytes_of(message(text="salam")), b"", b"\xff" * 1000, SECRET.encode())
    heard = [await post(receiver, body, proof) for proof in BAD_PROOFS.values() for body in bodies]
    heard.append(await post(receiver, bytes_of(press()), [], query=f"secret_token={SECRET}".encode()))
    assert heard == [(401, {b"content-length": b"12"}, b"unauthorized")] * len(heard)
    assert receiver.raws == []


async def test_without_the_secret_the_body_is_not_even_read() -> None:
    answered: list[int] = []

    async def receive() -> Any:
        raise AssertionError("the body was read")

    async def send(event: Any) -> None:
        answered.append(event.get("status"))

    channel = TelegramChannel(TOKEN, "http://127.0.0.1:1", SECRET, "https://dalil.example")
    [route] = channel.routes(Recording())
    await route.app({"type": "http", "headers": []}, receive, send)  # type: ignore[attr-defined]
    assert answered == [401, None]


@pytest.mark.parametrize(
    "secret", ["short", "x" * 31, "x" * 257, "ü" * 32, "with space " * 4, "x" * 31 + "\n"]
)
def test_bad_secret_is_refused_at_start(secret: str) -> None:
    with pytest.raises(ValueError, match="TELEGRAM_WEBHOOK_SECRET"):
        TelegramChannel(TOKEN, "https://api.telegram.org", secret, "https://dalil.example")


@pytest.mark.parametrize("secret,address", [("", "https://dalil.example"), (SECRET, ""), ("", "")])
def test_no_webhook_is_open_where_there_is_no_secret_or_no_address(secret: str, address: str) -> None:
    channel = TelegramChannel(TOKEN, "https://api.telegram.org", secret, address)
    assert channel.routes(Recording()) == ()


async def test_update_is_kept_as_it_came_and_then_acknowledged() -> None:
    receiver = Recording()
    body = bytes_of(message(text="فين كاين العسل؟"))
    assert await post(receiver, body) == (200, {b"content-length": b"0"}, b"")
    assert receiver.raws == [Raw("telegram", "11", "7", "message", body.decode())]


async def test_update_in_pieces_is_put_together() -> None:
    receiver = Recording()
    body = bytes_of(message(text="salam"))
    assert (await post(receiver, [body[:10], b"", body[10:30], body[30:]]))[0] == 200
    assert [raw.payload for raw in receiver.raws] == [body.decode()]


async def test_press_is_acknowledged_in_the_answer() -> None:
    receiver = Recording()
    status, headers, body = await post(receiver, bytes_of(press("menu")))
    assert (status, headers[b"content-type"]) == (200, b"application/json")
    assert json.loads(body) == {"method": "answerCallbackQuery", "callback_query_id": "q1"}
    assert [(raw.kind, raw.sender) for raw in receiver.raws] == [("pick", "7")]


@pytest.mark.parametrize("update", [press(id=5), press(id=None), {"update_id": 1, "callback_query": []}])
async def test_press_without_a_name_is_kept_and_not_acknowledged(update: Any) -> None:
    receiver = Recording()
    assert await post(receiver, bytes_of(update)) == (200, {b"content-length": b"0"}, b"")
    assert len(receiver.raws) == 1


async def test_when_nothing_can_be_kept_telegram_is_asked_to_come_back() -> None:
    for error in (None, RuntimeError("database is locked")):
        receiver = Recording()
        receiver.failures = 1
        receiver.error = error or receiver.error
        status, headers, _ = await post(receiver, bytes_of(press("menu")))
        assert (status, headers[b"retry-after"]) == (503, b"10")
        assert receiver.raws == []


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
async def test_what_is_no_update_is_acknowledged_and_set_aside(body: bytes) -> None:
    receiver = Recording()
    assert await post(receiver, body) == (200, {b"content-length": b"0"}, b"")
    assert [raw.kind for raw in receiver.raws] == ["unreadable"]


async def test_body_that_is_too_large_is_acknowledged_and_its_beginning_set_aside() -> None:
    receiver = Recording()
    body = bytes_of(message(text="x" * 3_000_000))
    pieces = [body[at : at + 65536] for at in range(0, len(body), 65536)]
    assert (await post(receiver, pieces))[0] == 200
    [raw] = receiver.raws
    assert (raw.kind, raw.payload) == ("unreadable", body[:4096].decode())


async def test_text_of_nearly_a_megabyte_is_kept_whole() -> None:
    receiver = Recording()
    body = bytes_of(message(text="x" * 1_000_000))
    assert (await post(receiver, body))[0] == 200
    assert [raw.payload for raw in receiver.raws] == [body.decode()]


async def test_whoever_hangs_up_is_not_answered() -> None:
    receiver = Recording()
    channel = TelegramChannel(TOKEN, "http://127.0.0.1:1", SECRET, "https://dalil.example")
    [route] = channel.routes(receiver)
    events = [{"type": "http.request", "body": b"{", "more_body": True}, {"type": "http.disconnect"}]

    async def receive() -> Any:
        return events.pop(0)

    async def send(event: Any) -> None:
        raise AssertionError(event)

    await route.app({"type": "http", "headers": PROOF}, receive, send)  # type: ignore[attr-defined]
    assert receiver.raws == []


@pytest.mark.parametrize("method", ["GET", "PUT", "HEAD", "OPTIONS"])
async def test_only_posts_are_taken(method: str) -> None:
    receiver = Recording()
    assert (await post(receiver, bytes_of(message(text="x")), method=method))[0] == 405
    assert receiver.raws == []


async def test_content_type_does_not_matter() -> None:
    receiver = Recording()
    headers = [*PROOF, (b"content-type", b"text/plain"), (b"content-encoding", b"gzip")]
    assert (await post(receiver, bytes_of(message(text="x")), headers))[0] == 200
    assert [raw.kind for raw in receiver.raws] == ["message"]


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.binary(max_size=60))
def test_any_body_and_any_secret_are_harmless(body: bytes, secret: bytes) -> None:
    receiver = Recording()
    assert asyncio.run(post(receiver, body))[0] == 200
    assert asyncio.run(post(receiver, body, [(HEADER, secret)]))[0] == 401
    assert len(receiver.raws) == 1


# ── with Telegram at the other end ─────────────────────────────────────────────────────────────────────


@asynccontextmanager
async def open_webhook(receiver: Recording, **settings: Any) -> AsyncIterator[Telegram]:
    """A fake Telegram that posts to a channel behind a real web server."""
    routes: list[Any] = []

    async def ready() -> None:
        pass

    async def late(scope: Any, receive: Any, send: Any) -> None:
        await routes[0](scope, receive, send)

    async with platform.serving(**settings) as telegram, serving(late, "127.0.0.1", 0) as address:
        channel = TelegramChannel(TOKEN, telegram.url, SECRET, address, patience=Patience(0.01, 0.1))
        routes.append(application([channel], receiver, ready))
        listening = asyncio.create_task(channel.listen(receiver))
        await telegram.ledger.until(lambda: telegram.updates.hook is not None)
        try:
            yield telegram
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)


async def test_webhook_is_set_with_its_secret_and_keeps_what_waits() -> None:
    receiver = Recording()
    async with open_webhook(receiver) as telegram:
        [call] = [entry for entry in telegram.ledger.of("call") if entry["method"] == "setwebhook"]
        assert call["sent"]["url"].endswith("/telegram/webhook")
        assert call["sent"] | {"url": ""} == {
            "url": "",
            "secret_token": SECRET,
            "max_connections": 100,
            "allowed_updates": ["message", "callback_query", "edited_message"],
        }


async def test_updates_arrive_once_each_and_in_order_per_person() -> None:
    receiver = Recording()
    receiver.seconds = 0.001
    async with open_webhook(receiver) as telegram:
        for number in range(300):
            telegram.says(number % 30 + 1, str(number))
        await receiver.until(300)
        await telegram.ledger.until(lambda: not telegram.updates.pending)
        said: dict[str, list[int]] = {}
        for raw in receiver.raws:
            said.setdefault(raw.sender, []).append(int(json.loads(raw.payload)["message"]["text"]))
        assert len(set(receiver.ids)) == 300
        assert all(numbers == sorted(numbers) for numbers in said.values())


async def test_press_needs_no_call_of_ours() -> None:
    receiver = Recording()
    async with open_webhook(receiver) as telegram:
        telegram.presses(7, "menu")
        await telegram.ledger.until(lambda: telegram.callbacks != {} and not telegram.unanswered)
        answers = [entry for entry in telegram.ledger.of("call") if entry["method"] == "answercallbackquery"]
        assert [entry["by"] for entry in answers] == ["reply to the webhook"]


async def test_what_could_not_be_kept_comes_again() -> None:
    receiver = Recording()
    receiver.failures = 3
    async with open_webhook(receiver) as telegram:
        hook = telegram.updates.hook
        assert hook is not None
        hook.patience = 0.01  # Retry-After, without the wait
        telegram.says(7, "salam")
        await receiver.until(1)
        await telegram.ledger.until(lambda: not telegram.updates.pending)
        statuses = [entry["status"] for entry in telegram.ledger.of("delivered")]
        assert statuses == [503, 503, 503, 200]


async def test_repeated_updates_are_taken_each_time() -> None:
    receiver = Recording()
    async with open_webhook(receiver, trouble=platform.Trouble(repeat=1.0, copies=5)) as telegram:
        telegram.says(7, "salam")
        await receiver.until(5)
        assert len(set(receiver.ids)) == 1
