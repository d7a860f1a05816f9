"""What hangs on a stored message as JSON: its phrase, options and attachment, written and read back equal."""

import json
from collections.abc import Sequence
from typing import Any

from storage.phrases import dump, load
from storage.records import Localized, Option, Phrase, Recipe, Spot, Thread

as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def dump_options(options: Sequence[Option]) -> str:
    """Options as JSON."""
    return as_json(
        [
            [option.id, dump(option.label), None if option.hint is None else dump(option.hint)]
            for option in options
        ]
    )


def load_options(stored: str) -> tuple[Option, ...]:
    """What `dump_options` wrote."""
    return tuple(
        Option(id, load_phrase(label), None if hint is None else load_phrase(hint))
        for id, label, hint in json.loads(stored)
    )


def dump_attached(attach: Recipe | Spot | Thread | None) -> str | None:
    """An attachment as JSON."""
    match attach:
        case Thread(act, ticket):
            return as_json({"thread": act, "ticket": ticket})
        case Recipe(drawing, values, name, mime):
            return as_json({"recipe": drawing, "values": values, "name": name, "mime": mime})
        case Spot(latitude, longitude, name, address):
            return as_json({"spot": [latitude, longitude], "name": dump(name), "address": dump(address)})
        case None:
            return None


def load_attached(stored: str | None) -> Recipe | Spot | Thread | None:
    """What `dump_attached` wrote."""
    match None if stored is None else json.loads(stored):
        case {"thread": act, "ticket": ticket}:
            return Thread(act, ticket)
        case {"recipe": drawing, "values": values, "name": name, "mime": mime}:
            return Recipe(drawing, values, name, mime)
        case {"spot": [latitude, longitude], "name": name, "address": address}:
            return Spot(latitude, longitude, Localized(name["localized"]), Localized(address["localized"]))
        case _:
            return None


def load_phrase(value: Any) -> Phrase:
    """A phrase that `dump` wrote."""
    loaded = load(value)
    assert isinstance(loaded, Phrase)
    return loaded
