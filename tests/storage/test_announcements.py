"""Announcements as they are kept: who may, one row for each recipient, in exactly one state at any moment."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from storage.database import Database
from storage.outgoing import Due
from storage.phrases import Lines
from storage.records import Address, Announcement, Localized, Outgoing, Recipe, Spot, Tally
from storage.refusals import NotAllowed, NotNow
from storage.roles import ALLOWED, ROLES
from storage.store import Store

NOW = datetime(2025, 2, 1, 10, tzinfo=UTC)
TODAY = NOW.replace(hour=0)
TOMORROW = NOW.replace(day=2)
FAIR = "meknes-2025"
TEXTS = {"ar": "ينتقل العرض إلى الداخل", "fr": "Le défilé passe à l'intérieur"}


async def somebody(store: Store, name: str, news: str = "yes", language: str = "fr") -> int:
    met = await store.people.meet(Address("telegram", name), name=name, language=language, now=NOW)
    if news:
        await store.people.set_news(met.id, news, "1", channel="telegram", now=NOW)
    return met.id


async def organizer(store: Store, name: str, role: str = "announcer") -> int:
    by = await somebody(store, name, "no")
    _, code = await store.roles.invite(role, FAIR, NOW)
    assert await store.roles.accept(by, code, NOW) == (role, FAIR)
    return by


async def written(store: Store, by: int, **more: Any) -> int:
    more = {"language": "fr", "zone": "Africa/Casablanca", "now": NOW, **more}
    return await store.announcements.draft(FAIR, more.pop("texts", TEXTS), by=by, **more)


async def filled(store: Store, id: int) -> Announcement:
    """Sent off, with a row for everybody, in chunks of two; the canary is back."""
    this = await store.announcements.find(id)
    assert this.by is not None
    await store.announcements.send(id, by=this.by, now=NOW, people=1)
    await store.announcements.began(id, NOW)
    while not await store.announcements.fill(await store.announcements.find(id), NOW, 2):
        pass
    await store.announcements.advance(await store.announcements.find(id), "sending")
    return await store.announcements.find(id)


async def let_go(store: Store, this: Announcement, room: int = 100, **more: Any) -> int:
    rows = store.announcements.recipients
    more = {"today": TODAY, "tomorrow": TOMORROW, **more}
    return await rows.let_go(this, "telegram", more.pop("now", NOW), room, **more)


async def started(store: Store, most: int = 100, now: datetime = NOW) -> list[Outgoing]:
    due: Sequence[Due] = await store.outgoing.due("telegram", now, most)
    rows = [await store.outgoing.start(row.id, "me", NOW) for row in due if row.kind == "announcement"]
    return [row for row in rows if row is not None]


async def told(store: Store, rows: Sequence[Outgoing], now: datetime = NOW) -> None:
    for row in rows:
        await store.outgoing.sent(row.id, "me", f"m{row.id}", now)


async def test_everybody_who_opted_in_has_one_row_and_reads_their_language(database: Database) -> None:
    async def work(store: Store) -> None:
        by = await organizer(store, "o")
        for name, news, language in (
            ("a", "yes", "fr"), ("b", "no", "fr"), ("c", "", "fr"), ("d", "yes", "ary"), ("e", "yes", "en"),
        ):  # fmt: skip
            await somebody(store, name, news, language)
        this = await filled(store, await written(store, by))
        assert await store.announcements.tally(this.id) == Tally(left=3)
        assert await store.announcements.recipients.fill(this, 0, NOW, 100) is not None
        assert (await store.announcements.tally(this.id)).all == 3  # nobody has a second row
        assert await let_go(store, this) == 3
        rows = await started(store)
        assert {row.address.id: row.text.values["text"] for row in rows} == {
            "a": Lines((TEXTS["fr"],)), "d": Lines((TEXTS["ar"],)), "e": Lines((TEXTS["fr"],)),
        }  # fmt: skip
        await told(store, rows)
        kept = await store.people.everything(2)
        assert [each["text"] for each in kept["messages_sent"]] == [TEXTS]
        assert await store.announcements.tally(this.id) == Tally(sent=3)
        assert await store.announcements.recipients.breakdown(this.id) == (
            ("telegram", "ary", "sent", "", 1),
            ("telegram", "en", "sent", "", 1),
            ("telegram", "fr", "sent", "", 1),
        )

    await database.write(work)


@pytest.mark.parametrize("when", ["before it is let go", "after it was let go"])
async def test_who_stops_or_blocks_meanwhile_is_left_out(database: Database, when: str) -> None:
    async def work(store: Store) -> None:
        by = await organizer(store, "o")
        people = [await somebody(store, name) for name in "abcd"]
        this = await filled(store, await written(store, by))
        if when == "after it was let go":
            assert await let_go(store, this) == 4
        await store.people.set_news(people[0], "no", "1", channel="telegram", now=NOW)
        await store.people.blocked(Address("telegram", "b"), NOW)
        await store.people.erase(people[2], NOW)
        await let_go(store, this)
        await told(store, await started(store))
        # Who is blocked after they were let go is not even looked at until it is all over.
        await store.announcements.end(this.id, "done", "blocked", NOW)
        await store.announcements.sweep(this.id, NOW, 100)
        assert await store.announcements.tally(this.id) == Tally(sent=1, left_out=2)

    await database.write(work)


async def test_topic_is_wanted_by_the_last_word_on_it(database: Database) -> None:
    async def work(store: Store) -> None:
        by = await organizer(store, "o")
        agreed = {"text_key": "news.topic", "text_version": "1", "channel": "telegram", "now": NOW}
        said = {"a": "yes", "b": "yes", "c": "asked", "d": "no", "e": "yes"}
        people = {name: await somebody(store, name, news) for name, news in said.items()}
        await store.people.agree(people["b"], "programme", "yes", **agreed)  # type: ignore[arg-type]
        await store.people.agree(people["b"], "programme", "no", **agreed)  # type: ignore[arg-type]
        await store.people.agree(people["c"], "programme", "yes", **agreed)  # type: ignore[arg-type]
        await store.people.agree(people["d"], "programme", "yes", **agreed)  # type: ignore[arg-type]
        await store.people.agree(people["e"], "programme", "yes", **agreed)  # type: ignore[arg-type]
        await store.people.set_news(people["e"], "no", "1", channel="telegram", now=NOW)
        assert await store.people.wants(people["d"]) == {
            "programme": True,
            "visit": False,
            "cooperatives": False,
        }
        this = await filled(store, await written(store, by, topic="programme"))
        await let_go(store, this)
        assert {row.address.id for row in await started(store)} == {"a", "c", "d"}

    await database.write(work)


async def test_paused_nothing_is_in_the_outbox_and_counts_are_exact(database: Database) -> None:
    async def work(store: Store) -> None:
        by = await organizer(store, "o")
        for number in range(10):
            await somebody(store, f"p{number}")
        this = await filled(store, await written(store, by))
        assert await let_go(store, this, 6) == 6
        rows = await started(store, 3)
        await told(store, rows[:2])
        assert await store.announcements.pause(this.id, by=by, now=NOW) == Tally(left=8, sent=2)
        assert await store.outgoing.due("telegram", NOW, 100) == ()
        # A call that was under way and is to be made again does not slip past the pause.
        await store.outgoing.postpone(rows[2].id, "me", NOW, "429", counted=False)
        assert await store.outgoing.due("telegram", NOW, 100) == ()
        with pytest.raises(NotNow):
            await store.announcements.pause(this.id, by=by, now=NOW)
        await store.announcements.resume(this.id, by=by, now=NOW)
        await let_go(store, this)
        await told(store, await started(store))
        assert await store.announcements.tally(this.id) == Tally(sent=10)
        done = [each.action for each in await store.audit.of(f"announcement:{this.id}")]
        assert done == ["announcement.send", "announcement.pause", "announcement.resume"]

    await database.write(work)


async def test_stopped_nobody_else_is_told(database: Database) -> None:
    async def work(store: Store) -> None:
        by = await organizer(store, "o")
        for number in range(7):
            await somebody(store, f"p{number}")
        this = await filled(store, await written(store, by))
        await let_go(store, this, 4)
        rows = await started(store, 2)
        stopped = await store.announcements.stop(this.id, by=by, now=NOW)
        assert (stopped.left, stopped.left_out) == (0, 7)
        assert await let_go(store, this) >= 0
        assert await started(store) == []
        await told(store, rows)
        for _ in range(5):
            await store.announcements.sweep(this.id, NOW, 2)
        assert await store.announcements.under_way() == ()
        assert await store.announcements.tally(this.id) == Tally(sent=2, left_out=5)

    await database.write(work)


async def test_in_doubt_is_held_and_sent_again_when_an_organizer_says_so(database: Database) -> None:
    async def work(store: Store) -> None:
        by = await organizer(store, "o")
        for name in "ab":
            await somebody(store, name)
        this = await filled(store, await written(store, by))
        await let_go(store, this)
        [first, second] = await started(store)
        await told(store, [first])
        # The process ends in the middle of the second call.
        await store.outgoing.abandoned("telegram", "another", NOW, again=NOW)
        assert await store.announcements.tally(this.id) == Tally(sent=1, doubt=1)
        await store.announcements.end(this.id, "done", "", NOW)
        assert await store.announcements.again(this.id, by=by, now=NOW) == 1
        assert await store.announcements.again(this.id, by=by, now=NOW) == 0
        this = await store.announcements.find(this.id)
        assert this.state == "sending"
        await let_go(store, this)
        [again] = await started(store)
        assert again.id == second.id
        await told(store, [again])
        assert await store.announcements.tally(this.id) == Tally(sent=2)

    await database.write(work)


async def test_second_one_of_a_day_waits_for_tomorrow_and_goes_with_the_third(database: Database) -> None:
    async def work(store: Store) -> None:
        by = await organizer(store, "o")
        await somebody(store, "a")
        first, second, third, urgent = [
            await filled(store, await written(store, by, texts={"fr": text}, urgent=text == "now"))
            for text in ("one", "two", "three", "now")
        ]
        assert await let_go(store, first) == 1
        await told(store, await started(store))
        assert await let_go(store, second) == 0
        assert await let_go(store, third) == 0
        assert await let_go(store, urgent) == 1  # it concerns this very day
        await told(store, await started(store))
        assert await let_go(store, second, now=TOMORROW - timedelta(minutes=1)) == 0
        morning = TOMORROW + timedelta(seconds=1)
        days: Any = {"today": TODAY + timedelta(days=1), "tomorrow": TOMORROW + timedelta(days=1)}
        rows = store.announcements.recipients
        assert await rows.let_go(second, "telegram", morning, 9, others=[third.id], **days) == 1
        [row] = await started(store, now=morning)
        assert row.text.values["text"] == Lines(("two", "———", "three"))
        assert await rows.let_go(third, "telegram", morning, 9, others=[second.id], **days) == 0
        assert await store.announcements.tally(third.id) == Tally(left=1)
        await told(store, [row], morning)
        assert await store.announcements.tally(second.id) == Tally(sent=1)
        assert await store.announcements.tally(third.id) == Tally(sent=1)

    await database.write(work)


async def test_what_goes_along_waits_again_when_its_carrier_is_paused(database: Database) -> None:
    async def work(store: Store) -> None:
        by = await organizer(store, "o")
        await somebody(store, "a")
        one, two = [await filled(store, await written(store, by, texts={"fr": text})) for text in "12"]
        assert await let_go(store, one, others=[two.id]) == 1
        await store.announcements.pause(one.id, by=by, now=NOW)
        assert await let_go(store, two) == 1
        [row] = await started(store)
        assert row.text.values["text"] == Lines(("2",))

    await database.write(work)


async def test_what_stands_below_a_picture_is_corrected_and_its_receipt_counts(database: Database) -> None:
    async def work(store: Store) -> None:
        by = await organizer(store, "o")
        for name in "ab":
            await somebody(store, name)
        picture = Recipe("kept", {"hash": "h"}, "caftan.jpg", "image/jpeg")
        this = await filled(store, await written(store, by, attach=picture))
        await let_go(store, this)
        below, before = await started(store)
        # One went as one message; of the other the words went before the picture, since they were too long.
        await store.outgoing.sent(below.id, "me", "both", NOW)
        await store.outgoing.cut(before.id, ["long"])
        await store.outgoing.sent(before.id, "me", "words", NOW, more=True)
        await store.outgoing.sent(before.id, "me", "picture", NOW)
        await store.outgoing.receipt("telegram", below.id, 0, "both", "delivered", NOW)
        await store.outgoing.receipt("telegram", before.id, 0, "words", "delivered", NOW)
        assert await store.announcements.tally(this.id) == Tally(sent=2, delivered=1)
        await store.announcements.correct(this.id, {"fr": "Dehors"}, by=by, now=NOW)
        this = await store.announcements.find(this.id)
        assert await store.announcements.recipients.let_correct(this, "telegram", 10) == 2
        edits = await started(store)
        assert [(each.replaces, each.attach) for each in edits] == [("both", picture), ("words", None)]

    await database.write(work)


async def test_receipt_of_a_doubtful_message_with_its_picture_settles_it_whole(database: Database) -> None:
    async def work(store: Store) -> None:
        by = await organizer(store, "o")
        await somebody(store, "a")
        picture = Recipe("kept", {"hash": "h"}, "caftan.jpg", "image/jpeg")
        this = await filled(store, await written(store, by, attach=picture))
        await let_go(store, this)
        [row] = await started(store)
        await store.outgoing.in_doubt(row.id, "me", "lost", NOW)
        await store.outgoing.receipt("telegram", row.id, 0, "both", "delivered", NOW)
        assert await store.announcements.tally(this.id) == Tally(sent=1, delivered=1)

    await database.write(work)


async def test_correction_edits_what_was_sent_and_counts_nobody_twice(database: Database) -> None:
    async def work(store: Store) -> None:
        by = await organizer(store, "o")
        for name in "abc":
            await somebody(store, name)
        spot = Spot(33.9, -5.5, Localized({"fr": "Place"}), Localized({}))
        this = await filled(store, await written(store, by, attach=spot))
        await let_go(store, this, 2)
        for row in await started(store):
            assert row.attach == spot
            await store.outgoing.sent(row.id, "me", f"text of {row.id}", NOW, more=True)
            await store.outgoing.sent(row.id, "me", f"place of {row.id}", NOW)
        assert await store.announcements.correct(this.id, {"fr": "Non, dehors"}, by=by, now=NOW) == 2
        this = await store.announcements.find(this.id)
        assert await store.announcements.recipients.let_correct(this, "telegram", 10) == 2
        assert await store.announcements.tally(this.id) == Tally(left=1, sent=2)
        first, second = await started(store)
        assert (first.replaces, first.attach, first.sent_pieces) == (f"text of {first.id}", None, 0)
        assert first.text.values["text"] == Lines(("Non, dehors",))
        await store.outgoing.sent(first.id, "me", first.replaces, NOW)
        # An edit that may or may not have been made is made once more; one that is refused is not.
        await store.outgoing.abandoned("telegram", "another", NOW, again=NOW)
        assert await store.announcements.tally(this.id) == Tally(left=1, sent=2)
        assert await store.announcements.recipients.let_correct(this, "telegram", 10) == 1
        [again] = await started(store)
        assert again.id == second.id
        await store.outgoing.failed(again.id, "me", "message to edit not found", NOW)
        assert await store.announcements.recipients.let_correct(this, "telegram", 10) == 0
        assert await store.announcements.tally(this.id) == Tally(left=1, sent=2)
        await let_go(store, this)
        [fresh] = await started(store)
        assert (fresh.replaces, fresh.text.values["text"]) == ("", Lines(("Non, dehors",)))

    await database.write(work)


async def test_same_words_to_the_same_people_are_noticed_for_ten_minutes(database: Database) -> None:
    async def work(store: Store) -> None:
        by = await organizer(store, "o")
        first = await filled(store, await written(store, by))
        again = await written(store, by)
        others = [await written(store, by, texts={"fr": "x"}), await written(store, by, audience={"all": 1})]
        found = await store.announcements.alike(again, NOW + timedelta(minutes=9))
        assert found is not None
        assert found.id == first.id
        assert await store.announcements.alike(again, NOW + timedelta(minutes=11)) is None
        for other in others:
            assert await store.announcements.alike(other, NOW) is None

    await database.write(work)


async def test_many_need_a_second_organizer_who_is_not_the_first(database: Database) -> None:
    async def work(store: Store) -> None:
        by, other = await organizer(store, "o"), await organizer(store, "p", "admin")
        await store.announcements.set_second_above(FAIR, 40, by=other, now=NOW)
        few, many = await written(store, by), await written(store, by)
        assert await store.announcements.send(few, by=by, now=NOW, people=40) == "scheduled"
        assert await store.announcements.send(many, by=by, now=NOW, people=41) == "waiting"
        with pytest.raises(NotNow):
            await store.announcements.second(many, by=by, now=NOW)
        await store.announcements.second(many, by=other, now=NOW)
        this = await store.announcements.find(many)
        assert (this.state, this.second_by) == ("scheduled", other)

    await database.write(work)


async def test_restored_backup_tells_nobody_anything_by_itself(database: Database) -> None:
    async def work(store: Store) -> None:
        by = await organizer(store, "o")
        for name in "abc":
            await somebody(store, name)
        this = await filled(store, await written(store, by))
        await let_go(store, this, 2)
        await started(store, 1)
        await store.outgoing.hold()
        await store.outgoing.release()
        assert await started(store) == []
        this = await store.announcements.find(this.id)
        assert (this.state, this.reason) == ("paused", "restored")
        assert await store.announcements.tally(this.id) == Tally(left=2, doubt=1)

    await database.write(work)


async def test_old_rows_go_and_their_counts_stay(database: Database) -> None:
    async def work(store: Store) -> None:
        by = await organizer(store, "o")
        await somebody(store, "a")
        this = await filled(store, await written(store, by))
        await let_go(store, this)
        await told(store, await started(store))
        await store.announcements.end(this.id, "done", "", NOW)
        before = await store.announcements.recipients.breakdown(this.id)
        later = NOW + timedelta(days=40)
        await store.outgoing.purge(later)
        assert await store.announcements.tally(this.id) == Tally(sent=1)
        await store.announcements.purge(later)
        assert await store.outgoing.counts() == {}
        assert await store.announcements.tally(this.id) == Tally(sent=1)
        assert await store.announcements.recipients.breakdown(this.id) == before

    await database.write(work)


# ── roles × actions ────────────────────────────────────────────────────────────────────────────────────


def doing(store: Store, id: int, by: int) -> dict[str, Callable[[], Awaitable[Any]]]:
    verbs = store.announcements
    return {
        "announcement.read": lambda: verbs.get(id, by=by),
        "announcement.write": lambda: verbs.discard(id, by=by),
        "announcement.send": lambda: verbs.send(id, by=by, now=NOW, people=1),
        "announcement.rule": lambda: verbs.set_second_above(FAIR, 1, by=by, now=NOW),
    }


ACTIONS = {action for action in ALLOWED if action.startswith("announcement.")}


@pytest.mark.parametrize("who", [*ROLES, "stranger"])
@pytest.mark.parametrize("action", sorted(ACTIONS))
async def test_only_who_the_table_names_may_do_it(store: Store, who: str, action: str) -> None:
    id = await written(store, await organizer(store, "o"))
    by = await somebody(store, "stranger") if who == "stranger" else await organizer(store, who, who)
    assert set(doing(store, id, by)) == ACTIONS
    allowed = True
    try:
        await doing(store, id, by)[action]()
    except NotAllowed:
        allowed = False
    assert allowed == (who in ALLOWED[action])
