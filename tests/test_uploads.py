"""Sixty files that are not what they say, under names that are no names: none gets in, none lands outside."""

import asyncio
import io
import itertools
import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from bot.message import Words
from storage.database import Database
from storage.files import LARGEST, Unfit, judge_workbook, keep, receive
from storage.pack import fair_of, pack_of, read_pack, shipped_path
from tests.bot.whole import TelegramTalker, telegram_channel, whole_bot
from tests.handlers.applying import OPEN
from tests.platforms.telegram import serving

CHAT = 4711

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"

#: As people, and others, call their files.
NAMES = (
    "CV.pdf.exe", "CV\u202efdp.exe", "../../x.pdf", "..\\..\\x.pdf", "/etc/passwd", "CON", "nul.pdf",
    "x" * 300, "a\0b.pdf", "", " ", ".", "..", "=cmd|'/c calc'!A1.pdf", "<b>.jpg", "'; DROP TABLE file; --",
    "\n.pdf", "🍯.jpg", "file:///etc/passwd", "%2e%2e%2fx", "C:\\x.pdf", "~/.ssh/id", "$(id).jpg", "-rf.pdf",
)  # fmt: skip


def picture(kind: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(out, kind)
    return out.getvalue()


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def png_of(width: int, height: int) -> bytes:
    """A small file that says it is a huge picture."""
    chunk = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    crc = struct.pack(">I", zlib.crc32(chunk))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + crc + b"\0\0\0\0IEND\xaeB`\x82"


def remarked(jpeg: bytes, words: bytes) -> bytes:
    """A JPEG with a remark in it."""
    return jpeg[:2] + b"\xff\xfe" + struct.pack(">H", len(words) + 2) + words + jpeg[2:]


def bad() -> Iterator[tuple[str, bytes]]:
    """What must be refused, by what it is."""
    good = {"JPEG": picture("JPEG"), "PNG": picture("PNG"), "PDF": PDF}
    inside = {
        "archive": packed(x=b"x"), "page": b"<html><body>", "script": b"<script>alert(1)</script>",
        "PHP": b"<?php system($_GET[0]); ?>", "drawing": b"<svg onload='x'>", "doctype": b"<!DOCTYPE html>",
    }  # fmt: skip
    for (name, outer), (what, inner) in itertools.product(good.items(), inside.items()):
        yield f"{name} with {what} behind", outer + inner + (b"%%EOF" if name == "PDF" else b"")
        yield f"{name} with {what} before", inner + outer
    for what in ("script", "PHP", "page"):
        yield f"JPEG with {what} in a remark", remarked(good["JPEG"], inside[what])
    for mark in (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/RichMedia", b"/XFA"):
        yield f"PDF with {mark.decode()}", PDF.replace(b"/Catalog", b"/Catalog/OpenAction<</S" + mark + b">>")
    yield "PNG of 50,000 x 50,000", png_of(50_000, 50_000)
    yield "PNG of 4 billion pixels in a row", png_of(2**31 - 1, 2)
    yield "archive that is a bomb", packed(x=b"\0" * 30_000_000)
    yield "one byte too many", good["JPEG"] + b"\0" * (LARGEST + 1 - len(good["JPEG"]))
    yield "nothing", b""
    for kind in ("GIF", "WEBP", "TIFF", "BMP"):
        yield kind, picture(kind)
    yield "program", b"MZ\x90\0" + b"\0" * 500
    yield "ELF", b"\x7fELF" + b"\0" * 500
    yield "shell", b"#!/bin/sh\nid\n"
    yield "words", "شهادة".encode()
    yield "JPEG in name only", b"\xff\xd8\xff"
    yield "PDF cut short", PDF[:20]
    yield "zeros", b"\0" * 5_000


BAD = dict(bad())


def test_the_set_is_as_large_as_it_says() -> None:
    assert len(BAD) >= 60


@pytest.mark.parametrize("what", BAD)
def test_nothing_of_the_set_is_taken(what: str, tmp_path: Path) -> None:
    with pytest.raises(Unfit):
        keep(tmp_path / "uploads", BAD[what])
    assert list(tmp_path.iterdir()) == []


def test_workbook_that_is_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = packed(**{"xl/workbook.xml": b"<x/>", "xl/worksheets/sheet1.xml": b"\0" * 160_000_000})
    assert len(bomb) < 1_000_000
    tracemalloc.start()
    with pytest.raises(Unfit, match="large"):
        judge_workbook(bomb)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


async def test_memory_stays_bounded_over_the_whole_set(tmp_path: Path) -> None:
    """Each comes in pieces, as it does from a platform; what is refused is let go of."""

    async def pieces(content: bytes) -> AsyncIterator[bytes]:
        for at in range(0, len(content), 1 << 16):
            yield content[at : at + (1 << 16)]

    tracemalloc.start()
    try:
        for content in BAD.values():
            with pytest.raises(Unfit):
                keep(tmp_path, await receive(pieces(content)))
        left, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * LARGEST
    assert left < 2_000_000
    assert list(tmp_path.iterdir()) == []


async def test_no_name_leads_outside_and_each_refusal_says_why(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through the chat, in the middle of a form: half of them a real photo, half a program."""
    monkeypatch.setattr("bot.answering.BURST", timedelta(seconds=0.05))
    path = shipped_path("agadir-2025")
    assert path is not None
    fair = fair_of(read_pack(path))
    assert fair.call is not None
    short = replace(fair, call=replace(fair.call, fields=("papers",)))
    await database.write(lambda store: store.fairs.load(pack_of(short)))
    house = tmp_path / "house"
    uploads = house / "uploads"
    refused = 0
    async with serving() as platform:
        talker = TelegramTalker(database, platform, chat=CHAT, first_name="Fatima", language="fr")
        async with whole_bot(
            database, [telegram_channel(platform)], now=OPEN, fair="agadir-2025", files=uploads
        ):
            await talker.says(Words("/apply"))
            await talker.says(Words("j'accepte"))
            for number, name in enumerate(NAMES):
                good = remarked(picture("JPEG"), b"page %d" % number)
                before = len(platform.calls(CHAT))
                content, mime = (good, "application/pdf") if number % 2 == 0 else (b"MZ\x90\0", "image/jpeg")
                platform.sends_document(CHAT, content, name=name, mime=mime)
                async with asyncio.timeout(10):
                    while len(platform.calls(CHAT)) == before:
                        await asyncio.sleep(0.01)
                heard = platform.calls(CHAT)[-1]["text"]
                refused += "seulement une photo" in heard
                assert "pas pu répondre" not in heard, name
    assert refused == len(NAMES) // 2
    assert [each for each in house.iterdir() if each != uploads] == []
    assert {each.suffix for each in uploads.iterdir()} == {".jpg"}
    assert len(list(uploads.iterdir())) == len(NAMES) // 2
    assert set(await database.read(lambda store: store.inbox.counts())) == {"done"}
