"""The graph one walks on: where aisles meet, where things open onto them, and what is narrow in between."""

from bisect import insort
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from storage.plan.lanes import FOOT_WIDTH, Front, Lane, Meeting, front, meeting, shared
from storage.plan.model import Placed, Plan

#: A place on a lane: its number, and metres along its line.
Node = tuple[int, float]


@dataclass(frozen=True, slots=True)
class Step:
    """What leads from one node to a neighbour, either way round."""

    one: Node
    other: Node
    metres: float
    width: float
    #: Whether one turns there.
    turn: bool = False
    #: The lane it is a part of; None from one lane to another.
    lane: Lane | None = None


@dataclass(frozen=True, slots=True)
class Narrow:
    """A door or an obstacle on a lane: where, and how much room it leaves."""

    thing: Placed
    place: float
    width: float


class Network:
    """A plan as a graph. Built once a plan; never changed."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.lanes = tuple(Lane(place, aisle) for place, aisle in enumerate(plan.aisles))
        self.meetings = tuple(
            found
            for place, one in enumerate(self.lanes)
            for other in self.lanes[place + 1 :]
            if (found := meeting(one, other))
        )
        things = (*plan.entrances, *plan.stands, *plan.landmarks, *plan.facilities, *plan.areas)
        self.fronts: Mapping[str, Front] = {
            thing.id: opening for thing in things if (opening := front(thing, self.lanes))
        }
        #: Of each lane by its number: what opens onto it, and which lanes meet it.
        self.along: dict[int, list[Front]] = {lane.place: [] for lane in self.lanes}
        self.met: dict[int, list[Meeting]] = {lane.place: [] for lane in self.lanes}
        for each in self.fronts.values():
            self.along[each.lane.place].append(each)
        for met in self.meetings:
            self.met[met.one.place].append(met)
            self.met[met.other.place].append(met)
        self.narrow = {lane.place: _narrow(lane, plan) for lane in self.lanes}
        self.nodes: list[Node] = []
        self.steps: list[Step] = []
        self._build()

    def node(self, id: str) -> Node | None:
        """Where one stands in front of the thing of that id; None when no aisle leads there."""
        found = self.fronts.get(id)
        return (found.lane.place, found.place) if found else None

    def _build(self) -> None:
        stops: dict[int, list[float]] = {lane.place: [] for lane in self.lanes}
        for each in self.fronts.values():
            insort(stops[each.lane.place], each.place)
        for met in self.meetings:
            insort(stops[met.one.place], met.on_one)
            insort(stops[met.other.place], met.on_other)
            one, other = (met.one.place, met.on_one), (met.other.place, met.on_other)
            self.steps.append(Step(one, other, 0.0, met.width, turn=not met.straight))
        for lane in self.lanes:
            nodes = [(lane.place, place) for place in sorted({*stops[lane.place]})]
            self.nodes.extend(nodes)
            for one, other in pairwise(nodes):
                passed = (each.width for each in self.narrow[lane.place] if one[1] < each.place <= other[1])
                self.steps.append(Step(one, other, other[1] - one[1], min((lane.width, *passed)), lane=lane))


def _narrow(lane: Lane, plan: Plan) -> tuple[Narrow, ...]:
    """The doors and obstacles of a lane, in their order along it."""
    found = []
    for thing in (*plan.doors, *plan.obstacles):
        across, down = shared(thing.box, lane.box)
        if min(across, down) < 0 or thing.level not in (lane.aisle.level, lane.aisle.to_level):
            continue
        place = lane.along(thing.box.centre)
        if thing.kind == "door":
            found.append(Narrow(thing, place, lane.width if thing.door is None else thing.door))
        elif (room := _room_beside(thing, lane)) < lane.width:
            found.append(Narrow(thing, place, room))
    return tuple(sorted(found, key=lambda each: each.place))


def _room_beside(thing: Placed, lane: Lane) -> float:
    """The wider of the two gaps that an obstacle leaves."""
    if lane.across:
        gaps = (thing.box.y - lane.box.y, lane.box.bottom - thing.box.bottom)
    else:
        gaps = (thing.box.x - lane.box.x, lane.box.right - thing.box.right)
    room = max(gaps)
    return room if room >= FOOT_WIDTH else 0.0
