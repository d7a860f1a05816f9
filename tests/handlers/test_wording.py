"""How answers about the programme and the stands read, in each language and each plural."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from bot.reply import Day, phrase
from bot.texts import Texts
from handlers import days, products, programme, stands
from storage.reference import product
from tests.handlers.conftest import APIARIA, CLOSING, FAIR, MARKETING, Ask, there


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts(Path("handlers/texts"))


def plain(text: str) -> str:
    """Without the marks of direction, and with ordinary spaces: they are seen to elsewhere."""
    for mark in "\u2068\u2069\u200f":
        text = text.replace(mark, "")
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("count", "ar", "ary", "fr", "en"),
    [
        (0, "لا شيء بعد", "مازال والو", "rien d'annoncé", "nothing announced"),
        (1, "نشاط واحد", "نشاط واحد", "1 activité", "1 activity"),
        (2, "نشاطان", "جوج ديال الأنشطة", "2 activités", "2 activities"),
        (3, "3 أنشطة", "3 ديال الأنشطة", "3 activités", "3 activities"),
        (11, "11 نشاطا", "11 نشاط", "11 activités", "11 activities"),
        (100, "100 نشاط", "100 نشاط", "100 activités", "100 activities"),
    ],
)
def test_activities_of_a_day_are_counted(
    texts: Texts, count: int, ar: str, ary: str, fr: str, en: str
) -> None:
    line = phrase("schedule.day-count", day=Day(date(2025, 2, 15)), count=count)
    assert [plain(texts.say(line, language)) for language in ("ar", "ary", "fr", "en")] == [
        f"السبت 15 فبراير: {ar}",
        f"السبت 15 فبراير: {ary}",
        f"samedi 15 février : {fr}",
        f"Saturday 15 February: {en}",
    ]


@pytest.mark.parametrize(
    ("count", "ar", "ary", "fr", "en"),
    [
        (1, "عند عارضة أو عارض واحد", "عند عارضة ولا عارض واحد", "1 exposant·e propose", "1 exhibitor has"),
        (
            2, "عند اثنين من العارضات والعارضين", "عند جوج ديال العارضات والعارضين",
            "2 exposant·es proposent", "2 exhibitors have",
        ),
        (
            3, "عند 3 من العارضات والعارضين", "عند 3 ديال العارضات والعارضين",
            "3 exposant·es proposent", "3 exhibitors have",
        ),
        (
            11, "عند 11 من العارضات والعارضين", "عند 11 ديال العارضات والعارضين",
            "11 exposant·es proposent", "11 exhibitors have",
        ),
    ],
)  # fmt: skip
def test_sellers_are_counted(texts: Texts, count: int, ar: str, ary: str, fr: str, en: str) -> None:
    head = phrase("product.found", product=there(product("honey")).name, count=count)
    assert [plain(texts.say(head, language)) for language in ("ar", "ary", "fr", "en")] == [
        f"🔎 عسل: {ar}",
        f"🔎 العسل: {ary}",
        f"🔎 {fr} : miel",
        f"🔎 {en} honey:",
    ]


async def test_day_reads_as_lines_of_time_title_and_place(texts: Texts, turn: Ask) -> None:
    night = replace(CLOSING, day=date(2025, 2, 16), starts=time(22, 30))
    reply = await days.day(turn("schedule.day", fair=replace(FAIR, programme=(MARKETING, night))))
    assert {language: plain(texts.say(reply.text, language)) for language in ("ar", "fr")} == {
        "ar": "📅 برنامج اليوم: نشاطان\n"
        "15:00 – ورشة التسويق الرقمي – القاعة 1\n"
        "22:30 – حفل الاختتام – المنصة",
        "fr": "📅 Au programme aujourd'hui : 2 activités\n"
        "15 h – Atelier marketing numérique – Salle 1\n"
        "22 h 30 – Cérémonie de clôture – Scène",
    }


async def test_what_is_on_and_what_is_over_read_as_sentences(texts: Texts, turn: Ask) -> None:
    now = (await programme.now(turn("schedule.now"))).text
    over = (await programme.item(turn("schedule.item", item="opening"))).text
    assert [plain(texts.say(each, "en")) for each in (now, over)] == [
        "▶️ On now:\n• Atelier marketing numérique – Salle 1 – until 17:00\n\n"
        "⏭ After that:\n17:00 – Poterie pour enfants",
        "Cérémonie d'ouverture: it is over. It was Saturday 15 February, 16:00 to 18:00.",
    ]


async def test_card_reads_in_both_scripts(texts: Texts, turn: Ask) -> None:
    card = (await stands.card(turn("stand.card", exhibitor="apiaria"))).text
    assert {language: plain(texts.say(card, language)).split("\n")[:4] for language in ("ary", "fr")} == {
        "ary": [
            "تعاونية النحل (Coopérative Apiaria)",
            "🏷 تعاونية – تارودانت – سوس ماسة",
            "🧺 العسل",
            "📍 رواق B12 – قطب المنتوجات",
        ],
        "fr": [
            "Coopérative Apiaria (تعاونية النحل)",
            "🏷 Coopérative – Taroudannt – Souss-Massa",
            "🧺 miel",
            "📍 stand B12 – Pôle produits",
        ],
    }


async def test_every_line_of_an_arabic_list_runs_from_the_right(texts: Texts, turn: Ask) -> None:
    """A line in which only isolated names and numbers stand has no direction of its own."""
    many = tuple(replace(APIARIA, id=f"e{each}") for each in range(3))
    listed = await products.sellers(
        turn("stand.product", fair=replace(FAIR, exhibitors=many), product="honey")
    )
    lines = texts.say(listed.text, "ar").split("\n")
    assert [line[0] for line in lines] == ["\u200f"] * 4


def test_amazigh_is_said_where_it_is_written_and_darija_where_it_is_not(texts: Texts) -> None:
    menu, never = phrase("menu", fair=FAIR.short), phrase("schedule.never")
    assert "\u2d30" <= texts.say(menu, "zgh")[0] <= "\u2d7f"
    assert texts.say(never, "zgh") == texts.say(never, "ary") != texts.say(never, "fr")
