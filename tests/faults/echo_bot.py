"""A bot in a process of its own, to be killed: everything real, but its handler counts and echoes.

    python -m tests.faults.echo_bot DATABASE_URL TELEGRAM_URL PORT SECRET

Without a secret it polls; with the secret "whatsapp" it is on WhatsApp. The reply to the n-th message of
somebody ends in "#n": counted in the transaction of the turn, so that a message handled twice would show.
"""

import asyncio
import signal
import sys

import structlog
import uvloop

from bot.channels import Channel
from bot.channels.telegram import TelegramChannel
from bot.clock import Clock, trust_own_zones
from bot.message import Words
from bot.reply import Reply, phrase
from bot.router import Route, Router
from bot.running import running
from bot.server import application, serving
from bot.turn import Turn
from storage.database import open_database
from tests.bot.channels.whatsapp_channel import channel_on
from tests.bot.paper import Echo, load_fair, nothing
from tests.platforms.telegram import TOKEN

#: In place of a secret.
WHATSAPP = "whatsapp"


async def echo(turn: Turn) -> Reply:
    """What was said, and how many answers there were with this one."""
    said = turn.message.said
    text = said.text if isinstance(said, Words) else "pressed"
    if text == "crash":
        signal.raise_signal(signal.SIGKILL)
    return Reply(phrase("echo", said=text, count=f"#{turn.person.answered + 1}"))


async def main(database_url: str, telegram_url: str, port: str, secret: str) -> None:
    """Serve until killed."""
    channel: Channel
    if secret == WHATSAPP:
        channel = channel_on(telegram_url, rate=0.0, tells_within=15.0)
    else:
        public = f"http://127.0.0.1:{port}" if secret else ""
        channel = TelegramChannel(TOKEN, telegram_url, secret, public, rate=0.0)
    router = Router((Route("unknown", echo), Route("stale", echo)), {})
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with open_database(database_url, serving=True) as database:
        await load_fair(database)
        async with (
            running(
                database,
                [channel],
                router,
                Echo(),
                Clock(),
                {},
                nothing,
                language="fr",
            ) as bot,
            serving(application([channel], bot.inbox, bot.ready), "127.0.0.1", int(port)),
        ):
            await stop.wait()


if __name__ == "__main__":
    trust_own_zones()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger("error"))
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main(*sys.argv[1:5]))
