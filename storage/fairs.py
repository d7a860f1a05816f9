"""The fairs: loaded from packs, kept row by row, read as one snapshot."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from storage.connection import Connection
from storage.pack import Pack, fair_of
from storage.pack.sheets import FACTS, SHEETS, Cells
from storage.phrases import Localized
from storage.records import Entry, Fair, FairSummary, Pole
from storage.refusals import Overtaken


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell that was changed in chat and in the pack, not to the same."""

    sheet: str
    #: Of the row; '' for the facts.
    key: str
    #: '' when one of them took the whole row out.
    column: str
    #: What is in force, and what the pack says; '' = nothing.
    here: str
    pack: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What loading a pack did. With conflicts it did nothing."""

    fair: str
    added: int = 0
    changed: int = 0
    removed: int = 0
    #: Rows stand in another order now.
    moved: bool = False
    conflicts: tuple[Conflict, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed or self.moved)


@dataclass(frozen=True, slots=True)
class FairRow:
    """One row of a sheet as it is kept. Without both cells it is not there."""

    position: int
    #: What is in force; None = taken out in chat.
    content: Cells | None
    #: What the last pack said; None = added in chat.
    loaded: Cells | None


_NOTHING = FairRow(-1, None, None)

#: Where a row stands that no pack has: after all that one has.
LAST = 1_000_000


@dataclass(frozen=True, slots=True)
class Edit:
    """One row of a fair, as it was and as it is to be."""

    sheet: str
    key: str
    before: FairRow
    after: FairRow

    @property
    def back(self) -> "Edit":
        """What undoes it."""
        return Edit(self.sheet, self.key, self.after, self.before)


#: Rows by sheet and key.
_Rows = Mapping[tuple[str, str], FairRow]


@dataclass(slots=True)
class _Merge:
    """What is to be written so that the pack holds, and the changes made in chat with it."""

    written: list[tuple[tuple[str, str], FairRow]] = field(default_factory=list)
    dropped: list[tuple[str, str]] = field(default_factory=list)
    added: int = 0
    changed: int = 0
    removed: int = 0
    moved: bool = False
    conflicts: list[Conflict] = field(default_factory=list)

    def changes(self, fair: str) -> Changes:
        """What it comes to; with conflicts nothing is done."""
        if self.conflicts:
            return Changes(fair, conflicts=tuple(self.conflicts))
        return Changes(fair, self.added, self.changed, self.removed, self.moved)


class Fairs:
    """All fairs and editions there are."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def load(self, pack: Pack) -> Changes:
        """Bring the fair to what `pack` says, keeping what was changed in chat since the last pack.

        The version is bumped once, and only when something changed. With conflicts nothing is written.
        """
        new = await self.version(pack.id) is None
        if not new:
            # Whoever loads the same fair at the same time waits here.
            await self._connection.execute("update fair set version = version where id = ?", pack.id)
        merge = _merge(await self._rows(pack.id), pack)
        changes = merge.changes(pack.id)
        if merge.conflicts:
            return changes
        if new:
            await self._connection.execute(
                "insert into fair (id, version, starts, ends) values (?, 0, '', '')", pack.id
            )
        await self._write(pack.id, merge)
        if changes:
            await self._touch(pack.id)
        return changes

    async def get(self, id: str) -> Fair | None:
        """The fair as it is now; None when there is no such fair."""
        version = await self.version(id)
        if version is None:
            return None
        return _fair(id, await self._rows(id), version)

    async def lock(self, fair: str) -> None:
        """Whoever else changes what belongs to this fair waits until this transaction is over."""
        await self._connection.execute("update fair set version = version where id = ?", fair)

    async def put(self, fair: str, sheet: str, key: str, cells: Cells | None) -> None:
        """Have this row in force, as a change made in chat; None takes it out."""
        await self._connection.execute(
            "insert into fair_row (fair, sheet, key, position, content, loaded) values (?, ?, ?, ?, ?, null)"
            " on conflict (fair, sheet, key) do update set content = excluded.content",
            fair,
            sheet,
            key,
            LAST,
            _text(cells),
        )
        await self._touch(fair)

    # ── changes made of rows ───────────────────────────────────────────────────────────────────────────

    async def edit(self, fair: str, sheet: str, key: str, cells: Cells | None) -> Edit:
        """The edit that has this row say `cells`; None takes it out. Changes nothing yet."""
        before = (await self._some(fair, ((sheet, key),))).get((sheet, key), _NOTHING)
        position = LAST if before == _NOTHING else before.position
        return Edit(sheet, key, before, FairRow(position, cells, before.loaded))

    async def compare(self, pack: Pack) -> tuple[Changes, tuple[Edit, ...]]:
        """What loading `pack` into its fair would do. Changes nothing."""
        rows = await self._rows(pack.id)
        merge = _merge(rows, pack)
        written = [Edit(*place, rows.get(place, _NOTHING), after) for place, after in merge.written]
        dropped = [Edit(*place, rows[place], _NOTHING) for place in merge.dropped]
        return merge.changes(pack.id), () if merge.conflicts else (*written, *dropped)

    async def apply(self, fair: str, edits: Sequence[Edit]) -> int:
        """Have these rows in force; the new version. Raises `Overtaken` when one was changed since."""
        await self.lock(fair)
        there = await self._some(fair, [(edit.sheet, edit.key) for edit in edits])
        for edit in edits:
            row = there.get((edit.sheet, edit.key), _NOTHING)
            if (row.content, row.loaded) != (edit.before.content, edit.before.loaded):
                raise Overtaken(edit.key)
        merge = _Merge()
        for edit in edits:
            if edit.after.content is None and edit.after.loaded is None:
                merge.dropped.append((edit.sheet, edit.key))
            else:
                merge.written.append(((edit.sheet, edit.key), edit.after))
        await self._write(fair, merge)
        await self._touch(fair)
        version = await self.version(fair)
        assert version is not None
        return version

    async def as_edited(self, fair: str, edits: Sequence[Edit]) -> Fair:
        """The fair as it would be."""
        rows = {**await self._rows(fair), **{(edit.sheet, edit.key): edit.after for edit in edits}}
        return _fair(fair, rows, 0)

    async def entry(self, fair: str, id: str) -> tuple[Entry, ZoneInfo] | None:
        """One entry of the programme and the zone of its fair; None when there is no such entry."""
        rows = await self._connection.rows(
            # Two look-ups by the key: an "or" would walk all rows of the fair.
            "select sheet, content from fair_row"
            " where fair = ? and sheet = ? and key = '' and content is not null"
            " union all select sheet, content from fair_row"
            " where fair = ? and sheet = 'programme' and key = ? and content is not null",
            fair,
            FACTS.name,
            fair,
            id,
        )
        found: dict[str, str] = {row["sheet"]: row["content"] for row in rows}
        if len(found) < 2:
            return None
        return _entry(found["programme"]), ZoneInfo(_zone(found[FACTS.name]))

    async def pole(self, fair: str, id: str) -> Pole | None:
        """One pole."""
        cells = await self._cells(fair, "poles", id)
        return None if cells is None else SHEETS["poles"].read(cells)

    async def venue(self, fair: str) -> Localized:
        """Where the fair is, empty when nobody said."""
        facts = await self._cells(fair, FACTS.name, "")
        venue = FACTS.values(facts)["venue"] if facts else Localized({})
        assert isinstance(venue, Localized)
        return venue

    async def _cells(self, fair: str, sheet: str, key: str) -> dict[str, Any] | None:
        row = await self._connection.row(
            "select content from fair_row where fair = ? and sheet = ? and key = ?", fair, sheet, key
        )
        return None if row is None or row["content"] is None else dict(json.loads(row["content"]))

    async def _some(self, fair: str, places: Sequence[tuple[str, str]]) -> _Rows:
        """Some rows, as they are kept."""
        if len(places) > 20:
            return await self._rows(fair)
        found = {}
        for sheet, key in places:
            row = await self._connection.row(
                "select position, content, loaded from fair_row where fair = ? and sheet = ? and key = ?",
                fair,
                sheet,
                key,
            )
            if row is not None:
                found[sheet, key] = FairRow(row["position"], _cells(row["content"]), _cells(row["loaded"]))
        return found

    async def version(self, id: str) -> int | None:
        """Its version, bumped by every change; None when there is no such fair."""
        row = await self._connection.row("select version from fair where id = ?", id)
        return None if row is None else row["version"]

    async def summaries(self) -> tuple[FairSummary, ...]:
        """All fairs, the earliest first."""
        rows = await self._connection.rows(
            "select fair.*, fair_row.content from fair join fair_row on fair_row.fair = fair.id"
            " where fair_row.sheet = ? order by fair.starts, fair.id",
            FACTS.name,
        )
        return tuple(
            FairSummary(
                id=row["id"],
                version=row["version"],
                short=facts["short"],
                city=facts["city"],
                starts=date.fromisoformat(row["starts"]),
                ends=date.fromisoformat(row["ends"]),
                deadline=_day(row["deadline"]),
                opens=_day(row["opens"]),
            )
            for row in rows
            for facts in [FACTS.values(json.loads(row["content"]))]
        )

    async def current(self, today: date) -> str | None:
        """The fair running on that day, else the next one, else the latest past one; None without fairs."""
        rows = await self._connection.rows("select id, starts, ends from fair order by starts, id")
        day = today.isoformat()
        running = [row["id"] for row in rows if row["starts"] <= day <= row["ends"]]
        coming = [row["id"] for row in rows if row["starts"] > day]
        past = [row["id"] for row in sorted(rows, key=lambda row: row["ends"]) if row["ends"] < day]
        return next(iter((*running, *coming, *reversed(past))), None)

    async def _rows(self, fair: str) -> _Rows:
        rows = await self._connection.rows(
            "select sheet, key, position, content, loaded from fair_row where fair = ?"
            " order by sheet, position, key",
            fair,
        )
        return {
            (row["sheet"], row["key"]): FairRow(
                row["position"], _cells(row["content"]), _cells(row["loaded"])
            )
            for row in rows
        }

    async def _write(self, fair: str, merge: _Merge) -> None:
        await self._connection.many(
            "delete from fair_row where fair = ? and sheet = ? and key = ?",
            [(fair, *place) for place in merge.dropped],
        )
        await self._connection.many(
            "insert into fair_row (fair, sheet, key, position, content, loaded) values (?, ?, ?, ?, ?, ?)"
            " on conflict (fair, sheet, key) do update"
            " set position = excluded.position, content = excluded.content, loaded = excluded.loaded",
            [
                (fair, *place, row.position, _text(row.content), _text(row.loaded))
                for place, row in merge.written
            ],
        )

    async def _touch(self, fair: str) -> None:
        """A new version, and the days as the facts have them now."""
        row = await self._connection.row(
            "select content from fair_row where fair = ? and sheet = ?", fair, FACTS.name
        )
        assert row is not None
        facts = json.loads(row["content"])
        await self._connection.execute(
            "update fair set version = version + 1, starts = ?, ends = ?, opens = ?, deadline = ?"
            " where id = ?",
            facts["starts"],
            facts["ends"],
            facts.get("call.opens"),
            facts.get("call.deadline"),
            fair,
        )


