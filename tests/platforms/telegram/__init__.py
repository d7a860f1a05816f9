"""A fake Bot API server: refuses what Telegram refuses, misbehaves when told to, and keeps a ledger.

In a test: `async with serving() as telegram: telegram.says(7, "hello")`; as a process of its own:
`python -m tests.platforms.telegram --port 8081`, driven by `tests.platforms.telegram.process`.
"""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.platforms.ledger import Ledger
from tests.platforms.telegram import rules
from tests.platforms.telegram.chats import Chat
from tests.platforms.telegram.limits import Limits
from tests.platforms.telegram.people import People
from tests.platforms.telegram.rules import Refusal, Upload
from tests.platforms.telegram.spec import Spec, published
from tests.platforms.telegram.trouble import Trouble
from tests.platforms.telegram.updates import USUAL, Hook, Updates
from tests.platforms.wire import Answer, Cut, Request, Server, serve

__all__ = ["TOKEN", "Chat", "Telegram", "Trouble", "serving"]

TOKEN = "1234567:fake-token-of-the-fake-telegram-server"

#: The largest file a bot may fetch.
LARGEST_DOWNLOAD = 20 * 1024 * 1024

WEBHOOK_IS_SET = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)

GATEWAY_PAGE = b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n"

#: Methods that send something to a chat: they are limited, and trouble befalls them.
SENDING = frozenset(
    {"sendmessage", "sendvenue", "sendlocation", "senddocument", "sendphoto", "editmessagetext"}
    | {"sendvoice", "sendaudio", "editmessagecaption"}
)


