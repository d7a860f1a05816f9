"""Thanks, "no thanks", "ok" and "bye" close a talk: they are no question about the programme."""

import pytest

from bot.language.asked import Asked
from bot.language.closing import closing
from bot.language.understanding import Previous, Understanding
from tests.bot.language.conftest import NOW

CLOSINGS = [
    ("non merci", "no"),
    ("Non", "no"),
    ("no thanks!", "no"),
    ("لا شكرا", "no"),
    ("la chokran khouya", "no"),
    ("c'est tout, merci", "no"),
    ("والو", "no"),
    ("ok", "ok"),
    ("d'accord", "ok"),
    ("wakha", "ok"),
    ("تمام", "ok"),
    ("ok merci", "thanks"),
    ("Merci beaucoup", "thanks"),
    ("واخا شكرا", "thanks"),
    ("tanmmirt", "thanks"),
    ("au revoir", "bye"),
    ("bslama", "bye"),
    ("إلى اللقاء", "bye"),
    ("thanks, see you tomorrow", "bye"),
]


@pytest.mark.parametrize(("text", "kind"), CLOSINGS)
def test_closing_words_are_known(text: str, kind: str) -> None:
    assert closing(text) == kind


@pytest.mark.parametrize(("text", "_kind"), CLOSINGS)
def test_closing_words_ask_nothing_whatever_went_before(
    understanding: Understanding, text: str, _kind: str
) -> None:
    for previous in (None, Previous(Asked("schedule.day", {"day": "today"}))):
        read = understanding.read(text, NOW, previous)
        assert (read.asked, read.choices) == (Asked("smalltalk.thanks"), ())


@pytest.mark.parametrize("text", ["", "👍", "la poterie", "ok où est le miel", "no more messages", "ça va ?"])
def test_what_asks_something_closes_nothing(text: str) -> None:
    assert closing(text) == ""
