"""The web chat's socket: what was said is kept before it is acknowledged, what was sent is shown once."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from bot.channels import Away, Full, Raw, Refused, Unreadable
from bot.channels.web import visitors
from bot.channels.web.frames import LARGEST_FILE, LONGEST
from bot.message import Message, Pick, Place, Said, Words
from bot.pacing import Pace
from bot.reply import Address, Drawn, Letter, Venue
from tests.bot.channels.scripted import NOW, ScriptedBot, chat, letter, web_channel

KEY = "0123456789abcdef0123456789abcdef"


class Page:
    """A page, as far as the socket goes."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket

    async def say(self, **said: Any) -> None:
        await self.socket.send_str(json.dumps(said, separators=(",", ":")))

    async def hear(self) -> Any:
        async with asyncio.timeout(5):
            return await self.socket.receive_json()

    async def closed(self) -> int | None:
        """The code the server closed with."""
        async with asyncio.timeout(5):
            while not self.socket.closed:
                await self.socket.receive()
        return self.socket.close_code


@asynccontextmanager
async def page(address: str, key: str = KEY, locale: str = "fr") -> AsyncIterator[Page]:
    """A page that said hello and was welcomed."""
    async with connected(address) as opened:
        await opened.say(hello=key, locale=locale)
        assert await opened.hear() == {"welcome": True}
        yield opened


@asynccontextmanager
async def connected(address: str, origin: str | None = None) -> AsyncIterator[Page]:
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{address}/chat", origin=origin or address) as socket,
    ):
        yield Page(socket)


@pytest.fixture
def bot() -> ScriptedBot:
    return ScriptedBot(web_channel())


@pytest.fixture
async def address(bot: ScriptedBot) -> AsyncIterator[str]:
    async with chat(bot.channel, bot) as address:
        yield address


def greeting(message: Message) -> list[Letter]:
    return [letter("Bienvenue !", ("menu", "Menu"))]


SHOWN = {
    "letter": "1.0",
    "text": "Bienvenue !",
    "options": [{"id": "menu", "label": "Menu", "hint": ""}],
    "attach": None,
    "language": "fr",
    "kind": "reply",
    "farewell": False,
}


# ── what people say ──────────────────────────────────────────────────────────────────────────────────────


async def test_saying_is_acknowledged_after_it_is_kept(bot: ScriptedBot, address: str) -> None:
    bot.slowness = 0.2
    async with page(address) as opened:
        await opened.say(id="aaaa-0001", text="Salam")
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await opened.socket.receive_json()
        assert bot.said == []
        assert await opened.hear() == {"received": "aaaa-0001"}
        assert bot.said == [Words("Salam")]


async def test_saying_becomes_a_message_of_the_hashed_key(bot: ScriptedBot, address: str) -> None:
    async with page(address, locale="ar-MA") as opened:
        await opened.say(id="aaaa-0001", text="فين B12")
        await opened.hear()
    [raw] = bot.raws.values()
    assert bot.channel.read(raw) == Message(
        raw.id, Address("web", raw.sender), Words("فين B12"), NOW, locale="ar-MA"
    )
    assert len(raw.sender) == len(raw.id) == 32
    assert KEY not in raw.sender + raw.id + raw.payload
    assert raw.sender not in raw.id + raw.payload


async def test_what_people_say_is_read(bot: ScriptedBot, address: str) -> None:
    async with page(address) as opened:
        cases: list[tuple[dict[str, Any], Said]] = [
            ({"text": "a\nb"}, Words("a\nb")),
            ({"text": "nul\0 half\ud800"}, Words("nul half\ufffd")),
            ({"text": "👨‍👩‍👧‍👦"}, Words("👨‍👩‍👧‍👦")),
            ({"pick": "stand.number@agadir-2025|stand=B12"}, Pick("stand.number@agadir-2025|stand=B12")),
            ({"place": [30.42, -9.6]}, Place(30.42, -9.6)),
            ({"place": [0, 0]}, Place(0.0, 0.0)),
        ]
        for number, (said, read) in enumerate(cases):
            await opened.say(id=f"aaaa-{number:04}", **said)
            assert await opened.hear() == {"received": f"aaaa-{number:04}"}
            assert bot.said[-1] == read


async def test_the_same_saying_twice_has_the_same_id(bot: ScriptedBot, address: str) -> None:
    async with page(address) as opened:
        await opened.say(id="aaaa-0001", text="Salam")
        await opened.hear()
    async with page(address) as opened:
        await opened.say(id="aaaa-0001", text="Salam")
        assert await opened.hear() == {"received": "aaaa-0001"}
    assert len(bot.arrivals) == 2
    assert bot.said == [Words("Salam")]


