"""Announcements: written, agreed to, sent, paused, stopped, corrected; who may, and what was done."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from storage.attachments import as_json, dump_attached, dump_options, load_attached, load_options
from storage.audit import Audit
from storage.connection import Connection, Row
from storage.moments import moment, stored
from storage.opted_in import Audiences
from storage.outgoing import KEEP
from storage.pack.sheets import FACTS
from storage.recipients import Recipients
from storage.records import Announcement, Localized, Option, Recipe, Spot, Tally, Thread
from storage.refusals import NoFile, NotNow
from storage.roles import Roles

#: The same words to the same people within this time are asked about.
ALIKE = timedelta(minutes=10)

#: Above how many people a second organizer must agree, unless the fair says otherwise.
SECOND_ABOVE = 1_000

#: How many are told first.
CANARY = 20

#: In which states each verb finds an announcement.
FROM: Mapping[str, frozenset[str]] = {
    "change": frozenset({"draft"}),
    "send": frozenset({"draft"}),
    "second": frozenset({"waiting"}),
    "pause": frozenset({"scheduled", "filling", "canary", "sending"}),
    "resume": frozenset({"paused"}),
    "stop": frozenset({"waiting", "scheduled", "filling", "canary", "sending", "paused"}),
    "again": frozenset({"sending", "paused", "done"}),
    "correct": frozenset({"sending", "paused", "done"}),
}

COLUMNS = (
    "id, fair, made_by, state, resumes, texts, language, attach, options, audience, topic, urgent, zone, at,"
    " not_after, canary, second_by, filled, revision, reason, made, began, ended"
)


def _when(number: int | None) -> datetime | None:
    return None if number is None else moment(number)


def _announcement(row: Row) -> Announcement:
    attach = load_attached(row["attach"])
    assert not isinstance(attach, Thread)
    return Announcement(
        id=row["id"],
        fair=row["fair"],
        by=row["made_by"],
        state=row["state"],
        texts=Localized(json.loads(row["texts"])),
        language=row["language"],
        attach=attach,
        options=load_options(row["options"]),
        audience=json.loads(row["audience"]),
        topic=row["topic"],
        urgent=bool(row["urgent"]),
        zone=row["zone"],
        at=_when(row["at"]),
        not_after=_when(row["not_after"]),
        canary=row["canary"],
        second_by=row["second_by"],
        revision=row["revision"],
        reason=row["reason"],
        made=moment(row["made"]),
        began=_when(row["began"]),
        ended=_when(row["ended"]),
    )


class Announcements:
    """Verbs about announcements. Every change is checked and audited."""

    def __init__(self, connection: Connection, audiences: Audiences) -> None:
        self._connection = connection
        self._roles = Roles(connection)
        self._audit = Audit(connection)
        #: The rows of the recipients: filled, let go, counted.
        self.recipients = Recipients(connection, audiences)

    # ── looking ────────────────────────────────────────────────────────────────────────────────────────

    async def get(self, id: int, *, by: int) -> Announcement:
        """One announcement. Raises `NoFile`, `NotAllowed`."""
        found = await self.find(id)
        await self._roles.check(by, "announcement.read", found.fair)
        return found

    async def find(self, id: int) -> Announcement:
        """One announcement, for the program itself. Raises `NoFile`."""
        row = await self._connection.row(f"select {COLUMNS} from announcement where id = ?", id)
        if row is None:
            raise NoFile
        return _announcement(row)

    async def current(self, id: int) -> Announcement | None:
        """As it is now, while nobody else changes it; None when it is gone."""
        await self._connection.execute("update announcement set state = state where id = ?", id)
        row = await self._connection.row(f"select {COLUMNS} from announcement where id = ?", id)
        return _announcement(row) if row else None

    async def of_fair(self, fair: str, *, by: int, most: int = 20) -> tuple[Announcement, ...]:
        """The announcements of a fair, the newest first."""
        await self._roles.check(by, "announcement.read", fair)
        rows = await self._connection.rows(
            f"select {COLUMNS} from announcement where fair = ? order by id desc limit ?", fair, most
        )
        return tuple(_announcement(row) for row in rows)

    async def under_way(self) -> tuple[Announcement, ...]:
        """What is to be sent, is being sent, is paused or is not tidied up yet, the oldest first."""
        rows = await self._connection.rows(
            f"select {COLUMNS} from announcement"
            " where state in ('scheduled', 'filling', 'canary', 'sending', 'paused')"
            " or leftover <> '' order by id"
        )
        return tuple(_announcement(row) for row in rows)

    async def alike(self, id: int, now: datetime) -> Announcement | None:
        """Another one with the same words to the same people, sent or begun in the last ten minutes."""
        this = await self.find(id)
        rows = await self._connection.rows(
            f"select {COLUMNS} from announcement where fair = ? and id <> ? and state <> 'draft'"
            " and coalesce(ended, began, at, made) >= ? order by id desc",
            this.fair,
            id,
            stored(now - ALIKE),
        )
        others = (_announcement(row) for row in rows)
        return next(
            (each for each in others if each.texts == this.texts and each.audience == this.audience), None
        )

    async def tally(self, id: int) -> Tally:
        """How many recipients are where."""
        return await self.recipients.tally(id)

    async def second_above(self, fair: str) -> int:
        """Above how many people a second organizer must agree: as set in chat, else as the pack says."""
        row = await self._connection.row("select second_above from announcement_rule where fair = ?", fair)
        if row is not None:
            return int(row["second_above"])
        facts = await self._connection.row(
            "select content from fair_row where fair = ? and sheet = ? and key = ''", fair, FACTS.name
        )
        given = json.loads(facts["content"]).get("announcements.second_above") if facts else None
        return SECOND_ABOVE if given is None else int(given)

    # ── writing ────────────────────────────────────────────────────────────────────────────────────────

    async def draft(
        self,
        fair: str,
        texts: Mapping[str, str],
        *,
        by: int,
        now: datetime,
        language: str,
        zone: str,
        attach: Recipe | Spot | None = None,
        options: Sequence[Option] = (),
        audience: Mapping[str, Any] | None = None,
        topic: str = "news",
        urgent: bool = False,
        at: datetime | None = None,
        not_after: datetime | None = None,
        canary: int = CANARY,
    ) -> int:
        """Keep a new one that nobody is told yet; its id."""
        await self._roles.check(by, "announcement.write", fair)
        row = await self._connection.row(
            "insert into announcement (fair, made_by, texts, language, attach, options, audience, topic,"
            " urgent, zone, at, not_after, canary, made)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
            fair,
            by,
            as_json(dict(texts)),
            language,
            dump_attached(attach),
            dump_options(options),
            as_json(dict(audience or {})),
            topic,
            int(urgent),
            zone,
            None if at is None else stored(at),
            None if not_after is None else stored(not_after),
            canary,
            stored(now),
        )
        assert row is not None
        return int(row["id"])

    async def discard(self, id: int, *, by: int) -> None:
        """Drop a draft."""
        await self._in(id, "change", by, "announcement.write")
        await self._connection.execute("delete from announcement where id = ?", id)

    async def set_second_above(self, fair: str, people: int, *, by: int, now: datetime) -> None:
        """Above so many people a second organizer must agree."""
        await self._roles.check(by, "announcement.rule", fair)
        await self._connection.execute(
            "insert into announcement_rule (fair, second_above) values (?, ?)"
            " on conflict (fair) do update set second_above = excluded.second_above",
            fair,
            people,
        )
        await self._audit.note("announcement.rule", f"fair:{fair}", by=by, now=now, why=str(people))

    # ── sending ────────────────────────────────────────────────────────────────────────────────────────

    async def send(self, id: int, *, by: int, now: datetime, people: int) -> str:
        """Send it, when its time has come, to about `people`; its state: scheduled, or waiting."""
        this = await self._in(id, "send", by, "announcement.send")
        state = "waiting" if people > await self.second_above(this.fair) else "scheduled"
        await self._to(id, state)
        await self._note("announcement.send", id, by, now, f"{people}")
        return state

    async def second(self, id: int, *, by: int, now: datetime) -> None:
        """The second organizer's yes. Raises `NotNow` for whoever wrote it."""
        this = await self._in(id, "second", by, "announcement.send")
        if this.by == by:
            raise NotNow
        await self._connection.execute(
            "update announcement set state = 'scheduled', second_by = ? where id = ?", by, id
        )
        await self._note("announcement.second", id, by, now)

    async def pause(self, id: int, *, by: int, now: datetime) -> Tally:
        """No further call begins; how many were told."""
        this = await self._in(id, "pause", by, "announcement.send")
        await self.halt(this, "organizer")
        await self._note("announcement.pause", id, by, now)
        return await self.tally(id)

    async def halt(self, this: Announcement, reason: str) -> None:
        """Pause it of its own accord."""
        await self._connection.execute(
            "update announcement set state = 'paused', resumes = state, reason = ?"
            " where id = ? and state in ('scheduled', 'filling', 'canary', 'sending')",
            reason,
            this.id,
        )
        await self.recipients.call_back(this.id)

    async def resume(self, id: int, *, by: int, now: datetime) -> None:
        """Go on where it was paused; after a canary that failed, with everybody."""
        await self._in(id, "resume", by, "announcement.send")
        await self._connection.execute(
            "update announcement set reason = '',"
            " state = case when reason = 'canary' then 'sending' else resumes end where id = ?",
            id,
        )
        await self._note("announcement.resume", id, by, now)

    async def stop(self, id: int, *, by: int, now: datetime) -> Tally:
        """Whoever was not told yet is not told any more; how many were."""
        await self._in(id, "stop", by, "announcement.send")
        await self.end(id, "stopped", "withdrawn", now)
        await self._note("announcement.stop", id, by, now)
        return await self.tally(id)

    async def end(self, id: int, state: str, why: str, now: datetime) -> None:
        """It is over: no further call begins, and who is left is left out, in `sweep`."""
        await self._connection.execute(
            "update announcement set state = ?, reason = '', ended = ?, leftover = ? where id = ?",
            state,
            stored(now),
            why,
            id,
        )
        await self.recipients.call_back(id)

    async def again(self, id: int, *, by: int, now: datetime) -> int:
        """Send once more to everybody in doubt, because an organizer decided so; to how many."""
        await self._in(id, "again", by, "announcement.send")
        count = await self.recipients.again(id)
        if count:
            await self._connection.execute(
                "update announcement set state = 'sending', ended = null, leftover = ''"
                " where id = ? and state = 'done'",
                id,
            )
        await self._note("announcement.again", id, by, now, f"{count}")
        return count

    async def correct(self, id: int, texts: Mapping[str, str], *, by: int, now: datetime) -> int:
        """Other words from now on, and in place of what was sent where the channel lets us; in how many."""
        await self._in(id, "correct", by, "announcement.send")
        await self._connection.execute(
            "update announcement set texts = ?, revision = revision + 1 where id = ?",
            as_json(dict(texts)),
            id,
        )
        count = await self.recipients.to_correct(id)
        if count:
            await self._connection.execute(
                "update announcement set state = 'sending', ended = null, leftover = ''"
                " where id = ? and state = 'done'",
                id,
            )
        await self._note("announcement.correct", id, by, now, f"{count}")
        return count

    # ── of its own accord ──────────────────────────────────────────────────────────────────────────────

    async def began(self, id: int, now: datetime) -> None:
        """Its time has come: rows are made."""
        await self._connection.execute(
            "update announcement set state = 'filling', began = ? where id = ? and state = 'scheduled'",
            stored(now),
            id,
        )

    async def fill(self, this: Announcement, now: datetime, most: int) -> bool:
        """Make rows for the next `most` people; whether that were all. Then the canary goes."""
        row = await self._connection.row(
            "select filled from announcement where id = ? and state = 'filling'", this.id
        )
        if row is None:
            return True
        last = await self.recipients.fill(this, row["filled"], now, most)
        if last is None:
            await self._to(this.id, "canary")
            return True
        await self._connection.execute("update announcement set filled = ? where id = ?", last, this.id)
        return False

    async def sweep(self, id: int, now: datetime, most: int) -> None:
        """After its end: leave out the next `most` of who was not told."""
        row = await self._connection.row("select leftover from announcement where id = ?", id)
        if row and row["leftover"] and not await self.recipients.leave_out(id, row["leftover"], now, most):
            await self._connection.execute("update announcement set leftover = '' where id = ?", id)

    async def advance(self, this: Announcement, state: str) -> None:
        """From the canary to the sending; not when somebody paused or stopped it meanwhile."""
        await self._connection.execute(
            "update announcement set state = ? where id = ? and state = ?", state, this.id, this.state
        )

    async def purge(self, now: datetime) -> None:
        """Of what was over long ago keep how many were told and not who."""
        rows = await self._connection.rows(
            "select id from announcement where ended < ? and leftover = '' and report is null",
            stored(now - KEEP),
        )
        for row in rows:
            await self._connection.execute(
                "update announcement set report = ? where id = ?",
                as_json(await self.recipients.breakdown(row["id"])),
                row["id"],
            )
            await self._connection.execute("delete from outgoing where announcement = ?", row["id"])

    # ── inside ─────────────────────────────────────────────────────────────────────────────────────────

    async def _in(self, id: int, verb: str, by: int, action: str) -> Announcement:
        """The announcement, if `by` may and its state lets them. Raises `NoFile`, `NotAllowed`, `NotNow`."""
        # Whoever else changes it waits until this transaction is over.
        await self._connection.execute("update announcement set state = state where id = ?", id)
        this = await self.find(id)
        await self._roles.check(by, action, this.fair)
        if this.state not in FROM[verb]:
            raise NotNow
        return this

    async def _to(self, id: int, state: str) -> None:
        await self._connection.execute("update announcement set state = ? where id = ?", state, id)

    async def _note(self, action: str, id: int, by: int, now: datetime, why: str = "") -> None:
        await self._audit.note(action, f"announcement:{id}", by=by, now=now, why=why)
