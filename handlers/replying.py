"""The team speaks: to the person, to colleagues, or for somebody who answered a form aloud."""

from bot.message import File, Voice, Words
from bot.questions import Refused
from bot.reply import Reply, phrase
from bot.turn import Heard, Turn
from handlers.form import FORMS, reading
from handlers.handover import sound, written
from handlers.ticket_cards import argument, back, for_staff, inside, number, show, way
from storage.records import Session, Ticket, TicketLine
from storage.refusals import NoFile, NotAllowed, NotNow


@for_staff
async def reply(turn: Turn) -> Reply:
    """What is said next goes to the person."""
    return await _begin(turn, "answer", "desk.writing")


@for_staff
async def note(turn: Turn) -> Reply:
    """A word for colleagues: behind the command, or in the next message."""
    if text := argument(turn):
        id = await _meant(turn)
        await turn.store.tickets.note(id, text, by=turn.person.id, now=turn.now, inside=inside(turn))
        return Reply(phrase("desk.noted"))
    return await _begin(turn, "note", "desk.noting")


@for_staff
async def type(turn: Turn) -> Reply:
    """What was said aloud, in writing, in the next message."""
    return await _begin(turn, "typed", "desk.typing", line=number(turn, "l"))


@for_staff
async def done(turn: Turn) -> Reply:
    """What is said next is for the bot again."""
    ticket = await turn.store.tickets.get(number(turn), by=turn.person.id, inside=inside(turn))
    await turn.store.sessions.forget(turn.person.id, "answering", _subject(ticket))
    return await show(turn, ticket)


@for_staff
async def said(turn: Turn) -> Reply:
    """Something said in the thread of a ticket."""
    ticket = await turn.store.tickets.get(number(turn), by=turn.person.id, inside=inside(turn))
    session = await turn.store.sessions.get(turn.person.id, "answering", _subject(ticket))
    return await _said(turn, ticket, session)


async def heard(turn: Turn, session: Session) -> Heard:
    """Something said in one's own chat while a ticket is being answered."""
    try:
        ticket = await turn.store.tickets.get(
            int(session.subject.rpartition(":")[2]), by=turn.person.id, inside=inside(turn)
        )
        return Heard(await _said(turn, ticket, session))
    except (NoFile, NotAllowed, NotNow):
        await turn.store.sessions.forget(session.person, session.flow, session.subject)
        return Heard(Reply(phrase("desk.not-now")))


async def _said(turn: Turn, ticket: Ticket, session: Session | None) -> Reply:
    told = turn.message.said
    if isinstance(told, File | Voice) and (turn.upload is None or turn.upload.refused):
        why = turn.upload.refused if turn.upload else "away"
        return Reply(phrase(f"desk.file-{why}"))
    text, store = written(turn), turn.store.tickets
    if not text and turn.upload is None:
        return Reply(phrase("desk.nothing"))
    answers = session.answers if session else {}
    match answers.get("as", "answer"):
        case "note" | "typed" if not isinstance(told, Words):
            return Reply(phrase("desk.words-only"))
        case "note":
            await store.note(ticket.id, text, by=turn.person.id, now=turn.now, inside=inside(turn))
            await _over(turn, ticket)
            return Reply(phrase("desk.noted"), () if turn.desk else back(turn, ticket))
        case "typed" if isinstance(told, Words):
            return await _typed(turn, ticket, int(answers["line"]), told)
    closed = store.window_closed(ticket, turn.now)
    await store.answer(
        ticket.id,
        text,
        by=turn.person.id,
        now=turn.now,
        file=sound(turn),
        inside=inside(turn),
        said_in=turn.message.said_in,
    )
    if turn.desk:
        return Reply(phrase("desk.late"), silent=not closed)
    return Reply(
        phrase("desk.late" if closed else "desk.sent", name=ticket.called),
        (
            way(ticket, "label.stop-writing", "desk.done"),
            way(ticket, "label.close", "desk.close"),
        ),
    )


async def _typed(turn: Turn, ticket: Ticket, line: int, words: Words) -> Reply:
    """What was said aloud in writing: as the question takes it, or not at all."""
    lines = await turn.store.tickets.lines(ticket.id, by=turn.person.id, inside=inside(turn))
    spoken = next((each for each in lines if each.id == line), None)
    if spoken is None or spoken.question is None:
        raise NoFile(line)
    if why := _refused(turn, spoken, words):
        return why
    await turn.store.tickets.type(
        ticket.id, line, words.text.strip(), by=turn.person.id, now=turn.now, inside=inside(turn)
    )
    await _over(turn, ticket)
    return Reply(phrase("desk.offered", name=ticket.called), () if turn.desk else back(turn, ticket))


def _refused(turn: Turn, spoken: TicketLine, words: Words) -> Reply | None:
    """Why the question does not take these words; None when it does."""
    assert spoken.question is not None
    flow = FORMS[spoken.question.flow](turn.fair)
    step = flow.step(spoken.question.step)
    if step is None:
        return Reply(phrase("desk.not-now"))
    try:
        step.question.read(words, reading(turn), None)
    except Refused as error:
        return Reply(phrase(f"refused.{error.reason}", **error.values))
    return None


async def _begin(turn: Turn, how: str, key: str, line: int = 0) -> Reply:
    ticket = await turn.store.tickets.get(number(turn), by=turn.person.id, inside=inside(turn))
    # In a group a session must not catch what they write alone with the bot.
    session = Session(
        turn.person.id,
        "answering",
        _subject(ticket),
        "" if turn.desk else "words",
        {"as": how, "line": line},
    )
    await turn.store.sessions.keep(session, turn.now)
    options = () if turn.desk else (way(ticket, "label.stop-writing", "desk.done"),)
    return Reply(phrase(key, name=ticket.called), options)


async def _over(turn: Turn, ticket: Ticket) -> None:
    await turn.store.sessions.forget(turn.person.id, "answering", _subject(ticket))


async def _meant(turn: Turn) -> int:
    """The ticket of the thread, else the one being answered."""
    if turn.desk and turn.desk.ticket:
        return turn.desk.ticket
    session = await turn.store.sessions.open(turn.person.id)
    if session is None or session.flow != "answering":
        raise NoFile("none")
    return int(session.subject.rpartition(":")[2])


def _subject(ticket: Ticket) -> str:
    return f"{ticket.fair}:{ticket.id}"
