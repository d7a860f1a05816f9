"""The database: opened by URL, brought to the newest schema, read and written one transaction at a time."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from storage.connection import Connection, Engine
from storage.postgresql import PostgresEngine
from storage.sqlite import SqliteEngine, opening
from storage.store import Store

T = TypeVar("T")

MIGRATIONS = Path(__file__).parent / "migrations"


class Database:
    """Where everything is kept. See `storage.connection.Engine` for what a transaction promises."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def write(self, work: Callable[[Store], Awaitable[T]]) -> T:
        """Run `work` in one transaction. Raises `storage.connection.Full` when nothing can be written."""
        return await self._engine.write(lambda connection: work(Store(connection)))

    async def read(self, work: Callable[[Store], Awaitable[T]]) -> T:
        """Run `work` over one consistent picture of the database, which it cannot change."""
        return await self._engine.read(lambda connection: work(Store(connection)))

    async def scrub(self) -> None:
        """Overwrite on disk what was erased."""
        await self._engine.scrub()

    async def backup(self, path: Path) -> None:
        """Write a verified copy to `path`, beside a live bot. Raises `FileExistsError`, `Damaged`."""
        await self._engine.backup(path)

    async def close(self) -> None:
        """Finish what is under way and let go."""
        await self._engine.close()


def sqlite_path(url: str) -> Path | None:
    """The file of `sqlite:///relative.db` or `sqlite:////absolute.db`; None for another engine."""
    return Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite:///") else None


@asynccontextmanager
async def open_database(url: str, *, serving: bool = False) -> AsyncIterator[Database]:
    """Open the database at `url` with the newest schema, and close it at the end.

    `serving` takes the database's lock: one serving process at a time. Short commands work beside it.
    Raises `Occupied`, `Full`, and ValueError for a URL of another kind.
    """
    engine = await _opened(url, serving=serving)
    try:
        yield Database(engine)
    finally:
        await engine.close()


async def _opened(url: str, *, serving: bool) -> Engine:
    if path := sqlite_path(url):
        async with opening(path):
            return await _newest(await SqliteEngine.open(path, serving=serving))
    if url.startswith(("postgresql://", "postgres://")):
        return await _newest(await PostgresEngine.open(url, serving=serving))
    raise ValueError(url)


async def _newest(engine: SqliteEngine | PostgresEngine) -> Engine:
    """`engine` with the newest schema; closed when it cannot be had."""
    try:
        await migrate(engine)
    except BaseException:
        await engine.close()
        raise
    return engine


async def migrate(engine: SqliteEngine | PostgresEngine, folder: Path = MIGRATIONS) -> None:
    """Apply, in order, the migrations that are not applied yet; first a backup when there is data."""
    applied = await engine.write(_applied)
    missing = [
        (number, script) for number, script in scripts(folder, engine.identity) if number not in applied
    ]
    if missing and applied and isinstance(engine, SqliteEngine):
        before = engine.path.with_name(f"{engine.path.name}.before-{missing[0][0]:04}")
        if not before.exists():
            await engine.backup(before)
    for number, script in missing:
        await engine.migrate(number, script)


def scripts(folder: Path, identity: str) -> list[tuple[int, str]]:
    """The migrations by number, with the engine's own counting key for `identity`."""
    return [
        (
            int(file.name[:4]),
            re.sub(r"\bidentity\b(?=,|$)", identity, file.read_text("utf-8"), flags=re.MULTILINE),
        )
        for file in sorted(folder.glob("*.sql"))
    ]


async def _applied(connection: Connection) -> set[int]:
    return {row["number"] for row in await connection.rows("select number from migration")}
