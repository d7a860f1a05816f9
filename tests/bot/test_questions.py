"""How each kind of question reads an answer, as people write it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.message import File, Pick, Place, Words
from bot.questions import (
    Choice,
    Ice,
    Line,
    Number,
    Paper,
    Phone,
    Question,
    Reading,
    Refused,
    Upload,
    ice_checks,
)
from storage.reference.choices import meant, products_meant, province_meant


def reading(upload: Upload | None = None, **answers: Any) -> Reading:
    return Reading(datetime(2025, 1, 1, tzinfo=UTC), answers, meant, upload)


def read(question: Question, text: str, **answers: Any) -> Any:
    return question.read(Words(text), reading(**answers), None)


@pytest.mark.parametrize(
    "written",
    [
        "0661234567", "06 61 23 45 67", "06.61.23.45.67", "06-61-23-45-67", "+212661234567",
        "+212 6 61 23 45 67",
        "00212661234567", "212661234567", "+212 (0) 661234567", "٠٦٦١٢٣٤٥٦٧", "06/61/23/45/67", "661234567",
        "tel: 0661234567", "(+212) 661-234567",
    ],
)  # fmt: skip
def test_moroccan_numbers_are_read_however_they_are_written(written: str) -> None:
    assert read(Phone(), written) == "+212661234567"


@pytest.mark.parametrize("written", ["", "12", "061234", "+212 1", "not a number", "0661234567890123"])
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(Refused, match="phone"):
        read(Phone(), written)


def test_number_from_abroad_is_kept() -> None:
    assert read(Phone(), "+33 6 12 34 56 78") == "+33612345678"


@pytest.mark.parametrize("written", ["15", "١٥", " 15 ", "15 femmes", "on est 15"])
def test_number_in_any_digits_is_read(written: str) -> None:
    assert read(Number(0, 100), written) == 15


@pytest.mark.parametrize("written", ["", "quinze", "101", "1 ou 2 ou 3", "9" * 5000])
def test_anything_else_is_no_number(written: str) -> None:
    with pytest.raises(Refused):
        read(Number(0, 100), written)


def test_women_are_at_most_the_members() -> None:
    with pytest.raises(Refused) as refused:
        read(Number(0, 5000, at_most="members"), "16", members=15)
    assert refused.value.values == {"least": 0, "most": 15}


def test_wrong_check_digit_of_an_ice_is_kept_and_known() -> None:
    assert read(Ice(), "ICE: 1561191000066") == "001561191000066"
    assert ice_checks("001561191000066")
    assert not ice_checks(read(Ice(), "001561191000065"))


@pytest.mark.parametrize(
    ("written", "id"), [("oui", "yes"), ("إيه", "yes"), ("wakha", "yes"), ("لا", "no"), ("2", "no")]
)
def test_choice_is_written_pressed_or_numbered(written: str, id: str) -> None:
    assert read(Choice(("yes", "no")), written) == id
    assert Choice(("yes", "no")).read(Pick(id), reading(), None) == id


@pytest.mark.parametrize("picked", ["", "maybe", "x" * 64, "3"])
def test_forged_choice_is_refused(picked: str) -> None:
    with pytest.raises(Refused, match="choice"):
        Choice(("yes", "no")).read(Pick(picked), reading(), None)


def test_line_holds_nothing_that_cannot_be_seen() -> None:
    assert read(Line(2, 40), "  Tig\u202emi\u200b \n Argan\x00 ") == "Tigmi Argan"


@pytest.mark.parametrize(
    "written", ["", "…", "x", "x" * 41, "\u200b\u200b\u200b", "Où est la foire ?", "فين المعرض؟"]
)
def test_line_too_short_too_long_or_a_question_is_refused(written: str) -> None:
    with pytest.raises(Refused, match="line"):
        read(Line(2, 40), written)


def test_place_is_no_answer_to_a_line() -> None:
    with pytest.raises(Refused, match="words"):
        Line().read(Place(30.0, -9.0), reading(), None)


PAPER = File("f", "image/jpeg", "a.jpg", 3)


def test_pages_come_one_after_the_other_and_the_same_counts_once() -> None:
    answer: Any = None
    for hash in ("one", "two", "one"):
        answer = Paper().read(PAPER, reading(Upload(hash, "image/jpeg", "a.jpg", 3)), answer)
    assert [each["hash"] for each in answer["files"]] == ["one", "two"]
    assert not Paper().done(answer)
    assert Paper().done(Paper().read(Pick("done"), reading(), answer))


def test_documents_may_come_later() -> None:
    assert Paper().read(Words("من بعد"), reading(), None) == {"files": [], "done": True}


@pytest.mark.parametrize("why", ["empty", "large", "kind", "pixels", "away"])
def test_refused_file_says_why(why: str) -> None:
    with pytest.raises(Refused, match=f"file-{why}"):
        Paper().read(PAPER, reading(Upload("", "", "a.exe", 0, why)), None)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("taroudant", "MA-TAR"), ("Taroudannt", "MA-TAR"), ("تارودانت", "MA-TAR"), ("tiznite", "MA-TIZ"),
        ("fes", "MA-FES"), ("فاس", "MA-FES"), ("khnifra", "MA-KHN"), ("بني ملال", "MA-BEM"),
        ("اشتوكة", "MA-CHT"),
    ],
)  # fmt: skip
def test_province_is_read_in_any_spelling(written: str, code: str) -> None:
    assert province_meant(written) == code


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("زيت أركان والعسل", ["argan_oil", "honey"]),
        ("huile d'argan, miel, amlou", ["argan_oil", "honey", "amlou"]),
        ("zit argan w 3sel", ["argan_oil", "honey"]),
        ("الزرابي والفخار", ["carpet", "pottery"]),
        ("rien de connu", []),
    ],
)
def test_products_are_found_in_words(written: str, ids: Sequence[str]) -> None:
    assert [each.id for each in products_meant(written)] == ids
