"""What fills the slots of an intent: who, what, where, when, taken from a reading."""

from collections.abc import Callable, Mapping

from bot.language.amounts import price, reference, seats
from bot.language.asked import filled
from bot.language.lexicon import Found
from bot.language.names import latin_name, plain_name
from bot.language.origins import origin, set_out_from
from bot.language.reading import Reading
from bot.language.search import Directory
from bot.language.unexplained import name, rest, runs, written
from storage.spelling import words

__all__ = ["NEEDED", "slots_of"]

#: Intents that mean nothing without one of these slots.
NEEDED: Mapping[str, tuple[str, ...]] = {
    "stand.product": ("product", "category"),
    "stand.exhibitor": ("exhibitor",),
    "stand.number": ("stand",),
    "stand.origin": ("province", "region", "country"),
    "pole.location": ("pole",),
    "fair.facilities": ("facility",),
    "schedule.topic": ("topic",),
    "schedule.item": ("item", "topic"),
}

#: From here on a name that was written is the name of an exhibitor, when no other is as near.
_CALLED = 0.86
_NO_OTHER = 0.05

_PLACES = ("province", "region", "country")

Slots = dict[str, str]


def slots_of(intent: str, reading: Reading, directory: Directory) -> Slots:
    """The slots of `intent` that the reading fills, by the names of the conventions."""
    fill = _FILL.get(intent)
    return fill(reading, directory) if fill else {}


# ── the programme ──────────────────────────────────────────────────────────────────────────────────────


def _day(reading: Reading, _: Directory) -> Slots:
    return filled(day=reading.when.day, time=reading.when.time)


def _topic(reading: Reading, _: Directory) -> Slots:
    topic = reading.best("topic", "scheme") or reading.best("item") or reading.best("product")
    return filled(topic=topic or rest(reading), day=reading.when.day, time=reading.when.time)


def _item(reading: Reading, _: Directory) -> Slots:
    if item := reading.best("item"):
        return {"item": item}
    if topic := reading.best("topic"):
        return {"topic": topic}
    return filled(item=reading.best("entry") or rest(reading))


def _workshop(reading: Reading, _: Directory) -> Slots:
    topic = reading.best("topic") or reading.best("item") or _after_workshop(reading)
    return filled(topic=topic, day=reading.when.day, time=reading.when.time, seats=seats(reading))


def _after_workshop(reading: Reading) -> str:
    """The subject as written, where it stands behind the word for workshop."""
    ends = [
        each.end
        for each in reading.concepts
        if each.id in ("workshop", "talk", "about") and each.score >= 0.9
    ]
    after = [run for run in runs(reading) if ends and run[0] >= min(ends)]
    return written(reading, after[-1]) if after else reading.best("product")


def _left(reading: Reading, _: Directory) -> Slots:
    return filled(topic=reading.best("topic") or reading.best("item") or reading.best("product"))


def _reminder(reading: Reading, _: Directory) -> Slots:
    named = filled(item=reading.best("item")) or filled(topic=reading.best("topic"))
    named = named or filled(item=reading.best("entry"))
    return filled(**named, day=reading.when.day, time=reading.when.time, lead=reading.when.lead)


# ── stands ─────────────────────────────────────────────────────────────────────────────────────────────


def _product(reading: Reading, _: Directory) -> Slots:
    product = reading.best("product")
    category = "" if product else reading.best("category")
    if not product and not category:
        product = rest(reading)
    # A place that nothing says they come from is one only when it is written as it is.
    plainly = any(each.score == 1.0 for kind in _PLACES for each in reading.of(kind))
    place = origin(reading) if reading.has("from") or plainly else {}
    return filled(product=product, category=category, price_max=price(reading), **place)


def _exhibitor(reading: Reading, directory: Directory) -> Slots:
    if known := reading.of("exhibitor"):
        longest = max(known, key=lambda each: (each.end - each.start, each.score))
        exhibitor = directory.exhibitor(longest.id)
        if exhibitor:
            return {"exhibitor": _called(latin_name(exhibitor.name))}
    said = name(reading)
    if not said:
        return {}
    matches = directory.exhibitors({"exhibitor": said})
    if (
        matches
        and matches[0].score >= _CALLED
        and (len(matches) == 1 or matches[0].score - matches[1].score > _NO_OTHER)
    ):
        return {"exhibitor": _called(latin_name(matches[0].what.name))}
    return {"exhibitor": said}


def _called(full: str) -> str:
    """A name as people say it, without "Coopérative"."""
    plain = set(plain_name(full).split())
    kept = [word for word in full.split() if set(words(word)) & plain]
    return " ".join(kept) or full


