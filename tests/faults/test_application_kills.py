"""A whole application while the bot is killed after every answer: nothing that was said is asked again."""

import asyncio
import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.message import Words
from bot.running import moment
from storage.database import open_database
from storage.pack import fair_of, pack_of, read_pack, shipped_path
from tests.bot.whole import as_json
from tests.handlers.applying import OPEN, Applicant, Pick, Said, photo, whole_application


async def answer_of_a_process_that_is_killed(line: dict[str, Any], settings: dict[str, str]) -> Any:
    """Start the bot, say one line, read what it answers, and kill it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "terminal", "--json",
        env=os.environ | settings,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=1 << 20,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(line).encode() + b"\n")
    await process.stdin.drain()
    try:
        async with asyncio.timeout(60):
            return json.loads(await process.stdout.readline())
    finally:
        process.kill()
        await process.wait()


#: The shortest form, which takes nine messages at most.
SHORT: tuple[Said, ...] = (
    Words("/apply"), Pick("p=agree"), Words("Coopérative Tigmi"), Words("Tiznit"), Words("0661234567"),
    Pick("p=yes"), Pick("p=no"), Pick("p=send"),
)  # fmt: skip


async def killed_after_each(tmp_path: Path, says: tuple[Said, ...], *fields: str) -> tuple[Applicant, str]:
    """Say all of it, each line to a process of its own; who said it, and where it is stored."""
    url = f"sqlite:///{tmp_path / 'dalil.db'}"
    path = shipped_path("agadir-2025")
    assert path is not None
    fair = fair_of(read_pack(path))
    assert fair.call is not None
    short = replace(fair, call=replace(fair.call, fields=fields))
    async with open_database(url) as database:
        await database.write(lambda store: store.fairs.load(pack_of(short)))
    settings = {
        "DATABASE_URL": url, "FILES_DIR": str(tmp_path / "files"), "DALIL_FAIR": "agadir-2025",
        "DALIL_NOW": OPEN, "LOG_LEVEL": "error", "BACKUP_DIR": "",
    }  # fmt: skip
    applicant = Applicant()
    for said in says:
        line = as_json(applicant.says(said))
        heard = await answer_of_a_process_that_is_killed(line, settings)
        options = [option for reply in heard["replies"] for option in reply["options"]]
        applicant.heard(
            tuple(reply["text"] for reply in heard["replies"]),
            tuple((option["id"], option["label"]) for option in options),
        )
    return applicant, url


async def test_no_answer_of_the_shortest_form_is_lost(tmp_path: Path) -> None:
    applicant, url = await killed_after_each(tmp_path, SHORT, "name", "province", "phone")
    async with open_database(url) as database:
        [sent] = await database.read(lambda store: store.applications.mine(1, moment(OPEN)))
    assert applicant.said == 8
    assert sent.state == "sent"
    assert sent.answers.items() >= {
        "name": "Coopérative Tigmi", "province": "MA-TIZ", "phone": "+212661234567", "publish": "yes",
    }.items()  # fmt: skip
    assert sent.reference in applicant.texts[-1]


@pytest.mark.stress
async def test_no_answer_is_lost_when_the_bot_is_killed_after_each(tmp_path: Path) -> None:
    applicant, url = await killed_after_each(tmp_path, whole_application("ary", photo(tmp_path)))
    async with open_database(url) as database:
        [sent] = await database.read(lambda store: store.applications.mine(1, moment(OPEN)))
        papers = await database.read(lambda store: store.applications.documents(sent.id, by=1))
    assert applicant.said == 16
    assert (sent.state, len(sent.answers), len(papers)) == ("sent", 12, 1)
    assert sent.reference in applicant.texts[-1]
