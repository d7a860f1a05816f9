"""Backups brought back: the erased stay erased, nothing is sent again, what is broken is refused."""

import asyncio
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.connection import Damaged, Occupied
from storage.database import Database, open_database, sqlite_path
from storage.phrases import phrase
from storage.records import Address, Person
from storage.restoring import Restored, restore
from storage.store import Store
from tests.conftest import POSTGRESQL

NOW = datetime(2025, 2, 1, 9, tzinfo=UTC)
AMAL = Address("telegram", "4711")
SAID = Address("telegram", "4712")


def later(hours: float) -> datetime:
    return NOW + timedelta(hours=hours)


async def meet(database: Database, address: Address, name: str, now: datetime = NOW) -> Person:
    return await database.write(
        lambda store: store.people.meet(address, name=name, language="fr", hint="fr", now=now)
    )


async def forget(database: Database, address: Address, now: datetime) -> None:
    async def erase(store: Store) -> None:
        person = await store.people.at(address)
        assert person is not None
        await store.people.erase(person.id, now)

    await database.write(erase)


async def receive(database: Database, id: str, sender: Address, text: str, now: datetime = NOW) -> None:
    await database.write(
        lambda store: store.inbox.receive(sender.channel, id, sender.id, "message", text, now)
    )


async def owe(database: Database, key: str, to: Address, now: datetime = NOW) -> None:
    """Have a message wait for somebody."""
    await database.write(lambda store: store.outgoing.add(key, to, None, "reminder", phrase("x"), now=now))


async def known(database: Database, *addresses: Address) -> list[str]:
    """Who is known at these addresses."""

    async def look(store: Store) -> list[str]:
        people = [await store.people.at(address) for address in addresses]
        return [person.name for person in people if person]

    return await database.read(look)


async def states(database: Database) -> dict[str, int]:
    """How many outgoing rows are in each state."""
    counts = await database.read(lambda store: store.outgoing.counts())
    return {state: rows for (_, state), rows in counts.items()}


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    return tmp_path / "yesterday.backup"


async def test_backup_beside_a_writer_is_whole(database_url: str, backup: Path) -> None:
    async with open_database(database_url, serving=True) as live, open_database(database_url) as beside:
        written = 0
        done = asyncio.Event()

        async def write() -> None:
            nonlocal written
            while not done.is_set():
                await receive(live, f"m{written}", AMAL, "salam" * 200)
                written += 1

        writing = asyncio.create_task(write())
        while written < 50:
            await asyncio.sleep(0.01)
        before = written
        await beside.backup(backup)
        after = written
        done.set()
        await writing
    restored = await restore(database_url, backup, NOW)

    async with open_database(database_url) as database:
        kept = (await database.read(lambda store: store.inbox.counts()))["received"]
    assert before <= kept <= after + 1
    assert restored == Restored(lost=written - kept, held=0, forgotten=0)


async def test_backup_is_never_written_over_another_file(database_url: str, backup: Path) -> None:
    backup.write_text("something else")
    async with open_database(database_url) as database:
        with pytest.raises(FileExistsError):
            await database.backup(backup)
    assert backup.read_text() == "something else"


async def test_backup_is_for_its_owner_only(database_url: str, backup: Path) -> None:
    async with open_database(database_url) as database:
        await database.backup(backup)
    assert backup.stat().st_mode & 0o777 == 0o600


async def test_restore_brings_back_what_was_and_says_how_much_is_missing(
    database_url: str, backup: Path
) -> None:
    async with open_database(database_url) as database:
        await meet(database, AMAL, "Amal")
        await receive(database, "m1", AMAL, "before")
        await database.backup(backup)
        await meet(database, SAID, "Saïd")
        for number in range(2, 5):
            await receive(database, f"m{number}", SAID, "after")

    assert await restore(database_url, backup, later(24)) == Restored(lost=3, held=0, forgotten=0)
    async with open_database(database_url) as database:
        assert await known(database, AMAL, SAID) == ["Amal"]


