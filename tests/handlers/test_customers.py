"""After the fair a customer writes to an exhibitor who stayed listed: passed on, and no number is shown."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.channels import Channel
from bot.clock import Clock
from bot.message import Pick, Words
from bot.server import application, serving
from storage.customers import KEEP, MOST_GOT, MOST_WRITTEN
from storage.database import Database
from storage.pack import pack_of
from storage.records import Application
from storage.refusals import NoFile, NotAllowed, NotNow, TooOften
from storage.store import Store
from tests.bot.whole import Heard, TelegramTalker, telegram_channel, whole_bot
from tests.handlers.desk_house import House, plain, whatsapp_channel
from tests.handlers.test_roll_call import LARGE, address, file_of
from tests.platforms import telegram, whatsapp
from tests.storage.test_applications import person
from tests.storage.test_surveys import AFTER

#: Of the exhibitor, on WhatsApp, who wrote last during the fair.
EXHIBITOR = int(address(2).id)
PHONE = "+21260000000"


async def held(store: Store, number: int = 2, *, listed: bool = True) -> Application:
    """An exhibitor of the fair that is over, who agreed to be written to."""
    file = await file_of(store, address(number), LARGE, "confirmed", f"products/{number:03}")
    assert file.person
    if listed:
        await store.surveys.answer(file.id, "listed", "yes", by=file.person, now=AFTER, channel="whatsapp")
    return file


async def set_up(store: Store) -> Application:
    await store.fairs.load(pack_of(LARGE))
    return await held(store)


@dataclass
class After:
    """The house after the fair, with one customer."""

    house: House
    customer: TelegramTalker
    exhibitor: str

    async def writes(self, text: str) -> Heard:
        """The customer writes to the exhibitor, from their card, and confirms."""
        card = await self.customer.says(Pick(f"stand.card@{LARGE.id}|exhibitor={self.exhibitor}"))
        [write] = [id for id, _ in card.options if id.startswith("customer.write")]
        await self.customer.says(Pick(write))
        shown = await self.customer.says(Words(text))
        assert text in plain(shown.texts[0])
        [send] = [id for id, _ in shown.options if id.startswith("customer.send")]
        return await self.customer.says(Pick(send))


@asynccontextmanager
async def after_the_fair(database: Database, folder: Path) -> AsyncIterator[After]:
    clock = Clock(AFTER - datetime.now(UTC))
    async with telegram.serving() as tg, whatsapp.serving() as wa:
        file = await database.write(set_up)
        wa.person(str(EXHIBITOR)).wrote = wa.now() - 25 * 3600
        wa.templates["notice_customer", "fr"] = (2, "UTILITY", "APPROVED")
        channels: list[Channel] = [telegram_channel(tg), whatsapp_channel(wa.url, clock.now)]
        async with (
            whole_bot(database, channels, now=AFTER.isoformat(), fair=LARGE.id, files=folder) as bot,
            serving(application(channels, bot.inbox, bot.ready), "127.0.0.1", 0) as served,
        ):
            wa.hook.point_at(f"{served}/whatsapp/webhook")
            customer = TelegramTalker(database, tg, 77, first_name="Fatima")
            yield After(House(database, tg, wa, bot), customer, f"a{file.id}")


async def test_customer_and_exhibitor_talk_through_the_bot(database: Database, tmp_path: Path) -> None:
    async with after_the_fair(database, tmp_path) as after:
        house = after.house
        sent = await after.writes("Avez-vous encore du miel de thym ?")
        assert "transmis" in sent.texts[0]
        await house.quiet(60)
        [template] = [call["sent"] for call in house.whatsapp.calls(EXHIBITOR)]
        assert template["template"]["name"] == "notice_customer"
        [name, text] = template["template"]["components"][0]["parameters"]
        assert text["text"] == "Avez-vous encore du miel de thym ?"
        assert name["text"] == "Coopérative 001"

        # A template has no button: what they write next is the answer, once they have seen it.
        house.whatsapp.says(EXHIBITOR, "Oui, dix kilos. Venez à Taroudannt.")
        await house.quiet(60)
        asked = house.texts(house.whatsapp.calls(EXHIBITOR))[-1]
        assert "Oui, dix kilos. Venez à Taroudannt." in asked
        before = len(house.telegram.calls(77))
        house.whatsapp.says(EXHIBITOR, "oui")
        await house.quiet(60)
        [answer] = house.texts(house.telegram.calls(77)[before:])
        assert "Coopérative 001 vous répond" in answer
        assert "Oui, dix kilos" in answer

        # ... and so is what the customer says to that, by the button this time.
        answers = [id for id in house._buttons(77) if id.startswith("customer.answer")]
        await after.customer.says(Pick(answers[0]))
        shown = await after.customer.says(Words("Merci, j'arrive samedi"))
        [send] = [id for id, _ in shown.options if id.startswith("customer.send")]
        await after.customer.says(Pick(send))
        await house.quiet(60)
        assert "Merci, j'arrive samedi" in house.texts(house.whatsapp.calls(EXHIBITOR))[-1]
        said = "\n".join(house.texts(house.telegram.calls(77)) + house.texts(house.whatsapp.calls(EXHIBITOR)))
        for number in (PHONE, str(EXHIBITOR), "Fatima"):
            assert number not in said


async def test_words_for_the_bot_are_still_answered_after_a_letter(
    database: Database, tmp_path: Path
) -> None:
    async with after_the_fair(database, tmp_path) as after:
        await after.writes("Salam, wach kayn lmiel?")
        await after.house.quiet(60)
        after.house.whatsapp.says(EXHIBITOR, "quelles sont les dates de la foire ?")
        await after.house.quiet(60)
        assert "mot pour mot" not in after.house.texts(after.house.whatsapp.calls(EXHIBITOR))[-1]


async def test_nothing_leaves_unless_it_is_confirmed(database: Database, tmp_path: Path) -> None:
    async with after_the_fair(database, tmp_path) as after:
        customer, e = after.customer, after.exhibitor
        await customer.says(Pick(f"customer.write@{LARGE.id}|exhibitor={e}"))
        long = await customer.says(Words("x" * 700))
        assert "600" in plain(long.texts[0])
        await customer.says(Words("Premier essai"))
        changed = await customer.says(Words("Second essai"))
        assert "Second essai" in changed.texts[0]
        dropped = await customer.says(Words("non"))
        assert "rien n'est parti" in dropped.texts[0]
        late = await customer.says(Pick(f"customer.send@{LARGE.id}|e={e}"))
        assert "transmis" not in late.texts[0]
        await after.house.quiet(60)
        assert after.house.whatsapp.calls(EXHIBITOR) == []


async def test_stop_ends_the_letters_and_the_button_goes(database: Database, tmp_path: Path) -> None:
    async with after_the_fair(database, tmp_path) as after:
        after.house.whatsapp.says(EXHIBITOR, "STOP")
        await after.house.quiet(60)
        assert "ne peuvent plus vous écrire" in after.house.texts(after.house.whatsapp.calls(EXHIBITOR))[-1]
        card = await after.customer.says(Pick(f"stand.card@{LARGE.id}|exhibitor={after.exhibitor}"))
        assert not any(id.startswith("customer.") for id, _ in card.options)
        forged = await after.customer.says(Pick(f"customer.write@{LARGE.id}|exhibitor={after.exhibitor}"))
        assert "ne reçoit pas" in forged.texts[0]


async def test_who_did_not_agree_is_written_to_by_nobody(store: Store) -> None:
    await set_up(store)
    silent = await held(store, 4, listed=False)
    customer = await person(store, "customer")
    assert not await store.customers.listed(LARGE.id, f"a{silent.id}")
    with pytest.raises(NotNow):
        await store.customers.write(LARGE.id, f"a{silent.id}", "Salam", by=customer, now=AFTER)
    assert silent.person
    await store.surveys.answer(silent.id, "listed", "yes", by=silent.person, now=AFTER)
    await store.surveys.answer(silent.id, "listed", "no", by=silent.person, now=AFTER)
    with pytest.raises(NotNow):
        await store.customers.write(LARGE.id, f"a{silent.id}", "Salam", by=customer, now=AFTER)


async def test_a_few_a_day_and_no_more_from_whom_they_do_not_want(database: Database) -> None:
    async def work(store: Store) -> None:
        file = await set_up(store)
        other = await held(store, 4)
        to, customers = f"a{file.id}", store.customers
        assert file.person and other.person
        pest = await person(store, "pest")
        for number in range(MOST_WRITTEN):
            exhibitor = (to, f"a{other.id}")[number % 2]
            letter = await customers.write(LARGE.id, exhibitor, f"Salam {number}", by=pest, now=AFTER)
        with pytest.raises(TooOften):
            await customers.write(LARGE.id, to, "Salam", by=pest, now=AFTER + timedelta(hours=23))
        tomorrow = AFTER + timedelta(days=1, minutes=1)
        letter = await customers.write(LARGE.id, to, "Salam", by=pest, now=tomorrow)
        for stranger in (pest, other.person):
            with pytest.raises(NotAllowed):
                await customers.refuse(letter.id, by=stranger, now=tomorrow)
            with pytest.raises(NotAllowed):
                await customers.answer(letter.id, "?", by=stranger, now=tomorrow)
        await customers.refuse(letter.id, by=file.person, now=tomorrow)
        with pytest.raises(NotNow):
            await customers.write(LARGE.id, to, "Salam", by=pest, now=tomorrow)
        await customers.write(LARGE.id, f"a{other.id}", "Salam", by=pest, now=tomorrow)
        # An exhibitor is not flooded by many either.
        for number in range(MOST_GOT - 3):
            one = await person(store, f"c{number}")
            await customers.write(LARGE.id, to, "Salam", by=one, now=AFTER)
        with pytest.raises(TooOften):
            await customers.write(LARGE.id, to, "Salam", by=await person(store, "late"), now=AFTER)

    await database.write(work)


async def test_a_first_letter_wakes_nobody_and_an_answer_comes_at_once(store: Store) -> None:
    file = await set_up(store)
    assert file.person
    night = AFTER.replace(hour=23)
    customer = await person(store, "customer")
    letter = await store.customers.write(LARGE.id, f"a{file.id}", "Salam", by=customer, now=night)
    await store.customers.answer(letter.id, "Salam", by=file.person, now=night)
    rows = await store.customers._connection.rows(
        "select due from outgoing where dedup in (?, ?) order by id",
        f"letter:{letter.id}",
        f"letter:{letter.id + 1}",
    )
    due = [datetime.fromtimestamp(row["due"] / 1e6, AFTER.tzinfo) for row in rows]
    assert due == [(night + timedelta(days=1)).replace(hour=8, minute=30), night]


async def test_consent_outlives_the_file_and_ends_when_they_say_so(database: Database) -> None:
    async def work(store: Store) -> None:
        file = await set_up(store)
        assert file.person
        to = f"a{file.id}"
        assert await store.keeping.purge(AFTER + timedelta(days=500)) == (LARGE.id,)
        later = AFTER + timedelta(days=501)
        assert await store.customers.listed(LARGE.id, to)
        customer = await person(store, "customer")
        letter = await store.customers.write(LARGE.id, to, "Salam", by=customer, now=later)
        await store.customers.purge(later + KEEP + timedelta(hours=1))
        with pytest.raises(NoFile):
            await store.customers.get(letter.id, by=file.person)
        assert await store.customers.close(file.person, channel="whatsapp", now=later) == 1
        fair = await store.fairs.get(LARGE.id)
        assert fair is not None
        assert to not in {each.id for each in fair.exhibitors}
        kept = await store.people.everything(file.person)
        given = [(each["topic"], each["answer"]) for each in kept["consents"]]
        assert given == [(f"listed:{LARGE.id}", "yes"), (f"listed:{LARGE.id}", "no")]

    await database.write(work)


async def test_who_is_forgotten_takes_their_letters_and_their_listing_along(database: Database) -> None:
    async def work(store: Store) -> None:
        file = await set_up(store)
        assert file.person
        customer = await person(store, "customer")
        await store.customers.write(LARGE.id, f"a{file.id}", "plantedwords", by=customer, now=AFTER)
        await store.people.erase(customer, AFTER)
        run = store.customers._connection.rows
        assert await run("select 1 from outgoing where phrase like '%plantedwords%'") == []
        assert await run("select 1 from customer_letter") == []
        await store.people.erase(file.person, AFTER)
        assert await run("select 1 from listing") == []
        fair = await store.fairs.get(LARGE.id)
        assert fair is not None
        assert fair.exhibitors == ()

    await database.write(work)
