"""The address Meta posts to: proven over the bytes as they came, on disk before it is acknowledged."""

import hashlib
import hmac
from collections.abc import Callable, Iterable, Sequence
from urllib.parse import parse_qs

import structlog
from starlette.types import Receive, Scope, Send

from bot.channels import Full, Raw, Receiver
from bot.channels.whatsapp.reading import CHANNEL, received
from bot.posts import answer, body

PATH = "/whatsapp/webhook"

#: The largest batch read, in bytes: Meta's own limit.
LARGEST = 3 * 1024 * 1024

#: Seconds after which Meta may offer again what could not be kept.
RETRY = 10

_SIGNATURE = b"x-hub-signature-256"
_SIGNATURE_LENGTH = len("sha256=") + 64

log = structlog.get_logger(__name__)


class Webhook:
    """The webhook as an ASGI application.

    Who proves nothing is answered 401, always with the same bytes. Everybody else is answered 200 once all
    they sent is kept, whatever it is: Meta would offer it again for a week.
    """

    def __init__(
        self, receiver: Receiver, secret: str, token: str, number: str, kept: Callable[[Sequence[Raw]], None]
    ) -> None:
        """`kept` is told of what was kept."""
        self._receiver = receiver
        self._secret = secret.encode()
        self._token = token.encode()
        self._number = number
        self._kept = kept

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] == "GET":
            await self._shake_hands(scope, send)
            return
        signature = _signature(scope["headers"])
        if len(signature) != _SIGNATURE_LENGTH:
            await _refuse(send)
            return
        content = await body(receive, LARGEST)
        if content is None:
            return
        if not hmac.compare_digest(signature, self._sign(content)):
            await _refuse(send)
            return
        raws = received(content, self._number)
        try:
            if raws:
                await self._receiver.receive(raws)
        except Exception as error:
            if not isinstance(error, Full):
                log.exception("a batch could not be kept", channel=CHANNEL)
            await answer(send, 503, b"", (b"retry-after", str(RETRY).encode()))
            return
        await answer(send, 200, b"")
        self._kept(raws)

    async def _shake_hands(self, scope: Scope, send: Send) -> None:
        """Meta asks whether this is the right place; it signs nothing here, but knows our token."""
        asked = parse_qs(scope["query_string"].decode("latin-1"))
        modes, tokens = asked.get("hub.mode", []), asked.get("hub.verify_token", [])
        challenges = asked.get("hub.challenge", [])
        if (
            modes != ["subscribe"]
            or len(tokens) != 1
            or len(challenges) != 1
            or not hmac.compare_digest(tokens[0].encode(), self._token)
        ):
            await _refuse(send)
            return
        await answer(send, 200, challenges[0].encode(), (b"content-type", b"text/plain; charset=utf-8"))

    def _sign(self, body: bytes) -> bytes:
        return b"sha256=" + hmac.new(self._secret, body, hashlib.sha256).hexdigest().encode()


def _signature(headers: Iterable[tuple[bytes, bytes]]) -> bytes:
    """The one signature shown; b'' for none and for several."""
    shown = [value for name, value in headers if name == _SIGNATURE]
    return shown[0] if len(shown) == 1 else b""


async def _refuse(send: Send) -> None:
    await answer(send, 401, b"unauthorized")
