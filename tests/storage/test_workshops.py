"""Seats: never more than there are, never two for one, never one lost; who waits, and who is offered what."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from storage.database import Database
from storage.pack import pack_of
from storage.phrases import phrase
from storage.records import Address, Concerned, SignUp
from storage.refusals import Choose, NoFile, NoRoom, NotForThem, NotNow, TooMany
from storage.seating import TOO_LATE, begins, offer_ends, slots, told_at
from storage.store import Store
from tests.handlers.conftest import CASABLANCA, FAIR, there
from tests.storage.test_applications import in_state, organizer
from tests.storage.workshop import DESK, DIGITAL, NOW, WORKSHOPS, everybody, load, people, person

#: What somebody does, in one transaction.
Work = Callable[[Store], Awaitable[object]]

BEGINS = begins(DIGITAL, CASABLANCA)

#: The fair has not begun: a file may still be withdrawn.
BEFORE = datetime(2025, 2, 10, 10, tzinfo=CASABLANCA)


async def join(
    store: Store, by: int, entry: str = "digital", *, now: datetime = NOW, seats: int = 1
) -> SignUp:
    return await store.workshops.join(FAIR.id, entry, by=by, now=now, seats=seats)


async def told(store: Store, now: datetime) -> list[str]:
    """The phrases that wait to be sent, whenever they are due."""
    rows = await store.outgoing.due("paper", now, 1000)
    return [there(await store.outgoing.start(row.id, "test", NOW)).text.key for row in rows]


# ── at the same moment ─────────────────────────────────────────────────────────────────────────────────


async def test_fifty_people_want_ten_seats_at_the_same_moment(database: Database) -> None:
    ids = await people(database, 50)
    got = await asyncio.gather(
        *(database.write(lambda store, by=by: join(store, by)) for by in ids)  # type: ignore[misc]
    )
    after = await database.read(lambda store: everybody(store, ids))
    assert [each.state for each in after] == ["seat"] * 10 + ["waiting"] * 40
    assert [each.rank for each in after[10:]] == list(range(1, 41))
    # What each was answered is what holds: ranks by arrival, and nobody was promised more.
    assert sorted((each.rank or 0) for each in got) == [0] * 10 + list(range(1, 41))
    assert {each.person: each.rank for each in got} == {each.person: each.rank for each in after}


class Schedule:
    """Ten seats and fifty people who do whatever they like; what must always hold is looked at."""

    def __init__(self, database: Database, ids: list[int], seed: int) -> None:
        self.database = database
        self.ids = ids
        self.random = random.Random(seed)
        self.entry = f"w{seed}"
        self.seats = 10

    def act(self, verb: str, by: int, now: datetime) -> Work:
        return lambda store: getattr(store.workshops, verb)(FAIR.id, self.entry, by=by, now=now)

    async def all(self) -> list[SignUp]:
        return await self.database.read(lambda store: everybody(store, self.ids, self.entry))

    async def acts(self, now: datetime) -> list[Work]:
        """Some give back, some take what they are offered or decline it, some ask again."""
        all_ = await self.all()
        seated = [each.person for each in all_ if each.state == "seat"]
        offered = [each.person for each in all_ if each.state == "offered"]
        gone = [by for by in self.ids if by not in {each.person for each in all_}]
        chance = self.random.random
        return [
            *(self.act("give_back", by, now) for by in self.random.sample(seated, min(10, len(seated)) // 2)),
            *(self.act("take", by, now) for by in offered if chance() < 0.5),
            *(self.act("give_back", by, now) for by in offered if chance() < 0.1),
            *(self.act("join", by, now) for by in gone if chance() < 0.2),
        ]

    async def hold(self, now: datetime) -> None:
        """Nobody holds two, no seat is given twice, and whoever came before is offered before."""
        all_ = await self.all()
        assert len({each.person for each in all_}) == len(all_)
        held = sum(each.seats if each.state == "seat" else each.offered for each in all_ if each.rank is None)
        assert held <= self.seats
        assert [each.rank for each in all_ if each.rank] == list(
            range(1, sum(each.rank is not None for each in all_) + 1)
        )
        waiting = [each.id for each in all_ if each.rank]
        offered = [each.id for each in all_ if each.state == "offered"]
        assert not waiting or not offered or max(offered) < min(waiting)
        if waiting and now < BEGINS - TOO_LATE:
            assert held == self.seats, "a seat is free while somebody waits"


async def side_by_side(database: Database, schedules: list[Schedule], chance: random.Random) -> None:
    """Fifty ask for ten seats of each, ten give back while offers run out, over and over until it begins.

    All that happens in a step happens at the same moment and in any order; what the rules refuse is refused.
    """
    now = NOW

    async def together(works: list[Work]) -> None:
        async def one(work: Work) -> None:
            with suppress(NotNow, NoFile, NoRoom, TooMany):
                await database.write(work)

        clocks: list[Work] = [lambda store, now=now: store.workshops.lapse(now)] * 2  # type: ignore[misc]
        await asyncio.gather(*map(one, chance.sample([*clocks, *works], len(works) + 2)))
        for each in schedules:
            await each.hold(now)

    for each in schedules:
        entry = replace(DIGITAL, id=each.entry, seats=each.seats)
        await database.write(
            lambda store, entry=entry: store.fairs.put(FAIR.id, "programme", entry.id, _cells(entry))  # type: ignore[misc]
        )
    await together([each.act("join", by, now) for each in schedules for by in each.ids])
    while now < BEGINS:
        await together([act for each in schedules for act in await each.acts(now)])
        now += timedelta(minutes=chance.choice((1, 30, 240, 720)))
    await together([])
    for each in schedules:
        assert {every.state for every in await each.all()} <= {"seat"}


def _cells(entry: object) -> dict[str, str]:
    pack = pack_of(replace(FAIR, programme=(entry,)))  # type: ignore[arg-type]
    return dict(next(iter(pack.sheets["programme"].values())))


#: Schedules at a time, each in a workshop of its own and with the same people: they share the clock.
SIDE_BY_SIDE = 10


async def schedules(database: Database, count: int) -> None:
    ids = await people(database, 50)
    for first in range(0, count, SIDE_BY_SIDE):
        seeds = range(first, min(first + SIDE_BY_SIDE, count))
        await side_by_side(database, [Schedule(database, ids, seed) for seed in seeds], random.Random(first))


async def test_no_seat_is_lost_or_given_twice_in_any_schedule(database: Database) -> None:
    await schedules(database, 5)


@pytest.mark.stress
async def test_no_seat_is_lost_or_given_twice_in_a_thousand_schedules(database: Database) -> None:
    await schedules(database, 1000)


# ── the waiting list and its offers ────────────────────────────────────────────────────────────────────


async def full(store: Store, extra: int = 3) -> list[int]:
    """Ten have a seat and some wait; all of them in order."""
    await load(store)
    ids = [await person(store, f"p{number}") for number in range(10 + extra)]
    for by in ids:
        await join(store, by)
    return ids


async def test_freed_seat_is_offered_to_the_next_then_to_the_one_after(store: Store) -> None:
    ids = await full(store)
    await store.workshops.give_back(FAIR.id, "digital", by=ids[0], now=NOW)
    offered = there(await store.workshops.mine(ids[10], FAIR.id, "digital"))
    assert (offered.state, offered.offered, offered.until) == (
        "offered",
        1,
        offer_ends(BEGINS, NOW, CASABLANCA),
    )
    assert there(await store.workshops.mine(ids[11], FAIR.id, "digital")).rank == 1
    assert await told(store, NOW) == ["notice.seat-offered"]
    later = there(offered.until)
    assert await store.workshops.lapse(later - timedelta(seconds=1)) == 0
    assert await store.workshops.lapse(later) == 1
    assert await store.workshops.mine(ids[10], FAIR.id, "digital") is None
    assert there(await store.workshops.mine(ids[11], FAIR.id, "digital")).state == "offered"
    assert later == datetime(2025, 2, 16, 9, tzinfo=CASABLANCA)  # not at ten in the evening
    assert sorted(await told(store, later)) == ["notice.offer-over", "notice.seat-offered"]
    taken = await store.workshops.take(FAIR.id, "digital", by=ids[11], now=later)
    assert (taken.state, taken.seats) == ("seat", 1)
    with pytest.raises(NotNow):
        await store.workshops.take(FAIR.id, "digital", by=ids[10], now=later)


async def test_offer_that_is_declined_goes_on_at_once(store: Store) -> None:
    ids = await full(store)
    await store.workshops.give_back(FAIR.id, "digital", by=ids[3], now=NOW)
    await store.workshops.give_back(FAIR.id, "digital", by=ids[10], now=NOW)
    assert there(await store.workshops.mine(ids[11], FAIR.id, "digital")).state == "offered"
    # What was not sent yet to the first is not sent any more.
    assert await told(store, NOW) == ["notice.seat-offered"]


async def test_who_cannot_be_reached_keeps_waiting_and_the_next_is_offered(store: Store) -> None:
    ids = await full(store)
    await store.people.blocked(Address("paper", "p10"), NOW)
    await store.workshops.give_back(FAIR.id, "digital", by=ids[0], now=NOW)
    states = [there(await store.workshops.mine(by, FAIR.id, "digital")).state for by in ids[10:]]
    assert states == ["waiting", "offered", "waiting"]


async def test_whoever_followed_for_long_waits_from_when_they_asked_for_a_seat(store: Store) -> None:
    await load(store)
    fan = await person(store, "fan")
    await store.workshops.follow(FAIR.id, "digital", by=fan, now=NOW)
    ids = await full(store, extra=2)
    assert (await join(store, fan)).rank == 3
    assert (await join(store, ids[10], seats=2)).rank == 1  # asking for more costs nobody's place


async def test_group_is_offered_what_is_free_and_the_rest_waits_for_nobody(store: Store) -> None:
    ids = await full(store, extra=0)
    group, single = await person(store, "group"), await person(store, "single")
    await join(store, group, seats=3)
    await join(store, single)
    await store.workshops.give_back(FAIR.id, "digital", by=ids[0], now=NOW)
    assert there(await store.workshops.mine(group, FAIR.id, "digital")).offered == 1
    assert (await store.workshops.take(FAIR.id, "digital", by=group, now=NOW)).seats == 1
    await store.workshops.give_back(FAIR.id, "digital", by=ids[1], now=NOW)
    assert there(await store.workshops.mine(single, FAIR.id, "digital")).state == "offered"


async def test_seats_that_a_new_pack_adds_are_offered_by_the_clock(store: Store) -> None:
    ids = await full(store)
    more = replace(WORKSHOPS, programme=(replace(DIGITAL, seats=12),))
    await store.fairs.load(pack_of(more))
    await store.workshops.lapse(NOW)
    states = [there(await store.workshops.mine(by, FAIR.id, "digital")).state for by in ids[10:]]
    assert states == ["offered", "offered", "waiting"]


async def test_forgotten_person_frees_the_seat_and_it_is_offered_on(database: Database) -> None:
    ids = await database.write(full)
    await database.write(lambda store: store.people.erase(ids[0], NOW))
    await database.write(lambda store: store.workshops.lapse(NOW))
    after = await database.read(lambda store: everybody(store, ids))
    assert [each.state for each in after] == ["seat"] * 9 + ["offered", "waiting", "waiting"]


@pytest.mark.parametrize(
    ("left", "held"),
    [
        (timedelta(days=10, hours=1), timedelta(hours=12)),
        # Until nine in the morning rather than ten in the evening.
        (timedelta(days=10), timedelta(hours=23)),
        (timedelta(hours=36), timedelta(hours=9)),
        (timedelta(hours=1), timedelta(minutes=15)),
        (timedelta(minutes=20), timedelta(minutes=10)),
        (timedelta(minutes=6), timedelta(minutes=6)),
    ],
)
def test_offer_holds_for_less_as_the_workshop_nears(left: timedelta, held: timedelta) -> None:
    assert offer_ends(BEGINS, BEGINS - left, CASABLANCA) == BEGINS - left + held


def test_offer_that_is_told_by_day_does_not_end_in_the_night() -> None:
    evening = datetime(2025, 2, 16, 20, 30, tzinfo=CASABLANCA)
    assert offer_ends(BEGINS, evening, CASABLANCA) == datetime(2025, 2, 17, 9, tzinfo=CASABLANCA)


@pytest.mark.parametrize(
    ("now", "at"),
    [
        ((2025, 2, 15, 10, 0), (2025, 2, 15, 10, 0)),
        ((2025, 2, 15, 20, 59), (2025, 2, 15, 20, 59)),
        ((2025, 2, 15, 21, 0), (2025, 2, 16, 8, 30)),
        ((2025, 2, 16, 3, 0), (2025, 2, 16, 8, 30)),
        ((2025, 2, 17, 6, 0), (2025, 2, 17, 6, 0)),  # it is today: better woken than too late
    ],
)
def test_nobody_is_woken_for_an_offer_of_another_day(now: tuple[int, ...], at: tuple[int, ...]) -> None:
    moment, expected = (datetime(*each, tzinfo=CASABLANCA) for each in (now, at))  # type: ignore[misc, arg-type]
    assert told_at(DIGITAL, CASABLANCA, moment) == expected


async def test_in_the_last_minutes_a_free_seat_is_for_whoever_comes(store: Store) -> None:
    ids = await full(store)
    late = BEGINS - timedelta(minutes=4)
    await store.workshops.give_back(FAIR.id, "digital", by=ids[0], now=late)
    assert there(await store.workshops.mine(ids[10], FAIR.id, "digital")).state == "waiting"
    assert (await join(store, ids[12], now=late)).state == "seat"
    await store.workshops.lapse(BEGINS)
    assert await store.workshops.mine(ids[10], FAIR.id, "digital") is None


# ── for whom, when, how many ───────────────────────────────────────────────────────────────────────────


async def test_entry_for_exhibitors_is_for_those_who_are_accepted_and_the_team(store: Store) -> None:
    await load(store)
    anybody, owner, admin = (
        await person(store, "x"),
        await person(store, "owner"),
        await organizer(store, "a"),
    )
    await in_state(store, "confirmed", owner, admin)
    with pytest.raises(NotForThem, match="exhibitors"):
        await join(store, anybody, "packaging")
    assert (await join(store, owner, "packaging", seats=2)).state == "seat"
    assert (await join(store, admin, "packaging")).state == "seat"
    with pytest.raises(TooMany, match="2"):
        await join(store, owner, "packaging", seats=3)


async def test_release_that_can_be_undone_makes_no_exhibitor_yet(store: Store) -> None:
    await load(store)
    owner, admin = await person(store, "owner"), await organizer(store, "a")
    when = datetime(2025, 1, 20, 10, 1, tzinfo=CASABLANCA)
    await in_state(store, "accepted", owner, admin)
    open_ = replace(WORKSHOPS.programme[5], signup_opens=None)
    await store.fairs.load(pack_of(replace(WORKSHOPS, programme=(open_,))))
    with pytest.raises(NotForThem):
        await join(store, owner, "packaging", now=when)
    assert (await join(store, owner, "packaging", now=when + timedelta(minutes=6))).state == "seat"


@pytest.mark.parametrize("left", ["withdrawn", "released"])
async def test_who_is_no_exhibitor_any_more_gives_back_what_is_for_exhibitors(
    database: Database, left: str
) -> None:
    async def begin(store: Store) -> tuple[int, int]:
        await load(store)
        owner, next_ = await person(store, "owner"), await person(store, "next")
        admin = await organizer(store, "a")
        file = await in_state(store, "confirmed", owner, admin)
        await in_state(store, "confirmed", next_, admin)
        one_seat = replace(WORKSHOPS.programme[-3], seats=1, seats_each=1)
        assert one_seat.id == "packaging"
        await store.fairs.load(pack_of(replace(WORKSHOPS, programme=(one_seat, DIGITAL))))
        assert (await join(store, owner, "packaging")).state == "seat"
        assert (await join(store, next_, "packaging")).rank == 1
        assert (await join(store, owner, "digital")).state == "seat"
        await store.workshops.lapse(NOW)
        assert there(await store.workshops.mine(owner, FAIR.id, "packaging")).state == "seat"
        if left == "withdrawn":
            await store.applications.withdraw(file.id, by=owner, now=BEFORE)
        else:
            await store.reviews.pass_on(file.id, by=admin, now=NOW)
        return owner, next_

    owner, next_ = await database.write(begin)

    async def by_the_clock(store: Store) -> list[str]:
        before = len(await store.outgoing.due("paper", NOW, 1000))
        await store.workshops.lapse(NOW)
        await store.workshops.lapse(NOW)
        assert await store.workshops.mine(owner, FAIR.id, "packaging") is None
        assert there(await store.workshops.mine(next_, FAIR.id, "packaging")).state == "offered"
        # What is for everybody stays theirs.
        assert there(await store.workshops.mine(owner, FAIR.id, "digital")).state == "seat"
        return (await told(store, NOW))[before:]

    assert sorted(await database.write(by_the_clock)) == ["notice.seat-not-theirs", "notice.seat-offered"]


async def test_exhibitor_who_withdrew_one_file_of_two_keeps_the_seat(store: Store) -> None:
    await load(store)
    owner, admin = await person(store, "owner"), await organizer(store, "a")
    one = await in_state(store, "confirmed", owner, admin)
    await in_state(store, "confirmed", owner, admin)
    await join(store, owner, "packaging")
    await store.applications.withdraw(one.id, by=owner, now=BEFORE)
    await store.workshops.lapse(NOW)
    assert there(await store.workshops.mine(owner, FAIR.id, "packaging")).state == "seat"


@pytest.mark.parametrize(("day", "hour", "why"), [(13, 10, "opens"), (16, 20, "closed"), (17, 12, "begun")])
async def test_sign_up_has_its_time(store: Store, day: int, hour: int, why: str) -> None:
    await load(store)
    admin = await organizer(store, "a")
    with pytest.raises(NotNow, match=why):
        await join(store, admin, "packaging", now=datetime(2025, 2, day, hour, tzinfo=CASABLANCA))


async def test_number_of_seats_changes_as_far_as_there_are(store: Store) -> None:
    await load(store)
    one, two, three = [await person(store, f"p{each}") for each in range(3)]
    assert (await join(store, one, seats=4)).seats == 4
    assert (await join(store, two, seats=4)).seats == 4
    with pytest.raises(NoRoom, match="2"):
        await join(store, three, seats=3)
    assert (await join(store, one, seats=1)).seats == 1
    assert (await join(store, three, seats=3)).state == "seat"
    with pytest.raises(NoRoom, match="2"):
        await join(store, one, seats=4)
    assert there(await store.workshops.mine(one, FAIR.id, "digital")).seats == 1


async def test_what_has_no_seats_can_only_be_followed(store: Store) -> None:
    await load(store)
    fan = await person(store, "fan")
    with pytest.raises(NoFile):
        await join(store, fan, "concert")
    followed = await store.workshops.follow(FAIR.id, "concert", by=fan, now=NOW)
    assert (followed.state, followed.seats) == ("follows", 0)
    assert await store.workshops.concerned(FAIR.id, "concert") == [Concerned(fan, "follows", 0)]
    await store.workshops.give_back(FAIR.id, "concert", by=fan, now=NOW)
    assert await store.workshops.concerned(FAIR.id, "concert") == []
    with pytest.raises(NoFile):
        await store.workshops.follow(FAIR.id, "nothing", by=fan, now=NOW)


# ── appointments ───────────────────────────────────────────────────────────────────────────────────────


async def test_appointments_are_chosen_moved_and_offered(store: Store) -> None:
    await load(store)
    one, two, three, four, five = [await person(store, f"p{each}") for each in range(5)]
    assert slots(DESK, CASABLANCA) == (0, 20, 40)

    async def at(by: int, slot: int | None) -> SignUp:
        return await store.workshops.join(FAIR.id, "desk", by=by, now=NOW, slot=slot)

    with pytest.raises(Choose):
        await at(one, None)
    assert (await at(one, 20)).slot == 20
    with pytest.raises(NoRoom):
        await at(two, 20)
    with pytest.raises(NoRoom):
        await at(two, 7)
    assert [(await at(two, 0)).slot, (await at(one, 40)).slot, (await at(three, 20)).slot] == [0, 40, 20]
    assert [(await at(four, None)).rank, (await at(five, None)).rank] == [1, 2]
    await store.workshops.give_back(FAIR.id, "desk", by=one, now=NOW)
    offered = there(await store.workshops.mine(four, FAIR.id, "desk"))
    assert (offered.state, offered.slot) == ("offered", 40)
    assert (await store.workshops.take(FAIR.id, "desk", by=four, now=NOW)).slot == 40


# ── the programme changes; two phones ──────────────────────────────────────────────────────────────────


async def test_cancelled_entry_frees_everything_until_that_is_undone(store: Store) -> None:
    ids = await full(store)
    await store.workshops.give_back(FAIR.id, "digital", by=ids[0], now=NOW)
    before = await store.workshops.concerned(FAIR.id, "digital")
    assert [each.what for each in before] == ["seat"] * 9 + ["offered", "waiting", "waiting"]
    await store.workshops.entry_gone(FAIR.id, "digital", NOW)
    assert await store.workshops.concerned(FAIR.id, "digital") == []
    assert await told(store, NOW) == []
    await store.workshops.entry_back(FAIR.id, "digital", NOW)
    await store.workshops.lapse(NOW)
    assert await store.workshops.concerned(FAIR.id, "digital") == before


@pytest.mark.parametrize("offered_by", [0, 10])
async def test_two_phones_of_one_person_keep_the_better_of_two_places(store: Store, offered_by: int) -> None:
    ids = await full(store, extra=2)
    other = 10 - offered_by
    code = await store.joining.offer(ids[offered_by], NOW)
    assert await store.joining.accept(code, ids[other], NOW, phrase("link.joined"))
    mine = there(await store.workshops.mine(ids[offered_by], FAIR.id, "digital"))
    assert (mine.state, mine.seats) == ("seat", 1)
    assert [each.state for each in await everybody(store, ids)] == ["seat"] * 10 + ["waiting"]


async def test_everything_kept_of_somebody_has_their_workshops(store: Store) -> None:
    ids = await full(store)
    [kept] = (await store.people.everything(ids[0]))["workshops"]
    assert (kept["entry"], kept["state"], kept["seats"]) == ("digital", "seat", 1)
