"""The demonstration as a visitor with a phone finds it: the whole bot, five fairs, a real browser."""

import asyncio
import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.test_web_chat import say, shown
from tests.commands import Dalil, free_port

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

#: Where the pictures go that somebody looks at before a release; nowhere when it is not set.
SHOTS = os.environ.get("DALIL_SHOTS", "")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Dalil, int]]:
    """`dalil demo` in an empty folder: its address, how to start it again, and its process id."""
    dalil, port = Dalil(tmp_path_factory.mktemp("demo")), free_port()
    with dalil.serving("demo", "--port", str(port), port=port) as process:
        yield f"http://127.0.0.1:{port}", dalil, process.pid


async def hears(page: Page, words: str) -> None:
    """Wait until a letter of Dalil's says so; the isolates around names and numbers are no words."""
    pattern = re.compile(re.escape(words).replace("\\ ", "[\\s\u2068\u2069]+"))
    await expect(page.locator("#log .dalil .text").filter(has_text=pattern).last).to_be_visible(
        timeout=15_000
    )


async def picture(page: Page, name: str) -> None:
    if SHOTS:
        await page.wait_for_timeout(600)
        await page.screenshot(path=Path(SHOTS) / f"{name}.png")


async def test_a_visitor_talks_in_arabic(demo: tuple[str, Dalil, int], open_page: Open) -> None:
    page = await open_page(demo[0] + "/?lang=ar", locale="ar-MA")

    await hears(page, "مكناس")
    assert await page.locator("html").get_attribute("dir") == "rtl"
    await picture(page, "demo-ar-hello")
    await say(page, "متى ينتهي المعرض؟")
    await hears(page, "7 فبراير")
    await page.locator("#log .options button").filter(has_text="البرنامج").last.click()
    await hears(page, "10:00")
    await picture(page, "demo-ar-programme")
    await say(page, "فين نلقى العسل؟")
    await hears(page, "رواق")
    await picture(page, "demo-ary-honey")


async def test_a_visitor_talks_in_french_and_finds_the_pin(
    demo: tuple[str, Dalil, int], open_page: Open
) -> None:
    page = await open_page(demo[0] + "/?lang=fr&start=agadir-2025_B12", locale="fr-FR")

    await hears(page, "B12")
    await say(page, "comment venir ?")
    await hears(page, "Al Amal")
    await expect(page.get_by_role("link", name="OpenStreetMap", exact=True)).to_be_attached()
    await picture(page, "demo-fr-way")
    await say(page, "c'est gratuit l'entrée ?")
    await hears(page, "pas encore")
    await picture(page, "demo-fr-fee")


async def test_the_talk_goes_on_when_the_bot_is_killed_and_starts_again(
    open_page: Open, tmp_path: Path
) -> None:
    dalil, port = Dalil(tmp_path), free_port()
    with dalil.serving("demo", "--port", str(port), port=port) as process:
        page = await open_page(f"http://127.0.0.1:{port}/?lang=fr", lossy=True)
        await hears(page, "Meknès")
        process.send_signal(signal.SIGKILL)
        await asyncio.to_thread(process.wait)
        await say(page, "c'est jusqu'à quand ?")
        with dalil.serving("demo", "--port", str(port), port=port):
            await hears(page, "7 février")
            talk = await shown(page)

    assert len(talk) == len(set(talk))
    assert talk[1] == "> c'est jusqu'à quand ?"
