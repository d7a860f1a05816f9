"""What a WhatsApp webhook says: each part of a batch as it is kept, and what is in it when it is its turn."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from bot.channels import Fact, Moved, Preference, Raw, Receipt, Unreadable
from bot.channels.whatsapp.errors import meaning
from bot.message import Address, File, Message, Pick, Place, Said, Voice, Words, named

CHANNEL = "whatsapp"

MESSAGE, STATUS, PREFERENCE, MOVED, UNREADABLE = "message", "status", "preference", "moved", "unreadable"

#: How much of what cannot be read is kept, in bytes: enough to see what it was.
KEPT = 4096

#: What of a status is kept: nothing that says who it is about.
STATUS_PARTS = ("timestamp", "errors", "biz_opaque_callback_data", "pricing")

#: States of a letter; whatever else Meta tells of it (played, deleted) changes nothing.
STATES = frozenset({"sent", "delivered", "read", "failed"})

#: Kinds of messages that are understood.
READ = frozenset({"text", "interactive", "button", "location", "image", "document", "audio"})

#: Kinds of messages that need no answer: what was said before was answered already.
UNANSWERED = frozenset({"reaction", "edit", "revoke", "message_deletion"})

#: System messages by which the same person has another id from now on.
CHANGES = frozenset({"user_changed_number", "user_changed_user_id", "customer_changed_number"})

#: Somebody opened the chat for the first time, without a word.
WELCOME = "request_welcome"


def received(body: bytes, number: str) -> list[Raw]:
    """Every part of a batch that concerns our number, messages by their time. Never raises."""
    try:
        told = json.loads(body)
        entries = told["entry"]
        changes = [change for entry in entries for change in entry["changes"]]
        values = [(str(change["field"]), change["value"]) for change in changes]
    except (ValueError, RecursionError, KeyError, TypeError):
        return [_unreadable(body.decode("utf-8", "backslashreplace"))]
    raws: list[Raw] = []
    for field, value in values:
        if not isinstance(value, dict):
            raws.append(_unreadable(_json(value)))
        elif _ours(value, number):
            raws.extend(_parts(field, value))
    return raws


def _ours(value: Mapping[str, Any], number: str) -> bool:
    metadata = value.get("metadata")
    return not isinstance(metadata, dict) or str(metadata.get("phone_number_id", number)) == number


def _parts(field: str, value: Mapping[str, Any]) -> Iterator[Raw]:
    contacts = [each for each in _list(value, "contacts") if isinstance(each, dict)]
    if field == "messages":
        for message in sorted(_list(value, "messages"), key=_when):
            yield _message(message, contacts)
        for status in _list(value, "statuses"):
            yield _status(status)
    for preference in _list(value, "user_preferences"):
        yield _other(PREFERENCE, preference)
    for change in _list(value, "user_id_update"):
        yield _other(MOVED, change)


def _list(value: Mapping[str, Any], name: str) -> Sequence[Any]:
    found = value.get(name, ())
    return found if isinstance(found, list) else [found] if found else ()


def _when(message: object) -> int:
    stamp = message.get("timestamp") if isinstance(message, dict) else None
    return int(stamp) if isinstance(stamp, str) and stamp.isdecimal() and len(stamp) < 12 else 0


def _message(message: object, contacts: Sequence[dict[str, Any]]) -> Raw:
    if not isinstance(message, dict) or not isinstance(id := message.get("id"), str) or not id:
        return _unreadable(_json(message))
    contact = _contact(message, contacts)
    user, number = _user(message, contact)
    return Raw(CHANNEL, clean(id), user or number, MESSAGE, _json({"message": message, "contact": contact}))


def _contact(message: Mapping[str, Any], contacts: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Who sent it, among those a batch names."""
    for contact in contacts:
        for theirs, part in (("user_id", "from_user_id"), ("wa_id", "from")):
            if contact.get(theirs) and contact[theirs] == message.get(part):
                return contact
    return contacts[0] if len(contacts) == 1 else {}


