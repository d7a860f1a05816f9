"""A way through a fair, as the words and the picture need it."""

from dataclasses import dataclass
from typing import Literal

from storage.plan.model import Placed
from storage.plan.shapes import Point

#: How somebody wants to go: the shortest way, one without steps or narrow doors, or an easy one for who walks
#: with difficulty: few turns, steps only where there is nothing else.
Mode = Literal["shortest", "step_free", "slow"]
MODES: tuple[Mode, ...] = ("shortest", "step_free", "slow")

#: Metres a second on foot in a crowd, and of who takes their time.
PACE = 0.9
SLOW_PACE = 0.5


@dataclass(frozen=True, slots=True)
class Leg:
    """Straight ahead, and what one does at the end of it."""

    #: A turn, or that one has arrived.
    then: Literal["left", "right", "goal"]
    metres: float
    #: Of a turn: which opening on that side it is, counted from where this leg begins, from 1.
    #: Of the goal: which stand on that side it is.
    count: int
    #: The side of the goal: left or right; '' = straight ahead, or it is what one stands on.
    side: Literal["", "left", "right"] = ""
    #: What has a name and stands where this leg ends; None = nothing.
    landmark: Placed | None = None
    #: Of a goal that is a stand: the stand before it on that side of this leg; None = it is the first.
    after: Placed | None = None
    #: Nothing is left to walk beyond the turn: the aisle ends there.
    ends: bool = False
    #: The aisle that is turned into.
    into: Placed | None = None
    #: Steps climbed or a ramp taken on this leg, in order.
    over: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """The way from one place to another."""

    start: Placed
    goal: Placed
    mode: Mode
    #: Where one walks, corner by corner, from the front of the start to the front of the goal; and the floor
    #: at each of them.
    points: tuple[Point, ...]
    levels: tuple[int, ...]
    #: Which way to turn on setting out: with one's back to a stand, or coming in by an entrance;
    #: '' = straight ahead; "towards" = from something in the middle of an aisle, towards `towards`.
    setting_out: Literal["", "left", "right", "towards"]
    #: The first thing with a name or a number that one comes to.
    towards: Placed | None
    legs: tuple[Leg, ...]
    #: The aisles, steps and ramps that are walked along, in order.
    aisles: tuple[Placed, ...]
    metres: float
    seconds: float

    @property
    def steps(self) -> tuple[Placed, ...]:
        """The steps that are climbed."""
        return tuple(each for leg in self.legs for each in leg.over if each.steps)
