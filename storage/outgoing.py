"""What goes out: one row for everything that leaves, from its decision to the platform's receipt."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache

from storage.attachments import (
    as_json,
    dump_attached,
    dump_options,
    load_attached,
    load_options,
    load_phrase,
)
from storage.connection import Connection, Row
from storage.consents import WANTS
from storage.moments import moment, stored
from storage.phrases import Lines, dump, phrase
from storage.records import Address, Option, Outgoing, Phrase, Recipe, Spot, Thread, read_by
from storage.settling import Settling

#: Which goes first when not all can go at once.
LANES: Mapping[str, int] = {"reply": 0, "notice": 1, "reminder": 2, "announcement": 3}

#: How the lanes are walked, each by an index of its own: what is said in its order, what was planned by its
#: time. Lanes as the indexes of `0008_reminders.sql` name them.
_ORDERS = (
    ("o.lane < 2", "o.lane, o.id"),
    ("o.lane = 2", "o.due, o.id"),
    ("o.lane = 3", "o.due, o.id"),
)
#: The lane of what cannot wait.
FIRST = -1

#: How long what was sent is kept.
KEEP = timedelta(days=30)

#: How long a goodbye is tried.
GOODBYE = timedelta(days=1)

#: A reply nobody could be reached for in this time is not sent any more.
STALE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Due:
    """A row that may be sent, by what the order of sending needs."""

    id: int
    address: Address
    kind: str


#: Of an announcement a row only knows which it is.
COLUMNS = (
    "o.id, o.channel, o.address, o.person, o.kind, o.phrase, o.options, o.attach, o.topic, o.answers, o.due,"
    " o.attempts, o.doubts, o.pieces, o.sent_pieces, a.heard,"
    " coalesce(o.language, p.chosen, p.written, '') as language, i.external_id, o.replaces, o.announcement,"
    " o.revision"
)


#: Whether person `p` wants what announcement `n` is about.
WANTS_IT = WANTS.replace("?", "n.topic")

#: States of an announcement in which its rows may leave.
GOING = ("canary", "sending")

#: Buttons below one message.
MOST_OPTIONS = 10


def _outgoing(row: Row) -> Outgoing:
    return Outgoing(
        id=row["id"],
        address=Address(row["channel"], row["address"]),
        person=row["person"],
        kind=row["kind"],
        text=load_phrase(json.loads(row["phrase"])),
        options=load_options(row["options"]),
        attach=load_attached(row["attach"]),
        topic=row["topic"],
        due=moment(row["due"]),
        attempts=row["attempts"],
        doubts=row["doubts"],
        answers=row["external_id"] or "",
        language=row["language"],
        heard=None if row["heard"] is None else moment(row["heard"]),
        pieces=None if row["pieces"] is None else tuple(json.loads(row["pieces"])),
        sent_pieces=row["sent_pieces"],
        replaces=row["replaces"],
        announcement=row["announcement"],
        revision=row["revision"],
    )


@lru_cache(maxsize=64)
def _texts(stored_texts: str) -> Mapping[str, str]:
    texts: dict[str, str] = json.loads(stored_texts)
    return texts


def _said(row: Row, language: str) -> str:
    return read_by(_texts(row["texts"]), language, row["usual"])


def _announced(row: Row, along: Sequence[Row]) -> Outgoing:
    """What is said of an announcement, and of those that go in the same message."""
    texts = [_said(each, row["language"]) for each in (row, *along)]
    options = {option.id: option for each in (row, *along) for option in load_options(each["pressed"])}
    plain = replace(
        _outgoing(row),
        text=phrase("announcement.said", text=Lines(tuple(texts) if len(texts) < 2 else _apart(texts))),
        options=tuple(options.values())[:MOST_OPTIONS],
        attach=load_attached(row["attached"]),
        revision=row["newest"],
    )
    if not plain.replaces:
        return plain
    # An edit is of the text alone, made anew: of one that went before what was attached, or stands below it.
    below = plain.attach if isinstance(plain.attach, Recipe) and plain.sent_pieces == 0 else None
    return replace(plain, attach=below, pieces=None, sent_pieces=0)


def _apart(texts: Sequence[str]) -> tuple[str, ...]:
    """Texts one after the other with a rule between them."""
    return tuple(line for text in texts for line in ("———", text))[1:]


class OutgoingRows(Settling):
    """Verbs about outgoing messages."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        #: Channels on which something was decided in this transaction.
        self.told: set[str] = set()

    async def add(
        self,
        dedup: str,
        to: Address,
        person: int | None,
        kind: str,
        text: Phrase,
        *,
        now: datetime,
        options: Sequence[Option] = (),
        attach: Recipe | Spot | Thread | None = None,
        topic: str = "",
        due: datetime | None = None,
        answers: int | None = None,
        language: str | None = None,
        owner: str = "",
        first: bool = False,
    ) -> int | None:
        """Decide that this is sent, now or when `due`; its id, None when the same `dedup` was decided before.

        `first` goes before whatever else waits, of any kind.

        With an `owner` it is marked at once: they make the call as soon as this transaction holds.
        """
        self.told.add(to.channel)
        row = await self._connection.row(
            "insert into outgoing (dedup, channel, address, person, kind, lane, phrase, options, attach,"
            " topic, language, answers, due, made, state, owner, attempts)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " on conflict (dedup) do nothing returning id",
            dedup,
            to.channel,
            to.id,
            person,
            kind,
            FIRST if first else LANES[kind],
            as_json(dump(text)),
            dump_options(options),
            dump_attached(attach),
            topic,
            language,
            answers,
            stored(due or now),
            stored(now),
            "sending" if owner else "pending",
            owner,
            1 if owner else 0,
        )
        return row["id"] if row else None

    async def show(
        self,
        dedup: str,
        to: Address,
        person: int,
        text: Phrase,
        *,
        now: datetime,
        options: Sequence[Option] = (),
    ) -> None:
        """Have this stand in the one message `dedup`: a new one, or an edit of what it was before.

        Nothing happens while a call for it is under way or to be made.
        """
        row = await self._connection.row(
            "select id, state, phrase, options from outgoing where dedup = ?", dedup
        )
        if row is None:
            await self.add(dedup, to, person, "notice", text, now=now, options=options)
            return
        shown = as_json(dump(text)), dump_options(options)
        if row["state"] in ("pending", "sending") or (row["phrase"], row["options"]) == shown:
            return
        self.told.add(to.channel)
        await self._connection.execute(
            "update outgoing set phrase = ?, options = ?, due = ?, attempts = 0, doubts = 0, pieces = null,"
            " sent_pieces = 0, settled = null,"
            " replaces = case when state in ('sent', 'delivered', 'read') then sent_as else '' end,"
            " state = 'pending' where id = ?",
            *shown,
            stored(now),
            row["id"],
        )

    async def waits_at(self, address: Address) -> bool:
        """Whether a reply to this address has not left yet."""
        row = await self._connection.row(
            "select 1 as waits from outgoing where channel = ? and address = ? and kind = 'reply'"
            " and state in ('pending', 'sending') limit 1",
            address.channel,
            address.id,
        )
        return row is not None

    async def due(self, channel: str, now: datetime, most: int, busy: Sequence[str] = ()) -> tuple[Due, ...]:
        """What may be sent on `channel` now but to who is `busy`, in the order in which it should."""
        marks = ", ".join("?" * len(busy)) or "''"
        found: list[Row] = []
        for lane, order in _ORDERS:
            if len(found) < most:
                found += await self._connection.rows(
                    "select o.id, o.address, o.kind from outgoing o"
                    " left join address a on a.channel = o.channel and a.id = o.address"
                    f" where o.channel = ? and o.state = 'pending' and o.due <= ? and {lane}"
                    " and (o.useless is null or o.useless > ?) and a.blocked is null"
                    f" and o.address not in ({marks}) order by {order} limit ?",
                    channel,
                    stored(now),
                    stored(now),
                    *busy,
                    most - len(found),
                )
        return tuple(Due(row["id"], Address(channel, row["address"]), row["kind"]) for row in found)

    async def next_due(self, channel: str, now: datetime) -> datetime | None:
        """When the first of what waits for its time falls due."""
        firsts = []
        for lane, _ in _ORDERS:
            row = await self._connection.row(
                # Not min(): before PostgreSQL has counted its rows it walks them all for that.
                "select o.due from outgoing o where o.state = 'pending' and o.channel = ?"
                f" and {lane} and o.due > ? order by o.due limit 1",
                channel,
                stored(now),
            )
            if row is not None:
                firsts.append(row["due"])
        return moment(min(firsts)) if firsts else None

    async def start(self, id: int, owner: str, now: datetime) -> Outgoing | None:
        """Mark one call before it is made; the row, or None when the call must not be made (any more)."""
        marked = await self._connection.row(
            "update outgoing set state = 'sending', owner = ?, attempts = attempts + 1"
            " where id = ? and state = 'pending' and (useless is null or useless > ?) returning announcement",
            owner,
            id,
            stored(now),
        )
        if marked is None:
            return None
        if marked["announcement"] is not None:
            return await self._announced(id)
        row = await self._connection.row(
            f"select {COLUMNS} from outgoing o left join person p on p.id = o.person"
            " left join address a on a.channel = o.channel and a.id = o.address"
            " left join inbox i on i.id = o.answers where o.id = ?",
            id,
        )
        return _outgoing(row) if row else None

    async def _announced(self, id: int) -> Outgoing | None:
        """A marked row of an announcement, with its words; None when they are not to be said (any more)."""
        row = await self._connection.row(
            f"select {COLUMNS}, n.texts, n.language as usual, n.attach as attached, n.options as pressed,"
            " n.state as going, n.revision as newest, a.blocked,"
            f" case when {WANTS_IT} then 1 else 0 end as wants"
            " from outgoing o join announcement n on n.id = o.announcement"
            " left join person p on p.id = o.person"
            " left join address a on a.channel = o.channel and a.id = o.address"
            " left join inbox i on i.id = o.answers where o.id = ?",
            id,
        )
        assert row is not None
        if row["going"] not in (*GOING, "done"):  # one that bounced when all seemed told goes once more
            await self._leave(id, "waiting", "")
        elif row["blocked"] is not None or not row["wants"]:
            await self._leave(id, "left_out", "stopped" if row["blocked"] is None else "blocked")
        else:
            await self._connection.execute("update outgoing set revision = ? where id = ?", row["newest"], id)
            along = await self._connection.rows(
                "select n.texts, n.language as usual, n.options as pressed from outgoing o"
                " join announcement n on n.id = o.announcement"
                " where o.carrier = ? and o.state = 'merged' order by o.id",
                id,
            )
            return _announced(row, along)
        return None

    async def _leave(self, id: int, state: str, why: str) -> None:
        """Make no call for a marked row of an announcement; who is to read an edit has been told before."""
        await self._connection.execute(
            "update outgoing set state = case when replaces <> '' then 'sent' else ? end, replaces = '',"
            " error = ?, attempts = attempts - 1, settled = case when ? = 'waiting' then settled else due end"
            " where id = ?",
            state,
            why,
            state,
            id,
        )

    async def missed(self, channel: str, now: datetime) -> int:
        """What came too late to help is not sent; how many those are.

        What a clock gone wrong took for late has its chance again.
        """
        await self._connection.execute(
            "update outgoing set state = 'pending' where state = 'missed' and useless > ?", stored(now)
        )
        return await self._connection.execute(
            "update outgoing set state = 'missed' where channel = ? and state = 'pending'"
            " and lane = 2 and due <= ? and useless <= ?",
            channel,
            stored(now),
            stored(now),
        )

    async def cut(self, id: int, pieces: Sequence[str]) -> None:
        """Keep the rendered pieces of a long one, so that a repeat repeats no piece already sent."""
        await self._connection.execute(
            "update outgoing set pieces = ? where id = ?", as_json(list(pieces)), id
        )

    async def reasons_held(self) -> tuple[tuple[str, str, str, int], ...]:
        """What the platforms do not let through: channel, phrase, reason, and how many."""
        rows = await self._connection.rows(
            "select channel, phrase, error from outgoing where state = 'held' and settled is not null"
        )
        counts = Counter(
            (row["channel"], load_phrase(json.loads(row["phrase"])).key, row["error"]) for row in rows
        )
        return tuple((*what, count) for what, count in sorted(counts.items()))

    async def rest(self, address: Address, until: datetime) -> None:
        """Leave one address alone until then, in the order there is."""
        await self._connection.execute(
            "update outgoing set due = ? where channel = ? and address = ? and state = 'pending' and due < ?",
            stored(until),
            address.channel,
            address.id,
            stored(until),
        )

    async def hurry(self, address: Address, now: datetime) -> None:
        """They can be reached again: what waited only for that is due now."""
        await self._connection.execute(
            "update outgoing set due = ? where channel = ? and address = ?"
            " and state in ('pending', 'waiting') and attempts > 0 and due > ?",
            stored(now),
            address.channel,
            address.id,
            stored(now),
        )

    async def waits_for(self, answers: int) -> bool:
        """Whether something that answers this inbox row has not left yet."""
        row = await self._connection.row(
            "select 1 as waits from outgoing where answers = ? and state in ('pending', 'sending') limit 1",
            answers,
        )
        return row is not None

    async def cancel(self, topic: str) -> int:
        """Withdraw what waits on a topic; how many."""
        return await self._connection.execute(
            "update outgoing set state = 'cancelled' where topic = ? and state = 'pending'", topic
        )

    async def move(self, topic: str, due: datetime) -> int:
        """What waits on a topic is due then instead; how many."""
        return await self._connection.execute(
            "update outgoing set due = ? where topic = ? and state = 'pending'", stored(due), topic
        )

    async def readdress(self, topic: str, person: int, address: Address) -> int:
        """What waits on a topic goes to somebody else instead; how many."""
        return await self._connection.execute(
            "update outgoing set person = ?, channel = ?, address = ? where topic = ? and state = 'pending'",
            person,
            address.channel,
            address.id,
            topic,
        )

    async def media(self, channel: str, key: str) -> str:
        """The platform's id of a file that was sent there; '' = none is known."""
        row = await self._connection.row(
            "select sent_as from media where channel = ? and key = ?", channel, key
        )
        return row["sent_as"] if row else ""

    async def keep_media(self, channel: str, key: str, sent_as: str) -> None:
        """Keep the platform's id of a file."""
        await self._connection.execute(
            "insert into media (channel, key, sent_as) values (?, ?, ?)"
            " on conflict (channel, key) do update set sent_as = excluded.sent_as",
            channel,
            key,
            sent_as,
        )

    async def hold(self) -> int:
        """Keep back everything that waits (after a restore: it may have been sent since)."""
        await self._connection.execute(
            "update announcement set state = 'paused', resumes = state, reason = 'restored'"
            " where state in ('scheduled', 'filling', 'canary', 'sending')"
        )
        await self._connection.execute(
            "update outgoing set state = case when replaces <> '' then 'sent' when state = 'pending'"
            " then 'waiting' else 'in_doubt' end, replaces = ''"
            " where announcement is not null and state in ('pending', 'sending')"
        )
        return await self._connection.execute(
            "update outgoing set state = 'held' where state in ('pending', 'sending')"
        )

    async def release(self) -> int:
        """Let go what was kept back."""
        return await self._connection.execute("update outgoing set state = 'pending' where state = 'held'")

    async def pause(self, channel: str, until: datetime) -> None:
        """Leave the whole channel alone until then; a longer pause that was there holds."""
        await self._connection.execute(
            "insert into pause (channel, until) values (?, ?)"
            " on conflict (channel) do update set until = excluded.until where excluded.until > pause.until",
            channel,
            stored(until),
        )

    async def paused(self, channel: str) -> datetime | None:
        """Until when the channel must wait, None when it was never asked to."""
        row = await self._connection.row("select until from pause where channel = ?", channel)
        return moment(row["until"]) if row else None

    async def purge(self, now: datetime) -> None:
        """Let go of what is past its keeping time, and give up what nobody could be reached for."""
        await self._connection.execute(
            "update outgoing set state = 'failed', error = 'nobody could be reached', settled = ?"
            " where state = 'pending' and made < ? and due < ? and (attempts > 0 or due < ?)",
            stored(now),
            stored(now - STALE),
            stored(now),
            stored(now - STALE),
        )
        await self._connection.execute(
            "delete from outgoing where settled < ? and announcement is null", stored(now - KEEP)
        )
        # A goodbye that could not be said to somebody who was erased keeps nothing of them either.
        await self._connection.execute(
            "delete from outgoing where person is null and kind = 'reply' and made < ?",
            stored(now - GOODBYE),
        )
        await self._connection.execute(
            "delete from outgoing where state in ('cancelled', 'missed') and due < ?", stored(now - KEEP)
        )

    async def counts(self) -> dict[tuple[str, str], int]:
        """How many rows of each kind are in each state."""
        rows = await self._connection.rows(
            "select kind, state, count(*) as rows from outgoing group by kind, state"
        )
        return {(row["kind"], row["state"]): row["rows"] for row in rows}
