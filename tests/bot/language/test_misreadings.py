"""What was once taken for something else."""

import pytest

from bot.language.asked import Asked
from bot.language.search import Directory
from bot.language.understanding import Understanding
from tests.bot.language.conftest import NOW

KIDS = {"topic": "kids_activities"}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("who organises this fair?", Asked("contact.organizer")),
        ("من ينظم هذا المعرض", Asked("contact.organizer")),
        ("qui organise ?", Asked("contact.organizer")),
        ("quel est le thème du salon", Asked("fair.theme")),
        ("theme", Asked("fair.theme")),
        ("شنو الشعار ديال المعرض", Asked("fair.theme")),
        ("Quels pays sont invités ?", Asked("fair.countries")),
        ("شمن دول مشاركة", Asked("fair.countries")),
        ("chkoun les partenaires", Asked("fair.organizer")),
        ("imta l9eftan", Asked("schedule.item", {"item": "caftan_show"})),
        ("وقتاش القفطان", Asked("schedule.item", {"item": "caftan_show"})),
        ("kayn chi l9eftan", Asked("stand.product", {"product": "caftan"})),
        ("ateliers pour enfants samedi", Asked("schedule.topic", {**KIDS, "day": "saturday"})),
        ("chi haja l drari ghda", Asked("schedule.topic", {**KIDS, "day": "tomorrow"})),
        ("أنشطة للأطفال غدا", Asked("schedule.topic", {**KIDS, "day": "tomorrow"})),
        ("anything for kids tomorrow", Asked("schedule.topic", {**KIDS, "day": "tomorrow"})),
        ("où est la sortie", Asked("fair.facilities", {"facility": "exit"})),
        ("fin lkhrja", Asked("fair.facilities", {"facility": "exit"})),
        ("what is this?", Asked("help")),
        ("recommencer", Asked("help")),
        ("start over", Asked("help")),
        ("where is it next?", Asked("fair.stops")),
        ("fin ghadi ykon mn b3d", Asked("fair.stops")),
        ("ateliers e-commerce samedi", Asked("schedule.topic", {"topic": "ecommerce", "day": "saturday"})),
        (
            "marketing digital dimanche",
            Asked("schedule.topic", {"topic": "digital_marketing", "day": "sunday"}),
        ),
        ("cet après-midi", Asked("schedule.day", {"day": "today", "time": "afternoon"})),
        ("12", Asked("stand.number", {"stand": "12"})),
        ("99999", Asked("out_of_scope")),
        ("????", Asked("out_of_scope")),
        ("dates", Asked("fair.dates")),
        ("عسل", Asked("stand.product", {"product": "honey"})),
        ("je suis au C3", Asked("where.here", {"stand": "C3"})),
        ("ana 7da lbab lkbir", Asked("where.here")),
        ("what's near me", Asked("near.me")),
        ("nearest toilets", Asked("fair.facilities", {"facility": "toilets"})),
        ("le stand C3 est vide", Asked("report.start", {"k": "empty", "stand": "C3"})),
        ("lblaka ghalta", Asked("report.start", {"k": "sign"})),
    ],
)
def test_is_read_for_what_it_is(understanding: Understanding, text: str, asked: Asked) -> None:
    read = understanding.read(text, NOW)
    assert (read.asked, read.confidence >= 0.65) == (asked, True)


def test_the_organizers_own_answer_is_for_the_question_they_answered(understanding: Understanding) -> None:
    assert understanding.read("لماذا ينظم هذا المعرض", NOW).asked == Asked(
        "fair.question", {"question": "why"}
    )


@pytest.mark.parametrize(("text", "intent"), [("je suis au C3", "where.here"), ("what's near me", "near.me")])
def test_nothing_is_read_that_nobody_answers(directory: Directory, text: str, intent: str) -> None:
    everything = Understanding(directory).read(text, NOW)
    answered = frozenset(["stand.number", "fair.facilities", "help", "out_of_scope"])
    known = Understanding(directory, known=answered)
    read = known.read(text, NOW)
    assert everything.asked.intent == intent
    assert intent not in {read.asked.intent, *(each.intent for each in read.choices)}
