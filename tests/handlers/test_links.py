"""Hello, and where a link leads."""

from dataclasses import replace

import pytest

from bot.language.asked import Asked
from bot.language.search import Directory
from bot.reply import Phrase, Reply, phrase
from bot.turn import Turn
from handlers import links
from handlers.answers import everything, told
from handlers.whereabouts import dates
from storage.store import Store
from tests.handlers.conftest import FAIR, MARKET, PERSON, SUNDAY, Ask, lines_of, there

NEW = replace(PERSON, answered=0)


async def echo(turn: Turn) -> Reply:
    return Reply(Phrase(turn.asked.intent, turn.asked.slots))


start = links.start(dict.fromkeys(("pole.location", "schedule.entry", "stand.card", "stand.number"), echo))


async def test_newcomer_is_welcomed_and_told_what_is_kept(turn: Ask) -> None:
    asked = turn("start", person=NEW)
    assert await start(asked) == Reply(
        told(
            phrase("start.hello", fair=FAIR.short),
            dates(FAIR, SUNDAY.date()),
            phrase("start.privacy"),
        ),
        everything(asked),
    )


async def test_whoever_starts_again_is_not_told_again(turn: Ask) -> None:
    assert (await start(turn("start"))).text == told(
        phrase("start.hello", fair=FAIR.short), dates(FAIR, SUNDAY.date())
    )


async def test_link_chooses_its_fair(turn: Ask, known: Store) -> None:
    await start(turn("start", fair=MARKET, link="market-2025"))
    assert there(await known.people.get(1)).fair == "market-2025"


async def test_link_to_a_fair_that_is_not_there_says_so(turn: Ask, known: Store) -> None:
    answered = await start(turn("start", link="nowhere-2030"))
    assert lines_of(answered.text)[0] == phrase("start.lost")
    assert there(await known.people.get(1)).fair is None


async def test_link_to_a_stand_answers_with_the_stand(turn: Ask, known: Store) -> None:
    answered = await start(turn("start", link="agadir-2025", place="B12"))
    assert answered == Reply(Phrase("stand.number", {"stand": "B12"}))
    assert there(await known.people.get(1)).fair == "agadir-2025"


@pytest.mark.parametrize(
    ("place", "asked"),
    [
        ("B13", Asked("stand.number", {"stand": "B13"}, FAIR.id)),
        ("crafts-B12", Asked("stand.number", {"stand": "B12", "pole": "crafts"}, FAIR.id)),
        ("crafts", Asked("pole.location", {"pole": "crafts"}, FAIR.id)),
        ("apiaria", Asked("stand.card", {"exhibitor": "apiaria"}, FAIR.id)),
        ("opening", Asked("schedule.entry", {"entry": "opening"}, FAIR.id)),
        ("nobody", Asked("stand.number", {"stand": "nobody"}, FAIR.id)),
    ],
)
def test_place_of_a_link_is_a_stand_a_pole_an_exhibitor_or_an_entry(place: str, asked: Asked) -> None:
    assert links.leads_to(Directory(FAIR), place) == asked


async def test_menu_of_a_market_begins_with_its_next_stop(turn: Ask) -> None:
    assert [option.label.key for option in everything(turn("menu", fair=MARKET))][:2] == [
        "label.stops",
        "label.programme",
    ]


async def test_menu_is_at_most_eight(turn: Ask) -> None:
    assert len(everything(turn("menu"))) == 8
