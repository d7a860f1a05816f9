"""What is on, what comes, and one entry in detail."""

from dataclasses import replace
from datetime import date, datetime, time

from bot.reply import Day, Phrase, Reply, Series, Value, phrase
from handlers import programme
from handlers.answers import steps
from handlers.cards import answer, dashed, entry_line, entry_option, listed, menu, ways
from handlers.entries import all_days, coming_next, details, to_calendar, whole_day
from handlers.whereabouts import dates
from tests.handlers.conftest import (
    BARE,
    CASABLANCA,
    CLOSING,
    FAIR,
    MARKETING,
    OPENING,
    POTTERY,
    PRODUCTS,
    Ask,
    lines_of,
    said_in,
)

IN_HALL_1 = dashed(MARKETING.title, MARKETING.place)


def at(day: int, hour: int, minute: int = 0, second: int = 0, month: int = 2) -> datetime:
    return datetime(2025, month, day, hour, minute, second, tzinfo=CASABLANCA)


def bullet(what: Value) -> Phrase:
    return phrase("bullet", what=what)


def heading(day: Value) -> Phrase:
    return phrase("schedule.heading", day=day)


# ── now ────────────────────────────────────────────────────────────────────────────────────────────────


async def test_now_tells_what_is_on_and_what_follows(turn: Ask) -> None:
    asked = turn("schedule.now")
    assert await programme.now(asked) == Reply(
        answer(
            listed(phrase("schedule.now"), [bullet(phrase("entry.until", entry=IN_HALL_1, ends=time(17)))]),
            listed(phrase("schedule.then"), [entry_line(POTTERY)]),
        ),
        ways(
            entry_option(asked, MARKETING),
            whole_day(asked, date(2025, 2, 16), phrase("label.today")),
            menu(asked),
        ),
    )


async def test_now_shows_what_overlaps_together(turn: Ask) -> None:
    other = replace(MARKETING, id="other", starts=time(14, 30), ends=None)
    fair = replace(FAIR, programme=(*FAIR.programme, other))
    assert (await programme.now(turn("schedule.now", fair=fair))).text.values["first"] == listed(
        phrase("schedule.now"),
        [
            bullet(phrase("entry.since", entry=IN_HALL_1, starts=time(14, 30))),
            bullet(phrase("entry.until", entry=IN_HALL_1, ends=time(17))),
        ],
    )


async def test_now_at_the_end_of_an_entry_is_the_next_one(turn: Ask) -> None:
    asked = turn("schedule.now", now=at(16, 17))
    assert (await programme.now(asked)).text.values["first"] == listed(
        phrase("schedule.now"), [bullet(phrase("entry.since", entry=POTTERY.title, starts=time(17)))]
    )


async def test_now_with_nothing_on_tells_what_comes_today(turn: Ask) -> None:
    asked = turn("schedule.now", now=at(16, 9))
    assert await programme.now(asked) == Reply(
        listed(
            phrase("schedule.quiet"),
            [entry_line(MARKETING), entry_line(POTTERY), heading(Day(CLOSING.day)), entry_line(CLOSING)],
        ),
        ways(
            entry_option(asked, MARKETING),
            entry_option(asked, POTTERY),
            entry_option(asked, CLOSING),
            whole_day(asked, MARKETING.day, phrase("label.that-day")),
            menu(asked),
        ),
    )


async def test_now_late_in_the_evening_tells_the_next_day_there_is_something(turn: Ask) -> None:
    asked = turn("schedule.now", now=at(16, 23))
    assert (await programme.now(asked)).text == listed(
        phrase("schedule.quiet-today"), [heading(Day(CLOSING.day)), entry_line(CLOSING)]
    )


async def test_now_after_midnight_still_tells_what_began_before(turn: Ask) -> None:
    night = replace(MARKETING, id="night", starts=time(22), ends=time(1))
    fair = replace(FAIR, programme=(night,))
    assert (await programme.now(turn("schedule.now", fair=fair, now=at(17, 0, 30)))).text == listed(
        phrase("schedule.now"), [bullet(phrase("entry.until", entry=IN_HALL_1, ends=time(1)))]
    )


async def test_now_before_the_fair_tells_when_it_opens_and_with_what(turn: Ask) -> None:
    asked = turn("schedule.now", now=at(10, 12))
    assert (await programme.now(asked)).text == answer(
        dates(FAIR, date(2025, 2, 10)),
        listed(
            phrase("schedule.first"),
            [
                heading(Day(OPENING.day)),
                entry_line(OPENING),
                heading(Day(MARKETING.day)),
                entry_line(MARKETING),
                entry_line(POTTERY),
            ],
        ),
    )


async def test_now_after_the_last_entry_says_that_the_programme_is_over(turn: Ask) -> None:
    asked = turn("schedule.now", now=at(21, 20))
    assert await programme.now(asked) == Reply(
        phrase("schedule.finished", day=phrase("day.today")),
        ways(all_days(asked), *steps(asked, "label.fairs"), menu(asked)),
    )


