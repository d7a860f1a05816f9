"""What each kind of WhatsApp message, status and notice says to the bot."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.channels import Blocked, Closed, Fact, Moved, NotFetched, Preference, Raw, Receipt, Unreadable
from bot.channels.whatsapp import WhatsAppChannel
from bot.channels.whatsapp.reading import read, received
from bot.message import Address, File, Message, Pick, Place, Said, Voice, Words
from tests.bot.channels.whatsapp_channel import PERSON, connected
from tests.platforms.whatsapp import NUMBER, WhatsApp, serving


def parts(value: dict[str, Any], field: str = "messages") -> list[Raw]:
    body = {
        "object": "whatsapp_business_account",
        "entry": [{"id": "1", "changes": [{"field": field, "value": value}]}],
    }
    return received(json.dumps(body).encode(), NUMBER)


def told(message: dict[str, Any], contact: dict[str, Any] | None = None) -> Message | Fact | None:
    """What a message says."""
    usual = {"from": "212600000007", "id": "wamid.1", "timestamp": "1739613600"}
    [raw] = parts({"messages": [usual | message], "contacts": [contact or {"wa_id": "212600000007"}]})
    return read(raw)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ({"type": "text", "text": {"body": "فين كاين العسل؟"}}, Words("فين كاين العسل؟")),
        ({"type": "text", "text": {"body": "a\0b\ud83d"}}, Words("ab�")),
        (
            {"type": "interactive", "interactive": {"type": "button_reply", "button_reply": {"id": "menu"}}},
            Pick("menu"),
        ),
        (
            {"type": "interactive", "interactive": {"type": "list_reply", "list_reply": {"id": "a|b=c"}}},
            Pick("a|b=c"),
        ),
        ({"type": "interactive", "interactive": {"type": "nfm_reply", "nfm_reply": {}}}, None),
        ({"type": "button", "button": {"payload": "news.no", "text": "Stop"}}, Pick("news.no")),
        ({"type": "image", "image": {"id": "1", "mime_type": "image/jpeg"}}, File("1", "image/jpeg", "", 0)),
        (
            {
                "type": "document",
                "document": {"id": "2", "mime_type": "application/pdf", "filename": "statuts.pdf"},
            },
            File("2", "application/pdf", "statuts.pdf", 0),
        ),
        (
            {"type": "audio", "audio": {"id": "3", "mime_type": "audio/ogg; codecs=opus", "voice": True}},
            Voice(File("3", "audio/ogg", "", 0)),
        ),
        ({"type": "location", "location": {"latitude": 30.4, "longitude": -9}}, Place(30.4, -9.0)),
        ({"type": "contacts", "contacts": []}, Words("")),
        ({"type": "sticker", "sticker": {"id": "4"}}, Words("")),
        ({"type": "video", "video": {"id": "5"}}, Words("")),
        ({"type": "order", "order": {}}, Words("")),
        ({"type": "unsupported", "errors": [{"code": 131051}]}, Words("")),
        ({"type": "something_new"}, Words("")),
        ({"type": "request_welcome"}, Words("/start")),
    ],
)
def test_each_kind_of_message_says_what_it_says(message: dict[str, Any], said: Said | None) -> None:
    if said is None:
        with pytest.raises(Unreadable):
            told(message)
        return
    assert told(message, {"wa_id": "212600000007", "profile": {"name": "Fatima"}}) == Message(
        "wamid.1", Address("whatsapp", "212600000007"), said, datetime(2025, 2, 15, 10, tzinfo=UTC), "Fatima"
    )


@pytest.mark.parametrize(
    "message",
    [
        {"type": "reaction", "reaction": {"message_id": "wamid.0", "emoji": "👍"}},
        {"type": "edit", "edit": {"original_message_id": "wamid.0"}},
        {"type": "revoke", "revoke": {"original_message_id": "wamid.0"}},
        {"type": "system", "system": {"type": "customer_identity_changed", "body": "x"}},
        {"type": "text", "text": {"body": "x"}, "group_id": "G1"},
    ],
    ids=["reaction", "edit", "deletion", "identity", "group"],
)
def test_what_needs_no_answer_gets_none(message: dict[str, Any]) -> None:
    assert told(message) is None


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"type": "text"},
        {"type": "text", "text": {"body": 5}},
        {"type": "location", "location": {"latitude": 91, "longitude": 0}},
        {"type": "image", "image": {}},
        {"type": "text", "text": {"body": "x"}, "timestamp": "soon"},
        {"type": 5},
    ],
)
def test_what_lacks_its_content_is_set_aside(message: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        told(message)


def test_somebody_without_a_phone_number_is_known_by_their_id() -> None:
    [raw] = parts(
        {
            "messages": [
                {"from_user_id": "MA.1", "id": "w", "timestamp": "1", "type": "text", "text": {"body": "x"}}
            ],
            "contacts": [{"user_id": "MA.1", "profile": {"name": "Aïcha"}}],
        }
    )
    message = read(raw)
    assert isinstance(message, Message)
    assert (raw.sender, message.sender, message.alias) == ("MA.1", Address("whatsapp", "MA.1"), "")


def test_who_shows_both_is_known_by_the_id_and_may_have_been_known_by_the_number() -> None:
    message = told(
        {"type": "text", "text": {"body": "x"}, "from_user_id": "MA.1"},
        {"user_id": "MA.1", "wa_id": "212600000007"},
    )
    assert isinstance(message, Message)
    assert (message.sender.id, message.alias) == ("MA.1", "212600000007")


def test_changed_number_moves_the_person() -> None:
    system = {"type": "user_changed_number", "wa_id": "212611111111", "user_id": "MA.2", "body": "x"}
    assert told({"type": "system", "system": system, "from_user_id": "MA.1"}) == Moved(
        (Address("whatsapp", "MA.1"), Address("whatsapp", "212600000007")), Address("whatsapp", "MA.2")
    )


def test_changed_id_moves_the_person() -> None:
    change = {"wa_id": "1", "user_id": {"previous": "MA.1", "current": "MA.2"}, "timestamp": "1"}
    [raw] = parts({"user_id_update": [change]}, "user_id_update")
    assert read(raw) == Moved((Address("whatsapp", "MA.1"),), Address("whatsapp", "MA.2"))


@pytest.mark.parametrize(("value", "wanted"), [("stop", False), ("resume", True)])
def test_preference_says_whether_unasked_messages_are_wanted(value: str, wanted: bool) -> None:
    preference = {"wa_id": "212600000007", "value": value, "timestamp": "1"}
    [raw] = parts({"user_preferences": [preference]}, "user_preferences")
    assert read(raw) == Preference(Address("whatsapp", "212600000007"), wanted)


def receipt(**more: Any) -> Message | Fact | None:
    status = {"id": "w", "status": "read", "timestamp": "1", "biz_opaque_callback_data": "5.1"}
    [raw] = parts({"statuses": [status | more]})
    return read(raw)


def test_status_is_a_receipt() -> None:
    assert receipt() == Receipt(5, 1, "w", "read")


@pytest.mark.parametrize(("code", "kind"), [(131047, Closed), (131026, Blocked)])
def test_failed_status_says_why(code: int, kind: type) -> None:
    failed = receipt(status="failed", errors=[{"code": code, "title": "why"}])
    assert isinstance(failed, Receipt)
    assert type(failed.error) is kind


@pytest.mark.parametrize(
    "more",
    [
        {"biz_opaque_callback_data": ""},
        {"biz_opaque_callback_data": "x.y"},
        {"biz_opaque_callback_data": "9" * 30 + ".0"},
        {"status": "played"},
    ],
)
def test_status_of_what_is_not_ours_tells_nothing(more: dict[str, Any]) -> None:
    assert receipt(**more) is None


# ── what people send ───────────────────────────────────────────────────────────────────────────────────

PDF = b"%PDF-1.7 " + b"x" * 200_000


@pytest.fixture
async def whatsapp() -> AsyncIterator[WhatsApp]:
    async with serving() as running:
        yield running


@pytest.fixture
async def channel(whatsapp: WhatsApp) -> AsyncIterator[WhatsAppChannel]:
    async with connected(whatsapp) as fetching:
        yield fetching


async def fetch(channel: WhatsAppChannel, id: str, mime: str = "application/pdf") -> bytes:
    return b"".join([piece async for piece in channel.fetch(File(id, mime, "", 0))])


async def test_file_is_fetched_whole(channel: WhatsAppChannel, whatsapp: WhatsApp) -> None:
    assert await fetch(channel, whatsapp.sends_file(PERSON, PDF, "application/pdf")) == PDF


@pytest.mark.parametrize(
    "url",
    [
        "http://169.254.169.254/latest/meta-data",
        "https://lookaside.fbsbx.com.evil.example/x",
        "https://evil.example/lookaside.fbsbx.com",
        "http://lookaside.fbsbx.com/x",
        "https://lookaside.fbsbx.com:8443/x",
        "https://user@lookaside.fbsbx.com/x",
        "https://127.0.0.1.nip.io/x",
        "http://127.0.0.1:1/x",
        "file:///etc/passwd",
        "//evil.example/x",
        "",
    ],
)
async def test_file_kept_elsewhere_is_not_fetched(
    channel: WhatsAppChannel, whatsapp: WhatsApp, url: str
) -> None:
    whatsapp.media_url = url or "x"
    with pytest.raises(NotFetched, match=r"kept somewhere else|no address"):
        await fetch(channel, whatsapp.sends_file(PERSON, PDF, "application/pdf"))


async def test_redirect_is_not_followed(channel: WhatsAppChannel, whatsapp: WhatsApp) -> None:
    whatsapp.media_status = 302
    with pytest.raises(NotFetched, match="302"):
        await fetch(channel, whatsapp.sends_file(PERSON, PDF, "application/pdf"))


@pytest.mark.parametrize("content", [b"MZ" + b"x" * 50_000, b"", b"%PD"])
async def test_file_that_is_not_what_it_says_is_not_fetched(
    channel: WhatsAppChannel, whatsapp: WhatsApp, content: bytes
) -> None:
    with pytest.raises(NotFetched, match="not application/pdf"):
        await fetch(channel, whatsapp.sends_file(PERSON, content, "application/pdf"))


async def test_file_that_is_too_long_is_not_fetched(
    channel: WhatsAppChannel, whatsapp: WhatsApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.whatsapp.fetching.LARGEST", 1000)
    with pytest.raises(NotFetched, match="longer than"):
        await fetch(channel, whatsapp.sends_file(PERSON, PDF, "application/pdf"))
    assert whatsapp.ledger.counts["download"] == 0


@pytest.mark.parametrize("id", ["../x", "", "1/messages", "999"])
async def test_id_that_is_none_is_not_asked_for(channel: WhatsAppChannel, id: str) -> None:
    with pytest.raises(NotFetched):
        await fetch(channel, id)


def test_an_edit_is_named_as_the_message_it_changes() -> None:
    contact = {"wa_id": "212600000007", "profile": {"name": "Fatima"}}
    before = told({"type": "text", "text": {"body": "à 9 h"}}, contact)
    now = {"context": {}, "type": "text", "text": {"body": "à 10 h"}}
    edit = {"original_message_id": "wamid.1", "message": now}
    after = told({"type": "edit", "edit": edit, "id": "wamid.2"}, contact)
    assert isinstance(before, Message)
    assert isinstance(after, Message)
    assert (after.said, after.edits, after.id) == (Words("à 10 h"), True, "wamid.2")
    assert after.said_in == before.said_in != ""
    assert after.sender == before.sender
