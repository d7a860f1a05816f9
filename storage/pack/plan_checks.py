"""What must be true of a plan: everything has its place, nothing is in the way, every stand is reached."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from storage.pack.drafts import Draft
from storage.pack.mistakes import hint, listed
from storage.pack.sheets import SHEETS
from storage.phrases import Value
from storage.plan.lanes import STAND_REACH, TOUCH, WHEELCHAIR_WIDTH, Lane, beside, front, meeting, shared
from storage.plan.making import drawn
from storage.plan.model import AMENITIES, Placed, Plan, PlanRow
from storage.plan.network import Network
from storage.plan.shapes import Point, Rect, contains, overlap
from storage.plan.ways import Ways
from storage.records import Stand

#: Two things that touch share no ground; drawn by hand they may by a little, in m².
SHARED = 0.05

_WALKED = ("aisle", "steps", "ramp")
#: A line is enough for these: a gate is as wide as its opening, and as deep as nothing.
_LINES = ("entrance", "door")
_LEAST = str(WHEELCHAIR_WIDTH)
#: What is found by its name.
_NAMED = ("landmark", "entrance")


def check_plan(rows: Sequence[Draft], stands: Sequence[Draft], *, stands_sound: bool) -> None:
    """Note every mistake between the rows of a plan, and between the plan and the sheet of stands."""
    for row in rows:
        _check_shape(row)
        _check_kind(row)
    if stands_sound:
        _check_numbers(rows, stands)
    if not rows or _mistaken(rows):
        return  # what lies where is not known yet
    by_id = {row.cells["id"]: row for row in rows}
    records = tuple(map(_stand, stands)) if stands_sound else ()
    plan = drawn(tuple(map(_row, rows)), records)
    _check_ground(plan, by_id)
    _check_aisles(plan, by_id)
    _check_openings(plan, by_id)
    if not _mistaken(rows):
        _check_ways(plan, by_id)


def _mistaken(rows: Sequence[Draft]) -> bool:
    return any(mistake.file == rows[0].file for mistake in rows[0].mistakes)


def _row(row: Draft) -> PlanRow:
    read: PlanRow = SHEETS["plan"].read(row.cells)
    return read


def _stand(row: Draft) -> Stand:
    read: Stand = SHEETS["stands"].read(row.cells)
    return read


# ── one row ────────────────────────────────────────────────────────────────────────────────────────────


def _check_shape(row: Draft) -> None:
    """A rectangle or corners, of some size."""
    cells = row.cells
    kind = cells.get("kind", "")
    missing = [name for name in ("x", "y", "width", "depth") if name not in cells and not row.written(name)]
    if "points" in cells or row.written("points"):
        if kind in _WALKED or kind == "stands":
            row.wrong("points", "pack.plan-rectangle")
        elif len(missing) < 4:
            row.wrong("points", "pack.plan-both")
        elif "points" in cells:
            _check_corners(row)
        return
    if missing:
        row.wrong(missing[0] if missing[0] in row.places else "", "pack.plan-shape", names=listed(missing))
        return
    sizes = [name for name in ("width", "depth") if float(cells.get(name, "1")) == 0]
    if sizes and (kind not in _LINES or len(sizes) == 2):
        row.wrong(sizes[0], "pack.plan-size", name=sizes[0])


def _check_corners(row: Draft) -> None:
    corners = tuple(Point(*map(float, pair.split(","))) for pair in row.cells["points"].split())
    if min(min(corner) for corner in corners) < 0:
        row.wrong("points", "pack.plan-outside")
    sides = [*zip(corners, (*corners[1:], corners[0]), strict=True)]
    for place, one in enumerate(sides):
        for other in sides[place + 2 : len(sides) - (place == 0)]:
            if _cross(*one, *other):
                row.wrong("points", "pack.plan-crossed")
                return


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether the lines from `a` to `b` and from `c` to `d` cross."""

    def turn(one: Point, two: Point, three: Point) -> float:
        return (two.x - one.x) * (three.y - one.y) - (two.y - one.y) * (three.x - one.x)

    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


