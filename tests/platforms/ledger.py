"""The ledger of a fake platform: everything it was asked and everything it handed over, in order."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

#: Seconds after which what was noted is in the file.
DELAY = 0.05


class Ledger:
    """Notes events, each a JSON object with its number `n`, its time `at` and its `event`."""

    def __init__(self, path: Path | None = None) -> None:
        self.entries: list[dict[str, Any]] = []
        #: How many of each event there were.
        self.counts: Counter[str] = Counter()
        self._file = path.open("a", encoding="utf-8") if path else None
        self._written = 0
        self._timer: asyncio.TimerHandle | None = None
        self._noted = asyncio.Event()

    def note(self, event: str, **facts: Any) -> dict[str, Any]:
        """Add an entry."""
        entry = {"n": len(self.entries), "at": time.time(), "event": event, **facts}
        self.entries.append(entry)
        self.counts[event] += 1
        self._noted.set()
        if self._file is not None and self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(DELAY, self.flush)
        return entry

    def flush(self) -> None:
        """Write what is not in the file yet."""
        self._timer = None
        if self._file is not None:
            self._file.writelines(line(entry) for entry in self.entries[self._written :])
            self._file.flush()
            self._written = len(self.entries)

    def close(self) -> None:
        """Write the rest."""
        if self._timer is not None:
            self._timer.cancel()
        self.flush()
        if self._file is not None:
            self._file.close()
            self._file = None

    def of(self, event: str, **facts: Any) -> Iterator[dict[str, Any]]:
        """The entries of one kind, with these facts."""
        for entry in self.entries:
            if entry["event"] == event and all(entry.get(name) == value for name, value in facts.items()):
                yield entry

    async def until(self, reached: Callable[[], bool], seconds: float = 10.0) -> None:
        """Return once `reached` holds after an entry. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            while not reached():
                self._noted.clear()
                await self._noted.wait()


def line(entry: Mapping[str, Any]) -> str:
    """An entry as a line of the file."""
    return json.dumps(entry, ensure_ascii=True, separators=(",", ":"), default=repr) + "\n"
