"""A chat of the fake Bot API server, and the person in it."""

from collections import deque
from dataclasses import dataclass, field
from typing import Any

#: How many messages of a chat can still be pressed or edited.
KEPT = 50


@dataclass(slots=True)
class Chat:
    """A chat the bot may write to: somebody wrote to it once."""

    id: int
    first_name: str = "Fatima"
    last_name: str = ""
    language: str = "fr"
    blocked: bool = False
    gone: bool = False
    #: A group with topics, and whether the bot may open and close them.
    forum: bool = False
    manages_topics: bool = True
    #: The topics by number: name, icon_color, closed.
    topics: dict[int, dict[str, Any]] = field(default_factory=dict)
    last_message: int = 0
    #: The newest messages by id, those of the bot and of the person.
    messages: dict[int, dict[str, Any]] = field(default_factory=dict)
    #: When updates came that were not answered yet.
    unanswered: deque[float] = field(default_factory=deque)

    def as_json(self) -> dict[str, Any]:
        """The `Chat` object."""
        if self.id < 0:
            group = {"id": self.id, "type": "supergroup", "title": self.first_name}
            return group | {"is_forum": True} if self.forum else group
        return {"id": self.id, "type": "private", "first_name": self.first_name} | self._last()

    def user(self) -> dict[str, Any]:
        """The `User` object of the person."""
        user = {"id": self.id, "is_bot": False, "first_name": self.first_name} | self._last()
        return user | {"language_code": self.language} if self.language else user

    def _last(self) -> dict[str, str]:
        return {"last_name": self.last_name} if self.last_name else {}

    def keep(self, message: dict[str, Any]) -> None:
        """Remember a message, forget the oldest."""
        self.messages[message["message_id"]] = message
        if len(self.messages) > KEPT:
            del self.messages[next(iter(self.messages))]

    def with_button(self, data: str) -> dict[str, Any] | None:
        """The newest message with a button that sends `data`."""
        for message in reversed(self.messages.values()):
            for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
                if any(button.get("callback_data") == data for button in row):
                    return message
        return None
