"""Talking with the team: what the person says and presses while a ticket is open."""

from bot.language.asked import Asked
from bot.message import File, Place, Voice, Words
from bot.reply import Option, Phrase, Reply, phrase
from bot.turn import Heard, Turn
from handlers.answers import told
from handlers.cards import menu
from handlers.handover import FOR_THE_TEAM, sound, when, whole_menu, written
from storage.records import Session, Ticket
from storage.reference.choices import meant
from storage.refusals import NotAllowed


async def heard(turn: Turn, session: Session) -> Heard:
    """Whatever is said while the team is being talked to; the bot answers too what it surely knows."""
    ticket = await _ticket(turn, session.subject.rpartition(":")[2])
    if ticket is None:
        await turn.store.sessions.forget(session.person, session.flow, session.subject)
        return Heard(whole_menu(turn))
    said = turn.message.said
    known = turn.asked.intent not in FOR_THE_TEAM
    if ticket.state == "solved" and isinstance(said, Words):
        if answer := meant(said.text, ("yes", "no")):
            return Heard(await _settle(turn, ticket, yes=answer == "yes"))
        if known:
            return Heard(_asked_again(turn, ticket), _asked_again(turn, ticket))
    if isinstance(said, File | Voice) and (turn.upload is None or turn.upload.refused):
        why = turn.upload.refused if turn.upload else "away"
        return Heard(Reply(phrase(f"desk.file-{why}"), _ways(turn, ticket)))
    text = written(turn)
    if isinstance(said, Place):
        text = f"{said.latitude:.5f}, {said.longitude:.5f}"
    if not text and turn.upload is None:
        return Heard(Reply(phrase("desk.nothing"), _ways(turn, ticket)))
    await turn.store.tickets.say(
        turn.person.id,
        ticket.fair,
        turn.message.sender,
        ticket.why,
        text,
        now=turn.now,
        file=sound(turn),
        listen=not session.answers.get("once"),
        said_in=turn.message.said_in,
    )
    if session.answers.get("once"):  # a form was being filled in: it goes on
        await turn.store.sessions.keep(
            Session(session.person, session.flow, session.subject, "", {}), turn.now
        )
    off = when(turn) if turn.fair.desk.answers_at(turn.now.time()) is False else ()
    reply = Reply(told(phrase("desk.passed-on"), *off), _ways(turn, ticket), burst=True)
    return Heard(reply, Reply(phrase("desk.also-passed-on"), _ways(turn, ticket)) if known else None)


async def corrected(turn: Turn) -> Reply:
    """Somebody edited what they had said: the other side hears what stands there now."""
    try:
        ticket = await turn.store.tickets.correct(
            turn.message.said_in,
            written(turn),
            by=turn.person.id,
            now=turn.now,
            inside=turn.desk.fair if turn.desk else "",
        )
    except NotAllowed:
        ticket = None
    return Reply(phrase("desk.correction-passed"), silent=ticket is None or turn.desk is not None)


async def write(turn: Turn) -> Reply:
    """What is written next is for the team."""
    ticket = await _ticket(turn, turn.asked.slots.get("t", ""))
    if ticket is None:
        return whole_menu(turn)
    under_way = await turn.store.sessions.open(turn.person.id)
    once = under_way is not None and under_way.flow != "desk"
    session = Session(
        turn.person.id, "desk", f"{ticket.fair}:{ticket.id}", "team", {"once": True} if once else {}
    )
    await turn.store.sessions.keep(session, turn.now)
    return Reply(phrase("desk.write-now"), _ways(turn, ticket))


async def solved(turn: Turn) -> Reply:
    """It is solved."""
    return await _pressed(turn, yes=True)


async def unsolved(turn: Turn) -> Reply:
    """It is not."""
    return await _pressed(turn, yes=False)


async def _pressed(turn: Turn, *, yes: bool) -> Reply:
    ticket = await _ticket(turn, turn.asked.slots.get("t", ""))
    return whole_menu(turn) if ticket is None else await _settle(turn, ticket, yes=yes)


async def _settle(turn: Turn, ticket: Ticket, *, yes: bool) -> Reply:
    settled = await turn.store.tickets.solved(ticket.id, by=turn.person.id, yes=yes, now=turn.now)
    if settled is None:
        return Reply(phrase("desk.glad"), (menu(turn),))
    if yes:
        return Reply(phrase("desk.glad"), (menu(turn),))
    return Reply(told(phrase("desk.tell-more"), *when(turn)), (menu(turn),))


def _asked_again(turn: Turn, ticket: Ticket) -> Reply:
    t = str(ticket.id)
    return Reply(
        phrase("desk.solved-question"),
        (
            _way(ticket, "label.yes", "desk.solved", t),
            _way(ticket, "label.not-yet", "desk.unsolved", t),
            menu(turn),
        ),
    )


def _ways(turn: Turn, ticket: Ticket) -> tuple[Option, ...]:
    return (_way(ticket, "label.solved", "desk.solved", str(ticket.id)), menu(turn))


def _way(ticket: Ticket, label: str, intent: str, t: str) -> Option:
    return Option(Asked(intent, {"t": t}, ticket.fair).dump(), Phrase(label))


async def _ticket(turn: Turn, id: str) -> Ticket | None:
    """The person's own ticket of that number; anybody can send any number."""
    if not id.isdecimal() or len(id) > 15:
        return None
    return await turn.store.tickets.mine(turn.person.id, int(id))
