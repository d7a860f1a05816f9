"""What people asked and nobody understood: kept without the person, so that organizers can answer it."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.connection import Connection
from storage.moments import stored
from storage.spelling import fold

#: How long a question waits for an answer.
KEEP = timedelta(days=90)

#: The longest question worth showing.
LONGEST = 160

#: Phone numbers, references, addresses: nothing of a person goes into a list that others read.
PERSONAL = re.compile(r"\S+@\S+|\+?\d[\d .-]{5,}\d")


@dataclass(frozen=True, slots=True)
class Question:
    """Something that was asked in these or nearly these words."""

    text: str
    times: int


class Unanswered:
    """Verbs about questions without an answer."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def note(self, fair: str, text: str, person: int, now: datetime) -> None:
        """`person` asked this and was not understood."""
        shown = PERSONAL.sub("…", text).strip()[:LONGEST]
        folded = fold(shown)
        if not folded:
            return
        await self._connection.execute(
            "insert into unanswered (fair, folded, text, person, last_asked) values (?, ?, ?, ?, ?)"
            " on conflict (fair, folded) do update set times = unanswered.times + 1,"
            " last_asked = excluded.last_asked,"
            " person = case when unanswered.person = excluded.person then excluded.person end",
            fair,
            folded,
            shown,
            person,
            stored(now),
        )

    async def most_asked(self, fair: str, most: int = 10) -> tuple[Question, ...]:
        """The questions asked most, the latest first among equals."""
        rows = await self._connection.rows(
            "select text, times from unanswered where fair = ? order by times desc, last_asked desc limit ?",
            fair,
            most,
        )
        return tuple(Question(row["text"], row["times"]) for row in rows)

    async def purge(self, now: datetime) -> None:
        """Let go of what nobody asked for long."""
        await self._connection.execute("delete from unanswered where last_asked < ?", stored(now - KEEP))
