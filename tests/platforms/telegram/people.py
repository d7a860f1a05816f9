"""The people in front of the fake Bot API server, and what they do."""

import time
from collections.abc import Mapping
from typing import Any

from tests.platforms.telegram.chats import Chat
from tests.platforms.telegram.updates import Updates

_MEMBER = {"id": 4_000_000_001, "is_bot": False, "first_name": "Hassan", "language_code": "ar"}


class People:
    """Chats with one bot."""

    def __init__(self, bot_id: int, username: str, updates: Updates) -> None:
        self.bot = {"id": bot_id, "is_bot": True, "first_name": "Dalil", "username": username}
        self.updates = updates
        self.chats: dict[int, Chat] = {}
        #: Callback queries and whether they were answered.
        self.callbacks: dict[str, bool] = {}
        #: Contents of files by id, and the size that is declared.
        self.files: dict[str, tuple[bytes, int]] = {}

    def person(self, chat: int, **profile: Any) -> Chat:
        """Somebody the bot may write to (a group when `chat` is negative)."""
        known = self.chats.get(chat)
        if known is None:
            known = self.chats[chat] = Chat(chat)
        for name, value in profile.items():
            setattr(known, name, value)
        return known

    def says(self, chat: int, text: str, **more: Any) -> int:
        """Somebody writes; `more` are further fields of the message. The id of the update."""
        content: dict[str, Any] = {"text": text}
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return self.sends(chat, **(content | more))

    def sends(self, chat: int, **content: Any) -> int:
        """Somebody sends a message of any kind. The id of the update."""
        who = self.person(chat)
        sender = content.pop("sender", None) or (who.user() if chat > 0 else _MEMBER)
        if isinstance(sender, int):
            sender = self.person(sender).user()
        if (thread := content.pop("thread", None)) is not None:
            content |= {"message_thread_id": thread, "is_topic_message": True}
        message = self._message(who, content, sender)
        who.unanswered.append(time.monotonic())
        return self.updates.add("message", chat, message)

    def edits(self, chat: int, message_id: int, text: str) -> int:
        """Somebody changes what they wrote."""
        message = self.person(chat).messages[message_id]
        message |= {"text": text, "edit_date": int(time.time())}
        return self.updates.add("edited_message", chat, message)

    def presses(self, chat: int, data: str, message_id: int | None = None, sender: int = 0) -> int:
        """Somebody presses a button; the newest message that has it unless one is named."""
        who = self.person(chat)
        message = who.messages.get(message_id) if message_id is not None else who.with_button(data)
        query = f"{self.bot['id']}{len(self.callbacks) + 1:09d}"
        self.callbacks[query] = False
        content: dict[str, Any] = {
            "id": query,
            "from": self.person(sender).user() if sender else who.user() if chat > 0 else _MEMBER,
            "chat_instance": str(chat),
            "data": data,
            "message": message or {"chat": who.as_json(), "message_id": message_id or 1, "date": 0},
        }
        who.unanswered.append(time.monotonic())
        return self.updates.add("callback_query", chat, content)

    def shares(self, chat: int, latitude: float, longitude: float) -> int:
        """Somebody shares where they are."""
        return self.sends(chat, location={"latitude": latitude, "longitude": longitude})

    def sends_photo(self, chat: int, content: bytes, **more: Any) -> int:
        """Somebody sends a picture."""
        return self.sends(chat, photo=self._photo(content), **more)

    def sends_document(
        self,
        chat: int,
        content: bytes,
        name: str = "statuts.pdf",
        mime: str = "application/pdf",
        declared: int | None = None,
    ) -> int:
        """Somebody sends a file, which may lie about its size."""
        id = self._file(content, declared)
        size = len(content) if declared is None else declared
        document = {
            "file_id": id,
            "file_unique_id": id,
            "file_name": name,
            "mime_type": mime,
            "file_size": size,
        }
        return self.sends(chat, document=document)

    def speaks(self, chat: int, content: bytes = b"OggS", **more: Any) -> int:
        """Somebody sends a voice note."""
        id = self._file(content)
        voice = {"file_id": id, "file_unique_id": id, "duration": 3, "mime_type": "audio/ogg"}
        return self.sends(chat, voice=voice | {"file_size": len(content)}, **more)

    def blocks(self, chat: int, blocked: bool = True) -> int:
        """Somebody blocks the bot, or lets it in again."""
        who = self.person(chat, blocked=blocked)
        change = {
            "chat": who.as_json(),
            "from": who.user(),
            "date": int(time.time()),
            "old_chat_member": {
                "user": self.bot,
                "status": "member" if blocked else "kicked",
                "until_date": 0,
            },
            "new_chat_member": {
                "user": self.bot,
                "status": "kicked" if blocked else "member",
                "until_date": 0,
            },
        }
        return self.updates.add("my_chat_member", chat, change)

    def _member(self, kicked: bool) -> dict[str, Any]:
        if kicked:
            return {"user": self.bot, "status": "kicked", "until_date": 0}
        return {"user": self.bot, "status": "member"}

    def _file(self, content: bytes, declared: int | None = None) -> str:
        id = f"file{len(self.files) + 1}"
        self.files[id] = (content, len(content) if declared is None else declared)
        return id

    def _photo(self, content: bytes) -> list[dict[str, Any]]:
        sizes = []
        for width, height in ((90, 60), (320, 213), (1280, 853)):
            id = self._file(content)
            size = {"file_id": id, "file_unique_id": id, "width": width, "height": height}
            sizes.append(size | {"file_size": len(content)})
        return sizes

    def _message(self, chat: Chat, content: Mapping[str, Any], sender: Mapping[str, Any]) -> dict[str, Any]:
        chat.last_message += 1
        message = {
            "message_id": chat.last_message,
            "from": sender,
            "chat": chat.as_json(),
            "date": int(time.time()),
            **content,
        }
        chat.keep(message)
        return message
