"""New zone data at a start: what waits for a wall time waits for its instant as of now, once."""

from datetime import UTC, datetime, timedelta
from importlib.metadata import version

from bot.running import moment
from storage.database import Database
from storage.records import Address
from storage.store import Store
from tests.bot.paper import Paper, bot_on_paper, load_fair
from tests.handlers.conftest import FAIR, MARKETING

NOW = moment("2025-02-14T10:00")


async def dues(store: Store) -> list[int]:
    rows = await store.reminders._connection.rows("select due from outgoing where lead is not null")
    return sorted(row["due"] for row in rows)


async def test_start_with_new_zone_data_moves_reminders_once(database: Database) -> None:
    await load_fair(database)
    ahead = datetime.now(UTC) + timedelta(days=30)
    cells = {"day": ahead.date().isoformat()}

    async def plan(store: Store) -> None:
        edit = await store.fairs.edit(FAIR.id, "programme", MARKETING.id, None)
        await store.fairs.put(FAIR.id, "programme", MARKETING.id, {**(edit.before.content or {}), **cells})
        person = await store.people.meet(Address("paper", "a"), name="", language="fr", now=NOW)
        await store.workshops.follow(FAIR.id, MARKETING.id, by=person.id, now=NOW)

    async def as_with_old_data(store: Store, kept: str) -> None:
        hour = 3_600_000_000
        await store.reminders._connection.execute(
            "update outgoing set due = due - ?, ideal = ideal - ? where lead is not null", hour, hour
        )
        await store.meta.put("tzdata", kept)

    await database.write(plan)
    right = await database.read(dues)
    await database.write(lambda store: as_with_old_data(store, "2024.1"))
    wrong = await database.read(dues)
    async with bot_on_paper(database, Paper()):
        moved = await database.read(dues)
    await database.write(lambda store: as_with_old_data(store, version("tzdata")))
    async with bot_on_paper(database, Paper()):
        left = await database.read(dues)

    assert len(right) == 2
    assert wrong != right
    assert moved == right
    assert left == wrong  # the same data: nothing is looked at
