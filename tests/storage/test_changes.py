"""Changes of a fair: drafted, released, undone; who may, who is told, and what follows."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from storage.changes import UNDO
from storage.database import Database
from storage.pack import pack_of
from storage.phrases import Lines, Phrase
from storage.records import Address, Entry, Fair
from storage.refusals import NoFile, NotAllowed, NotNow, Overtaken
from storage.roles import ROLES
from storage.store import Store
from tests.handlers.conftest import CASABLANCA, CLOSING, FAIR, MARKETING, OPENING

NOW = datetime(2025, 2, 10, 10, tzinfo=CASABLANCA)
LATER = NOW + UNDO


async def person(store: Store, name: str, language: str = "fr") -> int:
    met = await store.people.meet(Address("paper", name), name=name, language=language, now=NOW)
    return met.id


async def team(store: Store, role: str = "editor") -> int:
    id = await person(store, f"team {role}")
    _, code = await store.roles.invite(role, "", NOW)
    await store.roles.accept(id, code, NOW)
    return id


async def fair(store: Store) -> Fair:
    found = await store.fairs.get(FAIR.id)
    assert found is not None
    return found


async def entry(store: Store, id: str) -> Entry | None:
    return next((each for each in (await fair(store)).programme if each.id == id), None)


async def told(store: Store, now: datetime) -> list[tuple[str, tuple[str, ...]]]:
    """To whom notices may be sent by now, and the keys of their lines."""
    found = []
    for row in await store.outgoing.due("paper", now, 100):
        if row.kind != "notice":
            continue
        sent = await store.outgoing.start(row.id, "me", now)
        assert sent is not None
        lines = sent.text.values["lines"]
        assert isinstance(lines, Lines)
        keys = tuple(each.key for each in lines.items if isinstance(each, Phrase))
        found.append((row.address.id, keys))
        await store.outgoing.sent(row.id, "me", "x", now)
    return sorted(found)


async def begin(store: Store) -> int:
    """The fair, three who follow, and somebody who may change it."""
    await store.fairs.load(pack_of(FAIR))
    for name, entries in (("a", (MARKETING,)), ("b", (MARKETING, CLOSING)), ("c", (CLOSING,))):
        id = await person(store, name)
        for each in entries:
            await store.workshops.follow(FAIR.id, each.id, by=id, now=NOW)
    return await team(store)


async def test_people_are_told_once_when_the_time_to_undo_is_over(database: Database) -> None:
    async def change(store: Store) -> list[object]:
        by = await begin(store)
        verbs = store.changes
        await verbs.move(FAIR.id, MARKETING.id, None, time(16), by=by, now=NOW)
        await verbs.rename(FAIR.id, MARKETING.id, "Vendre", "fr", by=by, now=NOW)
        draft = await verbs.relocate(FAIR, CLOSING.id, "Salle 1", "fr", by=by, now=NOW)
        before = await fair(store)
        released, count = await verbs.release(draft.id, by=by, now=NOW)
        return [before.version, released.version, count, await told(store, LATER - timedelta(seconds=1)),
                await told(store, LATER), await told(store, LATER)]  # fmt: skip

    assert await database.write(change) == [
        1, 2, 3, [],
        [
            ("a", ("change.renamed", "change.time")),
            ("b", ("change.renamed", "change.time", "change.place")),
            ("c", ("change.place",)),
        ],
        [],
    ]  # fmt: skip


async def test_cancelled_entry_takes_its_reminders_along_and_comes_back_with_them(database: Database) -> None:
    async def change(store: Store) -> list[object]:
        by = await begin(store)
        draft = await store.changes.cancel(FAIR.id, MARKETING.id, by=by, now=NOW)
        change, _ = await store.changes.release(draft.id, by=by, now=NOW)
        people = {name: await person(store, name) for name in "ab"}
        gone = [await store.reminders.of(each, FAIR.id) for each in people.values()]
        there = await entry(store, MARKETING.id)
        await store.changes.undo(change.id, by=by, now=NOW)
        back = [await store.reminders.of(each, FAIR.id) for each in people.values()]
        return [gone, there, back, await entry(store, MARKETING.id), await told(store, LATER)]

    assert await database.write(change) == [
        [(), ("closing",)], None, [("marketing",), ("closing", "marketing")], MARKETING, []
    ]  # fmt: skip


async def test_undoing_tells_who_had_heard_of_it(database: Database) -> None:
    async def change(store: Store) -> list[object]:
        by = await begin(store)
        draft = await store.changes.move(FAIR.id, MARKETING.id, None, time(16), by=by, now=NOW)
        change, _ = await store.changes.release(draft.id, by=by, now=NOW)
        [first] = [row for row in await store.outgoing.due("paper", LATER, 10) if row.address.id == "a"]
        await store.outgoing.start(first.id, "me", LATER)
        await store.outgoing.sent(first.id, "me", "x", LATER)
        _, again = await store.changes.undo(change.id, by=by, now=LATER - timedelta(seconds=1))
        return [again, await told(store, LATER)]

    assert await database.write(change) == [1, [("a", ("change.time",))]]


@pytest.mark.parametrize(
    ("minutes", "outcome"), [(0, "undone"), (4, "undone"), (5, "NotNow"), (60, "NotNow")]
)
async def test_release_is_undone_within_five_minutes(database: Database, minutes: int, outcome: str) -> None:
    async def change(store: Store) -> str:
        by = await begin(store)
        change, _ = await store.changes.delay(FAIR.id, MARKETING.id, 15, by=by, now=NOW)
        try:
            await store.changes.undo(change.id, by=by, now=NOW + timedelta(minutes=minutes))
        except NotNow:
            return "NotNow"
        return "undone" if await entry(store, MARKETING.id) == MARKETING else "left"

    assert await database.write(change) == outcome


async def test_change_on_top_keeps_the_one_below_from_being_undone(database: Database) -> None:
    async def change(store: Store) -> None:
        by = await begin(store)
        first, _ = await store.changes.delay(FAIR.id, MARKETING.id, 15, by=by, now=NOW)
        await store.changes.delay(FAIR.id, MARKETING.id, 15, by=by, now=NOW)
        with pytest.raises(Overtaken):
            await store.changes.undo(first.id, by=by, now=NOW)

    await database.write(change)


async def test_pack_that_is_loaded_moves_reminders_and_tells(database: Database) -> None:
    async def change(store: Store) -> list[object]:
        await begin(store)
        moved = replace(MARKETING, day=date(2025, 2, 17))
        pack = pack_of(replace(FAIR, programme=(OPENING, moved, CLOSING)))
        loaded = await store.changes.load(pack, NOW)
        again = await store.changes.load(pack, NOW)
        due = await store.outgoing.next_due("paper", NOW)
        return [loaded.changed, loaded.removed, bool(again), await told(store, NOW), due]

    evening = datetime(2025, 2, 16, 19, tzinfo=CASABLANCA)
    assert await database.write(change) == [
        1, 1, False, [("a", ("change.day",)), ("b", ("change.day",))], evening
    ]  # fmt: skip


async def test_pack_keeps_what_was_changed_in_chat(database: Database) -> None:
    async def change(store: Store) -> list[object]:
        by = await begin(store)
        await store.changes.delay(FAIR.id, MARKETING.id, 15, by=by, now=NOW)
        same = await store.changes.load(pack_of(FAIR), NOW)
        found = await entry(store, MARKETING.id)
        other = replace(MARKETING, starts=time(14))
        conflicts = await store.changes.load(pack_of(replace(FAIR, programme=(other,))), NOW)
        return [bool(same), found.starts if found else None, len(conflicts.conflicts)]

    assert await database.write(change) == [False, time(15, 15), 1]


async def test_facts_of_the_fair_change_as_one(database: Database) -> None:
    async def change(store: Store) -> list[object]:
        by = await begin(store)
        verbs = store.changes
        await verbs.begin_on(FAIR, date(2025, 2, 16), by=by, now=NOW)
        await verbs.venue(FAIR.id, "Parc", "fr", by=by, now=NOW)
        draft = await verbs.hours(FAIR.id, date(2025, 2, 18), time(9), time(21), by=by, now=NOW)
        await verbs.release(draft.id, by=by, now=NOW)
        after = await fair(store)
        days = [hours.day.day for hours in after.hours]
        lines = dict(await told(store, LATER))
        return [after.starts, after.ends, after.venue.texts, after.latitude, days, lines["a"]]

    assert await database.write(change) == [
        date(2025, 2, 16), date(2025, 2, 22), {"fr": "Parc"}, None, [16, 17, 18],
        ("change.dates", "change.venue", "change.day", "change.hours"),
    ]  # fmt: skip


@pytest.mark.parametrize("role", [*(role for role in ROLES if role not in ("editor", "admin")), "nobody"])
async def test_only_editors_change_anything(database: Database, role: str) -> None:
    async def change(store: Store) -> None:
        await begin(store)
        by = await person(store, "stranger") if role == "nobody" else await team(store, role)
        for verb in (
            store.changes.cancel(FAIR.id, MARKETING.id, by=by, now=NOW),
            store.changes.delay(FAIR.id, MARKETING.id, 15, by=by, now=NOW),
            store.changes.draft(FAIR.id, by=by),
            store.changes.history(FAIR.id, by=by, most=5),
        ):
            with pytest.raises(NotAllowed):
                await verb

    await database.write(change)


async def test_draft_of_another_organizer_is_nobody_elses(database: Database) -> None:
    async def change(store: Store) -> None:
        by, other = await begin(store), await team(store, "admin")
        draft = await store.changes.cancel(FAIR.id, MARKETING.id, by=by, now=NOW)
        with pytest.raises(NoFile):
            await store.changes.release(draft.id, by=other, now=NOW)

    await database.write(change)


async def test_everything_is_in_the_audit(database: Database) -> None:
    async def change(store: Store) -> list[tuple[int | None, str]]:
        by = await begin(store)
        change, _ = await store.changes.delay(FAIR.id, MARKETING.id, 15, by=by, now=NOW)
        await store.changes.undo(change.id, by=by, now=NOW)
        return [(each.by, each.action) for each in await store.audit.of(f"fair:{FAIR.id}")]

    found = await database.write(change)
    assert [action for _, action in found] == ["programme.release", "programme.undo"]
    assert len({by for by, _ in found}) == 1
