"""Loops that send one text to many chats: NAME TELEGRAM_URL TOKEN FIRST COUNT AT_A_TIME.

They keep nothing: who was told is forgotten when they end. Printed: seconds, and seconds of processor time.
"""

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
from aiogram import Bot as AiogramBot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

TEXT = "Le défilé de caftans passe à l'intérieur"

Send = Callable[[int], Awaitable[object]]


@asynccontextmanager
async def bare(url: str, token: str, at_a_time: int) -> AsyncIterator[Send]:
    """aiohttp and nothing else."""
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as session:

        async def send(chat: int) -> None:
            content = json.dumps({"chat_id": chat, "text": TEXT})
            headers = {"Content-Type": "application/json"}
            call = session.post(f"{url}/bot{token}/sendMessage", data=content, headers=headers)
            async with call as response:
                assert (await response.json())["ok"]

        yield send


@asynccontextmanager
async def telegram(url: str, token: str, at_a_time: int) -> AsyncIterator[Send]:
    """python-telegram-bot with its rate limiter, which lets everything pass."""
    request = HTTPXRequest(connection_pool_size=at_a_time, pool_timeout=60, read_timeout=60)
    limiter = AIORateLimiter(overall_max_rate=1_000_000, overall_time_period=1)
    async with ExtBot(token, base_url=f"{url}/bot", request=request, rate_limiter=limiter) as bot:
        yield lambda chat: bot.send_message(chat, TEXT)


@asynccontextmanager
async def aiogram(url: str, token: str, at_a_time: int) -> AsyncIterator[Send]:
    """aiogram."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(url), limit=at_a_time)
    async with AiogramBot(token, session=session) as bot:
        yield lambda chat: bot.send_message(chat, TEXT)


LOOPS = {"aiohttp": bare, "telegram": telegram, "aiogram": aiogram}


async def main(name: str, url: str, token: str, first: str, count: str, at_a_time: str) -> None:
    """Send, and print what it took."""
    room = asyncio.Semaphore(int(at_a_time))
    async with LOOPS[name](url, token, int(at_a_time)) as send:

        async def one(chat: int) -> None:
            async with room:
                await send(chat)

        await one(int(first))
        began, processor = time.perf_counter(), time.process_time()
        await asyncio.gather(*(one(int(first) + number) for number in range(1, int(count))))
        print(time.perf_counter() - began, time.process_time() - processor)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:7]))
