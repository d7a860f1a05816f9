"""Applying for a stand in the chat, and following the file: what an applicant says is answered here."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any

from bot.flow import REVIEW, SKIPPED, Moved, advance, begin, forget
from bot.language.asked import Asked
from bot.message import Pick, Voice, Words
from bot.questions import Paper, ice_checks
from bot.reply import Day, Option, Phrase, Recipe, Reply, phrase
from bot.turn import Heard, Turn
from handlers.answers import steps, told
from handlers.cards import menu, ways
from handlers.form import (
    FORMS,
    ROUTES,
    VERSION,
    changes,
    closed,
    deadline,
    number,
    press,
    question,
    reading,
    review,
)
from handlers.handover import hand_over
from handlers.recorded import LISTEN, heard_aloud, with_listening
from storage.records import Application, Session, SpokenFor
from storage.reference.choices import meant
from storage.refusals import NoFile, NotAllowed, NotNow, TooOften

#: The consents of the form: the step that asks, and the text that was read.
CONSENTS = ("data", "publish", "news")

#: Refusals that say something of their own; the others may be a question for somebody else.
FIRM = frozenset({"other", "several", "stale", "phone"})

#: Flows that show everything once more before it is sent.
REVIEWED = ("application", "typed")

#: Files a person sees in one list.
MOST = 8


# ── beginning ──────────────────────────────────────────────────────────────────────────────────────────


async def start(turn: Turn) -> Reply:
    """A new file, or the draft that waits."""
    drafts = [each for each in await _mine(turn) if each.state == "draft"]
    if drafts and turn.asked.slots.get("new") != "yes":
        session = await _session(turn, drafts[-1].id)
        if session is not None and len(drafts) == 1:
            return await _resumed(turn, session, phrase("form.resumed"))
        return await status(turn)
    try:
        id = await turn.store.applications.begin(
            turn.fair.id, turn.person.id, now=turn.now, deadline=deadline(turn.fair)
        )
    except TooOften:
        return Reply(phrase("form.too-many"), steps(turn, "label.status", "label.contact", "label.menu"))
    session = Session(turn.person.id, "application", f"{turn.fair.id}:{id}", "", {})
    call = turn.fair.call
    return await _ask(turn, session, told(call.about) if call and call.about else None)


async def resume(turn: Turn) -> Reply:
    """On with a draft that was left."""
    session = await _session(turn, turn.asked.slots.get("s", ""))
    return await status(turn) if session is None else await _resumed(turn, session, phrase("form.resumed"))


async def _resumed(turn: Turn, session: Session, before: Phrase) -> Reply:
    return await _ask(turn, session, before)


# ── the conversation ───────────────────────────────────────────────────────────────────────────────────


async def heard(turn: Turn, session: Session) -> Heard:
    """Words, a place or a file while a form asks something."""
    said = turn.message.said
    if session.asked == REVIEW and isinstance(said, Words):
        if choice := meant(said.text, ("send", "change", "cancel", "back")):
            return Heard(await _at_review(turn, session, choice))
        again = review(turn, FORMS[session.flow](turn.fair), session)
        return Heard(Reply(told(phrase("refused.choice"), again.text), again.options), again)
    if isinstance(said, Voice) and (spoken_to := await _spoken_to(turn, session)):
        return Heard(spoken_to)
    moved = advance(FORMS[session.flow](turn.fair), session, said, reading(turn))
    if moved.refused and moved.refused not in FIRM and not moved.refused.startswith("file-"):
        again = question(turn, FORMS[session.flow](turn.fair), session)
        why = phrase(f"refused.{moved.refused}", **(moved.values or {}))
        return Heard(Reply(told(why, again.text), again.options), again)
    return Heard(await _went_on(turn, session, moved))


async def _spoken_to(turn: Turn, session: Session) -> Reply | None:
    """An answer said aloud: the team listens and writes it down; None where nobody does."""
    flow = FORMS[session.flow](turn.fair)
    step = flow.step(session.asked)
    question_of = None
    if step is not None and step.name not in CONSENTS and not isinstance(step.question, Paper):
        question_of = SpokenFor(session.flow, session.subject, step.name, step.version)
    why = "form" if question_of else "voice"
    told_of = await hand_over(turn, why, question=question_of)
    if told_of is None:
        return None
    again = question(turn, flow, session)
    return Reply(told(told_of.text, again.text), again.options)


async def spoken(turn: Turn) -> Reply:
    """Is that what was said? Only a yes counts as the answer."""
    slots = turn.asked.slots
    yes = slots.get("p") == "yes"
    line = slots.get("l", "")
    found = None
    if line.isdecimal() and len(line) < 16:
        found = await turn.store.tickets.confirm(int(line), by=turn.person.id, yes=yes, now=turn.now)
    asked = found.question if found else None
    session = None
    if asked is not None:
        session = await turn.store.sessions.get(turn.person.id, asked.flow, asked.subject)
    if found is None or asked is None or session is None:
        return await status(turn)
    if not yes:
        return await _ask(turn, session, phrase("desk.again"), asked=asked.step)
    flow = FORMS[asked.flow](turn.fair)
    moved = advance(flow, session, Words(found.text), reading(turn), at=asked.step, version=asked.version)
    return await _went_on(turn, session, moved)


async def pressed(turn: Turn) -> Reply:
    """A button of a form: of this file, this question, this version of it."""
    slots = turn.asked.slots
    flow_name = next(flow for flow, route in ROUTES.items() if route == turn.asked.intent)
    session = await _session(turn, slots.get("s", ""), flow_name)
    if session is None:
        return await status(turn)
    step, picked = slots.get("q", ""), slots.get("p", "")
    if step == REVIEW:
        return await _at_review(turn, session, picked)
    flow = FORMS[flow_name](turn.fair)
    if picked == LISTEN and flow.step(step):
        shown = question(turn, flow, replace(session, asked=step))
        recording = await heard_aloud(turn, f"ask.{step}")
        return replace(shown, attach=recording)
    if picked == "again":
        return await _ask(turn, forget(session, step), asked=step)
    moved = advance(flow, session, Pick(picked), reading(turn), at=step, version=slots.get("v", ""))
    return await _went_on(turn, session, moved)


async def _went_on(turn: Turn, before: Session, moved: Moved) -> Reply:
    """What to say after one step."""
    if moved.cancelled:
        return await _left(turn, before)
    if moved.refused:
        return await _ask(turn, moved.session, phrase(f"refused.{moved.refused}", **(moved.values or {})))
    session = moved.session
    await _agreed(turn, before, session)
    number_typed = session.answers.get("ice")
    if number_typed not in (None, SKIPPED, before.answers.get("ice")) and not ice_checks(number_typed):
        # Kept all the same: the rule of the check digits is nobody's official text.
        return await _ask(turn, session, phrase("form.ice-odd", ice=number_typed))
    if session.asked == REVIEW and session.flow not in REVIEWED:
        return await _finish(turn, session)
    helped = session.answers.get("onssa") == "none" and before.answers.get("onssa") != "none"
    reply = await _ask(turn, session, phrase("form.onssa-help") if helped else None)
    papers = session.answers.get(session.asked)
    if turn.upload is not None and isinstance(papers, dict) and papers.get("files"):
        got = phrase("form.pages", count=len(papers["files"]))
        return Reply(told(got), reply.options, burst=True)
    return reply


async def _ask(turn: Turn, session: Session, *before: Phrase | None, asked: str = "") -> Reply:
    """Keep the session and ask what it asks."""
    flow = FORMS[session.flow](turn.fair)
    session = begin(flow, session)
    if asked and flow.step(asked):
        session = replace(session, asked=asked)
    await turn.store.sessions.keep(session, turn.now)
    if session.flow == "application":
        await turn.store.applications.worked_on(int(number(session)), turn.now, deadline(turn.fair))
    asked_now = question(turn, flow, session, *before)
    if session.asked == REVIEW or await heard_aloud(turn, f"ask.{session.asked}") is None:
        return asked_now
    return with_listening(asked_now, press(turn.fair.id, session, session.asked, LISTEN))


async def _agreed(turn: Turn, before: Session, after: Session) -> None:
    """Write down each consent as it is given: the text, its version, the time."""
    for step in CONSENTS:
        answer = after.answers.get(step)
        if answer is None or answer == before.answers.get(step) or after.flow != "application":
            continue
        text, version = f"ask.{step}", VERSION
        if step == "data" and turn.fair.call and turn.fair.call.notice:
            text, version = "ask.data-own", await turn.store.people.keep_text(turn.fair.call.notice)
        if step == "news":
            await turn.store.people.set_news(
                turn.person.id,
                answer,
                VERSION,
                channel=turn.message.sender.channel,
                now=turn.now,
                text_key=text,
            )
        else:
            await turn.store.people.agree(
                turn.person.id, step, answer, text, version, channel=turn.message.sender.channel, now=turn.now
            )


async def _at_review(turn: Turn, session: Session, choice: str) -> Reply:
    flow = FORMS[session.flow](turn.fair)
    if choice == "send":
        return await _finish(turn, session)
    if choice.startswith("change"):
        page = choice.removeprefix("change")
        return changes(turn, flow, session, int(page) if page.isdecimal() and len(page) < 3 else 0)
    if choice == "back":
        return await _went_on(turn, session, advance(flow, session, Pick("back"), reading(turn), at=REVIEW))
    if choice in ("cancel", "cancelled"):
        return await _left(turn, session, surely=choice == "cancelled")
    return await _ask(turn, session)


async def _left(turn: Turn, session: Session, *, surely: bool = False) -> Reply:
    """Cancelled: a draft is asked about once more, since answers are lost with it."""
    if session.flow != "application" or surely:
        await turn.store.sessions.forget(session.person, session.flow, session.subject)
        if session.flow == "application":
            await turn.store.applications.discard(int(number(session)), by=turn.person.id)
        return Reply(phrase("form.cancelled"), steps(turn, "label.apply", "label.menu"))
    await turn.store.sessions.keep(replace(session, asked=""), turn.now)
    s = number(session)
    return Reply(
        phrase("form.cancel"),
        (
            turn.option(phrase("label.resume"), "apply.resume", s=s),
            turn.option(phrase("label.cancel-surely"), "form", s=s, q=REVIEW, p="cancelled"),
            menu(turn),
        ),
    )


# ── the end ────────────────────────────────────────────────────────────────────────────────────────────


async def _finish(turn: Turn, session: Session) -> Reply:
    """Every question is answered: send, complete, or add the papers."""
    flow = FORMS[session.flow](turn.fair)
    if flow.next(session.answers) != REVIEW:
        return await _ask(turn, session)
    id, answers = int(number(session)), flow.sent(session.answers)
    files = answers.pop("papers", {"files": ()})["files"]
    store, person = turn.store, turn.person.id
    try:
        if session.flow == "application":
            late = bool(turn.fair.call and turn.fair.call.late)
            papers = [("papers", each["hash"], each["name"]) for each in files]
            sent = await store.applications.send(
                id, answers, papers, by=person, now=turn.now, closed=closed(turn), late_taken=late
            )
            await store.sessions.forget(person, session.flow, session.subject)
            return await _received(turn, sent)
        if session.flow == "typed":
            return await _typed(turn, session, answers, files)
        if session.flow == "details":
            await store.applications.fill_in(id, answers, by=person, now=turn.now)
        for each in files:
            await store.applications.add_paper(
                id, "papers", each["hash"], each["name"], by=person, now=turn.now
            )
    except NotNow:
        await store.sessions.keep(replace(session, asked=""), turn.now)
        return Reply(
            phrase("form.too-late", fair=turn.fair.short), steps(turn, "label.contact", "label.menu")
        )
    await store.sessions.forget(person, session.flow, session.subject)
    return await file(replace(turn, asked=Asked("apply.file", {"s": str(id)})), phrase("form.added"))


async def _typed(turn: Turn, session: Session, answers: dict[str, Any], files: Sequence[Any]) -> Reply:
    """A file on paper is in; its papers are added, and its code can be asked for."""
    by, now = turn.person.id, turn.now
    try:
        made = await turn.store.paper_files.type_in(turn.fair.id, answers, by=by, now=now, late=closed(turn))
        for each in files:
            await turn.store.paper_files.add_paper(made.id, each["hash"], each["name"], by=by, now=now)
    except NotAllowed:  # they were an organizer when they began
        return Reply(phrase("unknown.button"), steps(turn, "label.menu"))
    await turn.store.sessions.forget(session.person, session.flow, session.subject)
    return Reply(
        phrase("paper.done", name=made.name, reference=made.reference),
        (
            turn.option(phrase("label.hand-over"), "review.hand", s=str(made.id)),
            turn.option(phrase("label.type-in"), "review.type-in"),
            turn.option(phrase("label.queue"), "review.queue"),
        ),
    )


async def _received(turn: Turn, sent: Application) -> Reply:
    alike = await turn.store.applications.alike(sent)
    summary = Recipe(
        "summary", {"file": sent.id, "person": turn.person.id}, f"{sent.reference}.png", "image/png"
    )
    return Reply(
        told(
            phrase("apply.received", reference=sent.reference),
            phrase("apply.late") if sent.late else None,
            phrase("apply.alike", references=", ".join(alike)) if alike else None,
            phrase("apply.next"),
        ),
        (
            turn.option(phrase("label.complete"), "apply.details", s=str(sent.id)),
            turn.option(phrase("label.add-paper"), "apply.paper", s=str(sent.id)),
            turn.option(phrase("label.another"), "apply.start", new="yes"),
            menu(turn),
        ),
        summary,
    )


# ── following ──────────────────────────────────────────────────────────────────────────────────────────


async def status(turn: Turn) -> Reply:
    """What became of our files?"""
    files = [each for each in await _mine(turn, everywhere=True) if each.state != "released" or each.sent]
    reference = turn.asked.slots.get("ref", "").upper()
    if named := [each for each in files if reference and each.reference == reference]:
        return await file(replace(turn, asked=Asked("apply.file", {"s": str(named[0].id)})))
    if not files:
        return Reply(phrase("apply.none"), steps(turn, "label.apply", "label.deadline", "label.menu"))
    if len(files) == 1 and files[0].state != "draft":
        return await file(replace(turn, asked=Asked("apply.file", {"s": str(files[0].id)})))
    drawn = [await _line(turn, each) for each in files[-MOST:]]
    options = [
        Option(
            Asked(
                "apply.resume" if each.state == "draft" else "apply.file", {"s": str(each.id)}, each.fair
            ).dump(),
            phrase("label.name", name=await _name(turn, each)),
        )
        for each in files[-MOST:]
    ]
    return Reply(told(phrase("apply.files"), *drawn), ways(*options, menu(turn)))


async def file(turn: Turn, before: Phrase | None = None) -> Reply:
    """One file: its state and date, what is missing, what to do next."""
    found = await _own(turn)
    if found is None:
        return await status(turn) if turn.asked.intent != "apply.status" else Reply(phrase("apply.none"))
    papers = await turn.store.applications.documents(found.id, by=turn.person.id)
    wanted = len(turn.fair.call.documents) if turn.fair.call else 0
    s = str(found.id)
    options: list[Option] = []
    recording = await heard_aloud(turn, f"state.{found.state}")
    if recording is not None and not turn.asked.slots.get(LISTEN):
        options.append(
            Option(Asked("apply.file", {"s": s, LISTEN: "1"}, found.fair).dump(), phrase("label.listen"))
        )
    if found.state == "draft":
        options.append(turn.option(phrase("label.resume"), "apply.resume", s=s))
    if found.state == "accepted":
        options.append(turn.option(phrase("label.confirm"), "apply.confirm", s=s))
    if found.state in ("sent", "review", "incomplete", "accepted", "reserve", "confirmed"):
        options.append(turn.option(phrase("label.add-paper"), "apply.paper", s=s))
        options.append(turn.option(phrase("label.complete"), "apply.details", s=s))
        options.append(turn.option(phrase("label.withdraw"), "apply.withdraw", s=s))
    return Reply(
        told(
            before,
            await _line(turn, found),
            phrase("apply.asked", what=found.asked) if found.state == "incomplete" else None,
            phrase("apply.papers", count=len(papers), wanted=wanted) if wanted and found.sent else None,
            _to_do(found),
        ),
        ways(*options, menu(turn)),
        recording if turn.asked.slots.get(LISTEN) else None,
    )


def _to_do(found: Application) -> Phrase | None:
    if found.stand:
        return phrase("apply.stand", stand=found.stand.rpartition("/")[2])
    if found.state == "reserve":
        return phrase("apply.rank", rank=found.rank or 1)
    if found.state in ("sent", "review", "accepted", "confirmed"):
        return phrase(f"todo.{found.state}")
    return None


async def _line(turn: Turn, found: Application) -> Phrase:
    return phrase(
        "apply.line",
        name=await _name(turn, found),
        reference=found.reference or "none",
        state=phrase(f"state.{found.state}"),
        day=Day((found.sent or found.changed).astimezone(turn.fair.zone).date(), year=True),
    )


async def _name(turn: Turn, found: Application) -> str | Phrase:
    if found.state != "draft":
        return found.name
    session = await turn.store.sessions.get(turn.person.id, "application", f"{found.fair}:{found.id}")
    name = session.answers.get("name") if session else None
    return str(name) if name else phrase("apply.unnamed", number=found.id)


async def confirm(turn: Turn) -> Reply:
    """We take the place."""
    return await _own_verb(turn, turn.store.applications.confirm, phrase("apply.confirmed"))


async def withdraw(turn: Turn) -> Reply:
    """Take the file back: asked once more."""
    if turn.asked.slots.get("sure") == "yes":
        return await _own_verb(turn, turn.store.applications.withdraw, phrase("apply.withdrawn"))
    found = await _own(turn)
    if found is None:
        return await status(turn)
    s = str(found.id)
    return Reply(
        phrase("apply.withdraw", name=found.name),
        (
            turn.option(phrase("label.withdraw-surely"), "apply.withdraw", s=s, sure="yes"),
            turn.option(phrase("label.keep-file"), "apply.file", s=s),
        ),
    )


async def details(turn: Turn) -> Reply:
    """Complete the file: what the form left out."""
    return await _begin_more(turn, "details")


async def paper(turn: Turn) -> Reply:
    """Add documents."""
    return await _begin_more(turn, "papers")


async def _begin_more(turn: Turn, flow: str) -> Reply:
    found = await _own(turn)
    if found is None or found.state in ("draft", "declined", "withdrawn", "released"):
        return await status(turn)
    session = Session(turn.person.id, flow, f"{found.fair}:{found.id}", "", {})
    return await _ask(turn, session)


async def _own_verb(turn: Turn, verb: Callable[..., Awaitable[Application]], said: Phrase) -> Reply:
    """Do it to one of their own files, and say how it stands."""
    try:
        await verb(_id(turn), by=turn.person.id, now=turn.now)
    except NotNow:
        return await file(turn, phrase("apply.not-now"))
    except (NoFile, NotAllowed, ValueError):
        return await status(turn)
    return await file(turn, said)


def _id(turn: Turn) -> int:
    written = turn.asked.slots.get("s", "")
    if not written.isdecimal() or len(written) > 15:
        raise NoFile(written)
    return int(written)


async def _own(turn: Turn) -> Application | None:
    """The file that is asked about, if it is theirs."""
    return next(
        (each for each in await _mine(turn, everywhere=True) if str(each.id) == turn.asked.slots.get("s")),
        None,
    )


async def _mine(turn: Turn, *, everywhere: bool = False) -> tuple[Application, ...]:
    fair = "" if everywhere else turn.fair.id
    return await turn.store.applications.mine(turn.person.id, turn.now, fair)


async def _session(turn: Turn, id: Any, flow: str = "application") -> Session | None:
    return await turn.store.sessions.get(turn.person.id, flow, f"{turn.fair.id}:{id}")
