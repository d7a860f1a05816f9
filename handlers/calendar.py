"""Entries of the programme as a file that the calendar of a phone opens (RFC 5545)."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from icalendar import Alarm, Calendar, Event

from bot.reply import Lines, Recipe, Series, phrase
from bot.turn import Say, Store
from handlers.entries import begins, ends
from handlers.whereabouts import spot, stop_now
from storage.records import Entry, Fair

MIME = "text/calendar"

#: Who made the file, as RFC 5545 wants it said.
PRODUCT = "-//Dalil//Fair guide//EN"


def calendar_file(fair: Fair, entries: Sequence[Entry], now: datetime, lead: int | None = None) -> Recipe:
    """What to draw: these entries as they stand at `now`, with an alarm `lead` minutes before each."""
    ids = [entry.id for entry in entries]
    name = f"{fair.id}-{ids[0] if len(ids) == 1 else entries[0].day.isoformat()}.ics"
    values = {"fair": fair.id, "entries": ids, "at": now.isoformat()}
    return Recipe("calendar", values if lead is None else {**values, "lead": lead}, name, MIME)


async def draw(store: Store, values: Mapping[str, Any], say: Say) -> bytes:
    """The file that `calendar_file` describes. Entries that are gone by now are left out."""
    fair = await store.fairs.get(values["fair"])
    assert fair is not None, "fairs are never removed"
    entries = [entry for entry in fair.programme if entry.id in values["entries"]]
    return drawn(fair, entries, say, datetime.fromisoformat(values["at"]), values.get("lead"))


def drawn(fair: Fair, entries: Sequence[Entry], say: Say, at: datetime, lead: int | None = None) -> bytes:
    """The file itself.

    Times are in UTC: Morocco moved to UTC+0 for good in September 2026, and a phone whose zone data are
    older would take the wall time of Casablanca for another moment.
    """
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    for entry in entries:
        calendar.add_component(_event(fair, entry, say, at, lead))
    content: bytes = calendar.to_ical()
    return content


def _event(fair: Fair, entry: Entry, say: Say, at: datetime, lead: int | None) -> Event:
    event = Event.new(
        uid=f"{entry.id}@{fair.id}.dalil",
        stamp=at.astimezone(UTC),
        sequence=fair.version,
        summary=say(entry.title),
        start=begins(entry, fair.zone).astimezone(UTC),
        location=_location(fair, entry, say),
        description=say(Lines((entry.about, Series(entry.speakers), fair.short))),
    )
    if end := ends(entry, fair.zone):
        event.end = end.astimezone(UTC)
    if pin := spot(fair, entry.day):
        event.add("geo", (pin.latitude, pin.longitude))
    if lead is not None:
        event.add_component(_alarm(entry, say, lead))
    return event


def _location(fair: Fair, entry: Entry, say: Say) -> str:
    """From the hall to the town, as far as it is known."""
    stop = stop_now(fair, entry.day)
    places = (entry.place, stop.venue, stop.city) if stop else (entry.place, fair.venue, fair.city)
    return ", ".join(say(place) for place in places if place)


def _alarm(entry: Entry, say: Say, lead: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", say(phrase("calendar.alarm", entry=entry.title, starts=entry.starts)))
    alarm.add("trigger", timedelta(minutes=-lead))
    return alarm
