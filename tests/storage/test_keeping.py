"""After the keeping time not one planted value is on disk; the figures are what they were."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from storage.database import Database, open_database
from storage.figures import Counts
from storage.files import keep, remove
from storage.keeping import due
from storage.pack import pack_of
from storage.records import Address, Hosting
from storage.store import Store
from tests.handlers.applying import photo
from tests.handlers.conftest import CASABLANCA, FAIR
from tests.storage.test_applications import ANSWERS, NOW, organizer
from tests.test_privacy import left

#: Fifty values, five each in ten places where something of people is kept.
PLACES = ("answer", "contact", "paper", "note", "ticket", "name", "wish", "asked", "word", "draft")
PLANTED = {place: tuple(f"plant{place}{number}zq" for number in range(5)) for place in PLACES}
EVERY = tuple(value for values in PLANTED.values() for value in values)
DUE = datetime(2026, 3, 1, 4, tzinfo=CASABLANCA)
STAYS = replace(FAIR, id="later-2026", starts=date(2026, 2, 1), ends=date(2026, 2, 7))


async def plant(store: Store, number: int, folder: Path) -> None:
    """One applicant, whose every trace is theirs."""
    said = {place: values[number] for place, values in PLANTED.items()}
    folder.mkdir(exist_ok=True)
    outside = folder.parent.parent
    photo(outside, "p.jpg", 40 + 40 * number)
    kept = keep(folder, (outside / "p.jpg").read_bytes())
    (folder / kept.name).write_bytes((folder / kept.name).read_bytes() + said["paper"].encode())
    await store.files.add(kept, NOW)
    met = await store.people.meet(Address("web", f"v{number}"), name="", language="fr", now=NOW)
    id = await store.applications.begin(FAIR.id, met.id, now=NOW)
    answers = {
        **ANSWERS,
        "name": said["answer"],
        "contact": said["contact"],
        "members": 10,
        "women": 4 + number,
    }
    papers = [("papers", kept.hash, said["paper"])]
    file = await store.applications.send(id, answers, papers, by=met.id, now=NOW)
    admin = await organizer(store, "admin")
    await store.reviews.note(file.id, said["note"], by=admin, now=NOW)
    await store.reviews.ask(file.id, said["asked"], by=admin, now=NOW)
    await store.tickets.say(met.id, FAIR.id, Address("web", f"v{number}"), "asked", said["ticket"], now=NOW)
    await store.unanswered.note(FAIR.id, said["word"], met.id, NOW)
    await store.applications.begin(FAIR.id, met.id, now=NOW)
    run = store.keeping._connection.execute
    await run(
        "update application set answers = ? where person = ? and state = 'draft'",
        json.dumps({"name": said["draft"]}),
        met.id,
    )
    await run(
        "insert into signup (fair, entry, person, state, seats, names, made, attended)"
        " values (?, 'marketing', ?, 'seat', 2, ?, 0, 1)",
        FAIR.id,
        met.id,
        said["name"],
    )
    await run(
        "insert into survey (application, fair, wishes, at) values (?, ?, ?, 0)",
        file.id,
        FAIR.id,
        said["wish"],
    )


async def test_of_what_is_due_not_one_byte_is_left_and_the_report_stays(tmp_path: Path) -> None:
    var = tmp_path / "var"
    var.mkdir()

    async def begin(store: Store) -> Counts:
        for fair in (FAIR, STAYS):
            await store.fairs.load(pack_of(fair))
        for number in range(5):
            await plant(store, number, var / "uploads")
        other = await store.people.meet(Address("web", "other"), name="", language="fr", now=NOW)
        await store.unanswered.note(STAYS.id, "staysword", other.id, DUE)
        for hour, times in ((10, 3), (15, 2)):
            for _ in range(times):
                await store.tallies.count(FAIR.id, "stand.number", NOW.replace(hour=hour))
        return await store.figures.of(FAIR.id, by=await organizer(store, "admin"))

    async def again(store: Store) -> Counts:
        return await store.figures.of(FAIR.id, by=await organizer(store, "looking"))

    async with open_database(f"sqlite:///{var / 'dalil.db'}", serving=True) as database:
        before = await database.write(begin)
        assert len(set(EVERY)) == 50
        assert {value for _, value in left(var, EVERY)} == {*EVERY}
        early = await database.write(lambda store: store.keeping.purge(DUE - timedelta(days=1)))
        assert early == ()
        assert {value for _, value in left(var, EVERY)} == {*EVERY}
        assert await database.write(lambda store: store.keeping.purge(DUE)) == (FAIR.id,)
        assert await database.write(lambda store: store.keeping.purge(DUE)) == ()
        gone = await database.read(lambda store: store.files.to_remove())
        assert len(gone) == 5
        remove(var / "uploads", gone)
        await database.write(lambda store: store.files.removed(gone))
        await database.scrub()
        assert left(var, EVERY) == []
        assert left(var, ("staysword",)) != []
        assert await database.write(again) == before
        assert (before["total"], before["women"], before["states"]) == (5, 3, {"incomplete": 5})
        assert before["workshops"][0]["taken"] == before["workshops"][0]["attended"] == 10
        assert before["hours"] == {"10": 3, "15": 2}
    assert left(var, EVERY) == []


def test_due_is_the_first_of_a_month_after_the_whole_keeping_time() -> None:
    assert due(FAIR) == date(2026, 3, 1)
    assert due(replace(FAIR, hosting=Hosting(keep=10))) == date(2026, 1, 1)
    assert due(replace(FAIR, ends=date(2025, 12, 31), hosting=Hosting(keep=1))) == date(2026, 2, 1)


async def test_erased_on_both_engines(database: Database) -> None:
    async def work(store: Store) -> tuple[int, ...]:
        await store.fairs.load(pack_of(FAIR))
        owner = await store.people.meet(Address("web", "v"), name="", language="fr", now=NOW)
        id = await store.applications.begin(FAIR.id, owner.id, now=NOW)
        await store.applications.send(id, ANSWERS, (), by=owner.id, now=NOW)
        assert await store.keeping.purge(DUE) == (FAIR.id,)
        counts = await store.figures.of(FAIR.id, by=await organizer(store, "admin"))
        assert counts["total"] == 1
        assert counts["provinces"] == {"MA-TIZ": 1}
        return tuple(each.id for each in await store.applications.mine(owner.id, DUE))

    assert await database.write(work) == ()
