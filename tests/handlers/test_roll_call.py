"""The morning of a fair day: 320 exhibitors are asked, 40 do not answer, 12 places go to the reserve."""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.channels import Channel
from bot.clock import Clock
from bot.message import Pick, Words
from bot.running import moment
from bot.server import application, serving
from storage.database import Database
from storage.moments import stored
from storage.pack import pack_of
from storage.phrases import load
from storage.records import Address, Application, Fair, Hosting, Hours, Stand
from storage.refusals import NotAllowed, NotNow
from storage.store import Store
from tests.bot.paper import until_settled
from tests.bot.whole import TelegramTalker, telegram_channel, texts, whole_bot
from tests.handlers.conftest import CASABLANCA, FAIR, PRODUCTS, said_in
from tests.handlers.desk_house import House, appoint, plain, whatsapp_channel
from tests.platforms import telegram, whatsapp
from tests.storage.test_applications import ANSWERS, organizer, person

DAY = date(2025, 2, 16)
MORNING = datetime(2025, 2, 16, 9, 30, tzinfo=CASABLANCA)
MANY, RESERVE, SILENT, PASSED = 320, 15, 40, 12
ADMIN = 11
LARGE = replace(
    FAIR,
    stands=tuple(Stand(f"products/{n:03}", f"{n:03}", "products") for n in range(1, MANY + 1)),
    poles=(PRODUCTS,),
    exhibitors=(),
    plan=(),
    programme=(),
    hours=(Hours(DAY, time(10), time(20)),),
)


def address(number: int) -> Address:
    """Every other one is on WhatsApp."""
    if number % 2:
        return Address("telegram", str(50_000 + number))
    return Address("whatsapp", str(212600100000 + number))


async def file_of(
    store: Store, to: Address, fair: Fair, state: str, stand: str = "", rank: int | None = None
) -> Application:
    """A file that came into `state` long ago, with its stand."""
    met = await store.people.meet(to, name="", language="fr", now=MORNING)
    early = moment("2025-01-20T10:00")
    id = await store.applications.begin(fair.id, met.id, now=early)
    answers = {**ANSWERS, "name": f"Coopérative {id:03}", "publish": "no", "phone": f"+2126{id:08}"}
    await store.applications.send(id, answers, (), by=met.id, now=early)
    await store.roll_call._connection.execute(
        "update application set state = ?, stand = ?, pole = 'products', rank = ?, released = ? where id = ?",
        state,
        stand,
        rank,
        stored(early + timedelta(days=1)),
        id,
    )
    await store.roll_call._connection.execute("delete from outgoing where person = ?", met.id)
    return await store.applications.get(id, by=met.id)


@asynccontextmanager
async def the_fair(database: Database, folder: Path) -> AsyncIterator[House]:
    """The whole bot in the morning, with everybody on their own platform."""

    async def seed(store: Store) -> None:
        await store.fairs.load(pack_of(LARGE))
        for number in range(1, MANY + 1):
            await file_of(store, address(number), LARGE, "confirmed", f"products/{number:03}")
        for number in range(1, RESERVE + 1):
            await file_of(store, address(MANY + number), LARGE, "reserve", rank=number)

    clock = Clock(MORNING - datetime.now(UTC))
    async with telegram.serving() as tg, whatsapp.serving() as wa:
        await database.write(seed)
        tg.person(ADMIN, first_name="Samira")
        await appoint(database, ADMIN, "admin")
        for number in range(1, MANY + RESERVE + 1):
            who = address(number)
            if who.channel == "telegram":
                tg.person(int(who.id), first_name="F")
            else:
                wa.person(who.id).wrote = wa.now()
        channels: list[Channel] = [telegram_channel(tg), whatsapp_channel(wa.url, clock.now)]
        async with (
            whole_bot(database, channels, now=MORNING.isoformat(), fair=LARGE.id, files=folder) as bot,
            serving(application(channels, bot.inbox, bot.ready), "127.0.0.1", 0) as served,
        ):
            wa.hook.point_at(f"{served}/whatsapp/webhook")
            yield House(database, tg, wa, bot)


