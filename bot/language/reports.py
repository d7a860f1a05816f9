"""What people report in words: a lost child, somebody ill, a fire; an empty stand, a wrong sign.

The words are in `data/reports.csv`: a row is meant when one of its `need` and, where there are any, one of
its `also` are written, and none of its `unless`. Latin forms are compared as they are folded, a final `*`
standing for any ending; forms in Arabic letters by their sound, which finds Darija in Latin letters too,
unless they begin with `=`.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from bot.language.tables import DATA
from storage.spelling import fold, shapes, sound, words

__all__ = ["ORDINARY", "URGENT", "reported"]

#: What cannot wait, and what can.
URGENT = ("child", "ill", "fire", "danger")
ORDINARY = ("empty", "sign", "closed", "broken")

#: As much as this of a message is read.
LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class _Form:
    """A way of writing something: a folded word each, in this order, side by side."""

    words: tuple[str, ...]
    #: Compared by sound.
    heard: bool
    #: Its first word as it stands in all that a message may say: few forms need a closer look.
    begins: str

    def stands_in(self, said: "_Said") -> bool:
        if self.begins not in (said.all_sounds if self.heard else said.all_shapes):
            return False
        length = len(self.words)
        return any(
            all(self._is(said, start + at, word) for at, word in enumerate(self.words))
            for start in range(len(said.folded) - length + 1)
        )

    def _is(self, said: "_Said", at: int, word: str) -> bool:
        if self.heard:
            return word in said.sounds[at]
        if word.endswith("*"):
            return any(each.startswith(word[:-1]) for each in said.shapes[at])
        return word in said.shapes[at]


@dataclass(frozen=True, slots=True)
class _Said:
    """A message as it is compared: of each word the spellings and the sounds it may have."""

    folded: tuple[str, ...]
    shapes: tuple[frozenset[str], ...]
    sounds: tuple[frozenset[str], ...]
    #: All of them in a line, with a space around each.
    all_shapes: str
    all_sounds: str


@dataclass(frozen=True, slots=True)
class _Row:
    kind: str
    need: tuple[_Form, ...]
    also: tuple[_Form, ...]
    unless: tuple[_Form, ...]

    def fits(self, said: _Said) -> bool:
        return (
            any(form.stands_in(said) for form in self.need)
            and (not self.also or any(form.stands_in(said) for form in self.also))
            and not any(form.stands_in(said) for form in self.unless)
        )


def reported(text: str, kinds: Sequence[str]) -> str | None:
    """Which of `kinds` a message reports; None when it reports none of them."""
    said = _said(text[:LONGEST])
    return next((row.kind for row in _rows() if row.kind in kinds and row.fits(said)), None)


def _said(text: str) -> _Said:
    folded = tuple(words(text))
    spelt = tuple(frozenset(shapes(word)) for word in folded)
    heard = tuple(frozenset(map(sound, ways)) for ways in spelt)
    return _Said(folded, spelt, heard, _line(spelt), _line(heard))


def _line(ways: Sequence[frozenset[str]]) -> str:
    return f" {' '.join(chain.from_iterable(ways))} "


@cache
def _rows() -> tuple[_Row, ...]:
    with (DATA / "reports.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            _Row(row["kind"], _forms(row["need"]), _forms(row["also"]), _forms(row["unless"]))
            for row in csv.DictReader(file)
        )


def _forms(cell: str) -> tuple[_Form, ...]:
    return tuple(_form(form) for form in cell.split(";") if form.strip())


def _form(written: str) -> _Form:
    parts = [(fold(word), word.endswith("*")) for word in written.split()]
    heard = not written.startswith("=") and any("\u0621" <= letter <= "\u064a" for letter in written)
    if heard:
        sounds = tuple(sound(word) for word, _ in parts)
        return _Form(sounds, True, f" {sounds[0]} ")
    # What is one word to whoever writes it may be folded into two ("d'une").
    pieces = tuple(piece + ("*" if open_ else "") for word, open_ in parts for piece in word.split())
    return _Form(pieces, False, f" {pieces[0]} ".replace("* ", ""))
