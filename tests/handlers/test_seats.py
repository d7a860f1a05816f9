"""What clashes with what, walking between two poles counted; and whom the card of an entry shows what."""

from dataclasses import replace
from datetime import time

import pytest

from bot.reply import phrase
from handlers import programme, rooms, workshops
from handlers.seats import WALK, Held, clash, clashing, held_of
from storage.pack import pack_of
from storage.records import Entry, SignUp
from storage.store import Store
from tests.handlers.conftest import FAIR, PERSON, Ask, lines_of
from tests.storage.workshop import DESK, DIGITAL, NOW, PACKAGING, WORKSHOPS

SEAT = SignUp(1, FAIR.id, "", 1, "seat", 1, 0, 0, None, None)


def held(turn: Ask, entry: Entry, state: str = "seat", slot: int = 0) -> Held:
    return held_of(turn("agenda.show"), entry, replace(SEAT, entry=entry.id, state=state, slot=slot))


@pytest.mark.parametrize(
    ("starts", "pole", "tight"),
    [
        (time(11, 59), "products", False),
        (time(12), "products", None),
        (time(12), "crafts", True),
        (time(12, 9), "crafts", True),
        (time(12, 10), "crafts", None),
        (time(8), "crafts", False),
    ],
)
async def test_two_entries_clash(turn: Ask, starts: time, pole: str, tight: bool | None) -> None:
    assert WALK.total_seconds() == 600
    other = replace(DIGITAL, id="other", starts=starts, ends=time(14), pole=pole)
    for one, two in ((DIGITAL, other), (other, DIGITAL)):
        found = clash(held(turn, one), held(turn, two))
        assert (found and found.tight) is tight


async def test_appointment_takes_its_own_minutes_only(turn: Ask) -> None:
    tea = replace(DIGITAL, id="tea", starts=time(15), ends=time(15, 20))
    assert clash(held(turn, tea), held(turn, DESK, slot=20)) is None
    assert clash(held(turn, tea), held(turn, DESK, slot=0)) is not None


async def test_what_one_waits_for_takes_no_time_yet(turn: Ask) -> None:
    other = replace(DIGITAL, id="other")
    assert clashing([held(turn, DIGITAL), held(turn, other, "waiting")]) == []
    assert len(clashing([held(turn, DIGITAL), held(turn, other, "offered")])) == 1


async def test_card_shows_what_is_free_and_the_room_to_the_team_only(turn: Ask, known: Store) -> None:
    await known.fairs.load(pack_of(WORKSHOPS))
    card = await programme.entry(turn("schedule.entry", fair=WORKSHOPS, now=NOW, entry="digital"))
    ids = [option.id for option in card.options]
    assert phrase("seat.free", free=10) in lines_of(card.text)
    assert f"workshop.register@{FAIR.id}|item=digital" in ids
    assert not any(id.startswith("room.") for id in ids)
    _, code = await known.roles.invite("reviewer", FAIR.id, NOW)
    await known.roles.accept(PERSON.id, code, NOW)
    card = await programme.entry(turn("schedule.entry", fair=WORKSHOPS, now=NOW, entry="digital"))
    assert f"room.show@{FAIR.id}|i=digital" in [option.id for option in card.options]


@pytest.mark.parametrize("intent", ["room.list", "room.show", "room.export"])
async def test_room_means_nothing_to_anybody_else(turn: Ask, known: Store, intent: str) -> None:
    await known.fairs.load(pack_of(WORKSHOPS))
    handler = {"room.list": rooms.every, "room.show": rooms.room, "room.export": rooms.export}[intent]
    reply = await handler(turn(intent, fair=WORKSHOPS, now=NOW, i="digital", k="1"))
    assert reply.text == phrase("unknown.button")


async def test_longest_ids_of_a_pack_fit_a_button(turn: Ask, known: Store) -> None:
    entry = replace(PACKAGING, id="e" * 20, audience="public", slot_minutes=20, seats_each=None)
    fair = replace(WORKSHOPS, id="f" * 16, programme=(replace(DIGITAL, id="d" * 20), entry))
    await known.fairs.load(pack_of(fair))
    times = await workshops.slots(turn("workshop.slots", fair=fair, now=NOW, item=entry.id))
    assert len([option for option in times.options if "workshop.join" in option.id]) == 3
    many = await workshops.seats(turn("workshop.seats", fair=fair, now=NOW, item="d" * 20))
    assert len(many.options) == 4
