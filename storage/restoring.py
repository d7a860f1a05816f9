"""Bringing a backup back: nothing erased since returns, nothing already sent is sent again."""

import asyncio
import os
import shutil
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.connection import Damaged, Full
from storage.database import Database, open_database, sqlite_path
from storage.postgresql import run
from storage.sqlite import Lock, check
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did."""

    #: Messages that came in after the backup and are not in it; None when the replaced database cannot tell.
    lost: int | None
    #: Outgoing messages kept back, since they may have been sent after the backup.
    held: int
    #: People who asked to be forgotten after the backup, and were forgotten again.
    forgotten: int


@dataclass(frozen=True, slots=True)
class _Before:
    """What the database that is replaced knows better than the backup."""

    erased: tuple[tuple[str, int], ...]
    newest: int


async def restore(url: str, backup: Path, now: datetime) -> Restored:
    """Replace the database at `url` by `backup`; the replaced SQLite file is kept beside it as `.replaced`.

    Raises `Occupied` while a bot serves the database, `Damaged` when the backup is not whole; then nothing
    was changed. On SQLite the copy takes the database's name only when everything about it is settled.
    """
    path = sqlite_path(url)
    if path is None:
        return await _restore_dump(url, backup, now)
    check(backup)
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = Lock(path)
    try:
        before = await _before(url) if path.exists() else None
        incoming = _incoming(path, backup)
        restored = await _settle(f"sqlite:///{incoming}", before, now)
        _replace(path, incoming)
    finally:
        lock.release()
    return restored


async def _restore_dump(url: str, backup: Path, now: datetime) -> Restored:
    await asyncio.to_thread(_check_dump, backup)
    async with open_database(url, serving=True) as database:
        before = await _seen(database)
    options = ("--clean", "--if-exists", "--single-transaction", f"--dbname={url}")
    await asyncio.to_thread(run, "pg_restore", *options, str(backup))
    return await _settle(url, before, now)


async def _settle(url: str, before: _Before | None, now: datetime) -> Restored:
    """Forget again who asked for it since, and hold what may have been sent."""

    async def settle(store: Store) -> Restored:
        newest = await store.inbox.newest()
        forgotten = await store.people.erase_again(before.erased, now) if before else 0
        lost = before.newest - newest if before and before.newest >= newest else None
        return Restored(lost, await store.outgoing.hold(), forgotten)

    async with open_database(url, serving=True) as database:
        restored = await database.write(settle)
        await database.scrub()
        return restored


async def _before(url: str) -> _Before | None:
    """What the file knew, None when it cannot be read any more: that may be why there is a restore."""
    try:
        async with open_database(url) as database:
            return await _seen(database)
    except (Full, Damaged, OSError, ValueError, sqlite3.Error):
        return None


async def _seen(database: Database) -> _Before:
    async def see(store: Store) -> _Before:
        return _Before(await store.people.erased(), await store.inbox.newest())

    return await database.read(see)


def _check_dump(backup: Path) -> None:
    """Raise `Damaged` unless `backup` is a dump of ours, as far as its table of contents tells."""
    if not backup.exists():
        raise FileNotFoundError(backup)
    contents = run("pg_restore", "--list", str(backup))
    if " TABLE DATA public migration " not in contents:
        raise Damaged(str(backup))


def _incoming(path: Path, backup: Path) -> Path:
    """A whole copy of the backup beside the database."""
    incoming = path.with_name(path.name + ".incoming")
    for left in (incoming, *_beside(incoming)):
        left.unlink(missing_ok=True)
    shutil.copyfile(backup, incoming)
    incoming.chmod(0o600)
    check(incoming)
    return incoming


def _replace(path: Path, incoming: Path) -> None:
    """The copy takes the name only when it is whole on disk."""
    with incoming.open("rb") as file:
        os.fsync(file.fileno())
    if path.exists():
        for suffix in ("", "-wal"):  # a log that is left belongs to the replaced file, never to the backup
            if (old := path.with_name(path.name + suffix)).exists():
                old.replace(path.with_name(path.name + ".replaced" + suffix))
        path.with_name(path.name + "-shm").unlink(missing_ok=True)
    incoming.replace(path)
    incoming.with_name(incoming.name + ".lock").unlink(missing_ok=True)


def _beside(database: Path) -> tuple[Path, ...]:
    """The files SQLite keeps beside a database."""
    return tuple(database.with_name(database.name + suffix) for suffix in ("-wal", "-shm"))
