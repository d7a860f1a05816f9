"""Unasked messages: the question whether somebody wants them, their answer, and STOP at any time."""

from bot.reply import Option, Phrase, Reply, phrase
from bot.turn import Turn
from handlers.answers import steps, told
from handlers.form import park
from handlers.listing import close
from storage.consents import TOPICS

#: Version of the texts people answered (`news.question`, the two labels), written beside each answer: raise
#: it when one of them changes.
VERSION = "1"

#: Answers after which the question would be out of place; it waits for the next one.
UNFIT = frozenset(
    (
        "privacy.delete", "privacy.show", "subscribe.start", "subscribe.stop", "unknown", "out_of_scope",
        "stale", "voice", "file",
    )
)  # fmt: skip


def question(turn: Turn) -> tuple[Phrase, tuple[Option, ...]]:
    """What a person is asked once, after their second answer."""
    asked = phrase("news.question", fair=turn.fair.short)
    return asked, (turn.option(phrase("label.yes"), "news.yes"), turn.option(phrase("label.no"), "news.no"))


async def afterword(turn: Turn) -> Reply | None:
    """Asked once, after their second answer: without a yes no announcement reaches anybody."""
    if turn.person.news is not None or turn.person.answered == 0 or turn.asked.intent in UNFIT:
        return None
    if turn.fair.ends < turn.now.date():  # of a fair that is over there is no news
        return None
    if await turn.store.roles.actions(turn.person.id, turn.fair.id):  # the team is at work
        return None
    await turn.store.people.news_asked(turn.person.id)
    return Reply(*question(turn))


async def yes(turn: Turn) -> Reply:
    """They want news of the fair."""
    await _answer(turn, "yes", "news.question")
    return _welcomed(turn)


async def no(turn: Turn) -> Reply:
    """They do not."""
    await _answer(turn, "no", "news.question")
    return Reply(phrase("news.no"), steps(turn, "label.menu"))


async def stop(turn: Turn) -> Reply:
    """Nothing unasked from now on."""
    await _answer(turn, "no", "label.stop")
    unlisted = phrase("customer.stopped") if await close(turn) else None
    if await park(turn):
        kept = told(phrase("news.stopped"), unlisted, phrase("form.parked"))
        return Reply(kept, steps(turn, "label.status", "label.menu"))
    stopped = phrase("news.stopped")
    said = told(stopped, unlisted) if unlisted else stopped
    return Reply(said, steps(turn, "label.news", "label.menu"))


async def begin(turn: Turn) -> Reply:
    """Unasked messages again, because they asked for them."""
    await _answer(turn, "yes", "label.news")
    return _welcomed(turn)


async def topics(turn: Turn) -> Reply:
    """What they want to hear of: each topic is a button that changes it."""
    topic, answer = turn.asked.slots.get("topic", ""), turn.asked.slots.get("answer", "")
    people, channel = turn.store.people, turn.message.sender.channel
    if topic in TOPICS and answer in ("yes", "no"):
        await people.agree(
            turn.person.id, topic, answer, "news.topics", VERSION, channel=channel, now=turn.now
        )
    options = []
    for each, wanted in (await people.wants(turn.person.id)).items():
        named = phrase(f"news.topic-{each}")
        label = phrase("label.topic-yes" if wanted else "label.topic-no", topic=named)
        options.append(turn.option(label, "news.topics", topic=each, answer="no" if wanted else "yes"))
    return Reply(phrase("news.topics"), (*options, *steps(turn, "label.menu")))


async def _answer(turn: Turn, answer: str, text: str) -> None:
    """Write down what they agreed to, and which text they had read."""
    await turn.store.people.set_news(
        turn.person.id, answer, VERSION, channel=turn.message.sender.channel, now=turn.now, text_key=text
    )


def _welcomed(turn: Turn) -> Reply:
    return Reply(
        phrase("news.yes", fair=turn.fair.short), steps(turn, "label.topics", "label.stop", "label.menu")
    )
