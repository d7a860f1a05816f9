"""Who was there: by a code shown in the room, or ticked by the team; and what they thought of it."""

import json
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from storage.applications.rows import SEATED
from storage.audit import Audit
from storage.connection import Connection, Row
from storage.fairs import Fairs
from storage.moments import stored
from storage.outgoing import OutgoingRows
from storage.people import People
from storage.phrases import phrase
from storage.records import Attendee, Entry, Option
from storage.refusals import NoFile, NotNow
from storage.roles import Roles
from storage.seating import begins, ends

#: A code is a letter, a digit, a letter, a digit: no word of any language, and nothing to mistake.
LETTERS, DIGITS = "ACDEFHJKMNPRTWXY", "2346789"

#: How long before the start the code is taken, and after the end.
BEFORE, AFTER = timedelta(minutes=30), timedelta(hours=2)

#: How long an entry without an announced end is taken to last, and what is asked so long after the end.
OPEN_END, ASKED_AFTER = timedelta(hours=2), timedelta(minutes=5)

#: Names one sign-up may have on certificates, and letters of one of them.
MOST_NAMES, LONGEST_NAME = 10, 80


class Attendance:
    """Verbs about being there."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._roles = Roles(connection)
        self._audit = Audit(connection)
        self._people = People(connection)
        self._fairs = Fairs(connection)

    # ── the team ───────────────────────────────────────────────────────────────────────────────────────

    async def code(self, fair: str, entry: str, *, by: int) -> str:
        """The code of a room, made when it is first asked for. Raises `NoFile`, `NotAllowed`."""
        await self._roles.check(by, "workshop.code", fair)
        if await self._fairs.entry(fair, entry) is None:
            raise NoFile(entry)
        row = await self._connection.row(
            "insert into workshop (fair, entry) values (?, ?)"
            " on conflict (fair, entry) do update set code = workshop.code returning code",
            fair,
            entry,
        )
        assert row is not None
        if row["code"]:
            return str(row["code"])
        while True:
            code = "".join(secrets.choice(each) for each in (LETTERS, DIGITS, LETTERS, DIGITS))
            if await self._entry_of(fair, code) is None:
                break
        await self._connection.execute(
            "update workshop set code = ? where fair = ? and entry = ?", code, fair, entry
        )
        return code

    async def list(self, fair: str, entry: str, *, by: int) -> tuple[Attendee, ...]:
        """Who has a seat or was there, in the order of their appointments and of arrival."""
        await self._roles.check(by, "workshop.list", fair)
        rows = await self._connection.rows(
            "select s.*, p.name, (select a.answers from application a where a.person = s.person"
            " and a.fair = s.fair order by case when a.state in (?, ?) then 0 else 1 end, a.id limit 1)"
            " as answers from signup s join person p on p.id = s.person"
            " where s.fair = ? and s.entry = ? and s.state in ('seat', 'walked') order by s.slot, s.id",
            *SEATED,
            fair,
            entry,
        )
        return tuple(map(_attendee, rows))

    async def tick(self, fair: str, id: int, *, there: bool, by: int, now: datetime) -> None:
        """Somebody was there, or was not after all. Raises `NoFile`, `NotAllowed`."""
        await self._roles.check(by, "workshop.tick", fair)
        row = await self._connection.row(
            "select * from signup where id = ? and fair = ? and state in ('seat', 'walked')", id, fair
        )
        if row is None:
            raise NoFile(id)
        if there == (row["attended"] is not None):
            return
        await self._audit.note("workshop.tick", f"signup:{id}", by=by, now=now, why=str(int(there)))
        if there:
            await self._was_there(row, await self._fairs.entry(fair, row["entry"]), now)
        else:
            await self._connection.execute("update signup set attended = null where id = ?", id)
            await self._outgoing.cancel(f"rating:{id}")

    # ── the participants ───────────────────────────────────────────────────────────────────────────────

    async def here(self, fair: str, code: str, *, by: int, now: datetime) -> str:
        """They type the code of a room; the entry they are in. Who has no seat is counted all the same.

        Raises `NoFile` for a code that is none, `NotNow` long before or after.
        """
        entry = await self._entry_of(fair, code)
        found = await self._fairs.entry(fair, entry) if entry else None
        if entry is None or found is None:
            raise NoFile(code)
        item, zone = found
        start = begins(item, zone)
        end = ends(item, zone) or start + OPEN_END
        if not start - BEFORE <= now <= end + AFTER:
            raise NotNow("code")
        row = await self._connection.row(
            "insert into signup (fair, entry, person, state, seats, made) values (?, ?, ?, 'walked', 1, ?)"
            " on conflict (fair, entry, person) do update set state ="
            " case when signup.state = 'seat' then 'seat' else 'walked' end,"
            " seats = case when signup.state = 'seat' then signup.seats else 1 end, offered = 0, until = null"
            " returning *",
            fair,
            entry,
            by,
            stored(now),
        )
        assert row is not None
        if row["attended"] is None:
            await self._was_there(row, found, now)
        return entry

    async def name(self, fair: str, entry: str, names: Sequence[str], *, by: int) -> tuple[str, ...]:
        """The names their certificates bear; those that are kept. Raises `NoFile` for who was not there."""
        kept = tuple(name[:LONGEST_NAME] for name in names if name)[:MOST_NAMES]
        changed = await self._connection.execute(
            "update signup set names = ? where fair = ? and entry = ? and person = ?"
            " and attended is not null",
            "\n".join(kept),
            fair,
            entry,
            by,
        )
        if not changed:
            raise NoFile(entry)
        return kept

    async def rate(self, fair: str, entry: str, *, by: int, rating: int = 0, word: str = "") -> None:
        """What they thought of it: 1 to 5, or a word. Raises `NoFile` for who was not there."""
        if rating and not 1 <= rating <= 5:
            raise ValueError(rating)
        changed = await self._connection.execute(
            "update signup set rating = case when ? > 0 then ? else rating end,"
            " word = case when ? <> '' then ? else word end"
            " where fair = ? and entry = ? and person = ? and attended is not null",
            rating,
            rating,
            word,
            word,
            fair,
            entry,
            by,
        )
        if not changed:
            raise NoFile(entry)

    # ── the pieces ─────────────────────────────────────────────────────────────────────────────────────

    async def _entry_of(self, fair: str, code: str) -> str | None:
        row = await self._connection.row(
            "select entry from workshop where fair = ? and code = ? and code <> ''", fair, code
        )
        return row["entry"] if row else None

    async def _was_there(self, row: Row, found: tuple[Entry, ZoneInfo] | None, now: datetime) -> None:
        """Note it, and ask how it was when it is over."""
        await self._connection.execute("update signup set attended = ? where id = ?", stored(now), row["id"])
        address = await self._people.last_address(row["person"])
        if found is None or address is None or row["rating"] is not None:
            return
        entry, over = found[0], (ends(*found) or begins(*found) + OPEN_END) + ASKED_AFTER
        await self._outgoing.add(
            f"rating:{row['id']}:{stored(now)}",
            address,
            row["person"],
            "notice",
            phrase("notice.how-was", entry=entry.title),
            options=tuple(
                Option(
                    f"workshop.rate@{row['fair']}|i={entry.id}|p={mark}",
                    phrase("label.mark", mark=mark),
                )
                for mark in (5, 4, 3, 2, 1)
            ),
            topic=f"rating:{row['id']}",
            due=max(now, over),
            now=now,
        )


def _attendee(row: Row) -> Attendee:
    answers = json.loads(row["answers"]) if row["answers"] else {}
    return Attendee(
        id=row["id"],
        person=row["person"],
        name=str(answers.get("name") or row["name"]),
        contact=str(answers.get("contact") or ""),
        phone=str(answers.get("phone") or ""),
        state=row["state"],
        seats=row["seats"],
        slot=row["slot"],
        attended=row["attended"] is not None,
        names=tuple(row["names"].split("\n")) if row["names"] else (),
        rating=row["rating"],
        word=row["word"],
    )
