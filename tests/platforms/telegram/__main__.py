"""`python -m tests.platforms.telegram`: the fake Bot API server as a process of its own."""

import argparse
import asyncio
import dataclasses
import signal
from pathlib import Path

import uvloop

from tests.platforms.telegram import TOKEN, Telegram
from tests.platforms.telegram.control import Control
from tests.platforms.telegram.limits import Limits
from tests.platforms.telegram.trouble import Trouble
from tests.platforms.wire import serve

#: The settings of `Trouble` with what they are unless said otherwise.
TROUBLES = {
    setting.name: setting.default
    for setting in dataclasses.fields(Trouble)
    if setting.init and setting.default is not dataclasses.MISSING
}


def options() -> argparse.ArgumentParser:
    """What the command takes."""
    parser = argparse.ArgumentParser(prog="python -m tests.platforms.telegram", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0: any free one; it is printed")
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--ledger", type=Path, help="append every entry to this file, as JSON lines")
    parser.add_argument("--no-spec", action="store_true", help="hand-written limits only: faster")
    parser.add_argument("--limits", action="store_true", help="answer 429 to whoever sends too fast")
    parser.add_argument("--scale", type=float, default=1.0, help="the limits, so many times as high")
    parser.add_argument("--rate", type=int, default=30, help="messages a second of the whole bot")
    parser.add_argument(
        "--first-retry", type=float, default=0.1, help="seconds until a refused update is posted again"
    )
    parser.add_argument("--last-retry", type=float, default=2.0, help="that pause doubles up to this")
    for name, default in TROUBLES.items():
        parser.add_argument("--" + name.replace("_", "-"), type=type(default), default=default)
    return parser


async def run(asked: argparse.Namespace) -> None:
    """Serve until SIGTERM or SIGINT."""
    telegram = Telegram(
        token=asked.token,
        ledger=asked.ledger,
        trouble=Trouble(**{name: getattr(asked, name) for name in TROUBLES}),
        limits=Limits(asked.limits, asked.scale, asked.rate),
        spec=not asked.no_spec,
        first_retry=asked.first_retry,
        last_retry=asked.last_retry,
    )
    server = await serve(Control(telegram).handle, port=asked.port)
    print(f"http://127.0.0.1:{server.port}", flush=True)  # noqa: T201 - how a caller learns the address
    stop = asyncio.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, stop.set)
    await stop.wait()
    await server.close()
    await telegram.stop()


if __name__ == "__main__":
    uvloop.run(run(options().parse_args()))