def _check_kind(row: Draft) -> None:
    """What some kinds need, and others must not have."""
    cells, kind = row.cells, row.cells.get("kind", "")
    if kind == "stands" and "stands" not in cells and not row.written("stands"):
        row.wrong("stands" if "stands" in row.places else "", "pack.empty", name="stands")
    if kind != "stands" and "stands" in cells:
        row.wrong("stands", "pack.plan-no-stands", kind=kind)
    if kind in ("steps", "ramp") and "faces" not in cells and not row.written("faces"):
        row.wrong("faces" if "faces" in row.places else "", "pack.plan-faces")
    if kind in _NAMED and not any(heading.startswith("name_") for heading in cells):
        column = next((heading for heading in row.places if heading.startswith("name_")), "")
        row.wrong(column, "pack.empty", name="name")
    if "to_level" in cells and (kind not in ("steps", "ramp") or cells["to_level"] == cells.get("level")):
        row.wrong("to_level", "pack.plan-level")
    if kind == "door" and "door" not in cells and not row.written("door"):
        row.wrong("door" if "door" in row.places else "", "pack.empty", name="door")
    if kind == "entrance" and float(cells.get("door", WHEELCHAIR_WIDTH)) < WHEELCHAIR_WIDTH:
        row.wrong("door", "pack.plan-narrow", least=_LEAST)


def _check_numbers(rows: Iterable[Draft], stands: Sequence[Draft]) -> None:
    """Each stand of the fair is on the plan once."""
    known = {(row.cells.get("pole", ""), row.cells["number"]): row for row in stands if "number" in row.cells}
    seen: dict[tuple[str, str], Draft] = {}
    for row in rows:
        pole = row.cells.get("pole", "")
        for number in filter(None, row.cells.get("stands", "").split("; ")):
            place = (pole, number)
            if place not in known:
                numbers = sorted(each for of, each in known if of == pole)
                row.wrong("stands", "pack.stand", found=number, hint=hint(number, numbers, most=6))
            elif place in seen:
                row.wrong("stands", "pack.plan-twice", stand=number, other=seen[place].cells.get("id", ""))
            seen.setdefault(place, row)
    for place, row in known.items():
        if seen and place not in seen:
            row.wrong("number", "pack.plan-missing", stand=row.cells["number"])


# ── the ground ─────────────────────────────────────────────────────────────────────────────────────────


def _check_ground(plan: Plan, rows: Mapping[str, Draft]) -> None:
    """Nothing stands on anything else."""
    things = (*plan.obstacles, *plan.landmarks, *plan.facilities)
    for one, other in _overlapping(
        (*plan.stands, *(each for each in things if isinstance(each.shape, Rect)))
    ):
        stands = [each for each in (one, other) if each.kind == "stands"]
        if stands:
            # The later row came to where something was.
            stand = max(stands, key=lambda each: rows[each.row].line.row)
            second = other if stand is one else one
            _note(
                rows[stand.row],
                "",
                "pack.plan-overlap",
                stand=stand.number,
                other=second.number or second.row,
            )
    for stand in plan.stands:
        for aisle in plan.aisles:
            if aisle.level == stand.level and overlap(stand.box, aisle.box) > SHARED:
                _note(rows[stand.row], "", "pack.plan-on-aisle", stand=stand.number, aisle=aisle.row)
        for area in plan.areas:
            elsewhere = area.pole and stand.pole and area.pole != stand.pole and area.level == stand.level
            if elsewhere and contains(area.shape, stand.box.centre):
                _note(
                    rows[stand.row],
                    "pole",
                    "pack.plan-pole",
                    stand=stand.number,
                    area=area.row,
                    pole=area.pole,
                )


