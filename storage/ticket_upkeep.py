"""What becomes of tickets by the clock, and by what platforms tell."""

from datetime import datetime, timedelta

from storage.connection import Connection
from storage.desks import Desks
from storage.fairs import Fairs
from storage.moments import stored
from storage.outgoing import OutgoingRows
from storage.phrases import phrase
from storage.records import Address, Duty, Thread, Ticket
from storage.ticket_rows import COLUMNS, TicketRows, ticket_of
from storage.ticket_team import TicketTeam
from storage.ticket_words import card, card_ways, ways

#: How long somebody is waited for who was asked whether it is solved.
SOLVED = timedelta(days=1)

#: After so long a silence a ticket that was answered is closed without a word.
SILENT = timedelta(days=3)

#: After how long the duty organizer hears, where the fair does not say.
WITHIN = timedelta(minutes=30)

#: How long a closed ticket is kept, and one that nobody closed.
KEEP, KEEP_OPEN = timedelta(days=90), timedelta(days=180)


class TicketUpkeep:
    """Verbs nobody in particular does."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows, desks: Desks) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._desks = desks
        self._fairs = Fairs(connection)
        self._rows = TicketRows(connection)
        self._team = TicketTeam(connection, outgoing, desks)

    # ── what platforms tell ────────────────────────────────────────────────────────────────────────────

    async def thread_opened(self, id: int, thread: Address, now: datetime) -> None:
        """Its thread is there: all that was said so far goes in."""
        marked = await self._connection.execute("update ticket set thread = ? where id = ?", thread.id, id)
        if marked != 1:  # they were erased meanwhile
            await self._outgoing.add(
                f"drop:{thread.id}",
                thread,
                None,
                "notice",
                phrase("desk.gone"),
                attach=Thread("drop", id),
                now=now,
            )
            return
        ticket = await self._rows.read(id)
        await self._team.tell_thread(
            ticket, f"card:{id}:{thread.id}", card(ticket, now), now, card_ways(ticket)
        )
        for line in await self._rows.lines(id):
            await self._team.show_line(ticket, line, now)

    async def thread_refused(self, id: int, now: datetime) -> None:
        """It can have no thread: the team hears in their own chats, the admins also why."""
        row = await self._connection.row(f"select {COLUMNS} where t.id = ?", id)
        if row is None:
            return
        ticket = ticket_of(row)
        for admin in await self._desks.staff(ticket.fair, "admin"):
            await self._desks.tell(
                admin, f"no-thread:{id}", phrase("desk.no-thread"), (), topic=f"desk:{id}", now=now
            )
        await self._team.announce(ticket, f"without-thread:{id}", now)

    async def thread_gone(self, thread: Address, now: datetime) -> None:
        """Somebody removed its thread: a ticket that is open gets another, with all that was said."""
        row = await self._connection.row(
            "update ticket set thread = '' where thread = ? returning id, state", thread.id
        )
        if row is not None and row["state"] == "open":
            ticket = await self._rows.read(row["id"])
            await self._team.open_thread(ticket, f"thread:{ticket.id}:{stored(now)}", now)

    async def group_lost(self, group: Address, now: datetime) -> None:
        """The staff group is gone: what is open there goes to everybody's own chat."""
        for fair in await self._desks.leave(group):
            rows = await self._connection.rows(
                f"select {COLUMNS} where t.fair = ? and t.state = 'open' and t.waiting is not null", fair
            )
            for row in rows:
                await self._team.announce(ticket_of(row), f"group-lost:{row['id']}:{stored(now)}", now)

    async def undelivered(self, outgoing: int, now: datetime) -> None:
        """Tell the team when what became of an outgoing row means that an answer did not arrive (yet)."""
        row = await self._connection.row("select topic, state from outgoing where id = ?", outgoing)
        if row is None or not row["topic"].startswith("answer:") or row["state"] not in ("failed", "held"):
            return
        id = int(row["topic"].split(":")[1])
        ticket = await self._rows.read(id)
        said = phrase("desk.held") if row["state"] == "held" else phrase("desk.failed")
        dedup = f"undelivered:{outgoing}:{row['state']}"
        if ticket.thread:
            await self._team.tell_thread(ticket, dedup, said, now)
        elif ticket.claimed:
            await self._desks.tell(
                ticket.claimed, dedup, said, ways(ticket, "desk.card"), topic=f"desk:{id}", now=now
            )

    # ── by the clock ───────────────────────────────────────────────────────────────────────────────────

    async def chase(self, now: datetime) -> int:
        """Tell who is on duty of everybody who waits too long; how many. Close what nobody says more of."""
        await self._connection.execute(
            "update ticket set state = 'closed' where state = 'solved' and changed < ?", stored(now - SOLVED)
        )
        rows = await self._connection.rows(
            "update ticket set state = 'closed' where state = 'open' and waiting is null and changed < ?"
            " returning id",
            stored(now - SILENT),
        )
        for row in rows:
            await self._team.thread("close", await self._rows.read(row["id"]), now)
        # Whoever hears nothing more is no longer listened to for the team.
        await self._connection.execute(
            "delete from session where flow = 'desk' and exists (select 1 from ticket t"
            " where t.person = session.person and t.state = 'closed'"
            " and session.subject = t.fair || ':' || t.id)"
        )
        rows = await self._connection.rows(
            f"select {COLUMNS} where t.waiting is not null and t.alerted is null and t.state = 'open'"
            " order by t.waiting"
        )
        duties: dict[str, tuple[Duty, datetime]] = {}
        told = 0
        for row in rows:
            ticket = ticket_of(row)
            if ticket.fair not in duties:
                fair = await self._fairs.get(ticket.fair)
                duties[ticket.fair] = (
                    fair.desk if fair else Duty(),
                    now.astimezone(fair.zone) if fair else now,
                )
            duty, local = duties[ticket.fair]
            since = _since(ticket, duty, local)
            within = timedelta(minutes=duty.within) if duty.within else WITHIN
            if since is None or now - since < within:
                continue
            await self._connection.execute(
                "update ticket set alerted = ? where id = ?", stored(now), ticket.id
            )
            for person in await self._desks.on_duty(ticket.fair):
                await self._desks.tell(
                    person,
                    f"waits:{ticket.id}:{row['waiting']}",
                    phrase(
                        "desk.waits",
                        name=ticket.called,
                        minutes=int((now - since) / timedelta(minutes=1)),
                        number=ticket.id,
                    ),
                    ways(ticket, "desk.card"),
                    topic=f"desk:{ticket.id}",
                    now=now,
                )
            told += 1
        return told

    async def purge(self, now: datetime) -> None:
        """Let go of what is past its keeping time, its thread with it."""
        rows = await self._connection.rows(
            f"select {COLUMNS} where (t.state <> 'open' and t.changed < ?) or t.changed < ?",
            stored(now - KEEP),
            stored(now - KEEP_OPEN),
        )
        for row in rows:
            await self._team.thread("drop", ticket_of(row), now, person=None)
            await self._connection.execute("delete from ticket where id = ?", row["id"])


def _since(ticket: Ticket, duty: Duty, local: datetime) -> datetime | None:
    """Since when the team, being there, lets them wait; None while it is not there."""
    assert ticket.waiting is not None
    there = duty.answers_at(local.time())
    if there is None:
        return ticket.waiting
    if not there or duty.opens is None:
        return None
    opened = local.replace(hour=duty.opens.hour, minute=duty.opens.minute, second=0, microsecond=0)
    if opened > local:  # open over midnight
        opened -= timedelta(days=1)
    return max(ticket.waiting, opened)
