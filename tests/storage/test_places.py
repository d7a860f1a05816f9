"""Where people are and which aisles are closed, on both engines."""

from datetime import date, timedelta

import pytest

from storage.database import Database
from storage.pack import pack_of
from storage.places import KEPT
from storage.refusals import NotAllowed
from storage.store import Store
from tests.handlers.conftest import FAIR
from tests.storage.test_applications import NOW, organizer, person

DAY = date(2025, 2, 16)


async def test_a_position_is_known_for_some_hours(database: Database) -> None:
    async def told(store: Store) -> None:
        who = await person(store, "a")
        assert await store.places.of(who, "agadir-2025", NOW) == ""
        await store.places.is_at(who, "agadir-2025", "gate", NOW)
        await store.places.is_at(who, "agadir-2025", "products/C3", NOW)
        assert await store.places.of(who, "agadir-2025", NOW + KEPT - timedelta(minutes=1)) == "products/C3"
        assert await store.places.of(who, "agadir-2025", NOW + KEPT) == ""
        assert await store.places.of(who, "meknes-2025", NOW) == ""

    await database.write(told)


async def test_a_wish_holds_for_its_day(database: Database) -> None:
    async def told(store: Store) -> None:
        who = await person(store, "a")
        assert await store.places.wished(who, DAY) == ""
        await store.places.wish(who, "slow", DAY)
        await store.places.wish(who, "step_free", DAY)
        assert await store.places.wished(who, DAY) == "step_free"
        assert await store.places.wished(who, DAY + timedelta(days=1)) == ""
        await store.places.wish(who, "shortest", DAY)
        assert await store.places.wished(who, DAY) == ""

    await database.write(told)


async def test_what_is_old_is_purged(database: Database) -> None:
    async def told(store: Store) -> None:
        old, new = await person(store, "a"), await person(store, "b")
        await store.places.is_at(old, "agadir-2025", "gate", NOW - KEPT)
        await store.places.is_at(new, "agadir-2025", "gate", NOW)
        await store.places.wish(old, "slow", (NOW - timedelta(days=3)).date())
        await store.places.wish(new, "slow", NOW.date())
        await store.places.purge(NOW)
        assert (await store.people.everything(old))["position"] is None
        assert (await store.people.everything(old))["ways"] is None
        assert (await store.people.everything(new))["position"]["place"] == "gate"
        assert (await store.people.everything(new))["ways"]["mode"] == "slow"

    await database.write(told)


async def test_who_is_forgotten_was_nowhere(database: Database) -> None:
    async def told(store: Store) -> None:
        who = await person(store, "a")
        await store.places.is_at(who, "agadir-2025", "gate", NOW)
        await store.people.erase(who, NOW)
        assert await store.places.of(who, "agadir-2025", NOW) == ""

    await database.write(told)


async def test_only_the_team_closes_an_aisle(database: Database) -> None:
    async def told(store: Store) -> None:
        await store.fairs.load(pack_of(FAIR))
        visitor, reviewer = await person(store, "a"), await organizer(store, "b", "reviewer")
        with pytest.raises(NotAllowed):
            await store.places.close(FAIR.id, "aisle-b", by=visitor, now=NOW)
        assert await store.places.closed(FAIR.id) == frozenset()
        assert await store.places.close(FAIR.id, "aisle-b", by=reviewer, now=NOW)
        assert not await store.places.close(FAIR.id, "aisle-b", by=reviewer, now=NOW)
        assert await store.places.closed(FAIR.id) == {"aisle-b"}
        with pytest.raises(NotAllowed):
            await store.places.reopen(FAIR.id, "aisle-b", by=visitor, now=NOW)
        assert await store.places.reopen(FAIR.id, "aisle-b", by=reviewer, now=NOW)
        assert not await store.places.reopen(FAIR.id, "aisle-b", by=reviewer, now=NOW)
        done = await store.audit.of(f"{FAIR.id}:aisle-b")
        assert [(each.by, each.action) for each in done] == [
            (reviewer, "aisle.close"),
            (reviewer, "aisle.open"),
        ]

    await database.write(told)
