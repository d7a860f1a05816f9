"""What is kept of a conversation between two messages."""

import json
from datetime import datetime

from storage.connection import Connection
from storage.moments import stored
from storage.records import Session

_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Sessions:
    """One row for each person, flow and subject."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def get(self, person: int, flow: str, subject: str = "") -> Session | None:
        """The session, None when there is none."""
        row = await self._connection.row(
            "select asked, answers from session where person = ? and flow = ? and subject = ?",
            person,
            flow,
            subject,
        )
        return Session(person, flow, subject, row["asked"], json.loads(row["answers"])) if row else None

    async def open(self, person: int) -> Session | None:
        """The session whose question their plain words answer: of those that ask, the last one."""
        row = await self._connection.row(
            "select flow, subject, asked, answers from session where person = ? and asked <> ''"
            " order by changed desc, subject desc limit 1",
            person,
        )
        if row is None:
            return None
        return Session(person, row["flow"], row["subject"], row["asked"], json.loads(row["answers"]))

    async def keep(self, session: Session, now: datetime) -> None:
        """Store it, in place of what was there."""
        await self._connection.execute(
            "insert into session (person, flow, subject, asked, answers, changed) values (?, ?, ?, ?, ?, ?)"
            " on conflict (person, flow, subject)"
            " do update set asked = excluded.asked, answers = excluded.answers, changed = excluded.changed",
            session.person,
            session.flow,
            session.subject,
            session.asked,
            _json(session.answers),
            stored(now),
        )

    async def forget(self, person: int, flow: str, subject: str = "") -> None:
        """End it."""
        await self._connection.execute(
            "delete from session where person = ? and flow = ? and subject = ?", person, flow, subject
        )
