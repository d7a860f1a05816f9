"""What a Telegram update says: enough to keep it when it comes, and the message in it when it is its turn."""

import hashlib
import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, NoReturn

from bot.channels import Moved, Raw, Unreadable
from bot.message import Address, File, Message, Pick, Place, Said, Voice, Words, named

CHANNEL = "telegram"

MESSAGE, PICK, EDIT, OTHER, UNREADABLE = "message", "pick", "edit", "other", "unreadable"

#: The parts of an update that we can tell, and what we call them.
KINDS = {"message": MESSAGE, "callback_query": PICK, "edited_message": EDIT}

#: Between the id of a group and that of a topic in it.
INSIDE = "/"

#: How much of what cannot be read is kept, in bytes: enough to see what it was.
KEPT = 4096

#: What people can send and we cannot use: it is answered as nothing said. What is in neither list is a notice
#: of Telegram itself, and is not answered.
UNUSED = frozenset(
    {"animation", "checklist", "contact", "dice", "game", "invoice", "paid_media", "poll"}
    | {"rich_message", "sticker", "story", "video"}
)


def received(body: bytes) -> tuple[Raw, str]:
    """An update as it is kept, and the callback query to acknowledge ('' = none). Never raises."""
    try:
        text = body.decode()
        update = _JSON.decode(text)
    except (ValueError, RecursionError):
        return _unreadable(body), ""
    return received_update(update, text)


def received_update(update: object, text: str) -> tuple[Raw, str]:
    """The same for an update already parsed from `text`."""
    if not isinstance(update, dict) or type(number := update.get("update_id")) is not int:
        return _unreadable(text.encode("utf-8", "backslashreplace")), ""
    part, kind = next(((part, kind) for part, kind in KINDS.items() if part in update), ("", OTHER))
    content = update.get(part)
    query = content.get("id") if kind == PICK and isinstance(content, dict) else ""
    raw = Raw(CHANNEL, str(number), _sender(content, kind), kind, text)
    return raw, query if isinstance(query, str) else ""


def _sender(content: object, kind: str) -> str:
    """Whose it is, as `Message.sender` will say; '' when that cannot be told."""
    if not isinstance(content, dict):
        return ""
    try:
        return _pressed_in(content) if kind == PICK else _place(content)
    except Unreadable:
        return ""


def read(raw: Raw, username: str) -> Message | Moved | None:
    """The message in an update to the bot of that name ('' = not known yet); None when it needs no answer.

    What is said in a group and not to us comes too, marked as an aside: a team may talk in it.

    Raises `Unreadable`.
    """
    if raw.kind == UNREADABLE:
        raise Unreadable("not an update")
    if raw.kind not in (MESSAGE, PICK, EDIT):
        return None
    try:
        update = _JSON.decode(raw.payload)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"no JSON: {type(error).__name__}") from None
    if not isinstance(update, dict):
        raise Unreadable("no object")
    if raw.kind == PICK:
        return _read_pick(raw, _object(update, "callback_query"))
    if raw.kind == EDIT:
        edited = _object(update, "edited_message")
        now = _read_message(raw, edited, username) if "text" in edited or "caption" in edited else None
        return replace(now, edits=True) if isinstance(now, Message) else None
    return _read_message(raw, _object(update, "message"), username)


def _read_message(raw: Raw, message: dict[str, Any], username: str) -> Message | Moved | None:
    chat = _chat(message)
    if chat < 0 and (now := message.get("migrate_to_chat_id")) is not None:
        return Moved((Address(CHANNEL, str(chat)),), Address(CHANNEL, str(_id(now))))
    sender = message.get("from")
    said = _said(message)
    if said is None or _is_bot(sender):
        return None
    read_here = _message(raw, _place(message), sender, said, message)
    read_here = replace(read_here, said_in=named(CHANNEL, chat, message.get("message_id")))
    caption = message.get("caption")
    if isinstance(caption, str) and not isinstance(said, Words):
        read_here = replace(read_here, caption=clean(caption))
    if chat > 0:
        return read_here
    to_us = _said_to_us(message, said, username)
    return replace(read_here, said=to_us or said, author=_author(sender), aside=to_us is None)


def _read_pick(raw: Raw, query: dict[str, Any]) -> Message | None:
    data = query.get("data")
    sender = query.get("from")
    if data is None or _is_bot(sender):
        return None
    pressed = query.get("message")
    # A press has no time of its own: the message with the button is the nearest there is.
    dated = pressed if isinstance(pressed, dict) else {}
    place = _pressed_in(query)
    message = _message(raw, place, sender, Pick(_text(data)), dated)
    return replace(message, author=_author(sender)) if place.startswith("-") else message


def _message(raw: Raw, place: str, sender: object, said: Said, dated: dict[str, Any]) -> Message:
    name = locale = ""
    if isinstance(sender, dict):
        parts = (sender.get("first_name"), sender.get("last_name"))
        name = " ".join(clean(part) for part in parts if isinstance(part, str)).strip()
        code = sender.get("language_code")
        locale = clean(code) if isinstance(code, str) else ""
    return Message(raw.id, Address(CHANNEL, place), said, _date(dated.get("date", 0)), name, locale)


