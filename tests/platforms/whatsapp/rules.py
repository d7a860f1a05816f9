"""What Meta refuses, by hand from its documentation, with its codes: also where its description is absent."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

#: How many characters, counted as UTF-16 units: Meta does not say how, so the strictest way.
TEXT, BODY, CAPTION, BUTTON, BUTTON_ID, ROW_ID, ROW, DESCRIPTION, OPENER = (
    4096,
    1024,
    1024,
    20,
    256,
    200,
    24,
    72,
    20,
)
URL_BUTTON = 20
OPAQUE = 512

#: What may be uploaded, and how large.
UPLOADS = {
    "image/jpeg": 5 * 1024 * 1024,
    "image/png": 5 * 1024 * 1024,
    "text/plain": 100 * 1024 * 1024,
    "application/pdf": 100 * 1024 * 1024,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": 100 * 1024 * 1024,
    "audio/ogg": 16 * 1024 * 1024,
    "audio/mp4": 16 * 1024 * 1024,
    "audio/aac": 16 * 1024 * 1024,
}


class Refusal(Exception):
    """Meta says no."""

    def __init__(self, code: int, details: str, status: int = 400) -> None:
        super().__init__(details)
        self.code = code
        self.details = details
        self.status = status

    def body(self) -> bytes:
        """As the Graph API answers."""
        told = {
            "message": f"(#{self.code}) {self.details}",
            "type": "OAuthException",
            "code": self.code,
            "error_data": {"messaging_product": "whatsapp", "details": self.details},
            "fbtrace_id": "Az8or2yhqkZfEZ-_4Qn_Bam",
        }
        return json.dumps({"error": told}).encode()


def check(sent: Mapping[str, Any], media: Mapping[str, str]) -> None:
    """Raise `Refusal` for a message Meta does not take; `media` are the types of uploaded files by id."""
    if sent.get("messaging_product") != "whatsapp":
        raise Refusal(100, "Invalid parameter: messaging_product")
    if sent.get("recipient_type", "individual") != "individual":
        raise Refusal(131009, "recipient_type")
    if not _text(sent.get("to")) and not _text(sent.get("recipient")):
        raise Refusal(131008, "Required parameter is missing: to")
    if (
        not isinstance(sent.get("biz_opaque_callback_data", ""), str)
        or _units(sent.get("biz_opaque_callback_data", "")) > OPAQUE
    ):
        raise Refusal(131009, "biz_opaque_callback_data")
    kind = str(sent.get("type"))
    if kind not in KINDS:
        raise Refusal(131051, "Unsupported message type")
    content = sent.get(kind)
    if not isinstance(content, dict):
        raise Refusal(131008, f"Required parameter is missing: {kind}")
    unknown = sent.keys() - {"messaging_product", "recipient_type", "to", "recipient", "type", "context",
                             kind, "biz_opaque_callback_data"}  # fmt: skip
    if unknown:
        raise Refusal(100, f"Invalid parameter: {sorted(unknown)}")
    KINDS[kind](content, media)


def _check_text(text: Mapping[str, Any], media: Mapping[str, str]) -> None:
    _need(text.get("body"), 1, TEXT, "text.body")
    _known(text, "body", "preview_url")


def _check_location(location: Mapping[str, Any], media: Mapping[str, str]) -> None:
    for name, most in (("latitude", 90), ("longitude", 180)):
        try:
            inside = abs(float(location[name])) <= most
        except (KeyError, TypeError, ValueError):
            inside = False
        if not inside:
            raise Refusal(131009, f"location.{name}")
    if location.get("address") and not location.get("name"):
        raise Refusal(131009, "location.address is shown with a name only")
    _known(location, "latitude", "longitude", "name", "address")


def _check_media(kind: str) -> Callable[[Mapping[str, Any], Mapping[str, str]], None]:
    def check_media(file: Mapping[str, Any], media: Mapping[str, str]) -> None:
        id = str(file.get("id"))
        if id not in media:
            raise Refusal(131009, f"{kind}.id is not a media id")
        family = media[id].partition("/")[0]
        if (family if family in ("image", "audio") else "document") != kind:
            raise Refusal(131053, f"Unsupported {kind} mime type {media[id]}")
        _need(file.get("caption", "x"), 1, CAPTION, f"{kind}.caption")
        _known(
            file,
            "id",
            *(() if kind == "audio" else ("caption",)),
            *(("filename",) if kind == "document" else ()),
        )

    return check_media


def _check_interactive(message: Mapping[str, Any], media: Mapping[str, str]) -> None:
    body = message.get("body")
    _need(body.get("text") if isinstance(body, dict) else None, 1, BODY, "interactive.body.text")
    if (header := message.get("header")) is not None:
        kind = header.get("type")
        if kind not in ("image", "document") or message.get("type") != "button":
            raise Refusal(131009, "interactive.header")
        _check_media(kind)(header[kind], media)
    action = message.get("action")
    if not isinstance(action, dict):
        raise Refusal(131008, "interactive.action")
    match message.get("type"):
        case "button":
            _check_buttons(action)
        case "list":
            _check_list(action)
        case "cta_url":
            url = action.get("parameters", {})
            _need(url.get("display_text"), 1, URL_BUTTON, "display_text")
            if action.get("name") != "cta_url" or not re.match(r"https?://\S+$", str(url.get("url"))):
                raise Refusal(131009, "cta_url")
        case "location_request_message":
            if action != {"name": "send_location"}:
                raise Refusal(131009, "location_request_message")
        case other:
            raise Refusal(131009, f"interactive.type {other}")


def _check_buttons(action: Mapping[str, Any]) -> None:
    buttons = action.get("buttons")
    if not isinstance(buttons, list) or not 1 <= len(buttons) <= 3:
        raise Refusal(131009, "Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3")
    for button in buttons:
        _need(button["reply"].get("id"), 1, BUTTON_ID, "button id")
        _need(button["reply"].get("title"), 1, BUTTON, "button title")
    for part in ("id", "title"):
        if len({button["reply"][part] for button in buttons}) < len(buttons):
            raise Refusal(131009, f"Duplicated {part} of buttons")


def _check_list(action: Mapping[str, Any]) -> None:
    _need(action.get("button"), 1, OPENER, "action.button")
    sections = action.get("sections")
    if not isinstance(sections, list) or not 1 <= len(sections) <= 10:
        raise Refusal(131009, "sections")
    rows = [row for section in sections for row in section["rows"]]
    if not 1 <= len(rows) <= 10:
        raise Refusal(131009, "Total row count exceed max allowed count: 10")
    for row in rows:
        _need(row.get("id"), 1, ROW_ID, "row id")
        _need(row.get("title"), 1, ROW, "row title")
        _need(row.get("description", "x"), 1, DESCRIPTION, "row description")
    if len({row["id"] for row in rows}) < len(rows):
        raise Refusal(131009, "Duplicated row id")
    if len(sections) > 1 and not all(_text(section.get("title")) for section in sections):
        raise Refusal(131009, "section title")


def _check_template(template: Mapping[str, Any], media: Mapping[str, str]) -> None:
    language = template.get("language")
    if not _text(template.get("name")) or not isinstance(language, dict) or not _text(language.get("code")):
        raise Refusal(131008, "template name and language")
    for component in template.get("components", ()):
        for parameter in component.get("parameters", ()):
            text = parameter.get("text", "")
            if not _text(text) or re.search(r"[\n\t]| {5}", text):
                raise Refusal(132018, "Param text cannot have new-line/tab characters or more than 4 spaces")


KINDS: Mapping[str, Callable[[Mapping[str, Any], Mapping[str, str]], None]] = {
    "text": _check_text,
    "location": _check_location,
    "image": _check_media("image"),
    "document": _check_media("document"),
    "audio": _check_media("audio"),
    "interactive": _check_interactive,
    "template": _check_template,
}


def values_of(template: Mapping[str, Any]) -> list[str]:
    """What is filled in into the body."""
    bodies = [each for each in template.get("components", ()) if each.get("type") == "body"]
    return [parameter["text"] for body in bodies for parameter in body.get("parameters", ())]


def _need(found: Any, least: int, most: int, name: str) -> None:
    if not isinstance(found, str) or not least <= _units(found) <= most or not found.strip():
        raise Refusal(131009, f"{name} must be a text of {least} to {most} characters")


def _known(content: Mapping[str, Any], *names: str) -> None:
    if unknown := content.keys() - set(names):
        raise Refusal(100, f"Unexpected key {sorted(unknown)}")


def _text(found: Any) -> bool:
    return isinstance(found, str) and bool(found.strip())


def _units(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)
