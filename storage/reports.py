"""What people report at a fair: who is told, who takes it up, and what is erased afterwards."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from storage.audit import Audit
from storage.connection import Connection, Row
from storage.moments import moment, stored
from storage.outgoing import OutgoingRows
from storage.people import People
from storage.phrases import Phrase, Value, dump, load, phrase
from storage.records import Option, Recipe, Report
from storage.refusals import NoFile, NotAllowed, NotNow, TooOften
from storage.report_erasure import CHILD, URGENT, ReportErasure, late_topic, topic
from storage.roles import Roles

#: What can be reported.
KINDS = (*URGENT, "empty", "sign", "closed", "broken", "other")

#: When the organizers are told of something urgent that nobody on duty has taken up.
UNTAKEN = timedelta(minutes=2)

#: What one person says again about the same urgent thing in this time is added to what they said.
SAME = timedelta(hours=1)

#: How many reports of one person are listened to in an hour. Urgent ones always are, up to twice as many.
MOST = 6

#: How many photos a report has.
MOST_PHOTOS = 4

COLUMNS = "id, fair, person, kind, place, words, state, made, taken_by, erased"


class Reports:
    """Verbs about reports. Every change is checked, audited, and told to whom it concerns."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._roles = Roles(connection)
        self._audit = Audit(connection)
        self._people = People(connection)
        self._erasure = ReportErasure(connection)

    # ── looking ────────────────────────────────────────────────────────────────────────────────────────

    async def get(self, id: int, *, by: int) -> Report:
        """A report, for whoever made it and for the organizers. Raises `NoFile`, `NotAllowed`."""
        report = await self._get(id)
        await self._roles.check(by, "report.read", report.fair, owner=report.person)
        return report

    async def every(self, fair: str, *, by: int) -> tuple[Report, ...]:
        """What is not closed yet: urgent first, then the oldest first."""
        await self._roles.check(by, "report.list", fair)
        rows = await self._connection.rows(
            f"select {COLUMNS} from report where fair = ? and state <> 'closed' order by id", fair
        )
        return tuple(sorted(map(_report, rows), key=lambda each: not each.urgent))

    async def on_duty(self, fair: str) -> tuple[int, ...]:
        """Who is on duty at a fair; where nobody was named, whoever runs it."""
        rows = await self._connection.rows(
            "select distinct person from organizer where fair in ('', ?) and role = 'duty' order by person",
            fair,
        )
        return tuple(row["person"] for row in rows) or await self._admins(fair)

    async def reached(self, fair: str) -> bool:
        """Whether anybody on duty can be reached."""
        return any([await self._people.last_address(person) for person in await self.on_duty(fair)])

    async def photos(self, id: int, *, by: int) -> tuple[str, ...]:
        """The names of its photos in the folder of uploads. A lost child's are for those on duty alone.

        Raises `NoFile`, `NotAllowed`.
        """
        report = await self._get(id)
        if report.kind != CHILD:
            await self._roles.check(by, "report.photo", report.fair)
        elif by not in await self.on_duty(report.fair):
            raise NotAllowed("report.photo")
        rows = await self._connection.rows(
            "select f.name from report_photo p join file f on f.hash = p.hash"
            " where p.report = ? order by p.id",
            id,
        )
        return tuple(row["name"] for row in rows)

    # ── reporting ──────────────────────────────────────────────────────────────────────────────────────

    async def make(
        self, fair: str, kind: str, *, by: int, now: datetime, words: str = "", place: Value = ""
    ) -> Report:
        """Report something; the right organizers are told at once. Raises `TooOften`.

        Something urgent said again by the same person is added to what they said before.
        """
        assert kind in KINDS
        recent = await self._connection.rows(
            f"select {COLUMNS} from report where person = ? and made > ? order by id", by, stored(now - SAME)
        )
        same = [
            row for row in recent if row["kind"] == kind and row["state"] != "closed" and row["fair"] == fair
        ]
        if kind in URGENT and same:
            return await self.add(same[-1]["id"], by=by, now=now, words=words, place=place)
        if len(recent) >= (2 * MOST if kind in URGENT else MOST):
            raise TooOften(kind)
        row = await self._connection.row(
            "insert into report (fair, person, kind, place, words, made) values (?, ?, ?, ?, ?, ?)"
            f" returning {COLUMNS}",
            fair,
            by,
            kind,
            _json(dump(place)) if place else "",
            words,
            stored(now),
        )
        assert row is not None
        report = _report(row)
        await self._audit.note("report.make", _subject(report.id), by=by, now=now, why=kind)
        await self._tell_team(report, "new", now)
        return report

    async def add(
        self,
        id: int,
        *,
        by: int,
        now: datetime,
        words: str = "",
        place: Value = "",
        photo: str = "",
        message: tuple[str, str] = ("", ""),
    ) -> Report:
        """Say more about one's own report: words, where it is, a photo by the hash of its content.

        `message` is the channel and the platform's id of the message the photo came with. Whoever was told
        is told this too. Raises `NoFile`, `NotAllowed`, `NotNow` for one that is closed, `TooOften` photos.
        """
        report = await self._get(id)
        await self._roles.check(by, "report.add", report.fair, owner=report.person)
        if report.state == "closed":
            raise NotNow("report.add")
        if photo:
            await self._add_photo(id, photo, message)
        said = "\n".join(dict.fromkeys(each for each in (report.words, words) if each))
        row = await self._connection.row(
            f"update report set words = ?, place = case when ? = '' then place else ? end where id = ?"
            f" returning {COLUMNS}",
            said,
            *(2 * (_json(dump(place)) if place else "",)),
            id,
        )
        assert row is not None
        changed = _report(row)
        await self._audit.note("report.add", _subject(id), by=by, now=now, why="photo" if photo else "words")
        if photo or changed != report:
            await self._tell_team(changed, "photo" if photo else "more", now)
        return changed

    async def _add_photo(self, id: int, hash: str, message: tuple[str, str]) -> None:
        kept = await self._connection.rows("select hash from report_photo where report = ?", id)
        if any(row["hash"] == hash for row in kept):
            return
        if len(kept) >= MOST_PHOTOS:
            raise TooOften("photo")
        await self._connection.execute(
            "insert into report_photo (report, hash, channel, message) values (?, ?, ?, ?)",
            id,
            hash,
            *message,
        )

    async def retract(self, id: int, *, by: int, now: datetime) -> Report:
        """Whoever reported it says that it is over, or was none. Raises `NoFile`, `NotAllowed`, `NotNow`."""
        report = await self._get(id)
        await self._roles.check(by, "report.add", report.fair, owner=report.person)
        closed = await self._close(report, by, now, "retracted")
        await self._tell_team(closed, "over", now)
        return closed

    # ── taking care ────────────────────────────────────────────────────────────────────────────────────

    async def take(self, id: int, *, by: int, now: datetime) -> Report:
        """Somebody of the team sees to it; whoever reported it is told. Raises as `get`, and `NotNow`."""
        report = await self._get(id)
        await self._roles.check(by, "report.take", report.fair)
        if report.state == "closed":
            raise NotNow("report.take")
        row = await self._connection.row(
            "update report set state = 'taken', taken_by = ? where id = ? and state = 'open'"
            f" returning {COLUMNS}",
            by,
            id,
        )
        if row is None:  # somebody else was quicker
            return report
        await self._outgoing.cancel(late_topic(id))
        await self._audit.note("report.take", _subject(id), by=by, now=now)
        await self._tell_reporter(report, "notice.report-taken", now)
        return _report(row)

    async def close(self, id: int, *, by: int, now: datetime) -> Report:
        """It is dealt with; what is known of a lost child is erased. Raises as `get`, and `NotNow`."""
        report = await self._get(id)
        await self._roles.check(by, "report.close", report.fair)
        closed = await self._close(report, by, now, "closed")
        if by != report.person:
            await self._tell_reporter(report, "notice.report-closed", now)
        return closed

    async def _close(self, report: Report, by: int, now: datetime, why: str) -> Report:
        row = await self._connection.row(
            f"update report set state = 'closed', closed = ? where id = ? and state <> 'closed'"
            f" returning {COLUMNS}",
            stored(now),
            report.id,
        )
        if row is None:
            raise NotNow("report.close")
        await self._outgoing.cancel(topic(report.id))
        await self._outgoing.cancel(late_topic(report.id))
        await self._audit.note("report.close", _subject(report.id), by=by, now=now, why=why)
        if report.kind == CHILD:
            await self._erasure.erase(report.id)
        return await self._get(report.id)

    async def purge(self, now: datetime) -> None:
        """Erase what is past its time."""
        await self._erasure.purge(now)

    # ── telling ────────────────────────────────────────────────────────────────────────────────────────

    async def _get(self, id: int) -> Report:
        row = await self._connection.row(f"select {COLUMNS} from report where id = ?", id)
        if row is None:
            raise NoFile(id)
        return _report(row)

    async def _admins(self, fair: str) -> tuple[int, ...]:
        rows = await self._connection.rows(
            "select distinct person from organizer where fair in ('', ?) and role = 'admin' order by person",
            fair,
        )
        return tuple(row["person"] for row in rows)

    async def _tell_team(self, report: Report, what: str, now: datetime) -> None:
        """Tell those on duty; the organizers too, but of what is urgent only when nobody takes it up."""
        duty = await self.on_duty(report.fair)
        others = tuple(each for each in await self._admins(report.fair) if each not in duty)
        told = duty if report.urgent else (*duty, *others)
        for person in told:
            await self._notice(report, what, person, now)
        if report.urgent and what == "new":
            for person in others:
                await self._notice(report, "late", person, now, due=now + UNTAKEN)

    async def _notice(
        self, report: Report, what: str, person: int, now: datetime, due: datetime | None = None
    ) -> None:
        address = await self._people.last_address(person)
        if address is None or (person == report.person and what == "more"):
            return
        count = await self._connection.row(
            "select count(*) as photos from report_photo where report = ?", report.id
        )
        photos = count["photos"] if count else 0
        attach = None
        if what == "photo":
            values = {"report": report.id, "person": person, "photo": photos - 1}
            attach = Recipe("report-photo", values, "photo.jpg", "image/jpeg")
        await self._outgoing.add(
            f"report:{report.id}:{what}:{person}:{stored(now)}",
            address,
            person,
            "notice",
            _said(report, what),
            options=_buttons(report) if what != "over" else (),
            attach=attach,
            topic=late_topic(report.id) if due else topic(report.id),
            due=due,
            first=report.urgent,
            now=now,
        )

    async def _tell_reporter(self, report: Report, key: str, now: datetime) -> None:
        if report.person is None:
            return
        if address := await self._people.last_address(report.person):
            said = Phrase(key, {"kind": phrase(f"report.kind-{report.kind}")})
            await self._outgoing.add(
                f"{key}:{report.id}", address, report.person, "notice", said, first=report.urgent, now=now
            )


def _said(report: Report, what: str) -> Phrase:
    """What the team reads."""
    key = {"new": "notice.report", "late": "notice.report-late", "over": "notice.report-over"}.get(
        what, "notice.report-more"
    )
    if report.urgent and what == "new":
        key = "notice.report-urgent"
    return Phrase(
        key,
        {
            "kind": phrase(f"report.kind-{report.kind}"),
            "place": report.place or phrase("report.place-unknown"),
            "words": report.words or phrase("report.no-words"),
            "number": report.id,
        },
    )


def _buttons(report: Report) -> Sequence[Option]:
    """What can be done about it, from the notice."""
    asked = (("label.report-take", "report.take"), ("label.report-close", "report.close"))
    return tuple(Option(f"{intent}@{report.fair}|r={report.id}", phrase(label)) for label, intent in asked)


def _report(row: Row) -> Report:
    return Report(
        id=row["id"],
        fair=row["fair"],
        person=row["person"],
        kind=row["kind"],
        urgent=row["kind"] in URGENT,
        place=load(json.loads(row["place"])) if row["place"] else "",
        words=row["words"],
        state=row["state"],
        made=moment(row["made"]),
        taken_by=row["taken_by"],
    )


def _subject(id: int) -> str:
    return f"report:{id}"


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