class Telegram(People):
    """One bot's side of Telegram, and the people in front of it."""

    def __init__(
        self,
        token: str = TOKEN,
        username: str = "dalil_bot",
        ledger: Path | None = None,
        trouble: Trouble | None = None,
        limits: Limits | None = None,
        spec: bool = True,
        first_update: int = 700_000_001,
        first_retry: float = 0.1,
        last_retry: float = 2.0,
    ) -> None:
        self.ledger = Ledger(ledger)
        super().__init__(int(token.partition(":")[0]), username, Updates(self.ledger, first_update))
        self.token = token
        self.trouble = trouble or Trouble()
        self.limits = limits or Limits()
        #: By language code.
        self.commands: dict[str, list[dict[str, str]]] = {}
        #: What the bot sent, by file id.
        self._kept: dict[str, Any] = {}
        #: Seconds from an update to the call that answers it, where people wait for each answer.
        self.answer_times: list[float] = []
        #: Called with each accepted sending call.
        self.when_sent: Callable[[int], None] = lambda chat: None
        self._spec: Spec | None = published() if spec else None
        self._retries = (first_retry, last_retry)
        self._closing: asyncio.Task[None] | None = None
        self._server: Server | None = None

    # ── serving ────────────────────────────────────────────────────────────────────────────────────────

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen."""
        self._server = await serve(self.handle, host, port)

    async def stop(self) -> None:
        """Cut everything; the ledger is complete in its file."""
        if self.updates.hook is not None:
            await self.updates.hook.close()
        if self._server is not None:
            await self._server.close()
        self.ledger.close()

    @property
    def url(self) -> str:
        """What `TELEGRAM_API_URL` must be."""
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.port}"

    def handle(self, request: Request) -> Answer | Cut | Awaitable[Answer | Cut]:
        """One call of the bot."""
        path = request.target.partition("?")[0]
        if path.startswith("/file/bot"):
            return self._download(path.removeprefix("/file/bot"))
        token, slash, method = path.removeprefix("/bot").partition("/")
        if not path.startswith("/bot") or not slash:
            return _error(404, "Not Found")
        if token != self.token:
            self.ledger.note("refused", method=method, status=401, description="Unauthorized")
            return _error(401, "Unauthorized")
        method = method.lower()
        if method == "getupdates":
            return self._get_updates(request)
        seconds = self.trouble.latency or self.trouble.jitter or self.trouble.slow
        if seconds:
            return self._later(method, request)
        return self._now(method, request)

    async def _later(self, method: str, request: Request) -> Answer | Cut:
        try:
            chat = rules.parameters(request).get("chat_id")
        except Refusal:
            chat = None
        seconds = self.trouble.seconds(chat)
        await asyncio.sleep(seconds / 2)
        answer = self._now(method, request)
        await asyncio.sleep(seconds / 2)
        return answer

    def _now(self, method: str, request: Request) -> Answer | Cut:
        befalls = self.trouble.pick() if method in SENDING else ""
        if befalls in ("reset", "fail", "fail_json", "wait"):
            return self._befall(befalls, method, request)
        sent: dict[str, Any] = {}
        try:
            sent = rules.parameters(request)
            result = self._call(method, sent, lost=befalls in ("lost", "closed"))
        except (KeyError, TypeError, AttributeError) as error:
            return self._refuse(method, sent, Refusal(400, f"Bad Request: malformed: {error!r}"))
        except Refusal as refusal:
            return self._refuse(method, sent, refusal)
        if befalls:
            return Cut.RESET if befalls == "lost" else Cut.CLOSED
        return Answer(b'{"ok":true,"result":' + json.dumps(result).encode() + b"}")

    def _befall(self, kind: str, method: str, request: Request) -> Answer | Cut:
        try:
            chat = rules.parameters(request).get("chat_id")
        except Refusal:
            chat = None
        seconds = self.trouble.asked_wait() if kind == "wait" else 0
        self.ledger.note("trouble", kind=kind, method=method, chat=chat, seconds=seconds)
        if kind == "reset":
            return Cut.RESET
        if kind == "wait":
            self.limits.close(seconds)
            refusal = _wait(seconds)
            return _error(refusal.status, refusal.description, refusal.parameters)
        status = self.trouble.status()
        if kind == "fail":
            return Answer(GATEWAY_PAGE, status, "text/html")
        return _error(status, "Internal Server Error: restart")

    def _refuse(self, method: str, sent: Mapping[str, Any], refusal: Refusal) -> Answer:
        self.ledger.note(
            "refused",
            method=method,
            chat=sent.get("chat_id"),
            status=refusal.status,
            description=refusal.description,
        )
        return _error(refusal.status, refusal.description, refusal.parameters)

    def obey(self, body: bytes) -> None:
        """Carry out the method a webhook's reply names."""
        sent: dict[str, Any] = {}
        method = ""
        try:
            sent = json.loads(body)
            method = sent.pop("method").lower()
            self._call(method, sent, lost=False, by="reply to the webhook")
        except Refusal as refusal:
            self._refuse(method, sent, refusal)
        except (ValueError, AttributeError, KeyError, TypeError) as error:
            self._refuse("webhook reply", {}, Refusal(400, repr(error)))

    # ── methods ────────────────────────────────────────────────────────────────────────────────────────

    def _call(self, method: str, sent: dict[str, Any], lost: bool, by: str = "call") -> Any:
        if (answer := _METHODS.get(method)) is None:
            raise Refusal(404, "Not Found")
        if isinstance(sent.get("chat_id"), str) and sent["chat_id"].lstrip("-").isdigit():
            sent["chat_id"] = int(sent["chat_id"])
        rules.check(method, sent)
        if self._spec is not None and (wrong := self._spec.wrong(method, sent)):
            raise Refusal(400, f"Bad Request: by the specification, {wrong}")
        if method not in SENDING:
            result = answer(self, sent)
            self.ledger.note("call", method=method, chat=sent.get("chat_id"), sent=_shown(sent), by=by)
            return result
        chat = self._reachable(sent["chat_id"])
        self._topic(chat, sent.get("message_thread_id"), needed=False)
        if seconds := self.limits.take(chat.id):
            raise _wait(seconds)
        result = answer(self, sent)
        self._answered(chat)
        self.ledger.note(
            "call",
            method=method,
            chat=chat.id,
            message_id=result["message_id"],
            text=sent.get("text", ""),
            reply_markup=sent.get("reply_markup"),
            sent=_shown({name: sent[name] for name in sent.keys() - {"chat_id", "text", "reply_markup"}}),
            lost=lost,
        )
        self.when_sent(chat.id)
        return result

    def _answered(self, chat: Chat) -> None:
        if chat.unanswered:
            self.answer_times.append(time.monotonic() - chat.unanswered.popleft())

    def _reachable(self, chat_id: Any) -> Chat:
        chat = self.chats.get(chat_id)
        if chat is None:
            raise Refusal(400, "Bad Request: chat not found")
        if chat.gone:
            raise Refusal(403, "Forbidden: user is deactivated")
        if chat.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        return chat

    def _get_me(self, sent: dict[str, Any]) -> Any:
        return self.bot | {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }

    # ── forums ─────────────────────────────────────────────────────────────────────────────────────────

    def _topic(self, chat: Chat, thread: Any, *, needed: bool = True) -> dict[str, Any] | None:
        """The topic that a call names; it must be there, and open where something is sent into it."""
        if thread is None and not needed:
            return None
        topic = chat.topics.get(thread)
        if topic is None:
            raise Refusal(400, f"Bad Request: {'TOPIC_ID_INVALID' if needed else 'message thread not found'}")
        return topic

    def _forum(self, sent: dict[str, Any]) -> Chat:
        """The forum in which the bot may see to topics."""
        chat = self._reachable(sent["chat_id"])
        if not chat.forum:
            raise Refusal(400, "Bad Request: the chat is not a forum")
        if not chat.manages_topics:
            raise Refusal(400, "Bad Request: not enough rights to manage topics")
        return chat

    def _create_forum_topic(self, sent: dict[str, Any]) -> Any:
        chat = self._forum(sent)
        created = {"name": sent["name"], "icon_color": 0x6FB9F0}
        # The service message that announces a topic gives it its number.
        service = self._message(chat, {"forum_topic_created": created}, self.bot)
        thread = service["message_id"]
        service |= {"message_thread_id": thread, "is_topic_message": True}
        chat.topics[thread] = {**created, "closed": False}
        self.updates.add("message", chat.id, service)
        return {"message_thread_id": thread, **created}

    def _close_forum_topic(self, sent: dict[str, Any]) -> Any:
        return self._set_topic(sent, closed=True)

    def _reopen_forum_topic(self, sent: dict[str, Any]) -> Any:
        return self._set_topic(sent, closed=False)

    def _set_topic(self, sent: dict[str, Any], *, closed: bool) -> bool:
        topic = self._topic(self._forum(sent), sent["message_thread_id"])
        assert topic is not None
        if topic["closed"] is closed:
            raise Refusal(400, "Bad Request: TOPIC_NOT_MODIFIED")
        topic["closed"] = closed
        return True

    def _delete_forum_topic(self, sent: dict[str, Any]) -> Any:
        chat = self._forum(sent)
        self._topic(chat, sent["message_thread_id"])
        del chat.topics[sent["message_thread_id"]]
        for id, message in tuple(chat.messages.items()):
            if message.get("message_thread_id") == sent["message_thread_id"]:
                del chat.messages[id]
        return True

    def _send(self, sent: dict[str, Any], content: Mapping[str, Any]) -> dict[str, Any]:
        if (thread := sent.get("message_thread_id")) is not None:
            content = {**content, "message_thread_id": thread, "is_topic_message": True}
        if markup := sent.get("reply_markup"):
            content = {**content, "reply_markup": markup}
        if caption := sent.get("caption"):
            content = {**content, "caption": caption}
        return self._message(self.chats[sent["chat_id"]], content, self.bot)

    def _send_message(self, sent: dict[str, Any]) -> Any:
        text = rules.without_tags(sent["text"]) if sent.get("parse_mode") == "HTML" else sent["text"]
        return self._send(sent, {"text": text})

    def _send_venue(self, sent: dict[str, Any]) -> Any:
        spot = {"latitude": sent["latitude"], "longitude": sent["longitude"]}
        venue = {"location": spot, "title": sent["title"], "address": sent["address"]}
        return self._send(sent, {"venue": venue, "location": spot})

    def _send_location(self, sent: dict[str, Any]) -> Any:
        return self._send(sent, {"location": {"latitude": sent["latitude"], "longitude": sent["longitude"]}})

    def _send_document(self, sent: dict[str, Any]) -> Any:
        file: Upload | str = sent["document"]
        if isinstance(file, str):
            return self._send(sent, {"document": self._kept[self._known(file)]})
        id = self._file(file.content)
        document = {"file_id": id, "file_unique_id": id, "file_name": file.name, "mime_type": file.mime}
        self._kept[id] = document | {"file_size": len(file.content)}
        return self._send(sent, {"document": self._kept[id]})

    def _send_photo(self, sent: dict[str, Any]) -> Any:
        if isinstance(sent["photo"], str):
            return self._send(sent, {"photo": self._kept[self._known(sent["photo"])]})
        sizes = self._photo(sent["photo"].content)
        self._kept |= dict.fromkeys((size["file_id"] for size in sizes), sizes)
        return self._send(sent, {"photo": sizes})

    def _known(self, id: str) -> str:
        if id not in self._kept:
            raise Refusal(400, "Bad Request: wrong file identifier/HTTP URL specified")
        return id

    def _send_voice(self, sent: dict[str, Any]) -> Any:
        return self._send(sent, {"voice": self._sound(sent["voice"])})

    def _send_audio(self, sent: dict[str, Any]) -> Any:
        return self._send(sent, {"audio": self._sound(sent["audio"])})

    def _sound(self, file: Upload) -> dict[str, Any]:
        id = self._file(file.content)
        sound = {"file_id": id, "file_unique_id": id, "duration": 1, "mime_type": file.mime}
        return sound | {"file_size": len(file.content)}

    def _edit_message_text(self, sent: dict[str, Any]) -> Any:
        return self._edit(sent, "text")

    def _edit_message_caption(self, sent: dict[str, Any]) -> Any:
        return self._edit(sent, "caption")

    def _edit(self, sent: dict[str, Any], part: str) -> Any:
        message = self.chats[sent["chat_id"]].messages.get(sent.get("message_id", 0))
        if message is None or message["from"] is not self.bot:
            raise Refusal(400, "Bad Request: message to edit not found")
        if part == "text" and "text" not in message:
            raise Refusal(400, "Bad Request: there is no text in the message to edit")
        if part == "caption" and "text" in message:
            raise Refusal(400, "Bad Request: there is no caption in the message to edit")
        if message.get(part) == sent.get(part) and message.get("reply_markup") == sent.get("reply_markup"):
            raise Refusal(400, "Bad Request: message is not modified")
        message[part] = sent.get(part, "")
        message.pop("reply_markup", None)
        if markup := sent.get("reply_markup"):
            message["reply_markup"] = markup
        return message

    def _send_chat_action(self, sent: dict[str, Any]) -> Any:
        self._reachable(sent["chat_id"])
        return True

    def _answer_callback_query(self, sent: dict[str, Any]) -> Any:
        if sent["callback_query_id"] not in self.callbacks:
            raise Refusal(
                400, "Bad Request: query is too old and response timeout expired or query ID is invalid"
            )
        self.callbacks[sent["callback_query_id"]] = True
        return True

    def _get_file(self, sent: dict[str, Any]) -> Any:
        if sent["file_id"] not in self.files:
            raise Refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
        _, size = self.files[sent["file_id"]]
        if size > LARGEST_DOWNLOAD:
            raise Refusal(400, "Bad Request: file is too big")
        id = sent["file_id"]
        return {"file_id": id, "file_unique_id": id, "file_size": size, "file_path": f"files/{id}"}

    def _set_my_commands(self, sent: dict[str, Any]) -> Any:
        self.commands[sent.get("language_code", "")] = sent["commands"]
        return True

    def _get_webhook_info(self, sent: dict[str, Any]) -> Any:
        hook = self.updates.hook
        told = {
            "url": hook.url if hook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates.pending),
            "allowed_updates": sorted(self.updates.allowed),
        }
        if hook is not None:
            told["max_connections"] = hook.connections
            if hook.last_error:
                told["last_error_message"] = hook.last_error
        return told

    def _set_webhook(self, sent: dict[str, Any]) -> Any:
        if not sent["url"]:
            return self._delete_webhook(sent)
        self._delete_webhook(sent)
        self._allow(sent)
        self.updates.hook = Hook(
            self.updates,
            self.ledger,
            self.trouble,
            sent["url"],
            sent.get("secret_token", ""),
            sent.get("max_connections", 40),
            self.obey,
            *self._retries,
        )
        return True

    def _delete_webhook(self, sent: dict[str, Any]) -> Any:
        if sent.get("drop_pending_updates"):
            self.updates.forget()
        if self.updates.hook is not None:
            self._closing = asyncio.ensure_future(self.updates.hook.close())
            self.updates.hook = None
        return True

    def _allow(self, sent: Mapping[str, Any]) -> None:
        if "allowed_updates" in sent:
            self.updates.allowed = frozenset(sent["allowed_updates"]) or USUAL

    async def _get_updates(self, request: Request) -> Answer | Cut:
        sent: dict[str, Any] = {}
        try:
            sent = rules.parameters(request)
            if self._spec is not None and (wrong := self._spec.wrong("getupdates", sent)):
                raise Refusal(400, f"Bad Request: by the specification, {wrong}")
            if self.updates.hook is not None:
                raise Refusal(409, WEBHOOK_IS_SET)
            self._allow(sent)
            request.when_gone = self.updates.gone
            if self.trouble.latency:
                await asyncio.sleep(self.trouble.latency)
            limit = min(max(sent.get("limit", 100), 1), 100)
            seconds = min(sent.get("timeout", 0), 50)
            taken = await self.updates.take(sent.get("offset", 0), limit, seconds, self.trouble)
        except Refusal as refusal:
            return self._refuse("getupdates", sent, refusal)
        for update in taken:
            self.ledger.note("handed", update_id=update.id, chat=update.chat)
        return Answer(b'{"ok":true,"result":[' + b",".join(update.body for update in taken) + b"]}")

    def _download(self, rest: str) -> Answer:
        token, _, path = rest.partition("/")
        found = self.files.get(path.removeprefix("files/"))
        if token != self.token or found is None:
            return _error(404, "Not Found")
        return Answer(found[0], type="application/octet-stream")

    # ── judging ────────────────────────────────────────────────────────────────────────────────────────

    def calls(self, chat: int | None = None, *methods: str) -> list[dict[str, Any]]:
        """The accepted sending calls in order, to one chat if it is named."""
        wanted = methods or tuple(SENDING)
        return [
            entry
            for entry in self.ledger.of("call")
            if entry["method"] in wanted and (chat is None or entry["chat"] == chat)
        ]

    async def replies(
        self, count: int, chat: int | None = None, seconds: float = 10.0
    ) -> list[dict[str, Any]]:
        """The accepted sending calls once there are so many. Raises TimeoutError."""
        await self.ledger.until(lambda: len(self.calls(chat)) >= count, seconds)
        return self.calls(chat)

    @property
    def unanswered(self) -> list[str]:
        """Callback queries that nobody answered: a spinner on somebody's phone."""
        return [query for query, answered in self.callbacks.items() if not answered]

    def stats(self) -> dict[str, Any]:
        """Counts, and times in milliseconds."""
        hook = self.updates.hook
        return {
            **self.ledger.counts,
            "pending": len(self.updates.pending),
            "callbacks": len(self.callbacks),
            "unanswered": len(self.unanswered),
            "ignored_waits": self.limits.ignored,
            "acknowledged_ms": _percentiles(hook.took if hook else []),
            "answered_ms": _percentiles(self.answer_times),
        }


