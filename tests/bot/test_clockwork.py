"""The clockwork: what is begun is not taken for a failure when the bot stops in the middle of it."""

import asyncio
import logging

import pytest
from apscheduler.triggers.interval import IntervalTrigger

from bot.clock import Clock
from bot.clockwork import Clockwork
from bot.outbox import Outbox
from storage.database import Database
from tests.bot.whole import texts


@pytest.mark.parametrize("fails", [False, True])
async def test_job_stopped_in_the_middle_is_no_error_and_one_that_fails_is(
    database: Database, caplog: pytest.LogCaptureFixture, fails: bool
) -> None:
    begun = asyncio.Event()

    async def long_job() -> None:
        begun.set()
        if fails:
            raise ArithmeticError
        await asyncio.sleep(60)

    clockwork = Clockwork(database, (), Clock(), Outbox(database, (), texts(), Clock(), {}, "fr"))
    clockwork._add("long", IntervalTrigger(hours=1), long_job, at_once=True)
    with caplog.at_level(logging.ERROR, "apscheduler"):
        clockwork.start()
        await asyncio.wait_for(begun.wait(), 20)
        await asyncio.sleep(0.2)  # the jobs of every minute have begun too, and may be in the middle
        clockwork.stop()
        await asyncio.sleep(0.05)
    assert [record.exc_info is not None for record in caplog.records] == [True] * fails
