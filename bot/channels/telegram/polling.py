"""Long polling: updates are on disk before Telegram is told that we have them."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.channels import Receiver
from bot.channels.telegram.reading import UNREADABLE, received_update
from bot.channels.telegram.request import Paused

#: What we ask Telegram to send.
WANTED = ("message", "callback_query", "edited_message")

#: Seconds Telegram may hold a poll open, and how much longer we wait for its answer.
HOLD, SLACK = 30, 10

#: Updates in one answer, the most there may be.
BATCH = 100

T = TypeVar("T")

log = structlog.get_logger(__name__)


class Patience:
    """How long Telegram is left alone after an error: longer each time, or as long as it asks."""

    def __init__(self, first: float = 5.0, longest: float = 60.0) -> None:
        self._first = first
        self._longest = longest
        self._failures = 0

    def after(self, error: Exception) -> float:
        """Seconds to rest after one more failure."""
        rest = min(self._first * 2.0 ** min(self._failures, 20), self._longest)
        self._failures += 1
        return max(rest, error.seconds) if isinstance(error, Paused) else rest

    def restore(self) -> None:
        """It went well."""
        self._failures = 0


async def insist(step: Callable[[], Awaitable[T]], patience: Patience) -> T:
    """What `step` returns once it does not fail. Raises InvalidToken: that does not pass by itself."""
    while True:
        try:
            done = await step()
        except InvalidToken:
            raise
        except Conflict as error:
            log.error("another program polls with our token, or has set a webhook", error=str(error))
            await asyncio.sleep(patience.after(error))
        except Exception as error:
            log.warning("telegram is not reached", error=f"{type(error).__name__}: {error}")
            await asyncio.sleep(patience.after(error))
        else:
            patience.restore()
            return done


async def poll(bot: Bot, receiver: Receiver, patience: Patience) -> None:
    """Take updates in until cancelled. Raises InvalidToken."""
    offset = 0
    acknowledging: set[asyncio.Task[None]] = set()

    async def take_in() -> Sequence[str]:
        nonlocal offset
        asked = {"offset": offset, "limit": BATCH, "timeout": HOLD, "allowed_updates": WANTED}
        updates: list[Any] = await bot.do_api_request("getupdates", asked, read_timeout=HOLD + SLACK)
        if not updates:
            return ()
        taken = [received_update(update, json.dumps(update)) for update in updates]
        newest = [int(raw.id) for raw, _ in taken if raw.kind != UNREADABLE][-1]
        await receiver.receive([raw for raw, _ in taken])
        offset = newest + 1
        return [query for _, query in taken if query]

    try:
        while True:
            for query in await insist(take_in, patience):
                task = asyncio.create_task(_acknowledge(bot, query))
                acknowledging.add(task)
                task.add_done_callback(acknowledging.discard)
    finally:
        for task in acknowledging:
            task.cancel()
        await asyncio.gather(*acknowledging, return_exceptions=True)


async def _acknowledge(bot: Bot, query: str) -> None:
    """Stop the spinner on a button; what comes of it does not matter."""
    try:
        await bot.answer_callback_query(query)
    except TelegramError as error:
        log.debug("a press was not acknowledged", error=str(error))
