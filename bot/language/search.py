"""Finding in a fair: who shows what, where, and when; ranked, with the reason of a match."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.language.index import Index
from bot.language.lexicon import FILLERS
from storage.records import Entry, Exhibitor, Fair, Localized, Pole, QuestionAnswer, Stand
from storage.reference import product, products, province, region
from storage.spelling import fold, words

__all__ = ["Directory", "Match"]

T = TypeVar("T")

#: Below this, words that were compared have nothing to do with each other.
_FAINT = 0.55
#: From here on two questions are the same question; shorter ones are nobody's.
_SAME = 0.82
_FEWEST = 3
#: Questions compared with a message: every message is compared with them, and few share its rare words.
_COMPARED = 8


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """Something found, how well it fits (0 to 1), and by what it was found."""

    what: T
    score: float
    #: name, product, category, offer, province, region, country, pole, title or topic.
    reason: str


def _all(text: Localized) -> Iterable[str]:
    return (each for each in text.texts.values() if each)


class Directory:
    """A fair with everything needed to find something in it. Immutable; built outside any turn."""

    def __init__(self, fair: Fair) -> None:
        self.fair = fair
        self._poles = {pole.id: pole for pole in fair.poles}
        self._stands = {stand.id: stand for stand in fair.stands}
        self._exhibitors = {exhibitor.id: exhibitor for exhibitor in fair.exhibitors}
        self._entries = {entry.id: entry for entry in fair.programme}
        self._numbered: dict[str, list[Stand]] = {}
        for stand in fair.stands:
            self._numbered.setdefault(_number(stand.number), []).append(stand)
        self._at: dict[str, list[Exhibitor]] = {}
        for exhibitor in fair.exhibitors:
            for place in exhibitor.stands:
                self._at.setdefault(place, []).append(exhibitor)
        self._order = {stand.id: position for position, stand in enumerate(fair.stands)}
        self._names = Index(
            (exhibitor.id, name) for exhibitor in fair.exhibitors for name in _all(exhibitor.name)
        )
        self._offers = Index(
            (exhibitor.id, text)
            for exhibitor in fair.exhibitors
            for text in (*_all(exhibitor.offers), *_all(exhibitor.about))
        )
        self._titles = Index((entry.id, title) for entry in fair.programme for title in _all(entry.title))
        self._topics = Index(
            (entry.id, topic.replace("_", " ")) for entry in fair.programme for topic in entry.topics
        )
        self._questions = Index((each.id, asked) for each in fair.questions for asked in each.questions)
        self._answers = {each.id: each for each in fair.questions}
        self._makers: dict[str, list[Exhibitor]] = {}
        for exhibitor in fair.exhibitors:
            for made in exhibitor.products:
                self._makers.setdefault(made, []).append(exhibitor)

    def pole(self, id: str) -> Pole | None:
        """The pole with this id."""
        return self._poles.get(id)

    def stand(self, id: str) -> Stand | None:
        """The stand with this id ("pole/number")."""
        return self._stands.get(id)

    def exhibitor(self, id: str) -> Exhibitor | None:
        """The exhibitor with this id."""
        return self._exhibitors.get(id)

    def entry(self, id: str) -> Entry | None:
        """The programme entry with this id."""
        return self._entries.get(id)

    def stands_numbered(self, number: str) -> tuple[Stand, ...]:
        """The stands with this number: one number may exist in two poles."""
        return tuple(self._numbered.get(_number(number), ()))

    def at(self, stand_id: str) -> tuple[Exhibitor, ...]:
        """Who is at this stand."""
        return tuple(self._at.get(stand_id, ()))

    def neighbours(self, stand_id: str) -> tuple[Exhibitor, ...]:
        """Who is at the stand before and the stand after, within the same pole."""
        position = self._order.get(stand_id)
        if position is None:
            return ()
        here = self.fair.stands[position]
        beside = (
            self.fair.stands[each] for each in (position - 1, position + 1) if 0 <= each < len(self._order)
        )
        return tuple(
            exhibitor for stand in beside if stand.pole == here.pole for exhibitor in self.at(stand.id)
        )

    def exhibitors(self, slots: Mapping[str, str]) -> tuple[Match[Exhibitor], ...]:
        """Who fits every slot given, best first."""
        found: dict[str, Match[Exhibitor]] | None = None
        for slot, value in slots.items():
            if slot not in _BY or not value:
                continue
            matches = {match.what.id: match for match in getattr(self, _BY[slot])(value)}
            if found is None:
                found = matches
            else:
                found = {
                    id: Match(match.what, match.score * matches[id].score, match.reason)
                    for id, match in found.items()
                    if id in matches
                }
        return tuple(sorted((found or {}).values(), key=lambda match: (-match.score, match.what.id)))

    def entries(self, slots: Mapping[str, str]) -> tuple[Match[Entry], ...]:
        """The programme entries that fit the topic or item: ids or free words; best first."""
        best: dict[str, Match[Entry]] = {}
        for slot in ("item", "topic"):
            value = slots.get(slot, "")
            if not value:
                continue
            if value in self._entries:
                return (Match(self._entries[value], 1.0, "title"),)
            for entry in self.fair.programme:
                if value in entry.topics:
                    best[entry.id] = Match(entry, 0.99, "topic")
            spoken = value.replace("_", " ")
            for index, reason in ((self._titles, "title"), (self._topics, "topic")):
                for id, score in index.find(spoken):
                    if score >= _FAINT and (id not in best or best[id].score < score):
                        best[id] = Match(self._entries[id], score, reason)
        return tuple(
            sorted(
                best.values(),
                key=lambda match: (-match.score, match.what.day, match.what.starts, match.what.id),
            )
        )

    def answer(self, text: str) -> QuestionAnswer | None:
        """The organizers' own answer to this question, when there is one."""
        if len([word for word in words(text) if word not in FILLERS]) < _FEWEST:
            return None
        found = self._questions.find(text, whole=True, most=_COMPARED)
        return self._answers[found[0][0]] if found and found[0][1] >= _SAME else None

    # ── one slot each ──────────────────────────────────────────────────────────────────────────────────

    def _called(self, name: str) -> list[Match[Exhibitor]]:
        if name in self._exhibitors:
            return [Match(self._exhibitors[name], 1.0, "name")]
        return [
            Match(self._exhibitors[id], score, "name")
            for id, score in self._names.find(name)
            if score >= _FAINT
        ]

    def _making(self, wanted: str) -> list[Match[Exhibitor]]:
        if product(wanted):
            return [Match(each, 1.0, "product") for each in self._makers.get(wanted, ())]
        offered = [
            Match(self._exhibitors[id], score, "offer")
            for id, score in self._offers.find(wanted)
            if score >= _FAINT
        ]
        named = [match for match in self._called(wanted) if match.score >= 0.8]
        seen = {match.what.id for match in offered}
        return offered + [match for match in named if match.what.id not in seen]

    def _in_category(self, category: str) -> list[Match[Exhibitor]]:
        ids = {each.id for each in products() if each.category == category}
        return [
            Match(each, 0.9, "category") for each in self.fair.exhibitors if ids.intersection(each.products)
        ]

    def _from_province(self, name: str) -> list[Match[Exhibitor]]:
        wanted = province(name)
        code = wanted.code if wanted else name
        return [
            Match(each, 1.0, "province")
            for each in self.fair.exhibitors
            if each.province
            and (each.province == name or fold(each.province) == fold(name) or each.province == code)
        ]

    def _from_region(self, name: str) -> list[Match[Exhibitor]]:
        wanted = region(name)
        return [
            Match(each, 1.0, "region")
            for each in self.fair.exhibitors
            if wanted and each.region == wanted.code
        ]

    def _from_country(self, code: str) -> list[Match[Exhibitor]]:
        return [Match(each, 1.0, "country") for each in self.fair.exhibitors if each.country == code.upper()]

    def _in_pole(self, wanted: str) -> list[Match[Exhibitor]]:
        ids = {pole.id for pole in self.fair.poles if wanted in (pole.id, pole.kind)}
        return [Match(each, 1.0, "pole") for each in self.fair.exhibitors if each.pole in ids]


_BY = {
    "exhibitor": "_called",
    "product": "_making",
    "category": "_in_category",
    "province": "_from_province",
    "region": "_from_region",
    "country": "_from_country",
    "pole": "_in_pole",
}


def _number(written: str) -> str:
    return fold(written).replace(" ", "").upper().lstrip("0")
