"""The form for a stand: which questions a fair asks, in which order, and how each is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any

from bot.flow import BACK, CANCEL, REVIEW, SKIP, SKIPPED, Flow, Step
from bot.language.asked import Asked
from bot.message import Said, Words
from bot.questions import (
    DONE,
    Answer,
    Choice,
    Ice,
    Line,
    Number,
    Paper,
    Phone,
    Reading,
    Refused,
    Several,
    tidy,
)
from bot.reply import Option, Phrase, Reply, Series, Value, phrase
from bot.turn import Turn
from handlers.answers import told
from storage.records import Fair, Session
from storage.reference import product, provinces
from storage.reference.choices import (
    CATEGORIES,
    categories_of,
    meant,
    products_meant,
    province_coded,
    province_meant,
)

#: The fields of the default form, in its order.
FIELDS = ("kind", "name", "province", "products", "onssa", "members", "women", "contact", "phone", "papers")

KINDS = (
    "cooperative", "union", "association", "gie", "mutual", "social_enterprise", "artisan",
    "auto_entrepreneur",
)  # fmt: skip
MOST_MEMBERS = 5000

#: Version of the texts that are agreed to: raise it when one of them changes.
VERSION = "1"

#: What a platform shows under one message.
MOST_OPTIONS = 10


@dataclass(frozen=True, slots=True)
class Products:
    """What is sold, in the applicants' own words; those that are known are told apart."""

    options: Sequence[str] = ()

    def read(self, said: Said, reading: Reading, before: Answer | None) -> Answer:
        """The words, and the ids of the products found in them."""
        if not isinstance(said, Words):
            raise Refused("words")
        text = Line(shortest=2, longest=300).read(said, reading, None)
        return {"words": tidy(text), "known": [each.id for each in products_meant(text)]}

    def accepts(self, answer: Answer) -> bool:
        """Any words."""
        return isinstance(answer, dict) and "words" in answer

    def done(self, answer: Answer) -> bool:
        """One message says all."""
        return True


def categories(answers: Mapping[str, Any]) -> tuple[str, ...]:
    """What kinds of things are sold: as chosen, else as the products say."""
    chosen = answers.get("category")
    if isinstance(chosen, dict):
        return tuple(chosen.get("chosen", ()))
    known = (answers.get("products") or {}).get("known", ())
    return categories_of(each for id in known if (each := product(id)))


def sells_food(answers: Mapping[str, Any]) -> bool:
    """ONSSA is asked about food only."""
    return "food" in categories(answers)


def _unplain(answers: Mapping[str, Any]) -> bool:
    """The products named do not say of what kind they are."""
    found = answers.get("products")
    return isinstance(found, dict) and not found.get("known")


def application(fair: Fair) -> Flow:
    """The form of a fair: as its pack has it, between the agreement and the two questions at the end."""
    asked = (fair.call.fields if fair.call else ()) or FIELDS
    local = tuple(each.code for each in provinces() if each.region == fair.region)[: MOST_OPTIONS - 1]
    everywhere = tuple(each.code for each in provinces())
    steps: Mapping[str, tuple[Step, ...]] = {
        "kind": (Step("kind", Choice(KINDS)),),
        "name": (Step("name", Line(2, 120)),),
        "province": (Step("province", Choice((*everywhere, "other"), (*local, "other"), aside=("other",))),),
        "products": (Step("products", Products()), Step("category", Several(CATEGORIES), when=_unplain)),
        "onssa": (Step("onssa", Choice(("has", "progress", "none")), when=sells_food),),
        "members": (Step("members", Number(1, MOST_MEMBERS)),),
        "women": (Step("women", Number(0, MOST_MEMBERS, at_most="members")),),
        "contact": (Step("contact", Line(2, 80)),),
        "phone": (Step("phone", Phone()),),
        "papers": (Step("papers", Paper()),),
    }
    middle = tuple(step for name in asked for step in steps.get(name, ()))
    return Flow(
        "application",
        (
            Step("data", Choice(("agree",))),
            *middle,
            Step("publish", Choice(("yes", "no"))),
            Step("news", Choice(("yes", "no"))),
        ),
    )


