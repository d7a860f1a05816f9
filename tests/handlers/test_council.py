"""The report for the council and the certificate: figures equal to the database's by another query."""

import io
import json
import random
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import openpyxl
import pypdfium2
import pytest

import handlers
from bot.reply import Recipe, phrase
from bot.turn import Say
from storage.database import Database
from storage.pack import pack_of
from storage.records import Person
from storage.refusals import NotAllowed
from storage.store import Store
from tests.bot.whole import texts
from tests.handlers.conftest import CASABLANCA, FAIR, Ask, there
from tests.handlers.test_roll_call import LARGE, address, file_of
from tests.storage.test_applications import organizer, person

END = datetime(2025, 2, 21, 17, tzinfo=CASABLANCA)
HELD = replace(FAIR, stands=LARGE.stands, exhibitors=(), poles=LARGE.poles, plan=())
STATES = ("sent", "accepted", "confirmed", "reserve", "declined", "withdrawn")
SOLD: tuple[list[str], ...] = (["honey"], ["argan_oil"], ["saffron", "couscous"], ["carpet"], [])


def say_in(language: str) -> Say:
    return lambda value: texts().say(value, language)


async def seeded(store: Store) -> int:
    """A fair with 60 files, seats, questions, an announcement and two days of roll call; its admin."""
    chance = random.Random(9)
    await store.fairs.load(pack_of(HELD))
    run = store.figures._connection.execute
    for number in range(1, 61):
        state = chance.choice(STATES)
        stand = f"products/{number:03}" if state == "confirmed" else ""
        file = await file_of(store, address(number), HELD, state, stand)
        answers = {
            **file.answers,
            "province": chance.choice(("MA-TIZ", "MA-AGD", "MA-TAR")),
            "members": 10,
            "women": chance.randint(2, 9),
            "products": {"words": "x", "known": chance.choice(SOLD)},
        }
        await run("update application set answers = ? where id = ?", json.dumps(answers), file.id)
        if stand:
            await run(
                "insert into roll_call (fair, day, application, asked, here)"
                " values (?, '2025-02-16', ?, 1, ?)",
                HELD.id, file.id, chance.choice((None, 5)),
            )  # fmt: skip
        if stand and number % 2:
            await run(
                "insert into survey (application, fair, sales, visitors, wishes, at)"
                " values (?, ?, ?, ?, ?, 0)",
                file.id, HELD.id, chance.choice(("5", "20", "more")), chance.choice(("", "many")),
                f"=plus d'ombre {number}",
            )  # fmt: skip
        if number % 3 == 0:
            await run(
                "insert into signup (fair, entry, person, state, seats, made, attended)"
                " values (?, 'marketing', ?, ?, ?, 0, ?)",
                HELD.id, there(file.person), chance.choice(("seat", "waiting")), chance.randint(1, 3),
                chance.choice((None, 7)),
            )  # fmt: skip
    for _ in range(300):
        hour = chance.randint(9, 20)
        intent = chance.choice(("stand.number", "schedule.day", "fair.hours", "unknown", "way.to"))
        await store.tallies.count(HELD.id, intent, END.replace(hour=hour))
    admin = await organizer(store, "admin")
    announced = await store.figures._connection.row(
        "insert into announcement (fair, made_by, state, texts, language, zone, made, began)"
        " values (?, ?, 'done', ?, 'fr', 'UTC', 0, 1) returning id",
        HELD.id, admin, json.dumps({"fr": "Demain on ouvre à 10 h"}),
    )  # fmt: skip
    for number in range(20):
        await run(
            "insert into outgoing (dedup, channel, address, person, kind, lane, phrase, due, made, state,"
            " announcement) values (?, 'web', 'x', null, 'announcement', 3, '{}', 0, 0, ?, ?)",
            f"a{number}", chance.choice(("sent", "read", "failed", "left_out")),
            there(announced)["id"],
        )  # fmt: skip
    return admin


async def second_query(store: Store) -> dict[str, Any]:
    """The same figures, by other ways through the same rows."""
    ask = store.figures._connection.rows

    async def pairs(query: str) -> dict[Any, int]:
        return {row["a"]: row["b"] for row in await ask(query)}

    files = [(row["state"], json.loads(row["answers"])) for row in await ask("select * from application")]
    signups = await ask("select * from signup")
    return {
        "total": len([state for state, _ in files if state != "draft"]),
        "women": len([1 for _, answers in files if answers["women"] >= 6]),
        "states": await pairs("select state as a, count(*) as b from application group by state"),
        "food": len([1 for _, answers in files if {"honey", "argan_oil", "saffron", "couscous"}
                     & {*answers["products"]["known"]}]),
        "provinces": {p: len([1 for _, a in files if a["province"] == p])
                      for p in {a["province"] for _, a in files}},
        "taken": sum(row["seats"] for row in signups if row["state"] == "seat"),
        "attended": sum(row["seats"] for row in signups if row["attended"]),
        "hours": await pairs("select hour as a, sum(times) as b from tally group by hour"),
        "subjects": await pairs("select subject as a, sum(times) as b from tally group by subject"),
        "reached": (await ask("select count(*) as n from outgoing where announcement is not null"
                              " and (state = 'sent' or state = 'read')"))[0]["n"],
        "surveys": await ask("select * from survey order by application"),
        "here": (await ask("select count(*) as n from roll_call where here = 5"))[0]["n"],
        "called": (await ask("select count(*) as n from roll_call"))[0]["n"],
    }  # fmt: skip


