"""What organizers hear, week by week before a fair, of templates that WhatsApp has not approved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from storage.connection import Connection
from storage.fairs import Fairs
from storage.outgoing import OutgoingRows
from storage.people import People
from storage.phrases import Lines, Phrase, Value, phrase
from storage.records import Fair
from storage.roll_call import running

#: From how many days before the first day of a fair, and how many days apart.
BEFORE, APART = 30, 7

#: By the clock of the fair: nobody is told at night.
FROM, UNTIL = time(9), time(19)

#: Templates that are named in one message.
NAMED = 8


@dataclass(frozen=True, slots=True)
class Week:
    """A week before a fair, or of it, of which organizers have not heard yet."""

    fair: Fair
    topic: str
    people: tuple[int, ...]


class TemplateNotices:
    """Verbs about what organizers hear of templates."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._fairs = Fairs(connection)
        self._people = People(connection)

    async def due(self, now: datetime) -> tuple[Week, ...]:
        """Whom to tell now, if anything is to be told."""
        weeks = []
        for fair in await running(self._fairs, now, before=BEFORE):
            local = now.astimezone(fair.zone)
            if FROM <= local.time() < UNTIL:
                week = (BEFORE - (fair.starts - local.date()).days) // APART
                topic = f"templates:{fair.id}:{fair.starts}:{week}"
                if people := await self._not_told(fair.id, topic):
                    weeks.append(Week(fair, topic, people))
        return tuple(weeks)

    async def tell(self, week: Week, findings: Sequence[Phrase], now: datetime) -> int:
        """Tell whoever runs a fair what was found; nobody twice in a week. How many were told."""
        lines: list[Value] = list(findings[:NAMED])
        if left := len(findings) - len(lines):
            lines.append(phrase("templates.more", count=left))
        text = phrase(
            "notice.templates",
            fair=week.fair.short,
            starts=week.fair.starts,
            count=len(findings),
            lines=Lines(tuple(lines)),
        )
        told = 0
        for person, address in (await self._people.last_addresses(week.people)).items():
            added = await self._outgoing.add(
                f"{week.topic}:{person}", address, person, "notice", text, topic=week.topic, now=now
            )
            told += added is not None
        return told

    async def _not_told(self, fair: str, topic: str) -> tuple[int, ...]:
        rows = await self._connection.rows(
            "select distinct person from organizer where fair in ('', ?) and role = 'admin'"
            " and person not in (select person from outgoing where topic = ? and person is not null)"
            " order by person",
            fair,
            topic,
        )
        return tuple(row["person"] for row in rows)
