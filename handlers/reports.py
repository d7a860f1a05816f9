"""Reporting what is wrong at the fair, from an empty stand to a lost child; and seeing to it."""

from collections.abc import Callable, Mapping
from functools import partial, wraps
from pathlib import Path
from typing import Any

from bot.language.reports import URGENT
from bot.message import File, Place, Words
from bot.questions import tidy
from bot.reply import Option, Phrase, Recipe, Reply, Value, phrase
from bot.turn import Drawing, Handler, Heard, Say, Store, Turn
from handlers.answers import everything, steps, told
from handlers.cards import menu, page, way, ways
from handlers.guiding import thing
from handlers.photos import plain
from handlers.whereabouts import near
from storage.records import Report, Session, Stand
from storage.refusals import NoFile, NotAllowed, NotNow, TooOften

#: What can be reported, in the order of the buttons.
KINDS = (*URGENT, "empty", "sign", "closed", "broken", "other")

#: The conversation after a report: it hears where it is, what else there is to say, and photos.
FLOW = "reporting"

#: Reports in one message; letters of what is said about one.
MOST, LONGEST = 6, 500


#: What words after a report may mean and still be about it; while the place is asked, what may be one too.
ABOUT_IT = frozenset(
    ("unknown", "out_of_scope", "smalltalk.thanks", "smalltalk.greet", "place", "voice", "stand.number",
     "pole.location", "where.here", "stale")
)  # fmt: skip
A_PLACE = ABOUT_IT | {"fair.facilities", "stand.exhibitor", "report.start"}


#: ... and once it is known where something is that can wait: a stand is asked about again.
LOOSE = ABOUT_IT - {"stand.number", "pole.location", "where.here"}

#: By what the conversation listens for.
ABOUT: Mapping[str, frozenset[str]] = {"where": A_PLACE, "more": ABOUT_IT, "photo": LOOSE}


# ── reporting ──────────────────────────────────────────────────────────────────────────────────────────


async def start(turn: Turn) -> Reply:
    """What is wrong? Takes the kind, and the stand where it was named."""
    kind = turn.asked.slots.get("k", "")
    if kind not in KINDS:
        buttons = (turn.option(phrase(f"label.report-{each}"), "report.start", k=each) for each in KINDS)
        return Reply(phrase("report.which"), ways(*buttons, menu(turn)))
    return await _report(turn, kind)


async def in_words(turn: Turn) -> Reply:
    """Something urgent was said in so many words."""
    kind = turn.asked.slots.get("k", "")
    return await _report(turn, kind) if kind in URGENT else await start(turn)


async def _report(turn: Turn, kind: str) -> Reply:
    """Have it made at once, where it is urgent or the place is known; else ask where."""
    if kind in URGENT and not near(turn.fair, turn.now.date()):
        return Reply(told(phrase(f"report.call-{kind}"), phrase("report.not-now")), steps(turn, "label.menu"))
    words = _words(turn)
    stand = _stand(turn, turn.asked.slots.get("stand", ""), turn.asked.slots.get("pole", ""))
    place: Value = _named(turn, stand) if stand else await _position(turn)
    if kind not in URGENT and not place:
        await _listen(turn, f"{turn.fair.id}:", "place", {"kind": kind, "words": words})
        skip = turn.option(phrase("label.report-nowhere"), "report.nowhere", k=kind)
        return Reply(phrase("report.where"), (skip, turn.option(phrase("label.back"), "report.drop")))
    return await _make(turn, kind, words, place)


async def nowhere(turn: Turn) -> Reply:
    """They do not know where it is."""
    kind = turn.asked.slots.get("k", "")
    return await _make(turn, kind, "", "") if kind in KINDS else await start(turn)


async def _make(turn: Turn, kind: str, words: str, place: Value) -> Reply:
    try:
        made = await turn.store.reports.make(
            turn.fair.id, kind, by=turn.person.id, now=turn.now, words=words, place=place
        )
    except TooOften:
        called = phrase(f"report.call-{kind}") if kind in URGENT else None
        return Reply(told(called, phrase("report.too-many")), steps(turn, "label.contact", "label.menu"))
    await turn.store.sessions.forget(turn.person.id, FLOW, f"{turn.fair.id}:")
    await _listen(turn, f"{turn.fair.id}:{made.id}", _next(made), {})
    return await _made(turn, made)


async def _made(turn: Turn, made: Report) -> Reply:
    """What became of it, and what else would help."""
    heard = await turn.store.reports.reached(turn.fair.id)
    over = turn.option(
        phrase("label.report-found" if made.kind == "child" else "label.report-over"),
        "report.retract",
        r=str(made.id),
    )
    if made.urgent:
        reached = phrase("report.told-duty", time=turn.now.time()) if heard else _nobody(turn)
        return Reply(
            told(
                reached,
                phrase(f"report.call-{made.kind}"),
                phrase("report.at", place=made.place) if made.place else phrase("report.where-urgent"),
                phrase("report.photo-child") if made.kind == "child" else None,
            ),
            (over, *steps(turn, "label.contact", "label.menu")),
        )
    return Reply(
        told(
            phrase("report.made" if heard else "report.kept", number=made.id),
            phrase("report.at", place=made.place) if made.place else None,
            phrase("report.photo"),
        ),
        (
            turn.option(phrase("label.done"), "report.drop"),
            menu(turn),
        ),
    )


