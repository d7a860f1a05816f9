"""The whole plan of a fair as a picture, with a pole or everybody who shows a product lit."""

from bot.reply import Recipe, Reply, Value, phrase
from bot.turn import Turn
from handlers.answers import map_line, steps
from handlers.cards import answer, menu, sample, ways
from handlers.exhibitors import FAMILIES, product_named


async def show(turn: Turn) -> Reply:
    """The plan: all of it, or with what the slots `pole`, `product` or `category` name lit."""
    below = (*steps(turn, "label.stands", "label.directions"), menu(turn))
    if turn.guide is None:
        return Reply(phrase("plan.none", fair=turn.fair.short), ways(*below))
    slots = turn.asked.slots
    values = {"fair": turn.fair.id, "language": turn.person.language}
    pole = turn.directory.pole(slots.get("pole", ""))
    lit = _stands(turn) if slots.get("product") or slots.get("category") in FAMILIES else ()
    if pole is not None:
        values["pole"], head = pole.id, phrase("plan.pole", pole=pole.name)
    elif lit:
        head = phrase("plan.lit", what=_wanted(turn), count=len(lit))
    else:
        head = phrase("plan.whole", fair=turn.fair.short)
    recipe = Recipe("plan", {**values, "lit": list(lit)}, f"plan-{turn.fair.id}.png", "image/png")
    return Reply(answer(head, map_line(turn), sample(turn, "plan", "stands")), ways(*below), recipe)


def _stands(turn: Turn) -> tuple[str, ...]:
    """The stands of everybody who shows what is asked for."""
    found = turn.directory.exhibitors(turn.asked.slots)
    return tuple(dict.fromkeys(stand for each in found for stand in each.what.stands))


def _wanted(turn: Turn) -> Value:
    wanted = turn.asked.slots.get("product", "")
    return product_named(wanted) if wanted else phrase(f"category.{turn.asked.slots['category']}")
