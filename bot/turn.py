"""One message being answered: everything a handler may look at, and nothing that sends."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.addresses import NOWHERE, Addresses
from bot.language.asked import Asked, Understood
from bot.language.places import Places
from bot.language.search import Directory
from bot.message import Message
from bot.questions import Upload
from bot.reply import Option, Phrase, Reply, Value
from storage.applications.sheet import ListRow
from storage.pack import Mistake, Pack
from storage.plan.ways import Ways
from storage.records import Desk, Fair, Person, Session
from storage.store import Store

__all__ = ["Asked", "Drawing", "Guide", "Handler", "Heard", "Listener", "Say", "SentPack", "Store", "Turn"]


@dataclass(frozen=True, slots=True)
class SentPack:
    """A workbook that an organizer sent: with a fair in it, or the list of applications."""

    upload: Upload
    #: None when it has mistakes, or could not be taken at all.
    pack: Pack | None = None
    mistakes: tuple[Mistake, ...] = ()
    #: The rows of a list of applications; None = it is none.
    rows: tuple[ListRow, ...] | None = None


@dataclass(frozen=True, slots=True)
class Guide:
    """The plan of a fair: the ways through it, and its places in people's words."""

    ways: Ways
    places: Places


@dataclass(frozen=True, slots=True)
class Turn:
    """The only argument of a handler."""

    message: Message
    person: Person
    #: The fair that is asked about, with its directory; a snapshot.
    fair: Fair
    directory: Directory
    asked: Asked
    #: How the words were understood; None for presses and commands.
    understood: Understood | None
    store: Store
    #: In the zone of the fair.
    now: datetime
    #: None for a fair that has neither a plan nor numbered stands.
    guide: Guide | None = None
    #: The file of this message, fetched and judged; None when there is none, or nobody asked for one.
    upload: Upload | None = None
    #: The workbook of this message, where its sender may change the programme or decide on files.
    sent: SentPack | None = None
    #: Where this bot is found.
    addresses: Addresses = NOWHERE
    #: The team's group it was said in, and the ticket of the thread; None = elsewhere.
    desk: Desk | None = None

    def option(self, label: Phrase, intent: str, *, hint: Phrase | None = None, **slots: str) -> Option:
        """A button that asks `intent` of the fair of this turn, also when the person has moved on since."""
        return Option(Asked(intent, slots, self.fair.id).dump(), label, hint)


Handler = Callable[[Turn], Awaitable[Reply]]

#: Adds to an answer what else the words may have meant.
Beside = Callable[[Turn, Reply], Reply]


@dataclass(frozen=True, slots=True)
class Heard:
    """What a conversation under way makes of words: an answer, or nothing it knows."""

    reply: Reply
    #: The question asked once more, to follow what somebody else answers; None = the words were its own.
    again: Reply | None = None
    #: The words were not for this conversation at all: `reply` is not said, and nothing is asked again.
    passed: bool = False


#: Hears what a person says while `Session` asks them something.
Listener = Callable[[Turn, Session], Awaitable[Heard]]

#: Renders a value in the language of the person it is drawn for.
Say = Callable[[Value], str]


class Drawing(Protocol):
    """Makes the file a `Recipe` describes, when it is sent."""

    async def __call__(
        self, store: Store, values: Mapping[str, Any], say: Say
    ) -> bytes | Callable[[], bytes]:
        """The content of the file; or, where that takes long, what makes it without the database.

        `store` is read-only.
        """
