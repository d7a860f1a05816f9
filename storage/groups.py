"""Who an announcement is for, as values: groups of people put together, and a count of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

#: The kinds of groups, and what each may be narrowed by.
KINDS: Mapping[str, frozenset[str]] = {
    "opted_in": frozenset(),
    "visitors": frozenset(),
    "interested": frozenset({"pole", "product", "category"}),
    "applicants": frozenset({"state"}),
    "exhibitors": frozenset({"pole", "province", "stand"}),
    "signed_up": frozenset({"entry"}),
    "organizers": frozenset(),
}

#: Kinds that are nobody unless something narrows them.
NARROWED = frozenset({"interested", "applicants", "signed_up"})

#: Why somebody of an audience is not written to, the first that holds.
REASONS = ("stopped", "unasked", "blocked", "window")


@dataclass(frozen=True, slots=True)
class Group:
    """People of one kind: `Group.of("exhibitors", pole=("crafts",))`."""

    kind: str
    #: What narrows it, by name: any of the values will do, of each of the names.
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @classmethod
    def of(cls, kind: str, **where: Sequence[str]) -> "Group":
        """A group. Raises ValueError for a kind or a name there is none of."""
        if kind not in KINDS or not where.keys() <= KINDS[kind] or not all(where.values()):
            raise ValueError(f"no such group: {kind} {where}")
        if kind in NARROWED and not where:
            raise ValueError(f"{kind} of what?")
        return cls(kind, tuple(sorted((name, tuple(values)) for name, values in where.items())))


@dataclass(frozen=True, slots=True)
class Audience:
    """Everybody of any group of `include`, without everybody of any group of `minus`."""

    include: tuple[Group, ...] = ()
    minus: tuple[Group, ...] = ()

    def dump(self) -> dict[str, Any]:
        """As JSON; `load` reads it back equal."""
        return {
            "include": [{"kind": each.kind, **dict(each.where)} for each in self.include],
            "minus": [{"kind": each.kind, **dict(each.where)} for each in self.minus],
        }

    @classmethod
    def load(cls, stored: Mapping[str, Any]) -> "Audience":
        """What `dump` wrote. Raises ValueError for anything else: nobody rather than the wrong ones."""
        if not isinstance(stored, Mapping) or not stored.keys() <= {"include", "minus"}:
            raise ValueError(f"not an audience: {stored!r}")
        return cls(_groups(stored.get("include", ())), _groups(stored.get("minus", ())))


def _groups(stored: Iterable[Mapping[str, Any]]) -> tuple[Group, ...]:
    try:
        return tuple(
            Group.of(str(each["kind"]), **{name: list(each[name]) for name in each if name != "kind"})
            for each in stored
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not an audience: {stored!r}") from error


@dataclass(frozen=True, slots=True)
class Part:
    """How many people of an audience read one language on one channel, and why they are left out."""

    language: str
    #: '' = they are reached nowhere.
    channel: str
    #: One of `REASONS`; '' = they are written to.
    left_out: str
    people: int
