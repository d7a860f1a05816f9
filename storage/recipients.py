"""The recipients of announcements: one outgoing row each, let into the outbox a few at a time.

What is let go is `pending` like everything the outbox sends; the rest is `waiting`. So an outbox never holds
more than a few hundred rows of an announcement, pausing moves only these back, and nobody's answer stands
behind 100,000 rows.
"""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from storage.attachments import as_json
from storage.connection import Connection
from storage.consents import WANTS
from storage.moments import stored
from storage.opted_in import Audiences
from storage.outgoing import LANES
from storage.phrases import Phrase, dump
from storage.records import Announcement, Tally

#: What stands in the rows in place of a text: the announcement has it.
STUB = as_json(dump(Phrase("announcement.said")))

#: Row states in which somebody has been told.
TOLD = ("sent", "delivered", "read")

#: Rows the outbox has, or is to have.
LEFT = ("waiting", "pending", "sending")


class Recipients:
    """Verbs about the rows of an announcement."""

    def __init__(self, connection: Connection, audiences: Audiences) -> None:
        self._connection = connection
        self._audiences = audiences

    async def fill(self, this: Announcement, after: int, now: datetime, most: int) -> int | None:
        """A row for each of the next `most` people after person `after`; the last one, None after all."""
        people = await self._audiences.people(
            this.fair, this.audience, topic=this.topic, after=after, limit=most
        )
        if not people:
            return None
        await self._connection.many(
            "insert into outgoing (dedup, channel, address, person, kind, lane, phrase, language, due, made,"
            " state, announcement) values (?, ?, ?, ?, 'announcement', ?, ?, ?, ?, ?, 'waiting', ?)"
            " on conflict (dedup) do nothing",
            [
                (
                    f"announcement:{this.id}:{each.person}",
                    each.to.channel,
                    each.to.id,
                    each.person,
                    LANES["announcement"],
                    STUB,
                    each.language,
                    stored(now),
                    stored(now),
                    this.id,
                )
                for each in people
            ],
        )
        return people[-1].person

    # ── into the outbox and out of it ──────────────────────────────────────────────────────────────────

    async def let_go(
        self,
        this: Announcement,
        channel: str,
        now: datetime,
        room: int,
        *,
        today: datetime,
        tomorrow: datetime,
        others: Sequence[int] = (),
    ) -> int:
        """Let at most `room` rows of this announcement into the outbox of `channel`; how many.

        Who stopped or blocked us meanwhile is left out. Unless it is urgent, who was told something since
        `today` began waits until `tomorrow`, and what waits for the same person of the `others` goes along.
        """
        rows = await self._connection.rows(
            f"select o.id, o.person, a.blocked, case when {WANTS} then 1 else 0 end as wants,"
            " case when exists (select 1 from outgoing t join announcement u on u.id = t.announcement"
            " and u.urgent = 0 where t.person = o.person and t.id <> o.id"
            " and (t.state in ('pending', 'sending')"
            " or (t.state in ('sent', 'delivered', 'read', 'in_doubt') and t.settled >= ?)))"
            " then 1 else 0 end as told"
            " from outgoing o join person p on p.id = o.person"
            " left join address a on a.channel = o.channel and a.id = o.address"
            " where o.announcement = ? and o.channel = ? and o.state = 'waiting' and o.due <= ?"
            " order by o.revision, o.id limit ?",
            this.topic,
            stored(today),
            this.id,
            channel,
            stored(now),
            room,
        )
        go, out, later = [], [], []
        for row in rows:
            if row["blocked"] is not None:
                out.append(("blocked", stored(now), row["id"]))
            elif not row["wants"]:
                out.append(("stopped", stored(now), row["id"]))
            elif row["told"] and not this.urgent:
                later.append((stored(tomorrow), row["id"]))
            else:
                go.append((row["id"], row["person"]))
        await self._connection.many(
            "update outgoing set state = 'left_out', error = ?, settled = ? where id = ?", out
        )
        await self._connection.many("update outgoing set due = ? where id = ?", later)
        await self._connection.many(
            "update outgoing set state = 'pending' where id = ?", [(id,) for id, _ in go]
        )
        for other in () if this.urgent else others:
            await self._take_along(other, go, now)
        return len(go)

    async def _take_along(self, other: int, carriers: Sequence[tuple[int, int]], now: datetime) -> None:
        """What waits of another announcement for the same people goes in the same message."""
        await self._connection.many(
            "update outgoing set state = 'merged', carrier = ? where dedup = ? and state = 'waiting'"
            " and due <= ?",
            [(id, f"announcement:{other}:{person}", stored(now)) for id, person in carriers],
        )

    async def let_correct(self, this: Announcement, channel: str, room: int) -> int:
        """Let go at most `room` edits of what was sent of an older revision on `channel`; how many."""
        return await self._connection.execute(
            "update outgoing set state = 'pending', attempts = 0, doubts = 0,"
            " replaces = case when said_as <> '' then said_as else sent_as end"
            " where id in (select id from outgoing where announcement = ? and channel = ?"
            " and state in ('sent', 'delivered', 'read') and revision < ? and sent_as <> ''"
            # A text that was cut in pieces cannot be changed as one. What stands before something attached
            # was a call of its own; what stands below it was none.
            " and sent_pieces = case when said_as <> '' then 1 else 0 end limit ?)",
            this.id,
            channel,
            this.revision,
            room,
        )

    async def call_back(self, id: int) -> None:
        """Nothing of it is in the outbox any more, but the calls under way."""
        await self._connection.execute(
            "update outgoing set state = 'waiting', carrier = null where state = 'merged'"
            " and carrier in (select id from outgoing where announcement = ? and state = 'pending')",
            id,
        )
        await self._connection.execute(
            "update outgoing set state = case when replaces <> '' then 'sent' else 'waiting' end,"
            " replaces = '' where announcement = ? and state = 'pending'",
            id,
        )

    async def leave_out(self, id: int, why: str, now: datetime, most: int) -> int:
        """Leave out the next `most` of who was not told; how many rows of it are still to be settled."""
        await self.call_back(id)
        await self._connection.execute(
            "update outgoing set state = 'left_out', error = ?, settled = ? where id in"
            " (select id from outgoing where announcement = ? and state = 'waiting' limit ?)",
            why,
            stored(now),
            id,
            most,
        )
        row = await self._connection.row(
            "select count(*) as left_over from outgoing where announcement = ?"
            " and state in ('waiting', 'pending', 'sending')",
            id,
        )
        assert row is not None
        return int(row["left_over"])

    async def again(self, id: int) -> int:
        """Who is in doubt waits once more; how many."""
        along = await self._connection.execute(
            "update outgoing set state = 'waiting', carrier = null where announcement = ?"
            " and state = 'merged' and carrier in (select id from outgoing where state = 'in_doubt')",
            id,
        )
        own = await self._connection.execute(
            "update outgoing set state = 'waiting', doubts = 0, error = '', settled = null, due = made"
            " where announcement = ? and state = 'in_doubt'",
            id,
        )
        return along + own

    async def to_correct(self, id: int) -> int:
        """How many were told an older revision than there is."""
        row = await self._connection.row(
            "select count(*) as rows from outgoing o join announcement n on n.id = o.announcement"
            " where o.announcement = ? and o.state in ('sent', 'delivered', 'read')"
            " and o.revision < n.revision",
            id,
        )
        assert row is not None
        return int(row["rows"])

    # ── counting ───────────────────────────────────────────────────────────────────────────────────────

    async def tally(self, id: int) -> Tally:
        """How many are where: counted anew each time, as long as the rows are kept."""
        over = await self._connection.row("select leftover, report from announcement where id = ?", id)
        if over and over["report"]:
            return _tally(_states(over["report"]), ended=True)
        rows = await self._connection.rows(
            "select state, count(*) as rows from outgoing where announcement = ? group by state", id
        )
        states = Counter({row["state"]: int(row["rows"]) for row in rows})
        # Who gets an edit has been told already.
        edits = await self._connection.rows(
            "select state, count(*) as rows from outgoing where announcement = ?"
            " and state in ('pending', 'sending') and replaces <> '' group by state",
            id,
        )
        for row in edits:
            states[row["state"]] -= row["rows"]
            states["sent"] += row["rows"]
        if states.pop("merged", 0):
            carried = await self._connection.rows(
                "select coalesce(c.state, 'sent') as state, count(*) as rows from outgoing o"
                " left join outgoing c on c.id = o.carrier"
                " where o.announcement = ? and o.state = 'merged' group by 1",
                id,
            )
            states.update({row["state"]: int(row["rows"]) for row in carried})
        return _tally(states, ended=bool(over and over["leftover"]))

    async def waits(self, id: int, channels: Sequence[str]) -> bool:
        """Whether anybody of it on `channels` is not settled yet."""
        marks = ", ".join("?" * len(channels))
        row = await self._connection.row(
            f"select 1 as waits from outgoing where announcement = ? and channel in ({marks})"
            " and state in ('waiting', 'pending', 'sending') limit 1",
            id,
            *channels,
        )
        return row is not None

    async def canary(self, id: int, most: int) -> tuple[int, int]:
        """Of the first `most` that were let go: how many are settled, and how many of these went through."""
        rows = await self._connection.rows(
            "select state from outgoing where announcement = ?"
            " and state in ('sent', 'delivered', 'read', 'failed', 'held', 'in_doubt') limit ?",
            id,
            most,
        )
        return len(rows), sum(row["state"] in TOLD for row in rows)

    async def breakdown(self, id: int) -> tuple[tuple[str, str, str, str, int], ...]:
        """Channel, language, state and reason of the recipients, and how many: for the report."""
        over = await self._connection.row("select report from announcement where id = ?", id)
        if over and over["report"]:
            return tuple((*each[:4], each[4]) for each in json.loads(over["report"]))
        rows = await self._connection.rows(
            "select o.channel, o.language, case when o.replaces <> '' then 'sent'"
            " when o.state = 'merged' then coalesce(c.state, 'sent') else o.state end as state,"
            " case when o.state = 'merged' then coalesce(c.error, '') else o.error end as error,"
            " count(*) as rows from outgoing o left join outgoing c on c.id = o.carrier"
            " where o.announcement = ? group by 1, 2, 3, 4 order by 1, 2, 3, 4",
            id,
        )
        return tuple(
            (row["channel"], row["language"] or "", row["state"], row["error"], int(row["rows"]))
            for row in rows
        )

    async def states(self, id: int) -> tuple[tuple[str, str], ...]:
        """The address of each recipient, and the state of its row."""
        rows = await self._connection.rows(
            "select address, state from outgoing where announcement = ? order by id", id
        )
        return tuple((row["address"], row["state"]) for row in rows)

    async def in_outbox(self, id: int) -> dict[str, tuple[int, int]]:
        """By channel, how many rows of it are to be sent next, and how many calls are under way."""
        rows = await self._connection.rows(
            "select channel, sum(case when state = 'pending' then 1 else 0 end) as pending, count(*) as rows"
            " from outgoing where announcement = ? and state in ('pending', 'sending') group by channel",
            id,
        )
        return {row["channel"]: (int(row["pending"]), int(row["rows"]) - int(row["pending"])) for row in rows}

    async def channels(self, id: int) -> tuple[str, ...]:
        """Where its recipients are."""
        rows = await self._connection.rows(
            "select distinct channel from outgoing where announcement = ? order by channel", id
        )
        return tuple(row["channel"] for row in rows)


def _tally(states: Counter[str], *, ended: bool) -> Tally:
    """`ended`: who is left is left out, also where their rows do not say so yet."""
    left = sum(states[state] for state in LEFT)
    return Tally(
        left=0 if ended else left,
        sent=sum(states[state] for state in TOLD),
        delivered=states["delivered"] + states["read"],
        read=states["read"],
        refused=states["failed"] + states["held"],
        doubt=states["in_doubt"],
        left_out=states["left_out"] + states["cancelled"] + (left if ended else 0),
    )


def _states(report: str) -> Counter[str]:
    """The states in a kept `breakdown`."""
    states: Counter[str] = Counter()
    for _, _, state, _, count in json.loads(report):
        states[state] += count
    return states
