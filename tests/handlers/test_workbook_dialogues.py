"""The fair goes out of the chat as a workbook and comes back changed, wrong, or in conflict."""

from collections.abc import AsyncIterator
from pathlib import Path

import openpyxl
import pytest

from bot.message import File, Pick, Words
from bot.running import moment
from handlers import workbooks
from storage.database import Database, open_database
from storage.pack import export, pack_of
from storage.records import Address
from storage.store import Store
from tests.bot.whole import TerminalTalker, whole_bot
from tests.handlers.conftest import FAIR

NOW = "2025-02-14T10:00"


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """One engine is enough for talk; what is stored is tested on both."""
    async with open_database(f"sqlite:///{tmp_path / 'dalil.db'}") as opened:
        await opened.write(lambda store: store.fairs.load(pack_of(FAIR)))
        yield opened


def changed(path: Path, **cells: str) -> File:
    """The workbook of the fair with cells of the programme's MARKETING changed, by their headings."""
    export(FAIR, path)
    book = openpyxl.load_workbook(path)
    sheet = book["programme"]
    headings = {str(cell.value): number for number, cell in enumerate(sheet[1])}
    [row] = [each for each in sheet.iter_rows(min_row=2) if each[0].value == "marketing"]
    for heading, text in cells.items():
        row[headings[heading]].value = text
    book.save(path)
    return File(str(path), workbooks.MIME, path.name, path.stat().st_size)


async def follow(store: Store) -> int:
    person = await store.people.meet(Address("paper", "a"), name="a", language="fr", now=moment(NOW))
    await store.workshops.follow(FAIR.id, "marketing", by=person.id, now=moment(NOW))
    return person.id


async def test_workbook_comes_back_changed(database: Database, tmp_path: Path) -> None:
    person = await database.write(follow)
    _, code = await database.write(lambda store: store.roles.invite("editor", "", moment(NOW)))
    talker = TerminalTalker(tmp_path)
    uploads = tmp_path / "uploads"
    async with whole_bot(database, [talker.channel], now=NOW, fair=FAIR.id, files=uploads):
        good = changed(tmp_path / "good.xlsx", starts="17:00", ends="19:00", place_fr="Salle 9")
        heard = await talker.says(good)  # nobody yet: it is any file
        assert "👀" not in "".join(heard.texts)
        await talker.says(Words(code))
        heard = await talker.says(Pick(f"change.workbook@{FAIR.id}"))
        assert heard.attached == (("file", "agadir-2025.xlsx"),)

        wrong = changed(tmp_path / "wrong.xlsx", day="hier", starts="25:99")
        heard = await talker.says(wrong)
        assert "2 erreurs" in heard.texts[0]
        assert "day" in heard.texts[0]
        [(_, name)] = heard.attached
        assert name == "agadir-2025-marked.xlsx"

        heard = await talker.says(good)
        text = heard.texts[0].replace("\u00a0", " ").replace("\u2068", "").replace("\u2069", "")
        assert "15 h → 17 h" in text
        assert "Salle 1 → Salle 9" in text
        assert "1 personne concernée" in text
        [release] = [id for id, _ in heard.options if "change.release" in id]
        heard = await talker.says(Pick(release))
        assert "C'est publié" in heard.texts[0]
        fair = await database.read(lambda store: store.fairs.get(FAIR.id))
        assert fair is not None
        [entry] = [each for each in fair.programme if each.id == "marketing"]
        assert (entry.starts.hour, entry.place.in_("fr")) == (17, "Salle 9")
        [undo] = [id for id, _ in heard.options if "change.undo" in id]
        await talker.says(Pick(undo))
        fair = await database.read(lambda store: store.fairs.get(FAIR.id))
        assert fair is not None
        assert fair.programme == FAIR.programme

        await talker.says(Words("déplace l'atelier 2 à 16:00"))
        heard = await talker.says(Words("/change"))
        [draft] = [id for id, _ in heard.options if "change.preview" in id]
        heard = await talker.says(Pick(draft))
        [release] = [id for id, _ in heard.options if "change.release" in id]
        await talker.says(Pick(release))
        heard = await talker.says(good)
        assert "aussi été changé" in heard.texts[0]
        await talker.close()
    assert await database.read(lambda store: store.reminders.of(person, FAIR.id)) == ("marketing",)


async def test_mistakes_are_marked_where_they_stand(database: Database, tmp_path: Path) -> None:
    file = changed(tmp_path / "wrong.xlsx", day="hier", starts="25:99")
    content = Path(file.id).read_bytes()
    uploads = tmp_path / "uploads"
    uploads.mkdir()
    (uploads / "x.xlsx").write_bytes(content)

    async def known(store: Store) -> None:
        connection = store.reminders._connection
        await connection.execute(
            "insert into file (hash, name, mime, size, added) values ('h', 'x.xlsx', ?, 1, 0)", workbooks.MIME
        )

    await database.write(known)
    draw = workbooks.drawings(uploads)["marked"]

    async def drawn(store: Store) -> bytes:
        content = await draw(store, {"hash": "h"}, lambda value: getattr(value, "key", ""))
        assert not isinstance(content, bytes)
        return content()

    (tmp_path / "marked.xlsx").write_bytes(await database.read(drawn))
    sheet = openpyxl.load_workbook(tmp_path / "marked.xlsx")["programme"]
    found = {
        str(sheet[1][at].value): (cell.comment.text, cell.fill.fgColor.rgb)
        for row in sheet.iter_rows(min_row=2)
        for at, cell in enumerate(row)
        if cell.comment
    }
    assert found == {"day": ("pack.day", "00FFC7CE"), "starts": ("pack.hour", "00FFC7CE")}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 torn", b"%PDF-1.4 %%EOF"])
async def test_what_is_no_workbook_is_refused(database: Database, tmp_path: Path, content: bytes) -> None:
    _, code = await database.write(lambda store: store.roles.invite("editor", "", moment(NOW)))
    talker = TerminalTalker(tmp_path)
    path = tmp_path / "bad.xlsx"
    path.write_bytes(content)
    async with whole_bot(database, [talker.channel], now=NOW, fair=FAIR.id, files=tmp_path / "uploads"):
        await talker.says(Words(code))
        heard = await talker.says(File(str(path), workbooks.MIME, path.name, len(content)))
        assert heard.texts
        assert "pas pu répondre" not in heard.texts[0]
        await talker.close()
    assert set(await database.read(lambda store: store.inbox.counts())) == {"done"}
