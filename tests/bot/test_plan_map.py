"""The map of a fair as it is served: a whole page without scripts; and where the codes of signs lead."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest

from bot.addresses import NOWHERE, Addresses
from bot.plan_map import PlanMap
from bot.server import application, serving
from storage.database import Database
from storage.store import Store
from tests.bot.channels.scripted import ScriptedBot, web_channel
from tests.bot.whole import load, texts
from tests.storage.test_applications import NOW, organizer

LIT = re.compile('class="stand [^"]*lit"')

EVERYWHERE = Addresses("https://dalil.example", "dalil_bot", "212600000000")


async def ready() -> None:
    """There is nothing to wait for."""


class Pages:
    """The pages of one server."""

    def __init__(self, address: str, session: aiohttp.ClientSession) -> None:
        self._address = address
        self._session = session

    async def get(self, path: str, language: str = "fr") -> tuple[int, str, str]:
        """Status, where it leads, and the page."""
        headers = {"accept-language": language}
        async with self._session.get(
            self._address + path, headers=headers, allow_redirects=False
        ) as response:
            return response.status, response.headers.get("location", ""), await response.text()


@pytest.fixture
async def fairs(database: Database) -> Database:
    await load(database, "agadir-2025", "sefrou-2024")
    return database


@asynccontextmanager
async def opened(database: Database, addresses: Addresses) -> AsyncIterator[Pages]:
    pages = PlanMap(database, texts(), addresses, "fr").routes()
    app = application([], ScriptedBot(web_channel()), ready, pages)
    async with serving(app, "127.0.0.1", 0) as address, aiohttp.ClientSession() as session:
        yield Pages(address, session)


async def test_map_shows_a_stand_and_the_way_without_any_script(fairs: Database) -> None:
    async with opened(fairs, EVERYWHERE) as pages:
        status, _, page = await pages.get("/map/agadir-2025?stand=C3")
        assert status == 200
        assert page.count('class="stand ') == 190
        assert len(LIT.findall(page)) == 1
        assert "Coopérative Idqqi" in page
        assert '<polyline class="way"' in page
        assert "/?start=agadir-2025_crafts-C3" in page
        assert " style=" not in page  # the policy allows none
        assert len(page) < 200_000
        _, _, free = await pages.get("/map/agadir-2025?stand=C3&steps=no")
        way = re.compile(r'class="way" points="([^"]*)"')
        assert way.findall(free) != way.findall(page)


#: What is typed, and how many stands that is; 9 = many.
FOUND = (
    ("c3", 1),
    ("crafts-C3", 1),
    ("A2", 2),
    ("Idqqi", 1),
    ("تعاونية", 9),
    ("zzz", 0),
    ("<b>x", 0),
    ("%00", 0),
)


async def test_stand_is_found_as_people_write_it(fairs: Database) -> None:
    async with opened(fairs, NOWHERE) as pages:
        for asked, found in FOUND:
            status, _, page = await pages.get(f"/map/agadir-2025?stand={asked}")
            assert status == 200
            assert "<b>" not in page
            lit = len(LIT.findall(page))
            assert lit == found if found < 9 else lit >= 9, asked


async def test_arabic_is_written_from_the_right(fairs: Database) -> None:
    async with opened(fairs, NOWHERE) as pages:
        for path, language in (("/map/agadir-2025", "ar-MA,fr;q=0.5"), ("/map/agadir-2025?lang=ar", "fr")):
            _, _, page = await pages.get(path, language)
            assert '<html lang="ar" dir="rtl">' in page
            assert "المنصة" in page


async def test_fair_without_a_plan_says_so(fairs: Database) -> None:
    async with opened(fairs, NOWHERE) as pages:
        assert (await pages.get("/map/sefrou-2024"))[0] == 404
        assert "pas encore de plan" in (await pages.get("/map/sefrou-2024"))[2]
        assert (await pages.get("/map/nowhere"))[0] == 404
        assert (await pages.get("/at/nowhere/gate"))[0] == 404
        assert (await pages.get("/at/agadir-2025/nowhere"))[0] == 404
        assert (await pages.get("/at/sefrou-2024/gate"))[0] == 404


async def test_sign_offers_every_channel_and_goes_straight_on_when_there_is_one(fairs: Database) -> None:
    async with opened(fairs, EVERYWHERE) as pages:
        status, _, page = await pages.get("/at/agadir-2025/crafts-C3")
        assert status == 200
        assert "https://t.me/dalil_bot?start=agadir-2025_at_crafts-C3" in page
        assert "https://wa.me/212600000000?text=/start%20agadir-2025_at_crafts-C3" in page
        assert "https://dalil.example/?start=agadir-2025_at_crafts-C3" in page
    for addresses, to in (
        (NOWHERE, "/?start=agadir-2025_at_gate"),
        (Addresses(telegram="dalil_bot"), "https://t.me/dalil_bot?start=agadir-2025_at_gate"),
        (Addresses("https://dalil.example"), "https://dalil.example/?start=agadir-2025_at_gate"),
    ):
        async with opened(fairs, addresses) as pages:
            assert (await pages.get("/at/agadir-2025/gate"))[:2] == (303, to)


async def test_map_leads_around_what_the_team_closed(fairs: Database) -> None:
    async def close(store: Store) -> None:
        guard = await organizer(store, "guard", "duty")
        assert await store.places.close("agadir-2025", "terrace-steps", by=guard, now=NOW)

    async with opened(fairs, NOWHERE) as pages:
        _, _, before = await pages.get("/map/agadir-2025?stand=C3")
        await fairs.write(close)
        _, _, after = await pages.get("/map/agadir-2025?stand=C3")
        assert 'class="closed"' in after
        assert 'class="closed"' not in before
        way = re.compile(r'class="way" points="([^"]*)"')
        assert way.findall(after) != way.findall(before)
