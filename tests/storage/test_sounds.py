"""Which recordings are taken: by what they are, whatever they are called, and whole."""

import pytest

from storage.files import Unfit, judge
from storage.sounds import sound
from tests.handlers.desk_house import opus


def box(kind: bytes, content: bytes = b"") -> bytes:
    return (len(content) + 8).to_bytes(4, "big") + kind + content


def track(kind: bytes) -> bytes:
    return box(b"trak", box(b"mdia", box(b"hdlr", bytes(8) + kind + bytes(13))))


def mp4(*kinds: bytes) -> bytes:
    movie = box(b"moov", b"".join(track(kind) for kind in kinds))
    return box(b"ftyp", b"M4A \0\0\2\0") + movie + box(b"mdat", b"\x21" * 50)


def adts(frames: int = 3, length: int = 40) -> bytes:
    size = [0x80 | length >> 11, length >> 3 & 0xFF, (length & 7) << 5 | 0x1F]
    header = bytes([0xFF, 0xF1, 0x50, *size, 0xFC])
    return (header + bytes(length - 7)) * frames


@pytest.mark.parametrize(
    ("content", "mime"),
    [(opus(), "audio/ogg"), (mp4(b"soun"), "audio/mp4"), (adts(), "audio/aac")],
    ids=["ogg", "mp4", "aac"],
)
def test_recording_is_known_by_its_content(content: bytes, mime: str) -> None:
    assert judge(content) == mime


REFUSED = {
    "cut off": opus()[:-5],
    "something behind": opus() + b"PK\x03\x04",
    "Ogg that is no Opus": opus().replace(b"OpusHead", b"\x01vorbis\0"),
    "moving pictures": mp4(b"soun", b"vide"),
    "pictures alone": mp4(b"vide"),
    "box that is longer than the file": mp4(b"soun")[:-10],
    "AAC cut off": adts()[:-3],
    "AAC with something behind": adts() + b"<script>",
    "a page": b"<html><script>alert(1)</script></html>",
    "only the beginning of one": b"OggS",
}


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED)
def test_anything_else_is_refused(content: bytes) -> None:
    assert sound(content) == ""
    with pytest.raises(Unfit):
        judge(content)


def test_too_large_a_recording_is_refused() -> None:
    with pytest.raises(Unfit, match="large"):
        judge(opus(10_000))
