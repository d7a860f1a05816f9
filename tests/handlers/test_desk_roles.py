"""A volunteer sees tickets and no files: every role against every action, by each way there is to ask."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

import handlers
from bot.message import Pick, Words
from bot.reply import Recipe, phrase
from storage.database import Database
from storage.files import Kept
from storage.pack import pack_of
from storage.records import Address, SpokenFor
from storage.refusals import NoFile, NotAllowed, NotNow
from storage.roles import ALLOWED, ROLES
from storage.store import Store
from tests.bot.whole import TerminalTalker, texts, whole_bot
from tests.handlers.conftest import FAIR, Ask
from tests.storage.test_applications import ANSWERS, NOW, organizer, person

Verb = Callable[[Store, int], Awaitable[object]]

#: How each action is asked for in chat: the intent, and what a button or a forged press carries.
ASKED: dict[str, tuple[tuple[str, dict[str, str]], ...]] = {
    "application.list": (("review.queue", {}), ("review.queue", {"f": "new"}), ("review.by", {})),
    "application.read": (("review.file", {"s": "1"}), ("review.look", {"s": "1"})),
    "application.ask": (("review.ask", {"s": "1"}),),
    "application.note": (("review.note", {"s": "1"}),),
    "application.score": (("review.score", {"s": "1", "p": "4"}),),
    "application.decide": (("review.decide", {"s": "1", "n": "2", "v": "reserve"}),),
    "application.release": (("review.release", {}), ("review.release", {"go": "yes"})),
    "application.undo": (("review.undo", {"b": "0:0"}),),
    "application.pass_on": (("review.pass", {"s": "1", "sure": "yes"}),),
    "application.place": (("review.place", {"s": "1"}), ("review.swap", {"s": "1"})),
    "application.export": (("review.export", {}), ("review.papers", {"s": "1"})),
    "application.type_in": (("review.type-in", {}),),
    "application.hand_over": (("review.hand", {"s": "1"}), ("review.hand", {"s": "1", "sure": "yes"})),
    "announcement.read": (("announce.list", {}), ("announce.show", {"id": "1"})),
    "announcement.write": (("announce.start", {}), ("announce.texts", {})),
    "announcement.send": (("announce.stop", {"id": "1", "sure": "yes"}), ("announce.pause", {"id": "1"})),
    "workshop.list": (("room.list", {}),),
    "workshop.code": (("room.show", {"i": "marketing"}),),
    "workshop.export": (("room.export", {"i": "marketing"}),),
    "roll.list": (("roll.list", {}),),
    "fair.report": (("council.report", {}), ("council.sheet", {})),
    "programme.change": (("change.menu", {}), ("change.workbook", {})),
    "report.list": (("report.list", {}),),
    "report.read": (("report.show", {"r": "1"}),),
    "report.take": (("report.take", {"r": "1"}),),
    "report.close": (("report.close", {"r": "1"}),),
    "signs.print": (("signs.print", {}),),
    "team.list": (("team.people", {}), ("team.person", {"p": "1", "r": "admin"})),
    "team.invite": (("team.invite", {}), ("team.invite", {"r": "admin"})),
    "team.admit": (("team.admit", {"p": "1", "r": "admin"}),),
    "team.remove": (("team.remove", {"p": "1", "r": "reviewer"}), ("team.known", {"p": "1"})),
    "ticket.list": (("desk.list", {}),),
    "ticket.read": (("desk.card", {"t": "1"}), ("desk.play", {"t": "1", "l": "1"})),
    "ticket.claim": (("desk.claim", {"t": "1"}), ("desk.pass", {"t": "1"})),
    "ticket.answer": (("desk.reply", {"t": "1"}),),
    "ticket.note": (("desk.note", {"t": "1"}),),
    "ticket.close": (("desk.close", {"t": "1"}),),
    "ticket.type": (("desk.type", {"t": "1", "l": "1"}),),
    "ticket.keep": (("desk.keep", {"t": "1"}), ("desk.unkeep", {"t": "1", "a": "1"})),
    "desk.duty": (("desk.duty", {}),),
    "desk.group": (("desk.group", {}),),
}

#: What belongs to whoever sent the file, and is asked for in the form.
OWN = {
    "application.send", "application.add", "application.confirm", "application.withdraw", "report.add",
    "survey.answer", "letter.answer",
}  # fmt: skip

#: What no press asks for on a fair without a plan or a photo, or nobody at all: the verb itself is tried.
VERBS: dict[str, Verb] = {
    "aisle.close": lambda store, by: store.places.close(FAIR.id, "a1", by=by, now=NOW),
    "aisle.open": lambda store, by: store.places.reopen(FAIR.id, "a1", by=by, now=NOW),
    "announcement.rule": lambda store, by: store.announcements.set_second_above(FAIR.id, 9, by=by, now=NOW),
    "workshop.tick": lambda store, by: store.attendance.tick(FAIR.id, 1, there=True, by=by, now=NOW),
    "roll.tick": lambda store, by: store.roll_call.here(1, by=by, now=NOW),
    "report.photo": lambda store, by: store.reports.photos(1, by=by),
}

#: What is said to whoever may not.
REFUSED = ("unknown.button", "team.elsewhere")

#: What may be said to the bot about the team's work: command → action.
COMMANDS = {
    "/organizer": "application.list", "/announce": "announcement.write", "/rooms": "workshop.list",
    "/change": "programme.change", "/desk": "ticket.list", "/reports": "report.list",
    "/signs": "signs.print",
}  # fmt: skip

#: Buttons of the team that are followed from screen to screen.
MOST_PRESSED = 40

VOICE = Kept("v" * 64, "voice.ogg", "audio/ogg", 9)


async def prepared(store: Store) -> None:
    """File 1 with a paper and ticket 1 with a voice note, of two people."""
    await store.fairs.load(pack_of(FAIR))
    await store.files.add(VOICE, NOW)
    owner = await person(store, "owner")
    id = await store.applications.begin(FAIR.id, owner, now=NOW)
    await store.applications.send(id, ANSWERS, [("papers", VOICE.hash, "statuts")], by=owner, now=NOW)
    visitor = await store.people.meet(Address("web", "v"), name="Fatima", language="fr", now=NOW)
    await store.tickets.say(
        visitor.id, FAIR.id, Address("web", "v"), "voice", "salam", now=NOW,
        question=SpokenFor("application", f"{FAIR.id}:1", "name", "ab"),
    )  # fmt: skip
    admin = await organizer(store, "helper")
    await store.tickets.answer(1, "wa3alaykom salam", by=admin, now=NOW)
    await store.announcements.draft(
        FAIR.id, {"fr": "Bonjour"}, by=admin, now=NOW, language="fr", zone="Africa/Casablanca"
    )
    await store.reports.make(FAIR.id, "broken", by=visitor.id, now=NOW, words="la prise")


def test_every_action_of_the_table_can_be_asked_for() -> None:
    assert ASKED.keys() | OWN | VERBS.keys() == ALLOWED.keys()


@pytest.mark.parametrize("who", (*ROLES, "stranger"))
@pytest.mark.parametrize("action", sorted(VERBS))
async def test_verb_does_what_the_table_says(store: Store, action: str, who: str) -> None:
    await prepared(store)
    by = await person(store, who) if who == "stranger" else await organizer(store, who, who)
    refused = False
    try:
        await VERBS[action](store, by)
    except NotAllowed:
        refused = True
    except (NoFile, NotNow):  # there is none, or not today: whoever may try is told so
        pass
    assert refused == (who not in ALLOWED[action])


@pytest.mark.parametrize("who", (*ROLES, "stranger"))
@pytest.mark.parametrize("action", sorted(ASKED))
async def test_forged_press_does_what_the_table_says(store: Store, turn: Ask, action: str, who: str) -> None:
    await prepared(store)
    routes = {route.intent: route.handler for route in handlers.ROUTES}
    by = await person(store, who) if who == "stranger" else await organizer(store, who, who)
    someone = await store.people.get(by)
    assert someone
    for intent, slots in ASKED[action]:
        reply = await routes[intent](turn(intent, person=someone, now=NOW, said=Pick("forged"), **slots))
        refused = reply.text.key in REFUSED
        if intent == "desk.play":  # the line has no file: whoever may look is told so all the same
            continue
        assert refused == (who not in ALLOWED[action]), (intent, reply.text.key)
        if refused:
            assert not isinstance(reply.attach, Recipe)


async def test_volunteer_is_led_to_tickets_and_never_to_a_file(database: Database, tmp_path: Path) -> None:
    """In chat: what the welcome offers, what the commands answer, and every button that appears."""
    await database.write(prepared)
    _, code = await database.write(lambda store: store.roles.invite("volunteer", FAIR.id, NOW))
    talker = TerminalTalker(tmp_path)
    async with whole_bot(
        database, [talker.channel], now=NOW.isoformat(), fair=FAIR.id, files=tmp_path / "up"
    ):
        welcome = await talker.says(Words(code))
        queue = await talker.says(Words("/organizer"))
        seen, ahead, texts = set(), list(welcome.options), list(welcome.texts)
        while ahead:
            id, _ = ahead.pop(0)
            if id in seen or not id.startswith(("desk.", "review.")):
                continue
            seen.add(id)
            heard = await talker.says(Pick(id))
            ahead += heard.options
            texts += heard.texts
        forged = await talker.says(Pick(f"review.papers@{FAIR.id}|s=1"))
        await talker.close()

    assert "accueil" in welcome.texts[0]
    assert "pas de votre ressort" in queue.texts[0]
    assert any("salam" in text for text in texts)
    assert {id.partition("@")[0] for id in seen} >= {"desk.list", "desk.card", "desk.claim", "desk.close"}
    assert not any(id.startswith("review.") for id in seen)
    assert not any(str(ANSWERS["name"]) in text for text in texts)
    assert forged.attached == ()


@pytest.mark.parametrize("who", (*ROLES, "stranger"))
async def test_whole_bot_refuses_by_command_by_button_and_by_forged_pick(
    database: Database, tmp_path: Path, who: str
) -> None:
    """Commands first, then every button of the team that appears, then a forged press for each action."""
    await database.write(prepared)
    refusals = tuple(texts().say(phrase(key), "fr").splitlines()[0] for key in REFUSED)
    intents = {intent: action for action, asked in ASKED.items() for intent, _ in asked}
    talker = TerminalTalker(tmp_path)

    async def refused(said: Words | Pick) -> tuple[bool, tuple[tuple[str, str], ...]]:
        heard = await talker.says(said)
        assert heard.texts, said
        return heard.texts[0].startswith(refusals), heard.options

    async with whole_bot(
        database, [talker.channel], now=NOW.isoformat(), fair=FAIR.id, files=tmp_path / "up"
    ):
        if who != "stranger":
            _, code = await database.write(lambda store: store.roles.invite(who, FAIR.id, NOW))
            await talker.says(Words(code))
        ahead: list[str] = []
        for command, action in COMMANDS.items():
            no, options = await refused(Words(command))
            assert no == (who not in ALLOWED[action]), command
            ahead += [id for id, _ in options]
        seen: set[str] = set()
        while ahead and len(seen) < MOST_PRESSED:
            id = ahead.pop(0)
            intent = id.partition("@")[0]
            if id in seen or intent not in intents:
                continue
            seen.add(id)
            assert who in ALLOWED[intents[intent]], id
            no, options = await refused(Pick(id))
            assert not no, id
            ahead += [id for id, _ in options]
        for action, asked in sorted(ASKED.items()):
            if who in ALLOWED[action]:
                continue
            for intent, slots in asked:
                forged = f"{intent}@{FAIR.id}" + "".join(f"|{name}={each}" for name, each in slots.items())
                no, _ = await refused(Pick(forged))
                assert no, forged
        await talker.close()
    assert bool(seen) == (who != "stranger")
    assert set(await database.read(lambda store: store.inbox.counts())) == {"done"}
