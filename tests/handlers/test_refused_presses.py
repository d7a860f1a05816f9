"""The table of roles and actions as buttons: whoever it does not name is refused, and nothing has changed."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.message import Pick, Words
from bot.reply import phrase
from bot.running import moment
from handlers.team_words import WORDS
from storage.database import Database
from storage.records import Address
from storage.roles import ALLOWED, ROLES
from storage.store import Store

# Several people share one terminal, so these are not held on WhatsApp as well.
from tests.bot.whole import TerminalTalker as SharedTerminal
from tests.bot.whole import load, texts, whole_bot
from tests.handlers.applying import OPEN
from tests.handlers.test_review_dialogues import AGADIR
from tests.storage.test_applications import ANSWERS

DAY = moment(OPEN)

#: Action → what asks for it, said or pressed. The file is number 1, in version 2.
ASKED: Mapping[str, tuple[str, ...]] = {
    "application.read": ("review.file|s=1",),
    "application.list": ("/organizer", "review.queue|f=new", "review.by", "review.tools"),
    "application.ask": ("review.ask|s=1",),
    "application.note": ("review.note|s=1",),
    "application.score": ("review.score|s=1|p=5",),
    "application.decide": (
        "review.decide|s=1|n=2|v=accepted", "review.decide|s=1|n=2|v=declined|r=late", "review.best",
        "review.reason|s=1|n=2",
    ),
    "application.release": ("review.release", "review.release|go=yes", "review.release|s=1|go=yes"),
    "application.undo": ("review.undo|b=0:0",),
    "application.pass_on": ("review.pass|s=1", "review.pass|s=1|sure=yes", "review.offer|s=1"),
    "application.confirm": ("review.comes|s=1",),
    "application.withdraw": ("review.withdraw|s=1", "review.withdraw|s=1|sure=yes"),
    "application.place": ("review.place|s=1|at=0", "review.swap|s=1|o=1"),
    "application.export": ("review.export", "review.papers|s=1"),
    "application.type_in": ("review.type-in",),
    "application.hand_over": ("review.hand|s=1",),
    "team.list": ("team.people", "team.person|p=1|r=admin"),
    "team.invite": ("team.invite", "team.invite|r=admin", "team.take-back|k=0000000000000000"),
    "team.admit": ("team.admit|p=1|r=admin",),
    "team.remove": ("team.remove|p=1|r=admin",),
}  # fmt: skip

#: What belongs to the applicant's own buttons: another file is "not yours", which their own tests hold.
OWN = {"application.send", "application.add"}


def test_every_action_on_files_and_on_the_team_is_asked_for() -> None:
    wanted = {action for action in ALLOWED if action.startswith(("application.", "team."))}
    assert set(ASKED) == wanted - OWN


async def state(store: Store) -> list[object]:
    """All that a press could have changed."""
    read = store.roles._connection.rows
    files = await read("select id, state, version, held, stand, vacant from application")
    held = await read("select person, role, fair from organizer")
    columns = ("id", "state", "version", "held", "stand", "vacant")
    found: list[object] = [[tuple(row[name] for name in columns) for row in files]]
    found.append(sorted((row["person"], row["role"], row["fair"]) for row in held))
    for table in ("newcomer", "application_score", "application_note", "audit", "invitation"):
        [row] = await read(f"select count(*) as n from {table}")
        found.append(row["n"])
    begun = await read("select flow from session")
    found.append([row["flow"] for row in begun if row["flow"] in (*WORDS, "best", "typed")])
    return found


@pytest.mark.parametrize("who", [*ROLES, "owner", "stranger"])
async def test_press_of_whoever_may_not_is_refused_and_changes_nothing(
    database: Database, tmp_path: Path, who: str
) -> None:
    await load(database, AGADIR)

    async def begin(store: Store) -> None:
        owner = await store.people.meet(Address("terminal", "owner"), name="", language="fr", now=DAY)
        id = await store.applications.begin(AGADIR, owner.id, now=DAY)
        await store.applications.send(id, ANSWERS, (), by=owner.id, now=DAY)
        for role in ROLES:
            met = await store.people.meet(Address("terminal", role), name=role, language="fr", now=DAY)
            await store.roles.give(met.id, role, AGADIR, DAY)

    await database.write(begin)
    refusals = {texts().say(phrase(key), "fr") for key in ("unknown.button", "team.elsewhere")}
    before = await database.read(state)
    talker = SharedTerminal(tmp_path)
    async with whole_bot(database, [talker.channel], now=OPEN, fair=AGADIR):
        for action, asked in ASKED.items():
            if who in ALLOWED[action]:
                continue
            for each in asked:
                said = Words(each) if each.startswith("/") else Pick(_at(each))
                heard = await talker.hears_of(who, said)
                assert heard.texts[0] in refusals, (action, each)
        await talker.close()
    assert await database.read(state) == before


def _at(press: str) -> str:
    """The press about the fair of Agadir."""
    intent, bar, slots = press.partition("|")
    return f"{intent}@{AGADIR}{bar}{slots}"
