"""Releasing decisions: what every applicant will read, then it goes, and can be undone for five minutes."""

from bot.reply import Reply, Spoken, phrase
from bot.turn import Heard, Turn
from handlers.answers import told
from handlers.cards import way, ways
from handlers.team import for_organizers, number_of, queue_button
from handlers.team_words import listening, words_of
from storage.records import Session

#: Letters in one preview.
MOST = 10


@for_organizers
async def release(turn: Turn) -> Reply:
    """What every applicant will read, each in their language; on a yes, it goes in five minutes.

    All that is held, or the one file that the button names.
    """
    store, by, fair = turn.store, turn.person.id, turn.fair.id
    await store.roles.check(by, "application.release", fair)
    one = {"s": str(number_of(turn))} if "s" in turn.asked.slots else {}
    if turn.asked.slots.get("go") == "yes":
        return await _released(turn, only=int(one["s"]) if one else None)
    if turn.asked.slots.get("go") == "number":
        return await listening(turn, "numbering", f"{fair}:{one.get('s', '')}")
    held = [
        each for each in await store.reviews.held(fair, by=by) if one.get("s", str(each.id)) == str(each.id)
    ]
    if not held:
        return Reply(phrase("review.nothing-held"), queue_button(turn))
    letters = []
    for each in held[:MOST]:
        person = await store.people.get(each.person) if each.person else None
        language = person.language if person else turn.person.language
        letters.append(
            phrase("review.letter", letter=Spoken(store.reviews.letter(each, turn.fair, turn.now), language))
        )
    left = len(held) - len(letters)
    return Reply(
        told(
            phrase("review.preview", count=len(held)),
            *letters,
            phrase("list.left", left=left) if left else None,
        ),
        ways(
            way(
                turn,
                phrase("label.release-it" if one else "label.release-all"),
                "review.release",
                go="yes",
                **one,
            ),
            way(turn, phrase("label.minutes"), "review.release", go="number", **one),
            *queue_button(turn),
        ),
    )


async def numbered(turn: Turn, session: Session) -> Heard:
    """The number of the minutes that was asked for."""
    words = await words_of(turn, session)
    if isinstance(words, Heard):
        return words
    one = session.subject.partition(":")[2]

    @for_organizers
    async def go(turn: Turn) -> Reply:
        return await _released(turn, words, int(one) if one else None)

    return Heard(await go(turn))


async def _released(turn: Turn, minutes: str = "", only: int | None = None) -> Reply:
    """All that is held goes, or `only` one file; `minutes` is the number of the commission's."""
    batch, count = await turn.store.reviews.release(
        turn.fair.id, by=turn.person.id, now=turn.now, only=only, minutes=minutes
    )
    if not count:
        return Reply(phrase("review.nothing-held"), queue_button(turn))
    _, moment, doer = batch.split(":")
    return Reply(
        phrase("review.released", count=count),
        (turn.option(phrase("label.undo"), "review.undo", b=f"{moment}:{doer}"), *queue_button(turn)),
    )


@for_organizers
async def undo(turn: Turn) -> Reply:
    """Take a release back within five minutes."""
    batch = f"{turn.fair.id}:{turn.asked.slots.get('b', '')}"
    count = await turn.store.reviews.undo(batch, by=turn.person.id, now=turn.now)
    return Reply(phrase("review.undone", count=count), queue_button(turn))