def _stand(reading: Reading, directory: Directory) -> Slots:
    codes = list(reading.stands.values())
    if not codes:
        codes = [
            word.lstrip("0") or word
            for place, word in enumerate(reading.folded)
            if word.isdecimal() and len(word) <= 4 and place not in reading.when.places
        ]
    known = [code for code in codes if directory.stands_numbered(code)]
    return filled(stand=(known or codes or [""])[0])


def _origin(reading: Reading, _: Directory) -> Slots:
    return origin(reading)


def _pole(reading: Reading, _: Directory) -> Slots:
    crafts = "crafts" if reading.best("category") == "crafts" else ""
    return filled(pole=reading.best("pole") or crafts)


# ── the fair ───────────────────────────────────────────────────────────────────────────────────────────


def _from(reading: Reading, _: Directory) -> Slots:
    return set_out_from(reading)


def _hours(reading: Reading, _: Directory) -> Slots:
    return filled(day=reading.when.day)


def _facility(reading: Reading, _: Directory) -> Slots:
    found = reading.of("facility")
    if not found and reading.has("emergency"):
        return {"facility": "first_aid"}
    return filled(
        facility=max(found, key=lambda each: (each.end - each.start, each.score)).id if found else ""
    )


def _here(reading: Reading, directory: Directory) -> Slots:
    return (
        (_stand(reading, directory) if reading.stands else {})
        or filled(facility=reading.best("facility"))
        or filled(pole=reading.best("pole"))
        or (_exhibitor(reading, directory) if reading.of("exhibitor") else {})
    )


def _near(reading: Reading, _: Directory) -> Slots:
    return filled(facility=reading.best("facility"), product=reading.best("product"))


def _problem(reading: Reading, directory: Directory) -> Slots:
    stand = _stand(reading, directory) if reading.stands else {}
    return stand or filled(facility=reading.best("facility"))


def _contact(reading: Reading, _: Directory) -> Slots:
    audience = reading.best("audience")
    return filled(audience="" if audience in ("exhibitors", "children") else audience)


def _question(reading: Reading, directory: Directory) -> Slots:
    found = directory.answer(reading.text)
    return filled(question=found.id if found else "")


# ── taking part ────────────────────────────────────────────────────────────────────────────────────────


def _apply(reading: Reading, _: Directory) -> Slots:
    return filled(product=reading.best("product"))


def _status(reading: Reading, _: Directory) -> Slots:
    return filled(ref=reference(reading))


def _documents(reading: Reading, _: Directory) -> Slots:
    found = reading.best("document")
    return filled(document="" if found == "form" else found)


def _scheme(reading: Reading, _: Directory) -> Slots:
    found = reading.of("scheme")
    return filled(scheme=max(found, key=lambda each: (each.end - each.start, each.score)).id if found else "")


# ── the language ───────────────────────────────────────────────────────────────────────────────────────

_NOT = frozenset(
    ["ne", "pas", "dont", "don", "لا", "ما", "ma", "makanfhemch", "mafhemtch", "not", "makanfhmch"]
)


def _language(reading: Reading, _: Directory) -> Slots:
    found = reading.of("language")
    if not found:
        return {}
    wanted = max(found, key=lambda each: (each.start if not _refused(reading, each) else -1, each.score))
    letters = reading.written[wanted.start]
    return {"language": "shi" if wanted.id == "zgh" and "\u2d30" <= letters[0] <= "\u2d7f" else wanted.id}


def _refused(reading: Reading, each: Found) -> bool:
    return bool(_NOT & set(reading.folded[max(0, each.start - 5) : each.start]))


_FILL: Mapping[str, Callable[[Reading, Directory], Slots]] = {
    "schedule.day": _day,
    "schedule.topic": _topic,
    "schedule.item": _item,
    "stand.product": _product,
    "stand.exhibitor": _exhibitor,
    "stand.number": _stand,
    "stand.origin": _origin,
    "pole.location": _pole,
    "directions.to_fair": _from,
    "fair.hours": _hours,
    "fair.facilities": _facility,
    "apply.start": _apply,
    "apply.status": _status,
    "apply.documents": _documents,
    "workshop.register": _workshop,
    "workshop.cancel": _left,
    "workshop.coming": _left,
    "reminder.set": _reminder,
    "certification.help": _scheme,
    "contact.organizer": _contact,
    "language.change": _language,
    "fair.question": _question,
    "where.here": _here,
    "near.me": _near,
    "report.problem": _problem,
}
