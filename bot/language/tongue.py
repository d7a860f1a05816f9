"""Which language a message is written in, and which to answer in."""

import re
from functools import lru_cache

from bot.language.model import tongues
from bot.language.reading import split

__all__ = ["answered_in", "spellings", "tongue"]

_TIFINAGH = re.compile(r"[\u2d30-\u2d7f]")
_ARABIC = re.compile(r"[\u0621-\u064a\u06af\u0763\u06ad]")

#: What is answered in what: Darija in any script gets Darija, Tachelhit gets Standard Amazigh.
_ANSWERED = {
    "ar": "ar",
    "ary": "ary",
    "ary-latn": "ary",
    "fr": "fr",
    "en": "en",
    "shi": "zgh",
    "shi-tfng": "zgh",
    "mixed": "ary",
}

#: The number of a stand.
_CODE = re.compile(r"[a-z]{0,2}\d{1,3}")

#: Words that are written alike in every language of the fair, and say nothing of who writes them.
_NEUTRAL = frozenset(
    ("stand", "stands", "stnd", "menu", "wifi", "parking", "dalil", "ok", "stop", "present", "taxi")
)

#: A word that is at least so surely of one language counts as one of it.
_SURE = 0.975

#: A message less surely of one language does not change the language of the talk.
_SHOWS = 0.6


def spellings(text: str) -> list[str]:
    """What of the writing tells the language: words, and pieces of words."""
    return _spelt(split(text)[1])


def _spelt(folded: list[str]) -> list[str]:
    seen: set[str] = set()
    for word in folded:
        seen.update(_pieces(word))
    return sorted(seen)


@lru_cache(maxsize=4096)
def _pieces(word: str) -> frozenset[str]:
    padded = f"<{word}>"
    grams = (f"n:{padded[at : at + size]}" for size in (2, 3) for at in range(len(padded) - size + 1))
    return frozenset(("w:" + word, *grams))


def tongue(text: str) -> tuple[str, float]:
    """ar, ary, ary-latn, fr, en, shi, shi-tfng or mixed, and how sure that is."""
    if _TIFINAGH.search(text):
        return "shi-tfng", 1.0
    _, folded = split(text)
    if not any(word.isalpha() or not word.isdecimal() for word in folded):
        return "mixed", 0.0
    arabic = bool(_ARABIC.search(text))
    scores = {
        language: score
        for language, score in tongues().score(_spelt(folded))
        if (language.startswith("ar") and (language == "ary-latn") != arabic)
        or language in ("fr", "en", "shi")
    }
    if arabic:
        scores = {language: score for language, score in scores.items() if language in ("ar", "ary")}
    else:
        scores.pop("ar", None)
        scores.pop("ary", None)
    total = sum(scores.values()) or 1.0
    best = max(scores, key=lambda language: scores[language])
    if all(word in _NEUTRAL or _CODE.fullmatch(word) for word in folded):
        return best, 0.0
    if not arabic and best in ("fr", "ary-latn") and _both(folded):
        return "mixed", scores[best] / total
    return best, scores[best] / total


def _both(folded: list[str]) -> bool:
    """Whether French and Darija words stand side by side."""
    found = {"fr": 0, "ary-latn": 0}
    for word in folded:
        if len(word) < 3:
            continue
        language, score = _of_word(word)
        if score >= _SURE and language in found:
            found[language] += 1
    return found["fr"] >= 1 and found["ary-latn"] >= 1 and sum(found.values()) >= 3


@lru_cache(maxsize=4096)
def _of_word(word: str) -> tuple[str, float]:
    """The likeliest language of one word, and how sure that is."""
    return tongues().score(sorted(_pieces(word)))[0]


def answered_in(language: str, sure: float) -> str:
    """The language to answer in; '' when the words do not show one."""
    return _ANSWERED[language] if sure >= _SHOWS else ""
