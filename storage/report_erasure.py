"""What is erased of reports, and when: a lost child's traces first."""

from datetime import datetime, timedelta

from storage.connection import Connection
from storage.files import Files
from storage.moments import stored

#: What is reported of a child is erased when the report is closed.
CHILD = "child"

#: ... and whatever happens after so long: within a day, with room for the clockwork.
CHILD_KEPT = timedelta(hours=23)

#: What goes to whoever is on duty before anything else, and stays when its reporter is forgotten.
URGENT = (CHILD, "ill", "fire", "danger")

#: How long it is heard what somebody says after their report.
LISTENED = timedelta(hours=1)

#: How long any report is kept.
KEPT = timedelta(days=30)


class ReportErasure:
    """Verbs about forgetting reports."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._files = Files(connection)

    async def purge(self, now: datetime) -> None:
        """Erase what is known of lost children, and let go of every report whose time is over."""
        rows = await self._connection.rows(
            "select id from report where kind = ? and erased = 0 and made <= ?",
            CHILD,
            stored(now - CHILD_KEPT),
        )
        for row in rows:
            await self.erase(row["id"])
        await self._connection.execute(
            "delete from session where flow = 'reporting' and changed < ?", stored(now - LISTENED)
        )
        rows = await self._connection.rows("select id from report where made < ?", stored(now - KEPT))
        for row in rows:
            await self._drop(row["id"])

    async def forget(self, person: int) -> None:
        """Forget who reported. What is urgent and not closed stays, without them, until its time is over."""
        rows = await self._connection.rows("select id, kind, state from report where person = ?", person)
        for row in rows:
            if row["kind"] not in URGENT or row["state"] == "closed":
                await self._drop(row["id"])

    async def erase(self, id: int) -> None:
        """Let go of the words and photos of a report, wherever they are kept."""
        photos = await self._connection.rows(
            "select hash, channel, message from report_photo where report = ?", id
        )
        for photo in photos:
            await self._connection.execute(
                "update inbox set payload = '' where channel = ? and external_id = ? and state <> 'received'",
                photo["channel"],
                photo["message"],
            )
        await self._connection.execute("delete from report_photo where report = ?", id)
        for photo in photos:
            await self._files.remove(photo["hash"])
        await self._connection.execute("update report set words = '', erased = 1 where id = ?", id)
        await self._connection.execute(
            "delete from outgoing where topic in (?, ?) and state <> 'sending'", topic(id), late_topic(id)
        )

    async def _drop(self, id: int) -> None:
        await self.erase(id)
        await self._connection.execute("delete from report where id = ?", id)


def topic(id: int) -> str:
    """The topic of what the team is told of a report."""
    return f"report:{id}"


def late_topic(id: int) -> str:
    """The topic of what they are told when nobody takes it up."""
    return f"report-late:{id}"
