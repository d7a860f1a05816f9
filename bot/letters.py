"""How an outgoing row becomes letters: rendered in the person's language, cut to what the channel carries."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.measure import units
from bot.reply import Button, Letter, Venue
from bot.texts import Texts
from storage.records import Outgoing, Recipe, Spot, Thread

#: Where a long text may be cut, best first: between paragraphs, lines, sentences, words.
SEAMS = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"(?<=[.!?؟؛…])\s+"), re.compile(r"\s+"))


def split(text: str, longest: int) -> list[str]:
    """`text` in pieces of at most `longest` UTF-16 units, cut at the best seam, never inside a letter."""
    pieces = []
    rest = text.strip()
    while units(rest) > longest:
        end = _fitting(rest, longest)
        cut = _seam(rest, end) or _letter_end(rest, end)
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*pieces, rest]


def _pieces(text: str, longest: int, longest_last: int) -> list[str]:
    """`text` in pieces of which the last leaves room for options."""
    *pieces, last = split(text, longest)
    return [*pieces, *split(last, longest_last)]


def _fitting(text: str, longest: int) -> int:
    """How many characters fit in `longest` units."""
    left = longest
    for at, char in enumerate(text):
        left -= 2 if char > "\uffff" else 1
        if left < 0:
            return at
    return len(text)


def _seam(text: str, end: int) -> int:
    """The last good place to cut before `end`; 0 when there is none in the second half."""
    for seam in SEAMS:
        ends = [match.end() for match in seam.finditer(text, end // 2, end + 1) if match.start() <= end]
        if ends:
            return ends[-1]
    return 0


def _letter_end(text: str, end: int) -> int:
    """The last place before `end` that is not inside a letter with its marks, a family of emoji or a flag."""
    for at in range(end, max(end - 64, 0), -1):
        if not _joins(text[at - 1], text[at]):
            return at
    return end


def _joins(left: str, right: str) -> bool:
    joiners = ("\u200d", "\ufe0f")
    return (
        left == "\u200d"
        or right in joiners
        or unicodedata.combining(right) != 0
        or "\U0001f3fb" <= right <= "\U0001f3ff"
        or ("\U0001f1e6" <= left <= "\U0001f1ff" and "\U0001f1e6" <= right <= "\U0001f1ff")
    )


#: What goes with what is attached in one letter, where the channel allows: other files come with an answer.
TOGETHER = "announcement.said"


def compose(
    row: Outgoing,
    texts: Texts,
    language: str,
    room: Callable[[Sequence[Button]], int],
    caption: Callable[[Sequence[Button], str], int] = lambda options, mime: 0,
) -> list[Letter]:
    """The letters of `row`: its text in pieces, then, still to be drawn, what is attached.

    `room` says how long a text may be above which options; they stand below the last piece. `caption` says
    how long it may be in one letter with a file of a type: so goes what is announced.

    A row that was cut before is not rendered again: its pieces are what the person began to read.
    """
    options = tuple(
        Button(
            option.id,
            texts.label(option.label, language),
            texts.label(option.hint, language) if option.hint else "",
        )
        for option in row.options
    )
    said = "" if row.pieces else texts.say(row.text, language).strip()
    pieces = row.pieces or _pieces(said, room(()), room(options))
    blank = Letter(
        id=row.id,
        to=row.address,
        text="",
        options=(),
        attach=None,
        language=language,
        key=row.text.key,
        values=row.text.values,
        heard=row.heard,
        answers=row.answers,
        kind=row.kind,
        replaces=row.replaces,
    )
    if isinstance(row.attach, Thread):
        return [replace(blank, text=pieces[0], attach=row.attach)]
    below = caption(options, row.attach.mime) if isinstance(row.attach, Recipe) else 0
    if row.text.key == TOGETHER and 0 < units(said) <= below:
        return [replace(blank, text=said, options=options, captioned=True)]
    letters = [replace(blank, text=text, piece=number) for number, text in enumerate(pieces)]
    letters[-1] = replace(letters[-1], options=options)
    if row.attach is not None:
        letters.append(replace(blank, piece=len(pieces)))
    return letters


def venue(spot: Spot, language: str) -> Venue:
    """A place on the map with its name in `language`."""
    return Venue(spot.latitude, spot.longitude, spot.name.in_(language), spot.address.in_(language))