def _user(message: Mapping[str, Any], contact: Mapping[str, Any]) -> tuple[str, str]:
    """The id of the sender for our business, and their phone number; '' for what is not told."""
    user = message.get("from_user_id") or contact.get("user_id")
    number = message.get("from") or contact.get("wa_id")
    return (
        clean(user) if isinstance(user, str) else "",
        clean(number) if isinstance(number, str) else "",
    )


def _status(status: object) -> Raw:
    match status:
        case {"id": str(id), "status": str(state), **parts}:
            kept = {"id": id, "status": state} | {part: parts[part] for part in STATUS_PARTS if part in parts}
            return Raw(CHANNEL, clean(f"{id}:{state}"), clean(id), STATUS, _json(kept))
    return _unreadable(_json(status))


def _other(kind: str, told: object) -> Raw:
    """Something without an id of its own: the same thing again is known by its content."""
    payload = _json(told)
    digest = hashlib.sha256(payload.encode()).hexdigest()
    return Raw(CHANNEL, f"{kind}:{digest}", _teller(told), kind, payload)


def _teller(told: object) -> str:
    match told:
        case {"user_id": str(user)} | {"user_id": {"previous": str(user)}} | {"wa_id": str(user)}:
            return clean(user)
    return ""


def _unreadable(text: str) -> Raw:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Raw(CHANNEL, f"sha256:{digest}", "", UNREADABLE, text[:KEPT].replace("\0", "\\0"))


# ── its turn ───────────────────────────────────────────────────────────────────────────────────────────


def read(raw: Raw) -> Message | Fact | None:
    """What is in a part of a batch; None when nothing is to be done about it. Raises `Unreadable`."""
    if raw.kind == UNREADABLE:
        raise Unreadable("not what WhatsApp sends")
    try:
        told = json.loads(raw.payload)
    except ValueError:
        raise Unreadable("no JSON") from None
    match raw.kind, told:
        case "message", {"message": dict(message), "contact": dict(contact)}:
            return _read_message(raw, message, contact)
        case "status", {"id": str(sent_as), "status": str(state)}:
            return _read_status(told, sent_as, state)
        case "preference", {"value": str(value)} if raw.sender:
            return Preference(Address(CHANNEL, raw.sender), wanted=value != "stop")
        case "moved", {"user_id": {"previous": str(was), "current": str(now)}}:
            return Moved((Address(CHANNEL, clean(was)),), Address(CHANNEL, clean(now)))
    return None


def _read_message(raw: Raw, message: dict[str, Any], contact: dict[str, Any]) -> Message | Fact | None:
    if message.get("group_id"):
        return None  # groups are not spoken to
    if message.get("type") == "system":
        return _read_system(message)
    called, edits = raw.id, False
    match message:
        # What stands there now, in place of what was said before.
        case {"type": "edit", "edit": {"original_message_id": str(original), "message": dict(now)}}:
            called, edits = clean(original), True
            message = {**now, **{part: message.get(part) for part in ("from", "from_user_id", "timestamp")}}
    said = _said(message)
    if said is None:
        return None
    user, number = _user(message, contact)
    if not raw.sender:
        raise Unreadable("from nobody")
    profile = contact.get("profile")
    name = profile.get("name") if isinstance(profile, dict) else None
    return Message(
        raw.id,
        Address(CHANNEL, raw.sender),
        said,
        _date(message.get("timestamp")),
        clean(name) if isinstance(name, str) else "",
        alias=number if user and number != raw.sender else "",
        caption=_caption(message),
        said_in=named(CHANNEL, called),
        edits=edits,
    )


