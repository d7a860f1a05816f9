"""A flow is a list of questions, a session the answers so far; the step to ask is derived. Pure functions."""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.message import Pick, Said, Words
from bot.questions import Answer, Question, Reading, Refused
from bot.reply import Value
from storage.records import Session

Answers = Mapping[str, Any]

#: What moves in a flow instead of answering.
BACK, SKIP, CANCEL = "back", "skip", "cancel"
MOVES = (BACK, SKIP, CANCEL)

#: The answer of a step that was passed over, and the step after the last.
SKIPPED = "-"
REVIEW = "review"


def _always(answers: Answers) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Step:
    """One question."""

    name: str
    question: Question
    when: Callable[[Answers], bool] = _always
    optional: bool = False

    @property
    def version(self) -> str:
        """Changes with the question, so that a press on an old one is known."""
        return f"{zlib.crc32(repr(self.question).encode()) & 0xFF:02x}"


@dataclass(frozen=True, slots=True)
class Flow:
    """The questions, in order. What happens at the end is for whoever runs it."""

    name: str
    steps: tuple[Step, ...]

    def step(self, name: str) -> Step | None:
        """The step of that name."""
        return next((step for step in self.steps if step.name == name), None)

    def applicable(self, answers: Answers) -> tuple[Step, ...]:
        """The steps that these answers call for."""
        return tuple(step for step in self.steps if step.when(answers))

    def answered(self, step: Step, answers: Answers) -> bool:
        """Whether a step has an answer that its question still accepts."""
        answer = answers.get(step.name)
        if answer == SKIPPED and step.optional:
            return True
        return answer is not None and step.question.accepts(answer) and step.question.done(answer)

    def next(self, answers: Answers) -> str:
        """The first applicable step without an answer, else the review."""
        open_steps = (step.name for step in self.applicable(answers) if not self.answered(step, answers))
        return next(open_steps, REVIEW)

    def progress(self, name: str, answers: Answers) -> tuple[int, int]:
        """Which of how many a step is."""
        names = [step.name for step in self.applicable(answers)]
        return (names.index(name) + 1 if name in names else len(names)), len(names)

    def sent(self, answers: Answers) -> dict[str, Answer]:
        """The answers that count: of steps that exist, apply and were not passed over."""
        return {
            step.name: answers[step.name]
            for step in self.applicable(answers)
            if self.answered(step, answers) and answers[step.name] != SKIPPED
        }


@dataclass(frozen=True, slots=True)
class Moved:
    """What one message did to a session."""

    session: Session
    #: Why it was refused; '' when it was not. Names a text.
    refused: str = ""
    values: Mapping[str, Value] | None = None
    #: It was an answer, or a move; else the words may mean something else altogether.
    cancelled: bool = False


def begin(flow: Flow, session: Session) -> Session:
    """The session, asking what is to be asked now."""
    return replace(session, asked=flow.next(session.answers))


def advance(
    flow: Flow, session: Session, said: Said, reading: Reading, *, at: str = "", version: str = ""
) -> Moved:
    """What `said` does: it answers the step asked, or `at` (a press says which, and of which version)."""
    name = at or session.asked
    step = flow.step(name)
    move = said.id if isinstance(said, Pick) else ""
    if not move and isinstance(said, Words):
        move = reading.meant(said.text, MOVES) or ""
    if move == CANCEL:
        return Moved(session, cancelled=True)
    if move == BACK:
        return Moved(begin(flow, forget(session, _before(flow, session, name))))
    if step is None or not step.when(session.answers) or (version and version != step.version):
        return Moved(begin(flow, session), "" if name == REVIEW and not at else "stale")
    answers = dict(session.answers)
    if move == SKIP and step.optional:
        answers[name] = SKIPPED
        return Moved(begin(flow, replace(session, answers=answers)))
    before = answers.get(name)
    try:
        answers[name] = step.question.read(
            said, replace(reading, answers=answers), None if before == SKIPPED else before
        )
    except Refused as error:
        return Moved(session, error.reason, error.values)
    return Moved(begin(flow, replace(session, answers=answers)))


def forget(session: Session, step: str) -> Session:
    """The session without that answer: how a change begins."""
    return replace(session, answers={name: each for name, each in session.answers.items() if name != step})


def _before(flow: Flow, session: Session, name: str) -> str:
    """The step before `name`."""
    names = [step.name for step in flow.applicable(session.answers)]
    at = names.index(name) if name in names else len(names)
    return names[at - 1] if at else ""
