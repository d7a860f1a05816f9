"""What free words mean: intent and slots, with how sure that is."""

from collections.abc import Container, Mapping
from datetime import datetime

from bot.language.asked import Asked, Understood
from bot.language.closing import closing
from bot.language.features import features
from bot.language.followup import Previous, continued
from bot.language.model import intents, tongues
from bot.language.names import names_of
from bot.language.orders import calls_off
from bot.language.places import Places
from bot.language.reading import Reader, Reading
from bot.language.reports import ORDINARY, reported
from bot.language.search import Directory
from bot.language.slots import NEEDED, slots_of
from bot.language.tongue import answered_in, tongue

__all__ = ["LIKELY", "Previous", "Understanding"]

#: A reading less likely than this is asked about, not answered: on unseen messages three of four just
#: above it are right, and six of ten below.
LIKELY = 0.65
#: From here on nothing else is offered beside the best reading.
_SURE = 0.97
#: A reading less likely than this is not worth offering.
_OFFERED = 0.01
_MOST = 3
#: Where something from outside is named and nothing of the fair, a reading has to be this likely to be
#: acted upon; else it counts as no likelier than `_DOUBTED` and is asked about.
_INSIDE = 0.9
_DOUBTED = 0.6
#: So is a reading beside which out of scope is this likely; this likely, where what it is about is named.
_AFTER_ALL, _NAMED = 0.08, 0.3
#: Less sure than this, out of scope gives way to a reading this likely that is about something of the fair
#: which is named; it is asked about.
_OUTSIDE, _FITTING = 0.93, 0.13

#: What is of the fair: each kind, and the intents that are about it.
_OF_THE_FAIR: Mapping[str, tuple[str, ...]] = {
    "product": ("stand.product", "apply.start"),
    "category": ("stand.product",),
    "goods": ("stand.product", "apply.start"),
    "facility": ("fair.facilities",),
    "exhibitor": ("stand.exhibitor",),
    "pole": ("pole.location",),
    "item": ("schedule.item", "schedule.topic", "reminder.set"),
    "topic": ("schedule.topic", "schedule.item", "workshop.register"),
    "scheme": ("certification.help", "apply.documents"),
}

#: What tells one question from another about the same thing.
_ASKING = frozenset(["who", "why", "when", "where", "how", "howmuch"])

#: What is answered by everything there is, or by asking which one, when nothing says what it is about.
_WHICH = frozenset(["fair.facilities", "pole.location", "stand.exhibitor", "stand.number", "stand.origin"])

#: What is never offered beside something else.
_NEVER_OFFERED = frozenset(["out_of_scope", "smalltalk.greet", "smalltalk.thanks"])