def _said(message: dict[str, Any]) -> Said | None:
    """What was said; what we cannot use is nothing said, which is answered with what we can do."""
    match message:
        case {"type": "text", "text": {"body": str(text)}}:
            return Words(clean(text))
        case {"type": "interactive", "interactive": {"button_reply": {"id": str(id)}}}:
            return Pick(clean(id))
        case {"type": "interactive", "interactive": {"list_reply": {"id": str(id)}}}:
            return Pick(clean(id))
        case {"type": "button", "button": {"payload": str(id)}}:
            return Pick(clean(id))
        case {"type": "location", "location": {"latitude": latitude, "longitude": longitude}}:
            return Place(_degrees(latitude, 90), _degrees(longitude, 180))
        case {"type": "image" | "document" as kind} if isinstance(message.get(kind), dict):
            return _file(message[kind], "image/jpeg" if kind == "image" else "application/octet-stream")
        case {"type": "audio", "audio": dict(audio)}:
            return Voice(_file(audio, "audio/ogg"))
        case {"type": "request_welcome"}:
            return Words("/start")
        case {"type": str(kind)} if kind in UNANSWERED:
            return None
        case {"type": str(kind)} if kind in READ:
            raise Unreadable(f"a {kind} without what belongs to it")
        case {"type": str()}:
            return Words("")
    raise Unreadable("of no kind")


def _caption(message: dict[str, Any]) -> str:
    """What was written below a picture or document."""
    match message:
        case {"type": "image" | "document" as kind} if isinstance(message.get(kind), dict):
            caption = message[kind].get("caption")
            return clean(caption) if isinstance(caption, str) else ""
    return ""


def _read_system(message: dict[str, Any]) -> Moved | None:
    """A changed number, or a changed id of the same person; everything else is no concern of ours."""
    match message.get("system"):
        case {"type": str(kind), **system} if kind in CHANGES:
            now = system.get("user_id") or system.get("wa_id") or system.get("new_wa_id")
            was = (message.get("from_user_id"), message.get("from"), system.get("customer"))
            if isinstance(now, str):
                before = tuple(Address(CHANNEL, clean(each)) for each in was if isinstance(each, str))
                return Moved(before, Address(CHANNEL, clean(now)))
    return None


def _read_status(told: Mapping[str, Any], sent_as: str, state: str) -> Receipt | None:
    letter, dot, piece = str(told.get("biz_opaque_callback_data", "")).partition(".")
    if state not in STATES or not (dot and letter.isdecimal() and piece.isdecimal() and len(letter) < 19):
        return None  # of a letter we did not send, or that tells nothing new
    error = None
    if state == "failed":
        match told.get("errors"):
            case [{"code": int(code), **rest}, *_]:
                error = meaning(code, str(rest.get("title", "")))
            case _:
                error = meaning(0, "failed without a reason")
    return Receipt(int(letter), int(piece), sent_as, state, error)


def category(raw: Raw) -> str:
    """As what Meta charges for the message of a status; '' for what costs nothing, or was told before."""
    match json.loads(raw.payload):
        case {"status": "sent", "pricing": {"billable": True, "category": str(category)}}:
            return category
    return ""


def _file(told: dict[str, Any], mime: str) -> File:
    match told:
        case {"id": str(id)}:
            kind, name = told.get("mime_type", mime), told.get("filename", "")
            return File(clean(id), str(kind).partition(";")[0].strip(), clean(str(name)), 0)
    raise Unreadable("a file without an id")


def _degrees(found: object, most: int) -> float:
    if isinstance(found, bool) or not isinstance(found, int | float) or not -most <= found <= most:
        raise Unreadable("no position on Earth")
    return float(found)


def _date(stamp: object) -> datetime:
    try:
        return datetime.fromtimestamp(int(str(stamp)), UTC)
    except (ValueError, OverflowError, OSError):
        raise Unreadable("no date") from None


def clean(text: str) -> str:
    """`text` as every database and platform can hold it: no NUL, no half of a surrogate pair."""
    return text.replace("\0", "").encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _json(value: object) -> str:
    """As it came, as far as it can be stored: half a surrogate pair stays escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":"))
    return text
