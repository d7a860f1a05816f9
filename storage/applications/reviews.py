"""Reviewing applications: asking, scoring, deciding; decisions are held until they are released."""

from collections.abc import Sequence
from datetime import datetime

from storage.applications.notices import ApplicationNotices, confirmed_by, limit_of, verdict_letter
from storage.applications.rows import (
    COLUMNS,
    STATES,
    UNDO,
    VERDICTS,
    ApplicationRows,
    application_of,
    in_state,
)
from storage.audit import Audit
from storage.connection import Connection
from storage.fairs import Fairs
from storage.moments import moment, stored
from storage.outgoing import OutgoingRows
from storage.phrases import Phrase, phrase
from storage.records import Application, Decision, Fair
from storage.refusals import NoRoom, NotNow, Overtaken
from storage.roles import Roles
from storage.stand_sheet import number_of


class Reviews:
    """Verbs of organizers about files. Every change is checked, audited, and told to whom it concerns."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._roles = Roles(connection)
        self._audit = Audit(connection)
        self._fairs = Fairs(connection)
        self._rows = ApplicationRows(connection)
        self._notices = ApplicationNotices(connection, outgoing)

    async def every(self, fair: str, *, by: int) -> tuple[Application, ...]:
        """All files that were sent to a fair, the oldest first."""
        await self._roles.check(by, "application.list", fair)
        rows = await self._connection.rows(
            f"select {COLUMNS} from application where fair = ? and state <> 'draft' order by sent, id", fair
        )
        return tuple(application_of(row) for row in rows)

    async def without_papers(self, fair: str, *, by: int) -> frozenset[int]:
        """The files of a fair that no document came with."""
        await self._roles.check(by, "application.list", fair)
        rows = await self._connection.rows(
            "select id from application where fair = ? and id not in (select application from document)", fair
        )
        return frozenset(row["id"] for row in rows)

    async def notes(self, id: int, *, by: int) -> tuple[str, ...]:
        """What colleagues wrote about a file."""
        application = await self._rows.read(id)
        await self._roles.check(by, "application.note", application.fair)
        rows = await self._connection.rows(
            "select text from application_note where application = ? order by id", id
        )
        return tuple(row["text"] for row in rows)

    async def score(self, id: int, *, by: int) -> tuple[float, int]:
        """The average score of a file, and how many gave one."""
        application = await self._rows.read(id)
        await self._roles.check(by, "application.score", application.fair)
        row = await self._connection.row(
            "select coalesce(avg(score), 0) as average, count(*) as scores from application_score"
            " where application = ?",
            id,
        )
        assert row is not None
        return float(row["average"]), row["scores"]

    async def averages(self, fair: str, *, by: int) -> dict[int, float]:
        """The average score of each file of a fair that has one."""
        await self._roles.check(by, "application.list", fair)
        rows = await self._connection.rows(
            "select s.application, avg(s.score) as average from application_score s"
            " join application a on a.id = s.application where a.fair = ? group by s.application",
            fair,
        )
        return {row["application"]: float(row["average"]) for row in rows}

    async def seats(self, fair: str) -> dict[str, int]:
        """How many places of each pole are taken, by what is decided and what is held."""
        rows = await self._connection.rows(
            "select pole, count(*) as seats from application where fair = ?"
            " and (state in ('accepted', 'confirmed') or (state in ('sent', 'review') and held = 'accepted'))"
            " group by pole",
            fair,
        )
        return {row["pole"]: row["seats"] for row in rows}

    async def open(self, id: int, *, by: int, now: datetime) -> Application:
        """An organizer looks at a file: from now on it is under review."""
        application = await self._rows.locked(id)
        await self._roles.check(by, "application.read", application.fair)
        if application.state in STATES["open"]:
            return await self._rows.change(application, "open", by=by, now=now, state="review")
        return application

    async def ask(self, id: int, what: str, *, by: int, now: datetime) -> Application:
        """Ask the applicant for something: the file is incomplete until it comes, and is decided then.

        What was held is not any more: its place may be somebody else's by then.
        """
        application = await self._rows.locked(id)
        await self._roles.check(by, "application.ask", application.fair)
        in_state(application, "ask")
        changed = await self._rows.change(
            application,
            "ask",
            by=by,
            now=now,
            why=what,
            state="incomplete",
            asked=what,
            held=None,
            reason="",
            rank=None,
        )
        await self._notices.applicant(
            changed, phrase("notice.asked", name=changed.name, what=what), now, "label.file-show"
        )
        return changed

    async def note(self, id: int, text: str, *, by: int, now: datetime) -> None:
        """A note for colleagues; never shown to the applicant."""
        application = await self._rows.locked(id)
        await self._roles.check(by, "application.note", application.fair)
        await self._connection.execute(
            "insert into application_note (application, person, text, at) values (?, ?, ?, ?)",
            id,
            by,
            text,
            stored(now),
        )

    async def give_score(self, id: int, score: int, *, by: int, now: datetime) -> None:
        """One reviewer's score, 1 to 5; their last one counts."""
        application = await self._rows.locked(id)
        await self._roles.check(by, "application.score", application.fair)
        if not 1 <= score <= 5:
            raise ValueError(score)
        await self._connection.execute(
            "insert into application_score (application, person, score) values (?, ?, ?)"
            " on conflict (application, person) do update set score = excluded.score",
            id,
            by,
            score,
        )
        await self._audit.note("application.score", f"application:{id}", by=by, now=now, why=str(score))

    async def decide(
        self, id: int, verdict: str, *, by: int, now: datetime, seen: int, reason: str = "", pole: str = ""
    ) -> Application:
        """Hold a decision; nobody is told before it is released. `seen` is the version that was looked at.

        Raises `Overtaken` when the file has changed since, `NoRoom` when the pole is full.
        """
        application, fair = await self._rows.locked_with_fair(id)
        await self._roles.check(by, "application.decide", application.fair)
        in_state(application, "decide")
        if verdict not in VERDICTS:
            raise ValueError(verdict)
        if seen != application.version:
            raise Overtaken(id)
        pole = pole or application.pole
        if verdict == "accepted":
            await self._require_room(fair, pole, beside=application)
        rank = application.rank
        if verdict == "reserve" and application.held != "reserve":
            rank = await self._last_rank(application.fair, pole) + 1
        return await self._rows.change(
            application,
            "decide",
            by=by,
            now=now,
            why=f"{verdict} {reason}".strip(),
            held=verdict,
            reason=reason,
            pole=pole,
            rank=rank if verdict == "reserve" else None,
        )

    async def decide_together(
        self, fair: str, decisions: Sequence[Decision], *, by: int, now: datetime
    ) -> tuple[Application, ...]:
        """Hold many decisions, or none: those that take no place first, then as they stand.

        Who finds the pole full is on the reserve list. Raises `Overtaken` with the ids of the files that
        were changed since, before anything is written.
        """
        await self._roles.check(by, "application.decide", fair)
        await self._fairs.lock(fair)
        rows = {each: await self._rows.locked(each) for each in sorted({each.id for each in decisions})}
        stale = [
            each.id
            for each in decisions
            if rows[each.id].version != each.seen
            or rows[each.id].fair != fair
            or rows[each.id].state not in STATES["decide"]
        ]
        if stale:
            raise Overtaken(*stale)
        held = []
        for each in sorted(decisions, key=lambda each: each.verdict == "accepted"):
            verdict = each.verdict
            try:
                done = await self.decide(each.id, verdict, by=by, now=now, seen=each.seen, reason=each.reason)
            except NoRoom:
                done = await self.decide(each.id, "reserve", by=by, now=now, seen=each.seen)
            held.append(done)
        return tuple(held)

    async def held(self, fair: str, *, by: int) -> tuple[Application, ...]:
        """The decisions that wait for their release, in the order of their references."""
        await self._roles.check(by, "application.list", fair)
        rows = await self._connection.rows(
            f"select {COLUMNS} from application where fair = ? and held is not null"
            " and state in ('sent', 'review') order by reference",
            fair,
        )
        return tuple(application_of(row) for row in rows)

    def letter(self, application: Application, fair: Fair, now: datetime) -> Phrase:
        """What the applicant of a held decision will read, when it is released now."""
        return verdict_letter(application, fair, now + UNDO)

    async def release(
        self, fair: str, *, by: int, now: datetime, only: int | None = None, minutes: str = ""
    ) -> tuple[str, int]:
        """Let the held decisions go, all or `only` one: the batch, for undoing it, and how many.

        The notices fall due when the time to undo is over. `minutes` is the number of the commission's.
        """
        await self._roles.check(by, "application.release", fair)
        await self._fairs.lock(fair)
        there = await self._fairs.get(fair)
        assert there is not None
        waiting = [each for each in await self.held(fair, by=by) if only in (None, each.id)]
        batch = f"{fair}:{stored(now)}:{by}"
        due = now + UNDO
        for application in waiting:
            await self._rows.change(
                await self._rows.locked(application.id),
                "release",
                by=by,
                now=now,
                why=f"{application.held} {minutes}".strip(),
                state=application.held,
                batch=batch,
                released=stored(now),
                confirm_by=stored(confirmed_by(there, due)) if application.held == "accepted" else None,
                chased=None,
            )
            await self._notices.applicant(
                application,
                verdict_letter(application, there, due),
                now,
                *(
                    ("label.confirm", "label.refuse-place")
                    if application.held == "accepted"
                    else ("label.file-show",)
                ),
                topic=f"release:{batch}",
                due=due,
                dedup=f"release:{batch}:{application.id}",
            )
            if application.held == "accepted":
                await self._notices.remind_to_confirm(application, there, due, now, f"release:{batch}")
        return batch, len(waiting)

    async def undo(self, batch: str, *, by: int, now: datetime) -> int:
        """Take a release back before its notices fall due: its decisions are held again; how many."""
        fair = batch.partition(":")[0]
        await self._roles.check(by, "application.undo", fair)
        await self._fairs.lock(fair)
        rows = await self._connection.rows(
            f"select {COLUMNS} from application where batch = ? and held is not null and fair = ?",
            batch,
            fair,
        )
        if not rows or any(now >= moment(row["released"]) + UNDO for row in rows):
            raise NotNow("too late")
        await self._outgoing.cancel(f"release:{batch}")
        for row in rows:
            application = application_of(row)
            await self._outgoing.cancel(f"confirm:{application.id}")
            await self._rows.change(
                application, "undo", by=by, now=now, state="review", batch="", released=None, confirm_by=None
            )
        return len(rows)

    async def pass_on(
        self, id: int, *, by: int, now: datetime, until: datetime | None = None
    ) -> Application | None:
        """Take a place back and offer it to the first of the reserve list; who that is.

        With `until` the fair is under way: the stand goes with the place, and an answer is awaited that long.
        """
        application, fair = await self._rows.locked_with_fair(id)
        await self._roles.check(by, "application.pass_on", application.fair)
        in_state(await self._rows.settled(id, now), "pass_on")
        await self._outgoing.cancel(f"confirm:{id}")
        if application.stand:
            await self._fairs.put(application.fair, "exhibitors", f"a{id}", None)
        released = await self._rows.change(
            application, "pass_on", by=by, now=now, state="released", held=None, stand="", until=None
        )
        gone = phrase("notice.released", name=released.name)
        if until is not None:
            gone = phrase("notice.released-today", name=released.name)
        await self._notices.applicant(released, gone, now, "label.contact")
        if until is None:
            return await self._offer(fair, application.pole, by=by, now=now)
        return await self.offer_today(fair, application.pole, application.stand, until, by=by, now=now)

    async def offer_freed(self, id: int, *, by: int, now: datetime) -> Application | None:
        """Offer the place that an applicant gave back to the first of the reserve list; who that is.

        Raises `NotNow` when it was offered before, `NoRoom` when somebody else was accepted for it.
        """
        application, fair = await self._rows.locked_with_fair(id)
        await self._roles.check(by, "application.pass_on", application.fair)
        if not application.vacant:
            raise NotNow("no place was given back")
        await self._require_room(fair, application.pole, beside=application)
        offered = await self._offer(fair, application.pole, by=by, now=now)
        if offered is not None:
            await self._rows.change(application, "pass_on", by=by, now=now, vacant=0)
        return offered

    async def _offer(self, fair: Fair, pole: str, *, by: int, now: datetime) -> Application | None:
        """The first of the reserve list of a pole is told of a place, and reminded; None = nobody waits."""
        offered = await self._first_of_reserve(fair, pole, confirmed_by(fair, now), by=by, now=now)
        if offered is None:
            return None
        words = phrase("notice.offered", name=offered.name, until=limit_of(fair, now))
        await self._notices.applicant(offered, words, now, "label.confirm", "label.refuse-place")
        await self._notices.remind_to_confirm(offered, fair, now, now, f"offer:{offered.version}")
        return offered

    async def offer_today(
        self, fair: Fair, pole: str, stand: str, until: datetime, *, by: int, now: datetime
    ) -> Application | None:
        """The fair is open: the first of the reserve is offered a stand, in one message; who that is."""
        await self._roles.check(by, "application.pass_on", fair.id)
        offered = await self._first_of_reserve(fair, pole, None, by=by, now=now)
        if offered is None:
            return None
        number = number_of(fair, stand) if stand else "none"
        placed = await self._rows.change(
            offered, "place", by=by, now=now, why=stand, stand=stand, until=stored(until)
        )
        words = phrase(
            "notice.offered-today", name=placed.name, stand=number, until=until.astimezone(fair.zone)
        )
        await self._notices.applicant(placed, words, now, "label.confirm", "label.refuse-place")
        return placed

    async def _first_of_reserve(
        self, fair: Fair, pole: str, confirm_by: datetime | None, *, by: int, now: datetime
    ) -> Application | None:
        """The first of the reserve of a pole, accepted from now on; None when nobody waits."""
        row = await self._connection.row(
            "select id from application where fair = ? and pole = ? and state = 'reserve' and released <= ?"
            " order by rank, id limit 1",
            fair.id,
            pole,
            stored(now - UNDO),
        )
        if row is None:
            return None
        first = await self._rows.locked(row["id"])
        in_state(first, "offer")
        return await self._rows.change(
            first,
            "offer",
            by=by,
            now=now,
            state="accepted",
            held=None,
            rank=None,
            confirm_by=None if confirm_by is None else stored(confirm_by),
            chased=None,
        )

    async def _require_room(self, fair: Fair, pole: str, beside: Application) -> None:
        places = fair.call.places.get(pole) if fair.call else None
        if places is None:
            return
        taken = (await self.seats(fair.id)).get(pole, 0)
        if beside.held == "accepted" and beside.pole == pole:
            taken -= 1
        if taken >= places:
            raise NoRoom(pole)

    async def _last_rank(self, fair: str, pole: str) -> int:
        row = await self._connection.row(
            "select coalesce(max(rank), 0) as rank from application where fair = ? and pole = ?", fair, pole
        )
        assert row is not None
        return int(row["rank"])
