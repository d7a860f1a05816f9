"""When an entry is to come, on or over, to the minute."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from bot.reply import Day, phrase
from handlers.cards import entry_line
from handlers.entries import day_said, lines, on, over, to_come, useful_first, when
from storage.records import Entry
from tests.handlers.conftest import CASABLANCA, CLOSING, MARKETING, OPENING, POTTERY, SUNDAY

NIGHT = replace(MARKETING, id="night", starts=time(22), ends=time(1))


def at(day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2025, 2, day, hour, minute, second, tzinfo=CASABLANCA)


@pytest.mark.parametrize(
    ("entry", "now", "state"),
    [
        (MARKETING, at(16, 14, 59, 59), "to come"),
        (MARKETING, at(16, 15), "on"),
        (MARKETING, at(16, 16, 59, 59), "on"),
        (MARKETING, at(16, 17), "over"),
        (MARKETING, at(15, 16), "to come"),
        (NIGHT, at(16, 21, 59), "to come"),
        (NIGHT, at(17, 0), "on"),
        (NIGHT, at(17, 0, 59), "on"),
        (NIGHT, at(17, 1), "over"),
        (POTTERY, at(16, 17), "on"),
        (POTTERY, at(16, 18, 59), "on"),
        (POTTERY, at(16, 19), "over"),
    ],
)
def test_entry_is_to_come_on_or_over(entry: Entry, now: datetime, state: str) -> None:
    assert {"to come": to_come(entry, now), "on": on(entry, now), "over": over(entry, now)} == {
        each: each == state for each in ("to come", "on", "over")
    }


def test_what_is_over_comes_last() -> None:
    assert useful_first((CLOSING, OPENING, POTTERY, MARKETING), SUNDAY) == [
        MARKETING, POTTERY, CLOSING, OPENING,
    ]  # fmt: skip


def test_day_is_said_as_people_say_it() -> None:
    today = date(2025, 2, 16)
    assert [
        day_said(each, today) for each in (today, date(2025, 2, 17), date(2025, 2, 18), date(2026, 2, 1))
    ] == [
        phrase("day.today"),
        phrase("day.tomorrow"),
        Day(date(2025, 2, 18)),
        Day(date(2026, 2, 1), year=True),
    ]


def test_when_of_an_open_end_names_no_end() -> None:
    assert when(POTTERY, date(2025, 2, 16)) == phrase(
        "entry.when-open", day=phrase("day.today"), starts=time(17)
    )


def test_lines_have_a_heading_where_the_day_changes_and_where_what_is_over_begins() -> None:
    entries = useful_first((OPENING, MARKETING, CLOSING), SUNDAY)
    assert lines(entries, SUNDAY) == [
        phrase("schedule.heading", day=phrase("day.today")),
        entry_line(MARKETING),
        phrase("schedule.heading", day=Day(CLOSING.day)),
        entry_line(CLOSING),
        phrase("schedule.earlier"),
        phrase("schedule.heading", day=Day(OPENING.day)),
        entry_line(OPENING),
    ]
