"""The fairs as turns see them: snapshots with their directory, rebuilt outside any turn when they changed."""

import asyncio
import gc
from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.clock import CASABLANCA
from bot.language.asked import Asked
from bot.language.places import Places
from bot.language.search import Directory
from bot.language.understanding import Understanding
from bot.turn import Guide, Store
from storage.database import Database
from storage.plan.making import plan_of
from storage.plan.ways import Ways
from storage.records import Fair
from storage.spelling import fold

#: No name of a fair or town is longer.
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class View:
    """One version of one fair, with what is built from it."""

    fair: Fair
    directory: Directory
    understanding: Understanding
    guide: Guide | None = None


def build(fair: Fair, intents: Container[str] | None = None) -> View:
    """Index a fair, for a bot that answers `intents`. Takes tens of milliseconds."""
    directory = Directory(fair)
    plan = plan_of(fair)
    guide = Guide(Ways(plan), Places(plan, directory)) if plan else None
    return View(fair, directory, Understanding(directory, guide.places if guide else None, intents), guide)


class FairBook:
    """Keeps the newest view of each fair that is asked about."""

    def __init__(
        self, database: Database, preferred: str = "", intents: Container[str] | None = None
    ) -> None:
        """`preferred` is the fair shown to somebody who came by no link, where it exists.

        Words are read as one of `intents`; None: as any there is.
        """
        self._database = database
        self._intents = intents
        self._preferred = preferred
        self._views: dict[str, View] = {}
        self._building: dict[str, asyncio.Lock] = {}
        #: What fairs and their towns are called, folded.
        self._names: dict[str, str] = {}

    async def shown_to(self, store: Store, chosen: str | None, now: datetime) -> str | None:
        """The fair of somebody who chose `chosen`: that, else the running, else the next, else the last."""
        for fair in (chosen, self._preferred):
            if fair and await store.fairs.version(fair) is not None:
                return fair
        return await store.fairs.current(now.astimezone(ZoneInfo(CASABLANCA)).date())

    async def view(self, fair: str) -> View | None:
        """The view of `fair`, built when there is none yet; None when there is no such fair."""
        async with self._building.setdefault(fair, asyncio.Lock()):
            if fair not in self._views:
                found = await self._database.read(lambda store: store.fairs.get(fair))
                if found is None:
                    del self._building[fair]  # anybody can send any name: keep nothing of it
                    return None
                self._views[fair] = await asyncio.to_thread(build, found, self._intents)
                await self._learn_names()
        return self._views[fair]

    def named(self, text: str) -> Asked | None:
        """Going over to a fair, when nothing but its name or town was written."""
        fair = self._names.get(fold(text[:LONGEST_NAME]))
        return Asked("fair.switch", {"fair": fair}) if fair else None

    async def _learn_names(self) -> None:
        for fair in await self._database.read(lambda store: store.fairs.summaries()):
            names = (fair.id, *fair.short.texts.values(), *fair.city.texts.values())
            self._names |= {fold(name): fair.id for name in names}

    async def warm(self, now: datetime) -> None:
        """Build what most will ask about, and load what reading takes, before anybody waits for it.

        Were it done in the first turn, a process killed again and again while it starts would count each time
        against the message of that turn.
        """
        fair = await self._database.read(lambda store: self.shown_to(store, None, now))
        if fair and (view := await self.view(fair)):
            await asyncio.to_thread(view.understanding.read, "menu", now)
        # What was loaded stays as long as the process: the collector need not walk over it during turns.
        gc.collect()
        gc.freeze()

    def built(self, fair: str) -> bool:
        """Whether `view` would answer at once."""
        return fair in self._views

    def outdated(self, view: View) -> None:
        """The fair has changed since: build it anew when it is next asked about."""
        if self._views.get(view.fair.id) is view:
            del self._views[view.fair.id]
