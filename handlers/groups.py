"""The groups of an audience: how each is said, and which ones a fair has to offer."""

import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.reply import Phrase, Series, Value, phrase
from storage.groups import Audience, Group
from storage.records import Entry, Fair
from storage.reference import product
from storage.reference.choices import province_coded

#: The groups of a first choice, by what a button carries, and the ones that ask for more.
FIRST: Mapping[str, str] = {
    "o": "opted_in", "v": "visitors", "ip": "interested", "iq": "interested", "a": "applicants",
    "x": "exhibitors", "w": "signed_up", "t": "organizers",
}  # fmt: skip

#: What each of those that ask for more is narrowed by.
NARROWED: Mapping[str, tuple[str, str]] = {
    "ip": ("interested", "pole"),
    "iq": ("interested", "product"),
    "ic": ("interested", "category"),
    "a": ("applicants", "state"),
    "xp": ("exhibitors", "pole"),
    "xo": ("exhibitors", "province"),
}

#: States of a file somebody may want to write to, in their order.
STATES = ("sent", "review", "incomplete", "accepted", "confirmed", "reserve", "declined")

#: Titles named in one line.
MOST_NAMED = 3


def described(fair: Fair, audience: Audience) -> Phrase:
    """An audience in words."""
    include = Series(tuple(said(fair, each) for each in audience.include))
    if not audience.minus:
        return phrase("group.all", include=include)
    return phrase(
        "group.but", include=include, minus=Series(tuple(said(fair, each) for each in audience.minus))
    )


def said(fair: Fair, group: Group) -> Phrase:
    """A group in words."""
    where = dict(group.where)
    if group.kind == "signed_up":
        entries = [each for each in fair.programme if each.id in where["entry"]]
        if len(entries) > MOST_NAMED or not entries:
            return phrase("group.signed_up-many", count=len(where["entry"]))
        return phrase("group.signed_up", what=Series(tuple(each.title for each in entries)))
    if not where:
        return phrase(f"group.{group.kind}")
    if group.kind == "exhibitors":
        return phrase("group.exhibitors-of", what=Series(tuple(_narrowed(fair, where))))
    things = [_value(fair, name, value) for name, values in where.items() for value in values]
    return phrase(f"group.{group.kind}", what=Series(tuple(things)))


def _narrowed(fair: Fair, where: Mapping[str, tuple[str, ...]]) -> Iterable[Value]:
    for name, values in where.items():
        if name == "stand":
            numbers = [each.rpartition("/")[2] for each in values]
            first, last = min(numbers, key=stand_order), max(numbers, key=stand_order)
            yield (
                phrase("group.stands", first=first, last=last)
                if first != last
                else phrase("group.stand", stand=first)
            )
        else:
            yield from (_value(fair, name, value) for value in values)


def _value(fair: Fair, name: str, value: str) -> Value:
    match name:
        case "pole":
            return next((each.name for each in fair.poles if each.id == value), value)
        case "product":
            found = product(value)
            return found.name if found else value
        case "category":
            return phrase(f"category.{value}")
        case "state":
            return phrase(f"state.{value}")
        case "province":
            division = province_coded(value)
            return division.name if division else value
        case _:
            return value


# ── what a fair has to offer ───────────────────────────────────────────────────────────────────────────


def with_seats(fair: Fair) -> tuple[Entry, ...]:
    """What one can sign up for."""
    return tuple(each for each in fair.programme if each.seats)


def hall_code(entry: Entry) -> str:
    """A hall as a button carries it."""
    name = "|".join(f"{language}={text}" for language, text in sorted(entry.place.texts.items()))
    return f"{zlib.crc32(name.encode()):08x}" if name else ""


@dataclass(frozen=True, slots=True)
class Signed:
    """What people signed up for, all of one entry, day or hall."""

    #: As a button carries it: e, d or h, and what.
    code: str
    label: Phrase
    entries: tuple[str, ...]


def sign_ups(fair: Fair) -> tuple[Signed, ...]:
    """Each day, each hall and each entry one can sign up for."""
    entries = with_seats(fair)
    days = dict.fromkeys(each.day for each in entries)
    halls = {hall_code(each): each.place for each in entries if each.place}
    return (
        *(
            Signed(
                f"d{day:%m%d}",
                phrase("label.day", day=day),
                tuple(each.id for each in entries if each.day == day),
            )
            for day in days
        ),
        *(
            Signed(
                f"h{code}",
                phrase("label.name", name=name),
                tuple(each.id for each in entries if hall_code(each) == code),
            )
            for code, name in halls.items()
        ),
        *(Signed(f"e{each.id}", phrase("label.name", name=each.title), (each.id,)) for each in entries),
    )


# ── stands ─────────────────────────────────────────────────────────────────────────────────────────────


def stand_order(number: str) -> tuple[str, int, str]:
    """B2 before B12, and every B before every C."""
    found = re.fullmatch(r"([^\d]*)(\d+)(.*)", number.upper())
    return (found[1], int(found[2]), found[3]) if found else (number.upper(), 0, "")


def stands_meant(fair: Fair, text: str) -> tuple[str, ...]:
    """The stands of a range as people write it, "B1-B20" or "B1 à 20"; () = there are none such."""
    numbers = re.findall(r"(?:\b[^\W\d_]{1,2}\s*)?\d+", text.upper())
    if not 1 <= len(numbers) <= 2:
        return ()
    first, last = (each.replace(" ", "") for each in (numbers[0], numbers[-1]))
    row = re.match(r"\D*", first)
    if last[:1].isdigit() and row:
        last = row[0] + last
    low, high = sorted((stand_order(first), stand_order(last)))
    if low[0] != high[0]:
        return ()
    return tuple(
        each.id
        for each in fair.stands
        if (order := stand_order(each.number))[0] == low[0]
        and low[1:] <= order[1:] <= (high[1], high[2] or "~")
    )


# ── names ──────────────────────────────────────────────────────────────────────────────────────────────

CHANNELS = frozenset({"telegram", "whatsapp", "web", "terminal"})
TONGUES = frozenset({"ar", "ary", "fr", "en", "zgh"})


def channel_named(channel: str) -> Phrase:
    """A channel as people call it."""
    return phrase(f"channel.{channel}" if channel in CHANNELS else "channel.other")


def tongue(language: str) -> Phrase:
    """A language as people call it."""
    return phrase(f"tongue.{language}" if language in TONGUES else "tongue.other")
