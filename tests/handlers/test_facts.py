"""The five fairs that ship say what is true of them in every language, and what nobody announced."""

import tomllib
from datetime import datetime
from pathlib import Path

import pytest

from bot.texts import Texts
from handlers import application, applying, fair, fairs
from storage.pack import fair_of, read_pack, shipped, shipped_path
from storage.records import Fair
from storage.store import Store
from tests.handlers.conftest import CASABLANCA, Ask, lines_of, there

FACTS = tomllib.loads((Path(__file__).parent / "facts.toml").read_text("utf-8"))
UNKNOWN = FACTS.pop("unknown")
LANGUAGES = ("fr", "ar", "en", "ary")
TEXTS = Texts(Path(fair.__file__).parent / "texts")

#: The second morning of the fair of Meknès: the past ones are over, Agadir's is to come.
NOW = datetime(2025, 2, 1, 10, tzinfo=CASABLANCA)


def shown(id: str) -> Fair:
    return fair_of(read_pack(there(shipped_path(id))), 1)


def plain(text: str) -> str:
    """Without the marks that keep Latin pieces in place, and with plain spaces."""
    for mark in "\u2068\u2069\u200f":
        text = text.replace(mark, "")
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_every_fair_that_ships_has_its_facts() -> None:
    assert sorted(FACTS) == sorted(shipped())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", FACTS)
async def test_fair_says_what_is_true_of_it(turn: Ask, id: str, language: str) -> None:
    reply = await fair.about(turn("fair.about", fair=shown(id), now=NOW))
    said = plain(TEXTS.say(reply.text, language))
    assert [fact for fact in (*FACTS[id][language], *UNKNOWN[language]) if fact not in said] == []


@pytest.mark.parametrize("id", FACTS)
async def test_fair_does_not_guess_its_hours_nor_its_fee(turn: Ask, id: str) -> None:
    asked = turn("fair.hours", fair=shown(id), now=NOW)
    hours, fee = (await fair.hours(asked)).text, (await fair.entry_fee(asked)).text
    said = [line.key for text in (hours, fee) for line in lines_of(text)]
    assert [key for key in said if key != "fair.ended"] == ["hours.unknown", "fee.unknown"]


async def test_call_of_agadir_is_open_when_meknes_is_shown(turn: Ask, store: Store) -> None:
    for id in shipped():
        await store.fairs.load(read_pack(there(shipped_path(id))))
    reply = await applying.start(application.start)(turn("apply.start", fair=shown("meknes-2025"), now=NOW))
    assert reply.options[0].id == "apply.start@agadir-2025"
    assert "Agadir 2025" in plain(TEXTS.say(reply.text, "fr"))


async def test_market_says_in_which_towns_it_comes_next(turn: Ask) -> None:
    during = datetime(2024, 7, 13, 10, tzinfo=CASABLANCA)
    reply = await fairs.stops(turn("fair.stops", fair=shown("sefrou-2024"), now=during))
    said = plain(TEXTS.say(reply.text, "fr"))
    assert [town for town in ("Sefrou", "Ifrane", "Taza") if town not in said] == []
