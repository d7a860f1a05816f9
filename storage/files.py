"""What people upload: judged by its content, kept under a random name, known by its hash."""

import hashlib
import io
import secrets
import zipfile
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.connection import Connection
from storage.moments import stored
from storage.sounds import sound

#: The largest upload, in bytes, and the largest picture, in pixels.
LARGEST = 10 * 1024 * 1024
MOST_PIXELS = 40_000_000
#: A workbook is packed; unpacked it may be this many bytes.
MOST_UNPACKED = 150_000_000

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

#: The types taken, with the ending their files get.
ENDINGS = {
    "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png", WORKBOOK: "xlsx",
    "audio/ogg": "ogg", "audio/mp4": "m4a", "audio/aac": "aac",
}  # fmt: skip

#: Of these, what one listens to; it is no paper.
SOUNDS = frozenset({"audio/ogg", "audio/mp4", "audio/aac"})

#: What no paper has in it: programs in a PDF, and the marks of another file hidden behind.
_ACTIVE = (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/RichMedia", b"/XFA")
_FOREIGN = (b"PK\x03\x04", b"PK\x05\x06", b"<html", b"<script", b"<!doctype", b"<?php", b"<svg")

PNG_START = b"\x89PNG\r\n\x1a\n"
PNG_END = b"IEND\xaeB`\x82"


class Unfit(Exception):
    """An upload that is not taken; the argument says why: empty, large, kind or pixels."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that lies in the folder, not yet in the database."""

    hash: str
    name: str
    mime: str
    size: int


async def receive(pieces: AsyncIterator[bytes]) -> bytes:
    """All of an upload; counted while it is read. Raises `Unfit`."""
    content = bytearray()
    async for piece in pieces:
        content += piece
        if len(content) > LARGEST:
            raise Unfit("large")
    return bytes(content)


def judge(content: bytes) -> str:
    """The type of an upload by its content alone. Raises `Unfit`."""
    if not content:
        raise Unfit("empty")
    if len(content) > LARGEST:
        raise Unfit("large")
    if mime := sound(content):
        return mime
    if content.startswith(PNG_START):
        mime, pixels, rest = "image/png", *_png(content)
    elif content.startswith(b"\xff\xd8\xff"):
        mime, pixels, rest = "image/jpeg", *_jpeg(content)
    elif content.startswith(b"%PDF-1.") or content.startswith(b"%PDF-2."):
        mime, pixels, rest = "application/pdf", 1, content
        if b"%%EOF" not in content[-2048:] or any(each in content for each in _ACTIVE):
            raise Unfit("kind")
    else:
        raise Unfit("kind")
    lowered = (
        rest.lower() if mime != "application/pdf" else content[-65_536:].lower() + content[:1024].lower()
    )
    if any(each.lower() in lowered for each in _FOREIGN):
        raise Unfit("kind")
    # Remarks and metadata stand first; the shorter marks come up by chance in the picture itself.
    head = content[:65_536].lower()
    if any(each in head for each in _FOREIGN if len(each) > 4):
        raise Unfit("kind")
    if not 0 < pixels <= MOST_PIXELS:
        raise Unfit("pixels")
    return mime


def judge_workbook(content: bytes) -> str:
    """The type of what should be a workbook, by its content alone. Raises `Unfit`."""
    if not content:
        raise Unfit("empty")
    if len(content) > LARGEST:
        raise Unfit("large")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            unpacked = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        raise Unfit("kind") from None
    if unpacked > MOST_UNPACKED:
        raise Unfit("large")
    if "xl/workbook.xml" not in names or any("vba" in name.lower() for name in names):
        raise Unfit("kind")
    return WORKBOOK


def _png(content: bytes) -> tuple[int, bytes]:
    """Pixels, and whatever follows the picture."""
    end = content.rfind(PNG_END)
    if content[12:16] != b"IHDR" or end < 0:
        raise Unfit("kind")
    width, height = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    return width * height, content[end + len(PNG_END) :]


#: JPEG markers that give the size, and those that stand alone.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def _jpeg(content: bytes) -> tuple[int, bytes]:
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        if marker in _FRAMES:
            height = int.from_bytes(content[at + 5 : at + 7], "big")
            width = int.from_bytes(content[at + 7 : at + 9], "big")
            end = content.rfind(b"\xff\xd9")
            if end < at:
                break
            return width * height, content[end + 2 :]
        if length < 2:
            break
        at += 2 + length
    raise Unfit("kind")


def keep(folder: Path, content: bytes, judge: Callable[[bytes], str] = judge) -> Kept:
    """Judge an upload and write it into `folder` under a name of ours. Raises `Unfit`."""
    mime = judge(content)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    name = f"{secrets.token_hex(16)}.{ENDINGS[mime]}"
    path = folder / name
    path.write_bytes(content)
    path.chmod(0o600)
    return Kept(hashlib.sha256(content).hexdigest(), name, mime, len(content))


#: What no application, no ticket, no report and no recording speaks of.
NOWHERE = (
    "hash not in (select hash from document) and hash not in (select hash from report_photo)"
    " and hash not in (select hash from ticket_line where hash is not null)"
    " and hash not in (select hash from recording)"
)


class Files:
    """Which uploads there are."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, kept: Kept, now: datetime) -> None:
        """Know a kept file. The same content twice is known once; the second copy is swept away later."""
        await self._connection.execute(
            "insert into file (hash, name, mime, size, added) values (?, ?, ?, ?, ?)"
            " on conflict (hash) do nothing",
            kept.hash,
            kept.name,
            kept.mime,
            kept.size,
            stored(now),
        )

    async def name(self, hash: str) -> str | None:
        """The name in the folder; None when it is not kept (any more)."""
        row = await self._connection.row("select name from file where hash = ?", hash)
        return row["name"] if row else None

    async def names(self) -> frozenset[str]:
        """Every name that is known."""
        return frozenset(row["name"] for row in await self._connection.rows("select name from file"))

    async def remove(self, hash: str) -> None:
        """Let go of a file that nothing speaks of any more, from the folder too as soon as may be."""
        row = await self._connection.row(
            f"delete from file where hash = ? and {NOWHERE} returning name",
            hash,
        )
        if row:
            await self._connection.execute(
                "insert into file_to_remove (name) values (?) on conflict (name) do nothing", row["name"]
            )

    async def to_remove(self) -> tuple[str, ...]:
        """The names in the folder that are to be removed now."""
        return tuple(row["name"] for row in await self._connection.rows("select name from file_to_remove"))

    async def removed(self, names: Sequence[str]) -> None:
        """They are gone from the folder."""
        await self._connection.many("delete from file_to_remove where name = ?", [(name,) for name in names])

    async def drop_unused(self, before: datetime) -> None:
        """Let go of what nothing speaks of any more, no draft and no announcement either."""
        await self._connection.execute(
            f"delete from file where added < ? and {NOWHERE}"
            " and not exists (select 1 from session where answers like '%' || file.hash || '%')"
            " and not exists (select 1 from announcement where attach like '%' || file.hash || '%')",
            stored(before),
        )


def remove(folder: Path, names: Sequence[str]) -> None:
    """Remove files of ours from `folder`; those that are gone already are no mistake."""
    for name in names:
        (folder / name).unlink(missing_ok=True)


def sweep(folder: Path, known: frozenset[str], before: datetime) -> int:
    """Remove from `folder` what is not `known` and older than `before`; how many."""
    gone = 0
    for path in folder.glob("*") if folder.is_dir() else ():
        if path.name not in known and path.is_file() and path.stat().st_mtime < before.timestamp():
            path.unlink()
            gone += 1
    return gone
