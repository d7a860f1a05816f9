"""What a message names that is in no table: words that nothing explains, as they were written."""

from collections.abc import Iterable, Sequence

from bot.language.lexicon import FILLERS
from bot.language.reading import Reading
from storage.spelling import words

__all__ = ["name", "rest", "runs", "written"]

#: Concepts whose words are never part of a name that is taken as written.
_NAMING = frozenset(["coop", "exhibitor_word"])
#: Concepts that may well be words of a name ("Al Amal", "Nour", "Dar Sanaa").
_LOOSE = frozenset(
    ["thanks", "greet", "end_word", "start_word", "free", "status", "show_word", "about", "date"]
)

_LEADING = FILLERS - {"al", "el", "la", "les", "le"} | {
    "mta3",
    "ديال",
    "called",
    "named",
    "appelee",
    "nommee",
    "smitha",
}
_ASKING = frozenset(
    (
        *("where", "when", "what", "is_there", "find", "please", "number", "stand", "buy", "sell"),
        *("want", "show_me", "from", "know", "how", "who", "arrive", "fair"),
    )
)
#: Words that say nothing about what is wanted.
_EMPTY = frozenset(
    words(
        "est ce c s il elle on je j tu vous nous ici hna هنا peut some any for me i you can do does "
        "there here it at in to is are and or et ou que qui pour avec dans sur chez par chi f b w m li "
        "lli hada hadi had bach شي ف ب و اللي لي باش هاد في الى عن على ان او هل هذا هذه mzyan mzyana "
        "مزيان مزيانه good nice best bon bonne bons beau pas cher rkhis kilo kg كيلو chwia chwiya شويه "
        "besoin ai en y t wla ولا شويا envie please this"
    )
)


def name(reading: Reading) -> str:
    """A name as written: what stands behind the word for cooperative, else what no other word explains."""
    heads = [each for each in reading.concepts if each.id in _NAMING and each.score >= 0.9]
    if heads:
        start = max(each.end for each in heads)
        end = start
        while end < len(reading.folded) and not _ends_name(reading, end):
            end += 1
        places = list(range(start, end))
        while places and reading.folded[places[0]] in _LEADING:
            places.pop(0)
        while places and reading.folded[places[-1]] in FILLERS:
            places.pop()
        if places:
            return written(reading, places)
    return rest(reading, names=True)


def _ends_name(reading: Reading, place: int) -> bool:
    return any(
        each.start <= place < each.end and each.id in _ASKING and each.score >= 0.95
        for each in reading.concepts
    )


def rest(reading: Reading, names: bool = False) -> str:
    """What the message names that is in no table: its longest run of unexplained words, as written."""
    longest: Sequence[int] = max(runs(reading, names), key=len, default=())
    return written(reading, longest) if longest else ""


def runs(reading: Reading, names: bool = False) -> Sequence[Sequence[int]]:
    """Neighbouring words that nothing explains."""
    explained: set[int] = set(reading.when.places) | set(reading.stands)
    for each in reading.concepts:
        if (
            each.kind == "concept"
            and each.id != "goods"
            and each.score >= 0.9
            and not (names and each.id in _LOOSE)
        ):
            explained.update(range(each.start, each.end))
    runs: list[list[int]] = []
    for place, word in enumerate(reading.folded):
        if place in explained or (not names and word.isdecimal()) or word in _EMPTY:
            continue
        if runs and all(reading.folded[between] in FILLERS for between in range(runs[-1][-1] + 1, place)):
            runs[-1] += range(runs[-1][-1] + 1, place + 1)
        else:
            runs.append([place])
    trimmed = (_trimmed(reading, run) for run in runs)
    return [run for run in trimmed if run]


def _trimmed(reading: Reading, run: list[int]) -> list[int]:
    while run and reading.folded[run[0]] in FILLERS - {"al", "el"}:
        run = run[1:]
    while run and reading.folded[run[-1]] in FILLERS:
        run = run[:-1]
    return run


def written(reading: Reading, places: Iterable[int]) -> str:
    return " ".join(reading.written[place] for place in places)
