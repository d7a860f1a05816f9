"""The aisles of a plan as lines to walk on, and where everything else opens onto them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from storage.plan.model import Placed
from storage.plan.shapes import Point, Rect, gap

#: Two aisles meet where they touch, drawn a hand too short or too long.
TOUCH = 0.1

#: Metres that somebody on foot and somebody in a wheelchair need.
FOOT_WIDTH = 0.6
WHEELCHAIR_WIDTH = 0.9

#: How far in front of it an aisle may begin: of a stand or an entrance, and of all else.
STAND_REACH = 1.0
REACH = 6.0


class Heading(NamedTuple):
    """A direction on the drawing: one of (1, 0), (-1, 0), (0, 1), (0, -1)."""

    x: int
    y: int

    def turn(self, to: "Heading") -> Literal["", "left", "right", "back"]:
        """How one turns from this direction to another."""
        across = self.x * to.y - self.y * to.x
        if across:
            return "right" if across > 0 else "left"  # y grows downwards
        return "" if self == to else "back"

    def side_of(self, here: Point, there: Point) -> Literal["", "left", "right"]:
        """On which side of somebody at `here` who looks this way `there` is; '' = on the line."""
        across = self.x * (there.y - here.y) - self.y * (there.x - here.x)
        if abs(across) < 1e-6:
            return ""
        return "right" if across > 0 else "left"


HEADINGS = {"up": Heading(0, -1), "down": Heading(0, 1), "left": Heading(-1, 0), "right": Heading(1, 0)}


@dataclass(frozen=True, slots=True)
class Lane:
    """One aisle, stairs or ramp: a line through its middle, along its longer sides or the way it faces."""

    place: int
    aisle: Placed

    @property
    def box(self) -> Rect:
        """The rectangle that is walked on."""
        return self.aisle.box

    @property
    def across(self) -> bool:
        """Whether it runs from left to right on the drawing, not from top to bottom."""
        if self.aisle.faces:
            return self.aisle.faces in ("left", "right")
        return self.box.width >= self.box.depth

    @property
    def line(self) -> float:
        """Where its line lies: y of one that runs across, else x."""
        return self.box.centre.y if self.across else self.box.centre.x

    @property
    def width(self) -> float:
        """Between the sides one walks along."""
        return self.box.depth if self.across else self.box.width

    @property
    def span(self) -> tuple[float, float]:
        """From where to where it goes, along its line."""
        return (self.box.x, self.box.right) if self.across else (self.box.y, self.box.bottom)

    def along(self, point: Point) -> float:
        """Where on its line a point is."""
        return point.x if self.across else point.y

    def at(self, place: float) -> Point:
        """The point at a place on its line."""
        return Point(place, self.line) if self.across else Point(self.line, place)

    def heading(self, forward: bool) -> Heading:
        """The direction of walking it, towards greater or smaller places."""
        step = 1 if forward else -1
        return Heading(step, 0) if self.across else Heading(0, step)

    @property
    def leads(self) -> bool:
        """Whether stairs or a ramp lead to their other floor towards greater places."""
        return self.aisle.faces not in ("left", "up")

    def level_at(self, place: float) -> int:
        """The floor at a place on its line."""
        if self.aisle.to_level is None:
            return self.aisle.level
        upper = (place > sum(self.span) / 2) == self.leads
        return self.aisle.to_level if upper else self.aisle.level


@dataclass(frozen=True, slots=True)
class Meeting:
    """Where two lanes meet: where on each of them, how wide, whether one runs on into the other."""

    one: Lane
    other: Lane
    on_one: float
    on_other: float
    width: float
    straight: bool


@dataclass(frozen=True, slots=True)
class Front:
    """Where something opens onto a lane."""

    thing: Placed
    lane: Lane
    #: On the line of the lane.
    place: float
    #: The direction in which one leaves it; None = it stands in the middle of the lane.
    out: Heading | None


def shared(one: Rect, other: Rect) -> tuple[float, float]:
    """How much two rectangles share across and down the drawing; negative = that far apart."""
    return (
        min(one.right, other.right) - max(one.x, other.x),
        min(one.bottom, other.bottom) - max(one.y, other.y),
    )


def beside(one: Lane, other: Lane) -> bool:
    """Whether two lanes lie along each other, where one would do: no line tells which of them one is on."""
    if one.across != other.across or not _floors(one) & _floors(other):
        return False
    across, down = shared(one.box, other.box)
    along, over = (across, down) if one.across else (down, across)
    return over >= -TOUCH and along > max(TOUCH, min(one.width, other.width) / 2)


def meeting(one: Lane, other: Lane) -> Meeting | None:
    """Where two lanes meet; None where they do not."""
    across, down = shared(one.box, other.box)
    if min(across, down) < -TOUCH or max(across, down) < FOOT_WIDTH or beside(one, other):
        return None
    if one.across == other.across:
        return _end_to_end(one, other, across, down)
    place = Point(other.line, one.line) if one.across else Point(one.line, other.line)
    on_one, on_other = one.along(place), other.along(place)
    if one.level_at(on_one) != other.level_at(on_other):
        return None
    # Where they only touch, the opening is as wide as what they share.
    width = max(across, down) if min(across, down) < FOOT_WIDTH else min(one.width, other.width)
    return Meeting(one, other, on_one, on_other, min(width, one.width, other.width), False)


def _end_to_end(one: Lane, other: Lane, across: float, down: float) -> Meeting | None:
    width = down if one.across else across
    first, last = (one, other) if one.span[0] <= other.span[0] else (other, one)
    place = (first.span[1] + last.span[0]) / 2
    if width < FOOT_WIDTH or one.level_at(place) != other.level_at(place):
        return None
    return Meeting(one, other, place, place, width, True)


def _floors(lane: Lane) -> set[int]:
    return {lane.aisle.level, lane.aisle.level if lane.aisle.to_level is None else lane.aisle.to_level}


# ── what opens onto them ───────────────────────────────────────────────────────────────────────────────


def front(thing: Placed, lanes: Iterable[Lane]) -> Front | None:
    """Where `thing` opens onto a lane of its floor; None when no lane comes near enough."""
    there = [lane for lane in lanes if lane.aisle.to_level is None and lane.aisle.level == thing.level]
    if thing.faces:
        return _facing(thing, there, STAND_REACH if thing.kind == "stands" else REACH)
    reach = STAND_REACH if thing.kind in ("stands", "entrance") else REACH
    near = [(gap(thing.box, lane.box), lane) for lane in there]
    choices = [(away, -_edge(thing.box, lane), lane.place, lane) for away, lane in near if away <= reach]
    if not choices:
        return None
    lane = min(choices)[-1]
    return Front(thing, lane, _clamped(lane, lane.along(thing.box.centre)), _out(thing.box, lane))


def _facing(thing: Placed, lanes: Iterable[Lane], reach: float) -> Front | None:
    """Where a thing opens that says itself to which side."""
    box, out = thing.box, HEADINGS[thing.faces]
    middle = Point(
        box.centre.x if out.x == 0 else (box.right if out.x > 0 else box.x),
        box.centre.y if out.y == 0 else (box.bottom if out.y > 0 else box.y),
    )
    choices = []
    for lane in lanes:
        ahead = Rect(
            min(middle.x, middle.x + out.x * reach),
            min(middle.y, middle.y + out.y * reach),
            abs(out.x) * reach,
            abs(out.y) * reach,
        )
        if gap(ahead, lane.box) == 0:
            away = gap(Rect(*middle, 0, 0), lane.box)
            end_on = lane.across == (out.y == 0)
            choices.append((round(away, 2), end_on, lane.place, lane))
    if not choices:
        return None
    lane = min(choices)[-1]
    return Front(thing, lane, _clamped(lane, lane.along(middle)), out)


def _out(box: Rect, lane: Lane) -> Heading | None:
    """The direction from a thing into the lane beside it."""
    across, down = shared(box, lane.box)
    if across > TOUCH and down > TOUCH:
        if _on(box, lane):
            return None
        sideways = not lane.across
    else:
        sideways = across < down
    if sideways:
        return Heading(1 if box.centre.x < lane.box.centre.x else -1, 0)
    return Heading(0, 1 if box.centre.y < lane.box.centre.y else -1)


def _on(box: Rect, lane: Lane) -> bool:
    """Whether something stands on the line of a lane."""
    low, high = (box.y, box.bottom) if lane.across else (box.x, box.right)
    return low <= lane.line <= high


def _edge(box: Rect, lane: Lane) -> float:
    """How long the edge is that a thing and a lane share."""
    return max(shared(box, lane.box))


def _clamped(lane: Lane, place: float) -> float:
    low, high = lane.span
    return min(max(place, low), high)
