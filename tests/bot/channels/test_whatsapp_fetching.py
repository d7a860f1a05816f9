"""Files that people send: fetched at once and patiently, and from nowhere but Meta's addresses."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator

import pytest
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.channels import NotFetched, NotSent
from bot.channels.whatsapp import WhatsAppChannel, fetching
from bot.channels.whatsapp.resolving import PublicResolver, is_public
from bot.message import File
from bot.server import application, serving
from tests.bot.channels.recording import Recording
from tests.bot.channels.whatsapp_channel import PERSON, channel_on, connected, letter
from tests.platforms import whatsapp as platform
from tests.platforms.whatsapp import WhatsApp

PDF = b"%PDF-1.7 " + b"x" * 200_000
RESTS = (0.01,) * 5


@pytest.fixture
async def whatsapp(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[WhatsApp]:
    monkeypatch.setattr(fetching, "RESTS", RESTS)
    async with platform.serving() as running:
        yield running


@pytest.fixture
async def channel(whatsapp: WhatsApp) -> AsyncIterator[WhatsAppChannel]:
    async with connected(whatsapp) as fetching:
        yield fetching


async def fetch(channel: WhatsAppChannel, id: str, mime: str = "application/pdf") -> bytes:
    return b"".join([piece async for piece in channel.fetch(File(id, mime, "", 0))])


# ── patiently ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("trouble", ["fail", "reset", "damaged"])
async def test_what_meta_or_the_network_spoils_is_fetched_again(
    channel: WhatsAppChannel, whatsapp: WhatsApp, trouble: str
) -> None:
    whatsapp.media_troubles = [trouble] * len(RESTS)
    assert await fetch(channel, whatsapp.sends_file(PERSON, PDF, "application/pdf")) == PDF
    assert whatsapp.ledger.counts["download"] == len(RESTS) + 1


async def test_patience_ends_and_while_it_has_ended_nobody_else_waits_so_long(
    channel: WhatsAppChannel, whatsapp: WhatsApp
) -> None:
    first, second = (whatsapp.sends_file(PERSON, PDF, "application/pdf") for _ in range(2))
    whatsapp.media_troubles = ["fail"] * 100
    with pytest.raises(NotFetched, match="502"):
        await fetch(channel, first)
    assert whatsapp.ledger.counts["download"] == len(RESTS) + 1
    with pytest.raises(NotFetched, match="502"):
        await fetch(channel, second)
    assert whatsapp.ledger.counts["download"] == len(RESTS) + 2
    whatsapp.media_troubles = []
    assert await fetch(channel, second) == PDF


@pytest.mark.parametrize("status", [302, 404, 410])
async def test_what_is_not_there_is_asked_for_once(
    channel: WhatsAppChannel, whatsapp: WhatsApp, status: int
) -> None:
    whatsapp.media_status = status
    with pytest.raises(NotFetched, match=str(status)):
        await fetch(channel, whatsapp.sends_file(PERSON, PDF, "application/pdf"))
    assert whatsapp.ledger.counts["download"] == 1


@pytest.mark.parametrize("mime", list(fetching.BEGINNINGS))
async def test_each_kind_is_known_by_its_beginning(
    channel: WhatsAppChannel, whatsapp: WhatsApp, mime: str
) -> None:
    at, beginnings = fetching.BEGINNINGS[mime]
    good = b"\0" * at + beginnings[0] + b"x" * 100
    assert await fetch(channel, whatsapp.sends_file(PERSON, good, mime), mime) == good
    with pytest.raises(NotFetched, match="not "):
        await fetch(channel, whatsapp.sends_file(PERSON, b"MZ" + good, mime), mime)


# ── at once ────────────────────────────────────────────────────────────────────────────────────────────


async def ready() -> None:
    """It is."""


async def until_downloaded(whatsapp: WhatsApp, times: int) -> None:
    await whatsapp.ledger.until(lambda: whatsapp.ledger.counts["download"] >= times, 60.0)


async def test_file_is_fetched_as_soon_as_its_message_is_kept_and_once_however_often_it_is_told(
    whatsapp: WhatsApp,
) -> None:
    receiver, channel = Recording(), channel_on(whatsapp.url)
    listening = asyncio.create_task(channel.listen(receiver))
    async with serving(application([channel], receiver, ready), "127.0.0.1", 0) as address:
        whatsapp.hook.point_at(f"{address}/whatsapp/webhook")
        whatsapp.hook.repeat = 1.0
        media = whatsapp.sends_file(PERSON, PDF, "application/pdf")
        await until_downloaded(whatsapp, 1)
        [said] = {raw.payload for raw in receiver.raws}
        assert json.loads(said)["message"]["document"]["id"] == media
        assert await fetch(channel, media) == PDF
        while whatsapp.hook.pending or len(receiver.raws) < 2:
            await asyncio.sleep(0.01)
    listening.cancel()
    await asyncio.gather(listening, return_exceptions=True)
    assert whatsapp.ledger.counts["download"] == 1


async def test_file_that_could_not_be_fetched_ahead_says_so_in_its_turn(
    channel: WhatsAppChannel, whatsapp: WhatsApp
) -> None:
    media = whatsapp.sends_file(PERSON, b"MZ" + PDF, "application/pdf")
    channel._fetching.begin(File(media, "application/pdf", "", 0))
    with pytest.raises(NotFetched, match="not application/pdf"):
        await fetch(channel, media)
    assert whatsapp.ledger.counts["download"] == 1


async def test_no_more_is_held_than_there_is_room_for(
    channel: WhatsAppChannel, whatsapp: WhatsApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "HELD", 1)
    first, second = (whatsapp.sends_file(PERSON, PDF, "application/pdf") for _ in range(2))
    channel._fetching.begin(File(first, "application/pdf", "", 0))
    await until_downloaded(whatsapp, 1)
    while not channel._fetching._held:
        await asyncio.sleep(0.01)
    channel._fetching.begin(File(second, "application/pdf", "", 0))
    assert list(channel._fetching._begun) == [first]
    assert (await fetch(channel, second), await fetch(channel, first)) == (PDF, PDF)
    assert channel._fetching._held == 0


# ── from Meta alone ────────────────────────────────────────────────────────────────────────────────────


class Names(AbstractResolver):
    """A name server that says what it is told to, in turn."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.append(host)
        said = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return [
            ResolveResult(hostname=host, host=each, port=port, family=family, proto=0, flags=0)
            for each in said.split()
        ]

    async def close(self) -> None:
        """Nothing is held."""


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1",
        "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fd00::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:169.254.169.254", "2002:7f00:1::", "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe", "localhost", "",
    ],
)  # fmt: skip
def test_addresses_of_the_own_house_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["157.240.0.1", "2a03:2880:f003::1", "::ffff:157.240.0.1"])
def test_addresses_of_meta_are(address: str) -> None:
    assert is_public(address)


