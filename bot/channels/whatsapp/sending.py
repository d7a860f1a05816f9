"""A letter as the JSON of the Cloud API that sends it."""

import re
from typing import Any

from bot.channels.whatsapp.choices import LONGEST_ABOVE, control, text_above
from bot.measure import units
from bot.reply import Address, Drawn, Letter, Venue

#: What WhatsApp shows as a picture; the rest goes as a document.
PICTURES = frozenset({"image/jpeg", "image/png"})

#: What it plays.
SOUNDS = frozenset({"audio/ogg", "audio/mp4", "audio/aac"})

#: Documents that Meta takes under their own type; any other text goes as plain text under its own name.
DOCUMENTS = frozenset(
    {
        "application/pdf",
        "application/msword",
        "application/vnd.ms-excel",
        "application/vnd.ms-powerpoint",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "text/plain",
    }
)

#: What WhatsApp would read as bold, italic, struck through or code: a mark at the beginning of a word.
_MARK = re.compile(r"(?<![^\s(\[{«\"'\u2066-\u2069])[*_~`]+(?=\S)")
_HARMLESS = str.maketrans("*_~`", "∗ˍ∼ˋ")


#: An address in a text, without the point or the bracket behind it.
_LINK = re.compile(r"https?://\S*[^\s.,;:!?)\]}»\"'\u2066-\u2069]")

#: What may stand around an address on a line of its own.
_BLANK = " \u2066\u2067\u2068\u2069"

#: The longest address a button opens.
LONGEST_LINK = 2000


def body(letter: Letter, choose: str, opens: str = "", *, asks_place: bool = False) -> dict[str, Any]:
    """The message that carries a text or a place.

    `choose` is what opens a list of options, `opens` the button of a link, '' for none. `asks_place` asks for
    the place of the person by a button of its own, which leaves no room for options: words do.
    """
    match letter.attach:
        case Venue(latitude, longitude, name, address):
            location = {"latitude": f"{latitude:.6f}", "longitude": f"{longitude:.6f}"}
            named = {"name": name, "address": address}
            content = location | {label: text for label, text in named.items() if text}
            return envelope(letter) | {"type": "location", "location": content}
        case Drawn():
            raise AssertionError("a file is uploaded first")
        case None:
            pass
    text = plain(letter.text)
    if asks_place and units(text) <= LONGEST_ABOVE:
        asked = {"type": "location_request_message", "action": {"name": "send_location"}}
        return envelope(letter) | {"type": "interactive", "interactive": asked | {"body": {"text": text}}}
    if not letter.options and opens and (link := _one_link(letter.text)):
        return envelope(letter) | {"type": "interactive", "interactive": _link_button(text, link, opens)}
    if not letter.options:
        return envelope(letter) | {"type": "text", "text": {"body": text, "preview_url": False}}
    above = {"body": {"text": text_above(text, letter.options)}}
    return envelope(letter) | {"type": "interactive", "interactive": control(letter.options, choose) | above}


def _one_link(text: str) -> str:
    """The one address in a text that a button can carry; '' when there is none, or several."""
    match _LINK.findall(text):
        case [link] if units(text) <= LONGEST_ABOVE and units(link) <= LONGEST_LINK:
            return str(link)
    return ""


def _link_button(text: str, link: str, opens: str) -> dict[str, Any]:
    """A text with a button that opens its link; a line that is nothing but the link is said by the button."""
    above = "\n".join(line for line in text.split("\n") if line.strip(_BLANK) != link).strip() or text
    button = {"name": "cta_url", "parameters": {"display_text": opens, "url": link}}
    return {"type": "cta_url", "body": {"text": above}, "action": button}


def file_body(letter: Letter, drawn: Drawn, media: str, choose: str) -> dict[str, Any]:
    """The message that carries an uploaded file, and what stands below it."""
    if drawn.mime in SOUNDS:
        return envelope(letter) | {"type": "audio", "audio": {"id": media}}
    kind = "image" if drawn.mime in PICTURES else "document"
    file = {"id": media} if kind == "image" else {"id": media, "filename": drawn.name}
    if letter.options:
        shown = {"header": {"type": kind, kind: file}, "body": {"text": plain(letter.text)}}
        return envelope(letter) | {
            "type": "interactive",
            "interactive": control(letter.options, choose) | shown,
        }
    below = {"caption": plain(letter.text)} if letter.text else {}
    return envelope(letter) | {"type": kind, kind: file | below}


def template_body(letter: Letter, template: dict[str, Any]) -> dict[str, Any]:
    """The message that carries a template."""
    return envelope(letter) | {"type": "template", "template": template}


def envelope(letter: Letter) -> dict[str, Any]:
    """To whom, and what Meta hands back in every status of it."""
    return {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        **recipient(letter.to),
        "biz_opaque_callback_data": f"{letter.id}.{letter.piece}",
    }


def recipient(to: Address) -> dict[str, str]:
    """By phone number, or by the id somebody without one has for our business."""
    return {"to": to.id} if to.id.isdecimal() else {"recipient": to.id}


def upload_type(drawn: Drawn) -> str:
    """The type it is uploaded as."""
    mime = drawn.mime.partition(";")[0].strip()
    return mime if mime in PICTURES | SOUNDS | DOCUMENTS else "text/plain"


def plain(text: str) -> str:
    """`text` without what WhatsApp would take for formatting."""
    return _MARK.sub(lambda found: found[0].translate(_HARMLESS), text)
