"""What counts as an order to the programme: the verb first, then what it is about; one's own seat is none."""

import pytest

from bot.language.orders import is_order
from bot.language.understanding import Understanding
from tests.bot.language.conftest import NOW

CALLED_OFF = ["Annule la poterie", "cancel pottery", "ألغ الفخار", "lghi lfekhar"]


@pytest.mark.parametrize("text", [*CALLED_OFF, "annule l'atelier 2", "9eddem lwercha 2 l 16:00"])
def test_orders_are_known(text: str) -> None:
    assert is_order(text)


@pytest.mark.parametrize(
    "text",
    ["annule", "annule tout", "annule mon inscription", "cancel my seat", "ألغ تسجيلي", "où est la poterie"],
)
def test_what_is_ones_own_is_no_order(text: str) -> None:
    assert not is_order(text)


@pytest.mark.parametrize("text", [*CALLED_OFF, "ألغ تسجيلي", "annule mon inscription"])
def test_a_visitor_gives_a_seat_back_in_the_same_words(understanding: Understanding, text: str) -> None:
    read = understanding.read(text, NOW)
    assert (read.asked.intent, read.confidence >= 0.65) == ("workshop.cancel", True)
