"""Which recordings are taken: Opus in Ogg, AAC in MP4, bare AAC; whole, and with nothing behind."""

#: The frame length of an ADTS header stands in these bits of its first seven bytes.
_ADTS_LENGTH = (1 << 13) - 1


def sound(content: bytes) -> str:
    """The type of a recording by its content, '' for anything else."""
    if content.startswith(b"OggS"):
        return "audio/ogg" if _opus(content) else ""
    if content[4:8] == b"ftyp":
        return "audio/mp4" if _mp4(content) else ""
    if len(content) > 7 and content[0] == 0xFF and content[1] & 0xF6 == 0xF0:
        return "audio/aac" if _adts(content) else ""
    return ""


def _opus(content: bytes) -> bool:
    """Page after page to the very end, the first of them the head of an Opus stream (RFC 3533, RFC 7845)."""
    at, first = 0, True
    while at < len(content):
        if content[at : at + 4] != b"OggS" or len(content) < at + 27:
            return False
        segments = content[at + 26]
        table = content[at + 27 : at + 27 + segments]
        body = at + 27 + segments
        if len(table) < segments or (first and content[body : body + 8] != b"OpusHead"):
            return False
        at, first = body + sum(table), False
    return at == len(content) and not first


def _mp4(content: bytes) -> bool:
    """Box after box to the very end, with a track of sound and none to look at (ISO/IEC 14496-12)."""
    at, kinds = 0, set()
    movie = b""
    while at < len(content):
        size, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        if size == 1:
            size = int.from_bytes(content[at + 8 : at + 16], "big")
        elif size == 0:
            size = len(content) - at
        if size < 8 or at + size > len(content):
            return False
        kinds.add(kind)
        if kind == b"moov":
            movie = content[at : at + size]
        at += size
    tracks = {movie[found + 12 : found + 16] for found in _places(movie, b"hdlr")}
    return {b"ftyp", b"moov"} <= kinds and b"soun" in tracks and b"vide" not in tracks


def _places(content: bytes, name: bytes) -> list[int]:
    found, places = content.find(name), []
    while found >= 0:
        places.append(found)
        found = content.find(name, found + 1)
    return places


def _adts(content: bytes) -> bool:
    """Frame after frame to the very end (ISO/IEC 13818-7)."""
    at = 0
    while at < len(content):
        head = content[at : at + 7]
        if len(head) < 7 or head[0] != 0xFF or head[1] & 0xF6 != 0xF0:
            return False
        length = int.from_bytes(head[3:6], "big") >> 5 & _ADTS_LENGTH
        if length < 7:
            return False
        at += length
    return at == len(content)
