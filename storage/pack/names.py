"""What a pack may name: kinds of things, and the products, provinces, regions and countries of the tables."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from babel import Locale

from storage import reference
from storage.pack.kinds import Kind, choice, lookup, matching, typed
from storage.pack.mistakes import Wrong, hint
from storage.phrases import Localized, phrase
from storage.spelling import fold

FAIR_KINDS = ("fair", "mobile_market")
POLE_KINDS = (
    "products", "international", "institutional", "financial", "innovation", "crafts", "regions",
    "intangible_heritage", "training", "kids",
)  # fmt: skip
EXHIBITOR_KINDS = (
    "cooperative", "union", "association", "gie", "mutual", "social_enterprise", "artisan",
    "auto_entrepreneur", "institution", "foreign",
)  # fmt: skip
ENTRY_KINDS = ("workshop", "conference", "show", "ceremony", "kids", "tasting", "visit", "meeting", "other")
AUDIENCES = ("public", "exhibitors", "invited")
FACILITY_KINDS = (
    "parking", "toilets", "prayer_room", "kids_space", "food", "first_aid", "wheelchair", "atm", "wifi",
    "charging", "lost_found", "water", "information", "prayer_women", "seats", "shade", "nappy",
    "taxi", "exit", "other",
)  # fmt: skip
DOCUMENTS = (
    "statutes", "registration", "members", "minutes", "onssa", "label", "photos", "engagement", "insurance",
    "rib", "artisan_card",
)  # fmt: skip
#: What the form for a stand may ask, beside the agreement to keep the answers and the two at the end.
FORM_FIELDS = (
    "kind", "name", "province", "products", "onssa", "members", "women", "contact", "phone", "papers",
)  # fmt: skip
#: Subjects the bot has words for; a pack adds its own on the sheet `words`.
TOPICS = (
    "accounting", "awards_ceremony", "caftan_show", "certification", "closing_ceremony", "communication",
    "cooking", "crafts", "design", "digital_marketing", "ecommerce", "entrepreneurship", "export",
    "fair_trade", "finance", "governance", "health", "heritage", "innovation", "kids_activities", "labels",
    "legal", "management", "marketing", "music", "onssa", "opening_ceremony", "packaging", "photography",
    "pricing", "quality", "recycling", "sales", "social_protection", "sse_conference", "sustainability",
    "tasting", "tourism", "women", "youth",
)  # fmt: skip


def _spelled(things: Sequence[tuple[str, Iterable[str]]]) -> Mapping[str, str]:
    """Every spelling, folded, and whose it is; a spelling that two things share names neither."""
    found: dict[str, str | None] = {}
    for name, spellings in things:
        for spelling in {fold(each) for each in spellings}:
            found[spelling] = name if found.get(spelling, name) == name else None
    # The name itself always means its own thing.
    names = {fold(name): name for name, _ in things}
    return {spelling: name for spelling, name in found.items() if name} | names


def _texts(name: Localized) -> Iterable[str]:
    return name.texts.values()


@cache
def _products() -> Mapping[str, str]:
    return _spelled([(each.id, (*_texts(each.name), *each.spellings)) for each in reference.products()])


@cache
def _provinces() -> Mapping[str, str]:
    return _spelled(
        [
            (each.name.texts["fr"], (each.code, *_texts(each.name), *each.spellings))
            for each in reference.provinces()
        ]
    )


@cache
def _regions() -> Mapping[str, str]:
    return _spelled(
        [
            (each.code, (f"{each.code} {each.name.texts['fr']}", *_texts(each.name), *each.spellings))
            for each in reference.regions()
        ]
    )


@cache
def _countries() -> Mapping[str, str]:
    return _spelled([(each.code, _texts(each.name)) for each in reference.countries()])


def _read_region(text: str) -> str:
    found = _regions().get(fold(text))
    if found is None:
        names = tuple(f"{each.code} {each.name.texts['fr']}" for each in reference.regions())
        raise Wrong(phrase("pack.region", found=text, hint=hint(text, names)))
    return found


def _read_country(text: str) -> str:
    found = _countries().get(fold(text))
    code = typed(text).upper()
    if found is None and len(code) == 2 and code in Locale("en").territories:
        return code
    if found is None:
        raise Wrong(phrase("pack.country", found=text))
    return found


PRODUCT = lookup(_products, fold, "pack.product")
PROVINCE = lookup(_provinces, fold, "pack.province")
REGION = Kind(_read_region, offers=lambda: tuple(each.code for each in reference.regions()))
COUNTRY = Kind(_read_country)
TOPIC = replace(matching(r"[a-z0-9]+(_[a-z0-9]+)*", "pack.topic-shape", 40), offers=lambda: TOPICS)
DOCUMENT = choice(DOCUMENTS, "pack.document")
