"""A checked pack, and the `Fair` it is: two forms of the same thing, each made from the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from storage.pack.sheets import FACTS, LANGUAGES, SHEETS, Cells, fact
from storage.phrases import Localized
from storage.records import Call, Duty, Fair, Hosting


@dataclass(frozen=True, slots=True)
class Pack:
    """All that one pack says, checked: the cells of every row, by sheet and key (of the facts: '')."""

    id: str
    sheets: Mapping[str, Mapping[str, Cells]]

    @property
    def facts(self) -> Cells:
        """The facts by their paths."""
        return self.sheets[FACTS.name][""]


#: Facts that have another name in `Fair`.
_FIELDS = {
    "location.latitude": "latitude",
    "location.longitude": "longitude",
    "stands": "stands_announced",
    "exhibitors": "exhibitors_announced",
    "announcements.second_above": "second_above",
}

#: Facts that are one field of `Fair` each.
_SINGLE = tuple(
    column.name
    for column in FACTS.columns
    if "*" not in column.name and not column.name.startswith(("call.", "desk.", "hosting."))
)


#: Facts that are one field of `Call` each.
_CALL = ("opens", "deadline", "documents", "about", "fields", "late", "notice")

#: Facts that are one field of `Duty` each.
_DESK = ("opens", "closes", "phone", "within")

#: Facts that are one field of `Hosting` each.
_HOSTING = ("unloading", "fees", "lodging", "transport", "survey", "keep")


def fair_of(pack: Pack, version: int = 0) -> Fair:
    """The fair that a pack describes."""
    values = FACTS.values(pack.facts)
    partners = _family(pack.facts, "partners")
    call = Call(
        **{name: values[f"call.{name}"] for name in _CALL},
        places=_counts(pack.facts, "call.places."),
        quotas=_counts(pack.facts, "call.quotas."),
    )
    rows: dict[str, list[Any]] = {
        name: [sheet.read(cells) for cells in pack.sheets.get(name, {}).values()]
        for name, sheet in SHEETS.items()
    }
    rows["programme"].sort(key=lambda entry: (entry.day, entry.starts))
    rows["hours"].sort(key=lambda hours: (hours.day, hours.opens))
    rows["stops"].sort(key=lambda stop: (stop.starts, stop.ends))
    fields: dict[str, Any] = {_FIELDS.get(name, name): values[name] for name in _SINGLE}
    fields |= {name: tuple(records) for name, records in rows.items()}
    return Fair(
        version=version,
        partners=tuple(partners[number] for number in sorted(partners, key=_counted)),
        directions=_family(pack.facts, "directions"),
        desk=Duty(**{name: values[f"desk.{name}"] for name in _DESK}),
        hosting=Hosting(**{name: values[f"hosting.{name}"] for name in _HOSTING}),
        call=call if call != Call(None, None, Localized({})) else None,
        sources={
            name.removeprefix("sources."): cell
            for name, cell in pack.facts.items()
            if name.startswith("sources.")
        },
        **fields,
    )


def _counts(facts: Cells, family: str) -> dict[str, int]:
    """The numbers of `family` by what they count."""
    return {path.removeprefix(family): int(cell) for path, cell in facts.items() if path.startswith(family)}


def _family(facts: Cells, name: str) -> dict[str, Localized]:
    """The texts of `name.<member>.<language>`, by member."""
    texts: dict[str, dict[str, str]] = {}
    for path, cell in facts.items():
        if path.startswith(f"{name}."):
            member, _, language = path.removeprefix(f"{name}.").rpartition(".")
            texts.setdefault(member, {})[language] = cell
    return {member: Localized(each) for member, each in texts.items()}


def _counted(number: str) -> tuple[int, str]:
    return len(number), number


def pack_of(fair: Fair) -> Pack:
    """The pack that describes `fair`."""
    values = {name: getattr(fair, _FIELDS.get(name, name)) for name in _SINGLE}
    call = fair.call or Call(None, None, Localized({}))
    values |= {f"call.{name}": getattr(call, name) for name in _CALL}
    values |= {f"desk.{name}": getattr(fair.desk, name) for name in _DESK}
    values |= {f"hosting.{name}": getattr(fair.hosting, name) for name in _HOSTING}
    facts = FACTS.cells(values)
    partners = {str(number): partner for number, partner in enumerate(fair.partners, start=1)}
    for family, members in (("partners", partners), ("directions", fair.directions)):
        for member, text in members.items():
            for language in LANGUAGES:
                if text.texts.get(language):
                    facts[f"{family}.{member}.{language}"] = text.texts[language]
    for family, counts in (("places", call.places), ("quotas", call.quotas)):
        facts |= {f"call.{family}.{what}": str(count) for what, count in counts.items()}
    facts |= {f"sources.{name}": source for name, source in fair.sources.items()}
    sheets = {
        name: {sheet.key_of(cells): cells for cells in map(sheet.write, getattr(fair, name))}
        for name, sheet in SHEETS.items()
    }
    filled = {name: rows for name, rows in sheets.items() if rows}
    return Pack(fair.id, {FACTS.name: {"": in_order(facts)}, **filled})


def in_order(facts: Cells) -> dict[str, str]:
    """`facts` as the documentation lists them."""
    order = {column: place for place, column in enumerate(FACTS.columns)}

    def place(path: str) -> int:
        column = fact(path)
        return order[column] if column else len(order)

    return {path: facts[path] for path in sorted(facts, key=place)}
