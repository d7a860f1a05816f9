"""What a change of a fair comes to, in words: what is other than before, and what clashes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from storage.fairs import Edit
from storage.pack.sheets import FACTS, SHEETS, Cells
from storage.phrases import Localized, Phrase, phrase
from storage.records import Entry, Fair
from storage.spelling import fold

#: How long an entry without an end is taken to last, for telling what overlaps.
OPEN_END = timedelta(hours=1)

#: Whom a fact concerns: everybody who comes, or whoever has not sent their file yet.
COMING, APPLYING = "coming", "applying"

_FACTS = {"starts": COMING, "ends": COMING, "venue": COMING, "call.deadline": APPLYING, "zone": COMING}


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is other than before."""

    said: Phrase
    #: Entry id, '' for what is not about one entry.
    entry: str = ""
    #: COMING or APPLYING for what is about the whole fair; '' for an entry.
    whom: str = ""
    #: Whether people are told; a corrected description is nobody's news.
    news: bool = True
    #: Wall times of the entry before and after, as far as there is one.
    starts: tuple[datetime, ...] = ()


def differences(edits: Iterable[Edit]) -> list[Difference]:
    """What `edits` change, the fair first, then entry by entry."""
    found: list[Difference] = []
    edits = [*edits]
    by = next((_moved_by(edit) for edit in edits if edit.sheet == FACTS.name), timedelta())
    along = _moved_along([edit for edit in edits if edit.sheet == "hours"], by)
    for edit in edits:
        match edit.sheet:
            case FACTS.name:
                found[:0] = _facts(edit.before.content or {}, edit.after.content or {})
            case "hours" if edit.key not in along:
                found.append(_hours(edit))
            case "hours":
                pass
            case "programme":
                found += _entry(_read(edit.before.content), _read(edit.after.content))
            case sheet if edit.before.content != edit.after.content:
                found.append(Difference(phrase("change.row", sheet=sheet, key=edit.key), news=False))
    return found


def _read(cells: Cells | None) -> Entry | None:
    return None if cells is None else SHEETS["programme"].read(cells)


def starts_of(entry: Entry) -> datetime:
    """When an entry begins, wall time."""
    return datetime.combine(entry.day, entry.starts)


def ends_of(entry: Entry) -> datetime | None:
    """When it ends, after midnight when the hour says so; None = open end. Wall time."""
    if entry.ends is None:
        return None
    return datetime.combine(entry.day, entry.ends) + timedelta(days=entry.ends < entry.starts)


def _entry(old: Entry | None, new: Entry | None) -> Iterator[Difference]:
    match old, new:
        case None, Entry():
            said = phrase("change.added", title=new.title, when=starts_of(new))
            yield Difference(said, new.id, starts=(starts_of(new),))
        case Entry(), None:
            said = phrase("change.cancelled", title=old.title, when=starts_of(old))
            yield Difference(said, old.id, starts=(starts_of(old),))
        case Entry(), Entry() if old != new:
            times = (starts_of(old), starts_of(new))
            told = [*_told(old, new)]
            yield from (Difference(said, new.id, starts=times) for said in told)
            if not told:
                yield Difference(phrase("change.details", title=new.title), new.id, news=False, starts=times)


def _told(old: Entry, new: Entry) -> Iterator[Phrase]:
    before, after = starts_of(old), starts_of(new)
    if old.title != new.title:
        yield phrase("change.renamed", old=old.title, new=new.title)
    if before.date() != after.date():
        yield phrase("change.day", title=new.title, old=before, new=after)
    elif before != after:
        yield phrase("change.time", title=new.title, day=after.date(), old=before.time(), new=after.time())
    elif old.ends != new.ends and new.ends is not None:
        yield phrase("change.ends", title=new.title, new=new.ends)
    if old.place != new.place or (old.pole != new.pole and not new.place):
        yield phrase("change.place", title=new.title, old=_known(old.place), new=_known(new.place))


def _known(text: Localized) -> Localized | Phrase:
    return text if text else phrase("workshop.no-place")


def _facts(old: Cells, new: Cells) -> Iterator[Difference]:
    before, after = FACTS.values(old), FACTS.values(new)
    if (before["starts"], before["ends"]) != (after["starts"], after["ends"]):
        said = phrase(
            "change.dates",
            old=before["starts"],
            until=before["ends"],
            new=after["starts"],
            last=after["ends"],
        )
        yield Difference(said, whom=COMING)
    if before["venue"] != after["venue"]:
        old_, new_ = _known(before["venue"]), _known(after["venue"])
        yield Difference(phrase("change.venue", old=old_, new=new_), whom=COMING)
    deadline = after["call.deadline"]
    if before["call.deadline"] != deadline:
        said = phrase("change.deadline", old=_day(before["call.deadline"]), new=_day(deadline))
        yield Difference(said, whom=APPLYING)
    told = {"starts", "ends", "call.deadline"}
    for name in sorted({*old, *new}):
        if old.get(name) != new.get(name) and name not in told and not name.startswith("venue."):
            yield Difference(phrase("change.row", sheet=FACTS.name, key=name), news=False)


