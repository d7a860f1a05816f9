"""The certificate of participation of an exhibitor: a page in Arabic and one in French."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from bot.printing import Box
from bot.reply import Phrase, Recipe, Reply, Spoken, phrase
from bot.turn import Say, Store, Turn
from handlers.answers import steps
from handlers.pages import EDGE, FILLED, HIGH, WIDE, a4, block, line
from storage.records import Application, Fair
from storage.refusals import NoFile, NotAllowed, NotNow

LANGUAGES = ("ar", "fr")
RIGHT_TO_LEFT = ("ar",)

#: How thick a rule is, in millimetres.
RULE = 0.5


async def certificate(turn: Turn) -> Reply:
    """Somebody's own certificates of this fair, from its last day on."""
    on = steps(turn, "label.status", "label.contact", "label.menu")
    if turn.now.date() < turn.fair.ends:
        return Reply(phrase("part.early", day=turn.fair.ends), on)
    for file in await turn.store.applications.mine(turn.person.id, turn.now, turn.fair.id):
        try:
            await turn.store.roll_call.took_part(file.id, by=turn.person.id)
        except (NoFile, NotAllowed, NotNow):
            continue
        if await turn.store.surveys.undecided(file.id):
            on = (turn.option(phrase("label.stay-listed"), "survey.start", s=str(file.id), q="listed"), *on)
        values = {"file": file.id, "person": turn.person.id}
        name = f"{turn.fair.id}-{file.reference}.pdf"
        return Reply(
            phrase("part.ready", name=file.name), on, Recipe("part", values, name, "application/pdf")
        )
    return Reply(phrase("part.none"), on)


async def draw(store: Store, values: Mapping[str, Any], say: Say) -> Callable[[], bytes]:
    """The certificate as PDF. Raises `NoFile`, `NotAllowed`, `NotNow`."""
    file, fair = await store.roll_call.took_part(int(values["file"]), by=int(values["person"]))
    written = {language: _said(file, fair, language, say) for language in LANGUAGES}
    return partial(pages, fair.short.in_("fr"), written)


def pages(title: str, written: Mapping[str, Mapping[str, str]]) -> bytes:
    """A page for each language."""
    paper = a4(title)
    for language, said in written.items():
        paper.page()
        paper.add(Box(0, 0, WIDE, 10, FILLED))
        paper.add(Box(0, HIGH - 10, WIDE, 10, FILLED))
        paper.add(Box(10, 18, WIDE - 20, HIGH - 36, edge=FILLED, thick=0.5))
        block(paper, said["fair"], 40, 15)
        line(paper, said["organizer"], 52, 11)
        line(paper, said["title"], 82, 30)
        paper.add(Box(WIDE / 2 - 25, 101, 50, RULE, FILLED))
        line(paper, said["that"], 118, 13)
        block(paper, said["name"], 134, 24)
        line(paper, said["took"], 158, 13)
        line(paper, said["where"], 168, 13)
        line(paper, said["stand"], 178, 13)
        # Where a reader of that language ends.
        left = EDGE if language in RIGHT_TO_LEFT else WIDE / 2
        line(paper, said["signed"], 206, 11, wide=WIDE / 2 - EDGE, left=left)
        paper.add(Box(left + 12, 244, WIDE / 2 - EDGE - 24, RULE, FILLED))
        line(paper, said["reference"], 262, 8)
    return paper.pdf()


def _said(file: Application, fair: Fair, language: str, say: Say) -> dict[str, str]:
    """Everything that stands on one page."""

    def told(value: Phrase) -> str:
        return say(Spoken(value, language))

    return {
        "fair": fair.name.in_(language),
        "organizer": fair.organizer.in_(language),
        "title": told(phrase("part.title")),
        "that": told(phrase("part.that")),
        "name": file.name,
        "took": told(phrase("part.took", fair=fair.short)),
        "where": told(phrase("part.where", city=fair.city, starts=fair.starts, ends=fair.ends)),
        "stand": told(phrase("part.stand", stand=file.stand.rpartition("/")[2])),
        "signed": told(phrase("part.signed")),
        "reference": file.reference,
    }
