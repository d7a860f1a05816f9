"""Places in people's words: where they are, where they go, how they walk; and what is none of that."""

import json
from functools import cache
from pathlib import Path

import pytest

from bot.fairs import build
from bot.language.asked import Asked
from bot.language.followup import Previous
from bot.language.places import Places
from storage.pack import fair_of, read_pack, shipped_path

BLIND = Path(__file__).parent.parent.parent / "language" / "blind"


@cache
def places(fair: str = "meknes-2025") -> Places:
    path = shipped_path(fair)
    assert path is not None
    guide = build(fair_of(read_pack(path))).guide
    assert guide is not None
    return guide.places


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("ana 7da C3", "products/C3"),
        ("rani wa9ef 7da stand c-3", "products/C3"),
        ("7da lbab lkbir", "gate"),
        ("أنا حدا القبة ديال القفطان", "dome"),
        ("حنا قدام المنصة", "stage"),
        ("أنا عند الرواق B12", "products/B12"),
        ("أنا قرب النافورة", "fountain"),
        ("je suis au stand B 12", "products/B12"),
        ("On est à côté de la fontaine", "fountain"),
        ("devant la scène", "stage"),
        ("je suis à l'entrée principale", "gate"),
        ("je sui o stand c3", "products/C3"),
        ("I'm lost, I am near the stage", "stage"),
        ("تلفت أنا حدا المنصة", "stage"),
        ("I am at C3", "products/C3"),
        ("near the stage", "stage"),
        ("we're next to the clock tower", "clock"),
    ],
)
def test_where_somebody_is(said: str, place: str) -> None:
    assert places().read(said) == Asked("where.here", {"place": place})


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("toilettes l9rib liya ana 7da C3", "products/C3"),
        ("je suis au stand B12, où sont les toilettes", "products/B12"),
        ("rani f lbab lkbir w bghit nwsel l A18", "gate"),
        ("أين الرواق A2 أنا عند الباب الرئيسي", "gate"),
    ],
)
def test_where_somebody_is_who_asks_something_else(said: str, place: str) -> None:
    assert places().here(said) == place
    asked = places().read(said)
    assert asked is None or asked.intent != "where.here"


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("mn C3 l B12", Asked("way.to", {"from": "products/C3", "to": "products/B12"})),
        ("de C3 à la fontaine svp", Asked("way.to", {"from": "products/C3", "to": "fountain"})),
        ("from the main gate to H20", Asked("way.to", {"from": "gate", "to": "products/H20"})),
        ("من A3 إلى B7", Asked("way.to", {"from": "products/A3", "to": "products/B7"})),
        ("fin lgobba dyal l9eftan", Asked("way.to", {"to": "dome"})),
        ("فين المنصة", Asked("way.to", {"to": "stage"})),
        ("où est la scène ?", Asked("way.to", {"to": "stage"})),
        ("how do I get to the fountain?", Asked("way.to", {"to": "fountain"})),
        ("autour de moi", Asked("near")),
        ("near me", Asked("near")),
        ("شنو كاين حدايا", Asked("near")),
        ("bla drouj 3afak", Asked("way.mode", {"mode": "step_free"})),
        ("je suis en fauteuil roulant", Asked("way.mode", {"mode": "step_free"})),
        ("bchwiya 3liya", Asked("way.mode", {"mode": "slow"})),
        ("fermer l'allée C", Asked("aisle.close", {"argument": "l allee c"})),
        ("سدو الكولوار B", Asked("aisle.close", {"argument": "الكولوار b"})),
        ("open aisle H", Asked("aisle.open", {"argument": "aisle h"})),
    ],
)
def test_what_is_asked_about_places(said: str, asked: Asked) -> None:
    assert places().read(said) == asked


@pytest.mark.parametrize(
    "said",
    [
        "", "?", "salam", "stand B12", "fin stand B12 bla drouj", "je suis à la gare",
        "ana f Meknes kifach nji", "je suis à Fès", "ana 7da B99", "fin toilettes", "où est le miel", "open",
        "je suis là", "7da", "bghit n7ej9 stand", "close the application", "de quoi à quoi",
    ],
)  # fmt: skip
def test_what_is_none_of_that(said: str) -> None:
    assert places().read(said) is None


def test_after_where_are_you_a_number_says_where() -> None:
    before = Previous(Asked("where.ask", {"to": "products/B12"}), ())
    there = Asked("where.here", {"to": "products/B12", "place": "products/C3"})
    assert places().read("C3", before) == there
    assert places().read("C3") is None


def test_a_number_that_two_poles_have_is_asked_about() -> None:
    asked = places("agadir-2025").read("je suis au stand A1")
    assert asked is not None
    assert asked.slots["several"] == "yes"


def test_no_question_of_the_blind_sets_is_taken_for_a_place() -> None:
    lines = [line for file in BLIND.glob("*.jsonl") for line in file.read_text("utf-8").splitlines()]
    assert len(lines) > 1000
    taken = [text for text in (json.loads(line)["text"] for line in lines) if places().read(text)]
    assert taken == []
