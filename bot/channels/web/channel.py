"""The web chat: a page with one socket, which shows every letter once and loses nothing it was told."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import structlog
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.channels import Away, Full, Raw, Receiver, Sent
from bot.channels.web import frames, site
from bot.channels.web.frames import Have, Hello, Ping, Told, Unclear
from bot.channels.web.recordings import LARGEST, Recordings, TooManyWaiting
from bot.channels.web.sound import NotSound
from bot.channels.web.visitors import MOST_PAGES, Page, Visitor, Visitors
from bot.message import File, Message
from bot.pacing import Pace
from bot.reply import Address, Button, Letter

#: How long a page has for its first word, in seconds.
_HELLO_WITHIN = 15.0
#: How long a page has to show a letter, in seconds; longer for a large one, up to a limit.
_PATIENCE = 8.0
_MOST_PATIENCE = 25.0
_BYTES_A_SECOND = 64 * 1024
#: After this many frames nobody understands, the page is no page of ours.
_UNCLEAR = 5

#: Seconds between two looks at recordings that waited too long.
_SWEPT = 600.0

_POLICY = 1008
_TOO_MANY = 4029

log = structlog.get_logger()


class WebChannel:
    """The channel "web"."""

    name = "web"
    merges = False
    tells_within = 0.0
    edits = False
    rate = 0.0
    slots = MOST_PAGES

    def __init__(
        self,
        strings: Mapping[str, Mapping[str, str]],
        default_language: str,
        now: Callable[[], datetime],
        origins: Collection[str] = (),
        farewells: Collection[str] = (),
        recordings: Path | None = None,
    ) -> None:
        """`strings` holds `site.STRINGS` for each language. `origins` are addresses we are known by besides
        the one a page asks for, as `https://dalil.example/` behind a proxy. After a letter with one of the
        keys `farewells` the page forgets what it showed before. Voice notes wait in the folder `recordings`;
        without one nobody can send any."""
        self._recordings = Recordings(recordings) if recordings else None
        self._strings = strings
        self._default = default_language
        self._now = now
        self._origins = frozenset("{0.scheme}://{0.netloc}".format(urlsplit(each)) for each in origins)
        self._farewells = frozenset(farewells)
        self._visitors = Visitors()

    def room(self, options: Sequence[Button]) -> int:
        """The longest text of one letter."""
        return 8_000

    def caption(self, options: Sequence[Button], mime: str) -> int:
        """A file stands below the text."""
        return 0

    def pace(self, to: Address) -> Pace | None:
        return None

    def routes(self, receiver: Receiver) -> Sequence[BaseRoute]:
        async def chat(socket: WebSocket) -> None:
            await self._chat(socket, receiver)

        return (
            Route("/", self._index),
            Route("/web/{file}", self._asset),
            Route("/worker.js", self._worker),
            WebSocketRoute("/chat", chat),
            *([Route("/web-voice", self._take_recording, methods=["POST"])] if self._recordings else []),
        )

    async def listen(self, receiver: Receiver) -> None:
        while True:  # pages come to us
            if self._recordings:
                await self._recordings.sweep()
            await asyncio.sleep(_SWEPT)

    def read(self, raw: Raw) -> Message | None:
        return frames.message(raw)

    async def fetch(self, file: File) -> AsyncIterator[bytes]:
        person, _, name = file.id.rpartition("-")
        if self._recordings is None:
            raise FileNotFoundError(file.id)
        yield await self._recordings.read(person, name)

    async def send(self, letter: Letter) -> Sent:
        farewell = letter.key in self._farewells
        if farewell and self._recordings:
            await self._recordings.forget(letter.to.id)
        visitor = self._visitors.find(letter.to.id)
        if visitor is None:
            raise Away("no page is open")
        frame = frames.letter_frame(letter, farewell=farewell)
        patience = min(_PATIENCE + len(frame) / _BYTES_A_SECOND, _MOST_PATIENCE)
        id = frames.letter_id(letter)
        await visitor.deliver(id, frame, patience)
        return Sent(id)

    # ── the page ────────────────────────────────────────────────────────────────────────────────────────

    async def _index(self, request: Request) -> Response:
        page = site.index(self._strings, self._language(request))
        return HTMLResponse(page, headers={"cache-control": "no-cache", "vary": "accept-language"})

    async def _asset(self, request: Request) -> Response:
        for asset in site.assets().values():
            if asset.path == request.url.path:
                forever = {"cache-control": "public, max-age=31536000, immutable"}
                return Response(asset.content, media_type=asset.mime, headers=forever)
        return PlainTextResponse("not found\n", 404)

    async def _worker(self, request: Request) -> Response:
        return Response(site.worker(), media_type="text/javascript", headers={"cache-control": "no-cache"})

    def _language(self, request: Request) -> str:
        """The language the page opens in: as its address says, else as the browser asks."""
        wishes = [
            request.query_params.get("lang", ""),
            *request.headers.get("accept-language", "").split(","),
        ]
        for wish in wishes:
            language = wish.partition(";")[0].strip().partition("-")[0].lower()
            if language in self._strings:
                return language
        return self._default

    async def _take_recording(self, request: Request) -> Response:
        """A voice note, which the page speaks of afterwards. Only of somebody whose page is open."""
        assert self._recordings is not None
        try:
            hello = frames.heard(json.dumps({"hello": request.headers.get("x-page", ""), "locale": ""}))
        except Unclear:
            hello = None
        if not isinstance(hello, Hello) or not self._ours(request):
            return PlainTextResponse("no\n", 403)
        address = hello.address(self.name)
        visitor = self._visitors.find(address.id)
        if visitor is None:
            return PlainTextResponse("no\n", 403)
        await visitor.take_turn()
        content = bytearray()
        async for piece in request.stream():
            content += piece
            if len(content) > LARGEST:
                return PlainTextResponse("long\n", 413)
        try:
            name = await self._recordings.keep(address.id, bytes(content))
        except NotSound:
            return PlainTextResponse("unclear\n", 415)
        except (TooManyWaiting, OSError):
            return PlainTextResponse("busy\n", 503)
        return JSONResponse({"file": name})

    # ── the socket ──────────────────────────────────────────────────────────────────────────────────────

    async def _chat(self, socket: WebSocket, receiver: Receiver) -> None:
        if not self._ours(socket) or self._visitors.full():
            await socket.close()  # before the handshake: it is answered with 403
            return
        with self._visitors.coming(), suppress(WebSocketDisconnect):
            await socket.accept()
            try:
                hello = frames.heard(await asyncio.wait_for(_next(socket), _HELLO_WITHIN))
            except (TimeoutError, Unclear):
                hello = None
            if not isinstance(hello, Hello):
                await socket.close(_POLICY)
                return
            page, address = Page(socket), hello.address(self.name)
            with self._visitors.open(address.id, page) as visitor:
                if visitor is None:
                    await socket.close(_TOO_MANY)
                    return
                await page.say('{"welcome":true}')
                await visitor.catch_up(page)
                receiver.reachable(address)
                await self._talk(socket, page, visitor, address, hello.locale, receiver)

    async def _talk(
        self,
        socket: WebSocket,
        page: Page,
        visitor: Visitor,
        address: Address,
        locale: str,
        receiver: Receiver,
    ) -> None:
        """Hear the page until it closes."""
        unclear = 0
        while unclear < _UNCLEAR:
            frame = await _next(socket)
            if page.silent:
                page.silent = False
                receiver.reachable(address)
            try:
                match frames.heard(frame):
                    case Told() as told:
                        await visitor.take_turn()
                        await page.say(await self._take(told, address, locale, receiver))
                    case Have(letter):
                        visitor.has(letter)
                    case Ping():
                        await page.say('{"pong":1}')
                    case Hello():
                        unclear += 1
            except Unclear as error:
                unclear += error.why != "long"
                await page.say(frames.refused(error))
        await socket.close(_POLICY)

    async def _take(self, told: Told, address: Address, locale: str, receiver: Receiver) -> str:
        """Hand over what was said; the answer to the page."""
        try:
            await receiver.receive([frames.raw(told, address, locale, self._now())])
        except Full:
            return frames.busy(told)
        except Exception:
            log.exception("not taken", channel=self.name)
            return frames.busy(told)
        return frames.received(told)

    def _ours(self, connection: HTTPConnection) -> bool:
        """Whether the page that opens the socket came from us."""
        origin = connection.headers.get("origin", "")
        return origin in self._origins or (
            urlsplit(origin).scheme in ("http", "https")
            and urlsplit(origin).netloc == connection.headers.get("host", "")
        )


async def _next(socket: WebSocket) -> str:
    """The next frame; one that is not text is none we understand."""
    heard = await socket.receive()
    if heard["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(heard["code"])
    return heard.get("text") or ""
