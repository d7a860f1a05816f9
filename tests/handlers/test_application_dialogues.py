"""Whole applications in four languages and on two channels; the bot starts anew between messages."""

import asyncio
import re
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.language.asked import LONGEST_ID
from bot.message import File, Words
from bot.running import moment
from storage.database import Database, open_database
from storage.pack import fair_of, pack_of, read_pack, shipped_path
from storage.records import Application
from tests.bot.whole import TelegramTalker, TerminalTalker, load, telegram_channel, whole_bot
from tests.handlers.applying import OPEN, Applicant, Pick, Said, photo, whole_application
from tests.platforms.telegram import serving

REFERENCE = re.compile(r"[2-9A-Z]{3}-[2-9A-Z]{3}")


async def apply(url: str, tmp_path: Path, language: str, says: tuple[Said, ...]) -> Applicant:
    """Say all of it in the terminal; the database and the bot are opened anew for each message."""
    applicant = Applicant()
    for said in (Words("/language"), Pick(f"language={language}"), *says):
        async with open_database(url) as database:
            talker = TerminalTalker(tmp_path)
            async with whole_bot(
                database, [talker.channel], now=OPEN, fair="agadir-2025", files=tmp_path / "uploads"
            ):
                heard = await talker.says(applicant.says(said))
                applicant.heard(heard.texts, heard.options)
                await talker.close()
    applicant.said -= 2
    return applicant


async def files_of(database: Database) -> tuple[Application, ...]:
    return await database.read(lambda store: store.applications.mine(1, moment(OPEN), "agadir-2025"))


@pytest.mark.parametrize("language", ["ar", "ary", "fr", "en"])
async def test_food_cooperative_applies_in_its_language(
    language: str, database_url: str, tmp_path: Path
) -> None:
    async with open_database(database_url) as database:
        await load(database, "agadir-2025")
    applicant = await apply(database_url, tmp_path, language, whole_application(language, photo(tmp_path)))
    sys.stdout.write(f"{language}: {applicant.said} messages\n")
    async with open_database(database_url) as database:
        [sent] = await files_of(database)
        papers = await database.read(lambda store: store.applications.documents(sent.id, by=1))
    assert applicant.said <= 16
    assert sent.state == "sent"
    assert sent.reference in applicant.texts[-1]
    assert sent.answers.items() >= {
        "kind": "cooperative", "onssa": "none", "members": 15, "women": 12, "publish": "yes", "news": "no",
    }.items()  # fmt: skip
    assert sent.answers["products"]["known"][0] == "argan_oil"
    assert sent.answers["province"] in ("MA-TAR", "MA-TIZ")
    assert sent.answers["phone"].startswith("+212661234")
    assert [paper.mime for paper in papers] == ["image/jpeg"]


async def test_shortest_form_takes_nine_messages(database_url: str, tmp_path: Path) -> None:
    path = shipped_path("agadir-2025")
    assert path is not None
    fair = fair_of(read_pack(path))
    assert fair.call is not None
    short = replace(fair, call=replace(fair.call, fields=("name", "province", "phone")))
    async with open_database(database_url) as database:
        await database.write(lambda store: store.fairs.load(pack_of(short)))
    says = (
        Words("/apply"),
        Pick("p=agree"),
        Words("Coopérative Tigmi"),
        Words("Tiznit"),
        Words("0661234567"),
        Pick("p=yes"),
        Pick("p=no"),
        Pick("p=send"),
    )
    applicant = await apply(database_url, tmp_path, "fr", says)
    sys.stdout.write(f"shortest form: {applicant.said} messages\n")
    assert applicant.said <= 9
    assert REFERENCE.search(applicant.texts[-1])


