"""One turn in the web chat, as a page would have it: exits 0 when it was answered.

python .ci/one_turn.py http://127.0.0.1:8080
"""

import asyncio
import sys

import aiohttp


async def one_turn(address: str) -> str:
    """What the bot answers to a first word. Raises when anything on the way fails."""
    async with aiohttp.ClientSession(raise_for_status=True) as session, asyncio.timeout(10):
        async with session.get(f"{address}/readyz") as ready:
            await ready.read()
        async with session.get(address) as page:
            if "<html" not in await page.text():
                raise ValueError("no page")
        async with session.ws_connect(f"{address}/chat", origin=address) as socket:
            await socket.send_json({"hello": "0123456789abcdef" * 2, "locale": "fr"})
            await socket.send_json({"id": "aaaa-0001", "text": "c'est quand la foire ?"})
            while "letter" not in (heard := await socket.receive_json()):
                pass
            await socket.send_json({"have": heard["letter"]})
            return str(heard["text"])


if __name__ == "__main__":
    try:
        sys.stdout.write(asyncio.run(one_turn(sys.argv[1])) + "\n")
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError, TypeError) as error:
        sys.exit(f"not yet: {error!r}")
