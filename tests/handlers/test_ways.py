"""Asking the way, as people do: where they are, how they walk, what is near, and what the team closed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.message import Pick, Words
from bot.running import moment
from storage.database import Database, open_database
from storage.pack import Pack, read_pack, shipped_path
from storage.places import KEPT
from tests.bot.whole import MORNING, Heard, TerminalTalker, load, whole_bot

MEKNES = "meknes-2025"


class Visitor:
    """Somebody at the fair, who reads what they are told."""

    def __init__(self, talker: TerminalTalker) -> None:
        self._talker = talker
        self.heard = Heard((), (), ())

    async def says(self, text: str) -> str:
        self.heard = await self._talker.says(Words(text))
        return self._read()

    async def presses(self, part: str) -> str:
        """Press the first button with `part` in its id."""
        id = next(id for id, _ in self.heard.options if part in id)
        self.heard = await self._talker.says(Pick(id))
        return self._read()

    def _read(self) -> str:
        return "\n".join(self.heard.texts).translate({0x2068: None, 0x2069: None, 0x200F: None})


@asynccontextmanager
async def at_the_fair(
    database: Database, folder: Path, fair: str = MEKNES, now: str = MORNING
) -> AsyncIterator[Visitor]:
    talker = TerminalTalker(folder)
    async with whole_bot(database, [talker.channel], fair=fair, now=now):
        yield Visitor(talker)
        await talker.close()


@pytest.fixture
async def quiet(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty SQLite: the storage has its own tests on both engines."""
    async with open_database(f"sqlite:///{tmp_path / 'dalil.db'}") as opened:
        yield opened


@pytest.fixture
async def meknes(quiet: Database) -> Database:
    await load(quiet, MEKNES)
    return quiet


@pytest.mark.parametrize(
    ("here", "noted", "asked", "way"),
    [
        (
            "je suis devant le stand C3",
            "vous êtes ici, le stand C3",
            "où est le stand B12 ?",
            "➡️ Avec le stand C3 dans le dos, partez à droite\n"
            "➡️ Après environ 10 m (14 pas), prenez la 1re allée à droite (l’allée principale)\n"
            "⬅️ Après environ 12 m (17 pas), prenez la 1re allée à gauche (Allée B, repère : 🚰 Eau potable)\n"
            "🏁 Après environ 20 m, le stand B12 est le 6e stand à droite (juste après B10)\n"
            "⏱ Environ 1 min à pied, 45 m",
        ),
        (
            "I am at C3",
            "you are here: stand C3",
            "where is stand C5",
            "⬅️ With stand C3 behind you, set off to the left\n"
            "🏁 After about 3 m, stand C5 is the 1st stand on the left\n"
            "⏱ About 1 min on foot, 3 m",
        ),
        (
            "أنا قرب المنصة",
            "أنتم هنا: المنصة",
            "أين يوجد الرواق G2",
            "⏱ حوالي",
        ),
        (
            "ana 7da lbab lkbir",
            "نتوما هنا: الباب الكبير",
            "fin stand B12",
            "⬆️ دخلو من الباب الكبير وسيرو نيشان\n➡️ من بعد شي 8 متر (11 خطوة)، دخلو فالكولوار اللول على ليمن",
        ),
        (
            "7da lgobba dyal l9eftan",
            "نتوما هنا: القبة ديال القفطان",
            "fin stand G2",
            "على ليمن",
        ),
    ],
)
async def test_who_says_where_they_are_is_led_from_there(
    here: str, noted: str, asked: str, way: str, meknes: Database, tmp_path: Path
) -> None:
    async with at_the_fair(meknes, tmp_path) as visitor:
        assert noted in await visitor.says(here)
        told = await visitor.says(asked)
        assert way in told
        assert "ℹ️ Je compte depuis" not in told


async def test_nobody_knows_where_they_are_so_the_way_begins_at_the_gate(
    meknes: Database, tmp_path: Path
) -> None:
    async with at_the_fair(meknes, tmp_path) as visitor:
        told = await visitor.says("stand B12")
        assert "Entrez par la grande porte" in told
        assert "Je compte depuis la grande porte" in told
        # ... until they say so, in a word.
        assert "Où êtes-vous" in await visitor.presses("where.ask")
        told = await visitor.says("C3")
        assert "vous êtes ici, le stand C3" in told
        assert "le stand B12 est le 6e stand à droite" in told


