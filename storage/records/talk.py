"""Where a conversation stands, and what is to be sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.phrases import Localized, Phrase
from storage.records.people import Address


@dataclass(frozen=True, slots=True)
class Session:
    """All that is kept of a conversation between two messages; one per flow and subject."""

    person: int
    flow: str
    #: What it is about, "fair:number" for a file; '' = nothing in particular.
    subject: str
    #: The step that plain words answer; '' = none.
    asked: str
    answers: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Recipe:
    """A file to be drawn when it is sent, outside the transaction: which drawing, from what."""

    drawing: str
    values: Mapping[str, Any]
    #: File name shown to the person, and its type.
    name: str
    mime: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map to be shown, with its name."""

    latitude: float
    longitude: float
    name: Localized
    address: Localized


@dataclass(frozen=True, slots=True)
class Thread:
    """No message but what is done to a ticket's thread: open (its name is the text), close, reopen, drop."""

    act: str
    ticket: int


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a stored reply: what a press sends back, and the label's words."""

    id: str
    label: Phrase
    hint: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One row of the outbox."""

    id: int
    address: Address
    person: int | None
    #: reply, notice, reminder or announcement.
    kind: str
    text: Phrase
    options: tuple[Option, ...]
    attach: Recipe | Spot | Thread | None
    topic: str
    due: datetime
    #: Calls already made for it, and how many of them ended in doubt.
    attempts: int
    doubts: int
    #: The platform's id of the message it answers; '' = unasked.
    answers: str
    #: The language of the person now; '' = unknown.
    language: str
    #: When the person last wrote from this address.
    heard: datetime | None
    #: The rendered pieces of a long one, once it was cut; and how many of them are sent.
    pieces: tuple[str, ...] | None = None
    sent_pieces: int = 0
    #: The platform's id of the message this is an edit of; '' = a message of its own.
    replaces: str = ""
    #: The announcement this tells one person of; its text, options and attachment are the announcement's.
    announcement: int | None = None
    revision: int = 0
