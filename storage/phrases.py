"""A text not yet in a language: a key, its values, and how both are kept as JSON in a row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

#: Which language to show when a text is missing in the one asked for; every list ends with whatever there is.
FALLBACKS: Mapping[str, tuple[str, ...]] = {
    "ar": ("ary", "fr", "en"),
    "ary": ("ar", "fr", "en"),
    "fr": ("en", "ar"),
    "en": ("fr", "ar"),
    "zgh": ("ary", "ar", "fr", "en"),
}


@dataclass(frozen=True, slots=True)
class Localized:
    """One name or sentence in several languages, as a fair pack gives it."""

    texts: Mapping[str, str]

    def in_(self, language: str) -> str:
        """The text in `language`, else in the nearest language there is, else ''."""
        for tried in (language, *FALLBACKS.get(language, ())):
            if text := self.texts.get(tried):
                return text
        return next(iter(self.texts.values()), "")

    def __bool__(self) -> bool:
        return any(self.texts.values())


@dataclass(frozen=True, slots=True)
class Day:
    """A date to be shown with its weekday, and with the year when that is not plain from the talk."""

    date: date
    year: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Values shown one under the other; empty ones leave no line."""

    items: "tuple[Value, ...]"


@dataclass(frozen=True, slots=True)
class Series:
    """Values shown as a list inside a sentence: "a, b and c"."""

    items: "tuple[Value, ...]"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence of `handlers/texts/*.ftl` by its key, with what is to be filled in."""

    key: str
    values: "Mapping[str, Value]" = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence in a language of its own, whatever is around it: what somebody else will read."""

    text: Phrase
    language: str


#: What a phrase may be filled with. A datetime is shown as day and time, in the zone it carries.
Value = str | int | float | date | time | datetime | Localized | Day | Lines | Series | Phrase | Spoken


def phrase(key: str, /, **values: Value) -> Phrase:
    """`phrase("stand.none", asked="x")`."""
    return Phrase(key, values)


def dump(value: Value) -> Any:
    """`value` as JSON; `load` reads it back equal. A datetime keeps its wall time and offset."""
    match value:
        case str() | int() | float():
            return value
        case datetime():
            return {"moment": value.isoformat()}
        case date():
            return {"date": value.isoformat()}
        case time():
            return {"time": value.isoformat("minutes")}
        case Localized(texts):
            return {"localized": dict(texts)}
        case Day(day, year):
            return {"day": day.isoformat(), "year": year}
        case Lines(items):
            return {"lines": [dump(item) for item in items]}
        case Series(items):
            return {"series": [dump(item) for item in items]}
        case Spoken(text, language):
            return {"spoken": dump(text), "language": language}
        case Phrase(key, values):
            return {"phrase": key, "values": {name: dump(each) for name, each in values.items()}}


def load(stored: Any) -> Value:
    """The value that `dump` wrote."""
    match stored:
        case str() | int() | float():
            return stored
        case {"phrase": key, "values": values}:  # by far the most
            return Phrase(key, {name: load(each) for name, each in values.items()})
        case {"moment": moment}:
            return datetime.fromisoformat(moment)
        case {"date": day}:
            return date.fromisoformat(day)
        case {"time": hour}:
            return time.fromisoformat(hour)
        case {"localized": texts}:
            return Localized(texts)
        case {"day": day, "year": year}:
            return Day(date.fromisoformat(day), year)
        case {"lines": items}:
            return Lines(tuple(load(item) for item in items))
        case {"series": items}:
            return Series(tuple(load(item) for item in items))
        case {"spoken": text, "language": language}:
            loaded = load(text)
            assert isinstance(loaded, Phrase)
            return Spoken(loaded, language)
    raise ValueError(f"not a value of a phrase: {stored!r}")