def _fair(id: str, rows: _Rows, version: int) -> Fair:
    sheets: dict[str, dict[str, Cells]] = {}
    for (sheet, key), row in rows.items():
        if row.content is not None:
            sheets.setdefault(sheet, {})[key] = row.content
    return fair_of(Pack(id, sheets), version)


def _cells(stored: str | None) -> Cells | None:
    return None if stored is None else dict(json.loads(stored))


def _text(cells: Cells | None) -> str | None:
    return None if cells is None else json.dumps(cells, ensure_ascii=False)


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


# ── the three-way merge ────────────────────────────────────────────────────────────────────────────────


def _merge(kept: _Rows, pack: Pack) -> _Merge:
    """What was loaded last, what chat made of it, and what the pack says now."""
    merge = _Merge()
    said = {
        (sheet, key): (position, cells)
        for sheet, rows in pack.sheets.items()
        for position, (key, cells) in enumerate(rows.items())
    }
    positions: dict[str, list[tuple[int, int]]] = {}
    for place in dict.fromkeys((*kept, *said)):
        row = kept.get(place, _NOTHING)
        position, cells = said.get(place, (row.position, None))
        conflicts = tuple(_conflicts(place, row, cells))
        merge.conflicts += conflicts
        if conflicts:
            continue
        merged = FairRow(position, _merged(row, cells), cells)
        if merged.content is None and cells is None:
            merge.dropped.append(place)
        elif merged != row:
            merge.written.append((place, merged))
        merge.added += row.content is None and merged.content is not None
        merge.removed += row.content is not None and merged.content is None
        if row.content is not None and merged.content is not None:
            merge.changed += row.content != merged.content
            positions.setdefault(place[0], []).append((row.position, position))
    merge.moved = any(map(_moved, positions.values()))
    return merge


