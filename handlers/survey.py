"""The short survey of exhibitors: a tap a question, a wish in their own words, none of them needed."""

from bot.message import Words
from bot.reply import Option, Reply, phrase
from bot.turn import Heard, Turn
from handlers.answers import everything, steps
from handlers.cards import menu, ways
from handlers.team import number_of
from storage.records import Session
from storage.refusals import NoFile, NotAllowed, NotNow

#: The questions in their order, with what may be pressed. What they wish for is written, or passed over.
QUESTIONS = (
    ("sales", ("5", "20", "50", "more")),
    ("visitors", ("few", "some", "many")),
    ("wishes", ("none",)),
    ("listed", ("yes", "no")),
)
NAMES = tuple(name for name, _ in QUESTIONS)

#: The conversation in which a wish is written.
FLOW = "wishing"


async def begin(turn: Turn) -> Reply:
    """The first question, or the one that is named."""
    try:
        question = turn.asked.slots.get("q", "")
        return await _ask(turn, number_of(turn), NAMES.index(question) if question in NAMES else 0)
    except NoFile:
        return Reply(phrase("unknown.button"), everything(turn))


async def answer(turn: Turn) -> Reply:
    """Keep what was pressed; the next question, or thanks."""
    question, pressed = turn.asked.slots.get("q", ""), turn.asked.slots.get("p", "")
    try:
        id = number_of(turn)
        if question != "wishes":
            await turn.store.surveys.answer(
                id, question, pressed, by=turn.person.id, now=turn.now, channel=turn.message.sender.channel
            )
    except (NoFile, NotAllowed, NotNow, ValueError):
        return Reply(phrase("unknown.button"), everything(turn))
    await turn.store.sessions.forget(turn.person.id, FLOW, f"{turn.fair.id}:{id}")
    return await _after(turn, id, question)


async def heard(turn: Turn, session: Session) -> Heard:
    """A wish in their own words."""
    id = int(session.subject.rpartition(":")[2])
    if not isinstance(turn.message.said, Words) or not turn.message.said.text.strip():
        return Heard(Reply(phrase("survey.words-only"), _pass_over(turn, id)))
    await turn.store.sessions.forget(session.person, session.flow, session.subject)
    try:
        await turn.store.surveys.wish(id, turn.message.said.text, by=turn.person.id, now=turn.now)
    except (NoFile, NotAllowed, NotNow):
        return Heard(Reply(phrase("unknown.button"), everything(turn)))
    return Heard(await _after(turn, id, "wishes"))


async def later(turn: Turn) -> Reply:
    """They would rather not."""
    return Reply(phrase("survey.fine"), steps(turn, "label.contact", "label.menu"))


async def _after(turn: Turn, id: int, question: str) -> Reply:
    following = NAMES.index(question) + 1
    if following < len(QUESTIONS):
        return await _ask(turn, id, following)
    return Reply(
        phrase("survey.thanks"),
        ways(
            turn.option(phrase("label.took-part"), "part.certificate"),
            *steps(turn, "label.contact"),
            menu(turn),
        ),
    )


async def _ask(turn: Turn, id: int, at: int) -> Reply:
    question, answers = QUESTIONS[at]
    if question == "wishes":
        session = Session(turn.person.id, FLOW, f"{turn.fair.id}:{id}", "words", {})
        await turn.store.sessions.keep(session, turn.now)
        return Reply(phrase("survey.wishes"), _pass_over(turn, id))
    return Reply(
        phrase(f"survey.{question}"),
        tuple(
            turn.option(phrase(f"survey.{question}-{each}"), "survey.answer", s=str(id), q=question, p=each)
            for each in answers
        ),
    )


def _pass_over(turn: Turn, id: int) -> tuple[Option, ...]:
    nothing = phrase("survey.wishes-none")
    return (turn.option(nothing, "survey.answer", s=str(id), q="wishes", p="none"),)
