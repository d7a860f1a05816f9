"""The short codes of places, as links and printed signs carry them: "products-B12", "gate"."""

import re

from storage.plan.model import Placed, Plan

#: What every platform takes in a link.
_CODE = re.compile(r"[A-Za-z0-9-]{1,40}")


def code_of(thing: Placed) -> str:
    """The code of a stand, a gate or a landmark; '' where its name does not fit in a link."""
    code = thing.id.replace("/", "-")
    return code if _CODE.fullmatch(code) else ""


def coded(plan: Plan, code: str) -> Placed | None:
    """The thing of that code; a stand also by its number alone, where only one has it."""
    found = next((each for each in plan if code_of(each) == code), None)
    if found:
        return found
    numbered = [each for each in plan.stands if each.number.casefold() == code.casefold()]
    return numbered[0] if len(numbered) == 1 else None


def signed(plan: Plan) -> tuple[Placed, ...]:
    """What gets a sign: gates, landmarks, facilities with a name, then every stand."""
    things = (
        *plan.entrances,
        *plan.landmarks,
        *(each for each in plan.facilities if each.name),
        *plan.stands,
    )
    return tuple(each for each in things if code_of(each))
