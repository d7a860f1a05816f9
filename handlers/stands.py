"""Where a stand is and who is there: by number, by name, by pole; and the card of an exhibitor."""

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from bot.reply import Lines, Localized, Option, Phrase, Reply, Series, Value, phrase
from bot.turn import Turn
from handlers.answers import map_line, steps
from handlers.cards import MOST_OPTIONS, answer, dashed, listed, menu, sample, way, ways
from handlers.exhibitors import (
    MOST,
    announced,
    exhibitor_option,
    exhibitors_listed,
    families,
    from_where,
    in_walking_order,
    no_numbers,
    sold,
    some_sold,
    stands_of,
    unannounced,
)
from handlers.leading import Led, lead
from handlers.listing import write_to
from handlers.whereabouts import over as ended
from storage.records import Exhibitor, Stand
from storage.reference import region
from storage.spelling import fold

#: How many letters of a stand number may be mistyped, and how many corrections are offered.
SLIPS = 1
MOST_NEAR = 8

#: How much less than the best match another name may fit and still be meant.
ALIKE = 0.05


async def number(turn: Turn) -> Reply:
    """Where is stand B12, and who is there? A number that two poles have is asked about."""
    asked = turn.asked.slots.get("stand", "")
    if not turn.fair.stands:
        on = steps(turn, "label.stands", "label.directions")
        return Reply(no_numbers(turn.fair), ways(*on, menu(turn)))
    if not asked:
        example = turn.fair.stands[0].number
        return Reply(phrase("stand.which", example=example), ways(*steps(turn, "label.stands"), menu(turn)))
    numbered = turn.directory.stands_numbered(asked)
    pole = turn.asked.slots.get("pole", "")
    match [each for each in numbered if each.pole == pole] or list(numbered):
        case [stand]:
            return await _stand(turn, stand)
        case [first, *_] as stands:
            return Reply(
                phrase("stand.which-pole", stand=first.number, count=len(stands)),
                ways(*(_in_pole(turn, each) for each in stands), menu(turn)),
            )
        case _:
            return _no_such_stand(turn, fold(asked).replace(" ", "").upper())


async def exhibitor(turn: Turn) -> Reply:
    """Where is an exhibitor, by name? Without a name: all of them, or those of a pole."""
    name = turn.asked.slots.get("exhibitor", "")
    if not name:
        return await every(turn) if "pole" in turn.asked.slots else _choose(turn)
    matches = turn.directory.exhibitors(turn.asked.slots)
    match [each.what for each in matches if each.score >= matches[0].score - ALIKE]:
        case []:
            return Reply(
                answer(phrase("exhibitor.none", name=name), phrase("exhibitor.hint")),
                ways(*steps(turn, "label.stands"), menu(turn)),
            )
        case [only]:
            return await _card(turn, only)
        case alike:
            head = phrase("exhibitor.several", count=len(alike))
            return exhibitors_listed(turn, head, alike, from_where, *steps(turn, "label.stands"))


async def card(turn: Turn) -> Reply:
    """Everything announced about one exhibitor."""
    found = turn.directory.exhibitor(turn.asked.slots.get("exhibitor", ""))
    return _choose(turn) if found is None else await _card(turn, found)


async def every(turn: Turn) -> Reply:
    """All exhibitors, or those of a pole, as one walks past them."""
    fair = turn.fair
    if not fair.exhibitors:
        return unannounced(turn)
    pole = turn.directory.pole(turn.asked.slots.get("pole", ""))
    if pole is None:
        head = phrase("exhibitors.all", count=len(fair.exhibitors))
        return exhibitors_listed(turn, head, in_walking_order(fair, fair.exhibitors), some_sold)
    there = in_walking_order(fair, [each.what for each in turn.directory.exhibitors({"pole": pole.id})])
    about = way(turn, phrase("label.this-pole"), "pole.location", pole=pole.id)
    if not there:
        return Reply(phrase("exhibitors.none-in-pole", pole=pole.name), ways(about, menu(turn)))
    head = phrase("exhibitors.in-pole", pole=pole.name, count=len(there))
    return exhibitors_listed(turn, head, there, some_sold, about, within=pole.id)


