"""The fair itself: when, where, how much, who organizes it, what it is about, and whom to ask."""

from datetime import date

from bot.language.days import days_meant
from bot.reply import Day, Option, Phrase, Reply, Series, Value, phrase
from bot.turn import Turn
from handlers.answers import steps, told
from handlers.cards import sample
from handlers.handover import hand_over
from handlers.whereabouts import dates as dates_of
from handlers.whereabouts import over, period, place, spot, state, stop_next, stop_now, stop_place
from storage.records import Fair, Hours
from storage.reference import country, region


async def dates(turn: Turn) -> Reply:
    """When is it; has it begun, is it over?"""
    return Reply(
        dates_of(turn.fair, turn.now.date()), steps(turn, "label.hours", "label.programme", "label.menu")
    )


async def hours(turn: Turn) -> Reply:
    """When is it open: on the day asked for, else on every day announced."""
    fair, today = turn.fair, turn.now.date()
    below = steps(turn, "label.dates", "label.programme", "label.menu")
    asked = turn.asked.slots.get("day", "")
    days = days_meant(asked, fair, today) if asked else ()
    if days and not any(fair.starts <= day <= fair.ends for day in days):
        when = period(fair.starts, fair.ends)
        return Reply(
            phrase(
                "hours.outside",
                day=Day(days[0], year=days[0].year != fair.starts.year),
                fair=fair.short,
                when=when,
            ),
            below,
        )
    announced = [each for each in fair.hours if not days or each.day in days]
    if not announced:
        when = period(fair.starts, fair.ends)
        unknown = phrase("hours.unknown", fair=fair.short, when=when, state=state(fair, today))
        return Reply(told(over(turn), unknown, fair.hours_note), below)
    lines = [_opening(run) for run in _runs(announced)]
    return Reply(told(over(turn), phrase("hours.title", fair=fair.short), *lines, fair.hours_note), below)


def _runs(hours: list[Hours]) -> list[list[Hours]]:
    """Days that follow each other with the same hours, together."""
    runs: list[list[Hours]] = []
    for each in sorted(hours, key=lambda each: each.day):
        last = runs[-1][-1] if runs else None
        follows = last and (each.day - last.day).days == 1
        if follows and last and (last.opens, last.closes) == (each.opens, each.closes):
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs


def _opening(run: list[Hours]) -> Phrase:
    first, last = run[0], run[-1]
    days: Value = (
        Day(first.day) if len(run) == 1 else phrase("period", starts=Day(first.day), ends=Day(last.day))
    )
    return phrase("hours.line", days=days, opens=first.opens, closes=first.closes)


async def where(turn: Turn) -> Reply:
    """In which town and at which place; a market that travels says where it is now or next."""
    fair, today = turn.fair, turn.now.date()
    here = stop_now(fair, today)
    stop = here or stop_next(fair, today)
    if stop:
        venue, address = stop.venue, None
        when = period(stop.starts, stop.ends)
        line = phrase("stops.here" if here else "stops.next", place=stop_place(stop), when=when)
    else:
        venue, address = fair.venue, fair.address
        line = phrase("fair.where", fair=fair.short, place=place(venue, fair.city))
    return Reply(
        told(
            line,
            address,
            None if venue else phrase("venue.unknown"),
            phrase("location.about") if "location" in fair.sample else None,
            over(turn),
            sample(turn, "stops") if stop else None,
        ),
        steps(
            turn, "label.directions", *(("label.stops",) if fair.stops else ()), "label.dates", "label.menu"
        ),
        spot(fair, today),
    )


async def entry_fee(turn: Turn) -> Reply:
    """What does it cost to get in?"""
    fair = turn.fair
    match fair.fee:
        case None:
            line = phrase("fee.unknown", fair=fair.short, state=state(fair, turn.now.date()))
        case 0:
            line = phrase("fee.free", fair=fair.short)
        case dirhams:
            line = phrase("fee.paid", fair=fair.short, dirhams=dirhams)
    return Reply(
        told(line, fair.fee_note, over(turn)), steps(turn, "label.hours", "label.directions", "label.menu")
    )


async def about(turn: Turn) -> Reply:
    """Everything announced about this edition, and what is not announced yet."""
    fair, today = turn.fair, turn.now.date()
    said = str(fair.edition) in "".join(fair.name.texts.values())  # "4th Regional Fair" needs no second 4th
    edition = phrase("fair.edition", edition=fair.edition) if fair.edition and not said else None
    lines: tuple[Value | None, ...] = (
        phrase("fair.name", name=fair.name),
        edition,
        dates_of(fair, today),
        phrase("fair.at", place=place(fair.venue, fair.city)),
        _region(fair),
        _theme(fair),
        phrase("fair.organizer", organizer=fair.organizer) if fair.organizer else None,
        _area(fair),
        phrase("fair.stands", count=fair.stands_announced) if fair.stands_announced else None,
        phrase("fair.exhibitors", count=fair.exhibitors_announced) if fair.exhibitors_announced else None,
        _poles(fair),
        _countries(fair),
        _missing(fair, today),
    )
    return Reply(told(*lines), _more(turn))


