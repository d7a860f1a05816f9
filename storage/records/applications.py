"""A request for a stand, what was decided on it, what came with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from storage.phrases import Phrase, phrase


@dataclass(frozen=True, slots=True)
class Application:
    """A cooperative's file: what it answered, and what became of it."""

    id: int
    fair: str
    #: None = it came on paper and nobody claimed it.
    person: int | None
    #: '' while it is a draft.
    reference: str
    #: draft, sent, review, incomplete, accepted, reserve, declined, confirmed, released or withdrawn.
    state: str
    #: Bumped by every change.
    version: int
    source: str
    late: bool
    answers: Mapping[str, Any]
    pole: str
    #: What the organizers asked to be added or corrected.
    asked: str
    #: Decided and not released yet: accepted, reserve, declined; '' = nothing.
    held: str
    reason: str
    #: Its place on the reserve list.
    rank: int | None
    #: Stand id, '' until one is given.
    stand: str
    sent: datetime | None
    changed: datetime
    #: Its place was given back, and nobody has it yet.
    vacant: bool = False

    @property
    def name(self) -> str:
        """How the applicants call themselves; the reference of a file without a name."""
        return str(self.answers.get("name") or self.reference or self.id)

    @property
    def to_call(self) -> Phrase:
        """Whom to call: the cooperative, who speaks for it, and the number."""
        return phrase(
            "unconfirmed.line",
            name=self.name,
            contact=str(self.answers.get("contact") or "none"),
            phone=str(self.answers.get("phone") or "none"),
        )


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided on a file that was looked at in version `seen`."""

    id: int
    verdict: str
    seen: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """One exhibitor with a stand, on one day of the fair."""

    #: Of the application.
    id: int
    name: str
    #: Stand id, and what is written on it.
    stand: str
    number: str
    phone: str
    #: Whether they could be asked.
    asked: bool
    #: When they said that they are there, or were ticked; None = nobody has seen them.
    here: datetime | None


@dataclass(frozen=True, slots=True)
class CustomerLetter:
    """What a customer wrote to a listed exhibitor, or was answered."""

    #: The most letters of one: a template carries no more. And the conversation in which one is written.
    LONGEST: ClassVar[int] = 600
    FLOW: ClassVar[str] = "letter"

    id: int
    fair: str
    #: Id in the directory.
    exhibitor: str
    writer: int
    reader: int
    #: What the writer is in this talk: customer or exhibitor.
    wrote_as: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Document:
    """One paper or photograph of a file."""

    id: int
    #: The step or document it belongs to.
    kind: str
    hash: str
    #: As its sender called it.
    name: str
    mime: str
