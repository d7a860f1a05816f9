"""What must be true between the rows of a pack: days within the fair, and names that something bears.

Checking also completes: a stand's pole, the region of a province, the languages of the fair.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date, time

from storage import reference
from storage.pack.drafts import Draft, Drafts
from storage.pack.mistakes import hint, listed
from storage.pack.names import TOPICS
from storage.pack.plan_checks import check_plan
from storage.pack.sheets import FACTS, LANGUAGES, SHEETS
from storage.phrases import Day
from storage.reference.choices import CATEGORIES, province_meant

#: Morocco, generously: south, north, west, east.
_MOROCCO = (20.0, 36.5, -18.0, -0.5)


def check(drafts: Mapping[str, Drafts], unread: Container[str]) -> None:
    """Note every mistake between the rows of `drafts`, and complete them.

    `unread` sheets are in the pack, but cannot be read.
    """
    facts = _rows(drafts, FACTS.name)
    for row in facts:
        _check_facts(row)
    fair = facts[0].cells if facts else {}
    poles = _Named(drafts, unread, "poles")
    _check_stands(_rows(drafts, "stands"), poles)
    _check_exhibitors(_rows(drafts, "exhibitors"), poles, _Named(drafts, unread, "stands"))
    _check_programme(_rows(drafts, "programme"), poles, fair)
    if _Named(drafts, unread, "words").judged:
        _check_topics(_rows(drafts, "programme"), _topics(drafts))
    for row in _rows(drafts, "hours"):
        _check_within(row, "day", fair)
        if row.cells.get("opens") and row.cells.get("opens") == row.cells.get("closes"):
            row.wrong("closes", "pack.closes", found=row.cells["closes"])
    plan = _rows(drafts, "plan")
    for row in plan:
        _check_pole(row, poles)
    if "plan" not in drafts or drafts["plan"].sound:
        check_plan(plan, _rows(drafts, "stands"), stands_sound=_Named(drafts, unread, "stands").judged)
    for row in _rows(drafts, "stops"):
        # A market moves on: its later stops lie after the days of the fair itself.
        _check_order(row, "starts", "ends")
        _check_position(row, "latitude", "longitude")


def _rows(drafts: Mapping[str, Drafts], name: str) -> Sequence[Draft]:
    return drafts[name].rows if name in drafts else ()


class _Named:
    """What other sheets may refer to."""

    def __init__(self, drafts: Mapping[str, Drafts], unread: Container[str], name: str) -> None:
        self.keys = sorted(drafts[name].keys()) if name in drafts else []
        self._known = {*self.keys}
        #: Not judged while the sheet itself is broken: its own mistakes come first.
        self.judged = drafts[name].sound if name in drafts else name not in unread

    def lacks(self, key: str) -> bool:
        return self.judged and key not in self._known


# ── the facts ──────────────────────────────────────────────────────────────────────────────────────────


def _check_facts(row: Draft) -> None:
    _check_order(row, "starts", "ends")
    _check_order(row, "call.opens", "call.deadline")
    _check_position(row, "location.latitude", "location.longitude")
    # What may have a source: a fact by its whole name or the first part of it, and a sheet.
    known = {*SHEETS} | {heading.removesuffix(".*") for heading in FACTS.known}
    known |= {heading.partition(".")[0] for heading in FACTS.known}
    for name in [each for each in row.cells if each.startswith("sources.")]:
        fact = name.removeprefix("sources.")
        if fact not in known and fact not in row.cells:
            row.wrong(name, "pack.source", found=fact, hint=hint(fact, sorted(known), most=60))
    for path in [each for each in row.cells if each.startswith("call.quotas.")]:
        what = path.removeprefix("call.quotas.")
        counted = (*CATEGORIES, "women", "first_time")
        if what not in counted and province_meant(what) is None:
            row.wrong(path, "pack.quota", found=what, hint=hint(what, counted))
    if "languages" not in row.cells:
        written = [language for language in LANGUAGES if f"name.{language}" in row.cells]
        row.cells["languages"] = "; ".join(written)


def _check_order(row: Draft, first: str, last: str) -> None:
    starts, ends = row.cells.get(first), row.cells.get(last)
    if starts and ends and ends < starts:
        row.wrong(last, "pack.order", starts=_shown(starts), ends=_shown(ends), first=first)


def _shown(day: str) -> Day:
    return Day(date.fromisoformat(day), year=True)


def _check_within(row: Draft, column: str, fair: Mapping[str, str]) -> None:
    day = row.cells.get(column)
    starts, ends = fair.get("starts"), fair.get("ends")
    if day and starts and ends and not starts <= day <= ends and starts <= ends:
        row.wrong(column, "pack.outside", found=_shown(day), starts=_shown(starts), ends=_shown(ends))


def _check_position(row: Draft, latitude: str, longitude: str) -> None:
    north, east = row.cells.get(latitude), row.cells.get(longitude)
    if bool(north) != bool(east):
        missing = longitude if north else latitude
        if not row.written(missing):  # else it is unreadable, which was noted already
            row.wrong(latitude if north else longitude, "pack.position", name=missing)
    elif north and east:
        given = float(north), float(east)
        if not _in_morocco(*given) and _in_morocco(*reversed(given)):
            row.wrong(latitude, "pack.swapped", latitude=east, longitude=north)


def _in_morocco(latitude: float, longitude: float) -> bool:
    south, north, west, east = _MOROCCO
    return south <= latitude <= north and west <= longitude <= east


# ── the sheets ─────────────────────────────────────────────────────────────────────────────────────────


def _check_pole(row: Draft, poles: _Named) -> None:
    pole = row.cells.get("pole")
    if pole and poles.lacks(pole):
        row.wrong("pole", "pack.pole", found=pole, hint=hint(pole, poles.keys))


def _check_stands(rows: Iterable[Draft], poles: _Named) -> None:
    rows = tuple(rows)
    # A fair may name spaces that hold no stands, and number its stands throughout: then none has a pole.
    some_have_one = any("pole" in row.cells for row in rows)
    for row in rows:
        _check_pole(row, poles)
        if some_have_one and "pole" not in row.cells and not row.written("pole"):
            row.wrong("pole" if "pole" in row.places else "", "pack.empty", name="pole")


def _check_exhibitors(rows: Iterable[Draft], poles: _Named, stands: _Named) -> None:
    placed: dict[str, list[str]] = {}
    for stand in stands.keys:
        placed.setdefault(stand.rpartition("/")[2], []).append(stand)
    for row in rows:
        _check_pole(row, poles)
        if stands.judged:
            _find_stands(row, stands, placed)
        _check_origin(row)


def _find_stands(row: Draft, stands: _Named, placed: Mapping[str, Sequence[str]]) -> None:
    """Replace stand numbers by the stands they mean."""
    if "stands" not in row.cells:
        return
    pole = row.cells.get("pole", "")
    found = []
    for written in row.cells["stands"].split("; "):
        choices = placed.get(written, ()) if "/" not in written else ()
        own = f"{pole}/{written}"
        if not stands.lacks(written):
            found.append(written)
        elif own in choices:
            found.append(own)
        elif len(choices) == 1:
            found.append(choices[0])
        elif choices:
            row.wrong("stands", "pack.stand-ambiguous", found=written, names=listed(choices))
        else:
            known = stands.keys if "/" in written else sorted(placed)
            row.wrong("stands", "pack.stand", found=written, hint=hint(written, known, most=6))
    if not found:
        return
    row.cells["stands"] = "; ".join(dict.fromkeys(found))
    homes = [stand.rpartition("/")[0] for stand in found]
    if pole and pole not in homes:
        row.wrong("pole", "pack.pole-of-stand", found=pole, stand=found[0])
    elif not pole and homes[0] and not row.written("pole"):
        row.cells["pole"] = homes[0]


def _check_origin(row: Draft) -> None:
    province = reference.province(row.cells.get("province", ""))
    region = row.cells.get("region")
    country = row.cells.get("country")
    if row.cells.get("kind") == "foreign" and not row.written("country"):
        row.wrong("country" if "country" in row.places else "", "pack.empty", name="country")
    elif country and country != "MA" and (province or region):
        column = "province" if province else "region"
        row.wrong(column, "pack.abroad", country=reference.country(country))
    elif province and region and province.region != region:
        right = reference.region(province.region)
        assert right is not None
        row.wrong("region", "pack.region-of", province=province.name, code=right.code, region=right.name)
    elif province and not row.written("region"):
        row.cells["region"] = province.region


def _check_programme(rows: Iterable[Draft], poles: _Named, fair: Mapping[str, str]) -> None:
    for row in rows:
        _check_pole(row, poles)
        _check_within(row, "day", fair)
        starts, ends = row.cells.get("starts"), row.cells.get("ends")
        if starts and ends and ends <= starts:
            row.wrong("ends", "pack.ends", starts=starts, ends=ends)
        _check_signing_up(row)


def _check_signing_up(row: Draft) -> None:
    cells = row.cells
    opens, closes = cells.get("signup_opens"), cells.get("signup_closes")
    if opens and closes and closes <= opens:
        row.wrong("signup_closes", "pack.signup-order", opens=opens, closes=closes)
    if "seats" not in cells:
        for column in ("signup_opens", "signup_closes", "seats_each", "slot_minutes"):
            if column in cells:
                row.wrong(column, "pack.signup-seats", name=column)
        return
    if "seats_each" in cells and int(cells["seats_each"]) > int(cells["seats"]):
        row.wrong("seats_each", "pack.range", found=cells["seats_each"], least=1, most=int(cells["seats"]))
    if "slot_minutes" not in cells or "starts" not in cells:
        return
    if "ends" not in cells:
        row.wrong("slot_minutes", "pack.slot-end")
    else:
        starts, ends = (time.fromisoformat(cells[name]) for name in ("starts", "ends"))
        minutes = (ends.hour - starts.hour) * 60 + ends.minute - starts.minute
        if int(cells["slot_minutes"]) > minutes > 0:
            row.wrong("slot_minutes", "pack.range", found=cells["slot_minutes"], least=5, most=minutes)


def _topics(drafts: Mapping[str, Drafts]) -> Sequence[str]:
    """The subjects that somebody could ask for: those the bot has words for, and those the pack explains."""
    explained = {row.cells["means"] for row in _rows(drafts, "words") if "means" in row.cells}
    return [*TOPICS, *sorted(explained - {*TOPICS})]


def _check_topics(rows: Iterable[Draft], topics: Sequence[str]) -> None:
    for row in rows:
        for topic in filter(None, row.cells.get("topics", "").split("; ")):
            if topic not in topics:
                row.wrong("topics", "pack.topic", found=topic, hint=hint(topic, topics, most=40))
