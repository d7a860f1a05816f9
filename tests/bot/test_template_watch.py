"""Before a fair its organizers hear, once a week, what WhatsApp has not approved."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

import handlers
from bot.clock import Clock
from bot.settings import Settings
from bot.template_watch import watch
from bot.whatsapp_commands import needed, wrong
from storage.database import Database
from storage.pack import pack_of
from storage.phrases import Lines
from storage.records import Outgoing
from storage.store import Store
from tests.bot.whole import texts
from tests.handlers.conftest import CASABLANCA, FAIR
from tests.platforms.whatsapp import ACCOUNT, NUMBER, SECRET, TOKEN, VERIFY, WhatsApp, serving
from tests.storage.test_applications import organizer

#: The fair begins on 15 February 2025: thirty days before it is 16 January.
FIRST_DAY = datetime(2025, 1, 16, 10, tzinfo=CASABLANCA)


@pytest.fixture
async def whatsapp() -> AsyncIterator[WhatsApp]:
    async with serving() as running:
        yield running


@pytest.fixture
async def organizers(database: Database) -> tuple[int, ...]:
    """Two admins, and a reviewer who is spared."""

    async def appoint(store: Store) -> tuple[int, ...]:
        await store.fairs.load(pack_of(FAIR))
        admins = (await organizer(store, "admin"), await organizer(store, "other"))
        await organizer(store, "reviewer", "reviewer")
        return admins

    return await database.write(appoint)


def approve_all(whatsapp: WhatsApp) -> None:
    """As they are submitted."""
    for each in needed(texts(), handlers.UNASKED):
        values = each["components"][0].get("example", {"body_text": [[]]})["body_text"][0]
        whatsapp.templates[each["name"], each["language"]] = (len(values), each["category"], "APPROVED")


async def look(database: Database, whatsapp: WhatsApp, now: datetime) -> frozenset[str]:
    """As the clockwork looks, at that time."""
    settings = Settings(
        whatsapp_access_token=TOKEN, whatsapp_phone_number_id=NUMBER, whatsapp_app_secret=SECRET,
        whatsapp_verify_token=VERIFY, whatsapp_business_account_id=ACCOUNT, whatsapp_api_url=whatsapp.url,
    )  # fmt: skip
    clock = Clock(now - datetime.now(UTC))
    return await watch(database, clock, partial(wrong, settings, texts()))


async def told(database: Database, now: datetime) -> tuple[Outgoing, ...]:
    """What waits for organizers."""

    async def waiting(store: Store) -> tuple[Outgoing, ...]:
        due = await store.outgoing.due("paper", now + timedelta(minutes=5), 100)
        rows = [await store.outgoing.start(each.id, "test", now) for each in due]
        return tuple(row for row in rows if row is not None)

    return await database.write(waiting)


async def test_admins_hear_once_a_week_what_is_missing_also_over_restarts(
    database: Database, whatsapp: WhatsApp, organizers: tuple[int, ...]
) -> None:
    approve_all(whatsapp)
    whatsapp.templates["workshop_soon", "fr"] = (
        whatsapp.templates["workshop_soon", "fr"][0], "MARKETING", "APPROVED",
    )  # fmt: skip
    del whatsapp.templates["workshop_tomorrow", "ar"]
    heard = []
    for days in range(-1, 40):
        now = FIRST_DAY + timedelta(days=days)
        for hours in (0, 1):
            await look(database, whatsapp, now + timedelta(hours=hours))
        rows = await told(database, now)
        assert {row.person for row in rows} in (set(), set(organizers))
        assert len(rows) == len({row.person for row in rows})
        if rows:
            heard.append(days)
    assert heard == [0, 7, 14, 21, 28, 35]
    [row, _] = await first_of(database, whatsapp, organizers)
    assert (row.text.key, row.text.values["count"]) == ("notice.templates", 2)
    lines = row.text.values["lines"]
    assert isinstance(lines, Lines)
    assert [getattr(line, "key", "") for line in lines.items] == ["templates.category", "templates.missing"]
    said = texts().say(row.text, "fr")
    assert "workshop_soon" in said
    assert "workshop_tomorrow" in said


async def first_of(
    database: Database, whatsapp: WhatsApp, organizers: tuple[int, ...]
) -> tuple[Outgoing, ...]:
    """What they hear of another fair, a year later."""
    later = replace(
        FAIR, id="next-2026", starts=FAIR.starts.replace(year=2026), ends=FAIR.ends.replace(year=2026),
        programme=(), hours=(), call=None,
    )  # fmt: skip
    await database.write(lambda store: store.fairs.load(pack_of(later)))
    now = FIRST_DAY.replace(year=2026)
    assert await look(database, whatsapp, now) == {"paper"}
    return await told(database, now)


@pytest.mark.parametrize("hour", [3, 8, 19, 23])
async def test_nobody_is_told_at_night(
    database: Database, whatsapp: WhatsApp, organizers: tuple[int, ...], hour: int
) -> None:
    assert await look(database, whatsapp, FIRST_DAY.replace(hour=hour)) == frozenset()


async def test_what_is_all_approved_is_no_news(
    database: Database, whatsapp: WhatsApp, organizers: tuple[int, ...]
) -> None:
    approve_all(whatsapp)
    assert await look(database, whatsapp, FIRST_DAY) == frozenset()


async def test_when_meta_does_not_answer_it_is_asked_again_and_the_week_is_not_lost(
    database: Database, organizers: tuple[int, ...]
) -> None:
    async with serving() as gone:
        pass
    assert await look(database, gone, FIRST_DAY) == frozenset()
    async with serving() as back:
        assert await look(database, back, FIRST_DAY + timedelta(hours=1)) == {"paper"}
    rows = await told(database, FIRST_DAY + timedelta(hours=1))
    assert {row.person for row in rows} == set(organizers)
    # Hundreds are missing: a few are named, and how many more there are.
    lines = rows[0].text.values["lines"]
    assert isinstance(lines, Lines)
    assert len(lines.items) == 9
