"""Cutting long texts: between sentences, inside the limit, never inside a letter."""

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.letters import compose, split
from bot.measure import units
from bot.reply import Recipe, phrase
from storage.records import Address, Outgoing
from tests.bot.paper import Echo

FAMILY = "👨‍👩‍👧‍👦"


def test_short_text_stays_whole() -> None:
    assert split("Bonjour", 4096) == ["Bonjour"]


def test_long_text_is_cut_between_sentences() -> None:
    text = "Un début. " * 30 + "La fin."

    pieces = split(text, 100)

    assert all(units(piece) <= 100 for piece in pieces)
    assert all(piece.endswith(".") for piece in pieces)
    assert " ".join(pieces) == text


def test_arabic_question_mark_ends_a_sentence() -> None:
    assert split("واش كاين؟ إيه كاين بزاف", 14) == ["واش كاين؟", "إيه كاين بزاف"]


def test_paragraph_is_a_better_seam_than_a_sentence() -> None:
    assert split("aaa. bbb.\n\nccc. ddd", 15) == ["aaa. bbb.", "ccc. ddd"]


def test_family_of_emoji_is_never_cut() -> None:
    pieces = split(FAMILY * 500, 4096)

    assert "".join(pieces) == FAMILY * 500
    assert all(piece.startswith("👨") and piece.endswith("👦") for piece in pieces)


def test_four_thousand_emoji_count_twice() -> None:
    assert [units(piece) for piece in split("😀" * 4096, 4096)] == [4096, 4096]


@given(st.text(min_size=1, max_size=600), st.integers(min_value=20, max_value=200))
def test_no_piece_is_too_long_and_nothing_but_space_is_lost(text: str, longest: int) -> None:
    pieces = split(text, longest)

    assert all(units(piece) <= longest for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(not unicodedata.combining(piece[0]) for piece in pieces[1:] if piece and not _endless(text))


#: An announcement with a picture; `Echo` says its key before its words.
ROW = Outgoing(
    id=1, address=Address("paper", "a"), person=1, kind="announcement",
    text=phrase("announcement.said", text="x"), options=(),
    attach=Recipe("kept", {"hash": "h"}, "a.png", "image/png"), topic="",
    due=datetime(2025, 2, 1, tzinfo=UTC), attempts=1, doubts=0,
    answers="", language="fr", heard=None,
)  # fmt: skip


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        (ROW, [("announcement.said x", True)]),
        (replace(ROW, text=phrase("announcement.said", text="😀" * 40)), [("", False)] * 2),
        (replace(ROW, text=phrase("fair.where", text="x")), [("", False)] * 2),
        (replace(ROW, attach=None), [("announcement.said x", False)]),
        (replace(ROW, pieces=("cut before",)), [("cut before", False), ("", False)]),
    ],
    ids=["fits", "too long", "an answer", "words alone", "cut before"],
)
def test_text_of_an_announcement_stands_below_its_picture_where_it_fits(
    row: Outgoing, shown: list[tuple[str, bool]]
) -> None:
    letters = compose(row, Echo(), "fr", lambda options: 4096, lambda options, mime: 40)
    assert [each.captioned for each in letters] == [below for _, below in shown]
    assert all(text in each.text for each, (text, _) in zip(letters, shown, strict=True))


def _endless(text: str) -> bool:
    """Whether marks are heaped up so high that no piece could hold one letter."""
    heap = 0
    for char in text:
        heap = heap + 1 if unicodedata.combining(char) or char in "\u200d\ufe0f" else 0
        if heap >= 10:
            return True
    return False
