"""Topics of a forum: what the fake Telegram refuses as the real one does, and how they are heard."""

from typing import Any

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.channels.telegram.reading import CHANNEL, read, received
from bot.message import Address, Message, Voice, Words
from tests.platforms.telegram import TOKEN
from tests.platforms.test_telegram import calling

FORUM, PLAIN, POWERLESS = -1001, -1002, -1003

REFUSED: dict[str, tuple[str, dict[str, Any], str]] = {
    "no forum": ("createForumTopic", {"chat_id": PLAIN, "name": "x"}, "the chat is not a forum"),
    "no right": ("createForumTopic", {"chat_id": POWERLESS, "name": "x"}, "not enough rights"),
    "no name": ("createForumTopic", {"chat_id": FORUM}, "name"),
    "empty name": ("createForumTopic", {"chat_id": FORUM, "name": " "}, "empty"),
    "name of 129 letters": ("createForumTopic", {"chat_id": FORUM, "name": "x" * 129}, "too long"),
    "closing none": ("closeForumTopic", {"chat_id": FORUM, "message_thread_id": 99}, "TOPIC_ID_INVALID"),
    "removing none": ("deleteForumTopic", {"chat_id": FORUM, "message_thread_id": 99}, "TOPIC_ID_INVALID"),
    "opening an open one": (
        "reopenForumTopic",
        {"chat_id": FORUM, "message_thread_id": 1},
        "TOPIC_NOT_MODIFIED",
    ),
    "writing into none": (
        "sendMessage",
        {"chat_id": FORUM, "message_thread_id": 99, "text": "x"},
        "message thread not found",
    ),
}


@pytest.mark.parametrize("method,sent,why", REFUSED.values(), ids=REFUSED)
@pytest.mark.parametrize("spec", [True, False])
async def test_call_is_refused(method: str, sent: dict[str, Any], why: str, spec: bool) -> None:
    async with calling(spec=spec) as (telegram, call):
        telegram.person(FORUM, forum=True)
        telegram.person(PLAIN)
        telegram.person(POWERLESS, forum=True, manages_topics=False)
        await call("createForumTopic", chat_id=FORUM, name="first")
        status, told = await call(method, **sent)
    assert status == 400
    assert why in told


async def test_topic_is_opened_closed_opened_again_and_removed_with_what_was_said() -> None:
    async with calling() as (telegram, call):
        chat = telegram.person(FORUM, forum=True)
        _, topic = await call("createForumTopic", chat_id=FORUM, name="1 · Fatima")
        inside = {"chat_id": FORUM, "message_thread_id": topic["message_thread_id"]}
        _, said = await call("sendMessage", **inside, text="salam")
        assert (said["message_thread_id"], said["is_topic_message"]) == (topic["message_thread_id"], True)
        assert await call("closeForumTopic", **inside) == (200, True)
        assert await call("reopenForumTopic", **inside) == (200, True)
        assert await call("deleteForumTopic", **inside) == (200, True)
        assert chat.topics == {}
        assert chat.messages == {}


async def test_library_takes_the_same_calls() -> None:
    """python-telegram-bot, which knows the Bot API by itself, as a second opinion of the fake."""
    async with calling() as (telegram, _):
        telegram.person(FORUM, forum=True)
        bot = Bot(TOKEN, f"{telegram.url}/bot", request=HTTPXRequest())
        async with bot:
            topic = await bot.create_forum_topic(FORUM, "1 · Fatima")
            thread = topic.message_thread_id
            sent = await bot.send_message(FORUM, "salam", message_thread_id=thread)
            assert sent.is_topic_message
            assert await bot.close_forum_topic(FORUM, thread)
            assert await bot.delete_forum_topic(FORUM, thread)


async def test_what_the_team_says_in_a_topic_is_heard_there_and_by_whom() -> None:
    async with calling() as (telegram, call):
        telegram.person(FORUM, forum=True)
        _, topic = await call("createForumTopic", chat_id=FORUM, name="1 · Fatima")
        thread = topic["message_thread_id"]
        telegram.says(FORUM, "oui", sender=12, thread=thread)
        telegram.speaks(FORUM, sender=12, thread=thread)
        updates = [received(update.body)[0] for update in telegram.updates.pending.values()]
        opened, said, spoken = (read(raw, "dalil_bot") for raw in updates)
    assert opened is None
    assert isinstance(said, Message)
    assert isinstance(spoken, Message)
    assert isinstance(spoken.said, Voice)
    assert (said.sender, said.author, said.said, said.aside) == (
        Address(CHANNEL, f"{FORUM}/{thread}"),
        Address(CHANNEL, "12"),
        Words("oui"),
        True,
    )
