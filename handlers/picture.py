"""The plan as a picture for a small telephone: the way with you and the goal, or what is sought lit."""

import io
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from PIL import Image, ImageDraw

from bot.plan_style import (
    AISLE,
    AREAS,
    ENTRANCE,
    FAINT,
    GOAL,
    INK,
    LIT,
    OTHER,
    PAPER,
    SIGNS,
    STANDS,
    WALL,
    WAY,
    Colour,
)
from handlers.lettering import turns, width, write_name
from storage.plan.model import Placed, Plan
from storage.plan.shapes import Point, Rect, around

#: Pixels: a telephone that is 360 wide shows two of them as one. Twice as many are drawn, so that slanting
#: lines are smooth.
WIDTH, TALLEST, SHORTEST = 720, 1080, 420
FINE = 2

#: Metres around the way that are shown, the least that is shown, and pixels of a metre at most.
AROUND, LEAST, CLOSEST = 5.0, 26.0, 36.0

#: Sizes of letters in pixels: on bubbles, of names, of numbers at most and at least, of signs.
BUBBLE, NAME, NUMBER, SMALLEST, SIGN = 34, 26, 30, 17, 17

#: Of a line of the key below a plan, in pixels.
KEY = 42

#: Of the picture at most. The palette of a plan is small.
COLOURS = 64


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a picture shows."""

    plan: Plan
    #: What is written beside a thing, by its id; those without one have no name on the picture.
    names: Mapping[str, str]
    #: The corners of the way; () = the whole plan.
    way: Sequence[Point] = ()
    start: Placed | None = None
    goal: Placed | None = None
    #: Ids of stands that are sought.
    lit: frozenset[str] = frozenset()
    #: Ids of aisles one cannot pass now.
    closed: frozenset[str] = frozenset()
    #: A line at the bottom; '' = none.
    note: str = ""


@dataclass(slots=True)
class _Sheet:
    """The paper: from metres to pixels, and where something is written already."""

    left: float
    top: float
    scale: float
    size: tuple[int, int]
    taken: list[tuple[float, float, float, float]] = field(default_factory=list)

    def at(self, point: Point, fine: int = FINE) -> tuple[float, float]:
        return ((point.x - self.left) * self.scale * fine, (point.y - self.top) * self.scale * fine)

    def shows(self, thing: Placed) -> bool:
        """Whether any of it is on the paper."""
        box = thing.box
        right, bottom = self.left + self.size[0] / self.scale, self.top + self.size[1] / self.scale
        return box.right >= self.left and box.x <= right and box.bottom >= self.top and box.y <= bottom

    def free(self, x: float, y: float, wide: float, high: float) -> bool:
        """Whether nothing is written around that middle, and it is on the paper; then it is taken."""
        box = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
        if box[0] < 4 or box[1] < 4 or box[2] > self.size[0] - 4 or box[3] > self.size[1] - 4:
            return False
        if any(
            box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
            for other in self.taken
        ):
            return False
        self.taken.append(box)
        return True


def draw(drawn: Drawn) -> bytes:
    """The picture, as PNG."""
    sheet = _sheet(drawn)
    stands = tuple(each for each in drawn.plan.stands if sheet.shows(each))
    wide, high = sheet.size
    fine = Image.new("RGB", (wide * FINE, high * FINE), PAPER)
    pen = ImageDraw.Draw(fine)
    colours = {pole: number for number, pole in enumerate(_poles(drawn.plan))}
    _ground(pen, sheet, drawn, colours)
    _stands(pen, sheet, drawn, stands, colours)
    if drawn.way:
        _way(pen, sheet, drawn.way)
    bubbles = _bubbles(sheet, drawn)
    signed = _marks(pen, sheet, drawn)
    picture = fine.reduce(FINE)
    nameless = _letters(ImageDraw.Draw(picture), sheet, drawn, stands, signed, bubbles)
    if nameless and not drawn.way:
        picture = _with_key(picture, nameless, drawn.names)
    out = io.BytesIO()
    small = picture.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    small.save(out, "PNG", compress_level=6)
    return out.getvalue()


def _poles(plan: Plan) -> Sequence[str]:
    """The poles in the order of the plan: each keeps its colour, whatever is shown."""
    return tuple(dict.fromkeys(each.pole for each in (*plan.areas, *plan.stands) if each.pole))


def shown(drawn: Drawn) -> Rect:
    """The part of the plan that is shown, in metres."""
    whole = Rect(0, 0, drawn.plan.width, drawn.plan.height)
    if not drawn.way:
        return Rect(-4, -4, whole.width + 8, whole.depth + 8)
    ends = [corner for each in (drawn.start, drawn.goal) if each for corner in each.shape.corners]
    box = around([*drawn.way, *ends])
    wide, high = max(box.width + 2 * AROUND, LEAST), max(box.depth + 2 * AROUND, LEAST * 0.7)
    return Rect(box.centre.x - wide / 2, box.centre.y - high / 2, wide, high)


def _sheet(drawn: Drawn) -> _Sheet:
    part = shown(drawn)
    scale = min(WIDTH / part.width, TALLEST / part.depth, CLOSEST)
    high = min(max(round(part.depth * scale), SHORTEST), TALLEST)
    centre = part.centre
    return _Sheet(centre.x - WIDTH / scale / 2, centre.y - high / scale / 2, scale, (WIDTH, high))


def _shape(
    pen: ImageDraw.ImageDraw,
    sheet: _Sheet,
    thing: Placed,
    inside: Colour | None,
    edge: Colour | None = None,
    thick: int = 0,
) -> None:
    """A thing where it stands; most are rectangles, which are drawn much sooner."""
    corners = [sheet.at(corner) for corner in thing.shape.corners]
    if isinstance(thing.shape, Rect):
        pen.rectangle((*corners[0], *corners[2]), inside, edge, thick)
        return
    pen.polygon(corners, inside)
    if edge:
        pen.line([*corners, corners[0]], edge, thick)


# ── what one walks on and past ─────────────────────────────────────────────────────────────────────────


def _ground(pen: ImageDraw.ImageDraw, sheet: _Sheet, drawn: Drawn, colours: Mapping[str, int]) -> None:
    for area in drawn.plan.areas:
        number = colours.get(area.pole)
        inside = AREAS[number % len(AREAS)] if number is not None else AISLE
        _shape(pen, sheet, area, inside, FAINT, 2)
    for aisle in drawn.plan.aisles:
        _shape(pen, sheet, aisle, AISLE)
    for aisle in drawn.plan.aisles:
        if aisle.kind in ("steps", "ramp"):
            _hatch(pen, sheet, aisle, WALL if aisle.steps else FAINT, 0.35 if aisle.steps else 1.2)
        if aisle.id in drawn.closed:
            _hatch(pen, sheet, aisle, GOAL, 0.8)
    for thing in drawn.plan.obstacles:
        _shape(pen, sheet, thing, WALL)


def _hatch(pen: ImageDraw.ImageDraw, sheet: _Sheet, thing: Placed, colour: Colour, every: float) -> None:
    """Lines across it, so many metres apart."""
    box = thing.box
    _shape(pen, sheet, thing, None, colour, 2)
    along = box.width >= box.depth
    for number in range(1, int((box.width if along else box.depth) / every) + 1):
        at = number * every
        one = Point(box.x + at, box.y) if along else Point(box.x, box.y + at)
        other = Point(box.x + at, box.bottom) if along else Point(box.right, box.y + at)
        pen.line([sheet.at(one), sheet.at(other)], colour, 3)


def _stands(
    pen: ImageDraw.ImageDraw,
    sheet: _Sheet,
    drawn: Drawn,
    stands: Sequence[Placed],
    colours: Mapping[str, int],
) -> None:
    for stand in stands:
        number = colours.get(stand.pole, 0) % len(STANDS)
        if stand.id in drawn.lit:
            _shape(pen, sheet, stand, LIT, INK, 6)
        else:
            _shape(pen, sheet, stand, (AREAS if drawn.lit else STANDS)[number], FAINT, 2)
    if drawn.goal:
        _shape(pen, sheet, drawn.goal, LIT, INK, 8)


# ── the way ────────────────────────────────────────────────────────────────────────────────────────────


def _way(pen: ImageDraw.ImageDraw, sheet: _Sheet, way: Sequence[Point]) -> None:
    """A line with arrowheads: white around blue, so that it is seen on anything."""
    line = [sheet.at(point) for point in way]
    for thick, colour in ((26, AISLE), (16, WAY)):
        pen.line(line, colour, thick, joint="curve")
        for x, y in line:
            pen.ellipse((x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2), colour)
    since = 60.0
    for (x, y), (to_x, to_y) in pairwise(line):
        length = math.hypot(to_x - x, to_y - y)
        while length and since < length:
            across, down = (to_x - x) / length, (to_y - y) / length
            _arrow(pen, x + across * since, y + down * since, across, down)
            since += 120.0
        since = max(since - length, 20.0)


def _arrow(pen: ImageDraw.ImageDraw, x: float, y: float, across: float, down: float) -> None:
    head = [
        (x + across * 14, y + down * 14),
        (x - across * 10 - down * 20, y - down * 10 + across * 20),
        (x - across * 4, y - down * 4),
        (x - across * 10 + down * 20, y - down * 10 - across * 20),
    ]
    pen.polygon(head, WAY, AISLE, 3)


# ── marks ──────────────────────────────────────────────────────────────────────────────────────────────


def _marks(pen: ImageDraw.ImageDraw, sheet: _Sheet, drawn: Drawn) -> Sequence[Placed]:
    """The facilities that found room, with a plate for their sign each."""
    for entrance in drawn.plan.entrances:
        x, y = sheet.at(entrance.box.centre)
        if entrance != drawn.start and sheet.free(x / FINE, y / FINE, 28, 28):
            pen.rounded_rectangle((x - 26, y - 26, x + 26, y + 26), 8, ENTRANCE, AISLE, 4)
            pen.polygon([(x - 12, y + 10), (x, y - 14), (x + 12, y + 10)], AISLE)
    for landmark in drawn.plan.landmarks:
        x, y = sheet.at(landmark.box.centre)
        if landmark != drawn.goal and sheet.free(x / FINE, y / FINE, 24, 24):
            _star(pen, x, y)
    signed = []
    for facility in drawn.plan.facilities:
        x, y = sheet.at(facility.box.centre)
        wide = max(28.0, width(_sign(facility), SIGN) + 8)
        if facility != drawn.goal and sheet.free(x / FINE, y / FINE, wide + 2, 28):
            half = wide / 2 * FINE
            pen.rounded_rectangle((x - half, y - 26, x + half, y + 26), 10, INK)
            signed.append(facility)
    if drawn.goal and drawn.way:
        _pin(pen, *sheet.at(_end(drawn, -1)))
    if drawn.start and drawn.way:
        _person(pen, *sheet.at(_end(drawn, 0)))
    return signed


def _sign(facility: Placed) -> str:
    return SIGNS.get(facility.kind, OTHER)


def _end(drawn: Drawn, end: int) -> Point:
    """Where an end of the way is marked: you where you walk, the goal on what is looked for."""
    if end == 0 or drawn.goal is None:
        return drawn.way[end]
    return drawn.goal.box.centre


def _star(pen: ImageDraw.ImageDraw, x: float, y: float) -> None:
    points = []
    for number in range(10):
        radius = 24 if number % 2 == 0 else 10
        angle = math.pi * number / 5 - math.pi / 2
        points.append((x + radius * math.cos(angle), y + radius * math.sin(angle)))
    pen.polygon(points, INK)


def _pin(pen: ImageDraw.ImageDraw, x: float, y: float) -> None:
    """The goal: a drop standing on its point."""
    pen.polygon([(x - 26, y - 52), (x + 26, y - 52), (x, y)], GOAL)
    pen.ellipse((x - 34, y - 96, x + 34, y - 28), GOAL, AISLE, 5)
    pen.ellipse((x - 13, y - 75, x + 13, y - 49), AISLE)


def _person(pen: ImageDraw.ImageDraw, x: float, y: float) -> None:
    """Where you are: somebody in a ring."""
    pen.ellipse((x - 38, y - 38, x + 38, y + 38), WAY, AISLE, 7)
    pen.ellipse((x - 10, y - 25, x + 10, y - 5), AISLE)
    pen.pieslice((x - 20, y - 3, x + 20, y + 44), 180, 360, AISLE)


@dataclass(frozen=True, slots=True)
class _Bubble:
    """A name on a coloured plate near its mark."""

    text: str
    size: int
    middle: tuple[float, float]
    box: tuple[float, float, float, float]
    colour: Colour


def _bubbles(sheet: _Sheet, drawn: Drawn) -> Sequence[_Bubble]:
    """The names of the goal and of where you are: they matter most, so all else finds room around them."""
    if not drawn.way:
        return ()
    for end, thing in ((0, drawn.start), (-1, drawn.goal)):
        if thing:
            x, y = sheet.at(_end(drawn, end), 1)
            sheet.taken.append((x - 19, y - (19 if end == 0 else 50), x + 19, y + (19 if end == 0 else 4)))
    for one, other in pairwise(drawn.way):
        (x, y), (to_x, to_y) = sheet.at(one, 1), sheet.at(other, 1)
        sheet.taken.append((min(x, to_x) - 8, min(y, to_y) - 8, max(x, to_x) + 8, max(y, to_y) + 8))
    found = (
        _bubble(sheet, drawn.goal, drawn.names, GOAL, _end(drawn, -1), 54) if drawn.goal else None,
        _bubble(sheet, drawn.start, drawn.names, WAY, _end(drawn, 0), 24) if drawn.start else None,
    )
    return [each for each in found if each]


# ── letters ────────────────────────────────────────────────────────────────────────────────────────────


def _letters(
    pen: ImageDraw.ImageDraw,
    sheet: _Sheet,
    drawn: Drawn,
    stands: Sequence[Placed],
    signed: Sequence[Placed],
    bubbles: Sequence[_Bubble],
) -> Sequence[Placed]:
    """First what matters most; what finds no room gets a number instead, and is returned in their order."""
    ends = {each.id for each in (drawn.start, drawn.goal) if each}
    for bubble in bubbles:
        pen.rounded_rectangle(bubble.box, 9, bubble.colour, AISLE, 3)
        write_name(pen, bubble.middle, bubble.text, bubble.size, AISLE)
    for facility in signed:
        write_name(pen, sheet.at(facility.box.centre, 1), _sign(facility), SIGN, AISLE)
    if drawn.note:
        _bottom(pen, sheet, drawn.note)
    marked = [each for each in (*drawn.plan.entrances, *drawn.plan.landmarks) if each.id not in ends]
    nameless = [each for each in marked if not _name(pen, sheet, each, drawn.names, NAME, 18)]
    for each in sorted(stands, key=lambda stand: stand.id not in drawn.lit):
        if each.id not in ends:
            _number(pen, sheet, each, lit=each.id in drawn.lit)
    for each in stands:
        left, top = sheet.at(Point(each.box.x, each.box.y), 1)
        sheet.taken.append(
            (left, top, left + each.box.width * sheet.scale, top + each.box.depth * sheet.scale)
        )
    nameless += [each for each in drawn.plan.areas if not _name(pen, sheet, each, drawn.names, NAME, 0)]
    for each in signed:
        if each.kind not in SIGNS:
            _name(pen, sheet, each, drawn.names, NAME - 6, 16)
    return () if drawn.way else _numbered(pen, sheet, nameless)


def _bubble(
    sheet: _Sheet, thing: Placed, names: Mapping[str, str], colour: Colour, point: Point, away: float
) -> _Bubble | None:
    """Where the name of an end of the way finds room."""
    text = thing.number or names.get(thing.id, "") or SIGNS.get(thing.kind, "")
    if not text:
        return None
    size = _fitting(text, BUBBLE, WIDTH * 0.7)
    wide, high = width(text, size) + 24, size * 1.45
    x, y = sheet.at(point, 1)
    places = (
        (x, y - away - high / 2), (x, y + 26 + high / 2), (x + 34 + wide / 2, y), (x - 34 - wide / 2, y),
        (x + wide / 2, y - away - high / 2), (x - wide / 2, y - away - high / 2),
        (x + wide / 2, y + 26 + high / 2), (x - wide / 2, y + 26 + high / 2),
        (min(max(x, wide / 2 + 6), WIDTH - wide / 2 - 6), y - away - high),
        (min(max(x, wide / 2 + 6), WIDTH - wide / 2 - 6), y + away + high),
    )  # fmt: skip
    # Where nothing is free it is written over what is there: it matters most.
    over = (min(max(x, wide / 2 + 6), WIDTH - wide / 2 - 6), y + 26 + high if y < away + high else y - away)
    for middle in (*places, over):
        if sheet.free(*middle, wide, high) or middle == over:
            box = (middle[0] - wide / 2, middle[1] - high / 2, middle[0] + wide / 2, middle[1] + high / 2)
            return _Bubble(text, size, middle, box, colour)
    return None


def _numbered(pen: ImageDraw.ImageDraw, sheet: _Sheet, nameless: Sequence[Placed]) -> Sequence[Placed]:
    """What got a number: an area in an empty place, all else where it stands."""
    for number, each in enumerate(nameless, start=1):
        middle = sheet.at(each.box.centre, 1)
        if each.kind == "area":
            places = [*_inside(sheet, each, 30)]
            middle = next((at for at in places if sheet.free(*at, 30, 30)), places[5])
        _plate(pen, middle, number, INK if each.kind != "entrance" else ENTRANCE)
    return nameless


def _plate(pen: ImageDraw.ImageDraw, middle: tuple[float, float], number: int, colour: Colour) -> None:
    x, y = middle
    pen.ellipse((x - 15, y - 15, x + 15, y + 15), colour, AISLE, 2)
    write_name(pen, middle, str(number), SMALLEST + 2, AISLE)


def _with_key(picture: Image.Image, nameless: Sequence[Placed], names: Mapping[str, str]) -> Image.Image:
    """The picture with what its numbers mean below, in columns from the side where they are read."""
    texts = [names[each.id] for each in nameless]
    widest = max(width(text, NAME) for text in texts)
    columns = 2 if widest < WIDTH / 2 - 70 else 1
    rows = -(-len(texts) // columns)
    whole = Image.new("RGB", (picture.width, picture.height + rows * KEY + 12), PAPER)
    whole.paste(picture)
    pen = ImageDraw.Draw(whole)
    for place, (each, text) in enumerate(zip(nameless, texts, strict=True)):
        column, row = divmod(place, rows)
        size = _fitting(text, NAME, WIDTH / columns - 70)
        turned = turns(text)
        edge = column * WIDTH / columns
        y = picture.height + (row + 0.5) * KEY
        x = WIDTH - edge - 30 if turned else edge + 30
        _plate(pen, (x, y), place + 1, INK if each.kind != "entrance" else ENTRANCE)
        far = 26 + width(text, size) / 2
        write_name(pen, (x - far if turned else x + far, y), text, size, INK)
    return whole


def _inside(sheet: _Sheet, area: Placed, high: float) -> Iterator[tuple[float, float]]:
    """Places in an area for something so high, from its edges inwards."""
    left, top = sheet.at(Point(area.box.x, area.box.y), 1)
    inner = area.box.depth * sheet.scale - high
    for down in (0, 1, 0.5, 0.25, 0.75, 0.125, 0.875, 0.375, 0.625):
        for across in (0.5, 0.25, 0.75, 0.1, 0.9):
            yield left + area.box.width * sheet.scale * across, top + high / 2 + inner * down


def _name(
    pen: ImageDraw.ImageDraw, sheet: _Sheet, thing: Placed, names: Mapping[str, str], size: int, away: float
) -> bool:
    """Write the name of a thing; False when it has one and there is no room."""
    text = names.get(thing.id, "")
    if not text or not sheet.shows(thing):
        return True
    box = thing.box
    size = _fitting(text, size, WIDTH * 0.5 if away else min(WIDTH * 0.5, box.width * sheet.scale))
    if size < SMALLEST:
        return False
    wide, high = width(text, size) + 8, size * 1.3
    x, y = sheet.at(box.centre, 1)
    if away:
        far = away + high / 2
        places = [(x, y + far), (x, y - far), (x + away + wide / 2, y), (x - away - wide / 2, y)]
        places += [(x + wide / 2, y + far), (x - wide / 2, y + far)]
    else:  # an area: wherever it is empty, from its edges inwards
        places = [*_inside(sheet, thing, high)]
    for middle in places:
        if sheet.free(*middle, wide, high):
            write_name(pen, middle, text, size, INK, halo=3)
            return True
    return False


def _number(pen: ImageDraw.ImageDraw, sheet: _Sheet, stand: Placed, *, lit: bool) -> None:
    """The number of a stand in its rectangle, where it can be read there; of one that is lit in any case."""
    box = stand.box
    room = min(box.width * sheet.scale - 4, 200.0)
    size = _fitting(stand.number, min(NUMBER, int(box.depth * sheet.scale * 0.7)), room)
    if size < SMALLEST and not lit:
        return
    x, y = sheet.at(box.centre, 1)
    if size >= SMALLEST and sheet.free(x, y, width(stand.number, size), size):
        write_name(pen, (x, y), stand.number, size, INK)
    elif lit:
        size = SMALLEST + 3
        wide, high = width(stand.number, size) + 6, size * 1.2
        for middle in ((x, y - high), (x, y + high), (x + wide, y), (x - wide, y)):
            if sheet.free(*middle, wide, high):
                write_name(pen, middle, stand.number, size, INK, halo=3)
                return


def _bottom(pen: ImageDraw.ImageDraw, sheet: _Sheet, note: str) -> None:
    size = _fitting(note, NAME - 4, WIDTH - 20)
    middle = (sheet.size[0] / 2, sheet.size[1] - size)
    if sheet.free(*middle, width(note, size), size * 1.2):
        write_name(pen, middle, note, size, INK, halo=4)


def _fitting(text: str, size: int, room: float) -> int:
    """The size, smaller where `text` would not fit."""
    wide = width(text, size) if size > 0 else 0
    return size if wide <= room else int(size * room / wide)
