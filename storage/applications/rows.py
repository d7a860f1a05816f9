"""Rows of applications: the states of a file, and how one is read, locked and changed."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from storage.audit import Audit
from storage.connection import Connection, Row
from storage.fairs import Fairs
from storage.moments import moment, stored
from storage.records import Application, Fair
from storage.references import new_reference
from storage.refusals import NoFile, NotNow
from storage.spelling import fold

#: What may be done in which states. What is not here is done in none.
STATES: Mapping[str, frozenset[str]] = {
    "send": frozenset({"draft"}),
    "open": frozenset({"sent"}),
    "ask": frozenset({"sent", "review"}),
    "add": frozenset({"sent", "review", "incomplete", "accepted", "reserve", "confirmed"}),
    "complete": frozenset({"incomplete"}),
    "decide": frozenset({"sent", "review"}),
    "release": frozenset({"sent", "review"}),
    "undo": frozenset({"accepted", "reserve", "declined"}),
    "confirm": frozenset({"accepted"}),
    "pass_on": frozenset({"accepted", "confirmed"}),
    "offer": frozenset({"reserve"}),
    "place": frozenset({"accepted", "confirmed"}),
    "withdraw": frozenset(
        {"draft", "sent", "review", "incomplete", "accepted", "reserve", "declined", "confirmed"}
    ),
}

VERDICTS = ("accepted", "reserve", "declined")

#: States that take up a place of a pole; so does a held "accepted".
SEATED = ("accepted", "confirmed")

#: How long a release can be undone: its notices fall due when that is over.
UNDO = timedelta(minutes=5)

COLUMNS = (
    "id, fair, person, reference, state, version, source, late, answers, pole, asked, held, reason, rank,"
    " stand, sent, changed, batch, released, vacant"
)


class ApplicationRows:
    """How the families of verbs about applications read and change a file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._audit = Audit(connection)
        self._fairs = Fairs(connection)

    async def read(self, id: int) -> Application:
        row = await self._connection.row(f"select {COLUMNS} from application where id = ?", id)
        if row is None:
            raise NoFile(id)
        return application_of(row)

    async def locked(self, id: int) -> Application:
        """The file; whoever else changes it waits until this transaction is over."""
        row = await self._connection.row(
            f"update application set version = version where id = ? returning {COLUMNS}", id
        )
        if row is None:
            raise NoFile(id)
        return application_of(row)

    async def locked_with_fair(self, id: int) -> tuple[Application, Fair]:
        """The file and its fair, both locked: places and stands are the fair's."""
        before = await self.read(id)
        await self._fairs.lock(before.fair)
        fair = await self._fairs.get(before.fair)
        assert fair is not None
        return await self.locked(id), fair

    async def settled(self, id: int, now: datetime) -> Application:
        """The file as it is once nothing can be undone any more."""
        row = await self._connection.row(f"select {COLUMNS} from application where id = ?", id)
        assert row is not None
        return for_owner(row, now)

    async def waits_until(self, id: int) -> datetime | None:
        """Until when a place that was offered during the fair waits; None for any other file."""
        row = await self._connection.row("select until from application where id = ?", id)
        return moment(row["until"]) if row and row["until"] is not None else None

    async def change(
        self,
        application: Application,
        action: str,
        *,
        by: int | None,
        now: datetime,
        why: str = "",
        **columns: Any,
    ) -> Application:
        """Write some columns and the audit. That somebody looks at a file makes it no other version."""
        names = ", ".join(f"{name} = ?" for name in (*columns, "changed"))
        row = await self._connection.row(
            f"update application set version = version + ?, {names} where id = ? returning {COLUMNS}",
            0 if action == "open" else 1,
            *columns.values(),
            stored(now),
            application.id,
        )
        assert row is not None
        await self._audit.note(
            f"application.{action}", f"application:{application.id}", by=by, now=now, why=why
        )
        return application_of(row)

    async def hand_in(
        self, id: int, fair: Fair, answers: Mapping[str, Any], *, late: bool, now: datetime
    ) -> Application:
        """The file is sent: it gets its reference, and what it is found and told apart by."""
        row = await self._connection.row(
            "update application set state = 'sent', version = version + 1, reference = ?, answers = ?,"
            " late = ?, pole = ?, folded = ?, province = ?, ice = ?, register = ?, sent = ?, changed = ?"
            f" where id = ? returning {COLUMNS}",
            await self._new_reference(),
            json.dumps(answers, ensure_ascii=False),
            int(late),
            _pole(fair, str(answers.get("kind", ""))),
            fold(str(answers.get("name", ""))),
            str(answers.get("province", "")),
            str(answers.get("ice") or ""),
            fold(str(answers.get("register") or "")),
            stored(now),
            stored(now),
            id,
        )
        assert row is not None
        return application_of(row)

    async def keep_paper(self, id: int, kind: str, hash: str, name: str, now: datetime) -> None:
        """Add a document to a file; the same one twice is one."""
        await self._connection.execute(
            "insert into document (application, kind, hash, name, added) values (?, ?, ?, ?, ?)"
            " on conflict (application, hash) do nothing",
            id,
            kind,
            hash,
            name,
            stored(now),
        )

    async def _new_reference(self) -> str:
        while True:
            reference = new_reference()
            if (
                await self._connection.row(
                    "select 1 as found from application where reference = ?", reference
                )
                is None
            ):
                return reference


def in_state(application: Application, action: str) -> None:
    if application.state not in STATES[action]:
        raise NotNow(f"{action} in state {application.state}")


def application_of(row: Row) -> Application:
    return Application(
        id=row["id"],
        fair=row["fair"],
        person=row["person"],
        reference=row["reference"] or "",
        state=row["state"],
        version=row["version"],
        source=row["source"],
        late=bool(row["late"]),
        answers=json.loads(row["answers"]),
        pole=row["pole"],
        asked=row["asked"],
        held=row["held"] or "",
        reason=row["reason"],
        rank=row["rank"],
        stand=row["stand"],
        sent=None if row["sent"] is None else moment(row["sent"]),
        changed=moment(row["changed"]),
        vacant=bool(row["vacant"]),
    )


def for_owner(row: Row, now: datetime) -> Application:
    """As the applicant may see it: what can still be undone has not happened."""
    application = application_of(row)
    undoable = row["released"] is not None and now < moment(row["released"]) + UNDO
    state = "review" if application.state in VERDICTS and application.held and undoable else application.state
    shown = state == application.state and state in VERDICTS
    return Application(
        **{
            **{name: getattr(application, name) for name in Application.__slots__},
            "state": state,
            "held": "",
            "reason": application.reason if shown else "",
            "rank": application.rank if shown else None,
        }
    )


def _pole(fair: Fair, kind: str) -> str:
    """Which pole a file is for, until an organizer says otherwise."""
    wanted = "crafts" if kind == "artisan" else "products"
    fitting = [each.id for each in fair.poles if each.kind == wanted]
    return next(iter((*fitting, *(each.id for each in fair.poles))), "")
