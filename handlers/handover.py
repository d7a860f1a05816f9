"""Handing over to the team, from wherever help is needed, and what is said of it."""

from bot.message import File, Voice, Words
from bot.reply import Phrase, Reply, phrase
from bot.turn import Turn
from handlers.answers import everything, steps, told
from handlers.cards import menu, ways
from storage.records import Session, Sound, SpokenFor

#: The session that remembers what was not understood the first time.
LOST = "lost"

#: What the bot has no answer of its own to: then the words are for the team alone.
FOR_THE_TEAM = frozenset(
    {"unknown", "out_of_scope", "stale", "smalltalk.thanks", "smalltalk.greet", "human.handoff", "voice",
     "file", "place"}
)  # fmt: skip

#: How words are read that nobody could make anything of.
NOT_UNDERSTOOD = frozenset({"unknown", "out_of_scope"})


async def hand_over(
    turn: Turn,
    why: str,
    *,
    said: str | None = None,
    question: SpokenFor | None = None,
) -> Reply | None:
    """A ticket with what was said, and a word on when an answer comes; None where nobody answers here.

    `said` stands for the words of the message; `question` is what a spoken answer answers. What they write
    next is for the team too, unless a form is asking them something.
    """
    if not await turn.store.desks.somebody(turn.fair.id):
        return None
    upload = turn.upload
    if isinstance(turn.message.said, File | Voice):
        if upload is None:
            return None
        if upload.refused:
            return Reply(phrase(f"desk.file-{upload.refused}"), everything(turn))
    under_way = await turn.store.sessions.open(turn.person.id)
    listen = under_way is None or under_way.flow == "desk"
    ticket = await turn.store.tickets.say(
        turn.person.id,
        turn.fair.id,
        turn.message.sender,
        why,
        written(turn) if said is None else said,
        now=turn.now,
        file=sound(turn),
        question=question,
        listen=listen,
        said_in=turn.message.said_in,
    )
    write = turn.option(phrase("label.write-team"), "desk.write", t=str(ticket.id))
    return Reply(
        told(phrase(f"desk.opened.{why}"), *when(turn)),
        (*(() if listen else (write,)), *steps(turn, "label.menu")),
    )


async def lost(turn: Turn) -> Reply | None:
    """Not understood: the second time in a row the team is asked; None for the first."""
    if not isinstance(turn.message.said, Words) or not turn.message.said.text.strip():
        return None
    if not await turn.store.desks.somebody(turn.fair.id):
        return None
    person, text = turn.person.id, turn.message.said.text
    talk = await turn.store.sessions.get(person, "talk")
    first = await turn.store.sessions.get(person, LOST)
    if talk is None or first is None or talk.answers["asked"]["intent"] not in NOT_UNDERSTOOD:
        await turn.store.sessions.keep(Session(person, LOST, "", "", {"text": text}), turn.now)
        return None
    await turn.store.sessions.forget(person, LOST)
    return await hand_over(turn, "lost", said=f"{first.answers['text']}\n{text}")


def written(turn: Turn) -> str:
    """The words of a message; of a file what stands below it, and what a program heard in it."""
    said = turn.message.said
    if isinstance(said, Words):
        return "" if said.text.startswith("/") else said.text.strip()
    heard = turn.upload.heard if turn.upload else ""
    return "\n".join(each for each in (turn.message.caption.strip(), f"[{heard}]" if heard else "") if each)


def sound(turn: Turn) -> Sound | None:
    """The file of this message as it travels on; None without one, or with one that was refused."""
    upload = turn.upload
    if upload is None or upload.refused:
        return None
    return Sound(upload.hash, upload.mime, upload.name or f"{turn.message.id[-8:]}.{_ending(upload.mime)}")


def _ending(mime: str) -> str:
    return {"audio/mp4": "m4a", "image/jpeg": "jpg"}.get(mime, mime.rpartition("/")[2])


def when(turn: Turn) -> tuple[Phrase | None, ...]:
    """When an answer comes: soon, or the hours and a number, as far as they are announced."""
    duty = turn.fair.desk
    there = duty.answers_at(turn.now.time())
    if there:
        return (phrase("desk.within", minutes=duty.within) if duty.within else phrase("desk.soon"),)
    number = duty.phone or turn.fair.phone
    call = phrase("desk.phone", phone=number) if number else None
    if there is None:
        return phrase("desk.later"), call
    return phrase("desk.off", opens=duty.opens or "", closes=duty.closes or ""), call


def whole_menu(turn: Turn) -> Reply:
    """Nothing to say of it: the menu."""
    return Reply(phrase("unknown.button"), ways(*everything(turn), menu(turn)))
