"""The five fairs that come with the bot: true to what was announced, silent about the rest."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, time, timedelta
from functools import cache
from typing import Any

import pytest

from storage.pack import fair_of, read_pack, shipped, shipped_path
from storage.records import Fair, Localized

FAIRS = ("agadir-2025", "fes-2022", "khenifra-2022", "meknes-2025", "sefrou-2024")
LANGUAGES = {"ar", "fr", "en", "ary"}

#: What was announced: kind, edition, region, town, place, first and last day, days, area (about?), stands,
#: exhibitors, poles or spaces, guest countries.
ANNOUNCED = {
    "meknes-2025": (
        "fair", 4, "MA-03", "مكناس", "ساحة باب القزدير", date(2025, 1, 31), date(2025, 2, 7), 8,
        5000, False, 160, 320, 3, ("CN", "FR", "BH", "JO", "SN"),
    ),
    "khenifra-2022": (
        "fair", 3, "MA-05", "خنيفرة", "ساحة المسيرة الخضراء", date(2022, 11, 28), date(2022, 12, 3), 6,
        5000, True, None, 320, 5, (),
    ),
    "fes-2022": (
        "fair", 3, "MA-03", "فاس", "فضاء سباق الخيل", date(2022, 10, 15), date(2022, 10, 24), 10,
        4000, False, 130, 260, 3, ("FR", "PS", "AE", "SN"),
    ),
    "agadir-2025": (
        "fair", 2, "MA-09", "أكادير", "فضاء ساحة الأمل", date(2025, 2, 15), date(2025, 2, 21), 7,
        4000, False, None, 180, 4, (),
    ),
    "sefrou-2024": (
        "mobile_market", 7, "MA-03", "صفرو", "فضاء مفتوح", date(2024, 7, 12), date(2024, 7, 16), 5,
        10000, True, None, 52, 0, (),
    ),
}  # fmt: skip

THEMES = {
    "meknes-2025": "الاقتصاد الاجتماعي والتضامني شجرة مثمرة تنمو من أياد مختلفة",
    "khenifra-2022": "الاقتصاد الاجتماعي والتضامني رافعة لتنمية السياحة الجبلية والمستدامة",
    "fes-2022": "الاقتصاد الاجتماعي والتضامني دعامة للتنمية الجهوية ورافعة للنموذج التنموي الجديد",
    "agadir-2025": "الاقتصاد الاجتماعي والتضامني: أنامل ذهبية تبتكر وروح جماعية تتضامن",
    "sefrou-2024": "الاقتصاد الاجتماعي والتضامني: سلاسل قيمة مستدامة ومبتكرة",
}

ORGANIZERS = {
    "meknes-2025": "مجلس جهة فاس-مكناس",
    "khenifra-2022": "مجلس جهة بني ملال-خنيفرة",
    "fes-2022": "مجلس جهة فاس-مكناس",
    "agadir-2025": "جهة سوس-ماسة",
    "sefrou-2024": "مجلس جهة فاس-مكناس",
}

POLES = {
    "meknes-2025": ["products", "international", "financial"],
    "khenifra-2022": ["training", "kids", "intangible_heritage", "regions", "institutional"],
    "fes-2022": ["products", "international", "institutional"],
    "agadir-2025": ["products", "innovation", "institutional", "crafts"],
    "sefrou-2024": [],
}

FACILITIES = {
    "meknes-2025": ["kids_space", "toilets", "food", "other"],
    "khenifra-2022": ["kids_space", "other"],
    "fes-2022": [],
    "agadir-2025": [],
    "sefrou-2024": [],
}

SAMPLES = {
    "meknes-2025": {"stands", "exhibitors", "programme", "location", "plan"},
    "khenifra-2022": {"stands", "exhibitors", "programme", "location", "plan"},
    "fes-2022": {"stands", "exhibitors", "programme", "location", "plan"},
    "agadir-2025": {"stands", "exhibitors", "programme", "location", "call", "plan"},
    "sefrou-2024": {"exhibitors", "programme", "stops", "location"},
}

#: The King's patronage is said in this form or not at all.
PATRONAGE = "تحت الرعاية السامية لصاحب الجلالة الملك محمد السادس"


@cache
def fair(id: str) -> Fair:
    path = shipped_path(id)
    assert path is not None
    return fair_of(read_pack(path))


each_fair = pytest.mark.parametrize("id", FAIRS)


def texts(value: Any) -> Iterator[str]:
    """Every text in a record, whatever it is in."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Localized):
        yield from value.texts.values()
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif is_dataclass(value):
        for each in fields(value):
            yield from texts(getattr(value, each.name))


def test_five_packs_ship() -> None:
    assert shipped() == FAIRS


# ── what was announced ─────────────────────────────────────────────────────────────────────────────────


@each_fair
def test_facts_are_those_announced(id: str) -> None:
    it = fair(id)
    days = (it.ends - it.starts).days + 1
    assert (
        it.kind, it.edition, it.region, it.city.in_("ar"), it.venue.in_("ar"), it.starts, it.ends, days,
        it.area, it.area_about, it.stands_announced, it.exhibitors_announced, len(it.poles), it.countries,
    ) == ANNOUNCED[id]  # fmt: skip


