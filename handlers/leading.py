"""Leading somebody through the fair: from where they are, as they wish to walk, around what is closed."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.message import Words
from bot.reply import Option, Recipe, Series, Value, phrase
from bot.turn import Guide, Turn
from handlers.cards import way
from handlers.guiding import sentences, thing
from storage.plan.model import Placed
from storage.plan.path import MODES, Mode, Path


@dataclass(frozen=True, slots=True)
class Start:
    """Where somebody sets out."""

    place: Placed
    #: They said so; else it is the main entrance.
    known: bool


@dataclass(frozen=True, slots=True)
class Led:
    """A way, as the lines of an answer, what can be asked next, and the picture of it."""

    lines: tuple[Value, ...]
    options: tuple[Option | None, ...]
    picture: Recipe | None
    path: Path | None


async def start(turn: Turn, guide: Guide) -> Start | None:
    """Where they are: as they say now, as they said lately, else at the main entrance. None = no entrance."""
    plan = guide.ways.plan
    said = turn.asked.slots.get("from", "")
    if not said and isinstance(turn.message.said, Words):
        said = guide.places.here(turn.message.said.text)
    if (place := plan.get(said)) is not None:
        await turn.store.places.is_at(turn.person.id, turn.fair.id, said, turn.now)
        return Start(place, True)
    kept = await turn.store.places.of(turn.person.id, turn.fair.id, turn.now)
    if (place := plan.get(kept)) is not None:
        return Start(place, True)
    return Start(guide.ways.main, False) if guide.ways.main else None


async def mode(turn: Turn, guide: Guide) -> Mode:
    """How they want to walk: as they say now, which holds for the day, or as they said today."""
    said = turn.asked.slots.get("mode", "")
    if not said and isinstance(turn.message.said, Words):
        said = guide.places.mode(turn.message.said.text)
    if said in MODES:
        await turn.store.places.wish(turn.person.id, said, turn.now.date())
    else:
        said = await turn.store.places.wished(turn.person.id, turn.now.date())
    return next((each for each in MODES if each == said), "shortest")


async def lead(turn: Turn, goal: str) -> Led | None:
    """The way to something on the plan; None where there is no drawn plan, or the goal is not on it."""
    guide = turn.guide
    target = guide.ways.plan.get(goal) if guide and guide.ways.plan.to_scale else None
    if guide is None or target is None or guide.ways.network.node(goal) is None:
        return None
    begin = await start(turn, guide)
    if begin is None:
        return None
    if begin.place == target:
        return Led((phrase("way.already", place=thing(target)),), (), None, None)
    how = await mode(turn, guide)
    closed = await turn.store.places.closed(turn.fair.id)
    path = guide.ways.path(begin.place.id, goal, how, closed)
    if path is None:
        return Led(*_no_way(turn, guide, begin, target, how, closed), None, None)
    lines: list[Value] = list(sentences(path))
    if around := _avoided(guide, begin, target, how, closed):
        lines.append(phrase("way.closed", aisles=around))
    if not begin.known:
        lines.append(phrase("way.from-gate", place=thing(begin.place)))
    return Led(tuple(lines), _options(turn, target, how), _picture(turn, path, closed), path)


async def lead_to_nearest(turn: Turn, kind: str) -> Led | None:
    """The way to the nearest facility of a kind; None where the plan shows none."""
    guide = turn.guide
    if guide is None or not guide.ways.plan.to_scale:
        return None
    goals = [each.id for each in guide.ways.plan.facilities if each.kind == kind]
    found = await nearest(turn, guide, goals) if goals else None
    return await lead(turn, found.goal.id) if found else None


async def nearest(turn: Turn, guide: Guide, goals: Collection[str]) -> Path | None:
    """The way to whichever of these things is nearest."""
    begin = await start(turn, guide)
    if begin is None:
        return None
    closed = await turn.store.places.closed(turn.fair.id)
    return guide.ways.nearest(begin.place.id, goals, await mode(turn, guide), closed)


def _no_way(
    turn: Turn, guide: Guide, begin: Start, target: Placed, how: Mode, closed: frozenset[str]
) -> tuple[tuple[Value, ...], tuple[Option | None, ...]]:
    """What to say where no way leads: is it the steps, or what is closed?"""
    if how == "step_free" and guide.ways.path(begin.place.id, target.id, "shortest", closed):
        told = phrase("way.none-free", place=thing(target))
        return (told,), (_by(turn, target, "shortest"),)
    return (phrase("way.none", place=thing(target)),), ()


def _avoided(guide: Guide, begin: Start, target: Placed, how: Mode, closed: frozenset[str]) -> Series | None:
    """What is closed on the way they would else take."""
    usual = guide.ways.path(begin.place.id, target.id, how) if closed else None
    if usual is None:
        return None
    names = tuple(thing(each) for each in usual.aisles if each.id in closed)
    return Series(names) if names else None


def _options(turn: Turn, target: Placed, how: Mode) -> tuple[Option | None, ...]:
    other: Mode = "shortest" if how == "step_free" else "step_free"
    return (
        way(turn, phrase("label.here"), "where.ask", to=target.id),
        _by(turn, target, other),
        _by(turn, target, "slow") if how == "shortest" else None,
    )


def _by(turn: Turn, target: Placed, how: Mode) -> Option | None:
    label = {"step_free": "label.step-free", "slow": "label.slow", "shortest": "label.shortest"}[how]
    return way(turn, phrase(label), "way.to", to=target.id, mode=how)


def _picture(turn: Turn, path: Path, closed: frozenset[str]) -> Recipe:
    values = {
        "fair": turn.fair.id,
        "from": path.start.id,
        "to": path.goal.id,
        "mode": path.mode,
        "language": turn.person.language,
        "closed": sorted(closed),
    }
    return Recipe("way", values, f"way-{path.goal.number or path.goal.id}.png", "image/png")
