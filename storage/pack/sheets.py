"""The sheets of a fair pack: their columns, which row is which, and the record each row becomes.

One row is kept as its cells: a mapping of headings to plain forms, without the empty ones.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from storage.pack import names
from storage.pack.kinds import (
    CORNERS,
    DAY,
    HOUR,
    ROW_OF_STANDS,
    TRUTH,
    ZONE,
    Kind,
    choice,
    degrees,
    identifier,
    matching,
    metres,
    moment,
    read_stand_number,
    read_stand_reference,
    several,
    whole,
    words,
)
from storage.phrases import Localized
from storage.plan.model import KINDS, SIDES, PlanRow
from storage.records import (
    Entry,
    Exhibitor,
    Facility,
    Hours,
    Pole,
    QuestionAnswer,
    Stand,
    Stop,
)

Cells = Mapping[str, str]

#: The languages a column may end in, those that every fair should have first.
LANGUAGES = ("ar", "fr", "en", "ary", "zgh")

#: A column for the organizers' own notes, on every sheet; the bot never reads it.
NOTE = "note"

NAME = words(120)
SENTENCE = words(400)
TEXT = words(2000)
#: Ids travel in buttons, which hold 64 bytes.
ID = identifier(20)
POLE = identifier(16)
COUNT = whole(0, 100_000)


@dataclass(frozen=True, slots=True)
class Column:
    """One column, or one for each language."""

    name: str
    kind: Kind
    required: bool = False
    #: The plain form that an empty cell stands for.
    default: str = ""
    #: One heading for each language.
    localized: bool = False


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook, or one file of a folder."""

    name: str
    columns: tuple[Column, ...]
    #: The columns that tell rows apart.
    key: tuple[str, ...]
    record: Callable[..., Any]
    #: What joins the name of a column and its language.
    joint: str = "_"

    def headings(self, column: Column) -> tuple[str, ...]:
        """The headings of a column."""
        if not column.localized:
            return (column.name,)
        return tuple(f"{column.name}{self.joint}{language}" for language in LANGUAGES)

    @cached_property
    def known(self) -> Mapping[str, Column]:
        """The column of every heading."""
        return {heading: column for column in self.columns for heading in self.headings(column)}

    @cached_property
    def _localized(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        return tuple(
            (column.name, tuple(zip(LANGUAGES, self.headings(column), strict=True)))
            for column in self.columns
            if column.localized
        )

    @cached_property
    def _plain(self) -> tuple[tuple[str, Kind], ...]:
        return tuple((column.name, column.kind) for column in self.columns if not column.localized)

    def key_of(self, cells: Cells) -> str:
        """What tells this row from the others of its sheet."""
        return "/".join(cells[name] for name in self.key if name in cells)

    def values(self, cells: Cells) -> dict[str, Any]:
        """The value of every column."""
        values = {
            name: kind.value(cells[name]) if name in cells else kind.empty for name, kind in self._plain
        }
        for name, headings in self._localized:
            values[name] = Localized({language: cells[each] for language, each in headings if each in cells})
        return values

    def cells(self, values: Mapping[str, Any]) -> dict[str, str]:
        """The cells of those values that are not empty."""
        cells: dict[str, str] = {}
        for column in self.columns:
            value = values.get(column.name, column.kind.empty)
            if column.localized and value:
                texts = zip(LANGUAGES, self.headings(column), strict=True)
                cells |= {
                    each: value.texts[language] for language, each in texts if value.texts.get(language)
                }
            elif not column.localized and value != column.kind.empty:
                cells[column.name] = column.kind.write(value)
        return cells

    def read(self, cells: Cells) -> Any:
        """The record of a row."""
        return self.record(**self.values(cells))

    def write(self, record: Any) -> dict[str, str]:
        """The row of a record."""
        names = [column.name for column in self.columns]
        if isinstance(record, tuple):
            return self.cells(dict(zip(names, record, strict=True)))
        return self.cells({name: getattr(record, name) for name in names})


def _stand(
    pole: str, number: str, place: Localized, power: bool = False, water: bool = False, cooking: bool = False
) -> Stand:
    return Stand(f"{pole}/{number}" if pole else number, number, pole, place, power, water, cooking)


def _word(written: str, means: str) -> tuple[str, str]:
    return written, means


def localized(name: str, kind: Kind, *, required: bool = False) -> Column:
    """A column in several languages, of which one is enough."""
    return Column(name, kind, required, localized=True)


#: Every sheet but the facts; its name is also the name of a field of `Fair`.
SHEETS = {
    sheet.name: sheet
    for sheet in (
        Sheet(
            "poles",
            (
                Column("id", POLE, required=True),
                Column("kind", choice(names.POLE_KINDS)),
                localized("name", NAME, required=True),
                localized("about", TEXT),
                localized("place", SENTENCE),
                Column("stands", COUNT),
                Column("exhibitors", COUNT),
            ),
            ("id",),
            Pole,
        ),
        Sheet(
            "stands",
            (
                Column("pole", POLE),
                Column("number", Kind(read_stand_number), required=True),
                localized("place", SENTENCE),
                Column("power", TRUTH),
                Column("water", TRUTH),
                Column("cooking", TRUTH),
            ),
            ("pole", "number"),
            _stand,
        ),
        Sheet(
            "exhibitors",
            (
                Column("id", ID, required=True),
                Column("kind", choice(names.EXHIBITOR_KINDS), required=True),
                localized("name", NAME, required=True),
                Column("stands", several(Kind(read_stand_reference))),
                Column("pole", POLE),
                Column("products", several(names.PRODUCT)),
                localized("offers", SENTENCE),
                Column("province", names.PROVINCE),
                Column("region", names.REGION),
                Column("country", names.COUNTRY, default="MA"),
                localized("about", TEXT),
            ),
            ("id",),
            Exhibitor,
        ),
        Sheet(
            "programme",
            (
                Column("id", ID, required=True),
                localized("title", words(200), required=True),
                Column("day", DAY, required=True),
                Column("starts", HOUR, required=True),
                Column("ends", HOUR),
                localized("place", SENTENCE),
                Column("pole", POLE),
                Column("kind", choice(names.ENTRY_KINDS), default="other"),
                Column("topics", several(names.TOPIC)),
                Column("speakers", several(NAME)),
                localized("about", TEXT),
                Column("audience", choice(names.AUDIENCES), default="public"),
                Column("seats", COUNT),
                Column("signup_opens", moment("00:00")),
                Column("signup_closes", moment("23:59")),
                Column("seats_each", whole(1, 100)),
                Column("slot_minutes", whole(5, 240)),
            ),
            ("id",),
            Entry,
        ),
        Sheet(
            "facilities",
            (
                Column("id", ID, required=True),
                Column("kind", choice(names.FACILITY_KINDS), required=True),
                localized("name", NAME, required=True),
                localized("place", SENTENCE),
            ),
            ("id",),
            Facility,
        ),
        Sheet(
            "questions",
            (
                Column("id", ID, required=True),
                Column("questions", several(SENTENCE), required=True),
                localized("answer", TEXT, required=True),
            ),
            ("id",),
            QuestionAnswer,
        ),
        Sheet(
            "hours",
            (
                Column("day", DAY, required=True),
                Column("opens", HOUR, required=True),
                Column("closes", HOUR, required=True),
            ),
            ("day",),
            Hours,
        ),
        Sheet(
            "stops",
            (
                Column("id", ID, required=True),
                localized("name", NAME),
                localized("city", NAME, required=True),
                localized("venue", NAME),
                Column("starts", DAY, required=True),
                Column("ends", DAY, required=True),
                Column("latitude", degrees(90)),
                Column("longitude", degrees(180)),
            ),
            ("id",),
            Stop,
        ),
        Sheet(
            "words",
            (Column("written", NAME, required=True), Column("means", NAME, required=True)),
            ("written", "means"),
            _word,
        ),
        Sheet(
            "plan",
            (
                Column("id", ID, required=True),
                Column("kind", choice(KINDS), required=True),
                localized("name", NAME),
                Column("pole", POLE),
                Column("stands", ROW_OF_STANDS),
                Column("x", metres(0, 5000)),
                Column("y", metres(0, 5000)),
                Column("width", metres(0, 5000)),
                Column("depth", metres(0, 5000)),
                Column("points", CORNERS),
                Column("faces", choice(SIDES)),
                Column("level", whole(-5, 20), default="0"),
                Column("to_level", whole(-5, 20)),
                Column("door", metres(0, 50)),
            ),
            ("id",),
            PlanRow,
        ),
    )
}

#: The facts: one row, whose columns stand one under the other. A name is a path in `fair.toml`; `*` stands
#: for anything, which makes a family of facts that `storage.pack.fair` puts together.
FACTS = Sheet(
    "fair",
    (
        Column("id", identifier(16), required=True),
        Column("kind", choice(names.FAIR_KINDS), default="fair"),
        Column("edition", whole(1, 1000)),
        localized("name", words(200), required=True),
        localized("short", words(20), required=True),
        localized("city", NAME),
        Column("region", names.REGION),
        localized("venue", words(200)),
        localized("address", SENTENCE),
        Column("location.latitude", degrees(90)),
        Column("location.longitude", degrees(180)),
        Column("starts", DAY, required=True),
        Column("ends", DAY, required=True),
        Column("zone", ZONE, default="Africa/Casablanca"),
        localized("theme", SENTENCE),
        localized("patronage", SENTENCE),
        localized("organizer", SENTENCE),
        localized("partners.*", SENTENCE),
        Column("area", whole(1, 10_000_000)),
        Column("area_about", TRUTH),
        Column("stands", COUNT),
        Column("exhibitors", COUNT),
        Column("countries", several(names.COUNTRY)),
        Column("fee", whole(0, 10_000)),
        localized("fee_note", SENTENCE),
        localized("hours_note", SENTENCE),
        Column("phone", matching(r"\+?[0-9 ().\-/]{6,40}", "pack.phone")),
        Column("email", matching(r"[^@\s]+@[^@\s]+\.[^@\s]+", "pack.email")),
        Column("website", matching(r"https?://\S+\.\S+", "pack.website", 400)),
        localized("directions.*", TEXT),
        Column("call.opens", DAY),
        Column("call.deadline", DAY),
        Column("call.documents", several(names.DOCUMENT)),
        Column("call.fields", several(choice(names.FORM_FIELDS))),
        Column("call.late", TRUTH),
        localized("call.about", TEXT),
        localized("call.notice", TEXT),
        Column("call.places.*", COUNT),
        Column("call.quotas.*", COUNT),
        Column("announcements.second_above", COUNT),
        Column("desk.opens", HOUR),
        Column("desk.closes", HOUR),
        Column("desk.phone", matching(r"\+?[0-9 ().\-/]{6,40}", "pack.phone")),
        Column("desk.within", whole(1, 1440)),
        localized("hosting.unloading", TEXT),
        localized("hosting.fees", TEXT),
        localized("hosting.lodging", TEXT),
        localized("hosting.transport", TEXT),
        Column("hosting.survey", TRUTH),
        Column("hosting.keep", whole(1, 60)),
        Column("languages", several(choice(LANGUAGES, "pack.language"))),
        Column("sample", several(choice((*SHEETS, "location", "call"), "pack.sample"))),
        Column("sources.*", SENTENCE),
    ),
    (),
    dict,
    joint=".",
)


_FAMILIES = {
    re.compile(re.escape(heading).replace(r"\*", ".+" if heading == "sources.*" else r"[^.]+")): column
    for heading, column in FACTS.known.items()
    if "*" in heading
}


def fact(path: str) -> Column | None:
    """The column of a fact, by its path."""
    return FACTS.known.get(path) or next(
        (column for shape, column in _FAMILIES.items() if shape.fullmatch(path)), None
    )
