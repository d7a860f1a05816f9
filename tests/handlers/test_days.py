"""The programme day by day, and the file for the calendar of the phone."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from bot.reply import Day, Option, Phrase, Recipe, Reply, Series, Value, phrase
from bot.turn import Turn
from handlers import days
from handlers.answers import steps
from handlers.calendar import calendar_file
from handlers.cards import answer, entry_line, entry_option, listed, menu, ways
from handlers.entries import all_days, details, whole_day
from handlers.whereabouts import dates, period
from storage.records import Localized
from tests.handlers.conftest import (
    BARE,
    CASABLANCA,
    CLOSING,
    FAIR,
    MARKETING,
    OPENING,
    POTTERY,
    SUNDAY,
    Ask,
    lines_of,
)

TODAY = SUNDAY.date()
WEEK = period(FAIR.starts, FAIR.ends)


def heading(day: Value) -> Phrase:
    return phrase("schedule.heading", day=day)


def beside(
    asked: Turn, *, after: date | None = None, before: date | None = None
) -> tuple[Option | None, Option | None]:
    return (
        whole_day(asked, after, phrase("label.day-after")) if after else None,
        whole_day(asked, before, phrase("label.day-before")) if before else None,
    )


def day_to_calendar(asked: Turn, day: str) -> Option:
    return asked.option(phrase("label.calendar-day"), "schedule.calendar", day=day)


async def test_programme_of_no_day_is_that_of_today(turn: Ask) -> None:
    asked = turn("schedule.day")
    assert await days.day(asked) == Reply(
        listed(
            phrase("schedule.day", day=phrase("day.today"), count=2),
            [entry_line(MARKETING), entry_line(POTTERY)],
        ),
        ways(
            entry_option(asked, MARKETING),
            entry_option(asked, POTTERY),
            *beside(asked, after=date(2025, 2, 17), before=date(2025, 2, 15)),
            day_to_calendar(asked, "2025-02-16"),
            menu(asked),
        ),
    )


@pytest.mark.parametrize(("month", "key"), [(2, "schedule.day"), (3, "schedule.day-over")])
async def test_programme_of_no_day_while_there_is_no_fair_is_that_of_the_first(
    turn: Ask, month: int, key: str
) -> None:
    now = datetime(2025, month, 1, 9, tzinfo=CASABLANCA)
    asked = turn("schedule.day", now=now)
    assert (await days.day(asked)).text == answer(
        dates(FAIR, now.date()), listed(phrase(key, day=Day(OPENING.day), count=1), [entry_line(OPENING)])
    )


async def test_day_in_the_evening_tells_first_what_is_not_over(turn: Ask) -> None:
    now = SUNDAY.replace(hour=17)
    assert (await days.day(turn("schedule.day", day="today", now=now))).text == listed(
        phrase("schedule.day", day=phrase("day.today"), count=2),
        [entry_line(POTTERY), phrase("schedule.earlier"), entry_line(MARKETING)],
    )


async def test_day_that_is_over_says_so(turn: Ask) -> None:
    asked = turn("schedule.day", day="first")
    assert await days.day(asked) == Reply(
        listed(phrase("schedule.day-over", day=Day(OPENING.day), count=1), [entry_line(OPENING)]),
        ways(entry_option(asked, OPENING), *beside(asked, after=TODAY), menu(asked)),
    )


async def test_last_day_has_none_after_it(turn: Ask) -> None:
    asked = turn("schedule.day", day="last")
    assert (await days.day(asked)).options == ways(
        entry_option(asked, CLOSING),
        *beside(asked, before=date(2025, 2, 20)),
        day_to_calendar(asked, "2025-02-21"),
        menu(asked),
    )


async def test_day_with_nothing_announced_offers_the_next_that_has_something(turn: Ask) -> None:
    asked = turn("schedule.day", day="tomorrow")
    assert await days.day(asked) == Reply(
        phrase("schedule.empty", day=phrase("day.tomorrow")),
        ways(
            whole_day(asked, CLOSING.day, phrase("label.day", day=Day(CLOSING.day))),
            all_days(asked),
            menu(asked),
        ),
    )


async def test_day_outside_the_fair_is_said_to_be_outside(turn: Ask) -> None:
    asked = turn("schedule.day", day="2025-03-20")
    assert await days.day(asked) == Reply(
        phrase("schedule.outside", day=Day(date(2025, 3, 20)), fair=FAIR.short, when=WEEK),
        ways(whole_day(asked, FAIR.starts, phrase("label.first-day")), all_days(asked), menu(asked)),
    )


async def test_today_after_the_fair_offers_other_fairs(turn: Ask) -> None:
    asked = turn("schedule.day", day="today", now=datetime(2025, 3, 1, 9, tzinfo=CASABLANCA))
    assert await days.day(asked) == Reply(
        phrase("schedule.outside", day=phrase("day.today"), fair=FAIR.short, when=WEEK),
        ways(
            whole_day(asked, FAIR.starts, phrase("label.first-day")),
            all_days(asked),
            *steps(asked, "label.fairs"),
            menu(asked),
        ),
    )


async def test_part_of_a_day(turn: Ask) -> None:
    asked = turn("schedule.day", day="first", time="afternoon", now=datetime(2025, 2, 14, tzinfo=CASABLANCA))
    assert (await days.day(asked)).text == listed(
        phrase("schedule.part", day=phrase("day.tomorrow"), part=phrase("part.afternoon"), count=1),
        [entry_line(OPENING)],
    )


async def test_afternoon_does_not_begin_with_what_ends_soon_after_noon(turn: Ask) -> None:
    ends = {"soon": time(12, 30), "late": time(14)}
    morning = tuple(
        replace(MARKETING, id=each, starts=time(11), ends=end, title=Localized({"fr": each}))
        for each, end in ends.items()
    )
    fair = replace(FAIR, programme=(*morning, MARKETING))
    told = await days.day(turn("schedule.day", fair=fair, day="today", time="afternoon"))
    asked = [option.id for option in told.options]
    assert ["late" in "".join(asked), "soon" in "".join(asked)] == [True, False]


async def test_hour_of_a_day_shows_what_is_on_then(turn: Ask) -> None:
    asked = turn("schedule.day", day="today", time="16:00")
    assert (await days.day(asked)).text == listed(
        phrase("schedule.part", day=phrase("day.today"), part=phrase("part.hour", time=time(16)), count=1),
        [entry_line(MARKETING)],
    )


async def test_part_of_a_day_with_nothing_says_so_and_shows_the_day(turn: Ask) -> None:
    asked = turn("schedule.day", day="today", time="morning")
    assert (await days.day(asked)).text == answer(
        phrase("schedule.empty-part", part=phrase("part.morning")),
        listed(
            phrase("schedule.day", day=phrase("day.today"), count=2),
            [entry_line(MARKETING), entry_line(POTTERY)],
        ),
    )


async def test_hour_nobody_can_read_is_no_hour(turn: Ask) -> None:
    asked = turn("schedule.day", day="today", time="soon")
    assert (await days.day(asked)).text == (await days.day(turn("schedule.day", day="today"))).text


async def test_weekend_tells_both_days(turn: Ask) -> None:
    asked = turn("schedule.day", day="weekend")
    assert (await days.day(asked)).text == listed(
        phrase("schedule.day", day=Series((Day(OPENING.day), Day(TODAY))), count=3),
        [
            heading(phrase("day.today")),
            entry_line(MARKETING),
            entry_line(POTTERY),
            phrase("schedule.earlier"),
            heading(Day(OPENING.day)),
            entry_line(OPENING),
        ],
    )


async def test_all_days_tell_how_much_there_is_on_each(turn: Ask) -> None:
    asked = turn("schedule.day", day="all")
    counts = (1, 2, 0, 0, 0, 0, 1)
    assert await days.day(asked) == Reply(
        listed(
            phrase("schedule.days", when=WEEK),
            [
                phrase("schedule.day-count", day=Day(date(2025, 2, 15 + each)), count=count)
                for each, count in enumerate(counts)
            ],
        ),
        ways(
            *(
                whole_day(asked, each, phrase("label.day", day=Day(each)))
                for each in (OPENING.day, TODAY, CLOSING.day)
            ),
            menu(asked),
        ),
    )


async def test_ten_days_are_told_on_two_pages(turn: Ask) -> None:
    fair = replace(FAIR, ends=date(2025, 2, 24))
    asked = turn("schedule.day", fair=fair, day="all")
    first = await days.day(asked)
    assert len(lines_of(first.text)) == 7
    assert first.options[-2] == asked.option(
        phrase("label.more-left", left=3), "schedule.day", day="all", page="2"
    )
    second = await days.day(turn("schedule.day", fair=fair, day="all", page="2"))
    assert lines_of(second.text) == tuple(
        phrase("schedule.day-count", day=Day(date(2025, 2, each)), count=0) for each in (22, 23, 24)
    )


async def test_long_day_is_told_on_two_pages_of_the_same_date(turn: Ask) -> None:
    many = tuple(replace(MARKETING, id=f"m{each}") for each in range(10))
    asked = turn("schedule.day", fair=replace(FAIR, programme=many), day="today")
    assert (await days.day(asked)).options == ways(
        *(entry_option(asked, each) for each in many[:8]),
        asked.option(phrase("label.more-left", left=2), "schedule.day", day="2025-02-16", page="2"),
        menu(asked),
    )


async def test_day_without_a_programme(turn: Ask) -> None:
    assert (await days.day(turn("schedule.day", fair=BARE, day="today"))).text == phrase(
        "schedule.unannounced"
    )
    after = datetime(2025, 3, 1, 9, tzinfo=CASABLANCA)
    assert (await days.day(turn("schedule.day", fair=BARE, now=after))).text == answer(
        dates(BARE, after.date()), phrase("schedule.never")
    )


async def test_calendar_of_an_entry(turn: Ask) -> None:
    asked = turn("schedule.calendar", entry="closing")
    assert await days.calendar(asked) == Reply(
        phrase(
            "calendar.entry",
            entry=CLOSING.title,
            when=phrase("entry.when", day=Day(CLOSING.day), starts=time(18), ends=time(20)),
        ),
        ways(details(asked, CLOSING), whole_day(asked, CLOSING.day, phrase("label.that-day")), menu(asked)),
        Recipe(
            "calendar",
            {"fair": "agadir-2025", "entries": ["closing"], "at": "2025-02-16T15:30:00+01:00"},
            "agadir-2025-closing.ics",
            "text/calendar",
        ),
    )


async def test_calendar_of_a_day_has_what_is_not_over(turn: Ask) -> None:
    now = SUNDAY.replace(hour=17)
    asked = turn("schedule.calendar", day="2025-02-16", now=now)
    assert await days.calendar(asked) == Reply(
        phrase("calendar.several", count=1, day=phrase("day.today")),
        ways(whole_day(asked, TODAY, phrase("label.that-day")), menu(asked)),
        calendar_file(FAIR, [POTTERY], now),
    )


async def test_calendar_of_a_day_that_is_over_tells_the_day(turn: Ask) -> None:
    asked = turn("schedule.calendar", day="first")
    assert (await days.calendar(asked)).attach is None
    assert (await days.calendar(asked)).text == (await days.day(asked)).text
