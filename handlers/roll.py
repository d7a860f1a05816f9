"""The day of the fair: exhibitors say that they are there, the team sees who is not, places go on."""

from functools import wraps

from bot.message import Words
from bot.reply import Lines, Option, Phrase, Reply, phrase
from bot.turn import Handler, Turn
from handlers.answers import everything, steps, told
from handlers.cards import dashed, menu, page, way, ways
from handlers.team import for_organizers, number_of
from storage.records import Application, Holder
from storage.refusals import NoFile, NotAllowed, NotNow

#: Exhibitors in one message.
MOST = 8


async def here(turn: Turn) -> Reply:
    """An exhibitor says that they are there; in words, which name no file, at each of their stands."""
    store, by = turn.store.roll_call, turn.person.id
    try:
        ids = [number_of(turn)] if "s" in turn.asked.slots else [each.id for each in await _held(turn)]
        files = [await store.here(id, by=by, now=turn.now) for id in ids]
    except (NoFile, NotAllowed):
        files = []
    except NotNow:
        return Reply(phrase("roll.not-now"), steps(turn, "label.contact", "label.status", "label.menu"))
    if not files:
        return Reply(phrase("unknown.button"), everything(turn))
    return Reply(
        phrase("roll.here", name=files[0].name),
        ways(
            way(turn, phrase("label.stand-sheet"), "roll.sheet", s=str(files[0].id)),
            *steps(turn, "label.report", "label.programme", "label.menu"),
        ),
    )


async def sheet(turn: Turn) -> Reply:
    """All that an exhibitor needs to know for their stand; without a number, of their own files here."""
    store, by = turn.store.roll_call, turn.person.id
    try:
        if "s" in turn.asked.slots:
            said = [await store.sheet(number_of(turn), by=by, now=turn.now)]
        else:
            said = [await store.sheet(each.id, by=by, now=turn.now) for each in await _held(turn)]
    except (NoFile, NotAllowed, NotNow):
        said = []
    if not said:
        return Reply(phrase("sheet.none"), steps(turn, "label.status", "label.contact", "label.menu"))
    return Reply(
        phrase("lines", lines=Lines(tuple(said))),
        steps(turn, "label.programme", "label.contact", "label.menu"),
    )


async def _held(turn: Turn) -> list[Application]:
    """The files of this person that have a stand here."""
    mine = await turn.store.applications.mine(turn.person.id, turn.now, turn.fair.id)
    return [each for each in mine if each.stand and each.state in ("accepted", "confirmed")]


# ── the team ───────────────────────────────────────────────────────────────────────────────────────────


@for_organizers
async def every(turn: Turn) -> Reply:
    """Who has not come, with their telephone numbers. With a stand behind the command: tick who has it."""
    if isinstance(turn.message.said, Words) and (number := turn.asked.slots.get("argument", "").strip()):
        return await _at(turn, number)
    everybody = await turn.store.roll_call.every(turn.fair, by=turn.person.id, now=turn.now)
    if not everybody:
        return Reply(phrase("roll.nobody"), (menu(turn),))
    missing = [each for each in everybody if each.here is None]
    seen = page(turn, missing, MOST)
    return Reply(
        told(
            phrase("roll.list", here=len(everybody) - len(missing), missing=len(missing)),
            *(_line(each) for each in seen.items),
            seen.note,
        ),
        ways(*(_to(turn, each) for each in seen.items), seen.more, menu(turn)),
    )


@for_organizers
async def one(turn: Turn) -> Reply:
    """One exhibitor who has not come: they are there after all, or the place goes on."""
    return await _shown(turn, await _holder(turn))


@for_organizers
async def tick(turn: Turn) -> Reply:
    """Somebody of the team sees them at their stand."""
    holder = await _holder(turn)
    await turn.store.roll_call.here(holder.id, by=turn.person.id, now=turn.now)
    return Reply(phrase("roll.ticked", name=holder.name, stand=holder.number), _back(turn))


