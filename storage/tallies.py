"""How often what was asked, by subject and hour: numbers, and nobody's name."""

from collections.abc import Mapping
from datetime import datetime

from storage.connection import Connection

#: The first word of an intent → its subject. What is not here is not counted.
SUBJECTS: Mapping[str, str] = {
    "fair": "fair",
    "contact": "people",
    "human": "people",
    "pole": "stands",
    "stand": "stands",
    "schedule": "programme",
    "workshop": "workshops",
    "directions": "ways",
    "way": "ways",
    "where": "ways",
    "near": "ways",
    "apply": "applying",
    "certification": "applying",
    "unknown": "unknown",
}


class Tallies:
    """Verbs about what is asked."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def count(self, fair: str, intent: str, local: datetime) -> None:
        """Somebody asked this; `local` is by the fair's clock."""
        if (subject := SUBJECTS.get(intent.partition(".")[0])) is None:
            return
        await self._connection.execute(
            "insert into tally (fair, day, hour, subject, times) values (?, ?, ?, ?, 1)"
            " on conflict (fair, day, hour, subject) do update set times = tally.times + 1",
            fair,
            local.date().isoformat(),
            local.hour,
            subject,
        )

    async def most(self, fair: str, day: str, most: int = 4) -> tuple[tuple[str, int], ...]:
        """The subjects asked most on a day ('' = on all of them), but what was not understood."""
        rows = await self._connection.rows(
            "select subject, sum(times) as times from tally where fair = ? and (day = ? or ? = '')"
            " and subject <> 'unknown' group by subject order by 2 desc, subject limit ?",
            fair,
            day,
            day,
            most,
        )
        return tuple((row["subject"], int(row["times"])) for row in rows)
