"""What the team does beside deciding one by one: many at once, in its own words, for files on paper."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.message import Pick
from bot.running import moment
from storage.database import Database
from storage.pack import fair_of, pack_of, read_pack, shipped_path
from storage.records import Localized
from storage.refusals import NotAllowed, TooOften
from storage.store import Store
from tests.bot.whole import TerminalTalker, load, whole_bot
from tests.handlers.applying import OPEN
from tests.handlers.conftest import FAIR
from tests.handlers.test_review_dialogues import AGADIR, Team, file_sent
from tests.storage.test_applications import NOW, in_state, organizer, person, sent

DAY = moment(OPEN)


@asynccontextmanager
async def an_organizer(
    database: Database, folder: Path, before: Callable[[Store], Awaitable[object]] | None = None
) -> AsyncIterator[Team]:
    """A whole bot on Agadir's fair, and somebody who has become an organizer there after `before`."""
    await load(database, AGADIR)
    if before is not None:
        await database.write(before)
    link, _ = await database.write(lambda store: store.roles.invite("admin", AGADIR, DAY))
    talker = TerminalTalker(folder)
    team = Team(database, talker)
    async with whole_bot(database, [talker.channel], now=OPEN, fair=AGADIR) as bot:
        team.bot = bot
        await team.says(f"/start i_{link}")
        yield team
        await talker.close()


async def states(database: Database) -> dict[str, str]:
    """How each file that was sent is decided, by name."""

    async def read(store: Store) -> dict[str, str]:
        admin = await organizer(store, "looking")
        return {each.name: each.held for each in await store.reviews.every(AGADIR, by=admin)}

    return await database.write(read)


