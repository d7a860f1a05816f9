"""How soon WhatsApp's webhook is acknowledged while hundreds of messages a second come in."""

import asyncio
import time
from pathlib import Path

import pytest

from tests.faults.echo_bot import WHATSAPP
from tests.faults.killing import Victim, free_port
from tests.faults.slowness import slowness
from tests.platforms.ledger import Ledger
from tests.platforms.telegram.process import running
from tests.platforms.whatsapp import ACCOUNT, NUMBER, SECRET
from tests.platforms.whatsapp.hook import Hook
from tests.platforms.wire import Line

SECONDS, LINES = 4, 20


#: Messages a second: the aim is 300, which leaves no room on a machine that is twice as slow as usual.
@pytest.mark.parametrize("rate", [100, pytest.param(300, marks=pytest.mark.stress)])
async def test_webhook_is_acknowledged_within_milliseconds(tmp_path: Path, rate: int) -> None:
    hook = Hook(Ledger(), SECRET, ACCOUNT, {"phone_number_id": NUMBER})
    took: list[float] = []

    async def post(line: Line, number: int) -> None:
        message = {"id": f"wamid.{number}", "from": str(212600000000 + number % 100), "timestamp": "1",
                   "type": "text", "text": {"body": f"{number}"}}  # fmt: skip
        body = hook.body(
            [{"field": "messages", "value": hook.common() | {"contacts": [], "messages": [message]}}]
        )
        head = f"X-Hub-Signature-256: {hook.sign(body)}\r\n"
        started = time.monotonic()
        response = await line.post("/whatsapp/webhook", head, body)
        took.append(time.monotonic() - started)
        assert response.status == 200

    port = free_port()
    async with running("--no-spec", module="tests.platforms.whatsapp") as platform:
        victim = Victim(f"sqlite:///{tmp_path / 'dalil.db'}", platform, WHATSAPP, port)
        await victim.start()
        first = Line("127.0.0.1", port)
        async with asyncio.timeout(30):
            while True:
                try:
                    await post(first, 0)
                    break
                except OSError:
                    await asyncio.sleep(0.2)
        await asyncio.sleep(1)
        took.clear()
        lines = [Line("127.0.0.1", port) for _ in range(LINES)]
        started = time.monotonic()

        async def one_line(at: int) -> None:
            for number in range(at, rate * SECONDS, LINES):
                await asyncio.sleep(max(0.0, started + number / rate - time.monotonic()))
                await post(lines[at], number + 1)

        await asyncio.gather(*(one_line(at) for at in range(LINES)))
        for line in (first, *lines):
            line.close()
        await victim.stop()

    took.sort()
    median, late = took[len(took) // 2] * 1000, took[len(took) * 99 // 100] * 1000
    assert median < 10 * slowness()
    assert late < 100 * slowness()