def _day(day: date | None) -> Any:
    return day if day is not None else phrase("change.none")


def _moved_by(edit: Edit) -> timedelta:
    """How far the first day of the fair moves."""
    days = [FACTS.values(each.content)["starts"] for each in (edit.before, edit.after) if each.content]
    return days[1] - days[0] if len(days) == 2 else timedelta()


def _moved_along(edits: Sequence[Edit], by: timedelta) -> set[str]:
    """The days whose hours only move with the fair: that they do is said with its dates."""
    if not by:
        return set()
    before = {date.fromisoformat(edit.key): edit.before.content for edit in edits}
    after = {date.fromisoformat(edit.key): edit.after.content for edit in edits}

    def same(day: date) -> bool:
        return _times(after.get(day)) == _times(before.get(day - by))

    return {day.isoformat() for day in before if same(day) and (after[day] is not None or same(day + by))}


def _times(cells: Cells | None) -> tuple[str | None, str | None]:
    return (cells or {}).get("opens"), (cells or {}).get("closes")


def _hours(edit: Edit) -> Difference:
    old, new = edit.before.content, edit.after.content
    day = date.fromisoformat(edit.key)
    said = phrase("change.hours", day=day, old=_opened(old), new=_opened(new))
    return Difference(said, whom=COMING)


def _opened(cells: Cells | None) -> Phrase:
    if cells is None:
        return phrase("change.none")
    hours = SHEETS["hours"].read(cells)
    return phrase("change.span", opens=hours.opens, closes=hours.closes)


# ── what gets in each other's way ──────────────────────────────────────────────────────────────────────


def clashes(fair: Fair, edits: Iterable[Edit], now: datetime) -> list[Phrase]:
    """What is wrong with the fair as it would be, as far as it has to do with `edits`.

    `now` is a wall time of the fair.
    """
    touched = {edit.key for edit in edits if edit.sheet == "programme" and edit.after.content is not None}
    if any(edit.sheet in (FACTS.name, "hours") for edit in edits):
        touched |= {entry.id for entry in fair.programme}
    found: list[Phrase] = []
    seen: set[frozenset[str]] = set()
    for entry in fair.programme:
        if entry.id not in touched:
            continue
        found += _alone(fair, entry, now)
        for other in fair.programme:
            pair = frozenset((entry.id, other.id))
            if len(pair) == 2 and pair not in seen and _overlap(entry, other):
                seen.add(pair)
                found += _together(entry, other)
    return found


def _alone(fair: Fair, entry: Entry, now: datetime) -> Iterator[Phrase]:
    starts = starts_of(entry)
    if not fair.starts <= entry.day <= fair.ends:
        yield phrase("clash.days", title=entry.title, day=entry.day)
        return
    if starts < now and fair.ends >= now.date():
        yield phrase("clash.past", title=entry.title)
    for hours in fair.hours:
        opens = datetime.combine(hours.day, hours.opens)
        closes = datetime.combine(hours.day, hours.closes) + timedelta(days=hours.closes < hours.opens)
        if hours.day == entry.day and not opens <= starts <= (ends_of(entry) or starts) <= closes:
            yield phrase("clash.hours", title=entry.title, opens=hours.opens, closes=hours.closes)


def _overlap(one: Entry, other: Entry) -> bool:
    ends = [ends_of(each) or starts_of(each) + OPEN_END for each in (one, other)]
    return starts_of(one) < ends[1] and starts_of(other) < ends[0]


def _together(one: Entry, other: Entry) -> Iterator[Phrase]:
    if _folded(one.place) & _folded(other.place):
        yield phrase(
            "clash.room", title=one.title, place=one.place, other=other.title, at=starts_of(other).time()
        )
    names = {fold(name): name for name in one.speakers}
    for name in other.speakers:
        if fold(name) in names:
            yield phrase(
                "clash.speaker", title=one.title, name=name, other=other.title, at=starts_of(other).time()
            )


def _folded(place: Localized) -> set[str]:
    return {fold(text) for text in place.texts.values() if text}


def moved(differences: Sequence[Difference]) -> list[str]:
    """The entries that begin at another time than before."""
    return [each.entry for each in differences if len(each.starts) == 2 and each.starts[0] != each.starts[1]]
