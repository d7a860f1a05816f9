"""Questions nobody understood: grouped by spelling, nobody's, and gone with the one who alone asked them."""

from datetime import UTC, datetime, timedelta

from storage.database import Database
from storage.records import Address
from storage.store import Store
from storage.unanswered import Question

NOW = datetime(2025, 2, 1, 9, tzinfo=UTC)


async def ask(store: Store, text: str, who: str = "a") -> int:
    person = await store.people.meet(Address("web", who), name="", language="", hint="fr", now=NOW)
    await store.unanswered.note("fair", text, person.id, NOW)
    return person.id


async def test_same_question_in_other_spellings_counts_as_one(database: Database) -> None:
    for text, who in (("Où garer un vélo ?", "a"), ("ou garer un velo", "b"), ("chameau", "a")):
        await database.write(lambda store, text=text, who=who: ask(store, text, who))  # type: ignore[misc]

    asked = await database.read(lambda store: store.unanswered.most_asked("fair"))

    assert asked == (Question("Où garer un vélo ?", 2), Question("chameau", 1))


async def test_question_of_one_person_goes_with_them_and_of_two_stays(database: Database) -> None:
    person = await database.write(lambda store: ask(store, "mine"))
    await database.write(lambda store: ask(store, "ours"))
    await database.write(lambda store: ask(store, "ours", "b"))

    await database.write(lambda store: store.people.erase(person, NOW))

    assert await database.read(lambda store: store.unanswered.most_asked("fair")) == (Question("ours", 2),)


async def test_numbers_and_addresses_are_not_kept(database: Database) -> None:
    await database.write(lambda store: ask(store, "appelez 06 12 34 56 78 ou a.b@c.ma"))

    [question] = await database.read(lambda store: store.unanswered.most_asked("fair"))
    assert question.text == "appelez … ou …"


async def test_old_question_is_let_go(database: Database) -> None:
    await database.write(lambda store: ask(store, "old"))

    await database.write(lambda store: store.unanswered.purge(NOW + timedelta(days=91)))

    assert await database.read(lambda store: store.unanswered.most_asked("fair")) == ()
