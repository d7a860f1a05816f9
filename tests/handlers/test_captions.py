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
