"""What closes a talk and asks nothing: thanks, "no thanks", "ok", "bye"."""

from collections.abc import Mapping
from functools import cache

from bot.language.tables import forms
from storage.spelling import words

__all__ = ["closing"]

#: More words than this are about something.
_LONGEST = 6
#: What stands beside these words and changes nothing: "merci beaucoup".
_BESIDE = "beside"
#: The kinds, the one first that is answered when several are said: "ok merci", "non merci".
_KINDS = ("no", "bye", "thanks", "ok")


def closing(text: str) -> str:
    """`no`, `bye`, `thanks` or `ok`, where these words are nothing else; '' for any others."""
    said = tuple(words(text))
    if len(said) > _LONGEST:
        return ""
    found: set[str] = set()
    at = 0
    while at < len(said):
        length = next((size for size in range(len(said) - at, 0, -1) if said[at : at + size] in _known()), 0)
        if not length:
            return ""
        found.add(_known()[said[at : at + length]])
        at += length
    return next((kind for kind in _KINDS if kind in found), "")


@cache
def _known() -> Mapping[tuple[str, ...], str]:
    return {tuple(words(form)): kind for kind, all_ in forms("closing").items() for form in all_}
