"""A fake Graph server: refuses what Meta refuses, with its codes, misbehaves when told to, keeps a ledger.

In a test: `async with serving() as whatsapp: whatsapp.says(212600000007, "hello")`; as a process of its own:
`python -m tests.platforms.whatsapp --port 8082`, driven by `tests.platforms.whatsapp.process`.
"""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from tests.platforms.ledger import Ledger
from tests.platforms.telegram.rules import Refusal as BadForm
from tests.platforms.telegram.rules import Upload, parameters
from tests.platforms.telegram.trouble import Trouble
from tests.platforms.whatsapp import rules
from tests.platforms.whatsapp.hook import Hook
from tests.platforms.whatsapp.limits import Limits
from tests.platforms.whatsapp.people import People, Person
from tests.platforms.whatsapp.rules import UPLOADS, Refusal
from tests.platforms.whatsapp.spec import Spec, published
from tests.platforms.wire import Answer, Cut, Request, Server, serve

__all__ = ["ACCOUNT", "NUMBER", "SECRET", "TOKEN", "VERIFY", "VERSION", "Trouble", "WhatsApp", "serving"]

TOKEN = "EAAG-fake-token-of-the-fake-graph-server"
NUMBER = "106540352242922"
ACCOUNT = "419561257915477"
SECRET = "0123456789abcdef0123456789abcdef"
VERIFY = "verify-me-if-you-can"
VERSION = "v23.0"

#: Seconds in which anything may be said to somebody who wrote.
WINDOW = 24 * 3600.0

GATEWAY_PAGE = b"<html><body>Sorry, something went wrong.</body></html>"


