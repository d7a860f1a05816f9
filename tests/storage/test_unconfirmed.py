"""Places nobody confirmed in time: who is told of them, once, and whose they become."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from storage.database import Database
from storage.pack import pack_of
from storage.records import Application, Lines, Outgoing, Phrase
from storage.refusals import NoRoom, NotAllowed, NotNow
from storage.store import Store
from tests.handlers.conftest import CASABLANCA, FAIR
from tests.storage.test_applications import FAIR_10, LATER, NOW, in_state, organizer, person, sent

#: The morning of the day named in the letter of acceptance, and the moment before anybody is told.
LIMIT = datetime(2025, 1, 27, 9, tzinfo=CASABLANCA)
BEFORE = LIMIT - timedelta(minutes=1)


async def told(store: Store, now: datetime) -> list[Outgoing]:
    """What waits to be told of unconfirmed places."""
    return [each for each in await rows(store, now) if each.text.key == "notice.unconfirmed"]


async def rows(store: Store, now: datetime) -> list[Outgoing]:
    """All that is due, taken to be sent."""
    due = await store.outgoing.due("paper", now, 100)
    found = [await store.outgoing.start(each.id, "test", now) for each in due]
    return [each for each in found if each is not None]


async def accepted(store: Store, name: str, admin: int, **answers: str) -> Application:
    """A file that was released as accepted."""
    owner = await person(store, name)
    file = await sent(store, owner, name=name, **answers)
    await store.reviews.decide(file.id, "accepted", by=admin, now=NOW, seen=file.version)
    await store.reviews.release(FAIR.id, by=admin, now=NOW, only=file.id)
    return await store.applications.get(file.id, by=admin)


async def test_organizers_are_told_once_whom_to_call_and_may_pass_the_place_on(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    admin, reviewer = await organizer(store, "admin"), await organizer(store, "reviewer", "reviewer")
    one = await accepted(store, "Tigmi", admin, contact="Fatima", phone="+212661234567")
    two = await accepted(store, "Tifawin", admin)
    sure = await accepted(store, "Argana", admin)
    await store.applications.confirm(sure.id, by=sure.person or 0, now=LATER)
    waiting = await in_state(store, "reserve", await person(store, "waits"), admin)

    assert await store.unconfirmed.chase(BEFORE) == 0
    assert await store.unconfirmed.chase(LIMIT) == 2
    assert await store.unconfirmed.chase(LIMIT + timedelta(hours=1)) == 0

    messages = {each.person: each for each in await told(store, LIMIT)}
    assert set(messages) == {admin, reviewer}
    text = messages[admin].text
    assert (text.values["count"], text.values["waiting"]) == (2, 1)
    assert [(each.values["name"], each.values["contact"], each.values["phone"]) for each in lines(text)] == [
        ("Tigmi", "Fatima", "+212661234567"), ("Tifawin", "none", "none"),
    ]  # fmt: skip
    passing = [option.id for option in messages[admin].options if option.id.startswith("review.pass@")]
    assert passing == [f"review.pass@{FAIR.id}|s={each.id}" for each in (one, two)]
    assert [option.id for option in messages[reviewer].options] == [f"review.queue@{FAIR.id}|f=accepted"]

    offered = await store.reviews.pass_on(one.id, by=admin, now=LIMIT)
    assert offered is not None
    assert (offered.id, offered.state) == (waiting.id, "accepted")
    # The place has a limit of its own now.
    assert await store.unconfirmed.chase(LIMIT + timedelta(days=1)) == 0
    assert await store.unconfirmed.chase(LIMIT + timedelta(days=7)) == 2


def lines(text: Phrase) -> list[Phrase]:
    """Whom to call."""
    listed = text.values["list"]
    assert isinstance(listed, Lines)
    return [each for each in listed.items if isinstance(each, Phrase)]


async def test_nobody_is_told_at_night_nor_when_the_fair_is_over(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    await accepted(store, "Tigmi", await organizer(store, "admin"))
    assert await store.unconfirmed.chase(LIMIT + timedelta(hours=11)) == 0
    over = datetime.combine(FAIR.ends + timedelta(days=1), LIMIT.time(), CASABLANCA)
    assert await store.unconfirmed.chase(over) == 0


async def test_what_nobody_could_be_told_of_is_told_when_somebody_can(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    admin = await organizer(store, "admin")
    await accepted(store, "Tigmi", admin)
    address = await store.people.last_address(admin)
    assert address is not None
    await store.people.blocked(address, NOW)
    assert await store.unconfirmed.chase(LIMIT) == 0
    await organizer(store, "another")
    assert await store.unconfirmed.chase(LIMIT) == 1


async def test_told_once_also_by_a_bot_that_was_started_again(database: Database) -> None:
    async def begin(store: Store) -> None:
        await store.fairs.load(pack_of(FAIR))
        await accepted(store, "Tigmi", await organizer(store, "admin"))

    async def chase_and_fall(store: Store) -> None:
        assert await store.unconfirmed.chase(LIMIT) == 1
        raise ArithmeticError("killed before the commit")

    await database.write(begin)
    with pytest.raises(ArithmeticError):
        await database.write(chase_and_fall)
    assert await database.write(lambda store: store.unconfirmed.chase(LIMIT)) == 1
    assert await database.write(lambda store: store.unconfirmed.chase(LIMIT)) == 0
    assert len(await database.write(lambda store: told(store, LIMIT))) == 1


async def test_limit_is_before_the_fair_and_reminders_before_the_limit(store: Store) -> None:
    soon = replace(FAIR, starts=date(2025, 1, 24), ends=date(2025, 1, 26))
    await store.fairs.load(pack_of(soon))
    admin = await organizer(store, "admin")
    await accepted(store, "Tigmi", admin)
    dues, after = [], LATER
    while due := await store.outgoing.next_due("paper", after):
        dues.append((due.date() - NOW.date()).days)
        after = due
    assert dues == [1, 2, 3]
    [letter] = [each.text for each in await rows(store, LATER) if each.text.key == "notice.accepted"]
    assert letter.values["until"] == date(2025, 1, 24)
    assert await store.unconfirmed.chase(datetime(2025, 1, 23, 10, tzinfo=CASABLANCA)) == 0
    assert await store.unconfirmed.chase(datetime(2025, 1, 24, 10, tzinfo=CASABLANCA)) == 1


async def test_reminders_leave_the_night_and_the_friday_prayer_alone(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    owner = await person(store, "late writer")
    friday = datetime(2025, 1, 24, 13, tzinfo=CASABLANCA)
    night = datetime(2025, 1, 21, 23, 40, tzinfo=CASABLANCA)
    id = await store.applications.begin(FAIR.id, owner, now=night)
    assert await store.outgoing.next_due("paper", night) == night.replace(day=22, hour=20, minute=30)
    await store.applications.worked_on(id, friday - timedelta(days=1))
    assert await store.outgoing.next_due("paper", night) == friday.replace(hour=12)


async def test_draft_is_not_asked_about_when_it_is_too_late_to_send_it(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    owner = await person(store, "last minute")
    deadline = NOW + timedelta(hours=30)
    id = await store.applications.begin(FAIR.id, owner, now=NOW, deadline=deadline)
    assert await store.outgoing.next_due("paper", NOW) == NOW + timedelta(days=1)
    await store.applications.worked_on(id, NOW + timedelta(hours=7), deadline)
    assert await store.outgoing.next_due("paper", NOW) is None


# ── places that are given back, and what an organizer does for an applicant ────────────────────────────


async def test_place_that_is_given_back_is_offered_on_once(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    admin = await organizer(store, "admin")
    gone = await accepted(store, "Tigmi", admin)
    first = await in_state(store, "reserve", await person(store, "first"), admin)
    await in_state(store, "reserve", await person(store, "second"), admin)
    withdrawn = await store.applications.withdraw(gone.id, by=gone.person or 0, now=LATER)
    assert withdrawn.vacant
    heard = [each.person for each in await rows(store, LATER) if each.text.key == "notice.gave-back"]
    assert heard == [admin]
    with pytest.raises(NotAllowed):
        await store.reviews.offer_freed(gone.id, by=gone.person or 0, now=LATER)
    offered = await store.reviews.offer_freed(gone.id, by=admin, now=LATER)
    assert offered is not None
    assert (offered.id, offered.state) == (first.id, "accepted")
    with pytest.raises(NotNow):
        await store.reviews.offer_freed(gone.id, by=admin, now=LATER)


async def test_place_that_somebody_else_was_accepted_for_is_not_offered(store: Store) -> None:
    assert FAIR_10.call is not None
    await store.fairs.load(pack_of(replace(FAIR, call=replace(FAIR_10.call, places={"products": 1}))))
    admin = await organizer(store, "admin")
    gone = await accepted(store, "Tigmi", admin)
    await in_state(store, "reserve", await person(store, "first"), admin)
    await store.applications.withdraw(gone.id, by=gone.person or 0, now=LATER)
    await accepted(store, "Argana", admin)
    with pytest.raises(NoRoom):
        await store.reviews.offer_freed(gone.id, by=admin, now=LATER)


async def test_who_withdraws_before_the_letter_leaves_is_not_congratulated(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    admin = await organizer(store, "admin")
    file, other = await accepted(store, "Tigmi", admin), await accepted(store, "Argana", admin)
    withdrawn = await store.applications.withdraw(file.id, by=file.person or 0, now=NOW)
    assert withdrawn.vacant
    letters = [each.person for each in await rows(store, LATER) if each.text.key == "notice.accepted"]
    assert letters == [other.person]


@pytest.mark.parametrize(
    ("verb", "key"), [("confirm", "notice.confirmed-for"), ("withdraw", "notice.withdrawn")]
)
async def test_applicant_is_told_what_the_team_does_for_them(store: Store, verb: str, key: str) -> None:
    await store.fairs.load(pack_of(FAIR))
    admin = await organizer(store, "admin")
    file = await accepted(store, "Tigmi", admin)
    await getattr(store.applications, verb)(file.id, by=admin, now=LATER)
    heard = [each.text.key for each in await rows(store, LATER) if each.person == file.person]
    assert key in heard
