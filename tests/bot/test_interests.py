"""What is kept of a question: the ids it was about, and never its words."""

from pathlib import Path

import pytest

from bot.interests import subjects
from bot.language.asked import Asked
from bot.message import Pick, Words
from storage.database import Database
from storage.records import Address
from storage.store import Store
from tests.bot.whole import TerminalTalker, load, whole_bot
from tests.handlers.conftest import FAIR

AGADIR = "agadir-2025"


@pytest.mark.parametrize(
    ("intent", "slots", "kept"),
    [
        ("stand.product", {"product": "honey"}, (("product", "honey"), ("category", "food"))),
        ("stand.product", {"product": "my own words"}, ()),
        ("stand.product", {"category": "textile"}, (("category", "textile"),)),
        ("stand.product", {"category": "spaceships"}, ()),
        ("pole.location", {"pole": "crafts"}, (("pole", "crafts"),)),
        ("pole.location", {"pole": "nowhere"}, ()),
        ("pole.location", {"pole": ""}, ()),
        ("stand.list", {"pole": "products"}, (("pole", "products"),)),
        ("fair.dates", {"product": "honey"}, ()),
    ],
)
def test_question_is_about_ids_of_ours(
    intent: str, slots: dict[str, str], kept: tuple[tuple[str, str], ...]
) -> None:
    assert subjects(Asked(intent, slots), FAIR) == kept


async def test_who_asked_is_known_by_what_they_asked_about(database: Database, tmp_path: Path) -> None:
    await load(database, AGADIR)
    talker = TerminalTalker(tmp_path)
    async with whole_bot(database, [talker.channel], now="2025-02-16T10:00", fair=AGADIR):
        await talker.says(Words("fin kayn l3sel ?"))
        await talker.says(Pick(f"stand.product@{AGADIR}|product=plantedword"))
        await talker.says(Words("je cherche plantedword"))
        await talker.close()

    async def kept(store: Store) -> set[tuple[str, str]]:
        rows = await store.audience._connection.rows("select person, kind, value from interest")
        return {(row["kind"], row["value"]) for row in rows}

    assert await database.read(kept) == {("visit", ""), ("product", "honey"), ("category", "food")}


async def test_erased_in_this_very_turn_leaves_nothing(database: Database, tmp_path: Path) -> None:
    await load(database, AGADIR)
    talker = TerminalTalker(tmp_path)
    async with whole_bot(database, [talker.channel], now="2025-02-16T10:00", fair=AGADIR):
        await talker.says(Words("fin kayn l3sel ?"))
        assert await database.read(lambda store: store.people.at(Address("terminal", "fatima")))
        await talker.says(Pick("privacy.delete|confirm=yes"))
        await talker.close()
    rows = await database.read(lambda store: store.audience._connection.rows("select * from interest"))
    assert list(rows) == []
    assert await database.read(lambda store: store.people.at(Address("terminal", "fatima"))) is None
