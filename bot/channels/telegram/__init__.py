"""Telegram as a channel: by webhook where we have an address and a secret, else by long polling."""

import asyncio
import hashlib
import logging
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import structlog
from starlette.routing import BaseRoute, Route
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.channels import Fact, NotFetched, Raw, Receiver, Sent
from bot.channels.telegram.polling import WANTED, Patience, insist, poll
from bot.channels.telegram.reading import CHANNEL, INSIDE, read
from bot.channels.telegram.request import AiohttpRequest
from bot.channels.telegram.sending import LONGEST_CAPTION, call, meaning, media, named, unchanged
from bot.channels.telegram.webhook import PATH, Webhook
from bot.message import File, Message
from bot.pacing import Pace
from bot.reply import Address, Button, Drawn, Letter

__all__ = ["TelegramChannel"]

#: What Telegram allows in one chat, by its own answers to frequent questions: one message a second after a
#: few at once, and twenty a minute in a group.
PRIVATE = Pace(every=1.0, burst=4)
GROUP = Pace(every=3.6, burst=3)

#: Webhook calls at a time, the most there may be.
CONNECTIONS = 100

#: The largest file a bot may fetch.
LARGEST_FILE = 20 * 1024 * 1024

#: A secret that nobody guesses, in what Telegram takes.
_SECRET = re.compile(r"[A-Za-z0-9_-]{32,256}")

#: Seconds a call of little weight may hold up the start.
_SOON = 5.0

#: What python-telegram-bot writes before the path of a file; the address is made in `request.py`.
_FILES = "files:"

#: Photos whose id on Telegram is remembered.
KEPT_PHOTOS = 512

log = structlog.get_logger(__name__)


class TelegramChannel:
    """One bot on Telegram."""

    name = CHANNEL
    slots = 256
    merges = False
    tells_within = 0.0
    edits = True

    def __init__(
        self,
        token: str,
        api_url: str,
        secret: str = "",
        public_url: str = "",
        rate: float = 30.0,
        commands: Mapping[str, Sequence[tuple[str, str]]] | None = None,
        patience: Patience | None = None,
    ) -> None:
        """`commands`: (command, description) pairs by language, "" for people of any other language.

        Raises ValueError for a webhook without a good secret.
        """
        self.rate = rate
        self._by_webhook = bool(secret and public_url)
        if self._by_webhook and not _SECRET.fullmatch(secret):
            raise ValueError("TELEGRAM_WEBHOOK_SECRET: 32 to 256 of the characters A-Z a-z 0-9 _ -")
        self._secret = secret
        self._public_url = public_url
        self._commands = commands or {}
        self._patience = patience or Patience()
        self._username = ""
        #: Hash of a photo's content → its id there; the one sent last at the end.
        self._photos: dict[str, str] = {}
        # At DEBUG python-telegram-bot logs every parameter: the secret, and what people are written.
        logging.getLogger("telegram").setLevel(logging.INFO)
        self._request = AiohttpRequest(api_url, token)
        self._bot = Bot("<token>", lambda _: "", lambda _: _FILES, self._request, self._request)

    def room(self, options: Sequence[Button]) -> int:
        """The longest text of one letter."""
        return 4096

    def caption(self, options: Sequence[Button], mime: str) -> int:
        """The longest text below a file."""
        return LONGEST_CAPTION

    def pace(self, to: Address) -> Pace | None:
        """How fast one chat may be written to."""
        if not self.rate:
            return None
        if not to.id.startswith("-"):
            return PRIVATE
        return replace(GROUP, shared=to.id.partition(INSIDE)[0])

    def routes(self, receiver: Receiver) -> Sequence[BaseRoute]:
        """The webhook, where there is one."""
        if not self._by_webhook:
            return ()
        return (Route(PATH, Webhook(receiver, self._secret), methods=["POST"]),)

    async def listen(self, receiver: Receiver) -> None:
        """Have updates sent to us until cancelled; returns when Telegram does not know our token."""
        await self._request.initialize()
        try:
            self._username = (await insist(self._bot.get_me, self._patience)).username or ""
            await insist(self._open if self._by_webhook else self._bot.delete_webhook, self._patience)
            await asyncio.gather(*(self._introduce(language) for language in self._commands))
            log.info("listening", channel=self.name, bot=self._username, webhook=self._by_webhook)
            if self._by_webhook:
                await asyncio.Event().wait()
            await poll(self._bot, receiver, self._patience)
        except InvalidToken:
            log.error("telegram does not know TELEGRAM_BOT_TOKEN at TELEGRAM_API_URL: not listening")
        finally:
            await self._request.shutdown()

    async def _open(self) -> bool:
        return await self._bot.set_webhook(
            self._public_url + PATH,
            secret_token=self._secret,
            max_connections=CONNECTIONS,
            allowed_updates=WANTED,
        )

    async def _introduce(self, language: str) -> None:
        """Set the command menu of one language; Telegram knows only those with a code of two letters."""
        if len(language) not in (0, 2):
            return
        try:
            await self._bot.set_my_commands(
                self._commands[language], language_code=language or None, read_timeout=_SOON
            )
        except TelegramError as error:
            log.warning("the command menu is not set", language=language, error=str(error))

    def read(self, raw: Raw) -> Message | Fact | None:
        """The message or fact in `raw`; None when it needs no answer. Raises `Unreadable`."""
        return read(raw, self._username)

    async def fetch(self, file: File) -> AsyncIterator[bytes]:
        """The content of an uploaded file, in pieces. Raises `NotFetched`."""
        try:
            found = await self._bot.get_file(file.id)
            path = (found.file_path or "").removeprefix(_FILES + "/")
            async for piece in self._request.download(path, LARGEST_FILE):
                yield piece
        except TelegramError as error:
            raise NotFetched(str(error)) from None

    async def send(self, letter: Letter) -> Sent:
        """Send one letter with one call. Raises `SendError`."""
        method, content = call(letter)
        drawn = letter.attach if method == "sendphoto" and isinstance(letter.attach, Drawn) else None
        photo = hashlib.sha256(drawn.content).hexdigest() if drawn and not drawn.known else ""
        known = self._photos.pop(photo, "")
        try:
            try:
                done = await self._bot.do_api_request(method, content | ({"photo": known} if known else {}))
            except BadRequest:  # forgotten there meanwhile, if it is that: sent up again
                if not known:
                    raise
                done = await self._bot.do_api_request(method, content)
            if photo:
                self._keep_photo(photo, done)
            return Sent(named(letter, done), media(done) if isinstance(letter.attach, Drawn) else "")
        except Exception as error:
            if letter.replaces and unchanged(error):
                return Sent(letter.replaces)
            raise meaning(error) from None

    def _keep_photo(self, photo: str, message: Mapping[str, Any]) -> None:
        """Remember by which id Telegram has a photo, so that the same one is not sent up again."""
        sizes = message.get("photo") or [{}]
        if id := sizes[-1].get("file_id"):
            self._photos[photo] = id
        if len(self._photos) > KEPT_PHOTOS:
            del self._photos[next(iter(self._photos))]
