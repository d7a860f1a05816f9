"""The templates outside the window: named after the phrase, in each language, filled in in order."""

import re
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.reply import Value

#: Our languages as Meta knows them. Darija goes as Morocco's Arabic.
CODES: Mapping[str, str] = {"ar": "ar", "ary": "ar_MA", "fr": "fr", "en": "en"}

#: Which template to try when there is none in the language of the person.
NEXT: Mapping[str, Sequence[str]] = {
    "ar": ("ar", "ary", "fr", "en"),
    "ary": ("ary", "ar", "fr", "en"),
    "fr": ("fr", "en", "ar"),
    "en": ("en", "fr", "ar"),
    "zgh": ("ary", "ar", "fr", "en"),
}

#: How long a template that is not approved is not tried again, in seconds.
FORGET = 600.0

Say = Callable[[Value, str], str]


def template_name(key: str) -> str:
    """The name of the template of a phrase: `workshop.soon` → `workshop_soon`."""
    return re.sub(r"[^a-z0-9]+", "_", key.lower())


class Templates:
    """Which phrases have templates, and which of those Meta turned down lately."""

    def __init__(
        self,
        variables: Mapping[str, Mapping[str, Sequence[str]]],
        say: Say,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """`variables`: for each phrase and language, what is filled in, in the order of that language."""
        self._variables = variables
        self._say = say
        self._now = now
        self._refused: dict[tuple[str, str], float] = {}

    def candidates(self, key: str, language: str) -> tuple[str, ...]:
        """The languages in which a template of `key` may be approved, best first."""
        there = self._variables.get(key, {})
        now = self._now()
        return tuple(
            each
            for each in NEXT.get(language, NEXT["fr"])
            if each in there and self._refused.get((key, each), now - FORGET) <= now - FORGET
        )

    def refused(self, key: str, language: str) -> None:
        """Meta has no such template, or not so."""
        self._refused[key, language] = self._now()

    def filled_in(self, key: str, language: str, values: Mapping[str, Value]) -> dict[str, Any]:
        """The template of a phrase with its values."""
        shown = [_one_line(self._say(values[name], language)) for name in self._variables[key][language]]
        template: dict[str, Any] = {
            "name": template_name(key),
            "language": {"code": CODES[language], "policy": "deterministic"},
        }
        if shown:
            parameters = [{"type": "text", "text": text} for text in shown]
            template["components"] = [{"type": "body", "parameters": parameters}]
        return template


def _one_line(text: str) -> str:
    """As a parameter may be: no line ends, no tabs, no rows of spaces, not empty."""
    return " ".join(text.split()) or "–"
