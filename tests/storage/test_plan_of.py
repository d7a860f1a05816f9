"""The plan of a fair: drawn where somebody drew one, else made from the stands, else none."""

from dataclasses import replace
from itertools import combinations

import pytest

from storage.pack import fair_of, read_pack, shipped_path
from storage.plan.making import plan_of
from storage.plan.model import Plan
from storage.plan.shapes import overlap
from storage.plan.ways import KEPT, Ways
from storage.records import Fair

DRAWN = ("agadir-2025", "fes-2022", "khenifra-2022", "meknes-2025")


def fair(id: str) -> Fair:
    path = shipped_path(id)
    assert path is not None
    return fair_of(read_pack(path))


def plan(fair: Fair) -> Plan:
    made = plan_of(fair)
    assert made is not None
    return made


@pytest.mark.parametrize("id", DRAWN)
def test_a_drawn_plan_has_every_stand_once(id: str) -> None:
    shown = fair(id)
    made = plan(shown)
    assert made.to_scale
    assert sorted(each.id for each in made.stands) == sorted(each.id for each in shown.stands)


@pytest.mark.parametrize("id", DRAWN)
def test_a_plan_nobody_drew_is_made_from_the_stands(id: str) -> None:
    shown = replace(fair(id), plan=())
    made = plan(shown)
    assert not made.to_scale
    assert sorted(each.id for each in made.stands) == sorted(each.id for each in shown.stands)
    assert all(overlap(one.box, other.box) == 0 for one, other in combinations(made.stands, 2))
    assert {each.id for each in made.stands} <= {*Ways(made).reached("entrance")}


def test_a_market_without_stands_has_no_plan() -> None:
    assert plan_of(fair("sefrou-2024")) is None


def test_the_area_of_a_pole_bears_its_name() -> None:
    shown = fair("meknes-2025")
    names = {each.pole: each.name for each in plan(shown).areas}
    assert names == {each.id: each.name for each in shown.poles}


def test_a_closed_aisle_is_walked_around_or_not_at_all() -> None:
    ways = Ways(plan(fair("meknes-2025")))
    usual = ways.path("gate", "products/H7")
    around = ways.path("gate", "products/H7", "shortest", {"main-steps"})
    assert usual is not None
    assert around is not None
    assert "main-steps" in {each.id for each in usual.aisles}
    assert "main-steps" not in {each.id for each in around.aisles}
    assert around.metres > usual.metres
    assert ways.path("gate", "products/H7", "shortest", {"aisle-h"}) is None


def test_an_easy_way_avoids_steps_and_takes_longer() -> None:
    ways = Ways(plan(fair("meknes-2025")))
    shortest, slow = ways.path("gate", "products/H7"), ways.path("gate", "products/H7", "slow")
    assert shortest is not None
    assert slow is not None
    assert shortest.steps
    assert not slow.steps
    assert slow.seconds > shortest.seconds


def test_the_ways_that_are_kept_are_no_more_than_there_is_room_for() -> None:
    ways = Ways(plan(fair("khenifra-2022")))
    stands = [each.id for each in ways.plan.stands]
    for start in stands[:16]:
        for goal in stands:
            ways.path(start, goal)
    assert ways.path(stands[0], stands[1]) is ways.path(stands[0], stands[1])
    assert len(ways) <= KEPT
