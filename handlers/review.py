"""Deciding on one file: looked at, decided, scored, asked for something, noted. Decisions are held."""

from bot.reply import Reply, phrase
from bot.turn import Handler, Heard, Turn
from handlers.answers import told
from handlers.cards import ways
from handlers.file_card import card
from handlers.file_rows import FILTERS, file_button
from handlers.quotas import places
from handlers.team import for_organizers, number_of, queue_button, release_button
from handlers.team_words import listening, words_of
from storage.records import Session
from storage.refusals import NoFile, NoRoom, Overtaken

VERDICTS = ("accepted", "reserve", "declined")
REASONS = ("places", "papers", "products", "late", "twice")


@for_organizers
async def file(turn: Turn) -> Reply:
    """One file with all that was answered; looking at it puts it under review."""
    return await card(turn, await turn.store.reviews.open(number_of(turn), by=turn.person.id, now=turn.now))


@for_organizers
async def decide(turn: Turn) -> Reply:
    """Hold a decision. To decline, a reason comes first."""
    slots, verdict = turn.asked.slots, turn.asked.slots.get("v", "")
    if verdict not in VERDICTS:
        raise NoFile(verdict)
    if verdict == "declined" and "r" not in slots:
        reasons = (
            turn.option(
                phrase(f"label.reason-{each}"),
                "review.decide",
                s=slots.get("s", ""),
                n=slots.get("n", ""),
                v=verdict,
                r=each,
            )
            for each in REASONS
        )
        return Reply(
            phrase("review.why"),
            ways(
                *reasons,
                turn.option(
                    phrase("label.reason-own"), "review.reason", s=slots.get("s", ""), n=slots.get("n", "")
                ),
                turn.option(phrase("label.back"), "review.file", s=slots.get("s", "")),
            ),
        )
    return await _decided(turn, number_of(turn), verdict, number_of(turn, "n"), slots.get("r", ""))


async def _decided(turn: Turn, id: int, verdict: str, seen: int, reason: str) -> Reply:
    """Hold the decision, unless somebody was faster or the pole is full."""
    by = turn.person.id
    try:
        found = await turn.store.reviews.decide(id, verdict, by=by, now=turn.now, seen=seen, reason=reason)
    except Overtaken:
        return await card(turn, await turn.store.applications.get(id, by=by), phrase("review.overtaken"))
    except NoRoom:
        return await card(turn, await turn.store.applications.get(id, by=by), phrase("review.full"))
    waiting = [each for each in await turn.store.reviews.every(turn.fair.id, by=by) if FILTERS["new"](each)]
    return Reply(
        told(
            phrase("review.decided", name=found.name, verdict=phrase(f"state.{found.held}")),
            *await places(turn),
        ),
        ways(
            *(file_button(each) for each in waiting[:3]),
            await release_button(turn),
            turn.option(phrase("label.back"), "review.file", s=str(id)),
            *queue_button(turn),
        ),
    )


@for_organizers
async def score(turn: Turn) -> Reply:
    """A score from 1 to 5."""
    given = turn.asked.slots.get("p", "")
    if given not in tuple("12345"):
        marks = (
            turn.option(phrase("label.name", name=mark), "review.score", s=str(number_of(turn)), p=mark)
            for mark in "12345"
        )
        return Reply(phrase("review.which-score"), tuple(marks))
    await turn.store.reviews.give_score(number_of(turn), int(given), by=turn.person.id, now=turn.now)
    return await card(turn, await turn.store.applications.get(number_of(turn), by=turn.person.id))


# ── words to a file: what is asked for, notes ──────────────────────────────────────────────────────────


def _writing(flow: str) -> Handler:
    @for_organizers
    async def write(turn: Turn) -> Reply:
        found = await turn.store.applications.get(number_of(turn), by=turn.person.id)
        await turn.store.roles.check(turn.person.id, "application.note", found.fair)
        # A reason is for the file as it was looked at.
        seen = f".{number_of(turn, 'n')}" if flow == "declining" else ""
        return await listening(turn, flow, f"{found.fair}:{found.id}{seen}")

    return write


ask, note, reason = _writing("asking"), _writing("noting"), _writing("declining")


async def written(turn: Turn, session: Session) -> Heard:
    """The words that were asked for."""
    words = await words_of(turn, session)
    if isinstance(words, Heard):
        return words
    s = session.subject.partition(":")[2]

    @for_organizers
    async def keep(turn: Turn) -> Reply:
        store, by = turn.store.reviews, turn.person.id
        if session.flow == "declining":
            id, _, seen = s.partition(".")
            return await _decided(turn, int(id), "declined", int(seen), words)
        if session.flow == "asking":
            found = await store.ask(int(s), words, by=by, now=turn.now)
            return await card(turn, found, phrase("review.asked"))
        await store.note(int(s), words, by=by, now=turn.now)
        return await card(turn, await turn.store.applications.get(int(s), by=by))

    return Heard(await keep(turn))
