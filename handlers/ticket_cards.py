"""A ticket as the team sees it: its card, what was said, and what may be done."""

from collections.abc import Sequence
from functools import wraps

from bot.language.asked import Asked
from bot.message import Words
from bot.reply import Option, Phrase, Reply, Value, phrase
from bot.turn import Handler, Turn
from handlers.answers import everything, told
from handlers.cards import menu, ways
from storage.records import Ticket, TicketLine
from storage.refusals import NoFile, NotAllowed, NotNow

#: Lines of a talk that one card shows, and how much of each.
MOST, LONGEST = 8, 300


def for_staff(handler: Handler) -> Handler:
    """Nobody else learns that this exists: they are answered as to any button that means nothing."""

    @wraps(handler)
    async def guarded(turn: Turn) -> Reply:
        try:
            return await handler(turn)
        except (NotAllowed, NoFile):
            return Reply(phrase("unknown.button"), () if turn.desk else everything(turn))
        except NotNow:
            return Reply(phrase("desk.not-now"), () if turn.desk else (menu(turn),))

    return guarded


def inside(turn: Turn) -> str:
    """The fair in whose group this was said, '' elsewhere."""
    return turn.desk.fair if turn.desk else ""


def number(turn: Turn, slot: str = "t") -> int:
    """The ticket that is meant: named by the button, else that of the thread. Raises `NoFile`."""
    given = turn.asked.slots.get(slot, "")
    if not given and slot == "t" and turn.desk and turn.desk.ticket:
        return turn.desk.ticket
    if not given.isdecimal() or len(given) > 15:
        raise NoFile(given)
    return int(given)


def colleague(turn: Turn) -> Value:
    """How whoever writes is called among colleagues."""
    return turn.person.name or phrase("desk.colleague")


def argument(turn: Turn) -> str:
    """What stands behind a command."""
    return turn.asked.slots.get("argument", "").strip() if isinstance(turn.message.said, Words) else ""


def way(ticket: Ticket, label: str, intent: str, **slots: str) -> Option:
    """A button about this ticket."""
    return Option(Asked(intent, {"t": str(ticket.id), **slots}, ticket.fair).dump(), Phrase(label))


def back(turn: Turn, ticket: Ticket) -> tuple[Option, ...]:
    """To the card, and to the list."""
    return (way(ticket, "label.ticket", "desk.card"), turn.option(phrase("label.tickets"), "desk.list"))


async def show(turn: Turn, ticket: Ticket, *before: Phrase | None) -> Reply:
    """The card with the end of the talk."""
    store = turn.store.tickets
    lines = await store.lines(ticket.id, by=turn.person.id, inside=inside(turn))
    keeps = await turn.store.roles.may(turn.person.id, "ticket.keep", ticket.fair)
    claimed = await turn.store.people.get(ticket.claimed) if ticket.claimed else None
    card = store.card(ticket, turn.now)
    return Reply(
        told(
            *before,
            card,
            phrase("desk.claimed", name=claimed.name or phrase("desk.colleague")) if claimed else None,
            *[_row(ticket, line) for line in lines[-MOST:]],
        ),
        ways(*_verbs(turn, ticket, lines, keeps=keeps)),
    )


def _row(ticket: Ticket, line: TicketLine) -> Phrase:
    text = line.text if len(line.text) <= LONGEST else f"{line.text[:LONGEST]}..."
    kind = "file" if line.file and not text else line.kind
    return Phrase(f"desk.row.{kind}", {"name": ticket.called, "text": text})


def _verbs(turn: Turn, ticket: Ticket, lines: Sequence[TicketLine], *, keeps: bool) -> list[Option]:
    spoken = [line for line in lines if line.kind == "person" and line.question]
    files = [line for line in lines if line.file]
    options = []
    if ticket.state == "open":
        if not turn.desk:
            options.append(way(ticket, "label.reply", "desk.reply"))
        if spoken:
            options.append(way(ticket, "label.type", "desk.type", l=str(spoken[-1].id)))
        if files:
            options.append(way(ticket, "label.play", "desk.play", l=str(files[-1].id)))
        if ticket.claimed == turn.person.id:
            options.append(way(ticket, "label.pass-ticket", "desk.pass"))
        else:
            options.append(way(ticket, "label.claim", "desk.claim"))
    options.append(way(ticket, "label.note-team", "desk.note"))
    if keeps and any(line.kind == "team" and line.text for line in lines):
        options.append(way(ticket, "label.keep-answer", "desk.keep"))
    if ticket.state == "open":
        options.append(way(ticket, "label.close", "desk.close"))
    options.append(turn.option(phrase("label.tickets"), "desk.list"))
    return options
