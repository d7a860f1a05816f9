"""What became of a call: how a marked row of the outbox is settled, by its answer, a receipt or a restart."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from storage.connection import Connection, Row
from storage.moments import moment, stored
from storage.records import Address

#: After so many processes ended during its call a letter is not tried again.
MOST_DEATHS = 10

#: SQL: what becomes of a row whose call is to be made (again) later. What is announced is let go anew, since
#: it may be paused by then; an edit of it is begun again.
BACK = (
    "state = case when announcement is null then 'pending' when replaces <> '' then 'sent'"
    " else 'waiting' end,"
    " revision = case when announcement is not null and replaces <> '' then -1 else revision end,"
    " replaces = case when announcement is null then replaces else '' end"
)

#: What is known of a letter that left, in the order in which it becomes known.
RANKS: Mapping[str, int] = {"sent": 0, "delivered": 1, "read": 2}


def _in_doubt(row: Row) -> bool:
    """Whether a call for it was made of which nobody knows yet."""
    return row["state"] in ("sending", "in_doubt") or (row["state"] == "pending" and row["doubts"] > 0)


class Settling:
    """Verbs about calls that were made, or are not made after all."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def unstart(self, id: int, owner: str) -> None:
        """No call was made for a marked row: it is as it was."""
        await self._connection.execute(
            "update outgoing set attempts = attempts - 1,"
            f" {BACK} where id = ? and owner = ? and state = 'sending'",
            id,
            owner,
        )

    async def sent(self, id: int, owner: str, sent_as: str, now: datetime, *, more: bool = False) -> None:
        """The platform has it, or, with `more`, has this piece of it and the next is on its way."""
        if more:
            await self._connection.execute(
                "update outgoing set sent_pieces = sent_pieces + 1, sent_as = '',"
                " said_as = case when sent_pieces = 0 then ? else said_as end"
                " where id = ? and owner = ? and state = 'sending'",
                sent_as,
                id,
                owner,
            )
            return
        row = await self._settle(id, owner, "sent", now, sent_as=sent_as)
        if row is not None and row["person"] is None and row["kind"] == "reply":
            # A goodbye to somebody who was erased leaves no trace either.
            await self._connection.execute("delete from outgoing where id = ?", id)

    async def failed(self, id: int, owner: str, error: str, now: datetime) -> None:
        """It cannot be sent."""
        await self._settle(id, owner, "failed", now, error=error)

    async def spoiled(self, id: int, error: str, now: datetime) -> None:
        """It cannot even be begun."""
        await self._connection.execute(
            "update outgoing set state = 'failed', error = ?, settled = ? where id = ? and state = 'pending'",
            error,
            stored(now),
            id,
        )

    async def held(self, id: int, owner: str, error: str, now: datetime) -> None:
        """The platform does not let it through until the person writes."""
        await self._settle(id, owner, "held", now, error=error)

    async def reopen(self, address: Address, now: datetime) -> None:
        """The person wrote: what was held for them goes, unless its time has passed with it."""
        await self._connection.execute(
            "update outgoing set state = 'pending', settled = null, due = ?"
            " where channel = ? and address = ? and state = 'held' and settled is not null"
            " and kind in ('reply', 'notice')",
            stored(now),
            address.channel,
            address.id,
        )

    async def receipt(
        self, channel: str, id: int, piece: int, sent_as: str, state: str, now: datetime
    ) -> None:
        """The platform tells what became of a call: `state` is sent, delivered or read.

        It settles what was in doubt, and what is known grows only upward.
        """
        row = await self._connection.row(
            "select o.state, o.doubts, o.pieces, coalesce(o.attach, n.attach) as attach, o.sent_pieces,"
            " o.sent_as from outgoing o left join announcement n on n.id = o.announcement"
            " where o.id = ? and o.channel = ?",
            id,
            channel,
        )
        if row is None:
            return
        # What goes in several calls was cut before the first of them.
        last = len(json.loads(row["pieces"])) - 1 + (row["attach"] is not None) if row["pieces"] else 0
        if row["sent_pieces"] == piece and _in_doubt(row):
            if piece < last and row["state"] == "sending":
                # The call goes on with the next piece by itself, unless its own answer is lost.
                await self._connection.execute("update outgoing set sent_as = ? where id = ?", sent_as, id)
                return
            if piece < last:
                await self._connection.execute(
                    "update outgoing set state = 'pending', sent_pieces = sent_pieces + 1, attempts = 0,"
                    " doubts = 0, due = ?, settled = null where id = ?",
                    stored(now),
                    id,
                )
                return
            await self._connection.execute(
                "update outgoing set state = ?, sent_as = ?, error = '', settled = ? where id = ?",
                state,
                sent_as,
                stored(now),
                id,
            )
        elif piece == last and row["sent_as"] == sent_as and RANKS.get(row["state"], 9) < RANKS[state]:
            await self._connection.execute("update outgoing set state = ? where id = ?", state, id)

    async def bounced(
        self, channel: str, id: int, sent_as: str, error: str, now: datetime, state: str = "failed"
    ) -> Address | None:
        """It was taken and could not be delivered: it is `state` now. To whom; None = settled before."""
        row = await self._connection.row(
            "update outgoing set state = ?, error = ?, sent_as = ?, due = ?, settled = ?"
            " where id = ? and channel = ?"
            " and (state in ('sending', 'in_doubt') or (state = 'sent' and sent_as = ?)"
            " or (state = 'pending' and doubts > 0)) returning address",
            state,
            error,
            sent_as if state == "failed" else "",
            stored(now),
            None if state == "pending" else stored(now),
            id,
            channel,
            sent_as,
        )
        return Address(channel, row["address"]) if row else None

    async def in_doubt(self, id: int, owner: str, error: str, now: datetime) -> None:
        """The platform may or may not have it, and it is not tried again by itself."""
        await self._settle(id, owner, "in_doubt", now, error=error)

    async def postpone(
        self, id: int, owner: str, due: datetime, error: str, *, counted: bool = True, doubted: bool = False
    ) -> None:
        """Try again at `due`. `counted`: the attempt counts; `doubted`: the platform may have it."""
        await self._connection.execute(
            "update outgoing set due = ?, error = ?, attempts = attempts - ?, doubts = doubts + ?,"
            f" {BACK} where id = ? and owner = ? and state = 'sending'",
            stored(due),
            error,
            0 if counted else 1,
            1 if doubted else 0,
            id,
            owner,
        )
        if doubted:
            await self._step_past("id", id)

    async def _step_past(self, column: str, value: int | str) -> None:
        """A piece whose receipt came while its call was under way is no more in doubt: the next is due."""
        await self._connection.execute(
            "update outgoing set sent_pieces = sent_pieces + 1, sent_as = '', doubts = 0, due = made"
            f" where {column} = ? and state = 'pending' and sent_as <> ''",
            value,
        )

    async def lately(self, channel: str, since: datetime) -> tuple[datetime, ...]:
        """When calls of a channel ended after `since`, the first first."""
        rows = await self._connection.rows(
            "select settled from outgoing where settled > ? and channel = ? order by settled",
            stored(since),
            channel,
        )
        return tuple(moment(row["settled"]) for row in rows)

    async def orphaned(self, channel: str, owner: str, busy: Sequence[str], now: datetime) -> int:
        """Rows marked for a call that was never made, since nobody knew that the marking was committed.

        `busy`: to whom calls of `owner` are under way.
        """
        marks = ", ".join("?" * len(busy)) or "''"
        return await self._connection.execute(
            f"update outgoing set {BACK}, due = ? where state = 'sending' and owner = ? and channel = ?"
            f" and address not in ({marks})",
            stored(now),
            owner,
            channel,
            *busy,
        )

    async def abandoned(self, channel: str, owner: str, now: datetime, *, again: datetime) -> int:
        """After a start: calls of a process that is gone. Any of them may have reached the platform.

        A reply, notice or reminder is sent again, however often the process ends during its call, up to a
        bound that one which brings the process down will reach; an announcement is held for the organizers to
        decide. Where receipts may tell that it arrived, `again` is later than now.
        """
        repeated = await self._connection.execute(
            "update outgoing set state = 'pending', owner = '', deaths = deaths + 1, due = ?,"
            " doubts = doubts + ? where state = 'sending' and owner <> ?"
            " and deaths < ? and kind <> 'announcement' and channel = ?",
            stored(again),
            1 if again > now else 0,
            owner,
            MOST_DEATHS,
            channel,
        )
        await self._step_past("channel", channel)
        # An edit may be made twice.
        await self._connection.execute(
            "update outgoing set state = 'sent', replaces = '', revision = -1"
            " where state = 'sending' and owner <> ? and channel = ? and replaces <> ''",
            owner,
            channel,
        )
        held = await self._connection.execute(
            "update outgoing set state = 'in_doubt', error = 'the process ended during the call', settled = ?"
            " where state = 'sending' and owner <> ? and channel = ?",
            stored(now),
            owner,
            channel,
        )
        return repeated + held

    async def give_up(self, address: Address, error: str, now: datetime) -> None:
        """Nothing that waits for this address is sent any more."""
        await self._connection.execute(
            "update outgoing set error = ?, settled = ?, replaces = '',"
            " state = case when announcement is not null and replaces <> '' then 'sent' else 'failed' end"
            " where channel = ? and address = ? and state = 'pending'",
            error,
            stored(now),
            address.channel,
            address.id,
        )

    async def _settle(
        self, id: int, owner: str, state: str, now: datetime, *, sent_as: str = "", error: str = ""
    ) -> Row | None:
        """Settle a row that is under way; whom it was for and its kind, None when it is another's by now."""
        return await self._connection.row(
            "update outgoing set error = ?, settled = ?,"
            " state = case when announcement is not null and replaces <> '' then 'sent' else ? end,"
            " sent_as = case when replaces <> '' then sent_as else ? end,"
            " replaces = case when announcement is not null then '' else replaces end"
            " where id = ? and owner = ? and state = 'sending' returning person, kind",
            error,
            stored(now),
            state,
            sent_as,
            id,
            owner,
        )
