"""Whatever is asked, in whatever form, at whatever time: an answer that can be sent, in every language."""

from dataclasses import replace
from datetime import timedelta
from itertools import cycle, product
from pathlib import Path
from typing import cast

import pytest

import handlers
from bot.language.asked import Asked
from bot.message import Pick, Place, Said, Words
from bot.reply import Reply
from bot.router import Route
from bot.texts import Texts
from storage.store import Store
from tests.handlers.conftest import BARE, FAIR, MARKET, SUNDAY, Ask

TEXTS = Texts(Path(handlers.__file__).parent / "texts")
LANGUAGES = ("ar", "fr", "en", "ary", "zgh")
FAIRS = (FAIR, BARE, MARKET)

#: More exhibitors and entries than one message shows.
LARGE = replace(
    FAIR,
    exhibitors=tuple(replace(FAIR.exhibitors[0], id=f"e{number}") for number in range(40)),
    programme=tuple(replace(FAIR.programme[1], id=f"p{number}") for number in range(40)),
)
TIMES = (SUNDAY - timedelta(days=30), SUNDAY, SUNDAY + timedelta(days=30))

#: Presses are untrusted: any slot may come with anything.
SLOTS = (
    "argument", "category", "confirm", "country", "day", "document", "entry", "exhibitor", "facility", "fair",
    "from", "hint", "intent", "item", "label", "language", "lead", "page", "place", "pole", "product",
    "province", "question", "ref", "region", "scheme", "seats", "stand", "time", "topic",
)  # fmt: skip
VALUES = (
    "", "-1", "0", "2", "9" * 40, "9999-12-31", "0001-01-01", "25:00", "all", "today", "first", "x y", "B12",
    "crafts", "opening", "apiaria", "honey", "عسل", "\u202e", "\x00", "{ $x }",
)  # fmt: skip


def sendable(reply: Reply, language: str) -> bool:
    """It has words, at most ten buttons, each with words of its own and an id a platform carries."""
    ids = [option.id for option in reply.options]
    return (
        TEXTS.say(reply.text, language) != ""
        and len(ids) <= 10
        and len(set(ids)) == len(ids)
        and all(id.isascii() and len(id) <= 64 for id in ids)
        and all(TEXTS.label(option.label, language) for option in reply.options)
    )


@pytest.mark.parametrize("route", handlers.ROUTES, ids=lambda route: route.intent)
async def test_question_is_answered_about_every_fair_at_any_time(
    turn: Ask, known: Store, route: Route
) -> None:
    for fair, now, language in product(FAIRS, TIMES, LANGUAGES):
        reply = await route.handler(turn(route.intent, fair=fair, now=now))
        assert sendable(reply, language), (fair.id, now, language)


@pytest.mark.parametrize("route", handlers.ROUTES, ids=lambda route: route.intent)
async def test_press_may_carry_anything(turn: Ask, known: Store, route: Route) -> None:
    languages = cycle(LANGUAGES)
    for slot, value in product(SLOTS, VALUES):
        asked = turn(route.intent, said=Pick("x"), fair=LARGE)
        cast("dict[str, str]", asked.asked.slots)[slot] = value
        assert sendable(await route.handler(asked), next(languages)), (slot, value)


@pytest.mark.parametrize("said", [Words(""), Words("\u202e" * 5000), Place(90.0, 180.0), Place(-90.0, 0.0)])
@pytest.mark.parametrize("route", handlers.ROUTES, ids=lambda route: route.intent)
async def test_answer_does_not_depend_on_what_was_sent(
    turn: Ask, known: Store, route: Route, said: Said
) -> None:
    assert sendable(await route.handler(turn(route.intent, said=said)), "fr")


#: What whoever writes nothing must find too.
BY_BUTTON = frozenset(
    (
        "apply.start", "contact.organizer", "directions.to_fair", "fair.about", "fair.dates",
        "fair.entry_fee", "fair.facilities", "fair.hours", "fair.list", "fair.organizer", "fair.poles",
        "fair.switch", "help", "language.change", "menu", "pole.location", "privacy.delete", "privacy.show",
        "schedule.calendar", "schedule.day", "schedule.entry", "schedule.now", "stand.card",
        "stand.exhibitor", "stand.list", "stand.product", "subscribe.stop",
    )
)  # fmt: skip


async def test_whoever_only_presses_buttons_gets_everywhere(turn: Ask, known: Store) -> None:
    handler = {route.intent: route.handler for route in handlers.ROUTES}
    pressed, ahead = {"menu"}, [Asked("menu")]
    while ahead:
        asked = ahead.pop()
        for option in (await handler[asked.intent](turn(asked.intent, **asked.slots))).options:
            if (leads := Asked.load(option.id)) and leads.intent not in pressed:
                pressed.add(leads.intent)
                ahead.append(leads)
    assert BY_BUTTON - pressed == set()
