"""Sentences read aloud: `voice/<key>.<language>.ogg` beside the sheets of a pack."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from storage.pack.mistakes import Mistake, hint
from storage.pack.sheets import LANGUAGES
from storage.phrases import phrase
from storage.sounds import sound

FOLDER = "voice"

#: The longest recording, in bytes: a minute or two.
LARGEST = 1024 * 1024

#: Recordings by key and language.
Voices = Mapping[tuple[str, str], Path]


def read_voices(pack: Path, keys: Collection[str]) -> tuple[Voices, list[Mistake]]:
    """The recordings of a pack, and what is wrong with their files. `keys` are what can be read aloud."""
    folder = folder_of(pack)
    found: dict[tuple[str, str], Path] = {}
    mistakes: list[Mistake] = []
    for path in sorted(folder.glob("*.ogg")) if folder.is_dir() else ():
        key, _, language = path.stem.rpartition(".")
        where = f"{FOLDER}/{path.name}"
        if key not in keys or language not in LANGUAGES:
            known = sorted(keys) if key not in keys else LANGUAGES
            meant = hint(key if key not in keys else language, known)
            mistakes.append(Mistake(where, 0, "", phrase("pack.voice-unknown", found=path.stem, hint=meant)))
        elif path.stat().st_size > LARGEST or sound(path.read_bytes()) != "audio/ogg":
            mistakes.append(Mistake(where, 0, "", phrase("pack.voice-kind", found=path.name)))
        else:
            found[key, language] = path
    return found, mistakes


def missing(voices: Voices, keys: Sequence[str]) -> dict[str, list[str]]:
    """The keys that are not read aloud, in each language that has some recording."""
    languages = [each for each in LANGUAGES if any(language == each for _, language in voices)]
    lacking = {each: [key for key in keys if (key, each) not in voices] for each in languages}
    return {language: left for language, left in lacking.items() if left}


def folder_of(pack: Path) -> Path:
    """Where the recordings of a pack are; a workbook has none."""
    return (pack.parent if pack.name == "fair.toml" else pack) / FOLDER