def _nobody(turn: Turn) -> Phrase:
    """Nobody of the team can be reached here: whom to call."""
    phone = turn.fair.phone
    return phrase("report.nobody-phone", phone=phone) if phone else phrase("report.nobody")


async def retract(turn: Turn) -> Reply:
    """It is over, or was none."""
    try:
        await turn.store.reports.retract(_id(turn), by=turn.person.id, now=turn.now)
    except (NoFile, NotAllowed, NotNow):
        return Reply(phrase("unknown.button"), everything(turn))
    await _quiet(turn)
    return Reply(phrase("report.retracted"), steps(turn, "label.menu"))


async def drop(turn: Turn) -> Reply:
    """Nothing more to say."""
    await _quiet(turn)
    return Reply(phrase("report.thanks"), everything(turn))


async def heard(turn: Turn, session: Session) -> Heard:
    """Where it is, more about it, or a photo; words that are about something else are left to others."""
    if session.asked == "place":
        return await _place_heard(turn, session)
    id = int(session.subject.rpartition(":")[2] or 0)
    place: Value = ""
    words, photo = "", ""
    match turn.message.said:
        case File() if turn.upload and turn.upload.mime.startswith("image/"):
            words, photo = turn.message.caption, turn.upload.hash
        case File():
            return Heard(Reply(phrase("report.no-picture"), _done(turn)))
        case Place() | Words() if turn.asked.intent in ABOUT.get(session.asked, ABOUT_IT):
            place, words = _where(turn)
        case _:
            await _quiet(turn)
            return Heard(Reply(phrase("unknown")), passed=True)
    message = (turn.message.sender.channel, turn.message.id)
    try:
        added = await turn.store.reports.add(
            id, by=turn.person.id, now=turn.now, words=words, place=place, photo=photo, message=message
        )
    except TooOften:
        return Heard(Reply(phrase("report.enough-photos"), _done(turn)))
    except (NoFile, NotAllowed, NotNow):  # closed meanwhile
        await _quiet(turn)
        return Heard(Reply(phrase("unknown")), passed=True)
    over = turn.option(phrase("label.report-over"), "report.retract", r=str(added.id))
    await _listen(turn, session.subject, _next(added), {})
    reached = added.urgent and await turn.store.reports.reached(added.fair)
    said = phrase("report.added-urgent" if reached else "report.added")
    return Heard(Reply(said, (over, menu(turn)) if added.urgent else _done(turn)))


async def _place_heard(turn: Turn, session: Session) -> Heard:
    if not isinstance(turn.message.said, Place | Words) or turn.asked.intent not in A_PLACE:
        await _quiet(turn)
        return Heard(Reply(phrase("unknown")), passed=True)
    place, words = _where(turn)
    before = str(session.answers.get("words", ""))
    return Heard(await _make(turn, str(session.answers["kind"]), before, place or words))


def _where(turn: Turn) -> tuple[Value, str]:
    """The place that was named or shown, and the words that were said."""
    if isinstance(turn.message.said, Place):
        at = turn.message.said
        link = f"https://www.openstreetmap.org/?mlat={at.latitude:.5f}&mlon={at.longitude:.5f}"
        return link, ""
    slots = turn.asked.slots
    words = _words(turn)
    if stand := _stand(turn, slots.get("stand", ""), slots.get("pole", "")):
        return _named(turn, stand), words
    found = turn.guide.places.find(words) if turn.guide else ()
    if turn.guide and len(found) == 1 and (place := turn.guide.ways.plan.get(found[0])):
        return thing(place), words
    pole = turn.directory.pole(slots.get("pole", ""))
    return (pole.name if pole else ""), words


async def _position(turn: Turn) -> Value:
    """Where they said they are, or the code they scanned; '' where they did not."""
    kept = await turn.store.places.of(turn.person.id, turn.fair.id, turn.now)
    place = turn.guide.ways.plan.get(kept) if turn.guide and kept else None
    if place is None:
        return ""
    stand = next((each for each in turn.fair.stands if each.id == place.id), None)
    return _named(turn, stand) if stand else thing(place)


def _words(turn: Turn) -> str:
    said = turn.message.said
    return tidy(said.text)[:LONGEST] if isinstance(said, Words) and not said.text.startswith("/") else ""


def _stand(turn: Turn, number: str, pole: str) -> Stand | None:
    """The one stand of that number; None where it is none, or several."""
    numbered = turn.directory.stands_numbered(number) if number else ()
    fitting = [each for each in numbered if each.pole == pole] or list(numbered)
    return fitting[0] if len(fitting) == 1 else None


def _named(turn: Turn, stand: Stand) -> Phrase:
    pole = turn.directory.pole(stand.pole)
    return phrase("report.place-stand", stand=stand.number, pole=pole.name if pole else stand.pole)


def _done(turn: Turn) -> tuple[Option, ...]:
    return (turn.option(phrase("label.done"), "report.drop"), menu(turn))


