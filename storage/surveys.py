"""The short survey of exhibitors after a fair, and their choice to stay listed."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from storage.applications.notices import ApplicationNotices
from storage.applications.rows import COLUMNS, ApplicationRows, application_of
from storage.applications.stands import Stands
from storage.connection import Connection
from storage.customers import Customers
from storage.fairs import Fairs
from storage.moments import stored
from storage.outgoing import OutgoingRows
from storage.people import People
from storage.phrases import phrase
from storage.records import Application
from storage.refusals import NotNow
from storage.roles import Roles
from storage.roll_call import holds, running

#: When exhibitors are asked, on the day after the fair, by its clock.
ASKED_AT = time(10)

#: What may be answered: sales in thousands of dirhams, visitors as they felt, staying listed.
ANSWERS = {
    "sales": ("5", "20", "50", "more"),
    "visitors": ("few", "some", "many"),
    "listed": ("yes", "no"),
}

#: The longest wish.
LONGEST = 1_000

#: Version of the text they agree to when they stay listed; raise it when `survey.listed` changes.
VERSION = "2"


class Surveys:
    """Verbs about the survey."""

    def __init__(
        self, connection: Connection, outgoing: OutgoingRows, stands: Stands, customers: Customers
    ) -> None:
        self._connection = connection
        self._stands = stands
        self._customers = customers
        self._people = People(connection)
        self._fairs = Fairs(connection)
        self._roles = Roles(connection)
        self._rows = ApplicationRows(connection)
        self._notices = ApplicationNotices(connection, outgoing)

    async def ask(self, now: datetime) -> int:
        """The day after a fair that wants it, ask each exhibitor once; how many were asked."""
        count = 0
        for fair in await running(self._fairs, now, after=1):
            local = now.astimezone(fair.zone)
            after = fair.ends + timedelta(days=1)
            if not fair.hosting.survey or local.date() != after or local.time() < ASKED_AT:
                continue
            sent = await self._connection.rows(
                "select dedup from outgoing where topic = ?", f"survey:{fair.id}"
            )
            known = {row["dedup"] for row in sent}
            for row in await self._connection.rows(
                f"select {COLUMNS} from application where fair = ? and stand <> '' and person is not null"
                " and state in ('accepted', 'confirmed') order by id",
                fair.id,
            ):
                if (dedup := f"survey:{row['id']}") in known:
                    continue
                await self._notices.applicant(
                    application_of(row),
                    phrase("notice.survey", fair=fair.short),
                    now,
                    "label.survey",
                    "label.not-now",
                    topic=f"survey:{fair.id}",
                    dedup=dedup,
                    kind="reminder",
                )
                count += 1
        return count

    async def answer(
        self, id: int, question: str, answer: str, *, by: int, now: datetime, channel: str = ""
    ) -> None:
        """Keep one answer of an exhibitor; the last one counts. `listed` is a consent of its own.

        Raises `NoFile`, `NotAllowed`, `NotNow` for who had no stand, ValueError for what is no answer.
        """
        if answer not in ANSWERS.get(question, ()):
            raise ValueError(answer)
        application = await self._of(id, by)
        await self._keep(application, question, answer, now)
        if question == "listed":
            await self._list(application, answer, by=by, now=now, channel=channel)

    async def wish(self, id: int, text: str, *, by: int, now: datetime) -> None:
        """Keep what an exhibitor wishes for the next time, in their own words; raises as `answer`."""
        await self._keep(await self._of(id, by), "wishes", text.strip()[:LONGEST], now)

    async def wishes(self, fair: str, *, by: int) -> tuple[str, ...]:
        """What was wished for, without anybody's name, until it is erased. Raises `NotAllowed`."""
        await self._roles.check(by, "fair.report", fair)
        rows = await self._connection.rows(
            "select wishes from survey where fair = ? and wishes <> '' order by wishes", fair
        )
        return tuple(row["wishes"] for row in rows)

    async def undecided(self, id: int) -> bool:
        """Whether this exhibitor has not yet said if they stay listed."""
        row = await self._connection.row(
            "select 1 as found from survey where application = ? and listed <> ''", id
        )
        return row is None

    async def _of(self, id: int, by: int) -> Application:
        application = await self._rows.locked(id)
        await self._roles.check(by, "survey.answer", application.fair, owner=application.person)
        if not holds(application):
            raise NotNow("survey.answer")
        return application

    async def _keep(self, application: Application, question: str, answer: str, now: datetime) -> None:
        assert question in ("sales", "visitors", "wishes", "listed")
        await self._connection.execute(
            f"insert into survey (application, fair, {question}, at) values (?, ?, ?, ?)"
            f" on conflict (application) do update set {question} = excluded.{question}, at = excluded.at",
            application.id,
            application.fair,
            answer,
            stored(now),
        )

    async def _list(
        self, application: Application, answer: str, *, by: int, now: datetime, channel: str
    ) -> None:
        """Customers may write to them from now on, or not (any more)."""
        await self._people.agree(
            by, f"listed:{application.fair}", answer, "survey.listed", VERSION, channel=channel, now=now
        )
        exhibitor = f"a{application.id}"
        if answer == "no":
            await self._customers.close_one(application.fair, exhibitor)
            return
        await self._customers.open(application.fair, exhibitor, by, now)
        fair = await self._fairs.get(application.fair)
        if fair is not None and all(each.id != exhibitor for each in fair.exhibitors):
            # They agree now to what they had not agreed to with their file.
            agreed = replace(application, answers={**application.answers, "publish": "yes"})
            await self._stands.show(agreed, fair)