@each_fair
def test_theme_and_organizer_are_those_announced(id: str) -> None:
    it = fair(id)
    assert (it.theme.in_("ar"), it.organizer.in_("ar")) == (THEMES[id], ORGANIZERS[id])


@each_fair
def test_poles_and_facilities_are_those_announced(id: str) -> None:
    it = fair(id)
    assert [pole.kind for pole in it.poles] == POLES[id]
    assert [facility.kind for facility in it.facilities] == FACILITIES[id]


def test_patronage_is_said_exactly_or_not_at_all() -> None:
    said = {id: fair(id).patronage.texts.get("ar") for id in FAIRS}
    assert said == {
        "agadir-2025": PATRONAGE,
        "fes-2022": None,
        "khenifra-2022": PATRONAGE,
        "meknes-2025": PATRONAGE,
        "sefrou-2024": None,
    }


@each_fair
def test_what_nobody_announced_stays_unknown(id: str) -> None:
    it = fair(id)
    assert (it.hours, it.fee) == ((), None)
    assert (it.phone, it.email, it.website, dict(it.directions)) == ("", "", "", {})
    assert not it.hours_note
    assert not it.fee_note
    assert not any(facility.place for facility in it.facilities)
    assert not any(pole.place for pole in it.poles)


@each_fair
def test_what_is_made_up_is_marked_as_sample(id: str) -> None:
    assert set(fair(id).sample) == SAMPLES[id]


@each_fair
def test_every_main_fact_says_where_it_comes_from(id: str) -> None:
    it = fair(id)
    main = ("name", "edition", "venue", "starts", "ends", "theme", "organizer", "partners", "area")
    assert [fact for fact in main if fact not in it.sources] == []


@each_fair
def test_nothing_is_said_that_must_not_be_repeated(id: str) -> None:
    said = "\n".join(texts(fair(id)))
    wrong = ("(EH", "صندوق", "قروض", "loan", "الهبيل", "التاجري", "بالجماعات", "نصره الله", "fonds de prêt")
    assert [each for each in wrong if each in said] == []


@each_fair
def test_months_are_named_as_in_morocco(id: str) -> None:
    elsewhere = r"\b(مايو|يوليو|أغسطس|سبتمبر|نوفمبر|ديسمبر)\b"
    assert re.findall(elsewhere, "\n".join(texts(fair(id)))) == []


# ── what a visitor reads ───────────────────────────────────────────────────────────────────────────────


@each_fair
def test_what_visitors_read_is_in_four_languages(id: str) -> None:
    it = fair(id)
    read = [it.name, it.short, it.city, it.venue, it.theme, it.organizer, *it.partners]
    read += [text for pole in it.poles for text in (pole.name, pole.about)]
    read += [text for entry in it.programme for text in (entry.title, entry.place)]
    read += [each.answer for each in it.questions]
    read += [facility.name for facility in it.facilities]
    read += [text for stop in it.stops for text in (stop.name, stop.city)]
    read += [stand.place for stand in it.stands]
    assert [text for text in read if set(text.texts) != LANGUAGES] == []


@each_fair
def test_texts_fit_a_small_screen(id: str) -> None:
    it = fair(id)
    assert [entry.id for entry in it.programme if max(map(len, entry.title.texts.values())) > 60] == []
    assert [text for text in it.short.texts.values() if len(text) > 20] == []


@each_fair
def test_exhibitors_have_names_of_their_own_and_something_to_show(id: str) -> None:
    it = fair(id)
    for language in ("ar", "fr", "en"):
        names = Counter(each.name.in_(language) for each in it.exhibitors)
        assert [name for name, times in names.items() if times > 1] == []
    assert [each.id for each in it.exhibitors if not each.products and not each.offers] == []
    makers = [each for each in it.exhibitors if each.kind not in ("foreign", "institution")]
    assert [each.id for each in makers if len(each.products) > 4] == []


@each_fair
def test_exhibitors_do_not_repeat_what_another_says(id: str) -> None:
    told = Counter(each.about.in_("ar") for each in fair(id).exhibitors if each.about)
    assert [text for text, times in told.items() if times > 1] == []


@each_fair
def test_questions_are_few_and_asked_in_several_ways(id: str) -> None:
    it = fair(id)
    assert 8 <= len(it.questions) <= 15
    assert [each.id for each in it.questions if len(each.questions) < 3] == []


