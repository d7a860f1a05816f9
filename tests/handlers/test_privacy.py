"""What is kept about a person: shown, and forgotten."""

import json

from bot.reply import Recipe, Reply, phrase
from handlers import privacy
from handlers.answers import steps
from storage.records import Address
from storage.store import Store
from tests.handlers.conftest import Ask


async def test_everything_kept_is_a_file(turn: Ask) -> None:
    asked = turn("privacy.show")
    assert await privacy.show(asked) == Reply(
        phrase("privacy.kept"),
        steps(asked, "label.forget", "label.stop", "label.menu"),
        Recipe("mydata", {"person": 1}, "dalil-mydata.json", "application/json"),
    )


async def test_file_holds_what_is_kept_readable_by_people(known: Store) -> None:
    await known.people.choose_fair(1, "agadir-2025")
    drawn = await privacy.draw_my_data(known, {"person": 1}, str)
    kept = json.loads(drawn)
    assert (kept["person"]["name"], kept["person"]["fair"]) == ("Fatima", "agadir-2025")
    assert drawn.decode().startswith('{\n  "person"')


async def test_forgetting_is_asked_once_more(turn: Ask, known: Store) -> None:
    asked = turn("privacy.delete")
    assert await privacy.forget(asked) == Reply(
        phrase("privacy.sure"),
        (
            asked.option(phrase("label.erase"), "privacy.delete", confirm="yes"),
            asked.option(phrase("label.keep"), "menu"),
        ),
    )
    assert await known.people.get(1) is not None


async def test_forgetting_erases_the_person(turn: Ask, known: Store) -> None:
    assert await privacy.forget(turn("privacy.delete", confirm="yes")) == Reply(phrase("privacy.forgotten"))
    assert await known.people.get(1) is None
    assert await known.people.at(Address("terminal", "u1")) is None
