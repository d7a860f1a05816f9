"""Seats in the entries of the programme: who has one, who waits, who is offered one, who only follows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from storage.applications.files import Applications
from storage.audit import Audit
from storage.connection import Connection, Row
from storage.fairs import Fairs
from storage.moments import moment, stored
from storage.outgoing import OutgoingRows
from storage.people import People
from storage.phrases import Phrase, phrase
from storage.records import Concerned, Entry, Option, Room, SignUp
from storage.refusals import Choose, NoFile, NoRoom, NotForThem, NotNow, TooMany
from storage.reminders import Reminders
from storage.roles import Roles
from storage.seating import (
    TOO_LATE,
    begins,
    most_each,
    offer_ends,
    sign_up_closes,
    sign_up_opens,
    slots,
    told_at,
)

COLUMNS = (
    "s.*, case when s.state = 'waiting' then (select count(*) from signup w where w.fair = s.fair"
    " and w.entry = s.entry and w.state = 'waiting' and w.id <= s.id) end as rank"
)

#: States of an application that make an exhibitor.
EXHIBITORS = ("accepted", "confirmed")


@dataclass(frozen=True, slots=True)
class _Workshop:
    """An entry with seats, locked: nobody else changes who has them."""

    fair: str
    entry: Entry
    zone: ZoneInfo

    def starts(self, slot: int = 0) -> datetime:
        return begins(self.entry, self.zone, slot)

    @property
    def last(self) -> datetime:
        """When its last appointment begins, or itself."""
        return self.starts(slots(self.entry, self.zone)[-1])


class Workshops:
    """Verbs about seats. All that changes who has one waits for its workshop's row."""

    def __init__(
        self,
        connection: Connection,
        outgoing: OutgoingRows,
        applications: Applications,
        reminders: Reminders,
    ) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._applications = applications
        self._reminders = reminders
        self._roles = Roles(connection)
        self._audit = Audit(connection)
        self._people = People(connection)
        self._fairs = Fairs(connection)

    # ── looking ────────────────────────────────────────────────────────────────────────────────────────

    async def mine(self, person: int, fair: str, entry: str) -> SignUp | None:
        """What a person has of an entry."""
        row = await self._connection.row(
            f"select {COLUMNS} from signup s where s.person = ? and s.fair = ? and s.entry = ?",
            person,
            fair,
            entry,
        )
        return _signup(row) if row and row["state"] != "gone" else None

    async def of(self, person: int, fair: str) -> tuple[SignUp, ...]:
        """All that a person has at a fair."""
        rows = await self._connection.rows(
            f"select {COLUMNS} from signup s where s.person = ? and s.fair = ? and s.state <> 'gone'"
            " order by s.id",
            person,
            fair,
        )
        return tuple(map(_signup, rows))

    async def room(self, fair: str, entry: Entry, zone: ZoneInfo, now: datetime) -> Room:
        """How full an entry is."""
        free = await self._free(_Workshop(fair, entry, zone), now)
        row = await self._connection.row(
            "select count(*) as waiting from signup where fair = ? and entry = ? and state = 'waiting'",
            fair,
            entry.id,
        )
        assert row is not None
        open_slots = tuple(slot for slot, left in free.items() if left)
        seats = (entry.seats or 0) * len(slots(entry, zone))
        return Room(seats, most_each(entry), sum(free.values()), open_slots, row["waiting"])

    async def concerned(self, fair: str, entry: str) -> Sequence[Concerned]:
        """Whom a change of an entry concerns."""
        rows = await self._connection.rows(
            "select person, state, seats, offered from signup where fair = ? and entry = ?"
            " and state in ('seat', 'waiting', 'offered', 'follows') order by id",
            fair,
            entry,
        )
        return [
            Concerned(
                row["person"],
                row["state"],
                row["offered"] if row["state"] == "offered" else row["seats"],
            )
            for row in rows
        ]

    # ── signing up ─────────────────────────────────────────────────────────────────────────────────────

    async def join(
        self, fair: str, entry: str, *, by: int, now: datetime, seats: int = 1, slot: int | None = None
    ) -> SignUp:
        """Take seats, or a place on the waiting list; taking again changes their number, or the slot.

        Raises `NoFile` for what has no seats, `NotForThem`, `NotNow` ("opens", "closed", "begun"),
        `TooMany`, `Choose` when several slots are free and none is named, and `NoRoom` with what is free
        when that is something, but less than was asked for.
        """
        workshop = await self._locked(fair, entry)
        await self._may_join(workshop, by, now)
        if not 1 <= seats <= most_each(workshop.entry):
            raise TooMany(most_each(workshop.entry))
        await self._end_offers(workshop, now)
        mine = await self.mine(by, fair, entry)
        if mine and mine.state == "offered" and slot in (None, mine.slot):
            return await self._seat(workshop, by, min(seats, mine.offered), mine.slot, now)
        free = await self._free(workshop, now)
        at = await self._slot(workshop, mine, slot, free)
        if mine and mine.state == "seat" and at == mine.slot:
            return await self._resize(workshop, mine, seats, free.get(at, 0), now)
        if free.get(at, 0) >= seats:
            return await self._seat(workshop, by, seats, at, now)
        if (left := free.get(at, 0)) or (mine and mine.state in ("seat", "offered")) or slot is not None:
            raise NoRoom(left)
        await self._put(workshop, by, "waiting", seats, 0, now)
        await self._reminders.withdraw(by, entry, fair)
        await self._audit.note("workshop.wait", _subject(fair, entry), by=by, now=now)
        return await self._mine(by, fair, entry)

    async def take(self, fair: str, entry: str, *, by: int, now: datetime) -> SignUp:
        """Take what is offered. Raises `NotNow` when it is not, or not any more."""
        workshop = await self._locked(fair, entry)
        await self._end_offers(workshop, now)
        mine = await self.mine(by, fair, entry)
        if mine and mine.state == "seat":
            return mine
        if mine is None or mine.state != "offered":
            raise NotNow("offer")
        return await self._seat(workshop, by, mine.offered, mine.slot, now)

    async def give_back(self, fair: str, entry: str, *, by: int, now: datetime) -> SignUp:
        """Give up a seat, an offer, a place on the waiting list, or following; what it was.

        Raises `NoFile` when there is nothing to give back, `NotNow` when it has begun.
        """
        workshop = await self._locked(fair, entry)
        mine = await self.mine(by, fair, entry)
        if mine is None or mine.state == "walked":
            raise NoFile(entry)
        if now >= workshop.starts(mine.slot) and mine.state == "seat":
            raise NotNow("begun")
        await self._gone(workshop, mine, by, now, why=mine.state)
        return mine

    async def follow(self, fair: str, entry: str, *, by: int, now: datetime) -> SignUp:
        """Be reminded of an entry. Who has a seat, or waits for one, keeps it. Raises `NoFile`, `NotNow`."""
        workshop = await self._locked(fair, entry)
        if now >= workshop.last:
            raise NotNow("begun")
        if (mine := await self.mine(by, fair, entry)) is not None:
            return mine
        await self._put(workshop, by, "follows", 0, 0, now)
        await self._reminders.plan(by, entry, fair, now)
        return await self._mine(by, fair, entry)

    async def coming(self, fair: str, entry: str, *, by: int, now: datetime) -> SignUp | None:
        """They say that they are coming; None when they have no seat."""
        await self._connection.execute(
            "update signup set coming = ? where fair = ? and entry = ? and person = ?"
            " and state in ('seat', 'follows')",
            stored(now),
            fair,
            entry,
            by,
        )
        mine = await self.mine(by, fair, entry)
        return mine if mine and mine.coming else None

    # ── by the clock, and when the programme changes ───────────────────────────────────────────────────

    async def lapse(self, now: datetime) -> int:
        """Offers whose time is over go to the next, and so does whatever else is free; how many lapsed."""
        await self._take_back(now)
        due = await self._connection.rows(
            "select distinct fair, entry from signup where (state = 'offered' and until <= ?)"
            " or state = 'waiting' order by fair, entry",
            stored(now),
        )
        count = 0
        for each in due:
            try:
                workshop = await self._locked(each["fair"], each["entry"])
            except NoFile:
                await self.entry_gone(each["fair"], each["entry"], now)
                continue
            count += await self._end_offers(workshop, now)
            if now >= workshop.last:
                await self._connection.execute(
                    "delete from signup where fair = ? and entry = ? and state in ('waiting', 'offered')",
                    workshop.fair,
                    workshop.entry.id,
                )
        return count

    async def _take_back(self, now: datetime) -> None:
        """What exhibitors alone may have goes to the next when its holder is an exhibitor no more."""
        rows = await self._connection.rows(
            "select distinct s.fair, s.entry, s.person from signup s"
            " join application a on a.person = s.person and a.fair = s.fair"
            # Only what may be reserved is read: most of the programme is for everybody.
            " join fair_row r on r.fair = s.fair and r.sheet = 'programme' and r.key = s.entry"
            " where a.state in ('withdrawn', 'released') and s.state in ('seat', 'offered', 'waiting')"
            " and r.content like '%\"exhibitors\"%' order by s.fair, s.entry, s.person"
        )
        for row in rows:
            try:
                workshop = await self._locked(row["fair"], row["entry"])
            except NoFile:
                continue
            mine = await self.mine(row["person"], workshop.fair, workshop.entry.id)
            audience = workshop.entry.audience
            if (
                mine is not None
                and now < workshop.starts(mine.slot)
                and audience == "exhibitors"
                and not await self._is_one_of(audience, row["person"], workshop.fair, now)
            ):
                await self._gone(workshop, mine, None, now, why="no exhibitor any more")
                await self._tell(
                    workshop,
                    mine.person,
                    f"not-theirs:{mine.id}",
                    phrase("notice.seat-not-theirs", entry=workshop.entry.title),
                    (
                        Option(f"contact.organizer@{workshop.fair}", phrase("label.contact")),
                        Option(f"schedule.day@{workshop.fair}", phrase("label.programme")),
                    ),
                    now,
                )

    async def entry_gone(self, fair: str, entry: str, now: datetime) -> None:
        """The entry is cancelled: nobody has a seat in it, nobody waits, nothing is offered any more."""
        await self._lock(fair, entry)
        rows = await self._connection.rows(
            "update signup set was = state, state = 'gone' where fair = ? and entry = ? and state <> 'gone'"
            " and attended is null returning id, person",
            fair,
            entry,
        )
        for row in rows:
            await self._outgoing.cancel(f"offer:{row['id']}")
            await self._reminders.withdraw(row["person"], entry, fair)
        await self._audit.note("workshop.gone", _subject(fair, entry), by=None, now=now)

    async def entry_back(self, fair: str, entry: str, now: datetime) -> None:
        """That it was cancelled is undone: everybody has again what they had, offers wait for the next."""
        await self._lock(fair, entry)
        rows = await self._connection.rows(
            "update signup set state = case was when 'offered' then 'waiting' else was end, was = '',"
            " offered = 0, until = null where fair = ? and entry = ? and state = 'gone'"
            " returning person, state, slot",
            fair,
            entry,
        )
        for row in rows:
            if row["state"] in ("seat", "follows"):
                await self._reminders.plan(row["person"], entry, fair, now, row["slot"])
        await self._audit.note("workshop.back", _subject(fair, entry), by=None, now=now)

    # ── the pieces ─────────────────────────────────────────────────────────────────────────────────────

    async def _lock(self, fair: str, entry: str) -> None:
        """Whoever else changes who has a seat there waits until this transaction is over."""
        await self._connection.execute(
            "insert into workshop (fair, entry) values (?, ?)"
            " on conflict (fair, entry) do update set code = workshop.code",
            fair,
            entry,
        )

    async def _locked(self, fair: str, entry: str) -> _Workshop:
        """The workshop as it is now, locked. Raises `NoFile`."""
        if await self._fairs.entry(fair, entry) is None:  # no lock for what somebody made up
            raise NoFile(entry)
        await self._lock(fair, entry)
        found = await self._fairs.entry(fair, entry)
        if found is None:
            raise NoFile(entry)
        return _Workshop(fair, *found)

    async def _may_join(self, workshop: _Workshop, by: int, now: datetime) -> None:
        entry = workshop.entry
        if entry.seats is None:
            raise NoFile(entry.id)
        if now >= workshop.last:
            raise NotNow("begun")
        mine = await self.mine(by, workshop.fair, entry.id)
        if mine and mine.state in ("seat", "offered"):
            return
        if entry.audience != "public" and not await self._is_one_of(entry.audience, by, workshop.fair, now):
            raise NotForThem(entry.audience)
        opens = sign_up_opens(entry, workshop.zone)
        if opens and now < opens:
            raise NotNow("opens")
        if now >= sign_up_closes(entry, workshop.zone, slots(entry, workshop.zone)[-1]):
            raise NotNow("closed")

    async def _is_one_of(self, audience: str, by: int, fair: str, now: datetime) -> bool:
        """Whether they are of the team, or an exhibitor where it is for exhibitors."""
        if await self._roles.of(by, fair):
            return True
        files = await self._applications.mine(by, now, fair) if audience == "exhibitors" else ()
        return any(each.state in EXHIBITORS for each in files)

    async def _free(self, workshop: _Workshop, now: datetime) -> dict[int, int]:
        """How many seats each slot that is still to come has free; an offered one is not."""
        rows = await self._connection.rows(
            "select slot, sum(case state when 'seat' then seats else offered end) as taken from signup"
            " where fair = ? and entry = ? and state in ('seat', 'offered') group by slot",
            workshop.fair,
            workshop.entry.id,
        )
        taken = {row["slot"]: int(row["taken"]) for row in rows}
        return {
            slot: max(0, (workshop.entry.seats or 0) - taken.get(slot, 0))
            for slot in slots(workshop.entry, workshop.zone)
            if now < workshop.starts(slot)
        }

    async def _slot(
        self, workshop: _Workshop, mine: SignUp | None, slot: int | None, free: dict[int, int]
    ) -> int:
        """Which slot is meant."""
        if workshop.entry.slot_minutes is None:
            return 0
        if slot is None and any(free.values()):
            raise Choose(workshop.entry.id)
        if slot is None and mine and mine.state == "seat":
            return mine.slot
        if slot is not None and slot not in free:
            raise NoRoom(0)
        return next(iter(free)) if slot is None else slot

    async def _resize(
        self, workshop: _Workshop, mine: SignUp, seats: int, free: int, now: datetime
    ) -> SignUp:
        """Another number of seats for somebody who has some."""
        if seats - mine.seats > free:
            raise NoRoom(free)
        if seats != mine.seats:
            await self._connection.execute("update signup set seats = ? where id = ?", seats, mine.id)
            await self._audit.note(
                "workshop.resize", _subject(workshop.fair, workshop.entry.id), by=mine.person, now=now
            )
            await self._offer_on(workshop, now)
        return await self._mine(mine.person, mine.fair, mine.entry)

    async def _seat(self, workshop: _Workshop, by: int, seats: int, slot: int, now: datetime) -> SignUp:
        """Give seats that are free, or were offered."""
        entry = workshop.entry.id
        await self._put(workshop, by, "seat", seats, slot, now)
        seated = await self._mine(by, workshop.fair, entry)
        await self._outgoing.cancel(f"offer:{seated.id}")
        await self._audit.note("workshop.join", _subject(workshop.fair, entry), by=by, now=now)
        await self._reminders.plan(by, entry, workshop.fair, now, slot)
        await self._offer_on(workshop, now)
        return seated

    async def _put(
        self, workshop: _Workshop, by: int, state: str, seats: int, slot: int, now: datetime
    ) -> None:
        """Have it so. Who begins to wait comes after all that wait, however long they have followed."""
        if state == "waiting":
            await self._connection.execute(
                "delete from signup where fair = ? and entry = ? and person = ? and state <> 'waiting'",
                workshop.fair,
                workshop.entry.id,
                by,
            )
        await self._connection.execute(
            "insert into signup (fair, entry, person, state, seats, slot, made) values (?, ?, ?, ?, ?, ?, ?)"
            " on conflict (fair, entry, person) do update set state = excluded.state,"
            " seats = excluded.seats, slot = excluded.slot, offered = 0, until = null, was = ''",
            workshop.fair,
            workshop.entry.id,
            by,
            state,
            seats,
            slot,
            stored(now),
        )

    async def _mine(self, by: int, fair: str, entry: str) -> SignUp:
        mine = await self.mine(by, fair, entry)
        assert mine is not None
        return mine

    async def _gone(
        self, workshop: _Workshop, mine: SignUp, by: int | None, now: datetime, *, why: str
    ) -> None:
        """What somebody had is for the next."""
        fair, entry = workshop.fair, workshop.entry.id
        await self._connection.execute("delete from signup where id = ?", mine.id)
        await self._outgoing.cancel(f"offer:{mine.id}")
        await self._reminders.withdraw(mine.person, entry, fair)
        await self._audit.note("workshop.give_back", _subject(fair, entry), by=by, now=now, why=why)
        await self._offer_on(workshop, now)

    async def _end_offers(self, workshop: _Workshop, now: datetime) -> int:
        """End the offers whose time is over, and offer on what is free; how many ended."""
        ended = await self._connection.rows(
            "delete from signup where fair = ? and entry = ? and state = 'offered' and until <= ?"
            " returning id, person",
            workshop.fair,
            workshop.entry.id,
            stored(now),
        )
        for row in ended:
            await self._lapsed(workshop, row, now)
        await self._offer_on(workshop, now)
        return len(ended)

    async def _offer_on(self, workshop: _Workshop, now: datetime) -> None:
        """Offer what is free to those who wait, the first first, as long as there is time to answer."""
        free = await self._free(workshop, now)
        open_slots = [slot for slot in free if free[slot] and workshop.starts(slot) - now > TOO_LATE]
        if not open_slots:
            return
        waiting = await self._connection.rows(
            "select id, person, seats from signup where fair = ? and entry = ? and state = 'waiting'"
            " order by id",
            workshop.fair,
            workshop.entry.id,
        )
        for row in waiting:
            if not open_slots:
                return
            slot = open_slots[0]
            seats = min(free[slot], row["seats"])
            if await self._offer(workshop, row, seats, slot, now):
                free[slot] -= seats
                if not free[slot]:
                    open_slots.pop(0)

    async def _offer(self, workshop: _Workshop, row: Row, seats: int, slot: int, now: datetime) -> bool:
        """Offer seats to somebody who waits; False when they cannot be reached, and keep waiting."""
        address = await self._people.last_address(row["person"])
        if address is None:
            return False
        entry, start = workshop.entry, workshop.starts(slot)
        told = told_at(entry, workshop.zone, now)
        until = offer_ends(start, told, workshop.zone)
        await self._connection.execute(
            "update signup set state = 'offered', offered = ?, slot = ?, until = ? where id = ?",
            seats,
            slot,
            stored(until),
            row["id"],
        )
        await self._outgoing.add(
            f"offer:{row['id']}:{stored(now)}",
            address,
            row["person"],
            "notice",
            phrase(
                "notice.seat-offered",
                entry=entry.title,
                seats=seats,
                when=start.astimezone(workshop.zone),
                until=until.astimezone(workshop.zone),
            ),
            options=(
                _button("workshop.take", workshop, phrase("label.take-seat")),
                _button("workshop.cancel", workshop, phrase("label.leave-seat")),
            ),
            topic=f"offer:{row['id']}",
            due=told,
            now=now,
        )
        return True

    async def _lapsed(self, workshop: _Workshop, row: Row, now: datetime) -> None:
        """Tell somebody that what they were offered goes to the next."""
        await self._outgoing.cancel(f"offer:{row['id']}")
        if now < workshop.last:
            await self._tell(
                workshop,
                row["person"],
                f"lapsed:{row['id']}:{stored(now)}",
                phrase("notice.offer-over", entry=workshop.entry.title),
                (_button("workshop.register", workshop, phrase("label.wait-again")),),
                now,
            )

    async def _tell(
        self,
        workshop: _Workshop,
        person: int,
        dedup: str,
        text: Phrase,
        options: Sequence[Option],
        now: datetime,
    ) -> None:
        """Tell somebody of their place, by day, where they can be reached."""
        if address := await self._people.last_address(person):
            due = told_at(workshop.entry, workshop.zone, now)
            await self._outgoing.add(
                dedup, address, person, "notice", text, options=options, due=due, now=now
            )


def _button(intent: str, workshop: _Workshop, label: Phrase) -> Option:
    return Option(f"{intent}@{workshop.fair}|item={workshop.entry.id}", label)


def _subject(fair: str, entry: str) -> str:
    """How the audit names a workshop."""
    return f"workshop:{fair}:{entry}"


def _signup(row: Row) -> SignUp:
    return SignUp(
        id=row["id"],
        fair=row["fair"],
        entry=row["entry"],
        person=row["person"],
        state=row["state"],
        seats=row["seats"],
        offered=row["offered"],
        slot=row["slot"],
        until=None if row["until"] is None else moment(row["until"]),
        rank=row["rank"],
        coming=row["coming"] is not None,
        attended=row["attended"] is not None,
    )
