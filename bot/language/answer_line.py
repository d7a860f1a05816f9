"""`dalil understand`: one message in, what it means out, both as JSON objects."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.language.asked import Asked
from bot.language.understanding import Understanding

#: Slots that are numbers.
_NUMBERS = frozenset(("seats", "price_max"))


def answer_line(understanding: Understanding, line: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """`{"id", "text"}` → `{"id", "intent", "slots", "confidence", "language", "choices"}`."""
    read = understanding.read(str(line.get("text", "")), now)
    return {
        "id": line.get("id"),
        **_meant(read.asked),
        "confidence": round(read.confidence, 3),
        "language": read.language,
        "choices": [_meant(choice) for choice in read.choices],
    }


def _meant(asked: Asked) -> dict[str, Any]:
    slots = {
        name: int(value) if name in _NUMBERS and value.isdecimal() else value
        for name, value in asked.slots.items()
    }
    return {"intent": asked.intent, "slots": slots}
