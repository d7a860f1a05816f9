"""Which fairs there are, moving between them, and a market that travels."""

from dataclasses import replace
from datetime import date, timedelta

from bot.language.asked import Asked
from bot.reply import Option, Reply, Spot, phrase
from handlers import fairs
from handlers.answers import steps, steps_at, told
from handlers.cards import menu
from handlers.whereabouts import dates, period
from storage.pack import pack_of
from storage.records import Fair
from storage.store import Store
from tests.handlers.conftest import BARE, FAIR, MARKET, SUNDAY, Ask, lines_of, there

WEEK = period(date(2025, 2, 15), date(2025, 2, 21))


def button(fair: Fair) -> Option:
    return Option(Asked("fair.switch", {}, fair.id).dump(), phrase("label.name", name=fair.short))


async def test_fairs_are_listed_the_running_first_then_the_next_then_the_past(
    turn: Ask, store: Store
) -> None:
    past = replace(BARE, id="past-2024", starts=date(2024, 2, 1), ends=date(2024, 2, 5))
    older = replace(BARE, id="older-2022", starts=date(2022, 2, 1), ends=date(2022, 2, 5))
    coming = replace(BARE, id="coming-2025", starts=date(2025, 5, 1), ends=date(2025, 5, 5))
    for fair in (older, past, coming, FAIR):
        await store.fairs.load(pack_of(fair))
    asked = turn("fair.list")
    assert await fairs.every(asked) == Reply(
        told(
            phrase("fairs.title"),
            phrase("fairs.on", fair=FAIR.short, when=WEEK),
            phrase("fairs.coming", fair=coming.short, when=period(coming.starts, coming.ends)),
            phrase("fairs.over", fair=past.short, when=period(past.starts, past.ends)),
            phrase("fairs.over", fair=older.short, when=period(older.starts, older.ends)),
        ),
        (button(FAIR), button(coming), button(past), button(older), menu(asked)),
    )


async def test_more_fairs_than_fit_are_shown_on_a_second_page(turn: Ask, store: Store) -> None:
    for number in range(10):
        await store.fairs.load(pack_of(replace(BARE, id=f"fair-{number}")))
    first, second = await fairs.every(turn("fair.list")), await fairs.every(turn("fair.list", page="2"))
    assert [len(reply.options) for reply in (first, second)] == [10, 3]
    assert first.options[8].label == phrase("label.more-left", left=2)


async def test_switching_by_a_button_stays(turn: Ask, known: Store) -> None:
    switched = await fairs.switch(turn("fair.switch", link="market-2025"))
    assert switched == Reply(
        told(phrase("fair.switched", fair=MARKET.short), dates(MARKET, SUNDAY.date())),
        steps_at("market-2025", "label.about", "label.programme", "label.stands", "label.menu"),
    )
    assert there(await known.people.get(1)).fair == "market-2025"


async def test_switching_by_words_stays(turn: Ask, known: Store) -> None:
    await fairs.switch(turn("fair.switch", fair_="bare-2025"))
    assert there(await known.people.get(1)).fair is None
    await fairs.switch(turn("fair.switch", link="bare-2025"))
    assert there(await known.people.get(1)).fair == "bare-2025"


async def test_switching_to_nowhere_shows_the_fairs(turn: Ask, known: Store) -> None:
    asked = turn("fair.switch", link="nowhere-2030")
    assert await fairs.switch(asked) == await fairs.every(asked)


async def test_market_says_where_it_is_and_where_it_goes(turn: Ask) -> None:
    here, after = MARKET.stops
    asked = turn("fair.stops", fair=MARKET)
    assert await fairs.stops(asked) == Reply(
        told(
            phrase(
                "stops.here",
                place=phrase("fair.place", venue=here.venue, city=here.city),
                when=period(here.starts, here.ends),
            ),
            phrase("stops.next", place=after.city, when=period(after.starts, after.ends)),
        ),
        steps(asked, "label.directions", "label.dates", "label.menu"),
        Spot(33.83, -4.83, here.venue, here.city),
    )


async def test_market_says_that_nobody_announced_where_it_goes_next(turn: Ask) -> None:
    answered = await fairs.stops(turn("fair.stops", fair=MARKET, now=SUNDAY + timedelta(days=4)))
    assert [line.key for line in lines_of(answered.text)] == [
        "stops.here",
        "stops.unknown",
        "stops.was",
    ]


async def test_fair_that_does_not_travel_says_where_it_is(turn: Ask) -> None:
    answered = await fairs.stops(turn("fair.stops"))
    place = phrase("fair.place", venue=FAIR.venue, city=FAIR.city)
    assert answered.text == told(
        phrase("fair.where", fair=FAIR.short, place=place), dates(FAIR, SUNDAY.date())
    )