def details(fair: Fair) -> Flow:
    """What is asked after sending, when the file is completed: all of it may be passed over."""
    return Flow(
        "details",
        (
            Step("register", Line(2, 30), optional=True),
            Step("ice", Ice(), optional=True),
            Step("power", Choice(("none", "light", "strong")), optional=True),
            Step("cooking", Choice(("yes", "no")), optional=True),
            Step("persons", Number(1, 4), optional=True),
            Step("first_time", Choice(("yes", "no")), optional=True),
        ),
    )


def typed(fair: Fair) -> Flow:
    """The form as the team fills it in for a file on paper: what was agreed to stands on the paper."""
    whole = application(fair)
    asked = tuple(step for step in whole.steps if step.name not in ("data", "news"))
    return Flow("typed", asked)


def papers(fair: Fair) -> Flow:
    """Documents that come after sending."""
    return Flow("papers", (Step("papers", Paper()),))


FORMS = {"application": application, "details": details, "papers": papers, "typed": typed}


# ── reading ────────────────────────────────────────────────────────────────────────────────────────────


def _meant(text: str, ids: Sequence[str]) -> str | None:
    """Which of the ids words mean: a province where provinces are asked, else one of the short answers."""
    if any(id.startswith("MA-") for id in ids):
        found = province_meant(text)
        return found if found in ids else meant(text, ("other",)) if "other" in ids else None
    return meant(text, ids)


def reading(turn: Turn) -> Reading:
    """What the questions may need of this turn."""
    return Reading(now=turn.now, meant=_meant, upload=turn.upload)


# ── the call ───────────────────────────────────────────────────────────────────────────────────────────


def closed(turn: Turn) -> bool:
    """The last day for sending is over."""
    call = turn.fair.call
    return call is None or call.deadline is None or turn.now.date() > call.deadline


def deadline(fair: Fair) -> datetime | None:
    """The end of the last day for sending."""
    if fair.call is None or fair.call.deadline is None:
        return None
    return datetime.combine(fair.call.deadline + timedelta(days=1), time(), fair.zone)


# ── asking ─────────────────────────────────────────────────────────────────────────────────────────────


def number(session: Session) -> str:
    """The number of the file a session is about."""
    return session.subject.partition(":")[2]


def press(fair: str, session: Session, step: str, picked: str, version: str = "") -> str:
    """The id of a button: it names the file, the step and its version, so that it never means another."""
    slots = {"s": number(session), "q": step, "v": version, "p": picked}
    return Asked(ROUTES[session.flow], {name: each for name, each in slots.items() if each}, fair).dump()


#: Which route presses of a flow take.
ROUTES: Mapping[str, str] = {
    "application": "form",
    "details": "form.more",
    "papers": "form.papers",
    "typed": "form.typed",
}


def question(turn: Turn, flow: Flow, session: Session, *before: Phrase | None) -> Reply:
    """What is asked now, after anything that has to be said `before`."""
    step = flow.step(session.asked)
    if step is None:
        return review(turn, flow, session, *before)
    at, of = flow.progress(step.name, session.answers)
    asked = agreement(turn.fair) if step.name == "data" else phrase(f"ask.{step.name}")
    words = phrase("form.at", at=at, of=of, question=asked) if of > 1 else asked
    return Reply(told(*before, words), _options(turn, flow, session, step))


def agreement(fair: Fair) -> Phrase:
    """What is read before somebody agrees that their answers are kept: the fair's own notice, else ours."""
    if fair.call and fair.call.notice:
        return phrase("ask.data-own", notice=fair.call.notice)
    return phrase("ask.data", fair=fair.short)


