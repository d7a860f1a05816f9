"""Where people said they are, how they want to be led, and which aisles are closed now."""

from datetime import date, datetime, timedelta

from storage.audit import Audit
from storage.connection import Connection
from storage.moments import stored
from storage.roles import Roles

#: How long somebody is taken to be where they said they are; then it is forgotten.
KEPT = timedelta(hours=3)


class Places:
    """Verbs about positions and closed aisles."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._audit = Audit(connection)
        self._roles = Roles(connection)

    async def of(self, person: int, fair: str, now: datetime) -> str:
        """The place of the plan where they said they are; '' when they did not, or too long ago."""
        row = await self._connection.row(
            "select place from position where person = ? and fair = ? and at > ?",
            person,
            fair,
            stored(now - KEPT),
        )
        return row["place"] if row else ""

    async def is_at(self, person: int, fair: str, place: str, now: datetime) -> None:
        """They are at this place of the plan."""
        await self._connection.execute(
            "insert into position (person, fair, place, at) values (?, ?, ?, ?) on conflict (person)"
            " do update set fair = excluded.fair, place = excluded.place, at = excluded.at",
            person,
            fair,
            place,
            stored(now),
        )

    async def wished(self, person: int, day: date) -> str:
        """How they asked to be led on that day: step_free, slow, or '' for the shortest way."""
        row = await self._connection.row(
            "select mode from way_wish where person = ? and day = ?", person, day.isoformat()
        )
        return row["mode"] if row else ""

    async def wish(self, person: int, mode: str, day: date) -> None:
        """Lead them so for the rest of that day; shortest takes it back."""
        if mode == "shortest":
            await self._connection.execute("delete from way_wish where person = ?", person)
            return
        await self._connection.execute(
            "insert into way_wish (person, mode, day) values (?, ?, ?) on conflict (person)"
            " do update set mode = excluded.mode, day = excluded.day",
            person,
            mode,
            day.isoformat(),
        )

    async def purge(self, now: datetime) -> None:
        """Forget where people were, and how they wanted to be led on days that are over."""
        await self._connection.execute("delete from position where at <= ?", stored(now - KEPT))
        yesterday = (now - timedelta(days=2)).date().isoformat()
        await self._connection.execute("delete from way_wish where day <= ?", yesterday)

    async def closed(self, fair: str) -> frozenset[str]:
        """The aisles that are closed now, by the ids of their rows on the plan."""
        rows = await self._connection.rows("select aisle from closed_aisle where fair = ?", fair)
        return frozenset(row["aisle"] for row in rows)

    async def close(self, fair: str, aisle: str, *, by: int, now: datetime) -> bool:
        """Lead nobody along this aisle from now on; whether it was open. Raises `NotAllowed`."""
        await self._roles.check(by, "aisle.close", fair)
        row = await self._connection.row(
            "insert into closed_aisle (fair, aisle, since) values (?, ?, ?)"
            " on conflict (fair, aisle) do nothing returning aisle",
            fair,
            aisle,
            stored(now),
        )
        if row:
            await self._audit.note("aisle.close", f"{fair}:{aisle}", by=by, now=now)
        return row is not None

    async def reopen(self, fair: str, aisle: str, *, by: int, now: datetime) -> bool:
        """Lead people along this aisle again; whether it was closed. Raises `NotAllowed`."""
        await self._roles.check(by, "aisle.open", fair)
        row = await self._connection.row(
            "delete from closed_aisle where fair = ? and aisle = ? returning aisle", fair, aisle
        )
        if row:
            await self._audit.note("aisle.open", f"{fair}:{aisle}", by=by, now=now)
        return row is not None
