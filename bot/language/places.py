"""Places of a fair in people's words: where they are, where they want to go, which aisle is closed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.language.asked import Asked
from bot.language.followup import Previous
from bot.language.index import Index
from bot.language.search import Directory
from bot.language.tables import forms
from storage.plan.model import Placed, Plan
from storage.spelling import fold

__all__ = ["Places"]

#: How well words must fit a name, and how many of them may be one.
_FITS = 0.82
#: A short word is like many others ("gare", "square").
_SHORT = 5
_FITS_SHORT = 0.95
_LONGEST = 6
#: What is longer says more than where somebody is.
_LONGEST_READ = 30

#: What people call the main entrance, whatever its name is.
_ENTRANCE = (
    "bab", "lbab", "lbab lkbir", "l bab", "entree", "l entree", "l entree principale", "entree principale",
    "la porte", "porte principale", "grande porte", "gate", "main gate", "entrance", "main entrance",
    "the door", "dkhla", "الباب", "الباب الكبير", "لباب", "المدخل", "المدخل الرئيسي", "الباب الرييسي",
    "المدخل الكبير",
)  # fmt: skip

#: Nobody is "near me" or "at home".
_NOWHERE = frozenset(("me", "moi", "here", "ici", "hna", "home", "you", "vous", "nous"))

#: Words beside a place that ask for nothing.
_BESIDE = frozenset(
    (
        "i", "m", "am", "lost", "je", "suis", "perdu", "perdue", "on", "est", "perdus", "ana", "rani",
        "tleft", "tlef", "tlefna", "liya", "salam", "bonjour", "hello", "hi", "svp", "please", "3afak",
        "maintenant", "now", "daba", "تلفت", "تلفنا", "تلف", "ليا", "السلام", "عليكم", "انا", "راني", "دابا",
        "الان", "عافاك", "ضعت", "تهت",
    )
)  # fmt: skip

_STAND = re.compile(
    r"(?:(?:l |le |la |the )?(?:stand|lstand|sstand|booth|box|numero|num|n|nemra|ra9m|riwa9|rwa9|riwaq|lriwa9"
    r"|ستاند|الستاند|رواق|الرواق|جناح|الجناح|نمره|رقم)\s+)*([a-z]{0,3} ?\d{1,4})"
)

#: Folded, so without accents, apostrophes or hamzas.
_AT = re.compile(
    r"\b(?:(?:ana|rani|7na|rana)\s+)?(?:(?:wa9ef|wa9fa|wa9fin|gales|galsa|galsin|daba|db|hna)\s+)*"
    r"(?:7da|7daya|7dat|9dam|9eddam|qeddam|9oddam|m9abel|janb|9rib mn|9riba mn|jnab)\s+"
    r"|\b(?:ana|rani|7na|rana)\s+(?:daba\s+|db\s+|wa9ef\s+|wa9fa\s+|hna\s+)?(?:f|fi|3nd|and)\s+"
    r"|(?:^|\s)(?:(?:انا|راني|حنا|رانا|نحن)\s+)?(?:دابا\s+|الان\s+|واقف\s+|واقفه\s+)?"
    r"(?:حدا|قدام|مقابل|جنب|قرب|امام|بجانب|قريب من|قريبه من)\s+"
    r"|(?:^|\s)(?:انا|راني|حنا|رانا|نحن)\s+(?:دابا\s+|الان\s+|هنا\s+|واقف\s+|واقفه\s+)?(?:في|ف|عند)\s*"
    r"|\b(?:je suis|je sui|j suis|jsuis|chui|on est|nous sommes|je me trouve|suis)\s+"
    r"(?:la\s+|maintenant\s+|ici\s+)?"
    r"(?:a cote d\w*|pres d\w*|en face d\w*|juste devant|devant|dans|sur|chez|aux|au|o|a l|a la|a)\s+"
    r"(?:l |la |le )?"
    r"|^(?:devant|pres d\w*|a cote d\w*|en face d\w*)\s+(?:l |la |le )?"
    r"|\b(?:i am|i m|im|we are|we re|i stand|standing)\s+(?:now\s+|here\s+|standing\s+)?"
    r"(?:at|near|by|in front of|next to|beside|close to|in)\s+(?:the )?"
    r"|^(?:near|next to|in front of|beside|close to)\s+(?:the )?"
)
_FROM_TO = re.compile(
    r"(?:^|\s)(?:mn|men|min|de|du|depuis|from|من)\s+(.+?)\s+"
    r"(?:l|li|lel|7tal|7ta l|7ta|ila|a|a la|au|jusqu a|jusqu au|vers|to|الي|حتي ل|حتي|ل)\s*(.+)$"
)
_TO = re.compile(
    r"(?:^|\s)(?:(?:fin|fine|fayn)(?: kayn| kayna| ja| jat)?|(?:kifach|kifash|kif)\s+\w+\s+l|tri9 l|ddini l"
    r"|فين(?: كاين| كاينه| جا| جات)?|اين(?: يوجد| توجد| يقع| تقع)?|كيف اصل الي|كيفاش \w+ ل?|الطريق الي"
    r"|الطريق ل"
    r"|ou est|ou se trouve|c est ou|ou sont|comment aller (?:a|au|aux|vers|chez)|le chemin (?:de|vers|pour)"
    r"|je veux aller (?:a|au|vers)|where is|where s|where are|how do i get to|the way to|take me to)\s*"
    r"(?:l |la |le |the )?(.+)$"
)
_NEAR_ME = re.compile(
    r"\b(?:near me|around me|close to me|autour de moi|pres de moi|a proximite|pres d ici|7daya|9rib liya"
    r"|9rib mni|l9rib mni|chno kayn 7daya|chnou kayn 7daya)\b"
    r"|(?:حدايا|قريب مني|حولي|بالقرب مني|القريب مني|بقربي)"
)
_CLOSE = re.compile(
    r"^(?:close|block|fermer|fermez|ferme|bloquer|bloquez|sed|sedd|seddo|sedo|سد|سدو|اغلق|اغلقوا|اغلاق)\s+(.+)$"
)
_OPEN = re.compile(
    r"^(?:open|reopen|rouvrir|rouvrez|ouvrir|ouvrez|7el|7all|7ello|7lo|حل|حلو|افتح|افتحوا|فتح)\s+(.+)$"
)

_STEP_FREE = re.compile(
    r"\b(?:sans (?:les )?(?:marche|escalier)\w*|bla drouj|bla droj|bla lderouj"
    r"|without (?:any )?(?:step|stair)\w*|no (?:steps|stairs)|step free|wheelchair|stroller|pushchair"
    r"|fauteuil roulant|fauteuil|poussette"
    r"|korsi motah?arrik|karosa|poussita)\b"
    r"|(?:بلا دروج|بدون درج|بلا درج|دون درج|بالكرسي المتحرك|كرسي متحرك|عربه)"
)
_SLOW = re.compile(
    r"\b(?:lentement|doucement|sans me presser|chemin facile|bchwiya 3liya|bchwiya|slowly|easy way|no hurry"
    r"|tri9 sahla)\b|(?:بشويه|بالشويه|طريق ساهله|طريق سهل|على مهلي)"
)
#: Words beside a wish for ways without steps, when it is all that is said.
_WISHING = re.compile(
    r"\b(?:je|veux|un|le|les|des|chemins?|tri9|trou9|bghit|i|want|need|a|the|way|ways|route|please|svp|stp|3afak"
    r"|pour|for|avec|with|suis|en|am|ana|rani|f|using|we|have|on|est|une|im|m|moi|daba)\b"
    r"|(?:بغيت|طريق|الطريق|عافاك|من فضلك|من فضلكم|اريد|انا|طرق|دابا|راني|ف|في|علي)(?=\s|$)"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """Places that some words may mean, and the words that are left."""

    ids: tuple[str, ...]
    rest: str


class Places:
    """Reads places of one fair. Immutable; built outside any turn."""

    def __init__(self, plan: Plan, directory: Directory) -> None:
        self._plan = plan
        self._directory = directory
        self._names = Index(_names(plan))
        #: Kinds of facilities by what they are called, to the letter: the words are short and much alike.
        self._kinds = {
            _without_article(fold(form)): kind
            for kind in {each.kind for each in plan.facilities}
            for form in forms("facility").get(kind, ())
        }
        self._aisles = Index(
            (each.id, _without_article(fold(name)))
            for each in plan.aisles
            for name in each.name.texts.values()
            if name
        )

    # ── what is asked ──────────────────────────────────────────────────────────────────────────────────

    def read(self, text: str, previous: Previous | None = None) -> Asked | None:
        """What is asked about places, where nothing else can be meant; else None."""
        said = fold(text)
        if len(said.split()) > _LONGEST_READ:
            return None
        before = previous.asked if previous else None
        if before and before.intent == "where.ask" and (there := self.find(said)):
            several = {"several": "yes"} if len(there) > 1 else {}
            return Asked("where.here", {**before.slots, "place": there[0], **several})
        for pattern, intent in ((_CLOSE, "aisle.close"), (_OPEN, "aisle.open")):
            if (told := pattern.search(said)) and self.aisles(told[1]):
                return Asked(intent, {"argument": told[1]})
        if both := self._from_to(said):
            return both
        if here := self._here(said):
            return self._from_here(here)
        if mode := self.mode(text):
            bare = _STEP_FREE.sub(" ", _SLOW.sub(" ", said))
            if not _WISHING.sub(" ", bare).split():
                return Asked("way.mode", {"mode": mode})
        if (told := _TO.search(said)) and (goal := self._named(told[1])):
            return Asked("way.to", {"to": goal})
        if near := _NEAR_ME.search(said):
            bare = f"{said[: near.start()]} {said[near.end() :]}"
            if len(bare.split()) <= 3 and not self._kind_in(bare):
                return Asked("near")
        return None

    def here(self, text: str) -> str:
        """Where somebody says they are, whatever else they say; '' when they do not."""
        found = self._here(fold(text))
        return found.ids[0] if found else ""

    def mode(self, text: str) -> str:
        """How somebody wants to be led: step_free, slow, or '' when they do not say."""
        said = fold(text)
        if _STEP_FREE.search(said):
            return "step_free"
        return "slow" if _SLOW.search(said) else ""

    # ── names ──────────────────────────────────────────────────────────────────────────────────────────

    def find(self, words: str) -> tuple[str, ...]:
        """The places that these words alone may name; () = none.

        A stand in each pole that has its number, and all facilities of a kind.
        """
        said = fold(words)
        if not said:
            return ()
        if told := _STAND.fullmatch(said):
            return tuple(
                each.id
                for each in self._directory.stands_numbered(told[1])
                if self._plan.get(each.id) is not None
            )
        if said in _ENTRANCE and self._plan.entrances:
            return (self._plan.entrances[0].id,)
        bare = _without_article(said)
        found = self._names.find(bare, whole=True) if len(bare) > 2 else []
        if found and found[0][1] >= (_FITS if len(bare) > _SHORT else _FITS_SHORT):
            return (found[0][0],)
        return tuple(each.id for each in self._plan.facilities if each.kind == self._kinds.get(bare))

    def aisles(self, words: str) -> tuple[str, ...]:
        """The aisles that these words name: several may bear one name; () = none."""
        found = self._aisles.find(_without_article(fold(words)), whole=True)
        return tuple(id for id, score in found if score >= max(_FITS, found[0][1]))

    def _named(self, words: str) -> str:
        """The landmark or entrance that these words name: all else has its own answers."""
        ids = self.find(words)
        thing = self._plan.get(ids[0]) if ids else None
        return thing.id if thing and thing.kind in ("landmark", "entrance") else ""

    def _from_to(self, said: str) -> Asked | None:
        told = _FROM_TO.search(said)
        if told is None:
            return None
        start, words = self.find(told[1]), told[2].split()
        if not start:
            return None
        for length in range(min(len(words), _LONGEST), 0, -1):
            if goal := self.find(" ".join(words[:length])):
                return Asked("way.to", {"from": start[0], "to": goal[0]})
        return None

    def _here(self, said: str) -> _Found | None:
        """Where somebody says they are, and what they say beside it."""
        for told in _AT.finditer(said):
            words = said[told.end() :].split()
            if not words or words[0] in _NOWHERE:
                continue
            for length in range(min(len(words), _LONGEST), 0, -1):
                if ids := self.find(" ".join(words[:length])):
                    rest = f"{said[: told.start()]} {' '.join(words[length:])}".strip()
                    return _Found(ids, rest)
        return None

    @staticmethod
    def _from_here(found: _Found) -> Asked | None:
        """Only where they are; None when they ask something as well."""
        if len([word for word in found.rest.split() if word not in _BESIDE]) > 1:
            return None
        several = {"several": "yes"} if len(found.ids) > 1 else {}
        return Asked("where.here", {"place": found.ids[0], **several})

    @staticmethod
    def _kind_in(said: str) -> bool:
        """Whether some facility is named."""
        padded = f" {said} "
        return any(f" {fold(form)} " in padded for names in forms("facility").values() for form in names)


def _names(plan: Plan) -> Iterator[tuple[str, str]]:
    named: list[Placed] = [*plan.entrances, *plan.landmarks, *plan.facilities, *plan.areas, *plan.aisles]
    for each in named:
        if each.kind in ("steps", "ramp"):
            continue
        yield from ((each.id, _without_article(fold(name))) for name in each.name.texts.values() if name)


_ARTICLE = re.compile(r"^(?:the|le|la|les|l|un|une|a|el) (?=\w)")


def _without_article(said: str) -> str:
    return _ARTICLE.sub("", said)
