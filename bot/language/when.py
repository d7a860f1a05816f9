"""Days and times inside a sentence, in every language people write."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from bot.language.lexicon import Lexicon
from bot.language.tables import forms
from storage.spelling import fold

__all__ = ["When", "when_said"]

_CLOCK = re.compile(r"(\d{1,2})(?:[h:](\d{2})?)$")
_HALF = re.compile(r"(\d{1,2})(am|pm)$")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2,4}))?$")
_ORDINAL = re.compile(r"(\d{1,2})(?:er|eme|e|st|nd|rd|th)$")
_MINUTES = re.compile(r"(\d{1,3})(?:mn|min|mins|m|minutes|minute|d|dqi9a)$")

#: Words before a bare number that make it an hour, and words after it.
_AT = frozenset(
    [*("f", "m3a", "at", "vers", "ala", "3la", "حوالي", "مع", "ف", "الساعه", "ساعه", "sa3a", "around")]
)
_OCLOCK = frozenset(
    ["h", "heure", "heures", "hr", "oclock", "pm", "am", "pile", "زوالا", "صباحا", "مساء", "ليلا"]
)
#: Words before a bare number that make it a day of the month.
_ON = frozenset(
    ["le", "nhar", "نهار", "يوم", "ليوم", "jour", "day", "the", "du", "on", "youm", "ass", "date"]
)
_MINUTE = frozenset(
    [
        "min",
        "mn",
        "mins",
        "minute",
        "minutes",
        "d9i9a",
        "dqiqa",
        "d9aye9",
        "d9i9",
        "دقيقه",
        "دقايق",
        "دقائق",
        "مينوت",
    ]
)
_HOURS = frozenset(
    ["h", "heure", "heures", "hour", "hours", "sa3a", "swaye3", "ساعه", "ساعات", "سوايع", "sa3at"]
)
_DAYS = frozenset(
    ["jour", "jours", "day", "days", "nhar", "yom", "iyam", "يوم", "ايام", "نهار", "ايام", "jrs"]
)
_BEFORE = frozenset(
    ["before", "avant", "9bel", "9bl", "qbel", "قبل", "earlier", "prior", "ahead", "بقبل", "lwe9t", "davance"]
)


#: Days are not guessed from what sounds alike.
_SURE = 0.9


@dataclass(slots=True)
class When:
    """What a sentence says about time, and which of its words say it."""

    day: str = ""
    time: str = ""
    lead: str = ""
    #: Places of the words that name the day or the time.
    places: set[int] = field(default_factory=set)


@cache
def _lexicon() -> Lexicon:
    return Lexicon(
        (kind, id, written)
        for kind in ("when", "month")
        for id, all_ in forms(kind).items()
        for written in all_
    )


def when_said(written: Sequence[str], starts: date, ends: date) -> When:
    """The day and time that the words of a sentence (as written, in lower case) name.

    `starts`, `ends`: the days of the fair, which say what month a bare number of a day belongs to.
    """
    said = When()
    folded = [fold(word) for word in written]
    found = _lexicon().find(folded)
    months = {
        each.start: int(each.id)
        for each in found
        if each.kind == "month" and each.end - each.start == 1 and folded[each.start] not in _AT
    }
    for place, word in enumerate(written):
        if not word[0].isdecimal():
            continue
        _dated(said, place, word, months, starts)
        if place not in said.places:
            _timed(said, place, word, folded, starts, ends)
    taken = set(said.places)
    spans = sorted(
        (each for each in found if each.kind == "when" and each.score >= _SURE),
        key=lambda each: (each.start - each.end, -each.score),
    )
    for each in spans:
        covered = set(range(each.start, each.end))
        if covered & taken:
            continue
        what, _, id = each.id.partition(":")
        if what == "lead":
            said.lead = said.lead or id
            continue
        day, _, part = id.partition("+")
        if what == "day" and not said.day:
            said.day = day
            said.time = said.time or part
        elif what == "time":
            said.time = _later(said.time, day)
        taken |= covered
        said.places |= covered
    return said


def _dated(said: When, place: int, word: str, months: dict[int, int], starts: date) -> None:
    if match := _ISO.match(word):
        _set_date(said, int(match[1]), int(match[2]), int(match[3]), {place})
    elif match := _SLASHED.match(word):
        year = int(match[3]) if match[3] else starts.year
        _set_date(said, year + 2000 if year < 100 else year, int(match[2]), int(match[1]), {place})
    else:
        number = _ORDINAL.match(word)
        day = number[1] if number else word
        if not day.isdecimal() or not 1 <= int(day) <= 31:
            return
        for beside in (place + 1, place - 1, place + 2):
            if beside in months:
                _set_date(said, starts.year, months[beside], int(day), {place, beside})
                return


def _set_date(said: When, year: int, month: int, day: int, places: set[int]) -> None:
    try:
        said.day = date(year, month, day).isoformat()
    except ValueError:
        return
    said.places |= places


def _timed(said: When, place: int, word: str, folded: Sequence[str], starts: date, ends: date) -> None:
    before = folded[place - 1] if place else ""
    after = folded[place + 1] if place + 1 < len(folded) else ""
    later = folded[place + 2] if place + 2 < len(folded) else ""
    if match := _MINUTES.match(word):
        said.lead = f"{match[1]}m"
    elif word.isdecimal() and after in _MINUTE:
        said.lead = f"{word}m"
    elif word.isdecimal() and after in _HOURS and (later in _BEFORE or before in _BEFORE):
        said.lead = f"{int(word) * 60}m"
    elif (match := re.match(r"(\d{1,2})h$", word)) and (after in _BEFORE or before in _BEFORE):
        said.lead = "1d" if match[1] == "24" else f"{int(match[1]) * 60}m"
    elif word.isdecimal() and after in _DAYS and later in _BEFORE:
        said.lead = f"{word}d"
    elif match := _CLOCK.match(word) if not word.isdecimal() else None:
        _set_time(said, int(match[1]), int(match[2] or 0), {place}, folded)
    elif match := _HALF.match(word):
        _set_time(said, int(match[1]) % 12 + (12 if match[2] == "pm" else 0), 0, {place}, folded, sure=True)
    elif word.isdecimal() and len(word) <= 2 and after in _OCLOCK:
        hour = int(word) % 12 + 12 if after in ("pm", "مساء", "زوالا", "ليلا") else int(word)
        _set_time(said, hour, 0, {place, place + 1}, folded)
    elif word.isdecimal() and before in _ON and starts.day <= int(word) <= ends.day and not said.day:
        _set_date(said, starts.year, starts.month, int(word), {place})
    elif word.isdecimal() and len(word) <= 2 and before in _AT and int(word) <= 24:
        _set_time(said, int(word), 0, {place}, folded)
    elif (match := _ORDINAL.match(word)) and starts.day <= int(match[1]) <= ends.day and not said.day:
        _set_date(said, starts.year, starts.month, int(match[1]), {place})


_EARLY = frozenset(["sbah", "sba7", "matin", "morning", "am", "صباحا", "الصباح", "فالصباح", "ssbah"])


def _set_time(
    said: When, hour: int, minute: int, places: set[int], folded: Sequence[str], sure: bool = False
) -> None:
    if not sure and 1 <= hour <= 7 and not _EARLY.intersection(folded):
        hour += 12
    if hour > 23 or minute > 59:
        return
    said.time = f"{hour:02d}:{minute:02d}"
    said.places |= places


def _later(time: str, part: str) -> str:
    """A time with the part of the day that is said beside it: nine in the evening is 21:00."""
    if time[:1].isdecimal():
        hour = int(time[:2])
        return f"{hour + 12}{time[2:]}" if part in ("evening", "night", "afternoon") and hour < 12 else time
    return time or part
