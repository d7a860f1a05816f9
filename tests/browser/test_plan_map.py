"""The map in a real browser: by finger and by keys, from both sides, without scripts, on paper."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.addresses import NOWHERE
from bot.plan_map import PlanMap
from bot.server import application, serving
from storage.database import open_database
from tests.bot.channels.scripted import ScriptedBot, web_channel
from tests.bot.whole import load, texts
from tests.browser.conftest import Open

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

#: Where the pictures go that somebody looks at before a release; nowhere when it is not set.
SHOTS = os.environ.get("DALIL_SHOTS", "")

DESKTOP = {
    "viewport": {"width": 1280, "height": 900},
    "is_mobile": False,
    "has_touch": False,
    "device_scale_factor": 1,
}


async def ready() -> None:
    """There is nothing to wait for."""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def site(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The address of a server with maps."""
    folder = tmp_path_factory.mktemp("map")
    async with open_database(f"sqlite:///{folder / 'dalil.db'}") as database:
        await load(database, "agadir-2025", "meknes-2025")
        pages = PlanMap(database, texts(), NOWHERE, "fr").routes()
        app = application([], ScriptedBot(web_channel()), ready, pages)
        async with serving(app, "127.0.0.1", 0) as address:
            yield address


async def picture(page: Page, name: str) -> None:
    if SHOTS:
        await page.screenshot(path=Path(SHOTS) / f"{name}.png", full_page=True)


async def view(page: Page) -> list[float]:
    """What is seen of the plan: left, top, width and height in metres."""
    box = await page.locator("#plan").get_attribute("viewBox")
    return [float(each) for each in (box or "").split()]


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("device", ["phone", "desktop"])
async def test_map_fits_and_moves(site: str, open_page: Open, language: str, device: str) -> None:
    options: dict[str, Any] = DESKTOP if device == "desktop" else {}
    page = await open_page(f"{site}/map/agadir-2025?stand=C3&lang={language}", **options)
    await expect(page.locator("#found strong")).to_contain_text("C3")
    await expect(page.locator(".stand.lit")).to_have_count(1)
    assert await page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await picture(page, f"map-{device}-{language}")
    before = await view(page)
    await page.locator("#closer").click()
    closer = await view(page)
    assert closer[2] < before[2]
    await page.locator("#frame").evaluate("frame => frame.scrollIntoView()")
    box = await page.locator("#frame").bounding_box()
    assert box is not None
    middle = (box["x"] + box["width"] / 2, box["y"] + min(box["height"], 300) / 2)
    await page.mouse.move(*middle)
    await page.mouse.down()
    await page.mouse.move(middle[0] - 60, middle[1] - 40, steps=4)
    await page.mouse.up()
    moved = await view(page)
    assert (moved[0] > closer[0], moved[1] > closer[1]) == (True, True)
    assert page.url.endswith(f"lang={language}")  # what moves the map presses no stand
    await page.locator("#whole").click()
    assert (await view(page))[2] == pytest.approx(110, abs=1)


async def test_map_is_used_with_the_keyboard_alone(site: str, open_page: Open) -> None:
    page = await open_page(f"{site}/map/agadir-2025?lang=fr", **DESKTOP)
    reached = []
    for _ in range(12):
        await page.keyboard.press("Tab")
        reached.append(await page.evaluate("document.activeElement.id || document.activeElement.tagName"))
        if reached[-1] == "stand":
            await page.keyboard.type("C3")
            await page.keyboard.press("Enter")
            break
    await expect(page.locator("#found strong")).to_contain_text("C3")
    for _ in range(15):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.id") == "frame":
            break
    whole = await view(page)
    await page.keyboard.press("+")
    await page.keyboard.press("ArrowRight")
    there = await view(page)
    assert there[2] < whole[2]
    assert there[0] > whole[0]
    await page.keyboard.press("0")
    assert await view(page) == pytest.approx(whole)
    for _ in range(6):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.tagName") == "SUMMARY":
            break
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")  # the first stand of the list
    await expect(page.locator(".stand.lit")).to_have_count(1)
    assert "stand=" in page.url


async def test_two_fingers_bring_it_closer(site: str, open_page: Open) -> None:
    page = await open_page(f"{site}/map/agadir-2025?lang=ar")
    before = await view(page)
    await page.evaluate(
        """() => {
          const frame = document.getElementById("frame"), box = frame.getBoundingClientRect();
          const x = box.left + box.width / 2, y = box.top + 100;
          const send = (type, id, across) => frame.dispatchEvent(
            new PointerEvent(type, { pointerId: id, clientX: x + across, clientY: y, bubbles: true }));
          frame.setPointerCapture = () => {};
          frame.hasPointerCapture = () => true;
          send("pointerdown", 1, -20); send("pointerdown", 2, 20);
          for (let far = 24; far <= 80; far += 8) {
            send("pointermove", 1, -far);
            send("pointermove", 2, far);
          }
          send("pointerup", 1, -80); send("pointerup", 2, 80);
        }"""
    )
    assert (await view(page))[2] < before[2] * 0.6


async def test_without_scripts_it_is_a_picture_whose_links_work(site: str, open_page: Open) -> None:
    page = await open_page(f"{site}/map/meknes-2025?lang=ar", java_script_enabled=False)
    await expect(page.locator("#plan")).to_be_visible()
    await expect(page.locator("#tools")).to_be_hidden()
    await picture(page, "map-without-scripts")
    await page.locator("#stand").fill("B12")
    await page.locator("form button").click()
    await expect(page.locator(".stand.lit")).to_have_count(1)
    await expect(page.locator("#found strong")).to_contain_text("B12")
    await page.locator("summary").click()
    await page.locator(".stands a").first.click()
    await expect(page.locator("#found strong")).to_be_visible()


async def test_printed_it_is_one_sheet_with_the_plan_and_its_key(
    site: str, browser: Browser, tmp_path: Path
) -> None:
    for language in ("fr", "ar"):
        page = await browser.new_page()
        await page.goto(f"{site}/map/agadir-2025?stand=C3&lang={language}")
        path = tmp_path / f"{language}.pdf"
        await page.pdf(path=path, format="A4")
        await page.close()
        document = pypdfium2.PdfDocument(path.read_bytes())
        assert len(document) == 1
        seen = document[0].render(scale=1).to_pil()
        if SHOTS:
            await asyncio.to_thread(seen.save, Path(SHOTS) / f"map-printed-{language}.png")
        assert "C3" in document[0].get_textpage().get_text_bounded()
        drawn = seen.crop((0, 60, seen.width, 500)).convert("RGB").getcolors(1 << 20)
        assert drawn is not None
        assert len(drawn) > 50


async def test_who_does_not_see_hears_what_it_is(site: str, open_page: Open) -> None:
    page = await open_page(f"{site}/map/agadir-2025?stand=C3&lang=fr")
    await expect(page.get_by_role("img", name="Agadir 2025")).to_be_visible()
    await expect(page.get_by_role("search")).to_be_visible()
    await expect(page.get_by_role("status")).to_contain_text("Idqqi")
    await expect(page.get_by_role("group", name="Flèches pour se déplacer")).to_be_visible()
    for name in ("Agrandir", "Réduire", "Tout voir"):
        box = await page.get_by_role("button", name=name).bounding_box()
        assert box is not None
        assert box["width"] >= 44
        assert box["height"] >= 44
