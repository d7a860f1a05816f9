"""WhatsApp as a channel: the Cloud API, by webhook in and by calls out, with its rules inside."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta

import structlog
from aiohttp.abc import AbstractResolver
from prometheus_client import Counter
from starlette.routing import BaseRoute, Route

from bot.channels import (
    Blocked,
    Busy,
    Fact,
    Held,
    Raw,
    Receiver,
    Refused,
    SendError,
    Sent,
    Unreadable,
    Unwanted,
)
from bot.channels.whatsapp.choices import caption, room
from bot.channels.whatsapp.client import Graph
from bot.channels.whatsapp.errors import LONGEST_PAIR_WAIT, PAIR_WAIT, WINDOW
from bot.channels.whatsapp.fetching import Fetching
from bot.channels.whatsapp.reading import CHANNEL, MESSAGE, STATUS, category, read
from bot.channels.whatsapp.sending import SOUNDS, body, file_body, template_body, upload_type
from bot.channels.whatsapp.templates import Templates
from bot.channels.whatsapp.webhook import PATH, Webhook
from bot.message import File, Message, Voice
from bot.pacing import Pace
from bot.reply import Address, Button, Drawn, Letter

__all__ = ["WhatsAppChannel"]

#: One message every six seconds to one person, after a burst that is paid back.
PAIR_PACE = Pace(every=6.0, burst=45)

#: How long after their last message somebody may be written to freely; a little less than Meta allows,
#: for the time a call takes.
OPEN = timedelta(hours=24) - timedelta(minutes=2)

#: Seconds after which a status that has not come is not waited for any more.
TELLS_WITHIN = 15 * 60.0

#: How long an uploaded file is kept by Meta, less a day, in seconds; and how many are remembered.
UPLOAD_LIVES = 29 * 86400.0
UPLOADS = 1000

#: Stands between Meta's id of a file and the second since 1970 until which it is kept.
LIVES_UNTIL = "@"

#: Marks of reading under way at most: they are a courtesy.
MARKS = 32

BILLED = Counter(
    "dalil_whatsapp_billed_total", "Messages that Meta charges for, by its category", ["category"]
)

log = structlog.get_logger(__name__)


class WhatsAppChannel:
    """One phone number on the Cloud API."""

    name = CHANNEL
    slots = 256
    merges = True
    edits = False

    def __init__(
        self,
        token: str,
        number: str,
        secret: str,
        verify_token: str,
        api_url: str,
        version: str,
        templates: Templates,
        choose: Mapping[str, str],
        opens: Mapping[str, str] | None = None,
        asks_place: Collection[str] = (),
        rate: float = 80.0,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        tells_within: float = TELLS_WITHIN,
        resolver: AbstractResolver | None = None,
    ) -> None:
        """`number` is Meta's id of the phone number; by language `choose` is what opens a list, and
        `opens` the button of a link. `asks_place` are the phrases that ask where the person is.

        Raises ValueError without an app secret: anybody could post in Meta's name.
        """
        if not secret or not verify_token:
            raise ValueError("WhatsApp needs WHATSAPP_APP_SECRET and WHATSAPP_VERIFY_TOKEN")
        self.rate = rate
        self.tells_within = tells_within
        self._number = number
        self._secret = secret
        self._verify_token = verify_token
        self._templates = templates
        self._choose = choose
        self._opens = opens or {}
        self._asks_place = frozenset(asks_place)
        self._now = now
        self._graph = Graph(api_url, version, number, token, resolver)
        self._fetching = Fetching(self._graph, number)
        #: Hash of a file → Meta's id of it, and until when it is kept, in seconds since 1970.
        self._uploads: dict[bytes, tuple[str, int]] = {}
        #: How often in a row somebody was written to too fast.
        self._too_fast: dict[str, int] = {}
        self._marks: set[asyncio.Task[None]] = set()
        self._listening = False

    def room(self, options: Sequence[Button]) -> int:
        """The longest text of one letter with these options."""
        return room(options)

    def caption(self, options: Sequence[Button], mime: str) -> int:
        """The longest text below a picture or document; a sound has none."""
        return 0 if mime in SOUNDS else caption(options)

    def pace(self, to: Address) -> Pace | None:
        """How fast one person may be written to."""
        return PAIR_PACE if self.rate else None

    def routes(self, receiver: Receiver) -> Sequence[BaseRoute]:
        """The webhook."""
        hook = Webhook(receiver, self._secret, self._verify_token, self._number, self._kept)
        return (Route(PATH, hook, methods=["GET", "POST"]),)

    async def listen(self, receiver: Receiver) -> None:
        """Keep connections until cancelled; Meta calls the webhook by itself."""
        await self._graph.open()
        self._listening = True
        log.info("listening", channel=self.name, number=self._number)
        try:
            await asyncio.Event().wait()
        finally:
            self._listening = False
            for mark in self._marks:
                mark.cancel()
            await asyncio.gather(*self._marks, return_exceptions=True)
            await self._fetching.close()
            await self._graph.close()

    def read(self, raw: Raw) -> Message | Fact | None:
        """What is in a part of a batch. Raises `Unreadable`."""
        if raw.kind == STATUS and (kind := category(raw)):
            BILLED.labels(kind).inc()
        return read(raw)

    async def fetch(self, file: File) -> AsyncIterator[bytes]:
        """The content of an uploaded file, in pieces. Raises `NotFetched`."""
        async for piece in self._fetching.pieces(file):
            yield piece

    async def send(self, letter: Letter) -> Sent:
        """Send one letter with one call; a file is uploaded first, a template tried in other languages.

        Raises `SendError`.
        """
        try:
            if not self._is_open(letter):
                sent = Sent(await self._send_template(letter))
            elif isinstance(letter.attach, Drawn):
                sent = await self._send_file(letter, letter.attach)
            else:
                sent = Sent(await self._send_freely(letter))
        except Busy:
            times = self._too_fast.get(letter.to.id, 0)
            self._too_fast[letter.to.id] = times + 1
            raise Busy(min(PAIR_WAIT * 4.0**times, LONGEST_PAIR_WAIT)) from None
        self._too_fast.pop(letter.to.id, None)
        return sent

    def _is_open(self, letter: Letter) -> bool:
        """Whether the person wrote so lately that anything may be said."""
        return letter.heard is not None and self._now() - letter.heard < OPEN

    async def _send_freely(self, letter: Letter) -> str:
        opens = self._opens.get(letter.language, "")
        asks_place = letter.key in self._asks_place
        return await self._graph.message(body(letter, self._choosing(letter), opens, asks_place=asks_place))

    def _choosing(self, letter: Letter) -> str:
        """What opens a list of options in the letter's language."""
        return self._choose.get(letter.language) or next(iter(self._choose.values()))

    async def _send_template(self, letter: Letter) -> str:
        """In the language of the person, else in the next; what has no template is held."""
        if letter.piece == 0:
            for language in self._templates.candidates(letter.key, letter.language):
                template = self._templates.filled_in(letter.key, language, letter.values)
                try:
                    return await self._graph.message(template_body(letter, template))
                except Held as error:
                    log.warning("no such template", key=letter.key, language=language, reason=str(error))
                    self._templates.refused(letter.key, language)
        raise Held(f"{WINDOW} no approved template for {letter.key}")

    async def _send_file(self, letter: Letter, drawn: Drawn) -> Sent:
        """By Meta's id of the file, while it is kept there; one that is gone sooner is sent up once more."""
        if drawn.known:
            media, _, until = drawn.known.partition(LIVES_UNTIL)
            if int(until or 0) <= self._now().timestamp():
                raise Refused("Meta does not keep the file any more")
            return Sent(
                await self._graph.message(file_body(letter, drawn, media, self._choosing(letter))),
                drawn.known,
            )
        mime = upload_type(drawn)
        key = hashlib.sha256(f"{mime}\0{drawn.name}\0".encode() + drawn.content).digest()
        known = self._uploads.get(key)
        if known is not None and known[1] > self._now().timestamp():
            try:
                return await self._send_uploaded(letter, drawn, *known)
            except Refused as error:
                if isinstance(error, Blocked | Held | Unwanted):
                    raise
                log.info("an upload is gone", reason=str(error))
        self._uploads.pop(key, None)
        media = await self._graph.upload(drawn.name, mime, drawn.content)
        uploaded = media, int(self._now().timestamp() + UPLOAD_LIVES)
        if len(self._uploads) >= UPLOADS:
            del self._uploads[next(iter(self._uploads))]
        self._uploads[key] = uploaded
        return await self._send_uploaded(letter, drawn, *uploaded)

    async def _send_uploaded(self, letter: Letter, drawn: Drawn, media: str, until: int) -> Sent:
        sent = await self._graph.message(file_body(letter, drawn, media, self._choosing(letter)))
        return Sent(sent, f"{media}{LIVES_UNTIL}{until}")

    def _kept(self, raws: Sequence[Raw]) -> None:
        """Messages are on disk: fetch what they bring, show that they were read and are being answered."""
        for raw in raws:
            if not self._listening or raw.kind != MESSAGE:
                continue
            if (file := _file_of(raw)) is not None:
                self._fetching.begin(file)
            if len(self._marks) < MARKS:
                mark = asyncio.create_task(self._mark(raw.id))
                self._marks.add(mark)
                mark.add_done_callback(self._marks.discard)

    async def _mark(self, message: str) -> None:
        try:
            await self._graph.seen(message)
        except SendError as error:
            log.debug("a message was not marked as read", error=str(error))


def _file_of(raw: Raw) -> File | None:
    """The file a message brings."""
    try:
        message = read(raw)
    except Unreadable:
        return None
    match message:
        case Message(said=File() as file) | Message(said=Voice(file)):
            return file
    return None
