"""The contract of a channel: how raw updates come in and letters go out.

SendError
├─ NotSent      nothing reached the platform: try again, after a rest for the whole channel
│  └─ Away      ... because this one person is not connected: only they wait
├─ Wait         the platform asks the whole channel to wait: try again after that, no attempt spent
│  └─ Busy      ... for this one person: only they wait
├─ Closed       the person wrote too long ago for the letter as it is: try again as to a stranger
├─ Refused      the platform said no to this letter: never again
│  ├─ Blocked   ... because this person does not want us: nothing more to this address
│  ├─ Gone      ... because the thread it was for is not there any more
│  ├─ Unwanted  ... because this person told the platform to let no unasked messages through
│  └─ Held      ... by its rules as things are: kept with the reason until the person writes
└─ Unknown      the platform may or may not have it
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from starlette.routing import BaseRoute

from bot.message import File, Message
from bot.pacing import Pace
from bot.reply import Address, Button, Letter


@dataclass(frozen=True, slots=True)
class Raw:
    """What a platform handed over, not read yet."""

    channel: str
    #: The platform's own id; the same one is handled once.
    id: str
    #: Whose it is, for the order in which messages are handled: the `Address.id` of the sender.
    sender: str
    #: message, or what else the channel wants to tell apart (edit, status …).
    kind: str
    #: The update as JSON, byte for byte as far as it can be stored.
    payload: str


@dataclass(frozen=True, slots=True)
class Sent:
    """The platform has it."""

    #: The platform's id of what was sent.
    id: str
    #: The platform's id of the file that was sent with it, for sending it again; '' = none.
    media: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a letter, told afterwards."""

    #: `Letter.id` and `Letter.piece`, as the platform hands them back.
    letter: int
    piece: int
    #: The platform's id of it.
    sent_as: str
    #: sent, delivered, read or failed; they may come in any order.
    state: str
    #: Why it failed.
    error: "SendError | None" = None


@dataclass(frozen=True, slots=True)
class Moved:
    """Somebody is reached at another address of the same channel from now on."""

    was: tuple[Address, ...]
    to: Address


@dataclass(frozen=True, slots=True)
class Preference:
    """What somebody told the platform about unasked messages."""

    of: Address
    wanted: bool


#: What a platform tells us that nobody said and nobody is answered for.
Fact = Receipt | Moved | Preference


class Unreadable(Exception):
    """An authentic update that cannot be read; it is set aside."""


class Full(Exception):
    """Nothing can be taken in now, and nothing was: the platform must offer it again later."""


class NotFetched(Exception):
    """An upload that cannot be had: gone, too large, or the platform is away."""


class SendError(Exception):
    """A letter was not (surely) sent; the class says what to do about it."""


class NotSent(SendError):
    """Nothing reached the platform."""


class Away(NotSent):
    """This person cannot be reached now; the others can."""


class Wait(SendError):
    """The platform asks the whole channel to wait."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"asked to wait {seconds} s")
        self.seconds = seconds


class Busy(Wait):
    """The platform asks us to leave this one person alone for a while."""


class Closed(SendError):
    """The person wrote too long ago for the letter as it is."""


class Refused(SendError):
    """The platform said no to this letter."""


class Blocked(Refused):
    """The person blocked us or is gone."""


class Gone(Refused):
    """The thread it was for is not there any more."""


class Unwanted(Refused):
    """The person told the platform to let no unasked messages of ours through."""


class Held(Refused):
    """The rules of the platform do not let it through as things are."""


class Unknown(SendError):
    """The platform may or may not have it."""


class Receiver(Protocol):
    """What a channel tells the bot; handed to `routes` and `listen`."""

    async def receive(self, raws: Sequence[Raw]) -> None:
        """Return once all of `raws` are on disk; only then may they be acknowledged.

        Raises `Full` when nothing can be taken in now: answer 503 with Retry-After.
        """

    async def answered(self, raw: Raw) -> None:
        """Return when `raw`, received before, is handled and what answers it has left."""

    def reachable(self, address: Address) -> None:
        """This address can be reached again (a page reconnected): send now what waited for it."""


class Channel(Protocol):
    """One platform. Knows neither the store nor another channel."""

    name: str
    #: Messages a second the platform allows; 0 = as many as we can.
    rate: float
    #: How many letters may be on their way at the same time.
    slots: int
    #: Whether all that answers one message goes out in one letter, since each one counts.
    merges: bool
    #: Seconds within which receipts tell of a doubtful letter whether it arrived; 0 = there are none.
    tells_within: float
    #: Whether what was sent can be changed (`Letter.replaces`).
    edits: bool

    def room(self, options: Sequence[Button]) -> int:
        """The longest text of one letter with these options, in UTF-16 units."""

    def caption(self, options: Sequence[Button], mime: str) -> int:
        """The longest text that goes in one letter with a file of that type, in UTF-16 units; 0 = none."""

    def pace(self, to: Address) -> Pace | None:
        """How fast one chat may be written to; None = as fast as we can."""

    def routes(self, receiver: Receiver) -> Sequence[BaseRoute]:
        """What the web server serves for this channel (webhook, page); may be empty."""

    async def listen(self, receiver: Receiver) -> None:
        """Run until cancelled: connect, poll where the platform is polled, disconnect at the end."""

    def read(self, raw: Raw) -> Message | Fact | None:
        """The message or the fact in `raw`; None when there is nothing to do. Raises `Unreadable`."""

    def fetch(self, file: File) -> AsyncIterator[bytes]:
        """The content of an uploaded file, in pieces. Raises `NotFetched`."""

    async def send(self, letter: Letter) -> Sent:
        """Send one letter with one call. Raises `SendError`."""
