"""What a few words mean after the last question: "and tomorrow?", "the second one", "how much?", "2"."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from bot.language.asked import Asked
from bot.language.lexicon import FILLERS, Lexicon
from bot.language.reading import Reading
from bot.language.search import Directory
from bot.language.slots import slots_of
from bot.language.tables import forms
from storage.spelling import fold, skeleton

__all__ = ["Previous", "continued"]

#: A continuation is short: what is longer stands for itself.
_LONGEST = 6
#: Words beside a choice that change nothing: "the second one please".
_BESIDE = frozenset(
    [
        *(
            "please",
            "svp",
            "stp",
            "3afak",
            "عافاك",
            "number",
            "numero",
            "num",
            "option",
            "choix",
            "one",
            "choice",
        ),
        *(
            "رقم",
            "نمره",
            "nemra",
            "ra9m",
            "the",
            "le",
            "la",
            "pls",
            "merci",
            "wahd",
            "bghit",
            "بغيت",
            "i",
            "want",
        ),
        *(
            "je",
            "veux",
            "prends",
            "take",
            "option",
            "الخيار",
            "khtar",
            "safi",
            "hadik",
            "hada",
            "dak",
            "dik",
            "هاديك",
        ),
    ]
)
_MORE_SAID = frozenset(["and", "please"])

#: Intents that are about a day.
_DATED = frozenset(
    ["schedule.day", "schedule.now", "schedule.next", "fair.hours", "schedule.topic", "reminder.set"]
)
#: Intents that are about something to find, by the slot that names it.
_ABOUT: Mapping[str, tuple[str, ...]] = {
    "stand.product": ("product", "category"),
    "stand.origin": ("province", "region", "country"),
    "fair.facilities": ("facility",),
    "pole.location": ("pole",),
    "schedule.topic": ("topic",),
    "schedule.item": ("item", "topic"),
    "stand.exhibitor": ("exhibitor",),
    "stand.number": ("stand",),
    "apply.documents": ("document",),
    "certification.help": ("scheme",),
}
#: What kind of thing, found alone after "and", asks the same again about another.
_KINDS: Mapping[str, str] = {
    "product": "stand.product",
    "category": "stand.product",
    "province": "stand.origin",
    "region": "stand.origin",
    "country": "stand.origin",
    "facility": "fair.facilities",
    "pole": "pole.location",
    "topic": "schedule.topic",
    "item": "schedule.item",
    "exhibitor": "stand.exhibitor",
    "document": "apply.documents",
    "scheme": "certification.help",
}
#: What "where?", "when?" and "how much?" are about after a question about the fair itself.
_FAIR: Mapping[str, str] = {
    "where": "fair.where",
    "when": "fair.dates",
    "howmuch": "fair.entry_fee",
    "how": "directions.to_fair",
    "who": "contact.organizer",
}


@dataclass(frozen=True, slots=True)
class Previous:
    """What went before in the same talk: the last question, and the options that were shown (id, label)."""

    asked: Asked | None = None
    options: tuple[tuple[str, str], ...] = ()


@cache
def _lexicon() -> Lexicon:
    return Lexicon(("followup", id, form) for id, all_ in forms("followup").items() for form in all_)


def continued(reading: Reading, previous: Previous, directory: Directory) -> Asked | None:
    """What the message asks as a continuation; None when it stands for itself."""
    if not reading.folded or len(reading.folded) > _LONGEST:
        return None
    if option := _chosen(reading, previous.options):
        return option
    if previous.asked is None:
        return None
    last = previous.asked
    said = _said(reading)
    if said == "after":
        return Asked("schedule.next", {}, last.fair) if last.intent.startswith("schedule.") else None
    if reading.when.day or reading.when.time:
        return _another_time(reading, last)
    if asked := _another(reading, last, directory):
        return asked
    return _asked_about(said, last)


# ── choosing from the last list ────────────────────────────────────────────────────────────────────────


def _chosen(reading: Reading, options: tuple[tuple[str, str], ...]) -> Asked | None:
    """The option whose number, place or label is said."""
    if not options:
        return None
    words = [word for word in reading.folded if word not in _BESIDE]
    spoken = " ".join(words) or " ".join(reading.folded)
    numbers = ((id, all_) for id, all_ in forms("followup").items() if id.lstrip("-").isdecimal())
    places = [id for id, all_ in numbers if _is(spoken, all_)]
    if places:
        place = int(places[0])
        place = place - 1 if place > 0 else len(options) - 1
        return Asked.load(options[place][0]) if place < len(options) else None
    for id, label in options:
        if (
            label
            and fold(label)
            and skeleton(fold(label).replace(" ", "")) == skeleton(spoken.replace(" ", ""))
        ):
            return Asked.load(id)
    if len(options) == 1 and _is(spoken, forms("followup").get("yes", ())):
        return Asked.load(options[0][0])
    return None


def _is(spoken: str, written: tuple[str, ...]) -> bool:
    return spoken in _folded(written)


@cache
def _folded(written: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(form) for form in written)


# ── asking the same again ──────────────────────────────────────────────────────────────────────────────


def _another_time(reading: Reading, last: Asked) -> Asked | None:
    """ "And tomorrow?", "et samedi soir ?" """
    rest = [
        word
        for place, word in enumerate(reading.folded)
        if place not in reading.when.places
        and word not in FILLERS
        and not _is(word, forms("followup")["and"])
    ]
    if any(word not in _BESIDE and word not in _PREPOSITIONS for word in rest):
        return None
    if last.intent in ("fair.dates", "fair.where", "fair.entry_fee"):
        return None
    intent = last.intent if last.intent in _DATED else "schedule.day"
    if intent in ("schedule.now", "schedule.next"):
        intent = "schedule.day"
    slots = {name: value for name, value in last.slots.items() if name not in ("day", "time")}
    day = reading.when.day or last.slots.get("day", "")
    if intent == "schedule.day":
        slots = {}
    if day:
        slots["day"] = day
    if reading.when.time:
        slots["time"] = reading.when.time
    return Asked(intent, slots, last.fair)


_PREPOSITIONS = frozenset(
    [
        "f",
        "ف",
        "في",
        "on",
        "in",
        "at",
        "le",
        "pour",
        "for",
        "nhar",
        "نهار",
        "يوم",
        "ce",
        "this",
        "b",
        "ل",
        "l",
        "dyal",
    ]
)


def _another(reading: Reading, last: Asked, directory: Directory) -> Asked | None:
    """ "And saffron?" after honey; "w Tata?" after Tiznit."""
    starts = reading.folded[0]
    joined = _is(starts, forms("followup")["and"]) or starts.startswith("و") or starts == "w"
    if not joined or not reading.found:
        return None
    if any(each.kind == "concept" and each.id in _WHOLE and each.score >= 0.95 for each in reading.concepts):
        return None
    kinds = [each.kind for each in reading.found]
    wanted = last.intent if last.intent in _ABOUT else ""
    for kind in kinds:
        intent = _KINDS.get(kind, "")
        if not intent:
            continue
        if wanted == intent or (kind in ("province", "region", "country") and wanted == "stand.product"):
            slots = slots_of(wanted, reading, directory)
            if wanted == "stand.product" and not any(name in slots for name in ("product", "category")):
                slots = {**last.slots, **slots}
            return Asked(wanted, slots, last.fair)
    for kind in kinds:
        if intent := _KINDS.get(kind, ""):
            slots = slots_of(intent, reading, directory)
            return Asked(intent, slots, last.fair) if slots else None
    return None


#: What makes a question whole, so that it needs no last one.
_WHOLE = frozenset(
    ["where", "when", "howmuch", "is_there", "want", "apply_word", "remind", "register", "delete"]
)


def _said(reading: Reading) -> str:
    """Which of the short questions the whole message is; '' for none."""
    words = [
        word for word in reading.folded if not _is(word, forms("followup")["and"]) and word not in _BESIDE
    ]
    spoken = " ".join(words)
    whole = " ".join(reading.folded)
    for id, written in forms("followup").items():
        if id not in _MORE_SAID and (_is(spoken, written) or _is(whole, written)):
            return id
    return ""


def _asked_about(said: str, last: Asked) -> Asked | None:
    """ "Where?", "when?", "how much?" about what was asked last."""
    if said == "more":
        return Asked(
            last.intent, {**last.slots, "page": str(int(last.slots.get("page", "1")) + 1)}, last.fair
        )
    if said not in _FAIR:
        return None
    area = last.intent.partition(".")[0]
    if last.intent.startswith("stand.") or last.intent in ("pole.location", "fair.facilities"):
        return (
            Asked(last.intent, last.slots, last.fair) if said in ("where", "howmuch", "who", "how") else None
        )
    if last.intent in ("schedule.item", "schedule.topic") and said in ("where", "when", "who"):
        return Asked(last.intent, last.slots, last.fair)
    if area == "fair" and last.intent != "fair.facilities":
        return Asked(_FAIR[said], {}, last.fair)
    if area == "apply" and said == "when":
        return Asked("apply.deadline", {}, last.fair)
    if area == "apply" and said == "how":
        return Asked("apply.start", {}, last.fair)
    return None
