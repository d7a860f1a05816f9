"""The address Telegram posts updates to: each is on disk before it is acknowledged."""

import hmac
import json
from collections.abc import Iterable

import structlog
from starlette.types import Receive, Scope, Send

from bot.channels import Full, Receiver
from bot.channels.telegram.reading import received
from bot.posts import answer, body

PATH = "/telegram/webhook"

#: The largest update read, in bytes; Telegram's own are far smaller.
LARGEST = 1024 * 1024

#: Seconds after which Telegram may offer again what could not be kept.
RETRY = 10

_SECRET_HEADER = b"x-telegram-bot-api-secret-token"

log = structlog.get_logger(__name__)


class Webhook:
    """The webhook as an ASGI application.

    Who does not know the secret is answered 401, always the same and before anything is read. Everybody else
    is answered 200 once what they sent is kept, whatever it is: Telegram would offer it again for a day, and
    hold back what the same person sends after it.
    """

    def __init__(self, receiver: Receiver, secret: str) -> None:
        self._receiver = receiver
        self._secret = secret.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self._proves(scope["headers"]):
            await answer(send, 401, b"unauthorized")
            return
        content = await body(receive, LARGEST)
        if content is None:
            return
        raw, query = received(content)
        try:
            await self._receiver.receive((raw,))
        except Exception as error:
            if not isinstance(error, Full):
                log.exception("an update could not be kept", channel=raw.channel)
            await answer(send, 503, b"", (b"retry-after", str(RETRY).encode()))
            return
        if query:
            # carried out by Telegram: the press is acknowledged without a call of ours
            press = {"method": "answerCallbackQuery", "callback_query_id": query}
            await answer(send, 200, json.dumps(press).encode(), (b"content-type", b"application/json"))
        else:
            await answer(send, 200, b"")

    def _proves(self, headers: Iterable[tuple[bytes, bytes]]) -> bool:
        shown = [value for name, value in headers if name == _SECRET_HEADER]
        return len(shown) == 1 and hmac.compare_digest(shown[0], self._secret)
