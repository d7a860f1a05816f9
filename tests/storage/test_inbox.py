"""The inbox: each update once, attempts counted before they are made, nothing kept too long."""

from datetime import UTC, datetime, timedelta
from functools import partial

from storage.database import Database
from storage.inbox import Found, Waiting
from storage.store import Store

NOW = datetime(2025, 2, 1, 9, tzinfo=UTC)


async def receive(store: Store, id: str = "1", sender: str = "a", channel: str = "web") -> int | None:
    return await store.inbox.receive(channel, id, sender, "message", "{}", NOW)


async def test_same_update_is_kept_once_per_channel(database: Database) -> None:
    first = await database.write(receive)

    assert first is not None
    assert await database.write(receive) is None
    assert await database.write(lambda store: receive(store, channel="telegram")) is not None


async def test_waiting_rows_come_in_the_order_of_arrival(database: Database) -> None:
    ids = [await database.write(partial(receive, id=str(n), sender=f"p{n % 2}")) for n in range(4)]

    rows = await database.read(lambda store: store.inbox.to_do(("web",), 0, 3))
    rest = await database.read(lambda store: store.inbox.to_do(("web",), rows[-1].id, 3))

    assert rows == tuple(Waiting(id or 0, "web", f"p{n % 2}") for n, id in enumerate(ids[:3]))
    assert rest == (Waiting(ids[3] or 0, "web", "p1"),)
    assert await database.read(lambda store: store.inbox.to_do(("telegram",), 0, 3)) == ()


async def test_attempt_is_counted_before_it_is_made_and_makes_a_suspect(database: Database) -> None:
    id = await database.write(receive) or 0
    assert await database.read(lambda store: store.inbox.interrupted(("web",))) == ()

    begun = await database.write(lambda store: store.inbox.begin(id))

    assert begun is not None
    assert begun.attempts == 1
    assert await database.read(lambda store: store.inbox.interrupted(("web",))) == (Waiting(id, "web", "a"),)
    await database.write(lambda store: store.inbox.unbegin(id))
    assert await database.read(lambda store: store.inbox.interrupted(("web",))) == ()


async def test_row_is_done_once(database: Database) -> None:
    id = await database.write(receive) or 0

    assert await database.write(lambda store: store.inbox.done(id)) is True
    assert await database.write(lambda store: store.inbox.done(id)) is False
    assert await database.write(lambda store: store.inbox.begin(id)) is None
    assert await database.read(lambda store: store.inbox.find("web", "1")) == Found(id, True)


async def test_words_are_let_go_after_a_week_and_the_id_after_a_month(database: Database) -> None:
    id = await database.write(receive) or 0
    await database.write(lambda store: store.inbox.done(id))

    await database.write(lambda store: store.inbox.purge(NOW + timedelta(days=8)))
    assert await database.write(receive) is None

    await database.write(lambda store: store.inbox.purge(NOW + timedelta(days=31)))
    assert await database.write(receive) is not None


async def test_unhandled_row_is_never_let_go(database: Database) -> None:
    id = await database.write(receive) or 0

    await database.write(lambda store: store.inbox.purge(NOW + timedelta(days=365)))

    begun = await database.write(lambda store: store.inbox.begin(id))
    assert begun is not None
    assert begun.payload == "{}"
