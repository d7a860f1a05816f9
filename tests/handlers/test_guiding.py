"""The way in words: whoever walks on the words alone arrives, in every language, on every plan."""

import random
from functools import cache
from pathlib import Path

import pytest

from bot.reply import Lines, phrase
from bot.texts import Texts
from handlers.guiding import MOST_SENTENCES, sentences
from storage.pack import fair_of, read_pack, shipped_path
from storage.plan.making import plan_of
from storage.plan.path import Mode
from storage.plan.ways import Ways
from tests.handlers.walker import Walker, read

PLANS = ("agadir-2025", "fes-2022", "khenifra-2022", "meknes-2025")
LANGUAGES = ("ar", "ary", "fr", "en")

#: Of each plan: a thousand on the four.
PAIRS = 250

TEXTS = Texts(Path(__file__).parent.parent.parent / "handlers" / "texts")


@cache
def ways(fair: str) -> Ways:
    path = shipped_path(fair)
    assert path is not None
    plan = plan_of(fair_of(read_pack(path)))
    assert plan is not None
    return Ways(plan)


def shown(fair: str, start: str, goal: str, language: str, mode: Mode = "shortest") -> str:
    path = ways(fair).path(start, goal, mode)
    assert path is not None
    return TEXTS.say(phrase("lines", lines=Lines(sentences(path))), language)


def pairs(fair: str, count: int, seed: int) -> list[tuple[str, str]]:
    """Stands and gates to set out from, and stands to find."""
    plan = ways(fair).plan
    chance = random.Random(seed)
    starts = [each.id for each in (*plan.stands, *plan.entrances * 10)]
    found: list[tuple[str, str]] = []
    while len(found) < count:
        start, goal = chance.choice(starts), chance.choice(plan.stands).id
        if start != goal:
            found.append((start, goal))
    return found


@pytest.mark.parametrize("fair", PLANS)
def test_who_walks_on_the_words_alone_arrives(fair: str) -> None:
    plan = ways(fair).plan
    astray = []
    for number, (start, goal) in enumerate(pairs(fair, PAIRS, 1)):
        language = LANGUAGES[number % len(LANGUAGES)]
        text = shown(fair, start, goal, language)
        begin = plan.get(start)
        assert begin is not None
        arrived = Walker(plan, begin).follow(read(text, language))
        if arrived != goal:
            astray.append((start, goal, arrived, text))
    assert astray == []


@pytest.mark.parametrize("fair", PLANS)
def test_a_way_without_steps_has_none_underfoot(fair: str) -> None:
    plan = ways(fair).plan
    stairs = [each.box for each in plan.aisles if each.steps]
    assert stairs
    with_steps = 0
    for start, goal in pairs(fair, PAIRS // 2, 2):
        begin = plan.get(start)
        assert begin is not None
        walker = Walker(plan, begin)
        assert walker.follow(read(shown(fair, start, goal, "fr", "step_free"), "fr")) == goal
        on_steps = [
            place
            for place in walker.trodden
            for box in stairs
            if box.x < place.x < box.right and box.y < place.y < box.bottom
        ]
        assert on_steps == [], (start, goal)
        shortest = ways(fair).path(start, goal)
        with_steps += bool(shortest and shortest.steps)
    # There are steps to be avoided.
    assert with_steps > 0


@pytest.mark.parametrize("fair", PLANS)
def test_the_words_are_three_to_five_sentences_and_name_no_compass_point(fair: str) -> None:
    for start, goal in pairs(fair, PAIRS, 3):
        path = ways(fair).path(start, goal)
        assert path is not None
        assert 3 <= len(sentences(path)) <= MOST_SENTENCES, (start, goal)
    compass = {"nord", "sud", "est", "ouest", "north", "south", "east", "west", "شمال", "جنوب", "شرق", "غرب"}
    for language in LANGUAGES:
        words = {
            word for start, goal in pairs(fair, 20, 4) for word in shown(fair, start, goal, language).split()
        }
        # In French "est" is also "is".
        assert words & compass <= ({"est"} if language == "fr" else set())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_word_leads_astray(language: str) -> None:
    """The walker really follows the words: with left and right changed over it does not arrive."""
    plan = ways("meknes-2025").plan
    start, goal = "gate", "products/H19"
    begin = plan.get(start)
    assert begin is not None
    told = read(shown("meknes-2025", start, goal, language), language)
    swapped = [
        type(each)(each.kind, tuple((n, "left" if side == "right" else "right") for n, side in each.counts))
        for each in told
    ]
    assert Walker(plan, begin).follow(told) == goal
    assert Walker(plan, begin).follow(swapped) != goal
