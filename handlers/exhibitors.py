"""An exhibitor and a stand as they are named in an answer, and lists of exhibitors."""

from collections import Counter
from collections.abc import Callable, Sequence

from bot.language.search import Directory
from bot.reply import Localized, Option, Phrase, Reply, Series, Value, phrase
from bot.turn import Turn
from handlers.answers import steps, told
from handlers.cards import answer, dashed, listed, menu, page, sample, way, ways
from handlers.whereabouts import over as ended
from storage.records import Exhibitor, Fair, Stand
from storage.reference import country, product, province, region

#: Exhibitors in one message: each has a button, and with what leads on a phone still shows them.
MOST = 6

#: Products in a line of a list.
MOST_PRODUCTS = 3

#: The families of the table of products.
FAMILIES = frozenset(
    ("food", "plants", "cosmetics", "textile", "leather", "metal", "pottery", "wood", "basketry", "other")
)


# ── in words ───────────────────────────────────────────────────────────────────────────────────────────


def stand_named(directory: Directory, stand: Stand, within: str = "") -> Phrase:
    """A stand by its number, with its pole where the number alone could mean another.

    `within` is the pole that is already spoken of.
    """
    pole = directory.pole(stand.pole)
    if pole is not None and pole.id != within and len(directory.stands_numbered(stand.number)) > 1:
        return phrase("stand.named-in", stand=stand.number, pole=pole.name)
    return phrase("stand.named", stand=stand.number)


def stands_of(directory: Directory, exhibitor: Exhibitor) -> list[Stand]:
    """The stands of an exhibitor that are on the list of stands."""
    return [stand for id in exhibitor.stands if (stand := directory.stand(id)) is not None]


def whereabouts(directory: Directory, exhibitor: Exhibitor, within: str = "") -> Value | None:
    """Where an exhibitor is, as short as it can be said: stands, else the pole, else None."""
    if stands := stands_of(directory, exhibitor):
        return Series(tuple(stand_named(directory, stand, within) for stand in stands))
    pole = directory.pole(exhibitor.pole)
    return pole.name if pole and pole.id != within else None


def sold(exhibitor: Exhibitor) -> tuple[Localized, ...]:
    """What an exhibitor shows: the products of the table, then what they say in their own words."""
    names = tuple(known.name for id in exhibitor.products if (known := product(id)) is not None)
    return (*names, exhibitor.offers) if exhibitor.offers else names


def some_sold(exhibitor: Exhibitor) -> Series | None:
    """The first of what an exhibitor shows, for a line of a list."""
    names = sold(exhibitor)[:MOST_PRODUCTS]
    return Series(names) if names else None


def from_where(exhibitor: Exhibitor) -> Localized | None:
    """Where an exhibitor comes from: the province, else the region; guests: the country."""
    if exhibitor.country != "MA":
        return country(exhibitor.country)
    division = province(exhibitor.province) or region(exhibitor.region)
    return division.name if division else None


def no_numbers(fair: Fair) -> Phrase:
    """Why no stand has a number."""
    return phrase("stand.no-numbers" if fair.kind == "mobile_market" else "stand.numbers-unannounced")


# ── lists ──────────────────────────────────────────────────────────────────────────────────────────────


def exhibitor_line(
    directory: Directory, exhibitor: Exhibitor, detail: Value | None = None, within: str = ""
) -> Phrase:
    """An exhibitor as a line of a list: name, where, and a detail that says why they are in it."""
    return phrase("bullet", what=dashed(exhibitor.name, whereabouts(directory, exhibitor, within), detail))


def exhibitor_option(turn: Turn, exhibitor: Exhibitor) -> Option | None:
    """The button that shows an exhibitor's card."""
    return way(turn, phrase("label.name", name=exhibitor.name), "stand.card", exhibitor=exhibitor.id)


def families(turn: Turn) -> list[Option | None]:
    """The buttons of the families of products that are shown here, the richest first."""
    made = (product(id) for each in turn.fair.exhibitors for id in each.products)
    shown = Counter(known.category for known in made if known is not None)
    return [
        way(turn, phrase(f"category.{family}"), "stand.product", category=family)
        for family, _ in shown.most_common()
    ]


def in_walking_order(fair: Fair, exhibitors: Sequence[Exhibitor]) -> list[Exhibitor]:
    """As the stands follow each other; those without a stand last."""
    order = {stand.id: position for position, stand in enumerate(fair.stands)}
    last = len(order)
    return sorted(exhibitors, key=lambda each: min((order.get(id, last) for id in each.stands), default=last))


def exhibitors_listed(
    turn: Turn,
    head: Phrase,
    exhibitors: Sequence[Exhibitor],
    detail: Callable[[Exhibitor], Value | None],
    *more: Option | None,
    note: Phrase | None = None,
    within: str = "",
) -> Reply:
    """A page of exhibitors, a button for each. `within` is the pole that `head` names."""
    shown = page(turn, exhibitors, MOST)
    lines = [exhibitor_line(turn.directory, each, detail(each), within) for each in shown.items]
    return Reply(
        answer(
            listed(head, lines),
            shown.note,
            note,
            no_numbers(turn.fair) if not turn.fair.stands else None,
            ended(turn),
            sample(turn, "stands", "exhibitors"),
        ),
        ways(*(exhibitor_option(turn, each) for each in shown.items), shown.more, *more, menu(turn)),
    )


def announced(turn: Turn) -> Phrase | None:
    """How many stands and exhibitors there are, as announced."""
    stands, exhibitors = turn.fair.stands_announced, turn.fair.exhibitors_announced
    said = [
        *([phrase("fair.stands", count=stands)] if stands else []),
        *([phrase("fair.exhibitors", count=exhibitors)] if exhibitors else []),
    ]
    return told(*said) if said else None


def unannounced(turn: Turn) -> Reply:
    """There is no list of exhibitors."""
    return Reply(
        answer(announced(turn), phrase("exhibitors.unannounced")),
        ways(*steps(turn, "label.programme", "label.contact"), menu(turn)),
    )


def product_named(wanted: str) -> Value:
    """What was asked for: by its name in the table, else as it was written."""
    known = product(wanted)
    return known.name if known else wanted
