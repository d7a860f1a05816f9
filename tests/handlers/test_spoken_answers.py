"""A form answered aloud: the team writes it down, the applicant's tap makes it count, in each language."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.message import File, Pick, Words
from storage.database import Database, open_database
from storage.records import Address
from storage.store import Store
from tests.bot.whole import Heard, TerminalTalker, load, whole_bot
from tests.handlers.applying import OPEN
from tests.handlers.desk_house import appoint, opus, plain

AGADIR = "agadir-2025"

#: What the applicant reads when the writing is offered and when it is not theirs; the organization's name.
READS = {
    "ar": ("هل هذا صحيح؟", "لنعد", "تعاونية تيگمي"),
    "ary": ("واش هي هاديك؟", "نعاودو", "تعاونية نجمة الجبل"),
    "fr": ("Est-ce bien ça ?", "on recommence", "Coopérative Tigmi"),
    "en": ("Is that right?", "once more", "Cooperative Tifawin"),
}


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """One engine: what the rules do on either is held beside the rules."""
    async with open_database(f"sqlite:///{tmp_path / 'dalil.db'}") as opened:
        yield opened


class Talk:
    """One applicant in the terminal who presses what was offered last."""

    def __init__(self, talker: TerminalTalker) -> None:
        self._talker = talker
        self.options: tuple[tuple[str, str], ...] = ()

    async def says(self, said: Words | File | str) -> str:
        """Words, a file, or the button whose id ends so."""
        if isinstance(said, str):
            [id] = [id for id, _ in self.options if id.endswith(said)]
            heard = await self._talker.says(Pick(id))
        else:
            heard = await self._talker.says(said)
        return self.read(heard)

    def read(self, heard: Heard) -> str:
        self.options = heard.options
        return plain("\n".join(heard.texts))


async def writes_down(store: Store, text: str) -> int:
    """Somebody of the team listens to what was said last, and writes it down."""
    helper = await store.people.at(Address("telegram", "11"))
    assert helper
    [ticket] = await store.tickets.every(AGADIR, by=helper.id)
    line = [each for each in await store.tickets.lines(ticket.id, by=helper.id) if each.kind == "person"][-1]
    assert line.file is not None
    assert line.file.mime == "audio/ogg"
    assert line.question is not None
    assert line.question.step == "name"
    now = ticket.waiting
    assert now is not None
    return (await store.tickets.type(ticket.id, line.id, text, by=helper.id, now=now)).id


@pytest.mark.parametrize("language", READS)
async def test_spoken_answer_counts_once_it_is_confirmed(
    database: Database, tmp_path: Path, language: str
) -> None:
    right, again, name = READS[language]
    await load(database, AGADIR)
    await appoint(database, 11, "volunteer")
    voice = tmp_path / "note.ogg"
    voice.write_bytes(opus())
    note = File(str(voice), "audio/ogg", "note.ogg", voice.stat().st_size)
    talker = TerminalTalker(tmp_path)
    talk = Talk(talker)

    async def answers() -> dict[str, str]:
        session = await database.read(lambda store: store.sessions.open(2))
        assert session is not None
        return {"asked": session.asked, **session.answers}

    async with whole_bot(database, [talker.channel], now=OPEN, fair=AGADIR, files=tmp_path / "up") as bot:
        for said in (Words("/language"), f"language={language}", Words("/apply"), "p=agree", "p=cooperative"):
            await talk.says(said)
        question = (await talk.says(note)).split("\n")[-1]
        first = await database.write(lambda store: writes_down(store, "Tigmy???!!!"))
        bot.outbox.wake(talker.channel.name)
        offered = await talker.unasked()
        before = await answers()
        refused = await talk.says(Words("/menu"))
        heard = talk.read(await talker.says(Pick(f"form.spoken@{AGADIR}|l={first}|p=no")))
        second = await database.write(lambda store: writes_down(store, name))
        bot.outbox.wake(talker.channel.name)
        await talker.unasked()
        forged = talk.read(await talker.says(Pick(f"form.spoken@{AGADIR}|l={first}|p=yes")))
        between = await answers()
        talk.read(await talker.says(Pick(f"form.spoken@{AGADIR}|l={second}|p=yes")))
        after = await answers()
        await talker.close()

    assert right in plain(offered)
    assert "name" not in before
    assert before["asked"] == "name"
    assert refused
    assert again in heard
    assert question in heard
    assert "name" not in between
    assert forged
    assert (after["name"], after["asked"]) == (name, "province")