async def test_erased_people_stay_erased(database_url: str, backup: Path) -> None:
    async with open_database(database_url) as database:
        await meet(database, AMAL, "Amal")
        await meet(database, SAID, "Saïd")
        await database.backup(backup)
        await forget(database, AMAL, later(1))

    assert (await restore(database_url, backup, later(24))).forgotten == 1
    async with open_database(database_url) as database:
        assert await known(database, AMAL, SAID) == ["Saïd"]


async def test_who_came_back_before_the_backup_is_kept(database_url: str, backup: Path) -> None:
    async with open_database(database_url) as database:
        await meet(database, AMAL, "Amal")
        await forget(database, AMAL, later(1))
        await meet(database, AMAL, "Amal again", later(2))
        await database.backup(backup)

    assert (await restore(database_url, backup, later(24))).forgotten == 0
    async with open_database(database_url) as database:
        assert await known(database, AMAL) == ["Amal again"]


async def test_who_came_back_and_asked_again_is_forgotten_again(database_url: str, backup: Path) -> None:
    async with open_database(database_url) as database:
        await meet(database, AMAL, "Amal")
        await forget(database, AMAL, later(1))
        await meet(database, AMAL, "Amal again", later(2))
        await database.backup(backup)
        await forget(database, AMAL, later(3))

    for _ in range(2):  # also when the same backup is brought back once more
        assert (await restore(database_url, backup, later(24))).forgotten == 1
        async with open_database(database_url) as database:
            assert await known(database, AMAL) == []


async def test_what_the_backup_had_not_handled_is_forgotten_too(database_url: str, backup: Path) -> None:
    async with open_database(database_url) as database:
        await receive(database, "m1", AMAL, "my secret")
        await receive(database, "m2", SAID, "keep me")
        await database.backup(backup)
        await meet(database, AMAL, "Amal")
        await forget(database, AMAL, later(1))

    await restore(database_url, backup, later(24))
    async with open_database(database_url) as database:
        waiting = await database.read(lambda store: store.inbox.to_do(("telegram",), 0, 10))
        assert [row.sender for row in waiting] == [SAID.id]


async def test_waiting_messages_are_held_until_somebody_says_yes(database_url: str, backup: Path) -> None:
    async with open_database(database_url) as database:
        await meet(database, AMAL, "Amal")
        await owe(database, "waiting", AMAL)
        await owe(database, "under way", SAID)
        rows = await database.read(lambda store: store.outgoing.due("telegram", NOW, 10))
        await database.write(lambda store: store.outgoing.start(rows[1].id, "somebody", NOW))
        await database.backup(backup)

    assert (await restore(database_url, backup, later(24))).held == 2
    async with open_database(database_url) as database:
        assert await states(database) == {"held": 2}
        assert await database.read(lambda store: store.outgoing.due("telegram", later(48), 10)) == ()
        assert await database.write(lambda store: store.outgoing.release()) == 2
        assert len(await database.read(lambda store: store.outgoing.due("telegram", later(48), 10))) == 2


async def test_replaced_sqlite_file_is_kept_beside(tmp_path: Path, backup: Path) -> None:
    url = f"sqlite:///{tmp_path / 'dalil.db'}"
    async with open_database(url) as database:
        await database.backup(backup)
        await meet(database, AMAL, "Amal")
    await restore(url, backup, later(1))

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "dalil.db",
        "dalil.db.lock",
        "dalil.db.replaced",
        "yesterday.backup",
    ]
    async with open_database(f"{url}.replaced") as replaced:
        assert await known(replaced, AMAL) == ["Amal"]


