"""What the classifier sees of a message: its concepts, entities, words and their neighbourhood."""

from itertools import pairwise

from bot.language.lexicon import FILLERS, Found
from bot.language.reading import Reading
from storage.spelling import shapes, skeleton, sound

__all__ = ["features"]

#: What is named by these says nothing more than that it is named: the words themselves are left out.
_MASKED = frozenset(
    ["product", "province", "region", "country", "exhibitor", "entry", "topic", "item", "stand"]
)


def features(reading: Reading) -> list[str]:
    """The names of what is there, each once."""
    places: dict[int, list[str]] = {}
    masked: set[int] = set()
    # "dates" are fruit and days: what is a word of the questions too is seen as it is written.
    plain = {place for each in reading.concepts if each.score == 1.0 for place in range(each.start, each.end)}
    seen: set[str] = set()
    for each in reading.found:
        seen.add(f"e:{each.kind}")
        if each.kind in ("facility", "audience", "document", "scheme", "pole", "origin", "language"):
            seen.add(f"e:{each.kind}:{each.id}")
        _put(places, each, f"§{each.kind}")
        if each.kind in _MASKED:
            span = set(range(each.start, each.end))
            masked |= span if each.kind != "product" or not span <= plain else set()
    for place in reading.stands:
        places.setdefault(place, []).append("§stand")
        masked.add(place)
        seen.add("e:stand")
    when = reading.when
    for name, value in (("day", when.day), ("time", when.time), ("lead", when.lead)):
        if value:
            seen.add(f"e:{name}")
    if when.day:
        seen.add(f"e:day:{when.day if when.day.isalpha() else 'date'}")
    for place in when.places:
        places.setdefault(place, []).append("§when")
        masked.add(place)
    for each in reading.concepts:
        if masked.isdisjoint(range(each.start, each.end)) or each.end - each.start > 1:
            _put(places, each, f"{each.kind[0]}:{each.id}")
            seen.add(f"{each.kind[0]}:{each.id}")
    units: list[str] = []
    unknown = 0
    for place, word in enumerate(reading.folded):
        if place not in masked:
            seen.add("w:" + word)
            for shape in shapes(word):
                seen.add("s:" + skeleton(shape))
            if not word.isdecimal():
                padded = f"<{sound(word)}>"
                seen.update("n:" + padded[at : at + 4] for at in range(max(1, len(padded) - 3)))
        if word.isdecimal() and place not in masked:
            units.append("§number")
            seen.add("e:number")
            continue
        here = places.get(place)
        if here:
            best = here[0]
            if not units or units[-1] != best:
                units.append(best)
            seen.update(here)
        elif word in FILLERS:
            continue
        else:
            unknown += 1
            units.append("s:" + skeleton(word))
    _neighbours(seen, units)
    _neighbours(seen, ["?" if unit.startswith("s:") else unit for unit in units], three=True)
    kinds = sorted({name for names in places.values() for name in names} | ({"?"} if unknown else set()))[:12]
    for at, one in enumerate(kinds):
        for other in kinds[at + 1 :]:
            seen.add(f"p:{one}|{other}")
    length = len(reading.folded)
    seen.add(f"l:{length if length < 4 else 4 if length < 7 else 7 if length < 12 else 12}")
    seen.add(f"u:{min(unknown, 4)}")
    if length:
        seen.add(f"r:{round(4 * unknown / length)}")
    return sorted(seen)


def _neighbours(seen: set[str], units: list[str], three: bool = False) -> None:
    framed = ["<", *units, ">"]
    seen.update(f"b:{left}|{right}" for left, right in pairwise(framed))
    seen.update(f"g:{left}|{right}" for left, right in zip(framed, framed[2:], strict=False))
    if three:
        seen.update(f"t:{'|'.join(some)}" for some in zip(framed, framed[1:], framed[2:], strict=False))


def _put(places: dict[int, list[str]], each: Found, name: str) -> None:
    for place in range(each.start, each.end):
        names = places.setdefault(place, [])
        if name not in names:
            names.append(name)
