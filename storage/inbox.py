"""What came in: every raw update, kept before it is acknowledged, handled once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.connection import Connection, Row
from storage.moments import stored

#: After so many failures of its handler a message is set aside.
TRIES = 3

#: How long what people wrote is kept, and how long its id (so that a late repeat is known).
KEEP_PAYLOAD = timedelta(days=7)
KEEP_ID = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Received:
    """One row of the inbox."""

    id: int
    channel: str
    external_id: str
    sender: str
    kind: str
    payload: str
    attempts: int


@dataclass(frozen=True, slots=True)
class Found:
    """What became of a row."""

    id: int
    handled: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """A row to be handled, by what its order needs."""

    id: int
    channel: str
    sender: str


def _waiting(rows: Sequence[Row]) -> tuple[Waiting, ...]:
    return tuple(Waiting(row["id"], row["channel"], row["sender"]) for row in rows)


class Inbox:
    """Verbs about incoming messages."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def receive(
        self, channel: str, external_id: str, sender: str, kind: str, payload: str, now: datetime
    ) -> int | None:
        """Keep an update; its id, or None when it was here before."""
        row = await self._connection.row(
            "insert into inbox (channel, external_id, sender, kind, payload, received)"
            " values (?, ?, ?, ?, ?, ?) on conflict (channel, external_id) do nothing returning id",
            channel,
            external_id,
            sender,
            kind,
            payload,
            stored(now),
        )
        return row["id"] if row else None

    async def find(self, channel: str, external_id: str) -> Found | None:
        """The row of an update, None when it never came."""
        row = await self._connection.row(
            "select id, state from inbox where channel = ? and external_id = ?", channel, external_id
        )
        return Found(row["id"], row["state"] != "received") if row else None

    async def to_do(self, channels: Sequence[str], after: int, most: int) -> tuple[Waiting, ...]:
        """Rows not handled yet with an id above `after`, in the order of their arrival."""
        marks = ", ".join("?" * len(channels))
        return _waiting(
            await self._connection.rows(
                f"select id, channel, sender from inbox where state = 'received' and id > ?"
                f" and channel in ({marks}) order by id limit ?",
                after,
                *channels,
                most,
            )
        )

    async def to_do_of(self, channel: str, sender: str, most: int) -> tuple[Waiting, ...]:
        """Rows of one person that are not handled yet, in the order of their arrival."""
        return _waiting(
            await self._connection.rows(
                "select id, channel, sender from inbox"
                " where channel = ? and sender = ? and state = 'received' order by id limit ?",
                channel,
                sender,
                most,
            )
        )

    async def interrupted(self, channels: Sequence[str]) -> tuple[Waiting, ...]:
        """Rows somebody began to handle and never finished: a crash's suspects."""
        marks = ", ".join("?" * len(channels))
        return _waiting(
            await self._connection.rows(
                f"select id, channel, sender from inbox where state = 'received' and attempts > 0"
                f" and channel in ({marks}) order by id",
                *channels,
            )
        )

    async def begin(self, id: int) -> Received | None:
        """Count an attempt before it is made; None when the row is not to be handled (any more)."""
        row = await self._connection.row(
            "update inbox set attempts = attempts + 1 where id = ? and state = 'received'"
            " returning id, channel, external_id, sender, kind, payload, attempts",
            id,
        )
        if row is None:
            return None
        return Received(
            row["id"],
            row["channel"],
            row["external_id"],
            row["sender"],
            row["kind"],
            row["payload"],
            row["attempts"],
        )

    async def unbegin(self, id: int) -> None:
        """The attempt failed for no fault of its own (the database, not the handler): do not count it."""
        await self._connection.execute("update inbox set attempts = attempts - 1 where id = ?", id)

    async def done(self, id: int) -> bool:
        """It is answered; False when it was before, and then nothing else may be done about it."""
        return (
            await self._connection.execute(
                "update inbox set state = 'done' where id = ? and state = 'received'", id
            )
            == 1
        )

    async def overheard(self, id: int) -> None:
        """It was not said to us: nothing of it is kept."""
        await self._connection.execute(
            "update inbox set state = 'done', payload = '' where id = ? and state = 'received'", id
        )

    async def quarantine(self, id: int, error: str) -> None:
        """Set it aside with what went wrong."""
        await self._connection.execute(
            "update inbox set state = 'quarantined', error = ? where id = ?", error, id
        )

    async def purge(self, now: datetime) -> None:
        """Let go of what is past its keeping time."""
        await self._connection.execute(
            "update inbox set payload = '' where received < ? and payload <> '' and state <> 'received'",
            stored(now - KEEP_PAYLOAD),
        )
        await self._connection.execute(
            "delete from inbox where received < ? and state <> 'received'", stored(now - KEEP_ID)
        )

    async def newest(self) -> int:
        """The id of the last row ever received; 0 when there is none."""
        row = await self._connection.row("select coalesce(max(id), 0) as newest from inbox")
        assert row is not None
        return int(row["newest"])

    async def counts(self) -> dict[str, int]:
        """How many rows are in each state."""
        rows = await self._connection.rows("select state, count(*) as rows from inbox group by state")
        return {row["state"]: row["rows"] for row in rows}