async def test_figures_are_those_of_the_database(database: Database) -> None:
    async def look(store: Store) -> None:
        admin = await seeded(store)
        figures, other = await store.figures.of(HELD.id, by=admin), await second_query(store)
        for name in ("total", "women", "states", "provinces", "subjects"):
            assert figures[name] == other[name], name
        assert figures["categories"]["food"] == other["food"]
        assert figures["hours"] == {str(hour): times for hour, times in other["hours"].items()}
        [marketing] = [each for each in figures["workshops"] if each["title"]["fr"].startswith("Atelier")]
        assert (marketing["taken"], marketing["attended"]) == (other["taken"], other["attended"])
        assert figures["announcements"][0]["reached"] == other["reached"]
        assert figures["announcements"][0]["people"] == 20
        assert figures["days"] == {"2025-02-16": {"called": other["called"], "here": other["here"]}}
        with pytest.raises(NotAllowed):
            await store.figures.of(HELD.id, by=await organizer(store, "v", "volunteer"))

        values = {"fair": HELD.id, "person": admin, "language": "fr"}
        book = openpyxl.load_workbook(io.BytesIO(await drawn(store, "council-sheet", values, "fr")))
        assert [[cell.value for cell in row[1:2]] for row in book["files"].iter_rows(min_row=2)] == [
            [other["total"]], [other["women"]],
        ]  # fmt: skip
        surveys = other["surveys"]
        assert surveys
        for question, said in (("sales", ("5", "20", "more")), ("visitors", ("many",))):
            told = {str(row[0].value): row[1].value for row in book[question].iter_rows(min_row=2)}
            assert told == {
                say_in("fr")(phrase(f"survey.{question}-{each}")): times
                for each in said
                if (times := len([1 for row in surveys if row[question] == each]))
            }
        wished = [row[0].value for row in book["wishes"].iter_rows(min_row=2)]
        assert wished == sorted(row["wishes"] for row in surveys)
        assert all(row[0].data_type == "s" for row in book["wishes"].iter_rows(min_row=2))
        by_hour = {row[0].value: row[1].value for row in book["hours"].iter_rows(min_row=2)}
        assert by_hour == figures["hours"]

    await database.write(look)


async def drawn(store: Store, recipe: str, values: dict[str, Any], language: str) -> bytes:
    done = await handlers.DRAWINGS[recipe](store, values, say_in(language))
    return done if isinstance(done, bytes) else done()


@pytest.mark.parametrize("language", ["ar", "fr"])
async def test_report_is_two_pages_with_its_figures(store: Store, language: str) -> None:
    admin = await seeded(store)
    values = {"fair": HELD.id, "person": admin, "language": language}
    content = await drawn(store, "council", values, language)
    pdf = pypdfium2.PdfDocument(content)
    assert len(pdf) == 2
    figures = await store.figures.of(HELD.id, by=admin)
    said = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert (
        f"{figures['women']} / {figures['total']}" in said
        or f"{figures['total']} / {figures['women']}" in said
    )


async def test_certificate_is_for_who_was_there(store: Store, turn: Ask) -> None:
    await store.fairs.load(pack_of(HELD))
    here = await file_of(store, address(1), HELD, "confirmed", "products/001")
    absent = await file_of(store, address(2), HELD, "confirmed", "products/002")
    declined = await file_of(store, address(3), HELD, "declined")
    asked = await store.roll_call.begin(END)
    assert asked == 2
    assert here.person
    await store.roll_call.here(here.id, by=here.person, now=END)
    for file, key in ((here, "part.ready"), (absent, "part.none"), (declined, "part.none")):
        someone = await store.people.get(there(file.person))
        assert isinstance(someone, Person)
        early = await certificate(turn, someone, END - timedelta(days=2))
        assert early.text.key == "part.early"
        reply = await certificate(turn, someone, END)
        assert reply.text.key == key
        assert isinstance(reply.attach, Recipe) == (file is here)
    values = {"file": here.id, "person": here.person}
    pdf = pypdfium2.PdfDocument(await drawn(store, "part", values, "fr"))
    arabic, french = (page.get_textpage().get_text_range() for page in pdf)
    assert here.name in french
    assert "Attestation de participation" in french
    assert here.name in arabic or here.name in arabic[::-1]
    with pytest.raises(NotAllowed):
        await drawn(store, "part", {"file": here.id, "person": await person(store, "other")}, "fr")


async def certificate(turn: Ask, someone: Person, now: datetime) -> Any:
    routes = {route.intent: route.handler for route in handlers.ROUTES}
    return await routes["part.certificate"](turn("part.certificate", fair=HELD, person=someone, now=now))
