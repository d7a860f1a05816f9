"""Taking in and answering: once, in order, whole, whatever fails."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

import storage.connection
from bot.channels import Full, Raw
from bot.pacing import Pace
from bot.reply import Reply, phrase
from bot.turn import Turn
from storage import inbox
from storage.database import Database
from storage.pack import pack_of
from storage.records import Address
from storage.store import Store
from tests.bot.paper import Paper, bot_on_paper, load_fair, said, until_settled
from tests.handlers.conftest import FAIR


async def test_message_is_answered(database: Database) -> None:
    await load_fair(database)
    paper = Paper()
    async with bot_on_paper(database, paper) as bot:
        raw = said("salam")
        await bot.inbox.receive([raw])
        await bot.inbox.answered(raw)

    assert paper.texts("a") == ["echo salam"]


async def test_same_update_twice_is_answered_once(database: Database) -> None:
    await load_fair(database)
    paper = Paper()
    async with bot_on_paper(database, paper) as bot:
        await asyncio.gather(*(bot.inbox.receive([said("salam")]) for _ in range(5)))
        await until_settled(database)

    assert paper.texts("a") == ["echo salam"]


async def test_one_person_is_answered_in_order_and_persons_side_by_side(database: Database) -> None:
    await load_fair(database)
    paper = Paper()
    people = [f"p{n}" for n in range(40)]
    async with bot_on_paper(database, paper) as bot:
        for number in range(10):
            await bot.inbox.receive([said(f"{number}", person) for person in people])
        await until_settled(database)

    for person in people:
        assert paper.texts(person) == [f"echo {number}" for number in range(10)]


async def test_what_was_received_before_a_restart_is_answered_after_it(database: Database) -> None:
    await load_fair(database)
    for number in range(3):
        raw = said(f"{number}")
        await database.write(
            lambda store, raw=raw: store.inbox.receive(  # type: ignore[misc]
                raw.channel, raw.id, raw.sender, raw.kind, raw.payload, FIRST
            )
        )
    paper = Paper()
    async with bot_on_paper(database, paper):
        await until_settled(database)

    assert paper.texts("a") == ["echo 0", "echo 1", "echo 2"]


async def test_message_that_breaks_its_handler_is_set_aside_with_one_apology(database: Database) -> None:
    await load_fair(database)
    paper = Paper()
    async with bot_on_paper(database, paper) as bot:
        await bot.inbox.receive([said("break"), said("next")])
        await until_settled(database)
        counts = await database.read(lambda store: store.inbox.counts())

    assert paper.texts("a") == ["sorry.failed", "echo next"]
    assert counts == {"quarantined": 1, "done": 1}


async def test_failed_turn_leaves_nothing_behind(database: Database) -> None:
    await load_fair(database)
    async with bot_on_paper(database, Paper()) as bot:
        await bot.inbox.receive([said("hello"), said("half")])
        await until_settled(database)

    person = await database.read(lambda store: store.people.at(Address("paper", "a")))
    assert person is not None
    assert person.chosen is None


async def test_message_during_which_the_process_ended_thrice_is_set_aside(database: Database) -> None:
    await load_fair(database)
    paper = Paper()
    raw = said("poison")
    id = await database.write(
        lambda store: store.inbox.receive(raw.channel, raw.id, raw.sender, raw.kind, raw.payload, FIRST)
    )
    for _ in range(3):  # three processes took it up and were gone
        await database.write(lambda store: store.inbox.begin(id or 0))
    async with bot_on_paper(database, paper) as bot:
        await bot.inbox.receive([said("next")])
        await until_settled(database)

    assert paper.texts("a") == ["sorry.failed", "echo next"]


async def test_unreadable_update_is_set_aside_in_silence(database: Database) -> None:
    await load_fair(database)
    paper = Paper()
    async with bot_on_paper(database, paper) as bot:
        await bot.inbox.receive([Raw("paper", "1", "a", "message", json.dumps({"unreadable": 1}))])
        await bot.inbox.receive([Raw("paper", "2", "a", "message", json.dumps({"ignore": 1}))])
        await bot.inbox.receive([said("next")])
        await until_settled(database)
        counts = await database.read(lambda store: store.inbox.counts())

    assert paper.texts("a") == ["echo next"]
    assert counts == {"quarantined": 1, "done": 2}


async def test_fair_changed_meanwhile_is_seen(database: Database) -> None:
    await load_fair(database)
    seen: list[int] = []

    async def note(turn: Turn) -> Reply | None:
        seen.append(turn.fair.version)
        return None

    async with bot_on_paper(database, Paper(), note) as bot:
        await bot.inbox.receive([said("1")])
        await until_settled(database)
        await database.write(bump)
        await bot.inbox.receive([said("2")])
        await until_settled(database)

    assert seen == [1, 2]


async def test_without_any_fair_it_is_said(database: Database) -> None:
    paper = Paper()
    async with bot_on_paper(database, paper) as bot:
        await bot.inbox.receive([said("salam")])
        await until_settled(database)

    assert paper.texts("a") == ["fair.none"]


async def test_only_the_beginning_of_a_long_text_is_understood(database: Database) -> None:
    await load_fair(database)
    asked: list[str] = []

    async def note(turn: Turn) -> Reply | None:
        asked.append(turn.asked.intent)
        return None

    async with bot_on_paper(database, Paper(), note) as bot:
        await bot.inbox.receive([said("programme"), said("- " * 500 + "programme")])
        await until_settled(database)

    assert asked[0] != asked[1]


async def test_afterword_follows_the_answer(database: Database) -> None:
    await load_fair(database)
    paper = Paper()

    async def ask(turn: Turn) -> Reply | None:
        return Reply(phrase("news.question")) if turn.person.answered == 1 else None

    async with bot_on_paper(database, paper, ask) as bot:
        await bot.inbox.receive([said("1"), said("2"), said("3")])
        await until_settled(database)

    assert paper.texts("a") == ["echo 1", "echo 2", "news.question", "echo 3"]


async def test_goodbye_reaches_who_was_erased_and_leaves_nothing(database: Database) -> None:
    await load_fair(database)
    paper = Paper()
    async with bot_on_paper(database, paper) as bot:
        await bot.inbox.receive([said("hello")])
        await until_settled(database)
        await bot.inbox.receive([said("forget")])
        await until_settled(database)
        left = await database.read(lambda store: store.outgoing.counts())
        person = await database.read(lambda store: store.people.at(Address("paper", "a")))

    assert paper.texts("a") == ["echo hello", "echo forget"]
    assert (left, person) == ({}, None)


async def test_burst_larger_than_memory_is_answered_in_whole(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.inbox.KNOWN", 50)
    await load_fair(database)
    paper = Paper()
    people = [f"p{n}" for n in range(150)]
    async with bot_on_paper(database, paper) as bot:
        for number in range(4):
            await bot.inbox.receive([said(f"{number}", person) for person in people])
        await until_settled(database)

    assert {person: paper.texts(person) for person in people} == {
        person: [f"echo {number}" for number in range(4)] for person in people
    }


async def test_flooder_waits_and_others_do_not(database: Database) -> None:
    await load_fair(database)
    paper = Paper()
    async with bot_on_paper(database, paper) as bot:
        await bot.inbox.receive([said(f"{n}", "flooder") for n in range(60)])
        raw = said("salam", "guest")
        await bot.inbox.receive([raw])
        async with asyncio.timeout(5):
            await bot.inbox.answered(raw)
        await asyncio.sleep(1)
        answered = len(paper.texts("flooder"))

    assert paper.texts("guest") == ["echo salam"]
    assert 20 <= answered <= 25


async def test_flooder_fills_no_memory_and_holds_nobody_up(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.inbox.KNOWN", 50)
    monkeypatch.setattr("bot.inbox.KNOWN_OF_EACH", 7)
    monkeypatch.setattr("bot.inbox.FLOOD", Pace(every=0.02, burst=20))
    await load_fair(database)
    paper = Paper()
    async with bot_on_paper(database, paper) as bot:
        await bot.inbox.receive([said(f"{n}", "flooder") for n in range(150)])
        raw = said("salam", "guest")
        await bot.inbox.receive([raw])
        async with asyncio.timeout(10):
            await bot.inbox.answered(raw)
        early = len(paper.texts("flooder"))
        await bot.inbox.receive([said(f"{n}", "flooder") for n in range(150, 160)])
        await until_settled(database)

    assert early < 100
    assert paper.texts("flooder") == [f"echo {n}" for n in range(160)]


async def test_what_comes_while_the_disk_is_looked_up_is_answered(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.inbox.KNOWN", 3)
    await load_fair(database)
    paper = Paper()
    for number in range(3):  # as many as are looked up at once
        raw = said("salam", f"p{number}")
        await database.write(
            lambda store, raw=raw: store.inbox.receive(  # type: ignore[misc]
                raw.channel, raw.id, raw.sender, raw.kind, raw.payload, FIRST
            )
        )
    async with bot_on_paper(database, paper) as bot:
        read, look_up = database.read, inbox.Inbox.to_do
        looked_up: list[int] = []

        async def look(rows: inbox.Inbox, channels: Sequence[str], after: int, most: int) -> Any:
            looked_up.append(after)
            return await look_up(rows, channels, after, most)

        async def read_slowly(work: Any) -> Any:
            result = await read(work)
            if looked_up:
                looked_up.clear()
                await bot.inbox.receive([said("late", "guest")])
            return result

        monkeypatch.setattr(inbox.Inbox, "to_do", look)
        monkeypatch.setattr(database, "read", read_slowly)
        async with asyncio.timeout(10):
            while paper.texts("guest") != ["echo late"]:
                await asyncio.sleep(0.01)

    assert [paper.texts(f"p{number}") for number in range(3)] == [["echo salam"]] * 3


async def test_failures_of_the_database_never_set_a_message_aside(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.inbox.REST", 0.01)
    await load_fair(database)
    paper = Paper()
    failures = [storage.connection.Full("disk full")] * 8
    refusals: list[storage.connection.Full] = []
    write = database.write

    async def fail(turn: Turn) -> Reply | None:
        if failures:
            refusals.append(failures[-1])
            raise failures.pop()
        return None

    async def refuse_once(work: Any) -> Any:
        if refusals:
            raise refusals.pop()
        return await write(work)

    monkeypatch.setattr(database, "write", refuse_once)
    async with bot_on_paper(database, paper, fail) as bot:
        await bot.inbox.receive([said("salam")])
        await until_settled(database)

    assert paper.texts("a") == ["echo salam"]


async def test_database_that_cannot_be_written_takes_nothing_in(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await load_fair(database)
    async with bot_on_paper(database, Paper()) as bot:
        with monkeypatch.context() as patch:
            patch.setattr(database, "write", refuse)
            with pytest.raises(Full):
                await bot.inbox.receive([said("salam")])
        counts = await database.read(lambda store: store.inbox.counts())

    assert counts == {}


FIRST = datetime(2025, 2, 1, tzinfo=UTC)


async def bump(store: Store) -> None:
    """The fair has another area."""
    await store.fairs.load(pack_of(replace(FAIR, area=4001)))


async def refuse(work: object) -> None:
    raise storage.connection.Full("disk full")
