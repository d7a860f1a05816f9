"""What an organizer says of an entry or of the fair, as the cells of its rows."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta

from storage.differences import ends_of, starts_of
from storage.pack.sheets import FACTS, LANGUAGES, SHEETS, Cells
from storage.records import Entry, Fair
from storage.refusals import NoFile
from storage.spelling import fold

#: Makes new cells of those there were; None = there is no row.
Rewrite = Callable[[Cells | None], Cells | None]

#: Rows by sheet and key, and what becomes of each.
Rewrites = Mapping[tuple[str, str], Rewrite]

PROGRAMME = SHEETS["programme"]


def _of(entry: str, rewrite: Callable[[Cells], Cells | None]) -> Rewrites:
    def change(cells: Cells | None) -> Cells | None:
        if cells is None:
            raise NoFile(entry)
        return rewrite(cells)

    return {(PROGRAMME.name, entry): change}


def at(entry: str, day: date | None, starts: time | None) -> Rewrites:
    """On another day, or at another time; it lasts as long as before."""

    def change(cells: Cells) -> Cells:
        was = PROGRAMME.read(cells)
        return _moved(cells, datetime.combine(day or was.day, starts or was.starts) - starts_of(was))

    return _of(entry, change)


def later(entry: str, by: timedelta) -> Rewrites:
    """Delayed by so much."""
    return _of(entry, lambda cells: _moved(cells, by))


def _moved(cells: Cells, by: timedelta) -> Cells:
    was: Entry = PROGRAMME.read(cells)
    starts, ends = starts_of(was) + by, ends_of(was)
    moved = {"day": starts.date().isoformat(), "starts": starts.time().isoformat("minutes")}
    if ends is not None:
        moved["ends"] = (ends + by).time().isoformat("minutes")
    return {**cells, **moved}


def titled(entry: str, title: str, language: str) -> Rewrites:
    """With another title, which holds in every language until somebody translates it."""
    return _of(entry, lambda cells: {**_without(cells, "title"), f"title_{language}": title})


def placed(entry: str, fair: Fair, place: str, language: str) -> Rewrites:
    """In another place; one the programme knows is called there as it is called."""
    known = place_known(fair, place)
    if known is None:
        return _of(entry, lambda cells: {**_without(cells, "place", "pole"), f"place_{language}": place})
    texts = {f"place_{each}": text for each, text in known.place.texts.items() if text}
    pole = {"pole": known.pole} if known.pole else {}
    return _of(entry, lambda cells: {**_without(cells, "place", "pole"), **texts, **pole})


def place_known(fair: Fair, words: str) -> Entry | None:
    """An entry in the place that is meant, the longest name that stands in `words`."""
    said = f" {fold(words)} "
    found = [
        (len(name), entry)
        for entry in fair.programme
        for name in {fold(text) for text in entry.place.texts.values()}
        if name and f" {name} " in said
    ]
    return max(found, key=lambda each: each[0])[1] if found else None


def gone(entry: str) -> Rewrites:
    """Cancelled."""
    return _of(entry, lambda cells: None)


def added(id: str, title: str, day: date, starts: time, place: str, language: str, fair: Fair) -> Rewrites:
    """A new entry."""
    cells = {
        "id": id,
        f"title_{language}": title,
        "day": day.isoformat(),
        "starts": starts.isoformat("minutes"),
        "kind": "other",
        "audience": "public",
    }
    [placing] = placed(id, fair, place, language).values()
    return {(PROGRAMME.name, id): lambda _: placing(cells)}


def begun(fair: Fair, day: date) -> Rewrites:
    """The whole fair begins that day: its days, its hours and its programme move along."""
    by = day - fair.starts

    def change(cells: Cells | None) -> Cells:
        assert cells is not None
        return {**cells, "starts": day.isoformat(), "ends": (fair.ends + by).isoformat()}

    found: dict[tuple[str, str], Rewrite] = {(FACTS.name, ""): change}
    for entry in fair.programme:
        found |= later(entry.id, by)
    # A day of opening hours is its own key: all are taken out, then put where they belong.
    for hours in fair.hours:
        found[("hours", hours.day.isoformat())] = lambda _: None
    for hours in fair.hours:
        cells = SHEETS["hours"].write(hours) | {"day": (hours.day + by).isoformat()}
        found[("hours", cells["day"])] = lambda _, cells=cells: cells  # type: ignore[misc]
    return found


def fact(path: str, value: date | str, language: str = "") -> Rewrites:
    """One fact of the fair says this. With a `language` it is a text, which holds in every language."""

    def change(cells: Cells | None) -> Cells:
        assert cells is not None
        written = value.isoformat() if isinstance(value, date) else value
        if not language:
            return {**cells, path: written}
        kept = _without(cells, path, joint=".")
        if path == "venue":  # the point on the map was that of the old place
            kept = {name: cell for name, cell in kept.items() if not name.startswith("location.")}
        return {**kept, f"{path}.{language}": written}

    return {(FACTS.name, ""): change}


def opened(day: date, opens: time, closes: time) -> Rewrites:
    """The fair is open that day from then until then."""
    cells = {
        "day": day.isoformat(),
        "opens": opens.isoformat("minutes"),
        "closes": closes.isoformat("minutes"),
    }
    return {("hours", day.isoformat()): lambda _: cells}


def _without(cells: Cells, *names: str, joint: str = "_") -> Cells:
    dropped = {*names, *(f"{name}{joint}{language}" for name in names for language in LANGUAGES)}
    return {name: cell for name, cell in cells.items() if name not in dropped}
