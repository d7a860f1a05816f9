"""Letters on pictures and pages: the font that has them, shaped and turned as their script is read."""

import re
from functools import cache, lru_cache
from pathlib import Path
from unicodedata import bidirectional, category

from PIL import ImageDraw, ImageFont

FONTS = Path(__file__).parent / "fonts"

#: The font that has every script, less finely than those of one script.
EVERY_SCRIPT = "DejaVuSans.ttf"

RIGHT_TO_LEFT = ("R", "AL")

#: Marks that isolate a piece of a line → the mark that the font leaves blank.
ISOLATES = {0x2068: 0x200E, 0x2069: 0x200E}

#: Pictures among the letters, and what joins them.
SIGNS = (range(0x2300, 0x2400), range(0xFE00, 0xFE10), range(0x200D, 0x200E), range(0x10000, 0x110000))
#: Asks for the letter before it as a coloured picture.
EMOJI = 0xFE0F

#: What the finer fonts have: their own script and nothing else, not even digits.
_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f ]+")
_TIFINAGH = re.compile(r"[\u2d30-\u2d7f ]+")


def font_name(text: str) -> str:
    """The file that has all letters of `text`."""
    if _ARABIC.fullmatch(text):
        return "NotoSansArabic-Regular.ttf"
    return "NotoSansTifinagh-Regular.ttf" if _TIFINAGH.fullmatch(text) else EVERY_SCRIPT


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / name, size, layout_engine=ImageFont.Layout.RAQM)


# ── a name on a plan ───────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=1024)
def bare(text: str) -> str:
    """`text` in one line, without marks that isolate and without pictures, which no font here has."""
    kept = (
        letter
        for letter in text
        if category(letter) not in ("Cf", "Cc", "So", "Sk", "Cs", "Co") and ord(letter) != EMOJI
    )
    return " ".join("".join(kept).split())


@lru_cache(maxsize=4096)
def width(text: str, size: int) -> float:
    """How wide a name is, in pixels."""
    return _font(font_name(text), size).getlength(text)


def write_name(
    pen: ImageDraw.ImageDraw,
    middle: tuple[float, float],
    text: str,
    size: int,
    colour: tuple[int, int, int],
    *,
    halo: int = 0,
) -> None:
    """One line of `text` around `middle`, with a white `halo` of so many pixels."""
    pen.text(
        middle,
        text,
        colour,
        _font(font_name(text), size),
        anchor="mm",
        direction="rtl" if turns(text) else "ltr",
        stroke_width=halo,
        stroke_fill=(255, 255, 255) if halo else None,
    )


def turns(name: str) -> bool:
    """Whether a name is read from the right: by its first letter that says so."""
    sides = (bidirectional(letter) for letter in name)
    return next((side for side in sides if side in (*RIGHT_TO_LEFT, "L")), "L") != "L"


# ── lines below each other ─────────────────────────────────────────────────────────────────────────────


def plain(line: str) -> str:
    """A line without the signs that the font cannot draw; the marks that isolate its pieces stay."""
    return "".join(letter for letter in line if not any(ord(letter) in signs for signs in SIGNS)).strip()


def from_the_right(line: str) -> bool:
    """Whether a line begins on the right: a sentence of ours that has Arabic may begin with a Latin name."""
    return any(bidirectional(letter) in RIGHT_TO_LEFT for letter in line)


def wrapped(line: str, width: int, size: int) -> list[str]:
    """A line cut where it would be wider than `width`."""
    font = _font(EVERY_SCRIPT, size)
    pieces = [""]
    for word in line.translate(ISOLATES).split(" "):
        longer = f"{pieces[-1]} {word}".strip()
        if pieces[-1] and font.getlength(longer) > width:
            pieces.append(word)
        else:
            pieces[-1] = longer
    return pieces


def write_line(
    pen: ImageDraw.ImageDraw, line: str, at: int, *, left: int, right: int, size: int, colour: str = "black"
) -> None:
    """One line at the height `at`, from the side on which it begins."""
    font = _font(EVERY_SCRIPT, size)
    if from_the_right(line):
        pen.text((right, at), line, colour, font, anchor="ra", direction="rtl")
    else:
        pen.text((left, at), line, colour, font)
