"""The morning of a fair day: who is asked whether they are there, who is, and whose place goes on."""

from datetime import date, datetime, time, timedelta

from storage.applications.notices import ApplicationNotices
from storage.applications.reviews import Reviews
from storage.applications.rows import COLUMNS, SEATED, ApplicationRows, application_of
from storage.applications.stands import Stands
from storage.audit import Audit
from storage.connection import Connection, Row
from storage.fairs import Fairs
from storage.moments import moment, stored
from storage.outgoing import OutgoingRows
from storage.phrases import Phrase, phrase
from storage.records import Application, Fair, Holder
from storage.refusals import NotNow
from storage.roles import Roles
from storage.stand_sheet import number_of, stand_sheet

#: How long before the gates open exhibitors are asked, and when, where nobody announced the hours.
BEFORE, USUAL = timedelta(hours=1), time(9)

#: How long a place that was passed on during the fair waits for its confirmation.
TO_CONFIRM = timedelta(hours=2)

#: When sheets are sent, on the evening before the fair.
SHEETS_AT = time(18)

_HOLDERS = (
    f"select {COLUMNS} from application where fair = ? and stand <> '' and state in ('accepted', 'confirmed')"
    " order by stand, id"
)


class RollCall:
    """Verbs about the roll call. A day is a day of the fair, by its own clock."""

    def __init__(
        self, connection: Connection, outgoing: OutgoingRows, reviews: Reviews, stands: Stands
    ) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._reviews = reviews
        self._stands = stands
        self._roles = Roles(connection)
        self._audit = Audit(connection)
        self._fairs = Fairs(connection)
        self._rows = ApplicationRows(connection)
        self._notices = ApplicationNotices(connection, outgoing)

    async def begin(self, now: datetime) -> int:
        """Ask the exhibitors of every fair whose gates open soon, once a day; how many were asked."""
        return sum([await self._begin(fair, now) for fair in await running(self._fairs, now)])

    async def _begin(self, fair: Fair, now: datetime) -> int:
        today = now.astimezone(fair.zone)
        if not asked_from(fair, today.date()) <= today.replace(tzinfo=None) < over(fair, today.date()):
            return 0
        day = today.date().isoformat()
        rows = await self._connection.rows(_HOLDERS, fair.id)
        there = await self._connection.rows(
            "select application from roll_call where fair = ? and day = ?", fair.id, day
        )
        known = {row["application"] for row in there}
        asked = 0
        for application in map(application_of, rows):
            if application.id in known:
                continue
            await self._ask(application, fair, day, now)
            asked += 1
        return asked

    async def _ask(self, application: Application, fair: Fair, day: str, now: datetime) -> None:
        await self._connection.execute(
            "insert into roll_call (fair, day, application, asked) values (?, ?, ?, ?)"
            " on conflict (fair, day, application) do nothing",
            fair.id,
            day,
            application.id,
            None if application.person is None else stored(now),
        )
        await self._notices.applicant(
            application,
            phrase("notice.roll-call", name=application.name, stand=number_of(fair, application.stand)),
            now,
            "label.am-here",
            "label.stand-sheet",
            "label.contact",
            topic=topic_of(application.id),
            dedup=f"roll-call:{application.id}:{day}",
            kind="reminder",
        )

    # ── who is there ───────────────────────────────────────────────────────────────────────────────────

    async def here(self, id: int, *, by: int, now: datetime) -> Application:
        """An exhibitor is there: they say so, or somebody of the team saw them. Again changes nothing.

        Raises `NoFile`, `NotAllowed`, `NotNow` without a stand or outside the days of the fair.
        """
        application, fair = await self._rows.locked_with_fair(id)
        if application.person != by:
            await self._roles.check(by, "roll.tick", application.fair)
        day = now.astimezone(fair.zone).date()
        if not holds(application) or not fair.starts <= day <= fair.ends:
            raise NotNow("roll.here")
        marked = await self._connection.execute(
            "insert into roll_call (fair, day, application, here, ticked_by) values (?, ?, ?, ?, ?)"
            " on conflict (fair, day, application) do update set here = excluded.here,"
            " ticked_by = excluded.ticked_by where roll_call.here is null",
            fair.id,
            day.isoformat(),
            id,
            stored(now),
            None if application.person == by else by,
        )
        if marked:
            await self._outgoing.cancel(topic_of(id))
            await self._audit.note("roll.here", f"application:{id}", by=by, now=now)
        return application

    async def every(self, fair: Fair, *, by: int, now: datetime) -> tuple[Holder, ...]:
        """Everybody with a stand today, in the order of the stands. Nothing of their papers."""
        await self._roles.check(by, "roll.list", fair.id)
        day = now.astimezone(fair.zone).date()
        marks = {
            row["application"]: row
            for row in await self._connection.rows(
                "select application, asked, here from roll_call where fair = ? and day = ?",
                fair.id,
                day.isoformat(),
            )
        }
        return tuple(
            _holder(fair, application_of(row), marks.get(row["id"]))
            for row in await self._connection.rows(_HOLDERS, fair.id)
        )

    # ── their sheets ───────────────────────────────────────────────────────────────────────────────────

    async def sheet(self, id: int, *, by: int, now: datetime) -> Phrase:
        """All that an exhibitor needs to know for their stand. Raises `NoFile`, `NotAllowed`, `NotNow`."""
        application, fair = await self._with_fair(id)
        await self._roles.check(by, "application.read", application.fair, owner=application.person)
        if not holds(await self._rows.settled(id, now)):
            raise NotNow("roll.sheet")
        return stand_sheet(application, fair)

    async def took_part(self, id: int, *, by: int) -> tuple[Application, Fair]:
        """The file of an exhibitor who was at the fair, and the fair. Where a roll was called, who was seen.

        Raises `NoFile`, `NotAllowed`, `NotNow` for everybody else.
        """
        application, fair = await self._with_fair(id)
        await self._roles.check(by, "application.read", application.fair, owner=application.person)
        called = await self._connection.row(
            "select count(*) as days, count(here) as here from roll_call where application = ?", id
        )
        assert called is not None
        if not holds(application) or (called["days"] and not called["here"]):
            raise NotNow("roll.took-part")
        return application, fair

    async def send_sheets(self, now: datetime) -> int:
        """The evening before the gates open, whoever has a stand gets their sheet; how many were sent."""
        count = 0
        for fair in await running(self._fairs, now, before=1):
            today = now.astimezone(fair.zone)
            if today.date() != fair.starts - timedelta(days=1) or today.time() < SHEETS_AT:
                continue
            sent = await self._connection.rows(
                "select dedup from outgoing where topic = ?", f"sheets:{fair.id}"
            )
            known = {row["dedup"] for row in sent}
            for application in map(application_of, await self._connection.rows(_HOLDERS, fair.id)):
                if (dedup := f"sheet:{application.id}") in known or application.person is None:
                    continue
                await self._notices.applicant(
                    application,
                    phrase("notice.sheet", sheet=stand_sheet(application, fair)),
                    now,
                    "label.contact",
                    topic=f"sheets:{fair.id}",
                    dedup=dedup,
                    kind="reminder",
                )
                count += 1
        return count

    async def has_stand(self, person: int, fair: str) -> bool:
        """Whether somebody has, or had to the end, a stand at a fair."""
        row = await self._connection.row(
            "select 1 as found from application where person = ? and fair = ? and stand <> ''"
            " and state in ('accepted', 'confirmed') limit 1",
            person,
            fair,
        )
        return row is not None

    async def awaits(self, person: int, fair: str) -> bool:
        """Whether somebody was asked for, the last time there was a roll call, and has not come yet."""
        row = await self._connection.row(
            "select r.here from roll_call r join application a on a.id = r.application"
            " where a.person = ? and r.fair = ? order by r.day desc, r.here is not null limit 1",
            person,
            fair,
        )
        return row is not None and row["here"] is None

    async def _with_fair(self, id: int) -> tuple[Application, Fair]:
        application = await self._rows.read(id)
        fair = await self._fairs.get(application.fair)
        assert fair is not None
        return application, fair

    # ── whose place goes on ────────────────────────────────────────────────────────────────────────────

    async def pass_on(self, id: int, *, by: int, now: datetime) -> Application | None:
        """Give the place and the stand of who has not come to the first of the reserve; who that is.

        Raises `NotNow` for somebody who has come meanwhile, or whose place is somebody else's already.
        """
        application, fair = await self._rows.locked_with_fair(id)
        await self._roles.check(by, "application.pass_on", application.fair)
        day = now.astimezone(fair.zone).date()
        if not holds(application) or not fair.starts <= day <= fair.ends:
            raise NotNow("roll.pass")
        here = await self._connection.row(
            "select 1 as found from roll_call where application = ? and day = ? and here is not null",
            id,
            day.isoformat(),
        )
        if here is not None:
            raise NotNow("roll.pass")
        await self._outgoing.cancel(topic_of(id))
        first = await self._reviews.pass_on(id, by=by, now=now, until=now + TO_CONFIRM)
        return await self._offered(fair, first, now)

    async def lapse(self, now: datetime) -> int:
        """Offered places that nobody took in time are nobody's: who had the offer, and who may pass a
        place on, are told. How many."""
        rows = await self._connection.rows(
            "select id from application where until <= ? and state = 'accepted' order by until, id",
            stored(now),
        )
        for row in rows:
            application, fair = await self._rows.locked_with_fair(row["id"])
            stand = application.stand
            await self._outgoing.cancel(topic_of(application.id))
            if stand:
                await self._fairs.put(fair.id, "exhibitors", f"a{application.id}", None)
            lapsed = await self._rows.change(
                application, "lapse", by=None, now=now, state="released", held=None, stand="", until=None
            )
            gone = phrase("notice.lapsed-today", name=lapsed.name)
            await self._notices.applicant(lapsed, gone, now, "label.contact")
            await self._notices.place_free(lapsed, stand, number_of(fair, stand), "notice.place-lapsed", now)
        return len(rows)

    async def offer(self, fair: Fair, stand: str, *, by: int, now: datetime) -> Application | None:
        """Offer a stand that nobody has to the next of the reserve; who that is.

        Raises `NotNow` when somebody has it, or the fair is not open.
        """
        await self._roles.check(by, "application.pass_on", fair.id)
        await self._fairs.lock(fair.id)
        there = next((each for each in fair.stands if each.id == stand), None)
        taken = await self._connection.row(
            "select 1 as found from application where fair = ? and stand = ?", fair.id, stand
        )
        if there is None or taken or not fair.starts <= now.astimezone(fair.zone).date() <= fair.ends:
            raise NotNow("roll.offer")
        until = now + TO_CONFIRM
        first = await self._reviews.offer_today(fair, there.pole, stand, until, by=by, now=now)
        return await self._offered(fair, first, now)

    async def _offered(self, fair: Fair, first: Application | None, now: datetime) -> Application | None:
        """They are shown in the directory, and the offer is their question of today."""
        if first is not None:
            await self._stands.show(first, fair)
            await self._connection.execute(
                "insert into roll_call (fair, day, application, asked) values (?, ?, ?, ?)"
                " on conflict (fair, day, application) do nothing",
                fair.id,
                now.astimezone(fair.zone).date().isoformat(),
                first.id,
                None if first.person is None else stored(now),
            )
        return first