def _more(turn: Turn) -> tuple[Option, ...]:
    """The parts this fair has of its own, then what the menu has no room for."""
    fair = turn.fair
    stops = ("label.stops",) if fair.stops else ()
    poles = ("label.poles",) if fair.poles else ()
    rest = ("organizer", "hours", "fee", "facilities", "fairs", "help", "menu")
    return steps(turn, *stops, *poles, *(f"label.{each}" for each in rest))


def _region(fair: Fair) -> Phrase | None:
    found = region(fair.region)
    return phrase("fair.region", region=found.name) if found else None


def _theme(fair: Fair) -> Phrase | None:
    return phrase("fair.theme", theme=fair.theme) if fair.theme else None


def _area(fair: Fair) -> Phrase | None:
    if fair.area is None:
        return None
    return phrase("fair.area.about" if fair.area_about else "fair.area", area=fair.area)


def _poles(fair: Fair) -> Phrase | None:
    names = Series(tuple(pole.name for pole in fair.poles))
    return phrase("fair.poles", count=len(fair.poles), names=names) if fair.poles else None


def _countries(fair: Fair) -> Phrase | None:
    names = tuple(country(code) for code in fair.countries)
    return phrase("fair.countries", names=Series(names)) if names else None


def _missing(fair: Fair, today: date) -> Phrase | None:
    """One line that names what nobody has announced."""
    missing = [
        phrase(key)
        for key, known in (
            ("thing.venue", fair.venue or fair.stops),
            ("thing.theme", fair.theme),
            ("thing.organizer", fair.organizer),
            ("thing.area", fair.area is not None),
            ("thing.exhibitors", fair.exhibitors_announced is not None),
            ("thing.poles", fair.poles),
            ("thing.hours", fair.hours),
            ("thing.fee", fair.fee is not None),
            ("thing.contact", fair.phone or fair.email or fair.website),
        )
        if not known
    ]
    return (
        phrase("fair.missing", things=Series(tuple(missing)), state=state(fair, today)) if missing else None
    )


async def theme(turn: Turn) -> Reply:
    """What is this edition's theme?"""
    line = _theme(turn.fair) or phrase("theme.unknown", fair=turn.fair.short)
    return Reply(told(line), steps(turn, "label.about", "label.programme", "label.menu"))


async def organizer(turn: Turn) -> Reply:
    """Who organizes it, with whom, under whose patronage?"""
    fair = turn.fair
    known = phrase("fair.organizer", organizer=fair.organizer) if fair.organizer else None
    partners = phrase("fair.partners", names=Series(fair.partners)) if fair.partners else None
    lines = (known or phrase("organizer.unknown", fair=fair.short), partners, fair.patronage)
    return Reply(told(*lines), steps(turn, "label.contact", "label.about", "label.menu"))


async def countries(turn: Turn) -> Reply:
    """Which countries are guests?"""
    line = _countries(turn.fair) or phrase("countries.unknown", fair=turn.fair.short)
    return Reply(told(line), steps(turn, "label.poles", "label.stands", "label.menu"))


async def contact(turn: Turn) -> Reply:
    """How are the organizers reached?"""
    somebody = await turn.store.desks.somebody(turn.fair.id)
    person = (turn.option(phrase("label.person"), "human.handoff"),) if somebody else ()
    return Reply(told(*_contact(turn)), (*person, *steps(turn, "label.organizer", "label.menu")))


async def handoff(turn: Turn) -> Reply:
    """May I talk to a person? Where nobody of the team answers here, that is said."""
    if handed_over := await hand_over(turn, "asked"):
        return handed_over
    line = phrase("handoff", fair=turn.fair.short)
    return Reply(told(line, *_contact(turn)), steps(turn, "label.help", "label.menu"))


def _contact(turn: Turn) -> tuple[Phrase | None, ...]:
    fair = turn.fair
    organizer = phrase("fair.organizer", organizer=fair.organizer) if fair.organizer else None
    ways = [
        phrase(key, **{name: given})
        for key, name, given in (
            ("contact.phone", "phone", fair.phone),
            ("contact.email", "email", fair.email),
            ("contact.website", "website", fair.website),
        )
        if given
    ]
    unknown = phrase("contact.unknown", fair=fair.short, state=state(fair, turn.now.date()))
    return (*(ways or [unknown]), organizer)


async def question(turn: Turn) -> Reply:
    """A question the organizers have answered themselves."""
    wanted = turn.asked.slots.get("question", "")
    found = next((each for each in turn.fair.questions if each.id == wanted), None)
    line = found.answer if found else phrase("question.unknown", fair=turn.fair.short)
    return Reply(told(line), steps(turn, "label.contact", "label.about", "label.menu"))
