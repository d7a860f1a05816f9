"""What short answers mean in any language and spelling: yes, no, options of forms, provinces, products."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz, process

from storage.reference import Division, Product, products, provinces
from storage.spelling import fold, shapes, sound, words

#: How alike a name must sound to be taken for it.
ALIKE = 84

#: What applicants choose from when their products do not say it.
CATEGORIES = ("food", "cosmetics", "textile", "leather", "wood", "pottery", "metal", "plants")

#: Products that are in a second category too.
ALSO: Mapping[str, str] = {
    "argan_oil": "cosmetics", "cactus_seed_oil": "cosmetics", "honey": "cosmetics", "rose_water": "food",
    "orange_blossom_water": "food", "aromatic_plants": "food", "saffron": "plants",
}  # fmt: skip


@cache
def _choices() -> Mapping[str, frozenset[str]]:
    table = json.loads(Path(__file__).with_name("choices.json").read_text("utf-8"))
    return {id: frozenset(fold(word) for word in (id, *spellings)) for id, spellings in table.items()}


def meant(text: str, ids: Sequence[str]) -> str | None:
    """Which of `ids` the words mean; None when none of them, or more than one."""
    folded = fold(text)
    found = [id for id in ids if folded and folded in _choices().get(id, frozenset())]
    return found[0] if len(found) == 1 else None


def _sound(text: str) -> str:
    return " ".join(sound(word) for word in words(text))


@cache
def _province_names() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for each in provinces():
        for spelling in (*each.spellings, *each.name.texts.values()):
            for shape in {fold(spelling), *shapes(fold(spelling))}:
                found.setdefault(shape, each.code)
                found.setdefault(_sound(shape), each.code)
    return found


def province_meant(text: str) -> str | None:
    """The code of the province somebody wrote; None when it is not plain which."""
    names = _province_names()
    folded = fold(text)
    for tried in (folded, *shapes(folded), _sound(folded)):
        if tried in names:
            return names[tried]
    near = process.extractOne(_sound(folded), names.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return names[near[0]] if near and len(folded) > 3 else None


def province_coded(code: str) -> Division | None:
    """The province with this code."""
    return next((each for each in provinces() if each.code == code), None)


@cache
def _product_names() -> Mapping[str, Product]:
    found: dict[str, Product] = {}
    for each in products():
        for spelling in (*each.spellings, *each.name.texts.values()):
            found.setdefault(fold(spelling), each)
            found.setdefault(_sound(spelling), each)
    return found


def products_meant(text: str) -> tuple[Product, ...]:
    """The products that are named in words, the longest names first taken."""
    names, heard, found = _product_names(), words(text), []
    while heard:
        for length in range(min(4, len(heard)), 0, -1):
            piece = " ".join(heard[:length])
            tried = (piece, *shapes(piece), _sound(piece), *map(_sound, shapes(piece)))
            product = next((names[each] for each in tried if each in names), None)
            if product is not None:
                found.append(product)
                heard = heard[length:]
                break
        else:
            heard = heard[1:]
    return tuple({each.id: each for each in found}.values())


def categories_of(sold: Iterable[Product]) -> tuple[str, ...]:
    """The categories of some products; some are in two."""
    found: dict[str, None] = {}
    for each in sold:
        found[each.category] = None
        if each.id in ALSO:
            found[ALSO[each.id]] = None
    return tuple(found)
