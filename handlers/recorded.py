"""Sentences that somebody read aloud for a fair, sent behind a button to who would rather listen."""

from bot.flow import BACK
from bot.reply import Option, Recipe, Reply, phrase
from bot.turn import Turn
from handlers.cards import MOST_OPTIONS
from handlers.form import application, details
from storage.records import Fair

#: What a press on the button picks.
LISTEN = "listen"

#: The states of a file, each said in one sentence.
STATES = (
    "draft", "sent", "review", "incomplete", "accepted", "reserve", "declined", "confirmed", "released",
    "withdrawn",
)  # fmt: skip


def sentences(fair: Fair) -> tuple[str, ...]:
    """The keys of everything that can be read aloud for a fair: its form, and what becomes of a file."""
    steps = (*application(fair).steps, *details(fair).steps)
    return (*(f"ask.{step.name}" for step in steps), *(f"state.{state}" for state in STATES))


async def heard_aloud(turn: Turn, key: str) -> Recipe | None:
    """The recording of a sentence in the language of the person; None when nobody read it."""
    sound = await turn.store.recordings.find(turn.fair.id, key, turn.person.language)
    return sound.recipe if sound else None


def with_listening(reply: Reply, id: str) -> Reply:
    """`reply` with the button; where there is no room, going back is written instead of pressed."""
    options = list(reply.options)
    if len(options) >= MOST_OPTIONS:
        back = [each for each in options if each.id.endswith(f"|p={BACK}")]
        if not back:
            return reply
        options.remove(back[0])
    return Reply(reply.text, (*options, Option(id, phrase("label.listen"))), reply.attach, reply.burst)
