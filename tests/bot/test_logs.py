"""Logs: no secret in any line, nothing that people wrote, at any level, in words and in exceptions."""

import json
import logging
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import structlog

from bot import logs
from bot.message import Pick, Place, Words
from storage.database import open_database
from tests.bot.whole import TelegramTalker, load, telegram_channel, whole_bot
from tests.platforms.telegram import Trouble
from tests.platforms.telegram import serving as telegram_serving

TOKEN = "7654321098:AAF-planted_token_planted_token_plant"
BEARER = "EAAGplantedBearerToken0123456789"
PASSWORD = "pl4nted-sesame"
WEBHOOK = "planted-webhook-secret-planted-webhook"

SECRETS = (TOKEN, TOKEN.partition(":")[2], BEARER, PASSWORD, WEBHOOK)

LINES = (
    f"POST https://api.telegram.org/bot{TOKEN}/getMe",
    f"token={TOKEN}",
    f"'{TOKEN}'",
    f"Authorization: Bearer {BEARER}",
    f"{{'authorization': 'bearer {BEARER}'}}",
    f"postgresql://dalil:{PASSWORD}@db.example/dalil is away",
    f"postgresql://:{PASSWORD}@db.example/dalil is away",
    f"X-Telegram-Bot-Api-Secret-Token: {WEBHOOK}",
)


#: Gives what was logged since it was asked last.
Written = Callable[[], str]


@pytest.fixture
def written(capsys: pytest.CaptureFixture[str]) -> Iterator[Written]:
    """Everything that is logged; afterwards logging is as it was."""
    root = logging.getLogger()
    before, level, hook = list(root.handlers), root.level, sys.excepthook
    levels = {name: logging.getLogger(name).level for name in logs.QUIET}
    structlog_was = structlog.get_config()
    yield lambda: capsys.readouterr().err
    root.handlers, root.level, sys.excepthook = before, level, hook
    for name, was in levels.items():
        logging.getLogger(name).setLevel(was)
    structlog.configure(**structlog_was)


def hides_all(text: str) -> bool:
    return not any(secret in text for secret in SECRETS)


@pytest.mark.parametrize("form", ["text", "json"])
def test_no_secret_is_in_any_line(written: Written, form: str) -> None:
    logs.set_up("debug", form, [WEBHOOK])
    ours, theirs = structlog.get_logger(), logging.getLogger("some.library")
    for line in LINES:
        ours.info(line)
        ours.warning("trouble", reason=line, more={"deep": [line, {"er": line}]}, raw=line.encode())
        ours.error("trouble", error=OSError(line))
        theirs.debug("%s", line)
        theirs.info("%r", {"deep": line})
        with suppress(OSError):
            try:
                raise ValueError(line)
            except ValueError as error:
                ours.exception("broken")
                theirs.exception("broken")
                raise OSError(line) from error
        theirs.error("broken", exc_info=OSError(line), extra={"line": line})
        sys.excepthook(OSError, OSError(line), None)

    told = written()
    assert len(told.splitlines()) >= len(LINES) * 8
    assert hides_all(told)
    assert "<token>" in told
    assert "<secret>" in told


def test_json_lines_stay_json_after_scrubbing(written: Written) -> None:
    logs.set_up("debug", "json", [WEBHOOK])
    for line in LINES:
        structlog.get_logger().info("said", line=line, quoted=json.dumps({"line": line, "after": 1}))

    lines = [json.loads(line) for line in written().splitlines()]
    assert [line["event"] for line in lines] == ["said"] * len(LINES)
    assert {"timestamp", "level", "line", "quoted"} <= set(lines[0])


def test_libraries_that_say_too_much_are_quiet(written: Written) -> None:
    logs.set_up("debug", "text")
    for name in logs.QUIET:
        logging.getLogger(name).info("too much")
        logging.getLogger(f"{name}.deeper").debug("too much")

    assert written() == ""


def test_uncaught_error_shows_no_secret_either(tmp_path: Path) -> None:
    program = f"""
from bot import logs
logs.set_up("info", "text")
raise OSError("cannot reach https://api.telegram.org/bot{TOKEN}/getMe")
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert ended.returncode == 1
    assert "cannot reach" in ended.stderr
    assert hides_all(ended.stderr)


def test_error_is_told_without_what_it_quotes(written: Written) -> None:
    logs.set_up("debug", "text")
    try:
        try:
            int("planted")
        except ValueError as cause:
            raise ExceptionGroup("planted", [KeyError("planted"), OSError("no space left")]) from cause
    except ExceptionGroup:
        structlog.get_logger().exception("a turn failed")

    told = written()
    assert "planted" not in told.replace('int("planted")', "").replace('KeyError("planted")', "").replace(
        'ExceptionGroup("planted"', ""
    )
    for kind in ("ValueError\n", "ExceptionGroup\n", "KeyError\n", "OSError: no space left\n"):
        assert kind in told
    assert told.index("ValueError\n") < told.index("ExceptionGroup\n")


SAID = (
    Words("plantedword honey"),
    Words("/start plantedpayload_plantedstand"),
    Words("/help plantedargument"),
    Words("العسل plantedarabic"),
    Pick("stand.number|stand=plantedpick"),
    Pick("plantedstale"),
    Place(33.8712345, -5.5612345),
)


@pytest.mark.parametrize("form", ["text", "json"])
async def test_what_people_write_is_not_logged_at_any_level(
    written: Written, tmp_path: Path, form: str
) -> None:
    async with (
        telegram_serving() as telegram,
        open_database(f"sqlite:///{tmp_path / 'dalil.db'}") as database,
    ):
        await load(database, "meknes-2025")
        logs.set_up("debug", form)
        channel = telegram_channel(telegram)
        person = TelegramTalker(database, telegram, first_name="Plantedname", last_name="Plantedfamily")
        async with whole_bot(database, [channel]):
            for said in SAID:
                await person.says(said)
            telegram.trouble = Trouble(next=deque(("lost", "fail_json", "closed")))
            for said in SAID:
                await person.says(said)
            telegram.trouble = Trouble()
            telegram.updates.add_bytes(b'{"update_id": 1, "message": {"text": "plantedbroken"}}')
            telegram.updates.add_bytes(b'{"update_id": 2, "message": "plantedtorn"}')
            await person.says(Words("plantedlast"))

    lines = written()
    assert "answering.py" not in lines  # nothing failed in a turn
    assert lines.count("route") >= 2 * len(SAID)
    assert "planted" not in lines.lower()
    assert "33.87" not in lines
