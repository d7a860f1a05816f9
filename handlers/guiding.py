"""A way in words: what is behind one, which turn, which stand on which side; never a compass point."""

from bot.reply import Phrase, Value, phrase
from storage.plan.model import Placed
from storage.plan.path import Leg, Path

#: What one is told at most: setting out, the turns, the goal, the time.
MOST_SENTENCES = 5

#: Metres of one step, for who counts steps.
STEP = 0.7

#: Nearer than this is "right here", in metres.
HERE = 3.0


def thing(placed: Placed) -> Value:
    """What something on the plan is called: its number, its name, else what it is."""
    if placed.number:
        return phrase("way.stand", stand=placed.number)
    return placed.name or phrase(f"facility.{placed.kind}" if placed.kind in _UNNAMED else "way.aisle")


_UNNAMED = frozenset(
    (
        "parking", "toilets", "prayer_room", "prayer_women", "kids_space", "food", "first_aid", "atm", "wifi",
        "charging", "lost_found", "water", "information", "seats", "shade", "nappy", "taxi", "other",
    )
)  # fmt: skip


def sentences(path: Path) -> tuple[Phrase, ...]:
    """The way in three to five sentences."""
    *turns, arrival = path.legs
    # Two turns in one sentence where there are many.
    many = max(0, len(turns) + 3 - MOST_SENTENCES)
    told: list[Phrase] = []
    place = 0
    while place < len(turns):
        if many and place + 1 < len(turns):
            told.append(_two_turns(turns[place], turns[place + 1]))
            place, many = place + 2, many - 1
        else:
            told.append(_turn(turns[place]))
            place += 1
    return (_setting_out(path), *told, _arrival(path.goal, arrival), _time(path))


def metres(exact: float) -> int:
    """As people say it: to the metre when near, else to five or ten."""
    step = 1 if exact < 20 else 5 if exact < 100 else 10
    return step * round(exact / step)


def minutes(path: Path) -> int:
    """How long it takes, rounded up."""
    return max(1, -int(-path.seconds // 60))


def _setting_out(path: Path) -> Phrase:
    place = thing(path.start)
    inwards = path.start.kind == "entrance"
    match path.setting_out:
        case "towards":
            towards = path.towards or path.goal
            return phrase("way.towards", place=place, towards=thing(towards))
        case "":
            return phrase("way.in-straight" if inwards else "way.out-straight", place=place)
        case side:
            return phrase("way.in" if inwards else "way.out", place=place, side=side)


def _turn(leg: Leg) -> Phrase:
    if leg.ends:
        told = phrase("way.end", side=leg.then, metres=metres(leg.metres))
    else:
        told = phrase(
            "way.turn",
            side=leg.then,
            metres=metres(leg.metres),
            paces=metres(leg.metres / STEP),
            nth=phrase("way.nth-aisle", n=leg.count),
        )
    return _noted(
        told,
        leg.into.name if leg.into else None,
        phrase("way.landmark", landmark=thing(leg.landmark)) if leg.landmark else None,
    )


def _two_turns(first: Leg, second: Leg) -> Phrase:
    return phrase(
        "way.turns",
        nth=phrase("way.nth-aisle", n=first.count),
        side=phrase("way.side", side=first.then),
        nth2=phrase("way.nth-aisle", n=second.count),
        side2=phrase("way.side", side=second.then),
    )


def _arrival(goal: Placed, leg: Leg) -> Phrase:
    if leg.count and leg.side:
        told = phrase(
            "way.goal-stand",
            side=leg.side,
            metres=metres(leg.metres),
            goal=thing(goal),
            nth=phrase("way.nth-stand", n=leg.count),
        )
        return _noted(told, phrase("way.after", stand=leg.after.number) if leg.after else None)
    near = leg.metres < HERE
    if leg.side:
        key = "way.goal-beside" if near else "way.goal"
        told = phrase(
            key, side=leg.side, goal=thing(goal), **({} if near else {"metres": metres(leg.metres)})
        )
    elif near:
        told = phrase("way.goal-facing", goal=thing(goal))
    else:
        told = phrase("way.goal-ahead", metres=metres(leg.metres), goal=thing(goal))
    mark = leg.landmark
    return _noted(told, phrase("way.landmark", landmark=thing(mark)) if mark and not near else None)


def _noted(told: Phrase, *notes: Value | None) -> Phrase:
    """A sentence with what is good to know behind it."""
    known = [note for note in notes if note]
    if not known:
        return told
    note = known[0] if len(known) == 1 else phrase("way.both", one=known[0], other=known[1])
    return phrase("way.noted", told=told, note=note)


def _time(path: Path) -> Phrase:
    told = phrase("way.time", minutes=minutes(path), metres=metres(path.metres))
    if path.steps:
        return _noted(told, phrase("way.with-steps"))
    return _noted(told, phrase("way.without-steps")) if path.mode == "step_free" else told
