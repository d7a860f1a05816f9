"""The way out: once, in order, at the platform's pace, and what each kind of failure leads to."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest

from bot.channels import Away, Blocked, NotSent, Refused, SendError, Unknown, Wait
from bot.pacing import Pace
from bot.reply import Venue, phrase
from bot.running import Bot
from storage.database import Database
from storage.records import Address, Localized, Spot
from storage.store import Store
from tests.bot.paper import Paper, bot_on_paper, load_fair, said, until_settled

T = TypeVar("T")

HOME = Address("paper", "a")


async def add(store: Store, text: str, kind: str = "reply", to: str = "a", **more: object) -> None:
    address = Address("paper", to)
    now = datetime.now(UTC)
    person = await store.people.meet(address, name="", language="", hint="fr", now=now)
    await store.outgoing.add(
        f"{to}:{text}",
        address,
        person.id,
        kind,
        phrase(text),
        now=now,
        **more,  # type: ignore[arg-type]
    )


async def decide(
    database: Database, bot: Bot, text: str, kind: str = "reply", to: str = "a", **more: object
) -> None:
    await database.write(lambda store: add(store, text, kind, to, **more))
    bot.outbox.wake("paper")


async def states(database: Database) -> dict[tuple[str, str], int]:
    return await database.read(lambda store: store.outgoing.counts())


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch) -> Paper:
    """A channel on paper, after whose failures the outbox rests only shortly."""
    monkeypatch.setattr("bot.sending.REST", timedelta(milliseconds=50))
    monkeypatch.setattr("bot.sending.DOUBT", timedelta(milliseconds=20))
    return Paper()


@pytest.fixture
async def bot(database: Database, paper: Paper) -> AsyncIterator[Bot]:
    async with bot_on_paper(database, paper) as running:
        yield running


@pytest.mark.parametrize(
    ("error", "kind", "sent", "state"),
    [
        (NotSent("refused"), "reply", 1, "sent"),
        (Wait(0.05), "reply", 1, "sent"),
        (Unknown("timeout"), "reply", 1, "sent"),
        (Unknown("timeout"), "reminder", 1, "sent"),
        (Unknown("timeout"), "announcement", 0, "in_doubt"),
        (Refused("bad"), "reply", 0, "failed"),
        (Blocked("403"), "reply", 0, "failed"),
        (None, "reply", 1, "sent"),
    ],
)
async def test_failure_leads_to_what_its_class_says(
    database: Database, paper: Paper, bot: Bot, error: SendError | None, kind: str, sent: int, state: str
) -> None:
    paper.errors = [error]
    await decide(database, bot, "x", kind)
    await until_settled(database)

    assert paper.texts("a") == ["x"] * sent
    assert await states(database) == {(kind, state): 1}


async def test_second_doubt_is_not_sent_again(database: Database, paper: Paper, bot: Bot) -> None:
    paper.errors = [Unknown("timeout"), Unknown("timeout")]
    await decide(database, bot, "x")
    await until_settled(database)

    assert len(paper.calls) == 2
    assert await states(database) == {("reply", "in_doubt"): 1}


async def test_blocked_person_is_sent_nothing_more_until_they_write(
    database: Database, paper: Paper, bot: Bot
) -> None:
    paper.errors = [Blocked("403")]
    await decide(database, bot, "x", "reminder")
    await decide(database, bot, "y", "reminder")
    await until_settled(database)

    assert len(paper.calls) == 1
    assert await states(database) == {("reminder", "failed"): 2}


async def test_replies_of_one_person_leave_in_order_and_one_at_a_time(
    database: Database, paper: Paper, bot: Bot
) -> None:
    paper.latency = 0.005
    for number in range(10):
        await decide(database, bot, f"{number}")
    await until_settled(database)

    assert paper.texts("a") == [f"{number}" for number in range(10)]


class LateReader(Database):
    """What it read is known only a while later."""

    async def read(self, work: Callable[[Store], Awaitable[T]]) -> T:
        found = await super().read(work)
        await asyncio.sleep(0.1)
        return found


async def test_call_that_ends_while_the_outbox_looks_holds_up_no_answer(
    database: Database, paper: Paper
) -> None:
    paper.latency = 0.05
    await load_fair(database)
    async with bot_on_paper(LateReader(database._engine), paper) as bot:
        await asyncio.sleep(0.5)  # the outbox has looked, and sleeps
        await bot.inbox.receive([said("first")])
        while not paper.calls:  # at once, without a look
            await asyncio.sleep(0.005)
        await decide(database, bot, "second")
        await until_settled(database, seconds=5)

    assert paper.texts("a") == ["echo first", "second"]


async def test_slow_person_holds_up_nobody(database: Database, paper: Paper, bot: Bot) -> None:
    paper.latency = 0.3
    await database.write(lambda store: add(store, "x", to="a"))
    for number in range(50):
        await database.write(lambda store, n=number: add(store, "y", to=f"p{n}"))  # type: ignore[misc]
    bot.outbox.wake("paper")
    async with asyncio.timeout(3):
        await until_settled(database)

    assert len(paper.sent) == 51


async def test_asked_to_wait_nothing_more_starts_until_then(
    database: Database, paper: Paper, bot: Bot
) -> None:
    paper.errors = [Wait(0.4)]
    for number in range(20):
        await decide(database, bot, "x", to=f"p{number}")
    await until_settled(database)
    began = [time for time, _ in paper.calls]

    in_flight = [time for time in began if time < began[0] + 0.05]
    assert all(time >= began[0] + 0.38 for time in began[len(in_flight) :])
    assert len(paper.sent) == 20


async def test_shorter_wait_ends_no_longer_one(database: Database, paper: Paper, bot: Bot) -> None:
    paper.errors = [Wait(0.6), Wait(0.05), NotSent("reset")]
    paper.latency = 0.05
    for number in range(3):
        await database.write(lambda store, n=number: add(store, "x", to=f"p{n}"))  # type: ignore[misc]
    bot.outbox.wake("paper")
    await until_settled(database)
    began = [time for time, _ in paper.calls]

    assert all(time >= began[0] + 0.6 for time in began[3:])
    assert len(paper.sent) == 3


async def test_many_calls_that_fail_together_are_one_failure(
    database: Database, paper: Paper, bot: Bot
) -> None:
    paper.errors = [NotSent("reset")] * 30
    paper.latency = 0.05
    for number in range(30):
        await database.write(lambda store, n=number: add(store, "x", to=f"p{n}"))  # type: ignore[misc]
    bot.outbox.wake("paper")
    async with asyncio.timeout(5):
        await until_settled(database)

    assert len(paper.sent) == 30


async def test_pause_survives_a_restart(database: Database, paper: Paper) -> None:
    until = datetime.now(UTC) + timedelta(seconds=0.6)
    await database.write(lambda store: store.outgoing.pause("paper", until))
    await database.write(lambda store: add(store, "x"))
    async with bot_on_paper(database, paper):
        await asyncio.sleep(0.3)
        early = len(paper.sent)
        await until_settled(database)

    assert (early, len(paper.sent)) == (0, 1)


async def test_channel_keeps_its_pace_and_replies_go_first(database: Database) -> None:
    paper = Paper(rate=50)
    for number in range(60):
        await database.write(lambda store, n=number: add(store, "news", "announcement", to=f"p{n}"))  # type: ignore[misc]
    async with bot_on_paper(database, paper) as bot:
        await asyncio.sleep(0.5)
        await decide(database, bot, "answer", to="guest")
        asked = len(paper.sent)
        await until_settled(database)
    began = [time for time, _ in paper.calls]
    order = [letter.text for letter in paper.sent]

    assert all(later - earlier >= 0.95 for earlier, later in zip(began, began[50:], strict=False))
    assert began[-1] - began[0] <= 61 / 50 * 1.25
    assert order.index("answer") <= asked + 3


async def test_one_chat_is_written_to_slowly_after_a_burst(database: Database) -> None:
    paper = Paper(chat_pace=Pace(0.2, burst=2))
    async with bot_on_paper(database, paper) as bot:
        for number in range(5):
            await decide(database, bot, f"{number}")
        await decide(database, bot, "other", to="b")
        await until_settled(database)
    began = [time for time, to in paper.calls if to == "a"]

    assert paper.texts("a") == [f"{number}" for number in range(5)]
    # Two at once, then three more that each wait their turn, however late the machine is with any of them.
    assert began[1] - began[0] < 0.15
    assert began[-1] - began[0] >= 0.95 * 3 * 0.2


async def test_long_text_goes_in_pieces_and_a_failure_repeats_none(
    database: Database, paper: Paper, bot: Bot
) -> None:
    paper.longest = 20
    paper.errors = [None, NotSent("no"), None, None]
    long = "aaaa aaaa aaaa. bbbb bbbb bbbb. cccc cccc."
    await decide(database, bot, long)
    await until_settled(database)

    assert [letter.text for letter in paper.sent] == ["aaaa aaaa aaaa.", "bbbb bbbb bbbb.", "cccc cccc."]


async def test_place_follows_the_text(database: Database, paper: Paper, bot: Bot) -> None:
    await decide(database, bot, "here", attach=Spot(30.4, -9.6, Localized({"fr": "Place"}), Localized({})))
    await decide(database, bot, "next")
    await until_settled(database)

    assert [letter.text for letter in paper.sent] == ["here", "", "next"]
    assert isinstance(paper.sent[1].attach, Venue)
    assert paper.sent[1].attach.name == "Place"


async def test_what_is_due_later_goes_then(database: Database, paper: Paper, bot: Bot) -> None:
    due = datetime.now(UTC) + timedelta(seconds=0.4)
    await decide(database, bot, "later", "reminder", due=due)
    await asyncio.sleep(0.2)
    early = len(paper.sent)
    await until_settled(database)

    assert (early, len(paper.sent)) == (0, 1)


async def test_person_away_gets_it_when_they_are_back(
    database: Database, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sending.REST", timedelta(hours=1))
    paper.errors = [Away("no page")]
    async with bot_on_paper(database, paper) as bot:
        await decide(database, bot, "x")
        await asyncio.sleep(0.2)
        away = len(paper.sent)
        bot.inbox.reachable(HOME)
        await until_settled(database)

    assert (away, paper.texts("a")) == (0, ["x"])


async def test_letter_that_cannot_be_made_fails_and_the_next_goes_on(
    database: Database, paper: Paper, bot: Bot
) -> None:
    paper.errors = [RuntimeError("bug")]  # type: ignore[list-item]
    await decide(database, bot, "x")
    await decide(database, bot, "y")
    await until_settled(database)

    assert paper.texts("a") == ["y"]
    assert await states(database) == {("reply", "failed"): 1, ("reply", "sent"): 1}
