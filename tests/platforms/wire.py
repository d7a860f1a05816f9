"""HTTP on bare asyncio protocols, server and client, so that a fake platform is never the slow side."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import Enum
from http import HTTPStatus
from typing import cast

import httptools


@dataclass(slots=True)
class Request:
    """One request as it came. Header names are lower case."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    #: Called when the connection is lost before the answer was given.
    when_gone: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What is written back."""

    body: bytes
    status: int = 200
    type: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()


class Cut(Enum):
    """How a connection ends without an answer."""

    CLOSED = "closed"
    RESET = "reset"


Handler = Callable[[Request], Answer | Cut | Awaitable[Answer | Cut]]


class _Connection(asyncio.Protocol):
    """One client: its requests are answered one after the other."""

    def __init__(self, handler: Handler, open_ones: "set[_Connection]") -> None:
        self._handler = handler
        self._open = open_ones
        self._parser = httptools.HttpRequestParser(self)
        self._waiting: deque[Request] = deque()
        self._answering: Request | None = None
        self._task: asyncio.Task[None] | None = None
        self._start()

    def _start(self) -> None:
        self._target = b""
        self._headers: dict[str, str] = {}
        self._body: list[bytes] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)  # uvloop's are not of that class
        self._open.add(self)

    def connection_lost(self, error: Exception | None) -> None:
        self._open.discard(self)
        if self._answering is not None and self._answering.when_gone is not None:
            self._answering.when_gone()

    def data_received(self, data: bytes) -> None:
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError:
            self.transport.close()

    def on_url(self, url: bytes) -> None:
        self._target += url

    def on_header(self, name: bytes, value: bytes) -> None:
        self._headers[name.decode("latin-1").lower()] = value.decode("latin-1")

    def on_body(self, body: bytes) -> None:
        self._body.append(body)

    def on_message_complete(self) -> None:
        method = self._parser.get_method().decode()
        request = Request(method, self._target.decode("latin-1"), self._headers, b"".join(self._body))
        self._start()
        if self._answering is None:
            self._answer(request)
        else:
            self._waiting.append(request)

    def _answer(self, request: Request) -> None:
        answer = self._handler(request)
        if isinstance(answer, Answer | Cut):
            self._write(answer)
            return
        self._answering = request
        self._task = asyncio.ensure_future(self._answer_later(answer))

    async def _answer_later(self, pending: Awaitable[Answer | Cut]) -> None:
        answer = await pending
        self._answering = None
        self._write(answer)
        while self._waiting and self._answering is None:
            self._answer(self._waiting.popleft())

    def _write(self, answer: Answer | Cut) -> None:
        if self.transport.is_closing():
            return
        if answer is Cut.RESET:
            self.transport.abort()
        elif isinstance(answer, Answer):
            more = "".join(f"{name}: {value}\r\n" for name, value in answer.headers)
            head = (
                f"HTTP/1.1 {answer.status} {_phrase(answer.status)}\r\n"
                f"Content-Type: {answer.type}\r\nContent-Length: {len(answer.body)}\r\n{more}\r\n"
            )
            self.transport.write(head.encode("latin-1") + answer.body)
        else:
            self.transport.close()


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Status"


class Server:
    """A listening server. `port` is the real one when 0 was asked for."""

    def __init__(self, server: asyncio.Server, open_ones: "set[_Connection]") -> None:
        self._server = server
        self._open = open_ones
        self.port: int = server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Stop listening and cut every connection."""
        self._server.close()
        for connection in tuple(self._open):
            connection.transport.abort()
        await asyncio.sleep(0)


async def serve(handler: Handler, host: str = "127.0.0.1", port: int = 0) -> Server:
    """Answer requests with `handler` until closed."""
    open_ones: set[_Connection] = set()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Connection(handler, open_ones), host, port, backlog=1024)
    return Server(server, open_ones)


@dataclass(slots=True)
class Response:
    """What a server answered a `Line`."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


class Line:
    """One kept connection to one server, for one request at a time."""

    #: A connection idle for longer is not trusted: servers close such ones.
    idle = 3.0

    def __init__(self, host: str, port: int) -> None:
        self._host = host
        self._port = port
        self._wire: _Wire | None = None
        self._used = 0.0

    async def post(self, path: str, head: str, body: bytes, seconds: float = 60.0) -> Response:
        """The response to a POST; `head` holds whole header lines. Raises OSError or TimeoutError."""
        loop = asyncio.get_running_loop()
        if self._wire is not None and time.monotonic() - self._used > self.idle:
            self.close()
        if self._wire is None or self._wire.transport.is_closing():
            _, self._wire = await loop.create_connection(_Wire, self._host, self._port)
        wire = self._wire
        timer = loop.call_later(seconds, wire.give_up)
        lines = f"POST {path} HTTP/1.1\r\nHost: {self._host}:{self._port}\r\n"
        lines += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n{head}\r\n"
        try:
            response = await wire.ask(lines.encode("latin-1") + body)
        except BaseException:
            self.close()
            raise
        finally:
            timer.cancel()
        self._used = time.monotonic()
        if response.headers.get("connection", "").lower() == "close":
            self.close()
        return response

    def close(self) -> None:
        """Forget the connection."""
        if self._wire is not None:
            self._wire.transport.abort()
            self._wire = None


class _Wire(asyncio.Protocol):
    """One connection of a `Line`."""

    transport: asyncio.Transport
    _answered: asyncio.Future[Response] | None = None

    def ask(self, request: bytes) -> asyncio.Future[Response]:
        self._parser = httptools.HttpResponseParser(self)
        self._response = Response(0)
        self._body: list[bytes] = []
        self._answered = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        return self._answered

    def give_up(self) -> None:
        self._fail(TimeoutError("no response"))

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)  # uvloop's are not of that class

    def connection_lost(self, error: Exception | None) -> None:
        self._fail(error or ConnectionResetError("closed before a response"))

    def data_received(self, data: bytes) -> None:
        if self._answered is None or self._answered.done():
            self.transport.abort()
            return
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError as error:
            self._fail(ConnectionError(str(error)))

    def on_header(self, name: bytes, value: bytes) -> None:
        self._response.headers[name.decode("latin-1").lower()] = value.decode("latin-1")

    def on_body(self, body: bytes) -> None:
        self._body.append(body)

    def on_message_complete(self) -> None:
        self._response.status = self._parser.get_status_code()
        self._response.body = b"".join(self._body)
        if self._answered is not None and not self._answered.done():
            self._answered.set_result(self._response)

    def _fail(self, error: Exception) -> None:
        if self._answered is not None and not self._answered.done():
            self._answered.set_exception(error)
