"""A WhatsApp channel on a fake Graph server, and letters for it."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.channels.whatsapp import WhatsAppChannel
from bot.channels.whatsapp.templates import Templates
from bot.reply import Address, Button, Letter
from tests.platforms.whatsapp import NUMBER, SECRET, TOKEN, VERIFY, VERSION, WhatsApp

CHOOSE = {"fr": "☰ Choisir", "en": "☰ Choose", "ar": "☰ الاختيارات", "ary": "☰ ختارو"}
OPENS = {"fr": "🔗 Ouvrir", "en": "🔗 Open", "ar": "🔗 فتح الرابط", "ary": "🔗 حلّو الرابط"}
#: A phrase that asks where somebody is.
WHERE = "where"
PERSON = 212600000007
VARIABLES: Mapping[str, Mapping[str, Sequence[str]]] = {
    "workshop.soon": {"fr": ("what", "place"), "ar": ("place", "what")}
}


def channel_on(
    url: str, variables: Mapping[str, Mapping[str, Sequence[str]]] | None = None, **more: Any
) -> WhatsAppChannel:
    """The channel as the program makes it."""
    templates = Templates(VARIABLES if variables is None else variables, lambda value, language: str(value))
    return WhatsAppChannel(
        TOKEN, NUMBER, SECRET, VERIFY, url, VERSION, templates, CHOOSE, OPENS, {WHERE}, **more
    )


@asynccontextmanager
async def connected(whatsapp: WhatsApp, **more: Any) -> AsyncIterator[WhatsAppChannel]:
    """A channel that may send to the fake server while inside."""
    channel = channel_on(whatsapp.url, **more)
    try:
        yield channel
    finally:
        await channel._graph.close()


def letter(text: str = "Bonjour", *labels: str | Button, **more: Any) -> Letter:
    """To somebody who wrote just now, unless said otherwise."""
    options = tuple(
        each if isinstance(each, Button) else Button(f"option.{number}", each)
        for number, each in enumerate(labels)
    )
    given: dict[str, Any] = {
        "id": 11,
        "to": Address("whatsapp", str(PERSON)),
        "text": text,
        "options": options,
        "attach": None,
        "language": "fr",
        "key": "echo",
        "heard": datetime.now(UTC) - timedelta(minutes=1),
    }
    return Letter(**(given | more))
