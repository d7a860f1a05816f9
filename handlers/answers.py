"""The shape of an answer: lines one under the other, and the next steps offered below."""

from collections.abc import Mapping

from bot.language.asked import Asked
from bot.reply import Lines, Option, Phrase, Value, phrase
from bot.turn import Turn

#: What is offered below answers: the intent behind each label of `texts/*.ftl`.
STEPS: Mapping[str, str] = {
    "label.about": "fair.about",
    "label.apply": "apply.start",
    "label.certification": "certification.help",
    "label.contact": "contact.organizer",
    "label.countries": "fair.countries",
    "label.dates": "fair.dates",
    "label.deadline": "apply.deadline",
    "label.directions": "directions.to_fair",
    "label.documents": "apply.documents",
    "label.facilities": "fair.facilities",
    "label.fairs": "fair.list",
    "label.fee": "fair.entry_fee",
    "label.forget": "privacy.delete",
    "label.help": "help",
    "label.hours": "fair.hours",
    "label.language": "language.change",
    "label.menu": "menu",
    "label.mydata": "privacy.show",
    "label.news": "subscribe.start",
    "label.now": "schedule.now",
    "label.organizer": "fair.organizer",
    "label.place": "place.ask",
    "label.poles": "fair.poles",
    "label.programme": "schedule.day",
    "label.stands": "stand.exhibitor",
    "label.report": "report.start",
    "label.status": "apply.status",
    "label.stop": "subscribe.stop",
    "label.stops": "fair.stops",
    "label.topics": "news.topics",
    "label.where": "fair.where",
}

#: Everything a visitor may want, on one small screen.
MENU = (
    "label.now", "label.programme", "label.stands", "label.directions", "label.dates", "label.about",
    "label.apply", "label.language",
)  # fmt: skip


def told(*lines: Value | None) -> Phrase:
    """Lines one under the other; what is missing or empty leaves no line."""
    return phrase("lines", lines=Lines(tuple(line for line in lines if line)))


def map_line(turn: Turn, place: str = "") -> Phrase | None:
    """Where the map of the fair is, a place of its plan marked; None for who cannot open it."""
    if turn.guide is None:
        return None
    link = turn.addresses.map(turn.fair.id, place.replace("/", "-"), turn.message.sender.channel)
    return phrase("map.line", link=link) if link else None


def steps(turn: Turn, *labels: str) -> tuple[Option, ...]:
    """The next steps of these labels, about the fair of this turn."""
    return tuple(turn.option(phrase(label), STEPS[label]) for label in labels)


def everything(turn: Turn) -> tuple[Option, ...]:
    """The menu; of a market that travels, where it goes next comes before what is on."""
    first, *rest = MENU
    return steps(turn, "label.stops" if turn.fair.stops else first, *rest)


def steps_at(fair: str, *labels: str) -> tuple[Option, ...]:
    """The next steps of these labels, about another fair than the one of the turn."""
    return tuple(Option(Asked(STEPS[label], {}, fair).dump(), phrase(label)) for label in labels)
