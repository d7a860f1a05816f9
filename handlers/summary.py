"""The summary of a file as a picture the applicant can keep."""

from collections.abc import Mapping
from typing import Any

from bot.reply import phrase
from bot.turn import Say, Store
from handlers.form import lines
from handlers.pictures import drawn


async def draw(store: Store, values: Mapping[str, Any], say: Say) -> bytes:
    """The answers of a file under its reference."""
    found = await store.applications.get(int(values["file"]), by=int(values["person"]))
    written = [say(phrase("summary.title", reference=found.reference)), ""]
    return drawn(written + [say(line) for line in lines(found.answers, tuple(found.answers))])
