"""The way to a place, where somebody is, what is near them; and the aisles that the team closes."""

from collections.abc import Mapping

from bot.reply import Localized, Option, Phrase, Reply, Series, phrase
from bot.turn import Guide, Turn
from handlers.answers import map_line, steps, told
from handlers.cards import menu, sample, way, ways
from handlers.guiding import metres, minutes, thing
from handlers.leading import lead, mode, start
from handlers.whereabouts import over
from storage.plan.codes import code_of
from storage.plan.model import AMENITIES, Placed
from storage.plan.path import Path
from storage.records import Pole
from storage.refusals import NotAllowed

#: What is listed near somebody, most needed first; as many as buttons fit below.
NEARBY = (
    "toilets", "water", "first_aid", "prayer_room", "prayer_women", "food", "seats", "shade", "kids_space",
    "nappy", "atm", "taxi", "information",
)  # fmt: skip
BUTTONS = 8


async def to(turn: Turn) -> Reply:
    """The way to something on the plan, by its id or a stand number."""
    guide = turn.guide
    if guide is None:
        return _no_plan(turn)
    wanted = turn.asked.slots.get("to", "")
    goal = guide.ways.plan.get(wanted)
    if goal is None:
        found = guide.places.find(wanted)
        goal = guide.ways.plan.get(found[0]) if len(found) == 1 else None
    if goal is None:
        told_which = phrase("way.which", example=_example(guide))
        return Reply(told_which, ways(*steps(turn, "label.stands"), menu(turn)))
    if not guide.ways.plan.to_scale:
        return Reply(
            told(thing(goal), phrase("way.undrawn"), over(turn)),
            ways(*steps(turn, "label.stands"), menu(turn)),
        )
    led = await lead(turn, goal.id)
    if led is None:
        return Reply(phrase("way.unplaced", place=thing(goal)), ways(menu(turn)))
    begin = led.path.start if led.path else None
    head = phrase("way.title", **{"from": thing(begin), "to": thing(goal)}) if begin else None
    return Reply(
        told(head, *led.lines, map_line(turn, code_of(goal)), over(turn), sample(turn, "plan")),
        ways(*led.options, way(turn, phrase("label.near"), "near"), menu(turn)),
        led.picture,
    )


async def here(turn: Turn) -> Reply:
    """They are at a place: remembered for a few hours. Takes its id, a number, or what a sign's code says."""
    guide = turn.guide
    if guide is None:
        return _no_plan(turn)
    goal = turn.asked.slots.get("to", "")
    match _meant(guide, turn.asked.slots):
        case [place]:
            pass
        case [first, *_] as several if first.number:
            return _which(turn, several)
        case _:
            return Reply(phrase("where.unknown", example=_example(guide)), ways(menu(turn)))
    await turn.store.places.is_at(turn.person.id, turn.fair.id, place.id, turn.now)
    noted = phrase("where.set", place=thing(place))
    if goal and (led := await lead(turn, goal)) is not None:
        return Reply(told(noted, *led.lines, over(turn)), ways(*led.options, menu(turn)), led.picture)
    there = tuple(each.name for each in turn.directory.at(place.id))
    named = phrase("stand.beside", names=Series(there)) if there else None
    return Reply(
        told(noted, named, over(turn)),
        ways(
            way(turn, phrase("label.near"), "near"),
            way(turn, phrase("label.step-free"), "way.mode", mode="step_free"),
            *steps(turn, "label.stands", "label.now", "label.report"),
            menu(turn),
        ),
    )


def _meant(guide: Guide, slots: Mapping[str, str]) -> list[Placed]:
    """The places that may be meant: by id, as a link has it (`products-B12`), or by what they are called."""
    plan = guide.ways.plan
    wanted = slots.get("place", "")
    pole, _, number = wanted.rpartition("-")
    exact = plan.get(wanted) or plan.get(f"{pole}/{number}")
    if exact is None:
        return [each for id in guide.places.find(wanted) if (each := plan.get(id)) is not None]
    if "several" in slots:
        return [each for each in plan if each.kind == exact.kind and each.number == exact.number]
    return [exact]


def _which(turn: Turn, stands: list[Placed]) -> Reply:
    """A number that several poles have."""
    poles = [(each, pole) for each in stands if (pole := turn.directory.pole(each.pole)) is not None]
    names = tuple(pole.name for _, pole in poles)
    goal = turn.asked.slots.get("to", "")

    def button(stand: Placed, pole: Pole) -> Option | None:
        label = phrase("label.name", name=pole.name)
        # Where they were going comes along, unless that is too long for a button.
        led = way(turn, label, "where.here", place=stand.id, to=goal) if goal else None
        return led or way(turn, label, "where.here", place=stand.id)

    return Reply(
        phrase("where.several", place=Series(names)),
        ways(*(button(each, pole) for each, pole in poles), menu(turn)),
    )


async def ask(turn: Turn) -> Reply:
    """Where are you? What they write next says so."""
    if turn.guide is None:
        return _no_plan(turn)
    return Reply(phrase("where.ask", example=_example(turn.guide)), ways(menu(turn)))


