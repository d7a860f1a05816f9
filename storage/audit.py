"""What was done, by whom, when and why: only ever added to."""

from dataclasses import dataclass
from datetime import datetime

from storage.connection import Connection
from storage.moments import moment, stored


@dataclass(frozen=True, slots=True)
class Done:
    """One line of the audit."""

    at: datetime
    #: None = the program itself.
    by: int | None
    action: str
    subject: str
    why: str


class Audit:
    """Verbs about the audit."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def note(self, action: str, subject: str, *, by: int | None, now: datetime, why: str = "") -> None:
        """Write down that `action` was done to `subject`."""
        await self._connection.execute(
            "insert into audit (at, person, action, subject, why) values (?, ?, ?, ?, ?)",
            stored(now),
            by,
            action,
            subject,
            why,
        )

    async def of(self, subject: str) -> tuple[Done, ...]:
        """What was done to `subject`, the first first."""
        rows = await self._connection.rows("select * from audit where subject = ? order by id", subject)
        return tuple(
            Done(moment(row["at"]), row["person"], row["action"], row["subject"], row["why"]) for row in rows
        )
