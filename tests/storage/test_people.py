"""People: met, addressed, asked, shown what is kept, forgotten."""

from datetime import UTC, datetime

from storage.database import Database
from storage.phrases import phrase
from storage.records import Address, Person, Session
from storage.store import Store

NOW = datetime(2025, 2, 1, 9, tzinfo=UTC)
HOME = Address("telegram", "4711")


async def meet(store: Store, *, name: str = "Amal", language: str = "", hint: str = "fr") -> Person:
    return await store.people.meet(HOME, name=name, language=language, hint=hint, now=NOW)


async def test_person_is_met_once(database: Database) -> None:
    first = await database.write(meet)
    second = await database.write(meet)

    assert first == second
    assert await database.read(lambda store: store.people.at(HOME)) == first


async def test_hint_counts_only_until_words_show_a_language(database: Database) -> None:
    assert (await database.write(lambda store: meet(store, hint="ar"))).language == "ar"
    assert (await database.write(lambda store: meet(store, language="ary", hint="ar"))).language == "ary"
    assert (await database.write(lambda store: meet(store, hint="fr"))).language == "ary"


async def test_chosen_language_wins_over_the_written_one(database: Database) -> None:
    async def choose(store: Store) -> Person:
        person = await meet(store)
        await store.people.choose_language(person.id, "ar")
        return await meet(store, language="fr")

    assert (await database.write(choose)).language == "ar"


async def test_block_is_noted_and_lifted_by_writing(database: Database) -> None:
    async def blocked(store: Store) -> None:
        person = await meet(store)
        await store.outgoing.add("k", HOME, person.id, "reminder", phrase("x"), now=NOW)
        await store.people.blocked(HOME, NOW)

    await database.write(blocked)
    assert await database.read(lambda store: store.outgoing.due("telegram", NOW, 10)) == ()

    await database.write(meet)
    assert len(await database.read(lambda store: store.outgoing.due("telegram", NOW, 10))) == 1


async def test_consent_is_kept_with_its_text_and_version(database: Database) -> None:
    async def answer(store: Store) -> dict[str, object]:
        person = await meet(store)
        await store.people.set_news(person.id, "yes", "1", channel="telegram", now=NOW)
        return await store.people.everything(person.id)

    kept = await database.write(answer)

    assert kept["consents"] == [
        {
            "topic": "news",
            "answer": "yes",
            "text": "news.question",
            "version": "1",
            "channel": "telegram",
            "given": NOW.isoformat(),
        }
    ]


async def fill(store: Store) -> int:
    """Somebody with something in every table."""
    person = await meet(store, name="planted-name")
    row = await store.inbox.receive("telegram", "1", HOME.id, "message", '{"text": "planted-words"}', NOW)
    assert row is not None
    await store.inbox.done(row)
    await store.sessions.keep(Session(person.id, "talk", "", "", {"a": "planted-answer"}), NOW)
    await store.people.set_news(person.id, "yes", "1", channel="telegram", now=NOW)
    await store.places.is_at(person.id, "agadir-2025", "planted-place", NOW)
    await store.places.wish(person.id, "slow", NOW.date())
    await store.outgoing.add(
        "k", HOME, person.id, "reply", phrase("x", name="planted-reply"), now=NOW, answers=row
    )
    return person.id


async def test_everything_shows_what_is_kept(database: Database) -> None:
    person = await database.write(fill)

    kept = await database.read(lambda store: store.people.everything(person))

    assert kept["person"]["name"] == "planted-name"
    assert [each["content"] for each in kept["messages_received"]] == ['{"text": "planted-words"}']
    assert [each["text"]["values"]["name"] for each in kept["messages_sent"]] == ["planted-reply"]
    assert [each["answers"] for each in kept["conversations"]] == [{"a": "planted-answer"}]
    assert kept["position"]["place"] == "planted-place"
    assert kept["ways"]["mode"] == "slow"


async def test_erased_person_is_nowhere(database: Database) -> None:
    person = await database.write(fill)

    await database.write(lambda store: store.people.erase(person, NOW))

    async def look(store: Store) -> tuple[object, ...]:
        return (
            await store.people.at(HOME),
            await store.people.get(person),
            await store.people.everything(person),
            await store.sessions.get(person, "talk"),
            await store.outgoing.due("telegram", NOW, 10),
        )

    assert await database.read(look) == (None, None, {}, None, ())


async def test_restored_person_is_erased_again(database: Database) -> None:
    await database.write(fill)

    async def forget(store: Store) -> tuple[tuple[str, int], ...]:
        person = await store.people.at(HOME)
        assert person is not None
        await store.people.erase(person.id, NOW)
        return await store.people.erased()

    traces = await database.write(forget)
    again = await database.write(meet)

    assert await database.write(lambda store: store.people.erase_again(traces, NOW)) == 1
    assert await database.read(lambda store: store.people.get(again.id)) is None
