"""What Telegram's updates are read as."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Update

from bot.channels import Moved, Raw, Unreadable
from bot.channels.telegram.reading import read, received
from bot.message import Address, File, Message, Pick, Place, Said, Voice, Words
from tests.bot.channels.telegram_updates import (
    BOT,
    BROKEN,
    DATE,
    FATIMA,
    GROUP,
    PRIVATE,
    USERNAME,
    bytes_of,
    message,
    press,
)
from tests.platforms.telegram import Telegram

SENT = datetime(2025, 2, 14, 9, tzinfo=UTC)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SIZES = [
    {"file_id": "small", "file_unique_id": "s", "width": 90, "height": 60, "file_size": 1000},
    {"file_id": "large", "file_unique_id": "l", "width": 1280, "height": 853, "file_size": 90000},
    {"file_id": "middle", "file_unique_id": "m", "width": 320, "height": 213},
]
PDF = {
    "file_id": "d",
    "file_unique_id": "d",
    "file_name": "statuts.pdf",
    "mime_type": "application/pdf",
    "file_size": 5,
}
VOICE = {"file_id": "v", "file_unique_id": "v", "duration": 3, "mime_type": "audio/ogg", "file_size": 9}
STICKER = {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1}
SPOT = {"latitude": 33.895, "longitude": -5.5547}


def read_update(update: Any) -> Message | None:
    """What an update is read as, from its bytes on."""
    raw, _ = received(update if isinstance(update, bytes) else bytes_of(update))
    found = read(raw, USERNAME)
    assert not isinstance(found, Moved)
    assert found is None or found.sender.id == raw.sender
    return found


def from_fatima(said: Said, at: datetime = SENT) -> Message:
    return Message("11", Address("telegram", "7"), said, at, "Fatima Zahra", "fr")


def captioned(said: Said) -> Message:
    return replace(from_fatima(said), caption="nos produits")


def from_group(said: Said, place: str = "-1001", caption: str = "", *, aside: bool = False) -> Message:
    return Message(
        "11",
        Address("telegram", place),
        said,
        SENT,
        "Fatima Zahra",
        "fr",
        caption,
        Address("telegram", "7"),
        aside,
    )


def with_sender(**changes: Any) -> dict[str, Any]:
    return message(sender=FATIMA | changes, text="salam")


def named(name: str, locale: str = "fr") -> Message:
    return Message("11", Address("telegram", "7"), Words("salam"), SENT, name, locale)


READ: dict[str, tuple[Any, Message | None]] = {
    # what people send
    "text": (message(text="fin kayn l3sel?"), from_fatima(Words("fin kayn l3sel?"))),
    "Arabic text": (message(text="فين كاين العسل؟"), from_fatima(Words("فين كاين العسل؟"))),
    "command": (message(text="/start agadir-2025_B12"), from_fatima(Words("/start agadir-2025_B12"))),
    "empty text": (message(text=""), from_fatima(Words(""))),
    "spaces": (message(text="   "), from_fatima(Words("   "))),
    "4,096 emoji": (message(text="🍯" * 4096), from_fatima(Words("🍯" * 4096))),
    "pair of surrogates": (
        b'{"update_id":11,"message":{"chat":{"id":7},"date":0,"text":"\\ud83c\\udf6f"}}',
        Message("11", Address("telegram", "7"), Words("🍯"), EPOCH),
    ),
    "lone surrogate": (message(text="a\ud800b"), from_fatima(Words("a�b"))),
    "NUL": (message(text="a\0b"), from_fatima(Words("ab"))),
    "forwarded from somebody hidden": (
        message(text="x", forward_origin={"type": "hidden_user", "sender_user_name": "?", "date": DATE}),
        from_fatima(Words("x")),
    ),
    "press": (
        press("programme.day@meknes-2025|day=today"),
        from_fatima(Pick("programme.day@meknes-2025|day=today")),
    ),
    "press of 65 bytes": (press("x" * 65), from_fatima(Pick("x" * 65))),
    "press of nothing": (press(""), from_fatima(Pick(""))),
    "press with a lone surrogate": (press("\udfff"), from_fatima(Pick("�"))),
    "press on a message that is gone": (
        press("menu", message={"chat": PRIVATE, "message_id": 2, "date": 0}),
        from_fatima(Pick("menu"), EPOCH),
    ),
    "press without a message": (
        {"update_id": 11, "callback_query": {"id": "q", "from": FATIMA, "data": "menu"}},
        from_fatima(Pick("menu"), EPOCH),
    ),
    "press in an inline message": (
        {
            "update_id": 11,
            "callback_query": {"id": "q", "from": FATIMA, "data": "menu", "inline_message_id": "i"},
        },
        from_fatima(Pick("menu"), EPOCH),
    ),
    "press in a group": (
        press("menu", message={"message_id": 2, "from": BOT, "chat": GROUP, "date": DATE}),
        from_group(Pick("menu")),
    ),
    "location": (message(location=SPOT), from_fatima(Place(33.895, -5.5547))),
    "location at whole degrees": (
        message(location={"latitude": 34, "longitude": -5}),
        from_fatima(Place(34.0, -5.0)),
    ),
    "live location": (message(location=SPOT | {"live_period": 60}), from_fatima(Place(33.895, -5.5547))),
    "venue": (
        message(location=SPOT, venue={"location": SPOT, "title": "Hamria", "address": "Meknès"}),
        from_fatima(Place(33.895, -5.5547)),
    ),
    "photo": (message(photo=SIZES), from_fatima(File("large", "image/jpeg", "", 90000))),
    "photo with a caption": (
        message(photo=SIZES, caption="nos produits"),
        captioned(File("large", "image/jpeg", "", 90000)),
    ),
    "photo of an album": (
        message(photo=SIZES, media_group_id="1"),
        from_fatima(File("large", "image/jpeg", "", 90000)),
    ),
    "document": (message(document=PDF), from_fatima(File("d", "application/pdf", "statuts.pdf", 5))),
    "document without name, type and size": (
        message(document={"file_id": "d", "file_unique_id": "d"}),
        from_fatima(File("d", "application/octet-stream", "", 0)),
    ),
    "document with a path as its name": (
        message(document=PDF | {"file_name": "../../x\0.pdf"}),
        from_fatima(File("d", "application/pdf", "../../x.pdf", 5)),
    ),
    "document of absurd size": (
        message(document=PDF | {"file_size": 2**70}),
        from_fatima(File("d", "application/pdf", "statuts.pdf", 0)),
    ),
    "voice": (message(voice=VOICE), from_fatima(Voice(File("v", "audio/ogg", "", 9)))),
    "audio": (
        message(audio=VOICE | {"mime_type": "audio/mpeg", "file_name": "a.mp3"}),
        from_fatima(Voice(File("v", "audio/mpeg", "a.mp3", 9))),
    ),
    "video note": (
        message(video_note={"file_id": "v", "file_unique_id": "v", "length": 1, "duration": 1}),
        from_fatima(Voice(File("v", "video/mp4", "", 0))),
    ),
    "sticker": (message(sticker=STICKER), from_fatima(Words(""))),
    "contact": (
        message(contact={"phone_number": "+212600000000", "first_name": "A"}),
        from_fatima(Words("")),
    ),
    "animation, a document too": (message(animation=PDF, document=PDF), from_fatima(Words(""))),
    "video": (message(video=PDF), from_fatima(Words(""))),
    "dice": (message(dice={"emoji": "🎲", "value": 3}), from_fatima(Words(""))),
    "poll": (message(poll={"id": "1", "question": "?"}), from_fatima(Words(""))),
    # who sends it
    "no sender": (
        {"update_id": 11, "message": {"message_id": 3, "chat": PRIVATE, "date": DATE, "text": "salam"}},
        named("", ""),
    ),
    "no last name": (
        message(sender={"id": 7, "is_bot": False, "first_name": "F"}, text="salam"),
        named("F", ""),
    ),
    "empty first name": (with_sender(first_name=""), named("Zahra")),
    "256 letters": (with_sender(first_name="x" * 256, last_name=""), named("x" * 256)),
    "name turned around": (with_sender(first_name="\u202eabc"), named("\u202eabc Zahra")),
    "name with half a letter": (with_sender(first_name="\ud83d"), named("� Zahra")),
    "name that is a number": (with_sender(first_name=5), named("Zahra")),
    "language that is a number": (with_sender(language_code=5), named("Fatima Zahra", "")),
    "id of 2^52": (
        message(chat=PRIVATE | {"id": 2**52}, text="x"),
        Message("11", Address("telegram", str(2**52)), Words("x"), SENT, "Fatima Zahra", "fr"),
    ),
    "update_id of 2^63": (
        message(text="x") | {"update_id": 2**63},
        Message(str(2**63), Address("telegram", "7"), Words("x"), SENT, "Fatima Zahra", "fr"),
    ),
    "date 0": (
        {"update_id": 11, "message": {"chat": PRIVATE, "from": FATIMA, "date": 0, "text": "x"}},
        from_fatima(Words("x"), EPOCH),
    ),
    "no date": (
        {"update_id": 11, "message": {"chat": PRIVATE, "from": FATIMA, "text": "x"}},
        from_fatima(Words("x"), EPOCH),
    ),
    "date in the future": (
        {"update_id": 11, "message": {"chat": PRIVATE, "from": FATIMA, "date": 32503680000, "text": "x"}},
        from_fatima(Words("x"), datetime(3000, 1, 1, tzinfo=UTC)),
    ),
    "both a message and a press": (message(text="x") | press(), from_fatima(Words("x"))),
    "a field nobody knows": (message(text="x", aura={"deep": [1]}), from_fatima(Words("x"))),
    # groups: only what is meant for us
    "group talk": (message(GROUP, text="salam"), from_group(Words("salam"), aside=True)),
    "group photo": (
        message(GROUP, photo=SIZES),
        from_group(File("large", "image/jpeg", "", 90000), aside=True),
    ),
    "topic talk": (
        message(GROUP, text="salam", message_thread_id=45, is_topic_message=True),
        from_group(Words("salam"), "-1001/45", aside=True),
    ),
    "topic voice note": (
        message(GROUP, voice=VOICE, caption="voilà", message_thread_id=45, is_topic_message=True),
        from_group(Voice(File("v", "audio/ogg", "", 9)), "-1001/45", "voilà", aside=True),
    ),
    "row of answers outside a forum": (
        message(GROUP, text="salam", message_thread_id=45),
        from_group(Words("salam"), aside=True),
    ),
    "press in a topic": (
        press(
            "menu",
            message={
                "message_id": 2,
                "from": BOT,
                "chat": GROUP,
                "date": DATE,
                "message_thread_id": 45,
                "is_topic_message": True,
            },
        ),
        from_group(Pick("menu"), "-1001/45"),
    ),
    "topic opened": (
        message(
            GROUP,
            forum_topic_created={"name": "x", "icon_color": 1},
            message_thread_id=45,
            is_topic_message=True,
        ),
        None,
    ),
    "group command": (message(GROUP, text="/menu"), from_group(Words("/menu"))),
    "group command to us": (message(GROUP, text="/menu@Dalil_Bot"), from_group(Words("/menu@Dalil_Bot"))),
    "group command to another": (
        message(GROUP, text="/menu@other_bot"),
        from_group(Words("/menu@other_bot"), aside=True),
    ),
    "group mention": (message(GROUP, text="@dalil_bot fin l3sel?"), from_group(Words("fin l3sel?"))),
    "group mention of another": (
        message(GROUP, text="@dalil_bot2 fin l3sel?"),
        from_group(Words("@dalil_bot2 fin l3sel?"), aside=True),
    ),
    "group photo with a mention": (
        message(GROUP, photo=SIZES, caption="@dalil_bot"),
        from_group(File("large", "image/jpeg", "", 90000), caption="@dalil_bot"),
    ),
    "group answer to us": (
        message(GROUP, text="et demain?", reply_to_message={"message_id": 1, "from": BOT, "chat": GROUP}),
        from_group(Words("et demain?")),
    ),
    "group answer to another": (
        message(GROUP, text="oui", reply_to_message={"message_id": 1, "from": FATIMA, "chat": GROUP}),
        from_group(Words("oui"), aside=True),
    ),
    # what needs no answer
    "own echo": (message(sender=BOT, text="salam"), None),
    "press by a bot": (press("menu", **{"from": BOT}), None),
    "press on a game": (
        {"update_id": 11, "callback_query": {"id": "q", "from": FATIMA, "game_short_name": "g"}},
        None,
    ),
    "edited message": (
        {"update_id": 11, "edited_message": message(text="x")["message"]},
        replace(from_fatima(Words("x")), edits=True),
    ),
    "edited before the original": ({"update_id": 11, "edited_message": {"message_id": 99}}, None),
    "channel post": ({"update_id": 11, "channel_post": message(text="x")["message"]}, None),
    "blocked": ({"update_id": 11, "my_chat_member": {"chat": PRIVATE}}, None),
    "a kind nobody knows": ({"update_id": 11, "telepathy": {}}, None),
    "nothing at all": ({"update_id": 11}, None),
    "member joined": (message(GROUP, new_chat_members=[FATIMA]), None),
    "pinned": (message(pinned_message={"message_id": 1, "chat": PRIVATE, "date": 0}), None),
    "no content": (message(), None),
}

UNREADABLE: dict[str, Any] = {
    "message is null": {"update_id": 11, "message": None},
    "message is a list": {"update_id": 11, "message": []},
    "press is text": {"update_id": 11, "callback_query": "menu"},
    "no chat": {"update_id": 11, "message": {"date": DATE, "text": "x"}},
    "chat without id": message(chat={"type": "private"}, text="x"),
    "chat id is text": message(chat={"id": "7"}, text="x"),
    "chat id is true": message(chat={"id": True}, text="x"),
    "chat id is a fraction": message(chat={"id": 7.5}, text="x"),
    "chat id is 0": message(chat={"id": 0}, text="x"),
    "chat id is 2^63": message(chat={"id": 2**63}, text="x"),
    "press from nowhere": {"update_id": 11, "callback_query": {"id": "q", "data": "menu"}},
    "press on a message from nowhere": press("menu", message={"date": 0}),
    "data is a number": press(5),
    "text is a number": message(text=5),
    "text is null": message(text=None),
    "date is text": {"update_id": 11, "message": {"chat": PRIVATE, "date": "now", "text": "x"}},
    "date is 2^62": {"update_id": 11, "message": {"chat": PRIVATE, "date": 2**62, "text": "x"}},
    "latitude is 1e400": b'{"update_id":11,"message":{"chat":{"id":7},"date":0,'
    b'"location":{"latitude":1e400,"longitude":0}}}',
    "latitude beyond the pole": message(location={"latitude": 91, "longitude": 0}),
    "longitude is true": message(location={"latitude": 1, "longitude": True}),
    "location is a list": message(location=[33, -5]),
    "photo without sizes": message(photo=[]),
    "photo is an object": message(photo={"file_id": "x"}),
    "photo of numbers": message(photo=[1, 2]),
    "document without id": message(document={"file_name": "x"}),
    "document type is a number": message(document=PDF | {"mime_type": 5}),
    "voice is text": message(voice="v"),
    **BROKEN,
}


@pytest.mark.parametrize("update,expected", READ.values(), ids=READ)
def test_update_is_read(update: Any, expected: Message | None) -> None:
    assert read_update(update) == expected


@pytest.mark.parametrize("update", UNREADABLE.values(), ids=UNREADABLE)
def test_update_that_cannot_be_read_is_set_aside(update: Any) -> None:
    with pytest.raises(Unreadable):
        read_update(update)


def test_same_broken_body_has_the_same_id_and_others_have_not() -> None:
    ids = [received(body)[0].id for body in BROKEN.values()]
    assert len(set(ids)) == len(BROKEN)
    assert [received(body)[0].id for body in BROKEN.values()] == ids


def test_row_keeps_the_update_byte_for_byte() -> None:
    body = (
        b'{ "update_id":11,\n "message":{"chat":{"id":7},"date":0,"text":"\\u0641\\u064a\\u0646 \xd8\xa7"}}'
    )
    raw, _ = received(body)
    assert raw == Raw("telegram", "11", "7", "message", body.decode())


def test_before_the_name_of_the_bot_is_known_groups_are_answered_on_commands_only() -> None:
    raw, _ = received(bytes_of(message(GROUP, text="/menu@any_bot")))
    assert read(raw, "") == from_group(Words("/menu@any_bot"))
    raw, _ = received(bytes_of(message(GROUP, text="@ salam")))
    assert read(raw, "") == from_group(Words("@ salam"), aside=True)


def test_group_that_gets_another_address_moves() -> None:
    raw, _ = received(bytes_of(message(GROUP, migrate_to_chat_id=-1002)))
    moved = Moved((Address("telegram", "-1001"),), Address("telegram", "-1002"))
    assert (read(raw, USERNAME), raw.sender) == (moved, "-1001")


async def test_library_reads_the_same() -> None:
    """python-telegram-bot's typed updates as a second opinion."""
    telegram = Telegram()
    telegram.says(7, "/start agadir-2025")
    telegram.presses(7, "programme.day|day=today")
    telegram.shares(7, 33.895, -5.5547)
    telegram.sends_photo(7, b"x" * 10)
    telegram.sends_document(7, b"%PDF", name="قانون.pdf")
    telegram.speaks(7)
    telegram.says(-1001, "@dalil_bot salam")
    ours = [read(received(update.body)[0], USERNAME) for update in telegram.updates.pending.values()]
    theirs = [Update.de_json(json.loads(update.body)) for update in telegram.updates.pending.values()]
    assert [seen(message) for message in ours if isinstance(message, Message)] == [
        typed(update) for update in theirs
    ]


