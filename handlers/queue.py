"""The queue of a fair's applications, as the team looks at it, and as it leaves the chat."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bot.reply import Option, Recipe, Reply, phrase
from bot.turn import Turn
from handlers.answers import told
from handlers.cards import MOST_OPTIONS, menu, page, ways
from handlers.file_rows import FILTERS, MISSING, file_button, row
from handlers.form import categories
from handlers.quotas import places
from handlers.team import for_organizers, queue_button
from handlers.team_words import WORDS
from storage.records import Application
from storage.reference.choices import province_coded

#: Files in one message.
MOST = 6

#: What the queue is looked at by: the slot of each.
BY = ("f", "c", "p", "o")


@for_organizers
async def queue(turn: Turn) -> Reply:
    """The files of this fair, by state, pole, category, province or missing documents."""
    files = await turn.store.reviews.every(turn.fair.id, by=turn.person.id)
    slots = turn.asked.slots
    bare = await turn.store.reviews.without_papers(turn.fair.id, by=turn.person.id)
    shown = [each for each in files if _fits(each, slots) and (slots.get("f") != MISSING or each.id in bare)]
    if not any(by in slots for by in BY):
        counts = [(name, sum(map(fits, files))) for name, fits in FILTERS.items()]
        rows = [
            phrase("review.count", filter=phrase(f"filter.{name}"), count=count) for name, count in counts
        ]
        options = [
            turn.option(phrase(f"filter.{name}"), "review.queue", f=name) for name, count in counts if count
        ]
        may = await turn.store.roles.actions(turn.person.id, turn.fair.id)
        if "application.release" in may and any(FILTERS["held"](each) for each in files):
            options.append(turn.option(phrase("label.release"), "review.release"))
        more = _tools(turn, files)
        if len(options) + len(more) >= MOST_OPTIONS:
            more = (turn.option(phrase("label.tools"), "review.tools"),)
        return Reply(
            told(phrase("review.queue", fair=turn.fair.short, count=len(files)), *rows, *await places(turn)),
            ways(*options, *more, menu(turn)),
        )
    seen = page(turn, shown, MOST)
    return Reply(
        told(
            phrase("review.found", count=len(shown)),
            *[row(each, call=slots.get("f") == "accepted") for each in seen.items],
            seen.note,
        ),
        ways(
            *(file_button(each) for each in seen.items),
            seen.more,
            turn.option(phrase("label.best"), "review.best", c=slots["c"]) if "c" in slots else None,
            *queue_button(turn),
        ),
    )


@for_organizers
async def tools(turn: Turn) -> Reply:
    """What else can be done with the queue, where its own buttons are too many."""
    files = await turn.store.reviews.every(turn.fair.id, by=turn.person.id)
    return Reply(phrase("review.tools"), ways(*_tools(turn, files), *queue_button(turn)))


def _tools(turn: Turn, files: Sequence[Application]) -> tuple[Option, ...]:
    waiting = any(FILTERS["new"](each) for each in files)
    return ways(
        turn.option(phrase("label.filter"), "review.by") if files else None,
        turn.option(phrase("label.best"), "review.best") if waiting else None,
        turn.option(phrase("label.type-in"), "review.type-in"),
        turn.option(phrase("label.export"), "review.export"),
        turn.option(phrase("label.team"), "team.menu"),
    )


@for_organizers
async def by(turn: Turn) -> Reply:
    """Other ways to look at the queue: without documents, by pole, by category, by province."""
    files = await turn.store.reviews.every(turn.fair.id, by=turn.person.id)
    sold = Counter(category for each in files for category in categories(each.answers))
    wanted = Counter(each.pole for each in files)
    poles = sorted((each for each in turn.fair.poles if wanted[each.id]), key=lambda each: -wanted[each.id])
    from_ = Counter(str(each.answers.get("province", "")) for each in files)
    return Reply(
        phrase("review.by"),
        ways(
            turn.option(phrase("filter.missing"), "review.queue", f=MISSING),
            *(
                turn.option(phrase("label.name", name=each.name), "review.queue", o=each.id)
                for each in poles[:2]
            ),
            *(
                turn.option(phrase(f"category.{each}"), "review.queue", c=each)
                for each, _ in sold.most_common(3)
            ),
            *(
                turn.option(phrase("label.name", name=found.name), "review.queue", p=code)
                for code, _ in from_.most_common(3)
                if (found := province_coded(code))
            ),
            *queue_button(turn),
        ),
    )


def _fits(file: Application, slots: Mapping[str, str]) -> bool:
    wanted = FILTERS.get(slots.get("f", ""))
    return (
        (wanted is None or wanted(file))
        and slots.get("c", "") in ("", *categories(file.answers))
        and slots.get("p", "") in ("", file.answers.get("province", ""))
        and slots.get("o", "") in ("", file.pole)
    )


@for_organizers
async def drop(turn: Turn) -> Reply:
    """Not write anything after all."""
    session = await turn.store.sessions.open(turn.person.id)
    if session is not None and session.flow in (*WORDS, "best"):
        await turn.store.sessions.forget(session.person, session.flow, session.subject)
    return await queue(turn)


@for_organizers
async def export(turn: Turn) -> Reply:
    """Everything as a workbook, or as a list to print."""
    await turn.store.roles.check(turn.person.id, "application.export", turn.fair.id)
    values = {"fair": turn.fair.id, "person": turn.person.id, "language": turn.person.language}
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    if turn.asked.slots.get("f") == "pdf":
        recipe = Recipe("list", values, f"{turn.fair.id}.pdf", "application/pdf")
        return Reply(phrase("review.list"), queue_button(turn), recipe)
    return Reply(
        phrase("review.exported"),
        (turn.option(phrase("label.list-pdf"), "review.export", f="pdf"), *queue_button(turn)),
        Recipe("applications", values, f"{turn.fair.id}.xlsx", sheet),
    )