async def test_the_code_on_a_sign_says_where_they_are(meknes: Database, tmp_path: Path) -> None:
    async with at_the_fair(meknes, tmp_path) as visitor:
        assert "vous êtes ici, le stand C3" in await visitor.says(f"/start {MEKNES}_at_products-C3")
        assert "vous êtes ici, la fontaine" in await visitor.says(f"/start {MEKNES}_at_fountain")
        assert "vous êtes ici, le stand H7" in await visitor.says(f"/start {MEKNES}_at_H7")
        assert "Je ne trouve pas cet endroit" in await visitor.says(f"/start {MEKNES}_at_nowhere")


async def test_a_number_of_two_poles_is_asked_about_and_the_goal_is_kept(
    quiet: Database, tmp_path: Path
) -> None:
    await load(quiet, "agadir-2025")
    async with at_the_fair(quiet, tmp_path, "agadir-2025", "2025-02-16T15:30") as visitor:
        await visitor.says("stand 12")
        await visitor.presses("where.ask")
        assert "Vous êtes dans quel pôle" in await visitor.says("A1")
        told = await visitor.presses("place=crafts/A1")
        assert "vous êtes ici, le stand A1" in told
        assert "le stand 12 est le" in told


async def test_where_they_are_is_forgotten_after_some_hours(meknes: Database, tmp_path: Path) -> None:
    async with at_the_fair(meknes, tmp_path) as visitor:
        await visitor.says("je suis au stand C3")
    later = (moment(MORNING) + KEPT + timedelta(minutes=1)).isoformat()
    async with at_the_fair(meknes, tmp_path, now=later) as visitor:
        assert "Entrez par la grande porte" in await visitor.says("stand B12")


async def test_without_steps_is_remembered_that_day(meknes: Database, tmp_path: Path) -> None:
    async with at_the_fair(meknes, tmp_path) as visitor:
        await visitor.says("je suis au stand C3")
        assert "avec des marches" in await visitor.says("stand H7")
        assert "♿ sans marches" in await visitor.presses("mode=step_free")
        assert "♿ sans marches" in await visitor.says("stand G2")
        assert "avec des marches" not in await visitor.says("stand H9")
    tomorrow = (moment(MORNING) + timedelta(days=1)).isoformat()
    async with at_the_fair(meknes, tmp_path, now=tomorrow) as visitor:
        await visitor.says("je suis au stand C3")
        assert "avec des marches" in await visitor.says("stand H7")


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("je suis en fauteuil roulant", "chemins sans marches"),
        ("bla drouj 3afak", "بلا دروج"),
        ("without steps please", "ways without steps"),
        ("بدون درج من فضلكم", "طرقا بلا درج"),
    ],
)
async def test_how_they_walk_is_said_in_a_word(
    asked: str, kept: str, meknes: Database, tmp_path: Path
) -> None:
    async with at_the_fair(meknes, tmp_path) as visitor:
        assert kept in await visitor.says(asked)


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("autour de moi", "🚻 Toilettes : "),
        ("near me", "🚰 Drinking water: "),
        ("شنو كاين حدايا", "🚻 الطواليط: "),
        ("حولي", "⛑ "),
        ("/near", "🚻 الطواليط: "),
    ],
)
async def test_what_is_near_is_listed_with_the_way(
    asked: str, nearest: str, meknes: Database, tmp_path: Path
) -> None:
    async with at_the_fair(meknes, tmp_path) as visitor:
        await visitor.says("7da C3")
        assert nearest in await visitor.says(asked)
        assert "🏁" in await visitor.presses("to=toilets")


async def test_the_nearest_toilets_and_honey_are_those_near_them(meknes: Database, tmp_path: Path) -> None:
    async with at_the_fair(meknes, tmp_path) as visitor:
        await visitor.says("je suis au stand A19")
        far = await visitor.says("où sont les toilettes ?")
        assert "🏁" in far
        assert "le plus proche" in (await visitor.says("où trouver du miel")).lower()
        assert "🏁" in await visitor.presses("way.to")


