"""The survey after a fair: asked once, only where it is wanted; staying listed outlives the keeping time."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.message import Pick, Words
from storage.database import Database
from storage.pack import pack_of
from storage.records import Hosting
from storage.refusals import NotAllowed, NotNow
from storage.store import Store
from tests.bot.whole import TelegramTalker, telegram_channel, whole_bot
from tests.handlers.conftest import CASABLANCA, FAIR
from tests.handlers.test_roll_call import LARGE, address, file_of
from tests.platforms import telegram
from tests.storage.test_applications import organizer, person

AFTER = datetime(2025, 2, 22, 10, 30, tzinfo=CASABLANCA)
#: Nobody is asked by the clock any more.
LATER = AFTER + timedelta(days=2)
WANTED = replace(LARGE, hosting=Hosting(survey=True))


async def test_asked_once_the_day_after(database: Database) -> None:
    async def work(store: Store) -> list[int]:
        await store.fairs.load(pack_of(WANTED))
        await file_of(store, address(1), WANTED, "confirmed", "products/001")
        await file_of(store, address(2), WANTED, "declined")
        hours = (-24, -1, 0, 1, 24)
        return [await store.surveys.ask(AFTER + timedelta(hours=each)) for each in hours]

    assert await database.write(work) == [0, 0, 1, 0, 0]

    async def unwanted(store: Store) -> int:
        await store.fairs.load(pack_of(replace(LARGE, hosting=Hosting(), id="other-2025")))
        return await store.surveys.ask(AFTER + timedelta(minutes=5))

    assert await database.write(unwanted) == 0


async def test_who_agrees_stays_listed_after_the_keeping_time(database: Database) -> None:
    async def work(store: Store) -> set[str]:
        await store.fairs.load(pack_of(WANTED))
        for number, answer in ((1, "yes"), (2, "no"), (3, "")):
            file = await file_of(store, address(number), WANTED, "confirmed", f"products/00{number}")
            agreed = replace(file, answers={**file.answers, "publish": "yes"})
            await store.stands.show(agreed, WANTED)
            assert file.person
            for question, given in (("sales", "20"), ("visitors", "many"), ("listed", answer)):
                if given:
                    await store.surveys.answer(file.id, question, given, by=file.person, now=AFTER)
            with pytest.raises(ValueError, match="plenty"):
                await store.surveys.answer(file.id, "sales", "plenty", by=file.person, now=AFTER)
            with pytest.raises(NotAllowed):
                await store.surveys.answer(file.id, "listed", "yes", by=await person(store, "x"), now=AFTER)
        declined = await file_of(store, address(4), WANTED, "declined")
        assert declined.person
        with pytest.raises(NotNow):
            await store.surveys.answer(declined.id, "sales", "5", by=declined.person, now=AFTER)
        await store.keeping.purge(AFTER + timedelta(days=400))
        fair = await store.fairs.get(FAIR.id)
        assert fair
        return {each.id for each in fair.exhibitors}

    assert await database.write(work) == {"a1"}


async def test_wish_is_kept_in_their_own_words_and_read_without_a_name(store: Store) -> None:
    await store.fairs.load(pack_of(WANTED))
    file = await file_of(store, address(1), WANTED, "confirmed", "products/001")
    assert file.person
    for wish in ("Moins de bruit", "  Plus d'ombre, et de l'eau  "):
        await store.surveys.wish(file.id, wish, by=file.person, now=AFTER)
    with pytest.raises(NotAllowed):
        await store.surveys.wish(file.id, "?", by=await person(store, "x"), now=AFTER)
    reviewer = await organizer(store, "r", "reviewer")
    assert await store.surveys.wishes(WANTED.id, by=reviewer) == ("Plus d'ombre, et de l'eau",)
    with pytest.raises(NotAllowed):
        await store.surveys.wishes(WANTED.id, by=await organizer(store, "v", "volunteer"))


async def test_survey_is_answered_by_taps_and_one_wish_in_words(database: Database) -> None:
    """By the whole bot, for somebody on Telegram."""

    async def seed(store: Store) -> int:
        await store.fairs.load(pack_of(WANTED))
        file = await file_of(store, address(1), WANTED, "confirmed", "products/001")
        return file.id

    async with telegram.serving() as tg:
        id = await database.write(seed)
        exhibitor = TelegramTalker(database, tg, 50_001, first_name="F")
        async with whole_bot(database, [telegram_channel(tg)], now=LATER.isoformat(), fair=WANTED.id):
            shown = await exhibitor.says(Pick(f"survey.start@{WANTED.id}|s={id}"))
            for _ in range(2):
                shown = await exhibitor.says(Pick(shown.options[0][0]))
            assert "souhait" in shown.texts[0]
            shown = await exhibitor.says(Words("Plus de places de parking"))
            assert "jamais votre numéro" in shown.texts[0]
            thanks = await exhibitor.says(Pick(shown.options[0][0]))
            assert any(option.startswith("part.certificate") for option, _ in thanks.options)
            # The next words are for the bot again.
            menu = await exhibitor.says(Words("/menu"))
            assert menu.options

    async def kept(store: Store) -> tuple[str, ...]:
        [row] = await store.surveys._connection.rows("select * from survey")
        assert await store.customers.listed(WANTED.id, f"a{id}")
        return row["sales"], row["visitors"], row["wishes"], row["listed"]

    assert await database.read(kept) == ("5", "few", "Plus de places de parking", "yes")
