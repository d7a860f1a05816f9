"""`dalil whatsapp templates`: what is submitted, and how it compares with what Meta approved."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.reply import phrase
from bot.settings import Settings
from bot.texts import Texts
from bot.whatsapp_commands import Approved, approved, compare, needed, variables
from tests.platforms.whatsapp import ACCOUNT, NUMBER, SECRET, TOKEN, VERIFY, WhatsApp, serving

UNASKED = {"workshop.soon": "UTILITY", "news.big": "MARKETING"}
FRENCH = """
workshop-soon = Rappel : { $what }, { $when }.
news-big =
    { $count ->
        [one] { $count } nouvelle : { $what }
       *[other] { $count } nouvelles : { $what }
    }
"""
ARABIC = "workshop-soon = تذكير { $when }: { $what }\n"


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    (tmp_path / "fr.ftl").write_text(FRENCH, "utf-8")
    (tmp_path / "ar.ftl").write_text(ARABIC, "utf-8")
    return Texts(tmp_path)


def test_values_are_numbered_in_the_order_of_each_language(texts: Texts) -> None:
    assert variables(texts, UNASKED) == {
        "workshop.soon": {"fr": ("what", "when"), "ar": ("when", "what")},
        "news.big": {"fr": ("count", "what")},
    }


def test_templates_are_printed_as_meta_takes_them(texts: Texts) -> None:
    french = [each for each in needed(texts, UNASKED) if each["language"] == "fr"]
    assert french == [
        {
            "name": "workshop_soon",
            "language": "fr",
            "category": "UTILITY",
            "parameter_format": "POSITIONAL",
            "components": [
                {
                    "type": "BODY",
                    "text": "Rappel : {{1}}, {{2}}.",
                    "example": {"body_text": [["what …", "when …"]]},
                }
            ],
        },
        {
            "name": "news_big",
            "language": "fr",
            "category": "MARKETING",
            "parameter_format": "POSITIONAL",
            "components": [
                {
                    "type": "BODY",
                    "text": "🔔 {{1}} nouvelles : {{2}}.",
                    "example": {"body_text": [["count …", "what …"]]},
                }
            ],
        },
    ]


@pytest.mark.parametrize(
    ("there", "finding"),
    [
        (None, (False, "templates.missing")),
        (Approved("workshop_soon", "fr", "REJECTED", "UTILITY", ""), (False, "templates.not-approved")),
        (Approved("workshop_soon", "fr", "APPROVED", "MARKETING", ""), (False, "templates.category")),
        (Approved("workshop_soon", "fr", "APPROVED", "UTILITY", "{{1}}"), (False, "templates.other")),
        (Approved("workshop_soon", "fr", "APPROVED", "UTILITY", "{{1}} {{2}}"), (True, "templates.good")),
        (Approved("workshop_soon", "ar", "APPROVED", "UTILITY", "{{1}} {{2}}"), (False, "templates.missing")),
    ],
)
def test_each_is_compared_with_what_is_there(
    texts: Texts, there: Approved | None, finding: tuple[bool, str]
) -> None:
    [wanted] = [each for each in needed(texts, {"workshop.soon": "UTILITY"}) if each["language"] == "fr"]
    [(good, words)] = compare([wanted], [there] if there else [])
    assert (good, words.key) == finding


@pytest.fixture
async def whatsapp() -> AsyncIterator[WhatsApp]:
    async with serving() as running:
        yield running


async def test_all_pages_are_read(whatsapp: WhatsApp) -> None:
    for number in range(5):
        whatsapp.templates[f"t{number}", "fr"] = (number, "UTILITY", "APPROVED")
    settings = Settings(
        whatsapp_access_token=TOKEN,
        whatsapp_phone_number_id=NUMBER,
        whatsapp_app_secret=SECRET,
        whatsapp_verify_token=VERIFY,
        whatsapp_business_account_id=ACCOUNT,
        whatsapp_api_url=whatsapp.url,
    )
    found = await approved(settings)
    assert [(each.name, each.code, each.status, each.category) for each in found] == [
        (f"t{number}", "fr", "APPROVED", "UTILITY") for number in range(5)
    ]


def test_every_finding_has_its_sentence() -> None:
    texts = Texts(Path("handlers/texts"))
    named = {
        "name": "x",
        "code": "fr",
        "status": "REJECTED",
        "category": "UTILITY",
        "actual": "A",
        "wanted": "B",
    }
    for key in ("missing", "not-approved", "category", "other", "good"):
        for language in ("ar", "fr", "en", "ary"):
            assert "x" in texts.say(phrase(f"templates.{key}", **named), language)
