"""One person on two phones: a code shown on one and typed on the other makes them the same person."""

from datetime import datetime, timedelta

from storage.codes import Codes
from storage.connection import Connection
from storage.outgoing import OutgoingRows
from storage.people import People
from storage.phrases import Phrase

#: What belongs to a person and comes along.
BELONGINGS = (
    "address", "consent", "outgoing", "application", "application_note", "unanswered", "signup", "ticket",
)  # fmt: skip

#: Of what both have of one workshop, the better is kept.
STANDING = (
    "case {0}.state when 'seat' then 0 when 'walked' then 1 when 'offered' then 2 when 'waiting' then 3"
    " when 'follows' then 4 else 5 end"
)


class Joining:
    """Verbs about codes. Only a code joins: a phone number alone proves nothing."""

    #: How long a code is good.
    minutes = 15

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._codes = Codes(connection, "join")
        self._people = People(connection)
        self._outgoing = OutgoingRows(connection)

    async def offer(self, person: int, now: datetime) -> str:
        """A new code that joins whoever types it to `person`, once."""
        return await self._codes.offer(person, now + timedelta(minutes=self.minutes), now)

    async def accept(self, code: str, by: int, now: datetime, notice: Phrase) -> bool:
        """Join `by` to whoever was offered `code`, who gets the `notice`; False for a code that is none."""
        offered = await self._codes.look(code, by, now)
        if offered is None or offered == by:
            return False
        person = await self._people.get(offered)
        await self._codes.used(code)
        if person is None or await self._decides(person.id) or await self._decides(by):
            return False
        for address in await self._people.addresses(person.id):
            dedup = f"join:{by}:{person.id}:{address.channel}:{address.id}"
            await self._outgoing.add(dedup, address, person.id, "notice", notice, now=now)
        await self._become(by, person.id)
        return True

    async def _decides(self, person: int) -> bool:
        """Whether they hold a role: who decides on files joins no other phone, and nobody joins theirs."""
        return (
            await self._connection.row("select 1 as role from organizer where person = ?", person) is not None
        )

    async def _become(self, one: int, other: int) -> None:
        """`one` is `other` from now on: what they had comes along, drafts where the other has none."""
        await self._connection.execute(
            "update session set person = ? where person = ? and not exists (select 1 from session s"
            " where s.person = ? and s.flow = session.flow and s.subject = session.subject)",
            other,
            one,
            other,
        )
        await self._connection.execute(
            "update interest set person = ? where person = ? and not exists (select 1 from interest i"
            " where i.person = ? and i.fair = interest.fair and i.kind = interest.kind"
            " and i.value = interest.value)",
            other,
            one,
            other,
        )
        await self._connection.execute(
            "update reminder_wish set person = ? where person = ? and not exists (select 1"
            " from reminder_wish w where w.person = ? and w.fair = reminder_wish.fair"
            " and w.entry = reminder_wish.entry)",
            other,
            one,
            other,
        )
        await self._merge_seats(one, other)
        for table in BELONGINGS:
            await self._connection.execute(f"update {table} set person = ? where person = ?", other, one)
        # Nobody is reminded twice of the same.
        await self._connection.execute(
            "update outgoing set state = 'cancelled' where person = ? and state = 'pending' and lane = 2"
            " and exists (select 1 from outgoing o where o.person = outgoing.person and o.state = 'pending'"
            " and o.lane = 2 and o.topic = outgoing.topic and o.ideal = outgoing.ideal"
            " and o.id < outgoing.id)",
            other,
        )
        # Whoever said no to news on either phone has said no.
        await self._connection.execute(
            "update person set news = coalesce((select min(p.news) from person p where p.id in (?, ?)"
            " and p.news in ('no', 'yes')), news),"
            " answered = answered + (select answered from person p where p.id = ?) where id = ?",
            one,
            other,
            one,
            other,
        )
        await self._connection.execute("delete from person where id = ?", one)
        await self._codes.forget_tries(one)

    async def _merge_seats(self, one: int, other: int) -> None:
        """Nobody has two places in one workshop; what is let go of is offered on by the clock."""
        same = "s.fair = signup.fair and s.entry = signup.entry and s.person = ?"
        better = f"{STANDING.format('s')} < {STANDING.format('signup')}"
        for person, against, which in ((other, one, f"{same} and {better}"), (one, other, same)):
            await self._connection.execute(
                f"delete from signup where person = ? and exists (select 1 from signup s where {which})",
                person,
                against,
            )