async def test_best_of_a_category_are_accepted_and_the_rest_declined(
    database: Database, tmp_path: Path
) -> None:
    async def six_files(store: Store) -> None:
        scorer = await organizer(store, "scorer")
        for number in range(6):
            file = await file_sent(store, f"Coopérative {number}")
            if number in (2, 4):
                await store.reviews.give_score(file.id, 5 - number // 2, by=scorer, now=DAY)

    async with an_organizer(database, tmp_path, six_files) as team:
        await team.says("/organizer")
        await team.presses("review.by")
        await team.presses("c=food")
        asked = await team.presses("review.best")
        assert "6 dossiers" in asked
        assert "Un nombre de 1" in await team.says("beaucoup")
        preview = await team.says("٣")
        assert preview.index("Coopérative 2 ⭐ 4.0") < preview.index("Coopérative 4 ⭐ 3.0")
        assert preview.index("Coopérative 4") < preview.index("Coopérative 0")
        assert "Il en reste 3" in preview
        assert "Retenus : 3. Déclinés : 3" in await team.presses("go=rest")

    assert await states(database) == {
        "Coopérative 0": "accepted", "Coopérative 2": "accepted", "Coopérative 4": "accepted",
        "Coopérative 1": "declined", "Coopérative 3": "declined", "Coopérative 5": "declined",
    }  # fmt: skip


async def test_reason_in_the_teams_own_words_is_what_the_cooperative_reads(
    database: Database, tmp_path: Path
) -> None:
    async with an_organizer(database, tmp_path, file_sent) as team:
        await team.says("/organizer")
        await team.presses("f=new")
        await team.presses("review.file")
        await team.presses("v=declined")
        assert "telle quelle" in await team.presses("review.reason")
        assert "pas retenu" in await team.says("Vos pots ne sont pas encore étiquetés.")
        assert "Vos pots ne sont pas encore étiquetés." in await team.presses("review.release")
        assert "numéro" in await team.presses("go=number")
        assert "5 minutes" in await team.says("PV 12/2025")

    audit = await database.read(lambda store: store.audit.of("application:1"))
    assert [each.why for each in audit if each.action == "application.release"] == ["declined PV 12/2025"]


async def test_file_on_paper_is_typed_in_and_claimed_by_its_own_phone(
    database: Database, tmp_path: Path
) -> None:
    async with an_organizer(database, tmp_path) as team:
        await team.says("/organizer")
        await team.presses("review.type-in")
        await team.presses("p=cooperative")
        for words in ("Coopérative Nour", "tiznit", "miel"):
            await team.says(words)
        await team.presses("p=has")
        for words in ("12", "9", "Aicha", "0661234567"):
            await team.says(words)
        await team.presses("p=later")
        await team.presses("p=yes")
        assert "Coopérative Nour est dans la file" in await team.presses("p=send")
        shown = await team.presses("review.hand")
        code = next(word for word in shown.split() if word[4:5] == "-" and len(word) == 9)

        assert "maintenant le vôtre" in await team.says(f" {code.lower()} ")
        assert "déjà servi" in await team.says(code)


async def test_claimed_file_leaves_its_old_phone_which_is_told(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    owner, admin = await person(store, "old phone"), await organizer(store, "admin")
    file = await in_state(store, "accepted", owner, admin)
    code = await store.paper_files.code(file.id, by=admin, now=NOW)
    new = await person(store, "new phone")
    moved = await store.paper_files.claim(code, by=new, now=NOW)

    assert moved is not None
    assert moved.person == new
    assert await store.applications.mine(owner, NOW) == ()
    with pytest.raises(NotAllowed):
        await store.applications.confirm(file.id, by=owner, now=NOW + timedelta(days=1))
    waiting = await store.outgoing.due("paper", NOW + timedelta(days=30), 100)
    told = [(each.address.id, each.kind) for each in waiting]
    assert ("old phone", "notice") in told
    assert {to for to, kind in told if kind == "reminder"} == {"new phone"}
    assert await store.paper_files.claim(code, by=owner, now=NOW) is None


async def test_guessing_the_code_of_a_file_is_not_listened_to(store: Store) -> None:
    await store.fairs.load(pack_of(FAIR))
    admin, guesser = await organizer(store, "admin"), await person(store, "guesser")
    file = await sent(store, await person(store, "owner"))
    code = await store.paper_files.code(file.id, by=admin, now=NOW)
    for _ in range(5):
        assert await store.paper_files.claim("AAAA-AAAA", by=guesser, now=NOW) is None
    assert await store.paper_files.claim(code, by=guesser, now=NOW) is None
    assert await store.paper_files.claim(code, by=guesser, now=NOW + timedelta(hours=2)) is not None


async def with_call(store: Store, **call: object) -> None:
    """Agadir's call, said otherwise."""
    path = shipped_path(AGADIR)
    assert path is not None
    fair = fair_of(read_pack(path))
    assert fair.call is not None
    await store.fairs.load(pack_of(replace(fair, call=replace(fair.call, **call))))  # type: ignore[arg-type]


async def test_wishes_of_the_call_are_counted_while_deciding(database: Database, tmp_path: Path) -> None:
    async def wished(store: Store) -> None:
        await with_call(store, quotas={"food": 1, "women": 2, "Tiznit": 5})
        for number in range(2):
            await file_sent(store, f"Coopérative {number}")

    async with an_organizer(database, tmp_path, wished) as team:
        await team.says("/organizer")
        await team.presses("review.best")
        await team.says("2")
        held = await team.presses("go=only")
    assert "⚠️ 🍯 Alimentation : 2, plus que les 1 prévus" in held
    assert "🎯 Dirigées par des femmes : 0 sur 2 souhaités" in held
    assert "🎯 Tiznit : 2 sur 5 prévus" in held


async def test_notice_of_the_fair_is_read_before_agreeing_and_kept_as_read(
    database: Database, tmp_path: Path
) -> None:
    notice = "Vos réponses restent au Conseil de la région Souss-Massa, un an."

    async def noticed(store: Store) -> None:
        await with_call(store, notice=Localized({"fr": notice}))

    async with an_organizer(database, tmp_path, noticed) as team:
        assert notice in await team.says("/apply")
        await team.presses("p=agree")

    async def agreed(store: Store) -> tuple[str, str]:
        kept = (await store.people.everything(1))["consents"]
        [consent] = [each for each in kept if each["topic"] == "data"]
        return consent["text"], await store.meta.get(f"text:{consent['version']}") or ""

    key, text = await database.read(agreed)
    assert key == "ask.data-own"
    assert notice in text


async def test_only_five_files_are_begun_in_an_hour(store: Store) -> None:
    who = await person(store, "hurried")
    for _ in range(5):
        await store.applications.begin(AGADIR, who, now=NOW)
    with pytest.raises(TooOften):
        await store.applications.begin(AGADIR, who, now=NOW + timedelta(minutes=59))
    assert await store.applications.begin(AGADIR, who, now=NOW + timedelta(minutes=61))


async def test_admin_is_asked_who_used_an_invitation_and_takes_it_back(
    database: Database, tmp_path: Path
) -> None:
    async with an_organizer(database, tmp_path) as team:
        await team.says("/organizer")

        async def join(store: Store) -> int:
            other = await person(store, "Brahim")
            _, code = await store.roles.invite("reviewer", AGADIR, DAY)
            given = await store.roles.accept(other, code, DAY)
            assert given == ("reviewer", AGADIR)
            await store.colleagues.joined(other, *given, DAY)
            return other

        other = await database.write(join)
        team.bot.outbox.wake(team.talker.channel.name)
        heard = await team.talker.unasked()
        assert "Brahim" in heard
        assert "personne prévue" in heard
        press = f"team.remove@{AGADIR}|p={other}|r=reviewer"
        first, again = [await team.talker.says(Pick(press)) for _ in range(2)]
        assert "n'a plus ce rôle" in first.texts[0]
        assert "déjà plus" in again.texts[0]
    assert await database.read(lambda store: store.roles.of(other, AGADIR)) == frozenset()
