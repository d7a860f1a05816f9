"""The parts of a fair: what each is for, how to find it, and what every visitor may need in it."""

from collections.abc import Mapping

from bot.reply import Option, Phrase, Reply, phrase
from bot.turn import Turn
from handlers.answers import steps, told
from handlers.cards import menu, sample, way, ways
from handlers.leading import lead_to_nearest, nearest
from handlers.whereabouts import over, state
from storage.records import Facility, Pole

#: The kinds of the language conventions that have a name in the texts.
POLES = frozenset(
    (
        "products", "international", "institutional", "financial", "innovation", "crafts", "regions",
        "intangible_heritage", "training", "kids", "arts",
    )
)  # fmt: skip
FACILITIES = frozenset(
    (
        "parking", "toilets", "prayer_room", "kids_space", "food", "first_aid", "wheelchair", "atm", "wifi",
        "charging", "lost_found", "water", "information", "security", "storage", "prayer_women",
        "seats", "shade", "nappy", "taxi", "exit",
    )
)  # fmt: skip

#: What is said before anything else to whoever may be in trouble, by facility.
URGENT: Mapping[str, str] = {"first_aid": "facility.emergency", "lost_found": "facility.lost"}


#: What those who ask for something may rather need.
RATHER: Mapping[str, str] = {"prayer_room": "prayer_women", "toilets": "nappy", "food": "seats"}


async def poles(turn: Turn) -> Reply:
    """Which poles are there, and what is each for?"""
    return _all(turn, phrase("poles.title", fair=turn.fair.short, count=len(turn.fair.poles)))


async def pole(turn: Turn) -> Reply:
    """Where is a pole? Takes its id or its kind."""
    wanted = turn.asked.slots.get("pole", "")
    named = turn.directory.pole(wanted)
    found = (
        (named,) if named else tuple(each for each in turn.fair.poles if each.kind and each.kind == wanted)
    )
    match found:
        case ():
            known = phrase(f"pole.{wanted}") if wanted in POLES else None
            return _all(turn, phrase("pole.none", pole=known, fair=turn.fair.short) if known else None)
        case (one,):
            return _one(turn, one)
        case _:
            return _choose(turn, phrase("pole.which"), found)


def _one(turn: Turn, pole: Pole) -> Reply:
    abroad = pole.kind == "international" and turn.fair.countries
    place = phrase("pole.place", place=pole.place) if pole.place else phrase("pole.unplaced")
    return Reply(
        told(
            phrase("pole.title", pole=pole.name),
            pole.about,
            place,
            phrase("fair.stands", count=pole.stands) if pole.stands else None,
            phrase("fair.exhibitors", count=pole.exhibitors) if pole.exhibitors else None,
            over(turn),
        ),
        ways(
            way(turn, phrase("label.exhibitors"), "stand.list", pole=pole.id),
            _way_to(turn, pole),
            way(turn, phrase("label.plan"), "plan.show", pole=pole.id) if turn.guide else None,
            *steps(turn, *(("label.countries",) if abroad else ()), "label.poles", "label.menu"),
        ),
    )


def _way_to(turn: Turn, pole: Pole) -> Option | None:
    """The button that leads to the area of a pole, where somebody drew it."""
    plan = turn.guide.ways.plan if turn.guide else None
    areas = [each for each in plan.areas if each.pole == pole.id] if plan and plan.to_scale else []
    return way(turn, phrase("label.way"), "way.to", to=areas[0].id) if areas else None


def _all(turn: Turn, head: Phrase | None) -> Reply:
    if not turn.fair.poles:
        line = phrase("poles.unknown", fair=turn.fair.short)
        return Reply(line, steps(turn, "label.about", "label.stands", "label.menu"))
    return _choose(turn, head or phrase("pole.which"), turn.fair.poles)


def _choose(turn: Turn, head: Phrase, poles: tuple[Pole, ...]) -> Reply:
    lines = (phrase("pole.line", pole=each.name) for each in poles)
    buttons = (
        way(turn, phrase("label.name", name=each.name), "pole.location", pole=each.id) for each in poles
    )
    return Reply(told(head, *lines), ways(*list(buttons)[:9], menu(turn)))


async def facilities(turn: Turn) -> Reply:
    """Is there a parking, a place to pray, something to eat … and where?"""
    wanted = turn.asked.slots.get("facility", "")
    found = [each for each in turn.fair.facilities if not wanted or each.kind == wanted]
    lines = [_facility(each) for each in found] if wanted else _every(found)
    led = await lead_to_nearest(turn, wanted) if wanted else None
    if led is not None:
        # The plan knows better than "yes, but nobody said where".
        lines = [_facility(each) for each in found if each.place]
    return Reply(
        told(
            phrase(URGENT[wanted]) if wanted in URGENT else None,
            *(lines or ([] if led else [_unknown(turn, wanted)])),
            *(led.lines if led else ()),
            over(turn),
            sample(turn, "facilities", *(("plan",) if led else ())),
        ),
        ways(
            *(led.options if led else ()),
            way(turn, phrase("label.step-free"), "way.mode", mode="step_free")
            if wanted == "wheelchair" and turn.guide
            else None,
            await _beside(turn, wanted),
            way(turn, phrase("label.near"), "near") if turn.guide and not wanted else None,
            *steps(turn, *(("label.facilities",) if wanted else ())),
            *steps(turn, "label.report", "label.contact", "label.menu"),
        ),
        led.picture if led else None,
    )


async def _beside(turn: Turn, wanted: str) -> Option | None:
    """The way to what may rather be meant."""
    kind = RATHER.get(wanted, "")
    plan = turn.guide.ways.plan if turn.guide else None
    goals = [each.id for each in plan.facilities if each.kind == kind] if plan and plan.to_scale else []
    found = await nearest(turn, turn.guide, goals) if goals and turn.guide else None
    return way(turn, phrase(f"facility.{kind}"), "way.to", to=found.goal.id) if found else None


def _every(facilities: list[Facility]) -> list[Phrase]:
    """All of them; of those without a place it is said once."""
    unplaced = [each for each in facilities if not each.place]
    return [
        *(_facility(each) for each in facilities if each.place),
        *(_named(each) for each in unplaced),
        *([phrase("facility.places-unknown", count=len(unplaced))] if unplaced else []),
    ]


def _facility(facility: Facility) -> Phrase:
    name = _named(facility)
    if facility.place:
        return phrase("facility.placed", facility=name, place=facility.place)
    return phrase("facility.unplaced", facility=name)


def _named(facility: Facility) -> Phrase:
    kind = facility.kind if facility.kind in FACILITIES else "other"
    own = phrase("facility.named", kind=kind, name=facility.name)
    return own if facility.name else phrase(f"facility.{kind}")


def _unknown(turn: Turn, wanted: str) -> Phrase:
    name = phrase(f"facility.{wanted}") if wanted in FACILITIES else phrase("facility.all")
    now = state(turn.fair, turn.now.date())
    return phrase("facility.unknown", facility=name, fair=turn.fair.short, state=now)