async def test_database_that_is_gone_or_broken_is_replaced_and_nobody_knows_what_is_missing(
    tmp_path: Path, backup: Path
) -> None:
    path = tmp_path / "dalil.db"
    url = f"sqlite:///{path}"
    async with open_database(url) as database:
        await receive(database, "m1", AMAL, "salam")
        await database.backup(backup)
    breakages: list[Callable[[], object]] = [
        path.unlink,
        lambda: path.write_bytes(b"no database" * 1000),
        lambda: path.write_bytes(b""),
    ]
    for damage in breakages:
        damage()
        assert await restore(url, backup, later(1)) == Restored(lost=None, held=0, forgotten=0)
        async with open_database(url) as database:
            assert await database.read(lambda store: store.inbox.newest()) == 1


async def test_restore_is_refused_while_the_database_is_served(database_url: str, backup: Path) -> None:
    async with open_database(database_url, serving=True) as database:
        await meet(database, AMAL, "Amal")
        await database.backup(backup)
        await meet(database, SAID, "Saïd")
        with pytest.raises(Occupied):
            await restore(database_url, backup, later(1))
        assert await known(database, AMAL, SAID) == ["Amal", "Saïd"]


async def test_what_is_no_backup_is_refused_and_nothing_is_changed(database_url: str, backup: Path) -> None:
    async with open_database(database_url) as database:
        await meet(database, AMAL, "Amal")
        await database.backup(backup)
        await meet(database, SAID, "Saïd")
    whole = backup.read_bytes()
    foreign = backup.with_name("foreign.db")
    with sqlite3.connect(foreign) as other:
        other.execute("create table cookies (name text)")
    other.close()
    half = bytearray(whole)
    half[len(half) // 2 :] = bytes(len(half) - len(half) // 2)
    for content in (b"", b"Dear operator", whole[: len(whole) // 2], bytes(half), foreign.read_bytes()):
        backup.write_bytes(content)
        with pytest.raises(Damaged):
            await restore(database_url, backup, later(1))
        async with open_database(database_url) as database:
            assert await known(database, AMAL, SAID) == ["Amal", "Saïd"]
    backup.unlink()
    with pytest.raises((Damaged, FileNotFoundError)):
        await restore(database_url, backup, later(1))
    async with open_database(database_url) as database:
        assert await known(database, AMAL, SAID) == ["Amal", "Saïd"]
    path = sqlite_path(database_url)
    assert path is None or not path.with_name(path.name + ".replaced").exists()


@pytest.mark.skipif(not POSTGRESQL, reason="TEST_POSTGRESQL_URL is not given")
async def test_dump_of_another_postgresql_database_is_refused(tmp_path: Path, backup: Path) -> None:
    name = f"dalil_foreign_{tmp_path.name[-8:].replace('-', '_')}".lower()
    base = POSTGRESQL.rpartition("/")[0]

    def sql(database: str, statement: str) -> None:
        command = ["psql", "--quiet", f"--dbname={base}/{database}", f"--command={statement}"]
        subprocess.run(command, check=True, capture_output=True)

    sql("postgres", f"create database {name}")
    try:
        sql(name, "create table cookies (name text)")
        dump = ["pg_dump", "--format=custom", f"--file={backup}", f"--dbname={base}/{name}"]
        subprocess.run(dump, check=True, capture_output=True)
        with pytest.raises(Damaged):
            await restore(f"{base}/{name}", backup, NOW)
        sql(name, "select name from cookies")
    finally:
        sql("postgres", f"drop database {name} with (force)")


async def test_backup_is_restored_on_another_machine(tmp_path: Path, backup: Path) -> None:
    async with open_database(f"sqlite:///{tmp_path / 'dalil.db'}") as database:
        await meet(database, AMAL, "Amal")
        await database.backup(backup)
    elsewhere = tmp_path / "elsewhere" / "var"
    moved = Path(shutil.copy(backup, tmp_path / "moved.backup"))
    url = f"sqlite:///{elsewhere / 'dalil.db'}"

    assert await restore(url, moved, NOW) == Restored(lost=None, held=0, forgotten=0)
    async with open_database(url) as database:
        assert await known(database, AMAL) == ["Amal"]
