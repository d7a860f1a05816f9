"""How words are read while an announcement is written: moments, ranges of stands, languages, fields."""

from datetime import datetime

import pytest

from bot.message import Words
from bot.reply import Lines, phrase
from handlers.dictation import wrong
from handlers.drafts import LONGEST, in_time, language_of, letter, moment_meant, tidied
from handlers.groups import stand_order, stands_meant
from tests.handlers.conftest import CASABLANCA, FAIR, Ask


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("demain 18h", "2025-02-17T18:00"),
        ("غدا 18:00", "2025-02-17T18:00"),
        ("غدا مع 9 د الصباح", "2025-02-17T09:00"),
        ("ghedda m3a 6 dl3chiya", "2025-02-17T18:00"),
        ("tomorrow at 9", "2025-02-17T09:00"),
        ("ce soir 20h", "2025-02-16T20:00"),
        ("18/02 9h30", "2025-02-18T09:30"),
        ("10h", "2025-02-17T10:00"),  # half past three it is: the next ten o'clock
        ("18h", "2025-02-16T18:00"),
        ("lundi", "2025-02-17T09:00"),
        ("bientôt", None),
        ("", None),
        ("???", None),
    ],
)
def test_moment_is_read_by_the_clock_of_the_fair(turn: Ask, words: str, meant: str | None) -> None:
    expected = None if meant is None else datetime.fromisoformat(meant).replace(tzinfo=CASABLANCA)
    assert moment_meant(turn("announce.when"), words) == expected


@pytest.mark.parametrize("words", ["14/02 9h", "15/02 18h", "16/02/2026 9h", "20/05 9h"])
def test_moment_that_is_over_or_far_is_none_to_send_at(turn: Ask, words: str) -> None:
    asked = turn("announce.when")
    assert not in_time(asked, moment_meant(asked, words))


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("B12-B13", ("products/B12", "crafts/B12", "products/B13")),
        ("de b12 à b13", ("products/B12", "crafts/B12", "products/B13")),
        ("من B12 إلى B13", ("products/B12", "crafts/B12", "products/B13")),
        ("B13 - 12", ("products/B12", "crafts/B12", "products/B13")),
        ("C1", ("products/C1",)),
        ("B1-C1", ()),
        ("Z1-Z9", ()),
        ("les stands du fond", ()),
        ("1-2-3", ()),
    ],
)
def test_range_of_stands_is_those_between(words: str, stands: tuple[str, ...]) -> None:
    assert sorted(stands_meant(FAIR, words)) == sorted(stands)


def test_stands_stand_as_people_count_them() -> None:
    numbers = ["C1", "B12", "B2", "A100", "B1", "7"]
    assert sorted(numbers, key=stand_order) == ["7", "A100", "B1", "B2", "B12", "C1"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Le défilé passe à l'intérieur.", "fr"),
        ("انتقل العرض إلى الداخل", "ar"),
        ("12:00", "fr"),
    ],
)
def test_language_of_a_text_is_one_it_can_be_in(turn: Ask, words: str, language: str) -> None:
    assert language_of(turn("announce.start", said=Words(words)), words) == language


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Bonjour {prenom}", "announce.field"),
        ("Bonjour {{ name }}", "announce.field"),
        ("Bonjour %nom%", "announce.field"),
        ("Bonjour [[nom]]", "announce.field"),
        ("!?", "announce.empty"),
        ("é" * (LONGEST + 1), "announce.long"),
        ("50 % de plus, 3 < 4 et <3", ""),
        ("é" * LONGEST, ""),
        ("رجوع 100%", ""),
    ],
)
def test_text_that_would_be_read_wrongly_is_refused(words: str, why: str) -> None:
    said = wrong(words)
    assert (said.key if said else "") == why


def test_text_keeps_its_lines_and_nothing_unseen() -> None:
    assert tidied("  Un\u202e deux\r\n\n\n\n\ntrois\x00  \u200b") == "Un deux\n\ntrois"


def test_letter_is_the_nearest_text_of_its_reader() -> None:
    texts = {"fr": "bonjour", "ar": "مرحبا"}
    read = {language: letter(texts, language, "fr") for language in ("ar", "ary", "fr", "en", "zgh")}
    said = {
        language: phrase("announcement.said", text=Lines((texts[in_],)))
        for language, in_ in (("ar", "ar"), ("ary", "ar"), ("fr", "fr"), ("en", "fr"), ("zgh", "ar"))
    }
    assert read == said
