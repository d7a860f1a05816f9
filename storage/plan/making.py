"""The plan of a fair: as its pack draws it, else made from the list of its stands."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from storage.phrases import Localized
from storage.plan.model import AMENITIES, Placed, Plan, PlanRow
from storage.plan.shapes import Point, Polygon, Rect, Shape, around
from storage.records import Fair, Stand

#: Of a plan that nobody drew: stands of 3 × 3 m, aisles of 3 m, and how many stands share an aisle.
SIZE = 3.0
AISLE = 3.0
ALONG = 20

_NOTHING = Localized({})


def plan_of(fair: Fair) -> Plan | None:
    """What stands where; None for a fair that has neither a plan nor numbered stands.

    The area of a pole that has no name of its own bears the name of the pole.
    """
    if fair.plan:
        made = drawn(fair.plan, fair.stands)
    elif fair.stands:
        made = generated(fair.stands)
    else:
        return None
    names = {pole.id: pole.name for pole in fair.poles}
    areas = (replace(each, name=each.name or names.get(each.pole, each.name)) for each in made.areas)
    return replace(made, areas=tuple(areas))


# ── drawn ──────────────────────────────────────────────────────────────────────────────────────────────


def drawn(rows: Sequence[PlanRow], stands: Iterable[Stand]) -> Plan:
    """The plan that these rows of a sheet draw. A stand without a place on it is simply not there."""
    ids = {(stand.pole, stand.number): stand.id for stand in stands}
    placed = [each for row in rows for each in placed_by(row, ids)]
    return _plan(placed, to_scale=True)


def placed_by(row: PlanRow, ids: Mapping[tuple[str, str], str]) -> Iterable[Placed]:
    """What one row places: one thing, or the stands of a row. `ids`: of each stand by pole and number."""
    if row.kind != "stands":
        yield Placed(
            row.id, row.kind, row.name, shape_of(row), row.pole, "", row.faces, row.level, row.to_level,
            row.door, row.id,
        )  # fmt: skip
        return
    first = shape_of(row).box
    down = row.faces in ("left", "right")
    for place, number in enumerate(row.stands):
        shape = Rect(
            first.x + (0 if down else place * first.width),
            first.y + (place * first.depth if down else 0),
            first.width,
            first.depth,
        )
        id = ids.get((row.pole, number), f"{row.pole}/{number}" if row.pole else number)
        yield Placed(id, "stands", row.name, shape, row.pole, number, row.faces, row.level, row=row.id)


def shape_of(row: PlanRow) -> Shape:
    """The corners of a row where they are given, else its rectangle; of stands that of the first."""
    if row.points:
        return Polygon(row.points)
    return Rect(row.x or 0.0, row.y or 0.0, row.width or 0.0, row.depth or 0.0)


def _plan(placed: Sequence[Placed], *, to_scale: bool) -> Plan:
    def of(*kinds: str) -> tuple[Placed, ...]:
        return tuple(each for each in placed if each.kind in kinds)

    extent = around([Point(0, 0), *(corner for each in placed for corner in each.shape.corners)])
    return Plan(
        extent.width,
        extent.depth,
        to_scale,
        areas=of("area"),
        entrances=of("entrance"),
        stands=of("stands"),
        aisles=of("aisle", "steps", "ramp"),
        facilities=of(*AMENITIES),
        landmarks=of("landmark"),
        obstacles=of("obstacle"),
        doors=of("door"),
    )


# ── made from the list ─────────────────────────────────────────────────────────────────────────────────


def generated(stands: Sequence[Stand]) -> Plan:
    """A plan of stands in rows, two facing rows an aisle, pole after pole: in order, but not to scale."""
    placed: list[Placed] = []
    top = SIZE
    left = AISLE + SIZE
    for pole in dict.fromkeys(stand.pole for stand in stands):
        head = top
        widest = left
        for row, aisle in enumerate(_aisles([stand for stand in stands if stand.pole == pole])):
            half = (len(aisle) + 1) // 2
            length = half * SIZE
            lane = Rect(AISLE, top + SIZE, length + SIZE, AISLE)
            placed.append(Placed(f"aisle-{len(placed)}-{row}", "aisle", _NOTHING, lane))
            for place, stand in enumerate(aisle):
                x = left + place // 2 * SIZE
                above = place % 2 == 0
                shape = Rect(x, top if above else top + SIZE + AISLE, SIZE, SIZE)
                faces = "down" if above else "up"
                placed.append(Placed(stand.id, "stands", _NOTHING, shape, pole, stand.number, faces))
            widest = max(widest, left + length)
            top += 2 * SIZE + AISLE
        if pole:
            shape = Rect(left, head, widest - left, top - head)
            placed.append(Placed(f"area-{pole}", "area", _NOTHING, shape, pole))
        top += SIZE
    placed.append(Placed("aisle", "aisle", _NOTHING, Rect(0, 0, AISLE, top)))
    placed.append(Placed("entrance", "entrance", _NOTHING, Rect(0, top, AISLE, 0)))
    return _plan(placed, to_scale=False)


def _aisles(stands: Sequence[Stand]) -> Iterable[Sequence[Stand]]:
    """The stands of each aisle: those whose numbers begin alike, at most `ALONG`."""
    for _, members in groupby(stands, key=lambda stand: re.sub(r"\d+$", "", stand.number)):
        row = list(members)
        for start in range(0, len(row), ALONG):
            yield row[start : start + ALONG]
