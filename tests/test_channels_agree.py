"""One conversation, three channels: the same words, the same choices, the same places and files."""

from pathlib import Path

from bot.addresses import Addresses
from bot.channels import Channel
from bot.message import Pick, Place, Words
from bot.server import application, serving
from storage.database import Database
from tests.bot.channels.scripted import web_channel
from tests.bot.whole import TelegramTalker, TerminalTalker, load, page_open, telegram_channel, whole_bot
from tests.platforms.telegram import serving as telegram_serving

#: What a visitor says from first to last: in four languages, by words, presses, commands and a place.
CONVERSATION: tuple[Words | Pick | Place, ...] = (
    Words("/start"),
    Words("Bonjour"),
    Words("c'est quand la foire ?"),
    Pick("fair.hours@meknes-2025"),
    Words("où est la foire ?"),
    Place(33.88, -5.55),
    Words("qu'est-ce qu'il y a maintenant ?"),
    Pick("schedule.day@meknes-2025|day=tomorrow"),
    Words("et samedi ?"),
    Words("fin kayn l3sel?"),
    Words("واش كاين الزعفران"),
    Pick("stand.list@meknes-2025"),
    Words("stand A1"),
    Words("أين الجناح B12؟"),
    Words("who organizes the fair?"),
    Words("what are the poles"),
    Words("/programme"),
    Pick("no.such.thing|x=y"),
    Words("comment postuler pour un stand ?"),
    Words("/fairs"),
    Pick("fair.switch|fair=agadir-2025"),
    Words("blorf gnarp zzz"),
    Words("/language"),
    Pick("language.change|language=ar"),
    Words("متى يبدأ المعرض"),
    Words("/mydata"),
    Words("/stop"),
    Words("/help"),
    Words("/forget"),
    Pick("privacy.delete@agadir-2025|confirm=yes"),
    Words("merci"),
)


async def test_one_conversation_is_the_same_on_every_channel(database: Database, tmp_path: Path) -> None:
    await load(database, "meknes-2025", "agadir-2025")
    terminal = TerminalTalker(tmp_path / "received")
    async with telegram_serving() as platform:
        telegram = TelegramTalker(database, platform, first_name="", language="fr")
        channels: list[Channel] = [terminal.channel, web_channel(), telegram_channel(platform)]
        async with (
            # With an address of our own the map has one link; without one only the page leads to it.
            whole_bot(database, channels, addresses=Addresses("https://dalil.example")) as bot,
            serving(application(channels, bot.inbox, bot.ready), "127.0.0.1", 0) as address,
            page_open(database, address) as web,
        ):
            for said in CONVERSATION:
                on_terminal = await terminal.says(said)
                assert on_terminal.texts != (), said
                assert await web.says(said) == on_terminal
                assert await telegram.says(said) == on_terminal
            await terminal.close()
        assert platform.unanswered == []
        assert list(platform.ledger.of("refused")) == []
