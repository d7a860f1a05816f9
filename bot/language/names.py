"""The names of one fair, of its exhibitors, programme, poles and places, to be found in a message."""

from collections.abc import Iterator

from bot.language.lexicon import FILLERS
from bot.language.reading import common
from bot.language.tables import ENTITIES, forms
from storage.records import Fair, Localized
from storage.spelling import words

__all__ = ["latin_name", "names_of", "plain_name"]

#: Words for what somebody is, not how they are called.
_KIND_WORDS = frozenset(
    [
        *(
            "cooperative",
            "cooperatives",
            "coop",
            "association",
            "asso",
            "gie",
            "union",
            "federation",
            "mutuelle",
        ),
        *("the", "for", "of", "la", "le", "les", "societe", "groupement", "entreprise", "stand", "artisan"),
        *(
            "تعاونيه",
            "التعاونيه",
            "جمعيه",
            "الجمعيه",
            "اتحاد",
            "مجموعه",
            "فدراليه",
            "مقاوله",
            "شركه",
            "تعاضديه",
        ),
        *("ta3awniya", "ta3awniyat", "jam3iya", "jam3iyat", "agricole", "artisanale", "feminine", "الفلاحيه"),
    ]
)

#: A name of one word this short is left to the words of the language.
_SHORTEST = 4


def plain_name(name: str) -> str:
    """A name without the words for what kind of exhibitor it is: "Coopérative Targa" → "targa"."""
    kept = [word for word in words(name) if word not in _KIND_WORDS]
    while kept and kept[0] in FILLERS and kept[0] not in ("al", "el"):
        kept.pop(0)
    return " ".join(kept) or " ".join(words(name))


def latin_name(name: Localized) -> str:
    """The name in Latin letters where there is one."""
    return name.texts.get("fr") or name.texts.get("en") or name.in_("fr")


def names_of(fair: Fair) -> Iterator[tuple[str, str, str]]:
    """(kind, id, way of writing) of everything in the fair that has a name."""
    everyday = {form for kind in (*ENTITIES, "concept") for all_ in forms(kind).values() for form in all_}
    for exhibitor in fair.exhibitors:
        for name in exhibitor.name.texts.values():
            plain = plain_name(name)
            if " " in plain or (len(plain) >= _SHORTEST and plain not in everyday):
                yield "exhibitor", exhibitor.id, plain
    for entry in fair.programme:
        for title in entry.title.texts.values():
            yield "entry", entry.id, title
        for topic in entry.topics:
            if not forms("topic").get(topic) and not forms("item").get(topic):
                yield "topic", topic, topic.replace("_", " ")
    for pole in fair.poles:
        for name in pole.name.texts.values():
            yield "pole", pole.kind or pole.id, name
    for name in (*fair.venue.texts.values(), *fair.address.texts.values()):
        yield "venue", "venue", name
    yield from _words(fair)


def _words(fair: Fair) -> Iterator[tuple[str, str, str]]:
    """The synonyms an organizer added: they mean an id of a table, or what another word means."""
    if not fair.words:
        return
    ids = {id: kind for kind in ENTITIES for id in forms(kind)}
    venue = {word for text in fair.venue.texts.values() for word in words(text)}
    for word, means in fair.words:
        if means in ids:
            yield ids[means], means, word
            continue
        meant = words(means)
        found = [
            each
            for each in common().find(meant)
            if each.kind in ENTITIES and each.end - each.start == len(meant)
        ]
        if found:
            yield found[0].kind, found[0].id, word
        elif venue.intersection(meant):
            yield "venue", "venue", word
