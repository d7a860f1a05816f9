"""The router: commands and what follows them, and who answers."""

import pytest

import handlers
from bot.language.asked import Asked
from bot.reply import Reply, phrase
from bot.router import Route, Router
from bot.turn import Turn


async def answer(turn: Turn) -> Reply:
    return Reply(phrase("answer"))


ROUTE = Route("menu", answer)
ROUTER = Router((ROUTE, Route("start", answer)), {"start": "start", "menu": "menu", "fair": "fair.about"})


def test_route_is_found_by_its_intent() -> None:
    assert ROUTER.route("menu") is ROUTE
    assert ROUTER.route("no.such") is None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("/menu", Asked("menu")),
        ("/MENU", Asked("menu")),
        ("/ menu", Asked("menu")),
        ("/menu@dalil_bot", Asked("menu")),
        ("/menu  ", Asked("menu")),
        ("/fair agadir 2025", Asked("fair.about", {"argument": "agadir 2025"})),
        ("/fair@dalil_bot agadir", Asked("fair.about", {"argument": "agadir"})),
        ("/start", Asked("start")),
        ("/start agadir-2025", Asked("start", {}, "agadir-2025")),
        ("/start agadir-2025_B12", Asked("start", {"place": "B12"}, "agadir-2025")),
        ("/start agadir-2025_B_12", Asked("start", {"place": "B_12"}, "agadir-2025")),
        ("/start _B12", Asked("start", {"place": "B12"}, "")),
        ("/Start@dalil_bot agadir-2025_B12", Asked("start", {"place": "B12"}, "agadir-2025")),
    ],
)
def test_command_is_a_question(text: str, asked: Asked) -> None:
    assert ROUTER.command(text) == asked


@pytest.mark.parametrize("text", ["", "menu", "/", "//menu", "/nosuch", " /menu", "/menuet", "/@dalil_bot"])
def test_anything_else_is_no_command(text: str) -> None:
    assert ROUTER.command(text) is None


def test_each_command_leads_somewhere() -> None:
    router = Router(handlers.ROUTES, handlers.COMMANDS)

    for command, intent in handlers.COMMANDS.items():
        assert router.command(f"/{command}") == Asked(intent)
        assert router.route(intent) is not None
    assert set(handlers.COMMAND_MENU) <= set(handlers.COMMANDS)


def test_no_intent_has_two_handlers() -> None:
    intents = [route.intent for route in handlers.ROUTES]

    assert sorted(intents) == sorted(set(intents))
    assert {"start", "menu", "unknown", "stale", "voice", "file", "place"} <= set(intents)
