"""Writing an announcement: its words in each language, what goes with them, when, and how it looks."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.reply import Reply, Spoken, phrase
from bot.turn import Turn
from handlers.announcing import back, back_to_all, card, for_announcers, lately, missing
from handlers.answers import told
from handlers.cards import menu, way, ways
from handlers.dictation import text_written
from handlers.drafts import (
    FLOW,
    LANGUAGES,
    LEADS,
    Draft,
    attached,
    button,
    current,
    draft_in,
    keep,
    letter,
    open_draft,
    read_in,
    subject,
    usual,
)
from handlers.groups import channel_named, tongue
from storage.quiet import NIGHT_BEGINS

#: Entries of the programme a button may lead to.
MOST_ENTRIES = 3


@for_announcers
async def start(turn: Turn) -> Reply:
    """A new announcement, or the one that was being written; words beside the command are its words."""
    session = await open_draft(turn)
    if words := turn.asked.slots.get("argument"):
        return await text_written(turn, draft_in(session) if session else Draft(), words, "")
    if session is None or not any(draft_in(session).texts):
        await keep(turn, draft_in(session) if session else Draft(), "text")
        others = await turn.store.announcements.of_fair(turn.fair.id, by=turn.person.id, most=1)
        return Reply(
            phrase("announce.write", fair=turn.fair.short),
            ways(back_to_all(turn) if others else None, back(turn, "announce.drop", "label.drop-it")),
        )
    return await card(turn, draft_in(session))


@for_announcers
async def show(turn: Turn) -> Reply:
    """The draft as it stands."""
    session = await open_draft(turn)
    return await card(turn, draft_in(session)) if session else await start(turn)


@for_announcers
async def drop(turn: Turn) -> Reply:
    """Write it no further: asked once more where there is something to lose."""
    session = await open_draft(turn)
    if session and draft_in(session).texts and turn.asked.slots.get("sure") != "yes":
        yes = turn.option(phrase("label.yes"), "announce.drop", sure="yes")
        return Reply(phrase("announce.drop-sure"), (yes, back(turn, label="label.no")))
    await turn.store.sessions.forget(turn.person.id, FLOW, subject(turn))
    return Reply(phrase("announce.dropped"), ways(back_to_all(turn), menu(turn)))


# ── the words ──────────────────────────────────────────────────────────────────────────────────────────


@for_announcers
async def texts(turn: Turn) -> Reply:
    """In which languages it is written, and how many people have none of theirs."""
    draft = await current(turn)
    found, _ = await lately(turn, draft)
    written = [
        phrase("announce.whole", language=tongue(each), text=draft.texts[each])
        for each in LANGUAGES
        if each in draft.texts
    ]
    buttons = [
        turn.option(
            phrase("label.rewrite" if each in draft.texts else "label.write", language=tongue(each)),
            "announce.text",
            l=each,
        )
        for each in LANGUAGES
    ]
    return Reply(
        told(*written, *missing(draft, found, usual(turn.fair)), phrase("announce.which-language")),
        ways(*buttons, back(turn)),
    )


@for_announcers
async def text(turn: Turn) -> Reply:
    """The words in one language: written, said to be that language, or taken out."""
    language, draft = turn.asked.slots.get("l", ""), await current(turn)
    if language not in LANGUAGES:
        return await card(turn, draft)
    moved = turn.asked.slots.get("m", "")
    if moved in draft.texts:
        kept = {each: words for each, words in draft.texts.items() if each != moved}
        return await card(turn, replace(draft, texts={**kept, language: draft.texts[moved]}))
    if turn.asked.slots.get("d") == "yes" and len(draft.texts) > 1:
        kept = {each: words for each, words in draft.texts.items() if each != language}
        return await card(turn, replace(draft, texts=kept))
    await keep(turn, draft, f"text.{language}")
    moves = [
        turn.option(phrase("label.it-is", language=tongue(language)), "announce.text", l=language, m=each)
        for each in draft.texts
        if each != language and language not in draft.texts and len(draft.texts) == 1
    ]
    out = (
        turn.option(phrase("label.take-out"), "announce.text", l=language, d="yes")
        if language in draft.texts and len(draft.texts) > 1
        else None
    )
    return Reply(phrase("announce.write-in", language=tongue(language)), ways(*moves, out, back(turn)))


# ── what goes with it ──────────────────────────────────────────────────────────────────────────────────


@for_announcers
async def attach(turn: Turn) -> Reply:
    """A picture, a file or a place."""
    draft = await current(turn)
    match turn.asked.slots.get("a", ""):
        case "no":
            return await card(turn, replace(draft, attach={}))
        case "fair" if turn.fair.latitude is not None and turn.fair.longitude is not None:
            spot = [turn.fair.latitude, turn.fair.longitude]
            return await card(turn, replace(draft, attach={"spot": spot}))
    await keep(turn, draft, "attach")
    fair = turn.option(phrase("label.fair-place"), "announce.attach", a="fair")
    none = turn.option(phrase("label.nothing"), "announce.attach", a="no")
    return Reply(
        phrase("announce.attach"),
        ways(fair if turn.fair.latitude is not None else None, none if draft.attach else None, back(turn)),
    )


@for_announcers
async def lead(turn: Turn) -> Reply:
    """A button that leads into the bot."""
    draft, chosen = await current(turn), turn.asked.slots.get("b", "")
    if chosen == "no":
        return await card(turn, replace(draft, button=""))
    named = {**{each.partition(".")[2]: each for each in LEADS}, **{e.id: e.id for e in turn.fair.programme}}
    if chosen in named:
        return await card(turn, replace(draft, button=named[chosen]))
    coming = [each for each in turn.fair.programme if each.day >= turn.now.date()][:MOST_ENTRIES]
    return Reply(
        phrase("announce.button"),
        ways(
            *(turn.option(phrase(each), "announce.button", b=each.partition(".")[2]) for each in LEADS[:5]),
            *(
                way(turn, phrase("label.name", name=each.title), "announce.button", b=each.id)
                for each in coming
            ),
            turn.option(phrase("label.nothing"), "announce.button", b="no") if draft.button else None,
            back(turn),
        ),
    )


# ── when ───────────────────────────────────────────────────────────────────────────────────────────────


@for_announcers
async def when(turn: Turn) -> Reply:
    """Now or at a local time, not after another, and whether it is about this very day."""
    draft, slots = await current(turn), turn.asked.slots
    match slots.get("t", ""):
        case "now":
            return await card(turn, replace(draft, at=None))
        case "urgent":
            return await card(turn, replace(draft, urgent=not draft.urgent))
        case "always":
            return await card(turn, replace(draft, until=None))
        case "until":
            await keep(turn, draft, "until")
            hours = turn.option(phrase("label.two-hours"), "announce.when", t="2h")
            day = turn.option(phrase("label.this-day", hour=NIGHT_BEGINS), "announce.when", t="day")
            always = turn.option(phrase("label.always"), "announce.when", t="always")
            return Reply(phrase("announce.until-when"), (hours, day, always, back(turn)))
        case "2h":
            return await card(turn, replace(draft, until=(draft.at or turn.now) + timedelta(hours=2)))
        case "day":
            day_of = (draft.at or turn.now).astimezone(turn.fair.zone).date()
            night = datetime.combine(day_of, NIGHT_BEGINS, turn.fair.zone)
            return await card(turn, replace(draft, until=night))
    await keep(turn, draft, "at")
    return Reply(
        phrase("announce.when"),
        (
            turn.option(phrase("label.at-once"), "announce.when", t="now"),
            turn.option(phrase("label.not-after"), "announce.when", t="until"),
            turn.option(
                phrase("label.not-today" if draft.urgent else "label.today-only"), "announce.when", t="urgent"
            ),
            back(turn),
        ),
    )


# ── how it looks ───────────────────────────────────────────────────────────────────────────────────────


@for_announcers
async def preview(turn: Turn) -> Reply:
    """Exactly as it will look, one language and channel after the other, the largest first."""
    draft = await current(turn)
    if not draft.texts:
        return await start(turn)
    views = await _views(turn, draft)
    written = turn.asked.slots.get("v", "")
    at = int(written) % len(views) if written.isdecimal() and len(written) < 4 else 0
    channel, language, people = views[at]
    read = read_in(draft.texts, language, usual(turn.fair))
    pressed = button(turn, draft)
    following = turn.option(phrase("label.next-view"), "announce.preview", v=str(at + 1))
    title = phrase(
        "announce.view",
        channel=channel_named(channel),
        language=tongue(language),
        people=people,
        at=at + 1,
        of=len(views),
    )
    return Reply(
        told(
            title,
            phrase("announce.view-whatsapp") if channel == "whatsapp" else None,
            phrase("announce.rule"),
            Spoken(letter(draft.texts, language, usual(turn.fair)), read),
        ),
        ways(pressed, following if len(views) > 1 else None, back(turn)),
        attached(turn, draft),
    )


async def _views(turn: Turn, draft: Draft) -> list[tuple[str, str, int]]:
    """(channel, language, people) of what there is to see."""
    found, _ = await lately(turn, draft)
    parts = [each for each in found.parts if each.left_out in ("", "window")]
    views: dict[tuple[str, str], int] = {}
    for each in sorted(parts, key=lambda part: -part.people):
        views[each.channel, each.language] = views.get((each.channel, each.language), 0) + each.people
    own = turn.message.sender.channel
    return [(*view, people) for view, people in views.items()] or [
        (own, each, 0) for each in LANGUAGES if each in draft.texts
    ]


@for_announcers
async def to_me(turn: Turn) -> Reply:
    """Have it sent to oneself first, in every language it is written in."""
    draft = await current(turn)
    if not draft.texts:
        return await start(turn)
    pressed = button(turn, draft)
    for language in LANGUAGES:
        if language in draft.texts:
            await turn.store.outgoing.add(
                f"to-me:{turn.message.sender.channel}:{turn.message.id}:{language}",
                turn.message.sender,
                turn.person.id,
                "reply",
                letter(draft.texts, language, usual(turn.fair)),
                language=language,
                options=(pressed,) if pressed else (),
                attach=attached(turn, draft),
                now=turn.now,
            )
    return await card(turn, draft, phrase("announce.sent-to-me", count=len(draft.texts)))
