"""The pieces that several answers are made of: paragraphs, ways on, pages, entries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.reply import Lines, Option, Phrase, Value, phrase
from bot.turn import Asked, Turn
from storage.records import Entry

#: What a platform shows under one message.
MOST_OPTIONS = 10

#: How many items of a list one message shows when no button can ask for the rest.
UNPAGED = 24

T = TypeVar("T")


# ── a reply ────────────────────────────────────────────────────────────────────────────────────────────


def answer(*parts: Phrase | None) -> Phrase:
    """One text from paragraphs, the answer first; None leaves nothing."""
    first, *rest = (part for part in parts if part is not None)
    return phrase("answer", first=first, rest=answer(*rest)) if rest else first


def listed(head: Phrase, lines: Sequence[Value]) -> Phrase:
    """A heading and what stands under it."""
    return phrase("listed", head=head, lines=Lines(tuple(lines)))


def dashed(first: Value, *rest: Value | None) -> Value:
    """Short pieces of one line, with a dash between; what is None or empty leaves nothing."""
    said = [piece for piece in rest if piece]
    return phrase("dash", first=first, rest=dashed(*said)) if said else first


def way(turn: Turn, label: Phrase, intent: str, /, **slots: str) -> Option | None:
    """A button, or None when its slots (free words, a long name) do not fit in one.

    Slots may be named as anything, since a press repeated on the next page may have been.
    """
    if any("|" in value for value in slots.values()):
        return None
    try:
        return Option(Asked(intent, slots, turn.fair.id).dump(), label)
    except ValueError:
        return None


def ways(*options: Option | None) -> tuple[Option, ...]:
    """The way on, most useful first: without what is None or said twice, at most ten.

    The last, which leads back, stays where others have to go.
    """
    kept = tuple({option.id: option for option in options if option is not None}.values())
    return kept if len(kept) <= MOST_OPTIONS else (*kept[: MOST_OPTIONS - 1], kept[-1])


def menu(turn: Turn) -> Option:
    """Back to everything the bot can do."""
    return turn.option(phrase("label.menu"), "menu")


def sample(turn: Turn, *parts: str) -> Phrase | None:
    """The discreet line under an answer that shows sample data; `parts` are sheet names."""
    return phrase("sample.note") if set(parts) & set(turn.fair.sample) else None


# ── pages ──────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """What one message shows of a list."""

    items: tuple[T, ...]
    #: The button for the next page; None on the last.
    more: Option | None
    #: Said under the list when something is left that no button can show.
    note: Phrase | None


def page(turn: Turn, items: Sequence[T], most: int, slots: Mapping[str, str] | None = None) -> Page[T]:
    """The page that the slot `page` asks for; the next one asks the same again, or with `slots` instead."""
    asked = turn.asked.slots.get("page", "")
    last = max(0, (len(items) - 1) // most)
    number = min(max(int(asked) - 1, 0), last) if asked.isdecimal() else 0
    shown = tuple(items[number * most : (number + 1) * most])
    left = len(items) - (number + 1) * most
    if left == 1:
        # The last item takes no more room than a button that asks for it.
        return Page((*shown, items[-1]), None, None)
    if left <= 0:
        return Page(shown, None, None)
    again = {**(turn.asked.slots if slots is None else slots), "page": str(number + 2)}
    more = way(turn, phrase("label.more-left", left=left), turn.asked.intent, **again)
    if more is not None:
        return Page(shown, more, None)
    left = len(items) - UNPAGED
    return Page(tuple(items[:UNPAGED]), None, phrase("list.left", left=left) if left > 0 else None)


# ── entries of the programme ───────────────────────────────────────────────────────────────────────────


def entry_named(entry: Entry) -> Value:
    """Title and place."""
    return dashed(entry.title, entry.place)


def entry_line(entry: Entry) -> Phrase:
    """An entry as a line of a day."""
    return phrase("entry.line", time=entry.starts, entry=entry_named(entry))


def entry_option(turn: Turn, entry: Entry) -> Option | None:
    """The button that shows an entry in detail."""
    label = phrase("label.entry", time=entry.starts, title=entry.title)
    return way(turn, label, "schedule.entry", entry=entry.id)
