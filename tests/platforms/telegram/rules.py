"""What Telegram refuses, by hand from its documentation: holds also where the specification is absent."""

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from tests.platforms.wire import Request

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_TOPIC = 128
LONGEST_DATA = 64
BUTTONS_A_ROW = 8
BUTTONS = 100

#: What must be there, by method; the key is the method in lower case, as Telegram takes any case.
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "sendmessage": ("chat_id", "text"),
    "editmessagetext": ("text",),
    "editmessagecaption": (),
    "sendvenue": ("chat_id", "latitude", "longitude", "title", "address"),
    "sendlocation": ("chat_id", "latitude", "longitude"),
    "senddocument": ("chat_id", "document"),
    "sendphoto": ("chat_id", "photo"),
    "sendvoice": ("chat_id", "voice"),
    "sendaudio": ("chat_id", "audio"),
    "createforumtopic": ("chat_id", "name"),
    "closeforumtopic": ("chat_id", "message_thread_id"),
    "reopenforumtopic": ("chat_id", "message_thread_id"),
    "deleteforumtopic": ("chat_id", "message_thread_id"),
    "sendchataction": ("chat_id", "action"),
    "answercallbackquery": ("callback_query_id",),
    "setwebhook": ("url",),
    "setmycommands": ("commands",),
    "getfile": ("file_id",),
}

#: The parameter that is a file, by method.
FILES: Mapping[str, str] = {
    "sendphoto": "photo", "senddocument": "document", "sendvoice": "voice", "sendaudio": "audio",
}  # fmt: skip

#: Parameters that are text: never read as JSON when they come in a form.
_TEXTS = frozenset(
    {"text", "caption", "title", "address", "callback_query_id", "url", "secret_token", "file_id", "data"}
    | {
        "parse_mode",
        "action",
        "language_code",
        "photo",
        "document",
        "ip_address",
        "inline_message_id",
        "name",
    }
    | {"voice", "audio"}
)

_ACTIONS = frozenset(
    {"url", "callback_data", "web_app", "login_url", "pay", "copy_text", "callback_game"}
    | {"switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat"}
)

_TAGS = frozenset(
    {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "tg-spoiler", "a", "tg-emoji"}
    | {"code", "pre", "blockquote"}
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z-]+(?:=(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?)*)\s*>")


