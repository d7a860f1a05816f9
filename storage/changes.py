"""Changes of a fair: drafted, looked at, released, undone; and what whoever they concern is told."""

import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from storage.applications.files import Applications
from storage.audit import Audit
from storage.connection import Connection, Row
from storage.differences import APPLYING, COMING, Difference, clashes, differences
from storage.fairs import Changes as Loaded
from storage.fairs import Edit, FairRow, Fairs
from storage.moments import moment, stored
from storage.outgoing import OutgoingRows
from storage.pack import Pack
from storage.pack.sheets import FACTS
from storage.people import People
from storage.phrases import Lines, Phrase, phrase
from storage.records import Fair, Option
from storage.refusals import NoFile, NotNow
from storage.reminders import Reminders
from storage.rewriting import Rewrites, added, at, begun, fact, gone, later, opened, placed, titled
from storage.roles import Roles
from storage.timing import instant, wall_of
from storage.workshops import Workshops

#: How long a release can be undone: its notices fall due when that is over.
UNDO = timedelta(minutes=5)

#: ... unless what changes begins so soon that they must go earlier; undoing is told then.
SOON, HURRY = timedelta(hours=1), timedelta(seconds=45)

#: What one notice tells; the rest is counted.
MOST_LINES = 6

#: Applicants who come, or want to.
_LIVE = ("draft", "sent", "review", "incomplete", "accepted", "reserve", "confirmed")


