"""Keeping times: when they are over, what a fair knew of people is erased; its figures stay."""

from datetime import date, datetime

from storage.connection import Connection
from storage.fairs import Fairs
from storage.figures import Figures
from storage.files import Files
from storage.moments import stored
from storage.records import Fair

#: Months after its last day, where the fair does not say.
MONTHS = 12

#: What is of a fair and of people, beside its files.
_TABLES = ("signup", "ticket", "unanswered", "interest", "reminder_wish", "duty", "position")


class Keeping:
    """Verbs about what is due to be erased."""

    def __init__(self, connection: Connection, figures: Figures) -> None:
        self._connection = connection
        self._figures = figures
        self._fairs = Fairs(connection)
        self._files = Files(connection)

    async def purge(self, now: datetime) -> tuple[str, ...]:
        """Erase what is due, fair by fair; which fairs. Counts are written before, in this transaction."""
        done = {
            row["fair"]
            for row in await self._connection.rows("select fair from fair_figures where erased is not null")
        }
        erased = []
        for summary in await self._fairs.summaries():
            if summary.id in done or summary.ends >= now.date():
                continue
            fair = await self._fairs.get(summary.id)
            assert fair is not None
            if due(fair) <= now.astimezone(fair.zone).date():
                await self._figures.keep(fair, now)
                await self._erase(fair, now)
                erased.append(fair.id)
        return tuple(erased)

    async def _erase(self, fair: Fair, now: datetime) -> None:
        rows = await self._connection.rows(
            "select a.id, a.person, s.listed from application a left join survey s on s.application = a.id"
            " where a.fair = ?",
            fair.id,
        )
        papers = await self._connection.rows(
            "select d.hash from document d join application a on a.id = d.application where a.fair = ?"
            " union select l.hash from ticket_line l join ticket t on t.id = l.ticket"
            " where t.fair = ? and l.hash is not null",
            fair.id,
            fair.id,
        )
        listed = {f"a{row['id']}" for row in rows if row["listed"] == "yes"}
        for exhibitor in fair.exhibitors:
            if exhibitor.id in {f"a{row['id']}" for row in rows} - listed:
                await self._fairs.put(fair.id, "exhibitors", exhibitor.id, None)
        await self._connection.many(
            "update audit set why = '' where subject = ?", [(f"application:{row['id']}",) for row in rows]
        )
        # What was said of this fair to anybody; the team's notices have its buttons.
        await self._connection.execute(
            "delete from outgoing where made < ? and announcement is null and state <> 'sending'"
            " and (person in (select person from application where fair = ?) or phrase like ?"
            " or options like ? or topic like ? or dedup like ?)",
            stored(now),
            fair.id,
            *(4 * (f"%{fair.id}%",)),
        )
        people = [(row["person"],) for row in rows if row["person"] is not None]
        await self._connection.many(
            "update inbox set payload = '', error = '' where state <> 'received'"
            " and exists (select 1 from address a where a.person = ? and a.channel = inbox.channel"
            " and a.id = inbox.sender)",
            people,
        )
        await self._connection.execute("delete from session where subject like ?", f"{fair.id}%")
        await self._connection.execute("delete from application where fair = ?", fair.id)
        for table in _TABLES:
            await self._connection.execute(f"delete from {table} where fair = ?", fair.id)
        for paper in papers:
            await self._files.remove(paper["hash"])


def due(fair: Fair) -> date:
    """The day from which a fair's files are kept no longer."""
    months = fair.ends.year * 12 + fair.ends.month - 1 + (fair.hosting.keep or MONTHS)
    # The first of the following month: no month is short of a day.
    year, month = divmod(months + 1, 12)
    return date(year, month + 1, 1)
