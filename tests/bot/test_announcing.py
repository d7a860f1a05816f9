"""Announcements on their way through a whole bot: canary, pause, STOP, progress, correction."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.channels import Refused, Sent, Unknown
from bot.clock import Clock
from bot.progress import progress
from bot.reply import Letter
from bot.running import Bot
from storage.database import Database
from storage.quiet import quiet_until
from storage.records import Address, Announcement, Tally
from storage.store import Store
from tests.bot.paper import Paper, bot_on_paper, load_fair
from tests.handlers.conftest import FAIR

#: A Saturday.
MORNING = datetime(2025, 2, 1, 10, tzinfo=UTC)
NIGHT = MORNING.replace(hour=23)


def at(moment: datetime) -> Clock:
    return Clock(moment - datetime.now(UTC))


@dataclass
class Sending:
    """An announcement under way."""

    database: Database
    bot: Bot
    paper: Paper
    clock: Clock
    by: int

    async def announce(self, **more: Any) -> int:
        async def work(store: Store) -> int:
            given: dict[str, Any] = {"language": "fr", "zone": "Africa/Casablanca", **more}
            id = await store.announcements.draft(
                FAIR.id, {"fr": "Le défilé"}, by=self.by, now=self.clock.now(), **given
            )
            await store.announcements.send(id, by=self.by, now=self.clock.now(), people=1)
            return id

        return await self.database.write(work)

    async def now(self, id: int) -> tuple[Announcement, Tally]:
        async def look(store: Store) -> tuple[Announcement, Tally]:
            return await store.announcements.find(id), await store.announcements.tally(id)

        return await self.database.read(look)

    async def until(self, id: int, *states: str, seconds: float = 15.0) -> Tally:
        async with asyncio.timeout(seconds):
            while True:
                this, tally = await self.now(id)
                if this.state in states:
                    return tally
                await asyncio.sleep(0.02)

    async def do(self, verb: str, id: int, **more: Any) -> Any:
        now = self.clock.now()

        async def work(store: Store) -> Any:
            return await getattr(store.announcements, verb)(id, by=self.by, now=now, **more)

        return await self.database.write(work)

    def told(self) -> list[str]:
        return [letter.to.id for letter in self.paper.sent if letter.kind == "announcement"]


class Doubtful(Paper):
    """Does not say what became of three calls."""

    async def send(self, letter: Letter) -> Sent:
        if letter.to.id in ("p0030", "p0031", "p0032") and letter.to.id not in {to for _, to in self.calls}:
            self.calls.append((0.0, letter.to.id))
            raise Unknown("timeout")
        return await super().send(letter)


class Choosy(Paper):
    """Refuses the first few people."""

    def __init__(self, refused: int) -> None:
        super().__init__()
        self.refused = {f"p{number:04}" for number in range(refused)}

    async def send(self, letter: Letter) -> Sent:
        if letter.to.id in self.refused:
            raise Refused("no")
        return await super().send(letter)


async def crowd(store: Store, names: Sequence[str], channel: str = "paper", boss: str = "boss") -> int:
    """People who want news, and an organizer, who does not."""
    by = 0
    for name in (boss, *names):
        met = await store.people.meet(Address(channel, name), name=name, language="fr", now=MORNING)
        if name == boss:
            by = met.id
            _, code = await store.roles.invite("announcer", FAIR.id, MORNING)
            assert await store.roles.accept(by, code, MORNING)
        else:
            await store.people.set_news(met.id, "yes", "1", channel=channel, now=MORNING)
    return by


@asynccontextmanager
async def sending(
    database: Database, paper: Paper, people: int, now: datetime = MORNING
) -> AsyncIterator[Sending]:
    await load_fair(database)
    names = [f"p{number:04}" for number in range(people)]
    by = await database.write(lambda store: crowd(store, names))
    clock = at(now)
    async with bot_on_paper(database, paper, clock=clock) as bot:
        yield Sending(database, bot, paper, clock, by)


async def test_everybody_is_told_once_and_the_organizer_sees_it(database: Database) -> None:
    paper = Paper(edits=True)
    async with sending(database, paper, 300) as under_way:
        id = await under_way.announce()
        assert await under_way.until(id, "done") == Tally(sent=300)
        assert sorted(under_way.told()) == [f"p{number:04}" for number in range(300)]
        async with asyncio.timeout(5):
            while not paper.texts("boss") or "announcement.state-done" not in paper.texts("boss")[-1]:
                await asyncio.sleep(0.05)
    shown = [letter for letter in paper.sent if letter.to.id == "boss"]
    first, *edits = shown
    assert first.replaces == ""
    assert edits
    assert len({letter.replaces for letter in edits}) == 1  # it stays one message
    assert "300" in shown[-1].text


@pytest.mark.parametrize(("bad", "state"), [(9, "done"), (11, "paused")])
async def test_canary_of_which_fewer_than_half_go_through_stops_it(
    database: Database, bad: int, state: str
) -> None:
    async with sending(database, Choosy(bad), 100) as under_way:
        id = await under_way.announce()
        tally = await under_way.until(id, state)
        this, _ = await under_way.now(id)
        if state == "done":
            assert tally == Tally(sent=91, refused=9)
        else:
            assert (this.reason, tally) == ("canary", Tally(left=80, sent=9, refused=11))
            await under_way.do("resume", id)
            assert await under_way.until(id, "done") == Tally(sent=89, refused=11)


async def test_paused_at_most_the_calls_under_way_are_made_and_resumed_the_rest(database: Database) -> None:
    paper = Paper(rate=200, latency=0.05)
    async with sending(database, paper, 300) as under_way:
        id = await under_way.announce()
        async with asyncio.timeout(10):
            while len(under_way.told()) < 80:
                await asyncio.sleep(0.01)
        await under_way.do("pause", id)
        paused = asyncio.get_running_loop().time()
        await asyncio.sleep(1.2)
        assert [began for began, _ in paper.calls if began > paused + 0.1] == []
        _, tally = await under_way.now(id)
        assert (tally.sent, tally.all) == (len(under_way.told()), 300)
        await under_way.do("resume", id)
        assert await under_way.until(id, "done") == Tally(sent=300)
        assert len(set(under_way.told())) == 300


async def test_who_stops_in_the_middle_is_told_nothing_more(database: Database) -> None:
    async with sending(database, Paper(rate=300), 300) as under_way:
        id = await under_way.announce()
        async with asyncio.timeout(10):
            while len(under_way.told()) < 60:
                await asyncio.sleep(0.01)

        async def stop(store: Store) -> None:
            for number in range(250, 300):
                person = await store.people.at(Address("paper", f"p{number:04}"))
                assert person is not None
                await store.people.set_news(person.id, "no", "1", channel="paper", now=MORNING)

        await database.write(stop)
        early = set(under_way.told())
        tally = await under_way.until(id, "done")
        late = set(under_way.told()) - early
    assert not late & {f"p{number:04}" for number in range(250, 300)}
    assert tally.sent + tally.left_out == 300
    assert tally.left_out > 0


async def test_nobody_is_told_at_night_nor_after_its_time(database: Database) -> None:
    async with sending(database, Paper(), 5, NIGHT) as under_way:
        waits = await under_way.announce()
        late = await under_way.announce(not_after=NIGHT + timedelta(seconds=2))
        later = await under_way.announce(at=NIGHT + timedelta(hours=1))
        assert await under_way.until(late, "expired") == Tally(left_out=5)
        this, tally = await under_way.now(waits)
        assert (this.state, tally) == ("canary", Tally(left=5))
        assert (await under_way.now(later))[0].state == "scheduled"
        assert under_way.told() == []


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("2025-02-01T08:29", "2025-02-01T08:30"),
        ("2025-02-01T08:30", ""),
        ("2025-02-01T20:59", ""),
        ("2025-02-01T21:00", "2025-02-02T08:30"),
        ("2025-01-31T12:14", ""),
        ("2025-01-31T12:15", "2025-01-31T14:30"),
        ("2025-01-31T14:30", ""),
        ("2025-02-01T13:00", ""),
    ],
)
def test_nights_and_friday_prayer_are_quiet(now: str, until: str) -> None:
    found = quiet_until(datetime.fromisoformat(now).replace(tzinfo=UTC))
    assert (found.isoformat()[:16] if found else "") == until


async def test_unknown_outcomes_hold_the_rest_back_and_are_sent_again_only_when_asked(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sending.FIRST_HOLD", 0.1)
    paper = Doubtful(latency=0.02)
    async with sending(database, paper, 60) as under_way:
        id = await under_way.announce(canary=1)
        tally = await under_way.until(id, "done")
        assert (tally.doubt, tally.all) == (3, 60)
        assert len(under_way.told()) == len(set(under_way.told())) == 57
        assert await under_way.do("again", id) == 3
        tally = await under_way.until(id, "done")
        assert tally.doubt == 0
        assert tally.sent == len(set(under_way.told())) == len(under_way.told())


async def test_correction_changes_what_was_sent(database: Database) -> None:
    paper = Paper(edits=True)
    async with sending(database, paper, 30) as under_way:
        id = await under_way.announce()
        await under_way.until(id, "done")
        assert await under_way.do("correct", id, texts={"fr": "Dehors"}) == 30
        await asyncio.sleep(0.3)
        assert await under_way.until(id, "done") == Tally(sent=30)
    letters = [letter for letter in paper.sent if letter.kind == "announcement"]
    by_person = {letter.to.id: letter for letter in letters if letter.replaces}
    assert len(letters) == 60
    assert len(by_person) == 30
    assert all("Dehors" in letter.text for letter in by_person.values())


def test_progress_offers_what_can_be_done() -> None:
    def verbs(state: str, **counts: int) -> list[str]:
        this = Announcement(
            id=7, fair="x", by=1, state=state, texts=None, language="fr", attach=None, options=(),  # type: ignore[arg-type]
            audience={}, topic="news", urgent=False, zone="", at=None, not_after=None, canary=20,
            second_by=None, revision=0, reason="", made=MORNING, began=None, ended=None,
        )  # fmt: skip
        _, options = progress(this, Tally(**counts))
        return [option.id for option in options]

    assert verbs("sending", left=1) == ["announce.pause@x|id=7", "announce.stop@x|id=7"]
    assert verbs("paused", left=1) == ["announce.resume@x|id=7", "announce.stop@x|id=7"]
    assert verbs("done", doubt=1) == ["announce.again@x|id=7"]
    assert verbs("done", sent=1) == ["announce.correct@x|id=7", "announce.report@x|id=7"]
    assert verbs("done") == []
