"""What the team writes about a file in words of its own: what is asked for, a note, a reason, minutes."""

from bot.flow import Flow, Step, advance, begin
from bot.questions import Line
from bot.reply import Reply, phrase
from bot.turn import Heard, Turn
from handlers.answers import told
from handlers.form import reading
from storage.records import Session

#: What is written, and the least letters it has.
WRITTEN = {"asking": 2, "noting": 2, "declining": 2, "numbering": 1}
WORDS = {name: Flow(name, (Step("words", Line(least, 400)),)) for name, least in WRITTEN.items()}


async def listening(turn: Turn, flow: str, subject: str) -> Reply:
    """Ask for the words; what is written next is taken for them."""
    session = begin(WORDS[flow], Session(turn.person.id, flow, subject, "", {}))
    await turn.store.sessions.keep(session, turn.now)
    return _asked(turn, flow)


async def words_of(turn: Turn, session: Session) -> str | Heard:
    """The words that were asked for; what to say where they are none."""
    moved = advance(WORDS[session.flow], session, turn.message.said, reading(turn))
    if moved.refused:
        asked = _asked(turn, session.flow)
        why = phrase(f"refused.{moved.refused}", **(moved.values or {}))
        return Heard(Reply(told(why), asked.options), asked)
    await turn.store.sessions.forget(session.person, session.flow, session.subject)
    return str(moved.session.answers.get("words", ""))


def _asked(turn: Turn, flow: str) -> Reply:
    return Reply(phrase(f"review.{flow}"), (turn.option(phrase("label.back"), "review.drop"),))