# ── a stand ────────────────────────────────────────────────────────────────────────────────────────────


async def _stand(turn: Turn, stand: Stand) -> Reply:
    led = await lead(turn, stand.id)
    here = turn.directory.at(stand.id)
    beside = tuple(each.name for each in turn.directory.neighbours(stand.id))
    facts: list[Value] = [
        *_to_find(turn, stand),
        *(phrase("bullet", what=dashed(each.name, some_sold(each))) for each in here),
        *([] if here else [phrase("stand.vacant")]),
        *([phrase("stand.beside", names=Series(beside))] if beside else []),
    ]
    return Reply(
        answer(
            listed(_head(turn, stand), facts),
            _led(led),
            map_line(turn, stand.id),
            ended(turn),
            sample(turn, "stands", "exhibitors"),
        ),
        ways(
            *(exhibitor_option(turn, each) for each in here[: 2 if led else MOST]),
            *(led.options if led else ()),
            way(turn, phrase("label.this-pole"), "pole.location", pole=stand.pole) if stand.pole else None,
            *steps(turn, "label.directions"),
            menu(turn),
        ),
        led.picture if led else None,
    )


def _led(led: Led | None) -> Phrase | None:
    """The way, one sentence a line."""
    return phrase("lines", lines=Lines(led.lines)) if led else None


def _head(turn: Turn, stand: Stand) -> Phrase:
    if not stand.pole:
        return phrase("stand.title-alone", stand=stand.number)
    pole = turn.directory.pole(stand.pole)
    return phrase("stand.title", stand=stand.number, pole=pole.name if pole else stand.pole)


def _to_find(turn: Turn, stand: Stand) -> list[Value]:
    """How to find a stand in words, where somebody wrote it: the stand's own place, else the pole's."""
    pole = turn.directory.pole(stand.pole)
    place = stand.place or (pole.place if pole else None)
    return [phrase("stand.place", place=place)] if place else []


def _in_pole(turn: Turn, stand: Stand) -> Option | None:
    pole = turn.directory.pole(stand.pole)
    name = phrase("label.name", name=pole.name if pole else stand.pole)
    return way(turn, name, "stand.number", stand=stand.number, pole=stand.pole)


def _no_such_stand(turn: Turn, asked: str) -> Reply:
    """A number nobody has: the nearest real ones, and from where to where the numbers go."""
    ranges = [_range(turn, pole) for pole in dict.fromkeys(each.pole for each in turn.fair.stands)]
    return Reply(
        answer(phrase("stand.none", stand=asked), listed(phrase("stand.ranges"), ranges)),
        ways(
            *(
                way(turn, phrase("label.name", name=each), "stand.number", stand=each)
                for each in _near(turn, asked)
            ),
            *steps(turn, "label.stands"),
            menu(turn),
        ),
    )


def _near(turn: Turn, asked: str) -> list[str]:
    """The real numbers that may be meant: those that leave out or add letters, else those a slip away."""
    numbers = list(dict.fromkeys(each.number for each in turn.fair.stands))
    digits = _digits(asked)
    if alike := [each for each in numbers if digits and _digits(each) == digits]:
        return alike[:MOST_NEAR]
    near = process.extract(
        asked, numbers, scorer=Levenshtein.distance, score_cutoff=SLIPS, limit=MOST_NEAR, processor=None
    )
    return [number for number, *_ in near]


def _digits(number: str) -> str:
    return "".join(each for each in number if each.isdecimal())


def _range(turn: Turn, id: str) -> Phrase:
    """From where to where the stands of a pole are numbered; of those in no pole without its name."""
    numbers = [each.number for each in turn.fair.stands if each.pole == id]
    pole = turn.directory.pole(id)
    if pole is None:
        return phrase("stand.range-alone", first=numbers[0], last=numbers[-1])
    if len(numbers) == 1:
        return phrase("bullet", what=dashed(pole.name, numbers[0]))
    return phrase("stand.range", pole=pole.name, first=numbers[0], last=numbers[-1])


