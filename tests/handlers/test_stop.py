"""STOP in every language and script, as a whole message: at any moment, for every role, in every flow."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import handlers
from bot.message import Words
from bot.running import moment
from handlers.spoken import command
from storage import reference
from storage.database import Database, open_database
from storage.records import Address, Session
from storage.roles import ROLES
from storage.store import Store
from tests.bot.whole import MORNING, TerminalTalker, load, whole_bot

TABLE = json.loads((Path(reference.__file__).parent / "choices.json").read_text("utf-8"))
STOP, START = TABLE["stop"], TABLE["restart"]

#: How people write it: shouting, with marks, in other shapes of the letters.
SHAPES = (
    "STOP", "Stop.", " stop ! ", "ＳＴＯＰ", "stooop", "S.T.O.P", "«توقّف»", "توقــف", "ARRÊTEZ!!", "🔕 stop",
)  # fmt: skip

#: What only contains it is a question like any other.
OTHERS = ("où est le stop ?", "le bus stop", "stop ou encore", "start2", "واش كاين ستوب فالطريق", "non-stop")

HOME = Address("terminal", "fatima")
NOW = moment(MORNING)


@pytest.mark.parametrize("text", [*STOP, *SHAPES])
def test_whole_message_that_says_stop_is_understood_without_a_fair(text: str) -> None:
    asked = command(text)
    assert asked is not None
    assert asked.intent == "subscribe.stop"


@pytest.mark.parametrize("text", START)
def test_start_is_understood_too(text: str) -> None:
    asked = command(text)
    assert asked is not None
    assert asked.intent == "subscribe.start"


@pytest.mark.parametrize("text", OTHERS)
def test_what_only_contains_it_is_not_it(text: str) -> None:
    assert command(text) is None


@pytest.fixture
async def talked(tmp_path: Path) -> AsyncIterator[tuple[Database, TerminalTalker]]:
    """A whole bot in the terminal, on one engine: what is tested is above it."""
    async with open_database(f"sqlite:///{tmp_path / 'dalil.db'}") as database:
        await load(database, "meknes-2025")
        talker = TerminalTalker(tmp_path)
        async with whole_bot(database, [talker.channel], files=tmp_path / "uploads"):
            yield database, talker
            await talker.close()


async def news(store: Store) -> str | None:
    person = await store.people.at(HOME)
    assert person is not None
    return person.news


@pytest.mark.parametrize("role", ["visitor", "applicant", *ROLES])
async def test_every_word_stops_every_role_in_every_flow(
    role: str, talked: tuple[Database, TerminalTalker]
) -> None:
    database, talker = talked
    await talker.says(Words("/menu"))

    async def become(store: Store) -> int:
        person = await store.people.at(HOME)
        assert person is not None
        if role == "applicant":
            await store.applications.begin("meknes-2025", person.id, now=NOW)
        elif role != "visitor":
            _, code = await store.roles.invite(role, "meknes-2025", NOW)
            assert await store.roles.accept(person.id, code, NOW)
        return person.id

    person = await database.write(become)
    flows = ("", *handlers.FLOWS)
    for number, word in enumerate((*STOP, *SHAPES)):
        # Every word in one flow, every flow in turn; STOP itself in all of them.
        for flow in flows if word == "stop" else (flows[number % len(flows)],):

            async def begin(store: Store, flow: str = flow) -> None:
                await store.people.set_news(person, "yes", "1", channel="terminal", now=NOW)
                if flow:
                    subject = "meknes-2025:1"
                    await store.sessions.keep(Session(person, flow, subject, "name", {}), NOW)

            await database.write(begin)
            heard = await talker.says(Words(word))
            assert await database.read(news) == "no", (word, flow)
            assert heard.texts[0].startswith("🔕"), (word, flow)
            # Nothing is asked any more: what was begun is kept for later.
            assert await database.read(lambda store: store.sessions.open(person)) is None, (word, flow)
    for word in START:
        await talker.says(Words("STOP"))
        await talker.says(Words(word))
        assert await database.read(news) == "yes", word


async def test_each_answer_is_kept_with_its_text_version_and_time(
    talked: tuple[Database, TerminalTalker],
) -> None:
    database, talker = talked
    for said in ("/menu", "توقف", "START"):
        await talker.says(Words(said))
    kept = (await database.read(lambda store: store.people.everything(1)))["consents"]
    assert [(each["topic"], each["answer"], each["text"]) for each in kept] == [
        ("news", "no", "label.stop"),
        ("news", "yes", "label.news"),
    ]
    assert all(each["version"] and each["given"].startswith("2025-02-01") for each in kept)
