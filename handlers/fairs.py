"""Which fairs there are, moving from one to another, and a market that moves by itself."""

from bot.language.asked import Asked
from bot.reply import Option, Phrase, Reply, phrase
from bot.turn import Turn
from handlers.answers import steps, steps_at, told
from handlers.cards import menu, page, sample, ways
from handlers.whereabouts import dates, period, place, spot, state, stop_next, stop_now, stop_place
from storage.records import FairSummary, Stop

#: Fairs in one message: each has a button, two more lead on.
MOST = 8


async def every(turn: Turn) -> Reply:
    """Which fairs are there? Those that are on first, then the next, then the latest past."""
    today = turn.now.date()
    known = await turn.store.fairs.summaries()
    coming = sorted((each for each in known if state(each, today) != "over"), key=lambda each: each.starts)
    past = sorted(
        (each for each in known if state(each, today) == "over"), key=lambda each: each.ends, reverse=True
    )
    shown = page(turn, [*coming, *past], MOST)
    lines = (_line(turn, each) for each in shown.items)
    buttons = (
        Option(Asked("fair.switch", {}, each.id).dump(), phrase("label.name", name=each.short))
        for each in shown.items
    )
    return Reply(told(phrase("fairs.title"), *lines, shown.note), ways(*buttons, shown.more, menu(turn)))


def _line(turn: Turn, fair: FairSummary) -> Phrase:
    when = period(fair.starts, fair.ends)
    return phrase(f"fairs.{state(fair, turn.now.date())}", fair=fair.short, when=when)


async def switch(turn: Turn) -> Reply:
    """Talk about another fair from now on: the one of the button, or the one that was named."""
    known = await turn.store.fairs.summaries()
    wanted = turn.asked.slots.get("fair") or turn.asked.fair
    chosen = next((each for each in known if each.id == wanted), None)
    if chosen is None:
        return await every(turn)
    await turn.store.people.choose_fair(turn.person.id, chosen.id)
    return Reply(
        told(phrase("fair.switched", fair=chosen.short), dates(chosen, turn.now.date())),
        steps_at(chosen.id, "label.about", "label.programme", "label.stands", "label.menu"),
    )


async def stops(turn: Turn) -> Reply:
    """Where is the market now, and where next?"""
    fair, today = turn.fair, turn.now.date()
    if not fair.stops:
        line = phrase("fair.where", fair=fair.short, place=place(fair.venue, fair.city))
        unknown = phrase("stops.unknown") if fair.kind == "mobile_market" else None
        return Reply(told(line, dates(fair, today), unknown), steps(turn, "label.directions", "label.menu"))
    here, after = stop_now(fair, today), stop_next(fair, today)
    lines = [
        _stop("stops.here", here) if here else None,
        _stop("stops.next", after) if after else phrase("stops.unknown"),
        *(_stop("stops.was", each) for each in fair.stops if state(each, today) == "over"),
        *(
            _stop("stops.later", each)
            for each in fair.stops
            if state(each, today) == "coming" and each != after
        ),
        sample(turn, "stops"),
    ]
    return Reply(
        told(*lines), steps(turn, "label.directions", "label.dates", "label.menu"), spot(fair, today)
    )


def _stop(key: str, stop: Stop) -> Phrase:
    return phrase(key, place=stop_place(stop), when=period(stop.starts, stop.ends))
