"""A plan as SVG, in metres: what is drawn is styled by classes, and each stand is a link to itself."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from bot.plan_style import AREAS, OTHER, SIGNS, STANDS, hexadecimal
from storage.plan.codes import code_of
from storage.plan.model import Placed, Plan
from storage.plan.path import Path
from storage.plan.shapes import Point, Rect, overlap

#: Metres left around the plan; the height of letters on stands and of names.
EDGE, NUMBER, NAME = 4.0, 1.25, 2.2

#: The side of a sign with what is left around it, and how far it moves to find room.
MARK = 2.6
_BESIDE = ((0, 0), (0, MARK), (0, -MARK), (MARK, 0), (-MARK, 0))

#: About how wide a letter is for its height.
LETTER = 0.58


def svg(
    plan: Plan,
    names: Mapping[str, str],
    link: Callable[[Placed], str],
    *,
    title: str,
    lit: frozenset[str] = frozenset(),
    goal: Placed | None = None,
    path: Path | None = None,
    closed: frozenset[str] = frozenset(),
) -> str:
    """The drawing. `link` gives the address of a stand, `names` what is written beside a thing, by its id."""
    poles = pole_numbers(plan)
    taken: list[Rect] = [each.box for each in plan.stands]
    if goal:  # its pin
        at = goal.box.centre
        taken.append(Rect(at.x - 1.8, at.y - 4.8, 3.6, 4.8))
    wide = Rect(-EDGE, -EDGE, plan.width + 2 * EDGE, plan.height + 2 * EDGE)
    pieces = [
        *(
            _shape(each, f"area p{poles[each.pole] % len(AREAS)}" if each.pole else "area")
            for each in plan.areas
        ),
        *(_shape(each, f"walk {each.kind}") for each in plan.aisles),
        *(_steps(each) for each in plan.aisles if each.steps),
        *(_shape(each, "closed") for each in plan.aisles if each.id in closed),
        *(_shape(each, "obstacle") for each in plan.obstacles),
        *(_stand(each, poles, link, lit, goal) for each in plan.stands),
        *(_mark(each, "entrance", "▲", taken) for each in plan.entrances),
        *(_mark(each, "landmark", "★", taken) for each in plan.landmarks),
        *(_mark(each, "facility", SIGNS.get(each.kind, OTHER), taken) for each in plan.facilities),
        *(_way(path) if path else ()),
        *(_name(each, names, taken, wide) for each in (*plan.entrances, *plan.landmarks)),
        *(_area_name(each, names, taken, wide) for each in plan.areas),
        _pin(goal) if goal else "",
    ]
    box = f"{-EDGE:g} {-EDGE:g} {plan.width + 2 * EDGE:g} {plan.height + 2 * EDGE:g}"
    return (
        f'<svg id="plan" viewBox="{box}" role="img" aria-label="{escape(title)}" direction="ltr"'
        f' preserveAspectRatio="xMidYMid meet">{"".join(pieces)}</svg>'
    )


def pole_numbers(plan: Plan) -> Mapping[str, int]:
    """The poles in the order of the plan, which gives each its colour."""
    poles = dict.fromkeys(each.pole for each in (*plan.areas, *plan.stands) if each.pole)
    return {pole: number for number, pole in enumerate(poles)}


def styles() -> str:
    """The colours of the poles, as a style sheet."""
    areas = (f".area.p{number}{{fill:{hexadecimal(each)}}}" for number, each in enumerate(AREAS))
    stands = (f".s{number}{{fill:{hexadecimal(each)}}}" for number, each in enumerate(STANDS))
    swatches = (f".swatch.s{number}{{background:{hexadecimal(each)}}}" for number, each in enumerate(STANDS))
    return "".join((*areas, *stands, *swatches))


def _shape(thing: Placed, style: str) -> str:
    corners = " ".join(f"{corner.x:g},{corner.y:g}" for corner in thing.shape.corners)
    return f'<polygon class="{style}" points="{corners}"/>'


def _steps(thing: Placed) -> str:
    box = thing.box
    along = box.width >= box.depth
    count = int((box.width if along else box.depth) / 0.6)
    lines = (
        f"M{box.x + at * 0.6:g} {box.y:g}v{box.depth:g}"
        if along
        else f"M{box.x:g} {box.y + at * 0.6:g}h{box.width:g}"
        for at in range(1, count + 1)
    )
    return f'<path class="step" d="{"".join(lines)}"/>'


def _stand(
    stand: Placed, poles: Mapping[str, int], link: Callable[[Placed], str], lit: frozenset[str],
    goal: Placed | None,
) -> str:  # fmt: skip
    number = poles.get(stand.pole, 0) % len(STANDS)
    style = f"stand s{number}" + (" lit" if stand.id in lit or stand == goal else "")
    centre = stand.box.centre
    size = min(NUMBER, stand.box.width * 0.9 / (LETTER * max(len(stand.number), 1)), stand.box.depth * 0.6)
    text = _text(centre.x, centre.y, size, "number", stand.number)
    shape = _shape(stand, style)
    return f'<a href="{escape(link(stand))}" tabindex="-1" id="{escape(code_of(stand))}">{shape}{text}</a>'


def _way(path: Path) -> Sequence[str]:
    points = " ".join(f"{point.x:g},{point.y:g}" for point in path.points)
    start = path.points[0]
    return (
        f'<polyline class="way under" points="{points}"/>',
        f'<polyline class="way" points="{points}"/>',
        f'<circle class="you" cx="{start.x:g}" cy="{start.y:g}" r="1.4"/>',
    )


def _mark(thing: Placed, style: str, sign: str, taken: list[Rect]) -> str:
    """A sign where the thing stands, or just beside it where another sign is already."""
    centre = thing.box.centre
    boxes = [
        Rect(centre.x + across - MARK / 2, centre.y + down - MARK / 2, MARK, MARK) for across, down in _BESIDE
    ]
    box = min(boxes, key=lambda box: sum(overlap(box, each) for each in taken))
    taken.append(box)
    at = box.centre
    plate = f'<rect x="{at.x - 1.3:g}" y="{at.y - 1.2:g}" width="2.6" height="2.4" rx=".5"/>'
    size = 1.6 if len(sign) < 3 else 0.85
    return f'<g class="mark {style}">{plate}{_text(at.x, at.y, size, "sign", sign)}</g>'


def _name(thing: Placed, names: Mapping[str, str], taken: list[Rect], sheet: Rect) -> str:
    text, at = names.get(thing.id, ""), thing.box.centre
    wide = len(text) * LETTER * NAME
    places = [
        Point(at.x, at.y + 2.8), Point(at.x, at.y - 2.8),
        Point(at.x + 2 + wide / 2, at.y), Point(at.x - 2 - wide / 2, at.y),
        *(Point(at.x + side * wide / 2, at.y + down) for down in (2.8, -2.8, 5, -5) for side in (1, -1)),
    ]  # fmt: skip
    return _placed(text, places, "name", NAME, taken, sheet) if text else ""


def _area_name(area: Placed, names: Mapping[str, str], taken: list[Rect], sheet: Rect) -> str:
    text, box = names.get(area.id, ""), area.box
    size = min(NAME * 1.1, box.width * 0.9 / (LETTER * max(len(text), 1)))
    inner = box.depth - size * 1.2
    places = [
        Point(box.x + box.width * across, box.y + size * 0.6 + inner * down)
        for down in (0, 1, 0.5, 0.25, 0.75, 0.125, 0.875, 0.375, 0.625)
        for across in (0.5, 0.25, 0.75)
    ]
    return _placed(text, places, "name pole", size, taken, sheet) if text else ""


def _placed(
    text: str, places: Sequence[Point], style: str, size: float, taken: list[Rect], sheet: Rect
) -> str:
    """Written at the first of `places` where nothing is yet, else at the first."""
    wide, high = len(text) * LETTER * size, size * 1.2
    least, most = sheet.x + wide / 2, sheet.right - wide / 2
    places = [Point(min(max(at.x, least), most), at.y) for at in places]
    boxes = [Rect(at.x - wide / 2, at.y - high / 2, wide, high) for at in places]
    best = min(range(len(places)), key=lambda number: sum(overlap(boxes[number], each) for each in taken))
    taken.append(boxes[best])
    return _text(places[best].x, places[best].y, size, style, text)


def _pin(goal: Placed) -> str:
    at = goal.box.centre
    return (
        f'<g class="pin"><path d="M{at.x:g} {at.y:g}l-1.2-2.2a1.7 1.7 0 1 1 2.400 0z"/>'
        f'<circle cx="{at.x:g}" cy="{at.y - 3:g}" r=".6"/></g>'
    )


def _text(x: float, y: float, size: float, style: str, text: str) -> str:
    # The middle of capitals is a third of their size above the line.
    at = f'x="{x:g}" y="{y + size * 0.35:g}" font-size="{size:.3g}"'
    return f'<text class="{style}" {at}>{escape(text)}</text>'
