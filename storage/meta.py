"""The few facts the program keeps about itself."""

from storage.connection import Connection


class Meta:
    """Names and values."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def get(self, key: str) -> str | None:
        """The value, None when there is none."""
        row = await self._connection.row("select value from meta where key = ?", key)
        return row["value"] if row else None

    async def drop(self, key: str) -> None:
        """Forget it."""
        await self._connection.execute("delete from meta where key = ?", key)

    async def put(self, key: str, value: str) -> None:
        """Store it, in place of what was there."""
        await self._connection.execute(
            "insert into meta (key, value) values (?, ?)"
            " on conflict (key) do update set value = excluded.value",
            key,
            value,
        )