async def test_now_after_the_fair_says_when_it_was(turn: Ask) -> None:
    asked = turn("schedule.now", now=at(1, 9, month=3))
    assert (await programme.now(asked)).text == dates(FAIR, date(2025, 3, 1))


async def test_now_without_a_programme_says_that_it_is_not_announced(turn: Ask) -> None:
    asked = turn("schedule.now", fair=BARE)
    assert await programme.now(asked) == Reply(
        phrase("schedule.unannounced"),
        ways(*steps(asked, "label.hours", "label.stands", "label.contact"), menu(asked)),
    )


async def test_now_says_that_the_programme_is_sample_data(turn: Ask) -> None:
    fair = replace(FAIR, sample=("programme",), programme=(CLOSING,))
    assert (await programme.now(turn("schedule.now", fair=fair))).text == answer(
        listed(phrase("schedule.quiet-today"), [heading(Day(CLOSING.day)), entry_line(CLOSING)]),
        phrase("sample.note"),
    )


async def test_now_shows_everything_page_by_page(turn: Ask) -> None:
    many = tuple(replace(MARKETING, id=f"m{each}") for each in range(10))
    fair = replace(FAIR, programme=many)
    first = await programme.now(turn("schedule.now", fair=fair))
    second = await programme.now(turn("schedule.now", fair=fair, page="2"))
    asked = turn("schedule.now", fair=fair)
    assert first.options == ways(
        *(entry_option(asked, each) for each in many[:8]),
        asked.option(phrase("label.more-left", left=2), "schedule.now", page="2"),
        menu(asked),
    )
    assert second.options[:2] == ways(*(entry_option(asked, each) for each in many[8:]))


# ── next ───────────────────────────────────────────────────────────────────────────────────────────────


async def test_next_tells_what_begins_next(turn: Ask) -> None:
    assert (await programme.upcoming(turn("schedule.next"))).text == listed(
        phrase("schedule.next"), [entry_line(POTTERY), heading(Day(CLOSING.day)), entry_line(CLOSING)]
    )


async def test_next_does_not_separate_what_begins_together(turn: Ask) -> None:
    together = tuple(replace(CLOSING, id=f"c{each}") for each in range(5))
    fair = replace(FAIR, programme=(POTTERY, *together))
    asked = turn("schedule.next", fair=fair)
    assert (await programme.upcoming(asked)).text == listed(
        phrase("schedule.next"),
        [entry_line(POTTERY), heading(Day(CLOSING.day)), *(entry_line(each) for each in together)],
    )


# ── a subject, a name ──────────────────────────────────────────────────────────────────────────────────


async def test_topic_with_one_entry_shows_it(turn: Ask) -> None:
    asked = turn("schedule.topic", topic="digital_marketing")
    assert await programme.topic(asked) == await programme.entry(turn("schedule.entry", entry="marketing"))


async def test_topic_tells_what_is_to_come_first_and_what_is_over_last(turn: Ask) -> None:
    past = replace(OPENING, id="past", topics=("digital_marketing",))
    later = replace(CLOSING, id="later", topics=("digital_marketing",))
    fair = replace(FAIR, programme=(past, MARKETING, later))
    assert (
        await programme.topic(turn("schedule.topic", fair=fair, topic="digital_marketing"))
    ).text == listed(
        phrase("schedule.topic", count=2),
        [
            heading(phrase("day.today")),
            entry_line(MARKETING),
            heading(Day(later.day)),
            entry_line(later),
            phrase("schedule.earlier"),
            heading(Day(past.day)),
            entry_line(past),
        ],
    )


async def test_topic_of_a_day_tells_those_of_that_day(turn: Ask) -> None:
    other = replace(MARKETING, id="later", day=date(2025, 2, 18))
    fair = replace(FAIR, programme=(MARKETING, other))
    told = await programme.topic(
        turn("schedule.topic", fair=fair, topic="digital_marketing", day="2025-02-18")
    )
    assert told == await programme.entry(turn("schedule.entry", fair=fair, entry="later"))


async def test_topic_on_another_day_than_asked_says_so(turn: Ask) -> None:
    told = await programme.topic(turn("schedule.topic", topic="digital_marketing", day="tomorrow"))
    assert told.text == answer(
        phrase("schedule.topic-other-day", day=phrase("day.tomorrow")),
        listed(phrase("schedule.topic", count=1), [heading(phrase("day.today")), entry_line(MARKETING)]),
    )


async def test_topic_that_is_over_says_so(turn: Ask) -> None:
    past = tuple(replace(OPENING, id=f"p{each}", topics=("bio",)) for each in range(2))
    fair = replace(FAIR, programme=past)
    assert (await programme.topic(turn("schedule.topic", fair=fair, topic="bio"))).text == listed(
        phrase("schedule.topic-over", count=2),
        [heading(Day(OPENING.day)), *(entry_line(each) for each in past)],
    )


