"""The pieces of announcing: the draft as it is kept, its card, who is reached, and what may go wrong."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import wraps
from typing import Any

from bot.reply import Option, Phrase, Reply, Series, phrase
from bot.turn import Handler, Turn
from handlers.answers import everything, told
from handlers.cards import menu, ways
from handlers.drafts import LANGUAGES, Draft, button, heard_by, keep, read_in, usual
from handlers.groups import channel_named, described, tongue
from storage.groups import Part
from storage.quiet import quiet_until
from storage.records import NEAREST
from storage.refusals import NoFile, NotAllowed, NotNow

#: How much of a text a card shows.
SHOWN = 70

#: How long a count is shown without counting again; where it is chosen and where it is sent, it is counted.
FRESH = timedelta(minutes=5)

#: Why somebody is not written to, in the order in which it is said.
REASONS = ("stopped", "unasked", "blocked", "window")


def for_announcers(handler: Handler) -> Handler:
    """Nobody else learns that this exists: they are answered as to any button that means nothing."""

    @wraps(handler)
    async def guarded(turn: Turn) -> Reply:
        try:
            await turn.store.roles.check(turn.person.id, "announcement.read", turn.fair.id)
            return await handler(turn)
        except (NotAllowed, NoFile):
            return Reply(phrase("unknown.button"), everything(turn))
        except NotNow:
            return Reply(phrase("announcement.over"), ways(back_to_all(turn), menu(turn)))

    return guarded


def back_to_all(turn: Turn) -> Option:
    """Every announcement of the fair."""
    return turn.option(phrase("label.announcements"), "announce.list")


# ── who is reached ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Reach:
    """A count of an audience, as an organizer reads it."""

    parts: tuple[Part, ...]

    @property
    def people(self) -> int:
        """Who there will be a row for: whether a closed window lets it through shows when it is sent."""
        return sum(each.people for each in self.parts if each.left_out in ("", "window"))

    def by(self, name: str) -> list[tuple[str, int]]:
        """How many by channel or language, the most first."""
        counts: Counter[str] = Counter()
        for each in self.parts:
            if each.left_out in ("", "window"):
                counts[getattr(each, name)] += each.people
        return counts.most_common()

    def out(self) -> list[tuple[str, int]]:
        """How many are left out, by reason."""
        counts: Counter[str] = Counter()
        for each in self.parts:
            if each.left_out:
                counts[each.left_out] += each.people
        return [(reason, counts[reason]) for reason in REASONS if counts[reason]]

    def without(self, texts: Mapping[str, str], default: str) -> list[tuple[str, str, int]]:
        """Languages there is no text in: what these people read instead, and how many they are."""
        return [
            (language, read_in(texts, language, default), people)
            for language, people in self.by("language")
            if language not in texts
        ]


async def reach(turn: Turn, draft: Draft) -> tuple[Reach, Draft]:
    """Who is reached, and who is not and why, right now; and the draft that remembers it."""
    parts = await turn.store.audience.count(turn.fair.id, draft.audience, now=turn.now, topic=heard_by(draft))
    kept = [[each.language, each.channel, each.left_out, each.people] for each in parts]
    counted = {"at": turn.now.isoformat(), "of": _whom(draft), "parts": kept}
    return Reach(parts), replace(draft, counted=counted)


async def lately(turn: Turn, draft: Draft) -> tuple[Reach, Draft]:
    """The same as it was a moment ago: a large audience is not counted at every press."""
    kept = draft.counted
    if kept.get("of") == _whom(draft) and turn.now - datetime.fromisoformat(kept["at"]) < FRESH:
        return Reach(tuple(Part(*each) for each in kept["parts"])), draft
    return await reach(turn, draft)


def _whom(draft: Draft) -> list[Any]:
    return [draft.audience.dump(), heard_by(draft)]


def counted(found: Reach) -> tuple[Phrase | None, ...]:
    """The count in lines: all, by channel, by language, left out and why."""
    channels = [
        phrase("announce.share", what=channel_named(name), people=n) for name, n in found.by("channel")
    ]
    languages = [phrase("announce.share", what=tongue(name), people=n) for name, n in found.by("language")]
    return (
        phrase("announce.people", people=found.people),
        phrase("announce.by", parts=Series(tuple(channels))) if channels else None,
        phrase("announce.by", parts=Series(tuple(languages))) if languages else None,
        *(phrase(f"announce.out-{reason}", people=people) for reason, people in found.out()),
    )


def missing(draft: Draft, found: Reach, default: str) -> tuple[Phrase, ...]:
    """Which languages have no text, and how many people that concerns."""
    return tuple(
        phrase(
            "announce.missing",
            language=tongue(language),
            instead=tongue(instead),
            people=people,
        )
        for language, instead, people in found.without(draft.texts, default)
        if instead and instead not in NEAREST.get(language, ())
    )


# ── the card ───────────────────────────────────────────────────────────────────────────────────────────


def shortened(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[:SHOWN].rsplit(" ", 1)[0] + "..."


async def card(turn: Turn, draft: Draft, *before: Phrase | None) -> Reply:
    """The draft as it stands, and everything that may be done with it."""
    found, draft = await lately(turn, draft)
    await keep(turn, draft)  # words mean something else again
    chosen = bool(draft.audience.include)
    lines: Sequence[Phrase | None] = (
        *before,
        phrase("announce.draft", fair=turn.fair.short),
        *(
            phrase("announce.text", language=tongue(each), text=shortened(draft.texts[each]))
            for each in LANGUAGES
            if each in draft.texts
        ),
        *(missing(draft, found, usual(turn.fair)) if chosen else ()),
        with_it(turn, draft),
        phrase("announce.to", who=described(turn.fair, draft.audience))
        if chosen
        else phrase("announce.to-nobody"),
        *(counted(found) if chosen else ()),
        *timing(turn, draft),
    )
    options = ways(
        turn.option(phrase("label.audience"), "announce.who"),
        turn.option(phrase("label.languages"), "announce.texts"),
        turn.option(phrase("label.attach"), "announce.attach"),
        turn.option(phrase("label.add-button"), "announce.button"),
        turn.option(phrase("label.when"), "announce.when"),
        turn.option(phrase("label.preview"), "announce.preview"),
        turn.option(phrase("label.to-me"), "announce.me"),
        turn.option(phrase("label.send-it"), "announce.send"),
        turn.option(phrase("label.drop-it"), "announce.drop"),
    )
    return Reply(told(*lines), options)


def with_it(turn: Turn, draft: Draft) -> Phrase | None:
    """What goes with the words."""
    pressed = button(turn, draft)
    named = {
        "spot": phrase("announce.place"),
        "hash": phrase("announce.file", name=str(draft.attach.get("name", ""))),
    }
    things = [
        *(named[each] for each in named if each in draft.attach),
        *((pressed.label,) if pressed else ()),
    ]
    return phrase("announce.with", things=Series(tuple(things))) if things else None


def timing(turn: Turn, draft: Draft) -> tuple[Phrase | None, ...]:
    """When it goes, and until when."""
    zone = turn.fair.zone
    quiet = quiet_until((draft.at or turn.now).astimezone(zone))
    return (
        phrase("announce.at", moment=draft.at.astimezone(zone)) if draft.at else phrase("announce.at-once"),
        phrase("announce.quiet", moment=quiet) if quiet else None,
        phrase("announce.until", moment=draft.until.astimezone(zone)) if draft.until else None,
        phrase("announce.urgent") if draft.urgent else None,
    )


def back(turn: Turn, intent: str = "announce.draft", label: str = "label.back") -> Option:
    """The way back, to the draft unless said otherwise."""
    return turn.option(phrase(label), intent)