async def near(turn: Turn) -> Reply:
    """What everybody needs, from where they are: how far, and the way at a press."""
    guide = turn.guide
    if guide is None or not guide.ways.plan.to_scale:
        return _no_plan(turn)
    begin = await start(turn, guide)
    if begin is None:
        return _no_plan(turn)
    how = await mode(turn, guide)
    closed = await turn.store.places.closed(turn.fair.id)
    paths = [
        path
        for kind in NEARBY
        if (path := guide.ways.nearest(begin.place.id, _of(guide, kind), how, closed)) is not None
    ]
    if not paths:
        return Reply(phrase("near.nothing"), ways(menu(turn)))
    return Reply(
        told(
            phrase("near.title", place=thing(begin.place)),
            *map(_line, paths),
            None if begin.known else phrase("way.from-gate", place=thing(begin.place)),
            sample(turn, "plan"),
        ),
        ways(
            *(way(turn, _label(path.goal), "way.to", to=path.goal.id) for path in paths[:BUTTONS]),
            way(turn, phrase("label.here"), "where.ask"),
            menu(turn),
        ),
    )


async def wish(turn: Turn) -> Reply:
    """Ways without steps, easy or shortest ones, for the rest of the day."""
    if turn.guide is None:
        return _no_plan(turn)
    kept = {
        "step_free": "way.kept-free",
        "slow": "way.kept-slow",
        "shortest": "way.kept-shortest",
    }[await mode(turn, turn.guide)]
    return Reply(
        phrase(kept),
        ways(way(turn, phrase("label.near"), "near"), *steps(turn, "label.stands"), menu(turn)),
    )


def _of(guide: Guide, kind: str) -> list[str]:
    return [each.id for each in guide.ways.plan.facilities if each.kind == kind]


def _line(path: Path) -> Phrase:
    return phrase("near.line", thing=thing(path.goal), metres=metres(path.metres), minutes=minutes(path))


def _label(goal: Placed) -> Phrase:
    kind = goal.kind if goal.kind in AMENITIES else "other"
    return phrase(f"facility.{kind}")


def _example(guide: Guide) -> str:
    stands = guide.ways.plan.stands
    return stands[len(stands) // 2].number if stands else ""


def _no_plan(turn: Turn) -> Reply:
    """What there is to say about a fair without a plan."""
    return Reply(
        phrase("way.no-plan", fair=turn.fair.short),
        ways(*steps(turn, "label.facilities", "label.contact"), menu(turn)),
    )


# ── the team ───────────────────────────────────────────────────────────────────────────────────────────


async def close(turn: Turn) -> Reply:
    """Lead nobody along an aisle from now on."""
    return await _turned(turn, closing=True)


async def reopen(turn: Turn) -> Reply:
    """Lead people along an aisle again."""
    return await _turned(turn, closing=False)


async def _turned(turn: Turn, *, closing: bool) -> Reply:
    guide = turn.guide
    if guide is None or not guide.ways.plan.to_scale:
        return _no_plan(turn)
    asked = turn.asked.slots
    plan = guide.ways.plan
    named = (asked["aisle"],) if "aisle" in asked else guide.places.aisles(asked.get("argument", ""))
    meant = [each for each in plan.aisles if each.id in named]
    places, fair, by = turn.store.places, turn.fair.id, turn.person.id
    if not await turn.store.roles.of(by, fair):
        return Reply(phrase("aisle.not-allowed"), ways(menu(turn)))
    if len(meant) != 1:
        return await _which_aisle(turn, guide, meant or list(plan.aisles), closing=closing)
    aisle = meant[0]
    try:
        change = places.close if closing else places.reopen
        changed = await change(fair, aisle.id, by=by, now=turn.now)
    except NotAllowed:
        return Reply(phrase("aisle.not-allowed"), ways(menu(turn)))
    key = {
        (True, True): "aisle.closed",
        (True, False): "aisle.closed-before",
        (False, True): "aisle.opened",
        (False, False): "aisle.opened-before",
    }[closing, changed]
    back = ("label.reopen", "aisle.open") if closing else ("label.close-aisle", "aisle.close")
    return Reply(
        told(phrase(key, aisle=thing(aisle)), await _closed_now(turn, guide)),
        ways(way(turn, phrase(back[0]), back[1], aisle=aisle.id), menu(turn)),
    )


async def _which_aisle(turn: Turn, guide: Guide, meant: list[Placed], *, closing: bool) -> Reply:
    """The aisles to choose from: to be opened, the closed ones."""
    closed = await turn.store.places.closed(turn.fair.id)
    offered = [each for each in meant if each.name and (each.id in closed) != closing]
    example = offered[0].name if offered else Localized({})
    intent = "aisle.close" if closing else "aisle.open"
    return Reply(
        told(phrase("aisle.which", example=example), await _closed_now(turn, guide)),
        ways(
            *(
                way(turn, phrase("label.name", name=each.name), intent, aisle=each.id)
                for each in offered[:BUTTONS]
            ),
            menu(turn),
        ),
    )


async def _closed_now(turn: Turn, guide: Guide) -> Phrase | None:
    closed = await turn.store.places.closed(turn.fair.id)
    names = tuple(thing(each) for each in guide.ways.plan.aisles if each.id in closed)
    return phrase("aisle.now-closed", aisles=Series(names)) if names else None
