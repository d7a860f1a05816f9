"""What the team and the person are told of a ticket: rows of the outbox, wherever they are."""

from datetime import datetime

from storage.connection import Connection
from storage.desks import Desks
from storage.moments import stored
from storage.outgoing import OutgoingRows
from storage.people import People
from storage.phrases import Phrase, Value, phrase
from storage.records import Address, Option, Recipe, Thread, Ticket, TicketLine
from storage.ticket_rows import TicketRows
from storage.ticket_words import line_ways, said, ways


class TicketTeam:
    """Tells both sides. Nothing here is checked or audited: that is for whoever calls."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows, desks: Desks) -> None:
        self._outgoing = outgoing
        self._desks = desks
        self._people = People(connection)
        self._rows = TicketRows(connection)

    async def show(self, ticket: Ticket, line: TicketLine | None, now: datetime, *, first: bool) -> None:
        """The team sees what the person said, wherever they are."""
        group = await self._desks.group(ticket.fair)
        if group and not ticket.thread:
            await self.open_thread(ticket, f"thread:{ticket.id}:{stored(group.since)}", now)
        elif group and line:
            await self.show_line(ticket, line, now)
        elif ticket.claimed and line:
            await self._desks.tell(
                ticket.claimed,
                f"line:{line.id}",
                said(ticket, line),
                line_ways(ticket, line),
                topic=f"desk:{ticket.id}",
                now=now,
                attach=line.file.recipe if line.file else None,
            )
        elif not group and first:
            await self.announce(ticket, f"new:{ticket.id}:{stored(now)}", now)

    async def open_thread(self, ticket: Ticket, dedup: str, now: datetime) -> None:
        """Have a thread for it; what is said meanwhile waits in the ticket."""
        if group := await self._desks.group(ticket.fair):
            await self._outgoing.add(
                dedup,
                group.address,
                ticket.person,
                "notice",
                phrase("desk.topic", number=ticket.id, name=ticket.called),
                attach=Thread("open", ticket.id),
                topic=f"desk:{ticket.id}",
                language=group.language or None,
                now=now,
            )

    async def announce(self, ticket: Ticket, dedup: str, now: datetime, but: int = 0) -> None:
        """Everybody who answers hears in their own chat that somebody waits."""
        lines = [line for line in await self._rows.lines(ticket.id) if line.kind == "person"]
        text: Value = lines[-1].text if lines and lines[-1].text else Phrase(f"desk.why.{ticket.why}")
        for person in await self._desks.staff(ticket.fair):
            if person != but:
                await self._desks.tell(
                    person,
                    dedup,
                    phrase("desk.new", number=ticket.id, name=ticket.called, text=text),
                    ways(ticket, "desk.card", "desk.claim"),
                    topic=f"desk:{ticket.id}",
                    now=now,
                )

    async def show_line(self, ticket: Ticket, line: TicketLine, now: datetime) -> None:
        """One line in the thread."""
        match line.kind:
            case "person":
                text = said(ticket, line)
            case "note":
                text = phrase("desk.note", name=await self.name_of(line.by), text=line.text)
            case _:
                text = phrase("desk.team", name=await self.name_of(line.by), text=line.text)
        await self.tell_thread(
            ticket,
            f"line:{line.id}",
            text,
            now,
            line_ways(ticket, line) if line.question and line.kind == "person" else (),
            line.file.recipe if line.file else None,
        )

    async def tell_thread(
        self,
        ticket: Ticket,
        dedup: str,
        said: Phrase,
        now: datetime,
        options: tuple[Option, ...] = (),
        attach: Recipe | None = None,
    ) -> None:
        group = await self._desks.group(ticket.fair)
        if group is None or not ticket.thread:
            return
        await self._outgoing.add(
            f"{dedup}:{ticket.thread}",
            Address(group.address.channel, ticket.thread),
            ticket.person,
            "notice",
            said,
            options=options,
            attach=attach,
            topic=f"desk:{ticket.id}",
            language=group.language or None,
            now=now,
        )

    async def thread(self, act: str, ticket: Ticket, now: datetime, person: int | None = 0) -> None:
        """Something is done to the thread itself."""
        group = await self._desks.group(ticket.fair)
        if group is None or not ticket.thread:
            return
        await self._outgoing.add(
            f"{act}:{ticket.thread}:{stored(now)}",
            Address(group.address.channel, ticket.thread),
            None if person is None else ticket.person,
            "notice",
            phrase("desk.gone"),
            attach=Thread(act, ticket.id),
            topic=f"desk:{ticket.id}",
            language=group.language or None,
            now=now,
        )

    async def to_person(
        self,
        ticket: Ticket,
        dedup: str,
        said: Phrase,
        options: tuple[Option, ...],
        line: TicketLine | None,
        now: datetime,
        attach: Recipe | None = None,
    ) -> None:
        topic = f"answer:{ticket.id}:{line.id}" if line else f"asked:{ticket.id}"
        await self._outgoing.add(
            f"{dedup}:person",
            ticket.address,
            ticket.person,
            "notice",
            said,
            options=options,
            attach=attach,
            topic=topic,
            now=now,
        )

    async def name_of(self, person: int | None) -> Value:
        """How a colleague is called."""
        found = await self._people.get(person) if person else None
        return found.name if found and found.name else phrase("desk.colleague")
