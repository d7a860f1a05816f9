"""What is answered about the call for stands and about certificates."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from bot.language.asked import Asked
from bot.reply import Day, Option, Phrase, Reply, phrase
from handlers import application, applying
from handlers.answers import steps, told
from handlers.cards import entry_option, menu, ways
from handlers.entries import lines
from storage.pack import pack_of
from storage.records import Call, QuestionAnswer
from storage.store import Store
from tests.handlers.conftest import BARE, CASABLANCA, FAIR, MARKETING, NOTHING, Ask, lines_of, said_in, there

FEBRUARY = datetime(2025, 2, 1, 10, tzinfo=CASABLANCA)
DEADLINE = Day(date(2025, 2, 5), year=True)
OPEN = phrase("call.open", fair=FAIR.short, deadline=DEADLINE, days=4)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (None, phrase("call.unknown", fair=FAIR.short, state="coming")),
        (replace(there(FAIR.call), opens=None, deadline=None), phrase("call.undated", fair=FAIR.short)),
        (
            replace(there(FAIR.call), opens=date(2025, 2, 3)),
            phrase("call.coming", fair=FAIR.short, opens=Day(date(2025, 2, 3), year=True)),
        ),
        (
            replace(there(FAIR.call), deadline=date(2025, 1, 31)),
            phrase("call.closed", fair=FAIR.short, deadline=Day(date(2025, 1, 31), year=True)),
        ),
        (FAIR.call, OPEN),
    ],
)
async def test_deadline_says_how_the_call_stands(turn: Ask, call: Call | None, said: Phrase) -> None:
    asked = turn("apply.deadline", fair=replace(FAIR, call=call), now=FEBRUARY)
    assert (await applying.deadline(asked)).text == told(said)


async def test_call_of_a_fair_that_is_over_is_over(turn: Ask) -> None:
    march = datetime(2025, 3, 1, tzinfo=CASABLANCA)
    asked = turn("apply.deadline", fair=replace(FAIR, call=None), now=march)
    ended = phrase("call.over", fair=FAIR.short, ends=Day(FAIR.ends, year=True))
    assert (await applying.deadline(asked)).text == told(ended)


async def test_whoever_asks_elsewhere_hears_whose_call_is_open(turn: Ask, store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    asked = turn("apply.start", fair=BARE, now=FEBRUARY)
    assert await applying.start(application.start)(asked) == Reply(
        told(
            phrase("call.unknown", fair=BARE.short, state="coming"),
            phrase("call.elsewhere", fair=FAIR.short, deadline=DEADLINE),
        ),
        (
            Option(Asked("apply.start", {}, FAIR.id).dump(), phrase("label.name", name=FAIR.short)),
            *steps(asked, "label.contact", "label.fairs", "label.menu"),
        ),
    )


async def test_sample_call_is_marked(turn: Ask) -> None:
    asked = turn("apply.deadline", fair=replace(FAIR, sample=("call",)), now=FEBRUARY)
    assert (await applying.deadline(asked)).text == told(OPEN, phrase("sample.note"))


async def test_documents_are_listed(turn: Ask) -> None:
    assert (await applying.documents(turn("apply.documents", now=FEBRUARY))).text == told(
        phrase("documents.title", fair=FAIR.short),
        phrase("documents.line", document=phrase("document.statutes")),
        phrase("documents.line", document=phrase("document.rib")),
    )


@pytest.mark.parametrize(("document", "key"), [("rib", "documents.needed"), ("cin", "documents.not-needed")])
async def test_document_that_is_named_gets_a_yes_or_a_no_first(turn: Ask, document: str, key: str) -> None:
    answered = await applying.documents(turn("apply.documents", document=document, now=FEBRUARY))
    assert lines_of(answered.text)[0] == phrase(key, document=phrase(f"document.{document}"))


async def test_documents_may_not_be_announced(turn: Ask) -> None:
    assert (await applying.documents(turn("apply.documents", fair=BARE, now=FEBRUARY))).text == told(
        phrase("documents.unknown", fair=BARE.short)
    )


async def test_documents_of_an_open_call_elsewhere_are_a_press_away(turn: Ask, store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    answered = await applying.documents(turn("apply.documents", fair=BARE, now=FEBRUARY))
    assert lines_of(answered.text)[1:] == (phrase("call.elsewhere", fair=FAIR.short, deadline=DEADLINE),)
    assert answered.options[0] == Option(
        Asked("apply.documents", {}, FAIR.id).dump(), phrase("label.name", name=FAIR.short)
    )


async def test_document_of_the_organizers_own_goes_by_its_name(turn: Ask) -> None:
    call = replace(there(FAIR.call), documents=("health_book",))
    answered = await applying.documents(turn("apply.documents", fair=replace(FAIR, call=call), now=FEBRUARY))
    assert lines_of(answered.text)[1] == phrase("documents.line", document="health book")


async def test_certification_is_what_the_fair_offers(turn: Ask) -> None:
    desk = QuestionAnswer("onssa", ("onssa",), said_in("مكتب", "Un guichet"))
    workshop = replace(MARKETING, topics=("onssa",))
    fair = replace(FAIR, questions=(desk,), programme=(workshop,))
    asked = turn("certification.help", fair=fair, scheme="onssa")
    assert await applying.certification(asked) == Reply(
        told(
            phrase("certification.onssa"),
            desk.answer,
            phrase("certification.programme"),
            *lines([workshop], asked.now),
        ),
        ways(entry_option(asked, workshop), *steps(asked, "label.contact"), menu(asked)),
    )


async def test_certification_may_not_be_announced(turn: Ask) -> None:
    asked = turn("certification.help", fair=replace(FAIR, address=NOTHING), scheme="bio")
    assert (await applying.certification(asked)).text == told(
        phrase("certification.unknown", fair=FAIR.short)
    )
