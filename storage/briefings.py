"""What organizers hear each morning and evening of their fair, of their own accord."""

from datetime import date, datetime, time, timedelta

from storage.connection import Connection
from storage.fairs import Fairs
from storage.moments import stored
from storage.outgoing import OutgoingRows
from storage.people import People
from storage.phrases import Lines, Phrase, Series, Value, phrase
from storage.records import Fair, Option
from storage.roll_call import running
from storage.tallies import Tallies
from storage.unanswered import Unanswered

#: When each is said, by the fair's clock, and until when it is worth saying.
TIMES = {"morning": (time(7, 30), time(12)), "evening": (time(20), time(23, 59))}

#: Workshops and questions in one message.
MOST_WORKSHOPS, MOST_QUESTIONS = 8, 3


class Briefings:
    """Verbs about the organizers' morning and evening messages."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._fairs = Fairs(connection)
        self._people = People(connection)
        self._tallies = Tallies(connection)
        self._unanswered = Unanswered(connection)

    async def send(self, now: datetime) -> int:
        """Tell who runs a fair that is held today, when it is time, once; how many were told."""
        told = 0
        for fair in await running(self._fairs, now):
            local = now.astimezone(fair.zone)
            for part, (begins, ends) in TIMES.items():
                if begins <= local.time() < ends:
                    told += await self._send(fair, part, local)
        return told

    async def _send(self, fair: Fair, part: str, now: datetime) -> int:
        people = await self._connection.rows(
            "select distinct person from organizer where fair in ('', ?) and role = 'admin'", fair.id
        )
        topic = f"briefing:{fair.id}:{now.date()}:{part}"
        known = {
            row["person"]
            for row in await self._connection.rows("select person from outgoing where topic = ?", topic)
        }
        waiting = [row["person"] for row in people if row["person"] not in known]
        if not waiting:
            return 0
        text = phrase("notice.briefing", text=await self.text(fair, part, now))
        options = tuple(
            Option(f"{intent}@{fair.id}", Phrase(label))
            for label, intent in (
                ("label.queue", "review.queue"),
                ("label.tickets", "desk.list"),
                ("label.roll", "roll.list"),
            )
        )
        addresses = await self._people.last_addresses(waiting)
        for person, address in addresses.items():
            await self._outgoing.add(
                f"{topic}:{person}",
                address,
                person,
                "reminder",
                text,
                options=options,
                topic=topic,
                now=now,
            )
        return len(addresses)

    async def text(self, fair: Fair, part: str, now: datetime) -> Phrase:
        """What there is to know; `now` by the fair's clock. In the evening workshops are tomorrow's."""
        day = now.date()
        ahead = day if part == "morning" else day + timedelta(days=1)
        lines: list[Value] = [
            phrase("briefing.morning", fair=fair.short)
            if part == "morning"
            else phrase("briefing.evening", fair=fair.short),
            phrase("briefing.files", count=await self._new_files(fair.id, now)),
            phrase("briefing.tickets", count=await self._open_tickets(fair.id)),
        ]
        if missing := await self._missing(fair.id, day):
            lines.append(phrase("briefing.missing", count=missing))
        if workshops := await self._workshops(fair, ahead):
            lines.append(phrase("briefing.today") if part == "morning" else phrase("briefing.tomorrow"))
            lines += workshops
        asked_on = day if part == "evening" else day - timedelta(days=1)
        if asked := await self._tallies.most(fair.id, asked_on.isoformat()):
            named = Series(
                tuple(phrase("briefing.subject", subject=phrase(f"subject.{each}"), times=times)
                      for each, times in asked)
            )  # fmt: skip
            lines.append(phrase("briefing.asked", subjects=named))
        if questions := await self._unanswered.most_asked(fair.id, MOST_QUESTIONS):
            lines.append(phrase("briefing.unanswered"))
            lines += [phrase("briefing.question", text=each.text, times=each.times) for each in questions]
        return phrase("lines", lines=Lines(tuple(lines)))

    async def _new_files(self, fair: str, now: datetime) -> int:
        return await self._number(
            "select count(*) as n from application where fair = ? and state <> 'draft' and sent >= ?",
            fair,
            stored(now - timedelta(days=1)),
        )

    async def _open_tickets(self, fair: str) -> int:
        return await self._number("select count(*) as n from ticket where fair = ? and state = 'open'", fair)

    async def _missing(self, fair: str, day: date) -> int:
        """Who was called today and has not come."""
        return await self._number(
            "select count(*) as n from roll_call r join application a on a.id = r.application"
            " where r.fair = ? and r.day = ? and r.here is null and a.stand <> ''"
            " and a.state in ('accepted', 'confirmed')",
            fair,
            day.isoformat(),
        )

    async def _workshops(self, fair: Fair, day: date) -> list[Phrase]:
        """The entries of a day that have seats, with how many are taken."""
        rows = await self._connection.rows(
            "select entry, sum(seats) as taken from signup where fair = ? and state = 'seat' group by entry",
            fair.id,
        )
        taken = {row["entry"]: int(row["taken"] or 0) for row in rows}
        return [
            phrase(
                "briefing.workshop",
                time=entry.starts,
                title=entry.title,
                taken=taken.get(entry.id, 0),
                seats=entry.seats,
            )
            for entry in fair.programme
            if entry.day == day and entry.seats
        ][:MOST_WORKSHOPS]

    async def _number(self, query: str, *values: object) -> int:
        row = await self._connection.row(query, *values)
        assert row is not None
        return int(row["n"])
