"""An announcement that was sent, as its organizers see it: how far it is, and the ways on."""

from bot.progress import progress
from bot.reply import Option, Phrase, Reply, phrase
from bot.turn import Turn
from handlers.announcing import back_to_all, shortened
from handlers.answers import told
from handlers.cards import ways
from handlers.groups import described
from storage.groups import Audience
from storage.records import Announcement
from storage.refusals import NoFile


async def shown(turn: Turn, id: int, *before: Phrase | None) -> Reply:
    """How far it is, and what can be done about it. Raises `NoFile`, `NotAllowed`."""
    this = await turn.store.announcements.get(id, by=turn.person.id)
    here(turn, this)
    tally = await turn.store.announcements.tally(id)
    text, options = progress(this, tally)
    return Reply(
        told(
            *before,
            text,
            phrase("announce.quoted", text=shortened(this.text_in(turn.person.language))),
            phrase("announce.to", who=described(turn.fair, Audience.load(this.audience)))
            if this.audience.get("include")
            else None,
            phrase("announce.at", moment=this.at.astimezone(turn.fair.zone))
            if this.at and this.state in ("scheduled", "waiting")
            else None,
        ),
        ways(*options, turn.option(phrase("label.refresh"), "announce.show", id=str(id)), back_to_all(turn)),
    )


def id_of(turn: Turn) -> int:
    """The announcement a button names. Raises `NoFile`."""
    written = turn.asked.slots.get("id", "")
    if not written.isdecimal() or len(written) > 15:
        raise NoFile(written)
    return int(written)


def here(turn: Turn, this: Announcement) -> None:
    """Buttons name the fair: of another one there is nothing to see."""
    if this.fair != turn.fair.id:
        raise NoFile(this.id)


async def mine(turn: Turn) -> Announcement:
    """The announcement the button is about."""
    this = await turn.store.announcements.get(id_of(turn), by=turn.person.id)
    here(turn, this)
    return this


def opener(turn: Turn, this: Announcement, label: str) -> Option:
    """The button that shows it."""
    return turn.option(phrase(label), "announce.show", id=str(this.id))


def state_of(this: Announcement) -> str:
    """Its state as the texts name it."""
    return f"{this.state}-{this.reason}" if this.state == "paused" else this.state
