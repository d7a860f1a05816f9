"""What stands on printed pages, in Arabic and Latin letters: lines of text, and charts on A4."""

from collections.abc import Sequence

from bot.plan_style import INK
from bot.printing import Align, Box, Colour, Paper, Text
from handlers.lettering import FONTS, bare, font_name, width

#: A4 upright and its margin, in millimetres.
WIDE, HIGH, EDGE = 210.0, 297.0, 18.0

#: What bars and bands are filled with.
FILLED, PALE = (0, 98, 114), (226, 239, 240)

#: Height of one bar with its label, and how wide the label and the number are.
BAR, LABEL, NUMBER = 6.6, 62.0, 18.0

#: Millimetres of a point.
POINT = 25.4 / 72

#: What the title of a chart and the space below it take, and the chart of columns.
ABOVE, COLUMNS = 13.0, 47.0


def a4(title: str) -> Paper:
    """An empty document."""
    return Paper(WIDE, HIGH, title)


def font_file(said: str) -> str:
    """The font of a line: printed pages have two."""
    name = font_name(said)
    return str(FONTS / (name if name.startswith("NotoSansArabic") else "DejaVuSans.ttf"))


def text(
    paper: Paper, said: str, top: float, size: float, *, left: float, wide: float, high: float | None,
    align: Align = "C", colour: Colour = INK,
) -> None:  # fmt: skip
    """One line, as large as it fits, at most `size` points."""
    said = bare(said)
    paper.add(Text(left, top, wide, high, said, font_file(said), size, align, colour))


def line(
    paper: Paper, said: str, top: float, size: float, *, left: float = EDGE, wide: float = WIDE - 2 * EDGE,
    align: Align = "C",
) -> None:  # fmt: skip
    """One line across A4, as large as it fits, at most `size` points."""
    text(paper, said, top, size, left=left, wide=wide, high=size * 0.5, align=align)


def needed(said: str, size: float) -> float:
    """How wide a line is, in millimetres, at `size` points."""
    return width(bare(said), 100) * size / 100 * POINT


def block(paper: Paper, said: str, top: float, size: float, *, most: int = 2) -> None:
    """A text in the middle, on as few lines as show it at `size` points, at most `most`."""
    words, wide = bare(said).split(), WIDE - 2 * EDGE
    for count in range(1, most + 1):
        lines = _broken(words, count)
        widest = max(needed(each, size) for each in lines)
        if count == most or widest <= wide:
            fits = min(size, size * wide / widest) if widest else size
            for number, each in enumerate(lines):
                line(paper, each, top + fits * 0.5 * (number - (len(lines) - 1) / 2), fits)
            return


def shortened(said: str, size: float, wide: float) -> str:
    """As many of the words as fit on one line."""
    words = bare(said).split()
    if needed(" ".join(words), size) <= wide:
        return said
    while len(words) > 1 and needed(" ".join(words) + "...", size) > wide:
        words.pop()
    return " ".join(words) + "..."


def _broken(words: Sequence[str], count: int) -> list[str]:
    """The words on so many lines, all about as long."""
    whole = sum(map(len, words)) + len(words)
    lines: list[list[str]] = [[]]
    length = 0
    for word in words:
        if lines[-1] and length + len(word) / 2 > whole * len(lines) / count:
            lines.append([])
        lines[-1].append(word)
        length += len(word) + 1
    return [" ".join(each) for each in lines]


def row_height(charts: Sequence[int], room: float) -> float:
    """How high a bar is where charts of so many rows share `room`; no more than usual."""
    return min(BAR, (room - ABOVE * len(charts)) / max(1, sum(charts)))


def bars(
    paper: Paper,
    title: str,
    rows: Sequence[tuple[str, int, int]],
    top: float,
    *,
    turned: bool,
    high: float = BAR,
) -> float:
    """A chart of (label, number, of how many; 0 = of the largest), each bar `high`; where the next may begin.

    `turned`: read from the right.
    """
    side: Align = "R" if turned else "L"
    line(paper, title, top, 12, align=side)
    top += 8
    most = max((max(number, whole) for _, number, whole in rows), default=0) or 1
    room = WIDE - 2 * EDGE - LABEL - NUMBER - 4
    for label, number, whole in rows:
        begin = WIDE - EDGE - LABEL if turned else EDGE
        line(paper, shortened(label, 8.5, LABEL - 2), top, 8.5, left=begin, wide=LABEL - 2, align=side)
        for fill, count in ((PALE, whole), (FILLED, number)):
            length = room * count / most
            x = WIDE - EDGE - LABEL - 2 - length if turned else EDGE + LABEL + 2
            if length:
                paper.add(Box(x, top, length, high - 2, fill))
        shown = f"{number} / {whole}" if whole else str(number)
        end = EDGE if turned else WIDE - EDGE - NUMBER
        line(paper, shown, top, 8.5, left=end, wide=NUMBER, align="L" if turned else "R")
        top += high
    return top + 5


def columns(
    paper: Paper, title: str, counts: Sequence[tuple[str, int]], top: float, *, turned: bool
) -> float:
    """A chart of columns over time, always from the left; where the next may begin."""
    line(paper, title, top, 12, align="R" if turned else "L")
    top, high = top + 9, 24.0
    most = max((number for _, number in counts), default=0) or 1
    step = (WIDE - 2 * EDGE) / max(len(counts), 12)
    for place, (label, number) in enumerate(counts):
        x, tall = EDGE + place * step, high * number / most
        if tall:
            paper.add(Box(x + step * 0.15, top + 4 + high - tall, step * 0.7, tall, FILLED))
        line(paper, str(number), top + high - tall, 7, left=x, wide=step)
        line(paper, label, top + high + 5, 7, left=x, wide=step)
    return top + high + 14
