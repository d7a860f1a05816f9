"""The sample of 335 messages, which the classifier has not learned: a floor under what is understood."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.language.asked import Understood
from bot.language.search import Directory
from bot.language.understanding import Understanding
from storage.pack import fair_of, read_pack, shipped_path
from tests.bot.language.conftest import NOW

SAMPLE = Path(__file__).parent / "sample.jsonl"

#: Slots that, answered wrongly with assurance, send somebody to the wrong place or the wrong day.
GRAVE = ("product", "stand", "day", "exhibitor", "province", "region", "country", "pole")


@pytest.fixture(scope="module")
def read() -> list[tuple[dict[str, Any], Understood]]:
    path = shipped_path("agadir-2025")
    assert path is not None
    understanding = Understanding(Directory(fair_of(read_pack(path))))
    lines = [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    return [(line, understanding.read(line["text"], NOW)) for line in lines]


def test_sample_is_understood(read: list[tuple[dict[str, Any], Understood]]) -> None:
    right = [understood.asked.intent == line["intent"] for line, understood in read]
    assert sum(right) / len(right) >= 0.97


def test_sample_is_right_or_offered(read: list[tuple[dict[str, Any], Understood]]) -> None:
    right = [
        line["intent"] in (understood.asked.intent, *(each.intent for each in understood.choices))
        for line, understood in read
    ]
    assert sum(right) / len(right) >= 0.98


def test_no_assured_answer_is_about_something_else(read: list[tuple[dict[str, Any], Understood]]) -> None:
    assured = [
        (line["text"], slot, line["slots"].get(slot), understood.asked.slots.get(slot))
        for line, understood in read
        if not understood.choices
        for slot in GRAVE
        if understood.asked.slots.get(slot) and str(line["slots"].get(slot)) != understood.asked.slots[slot]
    ]
    assert assured == []


def test_out_of_scope_is_not_acted_on(read: list[tuple[dict[str, Any], Understood]]) -> None:
    acted_on = [
        line["text"]
        for line, understood in read
        if line["intent"] == "out_of_scope"
        and understood.asked.intent not in ("out_of_scope", "unknown")
        and not understood.choices
    ]
    assert acted_on == []


def test_the_sample_is_not_among_the_examples() -> None:
    learned = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (Path(__file__).parents[2] / "bot/language/data/examples").glob("*.txt")
    )
    lines = [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    long = [line["text"] for line in lines if len(line["text"].split()) > 5]
    assert [text for text in long if text in learned] == []
