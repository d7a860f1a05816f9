"""Lines of text as a picture that can be kept: shaped and turned as each is read."""

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw

from handlers.lettering import wrapped, write_line

WIDTH, MARGIN, LINE, SIZE = 1000, 60, 58, 34


def drawn(lines: Sequence[str]) -> bytes:
    """The lines one under the other, each from the side on which it begins; PNG."""
    pieces = [piece for line in lines for piece in wrapped(line, WIDTH - 2 * MARGIN, SIZE)]
    picture = Image.new("RGB", (WIDTH, 2 * MARGIN + LINE * len(pieces)), "white")
    pen = ImageDraw.Draw(picture)
    for number, line in enumerate(pieces):
        write_line(pen, line, MARGIN + number * LINE, left=MARGIN, right=WIDTH - MARGIN, size=SIZE)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
