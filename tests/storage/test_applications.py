"""The rules of a file: who may change its state and when, how many places there are, who is told."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from storage.applications.rows import STATES, UNDO
from storage.database import Database
from storage.files import Kept
from storage.pack import pack_of
from storage.records import Address, Application
from storage.refusals import NoFile, NoRoom, NotAllowed, NotNow, Overtaken, Taken
from storage.roles import ALLOWED, ROLES
from storage.store import Store
from tests.handlers.conftest import CASABLANCA, FAIR

NOW = datetime(2025, 1, 20, 10, tzinfo=CASABLANCA)
LATER = NOW + UNDO + timedelta(seconds=1)
assert FAIR.call is not None
FAIR_10 = replace(FAIR, call=replace(FAIR.call, places={"products": 10}))
ANSWERS = {
    "kind": "cooperative", "name": "Coopérative Tigmi", "province": "MA-TIZ", "publish": "yes",
    "products": {"words": "huile d'argan", "known": ["argan_oil"]},
}  # fmt: skip

EVERY_STATE = (
    "draft", "sent", "review", "incomplete", "accepted", "reserve", "declined", "confirmed", "released",
    "withdrawn",
)  # fmt: skip


async def person(store: Store, name: str) -> int:
    met = await store.people.meet(Address("paper", name), name=name, language="fr", now=NOW)
    return met.id


async def organizer(store: Store, name: str, role: str = "admin") -> int:
    id = await person(store, name)
    _, code = await store.roles.invite(role, "", NOW)
    assert await store.roles.accept(id, code, NOW)
    return id


async def sent(store: Store, owner: int, **answers: Any) -> Application:
    id = await store.applications.begin(FAIR.id, owner, now=NOW)
    return await store.applications.send(id, {**ANSWERS, **answers}, (), by=owner, now=NOW)


async def in_state(store: Store, state: str, owner: int, admin: int) -> Application:
    """A file that came into `state` by what is allowed."""
    verbs = store.applications
    if state == "draft":
        id = await verbs.begin(FAIR.id, owner, now=NOW)
        return (await verbs.mine(owner, NOW))[-1] if id else None  # type: ignore[return-value]
    file = await sent(store, owner)
    if state == "sent":
        return file
    if state == "withdrawn":
        return await verbs.withdraw(file.id, by=owner, now=NOW)
    if state == "incomplete":
        return await store.reviews.ask(file.id, "the statutes", by=admin, now=NOW)
    file = await store.reviews.open(file.id, by=admin, now=NOW)
    if state == "review":
        return file
    verdict = state if state in ("reserve", "declined") else "accepted"
    await store.reviews.decide(file.id, verdict, by=admin, now=NOW, seen=file.version)
    await store.reviews.release(FAIR.id, by=admin, now=NOW, only=file.id)
    if state == "confirmed":
        return await verbs.confirm(file.id, by=owner, now=LATER)
    if state == "released":
        await store.reviews.pass_on(file.id, by=admin, now=LATER)
    return await verbs.get(file.id, by=admin)


def attempts(
    store: Store, file: Application, owner: int, admin: int
) -> dict[str, Callable[[], Awaitable[Any]]]:
    """Every verb that changes a state, as its rightful doer does it."""
    verbs, id = store.applications, file.id
    return {
        "send": lambda: verbs.send(id, ANSWERS, (), by=owner, now=LATER),
        "add": lambda: verbs.fill_in(id, {"register": "12/45"}, by=owner, now=LATER),
        "ask": lambda: store.reviews.ask(id, "the statutes", by=admin, now=LATER),
        "decide": lambda: store.reviews.decide(id, "accepted", by=admin, now=LATER, seen=file.version),
        "confirm": lambda: verbs.confirm(id, by=owner, now=LATER),
        "pass_on": lambda: store.reviews.pass_on(id, by=admin, now=LATER),
        "place": lambda: store.stands.place(id, "products/C1", by=admin, now=LATER),
        "withdraw": lambda: verbs.withdraw(id, by=owner, now=LATER),
    }


@pytest.mark.parametrize("state", EVERY_STATE)
async def test_what_a_state_does_not_allow_is_refused(database: Database, state: str) -> None:
    async def begin(store: Store) -> tuple[Application, int, int]:
        await store.fairs.load(pack_of(FAIR))
        owner, admin = await person(store, "owner"), await organizer(store, "admin")
        return await in_state(store, state, owner, admin), owner, admin

    file, owner, admin = await database.write(begin)
    assert file.state == state
    for action in ("send", "add", "ask", "decide", "confirm", "pass_on", "place", "withdraw"):

        async def attempt(store: Store, action: str = action) -> None:
            await attempts(store, file, owner, admin)[action]()
            raise ArithmeticError("allowed")  # nothing of it is kept

        with pytest.raises((NotNow, ArithmeticError)) as refused:
            await database.write(attempt)
        assert (refused.type is ArithmeticError) == (state in STATES[action]), action


async def test_fifty_organizers_accept_for_ten_places(database: Database) -> None:
    async def begin(store: Store) -> tuple[list[Application], list[int]]:
        await store.fairs.load(pack_of(FAIR_10))
        files = [await sent(store, await person(store, f"owner{n}"), name=f"Coop {n}") for n in range(50)]
        return files, [await organizer(store, f"admin{n}", "reviewer") for n in range(50)]

    files, admins = await database.write(begin)

    async def accept(file: Application, admin: int) -> bool:
        try:
            await database.write(
                lambda store: store.reviews.decide(file.id, "accepted", by=admin, now=NOW, seen=file.version)
            )
        except NoRoom:
            return False
        return True

    accepted = await asyncio.gather(*map(accept, files, admins))
    seats = await database.read(lambda store: store.reviews.seats(FAIR.id))
    assert (sum(accepted), seats) == (10, {"products": 10})


async def test_place_held_for_a_file_that_is_asked_for_more_is_free_until_it_is_decided_again(
    store: Store,
) -> None:
    assert FAIR.call is not None
    await store.fairs.load(pack_of(replace(FAIR, call=replace(FAIR.call, places={"products": 1}))))
    admin = await organizer(store, "admin")
    owners = [await person(store, name) for name in ("one", "two")]
    first, second = [await sent(store, owner, name=f"Coop {owner}") for owner in owners]
    held = await store.reviews.decide(first.id, "accepted", by=admin, now=NOW, seen=first.version)
    asked = await store.reviews.ask(held.id, "les statuts", by=admin, now=NOW)
    assert asked.held == ""
    await store.reviews.decide(second.id, "accepted", by=admin, now=NOW, seen=second.version)
    await store.files.add(Kept("c" * 64, "statuts.pdf", "application/pdf", 9), NOW)
    await store.applications.add_paper(first.id, "papers", "c" * 64, "statuts.pdf", by=owners[0], now=NOW)
    assert await store.reviews.seats(FAIR.id) == {"products": 1}
    again = await store.applications.get(first.id, by=admin)
    with pytest.raises(NoRoom):
        await store.reviews.decide(first.id, "accepted", by=admin, now=NOW, seen=again.version)
    _, released = await store.reviews.release(FAIR.id, by=admin, now=NOW)
    assert released == 1


async def test_one_stand_given_twice_at_once_is_given_once(database: Database) -> None:
    async def begin(store: Store) -> tuple[list[Application], int]:
        await store.fairs.load(pack_of(FAIR))
        admin = await organizer(store, "admin")
        owners = [await person(store, name) for name in ("one", "two")]
        return [await in_state(store, "confirmed", owner, admin) for owner in owners], admin

    files, admin = await database.write(begin)

    async def give(file: Application) -> str:
        try:
            await database.write(
                lambda store: store.stands.place(file.id, "products/C1", by=admin, now=LATER)
            )
        except Taken as error:
            return f"taken by {error}"
        return "given"

    given = await asyncio.gather(*map(give, files))
    assert sorted(given) == ["given", "taken by Coopérative Tigmi"]


async def test_two_organizers_on_one_file_never_overwrite_each_other(database: Database) -> None:
    async def both(store: Store) -> str:
        await store.fairs.load(pack_of(FAIR))
        one, other = await organizer(store, "one"), await organizer(store, "other")
        file = await sent(store, await person(store, "owner"))
        await store.reviews.decide(file.id, "accepted", by=one, now=NOW, seen=file.version)
        with pytest.raises(Overtaken):
            await store.reviews.decide(file.id, "declined", by=other, now=NOW, seen=file.version)
        return (await store.applications.get(file.id, by=one)).held

    assert await database.write(both) == "accepted"


async def test_held_decision_shows_nowhere_to_the_applicant(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    owner, admin = await person(store, "owner"), await organizer(store, "admin")
    file = await sent(store, owner)
    await store.reviews.decide(file.id, "accepted", by=admin, now=NOW, seen=file.version)
    before = await store.people.everything(owner)
    await store.reviews.release(FAIR.id, by=admin, now=NOW)
    [seen] = await store.applications.mine(owner, NOW)
    after = await store.people.everything(owner)
    [later] = await store.applications.mine(owner, LATER)
    assert "accepted" not in str(before)
    assert (seen.state, seen.held) == ("review", "")
    assert "accepted" not in str(after["applications"]) + str(after["messages_sent"])
    assert later.state == "accepted"


async def test_release_is_undone_within_five_minutes_and_not_after(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    owner, admin = await person(store, "owner"), await organizer(store, "admin")
    file = await sent(store, owner)
    await store.reviews.decide(file.id, "declined", by=admin, now=NOW, seen=file.version, reason="places")
    batch, _ = await store.reviews.release(FAIR.id, by=admin, now=NOW)
    assert await store.reviews.undo(batch, by=admin, now=NOW + UNDO / 2) == 1
    assert [each.held for each in await store.reviews.held(FAIR.id, by=admin)] == ["declined"]
    assert await store.outgoing.due("paper", LATER, 100) == await store.outgoing.due("paper", NOW, 100)
    batch, _ = await store.reviews.release(FAIR.id, by=admin, now=NOW)
    with pytest.raises(NotNow):
        await store.reviews.undo(batch, by=admin, now=LATER)


async def test_place_nobody_confirmed_goes_to_the_first_of_the_reserve_list(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    admin = await organizer(store, "admin")
    chosen = await in_state(store, "accepted", await person(store, "one"), admin)
    first = await in_state(store, "reserve", await person(store, "two"), admin)
    second = await in_state(store, "reserve", await person(store, "three"), admin)
    offered = await store.reviews.pass_on(chosen.id, by=admin, now=LATER)
    assert (first.rank, second.rank) == (1, 2)
    assert offered is not None
    assert (offered.id, offered.state) == (first.id, "accepted")


async def test_exhibitor_with_a_stand_is_found_at_once(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    admin = await organizer(store, "admin")
    file = await in_state(store, "confirmed", await person(store, "one"), admin)
    await store.stands.place(file.id, "products/C1", by=admin, now=LATER)
    fair = await store.fairs.get(FAIR.id)
    assert fair is not None
    [shown] = [each for each in fair.exhibitors if each.id == f"a{file.id}"]
    assert (shown.stands, shown.products, shown.province) == (("products/C1",), ("argan_oil",), "Tiznit")


async def test_same_cooperative_twice_is_noticed(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    first = await sent(store, await person(store, "one"))
    again = await sent(store, await person(store, "two"), name="COOPERATIVE  TIGMI")
    other = await sent(store, await person(store, "three"), name="Coopérative Tifawin")
    assert await store.applications.alike(again) == (first.reference,)
    assert await store.applications.alike(other) == ()


async def test_every_change_is_audited_with_who_when_and_why(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    owner, admin = await person(store, "owner"), await organizer(store, "admin")
    file = await in_state(store, "confirmed", owner, admin)
    done = [(each.action, each.by) for each in await store.audit.of(f"application:{file.id}")]
    assert done == [
        ("application.send", owner),
        ("application.open", admin),
        ("application.decide", admin),
        ("application.release", admin),
        ("application.confirm", owner),
    ]


async def test_late_file_is_refused_unless_late_files_are_taken(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    owner = await person(store, "owner")
    id = await store.applications.begin(FAIR.id, owner, now=NOW)
    with pytest.raises(NotNow):
        await store.applications.send(id, ANSWERS, (), by=owner, now=NOW, closed=True)
    file = await store.applications.send(id, ANSWERS, (), by=owner, now=NOW, closed=True, late_taken=True)
    assert file.late


# ── roles × actions ────────────────────────────────────────────────────────────────────────────────────

WHO = (*ROLES, "owner", "stranger")

#: What is done to files and in rooms; the others are tried beside their own verbs.
TRIED_HERE = sorted(action for action in ALLOWED if action.startswith(("application.", "workshop.")))


def doing(store: Store, file: Application, by: int) -> dict[str, Callable[[], Awaitable[Any]]]:
    """Each action of the table, done by somebody."""
    verbs, id = store.applications, file.id
    return {
        "application.send": lambda: verbs.discard(id, by=by),
        "application.add": lambda: verbs.fill_in(id, {}, by=by, now=LATER),
        "application.confirm": lambda: verbs.confirm(id, by=by, now=LATER),
        "application.withdraw": lambda: verbs.withdraw(id, by=by, now=LATER),
        "application.read": lambda: verbs.get(id, by=by),
        "application.list": lambda: store.reviews.every(file.fair, by=by),
        "application.ask": lambda: store.reviews.ask(id, "x", by=by, now=LATER),
        "application.note": lambda: store.reviews.note(id, "x", by=by, now=LATER),
        "application.score": lambda: store.reviews.give_score(id, 4, by=by, now=LATER),
        "application.decide": lambda: store.reviews.decide(
            id, "reserve", by=by, now=LATER, seen=file.version
        ),
        "application.release": lambda: store.reviews.release(file.fair, by=by, now=LATER),
        "application.undo": lambda: store.reviews.undo(f"{file.fair}:0:0", by=by, now=LATER),
        "application.pass_on": lambda: store.reviews.pass_on(id, by=by, now=LATER),
        "application.place": lambda: store.stands.place(id, "products/C1", by=by, now=LATER),
        "application.type_in": lambda: store.paper_files.type_in(file.fair, ANSWERS, by=by, now=LATER),
        "application.hand_over": lambda: store.paper_files.code(id, by=by, now=LATER),
        "application.export": lambda: store.roles.check(by, "application.export", file.fair),
        "workshop.code": lambda: store.attendance.code(file.fair, "marketing", by=by),
        "workshop.list": lambda: store.attendance.list(file.fair, "marketing", by=by),
        "workshop.tick": lambda: store.attendance.tick(file.fair, 1, there=True, by=by, now=LATER),
        "workshop.export": lambda: store.roles.check(by, "workshop.export", file.fair),
    }


async def test_every_action_of_the_table_is_tried(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    file = await sent(store, await person(store, "owner"))
    assert sorted(doing(store, file, 0)) == TRIED_HERE


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("action", TRIED_HERE)
async def test_only_who_the_table_names_may_do_it(store: Store, who: str, action: str) -> None:
    await store.fairs.load(pack_of(FAIR))
    owner = await person(store, "owner")
    file = await sent(store, owner)
    if who == "owner":
        by = owner
    else:
        by = await person(store, "stranger") if who == "stranger" else await organizer(store, who, who)
    allowed = True
    try:
        await doing(store, file, by)[action]()
    except NotAllowed:
        allowed = False
    except (NotNow, NoFile):
        pass
    assert allowed == (who in ALLOWED[action])


@pytest.mark.parametrize("action", TRIED_HERE)
async def test_role_at_one_fair_means_nothing_at_another(store: Store, action: str) -> None:
    await store.fairs.load(pack_of(FAIR))
    file = await sent(store, await person(store, "owner"))
    by = await person(store, "elsewhere")
    _, code = await store.roles.invite("admin", "meknes-2025", NOW)
    assert await store.roles.accept(by, code, NOW) == ("admin", "meknes-2025")
    with pytest.raises(NotAllowed):
        await doing(store, file, by)[action]()


async def test_invitation_is_good_once_for_a_day_by_link_or_code(store: Store) -> None:
    by = await person(store, "new")
    link, code = await store.roles.invite("reviewer", FAIR.id, NOW)
    assert await store.roles.accept(by, link, NOW + timedelta(hours=25)) is None
    assert await store.roles.accept(by, code.lower().replace("-", " "), NOW) == ("reviewer", FAIR.id)
    assert await store.roles.accept(by, link, NOW) is None


async def test_guessing_codes_is_not_listened_to(store: Store) -> None:
    by = await person(store, "guesser")
    _, code = await store.roles.invite("admin", "", NOW)
    for _ in range(5):
        assert await store.roles.accept(by, "AAAA-AAAA-AAAA", NOW) is None
    assert await store.roles.accept(by, code, NOW) is None
    assert await store.roles.accept(by, code, NOW + timedelta(hours=2)) == ("admin", "")


# ── reminders ──────────────────────────────────────────────────────────────────────────────────────────


async def test_draft_that_is_left_is_asked_about_after_a_day_and_before_the_deadline(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    owner = await person(store, "owner")
    deadline = NOW + timedelta(days=10)
    id = await store.applications.begin(FAIR.id, owner, now=NOW, deadline=deadline)
    first = await store.outgoing.next_due("paper", NOW)
    await store.applications.worked_on(id, NOW + timedelta(hours=5))
    moved = await store.outgoing.next_due("paper", NOW)
    last = await store.outgoing.next_due("paper", NOW + timedelta(days=2))
    assert (first, moved, last) == (
        NOW + timedelta(days=1), NOW + timedelta(hours=29), deadline - timedelta(days=3),
    )  # fmt: skip
    await store.applications.send(id, ANSWERS, (), by=owner, now=NOW)
    assert await store.outgoing.next_due("paper", NOW) is None


async def test_accepted_applicant_is_reminded_until_they_confirm(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    owner, admin = await person(store, "owner"), await organizer(store, "admin")
    file = await in_state(store, "accepted", owner, admin)
    dues, after = [], LATER
    while due := await store.outgoing.next_due("paper", after):
        dues.append((due - NOW - UNDO).days)
        after = due
    assert dues == [1, 3, 5]
    await store.applications.confirm(file.id, by=owner, now=LATER)
    assert await store.outgoing.next_due("paper", LATER) is None


# ── forgetting ─────────────────────────────────────────────────────────────────────────────────────────


async def test_forgetting_takes_the_file_its_papers_and_its_drafts_along(database: Database) -> None:
    async def both(store: Store) -> tuple[int, int]:
        await store.fairs.load(pack_of(FAIR))
        one, two = await person(store, "one"), await person(store, "two")
        for hash in ("only", "shared"):
            await store.files.add(Kept(hash, f"{hash}.pdf", "application/pdf", 3), NOW)
        for owner, papers in ((one, ("only", "shared")), (two, ("shared",))):
            id = await store.applications.begin(FAIR.id, owner, now=NOW)
            await store.applications.send(
                id, ANSWERS, [("papers", hash, "a.pdf") for hash in papers], by=owner, now=NOW
            )
        await store.people.erase(one, NOW)
        return one, two

    one, two = await database.write(both)
    assert await database.read(lambda store: store.files.names()) == {"shared.pdf"}
    assert await database.read(lambda store: store.applications.mine(one, NOW)) == ()
    assert len(await database.read(lambda store: store.applications.mine(two, NOW))) == 1
