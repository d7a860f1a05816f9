"""The call for stands, and help with certificates: what is announced, until applying in the chat opens."""

from collections.abc import Mapping
from datetime import date

from bot.language.asked import Asked
from bot.reply import Day, Option, Phrase, Reply, phrase
from bot.turn import Handler, Turn
from handlers.answers import steps, told
from handlers.cards import entry_option, menu, sample, ways
from handlers.entries import lines, useful_first
from handlers.whereabouts import over, state
from storage.records import Call, FairSummary

#: Documents of the call that have a name in the texts.
DOCUMENTS = frozenset(
    (
        "statutes", "registration", "members", "minutes", "onssa", "label", "photos", "engagement",
        "insurance", "rib", "artisan_card", "cin", "ice", "patente", "tax_certificate",
        "cnss_certificate", "catalogue", "form",
    )
)  # fmt: skip

#: What people name → the document of a call.
ALIASES: Mapping[str, str] = {"attestation_artisan": "artisan_card"}

#: What the programme and the organizers' answers call help with certificates: for food safety, for labels.
ONSSA = ("onssa",)
LABELS = ("labels", "label", "bio", "igp", "aop")
SCHEMES: Mapping[str, tuple[str, ...]] = {"onssa": ONSSA, "": (*ONSSA, *LABELS)}

#: Other fairs whose call is open, in one message.
MOST = 3

#: Programme entries in an answer about certificates.
MOST_ENTRIES = 4


def start(begin: Handler) -> Handler:
    """How do we get a stand? Where the call is open, the form of `begin` is the answer."""

    async def start(turn: Turn) -> Reply:
        call = turn.fair.call
        if call is not None and (_accepts(call, turn.now.date()) or (call.late and not over(turn))):
            return await begin(turn)
        elsewhere = await _elsewhere(turn)
        return Reply(
            told(
                _standing(turn),
                *(_other(each) for each in elsewhere),
                sample(turn, "call") if call else None,
            ),
            ways(
                *(_button(each) for each in elsewhere),
                *steps(turn, "label.contact", "label.fairs", "label.menu"),
            ),
        )

    return start


async def deadline(turn: Turn) -> Reply:
    """Until when may one apply?"""
    elsewhere = await _elsewhere(turn)
    note = sample(turn, "call") if turn.fair.call else None
    return Reply(
        told(_standing(turn), *(_other(each) for each in elsewhere), note),
        ways(*(_button(each) for each in elsewhere), *steps(turn, "label.documents", "label.menu")),
    )


async def documents(turn: Turn) -> Reply:
    """Which papers does the call ask for; is this one among them?"""
    fair, named = turn.fair, turn.asked.slots.get("document", "")
    wanted = ALIASES.get(named, named)
    below = steps(turn, "label.apply", "label.deadline", "label.menu")
    asked_for = fair.call.documents if fair.call else ()
    if not asked_for:
        elsewhere = await _elsewhere(turn)
        unknown = phrase("documents.unknown", fair=fair.short)
        return Reply(
            told(unknown, over(turn), *(_other(each) for each in elsewhere)),
            ways(*(_button(each, "apply.documents") for each in elsewhere), *below),
        )
    verdict = None
    if wanted in DOCUMENTS:
        key = "documents.needed" if wanted in asked_for else "documents.not-needed"
        verdict = phrase(key, document=phrase(f"document.{wanted}"))
    papers = (phrase("documents.line", document=_document(each)) for each in asked_for)
    title = phrase("documents.title", fair=fair.short)
    return Reply(told(verdict, title, *papers, over(turn), sample(turn, "call")), below)


def _document(id: str) -> Phrase | str:
    return phrase(f"document.{id}") if id in DOCUMENTS else id.replace("_", " ")


def _accepts(call: Call | FairSummary, today: date) -> bool:
    """It is known that applications are taken on this day."""
    return (
        call.deadline is not None and today <= call.deadline and (call.opens is None or call.opens <= today)
    )


def _standing(turn: Turn) -> Phrase:
    """How the call of this fair stands today."""
    fair, call, today = turn.fair, turn.fair.call, turn.now.date()
    if call and call.deadline and today > call.deadline:
        return phrase("call.closed", fair=fair.short, deadline=Day(call.deadline, year=True))
    if over(turn):
        return phrase("call.over", fair=fair.short, ends=Day(fair.ends, year=True))
    if call and call.opens and today < call.opens:
        return phrase("call.coming", fair=fair.short, opens=Day(call.opens, year=True))
    if call and call.deadline:
        days = (call.deadline - today).days
        return phrase("call.open", fair=fair.short, deadline=Day(call.deadline, year=True), days=days)
    if call:
        return phrase("call.undated", fair=fair.short)
    return phrase("call.unknown", fair=fair.short, state=state(fair, today))


async def _elsewhere(turn: Turn) -> tuple[FairSummary, ...]:
    """Other fairs whose call is open, the most urgent first."""
    today = turn.now.date()
    known = await turn.store.fairs.summaries()
    opened = [
        each for each in known if each.id != turn.fair.id and each.starts > today and _accepts(each, today)
    ]
    return tuple(sorted(opened, key=lambda each: each.deadline or each.starts)[:MOST])


def _other(fair: FairSummary) -> Phrase:
    assert fair.deadline is not None
    return phrase("call.elsewhere", fair=fair.short, deadline=Day(fair.deadline, year=True))


def _button(fair: FairSummary, intent: str = "apply.start") -> Option:
    return Option(Asked(intent, {}, fair.id).dump(), phrase("label.name", name=fair.short))


async def certification(turn: Turn) -> Reply:
    """Who helps with ONSSA, organic and origin labels at the fair?"""
    fair, scheme = turn.fair, turn.asked.slots.get("scheme", "")
    topics = {"certification", *SCHEMES.get(scheme, LABELS)}
    answers = [each.answer for each in fair.questions if any(each.id.startswith(topic) for topic in topics)]
    entries = useful_first((each for each in fair.programme if topics & set(each.topics)), turn.now)[
        :MOST_ENTRIES
    ]
    found = bool(answers or entries)
    return Reply(
        told(
            phrase("certification.onssa") if scheme == "onssa" else None,
            *answers,
            phrase("certification.programme") if entries else None,
            *lines(entries, turn.now),
            None if found else phrase("certification.unknown", fair=fair.short),
            over(turn),
            sample(turn, "programme") if entries else None,
        ),
        ways(*(entry_option(turn, each) for each in entries), *steps(turn, "label.contact"), menu(turn)),
    )
