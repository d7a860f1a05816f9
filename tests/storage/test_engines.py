"""The contract of a database, the same for both engines."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import pytest

from storage.connection import Occupied
from storage.database import Database, open_database
from storage.store import Store


def fail_reading(error: Exception) -> Callable[[Store], Awaitable[None]]:
    async def fail(store: Store) -> None:
        await store.meta.get("a")
        raise error

    return fail


async def put(store: Store, key: str, value: str) -> None:
    await store.meta.put(key, value)


async def test_write_holds_and_read_sees_it(database: Database) -> None:
    await database.write(lambda store: put(store, "a", "1"))

    assert await database.read(lambda store: store.meta.get("a")) == "1"


async def test_write_that_fails_leaves_nothing_behind(database: Database) -> None:
    async def half(store: Store) -> None:
        await store.meta.put("a", "1")
        raise LookupError("no")

    with pytest.raises(LookupError):
        await database.write(half)

    assert await database.read(lambda store: store.meta.get("a")) is None


@pytest.mark.parametrize("error", [LookupError("no"), OSError("no file"), TimeoutError("late")])
async def test_error_of_the_work_is_raised_as_it_is(database: Database, error: Exception) -> None:
    async def fail(store: Store) -> None:
        await store.meta.put("a", "1")
        raise error

    with pytest.raises(type(error)):
        await database.write(fail)
    with pytest.raises(type(error)):
        await database.read(fail_reading(error))


async def test_commands_that_start_together_migrate_once(database_url: str) -> None:
    async def start() -> None:
        async with open_database(database_url) as opened:
            await opened.write(lambda store: put(store, "a", "1"))

    await asyncio.gather(*(start() for _ in range(12)))


async def test_failure_takes_no_other_write_of_the_same_commit_with_it(database: Database) -> None:
    async def fail(store: Store) -> None:
        await store.meta.put("bad", "1")
        raise LookupError("no")

    outcomes = await asyncio.gather(
        *(database.write(partial(put, key=f"good {n}", value="1")) for n in range(50)),
        database.write(fail),
        *(database.write(partial(put, key=f"late {n}", value="1")) for n in range(50)),
        return_exceptions=True,
    )

    assert [type(outcome) for outcome in outcomes if outcome is not None] == [LookupError]
    assert await database.read(lambda store: store.meta.get("bad")) is None
    assert await database.read(lambda store: store.meta.get("good 49")) == "1"
    assert await database.read(lambda store: store.meta.get("late 49")) == "1"


async def test_cancelled_caller_leaves_no_transaction_open(database: Database) -> None:
    async def slowly(store: Store, n: int) -> None:
        for step in range(20):
            await store.meta.put(f"{n}.{step}", "1")

    for n in range(200):
        task = asyncio.create_task(database.write(partial(slowly, n=n)))
        await asyncio.sleep(0 if n % 2 else 0.0005)
        task.cancel()
    await database.write(lambda store: put(store, "after", "1"))

    for n in range(200):  # whole or not at all

        async def count(store: Store, n: int = n) -> int:
            return sum([await store.meta.get(f"{n}.{step}") is not None for step in range(20)])

        assert await database.read(count) in (0, 20)


async def test_read_cannot_write(database: Database) -> None:
    with pytest.raises(Exception, match=r"readonly|read-only|read only"):
        await database.read(lambda store: put(store, "a", "1"))


async def test_second_serving_process_is_refused(database_url: str) -> None:
    async with open_database(database_url, serving=True):
        with pytest.raises(Occupied):
            async with open_database(database_url, serving=True):
                pass
        async with open_database(database_url) as beside:
            await beside.write(lambda store: put(store, "a", "1"))
    async with open_database(database_url, serving=True) as again:
        assert await again.read(lambda store: store.meta.get("a")) == "1"


async def test_thousand_writers_at_once_all_hold(database: Database) -> None:
    await asyncio.gather(*(database.write(partial(put, key=str(n), value="1")) for n in range(1000)))

    assert await database.read(lambda store: store.meta.get("999")) == "1"


async def test_url_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="mysql"):
        async with open_database("mysql://x/y"):
            pass
