"""A plan drawn as SVG, read as the sheet it stands for: each shape with an id is a row.

The id begins with what the shape is: `aisle-main`, `entrance-gate`, `stand-B12`, `landmark-fountain`.
Nothing of a drawing is ever run or fetched: what could be is refused, what is only looked at is passed over.
"""

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from storage.pack.mistakes import Mistake, listed
from storage.pack.sheets import LANGUAGES
from storage.pack.tables import Line, Table
from storage.phrases import Phrase, phrase
from storage.plan.model import KINDS

#: The largest drawing, in bytes, and how many elements it may have.
MOST_BYTES = 2_000_000
MOST_ELEMENTS = 20_000

HEADINGS = (
    "id", "kind", *(f"name_{language}" for language in LANGUAGES), "pole", "stands", "x", "y", "width",
    "depth", "points", "faces", "level", "to_level", "door",
)  # fmt: skip

#: What a shape says beside its place, as `data-pole="food"`.
TOLD = ("pole", "stands", "faces", "level", "to_level", "door")

#: What drawing programs put into a file, and what we look into.
_GROUPS = frozenset(("svg", "g"))
_SHAPES = frozenset(("rect", "polygon"))
#: Looks, and what programs note for themselves: passed over with all that is in it.
_IGNORED = frozenset(
    (
        "defs", "metadata", "namedview", "desc", "text", "tspan", "path", "line", "circle", "ellipse",
        "polyline", "style",
    )
)  # fmt: skip
_TITLE = "title"

#: How drawing programs call what nobody gave a name: only there to look at.
_UNNAMED = re.compile(r"(?:rect|polygon|path|svg)?[\d-]*", re.IGNORECASE)
_MOVE = re.compile(r"\s*translate\(\s*(-?[\d.]+)(?:[\s,]+(-?[\d.]+))?\s*\)\s*")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
#: The kinds, the longest first: "prayer_women" is not "prayer".
_KINDS = sorted((*KINDS, "stand"), key=len, reverse=True)


class _Refused(Exception):
    def __init__(self, row: int, said: Phrase) -> None:
        super().__init__(said.key)
        self.row = row
        self.said = said


@dataclass(slots=True)
class _Shape:
    row: int
    cells: dict[str, str]


@dataclass(slots=True)
class _Reading:
    """What was read so far."""

    #: Metres that one unit of the drawing is.
    scale: float = 1.0
    #: How far each open group is moved, the outermost first.
    moved: list[tuple[float, float]] = field(default_factory=lambda: [(0.0, 0.0)])
    open: list[str] = field(default_factory=list)
    shapes: list[_Shape] = field(default_factory=list)
    within: _Shape | None = None
    language: str = ""
    ignored: int = 0
    elements: int = 0


