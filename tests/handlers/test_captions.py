"""What is written below a picture is said too: a question, a command, STOP."""

from pathlib import Path

from bot.message import Pick, Words
from storage.database import Database
from storage.records import Address
from storage.store import Store
from tests.bot.whole import TelegramTalker, answered, load, telegram_channel, whole_bot
from tests.handlers.applying import photo
from tests.handlers.conftest import there
from tests.platforms.telegram import Telegram, serving
from tests.storage.test_applications import organizer

CHAT = 4711
MEKNES = "meknes-2025"


async def shows(database: Database, telegram: Telegram, picture: Path, caption: str) -> str:
    """Send a picture with words below it; what is answered."""
    before = len(telegram.calls(CHAT))
    more = {"caption": caption} if caption else {}
    await answered(database, "telegram", str(telegram.sends_photo(CHAT, picture.read_bytes(), **more)), 60.0)
    return "\n".join(call["text"] for call in telegram.calls(CHAT)[before:] if call["text"])


async def news(store: Store) -> str | None:
    return there(await store.people.at(Address("telegram", str(CHAT)))).news


async def test_words_below_a_picture_are_read_as_words(database: Database, tmp_path: Path) -> None:
    await load(database, MEKNES)
    picture = Path(photo(tmp_path, "stand.jpg").id)
    async with serving() as telegram:
        talker = TelegramTalker(database, telegram, CHAT, language="fr")
        async with whole_bot(database, [telegram_channel(telegram)], files=tmp_path / "uploads"):

            async def says(text: str) -> str:
                return "\n".join((await talker.says(Words(text))).texts)

            await talker.says(Pick(f"language.change@{MEKNES}|language=fr"))
            await says("START")
            assert await database.read(news) == "yes"
            for said in ("Où est la foire ?", "/dates", "où est le stand du miel ?"):
                assert await shows(database, telegram, picture, said) == await says(said)
            alone = await shows(database, telegram, picture, "")
            assert alone not in (await says("Où est la foire ?"), "")
            await shows(database, telegram, picture, "STOP")
            assert await database.read(news) == "no"


async def test_words_below_the_photo_of_a_report_are_part_of_it(database: Database, tmp_path: Path) -> None:
    await load(database, MEKNES)
    picture = Path(photo(tmp_path, "stand.jpg").id)
    async with serving() as telegram:
        talker = TelegramTalker(database, telegram, CHAT, language="fr")
        async with whole_bot(database, [telegram_channel(telegram)], files=tmp_path / "uploads"):
            await talker.says(Words("le stand G11 est vide"))
            await shows(database, telegram, picture, "depuis ce matin, la bâche est par terre")

    async def made(store: Store) -> tuple[str, int]:
        helper = await organizer(store, "helper")
        [report] = await store.reports.every(MEKNES, by=helper)
        return report.words, len(await store.reports.photos(report.id, by=helper))

    assert await database.write(made) == (
        "le stand G11 est vide\ndepuis ce matin, la bâche est par terre",
        1,
    )
