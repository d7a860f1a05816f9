"""SQLite behind the contract: one writer in a thread of its own, group commits, read-only readers."""

import asyncio
import fcntl
import os
import sqlite3
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast

import aiosqlite

from storage.connection import Connection, Damaged, Full, Occupied, Row

T = TypeVar("T")

#: How many works share one commit at most.
GROUP = 256

#: Readers beside the one writer.
READERS = 2

#: Pages the writer keeps in memory, in KiB: what is planned for many people touches many places.
CACHE = 32 * 1024

#: How long a lock of another process is waited for, in seconds.
PATIENCE = 5

#: SQLite's codes for "not now": busy, locked, I/O error, full, cannot open, read-only.
NOT_NOW = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
}


class SqliteConnection:
    """The contract over a plain connection. Its methods never suspend, so work runs to its end at once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    async def execute(self, sql: str, *values: Any) -> int:
        return self._connection.execute(sql, values).rowcount

    async def rows(self, sql: str, *values: Any) -> Sequence[Row]:
        return cast("list[Row]", self._connection.execute(sql, values).fetchall())

    async def row(self, sql: str, *values: Any) -> Row | None:
        # All rows are fetched: a statement with `returning` ends only when it was read to its end.
        rows = self._connection.execute(sql, values).fetchall()
        return cast("Row", rows[0]) if rows else None

    async def many(self, sql: str, values: Sequence[Sequence[Any]]) -> None:
        self._connection.executemany(sql, values)


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[Connection], Awaitable[Any]]
    outcome: asyncio.Future[Any]


def run_to_end(work: Awaitable[T]) -> T:
    """Run a coroutine that waits for nothing but the store. Raises RuntimeError when it does."""
    coroutine = cast("Coroutine[Any, Any, T]", work)
    try:
        coroutine.send(None)
    except StopIteration as done:
        return cast("T", done.value)
    coroutine.close()
    raise RuntimeError("a transaction waited for something that is not the store")


def _commit(connection: sqlite3.Connection, jobs: Sequence[_Job]) -> list[tuple[Any, Exception | None]]:
    """Everything that is ready, one commit: a failure leaves nothing behind, the others stand."""
    store = SqliteConnection(connection)
    outcomes: list[tuple[Any, Exception | None]] = []
    try:
        connection.execute("begin immediate")
        for job in jobs:
            connection.execute("savepoint work")
            try:
                outcomes.append((run_to_end(job.work(store)), None))
            except Exception as error:
                if not connection.in_transaction:  # SQLite itself rolled everything back (disk full)
                    raise
                connection.execute("rollback to work")
                outcomes.append((None, error))
            connection.execute("release work")
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.execute("rollback")
        raise
    return outcomes


def _snapshot(connection: sqlite3.Connection, work: Callable[[Connection], Awaitable[T]]) -> T:
    connection.execute("begin")
    try:
        return run_to_end(work(SqliteConnection(connection)))
    finally:
        connection.execute("rollback")


def _apply(connection: sqlite3.Connection, number: int, script: str) -> None:
    connection.execute("begin immediate")
    try:
        if connection.execute("select 1 from migration where number = ?", (number,)).fetchone():
            connection.execute("rollback")  # another process was first
            return
        statement = ""
        for line in script.splitlines(keepends=True):
            statement += line
            if sqlite3.complete_statement(statement):
                connection.execute(statement)
                statement = ""
        connection.execute("insert into migration (number) values (?)", (number,))
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.execute("rollback")
        raise


def _as_full(error: sqlite3.Error) -> Exception:
    code = getattr(error, "sqlite_errorcode", None)
    return Full(str(error)) if code is not None and code & 0xFF in NOT_NOW else error


def copy(source: sqlite3.Connection, path: Path) -> None:
    """A compact copy of a live database at `path`, checked before it gets its name."""
    if path.exists():
        raise FileExistsError(path)
    unfinished = path.with_name(path.name + ".unfinished")
    unfinished.unlink(missing_ok=True)
    source.execute("vacuum into ?", (str(unfinished),))
    unfinished.chmod(0o600)
    check(unfinished)
    with unfinished.open("rb") as file:
        os.fsync(file.fileno())
    unfinished.rename(path)


def check(path: Path) -> None:
    """Raise `Damaged` unless `path` is a whole database of ours."""
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            [verdict] = connection.execute("pragma integrity_check").fetchone()
            connection.execute("select count(*) from migration").fetchone()
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise Damaged(str(error)) from error
    if verdict != "ok":
        raise Damaged(str(verdict))


class Lock:
    """Who serves a database file. Held as long as the process lives; the system lets go at any death."""

    def __init__(self, database: Path) -> None:
        """Take the lock. Raises `Occupied` at once when another process has it."""
        path = database.with_name(database.name + ".lock")
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(self._file, 32).decode(errors="replace").strip()
            os.close(self._file)
            raise Occupied(f"pid {holder}") from None
        os.ftruncate(self._file, 0)
        os.write(self._file, f"{os.getpid()}\n".encode())

    def release(self) -> None:
        """Let another process serve."""
        os.close(self._file)


@asynccontextmanager
async def opening(path: Path) -> AsyncIterator[None]:
    """Inside, no other process opens `path` or brings it to a newer schema. Raises `Full` after `PATIENCE`.

    SQLite itself does not wait when two turn on the write-ahead log, and two backups would be one file.
    What is locked is the folder, so that no file is left behind.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    folder = os.open(path.parent, os.O_RDONLY | os.O_CLOEXEC)
    try:
        for left in range(PATIENCE * 100, -1, -1):
            try:
                fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if not left:
                    raise Full("another process is opening the database") from None
            await asyncio.sleep(0.01)
        yield
    finally:
        os.close(folder)


