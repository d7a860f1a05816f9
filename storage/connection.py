"""The contract of a database: work runs whole in one transaction, on whichever engine the URL names."""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Row(Protocol):
    """One row of a result."""

    def __getitem__(self, column: str) -> Any: ...


class Connection(Protocol):
    """One open transaction. SQL is written once, with `?` for values, for both engines.

    Times are stored as whole microseconds since 1970 (UTC), truths as 0 and 1, structures as JSON text.
    """

    async def execute(self, sql: str, *values: Any) -> int:
        """Run one statement; how many rows it changed."""

    async def rows(self, sql: str, *values: Any) -> Sequence[Row]:
        """All rows of a query, or of a statement with `returning`."""

    async def row(self, sql: str, *values: Any) -> Row | None:
        """The first row, None when there is none."""

    async def many(self, sql: str, values: Sequence[Sequence[Any]]) -> None:
        """The same statement once for each of `values`."""


class Full(Exception):
    """Nothing can be written now: the disk is full, the database locked or away. Nothing was written."""


class Occupied(Exception):
    """Another process serves this database."""

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        #: How the holder is known: "pid 4711".
        self.holder = holder


class Damaged(Exception):
    """A backup that cannot be trusted."""


class Engine(Protocol):
    """What SQLite and PostgreSQL each do in their own way."""

    async def write(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        """Run `work` in one transaction: all of it holds, or nothing.

        `work` waits for nothing but its connection. Cancelling the caller cancels nothing inside.
        Raises `Full` when the database cannot be written; whatever `work` raises is raised.
        """

    async def read(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        """Run `work` over one consistent picture, which it cannot change."""

    async def migrate(self, number: int, script: str) -> None:
        """Apply one migration and note its number, whole or not at all."""

    async def scrub(self) -> None:
        """Overwrite on disk what was erased."""

    async def backup(self, path: Path) -> None:
        """Write a verified copy to `path`. Raises `FileExistsError`."""

    async def close(self) -> None:
        """Finish what is under way and let go. Nothing hangs."""
