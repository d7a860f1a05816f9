"""Sentences of a fair read aloud by somebody, for those who would rather listen than read."""

from collections.abc import Mapping, Sequence

from storage.connection import Connection
from storage.files import ENDINGS
from storage.phrases import FALLBACKS
from storage.records import Sound

#: Recordings by (key of the sentence, language).
Recorded = Mapping[tuple[str, str], str]


class Recordings:
    """Verbs about recordings."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def replace(self, fair: str, recorded: Recorded) -> int:
        """Have these recordings, by their hashes, and no others; how many there are. The files are known."""
        await self._connection.execute("delete from recording where fair = ?", fair)
        await self._connection.many(
            "insert into recording (fair, key, language, hash) values (?, ?, ?, ?)",
            [(fair, key, language, hash) for (key, language), hash in recorded.items()],
        )
        return len(recorded)

    async def find(self, fair: str, key: str, language: str) -> Sound | None:
        """The recording of a sentence, in that language or in a Moroccan one that is near it."""
        # Written Arabic and Darija are heard by the same people; nothing else stands in for another.
        near = [each for each in FALLBACKS.get(language, ()) if {each, language} == {"ar", "ary"}]
        for each in (language, *near):
            row = await self._connection.row(
                "select r.hash, f.mime from recording r join file f on f.hash = r.hash"
                " where r.fair = ? and r.key = ? and r.language = ?",
                fair,
                key,
                each,
            )
            if row:
                return Sound(row["hash"], row["mime"], f"{key}.{ENDINGS[row['mime']]}")
        return None

    async def known(self, fair: str) -> Sequence[tuple[str, str, str]]:
        """Every recording of a fair: key, language, and the name of its file in the folder."""
        rows = await self._connection.rows(
            "select r.key, r.language, f.name from recording r join file f on f.hash = r.hash"
            " where r.fair = ? order by r.key, r.language",
            fair,
        )
        return tuple((row["key"], row["language"], row["name"]) for row in rows)
