"""The menu, help, the language, and what was not understood."""

from dataclasses import replace

import pytest

from bot.language.asked import Asked
from bot.message import Words
from bot.reply import Reply, phrase
from handlers import welcome
from handlers.answers import everything, steps
from handlers.cards import menu
from storage.reference import product
from storage.store import Store
from tests.handlers.conftest import FAIR, PERSON, Ask, there


async def test_menu_help_and_hello_offer_everything(turn: Ask) -> None:
    asked = turn("menu")
    assert [await answer(asked) for answer in (welcome.menu, welcome.greet)] == [
        Reply(phrase("menu", fair=FAIR.short), everything(asked)),
        Reply(phrase("greet", fair=FAIR.short), everything(asked)),
    ]
    assert await welcome.help(asked) == Reply(
        phrase("help", fair=FAIR.short), (*everything(asked), *steps(asked, "label.fairs", "label.mydata"))
    )


async def test_thanks_are_returned(turn: Ask) -> None:
    asked = turn("smalltalk.thanks")
    assert await welcome.thanks(asked) == Reply(
        phrase("thanks"), steps(asked, "label.programme", "label.stands", "label.menu")
    )


@pytest.mark.parametrize(
    ("words", "key"),
    [("non merci", "closed"), ("ok", "closed"), ("بسلامة", "goodbye"), ("merci beaucoup", "thanks")],
)
async def test_closing_words_are_answered_in_a_word(turn: Ask, words: str, key: str) -> None:
    assert (await welcome.thanks(turn("smalltalk.thanks", said=Words(words)))).text == phrase(key)


async def test_language_is_asked_with_each_named_in_itself(turn: Ask) -> None:
    asked = turn("language.change")
    buttons = [
        asked.option(phrase(f"label.{each}"), "language.change", language=each)
        for each in ("ary", "ar", "fr", "en", "zgh")
    ]
    assert await welcome.language(asked) == Reply(phrase("language.which"), (*buttons, menu(asked)))


@pytest.mark.parametrize(
    ("wanted", "chosen", "said"),
    [
        ("ar", "ar", "language.changed"),
        ("fr", "fr", "language.changed"),
        ("zgh", "zgh", "language.zgh"),
        ("shi", "zgh", "language.zgh"),
    ],
)
async def test_language_that_is_chosen_stays(
    turn: Ask, known: Store, wanted: str, chosen: str, said: str
) -> None:
    asked = turn("language.change", language=wanted)
    assert await welcome.language(asked) == Reply(phrase(said), everything(asked))
    assert there(await known.people.get(1)).chosen == chosen


async def test_language_nobody_speaks_is_asked_again(turn: Ask, known: Store) -> None:
    answered = await welcome.language(turn("language.change", language="tlh"))
    assert answered.text == phrase("language.which")
    assert there(await known.people.get(1)).chosen is None


async def test_unknown_words_get_the_menu(turn: Ask) -> None:
    asked = turn("unknown")
    assert await welcome.unknown(asked) == Reply(phrase("unknown"), everything(asked))


async def test_unsure_words_get_the_likeliest_readings_by_name(turn: Ask) -> None:
    honey, stand, tomorrow = (
        Asked("stand.product", {"product": "honey"}),
        Asked("stand.number", {"stand": "B12"}),
        Asked("schedule.day", {"day": "tomorrow"}),
    )
    asked = turn("unknown", choices=(honey, stand, tomorrow))
    assert await welcome.unknown(asked) == Reply(
        phrase("unknown.meant"),
        (
            asked.option(
                phrase("label.name", name=there(product("honey")).name), "stand.product", product="honey"
            ),
            asked.option(phrase("label.name", name="B12"), "stand.number", stand="B12"),
            asked.option(phrase("label.programme"), "schedule.day", day="tomorrow"),
            menu(asked),
        ),
    )


async def test_readings_are_named_by_what_the_fair_calls_them(turn: Ask) -> None:
    readings = (
        Asked("stand.exhibitor", {"exhibitor": "apiaria"}),
        Asked("pole.location", {"pole": "crafts"}),
        Asked("schedule.item", {"item": "opening"}),
        Asked("fair.question", {"question": "pets"}),
        Asked("stand.origin", {"province": "Tiznit"}),
        Asked("stand.origin", {"country": "SN"}),
    )
    named = await welcome.unknown(turn("unknown", choices=readings))
    assert [getattr(option.label.values.get("name"), "texts", {}).get("fr") for option in named.options] == [
        "Coopérative Apiaria",
        "Pôle artisanat",
        "Cérémonie d'ouverture",
        None,
        "Tiznit",
        "Sénégal",
        None,
    ]


async def test_readings_that_do_not_fit_a_button_or_repeat_a_label_are_left_out(turn: Ask) -> None:
    readings = (
        Asked("fair.hours"),
        Asked("fair.hours", {"day": "today"}),
        Asked("stand.exhibitor", {"exhibitor": "تعاونية"}),
        Asked("smalltalk.greet"),
    )
    asked = turn("unknown", choices=readings)
    assert (await welcome.unknown(asked)).options == (
        asked.option(phrase("label.hours"), "fair.hours"),
        menu(asked),
    )


async def test_what_cannot_be_used_is_answered_kindly(turn: Ask) -> None:
    asked = turn("stale", said=Words("la météo"))
    answers = (welcome.stale, welcome.voice, welcome.file, welcome.out_of_scope)
    assert [await answer(asked) for answer in answers] == [
        Reply(phrase(key), everything(asked))
        for key in ("unknown.button", "unknown.voice", "unknown.file", "out-of-scope")
    ]


async def test_noise_is_no_question_and_is_welcomed_when_it_comes_first(turn: Ask) -> None:
    again, first = turn("out_of_scope", said=Words("????")), replace(PERSON, answered=0)
    assert await welcome.out_of_scope(again) == Reply(phrase("unknown"), everything(again))
    assert (await welcome.out_of_scope(turn("out_of_scope", said=Words("👍"), person=first))).text == phrase(
        "greet", fair=FAIR.short
    )


async def test_out_of_scope_offers_what_it_may_mean_nevertheless(turn: Ask) -> None:
    asked = turn("out_of_scope", said=Words("temps"), choices=(Asked("fair.hours"),))
    answered = await welcome.out_of_scope(asked)
    assert answered.text == phrase("out-of-scope")
    assert answered.options[0] == asked.option(phrase("label.hours"), "fair.hours")


async def test_other_readings_stand_beside_the_answer_before_the_way_back(turn: Ask) -> None:
    asked = turn("fair.dates", choices=(Asked("fair.dates"), Asked("fair.hours"), Asked("apply.deadline")))
    dates, hours, deadline = (
        asked.option(phrase(f"label.{each}"), intent)
        for each, intent in (("dates", "fair.dates"), ("hours", "fair.hours"), ("deadline", "apply.deadline"))
    )
    answered = Reply(phrase("thanks"), (dates, menu(asked)))
    assert welcome.beside(asked, answered).options == (dates, hours, deadline, menu(asked))
    assert welcome.beside(turn("fair.dates"), answered) == answered
    full = Reply(phrase("thanks"), tuple(replace(dates, id=f"x{each}") for each in range(10)))
    assert welcome.beside(asked, full) == full
