"""Waves: where more reminders share one time than a platform takes at once, the first leave early enough."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.connection import Connection
from storage.moments import moment, stored
from storage.reference.choices import province_coded

#: How far ahead is looked: at 30 a second more than a million fit into it.
AHEAD = timedelta(hours=12)

#: How long before its first letter a wave is laid out at the latest.
LAID_OUT = timedelta(minutes=5)

#: What takes no longer than that to send may as well be sent at once.
AT_ONCE = timedelta(seconds=2)

#: Answers go first and processes end, so reminders may count on this part of the pace only.
SHARE = 0.7

_WAITS = "state = 'pending' and lane = 2 and ideal is not null"


@dataclass(frozen=True, slots=True)
class Group:
    """The reminders of one instant."""

    ideal: datetime
    count: int
    #: How many of them do not belong to a wave yet.
    loose: int


def ends_of(groups: Sequence[Group], gap: timedelta) -> list[datetime]:
    """When each group must be through, so that the one after it can be in time too.

    `groups` in the order of their instants; `gap` is the time from one letter to the next.
    """
    ends: list[datetime] = []
    free_until: datetime | None = None
    for group in reversed(groups):
        end = group.ideal if free_until is None else min(group.ideal, free_until)
        ends.append(end)
        free_until = end - gap * group.count
    return ends[::-1]


class Waves:
    """Verbs about waves."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def lay_out(self, channel: str, rate: float, now: datetime) -> int:
        """Have the reminders that share an instant leave one after the other, the last one in time.

        `rate` is how many letters the channel takes in a second. Laid out again with the same rows it comes
        to the same; how many rows were given another time.
        """
        gap = timedelta(seconds=1 / (rate * SHARE))
        rows = await self._connection.rows(
            "select ideal, count(*) as rows, sum(case when due = ideal then 1 else 0 end) as loose"
            f" from outgoing where channel = ? and {_WAITS} and due <= ? and ideal > ?"
            " group by ideal order by ideal",
            channel,
            stored(now + AHEAD),
            stored(now),
        )
        groups = [Group(moment(row["ideal"]), row["rows"], row["loose"]) for row in rows]
        moved = 0
        for group, end in zip(groups, ends_of(groups, gap), strict=True):
            crowded = gap * group.count > AT_ONCE or end < group.ideal
            if group.loose and crowded and end - gap * group.count <= now + LAID_OUT:
                moved += await self._spread(channel, group.ideal, end, gap)
        return moved

    async def _spread(self, channel: str, ideal: datetime, end: datetime, gap: timedelta) -> int:
        rows = await self._connection.rows(
            f"select id, person, topic from outgoing where channel = ? and {_WAITS} and ideal = ?"
            " and due <= ideal",
            channel,
            stored(ideal),
        )
        early = await self._early({row["topic"].split(":", 2)[1] for row in rows})
        in_order = sorted(rows, key=lambda row: (early.get(row["person"], _OTHERS), row["id"]))
        await self._connection.many(
            "update outgoing set due = ? where id = ? and state = 'pending'",
            [(stored(end - gap * (len(in_order) - place)), row["id"]) for place, row in enumerate(in_order)],
        )
        return len(in_order)

    async def _early(self, fairs: set[str]) -> Mapping[int, int]:
        """Who goes first: exhibitors from other regions, then those of the region; everybody else is last."""
        early: dict[int, int] = {}
        for fair in sorted(fairs):
            rows = await self._connection.rows(
                "select a.person, a.province, f.content from application a"
                " left join fair_row f on f.fair = a.fair and f.sheet = 'fair'"
                " where a.fair = ? and a.state in ('accepted', 'confirmed') and a.person is not null",
                fair,
            )
            for row in rows:
                province = province_coded(row["province"])
                near = province is not None and f'"{province.region}"' in (row["content"] or "")
                early[row["person"]] = min(early.get(row["person"], _OTHERS), 1 if near else 0)
        return early


#: Everybody who shows nothing.
_OTHERS = 2
