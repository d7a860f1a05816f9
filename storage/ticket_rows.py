"""Tickets and their lines as rows."""

from datetime import datetime

from storage.connection import Connection, Row
from storage.moments import moment, stored
from storage.records import Address, Sound, SpokenFor, Ticket, TicketLine
from storage.refusals import NoFile

COLUMNS = (
    "t.id, t.fair, t.person, t.channel, t.address, t.why, t.state, t.claimed, t.thread, t.waiting, t.opened,"
    " p.name, coalesce(p.chosen, p.written) as language, a.heard"
    " from ticket t join person p on p.id = t.person"
    " left join address a on a.channel = t.channel and a.id = t.address"
)
LINES = "l.*, f.mime from ticket_line l left join file f on f.hash = l.hash"


class TicketRows:
    """Reads tickets, and adds to what was said."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def read(self, id: int) -> Ticket:
        row = await self._connection.row(f"select {COLUMNS} where t.id = ?", id)
        if row is None:
            raise NoFile(id)
        return ticket_of(row)

    async def lines(self, id: int) -> tuple[TicketLine, ...]:
        rows = await self._connection.rows(f"select {LINES} where l.ticket = ? order by l.id", id)
        return tuple(map(line_of, rows))

    async def line(self, id: int) -> TicketLine:
        row = await self._connection.row(f"select {LINES} where l.id = ?", id)
        if row is None:
            raise NoFile(id)
        return line_of(row)

    async def add(
        self,
        ticket: int,
        kind: str,
        by: int,
        text: str,
        file: Sound | None,
        now: datetime,
        *,
        question: SpokenFor | None = None,
        state: str = "",
        said_in: str = "",
    ) -> TicketLine:
        row = await self._connection.row(
            "insert into ticket_line (ticket, kind, person, text, hash, name, question, state, at, said_in)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
            ticket,
            kind,
            by,
            text,
            file.hash if file else None,
            file.name if file else "",
            question_text(question) if question else "",
            state,
            stored(now),
            said_in,
        )
        assert row is not None
        return await self.line(row["id"])


def question_text(question: SpokenFor) -> str:
    return "|".join((question.flow, question.subject, question.step, question.version))


def ticket_of(row: Row) -> Ticket:
    return Ticket(
        id=row["id"],
        fair=row["fair"],
        person=row["person"],
        address=Address(row["channel"], row["address"]),
        why=row["why"],
        state=row["state"],
        claimed=row["claimed"],
        thread=row["thread"],
        waiting=None if row["waiting"] is None else moment(row["waiting"]),
        opened=moment(row["opened"]),
        name=row["name"],
        language=row["language"],
        heard=None if row["heard"] is None else moment(row["heard"]),
    )


def line_of(row: Row) -> TicketLine:
    return TicketLine(
        id=row["id"],
        ticket=row["ticket"],
        kind=row["kind"],
        by=row["person"],
        text=row["text"],
        file=Sound(row["hash"], row["mime"] or "", row["name"]) if row["hash"] else None,
        question=SpokenFor(*row["question"].split("|")) if row["question"] else None,
        state=row["state"],
        at=moment(row["at"]),
    )
