"""What exhibitors and the team call what is theirs, or say of themselves: "ma fiche", "ورقتي", "présent"."""

from collections.abc import Mapping
from functools import cache

from bot.language.tables import forms
from storage.spelling import fold

__all__ = ["owned"]

#: No such words are longer.
LONGEST = 60


@cache
def _known() -> Mapping[str, str]:
    return {fold(words): what for what, said in forms("own").items() for words in said}


def owned(text: str) -> str:
    """What these words, all of them, name: sheet, roll, certificate or here; '' for anything else."""
    return _known().get(fold(text), "") if len(text) <= LONGEST else ""
