"""The one web server: what the channels serve, and whether the program is alive, ready and how it does."""

import asyncio
import errno
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager

import structlog
import uvicorn
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.channels import Channel, Receiver

#: The largest body any platform may send us, in bytes; a channel may allow less.
LARGEST_BODY = 3 * 1024 * 1024
#: The largest message of a WebSocket, in bytes; a longer one ends the connection.
LARGEST_FRAME = 128 * 1024
#: How long open requests may take to finish at the end, in seconds.
GRACE = 3
#: How long the database may take to answer `/readyz`, in seconds.
READY_WITHIN = 2.0

_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        "media-src blob:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "geolocation=(self), camera=(), microphone=(self)",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}

log = structlog.get_logger()


class PortTaken(Exception):
    """Another program listens there already."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(f"port {port} on {host} is taken by another program")
        self.host = host
        self.port = port


def application(
    channels: Sequence[Channel],
    receiver: Receiver,
    ready: Callable[[], Awaitable[object]],
    more: Sequence[BaseRoute] = (),
) -> ASGIApp:
    """Everything that is served: what the channels need, and `more` pages.

    `ready` asks the database something and raises when it does not answer.

    A channel's webhook, a route that ends in "/webhook", is reached without the middleware of the pages: it
    is called by a platform, bounds what it reads by its own rules, and has to be quick.
    """
    routes = [route for channel in channels for route in channel.routes(receiver)]
    webhooks = {
        route.path: route for route in routes if isinstance(route, Route) and route.path.endswith("/webhook")
    }

    async def healthz(request: Request) -> Response:
        return PlainTextResponse("alive\n")

    async def readyz(request: Request) -> Response:
        try:
            await asyncio.wait_for(ready(), READY_WITHIN)
        except Exception as error:
            log.warning("not_ready", error=type(error).__name__)
            return PlainTextResponse("not ready\n", 503)
        return PlainTextResponse("ready\n")

    async def metrics(request: Request) -> Response:
        return Response(generate_latest(), headers={"content-type": CONTENT_TYPE_LATEST})

    pages = Starlette(
        routes=[
            Route("/healthz", healthz),
            Route("/readyz", readyz),
            Route("/metrics", metrics),
            *(route for route in routes if route not in webhooks.values()),
            *more,
        ],
        middleware=[
            Middleware(_Guarded),
            Middleware(RequestBodyLimitMiddleware, max_body_size=LARGEST_BODY),
            Middleware(GZipMiddleware, compresslevel=6),
        ],
    )

    async def served(scope: Scope, receive: Receive, send: Send) -> None:
        webhook = webhooks.get(scope["path"]) if scope["type"] == "http" else None
        await (webhook.handle if webhook else pages)(scope, receive, send)

    return served


@asynccontextmanager
async def serving(app: ASGIApp, host: str, port: int) -> AsyncIterator[str]:
    """Serve `app` while inside; yields its address, as `http://127.0.0.1:8000`. Port 0 takes a free one.

    Raises `PortTaken`, and OSError for a host that is not ours. At the end open requests have `GRACE`
    seconds and open websockets are told to come back.
    """
    listener = _listen(host, port)
    config = uvicorn.Config(
        app,
        http="httptools",
        ws="websockets-sansio",
        ws_max_size=LARGEST_FRAME,
        ws_per_message_deflate=False,  # its window costs more memory than our short messages save
        lifespan="off",
        log_config=None,
        log_level="warning",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )
    server = _Server(config)
    running = asyncio.create_task(server.serve(sockets=[listener]), name="web server")
    try:
        await server.up.wait()
        if not server.started:
            await running
        yield _address(host, listener.getsockname()[1])
    finally:
        server.should_exit = True
        await running
        await asyncio.gather(*server.server_state.tasks, return_exceptions=True)


class _Server(uvicorn.Server):
    """uvicorn inside a program that minds its own signals."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().startup(sockets)
        finally:
            self.up.set()


class _Guarded:
    """Puts the security headers on every response."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, guarded)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server(
            (host, port),
            family=family,
            backlog=2048,
            dualstack_ipv6=host == "::" and socket.has_dualstack_ipv6(),
        )
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(host, port) from error
        raise


def _address(host: str, port: int) -> str:
    """Where a browser on this machine finds us."""
    if host in ("", "0.0.0.0", "::"):  # noqa: S104 - compared, not listened on
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
