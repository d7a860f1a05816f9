"""Where the team of a fair answers: its group, the people who staff it, and who is on duty."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.audit import Audit
from storage.connection import Connection
from storage.moments import moment, stored
from storage.outgoing import OutgoingRows
from storage.people import People
from storage.phrases import Phrase
from storage.records import Address, Desk, Option, Recipe
from storage.roles import CODE_LENGTH, CODE_LETTERS, WRONG_CODES, Roles

#: How long a code for a group is good.
CODE_LIVES = timedelta(hours=24)

#: Between the address of a group and that of a thread in it.
INSIDE = "/"


@dataclass(frozen=True, slots=True)
class Group:
    """The group of a fair's team."""

    fair: str
    address: Address
    language: str
    since: datetime


class Desks:
    """Verbs about where the team is."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._roles = Roles(connection)
        self._people = People(connection)
        self._audit = Audit(connection)

    # ── the group ──────────────────────────────────────────────────────────────────────────────────────

    async def invite_group(self, fair: str, *, by: int, now: datetime) -> str:
        """A code to be typed in the group that shall be the team's. Only its hash is kept."""
        await self._roles.check(by, "desk.group", fair)
        person = await self._people.get(by)
        code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
        await self._connection.execute("delete from group_code where fair = ? or ends < ?", fair, stored(now))
        await self._connection.execute(
            "insert into group_code (code_hash, fair, language, ends) values (?, ?, ?, ?)",
            _hash(code),
            fair,
            person.language if person else "",
            stored(now + CODE_LIVES),
        )
        await self._audit.note("desk.group", f"fair:{fair}", by=by, now=now, why="invited")
        return "-".join(code[at : at + 4] for at in range(0, CODE_LENGTH, 4))

    async def join(self, code: str, group: Address, *, by: int, now: datetime) -> str | None:
        """Make the group in which `code` was typed the team's; its fair, None for a code that is none."""
        tried = await self._connection.row(
            "select count(*) as wrong from wrong_code where person = ? and at > ?",
            by,
            stored(now - timedelta(hours=1)),
        )
        if tried is not None and tried["wrong"] >= WRONG_CODES:
            return None
        row = await self._connection.row(
            "delete from group_code where code_hash = ? and ends > ? returning fair, language",
            _hash(code.replace("-", "").replace(" ", "").upper()),
            stored(now),
        )
        if row is None:
            await self._connection.execute(
                "insert into wrong_code (person, at) values (?, ?)", by, stored(now)
            )
            return None
        chat = group.id.partition(INSIDE)[0]
        await self._connection.execute(
            "insert into staff_group (fair, channel, chat, language, since) values (?, ?, ?, ?, ?)"
            " on conflict (fair) do update set channel = excluded.channel, chat = excluded.chat,"
            " language = excluded.language, since = excluded.since",
            row["fair"],
            group.channel,
            chat,
            row["language"],
            stored(now),
        )
        # Threads of a group that was replaced lead nowhere any more.
        await self._connection.execute(
            "update ticket set thread = '' where fair = ? and thread not like ?", row["fair"], f"{chat}/%"
        )
        await self._audit.note("desk.group", f"fair:{row['fair']}", by=by, now=now, why="joined")
        return str(row["fair"])

    async def group(self, fair: str) -> Group | None:
        """The group of a fair; None when its team answers each in their own chat."""
        row = await self._connection.row(
            "select channel, chat, language, since from staff_group where fair = ?", fair
        )
        if row is None:
            return None
        return Group(fair, Address(row["channel"], row["chat"]), row["language"], moment(row["since"]))

    async def at(self, address: Address) -> Desk | None:
        """What a group is to us, or a thread in one; None = no desk."""
        chat = address.id.partition(INSIDE)[0]
        rows = await self._connection.rows(
            "select fair from staff_group where channel = ? and chat = ? order by since desc",
            address.channel,
            chat,
        )
        if not rows:
            return None
        ticket = await self._connection.row(
            "select t.id, t.fair from ticket t join staff_group g on g.fair = t.fair"
            " where t.thread = ? and g.channel = ?",
            address.id,
            address.channel,
        )
        return Desk(ticket["fair"], ticket["id"]) if ticket else Desk(rows[0]["fair"], None)

    async def leave(self, group: Address) -> tuple[str, ...]:
        """The group cannot be written to any more; the fairs whose it was."""
        chat = group.id.partition(INSIDE)[0]
        rows = await self._connection.rows(
            "delete from staff_group where channel = ? and chat = ? returning fair", group.channel, chat
        )
        for row in rows:
            await self._connection.execute("update ticket set thread = '' where fair = ?", row["fair"])
        return tuple(row["fair"] for row in rows)

    async def moved(self, was: Address, to: Address) -> None:
        """The platform gave the group another address."""
        await self._connection.execute(
            "update staff_group set chat = ? where channel = ? and chat = ?", to.id, to.channel, was.id
        )

    # ── the people ─────────────────────────────────────────────────────────────────────────────────────

    async def staff(self, fair: str, *roles: str) -> tuple[int, ...]:
        """Who holds one of these roles at a fair; of those who answer when none is named."""
        wanted = roles or ("volunteer", "reviewer", "admin")
        marks = ", ".join("?" * len(wanted))
        rows = await self._connection.rows(
            f"select distinct person from organizer where fair in ('', ?) and role in ({marks})"
            " order by person",
            fair,
            *wanted,
        )
        return tuple(row["person"] for row in rows)

    async def somebody(self, fair: str) -> bool:
        """Whether anybody is there to answer."""
        return await self.group(fair) is not None or bool(await self.staff(fair))

    async def take_duty(self, fair: str, *, by: int, now: datetime) -> None:
        """From now on `by` hears when nobody answers, and nobody else."""
        await self._roles.check(by, "desk.duty", fair)
        await self._connection.execute("delete from duty where fair = ?", fair)
        await self._connection.execute(
            "insert into duty (fair, person, since) values (?, ?, ?)", fair, by, stored(now)
        )
        await self._audit.note("desk.duty", f"fair:{fair}", by=by, now=now)

    async def on_duty(self, fair: str) -> tuple[int, ...]:
        """Who hears when nobody answers: whoever took the duty, else every admin."""
        rows = await self._connection.rows("select person from duty where fair = ?", fair)
        return tuple(row["person"] for row in rows) or await self.staff(fair, "admin")

    async def tell(
        self,
        person: int,
        dedup: str,
        text: Phrase,
        options: tuple[Option, ...],
        *,
        topic: str,
        now: datetime,
        attach: Recipe | None = None,
    ) -> None:
        """A notice to one of the team, where they were heard last."""
        if address := await self._people.last_address(person):
            await self._outgoing.add(
                f"{dedup}:{person}",
                address,
                person,
                "notice",
                text,
                options=options,
                attach=attach,
                topic=topic,
                now=now,
            )


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
