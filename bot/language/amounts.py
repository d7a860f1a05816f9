"""Prices, seats and references in a message."""

import re

from bot.language.reading import Reading
from storage.spelling import words

__all__ = ["price", "reference", "seats"]

_PRICE = re.compile(r"^\d{2,4}$")
_MONEY = frozenset(
    ["dh", "dhs", "mad", "dirham", "dirhams", "derhem", "درهم", "دراهم", "drham", "درهما", "drahem", "dhm"]
)
_LESS = frozenset(words("moins under below max maximum a9al اقل قل t7t less تحت cheaper 9el jusqua"))
_REFERENCE = re.compile(r"\b([A-Za-z]{1,4}[-/ ]?\d{2,6}(?:[-/]\d{1,6})?|\d{2,4}-\d{2,6}|\d{2,6})\b")
_SEVERAL = {
    word: count
    for count, all_ in (
        (2, "جوج jouj joj deux two زوج مقعدين بلاصتين اثنين"),
        (3, "tlata ثلاثه تلاته ثلاث trois three"),
        (4, "rb3a ربعه اربعه quatre four"),
        (5, "khmsa خمسه cinq five"),
        (6, "setta sit سته six"),
    )
    for word in all_.split()
}


def price(reading: Reading) -> str:
    """The most that is to be paid, in dirhams; '' for none."""
    for place, word in enumerate(reading.folded):
        if not _PRICE.match(word) or place in reading.when.places:
            continue
        around = set(reading.folded[max(0, place - 4) : place + 3])
        if around & (_MONEY | _LESS):
            return word
    glued = re.search(r"\b(\d{2,4})\s?(?:dh|dhs|mad)\b", " ".join(reading.folded))
    return glued[1] if glued else ""


def seats(reading: Reading) -> str:
    """How many seats are wanted; '' when it is not said."""
    for place, word in enumerate(reading.folded):
        if word.isdecimal() and place not in reading.when.places and 1 <= int(word) <= 20:
            return word
        if word in _SEVERAL:
            return str(_SEVERAL[word])
    return ""


def reference(reading: Reading) -> str:
    """The reference of an application, in capitals; '' for none."""
    found = [each for each in _REFERENCE.findall(reading.text) if any(letter.isdecimal() for letter in each)]
    return max(found, key=len).strip().upper() if found else ""
