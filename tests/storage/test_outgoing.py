"""The outbox's rows: decided once, marked before the call, settled by whoever made it."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from storage.database import Database
from storage.outgoing import Due
from storage.phrases import Day, Lines, Localized, Series, phrase
from storage.records import Address, Option, Outgoing, Recipe, Spot
from storage.settling import MOST_DEATHS
from storage.store import Store

NOW = datetime(2025, 2, 1, 9, tzinfo=UTC)
HOME = Address("telegram", "4711")


async def add(store: Store, dedup: str, kind: str = "reply", to: Address = HOME, **more: object) -> None:
    await store.outgoing.add(dedup, to, None, kind, phrase(dedup), now=NOW, **more)  # type: ignore[arg-type]


async def purge(store: Store, now: datetime) -> None:
    await store.outgoing.purge(now)


async def due(database: Database, now: datetime = NOW) -> list[Due]:
    return list(await database.read(lambda store: store.outgoing.due("telegram", now, 100)))


async def started(database: Database, now: datetime = NOW) -> list[Outgoing]:
    """Everything due, each marked by "me"."""
    rows = [
        await database.write(lambda store, id=row.id: store.outgoing.start(id, "me", now))  # type: ignore[misc]
        for row in await due(database, now)
    ]
    assert all(rows)
    return [row for row in rows if row]


async def one(database: Database) -> Outgoing:
    await database.write(lambda store: add(store, "a"))
    [row] = await started(database)
    return row


async def test_row_is_read_back_equal(database: Database) -> None:
    text = phrase(
        "x",
        name="كاف",
        count=3,
        share=0.5,
        day=Day(NOW.date(), year=True),
        date=NOW.date(),
        hour=NOW.time(),
        moment=NOW,
        title=Localized({"ar": "أ", "fr": "a"}),
        lines=Lines((phrase("y", n=1), "z")),
        series=Series(("a", "b")),
    )
    options = (
        Option("menu", phrase("label.menu")),
        Option("b", phrase("label.name", name="b"), phrase("hint")),
    )
    spot = Spot(30.4, -9.6, Localized({"fr": "Place"}), Localized({}))
    recipe = Recipe("calendar", {"entries": ["a"]}, "a.ics", "text/calendar")

    async def write(store: Store) -> None:
        await store.outgoing.add("a", HOME, None, "reply", text, now=NOW, options=options, attach=spot)
        await store.outgoing.add("b", HOME, None, "reply", text, now=NOW, attach=recipe, language="ary")

    await database.write(write)
    first, second = await started(database)

    assert (first.text, first.options, first.attach) == (text, options, spot)
    assert (second.attach, second.language) == (recipe, "ary")


async def test_same_decision_twice_is_one_row(database: Database) -> None:
    await database.write(lambda store: add(store, "a"))
    await database.write(lambda store: add(store, "a"))

    assert len(await due(database)) == 1


async def test_replies_go_first_and_what_is_later_waits(database: Database) -> None:
    for kind in ("announcement", "reminder", "notice", "reply"):
        await database.write(partial(add, dedup=kind, kind=kind))
    await database.write(lambda store: add(store, "later", "reminder", due=NOW + timedelta(hours=1)))

    assert [row.kind for row in await due(database)] == ["reply", "notice", "reminder", "announcement"]
    later = await database.read(lambda store: store.outgoing.next_due("telegram", NOW))
    assert later == NOW + timedelta(hours=1)
    assert len(await due(database, NOW + timedelta(hours=1))) == 5


async def test_call_is_marked_once(database: Database) -> None:
    row = await one(database)

    assert await database.write(lambda store: store.outgoing.start(row.id, "other", NOW)) is None
    assert await due(database) == []


async def test_only_who_made_the_call_settles_it(database: Database) -> None:
    row = await one(database)

    await database.write(lambda store: store.outgoing.failed(row.id, "other", "no", NOW))
    assert await database.read(lambda store: store.outgoing.counts()) == {("reply", "sending"): 1}

    await database.write(lambda store: store.outgoing.failed(row.id, "me", "no", NOW))
    assert await database.read(lambda store: store.outgoing.counts()) == {("reply", "failed"): 1}


async def test_postponed_row_counts_attempts_and_doubts(database: Database) -> None:
    row = await one(database)

    await database.write(lambda store: store.outgoing.postpone(row.id, "me", NOW, "?", doubted=True))
    [again] = await started(database)
    assert (again.attempts, again.doubts) == (2, 1)

    await database.write(lambda store: store.outgoing.postpone(row.id, "me", NOW, "429", counted=False))
    [again] = await started(database)
    assert (again.attempts, again.doubts) == (2, 1)


async def test_pieces_of_a_long_one_are_counted_and_not_sent_again(database: Database) -> None:
    row = await one(database)
    await database.write(lambda store: store.outgoing.cut(row.id, ["first", "second"]))
    await database.write(lambda store: store.outgoing.sent(row.id, "me", "1", NOW, more=True))
    assert await due(database) == []

    await database.write(lambda store: store.outgoing.postpone(row.id, "me", NOW, "no"))

    [rest] = await started(database)
    assert (rest.pieces, rest.sent_pieces) == (("first", "second"), 1)


async def test_goodbye_to_an_erased_person_leaves_no_row(database: Database) -> None:
    row = await one(database)

    await database.write(lambda store: store.outgoing.sent(row.id, "me", "1", NOW))

    assert await database.read(lambda store: store.outgoing.counts()) == {}


@pytest.mark.parametrize(
    ("kind", "after"), [("reply", "pending"), ("reminder", "pending"), ("announcement", "in_doubt")]
)
async def test_call_of_a_dead_process_is_sent_again_or_held(
    database: Database, kind: str, after: str
) -> None:
    await database.write(lambda store: add(store, "a", kind))
    [row] = await due(database)

    async def die(store: Store) -> int:
        await store.outgoing.start(row.id, "dead", NOW)
        return await store.outgoing.abandoned("telegram", "me", NOW, again=NOW)

    assert await database.write(die) == 1
    assert await database.read(lambda store: store.outgoing.counts()) == {(kind, after): 1}
    if after == "pending":  # but one that brings every process down is let go
        for _ in range(MOST_DEATHS):
            await database.write(die)
        assert await database.read(lambda store: store.outgoing.counts()) == {(kind, "in_doubt"): 1}


async def test_reply_that_was_often_tried_in_vain_is_still_sent_after_a_kill(database: Database) -> None:
    row = await one(database)
    for _ in range(MOST_DEATHS + 1):
        await database.write(lambda store: store.outgoing.postpone(row.id, "me", NOW, "nobody there"))
        await started(database)

    again = await database.write(lambda store: store.outgoing.abandoned("telegram", "next", NOW, again=NOW))
    assert again == 1
    assert len(await due(database)) == 1


async def test_rest_of_one_address_keeps_its_order_and_holds_up_nobody(database: Database) -> None:
    other = Address("telegram", "1")
    for name in ("a", "b"):
        await database.write(partial(add, dedup=name))
    await database.write(lambda store: add(store, "c", to=other))
    await database.write(lambda store: store.outgoing.rest(HOME, NOW + timedelta(seconds=1)))

    assert [row.text.key for row in await started(database)] == ["c"]
    later = NOW + timedelta(seconds=1)
    assert [row.text.key for row in await started(database, later)] == ["a", "b"]


async def test_topic_is_cancelled_while_it_waits(database: Database) -> None:
    await database.write(lambda store: add(store, "a", "reminder", topic="entry:1"))

    assert await database.write(lambda store: store.outgoing.cancel("entry:1")) == 1
    assert await due(database) == []


async def test_pause_of_a_channel_is_kept(database: Database) -> None:
    await database.write(lambda store: store.outgoing.pause("telegram", NOW))
    await database.write(lambda store: store.outgoing.pause("telegram", NOW + timedelta(seconds=30)))

    await database.write(lambda store: store.outgoing.pause("telegram", NOW + timedelta(seconds=5)))

    assert await database.read(lambda store: store.outgoing.paused("telegram")) == NOW + timedelta(seconds=30)
    assert await database.read(lambda store: store.outgoing.paused("web")) is None


async def test_what_waits_after_a_restore_is_held_until_released(database: Database) -> None:
    await database.write(lambda store: add(store, "a"))

    assert await database.write(lambda store: store.outgoing.hold()) == 1
    assert await due(database) == []
    assert await database.write(lambda store: store.outgoing.release()) == 1
    assert len(await due(database)) == 1


async def test_nothing_is_kept_past_its_time(database: Database) -> None:
    await database.write(lambda store: add(store, "withdrawn", "reminder", topic="entry:1"))
    await database.write(lambda store: store.outgoing.cancel("entry:1"))
    await database.write(lambda store: add(store, "to somebody who blocked us", "notice"))
    for days in (8, 40):
        late = NOW + timedelta(days=days)
        await database.write(partial(purge, now=late))

    assert await database.read(lambda store: store.outgoing.counts()) == {}


async def test_reminder_made_long_ago_is_not_given_up_when_it_falls_due(database: Database) -> None:
    await database.write(lambda store: add(store, "soon", "reminder", due=NOW + timedelta(days=30)))
    await database.write(partial(purge, now=NOW + timedelta(days=30, seconds=1)))

    assert await database.read(lambda store: store.outgoing.counts()) == {("reminder", "pending"): 1}


async def test_row_that_was_marked_without_anybody_knowing_is_sent_after_all(database: Database) -> None:
    await one(database)
    other = Address("telegram", "4712")
    await database.write(lambda store: add(store, "b", to=other))
    await started(database)

    async def take_back(store: Store) -> int:
        return await store.outgoing.orphaned("telegram", "me", [other.id], NOW)

    assert await database.write(take_back) == 1
    assert [row.address for row in await due(database)] == [HOME]


async def test_row_that_cannot_be_begun_is_not_tried_for_ever(database: Database) -> None:
    await database.write(lambda store: add(store, "a"))
    [row] = await due(database)
    await database.write(lambda store: store.outgoing.spoiled(row.id, "ValueError", NOW))
    assert await due(database) == []
