"""The menu, help, the language, and kind words for what was not understood."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

from bot.language.asked import Asked
from bot.language.closing import closing
from bot.message import Words
from bot.reply import Localized, Option, Phrase, Reply, Value, phrase
from bot.turn import Turn
from handlers.answers import STEPS, everything, steps
from handlers.cards import MOST_OPTIONS, way, ways
from handlers.cards import menu as menu_button
from handlers.handover import hand_over, lost
from storage.reference import country, product, province, region

#: The languages a person can choose, each named in itself.
LANGUAGES = ("ary", "ar", "fr", "en", "zgh")

#: Other readings offered beside an answer.
BESIDE = 2

#: What people ask for → the language they are answered in.
SPOKEN: Mapping[str, str] = {**{each: each for each in LANGUAGES}, "shi": "zgh"}


async def menu(turn: Turn) -> Reply:
    """Everything the bot can do for a visitor."""
    return Reply(phrase("menu", fair=turn.fair.short), everything(turn))


async def help(turn: Turn) -> Reply:
    """How to talk to the bot."""
    return Reply(
        phrase("help", fair=turn.fair.short), (*everything(turn), *steps(turn, "label.fairs", "label.mydata"))
    )


async def greet(turn: Turn) -> Reply:
    """Somebody said hello."""
    return Reply(phrase("greet", fair=turn.fair.short), everything(turn))


async def thanks(turn: Turn) -> Reply:
    """Somebody said thank you; or "no thanks", "ok", "bye", which close the talk and want nothing."""
    said = turn.message.said
    kind = closing(said.text) if isinstance(said, Words) else ""
    text = {"ok": "closed", "no": "closed", "bye": "goodbye"}.get(kind, "thanks")
    # More than one button: "ok" after a single one would press it.
    return Reply(phrase(text), steps(turn, "label.programme", "label.stands", "label.menu"))


async def language(turn: Turn) -> Reply:
    """Answer in another language from now on."""
    chosen = SPOKEN.get(turn.asked.slots.get("language", ""))
    if chosen is None:
        buttons = (
            turn.option(phrase(f"label.{each}"), "language.change", language=each) for each in LANGUAGES
        )
        return Reply(phrase("language.which"), (*buttons, menu_button(turn)))
    await turn.store.people.choose_language(turn.person.id, chosen)
    # The confirmation is read in the language just chosen: texts are put into words when they are sent.
    return Reply(phrase("language.zgh" if chosen == "zgh" else "language.changed"), everything(turn))


async def unknown(turn: Turn) -> Reply:
    """Words that were not understood: the likeliest readings, else the menu; the second time the team."""
    if handed_over := await lost(turn):
        return handed_over
    readings = turn.understood.choices if turn.understood else ()
    if meant := _meant(turn, readings):
        return Reply(phrase("unknown.meant"), ways(*meant, menu_button(turn)))
    return Reply(phrase("unknown"), everything(turn))


def beside(turn: Turn, reply: Reply) -> Reply:
    """An answer to words that may mean something else too: the other readings before the way back."""
    choices = turn.understood.choices if turn.understood else ()
    others = tuple(each for each in choices if each != turn.asked)
    known = {each.id for each in reply.options}
    meant = [option for option in _meant(turn, others) if option.id not in known]
    if not meant:
        return reply
    *before, last = reply.options or (menu_button(turn),)
    room = MOST_OPTIONS - 1 - len(before)
    return replace(reply, options=(*before, *meant[: min(room, BESIDE)], last))


async def stale(turn: Turn) -> Reply:
    """A button that means nothing any more."""
    return Reply(phrase("unknown.button"), everything(turn))


async def voice(turn: Turn) -> Reply:
    """A voice note: the team listens; where nobody does, that is said."""
    return await hand_over(turn, "voice") or Reply(phrase("unknown.voice"), everything(turn))


async def file(turn: Turn) -> Reply:
    """A photo or document that nobody asked for: the team looks at it."""
    return await hand_over(turn, "photo") or Reply(phrase("unknown.file"), everything(turn))


async def out_of_scope(turn: Turn) -> Reply:
    """Something that is not about the fair; what it may mean nevertheless, before the menu."""
    if not _letters(turn):
        return await greet(turn) if turn.person.answered == 0 else Reply(phrase("unknown"), everything(turn))
    if handed_over := await lost(turn):  # nonsense is often taken for something else: it counts as lost too
        return handed_over
    readings = turn.understood.choices if turn.understood else ()
    return Reply(phrase("out-of-scope"), ways(*_meant(turn, readings), *everything(turn)))


def _letters(turn: Turn) -> bool:
    """Whether something was said in words: "????" and a thumb are no question to refuse."""
    said = turn.message.said
    return not isinstance(said, Words) or any(letter.isalpha() for letter in said.text)


# ── "did you mean …?" ──────────────────────────────────────────────────────────────────────────────────

#: The label of each intent that is offered only as a guess, or under the label of another.
ALIKE: Mapping[str, str] = {
    "agenda.show": "label.workshops",
    "fair.theme": "label.about",
    "human.handoff": "label.person",
    "pole.location": "label.poles",
    "reminder.set": "label.reminder",
    "schedule.item": "label.programme",
    "schedule.next": "label.programme",
    "schedule.topic": "label.programme",
    "stand.number": "label.stands",
    "stand.origin": "label.stands",
    "stand.product": "label.stands",
    "workshop.cancel": "label.workshops",
    "workshop.coming": "label.workshops",
    "workshop.register": "label.workshops",
}


def _meant(turn: Turn, readings: tuple[Asked, ...]) -> list[Option]:
    """A button for each reading that fits in one; no label twice."""
    found: list[Option] = []
    for each in readings:
        label = _label(turn, each)
        if label is None or any(label == option.label for option in found):
            continue
        if button := way(turn, label, each.intent, **each.slots):
            found.append(button)
    return found


def _label(turn: Turn, meant: Asked) -> Phrase | None:
    """What the button says: the thing that is meant by its name, else the kind of question."""
    for slot, value in meant.slots.items():
        if name := _name(turn, slot, value):
            return phrase("label.name", name=name)
    labels = {**{intent: label for label, intent in STEPS.items()}, **ALIKE}
    return phrase(labels[meant.intent]) if meant.intent in labels else None


def _name(turn: Turn, slot: str, value: str) -> Value | None:
    fair, directory = turn.fair, turn.directory
    match slot:
        case "stand":
            return value
        case "item":
            entry = directory.entry(value)
            return entry.title if entry else None
        case "question":
            answer = next((each for each in fair.questions if each.id == value), None)
            return answer.questions[0] if answer else None
        case "country":
            return country(value)
    readers: Mapping[str, Callable[[str], Named | None]] = {
        "exhibitor": directory.exhibitor,
        "pole": directory.pole,
        "product": product,
        "province": province,
        "region": region,
    }
    found = readers[slot](value) if slot in readers else None
    return found.name if found else None


class Named(Protocol):
    """Whatever has a name in several languages."""

    @property
    def name(self) -> Localized: ...
