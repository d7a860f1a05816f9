"""A message taken apart: its words, and what each may mean, before anybody decides what is asked."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from bot.language.lexicon import FILLERS, Found, Lexicon
from bot.language.tables import ENTITIES, forms
from bot.language.when import When, when_said
from storage.records import Fair
from storage.spelling import fold

__all__ = ["Reader", "Reading", "common"]

_MARKS = re.compile(r"[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufe0f]")
_WORD = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}:\d{2}|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|[^\W_]+")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
#: More words than this are not read: a question is shorter.
_LONGEST = 60

_STAND = re.compile(r"^(?:([a-z]{1,2})[- ]?0*(\d{1,3})|0*(\d{1,4}))$")
_CODE = re.compile(r"^[a-z]{1,3}\d{1,3}$")


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a message and what was found in them."""

    text: str
    #: As written, and folded, place by place.
    written: tuple[str, ...]
    folded: tuple[str, ...]
    #: Things that fill slots; longest first, the overlapping ones that lost left out.
    found: tuple[Found, ...]
    #: What the other words are about: where, when, register …
    concepts: tuple[Found, ...]
    when: When
    #: Stand codes by the place of the word.
    stands: Mapping[int, str]

    def of(self, kind: str) -> list[Found]:
        """What was found of one kind, best first."""
        return sorted((each for each in self.found if each.kind == kind), key=lambda each: -each.score)

    def best(self, *kinds: str) -> str:
        """The id of the best found of these kinds, the longest first; '' for none."""
        found = [each for each in self.found if each.kind in kinds]
        if not found:
            return ""
        return max(found, key=lambda each: (each.end - each.start, each.score, -each.start)).id

    def has(self, *concepts: str) -> bool:
        """Whether one of these concepts is there."""
        return any(each.id in concepts for each in self.concepts)


@cache
def common() -> Lexicon:
    """The words of every fair."""
    return Lexicon(
        (kind, id, written)
        for kind in (*ENTITIES, "concept", "outside")
        for id, all_ in forms(kind).items()
        for written in all_
    )


def split(text: str) -> tuple[list[str], list[str]]:
    """The words of a message as written and folded."""
    plain = _MARKS.sub("", text[:2000]).translate(_DIGITS)
    written = [word for word in _WORD.findall(plain) if fold(word)][:_LONGEST]
    return written, [fold(word).replace(" ", "") for word in written]


class Reader:
    """Takes messages apart, knowing the words of every fair and the names of one."""

    def __init__(self, fair: Fair | None = None, names: Iterable[tuple[str, str, str]] = ()) -> None:
        """`names`: (kind, id, way of writing) of what this fair has."""
        self._starts = fair.starts if fair else date(2025, 2, 15)
        self._ends = fair.ends if fair else date(2025, 2, 21)
        self._numbers = {fold(stand.number).replace(" ", "") for stand in fair.stands} if fair else set()
        self._own = Lexicon(names)
        common()

    def read(self, text: str) -> Reading:
        """What is found in `text`."""
        written, folded = split(text)
        everything = common().find(folded) + self._own.find(folded)
        covered = {place for each in everything for place in range(each.start, each.end)}
        for place, word in enumerate(folded):
            if place not in covered and word not in FILLERS and not word.isdecimal():
                everything += [
                    Found(place, place + 1, kind, id, score)
                    for lexicon in (common(), self._own)
                    for kind, id, score in lexicon.guess(word)
                ]
        everything = _plausible(everything, folded)
        concepts = [each for each in everything if each.kind in ("concept", "outside")]
        when = when_said([word.casefold() for word in written], self._starts, self._ends)
        stands = self._stands(written, folded, concepts, when)
        found = _settle(
            [each for each in everything if each.kind not in ("concept", "outside")],
            concepts,
            when,
            set(stands),
        )
        _forget_greeted(when, concepts)
        if any(each.id == "when" and each.score >= 0.95 for each in concepts):
            found = [_shown(each) for each in found]
        return Reading(text, tuple(written), tuple(folded), tuple(found), tuple(concepts), when, stands)

    def _stands(
        self, written: list[str], folded: list[str], concepts: list[Found], when: When
    ) -> dict[int, str]:
        beside = {each.end for each in concepts if each.id in ("stand", "number")}
        found: dict[int, str] = {}
        for place, word in enumerate(folded):
            if place in when.places or place in found:
                continue
            following = folded[place + 1] if place + 1 < len(folded) else ""
            if (
                len(word) == 1
                and word.isalpha()
                and following.isdecimal()
                and len(following) <= 3
                and place + 1 not in when.places
                and (
                    word not in ("f", "b", "w", "l", "d", "a", "m", "ف", "ب", "و", "ل", "د")
                    or place in beside
                    or written[place] in "BCDEFGH"
                )
            ):
                found[place] = found[place + 1] = word.upper() + following.lstrip("0")
            elif _CODE.match(word) and not word.endswith(("eme", "er")) and word[:2] != "kg":
                letters = word.rstrip("0123456789")
                if (len(letters) == 1 and letters not in "h") or word in self._numbers or place in beside:
                    found[place] = letters.upper() + word[len(letters) :].lstrip("0")
            elif word.isdecimal() and len(word) <= 4 and (place in beside or place - 1 in found):
                found[place] = word.lstrip("0") or word
        return found


def _plausible(everything: list[Found], folded: list[str]) -> list[Found]:
    """Without what only sounds alike, where something is written exactly or the word is short."""
    exact = {place for each in everything if each.score >= 0.97 for place in range(each.start, each.end)}
    kept = []
    for each in everything:
        if each.score < 0.97:
            length = sum(len(folded[place]) for place in range(each.start, each.end))
            if length <= 3 or each.score < (0.86 if length <= 5 else 0.8):
                continue
            if all(place in exact for place in range(each.start, each.end)):
                continue
        kept.append(each)
    return kept


def _settle(entities: list[Found], concepts: list[Found], when: When, stands: set[int]) -> list[Found]:
    """The entities that stand: longer before shorter, surer before vaguer; kinds may share words."""
    sure = [each for each in concepts if each.score >= 0.95]
    exact = {(each.start, each.end) for each in concepts if each.score == 1.0}
    taken: dict[int, tuple[int, int]] = {}
    kept: list[Found] = []
    for each in sorted(entities, key=lambda found: (found.start - found.end, -found.score)):
        span = (each.start, each.end)
        places = set(range(*span))
        if places & when.places and places <= when.places:
            continue
        if any(
            other.start <= each.start
            and each.end <= other.end
            and other.end - other.start > each.end - each.start
            for other in sure
        ):
            continue
        if each.score < 1.0 and span in exact:
            continue
        if places <= stands:
            continue
        if any(taken.get(place, span) != span for place in places):
            continue
        best = max((other.score for other in kept if (other.start, other.end) == span), default=0.0)
        if best - each.score > 0.12 and any(
            other.kind == each.kind for other in kept if (other.start, other.end) == span
        ):
            continue
        for place in places:
            taken[place] = span
        kept.append(each)
    return kept


def _shown(each: Found) -> Found:
    """Of a product that is shown as well as sold, it is the show that has a time."""
    show = f"{each.id}_show"
    return replace(each, kind="item", id=show) if each.kind == "product" and show in forms("item") else each


def _forget_greeted(when: When, concepts: list[Found]) -> None:
    """ "Good morning" is not about the morning."""
    for each in concepts:
        places = set(range(each.start, each.end))
        if each.id in ("greet", "thanks") and len(places) > 1 and places & when.places:
            when.places -= places
            if not when.places:
                when.time = when.day = ""
