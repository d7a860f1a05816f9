"""Reporting as a visitor does it, and what reaches whoever is on duty: in time, and nobody else."""

import asyncio
import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from PIL import Image

from bot.channels import Channel
from bot.message import File, Pick, Words
from bot.reply import Drawn, phrase
from bot.running import Bot, moment
from storage.database import Database
from storage.records import Address
from storage.store import Store
from tests.bot.paper import Paper
from tests.bot.whole import Heard, TerminalTalker, load, whole_bot
from tests.handlers.applying import photo

AGADIR, OPEN_DAY = "agadir-2025", "2025-02-16T10:00"


async def on_duty(database: Database, name: str, role: str = "duty") -> int:
    """Somebody of the team, who is reached on paper."""

    async def join(store: Store) -> int:
        now = moment(OPEN_DAY)
        met = await store.people.meet(Address("paper", name), name=name, language="fr", now=now)
        _, code = await store.roles.invite(role, AGADIR, now)
        assert await store.roles.accept(met.id, code, now)
        return met.id

    return await database.write(join)


@asynccontextmanager
async def at_the_fair(
    database: Database, folder: Path, paper: Paper, now: str = OPEN_DAY, bots: list[Bot] | None = None
) -> AsyncIterator[TerminalTalker]:
    """A visitor in front of the bot; `bots` gets the bot itself."""
    await load(database, AGADIR)
    talker = TerminalTalker(folder)
    channels: list[Channel] = [talker.channel, paper]
    async with whole_bot(database, channels, now=now, fair=AGADIR, files=folder / "uploads") as bot:
        if bots is not None:
            bots.append(bot)
        yield talker
        await talker.close()


async def told(paper: Paper, count: int, seconds: float = 10.0) -> list[str]:
    """What was sent on paper, once it is so many texts."""
    async with asyncio.timeout(seconds):
        while len(texts := [letter.text for letter in paper.sent if letter.text]) < count:
            await asyncio.sleep(0.01)
    return texts


def button(heard: Heard, part: str) -> Pick:
    [id] = [id for id, _ in heard.options if part in id]
    return Pick(id)


#: What is said, how the team reads its kind, and what the answer has in it.
URGENT = (
    ("3afak wldi tlef liya", "Enfant ou proche perdu", "البوليس: 19"),
    ("there is a fire behind the stage", "Feu, fumée ou gaz", "Fire brigade: 15"),
    ("سيدة فقدت الوعي", "Malaise ou blessure", "15"),
    ("on m'a volé mon sac, je suis suivie", "Danger ou agression", "Police : 19"),
)


async def test_urgent_words_reach_duty_at_once_in_each_language(database: Database, tmp_path: Path) -> None:
    await on_duty(database, "duty")
    paper = Paper()
    async with at_the_fair(database, tmp_path, paper) as visitor:
        for number, (words, kind, answer) in enumerate(URGENT, start=1):
            heard = await visitor.says(Words(words))
            assert "🚨" in heard.texts[0]
            assert answer in heard.texts[0]
            notice = (await told(paper, number))[-1]
            assert "URGENT" in notice
            assert kind in notice
            assert words in notice


async def test_urgent_words_are_heard_in_the_middle_of_a_form(database: Database, tmp_path: Path) -> None:
    await on_duty(database, "duty")
    paper = Paper()
    async with at_the_fair(database, tmp_path, paper, now="2025-02-14T10:00") as visitor:
        await visitor.says(Words("/report"))
        await visitor.says(Pick(f"report.start@{AGADIR}|k=sign"))  # asks where, and listens
        heard = await visitor.says(Words("ma fille est perdue !!"))
        assert "🚨" in heard.texts[0]
        [notice] = await told(paper, 1)
        assert "URGENT" in notice


async def test_urgent_goes_before_an_announcement_to_everybody(database: Database, tmp_path: Path) -> None:
    await on_duty(database, "duty")
    paper = Paper(rate=30.0)

    async def announce(store: Store) -> None:
        for number in range(600):  # twenty seconds of it
            await store.outgoing.add(
                f"a{number}", Address("paper", f"v{number}"), None, "announcement", phrase("thanks"),
                now=moment(OPEN_DAY),
            )  # fmt: skip

    await database.write(announce)
    async with at_the_fair(database, tmp_path, paper) as visitor:
        await told(paper, 5)
        began = asyncio.get_running_loop().time()
        await visitor.says(Words("wldi tlef"))
        async with asyncio.timeout(10):
            while not any(letter.to.id == "duty" for letter in paper.sent):
                await asyncio.sleep(0.01)
        took = asyncio.get_running_loop().time() - began
        assert took < 10
        assert len(paper.sent) < 500


