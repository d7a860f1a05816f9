"""Forgotten is forgotten: not one byte is left on disk, also after yesterday's backup came back."""

import asyncio
import shutil
from datetime import timedelta
from pathlib import Path

from bot.channels import Channel
from bot.channels.web.frames import Hello
from bot.clock import Clock
from bot.message import Pick, Place, Words
from bot.server import application, serving
from storage.database import open_database
from storage.restoring import restore
from tests.bot.channels.scripted import web_channel
from tests.bot.whole import TelegramTalker, load, page_open, telegram_channel, whole_bot
from tests.platforms.telegram import Telegram
from tests.platforms.telegram import serving as telegram_serving

#: Twenty things that are nobody's but one person's, each in another place where something may be kept.
CHAT = 8_675_309_011
FIRST, LAST, LANGUAGE = "Zoubida-plantA", "Ouhssaine-plantB", "fr"
WORDS = tuple(f"plantword{number}xq" for number in range(10))
ARGUMENT, PAYLOAD, PICK = "plantargument", "plantpayload", "plantpick"
LATITUDE, LONGITUDE = "33.871234567", "-5.561234567"
CAPTION = "plantcaption"
KEY = "feedfacecafebeef" * 2
HASHED = Hello(KEY, "").address("web").id

PLANTED = (str(CHAT), FIRST, LAST, *WORDS, ARGUMENT, PAYLOAD, PICK, LATITUDE, LONGITUDE, CAPTION, KEY, HASHED)


async def tell(person: TelegramTalker, telegram: Telegram) -> None:
    """Say all of it, in words, links, presses, places and files."""
    await person.says(Words(f"/start agadir-2025_{PAYLOAD}"))
    for word in WORDS:
        await person.says(Words(f"je cherche {word} au stand"))
    await person.says(Words(f"/help {ARGUMENT}"))
    await person.says(Pick(f"stand.number|stand={PICK}"))
    await person.says(Place(float(LATITUDE), float(LONGITUDE)))
    telegram.sends_document(CHAT, b"%PDF-", name=f"{CAPTION}.pdf")
    await person.says(Words("merci"))
    await person.says(Words("/mydata"))


def left(folder: Path, planted: tuple[str, ...] = PLANTED) -> list[tuple[str, str]]:
    """(file, value) of everything planted that is on disk."""
    return [
        (str(file.relative_to(folder)), value)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        for value in planted
        if value.encode() in file.read_bytes()
    ]


async def test_of_a_forgotten_person_not_one_byte_is_left(tmp_path: Path) -> None:
    assert len(set(PLANTED)) >= 20
    var, elsewhere = tmp_path / "var", tmp_path / "elsewhere"
    url = f"sqlite:///{var / 'dalil.db'}"
    elsewhere.mkdir()
    async with telegram_serving() as telegram:
        async with open_database(url, serving=True) as database:
            await load(database, "meknes-2025", "agadir-2025")
            person = TelegramTalker(
                database, telegram, CHAT, first_name=FIRST, last_name=LAST, language=LANGUAGE
            )
            other = TelegramTalker(database, telegram, 5, first_name="Stays")
            channels: list[Channel] = [telegram_channel(telegram), web_channel()]
            async with (
                whole_bot(database, channels) as bot,
                serving(application(channels, bot.inbox, bot.ready), "127.0.0.1", 0) as address,
                page_open(database, address, KEY) as web,
            ):
                await other.says(Words("staysword"))
                await tell(person, telegram)
                await web.says(Words(WORDS[0]))
                assert {value for _, value in left(var)} == {*PLANTED} - {KEY}
                await database.backup(elsewhere / "yesterday.backup")
                for each in (person, web):
                    await each.says(Words("/forget"))
                    goodbye = await each.says(Pick("privacy.delete|confirm=yes"))
                    assert len(goodbye.texts) == 1
                async with asyncio.timeout(20):
                    while left(var):  # somebody was reading an older picture: the next scrub gets the rest
                        await database.scrub()
        assert left(var) == []
        assert left(var, ("staysword",)) != []
        done = await restore(url, elsewhere / "yesterday.backup", Clock().now() + timedelta(days=1))
        assert done.forgotten == 2
        shutil.rmtree(elsewhere)
        assert left(tmp_path) == []
        async with open_database(url, serving=True) as database:
            channel = telegram_channel(telegram)
            async with whole_bot(database, [channel]):
                await TelegramTalker(database, telegram, 5).says(Words("again"))
            assert left(var) == []
    assert left(tmp_path) == []
    assert left(var, ("staysword",)) != []
