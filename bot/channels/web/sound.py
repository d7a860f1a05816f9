"""A recording as browsers make it, as the Ogg that telephones play: Opus out of WebM, not encoded anew."""

from collections.abc import Iterator
from functools import cache

#: The elements of Matroska whose inside is read; everything else is passed over (RFC 9559).
_INSIDE = frozenset({0x18538067, 0x1654AE6B, 0xAE, 0x1F43B675, 0xA0})
_PRIVATE, _SIMPLE_BLOCK, _BLOCK = 0x63A2, 0xA3, 0xA1
_LACED = 0x06

#: Milliseconds of a frame by the kind of coding (RFC 6716), and samples in one.
_SILK, _HYBRID, _CELT = (10, 20, 40, 60), (10, 20), (2.5, 5, 10, 20)
_SAMPLES = 48

#: Packets on one page, and the longest page as lacing allows.
_PACKETS, _LACES = 50, 255

_FIRST, _LAST = 2, 4


class NotSound(Exception):
    """No recording that we can read."""


def as_ogg(content: bytes) -> bytes:
    """The recording in Ogg; what is no WebM stays as it is. Raises `NotSound`."""
    if not content.startswith(b"\x1a\x45\xdf\xa3"):
        return content
    head, packets = b"", []
    for kind, body in _elements(content):
        if kind == _PRIVATE and body.startswith(b"OpusHead"):
            head = body
        elif kind in (_SIMPLE_BLOCK, _BLOCK):
            packets.append(_packet(body))
    if not head or not packets:
        raise NotSound
    tags = b"OpusTags" + (5).to_bytes(4, "little") + b"dalil" + bytes(4)
    pages = [_page([head], 0, 0, _FIRST), _page([tags], 0, 1, 0)]
    samples, waiting = 0, list[bytes]()
    for number, packet in enumerate(packets, start=1):
        waiting.append(packet)
        samples += _length(packet)
        last = number == len(packets)
        full = len(waiting) == _PACKETS or sum(len(each) // 255 + 1 for each in waiting) > _LACES - 6
        if full or last:
            pages.append(_page(waiting, samples, len(pages), _LAST if last else 0))
            waiting = []
    return b"".join(pages)


def _elements(content: bytes) -> Iterator[tuple[int, bytes]]:
    """(id, body) of what is not itself made of elements, in order."""
    at = 0
    while at < len(content):
        kind, at = _number(content, at, keep=True)
        size, at = _number(content, at, keep=False)
        if kind in _INSIDE:
            continue
        if at + size > len(content):
            raise NotSound
        yield kind, content[at : at + size]
        at += size


def _number(content: bytes, at: int, *, keep: bool) -> tuple[int, int]:
    """A number that says itself how long it is, and where it ends; `keep`: with that mark, as ids are."""
    first = content[at] if at < len(content) else 0
    length = 9 - first.bit_length()
    if not first or at + length > len(content):
        raise NotSound
    number = int.from_bytes(content[at : at + length], "big")
    return number if keep else number & ((1 << 7 * length) - 1), at + length


def _packet(block: bytes) -> bytes:
    _, at = _number(block, 0, keep=False)
    if len(block) < at + 4 or block[at + 2] & _LACED:
        raise NotSound
    return block[at + 3 :]


def _length(packet: bytes) -> int:
    """Samples in a packet."""
    kind, many = packet[0] >> 3, packet[0] & 3
    if kind < 12:
        each: float = _SILK[kind % 4]
    else:
        each = _HYBRID[kind % 2] if kind < 16 else _CELT[kind % 4]
    frames = (1, 2, 2)[many] if many < 3 else packet[1] & 0x3F if len(packet) > 1 else 0
    return int(each * _SAMPLES) * frames


def _page(packets: list[bytes], samples: int, number: int, flags: int) -> bytes:
    laces = b"".join(b"\xff" * (len(each) // 255) + bytes([len(each) % 255]) for each in packets)
    if len(laces) > _LACES:
        raise NotSound
    head = b"OggS" + bytes([0, flags]) + samples.to_bytes(8, "little") + b"dali"
    head += number.to_bytes(4, "little")
    rest = bytes([len(laces)]) + laces + b"".join(packets)
    return head + _checksum(head + bytes(4) + rest).to_bytes(4, "little") + rest


@cache
def _table() -> tuple[int, ...]:
    table = []
    for number in range(256):
        rest = number << 24
        for _ in range(8):
            rest = (rest << 1) ^ (0x04C11DB7 if rest & 0x80000000 else 0)
        table.append(rest & 0xFFFFFFFF)
    return tuple(table)


def _checksum(content: bytes) -> int:
    table, rest = _table(), 0
    for each in content:
        rest = (rest << 8 & 0xFFFFFFFF) ^ table[rest >> 24 ^ each]
    return rest