# ── as many as there were ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("id", "stands", "exhibitors"),
    [
        ("meknes-2025", {"products": 160}, {"products": 320, "international": 9, "financial": 6}),
        ("fes-2022", {"products": 130}, {"products": 260, "international": 8, "institutional": 5}),
        ("khenifra-2022", {"": 160}, {"": 320, "regions": 6, "partners": 10}),
        (
            "agadir-2025",
            {"products": 140, "crafts": 40, "innovation": 10},
            {"products": 140, "crafts": 40, "innovation": 10, "institutional": 7},
        ),
        ("sefrou-2024", {}, {"": 52}),
    ],
)
def test_stands_and_exhibitors_are_as_many_as_announced(
    id: str, stands: dict[str, int], exhibitors: dict[str, int]
) -> None:
    it = fair(id)
    assert Counter(stand.pole for stand in it.stands) == stands
    assert Counter(each.pole for each in it.exhibitors) == exhibitors


@pytest.mark.parametrize(
    ("id", "each_stand"), [("meknes-2025", 2), ("fes-2022", 2), ("khenifra-2022", 2), ("agadir-2025", 1)]
)
def test_stands_are_shared_as_announced(id: str, each_stand: int) -> None:
    it = fair(id)
    at = Counter(stand for each in it.exhibitors for stand in each.stands)
    assert at == {stand.id: each_stand for stand in it.stands}


def test_guests_come_from_the_countries_announced() -> None:
    for id in ("meknes-2025", "fes-2022"):
        guests = {each.country for each in fair(id).exhibitors if each.kind == "foreign"}
        assert guests == set(fair(id).countries)


def test_stand_numbers_in_agadir_are_as_people_ask_for_them() -> None:
    poles: dict[str, list[str]] = {}
    for stand in fair("agadir-2025").stands:
        poles.setdefault(stand.number, []).append(stand.pole)
    asked = {number: poles[number] for number in ("B12", "C3", "A7", "45", "18", "110")}
    assert asked == {
        "B12": ["crafts"],
        "C3": ["crafts"],
        "A7": ["crafts", "innovation"],
        "45": ["products"],
        "18": ["products"],
        "110": ["products"],
    }


# ── the programme, the call, the stops ─────────────────────────────────────────────────────────────────


@each_fair
def test_programme_fills_every_day(id: str) -> None:
    it = fair(id)
    days = [it.starts + timedelta(days=number) for number in range((it.ends - it.starts).days + 1)]
    counts = Counter(entry.day for entry in it.programme)
    assert sorted(counts) == days
    assert [day for day in days if not 5 <= counts[day] <= 8] == []


@each_fair
def test_programme_keeps_to_the_day_and_clear_of_friday_prayer(id: str) -> None:
    late = [
        entry.id
        for entry in fair(id).programme
        if entry.ends is None or entry.starts < time(10) or entry.ends > time(20)
    ]
    at_prayer = [
        entry.id
        for entry in fair(id).programme
        if entry.ends and entry.day.weekday() == 4 and entry.starts < time(15) and entry.ends > time(12, 30)
    ]
    assert (late, at_prayer) == ([], [])


@each_fair
def test_programme_names_no_invented_speaker(id: str) -> None:
    assert [entry.id for entry in fair(id).programme if entry.speakers] == []


def test_caftan_show_in_meknes_is_part_of_the_opening() -> None:
    (show,) = [entry for entry in fair("meknes-2025").programme if "caftan_show" in entry.topics]
    (opening,) = [entry for entry in fair("meknes-2025").programme if "opening_ceremony" in entry.topics]
    assert (show.day, show.place) == (opening.day, opening.place)
    assert show.ends is not None
    assert opening.ends is not None
    assert opening.starts <= show.starts < show.ends <= opening.ends


def test_programme_has_what_the_press_announced() -> None:
    announced = {
        "meknes-2025": {"onssa", "caftan_show", "opening_ceremony"},
        "khenifra-2022": {"governance", "management", "social_protection", "kids_activities"},
        "fes-2022": {"caftan_show", "sse_conference"},
        "agadir-2025": {"sse_conference", "closing_ceremony", "awards_ceremony"},
        "sefrou-2024": {"entrepreneurship", "marketing", "digital_marketing", "ecommerce", "legal"},
    }
    has = {id: {topic for entry in fair(id).programme for topic in entry.topics} for id in FAIRS}
    assert {id: topics - has[id] for id, topics in announced.items()} == {id: set() for id in FAIRS}


def test_call_of_agadir_is_open_on_the_second_day_of_meknes() -> None:
    calls = {id: fair(id).call for id in FAIRS}
    call = calls.pop("agadir-2025")
    assert list(calls.values()) == [None] * 4
    assert call is not None
    assert call.opens is not None
    assert call.deadline is not None
    assert call.opens <= date(2025, 2, 1) <= call.deadline < fair("agadir-2025").starts
    assert call.documents == ("statutes", "registration", "members", "onssa", "photos")
    assert set(call.about.texts) == LANGUAGES


def test_mobile_market_moves_on_after_sefrou() -> None:
    market = fair("sefrou-2024")
    first, *later = market.stops
    assert (first.city.in_("fr"), first.starts, first.ends) == ("Sefrou", market.starts, market.ends)
    assert [stop.city.in_("fr") for stop in later] == ["Ifrane", "Ifrane", "Taza"]
    assert [stop.id for stop in later if stop.starts <= market.ends] == []