async def test_the_prayer_room_of_the_women_is_offered_beside_the_other(
    meknes: Database, tmp_path: Path
) -> None:
    async with at_the_fair(meknes, tmp_path) as visitor:
        assert "🕌 Salle de prière" in await visitor.says("où est la salle de prière ?")
        assert "🕌 Salle de prière des femmes" in await visitor.presses("to=prayer-women")


async def test_from_one_stand_to_another(meknes: Database, tmp_path: Path) -> None:
    async with at_the_fair(meknes, tmp_path) as visitor:
        assert "le stand C3 → le stand B12" in await visitor.says("de C3 à B12")
        assert "الرواق C3 ← الرواق B12" in await visitor.says("mn C3 l B12 kifach nmchi")


async def test_a_landmark_is_found(meknes: Database, tmp_path: Path) -> None:
    async with at_the_fair(meknes, tmp_path) as visitor:
        assert "la scène" in await visitor.says("où est la scène ?")
        assert "القبة ديال القفطان" in await visitor.says("fin lgobba dyal l9eftan")


async def test_the_team_closes_an_aisle_and_nobody_is_sent_there(meknes: Database, tmp_path: Path) -> None:
    link, _ = await meknes.write(lambda store: store.roles.invite("reviewer", MEKNES, moment(MORNING)))
    async with at_the_fair(meknes, tmp_path) as visitor:
        await visitor.says("je suis au stand C3")
        assert "Allée H" in await visitor.says("stand H7")
        # Somebody who is not of the team closes nothing.
        assert "Seule l'équipe" in await visitor.says("fermer l'allée principale")
        assert "Allée H" in await visitor.says("stand H7")
        await visitor.says(f"/start i_{link}")
        assert "Quelle allée" in await visitor.says("/close")
        closed = await visitor.presses("aisle=main-steps")
        assert "les marches : fermé" in closed
        assert "Fermé en ce moment : les marches" in closed
        told = await visitor.says("stand H7")
        assert "⛔ Fermé en ce moment : les marches. Ce chemin l'évite." in told
        assert "avec des marches" not in told
        assert "déjà fermé" in await visitor.says("/close les marches")
        await visitor.says("/open")
        assert "ouvert de nouveau" in await visitor.presses("aisle=main-steps")
        assert "avec des marches" in await visitor.says("stand H7")
    audit = await meknes.read(lambda store: store.audit.of(f"{MEKNES}:main-steps"))
    assert [each.action for each in audit] == ["aisle.close", "aisle.open"]


async def test_a_goal_behind_a_closed_aisle_is_told_kindly(meknes: Database, tmp_path: Path) -> None:
    link, _ = await meknes.write(lambda store: store.roles.invite("admin", MEKNES, moment(MORNING)))
    async with at_the_fair(meknes, tmp_path) as visitor:
        await visitor.says(f"/start i_{link}")
        await visitor.says("fermer l'allée H")
        assert "Je ne trouve pas de chemin ouvert" in await visitor.says("stand H7")


async def test_a_market_without_stands_says_what_it_knows(quiet: Database, tmp_path: Path) -> None:
    await load(quiet, "sefrou-2024")
    async with at_the_fair(quiet, tmp_path, "sefrou-2024", "2024-07-13T10:00") as visitor:
        assert "ni plan ni numéros de stands" in await visitor.says("/near")
        assert "ni plan ni numéros de stands" in await visitor.says("/start sefrou-2024_at_gate")


async def test_a_plan_nobody_drew_is_not_walked(quiet: Database, tmp_path: Path) -> None:
    path = shipped_path(MEKNES)
    assert path is not None
    pack = read_pack(path)
    bare = Pack(pack.id, {name: rows for name, rows in pack.sheets.items() if name != "plan"})
    await quiet.write(lambda store: store.fairs.load(bare))
    async with at_the_fair(quiet, tmp_path) as visitor:
        assert "Personne n'a encore dessiné le plan" in await visitor.says("de C3 à B12")
        told = await visitor.says("où est le stand B12 ?")
        assert "Stand B12" in told
        assert "🏁" not in told
        assert "vous êtes ici, le stand C3" in await visitor.says("je suis au stand C3")