@dataclass(frozen=True, slots=True)
class Change:
    """One change, of as many rows as it takes."""

    id: int
    fair: str
    #: None = the program itself, or somebody who was erased.
    by: int | None
    made: datetime
    #: draft, released or undone.
    state: str
    edits: tuple[Edit, ...]
    released: datetime | None
    #: The version of the fair that it made.
    version: int | None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a change would do, before it does."""

    change: Change
    lines: tuple[Phrase, ...]
    clashes: tuple[Phrase, ...]
    #: How many people are told, by language, and what the first of them would read.
    people: Mapping[str, int]
    letters: Mapping[str, Phrase]


class Changes:
    """Verbs about changes. Whoever makes one needs a role; others learn of it when it is released."""

    def __init__(
        self, connection: Connection, outgoing: OutgoingRows, reminders: Reminders, workshops: Workshops
    ) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._reminders = reminders
        self._workshops = workshops
        self._fairs = Fairs(connection)
        self._people = People(connection)
        self._roles = Roles(connection)
        self._audit = Audit(connection)
        self._applications = Applications(connection, outgoing)

    # ── drafting ───────────────────────────────────────────────────────────────────────────────────────

    async def draft(self, fair: str, *, by: int) -> Change | None:
        """What this organizer has changed and not released yet."""
        await self._roles.check(by, "programme.change", fair)
        row = await self._connection.row(
            "select * from fair_change where fair = ? and person = ? and state = 'draft'", fair, by
        )
        return _change(row) if row else None

    async def move(
        self, fair: str, entry: str, day: date | None, starts: time | None, *, by: int, now: datetime
    ) -> Change:
        """Have an entry on another day, at another time, or both. Raises `NoFile`."""
        return await self.rewrite(fair, at(entry, day, starts), by=by, now=now)

    async def rename(
        self, fair: str, entry: str, title: str, language: str, *, by: int, now: datetime
    ) -> Change:
        """Have an entry called otherwise. Raises `NoFile`."""
        return await self.rewrite(fair, titled(entry, title, language), by=by, now=now)

    async def relocate(
        self, fair: Fair, entry: str, place: str, language: str, *, by: int, now: datetime
    ) -> Change:
        """Have an entry elsewhere. Raises `NoFile`."""
        return await self.rewrite(fair.id, placed(entry, fair, place, language), by=by, now=now)

    async def postpone(self, fair: str, entry: str, minutes: int, *, by: int, now: datetime) -> Change:
        """Have an entry begin later. Raises `NoFile`."""
        return await self.rewrite(fair, later(entry, timedelta(minutes=minutes)), by=by, now=now)

    async def cancel(self, fair: str, entry: str, *, by: int, now: datetime) -> Change:
        """Take an entry out of the programme. Raises `NoFile`."""
        return await self.rewrite(fair, gone(entry), by=by, now=now)

    async def new(
        self, fair: Fair, title: str, when: datetime, place: str, language: str, *, by: int, now: datetime
    ) -> Change:
        """Add an entry to the programme."""
        id = f"chat-{secrets.token_hex(4)}"
        rewrites = added(id, title, when.date(), when.time(), place, language, fair)
        return await self.rewrite(fair.id, rewrites, by=by, now=now)

    async def begin_on(self, fair: Fair, day: date, *, by: int, now: datetime) -> Change:
        """Have the whole fair begin that day; its programme and hours move along."""
        return await self.rewrite(fair.id, begun(fair, day), by=by, now=now)

    async def deadline(self, fair: str, day: date, *, by: int, now: datetime) -> Change:
        """Have that be the last day for sending an application."""
        return await self.rewrite(fair, fact("call.deadline", day), by=by, now=now)

    async def venue(self, fair: str, venue: str, language: str, *, by: int, now: datetime) -> Change:
        """Have the fair somewhere else. Its point on the map is that of the old place: it is taken out."""
        return await self.rewrite(fair, fact("venue", venue, language), by=by, now=now)

    async def hours(
        self, fair: str, day: date, opens: time, closes: time, *, by: int, now: datetime
    ) -> Change:
        """Have the fair open then on that day."""
        return await self.rewrite(fair, opened(day, opens, closes), by=by, now=now)

    async def delay(
        self, fair: str, entry: str, minutes: int, *, by: int, now: datetime
    ) -> tuple[Change, int]:
        """An entry begins later, at once in force; how many people are told. Raises `NoFile`."""
        change = await self.rewrite(
            fair, later(entry, timedelta(minutes=minutes)), by=by, now=now, alone=True
        )
        return await self._release(change, by, now, UNDO)

    async def rewrite(
        self, fair: str, rewrites: Rewrites, *, by: int, now: datetime, alone: bool = False
    ) -> Change:
        """Add to the draft of this organizer what becomes of some rows.

        A row that the draft changes already is changed further. `alone`: a draft of its own.
        """
        await self._roles.check(by, "programme.change", fair)
        before = None if alone else await self.draft(fair, by=by)
        edits = {(edit.sheet, edit.key): edit for edit in before.edits} if before else {}
        for (sheet, key), rewrite in rewrites.items():
            edit = await self._fairs.edit(fair, sheet, key, None)
            drafted = edits.get((sheet, key))
            if drafted is not None and drafted.before == edit.before:
                edit = drafted
                there = drafted.after.content
            else:
                there = edit.before.content
            after = FairRow(edit.after.position, rewrite(there), edit.before.loaded)
            edits[sheet, key] = Edit(sheet, key, edit.before, after)
        kept = [each for each in edits.values() if each.before.content != each.after.content]
        return await self._keep(before.id if before else None, fair, kept, by, now)

    async def from_pack(self, pack: Pack, *, by: int, now: datetime) -> tuple[Loaded, Change]:
        """The changes that a pack brings, as the draft of this organizer; with conflicts it is empty."""
        await self._roles.check(by, "programme.change", pack.id)
        if await self._fairs.version(pack.id) is None:
            raise NoFile(pack.id)
        before = await self.draft(pack.id, by=by)
        loaded, edits = await self._fairs.compare(pack)
        return loaded, await self._keep(before.id if before else None, pack.id, edits, by, now)

    async def drop(self, fair: str, *, by: int) -> None:
        """Not change anything after all."""
        await self._connection.execute(
            "delete from fair_change where fair = ? and person = ? and state = 'draft'", fair, by
        )

    async def preview(self, id: int, *, by: int, now: datetime) -> Preview:
        """What a draft would do. Raises `NoFile`, `NotAllowed`."""
        change = await self._mine(id, by)
        fair = await self._fairs.as_edited(change.fair, change.edits)
        found = differences(change.edits)
        letters = await self._letters(fair, found)
        languages = await self._people.languages(list(letters))
        counts: dict[str, int] = {}
        samples: dict[str, Phrase] = {}
        for person, letter in letters.items():
            language = languages.get(person, fair.languages[0] if fair.languages else "fr")
            counts[language] = counts.get(language, 0) + 1
            samples.setdefault(language, letter)
        wall = wall_of(now, fair.zone)
        return Preview(
            change,
            tuple(each.said for each in found),
            tuple(clashes(fair, change.edits, wall)),
            counts,
            samples,
        )

    # ── releasing ──────────────────────────────────────────────────────────────────────────────────────

    async def release(self, id: int, *, by: int, now: datetime) -> tuple[Change, int]:
        """Have a draft in force; how many people are told, when the time to undo it is over.

        Raises `Overtaken` when a row was changed by somebody else since it was drafted, `NotNow` when it was
        released already.
        """
        change = await self._mine(id, by)
        if change.state != "draft" or not change.edits:
            raise NotNow(change.state)
        return await self._release(change, by, now, UNDO)

    async def load(self, pack: Pack, now: datetime) -> Loaded:
        """Bring a fair to what `pack` says, as `Fairs.load`; whoever that concerns is told."""
        if await self._fairs.version(pack.id) is None:
            return await self._fairs.load(pack)
        loaded, edits = await self._fairs.compare(pack)
        if edits:
            await self._release(await self._keep(None, pack.id, edits, None, now), None, now, timedelta(0))
        return loaded

    async def undo(self, id: int, *, by: int, now: datetime) -> tuple[Change, int]:
        """Take a release back within five minutes; how many had heard of it already and are told.

        Raises `NotNow` when it is too late, `Overtaken` when something was changed on top of it.
        """
        change = await self._locked(id)
        await self._roles.check(by, "programme.change", change.fair)
        if change.state != "released" or change.released is None or now >= change.released + UNDO:
            raise NotNow("too late")
        back = tuple(edit.back for edit in change.edits)
        fair, found = await self._fairs.as_edited(change.fair, back), differences(back)
        letters = await self._letters(fair, found)
        rows = await self._connection.rows(
            "select person from outgoing where topic = ? and state = 'pending'", f"change:{id}"
        )
        spared = {row["person"] for row in rows}
        await self._outgoing.cancel(f"change:{id}")
        version = await self._fairs.apply(change.fair, back)
        await self._follow(change.fair, back, found, now)
        known = {person: letter for person, letter in letters.items() if person not in spared}
        await self._tell(known, f"change:{id}:back", change.fair, now, now)
        await self._connection.execute(
            "update fair_change set state = 'undone', version = ? where id = ?", version, id
        )
        await self._audit.note("programme.undo", f"fair:{change.fair}", by=by, now=now, why=str(id))
        return await self._read(id), len(known)

    async def history(self, fair: str, *, by: int, most: int) -> tuple[Change, ...]:
        """What was released, the newest first."""
        await self._roles.check(by, "programme.change", fair)
        rows = await self._connection.rows(
            "select * from fair_change where fair = ? and state <> 'draft' order by released desc, id desc"
            " limit ?",
            fair,
            most,
        )
        return tuple(map(_change, rows))

    # ── the pieces ─────────────────────────────────────────────────────────────────────────────────────

    async def _release(
        self, change: Change, by: int | None, now: datetime, wait: timedelta
    ) -> tuple[Change, int]:
        fair, found = await self._fairs.as_edited(change.fair, change.edits), differences(change.edits)
        letters = await self._letters(fair, found)
        version = await self._fairs.apply(change.fair, change.edits)
        await self._connection.execute(
            "update fair_change set state = 'released', released = ?, version = ? where id = ?",
            stored(now),
            version,
            change.id,
        )
        await self._follow(change.fair, change.edits, found, now)
        if any(_soon(each, fair.zone, now) for each in found):
            wait = min(wait, HURRY)
        await self._tell(letters, f"change:{change.id}", change.fair, now + wait, now)
        await self._audit.note("programme.release", f"fair:{change.fair}", by=by, now=now, why=str(change.id))
        return await self._read(change.id), len(letters)

    async def _follow(
        self, fair: str, edits: Sequence[Edit], found: Sequence[Difference], now: datetime
    ) -> None:
        """Whatever hangs on what was changed goes with it: seats, reminders, drafts."""
        again = {each.entry for each in found if len(each.starts) == 2 and each.starts[0] != each.starts[1]}
        for edit in edits:
            if edit.sheet == FACTS.name:
                if (edit.before.content or {}).get("zone") != (edit.after.content or {}).get("zone"):
                    after = await self._fairs.get(fair)
                    again |= {entry.id for entry in after.programme} if after else set()
                await self._applications.deadline_moved(fair, now)
            elif edit.sheet == "programme" and edit.after.content is None:
                await self._workshops.entry_gone(fair, edit.key, now)
            elif edit.sheet == "programme" and edit.before.content is None:
                await self._workshops.entry_back(fair, edit.key, now)
        for entry in sorted(again):
            concerned = await self._workshops.concerned(fair, entry)
            people = [each.person for each in concerned if each.what in ("seat", "follows")]
            await self._reminders.moved(entry, fair, people, now)

    async def _letters(self, fair: Fair, found: Sequence[Difference]) -> dict[int, Phrase]:
        """One letter for each person concerned, of all that concerns them."""
        lines: dict[int, list[Phrase]] = {}
        news = [each for each in found if each.news]
        whole = {whom: await self._everybody(fair, whom) for whom in {each.whom for each in news} if whom}
        for each in news:
            if each.whom:
                people: Iterable[int] = whole[each.whom]
            else:
                people = (one.person for one in await self._workshops.concerned(fair.id, each.entry))
            for person in dict.fromkeys(people):
                lines.setdefault(person, []).append(each.said)
        return {person: _letter(fair, said) for person, said in lines.items()}

    async def _everybody(self, fair: Fair, whom: str) -> list[int]:
        """Whom a fact of the whole fair concerns."""
        states = ("draft",) if whom == APPLYING else _LIVE
        marks = ", ".join("?" * len(states))
        rows = await self._connection.rows(
            f"select distinct person from application where fair = ? and person is not null"
            f" and state in ({marks}) order by person",
            fair.id,
            *states,
        )
        people = [row["person"] for row in rows]
        if whom == COMING:
            before = await self._fairs.get(fair.id)
            entries = {entry.id for each in (fair, before) if each for entry in each.programme}
            for entry in sorted(entries):
                people += [one.person for one in await self._workshops.concerned(fair.id, entry)]
        return list(dict.fromkeys(people))

    async def _tell(
        self, letters: Mapping[int, Phrase], topic: str, fair: str, due: datetime, now: datetime
    ) -> None:
        addresses = await self._people.last_addresses(list(letters))
        options = (
            Option(f"agenda.show@{fair}", phrase("label.change-agenda")),
            Option(f"schedule.day@{fair}", phrase("label.programme")),
        )
        for person, letter in letters.items():
            if person in addresses:
                await self._outgoing.add(
                    f"{topic}:{person}",
                    addresses[person],
                    person,
                    "notice",
                    letter,
                    options=options,
                    topic=topic,
                    due=due,
                    now=now,
                )

    async def _keep(
        self, id: int | None, fair: str, edits: Sequence[Edit], by: int | None, now: datetime
    ) -> Change:
        text = json.dumps([_dump(edit) for edit in edits], ensure_ascii=False)
        if id is not None:
            row = await self._connection.row(
                "update fair_change set edits = ?, made = ? where id = ? returning *", text, stored(now), id
            )
        else:
            row = await self._connection.row(
                "insert into fair_change (fair, person, made, edits) values (?, ?, ?, ?) returning *",
                fair,
                by,
                stored(now),
                text,
            )
        assert row is not None
        return _change(row)

    async def _mine(self, id: int, by: int) -> Change:
        change = await self._locked(id)
        await self._roles.check(by, "programme.change", change.fair)
        if change.by != by:
            raise NoFile(id)
        return change

    async def _read(self, id: int) -> Change:
        row = await self._connection.row("select * from fair_change where id = ?", id)
        if row is None:
            raise NoFile(id)
        return _change(row)

    async def _locked(self, id: int) -> Change:
        """The change, read once nobody else can change its fair any more."""
        change = await self._read(id)
        await self._fairs.lock(change.fair)
        return await self._read(id)


def _soon(difference: Difference, zone: ZoneInfo, now: datetime) -> bool:
    """Whether it begins so soon, or was to, that the news cannot wait."""
    return any(
        now - SOON <= at <= now + SOON for at in (instant(starts, zone) for starts in difference.starts)
    )


def _letter(fair: Fair, said: Sequence[Phrase]) -> Phrase:
    shown = said if len(said) <= MOST_LINES + 1 else said[:MOST_LINES]
    left = len(said) - len(shown)
    more = (phrase("change.more", left=left),) if left else ()
    return phrase("notice.changed", fair=fair.short, lines=Lines((*shown, *more)))


def _dump(edit: Edit) -> list[Any]:
    rows = ([row.position, row.content, row.loaded] for row in (edit.before, edit.after))
    return [edit.sheet, edit.key, *rows]


def _change(row: Row) -> Change:
    return Change(
        row["id"],
        row["fair"],
        row["person"],
        moment(row["made"]),
        row["state"],
        tuple(
            Edit(sheet, key, FairRow(*before), FairRow(*after))
            for sheet, key, before, after in json.loads(row["edits"])
        ),
        None if row["released"] is None else moment(row["released"]),
        row["version"],
    )
