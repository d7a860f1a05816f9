"""Where a link leads: to a fair, and in it to a stand, a pole, an exhibitor, an entry, or being in a room."""

from collections.abc import Mapping
from dataclasses import replace

from bot.language.asked import Asked
from bot.language.search import Directory
from bot.reply import Reply, phrase
from bot.turn import Handler, Turn
from handlers.answers import everything, told
from handlers.spoken import ROOM
from handlers.whereabouts import dates

#: How the place in the code on a sign begins: whoever scans it is there.
HERE = "at_"

#: What the link of an organizer's invitation has in place of a fair.
INVITATION = "i"


def start(answers: Mapping[str, Handler]) -> Handler:
    """The handler of /start and of links; `answers` says who answers each intent of `leads_to`."""

    async def start(turn: Turn) -> Reply:
        fair, link = turn.fair, turn.asked.fair
        if link == fair.id:
            await turn.store.people.choose_fair(turn.person.id, fair.id)
        if place := turn.asked.slots.get("place"):
            if link == INVITATION:
                return await answers["organizer.accept"](turn)
            asked = leads_to(turn.directory, place)
            return await answers[asked.intent](replace(turn, asked=asked))
        return Reply(
            told(
                phrase("start.lost") if link and link != fair.id else None,
                phrase("start.hello", fair=fair.short),
                dates(fair, turn.now.date()),
                phrase("start.privacy") if turn.person.answered == 0 else None,
            ),
            everything(turn),
        )

    return start


def leads_to(directory: Directory, place: str) -> Asked:
    """What the place in a link asks: `B12`, `crafts-B12`, or the id of a pole, an exhibitor or an entry.

    `at_B12` says that they are there.
    """
    if place.startswith(HERE):
        return Asked("where.here", {"place": place.removeprefix(HERE)}, directory.fair.id)
    pole, _, number = place.rpartition("-")
    fair = directory.fair.id
    if directory.stand(f"{pole}/{number}"):
        return Asked("stand.number", {"stand": number, "pole": pole}, fair)
    if directory.pole(place):
        return Asked("pole.location", {"pole": place}, fair)
    if directory.exhibitor(place):
        return Asked("stand.card", {"exhibitor": place}, fair)
    if directory.entry(place):
        return Asked("schedule.entry", {"entry": place}, fair)
    if ROOM.fullmatch(place) and not directory.stands_numbered(place):
        return Asked("workshop.here", {"code": place}, fair)
    return Asked("stand.number", {"stand": place}, fair)
