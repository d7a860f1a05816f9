"""Hand-overs as they are talked: visitors on WhatsApp, the team in a forum or each in their own chat."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.clockwork import Clockwork, _waiting
from bot.message import Pick, Words
from storage.database import Database, open_database
from storage.records import Address
from storage.store import Store
from tests.bot.whole import TerminalTalker, load, whole_bot
from tests.handlers.desk_house import (
    ADMIN,
    FAIR,
    GROUP,
    VISITOR,
    VOLUNTEER,
    House,
    appoint,
    open_house,
    opus,
    plain,
)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """One engine: what the rules do on either is held beside the rules."""
    async with open_database(f"sqlite:///{tmp_path / 'dalil.db'}") as opened:
        yield opened


async def test_group_becomes_the_desk_by_a_code_that_works_once(database: Database, tmp_path: Path) -> None:
    async with open_house(database, tmp_path) as house:
        said = house.texts(house.telegram.calls(GROUP))
        code = house.texts(house.telegram.calls(ADMIN))[-1].rpartition("\n")[2]
        house.telegram.says(GROUP, code, sender=ADMIN)
        await house.quiet()
        again = house.texts(house.telegram.calls(GROUP))[-1]

    assert said == [said[0]]
    assert said[0].startswith("✅ Ce groupe est maintenant l'accueil")
    assert again == "Ce code n'est pas bon, ou plus bon."


async def test_visitor_and_team_talk_across_platforms(database: Database, tmp_path: Path) -> None:
    async with open_house(database, tmp_path) as house:
        await house.visitor_says("je veux parler à quelqu'un")
        await house.visitor_says("J'ai perdu mon sac près de la scène hier, il est bleu")
        card, asked, more = house.texts(house.in_thread())
        await house.staff_says("Oui, il est à l'accueil, stand A1.")
        house.telegram.speaks(GROUP, opus(), sender=VOLUNTEER, thread=house.thread)
        await house.quiet()
        house.whatsapp.sends_file(VISITOR, opus(2), "audio/ogg")
        await house.quiet()
        topic = house.telegram.chats[GROUP].topics[house.thread]
        told = house.told()

    assert topic["name"] == "1 · Fatima"
    assert card.startswith("🎫 1 · Fatima · WhatsApp\nDemande à parler à quelqu'un\n⏳ Encore 23 h 59 min")
    assert (asked, more) == (
        "🗣 Fatima : je veux parler à quelqu'un",
        "🗣 Fatima : J'ai perdu mon sac près de la scène hier, il est bleu",
    )
    assert "💬 L'équipe de la foire vous répond :\nOui, il est à l'accueil, stand A1." in house.texts(told)[2]
    assert [call["sent"]["type"] for call in told if call["sent"]["type"] == "audio"] == ["audio"]
    assert [call["method"] for call in house.in_thread()][-1] == "sendvoice"


async def test_what_either_side_edits_is_passed_on_as_a_correction(
    database: Database, tmp_path: Path
) -> None:
    async with open_house(database, tmp_path) as house:
        await house.visitor_says("je veux parler à quelqu'un")
        said = house.whatsapp.says(VISITOR, "Mon sac est bleu")
        await house.quiet()
        await house.staff_says("Venez au stand A1")
        mine = [
            id
            for id, each in house.telegram.person(GROUP).messages.items()
            if each.get("text") == "Venez au stand A1"
        ]
        for text in ("Venez au stand B2", "Venez au stand B2"):
            house.telegram.edits(GROUP, mine[-1], text)
            await house.quiet()
        heard = house.texts(house.told())

        # Somebody else's edit of nothing that was said here is nobody's business.
        house.telegram.says(GROUP, "x", sender=ADMIN)
        await house.quiet()
        before = len(house.told())
        house.telegram.edits(GROUP, max(house.telegram.person(GROUP).messages), "y")
        await house.quiet()
        after = len(house.told())

        now = {"type": "text", "text": {"body": "Mon sac est vert"}}
        house.whatsapp.sends(VISITOR, "edit", edit={"original_message_id": said, "message": now})
        await house.quiet()
        seen = house.texts(house.in_thread())
        lines = await house.sees(
            lambda store: store.tickets._connection.rows("select text from ticket_line order by id")
        )

    corrected = [text for text in heard if "corrige" in text]
    assert len(corrected) == 1
    assert "Venez au stand B2" in corrected[0]
    assert before == after
    assert seen[-1] == "✏️ Fatima corrige : Mon sac est vert"
    assert [row["text"] for row in lines][-2:] == ["Mon sac est vert", "Venez au stand B2"]


async def test_ticket_is_closed_confirmed_and_opened_again_by_writing(
    database: Database, tmp_path: Path
) -> None:
    async with open_house(database, tmp_path) as house:
        await house.visitor_says("je veux parler à quelqu'un")
        await house.staff_says("Bonjour, que puis-je pour vous ?")
        await house.staff_says("/note elle a appelé hier")
        await house.staff_presses("desk.close")
        closed = house.telegram.chats[GROUP].topics[house.thread]["closed"]
        asked = house.texts(house.told())[-1]
        await house.visitor_says("non mon sac n'est pas là du tout hein")
        opened = not house.telegram.chats[GROUP].topics[house.thread]["closed"]
        await house.staff_presses("desk.close")
        await house.visitor_presses("desk.solved")
        state = await house.sees(lambda store: store.tickets.mine(3, 1))
        everything = house.texts(house.told())

    assert (closed, opened) == (True, True)
    assert asked == "🙋 Est-ce que c'est réglé ?"
    assert state.state == "closed"
    assert everything[-1] == "🤝 Tant mieux ! Et je reste là."
    assert not any("elle a appelé hier" in text for text in everything)


async def test_late_answer_goes_by_template_and_its_voice_note_waits_for_the_person(
    database: Database, tmp_path: Path
) -> None:
    async with open_house(database, tmp_path) as house:
        house.whatsapp.templates["desk_answer", "fr"] = (1, "UTILITY", "APPROVED")
        await house.visitor_says("je veux parler à quelqu'un")
        await day_passes(house)
        await house.staff_says("Oui, demain à 10 h.")
        house.telegram.speaks(GROUP, opus(), sender=VOLUNTEER, thread=house.thread)
        await house.quiet()
        late = [call["sent"] for call in house.told()][1:]
        told = house.texts(house.in_thread())
        await house.visitor_says("xyzzy merci")
        after = [call["sent"]["type"] for call in house.told()][1:]

    assert [sent["type"] for sent in late] == ["template"]
    assert late[0]["template"]["name"] == "desk_answer"
    assert late[0]["template"]["components"][0]["parameters"][0]["text"] == "Oui, demain à 10 h."
    assert sum(text.startswith("⌛") for text in told) == 2
    assert told[-1].startswith("⏳ Pas encore remis")
    assert after.count("audio") == 1


async def day_passes(house: House) -> None:
    """The visitor wrote 25 hours ago, by everybody's books."""
    house.whatsapp.people[str(VISITOR)].wrote -= 25 * 3600

    async def heard(store: Store) -> None:
        moment = int((datetime.now(UTC) - timedelta(hours=25)).timestamp() * 1_000_000)
        await store.people._connection.execute(
            "update address set heard = ? where id = ?", moment, str(VISITOR)
        )

    await house.database.write(heard)


