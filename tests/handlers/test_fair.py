"""What is answered about the fair itself."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.reply import Day, Reply, Series, Spot, phrase
from handlers import fair
from handlers.answers import steps, told
from handlers.whereabouts import period
from storage.records import Hours
from storage.reference import country, region
from tests.handlers.conftest import (
    BARE,
    CASABLANCA,
    CRAFTS,
    FAIR,
    MARKET,
    PRODUCTS,
    SUNDAY,
    Ask,
    lines_of,
    said_in,
    there,
)

WEEK = period(date(2025, 2, 15), date(2025, 2, 21))
BEFORE = SUNDAY - timedelta(days=3)
AFTER = datetime(2025, 3, 1, 9, tzinfo=CASABLANCA)
ENDED = phrase("fair.ended", fair=FAIR.short, ends=Day(date(2025, 2, 21), year=True))
PIN = Spot(30.4226, -9.5981, FAIR.venue, FAIR.city)


async def test_dates_say_how_many_days_until_it_opens(turn: Ask) -> None:
    assert (await fair.dates(turn("fair.dates", now=BEFORE))).text == phrase(
        "fair.coming", fair=FAIR.short, when=WEEK, days=2
    )


async def test_dates_say_that_it_is_on_and_for_how_long(turn: Ask) -> None:
    asked = turn("fair.dates")
    assert await fair.dates(asked) == Reply(
        phrase("fair.on", fair=FAIR.short, when=WEEK, days=5),
        steps(asked, "label.hours", "label.programme", "label.menu"),
    )


async def test_dates_say_that_it_is_over(turn: Ask) -> None:
    assert (await fair.dates(turn("fair.dates", now=AFTER))).text == phrase(
        "fair.over", fair=FAIR.short, when=WEEK
    )


def test_period_says_the_year_once() -> None:
    assert period(date(2025, 2, 15), date(2025, 2, 21)) == phrase(
        "period", starts=Day(date(2025, 2, 15)), ends=Day(date(2025, 2, 21), year=True)
    )


def test_period_says_both_years_when_they_differ() -> None:
    assert period(date(2024, 12, 30), date(2025, 1, 3)) == phrase(
        "period", starts=Day(date(2024, 12, 30), year=True), ends=Day(date(2025, 1, 3), year=True)
    )


def test_period_of_one_day_is_that_day() -> None:
    assert period(date(2025, 2, 15), date(2025, 2, 15)) == Day(date(2025, 2, 15), year=True)


async def test_hours_are_told_for_every_day_announced(turn: Ask) -> None:
    assert (await fair.hours(turn("fair.hours"))).text == told(
        phrase("hours.title", fair=FAIR.short),
        phrase("hours.line", days=Day(date(2025, 2, 15)), opens=time(16), closes=time(22)),
        phrase("hours.line", days=Day(date(2025, 2, 16)), opens=time(10), closes=time(22)),
    )


async def test_hours_alike_on_days_that_follow_are_told_together(turn: Ask) -> None:
    days = [date(2025, 2, day) for day in (16, 17, 18, 20)]
    alike = replace(FAIR, hours=tuple(Hours(day, time(10), time(22)) for day in days))
    run = phrase("period", starts=Day(date(2025, 2, 16)), ends=Day(date(2025, 2, 18)))
    assert (await fair.hours(turn("fair.hours", fair=alike))).text == told(
        phrase("hours.title", fair=FAIR.short),
        phrase("hours.line", days=run, opens=time(10), closes=time(22)),
        phrase("hours.line", days=Day(date(2025, 2, 20)), opens=time(10), closes=time(22)),
    )


async def test_hours_of_a_day_are_those_of_that_day(turn: Ask) -> None:
    assert (await fair.hours(turn("fair.hours", day="today"))).text == told(
        phrase("hours.title", fair=FAIR.short),
        phrase("hours.line", days=Day(date(2025, 2, 16)), opens=time(10), closes=time(22)),
    )


async def test_hours_of_a_day_nobody_announced_are_not_announced(turn: Ask) -> None:
    assert (await fair.hours(turn("fair.hours", day="monday"))).text == told(
        phrase("hours.unknown", fair=FAIR.short, when=WEEK, state="on")
    )


async def test_hours_of_a_day_outside_the_fair(turn: Ask) -> None:
    assert (await fair.hours(turn("fair.hours", day="2025-02-28"))).text == phrase(
        "hours.outside", day=Day(date(2025, 2, 28)), fair=FAIR.short, when=WEEK
    )


async def test_hours_of_a_fair_that_is_over_say_so(turn: Ask) -> None:
    assert (await fair.hours(turn("fair.hours", fair=replace(FAIR, hours=()), now=AFTER))).text == told(
        ENDED, phrase("hours.unknown", fair=FAIR.short, when=WEEK, state="over")
    )


async def test_where_tells_the_place_and_shows_it_on_the_map(turn: Ask) -> None:
    asked = turn("fair.where")
    assert await fair.where(asked) == Reply(
        told(
            phrase(
                "fair.where", fair=FAIR.short, place=phrase("fair.place", venue=FAIR.venue, city=FAIR.city)
            )
        ),
        steps(asked, "label.directions", "label.dates", "label.menu"),
        PIN,
    )


async def test_where_says_that_the_place_is_not_announced(turn: Ask) -> None:
    asked = turn("fair.where", fair=BARE)
    assert await fair.where(asked) == Reply(
        told(phrase("fair.where", fair=BARE.short, place=BARE.city), phrase("venue.unknown")),
        steps(asked, "label.directions", "label.dates", "label.menu"),
    )


async def test_where_says_that_a_sample_pin_is_approximate(turn: Ask) -> None:
    about = await fair.where(turn("fair.where", fair=replace(FAIR, sample=("location",))))
    assert lines_of(about.text)[1:] == (phrase("location.about"),)


async def test_where_of_a_market_is_the_stop_it_is_at(turn: Ask) -> None:
    stop = MARKET.stops[0]
    answered = await fair.where(turn("fair.where", fair=MARKET))
    assert answered.text == told(
        phrase(
            "stops.here",
            place=phrase("fair.place", venue=stop.venue, city=stop.city),
            when=period(stop.starts, stop.ends),
        )
    )
    assert answered.attach == Spot(33.83, -4.83, stop.venue, stop.city)


async def test_where_of_a_market_between_two_stops_is_the_next_one(turn: Ask) -> None:
    stop = MARKET.stops[1]
    answered = await fair.where(turn("fair.where", fair=MARKET, now=SUNDAY + timedelta(days=2)))
    assert answered.text == told(
        phrase("stops.next", place=stop.city, when=period(stop.starts, stop.ends)), phrase("venue.unknown")
    )
    assert answered.attach is None


async def test_entry_is_free_paid_or_not_announced(turn: Ask) -> None:
    answers = {
        fee: (await fair.entry_fee(turn("fair.entry_fee", fair=replace(FAIR, fee=fee)))).text
        for fee in (0, 20, None)
    }
    assert answers == {
        0: told(phrase("fee.free", fair=FAIR.short)),
        20: told(phrase("fee.paid", fair=FAIR.short, dirhams=20)),
        None: told(phrase("fee.unknown", fair=FAIR.short, state="on")),
    }


async def test_about_tells_everything_announced_and_what_is_not(turn: Ask) -> None:
    asked = turn("fair.about")
    poles = Series((PRODUCTS.name, CRAFTS.name))
    assert await fair.about(asked) == Reply(
        told(
            phrase("fair.name", name=FAIR.name),
            phrase("fair.edition", edition=2),
            phrase("fair.on", fair=FAIR.short, when=WEEK, days=5),
            phrase("fair.at", place=phrase("fair.place", venue=FAIR.venue, city=FAIR.city)),
            phrase("fair.region", region=there(region("MA-09")).name),
            phrase("fair.theme", theme=FAIR.theme),
            phrase("fair.organizer", organizer=FAIR.organizer),
            phrase("fair.area", area=4000),
            phrase("fair.exhibitors", count=180),
            phrase("fair.poles", count=2, names=poles),
            phrase("fair.countries", names=Series((country("SN"),))),
        ),
        steps(
            asked,
            "label.poles",
            "label.organizer",
            "label.hours",
            "label.fee",
            "label.facilities",
            "label.fairs",
            "label.help",
            "label.menu",
        ),
    )


async def test_about_names_what_nobody_announced(turn: Ask) -> None:
    lines = lines_of((await fair.about(turn("fair.about", fair=BARE))).text)
    things = ("venue", "theme", "organizer", "area", "exhibitors", "poles", "hours", "fee", "contact")
    assert lines[-1] == phrase(
        "fair.missing", things=Series(tuple(phrase(f"thing.{each}") for each in things)), state="on"
    )


async def test_organizer_comes_with_partners_and_patronage(turn: Ask) -> None:
    royal = replace(FAIR, patronage=said_in("تحت الرعاية", "Sous le Haut Patronage"))
    assert (await fair.organizer(turn("fair.organizer", fair=royal))).text == told(
        phrase("fair.organizer", organizer=FAIR.organizer),
        phrase("fair.partners", names=Series(FAIR.partners)),
        royal.patronage,
    )


async def test_theme_organizer_and_countries_may_not_be_announced(turn: Ask) -> None:
    asked = turn("fair.theme", fair=BARE)
    assert [(await answer(asked)).text for answer in (fair.theme, fair.organizer, fair.countries)] == [
        told(phrase("theme.unknown", fair=BARE.short)),
        told(phrase("organizer.unknown", fair=BARE.short)),
        told(phrase("countries.unknown", fair=BARE.short)),
    ]


async def test_contact_is_what_was_announced(turn: Ask) -> None:
    assert (await fair.contact(turn("contact.organizer"))).text == told(
        phrase("contact.email", email="contact@example.ma"),
        phrase("fair.organizer", organizer=FAIR.organizer),
    )


async def test_contact_may_not_be_announced(turn: Ask) -> None:
    assert (await fair.contact(turn("contact.organizer", fair=BARE))).text == told(
        phrase("contact.unknown", fair=BARE.short, state="on")
    )


async def test_whoever_asks_for_a_person_hears_that_nobody_answers_here_yet(turn: Ask) -> None:
    assert (await fair.handoff(turn("human.handoff", fair=BARE))).text == told(
        phrase("handoff", fair=BARE.short), phrase("contact.unknown", fair=BARE.short, state="on")
    )


async def test_question_of_the_organizers_gets_their_answer(turn: Ask) -> None:
    assert (await fair.question(turn("fair.question", question="pets"))).text == told(
        FAIR.questions[0].answer
    )


async def test_question_that_is_gone_is_asked_again(turn: Ask) -> None:
    assert (await fair.question(turn("fair.question", question="x"))).text == told(
        phrase("question.unknown", fair=FAIR.short)
    )
