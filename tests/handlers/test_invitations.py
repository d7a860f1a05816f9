"""Somebody is invited from the chat, comes with the link or the code, and is let in by an admin's yes."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.addresses import Addresses
from bot.message import Pick, Words
from bot.running import moment
from handlers.invitations import INVITED
from storage.database import Database
from storage.records import Address
from storage.refusals import NotAllowed
from storage.roles import ROLES
from storage.store import Store

# Several people share one terminal, so these are not held on WhatsApp as well.
from tests.bot.whole import Heard, load, whole_bot
from tests.bot.whole import TerminalTalker as SharedTerminal
from tests.handlers.applying import OPEN
from tests.handlers.test_review_dialogues import AGADIR
from tests.storage.test_applications import NOW, organizer, person

DAY = moment(OPEN)
WORLD = Addresses("https://dalil.example", "dalil_bot", "212600000000")
CODE = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")


class House:
    """The bot, an admin called Amina, and whoever else writes."""

    def __init__(self, talker: SharedTerminal) -> None:
        self._talker = talker
        self._offered: dict[str, tuple[tuple[str, str], ...]] = {}

    async def says(self, who: str, text: str) -> str:
        return self._seen(who, await self._talker.hears_of(who, Words(text)))

    async def presses(self, who: str, part: str) -> str:
        """Press the one button they were offered last with `part` in its id."""
        [id] = [id for id, _ in self._offered[who] if part in id]
        return self._seen(who, await self._talker.hears_of(who, Pick(id)))

    async def hears(self, who: str) -> str:
        """What they are told unasked."""
        return self._seen(who, await self._talker.hears_of(who))

    def _seen(self, who: str, heard: Heard) -> str:
        self._offered[who] = heard.options
        return "\n".join(heard.texts)


@asynccontextmanager
async def house(database: Database, folder: Path) -> AsyncIterator[House]:
    """A whole bot at Agadir's fair, whose admin is there."""
    await load(database, AGADIR)
    link, _ = await database.write(lambda store: store.roles.invite("admin", AGADIR, DAY, asks=True))
    talker = SharedTerminal(folder)
    async with whole_bot(database, [talker.channel], now=OPEN, fair=AGADIR, addresses=WORLD):
        there = House(talker)
        # The first has nobody who could say yes.
        assert "Bienvenue" in await there.says("Amina", f"/start i_{link}")
        yield there
        await talker.close()


async def invited(there: House, role: str) -> str:
    """Amina invites; the message she hands on."""
    assert "Votre travail" in await there.says("Amina", "/team")
    assert "L'équipe, " in await there.presses("Amina", "team.people")
    assert "Pour quel rôle" in await there.presses("Amina", "team.invite")
    return await there.presses("Amina", f"r={role}")


async def test_admin_invites_from_the_chat_and_lets_in_who_came(database: Database, tmp_path: Path) -> None:
    async with house(database, tmp_path) as there:
        message = await invited(there, "reviewer")
        [link] = re.findall(r"https://t\.me/dalil_bot\?start=(i_\S+)", message)
        assert f"https://dalil.example/?start={link}" in message
        assert f"https://wa.me/212600000000?text=/start%20{link}" in message
        assert CODE.search(message)

        assert "confirme votre arrivée" in await there.says("Brahim", f"/start {link}")
        assert "votre oui" in await there.hears("Amina")
        # Nothing is theirs yet, not even the knowledge that there is a queue.
        assert "Les demandes" not in await there.says("Brahim", "/organizer")
        assert "demande" not in await there.says("Brahim", "/team")
        assert "C'est fait" in await there.presses("Amina", "team.admit")
        assert "vous êtes dans l'équipe" in await there.hears("Brahim")
        assert "Votre travail" in await there.presses("Brahim", "team.menu")
        assert "demande" in await there.presses("Brahim", "review.queue")

        async def roles(store: Store) -> frozenset[str]:
            met = await store.people.at(Address("terminal", "Brahim"))
            assert met is not None
            return await store.roles.of(met.id, AGADIR)

        assert await database.read(roles) == {"reviewer"}


