"""Updates as Telegram sends them, for tests of reading, of the webhook and of polling."""

import json
from typing import Any

USERNAME = "dalil_bot"
FATIMA = {"id": 7, "is_bot": False, "first_name": "Fatima", "last_name": "Zahra", "language_code": "fr"}
BOT = {"id": 1, "is_bot": True, "first_name": "Dalil", "username": USERNAME}
PRIVATE = {"id": 7, "type": "private", "first_name": "Fatima"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Coopératives"}

#: 14 February 2025, 09:00 UTC.
DATE = 1739523600


def message(chat: Any = PRIVATE, sender: Any = FATIMA, **content: Any) -> dict[str, Any]:
    """An update with a message."""
    body = {"message_id": 3, "from": sender, "chat": chat, "date": DATE, **content}
    return {"update_id": 11, "message": body}


def press(data: Any = "menu", **content: Any) -> dict[str, Any]:
    """An update with a press on a button."""
    pressed = {"message_id": 2, "from": BOT, "chat": PRIVATE, "date": DATE, "text": "?"}
    body = {"id": "q1", "from": FATIMA, "message": pressed, "chat_instance": "5", "data": data}
    return {"update_id": 11, "callback_query": body | content}


def bytes_of(update: Any) -> bytes:
    """As it is posted."""
    return json.dumps(update).encode()


#: Bodies that are no updates, by what is wrong with them.
BROKEN: dict[str, bytes] = {
    "empty": b"",
    "null": b"null",
    "list": b"[]",
    "number": b"7",
    "object": b"{}",
    "not JSON": b"update_id=11",
    "NaN": b'{"update_id": 11, "message": {"date": NaN}}',
    "a number of 5,000 digits": b'{"update_id": ' + b"9" * 5000 + b"}",
    "100,000 lists in each other": b'{"update_id": ' + b"[" * 100_000,
    "byte order mark": b"\xef\xbb\xbf" + bytes_of(message(text="salam")),
    "gzip": b"\x1f\x8b\x08\x00" + bytes(40),
    "no UTF-8": b'{"update_id": 11, "message": "\xff\xfe"}',
    "NUL outside of texts": b'{"update_id": 11}\0',
    "a bare half surrogate in UTF-8": b'{"update_id": 11, "message": "\xed\xa0\x80"}',
    "update_id is text": b'{"update_id": "11"}',
    "update_id is true": b'{"update_id": true}',
    "update_id is a fraction": b'{"update_id": 1.5}',
    "update_id is 1e400": b'{"update_id": 1e400}',
}
