"""Places whose limit has passed: the organizers are told whom to call, and offered to pass the place on."""

from collections.abc import Sequence
from datetime import datetime, time

from storage.applications.rows import COLUMNS, application_of
from storage.connection import Connection
from storage.fairs import Fairs
from storage.moments import stored
from storage.outgoing import OutgoingRows
from storage.people import People
from storage.phrases import Lines, Value, phrase
from storage.records import Application, Fair, Option
from storage.roles import ALLOWED

#: The hours in which organizers are told, by the clock of the fair.
FROM, UNTIL = time(9), time(20)

#: How many are named in one message, and have a button there; the list in the chat has them all.
NAMED, BUTTONS = 15, 8


class Unconfirmed:
    """Verbs about places nobody confirmed."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._fairs = Fairs(connection)
        self._people = People(connection)

    async def chase(self, now: datetime) -> int:
        """Tell of every place whose limit has passed, one message a fair; how many organizers were told.

        Each place is told of once. Nobody is told at night, nor when the fair is over.
        """
        rows = await self._connection.rows(
            "select distinct fair from application"
            " where state = 'accepted' and chased is null and confirm_by <= ?",
            stored(now),
        )
        told = 0
        for row in rows:
            fair = await self._fairs.get(row["fair"])
            if fair is None:
                continue
            local = now.astimezone(fair.zone)
            if local.date() <= fair.ends and FROM <= local.time() < UNTIL:
                told += await self._tell(fair, now)
        return told

    async def _tell(self, fair: Fair, now: datetime) -> int:
        """Name them to everybody who reviews; only who may pass a place on has the buttons for it."""
        await self._fairs.lock(fair.id)
        people = await self._reviewers(fair.id)
        addresses = await self._people.last_addresses(list(people))
        if not addresses:  # it is told when there is somebody to tell
            return 0
        rows = await self._connection.rows(
            "update application set chased = ? where fair = ? and state = 'accepted' and chased is null"
            f" and confirm_by <= ? returning {COLUMNS}",
            stored(now),
            fair.id,
            stored(now),
        )
        if not rows:  # somebody else was faster
            return 0
        late = sorted(map(application_of, rows), key=lambda each: each.id)
        left = len(late) - NAMED
        lines: list[Value] = [each.to_call for each in late[:NAMED]]
        if left > 0:
            lines.append(phrase("list.left", left=left))
        text = phrase(
            "notice.unconfirmed",
            fair=fair.short,
            count=len(late),
            list=Lines(tuple(lines)),
            waiting=await self._waiting(fair.id),
        )
        for person, address in addresses.items():
            await self._outgoing.add(
                f"unconfirmed:{fair.id}:{stored(now)}:{person}",
                address,
                person,
                "notice",
                text,
                options=_ways(fair.id, late, pass_on=bool(people[person] & ALLOWED["application.pass_on"])),
                topic=f"unconfirmed:{fair.id}",
                now=now,
            )
        return len(addresses)

    async def _reviewers(self, fair: str) -> dict[int, frozenset[str]]:
        """Who may see the files of a fair, with their roles there."""
        rows = await self._connection.rows(
            "select person, role from organizer where fair in ('', ?) order by person", fair
        )
        roles: dict[int, frozenset[str]] = {}
        for row in rows:
            roles[row["person"]] = roles.get(row["person"], frozenset()) | {row["role"]}
        return {person: held for person, held in roles.items() if held & ALLOWED["application.list"]}

    async def _waiting(self, fair: str) -> int:
        """How many are on the reserve list."""
        row = await self._connection.row(
            "select count(*) as n from application where fair = ? and state = 'reserve'", fair
        )
        assert row is not None
        return int(row["n"])


def _ways(fair: str, late: Sequence[Application], *, pass_on: bool) -> tuple[Option, ...]:
    """A button for each place to pass on, and the whole list."""
    passing = [
        Option(f"review.pass@{fair}|s={each.id}", phrase("label.pass-name", name=each.name))
        for each in late[:BUTTONS]
        if pass_on
    ]
    return (*passing, Option(f"review.queue@{fair}|f=accepted", phrase("label.to-call")))
