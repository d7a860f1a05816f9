"""The people of a team: invited, taken in by an admin's yes, listed, and let go."""

from datetime import datetime

from storage.audit import Audit
from storage.connection import Connection
from storage.moments import moment, stored
from storage.outgoing import OutgoingRows
from storage.people import People
from storage.phrases import Phrase, phrase
from storage.records import Colleague, Invitation, Option
from storage.refusals import NotNow
from storage.roles import Roles

#: How much of the hash of an invitation a button carries.
KEY = 16


class Colleagues:
    """Verbs about the people of a team. A fair of '' is every fair."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._roles = Roles(connection)
        self._people = People(connection)
        self._audit = Audit(connection)

    # ── invitations ────────────────────────────────────────────────────────────────────────────────────

    async def invite(self, role: str, fair: str, *, by: int, now: datetime) -> tuple[str, str]:
        """An admin invites somebody: what a link carries, and a code to type."""
        await self._roles.check(by, "team.invite", fair)
        await self._audit.note("team.invite", f"fair:{fair}", by=by, now=now, why=role)
        return await self._roles.invite(role, fair, now, by=by)

    async def invitations(self, fair: str, *, by: int, now: datetime) -> tuple[Invitation, ...]:
        """The invitations to a fair that somebody may still use."""
        await self._roles.check(by, "team.list", fair)
        rows = await self._connection.rows(
            "select i.link_hash, i.role, i.ends, p.name from invitation i"
            " left join person p on p.id = i.made_by"
            " where i.fair = ? and i.used is null and i.ends > ? order by i.made",
            fair,
            stored(now),
        )
        return tuple(
            Invitation(row["link_hash"][:KEY], row["role"], row["name"] or "", moment(row["ends"]))
            for row in rows
        )

    async def take_back(self, key: str, fair: str, *, by: int, now: datetime) -> bool:
        """An invitation is good no longer; whether it still was."""
        await self._roles.check(by, "team.invite", fair)
        gone = await self._connection.execute(
            "update invitation set ends = ? where substr(link_hash, 1, ?) = ? and fair = ?"
            " and used is null and ends > ?",
            stored(now),
            KEY,
            key,
            fair,
            stored(now),
        )
        if gone:
            await self._audit.note("team.take-back", f"fair:{fair}", by=by, now=now)
        return bool(gone)

    # ── who comes ──────────────────────────────────────────────────────────────────────────────────────

    async def joined(self, person: int, role: str, fair: str, now: datetime) -> bool:
        """An invitation was used: every other admin hears who it was. Whether the role is theirs already."""
        await self._audit.note("team.join", f"person:{person}", by=person, now=now, why=f"{role} {fair}")
        waits = await self._waits(person, role, fair)
        who = await self._people.get(person)
        key = "notice.newcomer" if waits else "notice.joined-team"
        text = Phrase(key, {"name": named(person, who.name if who else ""), "role": phrase(f"role.{role}")})
        slots = f"@{fair}|p={person}|r={role}" if fair else f"|p={person}|r={role}|a=1"
        yes = Option(f"{'team.admit' if waits else 'team.known'}{slots}", phrase("label.team-known"))
        no = Option(f"team.remove{slots}", phrase("label.team-remove"))
        for admin in await self._roles.admins(fair, beside=person):
            if address := await self._people.last_address(admin):
                await self._outgoing.add(
                    f"joined:{person}:{role}:{fair}:{now.isoformat()}:{admin}",
                    address,
                    admin,
                    "notice",
                    text,
                    options=(yes, no),
                    now=now,
                )
        return not waits

    async def admit(self, person: int, role: str, fair: str, *, by: int, now: datetime) -> bool:
        """It is who was meant: the role is theirs, and they are told; whether they waited for that."""
        await self._roles.check(by, "team.admit", fair)
        row = await self._connection.row(
            "delete from newcomer where person = ? and role = ? and fair = ? returning person",
            person,
            role,
            fair,
        )
        if row is None:
            return False
        await self._roles.give(person, role, fair, now)
        await self._audit.note("team.admit", f"person:{person}", by=by, now=now, why=f"{role} {fair}")
        if address := await self._people.last_address(person):
            await self._outgoing.add(
                f"admitted:{person}:{role}:{fair}:{stored(now)}",
                address,
                person,
                "notice",
                phrase("notice.admitted", role=phrase(f"role.{role}")),
                options=(Option(f"team.menu@{fair}" if fair else "team.menu", phrase("label.team")),),
                now=now,
            )
        return True

    async def _waits(self, person: int, role: str, fair: str) -> bool:
        return (
            await self._connection.row(
                "select 1 as found from newcomer where person = ? and role = ? and fair = ?",
                person,
                role,
                fair,
            )
            is not None
        )

    # ── who is there ───────────────────────────────────────────────────────────────────────────────────

    async def every(self, fair: str, *, by: int) -> tuple[Colleague, ...]:
        """Who holds a role at a fair, and who waits for a yes; those who wait first."""
        await self._roles.check(by, "team.list", fair)
        rows = await self._connection.rows(
            "select p.id, p.name, t.role, t.fair, t.waits from person p join ("
            "select person, role, fair, 1 as waits from newcomer"
            " union all select person, role, fair, 0 as waits from organizer) t on t.person = p.id"
            " where t.fair in ('', ?) order by t.waits desc, t.role, p.id",
            fair,
        )
        return tuple(
            Colleague(row["id"], named(row["id"], row["name"]), row["role"], row["fair"], bool(row["waits"]))
            for row in rows
        )

    async def remove(self, person: int, role: str, fair: str, *, by: int, now: datetime) -> bool:
        """Take a role at `fair` away, or refuse it to who waits for it; whether they had it.

        Raises `NotNow` for the only admin, who would leave a fair that nobody runs.
        """
        await self._roles.check(by, "team.remove", fair)
        if role == "admin" and person == by and not await self._roles.admins(fair, beside=person):
            raise NotNow("the only admin")
        gone = False
        for table in ("organizer", "newcomer"):
            row = await self._connection.row(
                f"delete from {table} where person = ? and role = ? and fair = ? returning person",
                person,
                role,
                fair,
            )
            gone = gone or row is not None
        if gone:
            await self._audit.note("team.remove", f"person:{person}", by=by, now=now, why=f"{role} {fair}")
        return gone


def named(person: int, name: str | None) -> Phrase | str:
    """The name somebody's platform gives; their number where it gives none, as in the web chat."""
    return name or phrase("team.unnamed", number=person)