# ── an exhibitor ───────────────────────────────────────────────────────────────────────────────────────


async def _card(turn: Turn, exhibitor: Exhibitor) -> Reply:
    led = await lead(turn, exhibitor.stands[0]) if exhibitor.stands else None
    first = exhibitor.products[0] if exhibitor.products else ""
    others = [each for each in turn.fair.exhibitors if first in each.products and each != exhibitor]
    facts = [*_who(exhibitor), *_where(turn, exhibitor)]
    pole = exhibitor.pole
    return Reply(
        answer(
            listed(_title(exhibitor.name), facts),
            phrase("about", about=exhibitor.about) if exhibitor.about else None,
            _led(led),
            ended(turn),
            sample(turn, "stands", "exhibitors"),
        ),
        ways(
            await write_to(turn, exhibitor),
            *(led.options if led else ()),
            way(turn, phrase("label.same-product"), "stand.product", product=first) if others else None,
            way(turn, phrase("label.this-pole"), "pole.location", pole=pole) if pole else None,
            *steps(turn, "label.directions", "label.stands"),
            menu(turn),
        ),
        led.picture if led else None,
    )


def _title(name: Localized) -> Phrase:
    """The name in both scripts where there are two: the sign over the stand may be in either."""
    arabic, latin = _written_in(name, "ar", "ary"), _written_in(name, "fr", "en")
    if arabic and latin and not set(arabic.texts.values()) & set(latin.texts.values()):
        return phrase("exhibitor.both-names", arabic=arabic, latin=latin)
    return phrase("titled", title=name)


def _written_in(name: Localized, *languages: str) -> Localized:
    return Localized({each: name.texts[each] for each in languages if name.texts.get(each)})


def _who(exhibitor: Exhibitor) -> list[Value]:
    kind, origin, shown = phrase(f"kind.{exhibitor.kind}"), from_where(exhibitor), sold(exhibitor)
    division = region(exhibitor.region) if exhibitor.province else None
    return [
        phrase("exhibitor.who", who=dashed(kind, origin, division.name if division else None)),
        *([phrase("exhibitor.sells", products=Series(shown))] if shown else []),
    ]


def _where(turn: Turn, exhibitor: Exhibitor) -> list[Value]:
    directory = turn.directory
    stands = stands_of(directory, exhibitor)
    pole = directory.pole(exhibitor.pole)
    if not stands:
        unknown = phrase("exhibitor.no-stand") if turn.fair.stands else no_numbers(turn.fair)
        return [*([phrase("exhibitor.pole", pole=pole.name)] if pole else []), unknown]
    named = tuple(phrase("stand.named", stand=each.number) for each in stands)
    here = [other for each in stands for other in directory.at(each.id)]
    sharing = {other.id: other.name for other in here if other != exhibitor}
    around = [other for each in stands for other in directory.neighbours(each.id)]
    beside = {other.id: other.name for other in around if other not in here}
    return [
        phrase("exhibitor.at", stands=dashed(Series(named), pole.name if pole else None)),
        *_to_find(turn, stands[0]),
        *([phrase("exhibitor.shares", names=Series(tuple(sharing.values())))] if sharing else []),
        *([phrase("stand.beside", names=Series(tuple(beside.values())))] if beside else []),
    ]


# ── to choose from ─────────────────────────────────────────────────────────────────────────────────────


def _choose(turn: Turn) -> Reply:
    """The poles and families of products to choose from, and what can be asked in words."""
    fair = turn.fair
    if not fair.exhibitors:
        return unannounced(turn)
    poles = [
        way(turn, phrase("label.name", name=each.name), "stand.list", pole=each.id)
        for each in fair.poles
        if turn.directory.exhibitors({"pole": each.id})
    ]
    ask = [phrase("exhibitors.ask")] if fair.stands else [no_numbers(fair), phrase("exhibitors.ask-by-name")]
    whole = way(turn, phrase("label.all-exhibitors"), "stand.list")
    return Reply(
        answer(announced(turn), *ask),
        ways(
            *[*poles, *families(turn)][: MOST_OPTIONS - 2],
            whole,
            menu(turn),
        ),
    )
