"""Audiences: each group, put together and taken away, counted, and read out; beside a count written apart."""

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.audience import FRESH, KEEP, VISIT, people_of
from storage.connection import Connection
from storage.database import Database
from storage.groups import KINDS, NARROWED, Audience, Group
from storage.pack import pack_of
from storage.phrases import phrase
from storage.records import Address
from storage.store import Store
from tests.handlers.conftest import FAIR
from tests.storage.test_applications import LATER, NOW, in_state, organizer, person

LANGUAGES = ("ar", "ary", "fr", "en")
CHANNELS = ("telegram", "whatsapp", "web")
TOPIC = "programme"
STATES = ("sent", "review", "accepted", "confirmed", "reserve", "declined")


@dataclass
class Somebody:
    """One person as the test knows them, without the database."""

    id: int
    language: str
    news: str | None
    #: What they said about the one topic.
    word: str | None = None
    #: They said yes to it once.
    once: bool = False
    #: (channel, id) → (last heard, blocked)
    addresses: dict[Address, tuple[int, bool]] = field(default_factory=dict)
    groups: set[tuple[str, str, str]] = field(default_factory=set)

    @property
    def home(self) -> Address | None:
        """Where nobody blocked us, then where they were heard last."""
        order = sorted(
            self.addresses, key=lambda each: (self.addresses[each][1], self.addresses[each][0], each.channel)
        )
        return order[0] if order else None

    def left_out(self) -> str:
        home = self.home
        last = self.word or self.news
        if last != "yes":
            return "stopped" if last == "no" else "unasked"
        if home is None or self.addresses[home][1]:
            return "blocked"
        if home.channel == "whatsapp" and self.addresses[home][0] > 24 * 60:
            return "window"
        return ""

    def in_(self, group: Group) -> bool:
        if group.kind == "opted_in":
            return self.news == "yes" or self.once
        mine = [(name, value) for kind, name, value in self.groups if kind == group.kind]
        if group.kind == "interested":
            return any(pair in mine for name, values in group.where for pair in ((name, v) for v in values))
        if group.kind == "exhibitors" and not mine:
            return False
        if not group.where:
            return bool(mine)
        return all(any((name, value) in mine for value in values) for name, values in group.where)


MINUTES_SILENT = (1, 60, 3 * 24 * 60)


async def crowd(store: Store, connection: Connection, size: int, seed: int) -> list[Somebody]:
    """People of every kind, each with what the test remembers of them."""
    dice = random.Random(seed)
    made = []
    for number in range(size):
        silent = dice.choice(MINUTES_SILENT)
        home = Address(dice.choice(CHANNELS), f"home{number}")
        met = await store.people.meet(
            home, name="", language=dice.choice(LANGUAGES), now=NOW - timedelta(minutes=silent)
        )
        one = Somebody(met.id, met.language, dice.choice(("yes", "yes", "no", "asked", None)))
        one.addresses[home] = (silent, dice.random() < 0.15)
        if dice.random() < 0.2:
            other = Address(dice.choice(CHANNELS), f"other{number}")
            one.addresses[other] = (dice.choice(MINUTES_SILENT) + 1, dice.random() < 0.3)
            await connection.execute(
                "insert into address (channel, id, person, heard) values (?, ?, ?, ?)",
                other.channel,
                other.id,
                one.id,
                micro(one.addresses[other][0]),
            )
        for address, (_, blocked) in one.addresses.items():
            if blocked:
                await store.people.blocked(address, NOW)
        if dice.random() < 0.3:
            one.language = dice.choice(LANGUAGES)
            await store.people.choose_language(one.id, one.language)
        if one.news:
            await connection.execute("update person set news = ? where id = ?", one.news, one.id)
        for word in dice.choice(((), (), (), ("yes",), ("no",), ("yes", "no"), ("no", "yes"))):
            await store.people.agree(one.id, TOPIC, word, "text", "1", channel=home.channel, now=NOW)
            one.word, one.once = word, one.once or word == "yes"
        await belong(store, connection, one, dice)
        made.append(one)
    return made


def micro(minutes: int) -> int:
    return int((NOW - timedelta(minutes=minutes)).timestamp() * 1_000_000)


