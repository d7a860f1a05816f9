"""The yes of a second organizer to a large announcement: who is asked, and who is told that it was given."""

from datetime import datetime

from storage.connection import Connection
from storage.outgoing import OutgoingRows
from storage.people import People
from storage.records import Option, phrase
from storage.roles import ALLOWED


class SecondYes:
    """Verbs about the second yes; the yes itself is `Announcements.second`."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._people = People(connection)

    async def ask(self, id: int, *, by: int, people: int, now: datetime) -> int:
        """Ask every other organizer who may send announcements of the fair; how many were asked."""
        roles = sorted(ALLOWED["announcement.send"])
        rows = await self._connection.rows(
            "select distinct o.person, n.fair from organizer o, announcement n where n.id = ?"
            f" and o.fair in ('', n.fair) and o.role in ({', '.join('?' * len(roles))}) and o.person <> ?"
            " order by o.person",
            id,
            *roles,
            by,
        )
        asked = 0
        for row in rows:
            address = await self._people.last_address(row["person"])
            if address is None:
                continue
            await self._outgoing.add(
                f"second:{id}:{row['person']}",
                address,
                row["person"],
                "notice",
                phrase("notice.second", people=people),
                options=(Option(f"announce.second@{row['fair']}|id={id}", phrase("label.look")),),
                now=now,
            )
            asked += 1
        return asked

    async def told(self, id: int, *, by: int, now: datetime) -> None:
        """Tell whoever wrote it that somebody else agreed."""
        row = await self._connection.row("select made_by, fair from announcement where id = ?", id)
        if row is None or row["made_by"] in (None, by):
            return
        if address := await self._people.last_address(row["made_by"]):
            await self._outgoing.add(
                f"seconded:{id}",
                address,
                row["made_by"],
                "notice",
                phrase("notice.seconded"),
                options=(Option(f"announce.show@{row['fair']}|id={id}", phrase("label.look")),),
                now=now,
            )
