"""The rules of reports: who is told and when, who sees a lost child's photo, what is erased."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from storage.database import Database
from storage.files import Kept, remove
from storage.phrases import phrase
from storage.records import Address, Outgoing, Recipe
from storage.refusals import NoFile, NotAllowed, NotNow, TooOften
from storage.report_erasure import CHILD_KEPT, KEPT, URGENT
from storage.reports import KINDS, MOST, MOST_PHOTOS, UNTAKEN
from storage.store import Store
from tests.handlers.conftest import FAIR, there
from tests.storage.test_applications import NOW, organizer, person

#: When nobody took something urgent up in time.
LATE = NOW + UNTAKEN

B12 = phrase("report.place-stand", stand="B12", pole="")


async def waiting(store: Store, now: datetime = NOW) -> list[Outgoing]:
    """What goes out by then, in its order."""
    due = await store.outgoing.due("paper", now, 100)
    return [there(await store.outgoing.start(row.id, "test", now)) for row in due]


async def photo(store: Store, name: str = "p") -> str:
    await store.files.add(Kept(f"hash-{name}", f"{name}.jpg", "image/jpeg", 10), NOW)
    return f"hash-{name}"


async def test_urgent_goes_to_who_is_on_duty_before_anything_else(database: Database) -> None:
    async def work(store: Store) -> None:
        visitor, duty, admin = (
            await person(store, "visitor"),
            await organizer(store, "duty", "duty"),
            await organizer(store, "admin"),
        )
        for number in range(5):
            to = Address("paper", f"other{number}")
            await store.outgoing.add(f"r{number}", to, None, "reply", phrase("help"), now=NOW)
        await store.reports.make(FAIR.id, "child", by=visitor, now=NOW, words="Adam, 5 ans", place=B12)
        first, *rest = await waiting(store)
        assert (first.person, first.text.key) == (duty, "notice.report-urgent")
        assert first.text.values["place"] == B12
        assert all(row.kind == "reply" for row in rest)
        assert [row.person for row in await waiting(store, LATE)] == [admin]  # nobody took it up in time

    await database.write(work)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - set(URGENT)))
async def test_what_can_wait_goes_to_duty_and_organizers_at_once(store: Store, kind: str) -> None:
    visitor = await person(store, "visitor")
    team = {await organizer(store, "duty", "duty"), await organizer(store, "admin")}
    await organizer(store, "reviewer", "reviewer")
    await store.reports.make(FAIR.id, kind, by=visitor, now=NOW)
    assert {(row.person, row.text.key) for row in await waiting(store)} == {
        (each, "notice.report") for each in team
    }


async def test_taken_up_is_told_and_troubles_nobody_else(database: Database) -> None:
    async def work(store: Store) -> None:
        visitor, duty = await person(store, "visitor"), await organizer(store, "duty", "duty")
        await organizer(store, "admin")
        made = await store.reports.make(FAIR.id, "fire", by=visitor, now=NOW)
        await waiting(store)
        taken = await store.reports.take(made.id, by=duty, now=NOW)
        assert (taken.state, taken.taken_by) == ("taken", duty)
        assert [(row.person, row.text.key) for row in await waiting(store, LATE)] == [
            (visitor, "notice.report-taken")
        ]
        assert (await store.reports.take(made.id, by=duty, now=NOW)).state == "taken"
        closed = await store.reports.close(made.id, by=duty, now=NOW)
        assert closed.state == "closed"
        assert [row.text.key for row in await waiting(store)] == ["notice.report-closed"]
        with pytest.raises(NotNow):
            await store.reports.close(made.id, by=duty, now=NOW)
        with pytest.raises(NotNow):
            await store.reports.take(made.id, by=duty, now=NOW)
        assert await store.reports.every(FAIR.id, by=duty) == ()
        done = [each.action for each in await store.audit.of(f"report:{made.id}")]
        assert done == ["report.make", "report.take", "report.close"]

    await database.write(work)


async def test_photo_of_a_lost_child_is_for_duty_alone_and_erased_when_it_is_over(
    database: Database, tmp_path: Path
) -> None:
    async def report(store: Store) -> int:
        visitor = await person(store, "visitor")
        await organizer(store, "admin")
        await organizer(store, "duty", "duty")
        made = await store.reports.make(FAIR.id, "child", by=visitor, now=NOW, words="Adam")
        added = await store.reports.add(
            made.id, by=visitor, now=NOW, photo=await photo(store), message=("paper", "m1")
        )
        assert added.id == made.id
        return made.id

    id = await database.write(report)
    (tmp_path / "p.jpg").write_bytes(b"a face")

    async def look(store: Store) -> None:
        duty, admin = await person(store, "duty"), await person(store, "admin")
        rows = await waiting(store)
        shown = [row for row in rows if isinstance(row.attach, Recipe)]
        assert [row.person for row in shown] == [duty]
        assert await store.reports.photos(id, by=duty) == ("p.jpg",)
        for other in (admin, await person(store, "visitor"), await person(store, "stranger")):
            with pytest.raises(NotAllowed):
                await store.reports.photos(id, by=other)
        for row in rows:
            await store.outgoing.sent(row.id, "test", "1", NOW)
        assert (await store.reports.close(id, by=duty, now=NOW)).words == ""
        assert await store.reports.photos(id, by=duty) == ()
        assert await store.files.name("hash-p") is None
        remove(tmp_path, await store.files.to_remove())
        await store.files.removed(await store.files.to_remove())
        assert await store.files.to_remove() == ()
        assert not (tmp_path / "p.jpg").exists()
        assert "Adam" not in str([row.text for row in await waiting(store, LATE)])

    await database.write(look)


async def test_lost_child_is_erased_within_a_day_whatever_happens(store: Store) -> None:
    assert timedelta(hours=20) < CHILD_KEPT < timedelta(days=1)
    visitor, duty = await person(store, "visitor"), await organizer(store, "duty", "duty")
    child = await store.reports.make(FAIR.id, "child", by=visitor, now=NOW, words="Adam")
    sign = await store.reports.make(FAIR.id, "sign", by=visitor, now=NOW, words="flèche")
    await store.reports.add(child.id, by=visitor, now=NOW, photo=await photo(store, "a"))
    await store.reports.add(sign.id, by=visitor, now=NOW, photo=await photo(store, "b"))
    await store.reports.purge(NOW + CHILD_KEPT - timedelta(minutes=1))
    assert await store.reports.photos(child.id, by=duty) == ("a.jpg",)
    await store.reports.purge(NOW + CHILD_KEPT)
    assert await store.reports.photos(child.id, by=duty) == ()
    assert (await store.reports.get(child.id, by=duty)).words == ""
    assert (await store.reports.get(sign.id, by=duty)).words == "flèche"
    assert await store.files.to_remove() == ("a.jpg",)
    await store.reports.purge(NOW + KEPT + timedelta(minutes=1))
    for id in (child.id, sign.id):
        with pytest.raises(NoFile):
            await store.reports.get(id, by=duty)
    assert set(await store.files.to_remove()) == {"a.jpg", "b.jpg"}


async def test_uploads_that_belong_to_a_report_are_kept(store: Store) -> None:
    visitor = await person(store, "visitor")
    sign = await store.reports.make(FAIR.id, "sign", by=visitor, now=NOW)
    await store.reports.add(sign.id, by=visitor, now=NOW, photo=await photo(store))
    await photo(store, "loose")
    await store.files.drop_unused(NOW + timedelta(days=3))
    assert await store.files.names() == {"p.jpg"}


@pytest.mark.parametrize("doing", ["get", "every", "take", "close", "add", "retract", "photos"])
@pytest.mark.parametrize("who", ["admin", "duty", "reviewer", "announcer", "owner", "stranger"])
async def test_nobody_does_more_than_the_table_says(store: Store, doing: str, who: str) -> None:
    owner = await person(store, "owner")
    by = owner if who == "owner" else await person(store, "stranger")
    if who not in ("owner", "stranger"):
        by = await organizer(store, who, who)
    made = await store.reports.make(FAIR.id, "sign", by=owner, now=NOW)
    allowed = {
        "get": ("admin", "duty", "owner"),
        "every": ("admin", "duty"),
        "take": ("admin", "duty"),
        "close": ("admin", "duty"),
        "photos": ("admin", "duty"),
        "add": ("owner",),
        "retract": ("owner",),
    }
    verbs = store.reports
    calls: dict[str, Callable[[], Awaitable[object]]] = {
        "get": lambda: verbs.get(made.id, by=by),
        "every": lambda: verbs.every(FAIR.id, by=by),
        "take": lambda: verbs.take(made.id, by=by, now=NOW),
        "close": lambda: verbs.close(made.id, by=by, now=NOW),
        "photos": lambda: verbs.photos(made.id, by=by),
        "add": lambda: verbs.add(made.id, by=by, now=NOW, words="x"),
        "retract": lambda: verbs.retract(made.id, by=by, now=NOW),
    }
    if who in allowed[doing]:
        await calls[doing]()
    else:
        with pytest.raises(NotAllowed):
            await calls[doing]()


async def test_one_person_cannot_flood_the_team(store: Store) -> None:
    visitor, other = await person(store, "visitor"), await person(store, "other")
    await organizer(store, "duty", "duty")
    for _ in range(MOST):
        await store.reports.make(FAIR.id, "sign", by=visitor, now=NOW)
    with pytest.raises(TooOften):
        await store.reports.make(FAIR.id, "sign", by=visitor, now=NOW)
    await store.reports.make(FAIR.id, "sign", by=other, now=NOW)
    one = await store.reports.make(FAIR.id, "child", by=visitor, now=NOW, words="Adam")  # always heard
    again = await store.reports.make(FAIR.id, "child", by=visitor, now=NOW, words="rouge")
    assert (again.id, again.words) == (one.id, "Adam\nrouge")
    for number in range(MOST_PHOTOS):
        await store.reports.add(one.id, by=visitor, now=NOW, photo=await photo(store, str(number)))
    with pytest.raises(TooOften):
        await store.reports.add(one.id, by=visitor, now=NOW, photo=await photo(store, "more"))


async def test_who_is_forgotten_leaves_only_what_is_urgent_without_their_name(database: Database) -> None:
    async def work(store: Store) -> None:
        visitor, duty = await person(store, "visitor"), await organizer(store, "duty", "duty")
        child = await store.reports.make(FAIR.id, "child", by=visitor, now=NOW, words="Adam")
        sign = await store.reports.make(FAIR.id, "sign", by=visitor, now=NOW, words="flèche")
        await store.reports.add(sign.id, by=visitor, now=NOW, photo=await photo(store))
        kept = await store.people.everything(visitor)
        assert [each["kind"] for each in kept["reports"]] == ["child", "sign"]
        await store.people.erase(visitor, NOW)
        [left] = await store.reports.every(FAIR.id, by=duty)
        assert (left.id, left.person, left.words) == (child.id, None, "Adam")
        assert await store.files.to_remove() == ("p.jpg",)

    await database.write(work)


async def test_a_mistake_is_taken_back_and_the_team_told(store: Store) -> None:
    visitor, duty = await person(store, "visitor"), await organizer(store, "duty", "duty")
    made = await store.reports.make(FAIR.id, "child", by=visitor, now=NOW)
    await waiting(store)
    await store.reports.retract(made.id, by=visitor, now=NOW)
    assert [(row.person, row.text.key) for row in await waiting(store)] == [(duty, "notice.report-over")]
    assert await store.reports.every(FAIR.id, by=duty) == ()


async def test_without_duty_those_who_run_the_fair_are_on_duty(store: Store) -> None:
    visitor = await person(store, "visitor")
    assert not await store.reports.reached(FAIR.id)
    admin = await organizer(store, "admin")
    assert await store.reports.reached(FAIR.id)
    made = await store.reports.make(FAIR.id, "child", by=visitor, now=NOW)
    await store.reports.add(made.id, by=visitor, now=NOW, photo=await photo(store))
    assert await store.reports.photos(made.id, by=admin) == ("p.jpg",)
    await organizer(store, "duty", "duty")
    with pytest.raises(NotAllowed):
        await store.reports.photos(made.id, by=admin)
