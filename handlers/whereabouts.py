"""When and where a fair is, seen from a day: coming, on or over; its venue, or the stop of a market."""

from datetime import date, timedelta
from typing import Literal

from bot.reply import Day, Localized, Phrase, Spot, Value, phrase
from bot.turn import Turn
from storage.records import Fair, FairSummary, Stop


def state(fair: Fair | FairSummary | Stop, today: date) -> Literal["coming", "on", "over"]:
    """Whether it has yet to begin, is on, or is over."""
    if today < fair.starts:
        return "coming"
    return "on" if today <= fair.ends else "over"


def period(starts: date, ends: date) -> Value:
    """From … to …, the year said once."""
    if starts == ends:
        return Day(starts, year=True)
    return phrase("period", starts=Day(starts, year=starts.year != ends.year), ends=Day(ends, year=True))


def dates(fair: Fair | FairSummary, today: date) -> Phrase:
    """When it is, whether it has begun, and how many days are left."""
    when = period(fair.starts, fair.ends)
    match state(fair, today):
        case "coming":
            return phrase("fair.coming", fair=fair.short, when=when, days=(fair.starts - today).days)
        case "on":
            return phrase("fair.on", fair=fair.short, when=when, days=(fair.ends - today).days)
        case "over":
            return phrase("fair.over", fair=fair.short, when=when)


def over(turn: Turn) -> Phrase | None:
    """A line that says the fair is over; None while it is not."""
    fair = turn.fair
    if state(fair, turn.now.date()) != "over":
        return None
    return phrase("fair.ended", fair=fair.short, ends=Day(fair.ends, year=True))


def near(fair: Fair, today: date) -> bool:
    """Whether somebody of the team may be there: from the day before it opens to the night after."""
    return fair.starts - timedelta(days=1) <= today <= fair.ends + timedelta(days=1)


def stop_now(fair: Fair, today: date) -> Stop | None:
    """Where a travelling market is today."""
    return next((stop for stop in fair.stops if state(stop, today) == "on"), None)


def stop_next(fair: Fair, today: date) -> Stop | None:
    """Where a travelling market goes next, as far as announced."""
    return min(
        (stop for stop in fair.stops if state(stop, today) == "coming"),
        key=lambda stop: stop.starts,
        default=None,
    )


def spot(fair: Fair, today: date) -> Spot | None:
    """The pin: of the stop the market is at or goes to, else of the venue; None when nobody gave it."""
    stop = stop_now(fair, today) or stop_next(fair, today)
    if stop and stop.latitude is not None and stop.longitude is not None:
        return Spot(stop.latitude, stop.longitude, stop.venue or stop.city, stop.city)
    if fair.latitude is None or fair.longitude is None or stop:
        return None
    return Spot(fair.latitude, fair.longitude, fair.venue or fair.city, fair.address or fair.city)


def stop_place(stop: Stop) -> Value:
    """A stop by its name, and where that is as far as the name does not say it."""
    where = place(stop.venue, stop.city)
    if not stop.name:
        return where
    told = all(stop.city.in_(language) in name for language, name in stop.name.texts.items())
    return stop.name if told and not stop.venue else phrase("stops.named", name=stop.name, place=where)


def place(venue: Localized, city: Localized) -> Value:
    """The venue and its town, or the town alone while the venue is not announced."""
    return phrase("fair.place", venue=venue, city=city) if venue else city
