"""A plan as values: its rows as somebody wrote them, and the things they place."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from storage.phrases import Localized
from storage.plan.shapes import Point, Rect, Shape

#: Where the open side of a stand looks, on the drawing; '' = to whichever aisle is nearest.
Side = Literal["", "up", "down", "left", "right"]
SIDES = ("up", "down", "left", "right")

#: What people look for in a hurry, and a plan may show.
AMENITIES = (
    "toilets", "prayer_room", "prayer_women", "water", "food", "atm", "first_aid", "kids_space", "seats",
    "shade", "nappy", "taxi", "parking", "information", "lost_found", "charging", "wifi", "other",
)  # fmt: skip

#: What a row of a plan may be.
KINDS = ("area", "entrance", "aisle", "steps", "ramp", "door", "stands", "landmark", "obstacle", *AMENITIES)


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row of the sheet `plan`. Metres; None = left empty."""

    id: str
    kind: str
    name: Localized
    pole: str
    #: Numbers in the order in which they stand, from the left or from the top of the drawing.
    stands: tuple[str, ...]
    #: Of its top left corner.
    x: float | None
    y: float | None
    #: Of a row of stands: of each stand.
    width: float | None
    depth: float | None
    points: tuple[Point, ...]
    faces: str
    level: int
    to_level: int | None
    door: float | None


@dataclass(frozen=True, slots=True)
class Placed:
    """One thing with its place on the plan."""

    #: Of a stand: its id in the fair ("products/B12"); else that of its row.
    id: str
    #: One of `KINDS`; a stand is "stands".
    kind: str
    name: Localized
    shape: Shape
    #: Pole id; '' = none.
    pole: str = ""
    #: Stand number, '' for all else.
    number: str = ""
    faces: str = ""
    #: Floor: 0 = the ground.
    level: int = 0
    #: Of steps and ramps: the floor they lead to; None = the same.
    to_level: int | None = None
    #: Clear width of a door or an entrance in metres; None = not told.
    door: float | None = None
    #: The row of the sheet it came from.
    row: str = ""

    @property
    def steps(self) -> bool:
        """Whether one has to climb steps."""
        return self.kind == "steps"

    @property
    def box(self) -> Rect:
        """The smallest rectangle around it."""
        return self.shape.box


@dataclass(frozen=True, slots=True)
class Plan:
    """What stands where at a fair, in metres from the top left of the drawing."""

    #: Of the whole drawing.
    width: float
    height: float
    #: False: made from the list of stands because nobody drew one. Nothing in it can be measured.
    to_scale: bool
    #: Halls, and the coloured areas of the poles.
    areas: tuple[Placed, ...] = ()
    #: The main one first.
    entrances: tuple[Placed, ...] = ()
    stands: tuple[Placed, ...] = ()
    #: All one can walk on: aisles, steps and ramps. Each is a rectangle.
    aisles: tuple[Placed, ...] = ()
    #: Toilets, water, first aid … (`AMENITIES`).
    facilities: tuple[Placed, ...] = ()
    landmarks: tuple[Placed, ...] = ()
    obstacles: tuple[Placed, ...] = ()
    doors: tuple[Placed, ...] = ()
    _by_id: dict[str, Placed] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._by_id.update({each.id: each for each in self})

    def __iter__(self) -> Iterator[Placed]:
        yield from self.areas
        yield from self.aisles
        yield from self.doors
        yield from self.obstacles
        yield from self.landmarks
        yield from self.facilities
        yield from self.stands
        yield from self.entrances

    def get(self, id: str) -> Placed | None:
        """The thing of that id: a stand by its id in the fair, all else by that of its row."""
        return self._by_id.get(id)
