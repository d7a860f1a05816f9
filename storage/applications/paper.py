"""Files that change hands: typed in from paper by the team, claimed by the cooperative's own phone, moved."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from storage.applications.notices import ApplicationNotices
from storage.applications.rows import ApplicationRows
from storage.audit import Audit
from storage.codes import Codes
from storage.connection import Connection
from storage.fairs import Fairs
from storage.moments import stored
from storage.outgoing import OutgoingRows
from storage.people import People
from storage.phrases import phrase
from storage.records import Application
from storage.refusals import NoFile
from storage.roles import Roles

#: How long the code of a file is good: it may travel on paper.
CODE_LASTS = timedelta(days=7)


class PaperFiles:
    """Verbs about files without a phone, or with another one."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._roles = Roles(connection)
        self._audit = Audit(connection)
        self._fairs = Fairs(connection)
        self._people = People(connection)
        self._codes = Codes(connection, "file")
        self._rows = ApplicationRows(connection)
        self._notices = ApplicationNotices(connection, outgoing)

    async def type_in(
        self, fair: str, answers: Mapping[str, Any], *, by: int, now: datetime, late: bool = False
    ) -> Application:
        """A file that came on paper or by telephone, typed by the team; it is nobody's until claimed."""
        await self._roles.check(by, "application.type_in", fair)
        known = await self._fairs.get(fair)
        if known is None:
            raise NoFile(fair)
        row = await self._connection.row(
            "insert into application (fair, source, made, changed) values (?, 'paper', ?, ?) returning id",
            fair,
            stored(now),
            stored(now),
        )
        assert row is not None
        typed = await self._rows.hand_in(row["id"], known, answers, late=late, now=now)
        await self._audit.note("application.type_in", f"application:{typed.id}", by=by, now=now)
        return typed

    async def add_paper(self, id: int, hash: str, name: str, *, by: int, now: datetime) -> None:
        """A photograph of the paper it came on."""
        application = await self._rows.locked(id)
        await self._roles.check(by, "application.type_in", application.fair)
        await self._rows.keep_paper(id, "papers", hash, name, now)

    async def code(self, id: int, *, by: int, now: datetime) -> str:
        """A code that makes the file belong to whoever types it first: for its cooperative's own phone."""
        application = await self._rows.read(id)
        await self._roles.check(by, "application.hand_over", application.fair)
        await self._audit.note("application.hand_over", f"application:{id}", by=by, now=now)
        return await self._codes.offer(id, now + CODE_LASTS, now)

    async def claim(self, code: str, *, by: int, now: datetime) -> Application | None:
        """The file of a code is `by`'s from now on; None for a wrong code. Who had it before is told."""
        id = await self._codes.look(code, by, now)
        if id is None:
            return None
        await self._codes.used(code)
        before = await self._rows.locked(id)
        if before.person == by:
            return before
        if before.person is not None:
            told = phrase("notice.moved", name=before.name, reference=before.reference)
            await self._notices.applicant(before, told, now, "label.contact")
        claimed = await self._rows.change(before, "claim", by=by, now=now, person=by)
        if before.person is not None and (address := await self._people.last_address(by)):
            await self._outgoing.readdress(f"confirm:{id}", by, address)
        return claimed
