"""Who may post to WhatsApp's webhook, and what becomes of what they post."""

import hmac
import json
import time
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette

from bot.channels import Raw
from bot.channels.whatsapp import WhatsAppChannel
from bot.channels.whatsapp.reading import read, received
from bot.channels.whatsapp.templates import Templates
from tests.bot.channels.recording import Recording
from tests.bot.channels.whatsapp_channel import channel_on
from tests.faults.slowness import slowness
from tests.platforms.whatsapp import NUMBER, SECRET, VERIFY
from tests.platforms.whatsapp.hook import handshake

HEADER = b"x-hub-signature-256"
Answered = tuple[int, dict[bytes, bytes], bytes]
UNAUTHORIZED: Answered = (401, {b"content-length": b"12"}, b"unauthorized")


def sign(body: bytes, secret: str = SECRET, digest: str = "sha256") -> bytes:
    return f"{digest}={hmac.new(secret.encode(), body, digest).hexdigest()}".encode()


def message(
    id: str = "wamid.1", text: str = "salam", sender: str = "212600000007", at: int = 1
) -> dict[str, Any]:
    return {"from": sender, "id": id, "timestamp": str(at), "type": "text", "text": {"body": text}}


def status(id: str = "wamid.9", state: str = "sent") -> dict[str, Any]:
    return {
        "id": id,
        "status": state,
        "timestamp": "1",
        "recipient_id": "212600000007",
        "biz_opaque_callback_data": "5.0",
    }


def change(*messages: Any, statuses: Iterable[Any] = (), number: str = NUMBER) -> dict[str, Any]:
    value: dict[str, Any] = {"messaging_product": "whatsapp", "metadata": {"phone_number_id": number}}
    if messages:
        value |= {
            "messages": list(messages),
            "contacts": [{"wa_id": "212600000007", "profile": {"name": "Fatima"}}],
        }
    if statuses := list(statuses):
        value["statuses"] = statuses
    return {"field": "messages", "value": value}


def batch(*entries: list[Any]) -> bytes:
    told = {
        "object": "whatsapp_business_account",
        "entry": [{"id": "1", "changes": each} for each in entries],
    }
    return json.dumps(told, ensure_ascii=False).encode()


async def post(
    receiver: Recording,
    body: bytes,
    headers: Iterable[tuple[bytes, bytes]] | None = None,
    method: str = "POST",
    query: str = "",
) -> Answered:
    """What the webhook answers, without a network in between."""
    app = Starlette(routes=channel_on("http://127.0.0.1:1").routes(receiver))
    waiting = [{"type": "http.request", "body": body, "more_body": False}]
    answered: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return waiting.pop(0) if waiting else {"type": "http.disconnect"}

    async def send(event: Any) -> None:
        answered.append(event)

    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "path": "/whatsapp/webhook",
        "raw_path": b"/whatsapp/webhook",
        "query_string": query.encode(),
        "root_path": "",
        "scheme": "https",
        "headers": [(HEADER, sign(body))] if headers is None else list(headers),
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 1),
    }
    await app(scope, receive, send)
    start, *rest = answered
    return start["status"], dict(start["headers"]), b"".join(each.get("body", b"") for each in rest)


BODY = batch([change(message(text="فين كاين العسل؟ 🍯"))])
GOOD = sign(BODY)
BAD_PROOFS: dict[str, list[tuple[bytes, bytes]]] = {
    "missing": [],
    "empty": [(HEADER, b"")],
    "not hex": [(HEADER, b"sha256=" + b"z" * 64)],
    "not ASCII": [(HEADER, b"sha256=" + "س".encode() * 32)],
    "upper case": [(HEADER, GOOD.upper())],
    "upper case hex": [(HEADER, b"sha256=" + GOOD[7:].upper())],
    "truncated": [(HEADER, GOOD[:-1])],
    "longer": [(HEADER, GOOD + b"0")],
    "no prefix": [(HEADER, GOOD[7:])],
    "sha1": [(HEADER, sign(BODY, digest="sha1"))],
    "sha1 header": [(b"x-hub-signature", GOOD)],
    "another secret": [(HEADER, sign(BODY, "x" * 32))],
    "no secret": [(HEADER, sign(BODY, ""))],
    "of another body": [(HEADER, sign(BODY + b" "))],
    "re-serialised": [(HEADER, sign(json.dumps(json.loads(BODY)).encode()))],
    "doubled": [(HEADER, GOOD), (HEADER, GOOD)],
    "right, then wrong": [(HEADER, GOOD), (HEADER, b"x")],
    "two in one": [(HEADER, GOOD + b", " + GOOD)],
    "from Meta's network": [(b"x-forwarded-for", b"31.13.24.1")],
}


@pytest.mark.parametrize("headers", BAD_PROOFS.values(), ids=BAD_PROOFS)
async def test_without_proof_everybody_hears_the_same_and_nothing_is_kept(
    headers: list[tuple[bytes, bytes]],
) -> None:
    receiver = Recording()
    assert await post(receiver, BODY, headers) == UNAUTHORIZED
    assert receiver.raws == []


async def test_handshake_is_answered_with_the_challenge() -> None:
    status, headers, body = await post(Recording(), b"", [], "GET", handshake(VERIFY, "11584012"))
    assert (status, headers[b"content-type"], body) == (200, b"text/plain; charset=utf-8", b"11584012")


