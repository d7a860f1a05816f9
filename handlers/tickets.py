"""The team's tickets: the list, a card, claiming, passing on, closing, and keeping an answer."""

from bot.language.tongue import answered_in, tongue
from bot.reply import Reply, phrase
from bot.turn import Turn
from handlers.answers import told
from handlers.cards import menu, page, ways
from handlers.ticket_cards import argument, back, colleague, for_staff, inside, number, show, way
from storage.records import Ticket
from storage.refusals import NoFile

#: Tickets in one message.
MOST = 7


@for_staff
async def every(turn: Turn) -> Reply:
    """The open tickets of this fair. In a group that is to become the team's: the code."""
    if turn.message.author is not None and (code := argument(turn)):
        fair = await turn.store.desks.join(code, turn.message.sender, by=turn.person.id, now=turn.now)
        return Reply(phrase("desk.joined") if fair else phrase("desk.wrong-code"))
    tickets = await turn.store.tickets.every(turn.fair.id, by=turn.person.id, inside=inside(turn))
    seen = page(turn, tickets, MOST)
    waiting = sum(each.waiting is not None for each in tickets)
    duty = await turn.store.roles.may(turn.person.id, "desk.duty", turn.fair.id)
    return Reply(
        told(
            phrase("desk.list", count=len(tickets), waiting=waiting),
            *[phrase("desk.entry", number=each.id, name=each.called, waiting=_waited(turn, each))
              for each in seen.items],
            seen.note,
        ),
        ways(
            *(turn.option(phrase("desk.topic", number=each.id, name=each.called), "desk.card", t=str(each.id))
              for each in seen.items),
            seen.more,
            turn.option(phrase("label.duty"), "desk.duty") if duty else None,
            turn.option(phrase("label.group"), "desk.group") if duty else None,
            menu(turn) if not turn.desk else None,
        ),
    )  # fmt: skip


def _waited(turn: Turn, ticket: Ticket) -> int:
    """Minutes, -1 when nobody waits."""
    return int((turn.now - ticket.waiting).total_seconds() // 60) if ticket.waiting else -1


@for_staff
async def card(turn: Turn) -> Reply:
    """One ticket with what was said."""
    return await show(
        turn, await turn.store.tickets.get(number(turn), by=turn.person.id, inside=inside(turn))
    )


@for_staff
async def play(turn: Turn) -> Reply:
    """A voice note or picture once more."""
    lines = await turn.store.tickets.lines(number(turn), by=turn.person.id, inside=inside(turn))
    ticket = await turn.store.tickets.get(number(turn), by=turn.person.id, inside=inside(turn))
    file = next((line.file for line in lines if line.id == number(turn, "l") and line.file), None)
    if file is None:
        raise NoFile("l")
    return Reply(phrase("desk.playing", name=ticket.called), back(turn, ticket), file.recipe)


@for_staff
async def claim(turn: Turn) -> Reply:
    """I see to it."""
    ticket = await turn.store.tickets.claim(
        number(turn), by=turn.person.id, now=turn.now, inside=inside(turn)
    )
    if turn.desk:
        return Reply(phrase("desk.claimed", name=colleague(turn)))
    return await show(turn, ticket)


@for_staff
async def pass_on(turn: Turn) -> Reply:
    """Somebody else, please."""
    ticket = await turn.store.tickets.pass_on(
        number(turn), by=turn.person.id, now=turn.now, inside=inside(turn)
    )
    return Reply(phrase("desk.passed", name=colleague(turn)), () if turn.desk else back(turn, ticket))


@for_staff
async def close(turn: Turn) -> Reply:
    """Done: the person is asked whether that is so."""
    ticket = await turn.store.tickets.close(
        number(turn), by=turn.person.id, now=turn.now, inside=inside(turn)
    )
    await turn.store.sessions.forget(turn.person.id, "answering", f"{ticket.fair}:{ticket.id}")
    return Reply(phrase("desk.closed", name=ticket.called), () if turn.desk else back(turn, ticket)[1:])


@for_staff
async def keep(turn: Turn) -> Reply:
    """Have the bot give this answer from now on, in one tap; and back."""
    ticket = await turn.store.tickets.get(number(turn), by=turn.person.id, inside=inside(turn))
    lines = await turn.store.tickets.lines(ticket.id, by=turn.person.id, inside=inside(turn))
    answers = [line.text for line in lines if line.kind == "team" and line.text]
    language = answered_in(*tongue(answers[-1])) if answers else ""
    key, question, answer = await turn.store.tickets.keep(
        ticket.id, by=turn.person.id, now=turn.now, language=language or ticket.language
    )
    undo = way(ticket, "label.undo", "desk.unkeep", a=key.partition("-")[2])
    return Reply(phrase("desk.kept", question=question, answer=answer), (undo, *back(turn, ticket)))


@for_staff
async def unkeep(turn: Turn) -> Reply:
    """Not that one after all."""
    id = number(turn)
    ticket = await turn.store.tickets.get(id, by=turn.person.id, inside=inside(turn))
    await turn.store.tickets.unkeep(id, f"t{id}-{number(turn, 'a')}", by=turn.person.id, now=turn.now)
    return Reply(phrase("desk.unkept"), back(turn, ticket))


# ── where the team is ──────────────────────────────────────────────────────────────────────────────────


@for_staff
async def group(turn: Turn) -> Reply:
    """A code that makes a group the team's."""
    code = await turn.store.desks.invite_group(turn.fair.id, by=turn.person.id, now=turn.now)
    return Reply(
        phrase("desk.group-code", command=f"/desk {code}"),
        (turn.option(phrase("label.tickets"), "desk.list"),),
    )


@for_staff
async def duty(turn: Turn) -> Reply:
    """I hear when nobody answers."""
    await turn.store.desks.take_duty(turn.fair.id, by=turn.person.id, now=turn.now)
    return Reply(phrase("desk.on-duty"), (turn.option(phrase("label.tickets"), "desk.list"),))
