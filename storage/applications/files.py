"""Applications for a stand, on the applicant's side: begun, sent, completed, confirmed, withdrawn."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from storage.applications.notices import BEFORE_DEADLINE, LEFT, ApplicationNotices
from storage.applications.rows import (
    COLUMNS,
    SEATED,
    STATES,
    ApplicationRows,
    application_of,
    for_owner,
    in_state,
)
from storage.audit import Audit
from storage.connection import Connection
from storage.fairs import Fairs
from storage.moments import stored
from storage.outgoing import OutgoingRows
from storage.phrases import phrase
from storage.quiet import before_quiet
from storage.records import Application, Document, Option
from storage.refusals import NoFile, NotNow, TooOften
from storage.roles import Roles
from storage.spelling import fold
from storage.stand_sheet import number_of

#: How many files one person may begin in which time: more is no cooperative, and no union either.
MOST_BEGUN, BEGUN_WITHIN = 5, timedelta(hours=1)


class Applications:
    """Verbs about applications. Every change is checked, audited, and told to whom it concerns."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._roles = Roles(connection)
        self._audit = Audit(connection)
        self._fairs = Fairs(connection)
        self._rows = ApplicationRows(connection)
        self._notices = ApplicationNotices(connection, outgoing)

    async def get(self, id: int, *, by: int) -> Application:
        """A file, for its owner or a reviewer. Raises `NoFile`, `NotAllowed`."""
        row = await self._connection.row(f"select {COLUMNS} from application where id = ?", id)
        if row is None:
            raise NoFile(id)
        await self._roles.check(by, "application.read", row["fair"], owner=row["person"])
        return application_of(row)

    async def mine(self, person: int, now: datetime, fair: str = "") -> tuple[Application, ...]:
        """A person's own files as they may see them: nothing of what can still be undone."""
        rows = await self._connection.rows(
            f"select {COLUMNS} from application where person = ? and (fair = ? or ? = '') order by id",
            person,
            fair,
            fair,
        )
        return tuple(for_owner(row, now) for row in rows)

    async def documents(self, id: int, *, by: int) -> tuple[Document, ...]:
        """The papers of a file."""
        await self.get(id, by=by)
        rows = await self._connection.rows(
            "select d.id, d.kind, d.hash, d.name, f.mime from document d join file f on f.hash = d.hash"
            " where d.application = ? order by d.id",
            id,
        )
        return tuple(Document(row["id"], row["kind"], row["hash"], row["name"], row["mime"]) for row in rows)

    async def alike(self, application: Application) -> tuple[str, ...]:
        """References of other files of the same fair that seem to be of the same cooperative."""
        row = await self._connection.row(
            "select folded, province, ice, register from application where id = ?", application.id
        )
        assert row is not None
        rows = await self._connection.rows(
            "select reference from application where fair = ? and id <> ?"
            " and state not in ('draft', 'withdrawn')"
            " and ((folded <> '' and folded = ? and province = ?) or (ice <> '' and ice = ?)"
            " or (register <> '' and register = ?)) order by id",
            application.fair,
            application.id,
            row["folded"],
            row["province"],
            row["ice"],
            row["register"],
        )
        return tuple(each["reference"] for each in rows)

    async def begin(self, fair: str, person: int, *, now: datetime, deadline: datetime | None = None) -> int:
        """A new draft; it is asked about when it is left, and before the deadline. Raises `TooOften`.

        `now` and `deadline` by the clock of the fair.
        """
        lately = await self._connection.row(
            "select count(*) as begun from application where person = ? and made > ?",
            person,
            stored(now - BEGUN_WITHIN),
        )
        if lately is not None and lately["begun"] >= MOST_BEGUN:
            raise TooOften
        row = await self._connection.row(
            "insert into application (fair, person, made, changed) values (?, ?, ?, ?) returning id",
            fair,
            person,
            stored(now),
            stored(now),
        )
        assert row is not None
        id = int(row["id"])
        dues = {"left": before_quiet(now + LEFT)}
        if deadline is not None and deadline - BEFORE_DEADLINE > now + LEFT:
            dues["deadline"] = before_quiet(deadline - BEFORE_DEADLINE)
        if deadline is not None and dues["left"] >= deadline:
            del dues["left"]
        for kind, due in dues.items():
            await self._notices.tell(
                person,
                f"draft:{id}:{kind}",
                phrase("notice.draft"),
                (Option(f"apply.resume@{fair}|s={id}", phrase("label.resume")),),
                topic=f"draft:{id}:{kind}",
                due=due,
                kind="reminder",
                now=now,
            )
        return id

    async def worked_on(self, id: int, now: datetime, deadline: datetime | None = None) -> None:
        """A draft was answered: it is left only a day from now, and not asked about when it is too late."""
        due, topic = before_quiet(now + LEFT), f"draft:{id}:left"
        if deadline is not None and due >= deadline:
            await self._outgoing.cancel(topic)
        else:
            await self._outgoing.move(topic, due)

    async def deadline_moved(self, fair: str, now: datetime) -> None:
        """The last day for sending is another one: what is said of it before follows, for every draft."""
        there = await self._fairs.get(fair)
        assert there is not None
        rows = await self._connection.rows(
            "select id from application where fair = ? and state = 'draft'", fair
        )
        last = there.call.deadline if there.call else None
        due = None
        if last is not None:
            due = before_quiet(
                datetime.combine(last + timedelta(days=1), time(), there.zone) - BEFORE_DEADLINE
            )
        for row in rows:
            topic = f"draft:{row['id']}:deadline"
            if due is None or due <= now:
                await self._outgoing.cancel(topic)
                continue
            # It may have been too late for it once, and be early enough again.
            await self._connection.execute(
                "update outgoing set state = 'pending', due = ? where dedup = ?"
                " and state in ('pending', 'cancelled')",
                stored(due),
                topic,
            )

    async def discard(self, id: int, *, by: int) -> None:
        """Let go of a draft."""
        application = await self._rows.locked(id)
        await self._roles.check(by, "application.send", application.fair, owner=application.person)
        in_state(application, "send")
        await self._notices.no_draft_reminders(id)
        await self._connection.execute("delete from application where id = ?", id)

    async def send(
        self,
        id: int,
        answers: Mapping[str, Any],
        papers: Sequence[tuple[str, str, str]],
        *,
        by: int,
        now: datetime,
        closed: bool = False,
        late_taken: bool = False,
    ) -> Application:
        """Hand a draft in, with its papers (kind, hash, name). `closed` = the deadline is over.

        Raises `NotNow` for what is no draft, or too late.
        """
        application = await self._rows.locked(id)
        await self._roles.check(by, "application.send", application.fair, owner=application.person)
        in_state(application, "send")
        if closed and not late_taken:
            raise NotNow("closed")
        fair = await self._fairs.get(application.fair)
        assert fair is not None
        await self._notices.no_draft_reminders(id)
        for kind, hash, name in papers:
            await self._rows.keep_paper(id, kind, hash, name, now)
        sent = await self._rows.hand_in(id, fair, answers, late=closed, now=now)
        await self._audit.note("application.send", f"application:{id}", by=by, now=now)
        alike = await self.alike(sent)
        await self._notices.organizers(sent, "notice.alike" if alike else "notice.new", now)
        return sent

    async def fill_in(self, id: int, answers: Mapping[str, Any], *, by: int, now: datetime) -> Application:
        """Add to the answers of a sent file, or correct them; an incomplete one is reviewed again."""
        application = await self._rows.locked(id)
        await self._roles.check(by, "application.add", application.fair, owner=application.person)
        in_state(application, "add")
        merged = {**application.answers, **answers}
        await self._rows.change(
            application,
            "add",
            by=by,
            now=now,
            answers=json.dumps(merged, ensure_ascii=False),
            folded=fold(str(merged.get("name", ""))),
            ice=str(merged.get("ice", "")),
            register=fold(str(merged.get("register", ""))),
        )
        return await self._completed(id, by=by, now=now)

    async def add_paper(
        self, id: int, kind: str, hash: str, name: str, *, by: int, now: datetime
    ) -> Application:
        """A document that comes later. An incomplete file is under review again."""
        application = await self._rows.locked(id)
        await self._roles.check(by, "application.add", application.fair, owner=application.person)
        in_state(application, "add")
        await self._rows.keep_paper(id, kind, hash, name, now)
        await self._rows.change(application, "add", by=by, now=now, why=kind)
        return await self._completed(id, by=by, now=now)

    async def withdraw(self, id: int, *, by: int, now: datetime) -> Application:
        """Take a file back, from anywhere before the fair; a place offered during it, until it is taken."""
        application, fair = await self._rows.locked_with_fair(id)
        await self._roles.check(by, "application.withdraw", application.fair, owner=application.person)
        in_state(application, "withdraw")
        today = await self._rows.waits_until(id) is not None and application.state == "accepted"
        if now.astimezone(fair.zone).date() >= fair.starts and not today:
            raise NotNow("the fair has begun")
        await self._notices.no_draft_reminders(id)
        await self._outgoing.cancel(f"confirm:{id}")
        if application.stand:
            await self._fairs.put(application.fair, "exhibitors", f"a{id}", None)
        await self._notices.no_verdict(id)
        vacant = application.state in SEATED and not today
        withdrawn = await self._rows.change(
            application,
            "withdraw",
            by=by,
            now=now,
            state="withdrawn",
            held=None,
            rank=None,
            stand="",
            vacant=int(vacant),
            until=None,
        )
        if by != application.person:
            gone = phrase("notice.withdrawn", name=withdrawn.name)
            await self._notices.applicant(withdrawn, gone, now, "label.contact")
        elif vacant:
            await self._notices.organizers(withdrawn, "notice.gave-back", now)
        if today:
            stand, number = application.stand, number_of(fair, application.stand)
            await self._notices.place_free(withdrawn, stand, number, "notice.place-refused", now)
        return withdrawn

    async def confirm(self, id: int, *, by: int, now: datetime) -> Application:
        """The applicant takes the place, or an organizer heard on the telephone that they do."""
        application = await self._rows.locked(id)
        await self._roles.check(by, "application.confirm", application.fair, owner=application.person)
        in_state(await self._rows.settled(id, now), "confirm")
        until = await self._rows.waits_until(id)
        if until is not None and until <= now:
            raise NotNow("the place waited long enough")
        await self._outgoing.cancel(f"confirm:{id}")
        confirmed = await self._rows.change(
            application, "confirm", by=by, now=now, state="confirmed", until=None
        )
        if by == application.person:
            await self._notices.organizers(confirmed, "notice.confirmed", now)
        else:
            noted = phrase("notice.confirmed-for", name=confirmed.name)
            await self._notices.applicant(confirmed, noted, now, "label.file-show", "label.refuse-place")
        return confirmed

    async def _completed(self, id: int, *, by: int, now: datetime) -> Application:
        application = await self._rows.read(id)
        if application.state not in STATES["complete"]:
            return application
        changed = await self._rows.change(application, "complete", by=by, now=now, state="review", asked="")
        await self._notices.organizers(changed, "notice.completed", now)
        return changed
