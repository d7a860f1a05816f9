"""The people in front of the fake Graph server, and what they do."""

import hashlib
import time
from dataclasses import dataclass
from typing import Any

from tests.platforms.whatsapp.hook import Hook


@dataclass(slots=True)
class Person:
    """Somebody with WhatsApp: known by a phone number, by an id for our business, or by both."""

    name: str = "Fatima"
    #: The phone number, '' for somebody who shows none.
    number: str = ""
    #: The business-scoped user id, '' as before there were such.
    user: str = ""
    #: Blocked us, or is gone.
    gone: bool = False
    stopped_marketing: bool = False
    #: When they last wrote, by the clock of the server.
    wrote: float = 0.0

    def contact(self) -> dict[str, Any]:
        """As a batch names them."""
        named: dict[str, Any] = {"profile": {"name": self.name}}
        if self.number:
            named["wa_id"] = self.number
        if self.user:
            named["user_id"] = self.user
        return named


class People:
    """Who writes to one number."""

    def __init__(self, hook: Hook) -> None:
        self.hook = hook
        #: By phone number and by user id.
        self.people: dict[str, Person] = {}
        #: What was sent to the business, by the id of the media: content and type.
        self.media: dict[str, tuple[bytes, str]] = {}
        self.messages: dict[str, str] = {}
        self._count = 0
        self.late = 0.0

    def now(self) -> float:
        """The clock of the server, which a test may put forward by `late` seconds."""
        return time.time() + self.late

    def person(self, who: int | str, **profile: Any) -> Person:
        """Somebody; digits are a phone number, everything else an id for our business."""
        key = str(who)
        known = self.people.get(key)
        if known is None:
            known = self.people[key] = Person()
            if key.isdecimal():
                known.number = key
            else:
                known.user = key
        for name, value in profile.items():
            setattr(known, name, value)
        for each in (known.number, known.user):
            if each:
                self.people[each] = known
        return known

    def wamid(self) -> str:
        """An id of a message, as Meta's look."""
        self._count += 1
        digest = hashlib.sha256(f"{id(self)} {self._count}".encode()).hexdigest()[:24].upper()
        return f"wamid.HBgL{digest}AA=="

    def sends(self, chat: int | str, type: str, **content: Any) -> str:
        """Somebody sends a message of any type; its id."""
        who = self.person(chat)
        who.wrote = self.now()
        message: dict[str, Any] = {"id": content.pop("id", None) or self.wamid()}
        message["timestamp"] = content.pop("timestamp", None) or str(int(self.now()))
        message |= {"type": type, **content}
        if who.number:
            message["from"] = who.number
        if who.user:
            message["from_user_id"] = who.user
        self.messages[message["id"]] = str(chat)
        self.hook.add({"contacts": [who.contact()], "messages": [message]})
        return str(message["id"])

    def says(self, chat: int | str, text: str, **more: Any) -> str:
        """Somebody writes."""
        return self.sends(chat, "text", text={"body": text}, **more)

    def presses(self, chat: int | str, data: str, title: str = "x") -> str:
        """Somebody presses a button."""
        reply = {"type": "button_reply", "button_reply": {"id": data, "title": title}}
        return self.sends(chat, "interactive", interactive=reply)

    def chooses(self, chat: int | str, data: str, title: str = "x") -> str:
        """Somebody chooses a row of a list."""
        reply = {"type": "list_reply", "list_reply": {"id": data, "title": title}}
        return self.sends(chat, "interactive", interactive=reply)

    def shares(self, chat: int | str, latitude: float, longitude: float) -> str:
        """Somebody shares where they are."""
        return self.sends(chat, "location", location={"latitude": latitude, "longitude": longitude})

    def sends_file(self, chat: int | str, content: bytes, mime: str, name: str = "") -> str:
        """Somebody sends a picture or a document; the id of the media."""
        media = f"{len(self.media) + 1:015d}"
        self.media[media] = (content, mime)
        file = {"id": media, "mime_type": mime, "sha256": hashlib.sha256(content).hexdigest()}
        if mime.startswith("image/"):
            self.sends(chat, "image", image=file)
        elif mime.startswith("audio/"):
            self.sends(chat, "audio", audio=file | {"voice": True})
        else:
            self.sends(chat, "document", document=file | {"filename": name})
        return media

    def changes_number(self, chat: int | str, number: str, user: str = "") -> None:
        """Somebody has a new phone number, and with it a new id for our business."""
        who = self.people[str(chat)]
        system: dict[str, Any] = {"type": "user_changed_number", "body": "changed", "wa_id": number}
        if user:
            system["user_id"] = user
        message = {"id": self.wamid(), "timestamp": str(int(self.now())), "type": "system", "system": system}
        message |= {"from": who.number} if who.number else {}
        message |= {"from_user_id": who.user} if who.user else {}
        who.number, who.user = number, user
        self.people |= {each: who for each in (number, user) if each}
        self.hook.add({"messages": [message]})

    def stops_marketing(self, chat: int | str, stop: bool = True) -> None:
        """Somebody tells WhatsApp to stop or to let through what they did not ask for."""
        who = self.person(chat, stopped_marketing=stop)
        preference = {"value": "stop" if stop else "resume", "category": "marketing_messages", "detail": "x"}
        preference |= {"timestamp": str(int(self.now())), **who.contact()}
        del preference["profile"]
        self.hook.add({"contacts": [who.contact()], "user_preferences": [preference]}, "user_preferences")
