"""Shapes on a plan, in metres: x grows to the right of the drawing, y downwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Point(NamedTuple):
    """One place on a plan, in metres."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle whose sides are those of the drawing. A point is one without width and depth."""

    x: float
    y: float
    width: float
    depth: float

    @property
    def right(self) -> float:
        """Its greatest x."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its greatest y."""
        return self.y + self.depth

    @property
    def centre(self) -> Point:
        """Its middle."""
        return Point(self.x + self.width / 2, self.y + self.depth / 2)

    @property
    def box(self) -> "Rect":
        """Itself."""
        return self

    @property
    def corners(self) -> tuple[Point, ...]:
        """Clockwise from the top left."""
        return (
            Point(self.x, self.y),
            Point(self.right, self.y),
            Point(self.right, self.bottom),
            Point(self.x, self.bottom),
        )


@dataclass(frozen=True, slots=True)
class Polygon:
    """A shape with three corners or more, which does not cross itself."""

    corners: tuple[Point, ...]

    @property
    def box(self) -> Rect:
        """The smallest rectangle around it."""
        return around(self.corners)

    @property
    def centre(self) -> Point:
        """The middle of its box."""
        return self.box.centre


Shape = Rect | Polygon


def around(points: Sequence[Point]) -> Rect:
    """The smallest rectangle around `points`."""
    left, top = min(point.x for point in points), min(point.y for point in points)
    return Rect(left, top, max(point.x for point in points) - left, max(point.y for point in points) - top)


def overlap(one: Rect, other: Rect) -> float:
    """The area that two rectangles share, in m²."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across * down if across > 0 and down > 0 else 0.0


def gap(one: Rect, other: Rect) -> float:
    """How far two rectangles are apart, in metres; 0 where they touch or overlap."""
    across = max(one.x - other.right, other.x - one.right, 0.0)
    down = max(one.y - other.bottom, other.y - one.bottom, 0.0)
    return float((across**2 + down**2) ** 0.5)


def contains(shape: Shape, point: Point) -> bool:
    """Whether `point` lies in `shape` (on its edge counts for a rectangle)."""
    if isinstance(shape, Rect):
        return shape.x <= point.x <= shape.right and shape.y <= point.y <= shape.bottom
    inside = False
    corners = shape.corners
    for one, other in zip(corners, (*corners[1:], corners[0]), strict=True):
        if (one.y > point.y) != (other.y > point.y):
            crossing = one.x + (point.y - one.y) / (other.y - one.y) * (other.x - one.x)
            inside ^= point.x < crossing
    return inside
