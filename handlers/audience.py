"""Choosing who an announcement is for: groups put together and taken away, counted as they stand."""

from collections.abc import Sequence
from dataclasses import replace

from bot.reply import Localized, Option, Phrase, Reply, phrase
from bot.turn import Turn
from handlers.announcing import counted, for_announcers, reach
from handlers.answers import told
from handlers.cards import page, way, ways
from handlers.drafts import Draft, current, keep
from handlers.groups import FIRST, NARROWED, STATES, described, sign_ups
from storage.consents import TOPICS
from storage.groups import Audience, Group
from storage.reference import product
from storage.reference.choices import province_coded

#: What is offered in one message, beside the way back and the rest.
MOST = 8

#: Products somebody asked about that are offered.
MOST_ASKED = 24

SIDES = {"+": "include", "-": "minus"}


@for_announcers
async def who(turn: Turn) -> Reply:
    """The audience as it stands, and what may be done with it."""
    return await _shown(turn, await current(turn))


async def _shown(turn: Turn, draft: Draft, *before: Phrase | None) -> Reply:
    chosen = bool(draft.audience.include)
    found, draft = await reach(turn, draft)
    await keep(turn, draft)
    return Reply(
        told(
            *before,
            phrase("announce.to", who=described(turn.fair, draft.audience))
            if chosen
            else phrase("announce.who"),
            *(counted(found) if chosen else ()),
            phrase("announce.topic", topic=phrase(f"topic.{draft.topic}")) if draft.topic != "news" else None,
        ),
        ways(
            turn.option(phrase("label.add-people"), "announce.add", d="+"),
            turn.option(phrase("label.minus-people"), "announce.add", d="-") if chosen else None,
            turn.option(phrase("label.nobody-yet"), "announce.clear") if chosen else None,
            turn.option(phrase("label.topic"), "announce.topic"),
            turn.option(phrase("label.to-draft"), "announce.draft"),
        ),
    )


@for_announcers
async def clear(turn: Turn) -> Reply:
    """Begin again with nobody."""
    return await _shown(turn, replace(await current(turn), audience=Audience()))


@for_announcers
async def topic(turn: Turn) -> Reply:
    """Only who wants to hear of this."""
    wanted = turn.asked.slots.get("t", "")
    if wanted in ("news", *TOPICS):
        return await _shown(turn, replace(await current(turn), topic=wanted))
    options = (turn.option(phrase(f"topic.{each}"), "announce.topic", t=each) for each in ("news", *TOPICS))
    return Reply(
        phrase("announce.which-topic"), (*options, turn.option(phrase("label.back"), "announce.who"))
    )


@for_announcers
async def add(turn: Turn) -> Reply:
    """A group: which kind, then which of it; then it is in (+) or out (-)."""
    slots = turn.asked.slots
    sign, kind, value = slots.get("d", ""), slots.get("k", ""), slots.get("v", "")
    if sign not in SIDES:
        return await _shown(turn, await current(turn))
    if group := _group(turn, kind, value):
        draft = await current(turn)
        return await _shown(turn, replace(draft, audience=_with(draft.audience, SIDES[sign], group)))
    if kind == "xs":
        await keep(turn, await current(turn), f"stands.{SIDES[sign]}")
        return Reply(
            phrase("announce.which-stands"), (turn.option(phrase("label.back"), "announce.add", d=sign),)
        )
    options = await _offered(turn, sign, kind)
    back = (
        turn.option(phrase("label.back"), "announce.add", d=sign)
        if kind
        else turn.option(phrase("label.back"), "announce.who")
    )
    if kind and not options:
        return Reply(phrase("announce.nothing-there"), (back,))
    shown = page(turn, options, MOST)
    asked = phrase("announce.which-of" if kind else "announce.add" if sign == "+" else "announce.minus")
    return Reply(told(asked, shown.note), ways(*shown.items, shown.more, back))


def _with(audience: Audience, side: str, group: Group) -> Audience:
    groups: tuple[Group, ...] = getattr(audience, side)
    return audience if group in groups else replace(audience, **{side: (*groups, group)})


def _group(turn: Turn, kind: str, value: str) -> Group | None:
    """The group a button means; None where it asks for more, or is none."""
    if kind in ("o", "v", "t") or (kind == "x" and value == "all"):
        return Group.of(FIRST[kind])
    if kind in NARROWED and value and value in _values(turn, kind):
        name, column = NARROWED[kind]
        return Group.of(name, **{column: (value,)})
    if kind == "w":
        signed = next((each for each in sign_ups(turn.fair) if each.code == value), None)
        return Group.of("signed_up", entry=signed.entries) if signed else None
    return None


def _values(turn: Turn, kind: str) -> Sequence[str]:
    """What may stand in a button of that kind, whoever sends it."""
    match kind:
        case "ip" | "xp":
            return [each.id for each in turn.fair.poles]
        case "a":
            return STATES
        case "iq":
            return [value] if product(value := turn.asked.slots.get("v", "")) else []
        case "xo":
            return [value] if province_coded(value := turn.asked.slots.get("v", "")) else []
        case _:
            return ()


async def _offered(turn: Turn, sign: str, kind: str) -> list[Option]:
    """The buttons of a kind; of '' the kinds."""

    def offer(label: Phrase, code: str, value: str = "") -> Option | None:
        slots = {"d": sign, "k": code} | ({"v": value} if value else {})
        return way(turn, label, "announce.add", **slots)

    def named(name: Localized | str) -> Phrase:
        return phrase("label.name", name=name)

    options: list[Option | None] = []
    match kind:
        case "ip" | "xp":
            options = [offer(named(each.name), kind, each.id) for each in turn.fair.poles]
        case "iq":
            asked = await turn.store.audience.subjects(turn.fair.id, "product", MOST_ASKED)
            options = [
                offer(phrase("label.asked", name=sold.name, people=people), kind, id)
                for id, people in asked
                if (sold := product(id))
            ]
        case "a":
            options = [offer(phrase(f"label.state-{each}"), kind, each) for each in STATES]
        case "x":
            options = [
                offer(phrase("label.every-exhibitor"), "x", "all"),
                offer(phrase("label.by-pole"), "xp") if turn.fair.poles else None,
                offer(phrase("label.by-province"), "xo"),
                offer(phrase("label.by-stands"), "xs") if turn.fair.stands else None,
            ]
        case "xo":
            codes = await turn.store.audience.provinces(turn.fair.id)
            options = [
                offer(named(found.name), kind, code) for code in codes if (found := province_coded(code))
            ]
        case "w":
            options = [offer(each.label, kind, each.code) for each in sign_ups(turn.fair)]
        case _:
            options = [offer(phrase(f"label.group-{code}"), code) for code in FIRST]
    return [each for each in options if each is not None]
