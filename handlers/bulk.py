"""Deciding on many files at once: the best of a category are accepted, the others declined, all held."""

from collections.abc import Sequence

from bot.flow import Flow, Step, advance, begin
from bot.questions import Number
from bot.reply import Reply, phrase
from bot.turn import Heard, Turn
from handlers.answers import told
from handlers.cards import ways
from handlers.form import categories, reading
from handlers.quotas import places
from handlers.team import for_organizers, release_button
from storage.records import Application, Session
from storage.refusals import NoRoom

#: How many are named in the preview; how many is asked for at most.
NAMED, MOST = 10, 2000

HOW_MANY = Flow("best", (Step("count", Number(1, MOST)),))


@for_organizers
async def best(turn: Turn) -> Reply:
    """Accept the best of those that wait: how many, then a preview, then it is held."""
    slots = turn.asked.slots
    await turn.store.roles.check(turn.person.id, "application.decide", turn.fair.id)
    category, count = slots.get("c", ""), slots.get("n", "")
    if not count.isdecimal() or not 0 < int(count) <= MOST:
        return await _ask(turn, category)
    chosen = await ranked(turn, category)
    if slots.get("go") not in ("rest", "only"):
        return await _preview(turn, category, int(count), chosen)
    return await _hold(turn, chosen, int(count), rest=slots["go"] == "rest")


async def heard(turn: Turn, session: Session) -> Heard:
    """The number that was asked for."""
    moved = advance(HOW_MANY, session, turn.message.said, reading(turn))
    if moved.refused:
        why = phrase(f"refused.{moved.refused}", **(moved.values or {}))
        return Heard(Reply(why), Reply(phrase("bulk.how-many")))
    await turn.store.sessions.forget(session.person, session.flow, session.subject)
    category, count = session.subject.partition(":")[2], int(moved.session.answers["count"])

    @for_organizers
    async def preview(turn: Turn) -> Reply:
        return await _preview(turn, category, count, await ranked(turn, category))

    return Heard(await preview(turn))


async def ranked(turn: Turn, category: str) -> list[Application]:
    """The files of a category ('' = all) that wait: the best score first, then who came first."""
    files = await turn.store.reviews.every(turn.fair.id, by=turn.person.id)
    scores = await turn.store.reviews.averages(turn.fair.id, by=turn.person.id)
    waiting = [
        each
        for each in files
        if each.state in ("sent", "review") and not each.held and category in ("", *categories(each.answers))
    ]
    return sorted(waiting, key=lambda each: -scores.get(each.id, 0.0))


async def _ask(turn: Turn, category: str) -> Reply:
    session = begin(HOW_MANY, Session(turn.person.id, "best", f"{turn.fair.id}:{category}", "", {}))
    await turn.store.sessions.keep(session, turn.now)
    waiting = len(await ranked(turn, category))
    return Reply(
        told(phrase("bulk.waiting", count=waiting), *await places(turn), phrase("bulk.how-many")),
        (turn.option(phrase("label.back"), "review.drop"),),
    )


async def _preview(turn: Turn, category: str, count: int, files: Sequence[Application]) -> Reply:
    scores = await turn.store.reviews.averages(turn.fair.id, by=turn.person.id)
    first, rest = files[:count], files[count:]
    rows = [
        phrase("bulk.row", name=each.name, score=f"{scores[each.id]:.1f}" if each.id in scores else "none")
        for each in first[:NAMED]
    ]
    left = len(first) - len(rows)
    back = turn.option(phrase("label.queue"), "review.queue")
    if not first:
        return Reply(phrase("bulk.nobody"), (back,))
    n = str(count)
    return Reply(
        told(
            phrase("bulk.accept", count=len(first)),
            *rows,
            phrase("list.left", left=left) if left else None,
            phrase("bulk.decline", count=len(rest)) if rest else None,
        ),
        ways(
            turn.option(phrase("label.bulk-rest"), "review.best", c=category, n=n, go="rest")
            if rest
            else None,
            turn.option(phrase("label.bulk-only"), "review.best", c=category, n=n, go="only"),
            back,
        ),
    )


async def _hold(turn: Turn, files: Sequence[Application], count: int, *, rest: bool) -> Reply:
    """Hold the decisions; who finds the pole full is on the reserve list."""
    reviews, by, now = turn.store.reviews, turn.person.id, turn.now
    accepted = reserved = 0
    for each in files[:count]:
        try:
            await reviews.decide(each.id, "accepted", by=by, now=now, seen=each.version)
            accepted += 1
        except NoRoom:
            await reviews.decide(each.id, "reserve", by=by, now=now, seen=each.version)
            reserved += 1
    declined = files[count:] if rest else ()
    for each in declined:
        await reviews.decide(each.id, "declined", by=by, now=now, seen=each.version, reason="places")
    return Reply(
        told(
            phrase("bulk.held", accepted=accepted, declined=len(declined)),
            phrase("bulk.reserved", count=reserved) if reserved else None,
            *await places(turn),
        ),
        ways(await release_button(turn), turn.option(phrase("label.queue"), "review.queue")),
    )
