"""The list comes back from the commission: its decisions and new files, looked at, then held all together."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.message import Words
from bot.questions import Refused
from bot.reply import Phrase, Reply, phrase
from bot.turn import Handler, Turn
from handlers.answers import told
from handlers.cards import ways
from handlers.form import FORMS, closed, reading
from handlers.quotas import places, seated
from handlers.team import for_organizers, queue_button, release_button
from storage.records import Application, Decision, Session
from storage.reference.choices import meant
from storage.refusals import NoFile, Overtaken
from storage.spelling import fold

VERDICTS = ("accepted", "reserve", "declined")
REASONS = ("places", "papers", "products", "late", "twice")
DECIDABLE = ("sent", "review")

#: The columns that a new file is typed in from.
TYPED = (
    "name", "kind", "province", "products", "members", "women", "contact", "phone", "register", "ice",
)  # fmt: skip

#: Mistakes that one message names; the longest reason, as in chat.
MOST, LONGEST = 8, 400


@dataclass(slots=True)
class Sheet:
    """What is to be done, and what cannot."""

    decisions: list[Decision] = field(default_factory=list)
    #: Files to be typed in: answers, verdict ('' = none) and reason.
    new: list[tuple[dict[str, Any], str, str]] = field(default_factory=list)
    mistakes: list[tuple[int, Phrase]] = field(default_factory=list)


@for_organizers
async def received(turn: Turn) -> Reply:
    """A list of files came: what it decides, and which rows are left aside."""
    await turn.store.roles.check(turn.person.id, "application.decide", turn.fair.id)
    if turn.sent is None:
        raise NoFile("list")
    upload = turn.sent.upload
    if turn.sent.rows is None:
        refused = phrase(f"refused.file-{upload.refused}", name=upload.name) if upload.refused else None
        return Reply(
            told(refused, phrase("decided.no-list")),
            (turn.option(phrase("label.export"), "review.export"), *queue_button(turn)),
        )
    files = await turn.store.reviews.every(turn.fair.id, by=turn.person.id)
    sheet = Sheet()
    named = Counter(each.cells.get("reference", "").upper() for each in turn.sent.rows)
    for row in turn.sent.rows:
        try:
            _read(turn, row.cells, files, named, sheet)
        except _Mistaken as mistaken:
            sheet.mistakes.append((row.number, mistaken.said))
    return await _preview(turn, sheet, files, turn.sent.upload.hash[:12])


def workbook(of_a_fair: Handler) -> Handler:
    """A workbook that is no list: the fair's, from whoever may change it."""

    async def either(turn: Turn) -> Reply:
        edits = await turn.store.roles.may(turn.person.id, "programme.change", turn.fair.id)
        return await (of_a_fair if edits else received)(turn)

    return either


class _Mistaken(Exception):
    """A row that is left aside."""

    def __init__(self, said: Phrase) -> None:
        super().__init__(said.key)
        self.said = said


def _read(
    turn: Turn, cells: Mapping[str, str], files: Sequence[Application], named: Counter[str], sheet: Sheet
) -> None:
    """One row. Raises `_Mistaken`."""
    reference = cells.get("reference", "").upper()
    verdict, reason = _decision(cells)
    if not reference:
        if cells.get("name"):
            sheet.new.append((_answers(turn, cells, files, sheet), verdict, reason))
        elif verdict:
            raise _Mistaken(phrase("decided.nameless"))
        return
    found = next((each for each in files if each.reference == reference), None)
    if found is None:
        raise _Mistaken(phrase("decided.unknown", reference=reference))
    if named[reference] > 1:
        raise _Mistaken(phrase("decided.twice", reference=reference))
    if not verdict or (verdict, reason) == (found.held, found.reason):
        return
    if found.state not in DECIDABLE:
        raise _Mistaken(phrase("decided.over", name=found.name, state=phrase(f"state.{found.state}")))
    if cells.get("version", str(found.version)) != str(found.version):
        raise _Mistaken(phrase("decided.changed", name=found.name))
    sheet.decisions.append(Decision(found.id, verdict, found.version, reason))


def _decision(cells: Mapping[str, str]) -> tuple[str, str]:
    """The verdict and its reason, '' for none. Raises `_Mistaken`."""
    written, why = cells.get("decision", ""), cells.get("reason", "")
    verdict = meant(written, VERDICTS) or ""
    if written and not verdict:
        raise _Mistaken(phrase("decided.word", found=written[:40]))
    if verdict != "declined":
        return verdict, ""
    if len(why) < 2:
        raise _Mistaken(phrase("decided.why"))
    known = meant(why, tuple(f"reason-{each}" for each in REASONS))
    return verdict, known.partition("-")[2] if known else why[:LONGEST]


