"""What every test may ask for: a database on each engine, the shipped fairs, the catalogue of texts."""

import os
import sqlite3
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import pytest
import structlog
from hypothesis import settings

from bot.clock import trust_own_zones
from storage.database import MIGRATIONS, Database, open_database, scripts
from storage.sqlite import SqliteConnection, SqliteEngine
from storage.store import Store

#: A PostgreSQL the tests may make databases in; `.ci/run` gives it.
POSTGRESQL = os.environ.get("TEST_POSTGRESQL_URL", "")


@pytest.fixture(
    params=[
        "sqlite",
        pytest.param(
            "postgresql",
            marks=pytest.mark.skipif(not POSTGRESQL, reason="TEST_POSTGRESQL_URL is not given"),
        ),
    ]
)
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The URL of an empty database of its own, once on each engine."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'dalil.db'}"
        return
    name = f"dalil_test_{uuid.uuid4().hex[:12]}"
    owner = await asyncpg.connect(POSTGRESQL)
    try:
        await owner.execute(f"create database {name}")
        # It is our process that is killed here, never the server: nothing need wait for its disk.
        await owner.execute(f"alter database {name} set synchronous_commit = off")
        yield POSTGRESQL.rpartition("/")[0] + f"/{name}"
        await owner.execute(f"drop database {name} with (force)")
    finally:
        await owner.close()


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An empty database with the newest schema."""
    async with open_database(database_url) as opened:
        yield opened


@pytest.fixture
def store() -> Iterator[Store]:
    """An open transaction on an empty SQLite in memory, for what needs no more."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.row_factory = sqlite3.Row
    for _, script in scripts(MIGRATIONS, SqliteEngine.identity):
        connection.executescript(script)
    yield Store(SqliteConnection(connection))
    connection.close()


def pytest_configure() -> None:
    """The zones of the program, not of the machine; what is logged in plain lines, which are quick."""
    trust_own_zones()
    settings.register_profile("steady", deadline=None)  # a busy machine is no failure
    settings.load_profile("steady")
    plain = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[structlog.processors.add_log_level, plain])
