"""What Telegram is asked to send, and what its errors are taken for."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Bot

from bot.channels import Blocked, NotFetched, NotSent, Refused, SendError, Sent, Unknown, Wait
from bot.channels.telegram import GROUP, PRIVATE, TelegramChannel
from bot.channels.telegram.keyboard import keyboard
from bot.channels.telegram.request import AiohttpRequest
from bot.channels.telegram.sending import meaning
from bot.message import File
from bot.reply import Address, Button, Drawn, Letter, Venue
from tests.platforms.telegram import TOKEN, Telegram, serving
from tests.platforms.wire import Answer, Cut, Request, serve

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def letter(
    text: str = "",
    *options: str,
    attach: Drawn | Venue | None = None,
    to: int = 7,
) -> Letter:
    buttons = tuple(Button(f"id.{number}", label) for number, label in enumerate(options))
    return Letter(1, Address("telegram", str(to)), text, buttons, attach, "fr", "test")


@asynccontextmanager
async def channel(telegram: Telegram) -> AsyncIterator[TelegramChannel]:
    """A channel to a fake Telegram in which person 7 has written once."""
    made = TelegramChannel(TOKEN, telegram.url)
    telegram.person(7)
    try:
        yield made
    finally:
        await made._request.shutdown()


async def asked(letter: Letter) -> tuple[str, dict[str, Any]]:
    """The method and parameters a letter becomes, as the fake Telegram understood them."""
    async with serving() as telegram, channel(telegram) as sender:
        telegram.person(int(letter.to.id))
        sent = await sender.send(letter)
        [call] = telegram.calls()
        assert sent.id == str(call["message_id"])
        parameters = {"chat_id": call["chat"], **call["sent"]}
        if call["text"]:
            parameters["text"] = call["text"]
        if call["reply_markup"]:
            parameters["reply_markup"] = call["reply_markup"]
        return call["method"], parameters


NO_PREVIEW = {"link_preview_options": {"is_disabled": True}}


async def test_text_goes_out_as_it_is() -> None:
    text = 'لا <b>شيء</b> _هنا_ *ولا* [x](tg://user?id=1) {{7*7}} %s & "'
    assert await asked(letter(text)) == ("sendmessage", {"chat_id": 7, "text": text, **NO_PREVIEW})


async def test_text_of_4096_units_is_taken() -> None:
    method, parameters = await asked(letter("🍯" * 2048))
    assert (method, len(parameters["text"])) == ("sendmessage", 2048)


async def test_group_is_written_to_by_its_own_number() -> None:
    _, parameters = await asked(letter("salam", to=-100123))
    assert parameters["chat_id"] == -100123


async def test_options_become_an_inline_keyboard() -> None:
    _, parameters = await asked(letter("?", "Oui", "Non"))
    rows = [[{"text": "Oui", "callback_data": "id.0"}, {"text": "Non", "callback_data": "id.1"}]]
    assert parameters["reply_markup"] == {"inline_keyboard": rows}


@pytest.mark.parametrize(
    "labels,rows",
    [
        (["a"], [1]),
        (["a", "b", "c"], [2, 1]),
        (["short", "x" * 17, "short", "short"], [1, 1, 2]),
        (["x" * 16, "y" * 16], [2]),
        (["x" * 17, "y"], [1, 1]),
        (list("abcdef"), [2, 2, 2]),
        (list("abcdefg"), [1] * 7),
        (["x" * 30] * 10, [1] * 10),
    ],
)
def test_rows_hold_one_or_two_by_the_length_of_labels(labels: list[str], rows: list[int]) -> None:
    made = keyboard([Button(str(number), label) for number, label in enumerate(labels)])["inline_keyboard"]
    assert [len(row) for row in made] == rows
    assert [button["text"] for row in made for button in row] == labels


@pytest.mark.parametrize("id", ["", "x" * 65, "ف" * 33])
def test_option_that_does_not_fit_is_a_mistake_of_ours(id: str) -> None:
    with pytest.raises(AssertionError):
        keyboard([Button(id, "label")])


@pytest.mark.parametrize(
    "name,address,title,shown",
    [
        ("Hamria", "Meknès", "Hamria", "Meknès"),
        ("", "Meknès", "Meknès", "Meknès"),
        ("Hamria", "", "Hamria", "Hamria"),
        ("", "", "33.89500, -5.55470", "33.89500, -5.55470"),
    ],
)
async def test_venue_always_has_a_title_and_an_address(
    name: str, address: str, title: str, shown: str
) -> None:
    assert await asked(letter(attach=Venue(33.895, -5.5547, name, address))) == (
        "sendvenue",
        {"chat_id": 7, "latitude": 33.895, "longitude": -5.5547, "title": title, "address": shown},
    )


@pytest.mark.parametrize(
    "drawn,method,field",
    [
        (Drawn("plan.png", "image/png", PNG), "sendphoto", "photo"),
        (Drawn("plan.jpg", "image/jpeg", b"\xff\xd8\xff" + PNG), "sendphoto", "photo"),
        (Drawn("plan.png", "image/png", PNG + bytes(10 * 1024 * 1024)), "senddocument", "document"),
        (Drawn("jour.ics", "text/calendar", b"BEGIN:VCALENDAR"), "senddocument", "document"),
        (Drawn("plan.svg", "image/svg+xml", b"<svg/>"), "senddocument", "document"),
        (Drawn('برنامج "1".pdf', "application/pdf", b"%PDF"), "senddocument", "document"),
    ],
    ids=lambda value: value.name if isinstance(value, Drawn) else None,
)
async def test_file_goes_out_by_its_type(drawn: Drawn, method: str, field: str) -> None:
    name = drawn.name.replace('"', '\\"')
    file = {"name": name, "mime": drawn.mime, "size": len(drawn.content)}
    assert await asked(letter(attach=drawn)) == (method, {"chat_id": 7, field: file})


@pytest.mark.parametrize(
    "known,method,field,file",
    [
        ("", "sendphoto", "photo", {"name": "plan.png", "mime": "image/png", "size": len(PNG)}),
        ("document:file9", "senddocument", "document", "file9"),
    ],
)
async def test_text_stands_below_what_is_attached_in_one_call(
    known: str, method: str, field: str, file: object
) -> None:
    drawn = Drawn("plan.png", "image/png", PNG, known=known)
    async with serving() as telegram, channel(telegram) as sender:
        telegram.person(7)
        telegram._kept["file9"] = {"file_id": "file9"}
        sent = await sender.send(replace(letter("Salle A", "Menu", attach=drawn), captioned=True))
        [call] = telegram.calls(7)
        assert (call["method"], call["sent"]["caption"], call["sent"][field]) == (method, "Salle A", file)
        assert call["reply_markup"]
        edit = replace(letter("Salle B"), captioned=True, replaces=sent.id)
        assert await sender.send(edit) == Sent(sent.id)
        assert await sender.send(edit) == Sent(sent.id)  # nothing would change: that is as good
        assert telegram.chats[7].messages[int(sent.id)]["caption"] == "Salle B"


async def test_text_below_a_file_may_have_1024_units() -> None:
    drawn, most = Drawn("plan.png", "image/png", PNG), 1024
    async with serving() as telegram, channel(telegram) as sender:
        telegram.person(7)
        assert sender.caption((), "image/png") == most
        await sender.send(replace(letter("🍯" * 512, attach=drawn), captioned=True))
        with pytest.raises(Refused):
            await sender.send(replace(letter("🍯" * 512 + "x", attach=drawn), captioned=True))


async def test_options_go_with_what_is_attached_when_there_is_no_text() -> None:
    _, parameters = await asked(letter("", "Menu", attach=Venue(33.9, -5.5, "Hamria", "Meknès")))
    assert parameters["reply_markup"] == {"inline_keyboard": [[{"text": "Menu", "callback_data": "id.0"}]]}


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200).filter(str.strip),
        min_size=1,
        max_size=10,
    )
)
def test_any_text_arrives_as_it_was(texts: list[str]) -> None:
    async def exchange() -> list[str]:
        async with serving() as telegram, channel(telegram) as sender:
            for text in texts:
                await sender.send(letter(text))
            return [call["text"] for call in telegram.calls()]

    assert asyncio.run(exchange()) == texts


# ── errors ─────────────────────────────────────────────────────────────────────────────────────────────


async def failure(sender: TelegramChannel, what: Letter) -> SendError:
    with pytest.raises(SendError) as caught:
        await sender.send(what)
    assert caught.value.__cause__ is None
    assert TOKEN not in str(caught.value)
    return caught.value


@pytest.mark.parametrize(
    "befalls,expected",
    [("lost", Unknown), ("closed", Unknown), ("reset", Unknown), ("fail", Unknown), ("fail_json", NotSent)],
)
async def test_trouble_on_the_way(befalls: str, expected: type[SendError]) -> None:
    async with serving() as telegram, channel(telegram) as sender:
        telegram.trouble.set(next=[befalls])
        assert type(await failure(sender, letter("salam"))) is expected
        assert len(telegram.calls()) == (befalls in ("lost", "closed"))


async def test_waiting_is_as_long_as_telegram_asks() -> None:
    async with serving() as telegram, channel(telegram) as sender:
        telegram.trouble.set(next=["wait"], wait_least=17, wait_most=17)
        error = await failure(sender, letter("salam"))
        assert isinstance(error, Wait)
        assert error.seconds == 17.0


async def test_people_who_are_gone() -> None:
    async with serving() as telegram, channel(telegram) as sender:
        telegram.person(8, blocked=True)
        telegram.person(9, gone=True)
        for chat in (8, 9, 10):
            assert type(await failure(sender, letter("salam", to=chat))) is Blocked


@pytest.mark.parametrize(
    "what",
    [
        letter("x" * 4097),
        letter("   "),
        letter("salam", ""),
        letter(attach=Venue(91.0, 0.0, "?", "?")),
        letter(attach=Drawn("empty.pdf", "application/pdf", b"")),
        letter(attach=Drawn("no.png", "image/png", b"not a picture")),
    ],
    ids=["too long", "blank", "label without text", "no place", "empty file", "no picture"],
)
async def test_letters_that_telegram_does_not_take(what: Letter) -> None:
    async with serving() as telegram, channel(telegram) as sender:
        assert type(await failure(sender, what)) is Refused


def told(status: int, description: str = "x", **parameters: Any) -> Answer:
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    return Answer(json.dumps(body | ({"parameters": parameters} if parameters else {})).encode(), status)


PAGE = b"<html>no</html>"


@pytest.mark.parametrize(
    "answer,expected",
    [
        # the Bot API's own word
        (told(400, "Bad Request: can't parse entities"), Refused("Can't parse entities")),
        (told(400, "Bad Request: chat not found"), Blocked("Chat not found")),
        (told(400, "Bad Request: PEER_ID_INVALID"), Blocked("Peer_id_invalid")),
        (
            told(403, "Forbidden: bot was blocked by the user"),
            Blocked("Forbidden: bot was blocked by the user"),
        ),
        (
            told(400, "upgraded", migrate_to_chat_id=-1002),
            Refused("Group migrated to supergroup. New chat id: -1002"),
        ),
        (told(401, "Unauthorized"), Wait(60.0)),
        (told(404, "Not Found"), Wait(60.0)),
        (told(409, "Conflict"), Refused("Conflict")),
        (told(413, "Request Entity Too Large"), Refused("too large to upload")),
        (told(418, "I'm a teapot"), Refused("I'm a teapot")),
        (told(429, "Too Many Requests", retry_after=35), Wait(35.0)),
        (told(429, "Too Many Requests"), Wait(1.0)),
        (told(503, "busy", retry_after=3), Wait(3.0)),
        (told(500, "Internal Server Error"), NotSent("500 Internal Server Error")),
        (told(502, "Bad Gateway"), NotSent("502 Bad Gateway")),
        # something in between
        (Answer(PAGE, 302, "text/html"), NotSent("HTTP 302, not from the Bot API")),
        (Answer(PAGE, 403, "text/html"), NotSent("HTTP 403, not from the Bot API")),
        (Answer(PAGE, 413, "text/html"), Refused("too large to upload")),
        (Answer(PAGE, 429, "text/html"), NotSent("HTTP 429, not from the Bot API")),
        (Answer(PAGE, 500, "text/html"), Unknown("HTTP 500, not from the Bot API")),
        (Answer(PAGE, 502, "text/html"), Unknown("HTTP 502, not from the Bot API")),
        (Answer(b"[" * 100_000, 504), Unknown("HTTP 504, not from the Bot API")),
        (Answer(b'{"ok": true}', 503), Unknown("HTTP 503, not from the Bot API")),
        # taken, and then a strange answer
        (Answer(PAGE, 200, "text/html"), Unknown("the answer is no JSON")),
        (Answer(b"", 200), Unknown("the answer is no JSON")),
        (Answer(b'{"ok": true}', 200), Unknown("KeyError('result')")),
        (Answer(b'{"ok": true, "result": {}}', 200), Unknown("KeyError('message_id')")),
        (Answer(b"[]", 200), Unknown("TypeError('list indices must be integers or slices, not str')")),
    ],
    ids=lambda value: f"{value.status} {value.body[:40]!r}" if isinstance(value, Answer) else None,
)
async def test_answer_is_taken_for(answer: Answer, expected: SendError) -> None:
    server = await serve(lambda request: answer)
    sender = TelegramChannel(TOKEN, f"http://127.0.0.1:{server.port}")
    try:
        error = await failure(sender, letter("salam"))
        assert (type(error), str(error)) == (type(expected), str(expected))
    finally:
        await sender._request.shutdown()
        await server.close()


async def test_nobody_listening_is_not_sent() -> None:
    server = await serve(lambda request: Cut.RESET)
    await server.close()
    sender = TelegramChannel(TOKEN, f"http://127.0.0.1:{server.port}")
    assert type(await failure(sender, letter("salam"))) is NotSent
    await sender._request.shutdown()


async def test_tls_that_fails_is_not_sent() -> None:
    async with serving() as telegram:
        sender = TelegramChannel(TOKEN, telegram.url.replace("http://", "https://"))
        assert type(await failure(sender, letter("salam"))) is NotSent
        await sender._request.shutdown()


async def test_answer_that_does_not_come_is_unknown() -> None:
    async with serving() as telegram:
        telegram.person(7)
        telegram.trouble.set(latency=5.0)
        request = AiohttpRequest(telegram.url, TOKEN, answer=0.1)
        bot = Bot("x", lambda _: "", lambda _: "", request, request)
        with pytest.raises(Exception) as caught:
            await bot.do_api_request("sendmessage", {"chat_id": 7, "text": "salam"})
        assert type(meaning(caught.value)) is Unknown
        await request.shutdown()


async def test_calls_go_side_by_side_over_kept_connections() -> None:
    async with serving() as telegram, channel(telegram) as sender:
        telegram.trouble.set(latency=0.1)
        started = asyncio.get_running_loop().time()
        await asyncio.gather(*(sender.send(letter(str(number))) for number in range(200)))
        assert asyncio.get_running_loop().time() - started < 2.0
        assert {call["text"] for call in telegram.calls()} == {str(number) for number in range(200)}


async def test_logs_show_neither_token_nor_words(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with serving() as telegram, channel(telegram) as sender:
        await sender.send(letter("a private word"))
        telegram.trouble.set(next=["fail", "reset"])
        await failure(sender, letter("a private word"))
        await failure(sender, letter("a private word"))
    assert TOKEN not in caplog.text
    assert "a private word" not in caplog.text


def test_pace_is_that_of_a_person_or_of_a_group() -> None:
    sender = TelegramChannel(TOKEN, "http://127.0.0.1:1")
    assert sender.pace(Address("telegram", "7")) == PRIVATE
    assert sender.pace(Address("telegram", "-1001")) == replace(GROUP, shared="-1001")
    assert sender.pace(Address("telegram", "-1001/45")) == sender.pace(Address("telegram", "-1001/46"))
    assert TelegramChannel(TOKEN, "http://127.0.0.1:1", rate=0).pace(Address("telegram", "7")) is None


# ── files ──────────────────────────────────────────────────────────────────────────────────────────────


async def fetched(sender: TelegramChannel, id: str) -> bytes:
    return b"".join([piece async for piece in sender.fetch(File(id, "application/pdf", "x.pdf", 0))])


async def test_file_is_fetched_in_pieces() -> None:
    async with serving() as telegram, channel(telegram) as sender:
        content = bytes(range(256)) * 1000
        telegram.sends_document(7, content)
        assert await fetched(sender, "file1") == content


async def test_file_that_is_longer_than_it_said_is_cut_off() -> None:
    async with serving() as telegram, channel(telegram) as sender:
        telegram.sends_document(7, bytes(21 * 1024 * 1024), declared=1000)
        got = 0
        with pytest.raises(NotFetched):
            async for piece in sender.fetch(File("file1", "application/pdf", "x.pdf", 1000)):
                got += len(piece)
        assert got <= 20 * 1024 * 1024


@pytest.mark.parametrize("declared", [30 * 1024 * 1024])
async def test_file_that_is_too_big_is_not_fetched(declared: int) -> None:
    async with serving() as telegram, channel(telegram) as sender:
        telegram.sends_document(7, b"x", declared=declared)
        with pytest.raises(NotFetched):
            await fetched(sender, "file1")


@pytest.mark.parametrize(
    "path",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "//evil.example/x",
        "http://evil.example/x",
        "a/../b",
        "a?b",
        "",
        "a//b",
    ],
)
async def test_path_that_leads_elsewhere_is_not_followed(path: str) -> None:
    seen: list[str] = []

    def answer(request: Request) -> Answer:
        seen.append(request.target)
        result = {"file_id": "f", "file_unique_id": "f", "file_path": path}
        return Answer(json.dumps({"ok": True, "result": result}).encode())

    server = await serve(answer)
    sender = TelegramChannel(TOKEN, f"http://127.0.0.1:{server.port}")
    with pytest.raises(NotFetched):
        await fetched(sender, "f")
    assert seen == [f"/bot{TOKEN}/getFile"]
    await sender._request.shutdown()
    await server.close()


async def test_redirect_is_not_followed() -> None:
    def answer(request: Request) -> Answer:
        if request.target.startswith("/file/"):
            return Answer(b"", 302, headers=(("Location", "http://169.254.169.254/"),))
        return Answer(b'{"ok":true,"result":{"file_id":"f","file_unique_id":"f","file_path":"files/f"}}')

    server = await serve(answer)
    sender = TelegramChannel(TOKEN, f"http://127.0.0.1:{server.port}")
    with pytest.raises(NotFetched):
        await fetched(sender, "f")
    await sender._request.shutdown()
    await server.close()


async def test_same_photo_is_sent_up_once_and_again_when_telegram_forgot_it() -> None:
    async with serving() as telegram, channel(telegram) as sender:
        shown = letter(attach=Drawn("plan.png", "image/png", PNG))
        for _ in range(3):
            await sender.send(shown)
        assert len(telegram._kept) == 3  # the three sizes of one photo
        telegram._kept.clear()
        await sender.send(shown)
        assert len(telegram._kept) == 3
