"""The rules of a ticket: who may do what, who hears of it, what is kept and what is let go."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

import pytest

from storage.database import Database
from storage.files import Kept
from storage.pack import pack_of
from storage.records import Address, Duty, Sound, SpokenFor, Thread, Ticket
from storage.refusals import NoFile, NotAllowed, NotNow
from storage.roles import ALLOWED, ROLES
from storage.store import Store
from storage.ticket_words import PIECE, left
from tests.handlers.conftest import FAIR
from tests.storage.test_applications import NOW, organizer, person

STAFFED = replace(FAIR, desk=Duty(time(9), time(18), "+212 528 00 00 00", 20))
VISITOR = Address("whatsapp", "212600000042")
GROUP = Address("telegram", "-1002")
VOICE = Kept("v" * 64, "voice.ogg", "audio/ogg", 9)
SPOKEN = SpokenFor("application", f"{FAIR.id}:1", "name", "ab")


async def visitor(store: Store, address: Address = VISITOR, name: str = "Fatima", now: datetime = NOW) -> int:
    return (await store.people.meet(address, name=name, language="ary", now=now)).id


async def opened(store: Store, text: str = "fin sakou dyali?", **more: Any) -> Ticket:
    who = await visitor(store)
    return await store.tickets.say(who, FAIR.id, VISITOR, "asked", text, now=NOW, **more)


async def forum(store: Store, admin: int) -> None:
    code = await store.desks.invite_group(FAIR.id, by=admin, now=NOW)
    assert await store.desks.join(code, GROUP, by=admin, now=NOW) == FAIR.id


async def outgoing(store: Store) -> list[tuple[str, str, str]]:
    """What waits to be sent: to which address, with which phrase, with what attached."""
    rows = []
    for row in await store.outgoing._connection.rows(
        "select id from outgoing where state = 'pending' order by id"
    ):
        found = await store.outgoing.start(row["id"], "test", NOW)
        assert found
        act = found.attach.act if isinstance(found.attach, Thread) else "file" if found.attach else ""
        rows.append((found.address.id, found.text.key, act))
    return rows


# ── roles × actions ────────────────────────────────────────────────────────────────────────────────────

ACTIONS = sorted(action for action in ALLOWED if action.startswith(("ticket.", "desk.")))
WHO = (*ROLES, "owner", "stranger")


def doing(store: Store, ticket: Ticket, line: int, by: int) -> dict[str, Callable[[], Awaitable[Any]]]:
    """Each action of the table, done by somebody."""
    verbs, id = store.tickets, ticket.id
    return {
        "ticket.list": lambda: verbs.every(ticket.fair, by=by),
        "ticket.read": lambda: verbs.lines(id, by=by),
        "ticket.claim": lambda: verbs.claim(id, by=by, now=NOW),
        "ticket.answer": lambda: verbs.answer(id, "x", by=by, now=NOW),
        "ticket.note": lambda: verbs.note(id, "x", by=by, now=NOW),
        "ticket.close": lambda: verbs.close(id, by=by, now=NOW),
        "ticket.type": lambda: verbs.type(id, line, "x", by=by, now=NOW),
        "ticket.keep": lambda: verbs.keep(id, by=by, now=NOW, language="fr"),
        "desk.duty": lambda: store.desks.take_duty(ticket.fair, by=by, now=NOW),
        "desk.group": lambda: store.desks.invite_group(ticket.fair, by=by, now=NOW),
    }


def test_every_action_of_the_table_is_tried(store: Store) -> None:
    ticket = Ticket(1, "", 1, VISITOR, "", "", None, "", None, NOW, "", "", None)
    assert sorted(doing(store, ticket, 1, 0)) == ACTIONS


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("action", ACTIONS)
async def test_only_who_the_table_names_may_do_it(store: Store, who: str, action: str) -> None:
    await store.fairs.load(pack_of(STAFFED))
    ticket = await opened(store, question=SPOKEN)
    if who == "owner":
        by = ticket.person
    else:
        by = await person(store, "stranger") if who == "stranger" else await organizer(store, who, who)
    allowed = True
    try:
        await doing(store, ticket, 1, by)[action]()
    except NotAllowed:
        allowed = False
    except NotNow:
        pass
    assert allowed == (who in ALLOWED[action])


@pytest.mark.parametrize("action", ACTIONS)
async def test_role_at_one_fair_means_nothing_at_another(store: Store, action: str) -> None:
    await store.fairs.load(pack_of(STAFFED))
    ticket = await opened(store)
    by = await person(store, "elsewhere")
    _, code = await store.roles.invite("admin", "meknes-2025", NOW)
    assert await store.roles.accept(by, code, NOW)
    with pytest.raises(NotAllowed):
        await doing(store, ticket, 1, by)[action]()


async def test_who_is_in_the_group_is_a_volunteer_of_that_fair_only(store: Store) -> None:
    await store.fairs.load(pack_of(STAFFED))
    ticket = await opened(store)
    by = await person(store, "member")
    assert (await store.tickets.answer(ticket.id, "x", by=by, now=NOW, inside=FAIR.id)).claimed == by
    with pytest.raises(NotAllowed):
        await store.tickets.answer(ticket.id, "x", by=by, now=NOW, inside="meknes-2025")


# ── who hears ──────────────────────────────────────────────────────────────────────────────────────────


async def test_without_a_group_each_of_the_team_hears_and_then_whoever_took_it(database: Database) -> None:
    async def talk(store: Store) -> list[tuple[str, str, str]]:
        await store.fairs.load(pack_of(STAFFED))
        for name, role in (("admin", "admin"), ("help", "volunteer"), ("news", "announcer")):
            await organizer(store, name, role)
        ticket = await opened(store)
        helper = (await store.people.at(Address("paper", "help"))) or None
        assert helper
        await store.tickets.claim(ticket.id, by=helper.id, now=NOW)
        await opened(store, "w chokran")
        return await outgoing(store)

    assert await database.write(talk) == [
        ("admin", "desk.new", ""),
        ("help", "desk.new", ""),
        ("help", "desk.line", ""),
    ]


async def test_in_a_group_everything_waits_for_the_thread_and_then_stands_in_it(database: Database) -> None:
    async def talk(store: Store) -> tuple[list[tuple[str, str, str]], ...]:
        await store.fairs.load(pack_of(STAFFED))
        admin = await organizer(store, "admin")
        await forum(store, admin)
        await store.files.add(VOICE, NOW)
        ticket = await opened(store)
        await opened(store, "", file=Sound(VOICE.hash, "audio/ogg", "v.ogg"))
        before = await outgoing(store)
        await store.ticket_upkeep.thread_opened(ticket.id, Address("telegram", "-1002/45"), NOW)
        opening = await outgoing(store)
        await store.tickets.answer(ticket.id, "Au stand A1", by=admin, now=NOW, inside=FAIR.id)
        await store.tickets.close(ticket.id, by=admin, now=NOW, inside=FAIR.id)
        return before, opening, await outgoing(store)

    assert await database.write(talk) == (
        [("-1002", "desk.topic", "open")],
        [("-1002/45", "desk.card", ""), ("-1002/45", "desk.line", ""), ("-1002/45", "desk.line", "file")],
        [
            (VISITOR.id, "desk.answer", ""),
            (VISITOR.id, "desk.solved-question", ""),
            ("-1002/45", "desk.gone", "close"),
        ],
    )


async def test_group_that_is_lost_or_has_no_topics_leaves_nobody_waiting(database: Database) -> None:
    async def talk(store: Store) -> tuple[list[tuple[str, str, str]], ...]:
        await store.fairs.load(pack_of(STAFFED))
        await forum(store, await organizer(store, "admin"))
        ticket = await opened(store)
        await outgoing(store)
        await store.ticket_upkeep.thread_refused(ticket.id, NOW)
        refused = await outgoing(store)
        await store.ticket_upkeep.group_lost(GROUP, NOW)
        return refused, await outgoing(store)

    refused, lost = await database.write(talk)
    assert refused == [("admin", "desk.no-thread", ""), ("admin", "desk.new", "")]
    assert lost == [("admin", "desk.new", "")]


async def test_code_of_a_group_is_good_once_and_for_a_day(store: Store) -> None:
    admin = await organizer(store, "admin")
    code = await store.desks.invite_group(FAIR.id, by=admin, now=NOW)
    assert await store.desks.join(code, GROUP, by=admin, now=NOW + timedelta(hours=25)) is None
    assert await store.desks.join(code.lower(), GROUP, by=admin, now=NOW) == FAIR.id
    assert await store.desks.join(code, GROUP, by=admin, now=NOW) is None


# ── time ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("minutes", "hour", "told"),
    [(19, 10, 0), (21, 10, 1), (21, 20, 0), (15 * 60, 20, 1), (13 * 60 + 5, 20, 0)],
    ids=["soon enough", "too long", "at night", "in the morning", "just opened"],
)
async def test_duty_organizer_hears_of_who_waits_too_long_while_the_team_is_there(
    database: Database, minutes: int, hour: int, told: int
) -> None:
    async def wait(store: Store) -> tuple[int, int, list[tuple[str, str, str]]]:
        await store.fairs.load(pack_of(STAFFED))
        await organizer(store, "admin")
        duty = await organizer(store, "duty")
        await store.desks.take_duty(FAIR.id, by=duty, now=NOW)
        began = NOW.replace(hour=hour)
        who = await visitor(store, now=began)
        await store.tickets.say(who, FAIR.id, VISITOR, "asked", "salam", now=began)
        await outgoing(store)
        then = began + timedelta(minutes=minutes)
        return (
            await store.ticket_upkeep.chase(then),
            await store.ticket_upkeep.chase(then),
            await outgoing(store),
        )

    assert await database.write(wait) == (told, 0, [("duty", "desk.waits", "")] * told)


async def test_window_of_whatsapp_is_counted_from_the_last_message(store: Store) -> None:
    ticket = await opened(store)
    assert left(ticket, NOW + timedelta(hours=20)) == timedelta(hours=4)
    assert left(ticket, NOW + timedelta(hours=25)) == timedelta(0)
    assert left(replace(ticket, address=Address("telegram", "7")), NOW) is None


async def test_long_answer_goes_in_pieces_that_a_template_carries(store: Store) -> None:
    admin = await organizer(store, "admin")
    ticket = await opened(store)
    await outgoing(store)
    await store.tickets.answer(ticket.id, "mot " * 500, by=admin, now=NOW)
    rows = await store.outgoing._connection.rows("select phrase from outgoing where topic like 'answer:%'")
    assert len(rows) == 3
    assert all(len(row["phrase"]) < PIECE + 60 for row in rows)


# ── speaking for somebody ──────────────────────────────────────────────────────────────────────────────


async def test_only_the_newest_writing_of_a_spoken_answer_may_be_confirmed_and_only_by_its_owner(
    database: Database,
) -> None:
    async def talk(store: Store) -> None:
        await store.fairs.load(pack_of(STAFFED))
        admin, stranger = await organizer(store, "admin"), await person(store, "stranger")
        ticket = await opened(store, "", question=SPOKEN)
        await store.files.add(VOICE, NOW)
        spoken = await store.tickets.say(
            ticket.person, FAIR.id, VISITOR, "form", "", now=NOW, question=SPOKEN,
            file=Sound(VOICE.hash, "audio/ogg", "v.ogg"),
        )  # fmt: skip
        [line] = await store.tickets.lines(spoken.id, by=admin)
        first = await store.tickets.type(ticket.id, line.id, "Tigmy", by=admin, now=NOW)
        second = await store.tickets.type(ticket.id, line.id, "Tigmi", by=admin, now=NOW)
        confirm = store.tickets.confirm
        assert await confirm(first.id, by=ticket.person, yes=True, now=NOW) is None
        assert await confirm(second.id, by=stranger, yes=True, now=NOW) is None
        confirmed = await confirm(second.id, by=ticket.person, yes=True, now=NOW)
        assert confirmed is not None
        assert (confirmed.text, confirmed.question, confirmed.state) == ("Tigmi", SPOKEN, "yes")
        assert await confirm(second.id, by=ticket.person, yes=True, now=NOW) is None
        with pytest.raises(NoFile):
            await store.tickets.type(ticket.id, second.id + 99, "x", by=admin, now=NOW)

    await database.write(talk)


async def test_answer_is_kept_as_a_question_of_the_fair_and_taken_back(database: Database) -> None:
    async def talk(store: Store) -> None:
        await store.fairs.load(pack_of(STAFFED))
        admin = await organizer(store, "admin")
        ticket = await opened(store, "wach kayn parking; w bch7al?")
        with pytest.raises(NotNow):
            await store.tickets.keep(ticket.id, by=admin, now=NOW, language="ary")
        await store.tickets.answer(ticket.id, "Oui, gratuit, derrière la place.", by=admin, now=NOW)
        version = await store.fairs.version(FAIR.id)
        key, _, _ = await store.tickets.keep(ticket.id, by=admin, now=NOW, language="fr")
        fair = await store.fairs.get(FAIR.id)
        assert fair is not None
        assert fair.version == (version or 0) + 1
        kept = fair.questions[-1]
        assert kept.questions == ("wach kayn parking, w bch7al?",)
        assert kept.answer.texts == {"fr": "Oui, gratuit, derrière la place."}
        await store.tickets.unkeep(ticket.id, key, by=admin, now=NOW)
        fair = await store.fairs.get(FAIR.id)
        assert fair is not None
        assert kept not in fair.questions

    await database.write(talk)


# ── letting go ─────────────────────────────────────────────────────────────────────────────────────────


async def test_whoever_is_forgotten_leaves_no_ticket_no_file_and_no_thread(database: Database) -> None:
    async def talk(store: Store) -> tuple[list[tuple[str, str, str]], int]:
        await store.fairs.load(pack_of(STAFFED))
        admin = await organizer(store, "admin")
        await forum(store, admin)
        await store.files.add(VOICE, NOW)
        ticket = await opened(store, "sirri", file=Sound(VOICE.hash, "audio/ogg", "v.ogg"))
        await store.ticket_upkeep.thread_opened(ticket.id, Address("telegram", "-1002/45"), NOW)
        await store.tickets.note(ticket.id, "sirri aussi", by=admin, now=NOW)
        assert len((await store.people.everything(ticket.person))["handed_over"]) == 1
        await store.people.erase(ticket.person, NOW)
        left_over = 0
        for table in ("ticket", "ticket_line", "file"):
            left_over += len(await store.people._connection.rows(f"select 1 from {table}"))
        for row in await store.people._connection.rows("select phrase, attach from outgoing"):
            left_over += "sirri" in row["phrase"] or VOICE.hash in (row["attach"] or "")
        return await outgoing(store), left_over

    assert await database.write(talk) == ([("-1002/45", "desk.gone", "drop")], 0)


async def test_ticket_is_let_go_after_its_keeping_time_with_its_thread(database: Database) -> None:
    async def talk(store: Store) -> tuple[bool, bool]:
        await store.fairs.load(pack_of(STAFFED))
        admin = await organizer(store, "admin")
        ticket = await opened(store)
        await store.tickets.close(ticket.id, by=admin, now=NOW)
        await store.tickets.solved(ticket.id, by=ticket.person, yes=True, now=NOW)
        await store.ticket_upkeep.purge(NOW + timedelta(days=89))
        before = await store.tickets.mine(ticket.person, ticket.id) is not None
        await store.ticket_upkeep.purge(NOW + timedelta(days=91))
        return before, await store.tickets.mine(ticket.person, ticket.id) is not None

    assert await database.write(talk) == (True, False)


async def test_kept_voice_notes_are_not_swept_away(store: Store) -> None:
    await store.files.add(VOICE, NOW)
    await opened(store, "", file=Sound(VOICE.hash, "audio/ogg", "v.ogg"))
    await store.files.drop_unused(NOW + timedelta(days=3))
    assert await store.files.names() == {"voice.ogg"}