class WhatsApp(People):
    """One number's side of the Cloud API, and the people in front of it."""

    def __init__(
        self,
        ledger: Path | None = None,
        trouble: Trouble | None = None,
        limits: Limits | None = None,
        spec: bool = True,
        statuses: bool = True,
    ) -> None:
        self.ledger = Ledger(ledger)
        metadata = {"display_phone_number": "212520000000", "phone_number_id": NUMBER}
        super().__init__(Hook(self.ledger, SECRET, ACCOUNT, metadata))
        self.trouble = trouble or Trouble()
        self.limits = limits or Limits()
        #: Whether it tells what becomes of messages, after how many seconds, and whether "read" comes first.
        self.statuses = statuses
        self.status_delay = 0.01
        self.statuses_reversed = False
        #: Whether a closed window is said at once, or later in a status as Meta does.
        self.closed_at_once = False
        #: What befalls, in statuses, the next accepted messages: codes, 0 = nothing.
        self.bounces: list[int] = []
        #: (name, code of the language) → how many values, category, status.
        self.templates: dict[tuple[str, str], tuple[int, str, str]] = {}
        self.uploads: dict[str, Upload] = {}
        self.when_sent: Callable[[int], None] = lambda chat: None
        self._spec: Spec | None = published() if spec else None
        self._server: Server | None = None
        #: Where the content of media is said to be; '' = here.
        self.media_url = ""
        self.media_status = 200
        #: What befalls the next downloads: fail (a gateway's 502), reset, damaged, or '' for nothing.
        self.media_troubles: list[str] = []

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen."""
        self._server = await serve(self.handle, host, port)

    async def stop(self) -> None:
        """Cut everything; the ledger is complete in its file."""
        await self.hook.close()
        if self._server is not None:
            await self._server.close()
        self.ledger.close()

    @property
    def url(self) -> str:
        """What `WHATSAPP_API_URL` must be."""
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.port}"

    # ── calls ──────────────────────────────────────────────────────────────────────────────────────────

    def handle(self, request: Request) -> Answer | Cut | Awaitable[Answer | Cut]:
        """One call of the bot."""
        if self.trouble.latency:
            return self._later(request)
        return self._now(request)

    async def _later(self, request: Request) -> Answer | Cut:
        seconds = self.trouble.seconds(None)
        await asyncio.sleep(seconds / 2)
        answer = self._now(request)
        await asyncio.sleep(seconds / 2)
        return answer

    def _now(self, request: Request) -> Answer | Cut:
        path, _, query = request.target.partition("?")
        if path.startswith("/media-content/"):
            return self._content(path.rpartition("/")[2], request)
        try:
            return self._call(request, path, query)
        except Refusal as refusal:
            self.ledger.note(
                "refused", path=path, code=refusal.code, details=refusal.details, body=_shown(request)
            )
            return Answer(refusal.body(), refusal.status)

    def _call(self, request: Request, path: str, query: str) -> Answer | Cut:
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            raise Refusal(190, "Invalid OAuth access token - Cannot parse access token", 401)
        version, _, rest = path.removeprefix("/").partition("/")
        if version != VERSION:
            raise Refusal(2635, f"Unsupported version {version}")
        match request.method, rest:
            case "POST", _ if rest == f"{NUMBER}/messages":
                return self._messages(request)
            case "POST", _ if rest == f"{NUMBER}/media":
                return self._upload(request)
            case "GET", _ if rest == NUMBER:
                return _json({"id": NUMBER, "display_phone_number": "+212 520-000000"})
            case "GET", _ if rest == f"{ACCOUNT}/message_templates":
                return self._list_templates(parse_qs(query))
            case "GET", _ if rest in self.media:
                return self._medium(rest)
        raise Refusal(100, f"Unsupported {request.method.lower()} request. Object {rest!r} does not exist")

    def _messages(self, request: Request) -> Answer | Cut:
        try:
            sent = json.loads(request.body)
        except ValueError:
            raise Refusal(100, "Invalid JSON") from None
        if not isinstance(sent, dict):
            raise Refusal(100, "Invalid JSON")
        if sent.get("status") == "read":
            return self._mark(sent)
        befalls = self.trouble.pick()
        if befalls in ("reset", "fail", "fail_json", "wait"):
            return self._befall(befalls)
        rules.check(sent, {id: each.mime for id, each in self.uploads.items()})
        if self._spec is not None and (wrong := self._spec.wrong(sent)):
            raise Refusal(100, f"by the specification, {wrong}")
        key = str(sent.get("to") or sent["recipient"])
        who = self.people.get(key)
        if code := self.limits.refusal(key):
            raise Refusal(code, "too fast")
        if sent["type"] == "template":
            self._check_template(sent["template"])
        closed = sent["type"] != "template" and (who is None or self.now() - who.wrote > WINDOW)
        if closed and self.closed_at_once:
            raise Refusal(131047, "Re-engagement message")
        wamid = self.wamid()
        self._note(key, wamid, sent, befalls, lost=befalls in ("lost", "closed"), closed=closed)
        self._tell(wamid, sent, who, closed)
        if befalls:
            return Cut.RESET if befalls == "lost" else Cut.CLOSED
        told = {"messaging_product": "whatsapp", "messages": [{"id": wamid, "message_status": "accepted"}]}
        return _json(told | {"contacts": [{"input": key, "wa_id": key}]})

    def _note(
        self, key: str, wamid: str, sent: Mapping[str, Any], befalls: str, *, lost: bool, closed: bool
    ) -> None:
        chat = int(key) if key.isdecimal() else key
        self.ledger.note(
            "call",
            method="messages",
            chat=chat,
            wamid=wamid,
            text=_text(sent),
            sent=sent,
            lost=lost,
            closed=closed,
        )
        if isinstance(chat, int):
            self.when_sent(chat)

    def _check_template(self, template: Mapping[str, Any]) -> None:
        found = self.templates.get((template["name"], template["language"]["code"]))
        if found is None or found[2] != "APPROVED":
            raise Refusal(132001, "Template name does not exist in the translation", 404)
        if len(rules.values_of(template)) != found[0]:
            raise Refusal(132000, "Number of parameters does not match the expected number of params")

    def _befall(self, kind: str) -> Answer | Cut:
        self.ledger.note("trouble", kind=kind)
        match kind:
            case "reset":
                return Cut.RESET
            case "fail":
                return Answer(GATEWAY_PAGE, self.trouble.status(), "text/html")
            case "wait":
                raise Refusal(130429, "Rate limit hit")
        raise Refusal(2, "Service temporarily unavailable", 503)

    def _mark(self, sent: Mapping[str, Any]) -> Answer:
        if sent.get("messaging_product") != "whatsapp" or sent.get("message_id") not in self.messages:
            raise Refusal(131009, "message_id")
        if sent.get("typing_indicator", {"type": "text"}) != {"type": "text"}:
            raise Refusal(131009, "typing_indicator")
        self.ledger.note("marked", message=sent["message_id"], typing="typing_indicator" in sent)
        return _json({"success": True})

    # ── statuses ───────────────────────────────────────────────────────────────────────────────────────

    def _tell(self, wamid: str, sent: Mapping[str, Any], who: Person | None, closed: bool) -> None:
        bounce = self.bounces.pop(0) if self.bounces else 0
        if closed:
            bounce = 131047
        if who is None or who.gone:
            bounce = 131026
        if not self.statuses:
            return
        states = ["failed"] if bounce else ["sent", "delivered", "read"]
        if self.statuses_reversed:
            states.reverse()
        loop = asyncio.get_running_loop()
        for number, state in enumerate(states, 1):
            loop.call_later(self.status_delay * number, self.status, wamid, state, sent, bounce)

    def status(self, wamid: str, state: str, sent: Mapping[str, Any], code: int = 0) -> None:
        """Tell what became of a message."""
        told: dict[str, Any] = {"id": wamid, "status": state, "timestamp": str(int(self.now()))}
        if to := sent.get("to"):
            told["recipient_id"] = to
        if data := sent.get("biz_opaque_callback_data"):
            told["biz_opaque_callback_data"] = data
        if code:
            told["errors"] = [{"code": code, "title": "failed", "message": "failed"}]
        else:
            told["pricing"] = {"billable": True, "pricing_model": "PMP", "category": "service"}
        self.hook.add({"statuses": [told]})

    # ── media and templates ────────────────────────────────────────────────────────────────────────────

    def _upload(self, request: Request) -> Answer:
        try:
            sent = parameters(request)
        except BadForm:
            raise Refusal(100, "Invalid form") from None
        file = sent.get("file")
        if sent.get("messaging_product") != "whatsapp" or not isinstance(file, Upload):
            raise Refusal(100, "Invalid parameter: file")
        if file.mime not in UPLOADS or sent.get("type") != file.mime:
            raise Refusal(
                100, f"Param file must be a file with one of the following types: {sorted(UPLOADS)}"
            )
        if not 0 < len(file.content) <= UPLOADS[file.mime]:
            raise Refusal(131052, "Media file size too big")
        if file.mime == "image/png" and not file.content.startswith(b"\x89PNG"):
            raise Refusal(131053, "Media upload error")
        media = f"9{self.ledger.counts['upload'] + 1:014d}"
        self.uploads[media] = file
        self.ledger.note("upload", media=media, file=file.shown())
        return _json({"id": media})

    def forget_uploads(self) -> None:
        """Nothing that was uploaded is kept any more."""
        self.uploads.clear()

    def _medium(self, media: str) -> Answer:
        content, mime = self.media[media]
        told = {
            "id": media,
            "messaging_product": "whatsapp",
            "url": self.media_url or f"{self.url}/media-content/{media}",
            "mime_type": mime,
            "sha256": hashlib.sha256(content).hexdigest(),
            "file_size": len(content),
        }
        return _json(told)

    def _content(self, media: str, request: Request) -> Answer | Cut:
        if request.headers.get("authorization") != f"Bearer {TOKEN}" or media not in self.media:
            return Answer(b"", 404)
        befalls = self.media_troubles.pop(0) if self.media_troubles else ""
        self.ledger.note("download", media=media, befalls=befalls)
        content, mime = self.media[media]
        match befalls:
            case "fail":
                return Answer(GATEWAY_PAGE, 502, "text/html")
            case "reset":
                return Cut.RESET
            case "damaged":
                content = content[:-1] + b"?"
        more = (("Location", f"{self.url}/media-content/{media}"),) if self.media_status == 302 else ()
        return Answer(content, self.media_status, mime, more)

    def _list_templates(self, query: Mapping[str, list[str]]) -> Answer:
        names = sorted(self.templates)
        after = int(query.get("after", ["0"])[0])
        page = names[after : after + 2]
        data = []
        for name, code in page:
            values, category, status = self.templates[name, code]
            slots = " ".join(f"{{{{{n}}}}}" for n in range(1, values + 1))
            body = {"type": "BODY", "text": f"x {slots} x"}
            data.append(
                {"name": name, "language": code, "status": status, "category": category, "components": [body]}
            )
        paging: dict[str, Any] = {"cursors": {"after": str(after + 2)}}
        if after + 2 < len(names):
            paging["next"] = "https://graph.facebook.com/next"
        return _json({"data": data, "paging": paging})

    # ── judging ────────────────────────────────────────────────────────────────────────────────────────

    def calls(self, chat: int | str | None = None) -> list[dict[str, Any]]:
        """The accepted messages in order, to one person if they are named."""
        return [entry for entry in self.ledger.of("call") if chat is None or entry["chat"] == chat]

    async def replies(
        self, count: int, chat: int | str | None = None, seconds: float = 10.0
    ) -> list[dict[str, Any]]:
        """The accepted messages once there are so many. Raises TimeoutError."""
        await self.ledger.until(lambda: len(self.calls(chat)) >= count, seconds)
        return self.calls(chat)

    def stats(self) -> dict[str, Any]:
        """Counts, and times in milliseconds."""
        took = sorted(self.hook.took) or [0.0]
        shares = {
            f"p{share}": round(took[(len(took) - 1) * share // 100] * 1000, 2) for share in (50, 90, 99)
        }
        return {**self.ledger.counts, "pending": self.hook.pending, "acknowledged_ms": shares}


def _json(value: Any) -> Answer:
    return Answer(json.dumps(value).encode())


def _text(sent: Mapping[str, Any]) -> str:
    """The words of a message."""
    match sent:
        case {"text": {"body": text}} | {"interactive": {"body": {"text": text}}}:
            return str(text)
    return ""


def _shown(request: Request) -> str:
    return request.body[:2000].decode("utf-8", "replace")


@asynccontextmanager
async def serving(port: int = 0, **settings: Any) -> AsyncIterator[WhatsApp]:
    """A fake Graph server that runs inside the block."""
    whatsapp = WhatsApp(**settings)
    await whatsapp.start(port=port)
    try:
        yield whatsapp
    finally:
        await whatsapp.stop()
