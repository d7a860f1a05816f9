"""Who cooks, or needs electricity, is offered a stand that has it; where nobody wrote it down, any."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import handlers
from storage.pack import export, fair_of, pack_of, read_pack
from storage.records import Fair
from storage.store import Store
from tests.handlers.conftest import FAIR, Ask
from tests.storage.test_applications import NOW, in_state, organizer, person

PLAIN, EQUIPPED = FAIR.stands[0], replace(FAIR.stands[1], power=True, water=True, cooking=True)
PREPARED = replace(FAIR, stands=(PLAIN, EQUIPPED, *FAIR.stands[2:]), exhibitors=())


def test_what_a_stand_has_is_kept_in_the_pack(tmp_path: Path) -> None:
    for name in ("fair.xlsx", "folder"):
        export(PREPARED, tmp_path / name)
        assert fair_of(read_pack(tmp_path / name)).stands == PREPARED.stands


async def offered(store: Store, turn: Ask, fair: Fair, **needs: str) -> tuple[str, list[str]]:
    """What is said, and the numbers of the stands on the buttons."""
    await store.fairs.load(pack_of(fair))
    admin = await organizer(store, "admin")
    file = await in_state(store, "confirmed", await person(store, "one"), admin)
    later = NOW + timedelta(hours=1)
    await store.applications.fill_in(file.id, needs, by=file.person or 0, now=later)
    someone = await store.people.get(admin)
    assert someone
    routes = {route.intent: route.handler for route in handlers.ROUTES}
    asked = {"person": someone, "fair": fair, "now": later}
    reply = await routes["review.place"](turn("review.place", **asked, s=str(file.id)))
    numbers = [str(each.label.values["name"]) for each in reply.options if "at=" in each.id]
    first = next(each.id for each in reply.options if "at=" in each.id)
    at = first.rpartition("=")[2]
    given = await routes["review.place"](turn("review.place", **asked, s=str(file.id), at=at))
    return str(reply.text) + str(given.text), numbers


async def test_stand_with_what_is_needed_comes_first(store: Store, turn: Ask) -> None:
    said, numbers = await offered(store, turn, PREPARED, power="strong", cooking="yes")
    assert numbers[0] == EQUIPPED.number
    assert "review.lacks" not in said


async def test_organizer_is_told_what_is_missing(store: Store, turn: Ask) -> None:
    without = replace(EQUIPPED, cooking=False, water=False)
    elsewhere = replace(FAIR.stands[3], cooking=True)
    fair = replace(PREPARED, stands=(PLAIN, without, FAIR.stands[2], elsewhere))
    assert elsewhere.pole != PLAIN.pole
    said, numbers = await offered(store, turn, fair, power="light", cooking="yes")
    assert numbers[0] == without.number
    assert said.count("review.lacks") == 2
    assert "need.cooking" in said
    assert "need.power" not in said


async def test_nothing_is_said_where_nobody_wrote_it_down(store: Store, turn: Ask) -> None:
    bare = replace(FAIR, exhibitors=())
    said, numbers = await offered(store, turn, bare, power="strong", cooking="yes")
    assert numbers[0] == PLAIN.number
    assert "review.lacks" not in said
