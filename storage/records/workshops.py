"""Seats, and who sits on them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SignUp:
    """What one person has of one entry of the programme."""

    id: int
    fair: str
    entry: str
    person: int
    #: seat, waiting, offered, follows, walked (came without a seat) or gone (the entry is cancelled).
    state: str
    #: Seats held, or wanted.
    seats: int
    #: Seats that are offered.
    offered: int
    #: Of an appointment: minutes from the start of the entry to its own.
    slot: int
    #: Until when an offer can be taken.
    until: datetime | None
    #: Place on the waiting list, the next one has 1; None when they do not wait.
    rank: int | None
    coming: bool = False
    attended: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """How full an entry is."""

    #: All there are, of all its slots.
    seats: int
    #: How many one person may take.
    each: int
    #: Free seats; of appointments, free slots that are still to come.
    free: int
    #: Slots with a free seat, minutes from the start of the entry; (0,) for one that is no appointment.
    slots: tuple[int, ...]
    waiting: int


@dataclass(frozen=True, slots=True)
class Concerned:
    """Somebody whom a change of an entry concerns."""

    person: int
    #: seat, waiting, offered or follows.
    what: str
    #: Seats held, wanted or offered; 0 for who follows.
    seats: int


@dataclass(frozen=True, slots=True)
class Attendee:
    """A line of the attendance list."""

    id: int
    person: int
    #: As their file or their platform calls them, whom to call, and how.
    name: str
    contact: str
    phone: str
    state: str
    seats: int
    slot: int
    attended: bool
    #: For certificates.
    names: tuple[str, ...]
    rating: int | None
    word: str
