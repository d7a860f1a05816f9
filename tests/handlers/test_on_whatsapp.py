"""Every answer as WhatsApp carries it: nothing refused, nothing missing, no word cut in a label."""

from datetime import datetime, time, timedelta
from itertools import product
from typing import Any

import pytest

import handlers
from bot.channels.whatsapp.choices import room
from bot.channels.whatsapp.sending import body
from bot.language.asked import Asked
from bot.letters import compose
from bot.reply import Reply, phrase
from bot.router import Route
from storage.pack import fair_of, read_pack, shipped, shipped_path
from storage.records import Address, Outgoing
from storage.store import Store
from tests.handlers.conftest import SUNDAY, Ask
from tests.handlers.test_anything import FAIRS, LANGUAGES, LARGE, TEXTS, TIMES
from tests.platforms.whatsapp import rules
from tests.platforms.whatsapp.spec import published

CHOOSE = {language: TEXTS.label(phrase("label.choose"), language) for language in LANGUAGES}
OPENS = {language: TEXTS.label(phrase("label.link"), language) for language in LANGUAGES}


def on_whatsapp(reply: Reply, language: str) -> list[dict[str, Any]]:
    """What is posted for a reply."""
    row = Outgoing(
        id=1,
        address=Address("whatsapp", "212600000007"),
        person=1,
        kind="reply",
        text=reply.text,
        options=reply.options,
        attach=None,
        topic="",
        due=SUNDAY,
        attempts=0,
        doubts=0,
        answers="",
        language=language,
        heard=SUNDAY,
    )
    return [
        body(letter, CHOOSE[language], OPENS[language], asks_place=letter.key in handlers.ASKS_PLACE)
        for letter in compose(row, TEXTS, language, room)
    ]


def hold(reply: Reply, language: str) -> None:
    """Nothing is refused, everything is said."""
    posted = on_whatsapp(reply, language)
    for each in posted:
        rules.check(each, {})
        if spec := published():
            assert spec.wrong(each) == ""
    said = "".join(TEXTS.say(reply.text, language).split())
    heard = "".join(
        "".join((each["text"]["body"] if "text" in each else each["interactive"]["body"]["text"]).split())
        for each in posted
    )
    if not set("*_~`") & set(said):
        assert heard.startswith(said)
    if posted[-1].get("interactive", {}).get("type") == "location_request_message":
        assert [option.id.partition("@")[0] for option in reply.options] == ["menu"]  # words do
        return
    labels = [TEXTS.label(option.label, language) for option in reply.options]
    action = posted[-1].get("interactive", {}).get("action", {})
    titles = [button["reply"]["title"] for button in action.get("buttons", ())]
    rows = [row for section in action.get("sections", ()) for row in section["rows"]]
    for number, label in enumerate(labels):
        places = [titles[number]] if titles else [rows[number]["title"], rows[number].get("description", "")]
        assert any(label in place for place in places) or "".join(label.split()) in heard, label
        if not titles and rows[number]["title"].endswith("…") and not label.endswith("…"):
            kept = rows[number]["title"][:-1].split()
            assert label.split()[: len(kept)][:-1] == kept[:-1]
            assert label.split()[len(kept) - 1].startswith(kept[-1])
            assert len(label.split()[len(kept) - 1].rstrip(",;:–-")) == len(kept[-1]), (label, rows[number])


@pytest.mark.parametrize("route", handlers.ROUTES, ids=lambda route: route.intent)
async def test_every_answer_fits(turn: Ask, known: Store, route: Route) -> None:
    for fair, now, language in product((*FAIRS, LARGE), TIMES, LANGUAGES):
        hold(await route.handler(turn(route.intent, fair=fair, now=now)), language)


@pytest.mark.parametrize("id", shipped())
async def test_everything_that_can_be_pressed_at_a_real_fair_fits(turn: Ask, known: Store, id: str) -> None:
    """From the menu on, whatever is offered is pressed, as deep as new questions appear."""
    path = shipped_path(id)
    assert path
    fair = fair_of(read_pack(path))
    await known.fairs.load(read_pack(path))
    now = datetime.combine(fair.starts + timedelta(days=1), time(15), fair.zone)
    routes = {route.intent: route.handler for route in handlers.ROUTES}
    waiting = [Asked(intent, {}, "") for intent in routes]
    seen: set[str] = set()
    while waiting and len(seen) < 400:
        asked = waiting.pop(0)
        pressed = asked.dump()
        if pressed in seen or asked.fair not in ("", id):
            continue
        seen.add(pressed)
        reply = await routes[asked.intent](turn(asked.intent, fair=fair, now=now, **asked.slots))
        for language in ("ar", "fr", "en", "ary"):
            hold(reply, language)
        waiting += [further for option in reply.options if (further := Asked.load(option.id))]
    assert len(seen) >= len(routes)
