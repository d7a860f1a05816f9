"""What is handed over to the team: who said what, and who sees to it."""

from datetime import datetime, timedelta

from storage.audit import Audit
from storage.connection import Connection
from storage.desks import Desks
from storage.fairs import Fairs
from storage.moments import stored
from storage.outgoing import OutgoingRows
from storage.phrases import Phrase, phrase
from storage.records import Address, Option, Session, Sound, SpokenFor, Ticket, TicketLine
from storage.refusals import NoFile, NotNow
from storage.roles import Roles
from storage.sessions import Sessions
from storage.ticket_rows import COLUMNS, TicketRows, question_text, ticket_of
from storage.ticket_team import TicketTeam
from storage.ticket_words import card, left, pieces, ways

#: A ticket that was closed so lately is the same matter when they write again.
SAME_MATTER = timedelta(days=7)

#: The longest question and answer a fair pack takes.
QUESTION, ANSWER = 400, 2000


class Tickets:
    """Verbs about tickets. `inside` is the fair in whose staff group it was done, '' elsewhere."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows, desks: Desks) -> None:
        self._connection = connection
        self._desks = desks
        self._rows = TicketRows(connection)
        self._team = TicketTeam(connection, outgoing, desks)
        self._roles = Roles(connection)
        self._audit = Audit(connection)
        self._fairs = Fairs(connection)
        self._sessions = Sessions(connection)

    # ── looking ────────────────────────────────────────────────────────────────────────────────────────

    async def get(self, id: int, *, by: int, inside: str = "") -> Ticket:
        """A ticket. Raises `NoFile`, `NotAllowed`."""
        ticket = await self._rows.read(id)
        await self._roles.check(by, "ticket.read", ticket.fair, inside=inside == ticket.fair)
        return ticket

    async def every(self, fair: str, *, by: int, inside: str = "") -> tuple[Ticket, ...]:
        """The open tickets of a fair: who waits longest first, then those that wait for the other side."""
        await self._roles.check(by, "ticket.list", fair, inside=inside == fair)
        rows = await self._connection.rows(
            f"select {COLUMNS} where t.fair = ? and t.state = 'open'"
            " order by case when t.waiting is null then 1 else 0 end, t.waiting, t.id",
            fair,
        )
        return tuple(map(ticket_of, rows))

    async def lines(self, id: int, *, by: int, inside: str = "") -> tuple[TicketLine, ...]:
        """All that was said, the first first."""
        await self.get(id, by=by, inside=inside)
        return await self._rows.lines(id)

    async def mine(self, person: int, id: int) -> Ticket | None:
        """A person's own ticket."""
        row = await self._connection.row(f"select {COLUMNS} where t.id = ? and t.person = ?", id, person)
        return ticket_of(row) if row else None

    async def under_way(self, person: int, fair: str) -> Ticket | None:
        """What the person and the team have to talk about at a fair."""
        row = await self._connection.row(
            f"select {COLUMNS} where t.person = ? and t.fair = ? and t.state <> 'closed'"
            " order by t.id desc limit 1",
            person,
            fair,
        )
        return ticket_of(row) if row else None

    def card(self, ticket: Ticket, now: datetime) -> Phrase:
        """What the team sees of a ticket at first."""
        return card(ticket, now)

    def window_closed(self, ticket: Ticket, now: datetime) -> bool:
        """Whether what is answered now must wait, or go as a template."""
        return left(ticket, now) == timedelta(0)

    # ── what the person says ───────────────────────────────────────────────────────────────────────────

    async def say(
        self,
        person: int,
        fair: str,
        address: Address,
        why: str,
        text: str,
        *,
        now: datetime,
        file: Sound | None = None,
        question: SpokenFor | None = None,
        listen: bool = True,
        said_in: str = "",
    ) -> Ticket:
        """Hand over, or say more of what was. `listen`: what they write next is for the team too.

        `said_in` is the platform's name of the message, by which it is found when it is edited.
        """
        row = await self._connection.row(
            "select id, state from ticket where person = ? and fair = ?"
            " and (state <> 'closed' or changed > ?) order by id desc limit 1",
            person,
            fair,
            stored(now - SAME_MATTER),
        )
        first = row is None or row["state"] != "open"
        if row is None:
            row = await self._connection.row(
                "insert into ticket (fair, person, channel, address, why, waiting, opened, changed)"
                " values (?, ?, ?, ?, ?, ?, ?, ?) returning id, state",
                fair,
                person,
                address.channel,
                address.id,
                why,
                stored(now),
                stored(now),
                stored(now),
            )
            assert row is not None
            await self._audit.note("ticket.open", f"ticket:{row['id']}", by=None, now=now, why=why)
        elif first:
            await self._reopened(await self._rows.read(row["id"]), now)
        id = int(row["id"])
        await self._connection.execute(
            "update ticket set channel = ?, address = ?, changed = ?, state = 'open',"
            " waiting = coalesce(waiting, ?) where id = ?",
            address.channel,
            address.id,
            stored(now),
            stored(now),
            id,
        )
        if listen:
            await self._sessions.keep(Session(person, "desk", f"{fair}:{id}", "team", {}), now)
        line = None
        if text or file:
            line = await self._rows.add(
                id, "person", person, text, file, now, question=question, said_in=said_in
            )
        ticket = await self._rows.read(id)
        await self._team.show(ticket, line, now, first=first)
        return ticket

    async def said_in(self, name: str) -> str:
        """The fair of the ticket in which a message was said; '' when in none."""
        row = await self._connection.row(
            "select t.fair from ticket_line l join ticket t on t.id = l.ticket"
            " where l.said_in = ? and l.said_in <> '' order by l.id limit 1",
            name,
        )
        return row["fair"] if row else ""

    async def correct(
        self, said_in: str, text: str, *, by: int, now: datetime, inside: str = ""
    ) -> Ticket | None:
        """Somebody changed what they had said: the other side hears what stands there now.

        None when nothing was changed, or nothing of theirs was said in that message. Raises `NotAllowed`.
        """
        row = await self._connection.row(
            "update ticket_line set text = ? where said_in = ? and said_in <> '' and person = ?"
            " and kind in ('person', 'team') and text <> ? returning id, ticket, kind",
            text,
            said_in,
            by,
            text,
        )
        if row is None or not text:
            return None
        ticket = await self._locked_by_owner(row["ticket"], by, inside)
        dedup = f"corrected:{row['id']}:{stored(now)}"
        if row["kind"] == "team":
            parts = pieces(text)
            for number, piece in enumerate(parts):
                await self._team.to_person(
                    ticket, f"{dedup}:{number}", phrase("desk.corrected", text=piece), (), None, now
                )
            return ticket
        said = phrase("desk.line-corrected", name=ticket.called, text=text)
        await self._team.tell_thread(ticket, dedup, said, now)
        if ticket.claimed and not ticket.thread:
            await self._desks.tell(
                ticket.claimed, dedup, said, ways(ticket, "desk.card"), topic=f"desk:{ticket.id}", now=now
            )
        return ticket

    async def solved(self, id: int, *, by: int, yes: bool, now: datetime) -> Ticket | None:
        """The person says whether it is solved; None for a ticket that is not theirs."""
        ticket = await self.mine(by, id)
        if ticket is None or ticket.state == "closed":
            return None
        await self._connection.execute(
            "update ticket set state = ?, waiting = ?, alerted = null, changed = ? where id = ?",
            "closed" if yes else "open",
            None if yes else stored(now),
            stored(now),
            id,
        )
        if yes:
            await self._sessions.forget(by, "desk", f"{ticket.fair}:{id}")
            if ticket.state == "open":
                await self._team.thread("close", ticket, now)
        else:
            await self._sessions.keep(Session(by, "desk", f"{ticket.fair}:{id}", "team", {}), now)
            if ticket.state == "solved":
                await self._team.thread("reopen", ticket, now)
        said = Phrase("desk.is-solved" if yes else "desk.unsolved", {"name": ticket.called})
        await self._team.tell_thread(ticket, f"solved:{id}:{stored(now)}", said, now)
        if not yes and ticket.claimed and not ticket.thread:
            await self._desks.tell(
                ticket.claimed,
                f"solved:{id}:{stored(now)}",
                said,
                ways(ticket, "desk.card"),
                topic=f"desk:{id}",
                now=now,
            )
        return await self._rows.read(id)

    async def confirm(self, line: int, *, by: int, yes: bool, now: datetime) -> TicketLine | None:
        """The applicant says whether that is what they said; None when nobody asks them (any more)."""
        row = await self._connection.row(
            "update ticket_line set state = ? where id = ? and kind = 'typed' and state = 'offered'"
            " and ticket in (select id from ticket where person = ?) returning id, ticket",
            "yes" if yes else "no",
            line,
            by,
        )
        if row is None:
            return None
        ticket = await self._rows.read(row["ticket"])
        if not yes:
            await self._connection.execute(
                "update ticket set waiting = coalesce(waiting, ?), state = 'open' where id = ?",
                stored(now),
                ticket.id,
            )
        said = phrase("desk.typed-yes") if yes else phrase("desk.typed-no")
        await self._team.tell_thread(ticket, f"confirmed:{line}", said, now)
        if ticket.claimed and not ticket.thread:
            await self._desks.tell(
                ticket.claimed,
                f"confirmed:{line}",
                said,
                ways(ticket, "desk.card"),
                topic=f"desk:{ticket.id}",
                now=now,
            )
        return await self._rows.line(line)

    # ── what the team does ─────────────────────────────────────────────────────────────────────────────

    async def claim(self, id: int, *, by: int, now: datetime, inside: str = "") -> Ticket:
        """I see to it."""
        return await self._taken(id, by, "claimed", by=by, now=now, inside=inside)

    async def pass_on(self, id: int, *, by: int, now: datetime, inside: str = "") -> Ticket:
        """Somebody else, please: everybody who answers hears of it."""
        ticket = await self._taken(id, None, "passed", by=by, now=now, inside=inside)
        if not ticket.thread:
            await self._team.announce(ticket, f"passed:{id}:{stored(now)}", now, but=by)
        return ticket

    async def _taken(
        self, id: int, whose: int | None, how: str, *, by: int, now: datetime, inside: str
    ) -> Ticket:
        ticket = await self._locked(id, "ticket.claim", by, inside)
        await self._connection.execute("update ticket set claimed = ? where id = ?", whose, id)
        await self._audit.note(f"ticket.{how}", f"ticket:{id}", by=by, now=now)
        said = Phrase(f"desk.{how}", {"name": await self._team.name_of(by)})
        if inside != ticket.fair:
            await self._team.tell_thread(ticket, f"{how}:{id}:{stored(now)}", said, now)
        return await self._rows.read(id)

    async def note(self, id: int, text: str, *, by: int, now: datetime, inside: str = "") -> None:
        """A word for colleagues; the person never sees it."""
        ticket = await self._locked(id, "ticket.note", by, inside)
        line = await self._rows.add(id, "note", by, text, None, now)
        if inside != ticket.fair:
            said = phrase("desk.note", name=await self._team.name_of(by), text=text)
            await self._team.tell_thread(ticket, f"line:{line.id}", said, now)

    async def answer(
        self,
        id: int,
        text: str,
        *,
        by: int,
        now: datetime,
        file: Sound | None = None,
        inside: str = "",
        said_in: str = "",
    ) -> Ticket:
        """Have the person read, hear or see this in their own chat, as from the team."""
        ticket = await self._locked(id, "ticket.answer", by, inside)
        line = await self._rows.add(id, "team", by, text, file, now, said_in=said_in)
        if ticket.state != "open":
            await self._reopened(ticket, now)
        await self._connection.execute(
            "update ticket set state = 'open', waiting = null, alerted = null, changed = ?,"
            " claimed = coalesce(claimed, ?) where id = ?",
            stored(now),
            by,
            id,
        )
        await self._audit.note("ticket.answer", f"ticket:{id}", by=by, now=now)
        await self._listen(ticket, now)
        parts = pieces(text) or [""]
        for number, piece in enumerate(parts):
            last = number == len(parts) - 1
            said = phrase("desk.answer", text=piece) if piece else phrase("desk.answer-file")
            await self._team.to_person(
                ticket,
                f"line:{line.id}:{number}",
                said,
                ways(ticket, "desk.write", "desk.solved") if last else (),
                line,
                now,
                attach=file.recipe if file and last else None,
            )
        if inside != ticket.fair:
            await self._team.show_line(ticket, line, now)
        return await self._rows.read(id)

    async def type(
        self, id: int, line: int, text: str, *, by: int, now: datetime, inside: str = ""
    ) -> TicketLine:
        """What was said aloud in a form, in writing: it counts once the applicant has confirmed it."""
        ticket = await self._locked(id, "ticket.type", by, inside)
        spoken = await self._rows.line(line)
        if spoken.ticket != id or spoken.question is None:
            raise NoFile(line)
        # Of several versions only the newest may be confirmed.
        await self._connection.execute(
            "update ticket_line set state = 'no' where ticket = ? and kind = 'typed' and state = 'offered'"
            " and question = ?",
            id,
            question_text(spoken.question),
        )
        typed = await self._rows.add(
            id, "typed", by, text, None, now, question=spoken.question, state="offered"
        )
        await self._connection.execute(
            "update ticket set waiting = null, alerted = null, changed = ?, claimed = coalesce(claimed, ?)"
            " where id = ?",
            stored(now),
            by,
            id,
        )
        await self._team.to_person(
            ticket,
            f"line:{typed.id}:0",
            phrase("desk.typed", question=Phrase(f"field.{spoken.question.step}"), text=text),
            (
                Option(f"form.spoken@{ticket.fair}|l={typed.id}|p=yes", phrase("label.right")),
                Option(f"form.spoken@{ticket.fair}|l={typed.id}|p=no", phrase("label.wrong")),
            ),
            typed,
            now,
        )
        return typed

    async def close(self, id: int, *, by: int, now: datetime, inside: str = "") -> Ticket:
        """The team is done; the person is asked whether that is so, where they can be."""
        ticket = await self._locked(id, "ticket.close", by, inside)
        if ticket.state != "open":
            raise NotNow(ticket.state)
        await self._connection.execute(
            "update ticket set state = 'solved', waiting = null, alerted = null, changed = ? where id = ?",
            stored(now),
            id,
        )
        await self._audit.note("ticket.close", f"ticket:{id}", by=by, now=now)
        if left(ticket, now) != timedelta(0):
            await self._listen(ticket, now)
            await self._team.to_person(
                ticket,
                f"close:{id}:{stored(now)}",
                phrase("desk.solved-question"),
                (
                    Option(f"desk.solved@{ticket.fair}|t={id}", phrase("label.yes")),
                    Option(f"desk.unsolved@{ticket.fair}|t={id}", phrase("label.not-yet")),
                ),
                None,
                now,
            )
        await self._team.thread("close", ticket, now)
        return await self._rows.read(id)

    async def keep(self, id: int, *, by: int, now: datetime, language: str) -> tuple[str, str, str]:
        """Keep the last answer as a question and answer of the fair: its id, the question, the answer.

        `language` is what the answer is written in. Raises `NotNow` when nothing was asked or answered.
        """
        ticket = await self._locked(id, "ticket.keep", by, inside="")
        lines = await self._rows.lines(id)
        answers = [line for line in lines if line.kind == "team" and line.text]
        asked = [line for line in lines if line.kind == "person" and line.text]
        if not answers:
            raise NotNow("no answer")
        answer = answers[-1]
        before = [line for line in asked if line.id < answer.id]
        if not before:
            raise NotNow("no question")
        key = f"t{id}-{answer.id}"
        question = " ".join(before[-1].text.replace(";", ",").split())[:QUESTION]
        said = answer.text[:ANSWER]
        await self._fairs.put(
            ticket.fair, "questions", key, {"id": key, "questions": question, f"answer_{language}": said}
        )
        await self._audit.note("ticket.keep", f"ticket:{id}", by=by, now=now, why=key)
        return key, question, said

    async def unkeep(self, id: int, key: str, *, by: int, now: datetime) -> None:
        """Take back what was kept."""
        ticket = await self._locked(id, "ticket.keep", by, inside="")
        if not key.startswith(f"t{id}-"):
            raise NoFile(key)
        await self._fairs.put(ticket.fair, "questions", key, None)
        await self._audit.note("ticket.unkeep", f"ticket:{id}", by=by, now=now, why=key)

    # ── together ───────────────────────────────────────────────────────────────────────────────────────

    async def _listen(self, ticket: Ticket, now: datetime) -> None:
        """What the person writes next is for the team, unless something else is being asked of them."""
        under_way = await self._sessions.open(ticket.person)
        if under_way is None or under_way.flow == "desk":
            session = Session(ticket.person, "desk", f"{ticket.fair}:{ticket.id}", "team", {})
            await self._sessions.keep(session, now)

    async def _reopened(self, ticket: Ticket, now: datetime) -> None:
        await self._connection.execute(
            "update ticket set waiting = null, alerted = null where id = ?", ticket.id
        )
        await self._team.thread("reopen", ticket, now)
        await self._audit.note("ticket.reopen", f"ticket:{ticket.id}", by=None, now=now)

    async def _locked_by_owner(self, id: int, by: int, inside: str) -> Ticket:
        """The ticket, for whoever it is about, or who may answer it. Raises `NotAllowed`."""
        ticket = await self._rows.read(id)
        return ticket if ticket.person == by else await self._locked(id, "ticket.answer", by, inside)

    async def _locked(self, id: int, action: str, by: int, inside: str) -> Ticket:
        """A ticket nobody else changes meanwhile. Raises `NoFile`, `NotAllowed`."""
        await self._connection.execute("update ticket set changed = changed where id = ?", id)
        ticket = await self._rows.read(id)
        await self._roles.check(by, action, ticket.fair, inside=inside == ticket.fair)
        return ticket
