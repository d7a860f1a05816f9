"""The figures of a fair: counted from what there is, and kept when that is erased."""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from storage.announcements import Announcements
from storage.connection import Connection
from storage.fairs import Fairs
from storage.moments import stored
from storage.records import Fair
from storage.reference import product
from storage.reference.choices import categories_of
from storage.refusals import NoFile
from storage.roles import Roles
from storage.surveys import ANSWERS

#: Ends of an announcement's rows that mean somebody was reached.
REACHED = ("sent", "delivered", "read")

#: As JSON: see `Figures.count`.
Counts = Mapping[str, Any]


class Figures:
    """Verbs about the report for the council."""

    def __init__(self, connection: Connection, announcements: Announcements) -> None:
        self._connection = connection
        self._announcements = announcements
        self._roles = Roles(connection)
        self._fairs = Fairs(connection)

    async def of(self, fair: str, *, by: int) -> Counts:
        """The figures of a fair as of now, or as they were when its files were erased.

        Raises `NotAllowed`, `NoFile`.
        """
        await self._roles.check(by, "fair.report", fair)
        row = await self._connection.row(
            "select figures from fair_figures where fair = ? and erased is not null", fair
        )
        if row is not None:
            kept: Counts = json.loads(row["figures"])
            return kept
        found = await self._fairs.get(fair)
        if found is None:
            raise NoFile(fair)
        return await self.count(found)

    async def keep(self, fair: Fair, now: datetime) -> None:
        """Count for the last time: what this was counted from is erased in the same transaction."""
        await self._connection.execute(
            "insert into fair_figures (fair, figures, counted, erased) values (?, ?, ?, ?)"
            " on conflict (fair) do update set figures = excluded.figures, counted = excluded.counted,"
            " erased = excluded.erased",
            fair.id,
            json.dumps(await self.count(fair), ensure_ascii=False),
            stored(now),
            stored(now),
        )

    async def count(self, fair: Fair) -> Counts:
        """`files` by state, province (code) and category, `women` (led by women) and `total`; `workshops`
        with seats, taken and attended; questions by `subjects` and `hours`; `announcements` with people and
        reached; `days` of the roll call with called and here; answers of the `survey` by question."""
        return {
            **await self._files(fair.id),
            "workshops": await self._workshops(fair),
            "subjects": await self._tallied(fair.id, "subject"),
            "hours": await self._tallied(fair.id, "hour"),
            "announcements": await self._reach(fair.id),
            "days": await self._days(fair.id),
            "survey": await self._survey(fair.id),
        }

    async def _files(self, fair: str) -> Counts:
        states: Counter[str] = Counter()
        provinces: Counter[str] = Counter()
        sold: Counter[str] = Counter()
        women = 0
        for row in await self._connection.rows(
            "select state, answers from application where fair = ? and state <> 'draft'", fair
        ):
            answers = json.loads(row["answers"])
            states[row["state"]] += 1
            provinces[str(answers.get("province") or "")] += 1
            sold.update(_categories(answers) or ("",))
            women += _led_by_women(answers)
        return {
            "total": states.total(),
            "states": dict(states),
            "provinces": dict(provinces),
            "categories": dict(sold),
            "women": women,
        }

    async def _workshops(self, fair: Fair) -> list[dict[str, Any]]:
        rows = await self._connection.rows(
            "select entry, sum(case when state = 'seat' then seats else 0 end) as taken,"
            " sum(case when attended is null then 0 when seats > 0 then seats else 1 end) as attended"
            " from signup where fair = ? group by entry",
            fair.id,
        )
        known = {row["entry"]: row for row in rows}
        return [
            {
                "title": dict(entry.title.texts),
                "seats": entry.seats,
                "taken": int(known[entry.id]["taken"]) if entry.id in known else 0,
                "attended": int(known[entry.id]["attended"]) if entry.id in known else 0,
            }
            for entry in fair.programme
            if entry.seats
        ]

    async def _tallied(self, fair: str, by: str) -> dict[str, int]:
        assert by in ("subject", "hour")
        rows = await self._connection.rows(
            f"select {by} as what, sum(times) as times from tally where fair = ? group by {by} order by {by}",
            fair,
        )
        return {str(row["what"]): int(row["times"]) for row in rows}

    async def _reach(self, fair: str) -> list[dict[str, Any]]:
        rows = await self._connection.rows(
            "select id, texts, language from announcement where fair = ? and began is not null order by id",
            fair,
        )
        told = []
        for row in rows:
            ends = await self._announcements.recipients.breakdown(row["id"])
            told.append({
                "texts": json.loads(row["texts"]),
                "people": sum(each[4] for each in ends),
                "reached": sum(each[4] for each in ends if each[2] in REACHED),
            })  # fmt: skip
        return told

    async def _days(self, fair: str) -> dict[str, dict[str, int]]:
        rows = await self._connection.rows(
            "select day, count(*) as called, count(here) as here from roll_call where fair = ?"
            " group by day order by day",
            fair,
        )
        return {row["day"]: {"called": int(row["called"]), "here": int(row["here"])} for row in rows}

    async def _survey(self, fair: str) -> dict[str, dict[str, int]]:
        counted: dict[str, dict[str, int]] = {}
        for question in ("sales", "visitors"):
            rows = await self._connection.rows(
                f"select {question} as said, count(*) as times from survey"
                f" where fair = ? and {question} <> '' group by {question}",
                fair,
            )
            times = {row["said"]: int(row["times"]) for row in rows}
            counted[question] = {each: times[each] for each in ANSWERS[question] if each in times}
        return counted


def _categories(answers: Mapping[str, Any]) -> tuple[str, ...]:
    chosen = answers.get("category")
    if isinstance(chosen, dict):
        return tuple(chosen.get("chosen", ()))
    known = (answers.get("products") or {}).get("known", ())
    return categories_of(each for id in known if (each := product(id)))


def _led_by_women(answers: Mapping[str, Any]) -> bool:
    """More than half of its members are women."""
    women, members = answers.get("women"), answers.get("members")
    return isinstance(women, int) and isinstance(members, int) and 2 * women > members
