"""Who works for a fair, and who is invited to."""

from dataclasses import dataclass
from datetime import datetime

from storage.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody with one role, or who waits for an admin's yes to it."""

    person: int
    name: Phrase | str
    role: str
    #: '' = at every fair.
    fair: str
    waits: bool


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation that nobody has used."""

    #: What it is found by; not what it is used with.
    key: str
    role: str
    #: Who invites; '' = whoever runs the server.
    by: str
    ends: datetime
