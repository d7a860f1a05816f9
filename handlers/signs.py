"""The printed signs: a page for each stand, gate and landmark, with a code that says "I am here"."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Protocol

import segno

from bot.addresses import Addresses
from bot.plan_style import AREAS, STANDS, Colour
from bot.printing import BLACK, Box, Paper
from bot.reply import Phrase, Recipe, Reply, Spoken, phrase
from bot.turn import Drawing, Say, Store, Turn
from handlers.answers import everything, steps
from handlers.lettering import bare
from handlers.pages import text
from storage.plan.codes import code_of, signed
from storage.plan.making import plan_of
from storage.plan.model import Placed, Plan
from storage.records import Fair
from storage.refusals import NotAllowed

#: A5 upright, in millimetres.
WIDE, HIGH = 148.0, 210.0

#: The side of the code, and the most that a line takes.
CODE, LINE = 92.0, WIDE - 24

#: A code that is a quarter covered by dirt or a thumb is still read.
CORRECTION = "q"

LANGUAGES = ("ar", "fr")


class Told(Protocol):
    """Says a phrase in a language."""

    def __call__(self, value: Phrase, language: str, /) -> str: ...


async def sheet(turn: Turn) -> Reply:
    """All signs as one PDF, for the organizers."""
    try:
        await turn.store.roles.check(turn.person.id, "signs.print", turn.fair.id)
    except NotAllowed:
        return Reply(phrase("unknown.button"), everything(turn))
    plan = plan_of(turn.fair)
    if plan is None or not turn.addresses.sign(turn.fair.id, "gate"):
        return Reply(phrase("signs.none" if plan is None else "signs.nowhere"), steps(turn, "label.menu"))
    recipe = Recipe("signs", {"fair": turn.fair.id}, f"{turn.fair.id}-signs.pdf", "application/pdf")
    return Reply(phrase("signs.ready", count=len(signed(plan))), steps(turn, "label.menu"), recipe)


def drawings(addresses: Addresses) -> Mapping[str, Drawing]:
    """The drawing of the signs, whose codes lead to these addresses."""

    async def draw(store: Store, values: Mapping[str, Any], say: Say) -> Callable[[], bytes]:
        """The signs of a fair, as PDF. Raises LookupError for one without a plan."""
        fair = await store.fairs.get(str(values["fair"]))
        plan = plan_of(fair) if fair else None
        if fair is None or plan is None:
            raise LookupError(values["fair"])
        return partial(pages, fair, plan, addresses, lambda said, language: say(Spoken(said, language)))

    return {"signs": draw}


def pages(fair: Fair, plan: Plan, addresses: Addresses, told: Told) -> bytes:
    """A page for each sign: in Arabic and French, name, number, and the code."""
    paper = Paper(WIDE, HIGH, fair.short.in_("fr"))
    poles = tuple(dict.fromkeys(each.pole for each in (*plan.areas, *plan.stands) if each.pole))
    for thing in signed(plan):
        address = addresses.sign(fair.id, code_of(thing))
        if address:
            number = poles.index(thing.pole) if thing.pole in poles else -1
            _page(paper, fair, thing, address, told, number)
    return paper.pdf()


def _page(paper: Paper, fair: Fair, thing: Placed, address: str, told: Told, pole: int) -> None:
    paper.page()
    band: Colour = AREAS[pole % len(AREAS)] if pole >= 0 else (235, 235, 235)
    edge: Colour = STANDS[pole % len(STANDS)] if pole >= 0 else (170, 170, 170)
    paper.add(Box(0, 0, WIDE, 66, band))
    paper.add(Box(0, 66, WIDE, 2.5, edge))
    names = _names(fair, thing, told)
    if thing.number:
        _line(paper, thing.number, 28, 84)
        _lines(paper, names, 50, 19)
    else:
        _lines(paper, names, 20, 34)
    _code(paper, address, (WIDE - CODE) / 2, 74)
    _lines(paper, [told(phrase("signs.scan"), language) for language in LANGUAGES], 175, 17)
    _line(paper, fair.short.in_("fr"), 196, 10)
    _line(paper, address.removeprefix("https://"), 203, 8)


def _names(fair: Fair, thing: Placed, told: Told) -> list[str]:
    """What it is called, in each language once."""
    pole = next((each.name for each in fair.poles if each.id == thing.pole), None)
    name = thing.name or pole
    if thing.number and pole:
        name = pole
    said = [bare(name.in_(language)) for language in LANGUAGES] if name else []
    if thing.number and not said:
        said = [bare(told(phrase("signs.stand"), language)) for language in LANGUAGES]
    return list(dict.fromkeys(said))


def _lines(paper: Paper, lines: Iterable[str], top: float, size: float) -> None:
    for number, line in enumerate(lines):
        _line(paper, line, top + number * size * 0.5, size)


def _line(paper: Paper, said: str, middle: float, size: float) -> None:
    """One line around that height, as large as it fits, at most `size` points."""
    text(paper, said, middle, size, left=12, wide=LINE, high=None)


def _code(paper: Paper, address: str, left: float, top: float) -> None:
    """The QR code, dark on white, with its quiet edge."""
    rows: Sequence[Sequence[int]] = [list(row) for row in segno.make_qr(address, error=CORRECTION).matrix]
    edge = 4
    side = CODE / (len(rows) + 2 * edge)
    for down, row in enumerate(rows):
        start = None
        for across, dark in enumerate((*row, 0)):
            if dark and start is None:
                start = across
            elif not dark and start is not None:
                x, y = left + (start + edge) * side, top + (down + edge) * side
                # A hair wider than it is, so that no white line is seen between two rows.
                paper.add(Box(x, y, (across - start) * side, side * 1.03, BLACK))
                start = None
