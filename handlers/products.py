"""Who shows a product, and who comes from a place."""

from collections.abc import Mapping, Sequence

from bot.language.search import Match
from bot.reply import Localized, Option, Phrase, Reply, Series, Value, phrase
from bot.turn import Turn
from handlers.answers import steps
from handlers.cards import answer, listed, menu, sample, way, ways
from handlers.exhibitors import (
    FAMILIES,
    MOST_PRODUCTS,
    exhibitor_line,
    exhibitor_option,
    exhibitors_listed,
    families,
    from_where,
    in_walking_order,
    product_named,
    some_sold,
    unannounced,
)
from handlers.leading import nearest, start
from storage.records import Exhibitor
from storage.reference import country, product, province, region

#: How well free words must fit what an exhibitor says, and how much less than the best others may.
WELL = 0.85
ALIKE = 0.1

#: Families offered when free words found nothing.
MOST_FAMILIES = 6

#: Exhibitors named when nobody shows what was asked for.
MOST_NEAR = 4


async def sellers(turn: Turn) -> Reply:
    """Who shows a product or a family of products? Takes ids of the table or free words."""
    slots = turn.asked.slots
    wanted, family = slots.get("product", ""), slots.get("category", "")
    if not turn.fair.exhibitors:
        return unannounced(turn)
    if not wanted and family not in FAMILIES:
        return Reply(phrase("product.which"), ways(*steps(turn, "label.stands"), menu(turn)))
    matches = _fitting(turn, wanted)
    if not matches:
        return _nobody(turn)
    reasons = {each.what.id: each.reason for each in matches}
    exhibitors = [each.what for each in matches]
    if product(wanted) or not wanted:
        exhibitors = in_walking_order(turn.fair, exhibitors)

    near = await _nearest(turn, exhibitors)

    def detail(exhibitor: Exhibitor) -> Value | None:
        if not wanted:
            return _of_family(exhibitor, family)
        return exhibitor.offers if reasons[exhibitor.id] == "offer" else from_where(exhibitor)

    return exhibitors_listed(
        turn,
        phrase("product.found", product=product_named(wanted), count=len(exhibitors))
        if wanted
        else phrase("product.family", family=phrase(f"category.{family}"), count=len(exhibitors)),
        exhibitors,
        detail,
        *(near[1:] if near else ()),
        *_family_of(turn, wanted),
        way(turn, phrase("label.plan"), "plan.show", **_sought(slots)) if turn.guide else None,
        *steps(turn, "label.stands"),
        note=_notes(phrase("product.prices") if "price_max" in slots else None, near[0] if near else None),
    )


def _sought(slots: Mapping[str, str]) -> dict[str, str]:
    """What is lit on the plan: the product, else the family."""
    return {name: slots[name] for name in ("product", "category") if slots.get(name)}


def _notes(*notes: Phrase | None) -> Phrase | None:
    known = tuple(note for note in notes if note)
    return answer(*known) if known else None


async def _nearest(turn: Turn, exhibitors: Sequence[Exhibitor]) -> tuple[Phrase, Option | None] | None:
    """Who of them is nearest, and the button that leads there; None of somebody who is nowhere yet."""
    guide = turn.guide
    begin = await start(turn, guide) if guide and guide.ways.plan.to_scale else None
    if guide is None or begin is None or not begin.known:
        return None
    path = await nearest(turn, guide, [id for each in exhibitors for id in each.stands])
    if path is None:
        return None
    names = tuple(each.name for each in exhibitors if path.goal.id in each.stands)
    near = phrase("near.product", names=Series(names), stand=path.goal.number)
    return near, way(turn, phrase("label.way"), "way.to", to=path.goal.id)


async def origin(turn: Turn) -> Reply:
    """Who comes from a province, a region or a country?"""
    slots = turn.asked.slots
    if not turn.fair.exhibitors:
        return unannounced(turn)
    name = _place(slots)
    if name is None:
        return Reply(phrase("origin.which"), ways(*steps(turn, "label.stands"), menu(turn)))
    found = in_walking_order(turn.fair, [each.what for each in turn.directory.exhibitors(slots)])
    if found:
        head = phrase("origin.found", place=name, count=len(found))
        return exhibitors_listed(turn, head, found, some_sold, *steps(turn, "label.stands"))
    return _nobody_from(turn, name)


def _fitting(turn: Turn, wanted: str) -> list[Match[Exhibitor]]:
    """Who fits. Words of no table fit more or less: then only those they fit well, the best first."""
    matches = turn.directory.exhibitors(turn.asked.slots)
    if product(wanted) or not wanted:
        return list(matches)
    return [each for each in matches if each.score >= max(WELL, matches[0].score - ALIKE)]


def _of_family(exhibitor: Exhibitor, family: str) -> Value | None:
    """Why an exhibitor is in the list of a family: what they show of it."""
    known = (product(id) for id in exhibitor.products)
    names = [each.name for each in known if each is not None and each.category == family]
    return Series(tuple(names[:MOST_PRODUCTS])) if names else None


def _family_of(turn: Turn, wanted: str) -> list[Option | None]:
    """The button of the family of a product of the table."""
    known = product(wanted)
    if known is None:
        return []
    return [way(turn, phrase(f"category.{known.category}"), "stand.product", category=known.category)]


def _nobody(turn: Turn) -> Reply:
    """Nobody shows it: said kindly, with what is near."""
    wanted = turn.asked.slots.get("product", "")
    known = product(wanted)
    family = known.category if known else turn.asked.slots.get("category", "")
    near = [each.what for each in turn.directory.exhibitors({"category": family})] if family else []
    near = in_walking_order(turn.fair, near)[:MOST_NEAR]
    said = phrase("product.none", product=product_named(wanted) if wanted else phrase(f"category.{family}"))
    on = (*steps(turn, "label.stands"), menu(turn))
    if not near:
        return Reply(answer(said, phrase("product.hint")), ways(*families(turn)[:MOST_FAMILIES], *on))
    head = phrase("product.near", family=phrase(f"category.{family}"))
    lines = [exhibitor_line(turn.directory, each, _of_family(each, family)) for each in near]
    return Reply(
        answer(said, listed(head, lines), sample(turn, "stands", "exhibitors")),
        ways(*(exhibitor_option(turn, each) for each in near), *_family_of(turn, wanted), *on),
    )


def _place(slots: Mapping[str, str]) -> Localized | None:
    """The name of the place that is asked about; the narrowest when several are given."""
    if (asked := slots.get("province")) is not None:
        known = province(asked)
        return known.name if known else Localized({"fr": asked})
    if (asked := slots.get("region")) is not None:
        known = region(asked)
        return known.name if known else Localized({"fr": asked})
    return country(slots["country"]) if "country" in slots else None


def _nobody_from(turn: Turn, name: Localized) -> Reply:
    """Nobody comes from there: said plainly, with the region around, or that the country is a guest."""
    here = province(turn.asked.slots.get("province", ""))
    around = region(here.region) if here else None
    near = turn.directory.exhibitors({"region": around.code}) if around else ()
    guest = turn.asked.slots.get("country", "") in turn.fair.countries
    return Reply(
        answer(
            phrase("origin.guest" if guest else "origin.none", place=name),
            phrase("origin.near", region=around.name, count=len(near)) if around and near else None,
            sample(turn, "exhibitors"),
        ),
        ways(
            way(turn, phrase("label.name", name=around.name), "stand.origin", region=around.code)
            if around and near
            else None,
            *steps(turn, "label.stands"),
            menu(turn),
        ),
    )