async def test_code_serves_where_no_link_opens_and_only_once(database: Database, tmp_path: Path) -> None:
    async with house(database, tmp_path) as there:
        found = CODE.search(await invited(there, "admin"))
        assert found is not None
        assert "confirme votre arrivée" in await there.says("Brahim", found[0].lower())
        assert "votre oui" in await there.hears("Amina")
        assert "n'est plus bonne" in await there.says("Chaima", found[0])
        assert "n'a plus ce rôle" in await there.presses("Amina", "team.remove")
        assert "votre oui" not in await there.says("Amina", "/team")
        assert "Brahim" not in await there.presses("Amina", "team.people")


async def test_invitation_that_went_astray_is_taken_back(database: Database, tmp_path: Path) -> None:
    async with house(database, tmp_path) as there:
        found = CODE.search(await invited(there, "duty"))
        assert found is not None
        assert "pas encore utilisée" in await there.presses("Amina", "team.people")
        assert "ne marche plus" in await there.presses("Amina", "team.take-back")
        assert "n'est plus bonne" in await there.says("Brahim", found[0])


async def test_only_admin_cannot_go(database: Database, tmp_path: Path) -> None:
    async with house(database, tmp_path) as there:
        await there.says("Amina", "/team")
        await there.presses("Amina", "team.people")
        await there.presses("Amina", "team.person")
        assert "invitez d'abord quelqu'un" in await there.presses("Amina", "team.remove")


def test_every_role_can_be_invited_to() -> None:
    assert sorted(INVITED) == sorted(ROLES)


async def test_who_waits_for_a_yes_may_nothing_and_is_refused_in_the_same_way(store: Store) -> None:
    admin, other = await organizer(store, "admin"), await person(store, "other")
    _, code = await store.colleagues.invite("admin", AGADIR, by=admin, now=NOW)
    assert await store.roles.accept(other, code, NOW) == ("admin", AGADIR)
    assert not await store.colleagues.joined(other, "admin", AGADIR, NOW)
    assert await store.roles.of(other, AGADIR) == frozenset()
    for verb in (store.colleagues.admit, store.colleagues.remove):
        with pytest.raises(NotAllowed):
            await verb(other, "admin", AGADIR, by=other, now=NOW)
    assert await store.colleagues.admit(other, "admin", AGADIR, by=admin, now=NOW)
    assert not await store.colleagues.admit(other, "admin", AGADIR, by=admin, now=NOW)
    assert await store.roles.of(other, AGADIR) == {"admin"}
    done = [each.action for each in await store.audit.of(f"person:{other}")]
    assert done == ["team.join", "team.admit"]


async def test_invitation_from_the_server_asks_who_is_there_already(store: Store) -> None:
    first, second = await person(store, "first"), await person(store, "second")
    for who, there in ((first, {"admin"}), (second, frozenset())):
        _, code = await store.roles.invite("admin", AGADIR, NOW, asks=True)
        await store.roles.accept(who, code, NOW)
        assert await store.roles.of(who, AGADIR) == there


async def test_invitation_of_one_fair_is_not_taken_back_from_another(store: Store) -> None:
    admin = await organizer(store, "admin")
    await store.colleagues.invite("reviewer", AGADIR, by=admin, now=NOW)
    [open_one] = await store.colleagues.invitations(AGADIR, by=admin, now=NOW)
    assert (open_one.role, open_one.by, open_one.ends) == ("reviewer", "admin", NOW + timedelta(hours=24))
    assert not await store.colleagues.take_back(open_one.key, "meknes-2025", by=admin, now=NOW)
    assert await store.colleagues.take_back(open_one.key, AGADIR, by=admin, now=NOW)
    assert await store.colleagues.invitations(AGADIR, by=admin, now=NOW) == ()
