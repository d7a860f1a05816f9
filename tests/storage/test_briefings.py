"""The organizers' morning and evening: what they hear is what there is, once, at its time."""

from datetime import datetime, timedelta

from storage.database import Database
from storage.moments import stored
from storage.pack import pack_of
from storage.records import Address
from storage.store import Store
from tests.bot.whole import texts
from tests.handlers.conftest import CASABLANCA, FAIR
from tests.handlers.desk_house import plain
from tests.storage.test_applications import organizer, person

MORNING = datetime(2025, 2, 16, 7, 45, tzinfo=CASABLANCA)


async def test_morning_and_evening_say_what_there_is(database: Database) -> None:
    async def look(store: Store) -> None:
        await store.fairs.load(pack_of(FAIR))
        admin = await organizer(store, "admin")
        await organizer(store, "volunteer", "volunteer")
        owner = await person(store, "owner")
        for at in (MORNING - timedelta(hours=3), MORNING - timedelta(days=3)):
            id = await store.applications.begin(FAIR.id, owner, now=at)
            await store.briefings._connection.execute(
                "update application set state = 'sent', sent = ? where id = ?", stored(at), id
            )
        visitor = await store.people.meet(Address("web", "v"), name="F", language="fr", now=MORNING)
        for text in ("wach kayn lkhobz", "wach kayn lkhobz", "autre"):
            await store.unanswered.note(FAIR.id, text, visitor.id, MORNING)
        yesterday = MORNING - timedelta(days=1)
        for intent, times in (("stand.number", 3), ("schedule.day", 5), ("menu", 9)):
            for _ in range(times):
                await store.tallies.count(FAIR.id, intent, yesterday)

        said = plain(texts().say(await store.briefings.text(FAIR, "morning", MORNING), "fr"))
        for part in (
            "depuis hier : 1",
            "Tickets ouverts : 0",
            "Atelier marketing numérique : 0 / 30",
            "le programme (5) et les stands (3)",
            "« wach kayn lkhobz » (2)",
        ):
            assert part in said, said
        evening = plain(texts().say(await store.briefings.text(FAIR, "evening", MORNING), "fr"))
        assert "demain" not in evening  # the next day has no workshop
        assert "le programme" not in evening  # nobody asked today

        sent = [
            await store.briefings.send(MORNING + timedelta(minutes=minutes))
            for minutes in (-30, 0, 1, 60 * 8, 60 * 13, 60 * 13 + 1, 60 * 24, 60 * 24 * 30)
        ]
        assert sent == [0, 1, 0, 0, 1, 0, 1, 0]
        rows = await store.briefings._connection.rows(
            "select distinct person from outgoing where topic like 'briefing:%'"
        )
        assert [row["person"] for row in rows] == [admin]

    await database.write(look)
