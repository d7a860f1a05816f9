"""The catalogue: plurals, dates, isolation, and what is shown when a language lacks a text."""

from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.texts import Texts
from storage.phrases import Day, Lines, Localized, Series, Value, phrase

FEBRUARY = date(2025, 2, 15)


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    (tmp_path / "fr.ftl").write_text(
        "stand-here = Stand { $stand }, { $count ->\n"
        "    [one] un voisin\n   *[other] { $count } voisins\n }.\n"
        "day = Le { $day }\nlist = Voici :\n { $rows }\n Merci.\nrow = – { $name }\nonly-fr = oui\n",
        "utf-8",
    )
    (tmp_path / "ar.ftl").write_text(
        "stand-here = الرواق { $stand }، { $count ->\n    [one] جار واحد\n    [two] جاران\n"
        "    [few] { $count } جيران\n"
        "   *[other] { $count } جارا\n }.\n"
        "day = يوم { $day }\nlist = ها هي:\n { $rows }\n شكرا.\nrow = – { $name }\n",
        "utf-8",
    )
    return Texts(tmp_path)


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "جار واحد"), (2, "جاران"), (3, "\u20683\u2069 جيران"), (11, "\u206811\u2069 جارا")],
)
def test_arabic_plurals_and_isolated_latin(texts: Texts, count: int, said: str) -> None:
    here = phrase("stand.here", stand="B12", count=count)

    assert texts.say(here, "ar") == f"الرواق \u2068B12\u2069، \u2068{said}\u2069."


def test_french_needs_no_isolation(texts: Texts) -> None:
    assert texts.say(phrase("stand.here", stand="B12", count=2), "fr") == "Stand B12, 2 voisins."


def test_label_has_no_isolates_and_is_one_line(texts: Texts) -> None:
    assert texts.label(phrase("list", rows=Lines(("a", "b"))), "ar") == "ها هي: a b شكرا."


@pytest.mark.parametrize(
    ("value", "language", "shown"),
    [
        (Day(FEBRUARY), "fr", "samedi 15 février"),
        (Day(FEBRUARY, year=True), "fr", "samedi 15 février 2025"),
        (Day(FEBRUARY), "ar", "السبت 15 فبراير"),
        (Day(date(2025, 8, 3)), "ary", "الأحد 3 غشت"),
        (Day(date(2024, 7, 12)), "ar", "الجمعة 12 يوليوز"),
        (Day(FEBRUARY), "en", "Saturday 15 February"),
        (FEBRUARY, "en", "15 February 2025"),
        (time(15, 30), "fr", "15\u00a0h\u00a030"),
        (time(15), "fr", "15\u00a0h"),
        (time(9, 5), "ar", "09:05"),
        (
            datetime(2025, 2, 15, 15, tzinfo=ZoneInfo("Africa/Casablanca")),
            "en",
            "Saturday 15 February, 15:00",
        ),
        (Localized({"ar": "أكادير", "fr": "Agadir"}), "ary", "أكادير"),
        (Localized({"fr": "Agadir"}), "en", "Agadir"),
        (Localized({}), "en", ""),
        (Series(("a", "b", "c")), "fr", "a, b et c"),
        (Series(("a", "b")), "ar", "a وb"),
    ],
)
def test_values_are_shown_as_the_language_writes_them(
    texts: Texts, value: Value, language: str, shown: str
) -> None:
    assert texts.say(value, language) == shown


def test_lines_stand_one_under_the_other_and_empty_ones_leave_none(texts: Texts) -> None:
    rows = Lines((phrase("row", name="a"), "", phrase("row", name=Localized({})), phrase("row", name="b")))

    assert texts.say(phrase("list", rows=rows), "fr") == "Voici :\n– a\n–\n– b\nMerci."
    assert texts.say(phrase("list", rows=Lines(())), "fr") == "Voici :\nMerci."


def test_missing_text_is_said_in_the_nearest_language(texts: Texts) -> None:
    assert texts.say(phrase("only-fr"), "ar") == "oui"


def test_key_nobody_wrote_is_an_error(texts: Texts) -> None:
    with pytest.raises(KeyError, match=r"no\.such"):
        texts.say(phrase("no.such"), "fr")


def test_missing_value_is_an_error(texts: Texts) -> None:
    with pytest.raises(ValueError, match="stand-here"):
        texts.say(phrase("stand.here", count=1), "fr")
