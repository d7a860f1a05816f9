"""The whole plan in the chat: as it is, with a pole, and with everybody who shows a product."""

from pathlib import Path

import pytest

from bot.message import Pick, Words
from storage.database import Database
from tests.bot.whole import TerminalTalker, load, whole_bot


@pytest.mark.parametrize(
    ("asked", "part", "said"),
    [
        ("/plan", "", "Le plan de"),
        ("fin nl9a l3sel", "plan.show", "الأروقة بالصفر"),
        ("où est le pôle international ?", "plan.show", "en jaune"),
    ],
)
async def test_plan_is_shown_with_what_was_asked_for(
    database: Database, tmp_path: Path, asked: str, part: str, said: str
) -> None:
    await load(database, "meknes-2025")
    talker = TerminalTalker(tmp_path)
    async with whole_bot(database, [talker.channel]):
        heard = await talker.says(Words(asked))
        if part:
            [id] = [id for id, _ in heard.options if part in id]
            heard = await talker.says(Pick(id))
        await talker.close()
    assert said in heard.texts[0]
    assert heard.attached == (("file", "plan-meknes-2025.png"),)


async def test_market_without_stands_has_no_plan_and_says_so(database: Database, tmp_path: Path) -> None:
    await load(database, "sefrou-2024")
    talker = TerminalTalker(tmp_path)
    async with whole_bot(database, [talker.channel], now="2024-07-13T10:00", fair="sefrou-2024"):
        heard = await talker.says(Words("/plan"))
        await talker.close()
    assert "pas encore annoncé" in heard.texts[0]
    assert heard.attached == ()