def _answers(
    turn: Turn, cells: Mapping[str, str], files: Sequence[Application], sheet: Sheet
) -> dict[str, Any]:
    """The answers of a file on paper, read as the form reads them. Raises `_Mistaken`."""
    steps = {step.name: step for form in ("typed", "details") for step in FORMS[form](turn.fair).steps}
    answers: dict[str, Any] = {}
    for name in TYPED:
        if name not in cells or name not in steps:
            continue
        try:
            hearing = replace(reading(turn), answers=answers)
            answers[name] = steps[name].question.read(Words(cells[name]), hearing, None)
        except Refused:
            raise _Mistaken(
                phrase("decided.cell", field=phrase(f"field.{name}"), found=cells[name][:40])
            ) from None
    if "name" not in answers:
        raise _Mistaken(phrase("decided.nameless"))
    mine = _same(answers)
    alike = next((each.reference for each in files if _same(each.answers) & mine), "")
    if alike:
        raise _Mistaken(phrase("decided.alike", reference=alike))
    if any(_same(each) & mine for each, _, _ in sheet.new):
        raise _Mistaken(phrase("decided.twice", reference=str(answers["name"])))
    return answers


def _same(answers: Mapping[str, Any]) -> set[tuple[str, str]]:
    """What two files of one cooperative have in common: name and province, or a number."""
    found = {(fold(str(answers.get("name", ""))), str(answers.get("province", "")))}
    return found | {(each, str(answers[each])) for each in ("ice", "register") if answers.get(each)}


async def _preview(turn: Turn, sheet: Sheet, files: Sequence[Application], token: str) -> Reply:
    """How many of each, beside the places; nothing is held yet."""
    mistakes = [phrase("decided.row", row=number, said=said) for number, said in sheet.mistakes[:MOST]]
    left = len(sheet.mistakes) - len(mistakes)
    wrong = (
        phrase("decided.aside", count=len(sheet.mistakes)) if mistakes else None,
        *mistakes,
        phrase("change.more", left=left) if left > 0 else None,
    )
    if not sheet.decisions and not sheet.new:
        return Reply(told(phrase("decided.nothing"), *wrong), queue_button(turn))
    kept = {
        "token": token,
        "decisions": [[each.id, each.verdict, each.seen, each.reason] for each in sheet.decisions],
        "new": [list(each) for each in sheet.new],
    }
    await turn.store.sessions.keep(Session(turn.person.id, "decided", turn.fair.id, "", kept), turn.now)
    verdicts = Counter([each.verdict for each in sheet.decisions] + [each[1] for each in sheet.new])
    return Reply(
        told(
            phrase("decided.read", **{each: verdicts[each] for each in VERDICTS}),
            phrase("decided.new", count=len(sheet.new)) if sheet.new else None,
            *_full(turn, sheet, files),
            *wrong,
        ),
        ways(
            turn.option(phrase("label.hold"), "review.sheet", n=token),
            turn.option(phrase("label.export"), "review.export"),
            *queue_button(turn),
        ),
    )


def _full(turn: Turn, sheet: Sheet, files: Sequence[Application]) -> list[Phrase]:
    """The places of each pole as they will be taken; what is too much goes to the reserve list."""
    call = turn.fair.call
    if call is None:
        return []
    decided = {each.id: each.verdict for each in sheet.decisions}
    taken = Counter(
        each.pole
        for each in files
        if (decided.get(each.id) == "accepted" or (each.id not in decided and seated(each)))
    )
    rows = []
    for pole in turn.fair.poles:
        if pole.id in call.places:
            most = call.places[pole.id]
            rows.append(phrase("review.places", pole=pole.name, taken=min(taken[pole.id], most), places=most))
            if taken[pole.id] > most:
                rows.append(phrase("decided.full", count=taken[pole.id] - most))
    return rows


@for_organizers
async def hold(turn: Turn) -> Reply:
    """Hold what was looked at: all of it, or nothing."""
    by, now, fair = turn.person.id, turn.now, turn.fair.id
    await turn.store.roles.check(by, "application.decide", fair)
    session = await turn.store.sessions.get(by, "decided", fair)
    if session is None or session.answers["token"] != turn.asked.slots.get("n"):
        return Reply(phrase("decided.again"), queue_button(turn))
    await turn.store.sessions.forget(by, "decided", fair)
    decisions = [Decision(*each) for each in session.answers["decisions"]]
    try:
        held = list(await turn.store.reviews.decide_together(fair, decisions, by=by, now=now))
    except Overtaken as overtaken:
        return Reply(phrase("decided.overtaken", count=len(overtaken.args)), queue_button(turn))
    late = closed(turn)
    made = [
        (await turn.store.paper_files.type_in(fair, answers, by=by, now=now, late=late), verdict, reason)
        for answers, verdict, reason in session.answers["new"]
    ]
    fresh = [Decision(each.id, verdict, each.version, why) for each, verdict, why in made if verdict]
    held += await turn.store.reviews.decide_together(fair, fresh, by=by, now=now)
    count = Counter(each.held for each in held)
    return Reply(
        told(
            phrase("decided.held", **{each: count[each] for each in VERDICTS}),
            phrase("decided.made", count=len(made)) if made else None,
            *await places(turn),
        ),
        ways(await release_button(turn), *queue_button(turn)),
    )
