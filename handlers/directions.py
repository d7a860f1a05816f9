"""How to come: the way from a place, the pin, how far it is from here, links that open a map."""

import math
from collections.abc import Mapping

from bot.message import Place
from bot.reply import Localized, Phrase, Reply, Spot, Value, phrase
from bot.turn import Turn
from handlers.answers import steps, told
from handlers.whereabouts import over, place, spot

EARTH = 6371.0088  # mean radius, km

#: In metres: nearer than this, the person is there.
ARRIVED = 150

#: In kilometres: farther than this, nobody is told how long it is on foot.
WALKABLE = 6.0

#: Kilometres a minute on foot, along a straight line: 4.5 km/h on streets a quarter longer than the line.
PACE = 4.5 / 1.25 / 60

COMPASS = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")

#: What people say they come from → the directions of a pack.
ORIGINS: Mapping[str, str] = {
    "bus_station": "bus",
    "train_station": "station",
    "train": "station",
    "coach_station": "bus",
}

#: Origins with a name in the texts; any other is a town, said as it was written.
NAMED = frozenset(
    (
        "station", "airport", "bus", "taxi", "car", "port", "centre", "hotel", "university", "hospital",
        "beach",
    )
)  # fmt: skip


async def to_fair(turn: Turn) -> Reply:
    """How to come: from the place they share, from the one they name, or from anywhere."""
    fair, pin = turn.fair, spot(turn.fair, turn.now.date())
    here = turn.message.said if isinstance(turn.message.said, Place) else None
    ways = [_from_here(here, pin)] if here and pin else _ways(turn)
    return Reply(
        told(
            *ways,
            phrase("directions.where", place=place(pin.name, pin.address)) if pin else None,
            *_parking(turn),
            *(_links(pin) if pin else [phrase("directions.unknown", fair=fair.short)]),
            phrase("location.about") if pin and "location" in fair.sample else None,
            over(turn),
        ),
        steps(turn, "label.place" if pin and not here else "label.where", "label.hours", "label.menu"),
        pin,
    )


async def ask(turn: Turn) -> Reply:
    """Where are you? How far it is and which way follows from the place they share."""
    if spot(turn.fair, turn.now.date()) is None:
        return await to_fair(turn)
    return Reply(phrase("directions.ask"), steps(turn, "label.menu"))


def _ways(turn: Turn) -> list[Phrase]:
    """The ways the organizers described: from the place that was named, else all of them."""
    announced = turn.fair.directions
    named = turn.asked.slots.get("from", "")
    if not named:
        return [_way(each, words) for each, words in announced.items()]
    origin = next(
        (each for each in announced if each.casefold() == ORIGINS.get(named, named).casefold()), None
    )
    if origin:
        return [_way(origin, announced[origin])]
    return [phrase("directions.no-way", origin=_origin(named))]


def _way(origin: str, words: Localized) -> Phrase:
    return phrase("directions.way", origin=_origin(origin), way=words)


def _origin(id: str) -> Value:
    known = ORIGINS.get(id, id)
    return phrase(f"origin.{known}") if known in NAMED else id.replace("_", " ")


def _from_here(here: Place, pin: Spot) -> Phrase:
    away = distance(here, pin)
    if away * 1000 < ARRIVED:
        return phrase("directions.arrived")
    towards = phrase(f"compass.{COMPASS[round(bearing(here, pin) / 45) % 8]}")
    if away > WALKABLE:
        return phrase("directions.far", km=round(away), towards=towards)
    minutes = max(5, 5 * round(away / PACE / 5))
    if away < 1:
        return phrase("directions.near", metres=10 * round(away * 100), towards=towards, minutes=minutes)
    return phrase("directions.walk", km=round(away, 1), towards=towards, minutes=minutes)


def distance(here: Place, there: Spot) -> float:
    """Kilometres along the straight line (haversine)."""
    north, south = math.radians(here.latitude), math.radians(there.latitude)
    across = math.radians(there.longitude - here.longitude)
    half = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(across / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(half)))


def bearing(here: Place, there: Spot) -> float:
    """The direction to set out in, degrees clockwise from north."""
    north, south = math.radians(here.latitude), math.radians(there.latitude)
    across = math.radians(there.longitude - here.longitude)
    east = math.sin(across) * math.cos(south)
    ahead = math.cos(north) * math.sin(south) - math.sin(north) * math.cos(south) * math.cos(across)
    return math.degrees(math.atan2(east, ahead)) % 360


def _links(pin: Spot) -> list[Value]:
    """Short links that open a map app, each on a line of its own so that every platform makes it a link."""
    latitude, longitude = f"{pin.latitude:.5f}", f"{pin.longitude:.5f}"
    return [
        phrase("directions.links"),
        f"https://maps.google.com/?q={latitude},{longitude}",
        f"https://osm.org/?mlat={latitude}&mlon={longitude}&zoom=16",
        f"https://waze.com/ul?ll={latitude},{longitude}&navigate=yes",
        # Whatever map is on the phone, also without a network.
        f"geo:{latitude},{longitude}",
    ]


def _parking(turn: Turn) -> list[Phrase]:
    """Where to leave the car, as the pack says."""
    places = [each.place for each in turn.fair.facilities if each.kind == "parking" and each.place]
    return [phrase("directions.parking", place=place) for place in places]