async def test_lost_child_from_the_first_word_to_the_end(database: Database, tmp_path: Path) -> None:
    duty, _ = await on_duty(database, "duty"), await on_duty(database, "boss", "admin")
    paper = Paper()
    picture = photo(tmp_path, "adam.jpg")
    with Image.open(picture.id) as taken:  # as a phone writes it, with where it was taken
        exif = taken.getexif()
        exif[0x010E] = "secret place"
        taken.save(picture.id, exif=exif)
    bots: list[Bot] = []
    async with at_the_fair(database, tmp_path, paper, bots=bots) as visitor:
        await visitor.says(Words("mon fils a disparu"))
        await visitor.says(Words("stand 100"))
        heard = await visitor.says(File(picture.id, "image/jpeg", "adam.jpg", picture.size))
        assert "garde" in heard.texts[0]
        await told(paper, 3)
        async with asyncio.timeout(5):
            while not (drawn := [each.attach for each in paper.sent if isinstance(each.attach, Drawn)]):
                await asyncio.sleep(0.01)
        assert {letter.to.id for letter in paper.sent} == {"duty"}
        assert "100" in paper.texts("duty")[1]
        assert b"secret" not in drawn[0].content
        assert Image.open(io.BytesIO(drawn[0].content)).format == "JPEG"
        assert "Menu" in str((await visitor.says(Words("merci"))).options)  # the talk goes on
        [report] = await database.read(lambda store: store.reports.every(AGADIR, by=duty))
        [name] = await database.read(lambda store: store.reports.photos(report.id, by=duty))
        assert (tmp_path / "uploads" / name).exists()
        await database.write(lambda store: store.reports.close(report.id, by=duty, now=moment(OPEN_DAY)))
        bots[0].outbox.wake(visitor.channel.name)
        assert "occupée" in json.loads(await visitor.unasked())["replies"][0]["text"]
        assert name in await database.read(lambda store: store.files.to_remove())


async def test_empty_stand_is_reported_with_its_place_and_a_photo(database: Database, tmp_path: Path) -> None:
    await on_duty(database, "duty")
    paper = Paper()
    async with at_the_fair(database, tmp_path, paper) as visitor:
        heard = await visitor.says(Words("le stand 100 est vide"))
        assert "Stand" in heard.texts[0]
        assert "100" in heard.texts[0]
        await visitor.says(photo(tmp_path))
        assert "100" in (await told(paper, 2))[0]
        await visitor.says(button(await visitor.says(photo(tmp_path, "b.jpg", 90)), "report.drop"))
        # What comes afterwards is an ordinary question again.
        assert (
            "stand 98"
            in (await visitor.says(Words("où est le stand 98 ?")))
            .texts[0]
            .replace("\u2068", "")
            .replace("\u2069", "")
            .lower()
        )


async def test_place_is_asked_and_other_questions_are_answered(database: Database, tmp_path: Path) -> None:
    await on_duty(database, "duty")
    paper = Paper()
    async with at_the_fair(database, tmp_path, paper) as visitor:
        which = await visitor.says(Words("/report"))
        where = await visitor.says(button(which, "k=closed"))
        assert "C'est où" in where.texts[0]
        await visitor.says(Words("devant la grande fontaine"))
        [notice] = await told(paper, 1)
        assert "devant la grande fontaine" in notice
        await visitor.says(button(which, "k=sign"))
        assert "2025" in (await visitor.says(Words("c'est quand la foire ?"))).texts[0]
        assert len(await told(paper, 1)) == 1


async def test_team_takes_a_report_and_closes_it(database: Database, tmp_path: Path) -> None:
    await load(database, AGADIR)
    talker = TerminalTalker(tmp_path)

    async def prepare(store: Store) -> None:
        now = moment(OPEN_DAY)
        visitor = await store.people.meet(Address("paper", "v"), name="v", language="fr", now=now)
        await store.reports.make(AGADIR, "broken", by=visitor.id, now=now, words="plus de papier")

    await database.write(prepare)
    link, _ = await database.write(lambda store: store.roles.invite("duty", AGADIR, moment(OPEN_DAY)))
    paper = Paper()
    async with whole_bot(database, [talker.channel, paper], now=OPEN_DAY, fair=AGADIR):
        nothing = await talker.says(Words("/reports"))
        assert "signalement" not in nothing.texts[0]  # nobody learns that this exists
        await talker.says(Words(f"/start i_{link}"))
        listed = await talker.says(Words("/reports"))
        assert "plus de papier" in listed.texts[0]
        card = await talker.says(button(listed, "report.show"))
        taken = await talker.says(button(card, "report.take"))
        assert "C'est vous" in taken.texts[0]
        closed = await talker.says(button(taken, "report.close"))
        assert "réglé" in closed.texts[0]
        assert "Aucun" in (await talker.says(Words("/reports"))).texts[0]
        assert len(await told(paper, 2)) == 2  # taken, closed
        await talker.close()


async def test_outside_the_days_of_the_fair_nobody_is_alarmed(database: Database, tmp_path: Path) -> None:
    await on_duty(database, "duty")
    paper = Paper()
    async with at_the_fair(database, tmp_path, paper, now="2025-01-20T10:00") as visitor:
        heard = await visitor.says(Words("wldi tlef"))
        assert "19" in heard.texts[0]
        assert paper.sent == []
