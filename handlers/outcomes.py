"""What became of the people an announcement was for, with the reasons in plain words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.reply import Phrase, phrase
from bot.turn import Store
from storage.records import Announcement

#: What became of somebody, in the order in which it is said, and how it is painted.
OUTCOMES: Mapping[str, str] = {
    "read": "#14713d", "delivered": "#2f9e5f", "sent": "#7cc79a", "doubt": "#e0a030", "refused": "#c8453a",
    "left_out": "#b5b5b5", "left": "#e4e4e4",
}  # fmt: skip

#: A row's state → what became of somebody.
BECAME: Mapping[str, str] = {
    "read": "read", "delivered": "delivered", "sent": "sent", "in_doubt": "doubt", "failed": "refused",
    "held": "refused", "left_out": "left_out", "cancelled": "left_out",
}  # fmt: skip

#: Reasons of ours that have words; of the platforms' own words these say the same.
REASONS = ("stopped", "blocked", "withdrawn", "late", "unreachable", "window", "gone", "process")
MEAN: Mapping[str, str] = {
    "blocked": "blocked", "kicked": "blocked", "deactivated": "gone", "not_found": "gone", "131026": "gone",
    "131047": "window", "template": "window", "window": "window", "131050": "stopped",
    "process_ended": "process", "expired": "late",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """How many people of one language on one channel came to the same end."""

    channel: str
    language: str
    outcome: str
    #: One of `REASONS`; the platform's own words where none fits; '' = none is needed.
    reason: str
    people: int


def lines_of(rows: Sequence[tuple[str, str, str, str, int]]) -> tuple[Line, ...]:
    """The rows as an organizer reads them: channel, language, state, reason, people."""
    counts: Counter[tuple[str, str, str, str]] = Counter()
    for channel, language, state, error, people in rows:
        outcome = BECAME.get(state, "left")
        plain = outcome in ("refused", "left_out", "doubt")
        counts[channel, language, outcome, reason_of(error) if plain else ""] += people
    order = list(OUTCOMES)
    return tuple(
        Line(*key, people)
        for key, people in sorted(
            counts.items(), key=lambda each: (*each[0][:2], order.index(each[0][2]), each[0][3])
        )
    )


def reason_of(error: str) -> str:
    """Why, as one of ours; what nothing of ours says stays as the platform said it."""
    folded = "_".join(error.lower().split())
    if folded in REASONS:
        return folded
    return next((ours for theirs, ours in MEAN.items() if theirs in folded), error)


def why(reason: str) -> Phrase:
    """A reason in plain words."""
    return (
        phrase(f"announced.why-{reason}")
        if reason in REASONS
        else phrase("announced.why-other", words=reason)
    )


async def read(store: Store, id: int, by: int) -> tuple[Announcement, tuple[Line, ...]]:
    """The announcement and its lines. Raises `NoFile`, `NotAllowed`."""
    this = await store.announcements.get(id, by=by)
    return this, lines_of(await store.announcements.recipients.breakdown(id))
