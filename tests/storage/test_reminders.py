"""Reminders: planned, moved, withdrawn, in time or not at all, once, and at the wall time they are for."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest

from storage import reminders as module
from storage.database import Database
from storage.outgoing import Due
from storage.pack import pack_of
from storage.pack.sheets import SHEETS
from storage.phrases import Localized, phrase
from storage.records import Address, Entry, Outgoing
from storage.reminders import MARGIN, topic_of
from storage.store import Store
from storage.timing import EVENING
from storage.waves import SHARE, Group, ends_of
from tests.handlers.conftest import CASABLANCA, CLOSING, FAIR, MARKETING

#: Two days before MARKETING, which is on Sunday 16 February at 15:00.
NOW = datetime(2025, 2, 14, 10, tzinfo=CASABLANCA)
START = datetime(2025, 2, 16, 15, tzinfo=CASABLANCA)
SOON = START - timedelta(minutes=30)
EVE = datetime(2025, 2, 15, 19, tzinfo=CASABLANCA)


async def person(store: Store, name: str, language: str = "fr") -> int:
    met = await store.people.meet(Address("paper", name), name=name, language=language, now=NOW)
    return met.id


async def one_follows(store: Store, name: str = "amal") -> int:
    await store.fairs.load(pack_of(FAIR))
    id = await person(store, name)
    await store.workshops.follow(FAIR.id, MARKETING.id, by=id, now=NOW)
    return id


async def due(store: Store, now: datetime) -> tuple[Due, ...]:
    return await store.outgoing.due("paper", now, 100)


async def send(store: Store, now: datetime) -> list[str]:
    """Send what is due; what was said."""
    said = []
    for row in await due(store, now):
        started = await store.outgoing.start(row.id, "me", now)
        filled = await store.reminders.filled_in(started, "me") if started else None
        if filled is not None:
            await store.outgoing.sent(row.id, "me", "x", now)
            said.append(filled.text.key)
    return said


async def move(store: Store, **cells: str) -> None:
    """MARKETING says this now, and its reminders follow."""
    row = {**SHEETS["programme"].write(MARKETING), **cells}
    await store.fairs.put(FAIR.id, "programme", MARKETING.id, row)


async def test_evening_before_and_half_an_hour_before(database: Database) -> None:
    await database.write(one_follows)
    for now, said in (
        (EVE - timedelta(seconds=1), []),
        (EVE, ["workshop.tomorrow"]),
        (SOON - timedelta(seconds=1), []),
        (SOON, ["workshop.soon"]),
        (START, []),
    ):
        assert await database.write(partial(send, now=now)) == said, now


async def test_reminder_says_what_when_where_as_it_is_when_it_leaves(database: Database) -> None:
    await database.write(one_follows)

    async def rename(store: Store) -> Outgoing | None:
        await move(store, title_fr="Vendre en ligne", place_fr="Salle 9")
        [row] = await due(store, EVE)
        started = await store.outgoing.start(row.id, "me", EVE)
        assert started is not None
        return await store.reminders.filled_in(started, "me")

    filled = await database.write(rename)
    assert filled is not None
    title, where = filled.text.values["title"], str(filled.text.values["where"])
    assert isinstance(title, Localized)
    assert title.in_("fr") == "Vendre en ligne"
    assert filled.text.values["when"] == datetime.fromisoformat("2025-02-16T15:00")
    assert "Salle 9" in where
    assert "près de l'entrée" in where
    assert [option.id for option in filled.options] == [
        "workshop.coming@agadir-2025|item=marketing",
        "workshop.cancel@agadir-2025|item=marketing",
        "directions.to_fair@agadir-2025",
    ]


async def test_as_the_person_said(database: Database) -> None:
    id = await database.write(one_follows)

    async def wish(store: Store) -> tuple[datetime | None, datetime | None]:
        await store.reminders.wish(id, FAIR.id, (10,), NOW, MARKETING.id)
        first = await store.outgoing.next_due("paper", NOW)
        await store.reminders.wish(id, FAIR.id, (120, EVENING), NOW)  # of this one they said 10 minutes
        return first, await store.outgoing.next_due("paper", NOW)

    ten = START - timedelta(minutes=10)
    assert await database.write(wish) == (ten, ten)


async def test_withdrawn_is_not_sent_and_planned_again_is_sent_once(database: Database) -> None:
    id = await database.write(one_follows)

    async def change(store: Store) -> list[list[str]]:
        await store.workshops.give_back(FAIR.id, MARKETING.id, by=id, now=NOW)
        nothing = await send(store, SOON)
        await store.workshops.follow(FAIR.id, MARKETING.id, by=id, now=NOW)
        await store.reminders.plan(id, MARKETING.id, FAIR.id, NOW)
        return [nothing, await send(store, EVE), await send(store, EVE)]

    assert await database.write(change) == [[], ["workshop.tomorrow"], []]


async def test_reminders_move_with_the_entry_also_those_that_were_sent(database: Database) -> None:
    id = await database.write(one_follows)

    async def change(store: Store) -> list[list[str]]:
        said = [await send(store, EVE)]
        await move(store, day="2025-02-18", starts="10:00", ends="12:00")
        await store.reminders.moved(MARKETING.id, FAIR.id, [id], EVE)
        said.append(await send(store, SOON))  # nothing at the old time
        said.append(await send(store, datetime(2025, 2, 17, 19, tzinfo=CASABLANCA)))
        said.append(await send(store, datetime(2025, 2, 18, 9, 30, tzinfo=CASABLANCA)))
        return said

    assert await database.write(change) == [
        ["workshop.tomorrow"], [], ["workshop.tomorrow"], ["workshop.soon"]
    ]  # fmt: skip


async def test_too_late_to_help_is_not_sent_and_counted(database: Database) -> None:
    await database.write(one_follows)
    late = START - MARGIN
    assert await database.write(partial(send, now=late)) == []
    assert await database.write(lambda store: store.outgoing.missed("paper", late)) == 2
    assert await database.write(lambda store: store.outgoing.missed("paper", late)) == 0
    counts = await database.read(lambda store: store.outgoing.counts())
    assert counts == {("reminder", "missed"): 2}
    await database.write(lambda store: store.outgoing.purge(late + timedelta(days=31)))
    assert await database.read(lambda store: store.outgoing.counts()) == {}


async def test_call_that_was_under_way_is_not_repeated_after_the_start(database: Database) -> None:
    await database.write(one_follows)

    async def killed(store: Store) -> list[str]:
        for row in await due(store, SOON):
            await store.outgoing.start(row.id, "dead", SOON)
        await store.outgoing.abandoned("paper", "alive", START, again=START)
        return await send(store, START)

    assert await database.write(killed) == []


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(days=1), timedelta(days=40)])
async def test_clock_that_jumps_sends_nothing_twice(database: Database, jump: timedelta) -> None:
    await database.write(one_follows)

    async def run(store: Store) -> list[str]:
        said: list[str] = []
        for now in (EVE, EVE + jump, EVE, EVE - jump, EVE, SOON - jump, SOON, SOON + jump, SOON, START):
            await store.outgoing.missed("paper", now)
            await store.waves.lay_out("paper", 30.0, now)
            said += await send(store, now)
        return said

    # Ahead of its time by a jump, perhaps; never twice, and never none.
    assert sorted(await database.write(run)) == ["workshop.soon", "workshop.tomorrow"]


async def test_zone_change_moves_what_waits_once(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    autumn = replace(
        FAIR,
        starts=date(2026, 9, 18),
        ends=date(2026, 9, 24),
        hours=(),
        programme=(
            replace(MARKETING, day=date(2026, 9, 19)),
            replace(CLOSING, day=date(2026, 9, 22), starts=time(15), ends=time(16)),
        ),
    )
    now = datetime(2026, 9, 1, 10, tzinfo=CASABLANCA)

    def known_before(wall: datetime, zone: ZoneInfo) -> datetime:
        """Morocco at +01 for good, as zone data before the change has it."""
        return (wall - timedelta(hours=1)).replace(tzinfo=ZoneInfo("UTC"))

    async def plan(store: Store) -> None:
        await store.fairs.load(pack_of(autumn))
        id = await person(store, "amal")
        for entry in autumn.programme:
            await store.workshops.follow(FAIR.id, entry.id, by=id, now=now)

    async def dues(store: Store) -> list[str]:
        found, after = [], now
        while (next_due := await store.outgoing.next_due("paper", after)) is not None:
            found.append(f"{next_due:%d %H:%M}")
            after = next_due
        return found

    with monkeypatch.context() as old:
        old.setattr(module, "instant", known_before)
        old.setattr("storage.timing.instant", known_before)
        old.setattr("storage.timing.wall_of", lambda at, zone: at.replace(tzinfo=None) + timedelta(hours=1))
        await database.write(plan)
    before = await database.read(dues)
    moved = [await database.write(lambda store: store.reminders.zones_changed()) for _ in range(2)]

    assert before == ["18 18:00", "19 13:30", "21 18:00", "22 13:30"]
    assert await database.read(dues) == ["18 18:00", "19 13:30", "21 19:00", "22 14:30"]
    assert moved == [2, 0]


# ── waves ──────────────────────────────────────────────────────────────────────────────────────────────


def test_groups_end_in_time_for_the_ones_after_them() -> None:
    second = timedelta(seconds=1)
    groups = [Group(SOON, 10, 10), Group(SOON + 5 * second, 20, 20), Group(SOON + 60 * second, 1, 1)]
    assert ends_of(groups, second) == [SOON - 15 * second, SOON + 5 * second, SOON + 60 * second]


async def test_last_of_many_is_in_time_and_exhibitors_from_afar_go_first(database: Database) -> None:
    crowd, rate = 200, 10.0

    async def fill(store: Store) -> list[int]:
        await store.fairs.load(pack_of(FAIR))
        people = [await person(store, f"p{number}") for number in range(crowd)]
        for id, province in ((people[150], "MA-TIZ"), (people[199], "MA-FES")):
            file = await store.applications.begin(FAIR.id, id, now=NOW)
            await store.applications.send(file, {"name": "x", "province": province}, (), by=id, now=NOW)
        await store.reminders.plan_all(dict.fromkeys(people, 0), MARKETING.id, FAIR.id, NOW)
        return people

    people = await database.write(fill)

    async def accept(store: Store) -> None:
        connection = store.reminders._connection
        await connection.execute("update application set state = 'confirmed'")

    await database.write(accept)
    ahead = SOON - timedelta(minutes=6)
    assert await database.write(lambda store: store.waves.lay_out("paper", rate, ahead - timedelta(1))) == 0
    wave = timedelta(seconds=crowd / (rate * SHARE))
    ahead = SOON - wave - timedelta(minutes=4)
    assert await database.write(lambda store: store.waves.lay_out("paper", rate, ahead)) == crowd
    assert await database.write(lambda store: store.waves.lay_out("paper", rate, ahead)) == 0

    async def order(store: Store) -> list[tuple[datetime, int]]:
        rows = await store.reminders._connection.rows(
            "select due, person from outgoing where lead = 30 order by due, id"
        )
        return [(datetime.fromtimestamp(row["due"] / 1e6, CASABLANCA), row["person"]) for row in rows]

    found = await database.read(order)
    assert [id for _, id in found[:3]] == [people[199], people[150], people[0]]
    assert abs(found[0][0] - (SOON - wave)) < timedelta(milliseconds=1)
    assert SOON - timedelta(seconds=1) < found[-1][0] < SOON
    assert await database.read(lambda store: store.outgoing.due("paper", found[9][0], 500)) != ()


async def test_due_reminders_go_by_their_time_and_answers_before_them(database: Database) -> None:
    await database.write(one_follows)

    async def add(store: Store) -> list[str]:
        other = await person(store, "other")
        await store.reminders.wish(other, FAIR.id, (60,), NOW)
        await store.reminders.plan(other, MARKETING.id, FAIR.id, NOW)
        to = Address("paper", "third")
        await store.outgoing.add("r", to, None, "reply", phrase("x"), now=SOON)
        return [row.address.id for row in await due(store, SOON)]

    # The evening's, unsent, comes first of the reminders: its time was first.
    assert await database.write(add) == ["third", "amal", "other", "amal"]


async def test_who_is_erased_or_blocked_is_not_reminded(database: Database) -> None:
    id = await database.write(one_follows)
    await database.write(lambda store: store.people.erase(id, NOW))
    assert await database.read(lambda store: due(store, SOON)) == ()
    assert await database.read(lambda store: store.outgoing.counts()) == {}


def test_topic_names_fair_and_entry() -> None:
    entry: Entry = MARKETING
    assert topic_of(FAIR.id, entry.id) == "entry:agadir-2025:marketing"
