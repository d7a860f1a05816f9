"""Unasked messages: asked once, answered, stopped, begun again; each answer beside the text it answers."""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.reply import Reply, phrase
from bot.texts import Texts
from handlers import news
from handlers.answers import steps
from storage.store import Store
from tests.handlers.conftest import FAIR, PERSON, Ask, there

#: The answer, and what is kept of it.
Answers = Callable[[], Awaitable[tuple[str | None, list[tuple[str, str, str]]]]]

TEXTS = Texts(Path(news.__file__).parent / "texts")


@pytest.fixture
def answers(known: Store) -> Answers:
    """What the person agreed to, as it is kept."""

    async def read() -> tuple[str | None, list[tuple[str, str, str]]]:
        kept = await known.people.everything(1)
        return there(await known.people.get(1)).news, [
            (each["answer"], each["text"], each["version"]) for each in kept["consents"]
        ]

    return read


def test_question_has_a_yes_and_a_no(turn: Ask) -> None:
    asked = turn("menu")
    assert news.question(asked) == (
        phrase("news.question", fair=FAIR.short),
        (asked.option(phrase("label.yes"), "news.yes"), asked.option(phrase("label.no"), "news.no")),
    )


async def test_question_follows_the_second_answer_once(turn: Ask, known: Store) -> None:
    second = turn("fair.dates", person=replace(PERSON, answered=1))
    assert await news.afterword(second) == Reply(*news.question(second))
    assert there(await known.people.get(1)).news == "asked"
    assert await news.afterword(turn("fair.dates", person=replace(PERSON, news="asked"))) is None


async def test_question_does_not_follow_the_first_answer_nor_an_answer_about_data(
    turn: Ask, known: Store
) -> None:
    assert await news.afterword(turn("fair.dates", person=replace(PERSON, answered=0))) is None
    assert await news.afterword(turn("privacy.delete", person=replace(PERSON, answered=1))) is None
    assert there(await known.people.get(1)).news is None


async def test_yes_is_kept_with_the_text_it_answers(turn: Ask, answers: Answers) -> None:
    asked = turn("news.yes")
    assert await news.yes(asked) == Reply(
        phrase("news.yes", fair=FAIR.short), steps(asked, "label.topics", "label.stop", "label.menu")
    )
    assert await answers() == ("yes", [("yes", "news.question", news.VERSION)])


async def test_no_is_kept(turn: Ask, answers: Answers) -> None:
    asked = turn("news.no")
    assert await news.no(asked) == Reply(phrase("news.no"), steps(asked, "label.menu"))
    assert await answers() == ("no", [("no", "news.question", news.VERSION)])


async def test_news_are_stopped_and_begun_again(turn: Ask, answers: Answers) -> None:
    asked = turn("subscribe.stop")
    assert await news.stop(asked) == Reply(phrase("news.stopped"), steps(asked, "label.news", "label.menu"))
    await news.begin(turn("subscribe.start"))
    assert await answers() == (
        "yes",
        [("no", "label.stop", news.VERSION), ("yes", "label.news", news.VERSION)],
    )


def test_version_is_raised_when_the_question_changes() -> None:
    """Changed a text? Raise `news.VERSION`, then write here what the test found."""
    said = [
        TEXTS.say(phrase(key, **values), language)
        for key, values in (("news.question", {"fair": "X"}), ("label.news", {}), ("label.stop", {}))
        for language in ("ar", "fr", "en", "ary")
    ]
    digest = hashlib.sha256("\n".join(said).encode()).hexdigest()[:12]
    assert (news.VERSION, digest) == ("1", "f90a05580231")


async def test_topics_are_chosen_one_by_one_and_stop_is_about_all(turn: Ask, known: Store) -> None:
    def shown(reply: Reply) -> list[str]:
        return [option.label.key for option in reply.options][:-1]

    await news.begin(turn("subscribe.start"))
    assert shown(await news.topics(turn("news.topics"))) == ["label.topic-yes"] * 3
    after = await news.topics(turn("news.topics", topic="visit", answer="no"))
    assert shown(after) == ["label.topic-yes", "label.topic-no", "label.topic-yes"]
    assert after.options[1].id.endswith("topic=visit|answer=yes")
    await news.stop(turn("subscribe.stop"))
    assert (
        shown(await news.topics(turn("news.topics", topic="everything", answer="yes")))
        == ["label.topic-no"] * 3
    )
    after = await news.topics(turn("news.topics", topic="programme", answer="yes"))
    assert shown(after) == ["label.topic-yes", "label.topic-no", "label.topic-no"]
    kept = (await known.people.everything(1))["consents"][-1]
    assert (kept["topic"], kept["answer"], kept["text"], kept["version"]) == (
        "programme", "yes", "news.topics", news.VERSION,
    )  # fmt: skip
