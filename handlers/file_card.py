"""A file as the team sees it: everything that was answered, and what may be done with it."""

from bot.reply import Option, Phrase, Reply, phrase
from bot.turn import Turn
from handlers.answers import told
from handlers.cards import ways
from handlers.form import lines
from handlers.quotas import places
from handlers.team import queue_button
from storage.records import Application

#: States with a place, and those in which a file may still be taken out.
SEATED = ("accepted", "confirmed")
WITHDRAWABLE = ("sent", "review", "incomplete", "accepted", "reserve", "confirmed")


async def card(turn: Turn, found: Application, *before: Phrase | None) -> Reply:
    """The file with what its reader may do."""
    store, by = turn.store.reviews, turn.person.id
    papers = await turn.store.applications.documents(found.id, by=by)
    average, scores = await store.score(found.id, by=by)
    alike = await turn.store.applications.alike(found)
    return Reply(
        told(
            *before,
            phrase(
                "review.card",
                name=found.name,
                reference=found.reference,
                state=phrase(f"state.{found.state}"),
            ),
            phrase("review.held", verdict=phrase(f"state.{found.held}")) if is_held(found) else None,
            phrase("review.stand", stand=found.stand.rpartition("/")[2]) if found.stand else None,
            phrase("review.late") if found.late else None,
            phrase("apply.alike", references=", ".join(alike)) if alike else None,
            *lines(found.answers, tuple(found.answers)),
            phrase(
                "form.line", field=phrase("field.papers"), answer=phrase("form.papers", count=len(papers))
            ),
            phrase("review.score", average=f"{average:.1f}", scores=scores) if scores else None,
            *[phrase("review.note", note=each) for each in await store.notes(found.id, by=by)],
            *await places(turn),
        ),
        _verbs(turn, found, await turn.store.roles.actions(by, found.fair), papers=bool(papers)),
    )


def is_held(found: Application) -> bool:
    """Whether it is decided and not released."""
    return bool(found.held) and found.state in ("sent", "review")


def _verbs(turn: Turn, found: Application, may: frozenset[str], *, papers: bool) -> tuple[Option, ...]:
    """What may be done with a file in its state, by whoever `may` do that."""
    s, n = str(found.id), str(found.version)
    options: list[Option] = []
    if found.state in ("sent", "review"):
        options += [
            turn.option(phrase("label.accept"), "review.decide", s=s, n=n, v="accepted"),
            turn.option(phrase("label.reserve"), "review.decide", s=s, n=n, v="reserve"),
            turn.option(phrase("label.decline"), "review.decide", s=s, n=n, v="declined"),
            turn.option(phrase("label.ask-for"), "review.ask", s=s),
        ]
    if is_held(found) and "application.release" in may:
        options.append(turn.option(phrase("label.release-one"), "review.release", s=s))
    if found.state == "accepted" and "application.confirm" in may:
        options.append(turn.option(phrase("label.comes"), "review.comes", s=s))
    if found.state in SEATED and "application.place" in may:
        options.append(turn.option(phrase("label.give-stand"), "review.place", s=s))
        if found.stand:
            options.append(turn.option(phrase("label.swap"), "review.swap", s=s))
    if found.state in SEATED and "application.pass_on" in may:
        options.append(turn.option(phrase("label.pass-on"), "review.pass", s=s))
    if found.vacant and "application.pass_on" in may:
        options.append(turn.option(phrase("label.offer-freed"), "review.offer", s=s))
    if papers:
        options.append(turn.option(phrase("label.papers"), "review.look", s=s))
    if found.reference:
        options.append(turn.option(phrase("label.hand-over"), "review.hand", s=s))
    options += [
        turn.option(phrase("label.note"), "review.note", s=s),
        turn.option(phrase("label.score"), "review.score", s=s),
    ]
    if found.state in WITHDRAWABLE and "application.withdraw" in may:
        options.append(turn.option(phrase("label.withdraw"), "review.withdraw", s=s))
    options += [
        *queue_button(turn),
    ]
    return ways(*options)