def topic_of(application: int) -> str:
    """What the questions of the roll call are found by."""
    return f"roll-call:{application}"


def holds(application: Application) -> bool:
    """Whether a stand is theirs."""
    return application.state in SEATED and bool(application.stand)


def asked_from(fair: Fair, day: date) -> datetime:
    """When exhibitors are asked on that day, by the fair's clock."""
    opens = next((each.opens for each in fair.hours if each.day == day), None)
    return datetime.combine(day, opens) - BEFORE if opens else datetime.combine(day, USUAL)


def over(fair: Fair, day: date) -> datetime:
    """When asking makes no sense any more on that day, by the fair's clock."""
    closes = next((each.closes for each in fair.hours if each.day == day), time(18))
    until = datetime.combine(day, closes)
    return until if until > asked_from(fair, day) else until + timedelta(days=1)


async def running(fairs: Fairs, now: datetime, before: int = 0, after: int = 0) -> tuple[Fair, ...]:
    """The fairs that are held today, or are so many days `before` their first or `after` their last."""
    found = []
    for each in await fairs.summaries():
        if each.starts - timedelta(days=before + 1) <= now.date() <= each.ends + timedelta(days=after + 1):
            fair = await fairs.get(each.id)
            assert fair is not None
            today = now.astimezone(fair.zone).date()
            if fair.starts - timedelta(days=before) <= today <= fair.ends + timedelta(days=after):
                found.append(fair)
    return tuple(found)


def _holder(fair: Fair, application: Application, mark: Row | None) -> Holder:
    here = mark["here"] if mark else None
    return Holder(
        id=application.id,
        name=application.name,
        stand=application.stand,
        number=number_of(fair, application.stand),
        phone=str(application.answers.get("phone") or ""),
        asked=bool(mark and mark["asked"]),
        here=None if here is None else moment(here),
    )
