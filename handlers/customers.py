"""Customers write to an exhibitor who stayed listed, and are answered, and no number is shown."""

from collections.abc import Awaitable
from functools import wraps

from bot.message import Words
from bot.reply import Localized, Option, Reply, phrase
from bot.turn import Handler, Heard, Turn
from handlers.answers import everything, steps
from handlers.cards import menu
from handlers.handover import FOR_THE_TEAM
from handlers.listing import close
from handlers.team import number_of
from storage.records import CustomerLetter, Session
from storage.reference.choices import meant
from storage.refusals import NoFile, NotAllowed, NotNow, TooOften

#: What the next words of a letter are for: themselves, or whether it may leave.
WRITES, SURE = "words", "sure"


def _in_words(handler: Handler) -> Handler:
    """What the rules refuse is said."""

    @wraps(handler)
    async def guarded(turn: Turn) -> Reply:
        try:
            return await handler(turn)
        except (NoFile, NotAllowed):
            return Reply(phrase("customer.gone"), steps(turn, "label.stands", "label.menu"))
        except NotNow:
            return Reply(phrase("customer.closed"), steps(turn, "label.stands", "label.menu"))
        except TooOften:
            return Reply(phrase("customer.too-often"), steps(turn, "label.stands", "label.menu"))

    return guarded


@_in_words
async def write(turn: Turn) -> Reply:
    """What is written next is for the exhibitor, once it is confirmed."""
    exhibitor = turn.directory.exhibitor(turn.asked.slots.get("exhibitor", ""))
    if exhibitor is None or not await turn.store.customers.listed(turn.fair.id, exhibitor.id):
        raise NotNow("customer.write")
    await _begin(turn, exhibitor.id, {})
    return Reply(phrase("customer.write", name=exhibitor.name), (_drop(turn, exhibitor.id),))


@_in_words
async def answer(turn: Turn) -> Reply:
    """What is written next answers a letter, once it is confirmed."""
    letter = await turn.store.customers.get(number_of(turn, "l"), by=turn.person.id)
    await _begin(turn, letter.exhibitor, {"letter": letter.id})
    key = "customer.answer" if letter.wrote_as == "customer" else "customer.write"
    return Reply(phrase(key, name=_named(turn, letter.exhibitor)), (_drop(turn, letter.exhibitor),))


async def heard(turn: Turn, session: Session) -> Heard:
    """The words of a letter, shown before they leave; or the word that they may."""
    exhibitor = session.subject.partition(":")[2]
    said = turn.message.said
    if not isinstance(said, Words) or not said.text.strip() or said.text.startswith("/"):
        return Heard(Reply(phrase("customer.words-only"), (_drop(turn, exhibitor),)))
    if session.answers.get("offered") and session.asked == WRITES and turn.asked.intent not in FOR_THE_TEAM:
        return Heard(Reply(phrase("customer.words-only")), passed=True)  # they ask the bot something
    text = said.text.strip()
    if session.asked == SURE and (word := meant(text, ("yes", "no"))):
        return Heard(await (_send(turn, session) if word == "yes" else _dropped(turn, session)))
    if len(text) > CustomerLetter.LONGEST:
        return Heard(
            Reply(phrase("customer.too-long", most=CustomerLetter.LONGEST), (_drop(turn, exhibitor),))
        )
    answers = {**session.answers, "text": text}
    await turn.store.sessions.keep(
        Session(session.person, session.flow, session.subject, SURE, answers), turn.now
    )
    return Heard(
        Reply(
            phrase("customer.sure", name=_named(turn, exhibitor), text=text),
            (turn.option(phrase("label.send-letter"), "customer.send", e=exhibitor), _drop(turn, exhibitor)),
        )
    )


async def send(turn: Turn) -> Reply:
    """It may leave."""
    session = await _session(turn)
    if session is None or "text" not in session.answers:
        return Reply(phrase("unknown.button"), everything(turn))
    return await _send(turn, session)


async def drop(turn: Turn) -> Reply:
    """Better not."""
    session = await _session(turn)
    if session is None:
        return Reply(phrase("unknown.button"), everything(turn))
    return await _dropped(turn, session)


@_in_words
async def refuse(turn: Turn) -> Reply:
    """No more from whoever wrote this."""
    await turn.store.customers.refuse(number_of(turn, "l"), by=turn.person.id, now=turn.now)
    return Reply(phrase("customer.refused"), (menu(turn),))


async def stop(turn: Turn) -> Reply:
    """No letters of customers any more."""
    await close(turn)
    return Reply(phrase("customer.stopped"), (menu(turn),))


async def _send(turn: Turn, session: Session) -> Reply:
    async def passed_on(turn: Turn) -> Reply:
        letter = await _written(turn, session)
        return Reply(phrase("customer.sent", name=_named(turn, letter.exhibitor)), (menu(turn),))

    await turn.store.sessions.forget(session.person, session.flow, session.subject)
    return await _in_words(passed_on)(turn)


def _written(turn: Turn, session: Session) -> Awaitable[CustomerLetter]:
    text, customers = str(session.answers["text"]), turn.store.customers
    if "letter" in session.answers:
        return customers.answer(int(session.answers["letter"]), text, by=turn.person.id, now=turn.now)
    fair, _, exhibitor = session.subject.partition(":")
    return customers.write(fair, exhibitor, text, by=turn.person.id, now=turn.now)


async def _dropped(turn: Turn, session: Session) -> Reply:
    await turn.store.sessions.forget(session.person, session.flow, session.subject)
    return Reply(phrase("customer.dropped"), steps(turn, "label.stands", "label.menu"))


async def _begin(turn: Turn, exhibitor: str, answers: dict[str, object]) -> None:
    session = Session(turn.person.id, CustomerLetter.FLOW, f"{turn.fair.id}:{exhibitor}", WRITES, answers)
    await turn.store.sessions.keep(session, turn.now)


async def _session(turn: Turn) -> Session | None:
    """The letter to the exhibitor that the button names."""
    exhibitor = turn.asked.slots.get("e", "")
    return await turn.store.sessions.get(turn.person.id, CustomerLetter.FLOW, f"{turn.fair.id}:{exhibitor}")


def _drop(turn: Turn, exhibitor: str) -> Option:
    return turn.option(phrase("label.rather-not"), "customer.drop", e=exhibitor)


def _named(turn: Turn, id: str) -> Localized:
    """How an exhibitor is called; the fair, where they are not in the directory any more."""
    found = turn.directory.exhibitor(id)
    return found.name if found else turn.fair.short
