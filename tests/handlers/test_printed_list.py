"""The list for a commission: every file on its pages, from the right in Arabic, whatever its name."""

import io
import re

import openpyxl
import pypdfium2
import pytest

from handlers import exports, printed_list
from storage.pack import pack_of
from storage.store import Store
from tests.bad_inputs import TEXTS
from tests.bot.whole import texts
from tests.handlers.conftest import FAIR
from tests.storage.test_applications import organizer, person, sent

NAMES = (
    "Coopérative Tigmi",
    "تعاونية نجمة الجبل",
    "Tigmi تيگمي 2025",
    "ⵜⴰⵎⵓⵏⵜ",
    "x" * 119,
    "=1+1",
    "🍯 Miel",
)


async def drawn(store: Store, language: str, names: tuple[str, ...]) -> bytes:
    await store.fairs.load(pack_of(FAIR))
    admin = await organizer(store, "admin")
    for number, name in enumerate(names):
        await sent(store, await person(store, f"p{number}"), name=name)
    values = {"fair": FAIR.id, "person": admin, "language": language}
    draw = await printed_list.draw(store, values, lambda value: texts().say(value, language))
    return draw()


@pytest.mark.parametrize("language", ["ar", "fr"])
async def test_names_of_every_script_fit_the_pages(store: Store, language: str) -> None:
    content = await drawn(store, language, NAMES * 8)
    pages = list(pypdfium2.PdfDocument(content))
    assert len(pages) >= 3


async def test_every_reference_is_on_a_page_with_its_headings(store: Store) -> None:
    content = await drawn(store, "fr", tuple(f"Coopérative {number}" for number in range(40)))
    pages = list(pypdfium2.PdfDocument(content))
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    assert len(set(re.findall(r"[2-9A-Z]{3}-[2-9A-Z]{3}", text))) == 40
    assert text.count("Décision") == len(pages) >= 3


async def test_no_name_breaks_the_page(store: Store) -> None:
    odd = tuple(
        each
        for each in TEXTS.values()
        if "\0" not in each and len(each) < 2_000 and not any("\ud800" <= x <= "\udfff" for x in each)
    )
    assert (await drawn(store, "fr", odd)).startswith(b"%PDF-1.")


async def test_workbook_offers_the_decisions(store: Store) -> None:
    await drawn(store, "fr", NAMES[:2])
    row = await store.reviews._connection.row("select max(person) as person from organizer")
    assert row is not None
    values = {"fair": FAIR.id, "person": row["person"], "language": "fr"}
    content = (await exports.draw_workbook(store, values, lambda value: texts().say(value, "fr")))()
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    offered = [each.formula1 for each in sheet.data_validations.dataValidation]
    assert headings[2:4] == ["Décision", "Motif"]
    assert headings[-1] == "version"
    assert offered[0] == '"Retenu,Liste d\'attente,Non retenu"'