def heard(house: House, number: int) -> list[str]:
    """Everything an exhibitor was sent."""
    who = address(number)
    calls = (
        house.telegram.calls(int(who.id)) if who.channel == "telegram" else house.whatsapp.calls(int(who.id))
    )
    return [plain(each["text"]) for each in calls if each["text"]]


async def until_asked(house: House) -> None:
    async with asyncio.timeout(60):
        while len(house.telegram.calls()) + len(house.whatsapp.calls()) < MANY:
            await asyncio.sleep(0.05)
    await until_settled(house.database)


@pytest.mark.parametrize(
    "database_url", ["sqlite", pytest.param("postgresql", marks=pytest.mark.stress)], indirect=True
)
async def test_morning_of_320_exhibitors(database: Database, tmp_path: Path) -> None:
    async with the_fair(database, tmp_path) as house:
        await until_asked(house)
        for number in range(1, MANY + 1):
            [asked] = heard(house, number)
            assert f"stand {number:03} ?" in asked
        assert not any(heard(house, MANY + number) for number in range(1, RESERVE + 1))

        silent = {number for number in range(1, MANY + 1) if number % 8 == 3}
        assert len(silent) == SILENT
        for number in {*range(1, MANY + 1)} - silent:
            who, pressed = address(number), f"roll.here@{LARGE.id}|s={number}"
            if who.channel == "telegram":
                house.telegram.presses(int(who.id), pressed)
            else:
                house.whatsapp.presses(who.id, pressed)
        await house.quiet(90)

        admin = TelegramTalker(database, house.telegram, ADMIN, first_name="Samira")
        page = await admin.says(Words("/roll"))
        assert "Sur place : 280. Pas encore : 40." in plain("\n".join(page.texts))

        async def pass_on(number: int) -> Application | None:
            async def try_it(store: Store) -> Application | None:
                by = await store.people.at(Address("telegram", str(ADMIN)))
                assert by is not None
                return await store.roll_call.pass_on(number, by=by.id, now=MORNING)

            try:
                return await database.write(try_it)
            except NotNow:
                return None

        passed = sorted(silent)[:PASSED]
        # Two organizers press for the same places at once.
        offered = [each for each in await asyncio.gather(*map(pass_on, passed * 2)) if each]
        assert len(offered) == PASSED
        assert await pass_on(1) is None  # they are here
        house.whatsapp.says(address(2).id, "salam")  # any turn wakes the outbox of its channel
        await admin.says(Words("/menu"))
        await house.quiet(60)

        rows = await database.read(
            lambda store: store.roll_call._connection.rows(
                "select stand, state, id from application where stand <> ''"
            )
        )
        assert Counter(row["stand"] for row in rows) == Counter(each.id for each in LARGE.stands)
        assert {row["state"] for row in rows} == {"confirmed", "accepted"}
        assert {each.id for each in offered} == {MANY + n for n in range(1, PASSED + 1)}
        for number in passed:
            assert ["pas vu" in said for said in heard(house, number)] == [False, True]
        for number in range(MANY + 1, MANY + PASSED + 1):
            [said] = heard(house, number)
            assert "s'est libéré, aujourd'hui" in said
        for number in range(MANY + PASSED + 1, MANY + RESERVE + 1):
            assert heard(house, number) == []
        for number in {*range(1, MANY + 1)} - {*passed}:
            assert sum("Êtes-vous" in said for said in heard(house, number)) == 1


