"""What the page and the server say to each other over the socket: one JSON object at a time.

page                                          server
{"hello": key, "locale": "fr"}                {"welcome": true}
{"id": …, "text": "…"}                        {"received": id}        on disk
{"id": …, "pick": "option id"}                {"busy": id}            not now, say it again soon
{"id": …, "voice": "name of a recording"}
{"id": …, "place": [latitude, longitude]}     {"refused": id, "why": "long" | "unclear"}
{"have": letter id}                           {"letter": id, "text": …, …}
{"ping": 1}                                   {"pong": 1}
"""

import base64
import hashlib
import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.channels import Raw, Refused, Unreadable
from bot.channels.web.recordings import NAME
from bot.message import File, Message, Pick, Place, Said, Voice, Words
from bot.reply import Address, Drawn, Letter, Thread, Venue

#: The longest thing a page may say at once, in bytes.
LONGEST = 64 * 1024
#: The largest file that is sent to a page, in bytes.
LARGEST_FILE = 4 * 1024 * 1024

_KEY = re.compile(r"[0-9a-f]{32}")
_ID = re.compile(r"[0-9A-Za-z-]{8,40}")
_LOCALE = re.compile(r"[0-9A-Za-z-]{0,35}")
_LONGEST_PICK = 256


@dataclass(frozen=True, slots=True)
class Hello:
    """The first thing a page says: whose it is."""

    key: str
    #: What the page was opened with, else the browser's language.
    locale: str

    def address(self, channel: str) -> Address:
        """Where this person is reached. The key itself is a secret of the page and is kept nowhere."""
        return Address(channel, hashlib.sha256(self.key.encode()).hexdigest()[:32])


@dataclass(frozen=True, slots=True)
class Told:
    """Something the person said, under an id the page made."""

    id: str
    said: Said


@dataclass(frozen=True, slots=True)
class Have:
    """The page shows this letter."""

    letter: str


@dataclass(frozen=True, slots=True)
class Ping:
    """Is anybody there?"""


class Unclear(Exception):
    """Nothing we understand; `id` where it had one."""

    def __init__(self, why: str, id: str | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.id = id


def heard(frame: str) -> Hello | Told | Have | Ping:
    """What the page said. Raises `Unclear`."""
    if len(frame) > LONGEST or len(frame.encode(errors="replace")) > LONGEST:
        raise Unclear("long", _id_of(frame))
    try:
        match json.loads(frame):
            case {"hello": str(key), "locale": str(locale)} if _KEY.fullmatch(key):
                return Hello(key, locale if _LOCALE.fullmatch(locale) else "")
            case {"have": str(letter)}:
                return Have(letter)
            case {"ping": _}:
                return Ping()
            case {"id": str(id), **said} if _ID.fullmatch(id):
                return Told(id, _said(id, said, ""))
    except (ValueError, RecursionError):
        pass
    raise Unclear("unclear")


def raw(told: Told, sender: Address, locale: str, at: datetime) -> Raw:
    """What is kept until it is answered."""
    match told.said:
        case Words(text):
            said: dict[str, Any] = {"text": text}
        case Pick(id):
            said = {"pick": id}
        case Place(latitude, longitude):
            said = {"place": [latitude, longitude]}
        case Voice(file):
            said = {"voice": file.id.rpartition("-")[2]}
        case other:
            raise TypeError(f"a page cannot say {other!r}")
    payload = json.dumps({**said, "locale": locale, "at": at.isoformat()}, ensure_ascii=False)
    # A hash, since ids outlive people who ask to be forgotten.
    id = hashlib.sha256(f"{sender.id}.{told.id}".encode()).hexdigest()[:32]
    return Raw(sender.channel, id, sender.id, "message", payload)


def message(raw: Raw) -> Message:
    """What `raw` kept. Raises `Unreadable`."""
    try:
        kept = json.loads(raw.payload)
        at, locale = datetime.fromisoformat(kept["at"]), str(kept["locale"])
        said = _said(raw.id, kept, raw.sender)
        return Message(raw.id, Address(raw.channel, raw.sender), said, at, locale=locale)
    except (ValueError, KeyError, TypeError, Unclear) as error:
        raise Unreadable(f"not what a page said: {type(error).__name__}") from error


def letter_id(letter: Letter) -> str:
    """What the page knows a letter by: the same when it is sent again."""
    return f"{letter.id}.{letter.piece}"


def letter_frame(letter: Letter, *, farewell: bool = False) -> str:
    """A letter as the page reads it. Raises `Refused` for a file no page should have to load."""
    return json.dumps(
        {
            "letter": letter_id(letter),
            "text": letter.text,
            "options": [
                {"id": option.id, "label": option.label, "hint": option.hint} for option in letter.options
            ],
            "attach": _attached(letter.attach),
            "language": letter.language,
            "kind": letter.kind,
            "farewell": farewell,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def received(told: Told) -> str:
    """What was said is on disk."""
    return json.dumps({"received": told.id})


def busy(told: Told) -> str:
    """What was said could not be kept; the page says it again later."""
    return json.dumps({"busy": told.id})


def refused(unclear: Unclear) -> str:
    """What was said is never taken."""
    return json.dumps({"refused": unclear.id, "why": unclear.why})


def _said(id: str, told: Any, sender: str) -> Said:
    match told:
        case {"voice": str(name)} if NAME.fullmatch(name):
            return Voice(File(f"{sender}-{name}", "audio/ogg", "", 0))
        case {"text": str(text)} if (text := _clean(text)).strip():
            return Words(text)
        case {"pick": str(pick)} if 0 < len(pick) <= _LONGEST_PICK:
            return Pick(_clean(pick))
        case {"place": [int() | float() as latitude, int() | float() as longitude]} if (
            abs(latitude) <= 90 and abs(longitude) <= 180  # neither holds for NaN
        ):
            return Place(float(latitude), float(longitude))
    raise Unclear("unclear", id)


def _clean(text: str) -> str:
    """Without what no database keeps: NUL, and halves of a surrogate pair."""
    return text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _id_of(frame: str) -> str | None:
    """The id a page put first, of something too long to be read."""
    found = re.match(r'\{"id":"([0-9A-Za-z-]{8,40})"', frame)
    return found[1] if found else None


def _attached(attach: Drawn | Venue | Thread | None) -> dict[str, Any] | None:
    match attach:
        case None:
            return None
        case Venue(latitude, longitude, name, address):
            return {
                "kind": "place",
                "latitude": latitude,
                "longitude": longitude,
                "name": name,
                "address": address,
            }
        case Thread():
            raise Refused("a page has no threads")
        case Drawn(name, mime, content):
            if len(content) > LARGEST_FILE:
                raise Refused(f"{len(content)} bytes are too much for a page")
            kind = "picture" if mime in ("image/png", "image/jpeg", "image/webp", "image/gif") else "file"
            return {"kind": kind, "name": name, "mime": mime, "content": base64.b64encode(content).decode()}
