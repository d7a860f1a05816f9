"""An announcement that is being written: how it is kept, and how words are read for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any
from unicodedata import bidirectional

from bot.language.days import days_meant
from bot.language.reading import split
from bot.language.when import when_said
from bot.questions import tidy
from bot.reply import Lines, Option, Phrase, Recipe, Spot, phrase
from bot.turn import Turn
from handlers.answers import STEPS
from handlers.cards import way
from storage.consents import TEAM
from storage.groups import Audience
from storage.records import Fair, Session, read_by

FLOW = "announcement"

#: The languages an announcement may be written in, as the menu offers them.
LANGUAGES = ("ar", "ary", "fr", "en")

#: Longer than that nobody reads to the end, and no template takes.
LONGEST = 1000

#: What looks like a field to be filled in: there are none, and people would read it as it stands.
FIELD = re.compile(r"\{\{?[^{}\n]{0,40}\}?\}|\[\[[^\[\]\n]{0,40}\]\]|%\w+%|<<[^<>\n]{1,40}>>")

#: What a button may lead to: nothing more than what is offered under answers anyway.
LEADS = ("label.programme", "label.now", "label.stands", "label.directions", "label.hours", "label.apply")

#: When a part of a day is meant without an hour.
PARTS: Mapping[str, time] = {
    "morning": time(9), "noon": time(12), "afternoon": time(15), "evening": time(18), "night": time(20),
}  # fmt: skip
MORNING = time(9)

#: How far ahead an announcement may be planned.
AHEAD = timedelta(days=60)

NOBODY = Audience()


@dataclass(frozen=True, slots=True)
class Draft:
    """An announcement that is being written."""

    #: Language → text.
    texts: Mapping[str, str] = field(default_factory=dict)
    #: {"hash", "mime", "name"} of an upload, or {"spot": [latitude, longitude]}; {} = nothing.
    attach: Mapping[str, Any] = field(default_factory=dict)
    #: A label of `LEADS`, or the id of an entry of the programme; '' = no button.
    button: str = ""
    audience: Audience = NOBODY
    #: Only who wants to hear of this.
    topic: str = "news"
    at: datetime | None = None
    until: datetime | None = None
    #: It is about this very day.
    urgent: bool = False
    #: Language → other words for an announcement that was sent, shown and not agreed to yet.
    correction: Mapping[str, str] = field(default_factory=dict)
    #: Who was reached when they were counted last: {"at", "of", "parts"}; {} = not yet.
    counted: Mapping[str, Any] = field(default_factory=dict)

    def dump(self) -> dict[str, Any]:
        """As a session keeps it."""
        return {
            "texts": dict(self.texts),
            "attach": dict(self.attach),
            "button": self.button,
            "audience": self.audience.dump(),
            "topic": self.topic,
            "at": self.at.isoformat() if self.at else None,
            "until": self.until.isoformat() if self.until else None,
            "urgent": self.urgent,
            "correction": dict(self.correction),
            "counted": dict(self.counted),
        }


def draft_in(session: Session) -> Draft:
    """What `Draft.dump` wrote; what a newer program left out is empty."""
    kept = session.answers
    try:
        audience = Audience.load(kept.get("audience") or Audience().dump())
    except ValueError:
        audience = Audience()
    return Draft(
        texts=dict(kept.get("texts") or {}),
        attach=dict(kept.get("attach") or {}),
        button=str(kept.get("button") or ""),
        audience=audience,
        topic=str(kept.get("topic") or "news"),
        at=_moment(kept.get("at")),
        until=_moment(kept.get("until")),
        urgent=bool(kept.get("urgent")),
        correction=dict(kept.get("correction") or {}),
        counted=dict(kept.get("counted") or {}),
    )


def _moment(kept: str | None) -> datetime | None:
    return datetime.fromisoformat(kept) if kept else None


def subject(turn: Turn) -> str:
    """One draft for each organizer and fair."""
    return f"{turn.fair.id}:"


async def open_draft(turn: Turn) -> Session | None:
    """The draft the organizer is writing, if any."""
    return await turn.store.sessions.get(turn.person.id, FLOW, subject(turn))


async def current(turn: Turn) -> Draft:
    """The draft as it stands; an empty one where there is none."""
    session = await open_draft(turn)
    return draft_in(session) if session else Draft()


async def keep(turn: Turn, draft: Draft, asked: str = "") -> Session:
    """Keep the draft; plain words answer `asked` from now on ('' = none)."""
    session = Session(turn.person.id, FLOW, subject(turn), asked, draft.dump())
    await turn.store.sessions.keep(session, turn.now)
    return session


def heard_by(draft: Draft) -> str:
    """What must have been agreed to: who works for the fair agreed when they took up their role."""
    kinds = {each.kind for each in draft.audience.include}
    return TEAM if kinds == {"organizers"} else draft.topic


# ── what is sent ───────────────────────────────────────────────────────────────────────────────────────


def usual(fair: Fair) -> str:
    """The language of who has no text in theirs."""
    return next((each for each in fair.languages if each in LANGUAGES), "fr")


def letter(texts: Mapping[str, str], language: str, default: str) -> Phrase:
    """What somebody of that language reads: the same as the outbox says."""
    return phrase("announcement.said", text=Lines((read_by(texts, language, default),)))


def read_in(texts: Mapping[str, str], language: str, default: str) -> str:
    """The language in which somebody reads a text that may not be in theirs; '' = there is none at all."""
    read = read_by(texts, language, default)
    return next((each for each in texts if texts[each] == read), "")


def attached(turn: Turn, draft: Draft) -> Recipe | Spot | None:
    """The picture, file or place that goes with it."""
    match draft.attach:
        case {"spot": [latitude, longitude]}:
            return Spot(latitude, longitude, turn.fair.venue or turn.fair.short, turn.fair.address)
        case {"hash": hash, "mime": mime, "name": name}:
            return Recipe("kept", {"hash": hash}, str(name), str(mime))
        case _:
            return None


def button(turn: Turn, draft: Draft) -> Option | None:
    """The button that leads into the bot."""
    if draft.button in LEADS:
        return turn.option(phrase(draft.button), STEPS[draft.button])
    entry = next((each for each in turn.fair.programme if each.id == draft.button), None)
    return way(turn, phrase("label.details"), "schedule.entry", entry=entry.id) if entry else None


# ── reading ────────────────────────────────────────────────────────────────────────────────────────────


def tidied(text: str) -> str:
    """What people will read: line by line, without what cannot be seen or turns a line around."""
    lines = [tidy(line) for line in text.replace("\r\n", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def language_of(turn: Turn, text: str) -> str:
    """The language a text is written in, as far as it shows; the organizer may say otherwise."""
    arabic = sum(bidirectional(letter) == "AL" for letter in text)
    latin = sum(letter.isascii() and letter.isalpha() for letter in text)
    likely = ("ar", "ary") if arabic > latin else ("fr", "en")
    read = turn.understood.answer_in if turn.understood else ""
    for found in (read, turn.person.language, *turn.fair.languages):
        if found in likely:
            return found
    return likely[0]


def moment_meant(turn: Turn, text: str) -> datetime | None:
    """The moment in words such as "demain 18h" or «غدا 18:00», by the clock of the fair; None = no moment."""
    written, _ = split(text)
    said = when_said([word.lower() for word in written], turn.fair.starts, turn.fair.ends)
    if not said.day and not said.time:
        return None
    days = days_meant(said.day or "today", turn.fair, turn.now.date())
    try:
        hour = PARTS.get(said.time) or (time.fromisoformat(said.time) if said.time else MORNING)
    except ValueError:
        return None
    if not days:
        return None
    meant = datetime.combine(days[0], hour, turn.fair.zone)
    if not said.day and meant <= turn.now:
        meant += timedelta(days=1)
    return meant


def in_time(turn: Turn, meant: datetime | None) -> bool:
    """Whether it is still to come, and not in another year."""
    return meant is not None and turn.now < meant <= turn.now + AHEAD