_METHODS: Mapping[str, Callable[[Telegram, dict[str, Any]], Any]] = {
    "getme": Telegram._get_me,
    "sendmessage": Telegram._send_message,
    "sendvenue": Telegram._send_venue,
    "sendlocation": Telegram._send_location,
    "senddocument": Telegram._send_document,
    "sendphoto": Telegram._send_photo,
    "sendvoice": Telegram._send_voice,
    "sendaudio": Telegram._send_audio,
    "createforumtopic": Telegram._create_forum_topic,
    "closeforumtopic": Telegram._close_forum_topic,
    "reopenforumtopic": Telegram._reopen_forum_topic,
    "deleteforumtopic": Telegram._delete_forum_topic,
    "editmessagetext": Telegram._edit_message_text,
    "editmessagecaption": Telegram._edit_message_caption,
    "sendchataction": Telegram._send_chat_action,
    "answercallbackquery": Telegram._answer_callback_query,
    "getfile": Telegram._get_file,
    "setmycommands": Telegram._set_my_commands,
    "setwebhook": Telegram._set_webhook,
    "deletewebhook": Telegram._delete_webhook,
    "getwebhookinfo": Telegram._get_webhook_info,
}


def _wait(seconds: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def _error(status: int, description: str, parameters: Mapping[str, int] | None = None) -> Answer:
    told: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        told["parameters"] = parameters
    return Answer(json.dumps(told).encode(), status)


def _shown(sent: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.shown() if isinstance(value, Upload) else value for name, value in sent.items()}


def _percentiles(seconds: list[float]) -> dict[str, float]:
    if not seconds:
        return {}
    ordered = sorted(seconds)
    last = len(ordered) - 1
    found = {f"p{share}": ordered[last * share // 100] for share in (50, 90, 99)}
    return {name: round(value * 1000, 2) for name, value in {**found, "max": ordered[-1]}.items()}


@asynccontextmanager
async def serving(port: int = 0, **settings: Any) -> AsyncIterator[Telegram]:
    """A fake Bot API server that runs inside the block."""
    telegram = Telegram(**settings)
    await telegram.start(port=port)
    try:
        yield telegram
    finally:
        await telegram.stop()
