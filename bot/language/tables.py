"""The words of `data/`: which ways of writing mean which thing."""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from storage.phrases import Localized
from storage.reference import countries, products, provinces, regions

__all__ = ["DATA", "ENTITIES", "forms", "known"]

DATA = Path(__file__).parent / "data"

#: The kinds of things that fill slots, by the slot.
ENTITIES = (
    "product",
    "category",
    "province",
    "region",
    "country",
    "pole",
    "facility",
    "topic",
    "item",
    "document",
    "scheme",
    "language",
    "audience",
    "origin",
)

_FILES = {
    "product": "products.csv",
    "category": "categories.csv",
    "pole": "poles.csv",
    "facility": "facilities.csv",
    "topic": "topics.csv",
    "item": "items.csv",
    "document": "documents.csv",
    "scheme": "schemes.csv",
    "language": "languages.csv",
    "audience": "audiences.csv",
    "origin": "origins.csv",
    "concept": "concepts.csv",
    "outside": "outside.csv",
    "when": "when.csv",
    "followup": "followups.csv",
    "month": "months.csv",
    "order": "orders.csv",
    "own": "own.csv",
    "closing": "closings.csv",
}


def _rows(name: str) -> Iterator[tuple[str, list[str]]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            if row and row[0] != "id":
                yield row[0], [form.strip() for form in ",".join(row[1:]).split(";") if form.strip()]


def _names(text: Localized) -> list[str]:
    return [name for name in text.texts.values() if name]


@cache
def forms(kind: str) -> dict[str, tuple[str, ...]]:
    """Every way of writing the things of a kind, by id."""
    found: dict[str, list[str]] = {}
    if kind in ("province", "region"):
        for id, written in _rows("places.csv"):
            what, _, name = id.partition(":")
            if what == kind:
                found.setdefault(name, []).extend(written)
    elif kind in _FILES:
        for id, written in _rows(_FILES[kind]):
            found.setdefault(id, []).extend(written)
    if kind == "product":
        for product in products():
            found.setdefault(product.id, []).extend((*product.spellings, *_names(product.name)))
    divisions = {"province": provinces, "region": regions}
    if kind in divisions:
        for each in divisions[kind]():
            found.setdefault(each.name.texts["fr"], []).extend((*_names(each.name), *each.spellings))
    if kind == "country":
        for land in countries():
            found.setdefault(land.code, []).extend((*_names(land.name), *land.spellings))
    return {id: tuple(dict.fromkeys(written)) for id, written in found.items()}


def known(kind: str, id: str) -> tuple[str, ...]:
    """The ways of writing one thing; empty when the table does not have it."""
    return forms(kind).get(id, ())
