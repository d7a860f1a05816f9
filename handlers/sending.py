"""Letting an announcement go, and what is done while it goes: pause, resume, stop, again."""

import json
import zlib
from dataclasses import replace

from bot.reply import Phrase, Reply, phrase
from bot.turn import Turn
from handlers.announcing import (
    Reach,
    card,
    counted,
    for_announcers,
    missing,
    reach,
    shortened,
    timing,
)
from handlers.answers import told
from handlers.cards import menu, ways
from handlers.drafts import (
    FLOW,
    Draft,
    attached,
    button,
    draft_in,
    heard_by,
    keep,
    open_draft,
    subject,
    usual,
)
from handlers.groups import described
from handlers.underway import id_of, mine, opener, shown, state_of

#: Announcements in one list.
MOST = 6

#: By how many more people than were shown an audience may have grown: so many, or one in ten.
GROWN, SHARE = 10, 10


@for_announcers
async def send(turn: Turn) -> Reply:
    """To how many, and a yes; then it goes. The same press twice sends it once."""
    session = await open_draft(turn)
    if session is None:
        return await _newest(turn)
    draft, slots = draft_in(session), turn.asked.slots
    if not draft.texts:
        return await card(turn, draft, phrase("announce.no-text"))
    if not draft.audience.include:
        return await card(turn, draft, phrase("announce.no-audience"))
    if draft.at and draft.at <= turn.now:
        return await card(turn, replace(draft, at=None), phrase("announce.past", moment=draft.at))
    if draft.until and draft.until <= (draft.at or turn.now):
        return await card(turn, replace(draft, until=None), phrase("announce.too-soon", moment=draft.until))
    found, _ = await reach(turn, draft)
    if not found.people:
        return await card(turn, draft, phrase("announce.nobody"))
    seen = slots.get("h") == mark(draft)
    before = int(slots["n"]) if slots.get("n", "").isdecimal() and len(slots["n"]) < 10 else 0
    if slots.get("go") != "yes" or not seen:
        return await _asked(turn, draft, found, None)
    if found.people > before + max(GROWN, before // SHARE):
        return await _asked(turn, draft, found, phrase("announce.grown"))
    return await _sent(turn, draft, found)


def mark(draft: Draft) -> str:
    """Tells one draft from another, so that an old yes never sends what was written since."""
    said = json.dumps(replace(draft, counted={}, correction={}).dump(), sort_keys=True)
    return f"{zlib.crc32(said.encode()):08x}"


async def _asked(turn: Turn, draft: Draft, found: Reach, before: Phrase | None) -> Reply:
    """To how many it goes and to whom not, once more, before it does."""
    above = await turn.store.announcements.second_above(turn.fair.id)
    yes = turn.option(
        phrase("label.send-to", people=found.people),
        "announce.send",
        go="yes",
        n=str(found.people),
        h=mark(draft),
    )
    return Reply(
        told(
            before,
            phrase("announce.sure", who=described(turn.fair, draft.audience)),
            *counted(found),
            *missing(draft, found, usual(turn.fair)),
            *timing(turn, draft),
            phrase("announce.needs-second", above=above) if found.people > above else None,
        ),
        (yes, turn.option(phrase("label.back"), "announce.draft")),
    )


async def _sent(turn: Turn, draft: Draft, found: Reach) -> Reply:
    """It goes: unless the same went a moment ago, which is asked about."""
    store, by = turn.store.announcements, turn.person.id
    pressed = button(turn, draft)
    id = await store.draft(
        turn.fair.id,
        draft.texts,
        by=by,
        now=turn.now,
        language=usual(turn.fair),
        zone=turn.fair.zone.key,
        attach=attached(turn, draft),
        options=(pressed,) if pressed else (),
        audience=draft.audience.dump(),
        topic=heard_by(draft),
        urgent=draft.urgent,
        at=draft.at,
        not_after=draft.until,
    )
    if turn.asked.slots.get("t") != "2" and (same := await store.alike(id, turn.now)):
        await store.discard(id, by=by)
        people = (await store.tally(same.id)).all or found.people
        n, h = str(found.people), mark(draft)
        again = turn.option(phrase("label.send-twice"), "announce.send", go="yes", n=n, h=h, t="2")
        return Reply(
            phrase("announce.alike", people=people, state=phrase(f"announcement.state-{state_of(same)}")),
            (opener(turn, same, "label.see-it"), again, turn.option(phrase("label.back"), "announce.draft")),
        )
    state = await store.send(id, by=by, now=turn.now, people=found.people)
    await turn.store.sessions.forget(by, FLOW, subject(turn))
    if state == "waiting":
        others = await turn.store.second_yes.ask(id, by=by, people=found.people, now=turn.now)
        return await shown(turn, id, phrase("announce.waits-for-second", others=others))
    return await shown(turn, id, phrase("announce.on-its-way", people=found.people))


# ── what was sent, and what is on its way ──────────────────────────────────────────────────────────────


async def _newest(turn: Turn) -> Reply:
    """A press on a draft that has gone meanwhile shows what became of it."""
    found = await turn.store.announcements.of_fair(turn.fair.id, by=turn.person.id, most=5)
    own = next((each for each in found if each.by == turn.person.id and each.state != "draft"), None)
    if own is None:
        return await _listed(turn)
    return await shown(turn, own.id, phrase("announce.already"))


@for_announcers
async def every(turn: Turn) -> Reply:
    """The announcements of the fair, the newest first."""
    if session := await open_draft(turn):
        await keep(turn, draft_in(session))  # what is said from here on is no announcement
    return await _listed(turn)


async def _listed(turn: Turn) -> Reply:
    found = await turn.store.announcements.of_fair(turn.fair.id, by=turn.person.id, most=MOST)
    rows = [each for each in found if each.state != "draft"]
    lines = [
        phrase(
            "announce.row",
            number=number,
            text=shortened(each.text_in(turn.person.language)),
            state=phrase(f"announcement.state-{state_of(each)}"),
        )
        for number, each in enumerate(rows, start=1)
    ]
    buttons = [
        turn.option(
            phrase("label.numbered", number=number, text=shortened(each.text_in(turn.person.language))[:16]),
            "announce.show",
            id=str(each.id),
        )
        for number, each in enumerate(rows, start=1)
    ]
    new = turn.option(phrase("label.new-announcement"), "announce.start")
    return Reply(
        told(phrase("announce.all" if rows else "announce.none", fair=turn.fair.short), *lines),
        ways(*buttons, new, menu(turn)),
    )


@for_announcers
async def show(turn: Turn) -> Reply:
    """How far one is, and what can be done about it."""
    return await shown(turn, id_of(turn))


@for_announcers
async def pause(turn: Turn) -> Reply:
    """No further call begins."""
    await mine(turn)
    await turn.store.announcements.pause(id_of(turn), by=turn.person.id, now=turn.now)
    return await shown(turn, id_of(turn))


@for_announcers
async def resume(turn: Turn) -> Reply:
    """Go on; after a first few that failed, only on a second press."""
    this = await mine(turn)
    if this.reason == "canary" and turn.asked.slots.get("sure") != "yes":
        yes = turn.option(phrase("label.send-anyway"), "announce.resume", id=str(this.id), sure="yes")
        return Reply(phrase("announce.canary-failed"), (yes, opener(turn, this, "label.back")))
    await turn.store.announcements.resume(this.id, by=turn.person.id, now=turn.now)
    return await shown(turn, this.id)


@for_announcers
async def stop(turn: Turn) -> Reply:
    """Tell nobody else: there is no way back, so it is asked once more."""
    this = await mine(turn)
    if turn.asked.slots.get("sure") != "yes":
        tally = await turn.store.announcements.tally(this.id)
        yes = turn.option(phrase("label.stop-it"), "announce.stop", id=str(this.id), sure="yes")
        return Reply(
            phrase("announce.stop-sure", told=tally.sent, left=tally.left),
            (yes, opener(turn, this, "label.back")),
        )
    await turn.store.announcements.stop(this.id, by=turn.person.id, now=turn.now)
    return await shown(turn, this.id)


@for_announcers
async def again(turn: Turn) -> Reply:
    """Send once more to who may or may not have it."""
    this = await mine(turn)
    if turn.asked.slots.get("sure") != "yes":
        tally = await turn.store.announcements.tally(this.id)
        yes = turn.option(phrase("label.again-sure"), "announce.again", id=str(this.id), sure="yes")
        return Reply(
            phrase("announce.again-sure", people=tally.doubt), (yes, opener(turn, this, "label.back"))
        )
    count = await turn.store.announcements.again(this.id, by=turn.person.id, now=turn.now)
    return await shown(turn, this.id, phrase("announcement.again", count=count))