class SqliteEngine:
    """One file, one writer, a few readers."""

    identity = "integer primary key autoincrement"

    def __init__(
        self,
        path: Path,
        lock: Lock | None,
        writer: aiosqlite.Connection,
        readers: Sequence[aiosqlite.Connection],
    ) -> None:
        self.path = path
        self._lock = lock
        self._writer = writer
        self._everybody = (writer, *readers)
        self._readers: asyncio.Queue[aiosqlite.Connection] = asyncio.Queue()
        for reader in readers:
            self._readers.put_nowait(reader)
        self._jobs: deque[_Job] = deque()
        self._pump: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, path: Path, *, serving: bool) -> "SqliteEngine":
        """Open `path`, making it when it is not there; the caller is `opening` it.

        `serving` takes the lock of the file (raises `Occupied`) and is the only one who checkpoints.
        """
        lock = Lock(path) if serving else None
        opened: list[aiosqlite.Connection] = []
        try:
            if not path.exists():
                path.touch(0o600)
            writer = await aiosqlite.connect(path, isolation_level=None)
            opened.append(writer)
            await writer.execute_fetchall(f"pragma busy_timeout={PATIENCE * 1000}")
            for pragma in (
                "journal_mode=wal",
                "synchronous=full",
                "foreign_keys=on",
                "secure_delete=on",
                "mmap_size=0",
                f"cache_size=-{CACHE}",
                f"wal_autocheckpoint={1000 if serving else 0}",
            ):
                await writer.execute_fetchall(f"pragma {pragma}")
            writer.row_factory = sqlite3.Row
            await writer.execute_fetchall("create table if not exists migration (number bigint primary key)")
            for _ in range(READERS):
                reader = await aiosqlite.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)
                opened.append(reader)
                await reader.execute_fetchall(f"pragma busy_timeout={PATIENCE * 1000}")
                await reader.execute_fetchall("pragma query_only=on")
                reader.row_factory = sqlite3.Row
        except BaseException as error:
            for connection in opened:
                await connection.close()
            if lock:
                lock.release()
            if isinstance(error, sqlite3.OperationalError):
                raise _as_full(error) from error
            raise
        return cls(path, lock, writer, opened[1:])

    async def write(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        outcome: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._jobs.append(_Job(work, outcome))
        if self._pump is None or self._pump.done():
            self._pump = asyncio.create_task(self._commit_what_is_ready())
        return await outcome

    async def _commit_what_is_ready(self) -> None:
        while self._jobs:
            jobs = [self._jobs.popleft() for _ in range(min(GROUP, len(self._jobs)))]
            try:
                outcomes = await self._on_thread(self._writer, _commit, jobs)
            except sqlite3.Error as error:
                outcomes = [(None, _as_full(error))] * len(jobs)
            except Exception as error:
                outcomes = [(None, error)] * len(jobs)
            for job, (result, failure) in zip(jobs, outcomes, strict=True):
                if job.outcome.done():  # whoever asked was cancelled meanwhile; the work stands
                    continue
                if failure is None:
                    job.outcome.set_result(result)
                else:
                    job.outcome.set_exception(
                        _as_full(failure) if isinstance(failure, sqlite3.Error) else failure
                    )

    async def read(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        reader = await self._readers.get()
        running = asyncio.ensure_future(self._on_thread(reader, _snapshot, work))
        running.add_done_callback(lambda _: self._readers.put_nowait(reader))
        try:
            return cast("T", await asyncio.shield(running))
        except sqlite3.Error as error:
            raise _as_full(error) from error

    async def migrate(self, number: int, script: str) -> None:
        await self._on_thread(self._writer, _apply, number, script)

    async def scrub(self) -> None:
        # Readers may hold an older picture; the next scrub, or the checkpoint at closing, gets the rest.
        await self._writer.execute_fetchall("pragma wal_checkpoint(truncate)")

    async def backup(self, path: Path) -> None:
        await self._on_thread(self._writer, copy, path)

    async def close(self) -> None:
        while self._pump is not None and not self._pump.done():
            await asyncio.wait([self._pump])
        for connection in reversed(self._everybody):
            with suppress(ValueError, sqlite3.Error):
                await connection.close()
        if self._lock:
            self._lock.release()

    async def _on_thread(self, connection: aiosqlite.Connection, act: Callable[..., Any], *args: Any) -> Any:
        # aiosqlite's way to run a function on the connection's thread; its public methods are made of it.
        return await connection._execute(act, connection._conn, *args)  # type: ignore[no-untyped-call]