@pytest.mark.parametrize("language", ["ar", "ary", "fr", "en"])
async def test_telegram_carries_a_whole_application(
    language: str, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its photograph; the database and the bot are opened anew for each message."""
    monkeypatch.setattr("bot.answering.BURST", timedelta(seconds=0.1))
    async with open_database(database_url) as database:
        await load(database, "agadir-2025")
    applicant, uploads = Applicant(), tmp_path / "uploads"
    says = whole_application(language, photo(tmp_path))
    async with serving() as platform:
        for said in (Words("/language"), Pick(f"language={language}"), *says):
            async with open_database(database_url) as database:
                talker = TelegramTalker(database, platform, first_name="Fatima", language="fr")
                channel = telegram_channel(platform)
                async with whole_bot(database, [channel], now=OPEN, fair="agadir-2025", files=uploads):
                    heard = await talker.says(applicant.says(said))
                    applicant.heard(heard.texts, heard.options)
                    assert all(len(id) <= LONGEST_ID and id.isascii() for id, _ in heard.options)
    async with open_database(database_url) as database:
        [sent] = await files_of(database)
        papers = await database.read(lambda store: store.applications.documents(sent.id, by=1))
    assert sent.state == "sent"
    assert sent.answers["products"]["known"][0] == "argan_oil"
    assert sent.reference in "".join(applicant.texts[-2:])
    assert [paper.mime for paper in papers] == ["image/jpeg"]
    assert heard.attached == (("file", f"{sent.reference}.png"),)


async def test_question_in_mid_form_is_answered_and_asked_again(database_url: str, tmp_path: Path) -> None:
    async with open_database(database_url) as database:
        await load(database, "agadir-2025")
    says = (Words("/apply"), Pick("p=agree"), Words("où est la foire ?"))
    applicant = await apply(database_url, tmp_path, "fr", says)
    answered, again = applicant.texts[-2:]
    assert "Place Al Amal" in answered
    assert again.startswith("2/")


async def test_stop_in_mid_form_keeps_the_draft_and_says_so(database_url: str, tmp_path: Path) -> None:
    async with open_database(database_url) as database:
        await load(database, "agadir-2025")
    says = (Words("/apply"), Pick("p=agree"), Pick("p=cooperative"), Words("STOP"), Words("/apply"))
    applicant = await apply(database_url, tmp_path, "fr", says)
    assert "reste gardé" in applicant.texts[-2]
    assert "3/" in applicant.texts[-1]


async def test_old_press_changes_its_own_answer(database_url: str, tmp_path: Path) -> None:
    async with open_database(database_url) as database:
        await load(database, "agadir-2025")
    applicant = Applicant()
    async with open_database(database_url) as database:
        talker = TerminalTalker(tmp_path)
        async with whole_bot(database, [talker.channel], now=OPEN, fair="agadir-2025"):
            kinds: tuple[tuple[str, str], ...] = ()
            for said in (Words("/apply"), Pick("p=agree"), Pick("p=cooperative"), Words("Tigmi")):
                heard = await talker.says(applicant.says(said))
                kinds = heard.options if said == Pick("p=agree") else kinds
                applicant.heard(heard.texts, heard.options)
            applicant.options = kinds
            heard = await talker.says(applicant.says(Pick("p=union")))
            await talker.close()
        session = await database.read(lambda store: store.sessions.open(1))
    assert session is not None
    assert (session.asked, session.answers["kind"], session.answers["name"]) == ("province", "union", "Tigmi")
    assert heard.texts[0].startswith("4/")


async def test_burst_of_pages_gets_one_answer(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.answering.BURST", timedelta(seconds=0.6))
    path = shipped_path("agadir-2025")
    assert path is not None
    fair = fair_of(read_pack(path))
    assert fair.call is not None
    short = replace(fair, call=replace(fair.call, fields=("papers",)))
    await database.write(lambda store: store.fairs.load(pack_of(short)))
    async with serving() as platform:
        talker = TelegramTalker(database, platform, first_name="Fatima", language="fr")
        async with whole_bot(
            database, [telegram_channel(platform)], now=OPEN, fair="agadir-2025", files=tmp_path / "uploads"
        ):
            await talker.says(Words("/apply"))
            await talker.says(Words("j'accepte"))
            before = len(platform.calls(4711))
            for shade in (10, 60, 120):
                page = Path(photo(tmp_path, shade=shade).id).read_bytes()
                platform.sends_photo(4711, page, media_group_id="9")
            async with asyncio.timeout(20):
                while len(platform.calls(4711)) == before:
                    await asyncio.sleep(0.05)
            await asyncio.sleep(1)
            told = [call["text"] for call in platform.calls(4711)[before:]]
    assert told == ["📎 Bien reçu, 3 pages. D'autres\u00a0? Sinon «\u00a0C'est tout\u00a0»."]
    assert len(list((tmp_path / "uploads").iterdir())) == 3


async def test_one_phone_files_for_several_cooperatives(database: Database, tmp_path: Path) -> None:
    await load(database, "agadir-2025")
    applicant = Applicant()
    talker = TerminalTalker(tmp_path)
    async with whole_bot(database, [talker.channel], now=OPEN, fair="agadir-2025", files=tmp_path / "up"):
        says: tuple[Said, ...] = (*whole_application("fr", photo(tmp_path)), Words("/status"))
        for said in says:
            heard = await talker.says(applicant.says(said))
            applicant.heard(heard.texts, heard.options)
        assert "Coopérative Tigmi" in applicant.texts[-1]
        assert "reçu" in applicant.texts[-1]
        again = whole_application("fr", photo(tmp_path))
        for said in again:
            heard = await talker.says(applicant.says(said))
            applicant.heard(heard.texts, heard.options)
        assert "Un dossier semblable est déjà là" in applicant.texts[-1]
        heard = await talker.says(Words("/status"))
        applicant.heard(heard.texts, heard.options)
        await talker.close()
    first, second = await files_of(database)
    assert first.reference in applicant.texts[-1]
    assert second.reference in applicant.texts[-1]
    assert [id for id, _ in applicant.options][:2] == [
        f"apply.file@agadir-2025|s={first.id}",
        f"apply.file@agadir-2025|s={second.id}",
    ]


async def test_deadline_keeps_the_draft_and_refuses_kindly(database: Database, tmp_path: Path) -> None:
    await load(database, "agadir-2025")
    applicant = Applicant()
    *before, send = [said for said in whole_application("fr", photo(tmp_path)) if not isinstance(said, File)]
    before[before.index(Pick("p=done"))] = Pick("p=later")
    for now, says in ((OPEN, before), ("2025-02-06T10:00", [send])):
        talker = TerminalTalker(tmp_path)
        async with whole_bot(database, [talker.channel], now=now, fair="agadir-2025"):
            for _ in range(0 if now == OPEN else 2):  # a day after, and before the deadline
                assert "pas encore envoyée" in await talker.unasked()
            for said in says:
                heard = await talker.says(applicant.says(said))
                applicant.heard(heard.texts, heard.options)
            await talker.close()
    [draft] = await files_of(database)
    assert "la date limite est passée" in applicant.texts[-1]
    assert draft.state == "draft"


async def test_whoever_has_a_file_is_asked_twice_before_all_is_erased(
    database: Database, tmp_path: Path
) -> None:
    await load(database, "agadir-2025")
    applicant = Applicant()
    talker = TerminalTalker(tmp_path)
    erase = (Words("/forget"), Pick("confirm=yes"), Pick("confirm=surely"))
    async with whole_bot(database, [talker.channel], now=OPEN, fair="agadir-2025", files=tmp_path / "up"):
        for said in (
            *whole_application("fr", photo(tmp_path)),
            *erase,
            Pick("privacy.keep@agadir-2025"),
            *erase,
        ):
            heard = await talker.says(applicant.says(said))
            applicant.heard(heard.texts, heard.options)
        await talker.close()
    tomorrow = moment(OPEN) + timedelta(hours=25)
    assert await database.read(lambda store: store.people.to_forget(moment(OPEN))) == ()
    assert await database.read(lambda store: store.people.to_forget(tomorrow)) == (1,)
    await database.write(lambda store: store.people.erase(1, tomorrow))
    assert await files_of(database) == ()


async def test_file_is_completed_after_sending_and_an_odd_ice_warns(
    database: Database, tmp_path: Path
) -> None:
    await load(database, "agadir-2025")
    applicant = Applicant()
    talker = TerminalTalker(tmp_path)
    says: tuple[Said, ...] = (
        *whole_application("fr", photo(tmp_path)),
        Pick("apply.details@agadir-2025|s=1"),
        Words("12/45 Tiznit"),
        Words("001561191000065"),
        Pick("p=light"),
        Pick("p=skip"),
        Words("2"),
        Pick("p=yes"),
        Pick("apply.paper@agadir-2025|s=1"),
        photo(tmp_path, "registre.jpg", 90),
        Pick("p=done"),
    )
    async with whole_bot(database, [talker.channel], now=OPEN, fair="agadir-2025", files=tmp_path / "up"):
        for said in says:
            heard = await talker.says(applicant.says(said))
            applicant.heard(heard.texts, heard.options)
        reference = next(iter(REFERENCE.findall(applicant.texts[-1])))
        heard = await talker.says(Words(reference.lower()))
        await talker.close()
    [sent] = await files_of(database)
    assert any("001561191000065" in text for text in applicant.texts)
    assert (
        sent.answers.items() >= {"register": "12/45 Tiznit", "ice": "001561191000065", "persons": 2}.items()
    )
    assert "cooking" not in sent.answers
    assert "2 sur 5" in applicant.texts[-1]
    assert reference in heard.texts[0]
