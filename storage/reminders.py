"""Reminders: outgoing rows that keep the wall time they are for, and say what is true when they leave."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from storage.connection import Connection
from storage.fairs import Fairs
from storage.moments import stored
from storage.outgoing import LANES, OutgoingRows
from storage.people import People
from storage.phrases import Phrase, Value, phrase
from storage.records import Address, Entry, Option, Outgoing
from storage.timing import EVENING, LEADS, LONGEST, Planned, instant, planned

#: What it takes to say a reminder is looked up when it leaves; the row only knows what it is about.
SOON, TOMORROW = "workshop.soon", "workshop.tomorrow"
_TEXTS = {lead: json.dumps({"phrase": key, "values": {}}) for lead, key in ((EVENING, TOMORROW), (0, SOON))}

#: A call takes its time: nothing is begun later than this before the start.
MARGIN = timedelta(seconds=10)

_INSERT = (
    "insert into outgoing (dedup, channel, address, person, kind, lane, phrase, topic, due, ideal, made,"
    " wall, zone, lead, slot, useless)"
    f" values (?, ?, ?, ?, 'reminder', {LANES['reminder']}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " on conflict (dedup) do update set state = 'pending', due = excluded.due, ideal = excluded.ideal,"
    " useless = excluded.useless, channel = excluded.channel, address = excluded.address"
    " where outgoing.state in ('cancelled', 'missed')"
)

#: All that planning for one person needs to know of them, in one look-up.
_KNOWN = (
    "select a.channel, a.id,"
    " (select w.leads from reminder_wish w where w.person = a.person and w.fair = ? and w.entry in ('', ?)"
    " order by w.entry desc limit 1) as leads,"
    " (select o.slot from outgoing o where o.person = a.person and o.topic = ?"
    " order by o.id desc limit 1) as slot,"
    " exists (select 1 from outgoing o where o.topic = ? and o.person = a.person"
    " and o.state = 'pending') as waits"
    " from address a where a.person = ? and a.blocked is null"
    " order by coalesce(a.heard, 0) desc, a.channel limit 1"
)

#: What a reminder still needs moving by.
_WAITS = "state = 'pending' and lane = 2"


def topic_of(fair: str, entry: str) -> str:
    """What the reminders of an entry are found by."""
    return f"entry:{fair}:{entry}"


class Reminders:
    """Verbs about reminders. Called in the transaction that gives a seat, or moves what it is for."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._fairs = Fairs(connection)
        self._people = People(connection)

    # ── planning ───────────────────────────────────────────────────────────────────────────────────────

    async def plan(
        self, person: int, entry_id: str, fair: str, now: datetime, slot: int | None = None
    ) -> tuple[Planned, ...]:
        """Remind somebody of an entry, when they want to be; what is planned. Again plans anew.

        `slot`: of an appointment, the minutes from the start of the entry to its own; None = as before.
        """
        found = await self._fairs.entry(fair, entry_id)
        if found is None:
            return ()
        topic = topic_of(fair, entry_id)
        row = await self._connection.row(_KNOWN, fair, entry_id, topic, topic, person)
        if row is None:  # nobody can reach them
            await self.withdraw(person, entry_id, fair)
            return ()
        if row["waits"]:
            await self.withdraw(person, entry_id, fair)
        leads = tuple(json.loads(row["leads"])) if row["leads"] else LEADS
        known = (row["slot"] or 0) if slot is None else slot
        ahead = _ahead(*found, known, leads, now)
        address = Address(row["channel"], row["id"])
        await self._connection.many(_INSERT, list(ahead.rows_of(topic, person, address)))
        self._outgoing.told.add(address.channel)
        return ahead.planned

    async def plan_all(
        self, people: Mapping[int, int], entry_id: str, fair: str, now: datetime
    ) -> tuple[Planned, ...]:
        """Remind people of an entry, each of their slot; what is planned for the last of them."""
        found = await self._fairs.entry(fair, entry_id)
        if found is None or not people:
            return ()
        entry, zone = found
        topic, everybody = topic_of(fair, entry_id), list(people)
        await self._withdraw_all(topic, everybody)
        wishes = await self._wishes(everybody, fair, entry_id)
        ahead: dict[tuple[int, tuple[int, ...]], _Ahead] = {}
        rows: list[tuple[Any, ...]] = []
        last: tuple[Planned, ...] = ()
        for person, address in (await self._people.last_addresses(everybody)).items():
            wanted = people[person], wishes.get(person, LEADS)
            if wanted not in ahead:
                ahead[wanted] = _ahead(entry, zone, *wanted, now)
            last = ahead[wanted].planned
            rows += ahead[wanted].rows_of(topic, person, address)
            self._outgoing.told.add(address.channel)
        await self._connection.many(_INSERT, rows)
        return last

    async def _withdraw_all(self, topic: str, people: Sequence[int]) -> None:
        rows = await self._connection.rows(
            f"select distinct person from outgoing where topic = ? and {_WAITS}", topic
        )
        if waiting := {row["person"] for row in rows} & {*people}:
            await self._connection.many(
                f"update outgoing set state = 'cancelled' where topic = ? and person = ? and {_WAITS}",
                [(topic, person) for person in sorted(waiting)],
            )

    async def withdraw(self, person: int, entry_id: str, fair: str) -> int:
        """Do not remind somebody of an entry any more; how many reminders those were."""
        return await self._connection.execute(
            f"update outgoing set state = 'cancelled' where topic = ? and person = ? and {_WAITS}",
            topic_of(fair, entry_id),
            person,
        )

    async def wish(
        self, person: int, fair: str, leads: Sequence[int], now: datetime, entry_id: str = ""
    ) -> None:
        """They want to be reminded so long before, in minutes: of one entry, or of all that have none."""
        assert all(lead == EVENING or 0 < lead <= LONGEST for lead in leads)
        await self._connection.execute(
            "insert into reminder_wish (person, fair, entry, leads) values (?, ?, ?, ?)"
            " on conflict (person, fair, entry) do update set leads = excluded.leads",
            person,
            fair,
            entry_id,
            json.dumps(list(dict.fromkeys(leads))),
        )
        waiting = await self.of(person, fair)
        for each in waiting if not entry_id else {entry_id} & {*waiting}:
            await self.plan(person, each, fair, now)

    async def of(self, person: int, fair: str) -> tuple[str, ...]:
        """The entries of a fair that somebody will be reminded of."""
        before = topic_of(fair, "")
        rows = await self._connection.rows(
            "select distinct topic from outgoing where person = ? and kind = 'reminder'"
            " and state = 'pending' and useless is not null order by topic",
            person,
        )
        return tuple(row["topic"].removeprefix(before) for row in rows if row["topic"].startswith(before))

    # ── what moves ─────────────────────────────────────────────────────────────────────────────────────

    async def moved(self, entry_id: str, fair: str, people: Iterable[int], now: datetime) -> int:
        """The entry is at another time now, or back: its reminders follow; how many were moved.

        `people` are all whom it concerns: who was reminded of the old time already is reminded of the new
        one too.
        """
        found = await self._fairs.entry(fair, entry_id)
        topic = topic_of(fair, entry_id)
        if found is None:
            return await self._outgoing.cancel(topic)
        entry, zone = found
        count = 0
        for row in await self._connection.rows(
            f"select distinct lead, slot from outgoing where topic = ? and {_WAITS}", topic
        ):
            starts = begins(entry, row["slot"])
            ahead = planned(starts, zone, (row["lead"],), now)
            if not ahead:  # too late for this one; the news of the change stands in for it
                await self._connection.execute(
                    f"update outgoing set state = 'cancelled'"
                    f" where topic = ? and lead = ? and slot = ? and {_WAITS}",
                    topic,
                    row["lead"],
                    row["slot"],
                )
                continue
            due = stored(ahead[0].due)
            count += await self._connection.execute(
                "update outgoing set wall = ?, zone = ?, due = ?, ideal = ?, useless = ?"
                f" where topic = ? and lead = ? and slot = ? and {_WAITS}",
                ahead[0].wall.isoformat(timespec="minutes"),
                zone.key,
                due,
                due,
                stored(instant(starts, zone) - MARGIN),
                topic,
                row["lead"],
                row["slot"],
            )
        await self.plan_all(await self._to_plan(topic, list(people)), entry_id, fair, now)
        return count

    async def _to_plan(self, topic: str, people: Sequence[int]) -> dict[int, int]:
        """Who of `people` was reminded already, or has nothing ahead to be reminded by; with their slots."""
        waiting = await self._connection.rows(
            f"select distinct person from outgoing where topic = ? and {_WAITS}", topic
        )
        reminded = await self._connection.rows(
            "select distinct person from outgoing where topic = ? and wall is not null"
            " and state <> 'pending' and state <> 'cancelled'",
            topic,
        )
        done = {*people} - {row["person"] for row in waiting} | {row["person"] for row in reminded}
        return {person: await self._slot(person, topic) for person in sorted(done & {*people})}

    async def _slot(self, person: int, topic: str) -> int:
        """The slot of what somebody was last reminded of, or will be."""
        row = await self._connection.row(
            "select slot from outgoing where person = ? and topic = ? order by id desc limit 1", person, topic
        )
        return row["slot"] if row else 0

    async def zones_changed(self) -> int:
        """Every reminder that waits at the instant its wall time is now; how many were moved.

        Run once after the zone data changed. Only those of a rule that changed are written.
        """
        rows = await self._connection.rows(
            "select distinct topic, wall, zone, ideal, slot from outgoing"
            " where kind = 'reminder' and state = 'pending' and wall is not null"
        )
        moved = 0
        for row in rows:
            zone = ZoneInfo(row["zone"])
            due = stored(instant(datetime.fromisoformat(row["wall"]), zone))
            if due == row["ideal"]:
                continue
            _, fair, entry_id = row["topic"].split(":", 2)
            found = await self._fairs.entry(fair, entry_id)
            useless = None
            if found is not None:
                useless = stored(instant(begins(found[0], row["slot"]), zone) - MARGIN)
            moved += await self._connection.execute(
                "update outgoing set due = ?, ideal = ?, useless = coalesce(?, useless)"
                f" where topic = ? and wall = ? and zone = ? and slot = ? and {_WAITS}",
                due,
                due,
                useless,
                row["topic"],
                row["wall"],
                row["zone"],
                row["slot"],
            )
        return moved

    # ── saying ─────────────────────────────────────────────────────────────────────────────────────────

    async def filled_in(self, row: Outgoing, owner: str) -> Outgoing | None:
        """A row about to leave, a reminder with what it says as of now; None when its entry is gone."""
        if row.text.key not in (SOON, TOMORROW) or not row.topic.startswith(topic_of("", "")[:-1]):
            return row
        _, fair, entry_id = row.topic.split(":", 2)
        found = await self._fairs.entry(fair, entry_id)
        if found is None:
            await self._connection.execute(
                "update outgoing set state = 'cancelled', owner = '' where id = ? and owner = ?",
                row.id,
                owner,
            )
            return None
        entry, _ = found
        kept = await self._connection.row("select slot from outgoing where id = ?", row.id)
        values: dict[str, Value] = {
            "title": entry.title,
            "when": begins(entry, kept["slot"] if kept else 0),
            "where": await self._where(fair, entry),
        }
        return replace(row, text=Phrase(row.text.key, values), options=_buttons(fair, entry_id))

    async def _where(self, fair: str, entry: Entry) -> Value:
        """The room, and how to get there, as far as somebody wrote it."""
        known: list[Value] = [entry.place] if entry.place else []
        if entry.pole and (pole := await self._fairs.pole(fair, entry.pole)):
            known += [each for each in (pole.name, pole.place) if each and each != entry.place]
        elif venue := await self._fairs.venue(fair):
            known.append(venue)
        if not known:
            return phrase("workshop.no-place")
        *before, where = known
        for each in reversed(before):
            where = phrase("dash", first=each, rest=where)
        return where

    # ── the pieces ─────────────────────────────────────────────────────────────────────────────────────

    async def _wishes(self, people: Sequence[int], fair: str, entry_id: str) -> dict[int, tuple[int, ...]]:
        """As they said, of this entry or of all; nothing of who never did."""
        found: dict[int, tuple[int, ...]] = {}
        for at in range(0, len(people), 500):
            some = people[at : at + 500]
            marks = ", ".join("?" * len(some))
            for row in await self._connection.rows(
                f"select person, leads from reminder_wish where person in ({marks}) and fair = ?"
                " and entry in ('', ?) order by entry",
                *some,
                fair,
                entry_id,
            ):
                found[row["person"]] = tuple(json.loads(row["leads"]))
        return found


