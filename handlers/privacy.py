"""What is kept about a person: shown as a file, and forgotten when they ask."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.reply import Recipe, Reply, phrase
from bot.turn import Say, Store, Turn
from handlers.answers import steps

#: How long somebody with a file may undo that everything is erased.
THINK_AGAIN = timedelta(hours=24)


async def show(turn: Turn) -> Reply:
    """Everything kept about me, as a file."""
    recipe = Recipe("mydata", {"person": turn.person.id}, "dalil-mydata.json", "application/json")
    return Reply(phrase("privacy.kept"), steps(turn, "label.forget", "label.stop", "label.menu"), recipe)


async def forget(turn: Turn) -> Reply:
    """Erase me: asked once more, then done."""
    confirmed = turn.asked.slots.get("confirm", "")
    if confirmed in ("yes", "surely") and await _sent_a_file(turn):
        if confirmed == "surely":
            await turn.store.people.forget_later(turn.person.id, turn.now + THINK_AGAIN)
            return Reply(phrase("privacy.later"), (turn.option(phrase("label.keep"), "privacy.keep"),))
        erase = turn.option(phrase("label.erase"), "privacy.delete", confirm="surely")
        return Reply(phrase("privacy.sure-file"), (erase, turn.option(phrase("label.keep"), "menu")))
    if confirmed in ("yes", "surely"):
        await turn.store.people.erase(turn.person.id, turn.now)
        return Reply(phrase("privacy.forgotten"))
    erase = turn.option(phrase("label.erase"), "privacy.delete", confirm="yes")
    return Reply(phrase("privacy.sure"), (erase, turn.option(phrase("label.keep"), "menu")))


async def keep(turn: Turn) -> Reply:
    """They thought better of it."""
    kept = await turn.store.people.keep_after_all(turn.person.id)
    return Reply(phrase("privacy.kept-after-all" if kept else "unknown.button"), steps(turn, "label.menu"))


async def _sent_a_file(turn: Turn) -> bool:
    """Somebody waits for an answer, or has a place: that is not lost by one press too many."""
    files = await turn.store.applications.mine(turn.person.id, turn.now)
    return any(each.sent and each.state not in ("declined", "withdrawn", "released") for each in files)


async def draw_my_data(store: Store, values: Mapping[str, Any], say: Say) -> bytes:
    """The file of `show`: readable by people and by programs."""
    kept = await store.people.everything(int(values["person"]))
    return json.dumps(kept, ensure_ascii=False, indent=2).encode()