@pytest.mark.parametrize(
    "query",
    [
        "",
        handshake("", "1"),
        handshake(VERIFY + "x", "1"),
        handshake(VERIFY.upper(), "1"),
        f"hub.mode=unsubscribe&hub.verify_token={VERIFY}&hub.challenge=1",
        f"hub.mode=subscribe&hub.verify_token={VERIFY}",
        f"hub.mode=subscribe&hub.verify_token={VERIFY}&hub.verify_token=x&hub.challenge=1",
        "hub.mode=subscribe&hub.verify_token=%FF%00&hub.challenge=1",
    ],
)
async def test_bad_handshake_hears_the_same(query: str) -> None:
    assert await post(Recording(), b"", [], "GET", query) == UNAUTHORIZED


@pytest.mark.parametrize(("secret", "verify"), [("", VERIFY), (SECRET, ""), ("", "")])
def test_channel_refuses_to_start_without_its_secrets(secret: str, verify: str) -> None:
    templates = Templates({}, lambda value, language: str(value))
    with pytest.raises(ValueError, match="WHATSAPP_APP_SECRET"):
        WhatsAppChannel("token", NUMBER, secret, verify, "https://x", "v23.0", templates, {"fr": "…"})


async def test_every_part_of_a_batch_is_kept_each_under_its_own_id() -> None:
    receiver = Recording()
    body = batch(
        [
            change(
                message("wamid.2", at=20),
                message("wamid.1", at=10),
                statuses=[status(), status(state="read")],
            )
        ],
        [change(statuses=[status(state="delivered")]), change(message("wamid.3", sender="212600000008"))],
    )
    assert await post(receiver, body) == (200, {b"content-length": b"0"}, b"")
    assert [(raw.id, raw.sender, raw.kind) for raw in receiver.raws] == [
        ("wamid.1", "212600000007", "message"),
        ("wamid.2", "212600000007", "message"),
        ("wamid.9:sent", "wamid.9", "status"),
        ("wamid.9:read", "wamid.9", "status"),
        ("wamid.9:delivered", "wamid.9", "status"),
        ("wamid.3", "212600000008", "message"),
    ]


async def test_what_is_kept_of_a_status_says_nothing_of_the_person() -> None:
    receiver = Recording()
    await post(receiver, batch([change(statuses=[status() | {"recipient_user_id": "MA.1"}])]))
    assert json.loads(receiver.raws[0].payload) == {
        "id": "wamid.9",
        "status": "sent",
        "timestamp": "1",
        "biz_opaque_callback_data": "5.0",
    }


async def test_what_concerns_another_number_is_left_to_it() -> None:
    receiver = Recording()
    assert (await post(receiver, batch([change(message(), number="999")])))[0] == 200
    assert receiver.raws == []


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"entry": 1}', b'{"entry": [{"changes": [{}]}]}',
             b"[" * 100_000],
)  # fmt: skip
async def test_proven_nonsense_is_acknowledged_and_set_aside(body: bytes) -> None:
    receiver = Recording()
    assert (await post(receiver, body))[0] == 200
    assert [raw.kind for raw in receiver.raws] == ["unreadable"]


async def test_when_nothing_can_be_kept_meta_is_asked_to_come_back() -> None:
    for error in (None, RuntimeError("database is locked")):
        receiver = Recording()
        receiver.failures = 1
        receiver.error = error or receiver.error
        answered, headers, _ = await post(receiver, BODY)
        assert (answered, headers[b"retry-after"], receiver.raws) == (503, b"10", [])


async def test_body_beyond_metas_limit_is_not_taken() -> None:
    receiver = Recording()
    body = batch([change(message(text="x" * 4_000_000))])
    assert await post(receiver, body) in (UNAUTHORIZED, (200, {b"content-length": b"0"}, b""))
    assert [raw for raw in receiver.raws if raw.kind == "message" and len(raw.payload) < 4_000_000] == []


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["id", "type", "text", "body", "from", "status", "system", "image", "x"]),
        inner,
        max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(json_values, max_size=3), st.lists(json_values, max_size=3))
def test_whatever_is_in_a_batch_it_is_kept_and_read_or_set_aside(
    messages: list[Any], statuses: list[Any]
) -> None:
    body = json.dumps(
        {
            "entry": [
                {"changes": [{"field": "messages", "value": {"messages": messages, "statuses": statuses}}]}
            ]
        }
    ).encode()
    for raw in received(body, NUMBER):
        raw.payload.encode()
        try:
            read(raw)
        except Exception as error:
            assert type(error).__name__ == "Unreadable"


async def test_taking_in_a_batch_of_fifty_is_quick() -> None:
    body = batch([change(*(message(f"wamid.{n}", text="السلام عليكم " * 20) for n in range(50)))])
    receiver = Recording()
    signature = sign(body)
    started = time.process_time()
    for _ in range(20):
        await post(receiver, body, [(HEADER, signature)])
    assert (time.process_time() - started) / 20 < 0.02 * slowness()
    assert len(receiver.raws) == 1000


def test_raw_is_the_same_however_often_it_comes() -> None:
    assert received(BODY, NUMBER) == received(BODY, NUMBER)
    assert isinstance(received(BODY, NUMBER)[0], Raw)
