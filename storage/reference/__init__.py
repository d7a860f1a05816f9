"""What holds for every fair: products, provinces, regions and countries, with their names."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from storage.phrases import Localized

__all__ = [
    "Country",
    "Division",
    "Product",
    "countries",
    "country",
    "product",
    "products",
    "province",
    "provinces",
    "region",
    "regions",
]

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Product:
    """Something that is sold at these fairs."""

    id: str
    name: Localized
    #: food, plants, cosmetics, textile, leather, metal, pottery, wood, basketry or other.
    category: str
    #: Every other way of writing it, in any language and script.
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Division:
    """A region, or a province or prefecture."""

    #: ISO 3166-2.
    code: str
    name: Localized
    #: Code of its region; its own for a region.
    region: str
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Country:
    """A country that may have guests at a fair."""

    #: ISO 3166 alpha-2.
    code: str
    name: Localized
    spellings: tuple[str, ...] = field(default=())


def _table(name: str) -> Any:
    return json.loads((_HERE / name).read_text(encoding="utf-8"))


def _pieces(text: str) -> list[str]:
    """The names in a cell such as `argan; zzit n wargan` or `tazrbit (pl. tizrbay)`."""
    for mark in "();،/,":
        text = text.replace(mark, ";")
    plain = (piece.replace("pl.", "").strip() for piece in text.split(";"))
    return [piece for piece in plain if piece not in ("", "–", "?")]


@cache
def _products() -> Mapping[str, Product]:
    found = {}
    for row in _table("products.json"):
        spellings = (
            *row["ary"],
            *row["arabizi"],
            *_pieces(row["fr"]),
            *_pieces(row["en"]),
            *_pieces(row["ar"]),
        )
        found[row["id"]] = Product(
            row["id"],
            Localized(row["names"]),
            row["category"],
            tuple(dict.fromkeys((*spellings, *_pieces(row["shi"])))),
        )
    return found


def products() -> tuple[Product, ...]:
    """All products of the table."""
    return tuple(_products().values())


def product(id: str) -> Product | None:
    """The product with this id."""
    return _products().get(id)


def _name(row: Mapping[str, Any]) -> Localized:
    return Localized({language: row[language] for language in ("ar", "fr", "en") if row.get(language)})


@cache
def _regions() -> Mapping[str, Division]:
    return {
        row["code"]: Division(row["code"], _name(row), row["code"], tuple(row.get("aliases", ())))
        for row in _table("divisions.json")["regions"]
    }


def regions() -> tuple[Division, ...]:
    """The twelve regions."""
    return tuple(_regions().values())


def region(code: str) -> Division | None:
    """The region with this code or French name."""
    return _regions().get(code) or next((each for each in regions() if each.name.texts["fr"] == code), None)


@cache
def _provinces() -> Mapping[str, Division]:
    return {
        row["fr"]: Division(row["code"], _name(row), row["region"], tuple(row["aliases"]))
        for row in _table("divisions.json")["divisions"]
    }


def provinces() -> tuple[Division, ...]:
    """The provinces and prefectures."""
    return tuple(_provinces().values())


def province(fr: str) -> Division | None:
    """The province or prefecture with this French name."""
    return _provinces().get(fr)


@cache
def _countries() -> Mapping[str, Country]:
    return {
        row["code"]: Country(row["code"], _name(row), tuple(row["words"])) for row in _table("countries.json")
    }


def countries() -> tuple[Country, ...]:
    """The countries of the table."""
    return tuple(_countries().values())


def country(code: str) -> Localized:
    """The name of a country, its code when the table does not have it."""
    found = _countries().get(code)
    return found.name if found else Localized({"fr": code})