#: Twice nothing anybody understands, and what is said the second time.
LOST = {
    "fr": ("blorf zwinkel", "Je passe votre message à l'équipe"),
    "en": ("the blorf is zwinkelling", "I'm passing your message to the team"),
    "ar": ("قشطلف زنبركوط", "سأبلغ رسالتكم إلى الفريق"),
    "ary": ("قشطلف زنبركوط ديال", "غادي نوصل كلامكم للفريق"),
}


@pytest.mark.parametrize("language", LOST)
async def test_whoever_is_misunderstood_twice_is_handed_over(
    database: Database, tmp_path: Path, language: str
) -> None:
    words, expected = LOST[language]
    await load(database, FAIR)
    await appoint(database, ADMIN, "volunteer")
    talker = TerminalTalker(tmp_path)
    async with whole_bot(database, [talker.channel], files=tmp_path / "up"):
        await talker.says(Words("/language"))
        await talker.says(Pick(f"language.change@{FAIR}|language={language}"))
        first = await talker.says(Words(words))
        understood = await talker.says(Words("/menu"))
        again = await talker.says(Words(words))
        second = await talker.says(Words(words))
        await talker.close()
    lines = await database.read(lambda store: store.tickets.lines(1, by=1))

    assert not any(expected in plain("\n".join(heard.texts)) for heard in (first, understood, again))
    assert expected in plain("\n".join(second.texts))
    assert [line.text for line in lines] == [f"{words}\n{words}"]


async def test_team_without_a_group_answers_from_each_ones_own_chat(
    database: Database, tmp_path: Path
) -> None:
    async with open_house(database, tmp_path, forum=False) as house:
        await appoint(database, VOLUNTEER, "volunteer", "ary", "Hassan")
        house.whatsapp.sends_file(VISITOR, opus(), "audio/ogg")
        await house.quiet()
        told = [house.texts(house.telegram.calls(chat))[-1] for chat in (ADMIN, VOLUNTEER)]
        await house.presses(VOLUNTEER, "desk.claim")
        await house.presses(VOLUNTEER, "desk.play")
        played = house.telegram.calls(VOLUNTEER)[-1]["method"]
        await house.presses(VOLUNTEER, "desk.card")
        await house.presses(VOLUNTEER, "desk.reply")
        await house.writes(VOLUNTEER, "السلام، الباركينغ مورا الساحة")
        await house.visitor_says("xyzzy fin bedebt")
        forwarded = house.texts(house.telegram.calls(VOLUNTEER))[-1]
        admin_calls = len(house.telegram.calls(ADMIN))
        await house.presses(VOLUNTEER, "desk.done")
        await house.presses(VOLUNTEER, "desk.note")
        await house.writes(VOLUNTEER, "عيط البارح")
        await house.writes(VOLUNTEER, "/menu")
        answers = house.texts(house.told())

    assert told == [
        "🎫 1 · Fatima attend une réponse : A envoyé un vocal\n– Ouvrez le ticket pour répondre.",
        "🎫 1 · كيتسنا الجواب: Fatima، صيفطو أوديو\n– حلو الطلب باش تجاوبو.",
    ]
    assert played == "sendvoice"
    assert any("السلام، الباركينغ مورا الساحة" in text for text in answers)
    assert forwarded == "🗣 Fatima: xyzzy fin bedebt"
    assert admin_calls == 1
    assert not any("عيط البارح" in text for text in answers)