async def test_volunteer_sees_the_roll_call_and_no_file(database: Database) -> None:
    async def look(store: Store) -> None:
        await store.fairs.load(pack_of(LARGE))
        one = await file_of(store, address(1), LARGE, "confirmed", "products/001")
        volunteer, stranger = await organizer(store, "v", "volunteer"), await person(store, "stranger")
        [holder] = await store.roll_call.every(LARGE, by=volunteer, now=MORNING)
        assert (holder.name, holder.phone, holder.here) == (one.name, one.answers["phone"], None)
        for refused in (
            store.applications.get(one.id, by=volunteer),
            store.applications.documents(one.id, by=volunteer),
            store.roll_call.pass_on(one.id, by=volunteer, now=MORNING),
            store.roll_call.sheet(one.id, by=volunteer, now=MORNING),
            store.roll_call.every(LARGE, by=stranger, now=MORNING),
            store.roll_call.here(one.id, by=stranger, now=MORNING),
        ):
            with pytest.raises(NotAllowed):
                await refused
        await store.roll_call.here(one.id, by=volunteer, now=MORNING)
        [holder] = await store.roll_call.every(LARGE, by=volunteer, now=MORNING)
        assert holder.here == MORNING
        # The next day nobody has been seen yet.
        [holder] = await store.roll_call.every(LARGE, by=volunteer, now=MORNING + timedelta(days=1))
        assert holder.here is None

    await database.write(look)


async def test_asked_once_a_day_from_an_hour_before_the_gates(database: Database) -> None:
    async def count(store: Store) -> list[int]:
        await store.fairs.load(pack_of(LARGE))
        for number in (1, 2, 3):
            await file_of(store, address(number), LARGE, "confirmed", f"products/{number:03}")
        noon = MORNING.replace(hour=12, minute=0)
        times = (8.9, 9.1, 9.2, 20.1, 24 + 8.5, 24 + 9.1, 24 * 6 + 10)
        return [await store.roll_call.begin(noon + timedelta(hours=hour - 12)) for hour in times]

    # The next day has no announced hours; the last is after the fair.
    assert await database.write(count) == [0, 3, 0, 0, 0, 3, 0]


HOSTED = replace(
    LARGE,
    stands=LARGE.stands[:3],
    hosting=Hosting(unloading=said_in("14 مساء", "le 14 au soir"), fees=said_in("مجاني", "gratuit")),
)


async def test_sheet_says_what_is_known_and_what_is_not(database: Database) -> None:
    async def look(store: Store) -> None:
        await store.fairs.load(pack_of(HOSTED))
        file = await file_of(store, address(2), HOSTED, "confirmed", "products/002")
        assert file.person
        said = texts().say(await store.roll_call.sheet(file.id, by=file.person, now=MORNING), "fr")
        said = plain(said)
        for part in (
            "Stand 002",
            "Déchargement : le 14 au soir",
            "gratuit",
            "Hébergement : pas encore annoncé",
        ):
            assert part in said
        eve = datetime(2025, 2, 14, 18, 30, tzinfo=CASABLANCA)
        sent = [
            await store.roll_call.send_sheets(at)
            for at in (eve - timedelta(hours=1), eve, eve + timedelta(hours=1), eve + timedelta(days=1))
        ]
        assert sent == [0, 1, 0, 0]

    await database.write(look)


async def test_scanned_code_of_a_stand_lets_the_team_tick(database: Database, tmp_path: Path) -> None:
    async def seed(store: Store) -> None:
        await store.fairs.load(pack_of(LARGE))
        await file_of(store, address(1), LARGE, "confirmed", "products/001")

    async with telegram.serving() as tg:
        await database.write(seed)
        for chat in (ADMIN, 77, 50_001):
            tg.person(chat, first_name="F")
        await appoint(database, ADMIN, "volunteer")
        async with whole_bot(database, [telegram_channel(tg)], now=MORNING.isoformat(), fair=LARGE.id):
            visitor = await TelegramTalker(database, tg, 77).says(Words(f"/start {LARGE.id}_h_products-001"))
            assert not any(id.startswith("roll.") for id, _ in visitor.options)
            staff = TelegramTalker(database, tg, ADMIN)
            code = await staff.says(Words(f"/start {LARGE.id}_at_products-001"))
            shown = [id for id, _ in code.options if id.startswith("roll.tick")]
            scanned = await staff.says(Words("/roll 001"))
            [tick] = [id for id, _ in scanned.options if id.startswith("roll.tick")]
            assert shown in ([tick], [])  # a fair without a plan has no signs
            assert not any(id.startswith("roll.pass") for id, _ in scanned.options)
            ticked = await staff.says(Pick(tick))
            assert "est sur place" in plain(ticked.texts[0])
            again = await staff.says(Words("/roll"))
            assert "Sur place : 1. Pas encore : 0." in plain(again.texts[0])


