"""How to come, from where people say they are and from where they stand."""

from dataclasses import replace

import pytest

from bot.message import Place
from bot.reply import Phrase, Reply, Spot, Value, phrase
from handlers import directions
from handlers.answers import steps, told
from tests.handlers.conftest import BARE, FAIR, Ask

PIN = Spot(30.4226, -9.5981, FAIR.venue, FAIR.city)
WHERE = phrase("directions.where", place=phrase("fair.place", venue=FAIR.venue, city=FAIR.city))
LINKS: tuple[Value, ...] = (
    *(phrase("directions.parking", place=each.place) for each in FAIR.facilities if each.kind == "parking"),
    phrase("directions.links"),
    "https://maps.google.com/?q=30.42260,-9.59810",
    "https://osm.org/?mlat=30.42260&mlon=-9.59810&zoom=16",
    "https://waze.com/ul?ll=30.42260,-9.59810&navigate=yes",
    "geo:30.42260,-9.59810",
)
BY_TRAIN = phrase("directions.way", origin=phrase("origin.station"), way=FAIR.directions["station"])


async def test_way_is_told_with_the_pin_and_links_to_maps(turn: Ask) -> None:
    asked = turn("directions.to_fair")
    assert await directions.to_fair(asked) == Reply(
        told(BY_TRAIN, WHERE, *LINKS), steps(asked, "label.place", "label.hours", "label.menu"), PIN
    )


async def test_place_is_asked_for_where_there_is_a_pin_to_measure_to(turn: Ask) -> None:
    asked = turn("place.ask")
    assert await directions.ask(asked) == Reply(phrase("directions.ask"), steps(asked, "label.menu"))
    nowhere = turn("place.ask", fair=BARE)
    assert await directions.ask(nowhere) == await directions.to_fair(nowhere)


async def test_who_shared_their_place_is_not_asked_for_it_again(turn: Ask) -> None:
    shared = turn("place", said=Place(30.43, -9.6))
    assert (await directions.to_fair(shared)).options == steps(
        shared, "label.where", "label.hours", "label.menu"
    )


@pytest.mark.parametrize("origin", ["station", "train_station"])
async def test_way_from_a_place_is_the_one_of_that_place(turn: Ask, origin: str) -> None:
    told_here = await directions.to_fair(turn("directions.to_fair", **{"from": origin}))
    assert told_here.text == told(BY_TRAIN, WHERE, *LINKS)


async def test_way_from_a_place_nobody_described_is_not_announced(turn: Ask) -> None:
    answered = await directions.to_fair(turn("directions.to_fair", **{"from": "Inezgane"}))
    assert answered.text == told(phrase("directions.no-way", origin="Inezgane"), WHERE, *LINKS)


async def test_way_to_a_fair_without_a_pin_is_not_announced(turn: Ask) -> None:
    asked = turn("directions.to_fair", fair=BARE)
    assert await directions.to_fair(asked) == Reply(
        told(phrase("directions.unknown", fair=BARE.short)),
        steps(asked, "label.where", "label.hours", "label.menu"),
    )


async def test_sample_pin_is_said_to_be_approximate(turn: Ask) -> None:
    answered = await directions.to_fair(turn("directions.to_fair", fair=replace(FAIR, sample=("location",))))
    assert answered.text == told(BY_TRAIN, WHERE, *LINKS, phrase("location.about"))


@pytest.mark.parametrize(
    ("here", "said"),
    [
        (Place(30.4226, -9.5981), phrase("directions.arrived")),
        (
            Place(30.4226, -9.6033),
            phrase("directions.near", metres=500, towards=phrase("compass.east"), minutes=10),
        ),
        (
            Place(30.4373, -9.6151),
            phrase("directions.walk", km=2.3, towards=phrase("compass.south-east"), minutes=40),
        ),
        (Place(33.9716, -6.8498), phrase("directions.far", km=472, towards=phrase("compass.south-west"))),
    ],
)
async def test_way_from_where_the_person_stands(turn: Ask, here: Place, said: Phrase) -> None:
    assert (await directions.to_fair(turn("place", said=here))).text == told(said, WHERE, *LINKS)


@pytest.mark.parametrize(
    ("north", "east", "towards"),
    [
        (1, 0, 180),
        (1, 1, 225),
        (0, 1, 270),
        (-1, 1, 315),
        (-1, 0, 0),
        (-1, -1, 45),
        (0, -1, 90),
        (1, -1, 135),
    ],
)
def test_bearing_is_seen_from_the_person(north: int, east: int, towards: int) -> None:
    here = Place(0.01 * north, 0.01 * east)
    assert round(directions.bearing(here, Spot(0.0, 0.0, FAIR.venue, FAIR.city))) % 360 == towards


def test_distance_is_along_the_great_circle() -> None:
    rabat, agadir = Place(34.0209, -6.8416), Spot(30.4278, -9.5981, FAIR.venue, FAIR.city)
    assert round(directions.distance(rabat, agadir)) == 476
