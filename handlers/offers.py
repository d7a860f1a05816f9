"""A bare yes or no while a seat is offered is about that seat."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps

from bot.language.asked import Asked
from bot.message import Words
from bot.reply import Reply
from bot.turn import Handler, Turn
from handlers.seats import agenda
from storage.reference.choices import meant

#: What may stand behind a yes.
ENDS = " !." + chr(0x60C)

YES, NO = ("yes", "take_seat"), ("no", "leave_seat")


def before(take: Handler, leave: Handler) -> Callable[[Handler], Handler]:
    """Makes a handler of words that mean little by themselves hear an open offer first."""

    def first(otherwise: Handler) -> Handler:
        @wraps(otherwise)
        async def heard(turn: Turn) -> Reply:
            handler, intent = (take, "workshop.take") if _says(turn, YES) else (leave, "workshop.cancel")
            if handler is leave and not _says(turn, NO):
                return await otherwise(turn)
            offered = [each for each in await agenda(turn) if each.signup.state == "offered"]
            if len(offered) != 1:
                return await otherwise(turn)
            asked = Asked(intent, {"item": offered[0].entry.id}, turn.fair.id)
            return await handler(replace(turn, asked=asked))

        return heard

    return first


def _says(turn: Turn, ids: tuple[str, ...]) -> bool:
    said = turn.message.said
    return isinstance(said, Words) and any(meant(said.text.strip(ENDS), (each,)) for each in ids)