def _overlapping(things: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """The pairs that share some ground, from left to right."""
    open_things: list[Placed] = []
    for thing in sorted(things, key=lambda each: (each.box.x, each.id)):
        open_things = [each for each in open_things if each.box.right > thing.box.x]
        for each in open_things:
            if each.level == thing.level and overlap(each.box, thing.box) > SHARED:
                yield each, thing
        open_things.append(thing)


def _check_aisles(plan: Plan, rows: Mapping[str, Draft]) -> None:
    """Aisles are wide enough, free, and meet each other as lines can."""
    lanes = [Lane(place, aisle) for place, aisle in enumerate(plan.aisles)]
    for lane in lanes:
        if lane.width < WHEELCHAIR_WIDTH:
            column = "depth" if lane.across else "width"
            _note(rows[lane.aisle.row], column, "pack.plan-narrow", least=_LEAST)
        for other in lanes[lane.place + 1 :]:
            # Steps with a ramp beside them are two ways on purpose.
            if lane.aisle.kind == other.aisle.kind == "aisle" and beside(lane, other):
                _note(rows[other.aisle.row], "", "pack.plan-beside", other=lane.aisle.row)
        met = [other for other in lanes if other is not lane and meeting(lane, other)]
        if lane.aisle.kind != "aisle" and len(met) < 2:
            _note(rows[lane.aisle.row], "", "pack.plan-loose")
    if not plan.aisles and plan.stands:
        rows[plan.stands[0].row].wrong("", "pack.plan-no-aisle")
    for obstacle in plan.obstacles:
        for lane in lanes:
            across, down = shared(obstacle.box, lane.box)
            if min(across, down) <= TOUCH or obstacle.level != lane.aisle.level:
                continue
            gaps = (
                (obstacle.box.y - lane.box.y, lane.box.bottom - obstacle.box.bottom)
                if lane.across
                else (obstacle.box.x - lane.box.x, lane.box.right - obstacle.box.right)
            )
            if max(gaps) < WHEELCHAIR_WIDTH:
                _note(rows[obstacle.row], "", "pack.plan-blocks", aisle=lane.aisle.row, least=_LEAST)
    for door in plan.doors:
        if all(min(shared(door.box, lane.box)) < -TOUCH for lane in lanes):
            _note(rows[door.row], "", "pack.plan-door-apart")


def _check_openings(plan: Plan, rows: Mapping[str, Draft]) -> None:
    """Everything opens onto an aisle, and there is a way in."""
    lanes = [Lane(place, aisle) for place, aisle in enumerate(plan.aisles)]
    if not plan.entrances and (plan.aisles or plan.stands):
        _note(next(iter(rows.values())), "", "pack.plan-no-entrance")
    for thing in (*plan.entrances, *plan.stands, *plan.landmarks, *plan.facilities):
        if lanes and front(thing, lanes) is None:
            if thing.kind == "stands":
                _note(
                    rows[thing.row], "faces", "pack.plan-no-front", stand=thing.number, reach=str(STAND_REACH)
                )
            elif thing.kind == "entrance":
                _note(rows[thing.row], "", "pack.plan-entrance-apart")
            elif thing.kind in AMENITIES or thing.kind == "landmark":
                _note(rows[thing.row], "", "pack.plan-far")


def _check_ways(plan: Plan, rows: Mapping[str, Draft]) -> None:
    """Every stand is reached from every entrance, and doors let a wheelchair through."""
    ways = Ways(plan)
    for entrance in plan.entrances:
        there = ways.reached(entrance.id)
        for stand in plan.stands:
            if stand.id not in there:
                _note(rows[stand.row], "", "pack.plan-unreachable", stand=stand.number, entrance=entrance.row)
    network: Network = ways.network
    main = ways.main
    if main is None:
        return
    rolled = ways.reached(main.id, "step_free")
    narrow = [
        each.thing for found in network.narrow.values() for each in found if each.width < WHEELCHAIR_WIDTH
    ]
    if any(stand.id not in rolled for stand in plan.stands):
        for door in narrow:
            if door.kind == "door":
                _note(rows[door.row], "door", "pack.plan-door", found=f"{door.door:g}", least=_LEAST)


def _note(row: Draft, column: str, key: str, /, **values: Value) -> None:
    """Note a mistake of a row once, however many of its stands it concerns."""
    if not any(each.row == row.line.row and each.said.key == key for each in row.mistakes):
        row.wrong(column, key, **values)
