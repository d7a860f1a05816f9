"""What people upload: taken by its content alone, kept under a name of ours inside the folder."""

import io
import os
import struct
import zipfile
import zlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from storage.files import LARGEST, Unfit, judge, keep, receive, sweep
from storage.records import Address, Recipe
from storage.store import Store

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def picture(kind: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(out, kind)
    return out.getvalue()


def archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as opened:
        opened.writestr("../../x", b"x")
    return out.getvalue()


def png_of(width: int, height: int) -> bytes:
    """A small file that says it is a huge picture."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    crc = struct.pack(">I", zlib.crc32(chunk))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + crc + b"\0\0\0\0IEND\xaeB`\x82"


JPEG, PNG = picture("JPEG"), picture("PNG")

TAKEN = {
    "a photograph": (JPEG, "image/jpeg"),
    "a screenshot": (PNG, "image/png"),
    "a scan": (PDF, "application/pdf"),
    "a newer scan": (PDF.replace(b"1.7", b"2.0", 1), "application/pdf"),
    "a photograph with padding": (JPEG + b"\0" * 64, "image/jpeg"),
}

REFUSED = {
    "nothing": (b"", "empty"),
    "one byte too many": (JPEG + b"\0" * (LARGEST + 1 - len(JPEG)), "large"),
    "a program": (b"MZ\x90\x00" + b"\0" * 100, "kind"),
    "an ELF program": (b"\x7fELF" + b"\0" * 100, "kind"),
    "a script": (b"#!/bin/sh\nrm -rf /\n", "kind"),
    "a page": (b"<html><script>alert(1)</script></html>", "kind"),
    "a drawing with scripts": (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "kind"),
    "a GIF": (picture("GIF"), "kind"),
    "a WebP": (picture("WEBP"), "kind"),
    "a TIFF": (picture("TIFF"), "kind"),
    "a BMP": (picture("BMP"), "kind"),
    "an archive": (archive(), "kind"),
    "words": (b"just words", "kind"),
    "PDF and archive in one": (PDF + archive(), "kind"),
    "archive with a PDF after it": (archive() + PDF, "kind"),
    "PDF and page in one": (PDF + b"<html><script>1</script></html>%%EOF", "kind"),
    "PDF that begins later": (b"<!doctype html>" + PDF, "kind"),
    "PDF with JavaScript": (PDF.replace(b"/Catalog", b"/Catalog/OpenAction<</S/JavaScript>>"), "kind"),
    "PDF that starts a program": (PDF.replace(b"/Catalog", b"/Catalog/OpenAction<</S/Launch>>"), "kind"),
    "PDF with a file in it": (PDF.replace(b"/Catalog", b"/Catalog/EmbeddedFiles"), "kind"),
    "PDF cut short": (PDF[:20], "kind"),
    "JPEG and archive in one": (JPEG + archive(), "kind"),
    "JPEG and page in one": (JPEG + b"<script>alert(1)</script>", "kind"),
    "JPEG and PHP in one": (JPEG + b"<?php system($_GET[0]);", "kind"),
    "JPEG cut short": (JPEG[:40], "kind"),
    "JPEG in name only": (b"\xff\xd8\xff", "kind"),
    "PNG and archive in one": (PNG + archive(), "kind"),
    "PNG cut short": (PNG[:30], "kind"),
    "PNG of 50,000 × 50,000": (png_of(50_000, 50_000), "pixels"),
    "PNG of no size": (png_of(0, 10), "pixels"),
}


@pytest.mark.parametrize("name", TAKEN)
def test_papers_are_taken_by_their_content(name: str) -> None:
    content, mime = TAKEN[name]
    assert judge(content) == mime


@pytest.mark.parametrize("name", REFUSED)
def test_anything_else_is_refused_and_leaves_nothing(name: str, tmp_path: Path) -> None:
    content, why = REFUSED[name]
    with pytest.raises(Unfit, match=why):
        keep(tmp_path / "uploads", content)
    assert not (tmp_path / "uploads").exists()


def test_file_is_kept_inside_the_folder_under_a_name_of_ours(tmp_path: Path) -> None:
    kept = keep(tmp_path / "uploads", JPEG)
    assert [path.name for path in tmp_path.rglob("*.*")] == [kept.name]
    assert (tmp_path / "uploads" / kept.name).read_bytes() == JPEG
    assert kept.name.removesuffix(".jpg").isalnum()


async def test_declared_small_and_streamed_large_is_stopped_while_it_is_read() -> None:
    read = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal read
        while True:
            read += 1 << 20
            yield b"\0" * (1 << 20)

    with pytest.raises(Unfit, match="large"):
        await receive(endless())
    assert read <= LARGEST + (1 << 20)


def test_what_belongs_to_nothing_is_swept_away(tmp_path: Path) -> None:
    known, unknown, new = (keep(tmp_path, PDF + b"\n%%EOF" * n) for n in range(3))
    for kept in (known, unknown):
        os.utime(tmp_path / kept.name, (0, 0))
    gone = sweep(tmp_path, frozenset({known.name}), datetime.now(UTC) - timedelta(days=1))
    assert (gone, {path.name for path in tmp_path.iterdir()}) == (1, {known.name, new.name})


async def test_what_an_announcement_speaks_of_is_kept(store: Store, tmp_path: Path) -> None:
    now = datetime(2025, 2, 1, 10, tzinfo=UTC)
    met = await store.people.meet(Address("paper", "boss"), name="", language="fr", now=now)
    _, code = await store.roles.invite("announcer", "", now)
    await store.roles.accept(met.id, code, now)
    kept, unused = keep(tmp_path, JPEG), keep(tmp_path, PDF + b"\n%%EOF")
    for each in (kept, unused):
        await store.files.add(each, now)
    recipe = Recipe("kept", {"hash": kept.hash}, "caftan.jpg", kept.mime)
    await store.announcements.draft(
        "f", {"fr": "x"}, by=met.id, now=now, language="fr", zone="Africa/Casablanca", attach=recipe
    )
    await store.files.drop_unused(now + timedelta(days=3))
    assert await store.files.names() == {kept.name}
