"""The simplest audience: everybody who wants to hear of a topic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from storage.records import Address


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody to be told, where, and the language they read."""

    person: int
    language: str
    to: Address


class Audiences(Protocol):
    """Who an announcement is for."""

    async def people(
        self, fair: str, audience: Mapping[str, Any], *, topic: str, after: int, limit: int
    ) -> Sequence[Recipient]:
        """At most `limit` people with an id above `after`, by id, each once, where they were heard last."""
