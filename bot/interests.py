"""What an answered question says about its asker's interests: ids, never their words."""

from collections.abc import Mapping
from functools import cache

from bot.language.asked import Asked
from storage.records import Fair
from storage.reference import product, products

#: Intent → the slots that name what it is about.
ABOUT: Mapping[str, tuple[str, ...]] = {
    "pole.location": ("pole",),
    "stand.list": ("pole",),
    "stand.product": ("product", "category"),
}


def subjects(asked: Asked, fair: Fair) -> tuple[tuple[str, str], ...]:
    """(kind, id) of what `asked` is about; () where that is nothing an audience is made of."""
    named = ((name, asked.slots.get(name, "")) for name in ABOUT.get(asked.intent, ()))
    return tuple((kind, id) for name, value in named for kind, id in _known(name, value, fair))


def _known(name: str, value: str, fair: Fair) -> tuple[tuple[str, str], ...]:
    match name:
        case "pole":
            return tuple(("pole", each.id) for each in fair.poles if value and value in (each.id, each.kind))
        case "product":
            found = product(value)
            return (("product", value), ("category", found.category)) if found else ()
        case _:
            return (("category", value),) if value in _categories() else ()


@cache
def _categories() -> frozenset[str]:
    return frozenset(each.category for each in products())
