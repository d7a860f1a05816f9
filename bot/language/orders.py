"""What an organizer tells the programme to do, in words: "9eddem lwercha 3 l 15:00"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from bot.language.days import days_meant
from bot.language.tables import forms
from bot.language.when import when_said
from storage.records import Fair
from storage.spelling import fold

__all__ = ["Order", "calls_off", "is_order", "read_order"]

#: How much is read, and among how many of the first words the verb stands.
LONGEST, FIRST = 200, 3

VERBS = ("move", "delay", "cancel")

_WORD = re.compile(r"[^\s,;!?؟،«»\"]+")
_TIME = re.compile(r"\d\d?:\d\d")


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done to an entry."""

    #: move, delay or cancel.
    verb: str
    #: A number in the list of what is to come; None = it is named.
    number: int | None
    #: What may name the entry, folded.
    words: str
    #: ISO date and wall time, '' = as before.
    day: str
    time: str
    #: Of a delay; 0 = nobody said.
    minutes: int


@cache
def _known() -> Mapping[str, str]:
    """Folded word → what it is: a verb, "workshop", "own" or "empty"."""
    return {fold(word): kind for kind, words in forms("order").items() for word in words}


def is_order(text: str) -> bool:
    """Whether these words tell the programme to do something: a verb first, then to what, or when.

    What is called off may be named alone ("annule la poterie"); a seat of one's own is no entry.
    """
    folded = [fold(word) for word in _WORD.findall(text[:LONGEST])]
    to_what = any(_known().get(word) == "workshop" or any(map(str.isdecimal, word)) for word in folded)
    return (to_what or _calls_off(folded)) and _verb(folded) != ""


def calls_off(text: str) -> bool:
    """Whether these few words say only that something is called off, and what: "annule la poterie"."""
    return _calls_off([fold(word) for word in _WORD.findall(text[:LONGEST])])


def _calls_off(folded: Sequence[str]) -> bool:
    kinds = [_known().get(word, "") for word in folded]
    return kinds[:1] == ["cancel"] and "own" not in kinds and 0 < kinds[1:].count("") <= FIRST


def _verb(folded: Sequence[str]) -> str:
    return next((kind for word in folded[:FIRST] if (kind := _known().get(word, "")) in VERBS), "")


def read_order(text: str, fair: Fair, today: date) -> Order | None:
    """The order in `text`; None when there is none."""
    written = _WORD.findall(text[:LONGEST])
    folded = [fold(word) for word in written]
    verb = _verb(folded)
    if not verb:
        return None
    said = when_said([word.lower() for word in written], fair.starts, fair.ends)
    days = days_meant(said.day, fair, today) if said.day else ()
    number = _number(folded, said.places)
    rest = (
        word
        for place, word in enumerate(folded)
        if place not in said.places and word not in _known() and not word.isdecimal() and word
    )
    return Order(
        verb,
        number,
        " ".join(rest),
        days[0].isoformat() if len(days) == 1 else "",
        said.time if _TIME.fullmatch(said.time) else "",
        _minutes(said.lead) if verb == "delay" else 0,
    )


def _number(folded: Sequence[str], taken: set[int]) -> int | None:
    """The number that stands behind "workshop", or all by itself behind the verb."""
    for place, word in enumerate(folded):
        before = [_known().get(each, "") for each in folded[:place]]
        while before and before[-1] == "empty":
            before.pop()
        if word.isdecimal() and place not in taken and before and before[-1] in ("workshop", *VERBS):
            return int(word) if len(word) <= 2 else None
    return None


def _minutes(lead: str) -> int:
    """`15m`, `60m` or `1d` in minutes; 0 for nothing."""
    size = {"m": 1, "h": 60, "d": 24 * 60}.get(lead[-1:], 0)
    if size and lead[:-1].isdecimal():
        return int(lead[:-1]) * size
    return 0
