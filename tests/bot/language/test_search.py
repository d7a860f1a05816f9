from dataclasses import replace

import pytest

from bot.language.index import COMPARED, Index
from bot.language.search import Directory
from storage.records import Exhibitor, Localized, QuestionAnswer
from storage.spelling import sound


@pytest.mark.parametrize("name", ["تودرت", "toudrt", "Toudret", "coopérative Toudert", "تعاونية تودرت"])
def test_an_exhibitor_is_found_by_a_badly_written_name(directory: Directory, name: str) -> None:
    best = directory.exhibitors({"exhibitor": name})[0]
    assert (best.what.id, best.reason) == ("toudert", "name")


def test_products_are_found_with_their_makers(directory: Directory) -> None:
    matches = directory.exhibitors({"product": "amlou"})
    assert {match.reason for match in matches} == {"product"}
    assert all("amlou" in match.what.products for match in matches)


def test_slots_together_narrow_the_search(directory: Directory) -> None:
    matches = directory.exhibitors({"product": "amlou", "province": "Taroudannt"})
    assert matches
    assert all(match.what.province == "Taroudannt" for match in matches)


def test_programme_is_found_by_topic_and_by_item(directory: Directory) -> None:
    assert directory.entries({"item": "opening_ceremony"})[0].what.id == "0215-official"
    assert directory.entries({"topic": "digital_marketing"})[0].reason in ("topic", "title")


def test_a_search_compares_few_names_however_many_there_are() -> None:
    index = Index((str(number), f"تعاونية الأمل رقم {number}") for number in range(10_000))
    assert len(index.candidates([sound("amal"), sound("777")])) <= COMPARED
    assert index.find("الأمل 777")[0][0] == "777"


def test_the_organizers_own_answer_is_found(directory: Directory) -> None:
    asked = QuestionAnswer(
        "dogs", ("les chiens sont-ils admis ?", "can I bring my dog?"), Localized({"fr": "Non."})
    )
    own = Directory(replace(directory.fair, questions=(asked,)))
    assert own.answer("les chiens sont ils admis") == asked
    assert own.answer("où sont les toilettes") is None
    assert own.answer("hi") is None


def test_an_organizers_word_means_what_it_says(directory: Directory) -> None:
    names: dict[str, Exhibitor] = {
        match.what.id: match.what for match in directory.exhibitors({"product": "honey"})
    }
    assert names