async def test_two_presses_pass_one_place_on(database: Database, tmp_path: Path) -> None:
    """Also when both come at once, from two admins, or the same button is pressed again later."""

    async def seed(store: Store) -> None:
        await store.fairs.load(pack_of(LARGE))
        await file_of(store, address(1), LARGE, "confirmed", "products/001")
        for number in (3, 5):
            await file_of(store, address(number), LARGE, "reserve", rank=number)

    async with telegram.serving() as tg:
        await database.write(seed)
        for chat in (ADMIN, ADMIN + 1, 50_001, 50_003, 50_005):
            tg.person(chat, first_name="F")
        await appoint(database, ADMIN, "admin")
        await appoint(database, ADMIN + 1, "admin")
        async with whole_bot(database, [telegram_channel(tg)], now=MORNING.isoformat(), fair=LARGE.id):
            first, second = (TelegramTalker(database, tg, chat) for chat in (ADMIN, ADMIN + 1))
            shown = await first.says(Words("/roll 001"))
            [pass_on] = [id for id, _ in shown.options if id.startswith("roll.pass")]
            asked = await first.says(Pick(pass_on))
            [yes] = [id for id, _ in asked.options if "sure=yes" in id]
            for chat in (ADMIN, ADMIN, ADMIN + 1):
                tg.presses(chat, yes)
            await until_settled(database, 60)
            again = await second.says(Pick(yes))
            assert "a changé" in plain(again.texts[-1])
            said = [plain(call["text"]) for chat in (ADMIN, ADMIN + 1) for call in tg.calls(chat)]
            assert sum("La place est offerte à" in each for each in said) == 1
            for chat, expected in ((50_003, 1), (50_005, 0)):
                offered = [c for c in tg.calls(chat) if "s'est libéré, aujourd'hui" in plain(c["text"])]
                assert len(offered) == expected

    rows = await database.read(
        lambda store: store.roll_call._connection.rows(
            "select id, state from application where stand = 'products/001'"
        )
    )
    assert [(row["id"], row["state"]) for row in rows] == [(2, "accepted")]


async def passed_on(store: Store) -> tuple[Application, int]:
    """Whose place is offered to the first of two in reserve, and the admin."""
    await store.fairs.load(pack_of(LARGE))
    absent = await file_of(store, address(1), LARGE, "confirmed", "products/001")
    for number in (2, 3):
        await file_of(store, address(number), LARGE, "reserve", rank=number)
    admin = await organizer(store, "admin")
    offered = await store.roll_call.pass_on(absent.id, by=admin, now=MORNING)
    assert offered
    return offered, admin


async def told(store: Store, person: int | None) -> list[str]:
    rows = await store.roll_call._connection.rows(
        "select phrase from outgoing where person = ? order by id", person
    )
    return [plain(texts().say(load(json.loads(row["phrase"])), "fr")) for row in rows]


