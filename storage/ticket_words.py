"""How a ticket is told, and what may be done about it with a button."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from storage.phrases import Phrase, phrase
from storage.records import Option, Ticket, TicketLine

#: Channels on which somebody may be written to freely only so long after they wrote.
WINDOWS: Mapping[str, timedelta] = {"whatsapp": timedelta(hours=24)}

#: The longest piece of an answer: a template carries no more.
PIECE = 700


def left(ticket: Ticket, now: datetime) -> timedelta | None:
    """How long they may still be written to freely, 0 = not now; None where that has no end."""
    window = WINDOWS.get(ticket.address.channel)
    if window is None:
        return None
    return max(timedelta(0), ticket.heard + window - now) if ticket.heard else timedelta(0)


def window(ticket: Ticket, now: datetime) -> Phrase | None:
    """The time that is left, in words; None where there is no limit."""
    time_left = left(ticket, now)
    if time_left is None:
        return None
    minutes = int(time_left / timedelta(minutes=1))
    if not minutes:
        return phrase("desk.window-closed")
    return phrase("desk.window", hours=minutes // 60, minutes=minutes % 60)


def card(ticket: Ticket, now: datetime) -> Phrase:
    """What the team sees of a ticket at first."""
    return phrase(
        "desk.card",
        number=ticket.id,
        name=ticket.called,
        why=Phrase(f"desk.why.{ticket.why}"),
        channel=Phrase(f"channel.{ticket.address.channel}"),
        window=window(ticket, now) or "",
    )


def said(ticket: Ticket, line: TicketLine) -> Phrase:
    if line.question:
        return phrase(
            "desk.spoken", name=ticket.called, question=Phrase(f"field.{line.question.step}"), text=line.text
        )
    return phrase("desk.line", name=ticket.called, text=line.text)


#: The label of each thing that can be done.
LABELS: Mapping[str, str] = {
    "desk.card": "label.ticket",
    "desk.claim": "label.claim",
    "desk.close": "label.close",
    "desk.keep": "label.keep-answer",
    "desk.pass": "label.pass-ticket",
    "desk.reply": "label.reply",
    "desk.solved": "label.solved",
    "desk.write": "label.answer-team",
}


def ways(ticket: Ticket, *intents: str) -> tuple[Option, ...]:
    return tuple(Option(f"{each}@{ticket.fair}|t={ticket.id}", Phrase(LABELS[each])) for each in intents)


def card_ways(ticket: Ticket) -> tuple[Option, ...]:
    return ways(ticket, "desk.claim", "desk.pass", "desk.card", "desk.close")


def line_ways(ticket: Ticket, line: TicketLine) -> tuple[Option, ...]:
    """What the team may do with what was said."""
    if line.question:
        return (Option(f"desk.type@{ticket.fair}|t={ticket.id}|l={line.id}", phrase("label.type")),)
    return ways(ticket, "desk.reply", "desk.card")


def pieces(text: str) -> Sequence[str]:
    """An answer in pieces that a template carries."""
    pieces = []
    rest = text.strip()
    while len(rest) > PIECE:
        cut = max(rest.rfind(each, PIECE // 2, PIECE) for each in ("\n", " ")) + 1 or PIECE
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*pieces, rest] if rest else pieces
