"""What we send, in no language yet; and the letter it becomes for one person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from storage.records import (
    Address,
    Day,
    Lines,
    Localized,
    Option,
    Phrase,
    Recipe,
    Series,
    Spoken,
    Spot,
    Thread,
    Value,
    phrase,
)

__all__ = [
    "Address", "Button", "Day", "Drawn", "Letter", "Lines", "Localized", "Option", "Phrase", "Recipe",
    "Reply", "Series", "Spoken", "Spot", "Thread", "Value", "Venue", "phrase",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reply:
    """What a handler answers. Options are at most ten; what is attached follows the text."""

    text: Phrase
    options: tuple[Option, ...] = ()
    attach: Recipe | Spot | None = None
    #: Answers one of several pages that come together: it waits a moment, and only the last one is sent.
    burst: bool = False
    #: Nothing is said: what was done shows by itself.
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """An option as the person reads it."""

    id: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A file ready to be sent."""

    name: str
    mime: str
    content: bytes
    #: The platform's id of it, where it keeps one: then there is no content.
    known: str = ""


@dataclass(frozen=True, slots=True)
class Venue:
    """A place on the map with its name, as the person reads it."""

    latitude: float
    longitude: float
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A reply rendered for one person: one call to the platform."""

    #: The outbox row; the same letter sent again carries the same id.
    id: int
    to: Address
    #: '' when only something attached is sent.
    text: str
    options: tuple[Button, ...]
    attach: Drawn | Venue | Thread | None
    #: ar, ary, fr, en or zgh.
    language: str
    #: The phrase it came from, for channels with templates.
    key: str
    values: Mapping[str, Value] = field(default_factory=dict)
    #: When the person last wrote here, for channels with a window.
    heard: datetime | None = None
    #: External id of the message it answers, '' when unasked.
    answers: str = ""
    #: reply, notice, reminder or announcement.
    kind: str = "reply"
    #: The platform's id of the message it takes the place of; '' = a message of its own.
    replaces: str = ""
    #: Which piece of the row this is, from 0: a long text and what is attached go out one after the other.
    piece: int = 0
    #: The text stands below what is attached, in the same call; of an edit, below what was attached then.
    captioned: bool = False