def seen(message: Message) -> tuple[str, str, str, object]:
    match message.said:
        case Words(text):
            said: object = text.removeprefix("@dalil_bot ")
        case Pick(id):
            said = id
        case Place(latitude, longitude):
            said = latitude, longitude
        case Voice(file):
            said = file.id, file.size
        case File(id, _, name, size):
            said = id, name, size
    return message.sender.id, message.name, message.locale, said


def typed(update: Update) -> tuple[str, str, str, object]:
    assert update.effective_chat is not None
    assert update.effective_user is not None
    message = update.message
    if update.callback_query is not None:
        said: object = update.callback_query.data
    elif message is None:
        said = None
    elif message.location is not None:
        said = message.location.latitude, message.location.longitude
    elif message.voice is not None:
        said = message.voice.file_id, message.voice.file_size
    elif message.photo:
        said = message.photo[-1].file_id, "", message.photo[-1].file_size
    elif message.document is not None:
        said = message.document.file_id, message.document.file_name, message.document.file_size
    else:
        said = (message.text or "").removeprefix("@dalil_bot ")
    user = update.effective_user
    return str(update.effective_chat.id), user.full_name, user.language_code or "", said


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False)
    | st.text(st.characters(codec=None, exclude_categories=())),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "message",
                    "callback_query",
                    "chat",
                    "id",
                    "from",
                    "text",
                    "date",
                    "data",
                    "location",
                    "photo",
                    "file_id",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """A good update in which something was replaced or taken away."""
    start = draw(st.sampled_from([update for update, _ in READ.values() if isinstance(update, dict)]))
    update = json.loads(json.dumps(start))
    for _ in range(draw(st.integers(1, 3))):
        at: Any = update
        while True:
            keys = list(at) if isinstance(at, dict) else list(range(len(at)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            if isinstance(at[key], dict | list) and draw(st.booleans()):
                at = at[key]
                continue
            if isinstance(at, dict) and draw(st.booleans()):
                del at[key]
            else:
                at[key] = draw(JSON)
            break
    return update


def check_harmless(body: bytes) -> None:
    """Whatever it is, it is kept and read or set aside, and what is read can be stored."""
    raw, query = received(body)
    assert isinstance(query, str)
    for each in (raw.id, raw.sender, raw.kind, raw.payload):
        assert "\0" not in each
        each.encode()
    try:
        found = read(raw, USERNAME)
    except Unreadable:
        return
    if isinstance(found, Message):
        assert found.sender.id == raw.sender
        shown = repr(found)
        assert "\\x00" not in shown
        shown.encode()


@settings(max_examples=300, deadline=None)
@given(JSON)
def test_any_json_is_harmless(value: Any) -> None:
    check_harmless(bytes_of(value))
    check_harmless(bytes_of({"update_id": 11, "message": value}))
    check_harmless(bytes_of({"update_id": 11, "callback_query": value}))


@settings(max_examples=500, deadline=None)
@given(mutated())
def test_any_damaged_update_is_harmless(update: Any) -> None:
    check_harmless(bytes_of(update))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_harmless(body: bytes) -> None:
    check_harmless(body)


def test_an_edit_is_named_as_the_message_it_changes() -> None:
    before, after = (
        read_update(message(text="x")),
        read_update({"update_id": 12, "edited_message": message(text="y")["message"]}),
    )
    assert before
    assert after
    assert before.said_in == after.said_in != ""
    other = message(text="x")
    other["message"]["message_id"] += 1
    assert (found := read_update(other))
    assert found.said_in != before.said_in
    assert (before.edits, after.edits) == (False, True)


def test_an_edit_without_words_changes_nothing() -> None:
    assert read_update({"update_id": 12, "edited_message": message(location=SPOT)["message"]}) is None
