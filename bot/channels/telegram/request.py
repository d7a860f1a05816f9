"""The request backend of python-telegram-bot on aiohttp, whose errors say whether Telegram has a call.

    TelegramError
    ├─ Paused          Telegram asks us to wait
    └─ NetworkError
       ├─ Unreached    Telegram surely does not have the call
       ├─ Unanswered   Telegram may have it: no word of its own came back
       └─ TimedOut     the same, after waiting long enough

What else is raised is Telegram's own refusal, as python-telegram-bot names it.
"""

import json
import re
from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any
from urllib.parse import quote

import aiohttp
from telegram._utils.types import JSONDict, ODVInput
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

#: Seconds to connect, to wait for the answer to a call, and to send a file and have its answer.
CONNECT, ANSWER, UPLOAD = 5.0, 40.0, 180.0

#: Kept connections are closed by us first, after so many seconds: one that the server closes while we write
#: leaves a call in doubt.
KEEP = 15.0

_FILE_PATH = re.compile(r"[\w-][\w.-]*(/[\w-][\w.-]*)*")


class Unreached(NetworkError):
    """Telegram surely does not have the call."""


class Unanswered(NetworkError):
    """Telegram may have the call: no word of its own came back."""


class Paused(TelegramError):
    """Telegram asks us to wait."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"asked to wait {seconds} s")
        self.seconds = seconds


class AiohttpRequest(BaseRequest):
    """Calls over one session of kept connections, as many at a time as are asked for.

    Addresses are made here, so that python-telegram-bot never learns the token and nothing it logs shows it:
    its base URL must be empty.
    """

    def __init__(self, api_url: str, token: str, answer: float = ANSWER) -> None:
        self._answer = answer
        self._api_url = api_url
        self._token = token
        self._session: aiohttp.ClientSession | None = None
        self._under_way = 0
        self._ending = False
        self._urls: dict[str, URL] = {}
        self._usual = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT, sock_read=answer)
        self._uploading = aiohttp.ClientTimeout(total=UPLOAD, sock_connect=CONNECT)

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer."""
        return self._answer

    async def initialize(self) -> None:
        """Keep connections from now on; the first call opens the session."""
        self._ending = False

    async def shutdown(self) -> None:
        """Keep no connections any more. Calls under way are not cut off: the last closes the session."""
        self._ending = True
        await self._close_when_idle()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and body of the answer to a call; `url` is "/" and the name of the Bot API method."""
        timeout = self._usual
        if isinstance(read_timeout, int | float):
            timeout = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT, sock_read=read_timeout)
        content: bytes | aiohttp.FormData | None = None
        headers = None
        if request_data is not None and request_data.contains_files:
            content, timeout = _form(request_data), self._uploading
        elif request_data is not None:
            content = json.dumps(request_data.parameters, ensure_ascii=False).encode("utf-8", "replace")
            headers = {"Content-Type": "application/json"}
        self._under_way += 1
        try:
            async with self._opened().request(
                method, self._url(url), data=content, headers=headers, timeout=timeout, allow_redirects=False
            ) as response:
                status, body = response.status, await response.read()
        except (aiohttp.ClientError, OSError) as error:  # a time-out is an OSError
            raise self._named(error) from None
        finally:
            self._under_way -= 1
            await self._close_when_idle()
        if status >= 300 and (refusal := _not_telegrams(status, body)):
            raise refusal
        return status, body

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """As the original, but what is no JSON goes into no log."""
        try:
            told: JSONDict = json.loads(payload)
        except (ValueError, RecursionError):
            raise Unanswered("the answer is no JSON") from None
        return told

    async def download(self, path: str, most: int) -> AsyncIterator[bytes]:
        """The file at a path that getFile named, in pieces.

        Raises NetworkError, and BadRequest for more than `most` bytes or a path that leads elsewhere.
        """
        if not _FILE_PATH.fullmatch(path):
            raise BadRequest("not a path of the Bot API")
        url = URL(f"{self._api_url}/file/bot{self._token}/{quote(path)}", encoded=True)
        got = 0
        self._under_way += 1
        try:
            async with self._opened().get(url, timeout=self._usual, allow_redirects=False) as response:
                if response.status != 200:
                    raise BadRequest(f"the file is not to be had: HTTP {response.status}")
                async for piece in response.content.iter_chunked(65536):
                    got += len(piece)
                    if got > most:
                        raise BadRequest(f"the file is longer than {most} bytes")
                    yield piece
        except (aiohttp.ClientError, OSError) as error:
            raise self._named(error) from None
        finally:
            self._under_way -= 1
            await self._close_when_idle()

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=KEEP, ttl_dns_cache=60),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        return self._session

    async def _close_when_idle(self) -> None:
        if self._ending and not self._under_way and self._session is not None:
            session, self._session = self._session, None
            await session.close()

    def _url(self, method: str) -> URL:
        url = self._urls.get(method)
        if url is None:
            url = self._urls[method] = URL(f"{self._api_url}/bot{self._token}{method}", encoded=True)
        return url

    def _named(self, error: Exception) -> NetworkError:
        """The error by what it means for the call, without our token in it."""
        told = f"{type(error).__name__}: {error}".replace(self._token, "<token>")
        match error:
            case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError() | aiohttp.InvalidURL():
                return Unreached(told)
            case TimeoutError():
                return TimedOut(told)
            case _:
                return Unanswered(told)


def _form(data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        file = BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=mime)
    return form


def _not_telegrams(status: int, body: bytes) -> TelegramError | None:
    """What a bad status means where python-telegram-bot does not look; None where it does.

    `{"ok": false}` is the Bot API's own word that it did not do what was asked, also with a status of 5xx.
    Any other body comes from something in between: a gateway that lost sight of the call (5xx) or that did
    not let it through (less).
    """
    try:
        told: Any = json.loads(body)
    except (ValueError, RecursionError):
        told = None
    if status == 413:
        return BadRequest("too large to upload")
    if not isinstance(told, dict) or told.get("ok") is not False:
        no_word = f"HTTP {status}, not from the Bot API"
        return Unanswered(no_word) if status >= 500 else Unreached(no_word)
    match told.get("parameters"):
        case {"retry_after": int() | float() as seconds} if seconds > 0:
            return Paused(float(seconds))
    if status == 429:
        return Paused(1.0)
    return Unreached(f"{status} {told.get('description')}") if status >= 500 else None