def _options(turn: Turn, flow: Flow, session: Session, step: Step) -> tuple[Option, ...]:
    fair = turn.fair.id
    given = session.answers.get(step.name)
    chosen = given.get("chosen", ()) if isinstance(given, dict) else ()
    files = given.get("files", ()) if isinstance(given, dict) else ()
    shown = [
        Option(press(fair, session, step.name, id, step.version), _label(step, id, ticked=id in chosen))
        for id in step.question.options
        if not (id == DONE and isinstance(step.question, Paper) and not files)
        and not (id == "later" and files)
        and not (id == DONE and isinstance(step.question, Several) and not chosen)
    ]
    moves = [
        *((SKIP,) if step.optional else ()),
        *((BACK,) if flow.applicable(session.answers)[0] != step else ()),
        CANCEL,
    ]
    room = MOST_OPTIONS - len(shown)
    return (
        *shown,
        *(Option(press(fair, session, step.name, move), phrase(f"label.{move}")) for move in moves[:room]),
    )


def _label(step: Step, id: str, *, ticked: bool = False) -> Phrase:
    if ticked:
        return phrase("label.ticked", option=_label(step, id))
    if found := province_coded(id):
        return phrase("label.name", name=found.name)
    if isinstance(step.question, Several) and id != DONE:
        return phrase(f"category.{id}")
    if step.name == "kind":
        return phrase(f"kind.{id}")
    if step.name in ("onssa", "power"):
        return phrase(f"{step.name}.{id}")
    return phrase(f"label.{id}")


def shown(step: str, answer: Any) -> Value:
    """An answer as people read it."""
    match answer:
        case None:
            return ""
        case _ if answer == SKIPPED:
            return ""
        case {"files": files}:
            return phrase("form.papers", count=len(files))
        case {"words": words}:
            return str(words)
        case {"chosen": chosen}:
            return Series(tuple(phrase(f"category.{each}") for each in chosen))
        case int():
            return answer
    if found := province_coded(str(answer)):
        return found.name
    if step == "kind":
        return phrase(f"kind.{answer}")
    if step in ("onssa", "power"):
        return phrase(f"{step}.{answer}")
    if answer in ("yes", "no", "agree"):
        return phrase(f"label.{answer}")
    return str(answer)


def lines(answers: Mapping[str, Any], steps: Sequence[str]) -> tuple[Phrase, ...]:
    """The answers, one a line."""
    told_lines = ((step, shown(step, answers.get(step))) for step in steps)
    return tuple(
        phrase("form.line", field=phrase(f"field.{step}"), answer=value)
        for step, value in told_lines
        if value != "" and step != "data"
    )


def review(turn: Turn, flow: Flow, session: Session, *before: Phrase | None) -> Reply:
    """Everything answered, to be sent, changed or left for later."""
    sent = flow.sent(session.answers)
    options = ("send", "change", BACK, CANCEL)
    return Reply(
        told(*before, phrase("form.review"), *lines(sent, tuple(sent))),
        tuple(
            Option(press(turn.fair.id, session, REVIEW, each), phrase(f"label.{each}")) for each in options
        ),
    )


def changes(turn: Turn, flow: Flow, session: Session, page: int) -> Reply:
    """Which answer is to be changed?"""
    names = [step.name for step in flow.applicable(session.answers) if step.name != "data"]
    room = MOST_OPTIONS - 2
    here = names[page * room : (page + 1) * room]
    options = [Option(press(turn.fair.id, session, name, "again"), phrase(f"field.{name}")) for name in here]
    if names[(page + 1) * room :]:
        more = press(turn.fair.id, session, REVIEW, f"change{page + 1}")
        options.append(Option(more, phrase("label.more")))
    options.append(Option(press(turn.fair.id, session, REVIEW, "review"), phrase("label.review")))
    return Reply(phrase("form.which"), tuple(options))


async def park(turn: Turn) -> bool:
    """Leave the form that is open, keeping it; False when none is."""
    session = await turn.store.sessions.open(turn.person.id)
    if session is None:
        return False
    await turn.store.sessions.keep(replace(session, asked=""), turn.now)
    return True