def _next(report: Report) -> str:
    """What is listened for after a report: where it is, more about it, or a photo."""
    if not report.place:
        return "where"
    return "more" if report.urgent else "photo"


async def _listen(turn: Turn, subject: str, asked: str, answers: Mapping[str, str]) -> None:
    await turn.store.sessions.keep(Session(turn.person.id, FLOW, subject, asked, answers), turn.now)


async def _quiet(turn: Turn) -> None:
    """Stop listening to more."""
    while (open_ := await turn.store.sessions.open(turn.person.id)) and open_.flow == FLOW:
        await turn.store.sessions.forget(turn.person.id, FLOW, open_.subject)


# ── seeing to it ───────────────────────────────────────────────────────────────────────────────────────


def for_the_team(handler: Handler) -> Handler:
    """Nobody else learns that this exists: they are answered as to any button that means nothing."""

    @wraps(handler)
    async def guarded(turn: Turn) -> Reply:
        try:
            return await handler(turn)
        except (NotAllowed, NoFile):
            return Reply(phrase("unknown.button"), everything(turn))
        except NotNow:
            return Reply(phrase("report.over-already"), _all_button(turn))

    return guarded


@for_the_team
async def every(turn: Turn) -> Reply:
    """What is not dealt with yet."""
    reports = await turn.store.reports.every(turn.fair.id, by=turn.person.id)
    seen = page(turn, reports, MOST)
    return Reply(
        told(
            phrase("report.open", count=len(reports)),
            *(phrase("report.row", **_facts(turn, each)) for each in seen.items),
            seen.note,
        ),
        ways(
            *(
                way(
                    turn,
                    phrase("label.report-row", number=each.id, kind=_kind(each)),
                    "report.show",
                    r=str(each.id),
                )
                for each in seen.items
            ),
            seen.more,
            menu(turn),
        ),
    )


@for_the_team
async def show(turn: Turn) -> Reply:
    """One report, with its first photo where there is one."""
    return await _card(turn, await turn.store.reports.get(_id(turn), by=turn.person.id))


@for_the_team
async def take(turn: Turn) -> Reply:
    """I see to it."""
    return await _card(turn, await turn.store.reports.take(_id(turn), by=turn.person.id, now=turn.now))


@for_the_team
async def close(turn: Turn) -> Reply:
    """It is dealt with."""
    closed = await turn.store.reports.close(_id(turn), by=turn.person.id, now=turn.now)
    erased = phrase("report.erased") if closed.kind == "child" else None
    return Reply(told(phrase("report.closed", number=closed.id), erased), _all_button(turn))


async def _card(turn: Turn, report: Report) -> Reply:
    try:
        photos = await turn.store.reports.photos(report.id, by=turn.person.id)
    except NotAllowed:
        photos = ()
    at = min(
        int(number) if (number := turn.asked.slots.get("p", "")).isdecimal() else 0, max(len(photos) - 1, 0)
    )
    attach = _photo(report, turn.person.id, at) if photos else None
    r, more = str(report.id), at + 1 < len(photos)
    options = [
        turn.option(phrase("label.report-photo"), "report.show", r=r, p=str(at + 1)) if more else None,
        turn.option(phrase("label.report-take"), "report.take", r=r) if report.state == "open" else None,
        turn.option(phrase("label.report-close"), "report.close", r=r) if report.state != "closed" else None,
        *_all_button(turn),
    ]
    mine = report.taken_by == turn.person.id
    state = "mine" if mine and report.state == "taken" else report.state
    return Reply(
        told(phrase("report.row", **_facts(turn, report)), phrase(f"report.state-{state}")),
        ways(*options),
        attach,
    )


def _photo(report: Report, person: int, number: int) -> Recipe:
    values = {"report": report.id, "person": person, "photo": number}
    return Recipe("report-photo", values, "photo.jpg", "image/jpeg")


def _facts(turn: Turn, report: Report) -> dict[str, Value]:
    return {
        "number": report.id,
        "kind": _kind(report),
        "place": report.place or phrase("report.place-unknown"),
        "words": report.words or phrase("report.no-words"),
        "time": report.made.astimezone(turn.fair.zone),
    }


def _kind(report: Report) -> Phrase:
    return phrase(f"report.kind-{report.kind}")


def _all_button(turn: Turn) -> tuple[Option, ...]:
    return (turn.option(phrase("label.reports"), "report.list"),)


def _id(turn: Turn) -> int:
    written = turn.asked.slots.get("r", "")
    if not written.isdecimal() or len(written) > 15:
        raise NoFile(written)
    return int(written)


# ── photos ─────────────────────────────────────────────────────────────────────────────────────────────


def drawings(folder: Path) -> Mapping[str, Drawing]:
    """The drawings that need the folder of uploads."""

    async def draw_photo(store: Store, values: Mapping[str, Any], say: Say) -> Callable[[], bytes]:
        """A photo of a report, smaller, without what the camera wrote into it, for one who may see it."""
        names = await store.reports.photos(int(values["report"]), by=int(values["person"]))
        return partial(plain, folder / names[int(values["photo"])])

    return {"report-photo": draw_photo}
