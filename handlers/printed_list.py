"""The list of applications as PDF, for a commission that decides on paper: with room to write."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.printing import BLACK, Align, Box, Paper
from bot.reply import phrase
from bot.turn import Say, Store
from handlers.form import categories, shown
from handlers.lettering import bare, width
from handlers.pages import text as put
from storage.records import Application

#: A4 lying, in millimetres.
WIDE, HIGH, EDGE = 297.0, 210.0, 10.0

#: What is printed of each file, and how wide; "decision" and "reason" are for the pen.
COLUMNS: Mapping[str, float] = {
    "reference": 22, "name": 62, "province": 30, "products": 50, "members": 16, "women": 16, "score": 13,
    "decision": 32, "reason": 36,
}  # fmt: skip

#: Of one line and of its letters; how many lines a cell takes.
LINE, SIZE, MOST_LINES = 4.6, 9.0, 2

#: A point in millimetres; the size at which letters are measured.
POINT, MEASURED = 25.4 / 72, 72

#: The lines of the table, and what is behind its headings.
GRID, HEADING = (150, 150, 150), (232, 240, 228)

#: What shows that something is left out: three dots.
CUT = chr(0x2026)

RIGHT_TO_LEFT = frozenset({"ar", "ary"})


@dataclass(frozen=True, slots=True)
class Printed:
    """All that is on the pages, in the words of their reader."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    foot: str
    right_to_left: bool


async def draw(store: Store, values: Mapping[str, Any], say: Say) -> Callable[[], bytes]:
    """The pages; every file that was sent and not withdrawn, as it came."""
    by, fair = int(values["person"]), str(values["fair"])
    files = [each for each in await store.reviews.every(fair, by=by) if each.state != "withdrawn"]
    scores = await store.reviews.averages(fair, by=by)
    there = await store.fairs.get(fair)
    name = there.short if there else fair
    printed = Printed(
        bare(say(phrase("list.title", fair=name, count=len(files)))),
        [bare(say(phrase(f"field.{column}"))) for column in COLUMNS],
        [[bare(cell) for cell in _row(each, scores.get(each.id), say)] for each in files],
        bare(say(phrase("list.foot"))),
        values.get("language") in RIGHT_TO_LEFT,
    )
    return partial(pages, printed)


def _row(file: Application, score: float | None, say: Say) -> list[str]:
    answers = file.answers
    sold = say(shown("products", answers.get("products")))
    kinds = ", ".join(say(phrase(f"category.{each}")) for each in categories(answers))
    return [
        file.reference,
        file.name,
        say(shown("province", answers.get("province"))),
        sold or kinds,
        say(shown("members", answers.get("members"))),
        say(shown("women", answers.get("women"))),
        "" if score is None else f"{score:.1f}",
        say(phrase(f"decision.{file.held}")) if file.held else "",
        "",
    ]


def pages(printed: Printed) -> bytes:
    """As many pages as it takes, each with its headings and its number."""
    paper = Paper(WIDE, HIGH, printed.title, margin=0)
    top = _begin(paper, printed)
    for row in printed.rows:
        cells = [_wrapped(text, wide - 2) for text, wide in zip(row, COLUMNS.values(), strict=True)]
        high = LINE * max(2, *(len(cell) for cell in cells)) + 1
        if top + high > HIGH - EDGE - 8:
            top = _begin(paper, printed)
        _draw_row(paper, printed, cells, top, high, filled=False)
        top += high
    return paper.pdf()


def _begin(paper: Paper, printed: Printed) -> float:
    """A new page; where its rows begin."""
    paper.page()
    across = WIDE - 2 * EDGE
    near, far = _sides(printed)
    _text(paper, printed.title, EDGE, EDGE, across, 13, near)
    _text(paper, printed.foot, EDGE, HIGH - EDGE - 5, across, 9, near)
    _text(paper, str(len(paper.pages)), EDGE, HIGH - EDGE - 5, across, 9, far)
    headings = [
        _wrapped(each, wide - 2) for each, wide in zip(printed.headings, COLUMNS.values(), strict=True)
    ]
    high = LINE * max(len(cell) for cell in headings) + 1
    _draw_row(paper, printed, headings, EDGE + 9, high, filled=True)
    return EDGE + 9 + high


def _sides(printed: Printed) -> tuple[Align, Align]:
    """Where lines begin and where they end."""
    return ("R", "L") if printed.right_to_left else ("L", "R")


def _draw_row(
    paper: Paper, printed: Printed, cells: Sequence[Sequence[str]], top: float, high: float, *, filled: bool
) -> None:
    """One row, its columns from the side where reading begins."""
    left = EDGE
    columns = list(zip(cells, COLUMNS.values(), strict=True))
    for lines, wide in reversed(columns) if printed.right_to_left else columns:
        paper.add(Box(left, top, wide, high, HEADING if filled else None, GRID))
        for number, line in enumerate(lines):
            _text(paper, line, left + 1, top + 0.5 + number * LINE, wide - 2, SIZE, _sides(printed)[0])
        left += wide


def _text(paper: Paper, text: str, left: float, top: float, wide: float, size: float, align: Align) -> None:
    """One line, made smaller where it is too long."""
    put(paper, text, top, size, left=left, wide=wide, high=LINE, align=align, colour=BLACK)


def _wrapped(text: str, wide: float) -> list[str]:
    """The lines of a cell, at most so many; what is more is cut."""
    lines: list[str] = []
    for word in text.split():
        if lines and _width(f"{lines[-1]} {word}") <= wide:
            lines[-1] += f" {word}"
        elif len(lines) == MOST_LINES:
            lines[-1] += CUT
            break
        else:
            lines.append(word[:60])
    return lines


def _width(text: str) -> float:
    """Of a line in a cell, in millimetres; measured large, since letters are whole pixels apart."""
    return width(text, MEASURED) * SIZE * POINT / MEASURED
