"""The pieces of what organizers are shown while they change the programme."""

import unicodedata
from collections.abc import Sequence
from datetime import date, time
from functools import wraps

from bot.language.days import days_meant
from bot.language.when import when_said
from bot.reply import Option, Phrase, Reply, Spoken, Value, phrase
from bot.turn import Handler, Turn
from handlers.answers import everything, told
from handlers.cards import menu, way, ways
from handlers.entries import in_order, over
from storage.records import Entry
from storage.refusals import NoFile, NotAllowed, NotNow, Overtaken

#: Lines and letters of one preview.
MOST_LINES, MOST_CLASHES = 12, 5


def for_editors(handler: Handler) -> Handler:
    """Nobody else learns that this exists: they are answered as to any button that means nothing."""

    @wraps(handler)
    async def guarded(turn: Turn) -> Reply:
        try:
            await turn.store.roles.check(turn.person.id, "programme.change", turn.fair.id)
            return await handler(turn)
        except (NotAllowed, NoFile):
            return Reply(phrase("unknown.button"), everything(turn))
        except NotNow:
            return Reply(phrase("change.not-now"), (_to_menu(turn),))
        except Overtaken:
            await turn.store.changes.drop(turn.fair.id, by=turn.person.id)
            return Reply(phrase("change.overtaken"), (_to_menu(turn),))

    return guarded


def _to_menu(turn: Turn) -> Option:
    return turn.option(phrase("label.to-change"), "change.menu")


def coming(turn: Turn) -> list[Entry]:
    """What may still be changed, as it begins; the number of an entry is its place here."""
    return in_order(each for each in turn.fair.programme if not over(each, turn.now))


def entry_meant(turn: Turn, slot: str = "e") -> Entry:
    """The entry a press names. Raises `NoFile`."""
    id = turn.asked.slots.get(slot, "")
    found = next((each for each in turn.fair.programme if each.id == id), None)
    if found is None:
        raise NoFile(id)
    return found


def language_of(turn: Turn, text: str) -> str:
    """The language a name is written in, as far as its letters tell."""
    if any(unicodedata.name(letter, "").startswith("ARABIC") for letter in text):
        return "ar"
    language = turn.person.language
    return language if language in ("fr", "en") else "fr"


def moment_meant(turn: Turn, text: str) -> tuple[date | None, time | None]:
    """The day and the time that words name, as far as they do."""
    said = when_said([word.lower() for word in text.split()], turn.fair.starts, turn.fair.ends)
    days = days_meant(said.day, turn.fair, turn.now.date()) if said.day else ()
    hour = hour_of(said.time)
    return (days[0] if len(days) == 1 else None), hour


def hour_of(written: str) -> time | None:
    """`15:00`; None for "morning" and nothing."""
    hour, _, minute = written.partition(":")
    if not (hour.isdecimal() and minute.isdecimal() and int(hour) < 24 and int(minute) < 60):
        return None
    return time(int(hour), int(minute))


async def preview(turn: Turn, *before: Phrase | None) -> Reply:
    """What the draft would do: what changes, what clashes, whom it concerns, and what they would read."""
    draft = await turn.store.changes.draft(turn.fair.id, by=turn.person.id)
    if draft is None or not draft.edits:
        return Reply(told(*before, phrase("change.nothing")), (_to_menu(turn), menu(turn)))
    seen = await turn.store.changes.preview(draft.id, by=turn.person.id, now=turn.now)
    letters: list[Value] = [
        phrase("change.letter", count=count, letter=Spoken(seen.letters[language], language))
        for language, count in sorted(seen.people.items(), key=lambda each: -each[1])
    ]
    return Reply(
        told(
            *before,
            phrase("change.preview", count=len(seen.lines)),
            *_bulleted(seen.lines, MOST_LINES),
            *(phrase("change.clash", clash=each) for each in seen.clashes[:MOST_CLASHES]),
            _left(len(seen.clashes) - MOST_CLASHES),
            phrase("change.concerned", count=sum(seen.people.values())),
            *letters,
        ),
        ways(
            turn.option(phrase("label.change-release"), "change.release", c=str(draft.id)),
            turn.option(phrase("label.change-more"), "change.menu"),
            turn.option(phrase("label.change-drop"), "change.drop"),
        ),
    )


def _bulleted(lines: Sequence[Phrase], most: int) -> list[Phrase | None]:
    shown: list[Phrase | None] = [phrase("change.line", line=line) for line in lines[:most]]
    return [*shown, _left(len(lines) - most)]


def _left(left: int) -> Phrase | None:
    return phrase("change.more", left=left) if left > 0 else None


def released(turn: Turn, id: int, count: int, *before: Phrase | None) -> Reply:
    """It is in force; and how to take it back."""
    return Reply(
        told(*before, phrase("change.released", count=count)),
        ways(
            turn.option(phrase("label.change-undo"), "change.undo", c=str(id)),
            _to_menu(turn),
            menu(turn),
        ),
    )


def entry_button(turn: Turn, number: int, entry: Entry) -> Option | None:
    """The button that changes an entry, with its number in the list."""
    label = phrase("label.change-entry", number=number, time=entry.starts, title=entry.title)
    return way(turn, label, "change.entry", e=entry.id)
