"""What people send us, whatever the platform."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

from storage.records import Address

__all__ = ["Address", "File", "Message", "Pick", "Place", "Said", "Voice", "Words", "keepable", "named"]


@dataclass(frozen=True, slots=True)
class Words:
    """Something written."""

    text: str


@dataclass(frozen=True, slots=True)
class Pick:
    """An option that was pressed. Untrusted input, as text is: anybody can send any id."""

    id: str


@dataclass(frozen=True, slots=True)
class File:
    """A photo or document, not fetched yet."""

    id: str
    mime: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Place:
    """A position the person shared, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice note."""

    file: File


def keepable(text: str) -> str:
    """`text` as every database and platform can hold it: no NUL, no half of a surrogate pair."""
    return text.replace("\0", "").encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def named(channel: str, *parts: object) -> str:
    """What a platform calls a message, in a form that leads to nobody."""
    return hashlib.sha256(":".join(map(str, (channel, *parts))).encode()).hexdigest()[:32]


Said = Words | Pick | File | Place | Voice


@dataclass(frozen=True, slots=True)
class Message:
    """One thing one person sent."""

    #: The platform's own id of it; serves to answer once only.
    id: str
    sender: Address
    said: Said
    at: datetime
    #: As the platform gives it; '' when it does not.
    name: str = ""
    #: The platform's hint of a language (BCP 47); '' when it gives none.
    locale: str = ""
    #: What was written below a picture, document or voice note.
    caption: str = ""
    #: In a group: who said it, where they are reached alone; `sender` is then the group, or a thread in it.
    author: Address | None = None
    #: Said in a group, and not to us.
    aside: bool = False
    #: Another `Address.id` under which the same person may be known on this channel; '' = none.
    alias: str = ""
    #: What the platform calls what was said, as `named` writes it; '' = it has no name.
    said_in: str = field(default="", compare=False)
    #: It is what stands there now in place of what was said in `said_in`.
    edits: bool = False
