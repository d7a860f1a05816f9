"""A letter as the call of the Bot API that sends it, and what an error of that call means."""

from collections.abc import Mapping
from typing import Any

from telegram import InputFile
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, TelegramError, TimedOut

from bot.channels import Blocked, Gone, NotSent, Refused, SendError, Unknown, Wait
from bot.channels.telegram.keyboard import keyboard
from bot.channels.telegram.reading import INSIDE
from bot.channels.telegram.request import Paused, Unanswered, Unreached
from bot.measure import shorten
from bot.reply import Drawn, Letter, Thread, Venue

#: What Telegram shows as a photo, and up to which size; the rest goes as a document.
PHOTOS = frozenset({"image/jpeg", "image/png"})
LARGEST_PHOTO = 10 * 1024 * 1024

#: What it plays as a voice note, and as a piece of sound.
VOICE = "audio/ogg"
SOUNDS = frozenset({"audio/mp4", "audio/aac"})

#: What is done to a thread, which Telegram calls a topic of a forum.
TOPICS = {
    "open": "createforumtopic",
    "close": "closeforumtopic",
    "reopen": "reopenforumtopic",
    "drop": "deleteforumtopic",
}

#: The longest text below a photo, document or sound, in UTF-16 units.
LONGEST_CAPTION = 1024

#: The longest name of a topic.
LONGEST_NAME = 128

#: Seconds until the next try when Telegram does not know our token: somebody must look at the settings.
TOKEN_REST = 60.0

#: How much of an error is kept.
LONGEST_REASON = 200

#: What Telegram says, with 400, of people who cannot be reached.
_GONE = ("chat not found", "user not found", "user_deactivated", "user is deactivated", "peer_id_invalid",
         "user_is_blocked", "input_user_deactivated", "group chat was deactivated")  # fmt: skip


#: ... and of topics: one that was removed, and one that is as it should be already.
_NO_TOPIC = ("topic_id_invalid", "topic_deleted", "message thread not found")
_AS_IT_IS = ("topic_not_modified",)


def call(letter: Letter) -> tuple[str, dict[str, Any]]:
    """The method that sends `letter`, and its parameters.

    Methods are in lower case, as Telegram takes any: `Bot.do_api_request` warns of names that `Bot` has
    methods for. Those build and read objects of every field, which costs more than the call itself.
    """
    chat, inside, thread = letter.to.id.partition(INSIDE)
    content: dict[str, Any] = {"chat_id": int(chat)}
    if inside:
        content["message_thread_id"] = int(thread)
    if isinstance(letter.attach, Thread):
        named = {"name": shorten(letter.text, LONGEST_NAME) or "…"} if letter.attach.act == "open" else {}
        return TOPICS[letter.attach.act], content | named
    assert letter.captioned or not (letter.text and letter.attach), "one call sends a text or a file"
    if letter.captioned:
        content["caption"] = letter.text
    if letter.options:
        content["reply_markup"] = keyboard(letter.options)
    match letter.attach:
        case Venue(latitude, longitude, name, address):
            spot = f"{latitude:.5f}, {longitude:.5f}"
            named = {"title": name or address or spot, "address": address or name or spot}
            return "sendvenue", content | {"latitude": latitude, "longitude": longitude} | named
        case Drawn(known=known) if known:
            kind, _, id = known.partition(":")
            return f"send{kind}", content | {kind: id}
        case Drawn() as drawn if drawn.mime in PHOTOS and len(drawn.content) <= LARGEST_PHOTO:
            return "sendphoto", content | {"photo": _file(drawn)}
        case Drawn() as drawn if drawn.mime == VOICE:
            return "sendvoice", content | {"voice": _file(drawn)}
        case Drawn() as drawn if drawn.mime in SOUNDS:
            return "sendaudio", content | {"audio": _file(drawn)}
        case Drawn() as drawn:
            return "senddocument", content | {"document": _file(drawn)}
        case None if letter.captioned:
            return "editmessagecaption", content | {"message_id": int(letter.replaces)}
        case None:
            content["text"] = letter.text
            if letter.replaces:
                content["message_id"] = int(letter.replaces)
                return "editmessagetext", content | {"link_preview_options": {"is_disabled": True}}
            return "sendmessage", content | {"link_preview_options": {"is_disabled": True}}


def named(letter: Letter, done: Any) -> str:
    """Telegram's id of what was sent; of a topic that was opened, its whole address."""
    match done:
        case {"message_id": int(message)}:
            return str(message)
        case {"message_thread_id": int(thread)} if isinstance(letter.attach, Thread):
            return f"{letter.to.id}{INSIDE}{thread}"
        case True if isinstance(letter.attach, Thread):
            return ""
    return str(done["message_id"])


def _file(drawn: Drawn) -> InputFile:
    file = InputFile(drawn.content, filename=drawn.name)
    file.mimetype = drawn.mime
    return file


def media(message: Mapping[str, Any]) -> str:
    """What was sent, and Telegram's id of it ("photo:…", the largest size, or "document:…"); '' = no file."""
    match message:
        case {"photo": [*_, {"file_id": str(id)}]}:
            return f"photo:{id}"
        case {"document": {"file_id": str(id)}}:
            return f"document:{id}"
        case _:
            return ""


def unchanged(error: Exception) -> bool:
    """Whether an edit was refused because nothing would change."""
    return isinstance(error, BadRequest) and "not modified" in str(error).lower()


def meaning(error: Exception) -> SendError:
    """What is to be done about an error of a call."""
    told = str(error)[:LONGEST_REASON]
    match error:
        case Paused(seconds=seconds):
            return Wait(seconds)
        case InvalidToken():
            return Wait(TOKEN_REST)
        case Unreached():
            return NotSent(told)
        case TimedOut() | Unanswered():
            return Unknown(told)
        case Forbidden():
            return Blocked(told)
        case BadRequest() if any(gone in told.lower() for gone in _NO_TOPIC):
            return Gone(told)
        case BadRequest() if any(done in told.lower() for done in _AS_IT_IS):
            return Refused(told)
        case BadRequest() if any(gone in told.lower() for gone in _GONE):
            return Blocked(told)
        case NetworkError() | TelegramError():
            return Refused(told)
        case _:
            return Unknown(repr(error)[:LONGEST_REASON])