@for_organizers
async def pass_on(turn: Turn) -> Reply:
    """Give the place of who has not come to the reserve; asked once more."""
    id = number_of(turn)
    await turn.store.roles.check(turn.person.id, "application.pass_on", turn.fair.id)
    if turn.asked.slots.get("sure") != "yes":
        holder = await _holder(turn)
        return Reply(
            phrase("roll.pass-on", name=holder.name, stand=holder.number),
            (
                turn.option(phrase("label.yes"), "roll.pass", s=str(id), sure="yes"),
                turn.option(phrase("label.no"), "roll.one", s=str(id)),
            ),
        )
    try:
        first = await turn.store.roll_call.pass_on(id, by=turn.person.id, now=turn.now)
    except NotNow:
        return Reply(phrase("roll.changed"), _back(turn))
    said = phrase("review.passed-on", name=first.name) if first else phrase("review.nobody-waits")
    return Reply(said, _back(turn))


@for_organizers
async def offer(turn: Turn) -> Reply:
    """Offer a stand whose offer lapsed, or was refused, to the next of the reserve."""
    try:
        first = await turn.store.roll_call.offer(
            turn.fair, turn.asked.slots.get("p", ""), by=turn.person.id, now=turn.now
        )
    except NotNow:
        return Reply(phrase("roll.changed"), _back(turn))
    said = phrase("review.passed-on", name=first.name) if first else phrase("review.nobody-waits")
    return Reply(said, _back(turn))


def beside(handler: Handler) -> Handler:
    """Whoever of the team scans the code of a stand can tick who has it."""

    @wraps(handler)
    async def scanned(turn: Turn) -> Reply:
        reply = await handler(turn)
        place = turn.asked.slots.get("place", "")
        if not place or not await turn.store.roles.may(turn.person.id, "roll.tick", turn.fair.id):
            return reply
        if not turn.fair.starts <= turn.now.date() <= turn.fair.ends:
            return reply
        everybody = await turn.store.roll_call.every(turn.fair, by=turn.person.id, now=turn.now)
        there = [
            each for each in everybody if place in (each.stand, each.stand.replace("/", "-"), each.number)
        ]
        ticks = [
            turn.option(phrase("label.tick-holder", name=each.name), "roll.tick", s=str(each.id))
            for each in there
            if each.here is None
        ]
        return Reply(reply.text, ways(*ticks, *reply.options), reply.attach, reply.burst)

    return scanned


async def _at(turn: Turn, number: str) -> Reply:
    """Who has the stand with this number: one is shown, of several each is a button."""
    wanted = number.casefold().replace(" ", "")
    everybody = await turn.store.roll_call.every(turn.fair, by=turn.person.id, now=turn.now)
    there = [each for each in everybody if wanted in (each.number.casefold(), each.stand.casefold())]
    if not there:
        return Reply(phrase("roll.no-stand", stand=number), _back(turn))
    if len(there) == 1:
        return await _shown(turn, there[0])
    return Reply(
        told(*(_line(each) for each in there)),
        ways(*(_to(turn, each) for each in there), *_back(turn)),
    )


async def _shown(turn: Turn, holder: Holder) -> Reply:
    passes = await turn.store.roles.may(turn.person.id, "application.pass_on", turn.fair.id)
    if holder.here is not None:
        return Reply(told(_line(holder), phrase("roll.seen", at=holder.here)), _back(turn))
    return Reply(
        told(_line(holder), None if holder.asked else phrase("roll.unasked")),
        ways(
            turn.option(phrase("label.is-here"), "roll.tick", s=str(holder.id)),
            turn.option(phrase("label.pass-place"), "roll.pass", s=str(holder.id)) if passes else None,
            *_back(turn),
        ),
    )


async def _holder(turn: Turn) -> Holder:
    """The exhibitor that a button names. Raises `NoFile`, `NotNow` for one without a stand any more."""
    id = number_of(turn)
    for each in await turn.store.roll_call.every(turn.fair, by=turn.person.id, now=turn.now):
        if each.id == id:
            return each
    raise NoFile(id)


def _line(holder: Holder) -> Phrase:
    return phrase(
        "roll.line",
        stand=holder.number,
        who=dashed(holder.name, holder.phone),
    )


def _to(turn: Turn, holder: Holder) -> Option:
    return turn.option(
        phrase("label.holder", stand=holder.number, name=holder.name), "roll.one", s=str(holder.id)
    )


def _back(turn: Turn) -> tuple[Option, ...]:
    return (turn.option(phrase("label.roll"), "roll.list"), menu(turn))