async def belong(store: Store, connection: Connection, one: Somebody, dice: random.Random) -> None:
    """Make somebody a visitor, an applicant, an exhibitor or an organizer, or none or several of these."""
    if dice.random() < 0.5:
        asked = {("pole", dice.choice(("products", "crafts"))), ("product", dice.choice(("honey", "amlou")))}
        picked = [each for each in asked if dice.random() < 0.6]
        await store.audience.asked(one.id, FAIR.id, picked, now=NOW)
        one.groups |= {("visitors", "", ""), *(("interested", *each) for each in picked)}
    if dice.random() < 0.3:
        state, pole = dice.choice(STATES), dice.choice(("products", "crafts"))
        province, stand = dice.choice(("MA-TIZ", "MA-TAR")), dice.choice(("products/B12", "products/B13", ""))
        await connection.execute(
            "insert into application (fair, person, state, pole, province, stand, made, changed)"
            " values (?, ?, ?, ?, ?, ?, 0, 0)",
            FAIR.id,
            one.id,
            state,
            pole,
            province,
            stand,
        )
        one.groups.add(("applicants", "state", state))
        if state in ("accepted", "confirmed"):
            one.groups |= {
                ("exhibitors", "pole", pole),
                ("exhibitors", "province", province),
                ("exhibitors", "stand", stand),
            }
    if dice.random() < 0.3:
        entry, state = (
            dice.choice(("marketing", "pottery")),
            dice.choice(("seat", "waiting", "gone", "follows")),
        )
        await connection.execute(
            "insert into signup (fair, entry, person, state, made) values (?, ?, ?, ?, 0)",
            FAIR.id,
            entry,
            one.id,
            state,
        )
        if state in ("seat", "waiting"):
            one.groups.add(("signed_up", "entry", entry))
    if dice.random() < 0.05:
        await connection.execute(
            "insert into organizer (person, role, fair, since) values (?, 'reviewer', ?, 0)",
            one.id,
            dice.choice(("", FAIR.id)),
        )
        one.groups.add(("organizers", "", ""))


GROUPS = (
    Group.of("opted_in"),
    Group.of("visitors"),
    Group.of("interested", pole=("crafts",)),
    Group.of("interested", product=("honey", "amlou"), pole=("products",)),
    Group.of("applicants", state=("sent", "review")),
    Group.of("applicants", state=("declined",)),
    Group.of("exhibitors"),
    Group.of("exhibitors", pole=("products",), province=("MA-TIZ",)),
    Group.of("exhibitors", stand=("products/B12", "products/B13")),
    Group.of("organizers"),
    Group.of("signed_up", entry=("marketing",)),
    Group.of("signed_up", entry=("marketing", "pottery")),
)

AUDIENCES = (
    *(Audience((each,)) for each in GROUPS),
    Audience(GROUPS[:3], (GROUPS[4],)),
    Audience((GROUPS[0],), (GROUPS[9], GROUPS[6])),
    Audience((GROUPS[1], GROUPS[6]), (GROUPS[2],)),
    Audience((GROUPS[11],), (GROUPS[10],)),
    Audience(GROUPS, ()),
    Audience(GROUPS, GROUPS),
    Audience(),
)


def chosen(people: Iterable[Somebody], audience: Audience) -> list[Somebody]:
    return [
        each
        for each in people
        if any(each.in_(group) for group in audience.include)
        and not any(each.in_(group) for group in audience.minus)
    ]


def counted(people: Iterable[Somebody]) -> Counter[tuple[str, str, str]]:
    return Counter(
        (each.language, each.home.channel if each.home else "", each.left_out()) for each in people
    )


async def fill(database: Database, size: int = 300, seed: int = 7) -> list[Somebody]:
    await database.write(lambda store: store.fairs.load(pack_of(FAIR)))
    return await database.write(lambda store: crowd(store, store.audience._connection, size, seed))


async def test_every_audience_counts_as_a_count_written_apart(database: Database) -> None:
    people = await fill(database)
    for audience in AUDIENCES:

        async def count(store: Store, audience: Audience = audience) -> Counter[tuple[str, str, str]]:
            parts = await store.audience.count(FAIR.id, audience, now=NOW, topic=TOPIC)
            return Counter({(each.language, each.channel, each.left_out): each.people for each in parts})

        assert await database.read(count) == counted(chosen(people, audience)), audience


async def test_who_is_read_out_in_chunks_is_who_is_counted_each_once(database: Database) -> None:
    people = await fill(database)
    for audience in AUDIENCES:

        async def all_of(store: Store, audience: Audience = audience) -> list[tuple[int, Address, str]]:
            read: list[tuple[int, Address, str]] = []
            while chunk := await store.audience.people(
                FAIR.id, audience.dump(), topic=TOPIC, after=read[-1][0] if read else 0, limit=37
            ):
                read += [(each.person, each.to, each.language) for each in chunk]
            return read

        expected = [
            (each.id, each.home, each.language)
            for each in chosen(people, audience)
            if each.left_out() in ("", "window")
        ]
        assert await database.read(all_of) == expected, audience


async def test_somebody_on_two_phones_counts_once_where_they_wrote_last(store: Store) -> None:
    one = await store.people.meet(Address("telegram", "1"), name="", language="fr", now=NOW)
    later = NOW + timedelta(minutes=1)
    other = await store.people.meet(Address("whatsapp", "2"), name="", language="ar", now=later)
    code = await store.joining.offer(one.id, later)
    await store.audience.asked(one.id, FAIR.id, [("pole", "crafts")], now=NOW)
    await store.audience.asked(other.id, FAIR.id, [("product", "honey")], now=later)
    await store.people.set_news(one.id, "yes", "1", channel="telegram", now=NOW)
    assert await store.joining.accept(code, other.id, later, phrase("link.joined"))
    audience = Audience((Group.of("visitors"), Group.of("interested", product=("honey",))))
    [part] = await store.audience.count(FAIR.id, audience, now=later)
    [reached] = await store.audience.people(FAIR.id, audience.dump(), limit=5)
    assert (part.people, part.channel, part.left_out) == (1, "whatsapp", "")
    assert (reached.person, reached.to) == (one.id, Address("whatsapp", "2"))


