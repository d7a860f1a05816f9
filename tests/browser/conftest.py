"""A real browser for the page: the machine's Chromium, the size of a phone."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

CHROMIUM = Path("/usr/bin/chromium")

INSTALLED = CHROMIUM.exists()

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",
)

PHONE = {
    "viewport": {"width": 360, "height": 740},
    "is_mobile": True,
    "has_touch": True,
    "device_scale_factor": 2,
}

#: What a page shows within this is in time, on a busy machine too, in milliseconds.
PATIENCE = 20_000

#: Opens a page at an address, on a phone unless told otherwise.
Open = Callable[..., Awaitable[Page]]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    if not INSTALLED:
        pytest.skip(f"{CHROMIUM} is not installed")
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(browser: Browser) -> AsyncIterator[Open]:
    """Opens pages, waiting for the greeting where there is a talk.

    Holds of each page that it asks nobody else, and that its console stays silent.
    """
    contexts = []
    complaints: list[str] = []
    asked: set[str] = set()
    origins: set[str] = set()

    async def opened(address: str, *, lossy: bool = False, **options: Any) -> Page:
        """`lossy`: the line will break, and the browser says so in its console."""
        origins.add("/".join(address.split("/")[:3]))
        context = await browser.new_context(**{"locale": "fr-FR", **PHONE, **options})
        contexts.append(context)
        context.on("request", lambda request: asked.add(request.url))
        context.on("weberror", lambda error: complaints.append(str(error.error)))

        def note(text: str) -> None:
            if not (lossy and ("WebSocket" in text or "net::ERR_" in text)):
                complaints.append(text)

        context.on("console", lambda said: note(said.text) if said.type in ("error", "warning") else None)
        page = await context.new_page()
        await page.goto(address)
        if await page.locator("#log").count():
            await expect(page.locator("#log .dalil:not([hidden])").first).to_be_visible()
        return page

    yield opened
    for context in contexts:
        await context.close()
    assert complaints == []
    assert [url for url in asked if not url.startswith((*origins, "blob:"))] == []
