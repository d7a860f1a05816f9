"""The pictures of a fair's plan that answers come with: drawn once, kept while they are true."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import Any

from bot.reply import Value, phrase
from bot.turn import Drawing, Say, Store
from handlers.lettering import bare
from handlers.picture import Drawn, draw
from storage.plan.making import plan_of
from storage.plan.model import Plan
from storage.plan.path import MODES, Mode
from storage.plan.ways import Ways
from storage.records import Fair

#: Pictures that are kept, and the bytes they may take; plans that are kept ready to be walked on.
MOST_PICTURES, MOST_BYTES = 512, 16 * 1024 * 1024
MOST_PLANS = 8


#: A picture, or what draws it.
Ready = bytes | Callable[[], bytes]


class NoPlan(Exception):
    """There is nothing to draw: the fair has no plan, or no way leads there."""


@dataclass(frozen=True, slots=True)
class Atlas:
    """A fair with its plan, ready to be walked on and drawn."""

    fair: Fair
    plan: Plan
    ways: Ways


class Pictures:
    """Draws plans, and keeps what was drawn: at most so many, and so many bytes. Used by several threads."""

    def __init__(self, most: int = MOST_PICTURES, most_bytes: int = MOST_BYTES) -> None:
        self._most = most
        self._most_bytes = most_bytes
        self._kept: OrderedDict[Hashable, bytes] = OrderedDict()
        self._bytes = 0
        self._atlases: OrderedDict[tuple[str, int], Atlas] = OrderedDict()
        self._lock = Lock()

    @property
    def kept(self) -> Sequence[bytes]:
        """The pictures that are kept, the one asked for last at the end."""
        with self._lock:
            return tuple(self._kept.values())

    async def way(self, store: Store, values: Mapping[str, Any], say: Say) -> Ready:
        """The way `from` one thing of the plan `to` another, in `mode`. Raises `NoPlan`."""
        fair, start, goal = (str(values[name]) for name in ("fair", "from", "to"))
        mode: Mode = values["mode"] if values.get("mode") in MODES else "shortest"
        closed = frozenset(values["closed"]) if "closed" in values else await store.places.closed(fair)
        version = await self._version(store, fair)
        key = (fair, version, "way", start, goal, mode, closed, values.get("language"))
        if kept := self._find(key):
            return kept
        atlas = await self.atlas(store, fair, version)
        path = atlas.ways.path(start, goal, mode, closed)
        if path is None:
            raise NoPlan(goal)
        ends = path.points, path.start, path.goal
        return partial(
            self._draw,
            key,
            Drawn(atlas.plan, named(atlas, say), *ends, closed=closed, note=_note(atlas, say)),
        )

    async def plan(self, store: Store, values: Mapping[str, Any], say: Say) -> Ready:
        """The whole plan, the stands of a `pole` or those of the ids in `lit` marked. Raises `NoPlan`."""
        fair, pole, lit = str(values["fair"]), str(values.get("pole", "")), tuple(values.get("lit", ()))
        closed = await store.places.closed(fair)
        version = await self._version(store, fair)
        key = (fair, version, "plan", pole, lit, closed, values.get("language"))
        if kept := self._find(key):
            return kept
        atlas = await self.atlas(store, fair, version)
        sought = frozenset(lit) | {each.id for each in atlas.plan.stands if pole and each.pole == pole}
        return partial(
            self._draw,
            key,
            Drawn(atlas.plan, named(atlas, say), lit=sought, closed=closed, note=_note(atlas, say)),
        )

    async def atlas(self, store: Store, id: str, version: int) -> Atlas:
        """The plan of a fair. Raises `NoPlan`."""
        with self._lock:
            if kept := self._atlases.get((id, version)):
                self._atlases.move_to_end((id, version))
                return kept
        fair = await store.fairs.get(id)
        plan = plan_of(fair) if fair else None
        if fair is None or plan is None:
            raise NoPlan(id)
        atlas = Atlas(fair, plan, Ways(plan))
        with self._lock:
            self._atlases[id, version] = atlas
            if len(self._atlases) > MOST_PLANS:
                self._atlases.popitem(last=False)
        return atlas

    async def _version(self, store: Store, fair: str) -> int:
        version = await store.fairs.version(fair)
        if version is None:
            raise NoPlan(fair)
        return version

    def _find(self, key: Hashable) -> bytes | None:
        with self._lock:
            if found := self._kept.get(key):
                self._kept.move_to_end(key)
            return found

    def _draw(self, key: tuple[Hashable, ...], drawn: Drawn) -> bytes:
        picture = draw(drawn)
        if key[-1] is None:  # in which language the names are, nobody told
            return picture
        with self._lock:
            self._bytes += len(picture) - len(self._kept.get(key, b""))
            self._kept[key] = picture
            while len(self._kept) > self._most or self._bytes > self._most_bytes:
                self._bytes -= len(self._kept.popitem(last=False)[1])
        return picture


def named(atlas: Atlas, say: Say) -> Mapping[str, str]:
    """What is written beside the things of a plan, in the language of `say`."""
    poles: Mapping[str, Value] = {pole.id: pole.name for pole in atlas.fair.poles}
    names: dict[str, str] = {}
    for each in atlas.plan:
        if each.number:
            continue
        name: Value = each.name or (poles.get(each.pole, "") if each.kind == "area" else "")
        if name and (said := bare(say(name))):
            names[each.id] = said
    return names


def _note(atlas: Atlas, say: Say) -> str:
    return "" if atlas.plan.to_scale else bare(say(phrase("picture.not-to-scale")))


#: The pictures of this process.
PICTURES = Pictures()

DRAWINGS: Mapping[str, Drawing] = {"way": PICTURES.way, "plan": PICTURES.plan}
