"""Fairs in the database: loaded again and again, changed in chat in between, read as one snapshot."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from storage.database import Database
from storage.fairs import Changes, Conflict
from storage.pack import Pack, fair_of, read_pack, shipped, shipped_path
from storage.records import Fair, Localized
from storage.sqlite import SqliteConnection
from storage.store import Store

FACTS = {
    "id": "x-2027", "kind": "fair", "name.fr": "Foire", "short.fr": "X 2027", "starts": "2027-02-13",
    "ends": "2027-02-19", "zone": "Africa/Casablanca", "languages": "fr",
}  # fmt: skip


def made(facts: Mapping[str, str] = FACTS, **sheets: Mapping[str, Mapping[str, str]]) -> Pack:
    return Pack(facts["id"], {"fair": {"": facts}, **sheets})


def word(written: str, means: str) -> dict[str, dict[str, str]]:
    return {f"{written}/{means}": {"written": written, "means": means}}


def pole(id: str, **cells: str) -> dict[str, dict[str, str]]:
    return {id: {"id": id, "name_fr": id, **cells}}


async def load(database: Database, pack: Pack) -> Changes:
    return await database.write(lambda store: store.fairs.load(pack))


async def get(database: Database, id: str = "x-2027") -> Fair:
    fair = await database.read(lambda store: store.fairs.get(id))
    assert fair is not None
    return fair


async def chat(
    database: Database, sheet: str, key: str, content: Mapping[str, str] | None, new: bool = False
) -> None:
    """A change made in chat touches what is in force, not what the pack said."""

    async def change(store: Store) -> None:
        connection = store.fairs._connection
        stored = json.dumps(content) if content is not None else None
        if new:
            await connection.execute(
                "insert into fair_row values (?, ?, ?, 99, ?, null)", "x-2027", sheet, key, stored
            )
        else:
            sql = "update fair_row set content = ? where sheet = ? and key = ?"
            assert await connection.execute(sql, stored, sheet, key) == 1

    await database.write(change)


async def test_loaded_fair_is_read_back(database: Database) -> None:
    pack = made(poles=pole("a") | pole("b", about_fr="=1+1"), words=word("zit", "olive_oil"))
    assert await load(database, pack) == Changes("x-2027", added=4)
    assert await get(database) == fair_of(pack, version=1)


@pytest.mark.parametrize("id", shipped())
async def test_shipped_fair_is_loaded_and_read_back(database: Database, id: str) -> None:
    path = shipped_path(id)
    assert path is not None
    pack = read_pack(path)
    await load(database, pack)
    assert await get(database, id) == fair_of(pack, version=1)
    assert not await load(database, pack)
    assert (await get(database, id)).version == 1


async def test_unknown_fair_is_none(database: Database) -> None:
    assert await database.read(lambda store: store.fairs.get("nowhere")) is None
    assert await database.read(lambda store: store.fairs.version("nowhere")) is None


async def test_loading_twice_changes_nothing(database: Database) -> None:
    pack = made(poles=pole("a"))
    await load(database, pack)
    changes = await load(database, pack)
    assert (changes, bool(changes)) == (Changes("x-2027"), False)
    assert (await get(database)).version == 1


async def test_changed_pack_updates_what_changed_and_bumps_the_version_once(database: Database) -> None:
    await load(database, made(poles=pole("a") | pole("b") | pole("c")))
    pack = made(FACTS | {"fee": "0"}, poles=pole("a", about_fr="new") | pole("c") | pole("d") | pole("e"))
    assert await load(database, pack) == Changes("x-2027", added=2, changed=2, removed=1)
    assert await get(database) == fair_of(pack, version=2)


async def test_another_order_of_rows_is_a_new_version(database: Database) -> None:
    await load(database, made(poles=pole("a") | pole("b")))
    changes = await load(database, made(poles=pole("b") | pole("a")))
    assert (changes, bool(changes)) == (Changes("x-2027", moved=True), True)
    assert [each.id for each in (await get(database)).poles] == ["b", "a"]
    assert (await get(database)).version == 2


async def test_fairs_do_not_touch_each_other(database: Database) -> None:
    await load(database, made(poles=pole("a")))
    await load(database, made(FACTS | {"id": "y-2027"}, poles=pole("b")))
    await load(database, made(FACTS | {"id": "y-2027"}))
    assert [each.id for each in (await get(database)).poles] == ["a"]
    assert ((await get(database)).version, (await get(database, "y-2027")).version) == (1, 2)


# ── over changes made in chat ──────────────────────────────────────────────────────────────────────────


async def test_change_in_chat_outlives_the_same_pack(database: Database) -> None:
    pack = made(poles=pole("a", place_fr="left"))
    await load(database, pack)
    await chat(database, "poles", "a", {"id": "a", "name_fr": "a", "place_fr": "right"})
    assert not await load(database, pack)
    assert (await get(database)).poles[0].place == Localized({"fr": "right"})


async def test_change_in_chat_and_another_in_the_pack_both_hold(database: Database) -> None:
    await load(database, made(poles=pole("a", place_fr="left", about_fr="old")))
    await chat(database, "poles", "a", {"id": "a", "name_fr": "a", "place_fr": "right", "about_fr": "old"})
    await chat(database, "fair", "", FACTS | {"fee": "0"})
    pack = made(FACTS | {"phone": "0612345678"}, poles=pole("a", place_fr="left"))
    assert await load(database, pack) == Changes("x-2027", changed=2)
    fair = await get(database)
    assert (fair.poles[0].place, fair.poles[0].about) == (Localized({"fr": "right"}), Localized({}))
    assert (fair.fee, fair.phone) == (0, "0612345678")
    assert not await load(database, pack)


async def test_cell_changed_on_both_sides_is_a_conflict_and_nothing_is_loaded(database: Database) -> None:
    await load(database, made(poles=pole("a", place_fr="left") | pole("b")))
    await chat(database, "poles", "a", {"id": "a", "name_fr": "a", "place_fr": "right"})
    before = await get(database)
    pack = made(poles=pole("a", place_fr="middle") | pole("c"))
    assert await load(database, pack) == Changes(
        "x-2027", conflicts=(Conflict("poles", "a", "place_fr", "right", "middle"),)
    )
    assert await get(database) == before


async def test_conflict_is_over_once_the_pack_says_the_same(database: Database) -> None:
    await load(database, made(poles=pole("a", place_fr="left")))
    await chat(database, "poles", "a", {"id": "a", "name_fr": "a", "place_fr": "right"})
    assert not await load(database, made(poles=pole("a", place_fr="right")))
    assert await load(database, made(poles=pole("a", place_fr="middle"))) == Changes("x-2027", changed=1)


async def test_row_taken_out_in_chat_stays_out(database: Database) -> None:
    pack = made(poles=pole("a") | pole("b"))
    await load(database, pack)
    await chat(database, "poles", "a", None)
    assert not await load(database, pack)
    assert [each.id for each in (await get(database)).poles] == ["b"]
    assert not await load(database, made(poles=pole("b")))
    assert await load(database, made(poles=pole("b") | pole("a"))) == Changes("x-2027", added=1)


async def test_row_added_in_chat_stays(database: Database) -> None:
    await load(database, made(poles=pole("a")))
    await chat(database, "poles", "z", {"id": "z", "name_fr": "z"}, new=True)
    assert not await load(database, made(poles=pole("a")))
    assert [each.id for each in (await get(database)).poles] == ["a", "z"]
    assert await load(database, made(poles=pole("a") | pole("z", about_fr="more"))) == Changes(
        "x-2027", changed=1
    )


@pytest.mark.parametrize("gone", ["chat", "pack"])
async def test_row_gone_on_one_side_and_changed_on_the_other_is_a_conflict(
    database: Database, gone: str
) -> None:
    await load(database, made(poles=pole("a")))
    if gone == "chat":
        await chat(database, "poles", "a", None)
        changes = await load(database, made(poles=pole("a", about_fr="new")))
        assert changes.conflicts == (Conflict("poles", "a", "", "", "a; a; new"),)
    else:
        await chat(database, "poles", "a", {"id": "a", "name_fr": "new"})
        changes = await load(database, made())
        assert changes.conflicts == (Conflict("poles", "a", "", "a; new", ""),)


# ── which fair ─────────────────────────────────────────────────────────────────────────────────────────


def of_days(id: str, starts: str, ends: str, **more: str) -> Pack:
    return made(FACTS | {"id": id, "starts": starts, "ends": ends} | more)


async def test_summaries_tell_the_fairs_in_the_order_of_their_days(database: Database) -> None:
    assert await database.read(lambda store: store.fairs.summaries()) == ()
    await load(database, of_days("b", "2027-02-01", "2027-02-03", **{"call.deadline": "2027-01-10"}))
    await load(
        database, of_days("a", "2025-02-01", "2025-02-03", **{"city.fr": "Fès", "call.opens": "2025-01-01"})
    )
    [first, second] = await database.read(lambda store: store.fairs.summaries())
    assert (first.id, first.city, first.starts, first.ends) == (
        "a", Localized({"fr": "Fès"}), date(2025, 2, 1), date(2025, 2, 3),
    )  # fmt: skip
    assert (first.opens, first.deadline, second.opens, second.deadline) == (
        date(2025, 1, 1), None, None, date(2027, 1, 10),
    )  # fmt: skip
    assert (second.id, second.version, second.short) == ("b", 1, Localized({"fr": "X 2027"}))


async def test_moved_fair_is_found_on_its_new_days(database: Database) -> None:
    await load(database, of_days("a", "2027-02-01", "2027-02-03"))
    await load(database, of_days("a", "2027-03-01", "2027-03-03"))
    [fair] = await database.read(lambda store: store.fairs.summaries())
    assert (fair.starts, fair.ends, fair.version) == (date(2027, 3, 1), date(2027, 3, 3), 2)


@pytest.mark.parametrize(
    ("day", "fair"),
    [
        ("2024-01-01", "first"),
        ("2025-02-01", "first"),
        ("2025-02-10", "first"),
        ("2025-02-11", "third"),
        ("2025-06-09", "third"),
        ("2025-06-15", "third"),
        ("2027-01-01", "long"),
    ],
)
async def test_current_fair_is_the_one_running_else_the_next_else_the_last(
    database: Database, day: str, fair: str
) -> None:
    assert await database.read(lambda store: store.fairs.current(date(2025, 1, 1))) is None
    await load(database, of_days("third", "2025-06-10", "2025-06-20"))
    await load(database, of_days("long", "2025-06-12", "2025-07-20"))
    await load(database, of_days("first", "2025-02-01", "2025-02-10"))
    assert await database.read(lambda store: store.fairs.current(date.fromisoformat(day))) == fair


# ── size ───────────────────────────────────────────────────────────────────────────────────────────────


async def test_fair_of_320_exhibitors_takes_no_more_statements_than_a_small_one(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    statements: list[str] = []
    rows = SqliteConnection.rows

    async def counted(connection: SqliteConnection, sql: str, *values: object) -> Any:
        statements.append(sql)
        return await rows(connection, sql, *values)

    async def taken(exhibitors: int) -> int:
        exhibitor = {"kind": "cooperative", "name_fr": "Coop", "name_ar": "تعاونية", "pole": "products"}
        stands = {
            f"products/A{number}": {"pole": "products", "number": f"A{number}"} for number in range(160)
        }
        await store.fairs.load(
            made(
                poles=pole("products"),
                stands=stands,
                exhibitors={
                    f"x-{number}": {**exhibitor, "id": f"x-{number}", "stands": f"products/A{number // 2}"}
                    for number in range(exhibitors)
                },
            )
        )
        statements.clear()
        found = await store.fairs.get(FACTS["id"])
        assert found is not None
        assert len(found.exhibitors) == exhibitors
        return len(statements)

    monkeypatch.setattr(SqliteConnection, "rows", counted)
    few = await taken(3)
    assert few > 0
    assert await taken(320) == few
