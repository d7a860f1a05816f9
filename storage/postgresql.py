"""PostgreSQL behind the contract: a pool, one transaction for each work."""

import asyncio
import os
import subprocess
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import asyncpg

from storage.connection import Connection, Damaged, Full, Occupied, Row

T = TypeVar("T")

#: The advisory lock of whoever serves this database ("dalil" in ASCII).
SERVING = 0x64616C696C

#: The advisory lock of whoever migrates.
MIGRATING = SERVING + 1

#: How often a work is tried again when the database chose it as the victim of a conflict.
TRIES = 5


#: What says that the database is away, or has no room for us.
AWAY = (
    OSError,
    asyncpg.PostgresConnectionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.OperatorInterventionError,
    asyncpg.InterfaceError,
)


@contextmanager
def away_is_full() -> Iterator[None]:
    """Say of a database that is away that it is `Full`."""
    try:
        yield
    except AWAY as error:
        raise Full(str(error)) from error


@cache
def numbered(sql: str) -> str:
    """`?, ?` as `$1, $2`. Our SQL has no question mark of its own."""
    head, *rest = sql.split("?")
    return head + "".join(f"${number}{part}" for number, part in enumerate(rest, 1))


class PostgresConnection:
    """The contract over a connection of asyncpg inside a transaction."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def execute(self, sql: str, *values: Any) -> int:
        with away_is_full():
            status: str = await self._connection.execute(numbered(sql), *values)
        count = status.rpartition(" ")[2]
        return int(count) if count.isdigit() else 0

    async def rows(self, sql: str, *values: Any) -> Sequence[Row]:
        with away_is_full():
            return cast("Sequence[Row]", await self._connection.fetch(numbered(sql), *values))

    async def row(self, sql: str, *values: Any) -> Row | None:
        with away_is_full():
            return cast("Row | None", await self._connection.fetchrow(numbered(sql), *values))

    async def many(self, sql: str, values: Sequence[Sequence[Any]]) -> None:
        with away_is_full():
            await self._connection.executemany(numbered(sql), values)


class PostgresEngine:
    """A pool of connections."""

    identity = "bigint generated always as identity primary key"

    def __init__(self, url: str, pool: Any, guard: Any | None) -> None:
        self._url = url
        self._pool = pool
        self._guard = guard

    @classmethod
    async def open(cls, url: str, *, serving: bool) -> "PostgresEngine":
        """Connect. `serving` takes the lock of the database; raises `Occupied` when somebody has it."""
        try:
            pool = await asyncpg.create_pool(url, min_size=2, max_size=10, command_timeout=60)
        except (OSError, asyncpg.PostgresError) as error:
            raise Full(str(error)) from error
        guard = None
        if serving:
            guard = await asyncpg.connect(url)
            if not await guard.fetchval("select pg_try_advisory_lock($1)", SERVING):
                holder = await guard.fetchval(
                    "select pid from pg_locks where locktype = 'advisory' and granted"
                    " and (classid::bigint << 32 | objid::bigint) = $1",
                    SERVING,
                )
                await guard.close()
                await pool.close()
                raise Occupied(f"backend {holder}")
        async with pool.acquire() as connection, connection.transaction():
            await connection.execute("select pg_advisory_xact_lock($1)", MIGRATING)
            await connection.execute("create table if not exists migration (number bigint primary key)")
        return cls(url, pool, guard)

    async def write(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        # Shielded: a caller that is cancelled leaves no half transaction behind.
        return await asyncio.shield(asyncio.ensure_future(self._write(work)))

    async def _write(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        for _ in range(1, TRIES):
            with suppress(asyncpg.DeadlockDetectedError, asyncpg.SerializationError):
                return await self._transaction(work)
        return await self._transaction(work)

    async def read(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        return await self._transaction(work, isolation="repeatable_read", readonly=True)

    async def _transaction(self, work: Callable[[Connection], Awaitable[T]], **how: Any) -> T:
        """Run `work` in one transaction. What it raises itself is raised, whatever it is."""
        own: Exception | None = None
        try:
            async with self._pool.acquire() as connection, connection.transaction(**how):
                try:
                    return await work(PostgresConnection(connection))
                except Exception as error:
                    own = error
                    raise
        except AWAY as error:
            if error is own:
                raise
            raise Full(str(error)) from error

    async def migrate(self, number: int, script: str) -> None:
        async with self._pool.acquire() as connection, connection.transaction():
            await connection.execute("set local lock_timeout = '2s'")
            await connection.execute("select pg_advisory_xact_lock($1)", MIGRATING)
            if await connection.fetchval("select 1 from migration where number = $1", number):
                return  # another process was first
            await connection.execute(script)
            await connection.execute("insert into migration (number) values ($1)", number)

    async def scrub(self) -> None:
        """Nothing to do: PostgreSQL reclaims by itself; its disks are the operator's to encrypt."""

    async def backup(self, path: Path) -> None:
        if path.exists():
            raise FileExistsError(path)
        unfinished = path.with_name(path.name + ".unfinished")
        await asyncio.to_thread(
            run, "pg_dump", "--format=custom", f"--file={unfinished}", f"--dbname={self._url}"
        )
        await asyncio.to_thread(run, "pg_restore", "--list", f"--file={os.devnull}", str(unfinished))
        unfinished.chmod(0o600)
        unfinished.rename(path)

    async def close(self) -> None:
        await self._pool.close()
        if self._guard:
            await self._guard.close()


def run(*command: str) -> str:
    """Run one of PostgreSQL's own programs; what it printed. Raises `Damaged` with what it said."""
    try:
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own command
    except FileNotFoundError as error:
        raise Damaged(f"{command[0]} is not installed (Debian: postgresql-client)") from error
    except subprocess.CalledProcessError as error:
        raise Damaged(error.stderr.strip()) from error
    return done.stdout
