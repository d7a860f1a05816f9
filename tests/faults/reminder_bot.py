"""A bot in a process of its own that sends reminders, to be killed: everything real, on a clock moved ahead.

    python -m tests.faults.reminder_bot DATABASE_URL TELEGRAM_URL OFFSET RATE

OFFSET are the seconds by which its clock is ahead of the true one, RATE the letters a second it may send.
"""

import asyncio
import signal
import sys
from datetime import timedelta

import structlog
import uvloop

from bot.channels.telegram import TelegramChannel
from bot.clock import Clock, trust_own_zones
from bot.router import Route, Router
from bot.running import running
from storage.database import open_database
from tests.bot.paper import Echo, echo, nothing
from tests.platforms.telegram import TOKEN


async def main(database_url: str, telegram_url: str, offset: str, rate: str) -> None:
    """Serve until killed."""
    channel = TelegramChannel(TOKEN, telegram_url, "", "", rate=float(rate))
    router = Router((Route("unknown", echo), Route("stale", echo)), {})
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with (
        open_database(database_url, serving=True) as database,
        running(
            database,
            [channel],
            router,
            Echo(),
            Clock(timedelta(seconds=float(offset))),
            {},
            nothing,
            language="fr",
        ),
    ):
        await stop.wait()


if __name__ == "__main__":
    trust_own_zones()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger("error"))
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main(*sys.argv[1:5]))
