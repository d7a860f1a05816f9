"""A way told leg by leg: straight on, which opening, which stand on which side, what stands there."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from storage.plan.lanes import FOOT_WIDTH, Front, Heading, Lane
from storage.plan.model import Placed, Plan
from storage.plan.network import Network, Node
from storage.plan.path import PACE, SLOW_PACE, Leg, Mode, Path
from storage.plan.shapes import Point, Rect, gap

#: Seconds that steps take on top of their length.
STEPS_SECONDS = 15.0

#: How near a landmark stands to a turn that it marks.
NEAR = 5.0

#: What is left of an aisle behind a turn, in metres, where one would still say that it ends there.
AT_THE_END = 6.0

#: On one line: nothing lies between.
SAME = 0.25

#: A direction, and the part of a lane that is walked that way: from where to where on its line.
_Piece = tuple[Heading, tuple[Lane, float, float]]


@dataclass(frozen=True, slots=True)
class _Run:
    """Straight ahead: pieces of lanes one after the other, all walked in one direction."""

    heading: Heading
    pieces: tuple[tuple[Lane, float, float], ...]

    @property
    def metres(self) -> float:
        return sum(abs(end - start) for _, start, end in self.pieces)

    @property
    def start(self) -> Point:
        lane, start, _ = self.pieces[0]
        return lane.at(start)

    @property
    def end(self) -> Point:
        lane, _, end = self.pieces[-1]
        return lane.at(end)

    def away(self, point: Point) -> float:
        """How far ahead of the start a point is, in metres."""
        return (point.x - self.start.x) * self.heading.x + (point.y - self.start.y) * self.heading.y


class Telling:
    """One way, from the places one passes to what one is told."""

    def __init__(self, network: Network, start: Front, goal: Front, mode: Mode) -> None:
        self._network = network
        self._start = start
        self._goal = goal
        self._mode = mode

    def path(self, nodes: list[Node]) -> Path:
        """The way along these nodes."""
        runs = self._runs(nodes)
        turns = tuple(self._turn(run, after) for run, after in pairwise(runs))
        arrival = self._arrival(runs[-1]) if runs else Leg("goal", 0.0, 0, self._side(self._start.out))
        legs = (*turns, arrival)
        metres = sum(run.metres for run in runs)
        climbed = sum(each.steps for leg in legs for each in leg.over)
        corners = [(runs[0].start, self._level(runs[0], 0))] if runs else [self._here()]
        corners += [(run.end, self._level(run, -1)) for run in runs]
        pace = SLOW_PACE if self._mode == "slow" else PACE
        return Path(
            start=self._start.thing,
            goal=self._goal.thing,
            mode=self._mode,
            points=tuple(point for point, _ in corners),
            levels=tuple(level for _, level in corners),
            setting_out=self._setting_out(runs),
            towards=self._first(runs[0]) if runs else None,
            legs=legs,
            aisles=tuple({lane.aisle.id: lane.aisle for run in runs for lane, _, _ in run.pieces}.values()),
            metres=metres,
            seconds=metres / pace + climbed * STEPS_SECONDS,
        )

    def _here(self) -> tuple[Point, int]:
        lane, place = self._start.lane, self._start.place
        return lane.at(place), lane.level_at(place)

    @staticmethod
    def _level(run: _Run, end: int) -> int:
        lane, start, stop = run.pieces[end]
        return lane.level_at(stop if end else start)

    def _runs(self, nodes: list[Node]) -> list[_Run]:
        """The straight runs of a way."""
        pieces: list[_Piece] = []
        for (number, start), (other, end) in pairwise(nodes):
            if number != other or start == end:
                continue
            lane = self._network.lanes[number]
            heading = lane.heading(end > start)
            if pieces and pieces[-1][0] == heading and pieces[-1][1][0] is lane:
                start = pieces.pop()[1][1]
            pieces.append((heading, (lane, start, end)))
        runs: list[_Run] = []
        for heading, piece in _without_jogs(pieces):
            if runs and runs[-1].heading == heading:
                runs[-1] = _Run(heading, (*runs[-1].pieces, piece))
            else:
                runs.append(_Run(heading, (piece,)))
        return runs

    def _setting_out(self, runs: list[_Run]) -> Literal["", "left", "right", "towards"]:
        out = self._start.out
        if not runs:
            return ""
        if out is None:
            return "towards"
        turn = out.turn(runs[0].heading)
        return "towards" if turn == "back" else turn

    def _turn(self, run: _Run, after: _Run) -> Leg:
        side = run.heading.turn(after.heading)
        assert side in ("left", "right")
        into = after.pieces[0][0]
        turned = run.away(run.end)
        openings = [away for away in self._openings(run, side) if away <= turned + SAME]
        return Leg(
            then=side,
            metres=run.metres,
            count=max(1, len(openings)),
            landmark=self._landmark(run),
            ends=self._ends(run),
            into=into.aisle,
            over=_over(run),
        )

    def _openings(self, run: _Run, side: str) -> list[float]:
        """How far ahead each way off a run is, on one side of it."""
        lanes = {lane.place for lane, _, _ in run.pieces}
        found: set[float] = set()
        for lane, _, _ in run.pieces:
            for met in self._network.met[lane.place]:
                other = met.other if met.one is lane else met.one
                if met.straight or other.place in lanes or not self._leaves(lane, other, run.heading, side):
                    continue
                away = run.away(lane.at(met.on_one if met.one is lane else met.on_other))
                # What one stands in on setting out is no way off that one comes to.
                ahead = away > max(SAME, other.width / 2)
                if ahead and not any(abs(away - each) <= SAME for each in found):
                    found.add(away)
        return sorted(found)

    @staticmethod
    def _leaves(lane: Lane, other: Lane, heading: Heading, side: str) -> bool:
        """Whether another lane goes on beyond this one, on that side of who walks it."""
        edge = lane.box
        low, high = (edge.y, edge.bottom) if lane.across else (edge.x, edge.right)
        far_low, far_high = other.span
        # Right of who walks towards greater x is greater y; of who walks towards greater y, smaller x.
        greater = (side == "right") == (heading.x > 0 or heading.y < 0)
        return far_high - high >= FOOT_WIDTH if greater else low - far_low >= FOOT_WIDTH

    def _ends(self, run: _Run) -> bool:
        """Whether nothing is left to walk straight ahead at the end of a run."""
        lane, _, end = run.pieces[-1]
        forward = run.heading.x + run.heading.y > 0
        last = lane.span[1] if forward else lane.span[0]
        if abs(last - end) > AT_THE_END and (last > end) == forward:
            return False
        # What goes on straight ahead begins here, or across the aisle that one turns into.
        ahead = (each for each in self._network.lanes if each is not lane and each.across == lane.across)
        return not any(
            abs(each.line - lane.line) < lane.width / 2
            and abs((each.span[0] if forward else each.span[1]) - end) <= AT_THE_END
            and each.level_at(end) == lane.level_at(end)
            for each in ahead
        )

    def _arrival(self, run: _Run) -> Leg:
        side = self._side(run.heading)
        ahead = self._stands(run, side) if side else []
        place = next((at for at, each in enumerate(ahead) if each is self._goal.thing), None)
        return Leg(
            then="goal",
            metres=run.metres,
            count=place + 1 if place is not None else 0,
            side=side,
            landmark=self._landmark(run),
            after=ahead[place - 1] if place else None,
            ends=self._ends(run),
            over=_over(run),
        )

    def _side(self, heading: Heading | None) -> Literal["", "left", "right"]:
        """On which side the goal is, of who walks in that direction."""
        out = self._goal.out
        if out is None or heading is None:
            return ""
        # It opens towards us: it lies on the side that is the other way.
        turn = heading.turn(Heading(-out.x, -out.y))
        return turn if turn != "back" else ""

    def _stands(self, run: _Run, side: str) -> list[Placed]:
        """The stands on one side of a run, in the order in which one passes them, up to the goal."""
        found: list[tuple[float, Placed]] = []
        for lane, _, _ in run.pieces:
            for each in self._network.along[lane.place]:
                if each.thing.kind != "stands" or each.out is None:
                    continue
                away = run.away(lane.at(each.place))
                turn = run.heading.turn(Heading(-each.out.x, -each.out.y))
                if turn == side and SAME < away <= run.metres + SAME:
                    found.append((away, each.thing))
        return [thing for _, thing in sorted(found, key=lambda each: (each[0], each[1].id))]

    def _landmark(self, run: _Run) -> Placed | None:
        """What has a name and stands where a run ends."""
        here, level = Rect(*run.end, 0, 0), self._level(run, -1)
        others = (self._start.thing, self._goal.thing)
        near = [
            (gap(each.box, here), place, each)
            for place, each in enumerate(_named(self._network.plan))
            if each.level == level and each not in others and gap(each.box, here) <= NEAR
        ]
        return min(near)[-1] if near else None

    def _first(self, run: _Run) -> Placed | None:
        """The first thing that a run passes and that can be told by its name or number."""
        found: list[tuple[float, str, Placed]] = []
        for lane, _, _ in run.pieces:
            for each in self._network.along[lane.place]:
                away = run.away(lane.at(each.place))
                told = bool(each.thing.number or each.thing.name) and each.thing != self._start.thing
                if told and SAME < away <= run.metres + SAME:
                    found.append((away, each.thing.id, each.thing))
        return min(found)[-1] if found else None


def _without_jogs(pieces: list[_Piece]) -> Iterator[_Piece]:
    """Pieces of a way, without the step aside between two aisles that are nearly in line."""
    for place, (heading, piece) in enumerate(pieces):
        if 0 < place < len(pieces) - 1:
            _, start, end = piece
            before, after = pieces[place - 1], pieces[place + 1]
            room = min(before[1][0].width, after[1][0].width) / 2
            if before[0] == after[0] != heading and abs(end - start) < room:
                continue
        yield heading, piece


def _named(plan: Plan) -> Iterator[Placed]:
    yield from (each for each in plan.landmarks if each.name)
    yield from (each for each in plan.facilities if each.kind != "other" or each.name)


def _over(run: _Run) -> tuple[Placed, ...]:
    """The steps and ramps of a run."""
    return tuple(lane.aisle for lane, _, _ in run.pieces if lane.aisle.kind in ("steps", "ramp"))