class Refusal(Exception):
    """Telegram says no."""

    def __init__(self, status: int, description: str, parameters: Mapping[str, int] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a multipart body."""

    name: str
    mime: str
    content: bytes

    def shown(self) -> dict[str, Any]:
        """As the ledger shows it."""
        return {"name": self.name, "mime": self.mime, "size": len(self.content)}


def parameters(request: Request) -> dict[str, Any]:
    """The parameters of a call, however they were sent. Raises `Refusal`."""
    found: dict[str, Any] = {}
    if "?" in request.target:
        found |= _from_form(parse_qsl(request.target.partition("?")[2], keep_blank_values=True))
    if not request.body:
        return found
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    try:
        if kind == "application/json":
            sent = json.loads(request.body)
            if not isinstance(sent, dict):
                raise Refusal(400, "Bad Request: can't parse request: expected an Object")
            return found | sent
        if kind == "application/x-www-form-urlencoded":
            return found | _from_form(parse_qsl(request.body.decode(), keep_blank_values=True))
        if kind == "multipart/form-data":
            return found | _from_multipart(request)
    except ValueError as error:
        raise Refusal(400, f"Bad Request: can't parse request: {error}") from None
    raise Refusal(400, f"Bad Request: unsupported content type {kind!r}")


def _from_form(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    return {name: _value(name, value) for name, value in pairs}


def _value(name: str, value: str) -> Any:
    if name in _TEXTS:
        return value
    if value in ("True", "False"):
        return value == "True"
    try:
        return json.loads(value)
    except ValueError:
        return value


def _from_multipart(request: Request) -> dict[str, Any]:
    boundary = re.search(r'boundary="?([^";]+)"?', request.headers.get("content-type", ""))
    if boundary is None:
        raise Refusal(400, "Bad Request: no boundary in multipart")
    found: dict[str, Any] = {}
    for part in request.body.split(b"--" + boundary[1].encode("latin-1"))[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        content = content.removesuffix(b"\r\n")
        lines = head.decode()
        name = re.search(r'[; ]name="([^"]*)"', lines)
        if name is None:
            raise Refusal(400, "Bad Request: a part without a name")
        file = re.search(r'filename="((?:[^"\\]|\\.)*)"', lines)
        if file is None:
            found[name[1]] = _value(name[1], content.decode())
        else:
            mime = re.search(r"(?i)content-type:\s*([^\r\n;]+)", lines)
            found[name[1]] = Upload(file[1], mime[1] if mime else "", content)
    return found


def units(text: str) -> int:
    """The length of `text` as Telegram counts it: UTF-16 units."""
    return len(text) + sum(1 for letter in text if letter > "\uffff") if not text.isascii() else len(text)


def check(method: str, sent: Mapping[str, Any]) -> None:
    """Raises `Refusal` for what Telegram would not take."""
    for name in REQUIRED.get(method, ()):
        if sent.get(name) is None:
            raise Refusal(400, f'Bad Request: parameter "{name}" is required')
    if "text" in sent:
        _check_text(
            sent["text"], sent.get("parse_mode"), LONGEST_TEXT, "message", method != "answercallbackquery"
        )
    if "caption" in sent:
        _check_text(sent["caption"], sent.get("parse_mode"), LONGEST_CAPTION, "message caption", False)
    if "latitude" in sent:
        _check_spot(sent["latitude"], sent.get("longitude"))
    if method == "sendvenue":
        for name in ("title", "address"):
            _check_text(sent[name], None, LONGEST_TEXT, name, True)
    if "reply_markup" in sent:
        _check_markup(sent["reply_markup"])
    if method == "setmycommands":
        _check_commands(sent["commands"], sent.get("language_code", ""))
    if method == "setwebhook":
        _check_webhook(sent)
    if method == "createforumtopic":
        _check_text(sent["name"], None, LONGEST_TOPIC, "topic name", True)
    if method in FILES:
        _check_upload(method, sent)


def _check_text(text: Any, parse_mode: Any, longest: int, what: str, needed: bool) -> None:
    if not isinstance(text, str):
        raise Refusal(400, f"Bad Request: {what} must be a String")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Refusal(400, "Bad Request: strings must be encoded in UTF-8") from None
    if parse_mode == "HTML":
        text = without_tags(text)
    if needed and not text.strip():
        raise Refusal(400, f"Bad Request: {what} text is empty")
    if units(text) > longest:
        raise Refusal(400, f"Bad Request: {what} is too long")


def without_tags(text: str) -> str:
    """`text` after entity parsing. Raises `Refusal` for HTML that Telegram does not take."""
    opened: list[str] = []
    plain: list[str] = []
    at = 0
    while (start := text.find("<", at)) >= 0:
        plain.append(text[at:start])
        tag = _TAG.match(text, start)
        where = f"at byte offset {len(text[:start].encode())}"
        if tag is None or tag[2].lower() not in _TAGS:
            raise _unparsed(f'Unsupported start tag "{tag[2] if tag else ""}" {where}')
        name = tag[2].lower()
        if not tag[1]:
            opened.append(name)
        elif not opened or opened.pop() != name:
            raise _unparsed(f"Unmatched end tag {where}")
        at = tag.end()
    if opened:
        raise _unparsed(f'Can\'t find end tag corresponding to start tag "{opened[-1]}"')
    plain.append(text[at:])
    return html.unescape("".join(plain))


def _unparsed(why: str) -> Refusal:
    return Refusal(400, f"Bad Request: can't parse entities: {why}")


def _check_spot(latitude: Any, longitude: Any) -> None:
    for number, most in ((latitude, 90), (longitude, 180)):
        if isinstance(number, bool) or not isinstance(number, int | float) or not abs(number) <= most:
            raise Refusal(400, "Bad Request: can't parse location")


def _check_markup(markup: Any) -> None:
    if not isinstance(markup, dict):
        raise Refusal(400, "Bad Request: object expected as reply markup")
    rows = markup.get("inline_keyboard")
    if rows is None:
        return
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise Refusal(400, 'Bad Request: field "inline_keyboard" must be of type Array')
    if sum(map(len, rows)) > BUTTONS or any(len(row) > BUTTONS_A_ROW for row in rows):
        raise Refusal(400, "Bad Request: reply markup is too long")
    for row in rows:
        if not row:
            raise Refusal(400, "Bad Request: an empty row of buttons")
        for button in row:
            _check_button(button)


def _check_button(button: Any) -> None:
    if not isinstance(button, dict):
        raise Refusal(400, "Bad Request: InlineKeyboardButton must be an Object")
    label = button.get("text")
    if not isinstance(label, str) or not label.strip():
        raise Refusal(400, "Bad Request: inline keyboard button text must be non-empty")
    if len(_ACTIONS & button.keys()) != 1:
        raise Refusal(400, "Bad Request: text buttons are unallowed in the inline keyboard")
    if "callback_data" in button:
        data = button["callback_data"]
        if not isinstance(data, str) or not 1 <= len(data.encode("utf-8", "surrogatepass")) <= LONGEST_DATA:
            raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")


def _check_commands(commands: Any, language: Any) -> None:
    if not isinstance(commands, list) or len(commands) > 100:
        raise Refusal(400, "Bad Request: BOT_COMMANDS_INVALID")
    if not isinstance(language, str) or len(language) not in (0, 2):
        raise Refusal(400, "Bad Request: BOT_COMMAND_LANGUAGE_INVALID")
    for each in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", each["command"]):
            raise Refusal(400, "Bad Request: BOT_COMMAND_INVALID")
        if not 1 <= units(each["description"]) <= 256:
            raise Refusal(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")


def _check_webhook(sent: Mapping[str, Any]) -> None:
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", sent.get("secret_token", "")):
        raise Refusal(400, "Bad Request: secret token contains unallowed characters")
    if not 1 <= sent.get("max_connections", 40) <= 100:
        raise Refusal(400, "Bad Request: max_connections must be 1-100")


def _check_upload(method: str, sent: Mapping[str, Any]) -> None:
    file = sent[FILES[method]]
    if isinstance(file, str):
        return  # the id of a file there is already, or is not
    if not isinstance(file, Upload):
        raise Refusal(400, "Bad Request: there is no document in the request")
    if not file.content:
        raise Refusal(400, "Bad Request: file must be non-empty")
    if len(file.content) > (10 if method == "sendphoto" else 50) * 1024 * 1024:
        raise Refusal(413, "Request Entity Too Large")
    if method == "sendphoto" and not file.content.startswith((b"\x89PNG", b"\xff\xd8\xff")):
        raise Refusal(400, "Bad Request: IMAGE_PROCESS_FAILED")
    if method == "sendvoice" and not file.content.startswith(b"OggS"):
        raise Refusal(400, "Bad Request: a voice note must be Opus in Ogg")
