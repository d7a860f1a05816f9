"""What is told to many, and how it went."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.phrases import Localized
from storage.records.talk import Option, Recipe, Spot


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is told to many, and how far it has come."""

    id: int
    fair: str
    #: Who wrote it; None = erased since.
    by: int | None
    #: draft, waiting (for a second organizer), scheduled, filling, canary, sending, paused, done, stopped or
    #: expired.
    state: str
    texts: Localized
    #: The fair's default language.
    language: str
    attach: Recipe | Spot | None
    #: Buttons that lead into the bot.
    options: tuple[Option, ...]
    #: As `storage/audience.py` reads it; {} = everybody who opted in.
    audience: Mapping[str, Any]
    #: What somebody must have opted in to: "news", or a topic of `storage/consents.py`.
    topic: str
    #: It concerns this very day: neither merged with others nor held back for tomorrow.
    urgent: bool
    zone: str
    #: None = as soon as possible.
    at: datetime | None
    #: Who was not reached by then is not told any more.
    not_after: datetime | None
    #: How many are told first, to see whether it goes through.
    canary: int
    second_by: int | None
    #: Bumped by each correction.
    revision: int
    #: Why it is paused: organizer, canary or trouble; '' = it is not.
    reason: str
    made: datetime
    began: datetime | None
    ended: datetime | None

    def text_in(self, language: str) -> str:
        """What somebody of this language reads."""
        return read_by(self.texts.texts, language, self.language)


#: Languages whose readers read each other's.
NEAREST: Mapping[str, tuple[str, ...]] = {"ary": ("ar",), "ar": ("ary",), "zgh": ("ary", "ar")}


def read_by(texts: Mapping[str, str], language: str, usual: str) -> str:
    """Which of `texts` somebody of `language` reads: theirs, one near it, the usual, else whichever."""
    for tried in (language, *NEAREST.get(language, ()), usual):
        if text := texts.get(tried):
            return text
    return next((text for text in texts.values() if text), "")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many recipients of an announcement are where, each counted once."""

    #: Not told yet, calls under way included.
    left: int = 0
    #: Taken by the platform, delivered and read included.
    sent: int = 0
    delivered: int = 0
    read: int = 0
    #: The platform said no.
    refused: int = 0
    #: The platform may or may not have it.
    doubt: int = 0
    #: Not told because they stopped, blocked us, or because it was stopped or too late.
    left_out: int = 0

    @property
    def all(self) -> int:
        """Everybody there is a row for."""
        return self.left + self.sent + self.refused + self.doubt + self.left_out