def read_drawing(content: bytes, file: str) -> tuple[Table | None, list[Mistake]]:
    """The sheet that a drawing stands for, and what is wrong with it; None when it cannot be read at all."""
    if len(content) > MOST_BYTES:
        return None, [Mistake(file, 0, "", phrase("pack.large", most=MOST_BYTES // 1_000_000))]
    reading = _Reading()
    mistakes: list[Mistake] = []
    parser = expat.ParserCreate()

    def refuse(found: str) -> None:
        raise _Refused(parser.CurrentLineNumber, phrase("pack.plan-svg-unsafe", found=found))

    def doctype(name: str, system: str | None, public: str | None, inner: int) -> None:
        # Inkscape and others write the plain one; one that declares something is an attack or a mistake.
        if inner:
            refuse("<!DOCTYPE [")

    def begin(name: str, attributes: dict[str, str]) -> None:
        try:
            _begin(reading, parser.CurrentLineNumber, _bare(name), attributes)
        except _Wrong as wrong:
            mistakes.append(Mistake(file, parser.CurrentLineNumber, wrong.column, wrong.said))

    def end(name: str) -> None:
        _end(reading, _bare(name))

    def text(words: str) -> None:
        if reading.within is not None and reading.open[-1:] == [_TITLE] and not reading.ignored:
            heading = f"name_{reading.language}"
            reading.within.cells[heading] = (reading.within.cells.get(heading, "") + words).strip()

    parser.StartDoctypeDeclHandler = doctype
    parser.EntityDeclHandler = lambda *entity: refuse("<!ENTITY")
    parser.ProcessingInstructionHandler = lambda target, data: refuse(f"<?{target}")
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.buffer_text = True
    try:
        parser.Parse(content, True)
    except _Refused as refused:
        return None, [Mistake(file, refused.row, "", refused.said)]
    except (expat.ExpatError, ValueError, LookupError) as error:
        row = getattr(error, "lineno", 0)
        return None, [Mistake(file, row, "", phrase("pack.plan-svg", reason=str(error)))]
    lines = tuple(
        Line(shape.row, tuple(shape.cells.get(heading, "") for heading in HEADINGS))
        for shape in reading.shapes
    )
    return Table(file, HEADINGS, lines), mistakes


class _Wrong(Exception):
    """A shape that is not understood."""

    def __init__(self, column: str, said: Phrase) -> None:
        super().__init__(said.key)
        self.column = column
        self.said = said


def _bare(name: str) -> str:
    """An element's name without its prefix."""
    return name.rpartition(":")[2].lower()


def _begin(reading: _Reading, row: int, name: str, attributes: dict[str, str]) -> None:
    reading.elements += 1
    if reading.elements > MOST_ELEMENTS:
        raise _Refused(row, phrase("pack.rows", most=MOST_ELEMENTS))
    for attribute, value in attributes.items():
        handler = _bare(attribute).startswith("on")
        if handler or (_bare(attribute) == "href") or "javascript:" in value.lower():
            raise _Refused(row, phrase("pack.plan-svg-unsafe", found=attribute))
    if reading.ignored or name in _IGNORED:
        reading.ignored += 1
        return
    reading.open.append(name)
    if name == _TITLE:
        language = next((value for key, value in attributes.items() if _bare(key) == "lang"), "")
        reading.language = language if language in LANGUAGES else "fr"
        return
    if name not in _GROUPS | _SHAPES:
        raise _Refused(row, phrase("pack.plan-svg-unsafe", found=f"<{name}>"))
    if name == "svg" and len(reading.open) == 1:
        reading.scale = float(attributes.get("data-metres", "1"))
    reading.moved.append(reading.moved[-1])
    if name in _SHAPES and not _UNNAMED.fullmatch(attributes.get("id", "")):
        kind = _kind(attributes["id"])
        if kind is None:
            raise _Wrong("id", phrase("pack.plan-svg-id", found=attributes["id"], names=listed(KINDS)))
        shape = _Shape(row, {})
        reading.shapes.append(shape)
        reading.within = shape
        reading.moved[-1] = _moved(reading.moved[-1], attributes)
        shape.cells |= _cells(kind, name, attributes, reading.moved[-1], reading.scale)
    else:
        reading.moved[-1] = _moved(reading.moved[-1], attributes)


def _end(reading: _Reading, name: str) -> None:
    if reading.ignored:
        reading.ignored -= 1
        return
    reading.open.pop()
    if name == _TITLE:
        return
    reading.moved.pop()
    if name in _SHAPES:
        reading.within = None


def _moved(before: tuple[float, float], attributes: dict[str, str]) -> tuple[float, float]:
    transform = attributes.get("transform", "")
    if not transform:
        return before
    found = _MOVE.fullmatch(transform)
    if found is None:
        raise _Wrong("transform", phrase("pack.plan-svg-turned"))
    return before[0] + float(found[1]), before[1] + float(found[2] or 0)


def _kind(id: str) -> str | None:
    plain = id.lower()
    return next((kind for kind in _KINDS if plain == kind or plain.startswith(f"{kind}-")), None)


def _cells(
    kind: str, name: str, attributes: dict[str, str], moved: tuple[float, float], scale: float
) -> dict[str, str]:
    """The cells of one shape."""
    id = re.sub(r"[^a-z0-9]+", "-", attributes["id"].lower()).strip("-")
    cells = {"id": id, "kind": "stands" if kind == "stand" else kind}
    if kind == "stand":
        cells["stands"] = attributes["id"].partition("-")[2]
    if name == "polygon":
        numbers = [float(found) for found in _NUMBER.findall(attributes.get("points", ""))]
        pairs = zip(numbers[::2], numbers[1::2], strict=False)
        cells["points"] = " ".join(
            f"{_metres(x + moved[0], scale)},{_metres(y + moved[1], scale)}" for x, y in pairs
        )
    else:
        for heading, attribute, by in (
            ("x", "x", moved[0]), ("y", "y", moved[1]), ("width", "width", 0.0), ("depth", "height", 0.0),
        ):  # fmt: skip
            cells[heading] = _metres(float(attributes.get(attribute, "0")) + by, scale)
    return cells | {each: attributes[f"data-{each}"] for each in TOLD if f"data-{each}" in attributes}


def _metres(units: float, scale: float) -> str:
    return f"{units * scale:.2f}".rstrip("0").rstrip(".")
