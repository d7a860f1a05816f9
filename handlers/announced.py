"""What became of an announcement, asked in the chat: in a few lines, as a picture, as a workbook."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from bot.reply import Phrase, Recipe, Reply, phrase
from bot.turn import Turn
from handlers.announcing import back_to_all, for_announcers, shortened
from handlers.answers import told
from handlers.cards import ways
from handlers.outcomes import Line, read, why
from storage.records import Announcement
from storage.refusals import NoFile

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@for_announcers
async def report(turn: Turn) -> Reply:
    """What became of it, in a few lines and as a picture."""
    this, lines = await read(turn.store, _id(turn), turn.person.id)
    if this.fair != turn.fair.id:
        raise NoFile(this.id)
    recipe = Recipe("report", _values(turn, this), f"dalil-{this.id}.png", "image/png")
    sheet = turn.option(phrase("label.sheet"), "announce.sheet", id=str(this.id))
    again = turn.option(phrase("label.back"), "announce.show", id=str(this.id))
    return Reply(_told(turn, this, lines), ways(sheet, again, back_to_all(turn)), recipe)


@for_announcers
async def sheet(turn: Turn) -> Reply:
    """The same as a workbook."""
    this, _ = await read(turn.store, _id(turn), turn.person.id)
    recipe = Recipe("report-sheet", _values(turn, this), f"dalil-{this.id}.xlsx", SHEET)
    back = turn.option(phrase("label.back"), "announce.show", id=str(this.id))
    return Reply(phrase("announced.sheet"), ways(back, back_to_all(turn)), recipe)


def _told(turn: Turn, this: Announcement, lines: Sequence[Line]) -> Phrase:
    total = sum(each.people for each in lines)
    reached = sum(each.people for each in lines if each.outcome in ("read", "delivered", "sent"))
    reasons: Counter[str] = Counter()
    for each in lines:
        if each.reason:
            reasons[each.reason] += each.people
    return told(
        phrase("announced.title", text=shortened(this.text_in(turn.person.language))),
        phrase("announced.reached", reached=reached, all=total),
        *(
            phrase("announced.reason", why=why(reason), people=people)
            for reason, people in reasons.most_common(6)
        ),
    )


def _values(turn: Turn, this: Announcement) -> dict[str, Any]:
    return {"id": this.id, "person": turn.person.id, "language": turn.person.language}


def _id(turn: Turn) -> int:
    written = turn.asked.slots.get("id", "")
    if not written.isdecimal() or len(written) > 15:
        raise NoFile(written)
    return int(written)
