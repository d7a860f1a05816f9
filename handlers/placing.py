"""Who has a place and which stand: confirmed by telephone, passed on, given, shared, swapped."""

from collections.abc import Sequence

from bot.reply import Phrase, Reply, Series, phrase
from bot.turn import Turn
from handlers.answers import told
from handlers.cards import ways
from handlers.file_card import card
from handlers.team import for_organizers, number_of, queue_button
from storage.records import Application
from storage.refusals import NoRoom, Taken

#: Stands that are offered in one message.
MOST_STANDS = 7


@for_organizers
async def pass_on(turn: Turn) -> Reply:
    """Give an unconfirmed place to the first of the reserve list: asked once more."""
    if turn.asked.slots.get("sure") != "yes":
        return await _surely(turn, "application.pass_on", "review.pass-on", "review.pass")
    first = await turn.store.reviews.pass_on(number_of(turn), by=turn.person.id, now=turn.now)
    return _offered(turn, first)


@for_organizers
async def offer(turn: Turn) -> Reply:
    """Offer the place that an applicant gave back to the first of the reserve list."""
    try:
        first = await turn.store.reviews.offer_freed(number_of(turn), by=turn.person.id, now=turn.now)
    except NoRoom:
        return Reply(phrase("review.full"), queue_button(turn))
    return _offered(turn, first)


def _offered(turn: Turn, first: Application | None) -> Reply:
    said = phrase("review.passed-on", name=first.name) if first else phrase("review.nobody-waits")
    again = turn.option(phrase("label.to-call"), "review.queue", f="accepted")
    return Reply(said, (again, *queue_button(turn)))


@for_organizers
async def comes(turn: Turn) -> Reply:
    """They said on the telephone that they come: the place is confirmed for them."""
    found = await turn.store.applications.get(number_of(turn), by=turn.person.id)
    await turn.store.roles.check(turn.person.id, "application.list", found.fair)
    confirmed = await turn.store.applications.confirm(found.id, by=turn.person.id, now=turn.now)
    return await card(turn, confirmed, phrase("review.comes", name=confirmed.name))


@for_organizers
async def withdraw(turn: Turn) -> Reply:
    """Take a file out for its cooperative: asked once more; the cooperative is told."""
    if turn.asked.slots.get("sure") != "yes":
        return await _surely(turn, "application.withdraw", "review.withdraw", "review.withdraw")
    id, by = number_of(turn), turn.person.id
    found = await turn.store.applications.get(id, by=by)
    await turn.store.roles.check(by, "application.withdraw", found.fair)
    withdrawn = await turn.store.applications.withdraw(id, by=by, now=turn.now)
    return await card(turn, withdrawn, phrase("review.withdrawn", name=withdrawn.name))


async def _surely(turn: Turn, action: str, question: str, intent: str) -> Reply:
    """Ask whoever may do it once more."""
    found = await turn.store.applications.get(number_of(turn), by=turn.person.id)
    await turn.store.roles.check(turn.person.id, action, found.fair)
    return Reply(
        phrase(question, name=found.name),
        (
            turn.option(phrase("label.yes"), intent, s=str(found.id), sure="yes"),
            turn.option(phrase("label.no"), "review.file", s=str(found.id)),
        ),
    )


# ── stands ─────────────────────────────────────────────────────────────────────────────────────────────


@for_organizers
async def place(turn: Turn) -> Reply:
    """Give a stand: free ones of the right pole are suggested; a taken one can be shared."""
    store, by, id = turn.store.stands, turn.person.id, number_of(turn)
    found = await turn.store.applications.get(id, by=by)
    await turn.store.roles.check(by, "application.place", found.fair)
    position = turn.asked.slots.get("at", "")
    if not position.isdecimal() or int(position) >= len(turn.fair.stands):
        free = await store.free(turn.fair, found.pole)
        # Where none is free, one with a single exhibitor can be shared.
        offered = free or await store.free(turn.fair, found.pole, places=2)
        # What the exhibitor needs comes first; of those that have it, as they stand.
        lacking = {stand: store.lacking(turn.fair, stand, found) for stand in offered}
        offered = tuple(sorted(offered, key=lambda stand: len(lacking[stand])))
        short = lacking[offered[0]] if offered else ()
        numbers = {each.id: at for at, each in enumerate(turn.fair.stands)}
        options = [
            turn.option(
                phrase("label.name", name=stand.rpartition("/")[2]),
                "review.place",
                s=str(id),
                at=str(numbers[stand]),
            )
            for stand in offered[:MOST_STANDS]
        ]
        back = turn.option(phrase("label.back"), "review.file", s=str(id))
        return Reply(
            told(phrase("review.stands", name=found.name, free=len(free)), _lacks(short)),
            ways(*options, back),
        )
    stand = turn.fair.stands[int(position)]
    try:
        placed = await store.place(
            id, stand.id, by=by, now=turn.now, shared=turn.asked.slots.get("shared") == "yes"
        )
    except Taken as taken:
        share = turn.option(phrase("label.share"), "review.place", s=str(id), at=position, shared="yes")
        other = turn.option(phrase("label.other-stand"), "review.place", s=str(id))
        return Reply(phrase("review.taken", stand=stand.number, name=str(taken)), (share, other))
    missing = store.lacking(turn.fair, stand.id, placed)
    return await card(turn, placed, phrase("review.placed", stand=stand.number), _lacks(missing))


def _lacks(missing: Sequence[str]) -> Phrase | None:
    """What a stand has not and its exhibitor needs."""
    needs = Series(tuple(phrase(f"need.{each}") for each in missing))
    return phrase("review.lacks", needs=needs) if missing else None


@for_organizers
async def swap(turn: Turn) -> Reply:
    """Have two exhibitors change places."""
    store, by = turn.store.stands, turn.person.id
    found = await turn.store.applications.get(number_of(turn), by=by)
    await turn.store.roles.check(by, "application.place", found.fair)
    if turn.asked.slots.get("o"):
        await store.swap(found.id, number_of(turn, "o"), by=by, now=turn.now)
        return await card(turn, await turn.store.applications.get(found.id, by=by), phrase("review.swapped"))
    placed = [
        each
        for each in await turn.store.reviews.every(found.fair, by=by)
        if each.stand and each.id != found.id
    ]
    others = (
        turn.option(phrase("label.name", name=each.name), "review.swap", s=str(found.id), o=str(each.id))
        for each in placed[:MOST_STANDS]
    )
    return Reply(
        phrase("review.swap", name=found.name),
        ways(*others, turn.option(phrase("label.back"), "review.file", s=str(found.id))),
    )