def _author(sender: object) -> Address | None:
    """Where somebody who speaks in a group is reached alone; None for a group that speaks as itself."""
    id = sender.get("id") if isinstance(sender, dict) else None
    return Address(CHANNEL, str(id)) if type(id) is int and 0 < id < 2**63 else None


def _said(message: dict[str, Any]) -> Said | None:
    if "text" in message:
        return Words(_text(message["text"]))
    if "location" in message:
        return _spot(_object(message, "location"))
    if "photo" in message:
        return _photo(message["photo"])
    if not UNUSED.isdisjoint(message):  # before documents: an animation comes as one too
        return Words("")
    for kind, mime in (("voice", "audio/ogg"), ("audio", "audio/mpeg"), ("video_note", "video/mp4")):
        if kind in message:
            return Voice(_file(_object(message, kind), mime))
    if "document" in message:
        return _file(_object(message, "document"), "application/octet-stream")
    return None


def _said_to_us(message: dict[str, Any], said: Said, username: str) -> Said | None:
    """In a group: a command, what mentions the bot (without the mention), or an answer to it; else None."""
    text = message.get("text", message.get("caption"))
    text = text if isinstance(text, str) else ""
    if text.startswith("/"):
        _, at, name = text.split(maxsplit=1)[0].partition("@")
        return said if not at or not username or name.lower() == username.lower() else None
    if not username:
        return None
    mention = re.compile(rf"(?<!\w)@{re.escape(username)}(?!\w)", re.IGNORECASE)
    if mention.search(text):
        return Words(mention.sub("", said.text).strip()) if isinstance(said, Words) else said
    answered = message.get("reply_to_message")
    author = answered.get("from") if isinstance(answered, dict) else None
    return said if isinstance(author, dict) and author.get("username") == username else None


def _spot(location: dict[str, Any]) -> Place:
    return Place(_degrees(location.get("latitude"), 90), _degrees(location.get("longitude"), 180))


def _degrees(found: object, most: int) -> float:
    if isinstance(found, bool) or not isinstance(found, int | float) or not -most <= found <= most:
        raise Unreadable("no position on Earth")
    return float(found)


def _photo(sizes: object) -> File:
    """The largest of the sizes a photo comes in."""
    if not isinstance(sizes, list) or not sizes or not all(isinstance(size, dict) for size in sizes):
        raise Unreadable("a photo without sizes")
    largest = max(sizes, key=lambda size: _count(size.get("width")) * _count(size.get("height")))
    return _file(largest, "image/jpeg")


def _file(file: dict[str, Any], mime: str) -> File:
    return File(
        id=_text(file.get("file_id")),
        mime=_text(file.get("mime_type", mime)),
        name=_text(file.get("file_name", "")),
        size=_count(file.get("file_size")),
    )


def _chat(message: dict[str, Any]) -> int:
    """Where a message came from and is answered."""
    chat = message.get("chat")
    return _id(chat.get("id") if isinstance(chat, dict) else None)


def _place(message: dict[str, Any]) -> str:
    """The chat of a message and, in a forum, the topic."""
    chat, thread = _chat(message), message.get("message_thread_id")
    # Outside a forum the same field names the message that began a row of answers.
    if chat < 0 and message.get("is_topic_message") is True and type(thread) is int:
        return f"{chat}{INSIDE}{thread}"
    return str(chat)


def _pressed_in(query: dict[str, Any]) -> str:
    """Where a button was pressed; a private chat has the id of the person."""
    message, sender = query.get("message"), query.get("from")
    if isinstance(message, dict):
        return _place(message)
    return str(_id(sender.get("id") if isinstance(sender, dict) else None))


def _id(found: object) -> int:
    if type(found) is not int or found == 0 or abs(found) >= 2**63:
        raise Unreadable("no chat")
    return found


def _date(seconds: object) -> datetime:
    try:
        if type(seconds) is int:
            return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        pass
    raise Unreadable("no date")


def _is_bot(sender: object) -> bool:
    return isinstance(sender, dict) and sender.get("is_bot") is True


def _object(content: dict[str, Any], name: str) -> dict[str, Any]:
    found = content.get(name)
    if not isinstance(found, dict):
        raise Unreadable(f"{name} is no object")
    return found


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise Unreadable("no text where a text belongs")
    return clean(found)


def _count(found: object) -> int:
    return found if type(found) is int and 0 <= found < 2**53 else 0


def clean(text: str) -> str:
    """`text` as every database and platform can hold it: no NUL, no half of a surrogate pair."""
    if "\0" in text:
        text = text.replace("\0", "")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _unreadable(body: bytes) -> Raw:
    """Kept under a name of its own, so that the same thing again is known."""
    shown = body[:KEPT].decode("utf-8", "backslashreplace").replace("\0", "\\0")
    return Raw(CHANNEL, f"sha256:{hashlib.sha256(body).hexdigest()}", "", UNREADABLE, shown)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


_JSON = json.JSONDecoder(parse_constant=_no_constant)
