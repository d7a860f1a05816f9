"""The catalogue: every sentence in every language, and how a phrase becomes one of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from functools import lru_cache
from pathlib import Path

from babel.dates import format_date
from babel.lists import format_list
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, Resource, VariableReference

from storage.phrases import FALLBACKS, Day, Lines, Localized, Phrase, Series, Spoken, Value

#: Our languages as Babel and Fluent know them. Darija has Arabic's plurals and Morocco's month names.
LOCALES: Mapping[str, str] = {"ar": "ar_MA", "ary": "ar_MA", "fr": "fr_MA", "en": "en", "zgh": "zgh_MA"}

RIGHT_TO_LEFT = frozenset({"ar", "ary"})

#: First Strong Isolate and Pop Directional Isolate.
ISOLATE, END = "\u2068", "\u2069"

#: Private marks around a filled-in sentence: unlike a name or a number it needs no isolation.
OPEN, CLOSE = "\ue000", "\ue001"

#: A value that is not there, so that a line with nothing else can be left out.
EMPTY = OPEN + CLOSE

#: A value in a skeleton.
_SLOT = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")

#: Where the next message of a catalogue begins: all else in it is indented, closes a bracket or comments.
_BEGINNING = re.compile(r"^(?=[a-zA-Z#])", re.MULTILINE)
_NAME = re.compile(r"[a-zA-Z][\w-]*")


class Entries:
    """The messages of one language, each parsed when it is first said: parsing takes long, most never are."""

    def __init__(self, source: str) -> None:
        # Where in its file a sentence stands is of no use here, and takes as much room as the sentence.
        self._parser = FluentParser(with_spans=False)
        self._sources = {name[0]: each for each in _BEGINNING.split(source) if (name := _NAME.match(each))}

    def get(self, name: str) -> Resource:
        """A catalogue of the one message; an empty one where there is none."""
        source = self._sources.get(name)
        return Resource([self._parser.parse_entry(source)] if source else [])


class Bundle(FluentBundle):
    """The messages of one language as one kind of text shows them."""

    def __init__(self, language: str, entries: Entries, isolating: bool) -> None:
        super().__init__([LOCALES.get(language, "fr_MA").replace("_", "-")], use_isolating=isolating)
        self._entries = entries

    def has_message(self, message_id: str) -> bool:
        if not super().has_message(message_id):
            self.add_resource(self._entries.get(message_id))
        return bool(super().has_message(message_id))


class Texts:
    """Renders phrases. One catalogue serves everybody; it never changes."""

    def __init__(self, folder: Path) -> None:
        """Read every `<language>.ftl` of `folder`."""
        entries = {file.stem: Entries(file.read_text("utf-8")) for file in sorted(folder.glob("*.ftl"))}
        self._sentences = {name: Bundle(name, each, name in RIGHT_TO_LEFT) for name, each in entries.items()}
        self._labels = {name: Bundle(name, each, False) for name, each in entries.items()}
        self._fixed = lru_cache(maxsize=4096)(self._find_and_format)
        self._fixed_label = lru_cache(maxsize=4096)(lambda key, language: self._label(Phrase(key), language))

    @property
    def languages(self) -> Sequence[str]:
        """The languages there are texts in."""
        return tuple(self._sentences)

    def say(self, value: Value, language: str) -> str:
        """`value` as a person reads it in `language`. Raises KeyError for a key nobody wrote."""
        return _unmarked(str(self._shown(value, language, labels=False)))

    def label(self, label: Phrase, language: str) -> str:
        """`label` as a button shows it: one line, no isolates."""
        return self._label(label, language) if label.values else self._fixed_label(label.key, language)

    def skeleton(self, key: str, language: str) -> tuple[str, tuple[str, ...]] | None:
        """The sentence of `key` with {{1}}, {{2}} … for its values, and their names; None = there is none.

        Of plurals and other variants the usual one is taken.
        """
        bundle, name = self._labels.get(language), key.replace(".", "-")
        if bundle is None or not bundle.has_message(name):
            return None
        pattern = bundle.get_message(name).value
        assert pattern is not None
        names = {each.id.name for each in _parts(pattern) if isinstance(each, VariableReference)}
        text, _ = bundle.format_pattern(pattern, {each: f"{OPEN}{each}{CLOSE}" for each in names})
        order = tuple(dict.fromkeys(_SLOT.findall(str(text))))
        return _SLOT.sub(lambda slot: f"{{{{{order.index(slot[1]) + 1}}}}}", str(text)), order

    def _label(self, label: Phrase, language: str) -> str:
        return " ".join(_unmarked(str(self._shown(label, language, labels=True))).split())

    def _shown(self, value: Value, language: str, *, labels: bool) -> str | int | float:
        locale = LOCALES.get(language, "fr_MA")

        def each(items: Sequence[Value]) -> list[str]:
            shown = (_unmarked(str(self._shown(item, language, labels=labels))) for item in items)
            return [text for text in shown if text]

        match value:
            case str() | int() | float():
                return value
            case Localized():
                return value.in_(language)
            case Phrase(key, values) if not values:
                return self._fixed(key, language, labels)
            case Phrase(key, values):
                return self._find_and_format(key, language, labels, values)
            case Spoken(text, its_own):
                return self._shown(text, its_own, labels=labels)
            case Day(day, year):
                return format_date(day, "EEEE d MMMM y" if year else "EEEE d MMMM", locale)
            case datetime():
                written = self._shown(Day(value.date()), language, labels=labels)
                return f"{written}, {_hour(value.time(), language)}"
            case date():
                return format_date(value, "d MMMM y", locale)
            case time():
                return _hour(value, language)
            case Lines(items):
                return OPEN + "\n".join(each(items)) + CLOSE
            case Series(items):
                return format_list(each(items), locale=locale)

    def _find_and_format(
        self, key: str, language: str, labels: bool, values: Mapping[str, Value] | None = None
    ) -> str:
        bundles = self._labels if labels else self._sentences
        name = key.replace(".", "-")
        for tried in (language, *FALLBACKS.get(language, FALLBACKS["fr"])):
            bundle = bundles.get(tried)
            pattern = bundle.get_message(name).value if bundle and bundle.has_message(name) else None
            if bundle is None or pattern is None:
                continue
            filled = {
                each: EMPTY if (shown := self._shown(value, tried, labels=labels)) == "" else shown
                for each, value in (values or {}).items()
            }
            text, mistakes = bundle.format_pattern(pattern, filled)
            if mistakes:
                raise ValueError(f"{tried}.ftl, {name}: {mistakes[0]}")
            return OPEN + _tidy(str(text)) + CLOSE
        raise KeyError(key)


def _parts(node: object) -> Iterator[BaseNode]:
    """A node of a message and everything inside it."""
    if isinstance(node, list):
        for each in node:
            yield from _parts(each)
    elif isinstance(node, BaseNode):
        yield node
        for each in vars(node).values():
            yield from _parts(each)


def _unmarked(text: str) -> str:
    for marked, plain in ((ISOLATE + OPEN, ""), (CLOSE + END, ""), (OPEN, ""), (CLOSE, "")):
        text = text.replace(marked, plain)
    return text


def _hour(hour: time, language: str) -> str:
    """15:30, and in French 15 h 30 or 15 h, with spaces that do not break."""
    if language != "fr":
        return hour.strftime("%H:%M")
    return f"{hour.hour}\u00a0h\u00a0{hour.minute:02}" if hour.minute else f"{hour.hour}\u00a0h"


def _tidy(text: str) -> str:
    """Without the lines that an empty value leaves."""
    lines = [(line, _unmarked(line).strip(ISOLATE + END).rstrip()) for line in text.strip().split("\n")]
    kept = [(raw, bare) for raw, bare in lines if bare or not raw]
    return "\n".join(
        _unmarked(raw).rstrip() for at, (raw, bare) in enumerate(kept) if bare or (at and kept[at - 1][1])
    )
