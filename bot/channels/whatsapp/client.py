"""A thin client of the Graph API on aiohttp, whose errors say whether Meta has a call."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO
from typing import Any

import aiohttp
from aiohttp.abc import AbstractResolver
from yarl import URL

from bot.channels import NotFetched, NotSent, SendError, Unknown
from bot.channels.whatsapp.errors import meaning
from bot.channels.whatsapp.resolving import PublicResolver

#: Seconds to connect, to wait for the answer to a call, and to send a file and have its answer.
CONNECT, ANSWER, UPLOAD = 5.0, 30.0, 180.0

#: Kept connections are closed by us first, after so many seconds.
KEEP = 15.0

#: Where Meta keeps what people send.
MEDIA_HOSTS, MEDIA_PORT = frozenset({"lookaside.fbsbx.com"}), 443

#: Meta's own names, which lead nowhere but to the open internet.
META = ("facebook.com", "fbsbx.com")


class Later(NotFetched):
    """A file that cannot be had now, and may be had in a moment."""


class Graph:
    """Calls for one phone number over one session of kept connections."""

    def __init__(
        self, api_url: str, version: str, number: str, token: str, resolver: AbstractResolver | None = None
    ) -> None:
        """`resolver` looks names up, the machine's own when it is None."""
        self._root = f"{api_url}/{version}"
        self._home = URL(api_url)
        self._number = number
        self._token = token
        host = self._home.host or ""
        metas = any(host == name or host.endswith(f".{name}") for name in META)
        self._resolver = PublicResolver("" if metas else host, resolver)
        self._session: aiohttp.ClientSession | None = None
        self._under_way = 0
        self._ending = False

    async def open(self) -> None:
        """Keep connections from now on; the first call opens the session."""
        self._ending = False

    async def close(self) -> None:
        """Keep no connections any more. Calls under way are not cut off: the last closes the session."""
        self._ending = True
        await self._close_when_idle()

    async def message(self, body: dict[str, Any]) -> str:
        """Send a message; Meta's id of it. Raises `SendError`."""
        content = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        told = await self._post(f"{self._number}/messages", content)
        match told:
            case {"messages": [{"id": str(id)}, *_]}:
                return id
        raise Unknown("an answer without an id")

    async def seen(self, message: str) -> None:
        """Mark a message as read and show that an answer is being written. Raises `SendError`."""
        marked = {
            "messaging_product": "whatsapp",
            "status": "read",
            "message_id": message,
            "typing_indicator": {"type": "text"},
        }
        await self._post(f"{self._number}/messages", json.dumps(marked).encode())

    async def upload(self, name: str, mime: str, content: bytes) -> str:
        """Leave a file with Meta; its id. Raises `SendError`."""
        form = aiohttp.FormData()
        form.add_field("messaging_product", "whatsapp")
        form.add_field("type", mime)
        form.add_field("file", BytesIO(content), filename=name, content_type=mime)
        try:
            told = await self._post(f"{self._number}/media", form)
        except Unknown as error:
            raise NotSent(f"upload: {error}") from None  # nobody has been sent anything yet
        match told:
            case {"id": str(id)}:
                return id
        raise NotSent("an upload without an id")

    async def _post(self, path: str, content: bytes | aiohttp.FormData) -> object:
        headers = {"Authorization": f"Bearer {self._token}"}
        timeout = aiohttp.ClientTimeout(total=UPLOAD, sock_connect=CONNECT)
        if isinstance(content, bytes):
            headers["Content-Type"] = "application/json"
            timeout = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT, sock_read=ANSWER)
        try:
            async with (
                self._calling() as session,
                session.post(
                    f"{self._root}/{path}",
                    data=content,
                    headers=headers,
                    timeout=timeout,
                    allow_redirects=False,
                ) as response,
            ):
                status, answer = response.status, await response.read()
        except (aiohttp.ClientError, OSError) as error:  # a time-out is an OSError
            raise self._named(error) from None
        return _judged(status, answer)

    async def get(self, path: str, **query: str) -> dict[str, Any]:
        """An object of the Graph API. Raises `NotFetched`."""
        try:
            async with (
                self._calling() as session,
                session.get(
                    f"{self._root}/{path}",
                    params=query,
                    headers={"Authorization": f"Bearer {self._token}"},
                    timeout=aiohttp.ClientTimeout(total=ANSWER, sock_connect=CONNECT),
                    allow_redirects=False,
                ) as response,
            ):
                status, told = response.status, json.loads(await response.read())
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise Later(f"{type(error).__name__}".replace(self._token, "<token>")) from None
        if not isinstance(told, dict) or "error" in told:
            refusal = told.get("error", {}) if isinstance(told, dict) else {}
            reason = f"{refusal.get('code', '')} {refusal.get('message', 'not an object')}".strip()
            raise (Later if status >= 500 or status == 429 else NotFetched)(reason)
        return told

    async def content(self, url: str, seconds: float) -> AsyncIterator[bytes]:
        """What lies at an address of Meta's, in pieces, within so many seconds. Raises `NotFetched`."""
        trusted = self._trusted(url)
        headers = {"Authorization": f"Bearer {self._token}"}
        timeout = aiohttp.ClientTimeout(total=seconds, sock_connect=CONNECT, sock_read=ANSWER)
        try:
            async with (
                self._calling() as session,
                session.get(trusted, headers=headers, timeout=timeout, allow_redirects=False) as response,
            ):
                if response.status != 200:
                    raise (Later if response.status >= 500 else NotFetched)(f"HTTP {response.status}")
                async for piece in response.content.iter_chunked(65536):
                    yield piece
        except (aiohttp.ClientError, OSError) as error:
            raise Later(type(error).__name__) from None

    def _trusted(self, url: str) -> URL:
        """An address of Meta's, or of the API itself: our token goes nowhere else."""
        try:
            found = URL(url, encoded=True)
            here = found.origin() == self._home.origin()
        except ValueError:
            raise NotFetched("no address") from None
        meta = (
            found.scheme == "https"
            and found.host in MEDIA_HOSTS
            and found.port == MEDIA_PORT
            and not found.user
        )
        if not here and not meta:
            raise NotFetched("kept somewhere else")
        return found

    @asynccontextmanager
    async def _calling(self) -> AsyncIterator[aiohttp.ClientSession]:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=0, keepalive_timeout=KEEP, ttl_dns_cache=60, resolver=self._resolver
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        self._under_way += 1
        try:
            yield self._session
        finally:
            self._under_way -= 1
            await self._close_when_idle()

    async def _close_when_idle(self) -> None:
        if self._ending and not self._under_way and self._session is not None:
            session, self._session = self._session, None
            await session.close()

    def _named(self, error: Exception) -> SendError:
        """The error by what it means for the call, without our token in it."""
        told = f"{type(error).__name__}: {error}".replace(self._token, "<token>")
        match error:
            case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError() | aiohttp.InvalidURL():
                return NotSent(told)
            case _:
                return Unknown(told)


def _judged(status: int, answer: bytes) -> object:
    """What Meta says. Raises `SendError`; only Meta's own word is a refusal."""
    try:
        told = json.loads(answer)
    except (ValueError, RecursionError):
        told = None
    match told:
        case {"error": {"code": int(code), **rest}}:
            details = rest.get("error_data")
            more = details.get("details", "") if isinstance(details, dict) else ""
            raise meaning(code, str(more or rest.get("message", "")))
    if status >= 500:
        raise Unknown(f"HTTP {status}, not from the API")
    if status == 429:
        raise meaning(130429, "too fast")
    if status >= 300:
        raise NotSent(f"HTTP {status}, not from the API")
    return told
