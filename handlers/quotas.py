"""How many are taken, beside what the fair has room for and what it wishes for."""

from collections import Counter
from collections.abc import Sequence

from bot.reply import Phrase, Value, phrase
from bot.turn import Turn
from handlers.form import categories
from storage.records import Application
from storage.reference.choices import CATEGORIES, province_coded, province_meant

#: What is wished for at least; a category or a province at most.
AT_LEAST = ("women", "first_time")


async def places(turn: Turn) -> list[Phrase]:
    """How many places of each pole are taken, and how the wishes of the call stand."""
    call = turn.fair.call
    if call is None:
        return []
    taken = await turn.store.reviews.seats(turn.fair.id)
    rows = [
        phrase("review.places", pole=each.name, taken=taken.get(each.id, 0), places=call.places[each.id])
        for each in turn.fair.poles
        if each.id in call.places
    ]
    if not call.quotas:
        return rows
    files = await turn.store.reviews.every(turn.fair.id, by=turn.person.id)
    counted = tally([each for each in files if seated(each)])
    for what, wished in call.quotas.items():
        count = counted[_key(what)]
        key = "review.at-least" if what in AT_LEAST else "review.at-most"
        over = what not in AT_LEAST and count > wished
        rows.append(phrase(key, what=_name(what), count=count, wished=wished, over="yes" if over else "no"))
    return rows


def seated(file: Application) -> bool:
    """Whether the file has a place, released or held."""
    return file.state in ("accepted", "confirmed") or (
        file.state in ("sent", "review") and file.held == "accepted"
    )


def tally(files: Sequence[Application]) -> Counter[str]:
    """How many files count towards each wish: categories, province codes, `women`, `first_time`."""
    counted: Counter[str] = Counter()
    for each in files:
        counted.update(categories(each.answers))
        counted[str(each.answers.get("province", ""))] += 1
        counted["women"] += led_by_women(each)
        counted["first_time"] += each.answers.get("first_time") == "yes"
    return counted


def led_by_women(file: Application) -> bool:
    """More than half of its members are women."""
    women, members = file.answers.get("women"), file.answers.get("members")
    return isinstance(women, int) and isinstance(members, int) and 2 * women > members


def _key(what: str) -> str:
    return what if what in (*CATEGORIES, *AT_LEAST) else province_meant(what) or what


def _name(what: str) -> Value:
    if what in CATEGORIES:
        return phrase(f"category.{what}")
    if what in AT_LEAST:
        return phrase(f"quota.{what}")
    found = province_coded(_key(what))
    return found.name if found else what
