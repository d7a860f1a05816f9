"""Files that came on paper, and files that go to another phone: typed in by the team, claimed with a code."""

from bot.flow import begin
from bot.reply import Reply, phrase
from bot.turn import Turn
from handlers.answers import steps, told
from handlers.form import FORMS, question
from handlers.team import for_organizers, number_of
from storage.records import Session


@for_organizers
async def type_in(turn: Turn) -> Reply:
    """The same questions, answered by the team for somebody else."""
    await turn.store.roles.check(turn.person.id, "application.type_in", turn.fair.id)
    flow = FORMS["typed"](turn.fair)
    session = begin(flow, Session(turn.person.id, "typed", f"{turn.fair.id}:0", "", {}))
    await turn.store.sessions.keep(session, turn.now)
    return question(turn, flow, session, phrase("paper.begin"))


@for_organizers
async def hand_over(turn: Turn) -> Reply:
    """A code for the cooperative's own phone; for a file that has one, its contact is called first."""
    found = await turn.store.applications.get(number_of(turn), by=turn.person.id)
    await turn.store.roles.check(turn.person.id, "application.hand_over", found.fair)
    back = turn.option(phrase("label.back"), "review.file", s=str(found.id))
    if found.person is not None and turn.asked.slots.get("sure") != "yes":
        answers = found.answers
        return Reply(
            phrase(
                "paper.call-first",
                name=found.name,
                contact=str(answers.get("contact", "")),
                phone=str(answers.get("phone", "")),
            ),
            (turn.option(phrase("label.called"), "review.hand", s=str(found.id), sure="yes"), back),
        )
    code = await turn.store.paper_files.code(found.id, by=turn.person.id, now=turn.now)
    return Reply(phrase("paper.code", name=found.name, code=f"{code[:4]}-{code[4:]}"), (back,))


async def claim(turn: Turn) -> Reply:
    """The code of a file: from now on it is this person's."""
    code = turn.asked.slots.get("code", "")
    found = await turn.store.paper_files.claim(code, by=turn.person.id, now=turn.now)
    if found is None:
        return Reply(phrase("paper.wrong-code"), steps(turn, "label.contact", "label.menu"))
    return Reply(
        told(phrase("paper.claimed", name=found.name, reference=found.reference)),
        steps(turn, "label.status", "label.menu"),
    )
