"""What was handed over to the people behind the bot."""

from dataclasses import dataclass
from datetime import datetime

from storage.phrases import Value, phrase
from storage.records.people import Address
from storage.records.talk import Recipe


@dataclass(frozen=True, slots=True)
class Sound:
    """A kept file as it travels with a line: a voice note or a picture."""

    hash: str
    mime: str
    #: As its sender called it.
    name: str

    @property
    def recipe(self) -> "Recipe":
        """The file as something to be sent."""
        return Recipe("kept", {"hash": self.hash}, self.name, self.mime)


@dataclass(frozen=True, slots=True)
class Ticket:
    """What was handed over to the team."""

    id: int
    fair: str
    person: int
    #: Where they are answered.
    address: Address
    #: asked, voice, photo, lost or form.
    why: str
    #: open, solved or closed.
    state: str
    claimed: int | None
    #: '' = it has no thread (yet).
    thread: str
    #: Since when they wait for an answer; None = they do not.
    waiting: datetime | None
    opened: datetime
    #: The person's name as their platform gives it, and the language they write.
    name: str
    language: str
    #: When they last wrote from `address`.
    heard: datetime | None

    @property
    def called(self) -> Value:
        """How the team calls them; some platforms give no names."""
        return self.name or phrase("desk.visitor", number=self.id)


@dataclass(frozen=True, slots=True)
class TicketLine:
    """Something said on a ticket."""

    id: int
    ticket: int
    #: person, team, note or typed.
    kind: str
    by: int | None
    text: str
    file: Sound | None
    #: The question a spoken answer is for; None = none.
    question: "SpokenFor | None"
    #: Of a typed answer: offered, yes or no.
    state: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SpokenFor:
    """A question of a form that somebody answered aloud."""

    flow: str
    #: Of the session.
    subject: str
    step: str
    version: str


@dataclass(frozen=True, slots=True)
class Desk:
    """A staff group, or a ticket's thread in it."""

    fair: str
    #: None = outside any thread of ours.
    ticket: int | None