@dataclass(frozen=True, slots=True)
class _Ahead:
    """The reminders of everybody who wants the same."""

    planned: tuple[Planned, ...]
    #: The end of `dedup`, the phrase, and the columns from `due` on.
    rows: tuple[tuple[str, str, tuple[Any, ...]], ...]

    def rows_of(self, topic: str, person: int, address: Address) -> Iterator[tuple[Any, ...]]:
        """The rows of one of them, as `_INSERT` takes them."""
        for said, text, columns in self.rows:
            yield f"{topic}:{person}:{said}", address.channel, address.id, person, text, topic, *columns


def _ahead(entry: Entry, zone: ZoneInfo, slot: int, leads: Sequence[int], now: datetime) -> _Ahead:
    starts = begins(entry, slot)
    found, made = planned(starts, zone, leads, now), stored(now)
    rows = []
    for each in found:
        said, text, due, wall, useless = _columns(each, starts, zone)
        rows.append((said, text, (due, due, made, wall, zone.key, each.lead, slot, useless)))
    return _Ahead(found, tuple(rows))


@lru_cache(maxsize=4096)
def _columns(each: Planned, starts: datetime, zone: ZoneInfo) -> tuple[str, str, int, str, int]:
    """What is the same for everybody: the end of `dedup`, the phrase, `due`, `wall` and `useless`."""
    said = f"{each.lead}:{starts:%Y%m%d%H%M}"
    wall = each.wall.isoformat(timespec="minutes")
    useless = stored(instant(starts, zone) - MARGIN)
    return said, _TEXTS[min(each.lead, 0)], stored(each.due), wall, useless


def begins(entry: Entry, slot: int = 0) -> datetime:
    """When an entry begins, or its appointment of that slot; wall time."""
    return datetime.combine(entry.day, entry.starts) + timedelta(minutes=slot)


def _buttons(fair: str, entry_id: str) -> tuple[Option, ...]:
    return (
        Option(f"workshop.coming@{fair}|item={entry_id}", phrase("label.coming")),
        Option(f"workshop.cancel@{fair}|item={entry_id}", phrase("label.cannot")),
        Option(f"directions.to_fair@{fair}", phrase("label.directions")),
    )