async def test_decision_that_can_be_undone_shows_in_no_audience(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    admin, owner = await organizer(store, "admin"), await person(store, "owner")
    file = await in_state(store, "accepted", owner, admin)
    accepted = Audience((Group.of("applicants", state=("accepted",)),))
    review = Audience((Group.of("applicants", state=("review",)),))
    exhibitors = Audience((Group.of("exhibitors"),))

    async def counts() -> list[int]:
        return [
            sum(each.people for each in await store.audience.count(FAIR.id, audience, now=LATER))
            for audience in (accepted, exhibitors, review)
        ]

    assert await counts() == [0, 0, 1]
    await store.outgoing._connection.execute("update outgoing set state = 'sent' where state = 'pending'")
    assert await counts() == [1, 1, 0]
    assert file.person == owner


async def test_what_was_asked_about_is_kept_light_and_let_go(database: Database) -> None:
    one = await database.write(lambda store: person(store, "one"))

    async def asked(store: Store, after: timedelta) -> list[tuple[str, str, str]]:
        await store.audience.asked(one, FAIR.id, [("pole", "crafts")], now=NOW + after)
        kept = await store.people.everything(one)
        return [(each["subject"], each["id"], each["last_asked"]) for each in kept["asked_about"]]

    first = await database.write(lambda store: asked(store, timedelta(0)))
    soon = await database.write(lambda store: asked(store, FRESH / 2))
    late = await database.write(lambda store: asked(store, FRESH * 2))
    assert [each[:2] for each in first] == [("pole", "crafts"), (VISIT, "")]
    assert first == soon
    assert late != soon
    popular = await database.read(lambda store: store.audience.subjects(FAIR.id, "pole", 5))
    assert popular == (("crafts", 1),)
    await database.write(lambda store: store.audience.purge(NOW + FRESH * 2 + KEEP + timedelta(days=1)))
    assert await database.read(lambda store: store.audience.subjects(FAIR.id, "pole", 5)) == ()


async def test_erased_person_is_in_no_audience(database: Database) -> None:
    one = await database.write(lambda store: person(store, "one"))
    await database.write(lambda store: store.audience.asked(one, FAIR.id, [("pole", "crafts")], now=NOW))
    await database.write(lambda store: store.people.erase(one, NOW))
    audience = Audience((Group.of("visitors"),))
    assert await database.read(lambda store: store.audience.count(FAIR.id, audience, now=NOW)) == ()
    assert await database.read(lambda store: store.audience.subjects(FAIR.id, "pole", 5)) == ()


GROUP = st.sampled_from(sorted(KINDS)).flatmap(
    lambda kind: st.dictionaries(
        st.sampled_from(sorted(KINDS[kind]) or ["-"]),
        st.lists(st.sampled_from(("honey", "MA-TIZ", "قطب", "x' or 1")), min_size=1, max_size=3),
        min_size=1 if kind in NARROWED else 0,
        max_size=len(KINDS[kind]),
    ).map(lambda where: Group.of(kind, **where))
)


@given(st.lists(GROUP, max_size=4), st.lists(GROUP, max_size=3))
def test_audience_is_read_back_as_it_was_written(include: list[Group], minus: list[Group]) -> None:
    audience = Audience(tuple(include), tuple(minus))
    assert Audience.load(audience.dump()) == audience


@pytest.mark.parametrize(
    "stored",
    [
        None, 1, "opted_in", [], {"include": 1}, {"include": [{"kind": "everybody"}]}, {"include": [{}]},
        {"include": [{"kind": "opted_in", "pole": ["crafts"]}]}, {"include": [{"kind": "applicants"}]},
        {"include": [{"kind": "exhibitors", "pole": []}]}, {"exclude": []}, {"include": ["visitors"]},
    ],
)  # fmt: skip
def test_what_is_no_audience_reaches_nobody(stored: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        Audience.load(stored)


@pytest.mark.parametrize("audience", AUDIENCES[:15])
async def test_audiences_read_by_their_indexes(store: Store, audience: Audience) -> None:
    """Nothing but the whole of the people who said yes is ever read from end to end."""
    sql, values = people_of(FAIR.id, audience, after=5)
    plan = await store.audience._connection.rows(f"explain query plan {sql}", *values)
    scanned = [row["detail"] for row in plan if row["detail"].startswith(LARGE)]
    assert scanned == []


#: How a plan says that a table with a row for each person is read from end to end.
LARGE = tuple(
    f"SCAN {table}" for table in ("person", "interest", "application", "outgoing", "address", "signup")
)