async def test_answer_kept_in_one_tap_is_given_by_the_bot_from_then_on(
    database: Database, tmp_path: Path
) -> None:
    async with open_house(database, tmp_path) as house:
        await house.visitor_says("je veux parler à quelqu'un")
        await house.visitor_says("est-ce que je peux venir avec mon perroquet ?")
        await house.staff_says("Oui, les oiseaux en cage sont les bienvenus.", sender=ADMIN)
        await house.writes(ADMIN, "/desk")
        await house.presses(ADMIN, f"desk.card@{FAIR}|t=1")
        await house.presses(ADMIN, "desk.keep")
        kept = house.texts(house.telegram.calls(ADMIN))[-1]
        await house.visitor_says("est-ce que je peux venir avec mon perroquet ?", VISITOR + 1)
        answer = house.texts(house.told(VISITOR + 1))[-1]

    assert "❓ est-ce que je peux venir avec mon perroquet ?" in kept
    assert "Oui, les oiseaux en cage sont les bienvenus." in answer


async def test_whoever_is_forgotten_takes_their_topic_along(database: Database, tmp_path: Path) -> None:
    async with open_house(database, tmp_path) as house:
        await house.visitor_says("je veux parler à quelqu'un")
        before = len(house.telegram.chats[GROUP].topics)

        async def forget(store: Store) -> None:
            person = await store.people.at(Address("whatsapp", str(VISITOR)))
            assert person
            await store.people.erase(person.id, datetime.now(UTC))

        await database.write(forget)
        house.bot.outbox.wake("telegram")
        await house.quiet()
        after = len(house.telegram.chats[GROUP].topics)

    assert (before, after) == (1, 0)


async def test_forum_without_the_right_sends_the_team_to_their_own_chats(
    database: Database, tmp_path: Path
) -> None:
    async with open_house(database, tmp_path) as house:
        house.telegram.chats[GROUP].manages_topics = False
        await house.visitor_says("je veux parler à quelqu'un")
        told = house.texts(house.telegram.calls(ADMIN))[-2:]

    assert told[0].startswith("⚠️ Je ne peux pas ouvrir de sujet dans le groupe.")
    assert told[1].startswith("🎫 1 · Fatima attend une réponse : je veux parler à quelqu'un")


async def test_what_is_said_in_any_other_group_is_nobodys_business(
    database: Database, tmp_path: Path
) -> None:
    async with open_house(database, tmp_path) as house:
        house.telegram.says(-77, "fin kayn l3sel?")
        house.telegram.says(GROUP, "on mange où ce soir ?", sender=VOLUNTEER)
        await house.quiet()
        calls = len(house.telegram.calls(-77)), len(house.telegram.calls(GROUP))
        house.telegram.says(-77, "@dalil_bot fin kayn l3sel?")
        await house.quiet()
        asked = len(house.telegram.calls(-77))

    assert calls == (0, 1)
    assert asked >= 1


async def test_topic_that_somebody_removed_is_opened_anew_with_all_that_was_said(
    database: Database, tmp_path: Path
) -> None:
    async with open_house(database, tmp_path) as house:
        await house.visitor_says("je veux parler à quelqu'un")
        house.telegram.chats[GROUP].topics.clear()
        await house.visitor_says("xyzzy vous êtes là ?")
        await house.quiet()
        said = house.texts(house.in_thread())

    assert said[1:] == ["🗣 Fatima : je veux parler à quelqu'un", "🗣 Fatima : xyzzy vous êtes là ?"]


async def test_clockwork_tells_who_is_on_duty_of_whoever_waits_too_long(
    database: Database, tmp_path: Path
) -> None:
    async with open_house(database, tmp_path) as house:
        await house.visitor_says("je veux parler à quelqu'un")

        async def long_ago(store: Store) -> None:
            half_an_hour = 31 * 60 * 1_000_000
            await store.people._connection.execute("update ticket set waiting = waiting - ?", half_an_hour)

        await database.write(long_ago)
        clockwork = Clockwork(database, (), Clock(), house.bot.outbox)
        await clockwork.tell(_waiting)
        await house.quiet()
        once = house.texts(house.telegram.calls(ADMIN))
        await clockwork.tell(_waiting)
        await house.quiet()
        twice = house.texts(house.telegram.calls(ADMIN))

    assert once[-1] == "⏰ Fatima attend depuis 31 minutes (ticket 1)."
    assert twice == once
