from datetime import date

import pytest

from bot.language.days import days_meant, hours_meant
from bot.language.reading import Reader
from bot.language.search import Directory

READER = Reader()


@pytest.mark.parametrize(
    ("said", "day", "time"),
    [
        ("chno kayn ghda", "tomorrow", ""),
        ("w ghedda?", "tomorrow", ""),
        ("demain matin", "tomorrow", "morning"),
        ("بعد غد", "after_tomorrow", ""),
        ("b3d ghda", "after_tomorrow", ""),
        ("après-demain", "after_tomorrow", ""),
        ("17 fevrier", "2025-02-17", ""),
        ("le 17", "2025-02-17", ""),
        ("يوم 16 فبراير", "2025-02-16", ""),
        ("١٨ فبراير", "2025-02-18", ""),
        ("18/02", "2025-02-18", ""),
        ("3 ماي", "2025-05-03", ""),
        ("12 غشت", "2025-08-12", ""),
        ("5 دجنبر", "2025-12-05", ""),
        ("nhar ltnin", "monday", ""),
        ("نهار الثلاثاء", "tuesday", ""),
        ("larb3a", "wednesday", ""),
        ("lkhmis f l3chiya", "thursday", "evening"),
        ("samedi soir", "saturday", "evening"),
        ("saturday evening", "saturday", "evening"),
        ("le week-end", "weekend", ""),
        ("had simana", "week", ""),
        ("had l3chiya", "today", "evening"),
        ("ce soir", "today", "evening"),
        ("demain à 15h", "tomorrow", "15:00"),
        ("demain 10h30", "tomorrow", "10:30"),
        ("ghda f 10", "tomorrow", "10:00"),
        ("tomorrow at 3pm", "tomorrow", "15:00"),
        ("qbel l3sser", "", "afternoon"),
        ("dernier jour", "last", ""),
        ("أول يوم", "first", ""),
        ("bghit nhder m3a chi wa7ed", "", ""),
        ("mon agenda", "", ""),
        ("sba7 lkhir", "", ""),
    ],
)
def test_days_and_times_are_read(said: str, day: str, time: str) -> None:
    when = READER.read(said).when
    assert (when.day, when.time) == (day, time)


@pytest.mark.parametrize(
    ("said", "lead"),
    [
        ("30 min avant le défilé", "30m"),
        ("an hour before", "60m"),
        ("قبل الندوة بساعة", "60m"),
        ("nes sa3a 9bel", "30m"),
        ("la veille", "1d"),
        ("2 heures avant", "120m"),
        ("ربع ساعة قبل", "15m"),
    ],
)
def test_leads_are_read(said: str, lead: str) -> None:
    assert READER.read(said).when.lead == lead


@pytest.mark.parametrize(
    ("day", "dates"),
    [
        ("today", (date(2025, 2, 16),)),
        ("tomorrow", (date(2025, 2, 17),)),
        ("after_tomorrow", (date(2025, 2, 18),)),
        ("sunday", (date(2025, 2, 16),)),
        ("friday", (date(2025, 2, 21),)),
        ("saturday", (date(2025, 2, 15),)),
        ("weekend", (date(2025, 2, 15), date(2025, 2, 16))),
        ("first", (date(2025, 2, 15),)),
        ("last", (date(2025, 2, 21),)),
        ("2025-03-01", (date(2025, 3, 1),)),
        ("someday", ()),
    ],
)
def test_days_are_put_on_the_calendar(directory: Directory, day: str, dates: tuple[date, ...]) -> None:
    assert days_meant(day, directory.fair, date(2025, 2, 16)) == dates


def test_all_days_are_the_days_of_the_fair(directory: Directory) -> None:
    days = days_meant("all", directory.fair, date(2025, 2, 16))
    assert (days[0], days[-1], len(days)) == (date(2025, 2, 15), date(2025, 2, 21), 7)


def test_hours_of_nothing_are_none() -> None:
    assert hours_meant("sometime") is None