class Understanding:
    """Reads what people write about one fair. Immutable; built outside any turn."""

    def __init__(
        self, directory: Directory, places: Places | None = None, known: Container[str] | None = None
    ) -> None:
        """`places`: of a fair that has a plan. `known`: the intents that somebody answers; None: all.

        Words are read as none of the others.
        """
        self._directory = directory
        self._places = places
        self._known = known
        self._reader = Reader(directory.fair, names_of(directory.fair))
        #: Who, why, when …: what the organizers' own questions ask for.
        self._asks = {
            each.id: set().union(*(_asks(self._reader.read(asked)) for asked in each.questions))
            for each in directory.fair.questions
        }
        intents(), tongues()

    def read(self, text: str, now: datetime, previous: Previous | None = None) -> Understood:
        """What `text` means at `now` (in the zone of the fair), after `previous`."""
        language, sure = tongue(text)
        speaks = answered_in(language, sure)
        if self._places and (asked := self._places.read(text, previous)):
            return Understood(asked, 0.95, language, speaks)
        reading = self._reader.read(text)
        if previous and (asked := continued(reading, previous, self._directory)):
            return Understood(asked, 0.95, language, speaks)
        if not reading.folded:
            return Understood(Asked("out_of_scope"), 0.9, language, speaks)
        if closing(text):
            return Understood(Asked("smalltalk.thanks"), 0.95, language, speaks)
        if calls_off(text) and (left := slots_of("workshop.cancel", reading, self._directory)):
            return Understood(Asked("workshop.cancel", left), 0.9, language, speaks)
        if kind := reported(text, ORDINARY):
            stand = slots_of("stand.number", reading, self._directory)
            return Understood(Asked("report.start", {"k": kind, **stand}), 0.9, language, speaks)
        if all(word.isdecimal() for word in reading.folded):
            return Understood(_number(reading, self._directory), 0.9, language, speaks)
        found = self._directory.answer(text)
        if found and _agree(_asks(reading), self._asks[found.id]):
            return Understood(Asked("fair.question", {"question": found.id}), 0.9, language, speaks)
        likely, vague = self._readings(reading)
        best, confidence = _doubted(likely, reading)
        if confidence >= _SURE:
            return Understood(best, confidence, language, speaks)
        ranked = sorted(likely + vague, key=lambda pair: (pair[0] is not best, -pair[1]))
        offered = [
            asked for asked, score in ranked if asked.intent not in _NEVER_OFFERED and score >= _OFFERED
        ][:_MOST]
        return Understood(best, confidence, language, speaks, tuple(offered))

    def _readings(self, reading: Reading) -> tuple[list[tuple[Asked, float]], list[tuple[Asked, float]]]:
        """The likeliest readings that make sense, and those that lack what they are about: only offered."""
        likely: list[tuple[Asked, float]] = []
        vague: list[tuple[Asked, float]] = []
        lost = 0.0
        for intent, score in intents().score(features(reading)):
            if likely and (score < _OFFERED or len(likely) > _MOST):
                break
            if self._known is not None and intent not in self._known:
                lost += score
                continue
            slots = slots_of(intent, reading, self._directory)
            if intent in NEEDED and not any(name in slots for name in NEEDED[intent]):
                lost += score
                if intent in _WHICH:
                    vague.append((Asked(intent), score))
                continue
            likely.append((Asked(intent, slots), score))
        if not likely:
            return [(Asked("out_of_scope"), 0.5)], vague
        return [(asked, score / (1 - min(lost, 0.9) * 0.5)) for asked, score in likely], vague


def _number(reading: Reading, directory: Directory) -> Asked:
    """A bare number is a stand, where there is one of that number."""
    number = reading.folded[0] if len(reading.folded) == 1 else ""
    if number and directory.stands_numbered(number):
        return Asked("stand.number", {"stand": number.lstrip("0")})
    return Asked("out_of_scope")


def _asks(reading: Reading) -> set[str]:
    """Which of the words for who, why, when … are there."""
    return {each.id for each in reading.concepts if each.id in _ASKING and each.score >= 0.95}


def _agree(one: set[str], other: set[str]) -> bool:
    """Whether two questions may be the same: "who organizes it?" is not "why is it organized?"."""
    return not one or not other or not one.isdisjoint(other)


def _doubted(likely: list[tuple[Asked, float]], reading: Reading) -> tuple[Asked, float]:
    """The best reading and how sure it is, with what is named weighed in."""
    best, confidence = likely[0]
    outside = any(each.kind == "outside" and each.score >= 0.95 for each in reading.concepts)
    named = {each.kind for each in reading.found} | ({"goods"} if reading.has("goods") else set())
    about = {intent for kind in named for intent in _OF_THE_FAIR.get(kind, ())}
    after_all = _NAMED if best.intent in about and not outside else _AFTER_ALL
    if best.intent == "out_of_scope":
        if not outside and confidence < _OUTSIDE:
            for asked, score in likely[1:]:
                if asked.intent in about and score >= _FITTING:
                    return asked, min(max(score, 0.5), _DOUBTED)
    elif (outside and not named and confidence < _INSIDE) or any(
        asked.intent == "out_of_scope" and score >= after_all for asked, score in likely
    ):
        return best, min(confidence, _DOUBTED)
    return best, confidence
