"""Signing up, waiting, being offered a seat, my agenda: in four languages, from both sides."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.message import Pick, Words
from bot.running import moment
from storage.database import Database
from storage.pack import pack_of
from storage.records import Address
from storage.store import Store
from tests.bot.whole import Heard, TelegramTalker, telegram_channel, whole_bot
from tests.handlers.conftest import FAIR, said_in
from tests.platforms.telegram import Telegram, serving
from tests.storage.workshop import CONCERT, DESK, DIGITAL, PACKAGING

#: Two days before, in the morning.
NOW = "2025-02-15T10:00"

#: While it is on.
IN_THE_ROOM = "2025-02-17T10:05"

#: One seat, so that two people fill it.
SMALL = replace(DIGITAL, seats=1)
MEETING = replace(
    DIGITAL, id="meeting", title=said_in("المحاسبة", "Comptabilité"), topics=("accounting",), seats=9
)
FAIR_OF_FEW = replace(FAIR, programme=(SMALL, PACKAGING, DESK, CONCERT, MEETING))


class Talk:
    """One person, who presses what was offered last, asked or not."""

    def __init__(self, talker: TelegramTalker, telegram: Telegram, chat: int, language: str) -> None:
        self.talker = talker
        self.telegram = telegram
        self.chat = chat
        self.language = language
        self.options: tuple[tuple[str, str], ...] = ()
        self.attached: tuple[object, ...] = ()

    async def says(self, text: str) -> str:
        return self._seen(await self.talker.says(Words(text)))

    async def presses(self, part: str) -> str:
        """Press the first button offered with `part` in its id."""
        return self._seen(await self.talker.says(Pick(next(id for id, _ in self.options if part in id))))

    async def presses_id(self, id: str) -> str:
        """Press an older button."""
        return self._seen(await self.talker.says(Pick(id)))

    def _seen(self, heard: Heard) -> str:
        self.options, self.attached = heard.options, heard.attached
        return plain("\n".join(heard.texts))

    async def gets(self, before: int) -> str:
        """The next thing that is sent unasked, after so many calls."""
        async with asyncio.timeout(20):
            while self.heard <= before:
                await asyncio.sleep(0.01)
        call = self.telegram.calls(self.chat)[-1]
        keyboard = (call["reply_markup"] or {}).get("inline_keyboard", ())
        self.options = tuple((button["callback_data"], button["text"]) for row in keyboard for button in row)
        return plain(call["text"])

    @property
    def heard(self) -> int:
        return len(self.telegram.calls(self.chat))


def plain(text: str) -> str:
    for mark in "\u2068\u2069\u200f":
        text = text.replace(mark, "")
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@asynccontextmanager
async def people(database: Database, *languages: str, now: str = NOW) -> AsyncIterator[list[Talk]]:
    """A bot at the fair of few seats, and somebody of each language."""
    await database.write(lambda store: store.fairs.load(pack_of(FAIR_OF_FEW)))
    async with serving() as telegram:
        talkers = [
            Talk(
                TelegramTalker(database, telegram, 100 + number, language=language.partition("-")[0]),
                telegram, 100 + number, language,
            )
            for number, language in enumerate(languages)
        ]  # fmt: skip
        async with whole_bot(database, [telegram_channel(telegram)], now=now, fair=FAIR.id):
            for each in talkers:
                await each.talker.says(Pick(f"language.change|language={each.language}"))
                await database.write(lambda store: _no_news(store))
            yield talkers


async def _no_news(store: Store) -> None:
    """Nobody is asked about news: it is not what is tested here."""
    for number in range(9):
        if person := await store.people.at(Address("telegram", str(100 + number))):
            await store.people.news_asked(person.id)


SAID = {
    "ary": {
        "join": "سجلني فورشة التسويق الرقمي", "yours": "بلاصتكم محجوزة", "full": "راكم الرتبة 1",
        "offer": "تحلات ليكم بلاصة", "agenda": "wrini lagenda dyali", "kept": "شنو عندكم",
        "back": "ما نقدرش نجي لورشة التسويق الرقمي", "given": "رجعات البلاصة", "empty": "مازال ما عندكم والو",
    },
    "ar": {
        "join": "أرغب في حجز مقعد في دورة التسويق الرقمي", "yours": "مكانكم محجوز",
        "full": "رتبتكم في لائحة الانتظار: 1", "offer": "توفر لكم مكان", "agenda": "أرني مواعيدي",
        "kept": "مواعيدكم", "back": "أعتذر عن حضور ورشة التسويق الرقمي", "given": "تم رد مكانكم",
        "empty": "لا مواعيد لديكم بعد",
    },
    "fr": {
        "join": "inscrivez-moi à l'atelier marketing digital", "yours": "votre place est réservée",
        "full": "au rang 1", "offer": "une place s'est libérée pour vous", "agenda": "mon agenda",
        "kept": "Votre agenda", "back": "annulez mon inscription à l'atelier marketing digital",
        "given": "votre place est rendue", "empty": "Votre agenda est encore vide",
    },
    "en": {
        "join": "sign me up for the digital marketing workshop", "yours": "your seat is booked",
        "full": "number 1 on the waiting list", "offer": "a seat has become free for you",
        "agenda": "show my agenda", "kept": "Your agenda",
        "back": "cancel my registration for the digital marketing workshop",
        "given": "your seat is given back", "empty": "Your agenda is still empty",
    },
}  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [("ary", "fr"), ("fr", "ar"), ("ar", "en"), ("en", "ary")])
async def test_freed_seat_goes_from_one_to_the_other(database: Database, one: str, other: str) -> None:
    async with people(database, one, other) as (first, second):
        assert SAID[one]["yours"] in await first.says(SAID[one]["join"])
        assert SAID[other]["full"] in await second.says(SAID[other]["join"])
        waits = await second.says(SAID[other]["agenda"])
        assert SAID[other]["kept"] in waits
        assert "⏳" in waits
        before = second.heard
        assert SAID[one]["given"] in await first.says(SAID[one]["back"])
        assert SAID[other]["offer"] in await second.gets(before)
        assert SAID[other]["yours"] in await second.presses("workshop.take")
        assert SAID[one]["full"] in await first.says(SAID[one]["join"])
        shown = await second.presses("agenda.show")
        assert "✅" in shown
        assert FAIR_OF_FEW.programme[0].title.texts["fr" if other in ("fr", "en") else "ar"] in shown
        assert "workshop.cancel" in str(first.options)
        await first.presses("workshop.cancel")
        assert SAID[one]["empty"] in await first.says(SAID[one]["agenda"])


async def test_offer_that_nobody_takes_goes_to_the_one_after(database: Database) -> None:
    async with people(database, "fr", "en", "ary") as (first, second, third):
        for each in (first, second, third):
            await each.says(SAID[each.language]["join"])
        before = second.heard
        await first.presses("workshop.cancel")
        assert "Please answer before Sunday 16 February, 09:00" in await second.gets(before)
        await database.write(lambda store: store.workshops.lapse(moment(NOW) + timedelta(hours=23)))
        assert "that offer is over" in await second.presses("workshop.take")
        assert SAID["ary"]["yours"] in await third.says(SAID["ary"]["join"])  # it is theirs now
        assert SAID["en"]["full"] in await second.presses("workshop.register")


async def test_clock_offers_on_what_ran_out_while_the_bot_was_away(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.clockwork.LAPSES", 0.2)
    await database.write(lambda store: store.fairs.load(pack_of(FAIR_OF_FEW)))
    async with serving() as telegram:
        three = [
            Talk(TelegramTalker(database, telegram, chat, language="fr"), telegram, chat, "fr")
            for chat in (100, 101, 102)
        ]
        async with whole_bot(database, [telegram_channel(telegram)], now=NOW, fair=FAIR.id):
            for each in three:
                await each.talker.says(Pick(f"workshop.register@{FAIR.id}|item=digital"))
            before = three[1].heard
            await three[0].presses_id(f"workshop.cancel@{FAIR.id}|item=digital")
            assert SAID["fr"]["offer"] in await three[1].gets(before)
        counts = [each.heard for each in three]
        async with whole_bot(database, [telegram_channel(telegram)], now="2025-02-16T11:00", fair=FAIR.id):
            assert "la place est allée à la personne suivante" in await three[1].gets(counts[1])
            assert SAID["fr"]["offer"] in await three[2].gets(counts[2])
            assert SAID["fr"]["yours"] in await three[2].presses("workshop.take")


async def test_offer_is_declined_by_a_press_and_taken_in_words(database: Database) -> None:
    async with people(database, "fr", "en", "ary") as (first, second, third):
        for each in (first, second, third):
            await each.says(SAID[each.language]["join"])
        before = second.heard
        await first.presses("workshop.cancel")
        await second.gets(before)
        before = third.heard
        assert "given back" in await second.presses("workshop.cancel")
        assert SAID["ary"]["offer"] in await third.gets(before)
        assert SAID["ary"]["yours"] in await third.says(SAID["ary"]["join"])


@pytest.mark.parametrize(
    ("language", "yes", "no"),
    [
        ("ary", "واخا", "لا شكرا"), ("ar", "نعم", "لا"), ("fr", "oui !", "non merci"),
        ("en", "ok", "no thanks"), ("ary", "bghitha", "la"), ("fr", "je la prends", "non"),
    ],
)  # fmt: skip
async def test_bare_yes_or_no_answers_an_offer(database: Database, language: str, yes: str, no: str) -> None:
    async with people(database, "fr", "en", language) as (first, second, third):
        for each in (first, second, third):
            await each.says(SAID[each.language]["join"])
        before = second.heard
        await first.presses("workshop.cancel")
        await second.gets(before)
        before = third.heard
        assert "given back" in await second.says(no)
        await third.gets(before)
        assert SAID[language]["yours"] in await third.says(yes)
        assert SAID[language]["yours"] not in await third.says(yes)  # nothing is offered any more


async def test_why_not_is_said_kindly_and_what_can_be_done(database: Database) -> None:
    async with people(database, "fr") as (visitor,):
        said = await visitor.says("je m'inscris à l'atelier emballage")
        assert "réservée aux coopératives retenues" in said
        assert "je vous" not in await visitor.presses("workshop.follow")
        assert "🔔" in await visitor.says("mon agenda")


async def test_clash_is_said_before_and_walking_is_counted(database: Database) -> None:
    async with people(database, "fr") as (visitor,):
        await visitor.says(SAID["fr"]["join"])
        same = await visitor.says("inscrivez-moi à la formation comptabilité")
        assert "Au même moment, vous avez déjà : Marketing numérique" in same
        assert "votre place est réservée" in await visitor.presses("workshop.join")
        assert "En même temps : Marketing numérique et Comptabilité" in await visitor.presses("agenda.show")


async def test_appointment_is_chosen_by_its_time(database: Database) -> None:
    async with people(database, "ary", "fr") as (one, other):
        assert "شباك أونسا" in await one.says("بغيت موعد مع أونسا")
        await one.presses("entry=desk")
        assert "مع شحال" in await one.presses("workshop.register")
        assert [label for id, label in one.options if "join" in id] == ["🕐 15:00", "🕐 15:20", "🕐 15:40"]
        assert "من 15:20 حتى لـ15:40" in await one.presses("t=20")
        await other.talker.says(Pick(f"workshop.register@{FAIR.id}|item=desk"))
        assert "n'est plus libre" in await other.presses_id(f"workshop.join@{FAIR.id}|i=desk|t=20")
        assert [label for id, label in other.options if "join" in id] == ["🕐 15 h", "🕐 15 h 40"]
        assert "15 h 40" in await other.presses("t=40")
        await one.presses("workshop.slots")
        assert [label for id, label in one.options if "join" in id] == ["🕐 15:00"]


async def test_how_many_seats(database: Database) -> None:
    async with people(database, "en") as (visitor,):
        assert "your 2 seats are booked" in await visitor.says("2 seats for the accounting training")
        assert "How many seats in all" in await visitor.presses("workshop.seats")
        assert "your 3 seats are booked" in await visitor.presses("n=3")
        await visitor.presses("workshop.seats")
        assert "your seat is booked" in await visitor.presses("n=1")
        assert "4 seats a cooperative at most" in await visitor.says("7 seats for the accounting training")


async def test_agenda_is_a_picture_and_a_calendar(database: Database) -> None:
    async with people(database, "ary") as (visitor,):
        await visitor.says(SAID["ary"]["join"])
        await visitor.says("فكروني بالأمسية")
        await visitor.says("وريني الحجوزات ديالي")
        assert await visitor.presses("agenda.picture")
        assert visitor.attached
        assert await visitor.presses("agenda.calendar")
        assert visitor.attached == (("file", f"{FAIR.id}-agenda.ics"),)


async def test_reminder_of_what_has_no_seats_is_noted_and_taken_back(database: Database) -> None:
    async with people(database, "fr") as (visitor,):
        await visitor.presses_id(f"schedule.entry@{FAIR.id}|entry=concert")
        assert "C'est noté : Soirée" in await visitor.presses("workshop.follow")
        assert "je ne vous le rappellerai plus" in await visitor.presses("workshop.cancel")
        assert "venez simplement" in await visitor.presses_id(f"workshop.register@{FAIR.id}|item=concert")


async def test_i_am_coming_and_i_cannot(database: Database) -> None:
    async with people(database, "ary") as (visitor,):
        await visitor.says(SAID["ary"]["join"])
        assert "كنتسناوكم" in await visitor.presses_id(f"workshop.coming@{FAIR.id}|item=digital")
        assert "رجعات البلاصة" in await visitor.presses_id(f"workshop.cancel@{FAIR.id}|item=digital")
        assert "ما عندكمش بلاصة" in await visitor.presses_id(f"workshop.coming@{FAIR.id}|item=digital")


async def test_what_is_not_named_is_not_given_back_without_asking(database: Database) -> None:
    async with people(database, "ary") as (visitor,):
        await visitor.says(SAID["ary"]["join"])
        assert "تخليو" in await visitor.says("ما نقدرش نجي للفخار")
        assert "بلاصتكم محجوزة" in await visitor.presses_id(f"schedule.entry@{FAIR.id}|entry=digital")


async def test_question_takes_no_seat(database: Database) -> None:
    async with people(database, "fr") as (visitor,):
        assert "Une place libre" in await visitor.says("il reste des places à l'atelier marketing digital ?")
        assert "votre place est réservée" in await visitor.presses("workshop.register")


# ── in the room, from both sides ───────────────────────────────────────────────────────────────────────

THERE = {
    "ary": ("مرحبا بيكم", "غادي يتكتب فالشهادة: فاطمة الزهراء وخديجة", "شي كلمة للفريق", "صافي تقيدات"),
    "ar": ("تم تسجيل حضوركم", "سيكتب في الشهادة: فاطمة الزهراء وخديجة", "كلمة للفريق", "تم التسجيل"),
    "fr": (
        "Bienvenue !",
        "pour l'attestation : فاطمة الزهراء et خديجة",
        "Un mot pour l'équipe",
        "c'est noté",
    ),
    "en": ("Welcome!", "for the certificate: فاطمة الزهراء and خديجة", "A word for the team", "noted"),
}


@pytest.mark.parametrize("language", ["ary", "ar", "fr", "en"])
async def test_code_of_the_room_name_and_opinion(database: Database, language: str) -> None:
    async with people(database, language, "fr", now=IN_THE_ROOM) as (guest, team):
        _, code = await database.write(
            lambda store: store.roles.invite("reviewer", FAIR.id, moment(IN_THE_ROOM))
        )
        await team.says(code)
        await team.presses("room.list")
        card = await team.presses("room.show")
        letters = card.partition("la salle : ")[2][:4]
        welcome, named, asked, thanked = THERE[language]
        assert welcome in await guest.says(letters.lower())
        assert named in await guest.says("فاطمة الزهراء، خديجة")
        assert "Présent·es : 1" in await team.presses_id(f"room.show@{FAIR.id}|i=digital")
        assert asked in await guest.presses_id(f"workshop.rate@{FAIR.id}|i=digital|p=5")
        assert thanked in await guest.says("زوينة بزاف")
        await team.presses("room.export")
        assert team.attached == (("file", f"{FAIR.id}-digital.xlsx"),)
        assert "Présent·es : 0" in await team.presses_id(f"room.show@{FAIR.id}|i=digital|x=1")


async def test_question_in_the_place_of_a_name_is_answered(database: Database) -> None:
    async with people(database, "fr", now=IN_THE_ROOM) as (guest,):
        _, code = await database.write(
            lambda store: store.roles.invite("reviewer", FAIR.id, moment(IN_THE_ROOM))
        )
        await guest.says(code)
        await guest.presses("room.list")
        letters = (await guest.presses("room.show")).partition("la salle : ")[2][:4]
        await guest.says(letters)
        answered = await guest.says("où sont les toilettes")
        assert "Quel nom faut-il" in answered
        assert "C'est noté pour l'attestation" not in answered
        assert "C'est noté pour l'attestation : Fatima Amzil" in await guest.says("Fatima Amzil")


async def test_wrong_code_and_a_link_with_one(database: Database) -> None:
    async with people(database, "fr", now=IN_THE_ROOM) as (guest,):
        assert "n'est pas celui d'un atelier" in await guest.says("K7 M2")
        assert "n'est pas celui d'un atelier" in await guest.says(f"/start {FAIR.id}_K7M2")