@lru_cache(maxsize=2048)
def _entry(content: str) -> Entry:
    """An entry as it is kept: the same one is asked for by everybody who wants a seat."""
    entry: Entry = SHEETS["programme"].read(json.loads(content))
    return entry


@lru_cache(maxsize=64)
def _zone(facts: str) -> str:
    return str(json.loads(facts).get("zone", "Africa/Casablanca"))


def _moved(positions: list[tuple[int, int]]) -> bool:
    """Whether rows stand in another order, by where each stood and stands."""
    now = [position for _, position in sorted(positions)]
    return now != sorted(now)


def _conflicts(place: tuple[str, str], row: FairRow, cells: Cells | None) -> Iterator[Conflict]:
    here, base = row.content, row.loaded
    if cells == base or here in (base, cells):
        return
    if here is None or cells is None:
        yield Conflict(*place, "", _shown(here), _shown(cells))
        return
    before = base or {}
    for column in sorted({*here, *cells}):
        ours, theirs, was = (each.get(column, "") for each in (here, cells, before))
        if ours != was and theirs != was and ours != theirs:
            yield Conflict(*place, column, ours, theirs)


def _shown(cells: Cells | None) -> str:
    return "; ".join(cells.values()) if cells else ""


def _merged(row: FairRow, cells: Cells | None) -> Cells | None:
    """What is in force from now on, where there is no conflict."""
    here, base = row.content, row.loaded
    if cells == base:
        return here
    if here is None or cells is None or here == base:
        return cells
    before = base or {}
    merged = {column: here.get(column, "") for column in here}
    for column in {*before, *cells}:
        if cells.get(column, "") != before.get(column, ""):
            merged[column] = cells.get(column, "")
    return {column: cell for column, cell in merged.items() if cell}