async def test_offered_place_nobody_takes_lapses_and_goes_on_by_one_tap(database: Database) -> None:
    async def work(store: Store) -> None:
        offered, admin = await passed_on(store)
        ends = MORNING + timedelta(hours=2)
        assert await store.roll_call.lapse(ends - timedelta(minutes=1)) == 0
        assert await store.roll_call.lapse(ends) == 1
        assert await store.roll_call.lapse(ends + timedelta(minutes=1)) == 0
        assert offered.person
        gone = await store.applications.get(offered.id, by=offered.person)
        assert (gone.state, gone.stand) == ("released", "")
        assert "n'est plus gardée" in (await told(store, offered.person))[-1]
        with pytest.raises(NotNow):
            await store.applications.confirm(offered.id, by=offered.person, now=ends)
        [heard] = [each for each in await told(store, admin) if "n'a pas répondu" in each]
        assert "Stand 001" in heard
        second = await store.roll_call.offer(LARGE, "products/001", by=admin, now=ends)
        assert second
        assert second.stand == "products/001"
        with pytest.raises(NotNow):  # pressed twice
            await store.roll_call.offer(LARGE, "products/001", by=admin, now=ends)
        with pytest.raises(NotAllowed):
            stranger = await person(store, "s")
            await store.roll_call.offer(LARGE, "products/001", by=stranger, now=ends)
        assert second.person
        await store.applications.confirm(second.id, by=second.person, now=ends + timedelta(hours=1))
        assert await store.roll_call.lapse(ends + timedelta(hours=9)) == 0
        taken = await store.applications.get(second.id, by=second.person)
        assert (taken.state, taken.stand) == ("confirmed", "products/001")

    await database.write(work)


async def test_offer_that_came_too_late_cannot_be_taken(database: Database) -> None:
    """The clock has not come round yet; the time is over all the same."""

    async def work(store: Store) -> None:
        offered, _ = await passed_on(store)
        assert offered.person
        with pytest.raises(NotNow):
            await store.applications.confirm(
                offered.id, by=offered.person, now=MORNING + timedelta(hours=2, seconds=1)
            )

    await database.write(work)


async def test_offered_place_may_be_refused_on_the_day_and_no_other(database: Database) -> None:
    async def work(store: Store) -> None:
        offered, admin = await passed_on(store)
        assert offered.person
        gone = await store.applications.withdraw(offered.id, by=offered.person, now=MORNING)
        assert (gone.state, gone.stand) == ("withdrawn", "")
        [heard] = [each for each in await told(store, admin) if "ne le prend pas" in each]
        assert "Stand 001" in heard
        assert await store.roll_call.lapse(MORNING + timedelta(hours=9)) == 0
        second = await store.roll_call.offer(LARGE, "products/001", by=admin, now=MORNING)
        assert second
        assert second.person
        await store.applications.confirm(second.id, by=second.person, now=MORNING)
        with pytest.raises(NotNow):  # they took it
            await store.applications.withdraw(second.id, by=second.person, now=MORNING)

    await database.write(work)


async def test_their_own_words_lead_to_what_they_have_and_nobody_else(
    database: Database, tmp_path: Path
) -> None:
    async def seed(store: Store) -> None:
        await store.fairs.load(pack_of(HOSTED))
        await file_of(store, address(1), HOSTED, "confirmed", "products/001")

    asked = {"ma fiche": "sheet", "ورقتي": "sheet", "my sheet": "sheet", "شهادة المشاركة": "certificate",
             "mon attestation ?": "certificate", "roll call": "roll", "L’appel": "roll",
             "Présents !": "here"}  # fmt: skip
    shown = {"sheet": "Déchargement", "certificate": "attestation est prête", "roll": "Pas encore : 1",
             "here": "est là"}  # fmt: skip
    who = {"sheet": 50_001, "certificate": 50_001, "roll": ADMIN, "here": 50_001}
    async with telegram.serving() as tg:
        await database.write(seed)
        await appoint(database, ADMIN, "volunteer")
        async with whole_bot(database, [telegram_channel(tg)], now=MORNING.isoformat(), fair=LARGE.id):
            for number, (words, what) in enumerate(asked.items()):
                for chat in (who[what], 70 + number):  # nobody is a stranger twice
                    talker = TelegramTalker(database, tg, chat, first_name="F", language="fr")
                    await talker.says(Pick("language.change|language=fr"))
                    said = plain("\n".join((await talker.says(Words(words))).texts))
                    assert (shown[what] in said) == (chat == who[what]), (words, chat, said)
