"""The file for the calendar of the phone, read back."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

from bot.reply import Recipe
from bot.texts import Texts
from bot.turn import Say
from handlers.calendar import calendar_file, draw, drawn
from storage.store import Store
from tests.handlers.conftest import (
    CASABLANCA,
    CLOSING,
    FAIR,
    MARKET,
    MARKETING,
    POTTERY,
    SUNDAY,
    said_in,
    there,
)


@pytest.fixture(scope="module")
def say() -> Say:
    return partial(Texts(Path("handlers/texts")).say, language="fr")


@pytest.fixture(scope="module")
def say_in_arabic() -> Say:
    return partial(Texts(Path("handlers/texts")).say, language="ar")


def read_back(content: bytes) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(content).events


def test_recipe_names_the_entry_or_the_day() -> None:
    at = SUNDAY.isoformat()
    assert calendar_file(FAIR, [CLOSING], SUNDAY) == Recipe(
        "calendar",
        {"fair": FAIR.id, "entries": ["closing"], "at": at},
        "agadir-2025-closing.ics",
        "text/calendar",
    )
    assert calendar_file(FAIR, [MARKETING, POTTERY], SUNDAY, 15) == Recipe(
        "calendar",
        {"fair": FAIR.id, "entries": ["marketing", "pottery"], "at": at, "lead": 15},
        "agadir-2025-2025-02-16.ics",
        "text/calendar",
    )


def test_entry_is_read_back_as_it_was_announced(say: Say) -> None:
    (event,) = read_back(drawn(FAIR, [CLOSING], say, SUNDAY))
    assert {
        "uid": event.uid,
        "summary": event.summary,
        "start": event["dtstart"].to_ical(),
        "end": event["dtend"].to_ical(),
        "place": event.location,
        "geo": event["geo"].to_ical(),
        "sequence": event.sequence,
        "stamp": event.DTSTAMP,
    } == {
        "uid": "closing@agadir-2025.dalil",
        "summary": "Cérémonie de clôture",
        "start": b"20250221T170000Z",
        "end": b"20250221T190000Z",
        "place": "Scène, Place Al Amal, Agadir",
        "geo": "30.4226;-9.5981",
        "sequence": 1,
        "stamp": datetime(2025, 2, 16, 14, 30, tzinfo=UTC),
    }


def test_title_is_in_the_language_of_the_person(say_in_arabic: Say) -> None:
    (event,) = read_back(drawn(FAIR, [CLOSING], say_in_arabic, SUNDAY))
    assert (event.summary, event.location) == ("حفل الاختتام", "المنصة, ساحة الأمل, أكادير")


def test_open_end_is_left_open(say: Say) -> None:
    (event,) = read_back(drawn(FAIR, [POTTERY], say, SUNDAY))
    assert "DTEND" not in event
    assert "DURATION" not in event


def test_end_after_midnight_is_on_the_next_day(say: Say) -> None:
    night = replace(CLOSING, starts=time(22), ends=time(1))
    (event,) = read_back(drawn(FAIR, [night], say, SUNDAY))
    assert event.end == datetime(2025, 2, 22, 1, tzinfo=CASABLANCA)


@pytest.mark.parametrize(
    ("day", "hour"),
    [
        (date(2025, 2, 15), 11),
        (date(2025, 2, 22), 11),
        (date(2025, 2, 23), 12),
        (date(2025, 4, 5), 12),
        (date(2025, 4, 6), 11),
        (date(2026, 9, 19), 11),
        (date(2026, 9, 20), 12),
        (date(2027, 1, 15), 12),
    ],
)
def test_noon_in_morocco_is_the_right_moment(say: Say, day: date, hour: int) -> None:
    """Morocco left UTC+1 for Ramadan 2025 (23 February to 6 April), and for good on 20 September 2026."""
    fair = replace(FAIR, zone=ZoneInfo("Africa/Casablanca"))
    noon = replace(CLOSING, day=day, starts=time(12), ends=None)
    (event,) = read_back(drawn(fair, [noon], say, SUNDAY))
    assert event.start == datetime.combine(day, time(hour), UTC)


def test_alarm_rings_as_long_before_as_was_asked(say: Say) -> None:
    (event,) = read_back(drawn(FAIR, [CLOSING], say, SUNDAY, 60))
    (alarm,) = event.alarms.times
    assert alarm.trigger == datetime(2025, 2, 21, 17, tzinfo=CASABLANCA)
    (inside,) = event.walk("VALARM")
    assert (inside["action"], inside["description"]) == ("DISPLAY", "Cérémonie de clôture, 18\u00a0h")


def test_day_holds_all_its_entries(say: Say) -> None:
    content = drawn(FAIR, [MARKETING, POTTERY], say, SUNDAY)
    assert [event.uid for event in read_back(content)] == [
        "marketing@agadir-2025.dalil",
        "pottery@agadir-2025.dalil",
    ]


def test_entry_at_a_market_is_at_the_stop_of_its_day(say: Say) -> None:
    at_sefrou = replace(CLOSING, day=date(2025, 2, 15), place=said_in("", ""))
    at_taza = replace(at_sefrou, id="taza", day=date(2025, 2, 19))
    sefrou, taza = read_back(drawn(MARKET, [at_sefrou, at_taza], say, SUNDAY))
    assert (sefrou.location, sefrou["geo"].to_ical()) == ("La place, Sefrou", "33.83;-4.83")
    assert (taza.location, taza.get("geo")) == ("Taza", None)


def test_file_keeps_to_the_letter_of_rfc_5545(say: Say) -> None:
    long = replace(
        CLOSING,
        title=said_in("حفل", "Un titre; avec, des signes \\ et deux lignes\nqui continuent " + "é" * 80),
        about=said_in("", "Première ligne\nDeuxième ligne"),
    )
    content = drawn(FAIR, [long], say, SUNDAY)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    (event,) = read_back(content)
    assert event.summary == long.title.in_("fr")
    assert event.description == "Première ligne\nDeuxième ligne\nAgadir 2025"


def test_file_of_the_same_moment_is_the_same(say: Say) -> None:
    assert drawn(FAIR, [CLOSING], say, SUNDAY, 30) == drawn(FAIR, [CLOSING], say, SUNDAY, 30)


async def test_file_is_drawn_from_the_fair_as_it_is_when_it_is_sent(known: Store, say: Say) -> None:
    recipe = calendar_file(FAIR, [MARKETING, POTTERY], SUNDAY, 30)
    fair = await known.fairs.get(FAIR.id)
    assert await draw(known, recipe.values, say) == drawn(there(fair), [MARKETING, POTTERY], say, SUNDAY, 30)


async def test_entry_that_is_gone_is_left_out(known: Store, say: Say) -> None:
    values = {"fair": FAIR.id, "entries": ["gone", "closing"], "at": SUNDAY.isoformat()}
    assert [event.uid for event in read_back(await draw(known, values, say))] == ["closing@agadir-2025.dalil"]
    nothing = {**values, "entries": ["gone"]}
    assert read_back(await draw(known, nothing, say)) == []