async def test_topic_nobody_speaks_of(turn: Ask) -> None:
    asked = turn("schedule.topic", topic="beekeeping")
    assert await programme.topic(asked) == Reply(
        phrase("schedule.not-found"), ways(all_days(asked), coming_next(asked), menu(asked))
    )


async def test_topic_nobody_named_tells_what_comes(turn: Ask) -> None:
    assert await programme.topic(turn("schedule.topic")) == await programme.upcoming(turn("schedule.next"))


async def test_item_to_come_says_when(turn: Ask) -> None:
    asked = turn("schedule.item", item="closing")
    assert await programme.item(asked) == Reply(
        phrase(
            "schedule.will-be",
            entry=dashed(CLOSING.title, CLOSING.place),
            when=phrase("entry.when", day=Day(CLOSING.day), starts=time(18), ends=time(20)),
        ),
        ways(
            details(asked, CLOSING),
            to_calendar(asked, CLOSING),
            whole_day(asked, CLOSING.day, phrase("label.that-day")),
            menu(asked),
        ),
    )


async def test_item_that_is_on_says_so(turn: Ask) -> None:
    assert (await programme.item(turn("schedule.item", item="marketing"))).text == phrase(
        "schedule.is-on", entry=phrase("entry.until", entry=IN_HALL_1, ends=time(17))
    )


async def test_item_that_is_over_says_so_and_what_comes(turn: Ask) -> None:
    asked = turn("schedule.item", item="opening")
    assert await programme.item(asked) == Reply(
        phrase(
            "schedule.was",
            entry=OPENING.title,
            when=phrase("entry.when", day=Day(OPENING.day), starts=time(16), ends=time(18)),
        ),
        ways(
            details(asked, OPENING),
            coming_next(asked),
            whole_day(asked, OPENING.day, phrase("label.that-day")),
            menu(asked),
        ),
    )


async def test_item_that_happens_twice_tells_both(turn: Ask) -> None:
    again = replace(CLOSING, id="again", day=date(2025, 2, 20), topics=("caftan_show",))
    show = replace(CLOSING, id="show", topics=("caftan_show",))
    fair = replace(FAIR, programme=(again, show))
    assert (await programme.item(turn("schedule.item", fair=fair, item="caftan_show"))).text == listed(
        phrase("schedule.several", count=2),
        [heading(Day(again.day)), entry_line(again), heading(Day(show.day)), entry_line(show)],
    )


# ── one entry ──────────────────────────────────────────────────────────────────────────────────────────


async def test_entry_tells_all_that_is_announced(turn: Ask) -> None:
    told = replace(
        MARKETING,
        day=date(2025, 2, 17),
        speakers=("Amina", "Driss"),
        about=said_in("بالهاتف", "Avec un téléphone."),
        topics=("digital_marketing",),
    )
    other = replace(CLOSING, id="other", topics=("digital_marketing",))
    fair = replace(FAIR, programme=(told, other), sample=("programme",))
    asked = turn("schedule.entry", fair=fair, entry="marketing")
    assert await programme.entry(asked) == Reply(
        answer(
            listed(
                phrase("titled", title=told.title),
                [
                    phrase(
                        "entry.time",
                        when=phrase("entry.when", day=Day(told.day), starts=time(15), ends=time(17)),
                    ),
                    phrase("entry.place", place=told.place),
                    phrase("entry.pole", pole=PRODUCTS.name),
                    phrase("entry.speakers", names=Series(("Amina", "Driss"))),
                    phrase("entry.for-exhibitors"),
                    phrase("entry.seats", count=30),
                    phrase("seat.free", free=30),
                ],
            ),
            phrase("about", about=told.about),
            phrase("sample.note"),
        ),
        ways(
            asked.option(phrase("label.sign-up"), "workshop.register", item="marketing"),
            to_calendar(asked, told),
            whole_day(asked, told.day, phrase("label.that-day")),
            asked.option(phrase("label.same-subject"), "schedule.topic", topic="digital_marketing"),
            menu(asked),
        ),
    )


async def test_entry_with_little_announced_says_what_is_not(turn: Ask) -> None:
    asked = turn("schedule.entry", entry="pottery")
    assert (await programme.entry(asked)).text == listed(
        phrase("titled", title=POTTERY.title),
        [
            phrase("entry.time", when=phrase("entry.when-open", day=Day(POTTERY.day), starts=time(17))),
            phrase("entry.no-place"),
            phrase("entry.for-public"),
        ],
    )


async def test_entry_that_is_over_says_so_and_offers_no_calendar(turn: Ask) -> None:
    asked = turn("schedule.entry", entry="opening")
    reply = await programme.entry(asked)
    assert lines_of(reply.text)[1] == phrase("entry.over")
    assert reply.options == ways(whole_day(asked, OPENING.day, phrase("label.that-day")), menu(asked))


async def test_entry_that_is_gone_is_not_found(turn: Ask) -> None:
    assert (await programme.entry(turn("schedule.entry", entry="nobody"))).text == phrase(
        "schedule.not-found"
    )
