"""What is said when somebody is handed over, and when: on duty, off duty, and where nothing is announced."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from bot.message import File, Voice, Words
from bot.questions import Upload
from bot.reply import Reply, phrase
from bot.turn import Turn
from handlers import desk, fair, replying, welcome
from storage.files import Kept
from storage.records import Address, Duty, Fair, Session, Sound, SpokenFor
from storage.store import Store
from tests.handlers.conftest import FAIR, PERSON, SUNDAY, Ask, lines_of
from tests.handlers.desk_house import plain
from tests.handlers.test_anything import TEXTS
from tests.storage.test_applications import organizer

STAFFED = replace(FAIR, desk=Duty(time(9), time(18), "+212 528 00 00 00", 20))
NIGHT = SUNDAY.replace(hour=21)
VOICE = Voice(File("v", "audio/ogg", "", 9))


@pytest.fixture
async def staffed(known: Store) -> Store:
    """Somebody holds a role."""
    await organizer(known, "help", "volunteer")
    return known


def asked(turn: Ask, at: Fair = STAFFED, now: datetime = SUNDAY) -> Turn:
    return turn("human.handoff", said=Words("bghit nhder m3a chi wa7d"), fair=at, now=now)


def said(reply: Reply, language: str) -> list[str]:
    return plain(TEXTS.say(reply.text, language)).split("\n")


@pytest.mark.parametrize(
    ("language", "on", "off", "number"),
    [
        ("ar", "⏱ الجواب عادة في أقل من 20 دقيقة.", "🌙 يجيب الفريق من 09:00 إلى 18:00. رسالتكم في انتظاره.",
         "📞 للمستعجل: +212 528 00 00 00"),
        ("ary", "⏱ فالعادة الجواب فقل من 20 دقيقة.", "🌙 الفريق كيجاوب من 09:00 حتى لـ18:00. كلامكم كيتسناه.",
         "📞 إلا كنتو مزروبين: +212 528 00 00 00"),
        ("fr", "⏱ D'habitude en moins de 20 minutes.",
         "🌙 L'équipe répond de 9 h à 18 h. Votre message l'attend.",
         "📞 Si c'est pressé : +212 528 00 00 00"),
        ("en", "⏱ Usually in less than 20 minutes.",
         "🌙 The team answers from 09:00 to 18:00. Your message is waiting for them.",
         "📞 If it is urgent: +212 528 00 00 00"),
    ],
)  # fmt: skip
async def test_when_an_answer_comes_is_said_by_day_and_by_night(
    turn: Ask, staffed: Store, language: str, on: str, off: str, number: str
) -> None:
    day, night = await fair.handoff(asked(turn)), await fair.handoff(asked(turn, now=NIGHT))
    assert [line.replace("\u00a0", " ") for line in said(day, language)[1:]] == [on]
    assert [line.replace("\u00a0", " ") for line in said(night, language)[1:]] == [off, number]


async def test_nothing_is_promised_that_nobody_announced(turn: Ask, staffed: Store) -> None:
    reply = await fair.handoff(asked(turn, FAIR))
    assert lines_of(reply.text) == (phrase("desk.opened.asked"), phrase("desk.later"))


async def test_where_nobody_answers_nobody_is_handed_over(turn: Ask, known: Store) -> None:
    reply = await fair.handoff(asked(turn))
    assert lines_of(reply.text)[0] == phrase("handoff", fair=FAIR.short)
    assert (await welcome.voice(turn("voice", said=VOICE))).text == phrase("unknown.voice")
    assert await known.tickets.mine(PERSON.id, 1) is None


@pytest.mark.parametrize("why", ["empty", "large", "kind", "pixels", "away"])
async def test_what_cannot_be_opened_is_asked_for_again_and_opens_no_ticket(
    turn: Ask, staffed: Store, why: str
) -> None:
    refused = replace(turn("voice", said=VOICE, fair=STAFFED), upload=Upload("", "", "n", 9, why))
    assert (await welcome.voice(refused)).text == phrase(f"desk.file-{why}")
    assert await staffed.tickets.mine(PERSON.id, 1) is None


async def test_what_a_plug_in_heard_stands_below_the_voice_note(turn: Ask, staffed: Store) -> None:
    upload = Upload("h" * 64, "audio/ogg", "", 9, heard="fin kayn parking")
    await voice_kept(staffed)
    await welcome.voice(replace(turn("voice", said=VOICE, fair=STAFFED), upload=upload))
    helper = (await staffed.desks.staff(FAIR.id))[0]
    [line] = await staffed.tickets.lines(1, by=helper)
    assert line.text == "[fin kayn parking]"


async def test_the_bot_still_answers_what_it_surely_knows(turn: Ask, staffed: Store) -> None:
    await fair.handoff(asked(turn))
    session = Session(PERSON.id, "desk", f"{FAIR.id}:1", "team", {})
    known = await desk.heard(turn("stand.product", said=Words("fin l3sel"), fair=STAFFED), session)
    other = await desk.heard(turn("unknown", said=Words("xyzzy"), fair=STAFFED), session)
    assert known.again is not None
    assert other.again is None
    helper = (await staffed.desks.staff(FAIR.id))[0]
    assert [line.text for line in await staffed.tickets.lines(1, by=helper)][1:] == ["fin l3sel", "xyzzy"]


async def test_ticket_of_somebody_else_is_nobodys_to_close(turn: Ask, staffed: Store) -> None:
    await fair.handoff(asked(turn))
    stranger = await organizer(staffed, "stranger", "announcer")
    someone = await staffed.people.get(stranger)
    assert someone
    for handler, intent in ((desk.solved, "desk.solved"), (desk.write, "desk.write")):
        reply = await handler(turn(intent, fair=STAFFED, person=someone, t="1"))
        assert reply.text == phrase("unknown.button")
    ticket = await staffed.tickets.mine(PERSON.id, 1)
    assert ticket is not None
    assert ticket.state == "open"


async def test_who_was_silent_for_days_is_no_longer_listened_to_for_the_team(
    turn: Ask, staffed: Store
) -> None:
    await fair.handoff(asked(turn))
    helper = (await staffed.desks.staff(FAIR.id))[0]
    await staffed.tickets.answer(1, "salam", by=helper, now=SUNDAY)
    await staffed.ticket_upkeep.chase(SUNDAY + timedelta(days=2))
    before = await staffed.sessions.open(PERSON.id)
    await staffed.ticket_upkeep.chase(SUNDAY + timedelta(days=4))
    assert before is not None
    assert await staffed.sessions.open(PERSON.id) is None


async def test_form_goes_on_although_somebody_was_asked_for_in_the_middle(turn: Ask, staffed: Store) -> None:
    form = Session(PERSON.id, "application", f"{FAIR.id}:1", "name", {})
    await staffed.sessions.keep(form, SUNDAY)
    reply = await fair.handoff(asked(turn))
    assert await staffed.sessions.open(PERSON.id) == form
    assert reply.options[0].id == f"desk.write@{FAIR.id}|t=1"
    await desk.write(turn("desk.write", fair=STAFFED, now=SUNDAY + timedelta(minutes=1), t="1"))
    talking = await staffed.sessions.open(PERSON.id)
    assert talking is not None
    assert talking.flow == "desk"
    await desk.heard(turn("unknown", said=Words("xyzzy"), fair=STAFFED), talking)
    assert await staffed.sessions.open(PERSON.id) == form


async def test_what_was_said_aloud_is_written_down_as_the_question_takes_it(
    turn: Ask, staffed: Store
) -> None:
    question = SpokenFor("application", f"{FAIR.id}:1", "members", "ab")
    await staffed.tickets.say(
        PERSON.id, FAIR.id, Address("terminal", "u1"), "form", "", now=SUNDAY, question=question,
        file=await voice_kept(staffed),
    )  # fmt: skip
    helper = await staffed.people.get((await staffed.desks.staff(FAIR.id))[0])
    assert helper
    await replying.type(turn("desk.type", fair=STAFFED, person=helper, t="1", l="1"))
    session = await staffed.sessions.open(helper.id)
    assert session is not None

    async def writes(text: str) -> Reply:
        assert session is not None
        return (await replying.heard(turn("x", said=Words(text), fair=STAFFED, person=helper), session)).reply

    assert (await writes("bzaf")).text.key == "refused.number"
    aloud = turn("voice", said=VOICE, fair=STAFFED, person=helper)
    spoken = replace(aloud, upload=Upload("h" * 64, "audio/ogg", "", 9))
    assert (await replying.heard(spoken, session)).reply.text == phrase("desk.words-only")
    assert (await writes("15")).text.key == "desk.offered"
    typed = (await staffed.tickets.lines(1, by=helper.id))[-1]
    assert (typed.kind, typed.text, typed.question, typed.state) == ("typed", "15", question, "offered")
    assert await staffed.sessions.open(helper.id) is None


async def voice_kept(store: Store) -> Sound:
    await store.files.add(Kept("h" * 64, "x.ogg", "audio/ogg", 9), SUNDAY)
    return Sound("h" * 64, "audio/ogg", "x.ogg")
