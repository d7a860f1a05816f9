"""The commission looks at the documents of a file in the chat, one after the other."""

import io
from pathlib import Path

from PIL import Image

from bot.message import Pick, Words
from bot.running import moment
from handlers import file_papers
from storage.database import Database
from storage.files import keep
from storage.records import Address
from storage.store import Store
from tests.bot.whole import TerminalTalker, load, whole_bot
from tests.handlers.applying import OPEN
from tests.handlers.test_review_dialogues import AGADIR, Team
from tests.storage.test_applications import ANSWERS

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def photograph() -> bytes:
    """A large photo as a phone takes it, lying, with where it was taken."""
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by a quarter
    exif.get_ifd(0x8825)[2] = (30.0, 25.0, 0.0)
    Image.new("RGB", (3000, 2000), "white").save(out, "JPEG", exif=exif)
    return out.getvalue()


async def file_with_papers(store: Store, uploads: Path) -> int:
    owner = await store.people.meet(Address("web", "o"), name="", language="ary", now=moment(OPEN))
    papers = []
    for content, name in ((photograph(), "../../x.jpg"), (PDF, "statuts.pdf")):
        kept = keep(uploads, content)
        await store.files.add(kept, moment(OPEN))
        papers.append(("papers", kept.hash, name))
    id = await store.applications.begin(AGADIR, owner.id, now=moment(OPEN))
    await store.applications.send(id, ANSWERS, papers, by=owner.id, now=moment(OPEN))
    return id


async def test_documents_are_paged_in_the_chat(database: Database, tmp_path: Path) -> None:
    await load(database, AGADIR)
    uploads = tmp_path / "uploads"
    id = await database.write(lambda store: file_with_papers(store, uploads))
    _, code = await database.write(lambda store: store.roles.invite("reviewer", "", moment(OPEN)))
    talker = TerminalTalker(tmp_path)
    team = Team(database, talker)
    async with whole_bot(database, [talker.channel], now=OPEN, fair=AGADIR, files=uploads):
        stranger = await talker.says(Pick(f"review.look@{AGADIR}|s={id}"))
        assert stranger.attached == ()
        await team.says(code)
        await team.says("/organizer")
        await team.presses("f=new")
        await team.presses("review.file")
        assert "document 1 sur 2" in plain(await team.presses("review.look"))
        [(_, first)] = team.attached
        assert "document 2 sur 2" in plain(await team.presses("p=1"))
        [(_, second)] = team.attached
        assert "document 1 sur 2" in plain(await team.presses("p=0"))
        far = await talker.says(Pick(f"review.look@{AGADIR}|s={id}|p=99999"))
        assert "document 2 sur 2" in plain(far.texts[0])
        nothing = await talker.says(Words("/organizer"))
        assert nothing.attached == ()
        await talker.close()
    assert (first[-7:], second[-7:]) == ("-01.jpg", "-02.pdf")


async def test_photo_goes_out_upright_small_and_without_its_place(database: Database, tmp_path: Path) -> None:
    await load(database, AGADIR)
    id = await database.write(lambda store: file_with_papers(store, tmp_path))
    draw = file_papers.drawings(tmp_path)["paper"]

    async def drawn(store: Store) -> list[bytes]:
        found = await store.applications.get(id, by=1)
        assert found.person is not None
        out = []
        for paper in await store.applications.documents(id, by=found.person):
            made = await draw(store, {"file": id, "document": paper.id, "person": found.person}, str)
            out.append(made if isinstance(made, bytes) else made())
        return out

    picture, scan = await database.read(drawn)
    with Image.open(io.BytesIO(picture)) as opened:
        assert opened.size == (853, 1280)
        assert len(opened.getexif()) == 0
    assert scan == PDF


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")
