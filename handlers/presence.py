"""Being there: the code of the room, the names on certificates, how it was."""

import re

from bot.flow import Flow, Step, advance, begin
from bot.message import Words
from bot.questions import Line, latin_digits, tidy
from bot.reply import Option, Phrase, Reply, Series, phrase
from bot.turn import Heard, Turn
from handlers.answers import steps
from handlers.cards import answer, menu, way, ways
from handlers.form import reading
from handlers.seats import nothing_there, to_agenda
from storage.records import Entry, Session
from storage.refusals import NoFile, NotNow

#: What is asked of somebody who was there, in words of their own.
WORDS = {
    "certificate": Flow("certificate", (Step("names", Line(2, 300)),)),
    "opinion": Flow("opinion", (Step("word", Line(1, 300)),)),
}

#: A line, a comma or a semicolon, of either script.
BETWEEN_NAMES = f"[\n,;{chr(0x60C)}{chr(0x61B)}]"

#: How sure it must be that the words ask something, to be no name and no opinion.
SURE = 0.9


async def here(turn: Turn) -> Reply:
    """The code that is shown in the room: they are there."""
    code = latin_digits(turn.asked.slots.get("code", "")).upper().replace(" ", "")
    try:
        id = await turn.store.attendance.here(turn.fair.id, code, by=turn.person.id, now=turn.now)
    except NoFile:
        return nothing_there(turn, phrase("here.wrong"))
    except NotNow:
        return nothing_there(turn, phrase("here.not-now"))
    entry = turn.directory.entry(id)
    title = entry.title if entry else id
    await _ask(turn, "certificate", id)
    return Reply(
        answer(phrase("here.welcome", entry=title), phrase("here.names")),
        ways(
            *await _known_name(turn, id), turn.option(phrase("label.no-certificate"), "workshop.done", i=id)
        ),
    )


async def certificate(turn: Turn) -> Reply:
    """The name that is known already goes on the certificate."""
    entry = turn.asked.slots.get("i", "")
    names = [await _contact(turn)]
    await _drop(turn)
    try:
        kept = await turn.store.attendance.name(turn.fair.id, entry, names, by=turn.person.id)
    except NoFile:
        return nothing_there(turn, phrase("here.wrong"))
    return _named(turn, kept)


async def done(turn: Turn) -> Reply:
    """Nothing more to say."""
    await _drop(turn)
    return Reply(phrase("here.thanks"), ways(to_agenda(turn), *steps(turn, "label.programme"), menu(turn)))


async def rate(turn: Turn) -> Reply:
    """1 to 5; then, if they like, a word."""
    id, mark = turn.asked.slots.get("i", ""), turn.asked.slots.get("p", "")
    entry = turn.directory.entry(id)
    if mark not in tuple("12345"):
        return _which_mark(turn, entry)
    try:
        await turn.store.attendance.rate(turn.fair.id, id, by=turn.person.id, rating=int(mark))
    except NoFile:
        return nothing_there(turn, phrase("here.wrong"))
    await _ask(turn, "opinion", id)
    return Reply(phrase("rate.word"), ways(turn.option(phrase("label.no-word"), "workshop.done", i=id)))


async def heard(turn: Turn, session: Session) -> Heard:
    """The names, or the word, that were asked for."""
    entry = session.subject.partition(":")[2]
    moved = advance(WORDS[session.flow], session, turn.message.said, reading(turn))
    naming = session.flow == "certificate"
    no = phrase("label.no-certificate") if naming else phrase("label.no-word")
    on = (turn.option(no, "workshop.done", i=entry),)
    again = Reply(phrase("here.names") if naming else phrase("rate.word"), on)
    if moved.cancelled:
        return Heard(await done(turn))
    if moved.refused or not isinstance(turn.message.said, Words) or _asks(turn):
        why = Phrase(f"refused.{moved.refused or 'words'}", moved.values or {})
        return Heard(Reply(why, on), again)
    await _drop(turn)
    try:
        if naming:
            names = [tidy(each) for each in re.split(BETWEEN_NAMES, turn.message.said.text)]
            kept = await turn.store.attendance.name(turn.fair.id, entry, names, by=turn.person.id)
            return Heard(_named(turn, kept))
        word = str(moved.session.answers["word"])
        await turn.store.attendance.rate(turn.fair.id, entry, by=turn.person.id, word=word)
    except NoFile:
        return Heard(nothing_there(turn, phrase("here.wrong")))
    return Heard(await done(turn))


def _asks(turn: Turn) -> bool:
    """Whether the words are surely a question of theirs: no name is that plain."""
    understood = turn.understood
    return (
        understood is not None
        and understood.confidence >= SURE
        and not understood.asked.intent.startswith(("smalltalk.", "out_of_scope", "unknown"))
    )


def _which_mark(turn: Turn, entry: Entry | None) -> Reply:
    if entry is None:
        return nothing_there(turn, phrase("schedule.not-found"))
    marks = (
        way(turn, phrase("label.mark", mark=mark), "workshop.rate", i=entry.id, p=str(mark))
        for mark in (5, 4, 3, 2, 1)
    )
    return Reply(phrase("notice.how-was", entry=entry.title), ways(*marks))


def _named(turn: Turn, names: tuple[str, ...]) -> Reply:
    said = phrase("here.named", names=Series(names)) if names else phrase("here.thanks")
    return Reply(said, ways(to_agenda(turn), *steps(turn, "label.programme"), menu(turn)))


async def _ask(turn: Turn, flow: str, entry: str) -> None:
    session = Session(turn.person.id, flow, f"{turn.fair.id}:{entry}", "", {})
    await turn.store.sessions.keep(begin(WORDS[flow], session), turn.now)


async def _drop(turn: Turn) -> None:
    session = await turn.store.sessions.open(turn.person.id)
    if session is not None and session.flow in WORDS:
        await turn.store.sessions.forget(session.person, session.flow, session.subject)


async def _contact(turn: Turn) -> str:
    """The name on their file, else the one the platform gives."""
    files = await turn.store.applications.mine(turn.person.id, turn.now, turn.fair.id)
    names = [str(each.answers["contact"]) for each in files if each.answers.get("contact")]
    return names[0] if names else turn.person.name


async def _known_name(turn: Turn, entry: str) -> tuple[Option | None, ...]:
    name = await _contact(turn)
    return (way(turn, phrase("label.name", name=name), "workshop.certificate", i=entry),) if name else ()
