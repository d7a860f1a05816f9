"""Voice notes of the web page: taken from whose page is open, kept until they are handled, in Ogg."""

import io
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest

from bot.channels import Away, Channel, Raw
from bot.channels.web.frames import Hello
from bot.channels.web.recordings import LARGEST, MOST, WAITS, Recordings
from bot.channels.web.sound import NotSound, as_ogg
from bot.message import Address, File, Voice, Words
from bot.server import application, serving
from storage.database import Database
from storage.files import judge
from storage.store import Store
from tests.bot.channels.scripted import ScriptedBot, chat, letter, web_channel
from tests.bot.channels.test_web import KEY, page
from tests.bot.whole import load, page_open, telegram_channel, whole_bot
from tests.handlers.desk_house import FAIR, appoint, opus
from tests.platforms import telegram

ME = Hello(KEY, "").address("web").id

#: What browsers write: sizes they do not know, blocks in clusters, a group in between.
_UNKNOWN = b"\x01" + b"\xff" * 7
_HEAD = b"OpusHead" + bytes([1, 1, 0x38, 1, 0x80, 0xBB, 0, 0, 0, 0, 0])


def element(id: str, body: bytes) -> bytes:
    return bytes.fromhex(id) + (0x10000000 | len(body)).to_bytes(4, "big") + body


def webm(packets: list[bytes], *, head: bytes = _HEAD, flags: int = 0x80) -> bytes:
    block = b"\x81\x00\x00" + bytes([flags])
    track = element("ae", element("d7", b"\x01") + element("63a2", head))
    written = element("1a45dfa3", element("4282", b"webm")) + bytes.fromhex("18538067") + _UNKNOWN
    written += element("1549a966", b"x" * 9) + element("1654ae6b", track)
    for at in range(0, len(packets), 30):
        written += bytes.fromhex("1f43b675") + _UNKNOWN + element("e7", b"\x00")
        first, *rest = packets[at : at + 30]
        written += element("a0", element("a1", block + first))
        written += b"".join(element("a3", block + each) for each in rest)
    return written


def pages(ogg: bytes) -> Iterator[tuple[int, int, bytes, list[int]]]:
    """(flags, samples, body, laces) of each page, read by the letter of RFC 3533."""
    at = 0
    while at < len(ogg):
        assert ogg[at : at + 4] == b"OggS"
        count = ogg[at + 26]
        laces = list(ogg[at + 27 : at + 27 + count])
        body = at + 27 + count
        yield (
            ogg[at + 5],
            int.from_bytes(ogg[at + 6 : at + 14], "little"),
            ogg[body : body + sum(laces)],
            laces,
        )
        at = body + sum(laces)


def unpacked(ogg: bytes) -> list[bytes]:
    found, packet = [], b""
    for _, _, body, laces in pages(ogg):
        for lace in laces:
            packet, body = packet + body[:lace], body[lace:]
            if lace < 255:
                found.append(packet)
                packet = b""
    return found


@pytest.mark.parametrize("longest", [3, 254, 255, 256, 700])
def test_every_packet_comes_out_as_it_went_in(longest: int) -> None:
    # Code 0x78: CELT, 20 ms, one frame.
    packets = [bytes([0x78]) + bytes([number % 251]) * (longest - 1) for number in range(173)]
    ogg = as_ogg(webm(packets))
    assert judge(ogg) == "audio/ogg"
    head, tags, *sound = unpacked(ogg)
    assert head == _HEAD
    assert tags.startswith(b"OpusTags")
    assert sound == packets
    told = list(pages(ogg))
    assert (told[0][0], told[-1][0]) == (2, 4)
    assert told[-1][1] == 173 * 960
    assert as_ogg(ogg) == ogg


@pytest.mark.parametrize(
    "broken",
    [
        b"\x1a\x45\xdf\xa3",
        b"\x1a\x45\xdf\xa3" + bytes(40),
        webm([b"\x78abc"])[:-2],
        webm([b"\x78abc"], head=b"vorbis"),
        webm([b"\x78abc"], flags=0x82),
        webm([b"\x78" * 70_000]),
    ],
)
def test_what_is_no_recording_is_refused(broken: bytes) -> None:
    with pytest.raises(NotSound):
        as_ogg(broken)