async def test_only_public_addresses_are_left_of_an_answer() -> None:
    names = PublicResolver("", Names("127.0.0.1 157.240.0.1 10.0.0.1"))
    assert [each["host"] for each in await names.resolve("lookaside.fbsbx.com", 443)] == ["157.240.0.1"]


async def test_name_that_leads_into_the_own_house_is_not_called(
    whatsapp: WhatsApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At each look-up anew: a name that changes its mind gets no connection either."""
    house = await asyncio.start_server(lambda reader, writer: called.append(1), "127.0.0.1", 0)
    port = house.sockets[0].getsockname()[1]
    called: list[int] = []
    names = Names("127.0.0.1", "::ffff:127.0.0.1", "169.254.169.254", "127.0.0.1")
    monkeypatch.setattr("bot.channels.whatsapp.client.MEDIA_PORT", port)
    whatsapp.media_url = f"https://lookaside.fbsbx.com:{port}/x"
    async with house, connected(whatsapp, resolver=names) as channel:
        with pytest.raises(NotFetched):
            await fetch(channel, whatsapp.sends_file(PERSON, PDF, "application/pdf"))
    assert (len(names.asked), called) == (len(RESTS) + 1, [])
    assert set(names.asked) == {"lookaside.fbsbx.com"}


async def test_metas_own_name_is_not_believed_at_home_and_a_chosen_one_is(whatsapp: WhatsApp) -> None:
    port = whatsapp.url.rpartition(":")[2]
    whatsapp.person(PERSON, wrote=whatsapp.now())
    metas = channel_on(f"http://graph.facebook.com:{port}", resolver=Names("127.0.0.1"))
    chosen = channel_on(f"http://graph.house:{port}", resolver=Names("127.0.0.1"))
    try:
        with pytest.raises(NotSent):
            await metas.send(letter())
        assert whatsapp.calls() == []
        await chosen.send(letter())
        assert len(whatsapp.calls()) == 1
    finally:
        await metas._graph.close()
        await chosen._graph.close()
