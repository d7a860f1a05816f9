"""Sentences read aloud: from the pack to the button, and back into a pack."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.fair_commands import fair_app
from bot.message import Pick, Words
from storage.database import open_database
from storage.pack import shipped_path
from tests.bot.whole import TerminalTalker, whole_bot
from tests.handlers.applying import OPEN
from tests.handlers.desk_house import opus

AGADIR = "agadir-2025"
Dalil = Callable[..., tuple[int, list[str]]]


@pytest.fixture
def dalil(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dalil:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'dalil.db'}")
    monkeypatch.setenv("FILES_DIR", str(tmp_path / "files"))
    monkeypatch.setenv("DALIL_LANGUAGE", "en")

    def run(*arguments: str) -> tuple[int, list[str]]:
        result = CliRunner().invoke(fair_app, arguments, catch_exceptions=False)
        return result.exit_code, result.output.splitlines()

    return run


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Agadir as it ships, with two questions read aloud in Darija and one in French."""
    path, folder = shipped_path(AGADIR), tmp_path / AGADIR
    assert path is not None
    (folder / "voice").mkdir(parents=True)
    for file in (path if path.is_dir() else path.parent).iterdir():
        if file.is_file():
            (folder / file.name).write_bytes(file.read_bytes())
    for name, seconds in (("ask.kind.ary", 1), ("ask.name.ary", 2), ("ask.kind.fr", 3)):
        (folder / "voice" / f"{name}.ogg").write_bytes(opus(seconds))
    return folder


def test_check_hints_at_what_nobody_has_read(dalil: Dalil, pack: Path) -> None:
    code, said = dalil("check", str(pack))
    assert code == 0
    assert [line.partition("(")[0].strip() for line in said[1:]] == [
        "🔊 fr: 29 missing",
        "🔊 ary: 28 missing",
    ]


def test_recording_of_nothing_or_of_no_sound_is_a_mistake(dalil: Dalil, pack: Path) -> None:
    (pack / "voice" / "ask.nom.fr.ogg").write_bytes(opus())
    (pack / "voice" / "ask.phone.xx.ogg").write_bytes(opus())
    (pack / "voice" / "ask.phone.fr.ogg").write_bytes(b"ID3 no")
    code, said = dalil("check", str(pack))
    assert code == 1
    assert [line.partition("  ")[0] for line in said[:-1]] == [
        "voice/ask.nom.fr.ogg",
        "voice/ask.phone.fr.ogg",
        "voice/ask.phone.xx.ogg",
    ]


async def test_question_is_heard_behind_a_button_and_written_back(
    dalil: Dalil, pack: Path, tmp_path: Path
) -> None:
    assert (await asyncio.to_thread(dalil, "load", str(pack)))[1][-1] == "🔊 3 sentences read aloud."
    talker = TerminalTalker(tmp_path)
    async with (
        open_database(f"sqlite:///{tmp_path / 'dalil.db'}") as database,
        whole_bot(database, [talker.channel], now=OPEN, fair=AGADIR, files=tmp_path / "files" / "uploads"),
    ):
        await talker.says(Words("/language"))
        await talker.says(Pick(f"language.change@{AGADIR}|language=ar"))  # hears Darija where it is read
        begun = await talker.says(Words("/apply"))
        [agree] = [id for id, _ in begun.options if id.endswith("p=agree")]
        kind = await talker.says(Pick(agree))
        [listen] = [(id, label) for id, label in kind.options if id.endswith("p=listen")]
        heard = await talker.says(Pick(listen[0]))
        await talker.close()
    assert not any(id.endswith("p=listen") for id, _ in begun.options)
    assert listen[1] == "🔊 استماع"
    assert heard.attached == (("file", "ask.kind.ogg"),)
    assert heard.texts == kind.texts
    assert len(kind.options) <= 10
    assert (tmp_path / "ask.kind.ogg").read_bytes() == opus(1)

    exported, _ = await asyncio.to_thread(dalil, "export", AGADIR, str(tmp_path / "out"))
    assert exported == 0
    written = {path.name: path.read_bytes() for path in (tmp_path / "out" / "voice").iterdir()}
    assert written == {path.name: path.read_bytes() for path in (pack / "voice").iterdir()}