async def post(address: str, content: bytes, *, key: str = KEY, origin: str | None = None) -> tuple[int, str]:
    headers = {"x-page": key, "origin": origin or address}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{address}/web-voice", data=io.BytesIO(content), headers=headers) as answer,
    ):
        return answer.status, await answer.text()


async def test_only_whose_page_is_open_may_send_and_not_too_much(tmp_path: Path) -> None:
    bot = ScriptedBot(web_channel(recordings=tmp_path), lambda message: [letter("oui")])
    async with chat(bot.channel, bot) as address:
        assert (await post(address, opus()))[0] == 403
        async with page(address) as open_page:
            assert (await post(address, opus(), key="f" * 32))[0] == 403
            assert (await post(address, opus(), key="nonsense"))[0] == 403
            assert (await post(address, opus(), origin="https://evil.example"))[0] == 403
            assert (await post(address, bytes(LARGEST + 1)))[0] == 413
            assert (await post(address, b"\x1a\x45\xdf\xa3" + bytes(40)))[0] == 415
            assert list(tmp_path.iterdir()) == []
            for number in range(MOST):
                status, text = await post(address, opus())
                assert status == 200, number
            assert (await post(address, opus()))[0] == 503
            await open_page.say(id="aaaa-0001", voice=json.loads(text)["file"])
            assert await open_page.hear() == {"received": "aaaa-0001"}
            await open_page.say(id="aaaa-0002", voice="../../etc/passwd")
            refused = await open_page.hear()
            while "letter" in refused:
                refused = await open_page.hear()
            assert refused["refused"] == "aaaa-0002"
    [raw] = bot.raws.values()
    # A new process finds it again: it was on disk before it was acknowledged.
    again = web_channel(recordings=tmp_path)
    message = again.read(raw)
    assert message
    assert isinstance(message.said, Voice)
    assert b"".join([piece async for piece in again.fetch(message.said.file)]) == opus()
    # ... but under nobody else's name.
    stolen = Raw(raw.channel, raw.id, "0" * 32, raw.kind, raw.payload)
    theirs = again.read(stolen)
    assert theirs
    assert isinstance(theirs.said, Voice)
    with pytest.raises(FileNotFoundError):
        _ = [piece async for piece in again.fetch(theirs.said.file)]
    with pytest.raises(FileNotFoundError):
        _ = [piece async for piece in again.fetch(File(f"{ME}-..", "", "", 0))]


async def test_what_waited_long_enough_goes_and_whoever_is_forgotten_at_once(tmp_path: Path) -> None:
    recordings = Recordings(tmp_path)
    name = await recordings.keep(ME, opus())
    other = await recordings.keep("b" * 32, opus())
    await recordings.sweep()
    assert await recordings.read(ME, name) == opus()
    channel = web_channel(recordings=tmp_path)
    goodbye = replace(letter("", key="privacy.forgotten"), to=Address("web", ME))
    with pytest.raises(Away):  # also when no page is open any more
        await channel.send(goodbye)
    with pytest.raises(FileNotFoundError):
        await recordings.read(ME, name)
    path = tmp_path / f"{'b' * 32}-{other}"
    os.utime(path, (path.stat().st_mtime - WAITS - 1,) * 2)
    await recordings.sweep()
    assert not path.exists()


async def test_voice_note_of_a_page_reaches_the_team(database: Database, tmp_path: Path) -> None:
    async with telegram.serving() as tg:
        await load(database, FAIR)
        tg.person(11, first_name="Samira")
        await appoint(database, 11, "admin")
        web = web_channel(recordings=tmp_path / "recorded")
        channels: list[Channel] = [telegram_channel(tg), web]
        async with (
            whole_bot(database, channels, fair=FAIR, files=tmp_path / "uploads") as bot,
            serving(application(channels, bot.inbox, bot.ready), "127.0.0.1", 0) as address,
            page_open(database, address, KEY) as talker,
        ):
            await talker.says(Words("salam"))
            status, text = await post(address, opus(2))
            assert status == 200
            heard = await talker.says(Voice(File(json.loads(text)["file"], "", "", 0)))

    async def kept(store: Store) -> list[tuple[str, str]]:
        rows = await store.tickets._connection.rows(
            "select t.why, f.mime from ticket t join ticket_line l on l.ticket = t.id"
            " join file f on f.hash = l.hash"
        )
        return [(row["why"], row["mime"]) for row in rows]

    assert await database.read(kept) == [("voice", "audio/ogg")]
    assert heard.texts
