"""The printed signs: every code is read by a camera, leads to the place it stands at, and nowhere else."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from bot.addresses import Addresses
from bot.message import Words
from handlers.signs import pages
from storage.database import Database
from storage.pack import fair_of, read_pack, shipped_path
from storage.plan.codes import code_of, coded, signed
from storage.plan.making import plan_of
from storage.plan.model import Plan
from storage.records import Fair, Stand
from tests.bot.whole import TerminalTalker, load, texts, whole_bot
from tests.handlers.conftest import there

PUBLIC = "https://dalil.example"

#: Points to the inch, and millimetres.
INCH, MM = 72, 25.4


@cache
def planned(id: str = "fes-2022") -> tuple[Fair, Plan]:
    fair = fair_of(read_pack(there(shipped_path(id))))
    return fair, there(plan_of(fair))


@cache
def sheet() -> bytes:
    fair, plan = planned()
    return pages(fair, plan, Addresses(PUBLIC), texts().say)


def test_every_code_of_a_printed_sheet_leads_to_its_own_place() -> None:
    fair, plan = planned()
    document = pypdfium2.PdfDocument(sheet())
    things = signed(plan)
    assert len(document) == len(things) == len({code_of(each) for each in things})
    assert len(things) > 100
    for page, thing in zip(document, things, strict=True):
        width, height = page.get_size()
        assert (round(width / INCH * MM), round(height / INCH * MM)) == (148, 210)  # A5
        seen = page.render(scale=1.2, grayscale=True).to_pil()  # 86 dots to the inch: a poor camera
        [code] = zxingcpp.read_barcodes(seen)
        assert code.text == f"{PUBLIC}/at/{fair.id}/{code_of(thing)}"
        assert coded(plan, code.text.rpartition("/")[2]) == thing


def test_sign_says_number_name_and_place_in_arabic_and_french() -> None:
    _, plan = planned()
    document = pypdfium2.PdfDocument(sheet())
    for number, thing in list(enumerate(signed(plan)))[::12]:
        written = document[number].get_textpage().get_text_bounded()
        assert "Scannez" in written
        assert code_of(thing) in written
        if thing.number:
            assert thing.number in written
        elif thing.name:
            assert thing.name.in_("fr").replace("’", "'")[:6] in written.replace("’", "'")
        assert any("\u0600" <= letter <= "\u06ff" or "\ufb50" <= letter <= "\ufefc" for letter in written)


def test_codes_lead_where_there_is_somewhere_to_lead() -> None:
    everywhere = Addresses(PUBLIC, "dalil_bot", "212600000000")
    assert everywhere.sign("fes-2022", "gate") == f"{PUBLIC}/at/fes-2022/gate"
    assert [channel for channel, _ in everywhere.talks("fes-2022_at_gate")] == ["telegram", "whatsapp", "web"]
    telegram = Addresses(telegram="dalil_bot")
    assert telegram.sign("fes-2022", "gate") == "https://t.me/dalil_bot?start=fes-2022_at_gate"
    assert telegram.map("fes-2022", "gate") == ""
    assert Addresses().sign("fes-2022", "gate") == ""
    assert everywhere.talks("not a link") == ()


@pytest.mark.parametrize("number", ["B12", "12", "Z-9"])
def test_stand_is_found_by_its_code_and_by_its_number(number: str) -> None:
    fair, _ = planned()
    stands = tuple(Stand(f"{pole}/{name}", name, pole) for pole in ("a", "b") for name in ("1", number))
    plan = there(plan_of(replace(fair, plan=(), stands=stands)))
    assert there(coded(plan, f"a-{number}")).id == f"a/{number}"
    assert coded(plan, number) is None  # two poles have it
    assert coded(plan, "nowhere") is None


async def test_scanning_a_code_says_where_one_is(database: Database, tmp_path: Path) -> None:
    await load(database, "fes-2022")
    _, plan = planned()
    talker = TerminalTalker(tmp_path)
    things = (plan.entrances[0], plan.landmarks[0], plan.stands[7])
    async with whole_bot(database, [talker.channel], now="2022-10-16T10:00", fair="fes-2022"):
        for thing in things:
            await talker.says(Words(f"/start fes-2022_at_{code_of(thing)}"))
            kept = await database.read(lambda store: store.people.everything(1))
            assert thing.id in str(kept)
        await talker.close()