async def test_two_people_with_the_same_id_are_two(bot: ScriptedBot, address: str) -> None:
    for key in (KEY, KEY[::-1]):
        async with page(address, key) as opened:
            await opened.say(id="aaaa-0001", text="Salam")
            await opened.hear()
    assert bot.said == [Words("Salam"), Words("Salam")]


@pytest.mark.parametrize("trouble", [Full("the disk is full"), RuntimeError("anything")])
async def test_what_cannot_be_kept_is_said_again_later(
    bot: ScriptedBot, address: str, trouble: Exception
) -> None:
    async with page(address) as opened:
        bot.trouble = trouble
        await opened.say(id="aaaa-0001", text="Salam")
        assert await opened.hear() == {"busy": "aaaa-0001"}
        bot.trouble = None
        await opened.say(id="aaaa-0001", text="Salam")
        assert await opened.hear() == {"received": "aaaa-0001"}


async def test_too_long_is_refused_kindly_and_the_talk_goes_on(bot: ScriptedBot, address: str) -> None:
    async with page(address) as opened:
        await opened.say(id="aaaa-0001", text="ا" * (LONGEST // 12 + 1))  # six bytes each in JSON, and more
        await opened.hear()
        await opened.say(id="aaaa-0002", text="x" * LONGEST)
        assert await opened.hear() == {"refused": "aaaa-0002", "why": "long"}
        await opened.say(id="aaaa-0003", text="Salam")
        assert await opened.hear() == {"received": "aaaa-0003"}
    assert len(bot.said) == 2


async def test_far_too_long_ends_the_connection(bot: ScriptedBot, address: str) -> None:
    async with page(address) as opened:
        await opened.say(id="aaaa-0001", text="x" * 1_000_000)
        assert await opened.closed() == 1009
    assert bot.said == []


NONSENSE = (
    "",
    "null",
    "[]",
    "{}",
    "1e400",
    "[" * 30_000,
    '{"id":' + "9" * 5_000 + "}",
    '{"id":"aaaa-0001"}',
    '{"id":"aaaa-0001","text":7}',
    '{"id":"aaaa-0001","text":"  \\n "}',
    '{"id":"aaaa-0001","pick":""}',
    '{"id":"aaaa-0001","pick":"' + "x" * 300 + '"}',
    '{"id":"aaaa-0001","place":[91,0]}',
    '{"id":"aaaa-0001","place":[NaN,0]}',
    '{"id":"aaaa-0001","place":[1e400,0]}',
    '{"id":"aaaa-0001","place":["1","2"]}',
    '{"id":"../../etc","text":"x"}',
    '{"id":"","text":"x"}',
    '{"have":[]}',
    "\ufeff{}",
)


async def test_nonsense_is_refused_and_the_talk_goes_on(bot: ScriptedBot, address: str) -> None:
    for frame in NONSENSE:
        async with page(address) as opened:
            await opened.socket.send_str(frame)
            assert (await opened.hear())["why"] == "unclear"
            await opened.say(id="aaaa-0002", text="Salam")
            assert await opened.hear() == {"received": "aaaa-0002"}
    assert bot.said == [Words("Salam")]


async def test_bytes_are_nonsense(address: str) -> None:
    async with page(address) as opened:
        await opened.socket.send_bytes(b'{"id":"aaaa-0001","text":"x"}')
        assert await opened.hear() == {"refused": None, "why": "unclear"}


async def test_much_nonsense_ends_the_connection(address: str) -> None:
    async with page(address) as opened:
        for _ in range(5):
            await opened.socket.send_str("nonsense")
        assert await opened.closed() == 1008


async def test_a_flood_waits_its_turn_and_nothing_is_lost(
    bot: ScriptedBot, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visitors, "FLOOD", Pace(every=0.05, burst=20))
    clock = asyncio.get_running_loop()
    async with page(address) as opened:
        began = clock.time()
        for number in range(40):
            await opened.say(id=f"aaaa-{number:04}", text=str(number))
        for number in range(40):
            assert await opened.hear() == {"received": f"aaaa-{number:04}"}
        assert clock.time() - began > 0.9
    assert bot.said == [Words(str(number)) for number in range(40)]


async def test_a_ping_is_answered(address: str) -> None:
    async with page(address) as opened:
        await opened.say(ping=1)
        assert await opened.hear() == {"pong": 1}


# ── what the bot says ────────────────────────────────────────────────────────────────────────────────────


async def test_an_answer_is_sent_once_it_is_shown(bot: ScriptedBot, address: str) -> None:
    bot.script = greeting
    async with page(address) as opened:
        await opened.say(id="aaaa-0001", text="Salam")
        heard = [await opened.hear(), await opened.hear()]
        assert {"received": "aaaa-0001"} in heard
        assert SHOWN in heard
        await opened.say(have="1.0")
        await asyncio.wait_for(bot.answered(next(iter(bot.raws.values()))), 2)


async def test_a_letter_to_nobody_waits(bot: ScriptedBot) -> None:
    with pytest.raises(Away):
        await bot.channel.send(Letter(1, Address("web", "nobody"), "x", (), None, "fr", ""))


async def test_what_was_missed_is_shown_on_return(bot: ScriptedBot, address: str) -> None:
    async with page(address) as opened:
        await opened.say(id="aaaa-0001", text="Salam")
        await opened.hear()
    [raw] = bot.raws.values()
    anna = Address("web", raw.sender)
    bot.write(anna, letter("Rappel : demain 10 h.", kind="reminder"))
    bot.write(anna, letter("Vous venez ?"))
    async with page(address) as opened:
        assert (await opened.hear())["text"] == "Rappel : demain 10 h."
        await opened.say(have="1.0")
        assert (await opened.hear())["text"] == "Vous venez ?"
        await opened.say(have="2.0")
    assert bot.came == [anna, anna]


async def test_a_letter_on_its_way_reaches_the_page_that_comes_back(bot: ScriptedBot, address: str) -> None:
    bot.script = greeting
    async with page(address) as lost, page(address) as back:
        await lost.say(id="aaaa-0001", text="Salam")
        assert await back.hear() == SHOWN
        async with page(address) as third:
            assert await third.hear() == SHOWN
            await third.say(have="1.0")
            await asyncio.wait_for(bot.answered(next(iter(bot.raws.values()))), 2)


async def test_two_tabs_show_it_and_one_is_enough(bot: ScriptedBot, address: str) -> None:
    bot.script = greeting
    async with page(address) as one, page(address) as other:
        await one.say(id="aaaa-0001", text="Salam")
        assert await other.hear() == SHOWN
        await other.say(have="1.0")
        assert SHOWN in [await one.hear(), await one.hear()]
        await asyncio.wait_for(bot.answered(next(iter(bot.raws.values()))), 2)


async def test_a_page_that_sleeps_is_waited_for_once(
    bot: ScriptedBot, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.web.channel._PATIENCE", 0.1)
    async with page(address) as opened:
        await opened.say(id="aaaa-0001", text="Salam")
        await opened.hear()
        [raw] = bot.raws.values()
        anna = Address("web", raw.sender)
        asleep = Letter(7, anna, "x", (), None, "fr", "")
        with pytest.raises(Away, match="no page answered"):
            await bot.channel.send(asleep)
        with pytest.raises(Away, match="no page is open"):
            await bot.channel.send(asleep)
        assert (await opened.hear())["letter"] == "7.0"
        assert bot.came == [anna]
        await opened.say(have="7.0")  # it wakes up, late
        await opened.say(ping=1)
        assert await opened.hear() == {"pong": 1}
        assert bot.came == [anna, anna]
        assert (await bot.channel.send(asleep)).id == "7.0"
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await opened.socket.receive_json()  # it is not sent again


async def test_a_file_and_a_place_are_attached(bot: ScriptedBot, address: str) -> None:
    bot.script = lambda message: [
        letter("", attach=Venue(30.42, -9.6, "ساحة الأمل", "أكادير"), language="ar"),
        letter("", attach=Drawn("b12.ics", "text/calendar", b"BEGIN:VCALENDAR")),
        letter("", attach=Drawn("plan.png", "image/png", b"\x89PNG")),
    ]
    attached: list[object] = []
    async with page(address) as opened:
        await opened.say(id="aaaa-0001", text="Salam")
        while len(attached) < 3:
            heard = await opened.hear()
            if "letter" in heard:
                attached.append(heard["attach"])
                await opened.say(have=heard["letter"])
    assert attached == [
        {"kind": "place", "latitude": 30.42, "longitude": -9.6, "name": "ساحة الأمل", "address": "أكادير"},
        {
            "kind": "file",
            "name": "b12.ics",
            "mime": "text/calendar",
            "content": base64.b64encode(b"BEGIN:VCALENDAR").decode(),
        },
        {
            "kind": "picture",
            "name": "plan.png",
            "mime": "image/png",
            "content": base64.b64encode(b"\x89PNG").decode(),
        },
    ]


async def test_a_file_no_page_should_load_is_refused(bot: ScriptedBot, address: str) -> None:
    async with page(address) as opened:
        await opened.say(id="aaaa-0001", text="Salam")
        await opened.hear()
        [raw] = bot.raws.values()
        large = Drawn("plan.png", "image/png", bytes(LARGEST_FILE + 1))
        with pytest.raises(Refused):
            await bot.channel.send(Letter(1, Address("web", raw.sender), "", (), large, "fr", ""))


async def test_the_goodbye_to_somebody_erased_is_marked(bot: ScriptedBot, address: str) -> None:
    bot.script = lambda message: [letter("Tout est effacé.", key="privacy.forgotten")]
    async with page(address) as opened:
        await opened.say(id="aaaa-0001", text="/forget")
        heard = [await opened.hear(), await opened.hear()]
        assert [each["farewell"] for each in heard if "letter" in each] == [True]


# ── who may connect ──────────────────────────────────────────────────────────────────────────────────────


async def test_a_page_from_elsewhere_is_turned_away(address: str) -> None:
    for origin in (
        "https://evil.example",
        "null",
        "http://127.0.0.1",
        "file://",
        address.replace("http", "ftp"),
    ):
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            async with connected(address, origin):
                pass
        assert refused.value.status == 403


async def test_a_page_behind_a_proxy_is_ours() -> None:
    bot = ScriptedBot(web_channel("https://dalil.example/"))
    async with chat(bot.channel, bot) as address, connected(address, "https://dalil.example") as opened:
        await opened.say(hello=KEY, locale="")
        assert await opened.hear() == {"welcome": True}


async def test_no_origin_is_turned_away(address: str) -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await session.ws_connect(f"{address}/chat")
    assert refused.value.status == 403


async def test_without_a_hello_nothing_is_heard(bot: ScriptedBot, address: str) -> None:
    for first in (
        {"hello": "short", "locale": ""},
        {"hello": KEY.upper(), "locale": ""},
        {"id": "aaaa-0001", "text": "x"},
    ):
        async with connected(address) as opened:
            await opened.say(**first)
            assert await opened.closed() == 1008
    assert bot.said == []


async def test_silence_instead_of_a_hello_ends(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.channels.web.channel._HELLO_WITHIN", 0.1)
    async with connected(address) as opened:
        assert await opened.closed() == 1008


async def test_one_person_has_so_many_pages(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visitors, "MOST_PAGES_EACH", 2)
    async with page(address), page(address), page(address, KEY[::-1]), connected(address) as third:
        await third.say(hello=KEY, locale="")
        assert await third.closed() == 4029


async def test_all_people_have_so_many_pages(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visitors, "MOST_PAGES", 1)
    async with page(address):
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            async with connected(address):
                pass
        assert refused.value.status == 403
    async with asyncio.timeout(2):
        while True:
            try:
                async with page(address):
                    break
            except aiohttp.WSServerHandshakeError:
                await asyncio.sleep(0.02)


# ── the page ─────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_page_opens_in_their_language(address: str) -> None:
    for path, accepts, language, direction in (
        ("/", "ar-MA,ar;q=0.9,fr;q=0.8", "ar", "rtl"),
        ("/?lang=ary", "fr", "ary", "rtl"),
        ("/?lang=fr", "ar", "fr", "ltr"),
        ("/?lang=xx", "de, en-GB;q=0.7", "en", "ltr"),
        ("/?start=agadir-2025_B12", "", "fr", "ltr"),
    ):
        async with (
            aiohttp.ClientSession(headers={"accept-language": accepts}) as session,
            session.get(address + path) as response,
        ):
            page = await response.text()
            assert f'<html lang="{language}" dir="{direction}">' in page
            assert "{{" not in page
            assert response.headers["cache-control"] == "no-cache"


async def test_the_parts_of_the_page_may_be_kept_for_ever(address: str) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(address) as response:
            parts = [part.split('"')[0] for part in (await response.text()).split('="/web/')[1:]]
        assert sorted(part.split(".")[2] for part in parts) == ["css", "js", "svg"]
        for part in parts:
            async with session.get(f"{address}/web/{part}") as response:
                assert response.status == 200
                assert response.headers["cache-control"] == "public, max-age=31536000, immutable"
        async with session.get(f"{address}/web/chat.js") as response:
            assert response.status == 404
        async with session.get(f"{address}/worker.js") as response:
            assert response.status == 200
            assert response.headers["cache-control"] == "no-cache"


async def test_the_whole_page_is_small(address: str) -> None:
    total = 0
    async with aiohttp.ClientSession(auto_decompress=False) as session:
        async with session.get(address, headers={"accept-encoding": "identity"}) as response:
            parts = [part.split('"')[0] for part in (await response.text()).split('="/web/')[1:]]
        for path in ("", "/worker.js", *(f"/web/{part}" for part in parts)):
            async with session.get(address + path, headers={"accept-encoding": "gzip"}) as response:
                total += len(await response.read())
    assert total < 24_000


def test_what_no_page_said_is_unreadable() -> None:
    for payload in (
        *("", "null", "[]", "{}", '{"at":"x","locale":""}'),
        '{"at":"2025-01-01T00:00:00+00:00","locale":""}',
    ):
        with pytest.raises(Unreadable):
            web_channel().read(Raw("web", "x.1", "x", "message", payload))
