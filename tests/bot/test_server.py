"""The web server: whether it is alive and ready, what it lets in, and how it ends."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from io import BytesIO

import aiohttp
import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket

from bot.channels import Raw, Receiver, Sent
from bot.message import File, Message
from bot.pacing import Pace
from bot.reply import Address, Button, Letter
from bot.server import LARGEST_BODY, PortTaken, application, serving
from tests.bot.channels.scripted import ScriptedBot


class Echo:
    """A channel that serves what a test needs."""

    name = "echo"
    rate = 0.0
    slots = 1
    merges = False
    tells_within = 0.0
    edits = False

    def room(self, options: Sequence[Button]) -> int:
        return 100

    def caption(self, options: Sequence[Button], mime: str) -> int:
        return 0

    def pace(self, to: Address) -> Pace | None:
        return None

    def routes(self, receiver: Receiver) -> Sequence[BaseRoute]:
        async def length(request: Request) -> Response:
            return JSONResponse(len(await request.body()))

        async def long(request: Request) -> Response:
            return JSONResponse("long " * 1_000)

        async def slow(request: Request) -> Response:
            await asyncio.sleep(60)
            return Response()

        async def talk(opened: WebSocket) -> None:
            await opened.accept()
            await asyncio.sleep(60)

        return [
            Route("/length", length, methods=["POST"]),
            Route("/long", long),
            Route("/slow", slow),
            WebSocketRoute("/talk", talk),
        ]

    async def listen(self, receiver: Receiver) -> None:
        return None

    def read(self, raw: Raw) -> Message | None:
        return None

    async def fetch(self, file: File) -> AsyncIterator[bytes]:
        yield b""

    async def send(self, letter: Letter) -> Sent:
        return Sent("1")


async def answers() -> bool:
    return True


async def fails() -> bool:
    raise OSError("no database")


async def hangs() -> bool:
    await asyncio.sleep(60)
    return True


@pytest.fixture
async def address() -> AsyncIterator[str]:
    channel = Echo()
    async with serving(application([channel], ScriptedBot(channel), answers), "127.0.0.1", 0) as address:
        yield address


async def test_alive_and_ready(address: str) -> None:
    async with aiohttp.ClientSession() as session:
        for path, text in (("/healthz", "alive\n"), ("/readyz", "ready\n")):
            async with session.get(address + path) as response:
                assert (response.status, await response.text()) == (200, text)


@pytest.mark.parametrize("ready", [fails, hangs])
async def test_alive_but_not_ready(
    monkeypatch: pytest.MonkeyPatch, ready: Callable[[], Awaitable[bool]]
) -> None:
    monkeypatch.setattr("bot.server.READY_WITHIN", 0.1)
    channel = Echo()
    async with (
        serving(application([channel], ScriptedBot(channel), ready), "127.0.0.1", 0) as address,
        aiohttp.ClientSession() as session,
    ):
        async with session.get(f"{address}/readyz") as response:
            assert (response.status, await response.text()) == (503, "not ready\n")
        async with session.get(f"{address}/healthz") as response:
            assert response.status == 200


async def test_metrics_are_told(address: str) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{address}/metrics") as response:
        assert response.status == 200
        assert "process_resident_memory_bytes" in await response.text()


async def test_every_response_is_guarded(address: str) -> None:
    async with aiohttp.ClientSession() as session:
        for path in ("/healthz", "/nowhere", "/long"):
            async with session.get(address + path) as response:
                headers = response.headers
                assert headers["x-content-type-options"] == "nosniff"
                assert headers["referrer-policy"] == "no-referrer"
                assert "frame-ancestors 'none'" in headers["content-security-policy"]
                assert "script-src 'self';" in headers["content-security-policy"]
                assert "server" not in headers


async def test_text_is_compressed(address: str) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{address}/long") as response:
        assert response.headers["content-encoding"] == "gzip"
        assert int(response.headers["content-length"]) < 500


async def test_a_body_has_a_limit(address: str) -> None:
    async def undeclared(length: int) -> AsyncIterator[bytes]:
        for _ in range(length // 65_536):
            yield bytes(65_536)

    async with aiohttp.ClientSession() as session:
        for body, status in (
            (BytesIO(bytes(LARGEST_BODY)), 200),
            (BytesIO(bytes(LARGEST_BODY + 1)), 413),
            (undeclared(LARGEST_BODY), 200),
            (undeclared(LARGEST_BODY + 65_536), 413),
        ):
            async with session.post(f"{address}/length", data=body) as response:
                assert response.status == status


async def test_a_taken_port_is_named(address: str) -> None:
    port = int(address.rpartition(":")[2])
    with pytest.raises(PortTaken, match=f"port {port} on 127.0.0.1 is taken"):
        async with serving(application([], ScriptedBot(Echo()), answers), "127.0.0.1", port):
            pass


async def test_the_port_is_free_again_afterwards() -> None:
    app = application([], ScriptedBot(Echo()), answers)
    async with serving(app, "127.0.0.1", 0) as address:
        port = int(address.rpartition(":")[2])
    async with serving(app, "127.0.0.1", port) as again:
        assert again == address


async def test_it_listens_on_the_newer_internet_too() -> None:
    if not socket.has_ipv6:
        pytest.skip("no IPv6 here")
    async with (
        serving(application([], ScriptedBot(Echo()), answers), "::1", 0) as address,
        aiohttp.ClientSession() as session,
        session.get(f"{address}/healthz") as response,
    ):
        assert address.startswith("http://[::1]:")
        assert response.status == 200


async def test_it_ends_soon_whatever_is_open() -> None:
    channel = Echo()
    clock = asyncio.get_running_loop()
    async with aiohttp.ClientSession() as session:
        async with serving(application([channel], ScriptedBot(channel), answers), "127.0.0.1", 0) as address:
            talk = await session.ws_connect(f"{address}/talk")
            told = asyncio.create_task(talk.receive())
            slow = asyncio.create_task(session.get(f"{address}/slow").__aenter__())
            await asyncio.sleep(0.2)
            began = clock.time()
        assert clock.time() - began < 5
        assert (await told).data == 1012
        await talk.close()
        (await slow).close()
