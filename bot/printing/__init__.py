"""Pages to be printed, as boxes and lines of text. What makes a PDF of them runs in a process of its own."""

from dataclasses import asdict, dataclass, field
from typing import Literal

from storage.child import answer

Colour = tuple[int, int, int]

BLACK: Colour = (0, 0, 0)

#: Where a line of text begins: left, centre, right.
Align = Literal["L", "C", "R"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, filled, drawn round, or both. All lengths are millimetres."""

    left: float
    top: float
    wide: float
    high: float
    fill: Colour | None = None
    edge: Colour | None = None
    thick: float = 0.2


@dataclass(frozen=True, slots=True)
class Text:
    """One line, as large as it fits: at most `size` points. Shaped, and turned as its script is read."""

    left: float
    top: float
    wide: float
    #: Of the line; None = by the letters, around `top`.
    high: float | None
    said: str
    #: A file.
    font: str
    size: float
    align: Align = "L"
    colour: Colour = BLACK


@dataclass(slots=True)
class Paper:
    """A document of pages of one size."""

    wide: float
    high: float
    title: str
    #: On each side of a text, in millimetres.
    margin: float = 1.0
    pages: list[list[Box | Text]] = field(default_factory=list)

    def page(self) -> None:
        """Begin a page."""
        self.pages.append([])

    def add(self, item: Box | Text) -> None:
        """Put something on the page that was begun last."""
        self.pages[-1].append(item)

    def pdf(self) -> bytes:
        """The document. Blocks; raises `Unfinished`."""
        return answer("bot.printing.making", asdict(self))
