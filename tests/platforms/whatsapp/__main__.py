"""`python -m tests.platforms.whatsapp`: the fake Graph server as a process of its own."""

import argparse
import asyncio
import dataclasses
import signal
from pathlib import Path

import uvloop

from tests.platforms.telegram.control import Control
from tests.platforms.telegram.trouble import Trouble
from tests.platforms.whatsapp import WhatsApp
from tests.platforms.whatsapp.limits import Limits
from tests.platforms.wire import serve

TROUBLES = {
    setting.name: setting.default
    for setting in dataclasses.fields(Trouble)
    if setting.init and setting.default is not dataclasses.MISSING
}


def options() -> argparse.ArgumentParser:
    """What the command takes."""
    parser = argparse.ArgumentParser(prog="python -m tests.platforms.whatsapp", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0: any free one; it is printed")
    parser.add_argument(
        "--callback", default="", help="where the webhook is: the bot, which need not be up yet"
    )
    parser.add_argument("--ledger", type=Path, help="append every entry to this file, as JSON lines")
    parser.add_argument("--no-spec", action="store_true", help="hand-written limits only: faster")
    parser.add_argument("--limits", action="store_true", help="refuse whoever sends too fast")
    parser.add_argument("--batch", type=int, default=1, help="parts of one POST at most")
    parser.add_argument("--disorder", action="store_true", help="shuffle the parts of a batch")
    parser.add_argument("--posted-twice", type=float, default=0.0, help="share of batches posted twice")
    for name, default in TROUBLES.items():
        parser.add_argument("--" + name.replace("_", "-"), type=type(default), default=default)
    return parser


async def run(asked: argparse.Namespace) -> None:
    """Serve until SIGTERM or SIGINT."""
    whatsapp = WhatsApp(
        ledger=asked.ledger,
        trouble=Trouble(**{name: getattr(asked, name) for name in TROUBLES}),
        limits=Limits(asked.limits),
        spec=not asked.no_spec,
    )
    whatsapp.hook.batch, whatsapp.hook.disorder = asked.batch, asked.disorder
    whatsapp.hook.repeat = asked.posted_twice
    server = await serve(Control(whatsapp).handle, port=asked.port)  # type: ignore[arg-type]
    if asked.callback:
        whatsapp.hook.point_at(asked.callback)
    print(f"http://127.0.0.1:{server.port}", flush=True)  # noqa: T201 - how a caller learns the address
    stop = asyncio.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, stop.set)
    await stop.wait()
    await server.close()
    await whatsapp.stop()


if __name__ == "__main__":
    uvloop.run(run(options().parse_args()))
