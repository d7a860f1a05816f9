"""Words that mean the same in any conversation: STOP, START, a reference, a code, a lost child."""

import re

from bot.language.asked import Asked
from bot.language.orders import is_order
from bot.language.owned import owned
from bot.language.reports import URGENT, reported
from bot.questions import latin_digits
from storage.reference.choices import meant

REFERENCE = re.compile(r"[2-9A-Z]{3}-[2-9A-Z]{3}", re.IGNORECASE)
CLAIM = re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}", re.IGNORECASE)
CODE = re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", re.IGNORECASE)

#: The code of a room: a letter, a digit, a letter, a digit, which no language writes; of the signs that codes
#: are made of, so that few ranges of stands look like one.
ROOM = re.compile(r"(?:[ACDEFHJKMNPRTWXY][2346789]){2}", re.IGNORECASE)

#: What exhibitors and the team call what is theirs → where it is.
OWN = {"sheet": "roll.sheet", "roll": "roll.list", "certificate": "part.certificate", "here": "roll.here"}

#: No such word is longer, whatever stands around it.
LONGEST = 60


def urgent(text: str) -> Asked | None:
    """What is urgent in these words; None when nothing is."""
    kind = reported(text, URGENT)
    return Asked("report.urgent", {"k": kind}) if kind else None


def command(text: str) -> Asked | None:
    """What these words ask whatever was asked before; None for any others."""
    words = text.strip()
    if len(words) <= LONGEST and (said := meant(words, ("stop", "restart"))):
        return Asked("subscribe.stop" if said == "stop" else "subscribe.start")
    if REFERENCE.fullmatch(words):
        return Asked("apply.status", {"ref": words.upper()})
    if CLAIM.fullmatch(words):
        return Asked("apply.claim", {"code": words.upper()})
    if CODE.fullmatch(words):
        return Asked("organizer.accept", {"code": words.upper()})
    if ROOM.fullmatch(room := latin_digits(words).replace(" ", "").replace("-", "")):
        return Asked("workshop.here", {"code": room.upper()})
    return urgent(words)


def ordered(text: str) -> Asked | None:
    """What these words ask when said by who may change the programme, or has what they name."""
    if what := owned(text):
        return Asked(OWN[what])
    return Asked("change.ordered") if is_order(text) else None
