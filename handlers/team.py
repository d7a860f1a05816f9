"""What only the team may ask: nobody else learns that it exists."""

from collections.abc import Mapping
from functools import wraps

from bot.language.asked import Asked
from bot.reply import Option, Reply, phrase
from bot.turn import Handler, Turn
from handlers.answers import everything
from handlers.cards import MOST_OPTIONS, menu
from storage.refusals import NoFile, NotAllowed, NotNow

#: What the team works on: action → the label and the intent of its desk.
DESKS: Mapping[str, tuple[str, str]] = {
    "application.list": ("label.queue", "review.queue"),
    "programme.change": ("label.to-change", "change.menu"),
    "workshop.list": ("label.rooms", "room.list"),
    "announcement.read": ("label.announcements", "announce.list"),
    "roll.list": ("label.roll", "roll.list"),
    "ticket.list": ("label.tickets", "desk.list"),
    "report.list": ("label.reports", "report.list"),
    "fair.report": ("label.figures", "council.report"),
    "signs.print": ("label.signs", "signs.print"),
    "team.list": ("label.people", "team.people"),
}


async def desks(turn: Turn, fair: str) -> tuple[Option, ...]:
    """The desks of a fair where this person may work."""
    held = await turn.store.roles.actions(turn.person.id, fair)
    return tuple(
        Option(Asked(intent, {}, fair).dump(), phrase(label))
        for action, (label, intent) in DESKS.items()
        if action in held
    )


def with_menu(turn: Turn, there: tuple[Option, ...]) -> tuple[Option, ...]:
    """The way back to the menu too, where there is room for it."""
    return (*there, menu(turn))[:MOST_OPTIONS]


def for_organizers(handler: Handler) -> Handler:
    """Everybody else is answered as to any button that means nothing."""

    @wraps(handler)
    async def guarded(turn: Turn) -> Reply:
        try:
            return await handler(turn)
        except (NotAllowed, NoFile):
            if there := await desks(turn, turn.fair.id):
                return Reply(phrase("team.elsewhere"), with_menu(turn, there))
            return Reply(phrase("unknown.button"), everything(turn))
        except NotNow:
            return Reply(phrase("review.not-now"), queue_button(turn))

    return guarded


def queue_button(turn: Turn) -> tuple[Option, ...]:
    """Back to what waits for the team."""
    return (turn.option(phrase("label.queue"), "review.queue"),)


async def release_button(turn: Turn) -> Option | None:
    """To the release of what is held, for whoever may."""
    may = await turn.store.roles.may(turn.person.id, "application.release", turn.fair.id)
    return turn.option(phrase("label.release"), "review.release") if may else None


def number_of(turn: Turn, slot: str = "s") -> int:
    """The number of the file that a button names. Raises `NoFile`."""
    written = turn.asked.slots.get(slot, "")
    if not written.isdecimal() or len(written) > 15:
        raise NoFile(written)
    return int(written)
