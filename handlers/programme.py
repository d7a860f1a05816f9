"""What is on: now, next, on a subject, by name; and one entry in detail."""

from bot.reply import Reply, Series, Value, phrase
from bot.turn import Turn
from handlers.answers import steps
from handlers.cards import answer, entry_named, entry_option, listed, menu, page, sample, way, ways
from handlers.entries import (
    MOST,
    all_days,
    another_day,
    begins,
    coming_next,
    dates_unless_on,
    day_said,
    details,
    found,
    in_order,
    lines,
    on,
    on_its_day,
    over,
    several,
    to_calendar,
    to_come,
    unannounced,
    until,
    when,
    whole_day,
)
from handlers.seats import beside, to_sign_up
from storage.records import Entry

#: What is named as next; more only when they begin together.
NEXT = 3


async def now(turn: Turn) -> Reply:
    """What is on at this moment, else what comes next."""
    if not turn.fair.programme:
        return unannounced(turn)
    running = [each for each in in_order(turn.fair.programme) if on(each, turn.now)]
    if not running:
        return _coming(turn, quiet=True)
    shown = page(turn, running, MOST)
    then = _coming_next(turn, 1)
    return Reply(
        answer(
            listed(phrase("schedule.now"), [phrase("bullet", what=until(each)) for each in shown.items]),
            shown.note,
            listed(phrase("schedule.then"), lines(then, turn.now, under=turn.now.date())) if then else None,
            sample(turn, "programme"),
        ),
        ways(
            *(entry_option(turn, each) for each in shown.items),
            shown.more,
            whole_day(turn, turn.now.date(), phrase("label.today")),
            menu(turn),
        ),
    )


async def upcoming(turn: Turn) -> Reply:
    """What begins next."""
    return _coming(turn, quiet=False) if turn.fair.programme else unannounced(turn)


async def topic(turn: Turn) -> Reply:
    """Is there anything on a subject? What is to come first, what is over last."""
    if not turn.fair.programme:
        return unannounced(turn)
    matching = found(turn)
    match matching:
        case []:
            return _nothing(turn)
        case [only] if another_day(turn, matching) is None:
            return await _detail(turn, only)
    first = another_day(turn, matching)
    coming = sum(not over(each, turn.now) for each in matching)
    if coming:
        return several(turn, phrase("schedule.topic", count=coming), matching, first=first)
    return several(turn, phrase("schedule.topic-over", count=len(matching)), matching, first=first)


async def item(turn: Turn) -> Reply:
    """When is a named thing? One that is over is said to be over."""
    if not turn.fair.programme:
        return unannounced(turn)
    match found(turn):
        case []:
            return _nothing(turn)
        case [only]:
            return _time_of(turn, only)
        case matching:
            return several(turn, phrase("schedule.several", count=len(matching)), matching)


async def entry(turn: Turn) -> Reply:
    """One entry in detail."""
    asked = turn.directory.entry(turn.asked.slots.get("entry", ""))
    return _nothing(turn) if asked is None else await _detail(turn, asked)


# ── what comes ─────────────────────────────────────────────────────────────────────────────────────────


def _coming_next(turn: Turn, most: int) -> list[Entry]:
    """The next `most` entries; those that begin together with the last of them too."""
    coming = in_order(each for each in turn.fair.programme if to_come(each, turn.now))
    return [each for each in coming if begins(each, None) <= begins(coming[:most][-1], None)]


def _coming(turn: Turn, *, quiet: bool) -> Reply:
    """What begins next; `quiet`: it was asked what is on, and that is nothing."""
    fair, today = turn.fair, turn.now.date()
    coming = _coming_next(turn, NEXT)
    if not coming:
        finished = phrase("schedule.finished", day=day_said(fair.ends, today))
        return Reply(
            dates_unless_on(turn) or finished, ways(all_days(turn), *steps(turn, "label.fairs"), menu(turn))
        )
    if today < fair.starts:
        head = phrase("schedule.first")
    elif not quiet:
        head = phrase("schedule.next")
    elif coming[0].day == today:
        head = phrase("schedule.quiet")
    else:
        head = phrase("schedule.quiet-today")
    that_day = whole_day(turn, coming[0].day, phrase("label.that-day"))
    return several(turn, head, coming, that_day, first=dates_unless_on(turn), under=today)


# ── one entry ──────────────────────────────────────────────────────────────────────────────────────────


def _time_of(turn: Turn, entry: Entry) -> Reply:
    """When one entry is, in a sentence."""
    said = when(entry, turn.now.date())
    past = over(entry, turn.now)
    if past:
        sentence = phrase("schedule.was", entry=entry.title, when=said)
    elif on(entry, turn.now):
        sentence = phrase("schedule.is-on", entry=until(entry))
    else:
        sentence = phrase("schedule.will-be", entry=entry_named(entry), when=said)
    return Reply(
        answer(sentence, sample(turn, "programme")),
        ways(
            to_sign_up(turn, entry) if entry.seats is not None else None,
            details(turn, entry),
            to_calendar(turn, entry),
            coming_next(turn) if past else None,
            whole_day(turn, entry.day, phrase("label.that-day")),
            menu(turn),
        ),
    )


async def _detail(turn: Turn, entry: Entry) -> Reply:
    """All that is announced about an entry."""
    pole = turn.directory.pole(entry.pole)
    facts: list[Value] = [phrase("entry.time", when=on_its_day(entry, turn.now.date()))]
    if over(entry, turn.now):
        facts.append(phrase("entry.over"))
    elif on(entry, turn.now):
        facts.append(phrase("entry.on"))
    facts.append(phrase("entry.place", place=entry.place) if entry.place else phrase("entry.no-place"))
    if pole is not None:
        facts.append(phrase("entry.pole", pole=pole.name))
    if entry.speakers:
        facts.append(phrase("entry.speakers", names=Series(entry.speakers)))
    facts.append(phrase(f"entry.for-{entry.audience}"))
    if entry.seats is not None and entry.slot_minutes is None:
        facts.append(phrase("entry.seats", count=entry.seats))
    seats, mine, ways_in = await beside(turn, entry)
    facts += seats
    subject = entry.topics[0] if entry.topics else ""
    others = [each for each in turn.fair.programme if subject in each.topics and each != entry]
    return Reply(
        answer(
            listed(phrase("titled", title=entry.title), facts),
            mine,
            phrase("about", about=entry.about) if entry.about else None,
            sample(turn, "programme"),
        ),
        ways(
            *ways_in,
            to_calendar(turn, entry),
            whole_day(turn, entry.day, phrase("label.that-day")),
            way(turn, phrase("label.same-subject"), "schedule.topic", topic=subject) if others else None,
            menu(turn),
        ),
    )


def _nothing(turn: Turn) -> Reply:
    """The programme has nothing of the kind."""
    if not {"topic", "item", "entry"} & set(turn.asked.slots):
        return _coming(turn, quiet=False)
    return Reply(
        phrase("schedule.not-found"),
        ways(
            all_days(turn),
            coming_next(turn),
            menu(turn),
        ),
    )
