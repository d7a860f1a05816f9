"""Photographs that go on to somebody else: the picture alone, smaller."""

import io
from pathlib import Path

from PIL import Image, ImageOps

#: The longer side in pixels, and how well it is kept.
SIDE, QUALITY = 1280, 80


def plain(file: Path) -> bytes:
    """The picture alone, upright, as JPEG: nothing of what the camera wrote into it."""
    with Image.open(file) as opened:
        upright = ImageOps.exif_transpose(opened).convert("RGB")
    upright.thumbnail((SIDE, SIDE))
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()
