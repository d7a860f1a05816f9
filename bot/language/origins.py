"""Where things and people come from, by the names of provinces, regions and countries."""

from bot.language.lexicon import Found
from bot.language.reading import Reading
from bot.language.tables import forms
from storage.reference import province
from storage.spelling import fold, sound, words

__all__ = ["origin", "set_out_from"]


def origin(reading: Reading) -> dict[str, str]:
    """The province, region or country that is named."""
    for kind in ("province", "region", "country"):
        found = reading.of(kind)
        if found and not any(other.start < found[0].start < other.end for other in reading.found):
            best = max(found, key=lambda each: (each.end - each.start, each.score))
            wider = [each for each in reading.of("region") if each.end - each.start > best.end - best.start]
            if kind == "province" and (wider or _means_region(reading, best)):
                region = wider[0].id if wider else _means_region(reading, best)
                return {"region": region}
            return {kind: best.id}
    return {}


def _means_region(reading: Reading, best: Found) -> str:
    """The region that shares its name with what was found, when the word for region stands before it."""
    before = {reading.folded[place] for place in range(max(0, best.start - 3), best.start)}
    after = {reading.folded[place] for place in range(best.end, min(len(reading.folded), best.end + 1))}
    if not (before | after) & {"جهه", "الجهه", "jiha", "jihat", "jiht", "region", "regions"}:
        return ""
    same = [each.id for each in reading.of("region") if (each.start, each.end) == (best.start, best.end)]
    if same:
        return same[0]
    for name, all_ in forms("region").items():
        if any(fold(form).startswith(fold(best.id).split()[0]) for form in all_):
            return name
    return ""


def set_out_from(reading: Reading) -> dict[str, str]:
    """Where the way to the fair begins: a kind of place, or a town as it was written."""
    if origin := reading.best("origin"):
        return {"from": origin}
    found = reading.of("province") or reading.of("region")
    if not found:
        return {}
    best = found[0]
    said = " ".join(reading.written[best.start : best.end])
    return {"from": _town(best.id, said)}


def _town(name: str, said: str) -> str:
    """The part of a province's name that was said, else the town as written."""
    heard = sound(fold(said).split()[-1]) if fold(said) else ""
    division = province(name)
    for part in (name, *name.split("-")):
        if sound(fold(part).replace(" ", "")) == sound(fold(said).replace(" ", "")):
            return part
    arabic = division.name.texts.get("ar", "") if division else ""
    if arabic and heard and any(heard == sound(word) for word in words(arabic)):
        return name.split("-")[0]
    return said if said[:1].isascii() and not said.islower() else said.title()
