"""One person on two phones: by a code only, once, in time."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.reply import phrase
from handlers import phones
from storage.records import Address, Person, Session
from storage.store import Store
from tests.handlers.conftest import SUNDAY, Ask

OTHER = Address("whatsapp", "MA.7")


@pytest.fixture
async def other(known: Store) -> Person:
    """Somebody on WhatsApp, with a draft, who wants no news."""
    person = await known.people.meet(OTHER, name="F.", language="ary", now=SUNDAY)
    await known.sessions.keep(
        Session(person.id, "application", "file", "photos", {"name": "Apiaria"}), SUNDAY
    )
    await known.people.set_news(person.id, "no", "1", channel="whatsapp", now=SUNDAY)
    return replace(person, news="no")


async def offered(turn: Ask) -> str:
    reply = await phones.link(turn("phone.link"))
    assert reply.text.key == "link.code"
    return str(reply.text.values["code"])


async def test_code_typed_on_the_other_phone_makes_them_one_person(
    turn: Ask, known: Store, other: Person
) -> None:
    code = await offered(turn)
    reply = await phones.link(turn("phone.link", person=other, argument=code.lower()))
    assert reply.text == phrase("link.done")
    joined = await known.people.at(OTHER)
    assert joined
    assert (joined.id, joined.news) == (1, "no")
    assert await known.people.get(other.id) is None
    assert await known.sessions.get(1, "application", "file") == Session(
        1, "application", "file", "photos", {"name": "Apiaria"}
    )


async def test_phone_that_showed_the_code_is_told(turn: Ask, known: Store, other: Person) -> None:
    await phones.link(turn("phone.link", person=other, argument=await offered(turn)))
    assert await known.outgoing.counts() == {("notice", "pending"): 1}


@pytest.mark.parametrize("code", ["ABCDEFGH", "0", "' or 1=1", "ا", "x" * 5000, "212600000007"])
async def test_anything_else_joins_nobody(turn: Ask, known: Store, other: Person, code: str) -> None:
    await offered(turn)
    assert (await phones.link(turn("phone.link", person=other, argument=code))).text == phrase("link.wrong")
    assert await known.people.at(OTHER) == other


async def test_code_is_good_once_and_for_a_quarter_of_an_hour(turn: Ask, known: Store, other: Person) -> None:
    code = await offered(turn)
    late = SUNDAY + timedelta(minutes=16)
    assert (
        await phones.link(turn("phone.link", person=other, now=late, argument=code))
    ).text.key == "link.wrong"
    assert (await phones.link(turn("phone.link", argument=code))).text.key == "link.wrong"
    assert (await phones.link(turn("phone.link", person=other, argument=code))).text.key == "link.done"
    stranger = await known.people.meet(Address("whatsapp", "MA.8"), name="", language="fr", now=SUNDAY)
    assert (await phones.link(turn("phone.link", person=stranger, argument=code))).text.key == "link.wrong"


async def test_who_guesses_is_not_listened_to_any_more(turn: Ask, other: Person) -> None:
    code = await offered(turn)
    for guess in range(5):
        await phones.link(turn("phone.link", person=other, argument=f"GUESS{guess}"))
    assert (await phones.link(turn("phone.link", person=other, argument=code))).text.key == "link.wrong"
