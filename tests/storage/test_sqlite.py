"""What SQLite alone promises."""

import asyncio
import multiprocessing
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from storage.connection import Full
from storage.database import MIGRATIONS, migrate, open_database
from storage.sqlite import SqliteEngine
from storage.store import Store


async def test_turn_that_waits_for_something_else_is_an_error(tmp_path: Path) -> None:
    async def waits(store: Store) -> None:
        await store.meta.put("a", "1")
        await asyncio.sleep(0)

    async with open_database(f"sqlite:///{tmp_path / 'dalil.db'}") as database:
        with pytest.raises(RuntimeError, match="not the store"):
            await database.write(waits)

        assert await database.read(lambda store: store.meta.get("a")) is None


async def test_database_locked_by_another_program_is_full_and_recovers(tmp_path: Path) -> None:
    path = tmp_path / "dalil.db"
    async with open_database(f"sqlite:///{path}") as database:
        outside = sqlite3.connect(path, isolation_level=None)
        await database._engine._writer.execute_fetchall("pragma busy_timeout=50")  # type: ignore[attr-defined]
        outside.execute("begin immediate")
        with pytest.raises(Full):
            await database.write(lambda store: store.meta.put("a", "1"))
        outside.execute("rollback")
        outside.close()

        await database.write(lambda store: store.meta.put("a", "2"))
        assert await database.read(lambda store: store.meta.get("a")) == "2"


async def test_full_disk_is_full_and_recovers(tmp_path: Path) -> None:
    async with open_database(f"sqlite:///{tmp_path / 'dalil.db'}") as database:
        writer = database._engine._writer  # type: ignore[attr-defined]
        [(pages,)] = await writer.execute_fetchall("pragma page_count")
        await writer.execute_fetchall(f"pragma max_page_count={pages + 2}")
        with pytest.raises(Full):
            await database.write(lambda store: store.meta.put("a", "x" * 100_000))
        await writer.execute_fetchall("pragma max_page_count=1000000")

        await database.write(lambda store: store.meta.put("a", "1"))
        assert await database.read(lambda store: store.meta.get("a")) == "1"


def test_second_serving_process_ends_within_a_second_and_names_the_first(tmp_path: Path) -> None:
    program = (
        "import asyncio, sys\n"
        "from storage.connection import Occupied\n"
        "from storage.database import open_database\n"
        "async def main():\n"
        "    async with open_database(sys.argv[1], serving=True):\n"
        "        print('serving', flush=True)\n"
        "        await asyncio.sleep(60)\n"
        "try:\n"
        "    asyncio.run(main())\n"
        "except Occupied as error:\n"
        "    sys.exit(f'occupied by {error.holder}')\n"
    )
    command = [sys.executable, "-c", program, f"sqlite:///{tmp_path / 'dalil.db'}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "serving\n"
        second = subprocess.run(command, capture_output=True, text=True, timeout=20)
        first.kill()

    assert second.returncode != 0
    assert second.stderr.strip() == f"occupied by pid {first.pid}"


def _migrate(path: Path, folder: Path) -> None:
    async def main() -> None:
        engine = await SqliteEngine.open(path, serving=False)
        await migrate(engine, folder)
        await engine.close()

    asyncio.run(main())


def test_migration_killed_at_any_moment_leaves_the_old_schema_or_the_new(tmp_path: Path) -> None:
    """One big migration over real rows, killed at 25 random moments."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_first.sql").write_text("create table thing (id identity, name text);\n")
    path = tmp_path / "dalil.db"
    _migrate(path, folder)
    with sqlite3.connect(path) as connection:
        connection.executemany("insert into thing (name) values (?)", [(str(n),) for n in range(20_000)])
    connection.close()
    statements = ["alter table thing add column folded text;", "update thing set folded = lower(name);"]
    statements += [f"create index thing_{n} on thing (folded, name);" for n in range(12)]
    statements += [
        "create table other (id identity, thing bigint);",
        "insert into other (thing) select id from thing;",
    ]
    (folder / "0002_second.sql").write_text("\n".join(statements) + "\n")
    before = path.read_bytes()
    seed = random.Random(20250201)

    def schema() -> tuple[set[int], int, int]:
        with sqlite3.connect(path) as seen:
            assert seen.execute("pragma integrity_check").fetchone() == ("ok",)
            numbers = {number for (number,) in seen.execute("select number from migration")}
            indexes = seen.execute("select count(*) from sqlite_master where name like 'thing_%'").fetchone()[
                0
            ]
            others = seen.execute("select count(*) from sqlite_master where name = 'other'").fetchone()[0]
        seen.close()
        return numbers, indexes, others

    started = time.monotonic()
    context = multiprocessing.get_context("spawn")
    whole = context.Process(target=_migrate, args=(path, folder))
    whole.start()
    whole.join()
    length = time.monotonic() - started
    assert schema() == ({1, 2}, 12, 1)

    outcomes = set()
    for _ in range(25):
        for suffix in ("", "-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        path.with_name(path.name + ".before-0002").unlink(missing_ok=True)
        path.write_bytes(before)
        process = context.Process(target=_migrate, args=(path, folder))
        process.start()
        time.sleep(length * seed.uniform(0.3, 1.05))
        if process.pid and process.is_alive():
            os.kill(process.pid, signal.SIGKILL)
        process.join()
        found = schema()
        assert found in (({1}, 0, 0), ({1, 2}, 12, 1))
        outcomes.add(len(found[0]))
    assert outcomes >= {1}, "no kill came early enough to mean anything"


async def test_data_is_backed_up_before_a_migration(tmp_path: Path) -> None:
    path = tmp_path / "dalil.db"
    async with open_database(f"sqlite:///{path}") as database:
        await database.write(lambda store: store.meta.put("a", "1"))
    folder = tmp_path / "migrations"
    folder.mkdir()
    for file in MIGRATIONS.glob("*.sql"):
        (folder / file.name).write_bytes(file.read_bytes())
    (folder / "9999_later.sql").write_text("create table later (id identity);\n")

    engine = await SqliteEngine.open(path, serving=True)
    await migrate(engine, folder)
    await engine.close()

    with sqlite3.connect(path.with_name("dalil.db.before-9999")) as kept:
        assert kept.execute("select value from meta where key = 'a'").fetchone() == ("1",)
        assert kept.execute("select count(*) from sqlite_master where name = 'later'").fetchone() == (0,)
    kept.close()
