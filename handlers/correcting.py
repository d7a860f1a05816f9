"""What others do about an announcement: agree to it, or put other words in its place."""

from dataclasses import replace

from bot.reply import Reply, Spoken, phrase
from bot.turn import Turn
from handlers.announcing import Reach, back_to_all, counted, for_announcers
from handlers.answers import told
from handlers.drafts import LANGUAGES, current, keep, letter
from handlers.groups import tongue
from handlers.underway import mine, opener, shown
from storage.groups import Audience
from storage.refusals import NotNow


@for_announcers
async def second(turn: Turn) -> Reply:
    """The yes of another organizer, who has seen what it says and to whom it goes."""
    this = await mine(turn)
    if this.by == turn.person.id:
        return await shown(turn, this.id, phrase("announce.own"))
    if turn.asked.slots.get("go") == "yes":
        await turn.store.announcements.second(this.id, by=turn.person.id, now=turn.now)
        await turn.store.second_yes.told(this.id, by=turn.person.id, now=turn.now)
        return await shown(turn, this.id, phrase("announce.seconded"))
    if this.state != "waiting":
        return await shown(turn, this.id)
    found = Reach(
        await turn.store.audience.count(
            this.fair, Audience.load(this.audience), now=turn.now, topic=this.topic
        )
    )
    texts = this.texts.texts
    views = [
        phrase("announce.whole", language=tongue(each), text=texts[each])
        for each in LANGUAGES
        if each in texts
    ]
    yes = turn.option(phrase("label.agree"), "announce.second", id=str(this.id), go="yes")
    no = turn.option(phrase("label.stop-it"), "announce.stop", id=str(this.id))
    return Reply(
        told(phrase("announce.second"), *views, *counted(found)), (yes, no, back_to_all(turn)), this.attach
    )


# ── other words ────────────────────────────────────────────────────────────────────────────────────────


@for_announcers
async def correct(turn: Turn) -> Reply:
    """Other words in place of what was sent, in one language."""
    this = await mine(turn)
    draft = await current(turn)
    written = [each for each in LANGUAGES if each in this.texts.texts]
    language = turn.asked.slots.get("l", written[0] if len(written) == 1 else "")
    back = opener(turn, this, "label.back")
    if language not in written:
        buttons = (
            turn.option(
                phrase("label.rewrite", language=tongue(each)),
                "announce.correct",
                id=str(this.id),
                l=each,
            )
            for each in written
        )
        return Reply(phrase("announce.correct-which"), (*buttons, back))
    if turn.asked.slots.get("go") == "yes":
        if language not in draft.correction:
            raise NotNow
        texts = {**this.texts.texts, language: draft.correction[language]}
        count = await turn.store.announcements.correct(this.id, texts, by=turn.person.id, now=turn.now)
        await keep(turn, replace(draft, correction={}))
        return await shown(turn, this.id, phrase("announce.corrected", people=count))
    await keep(turn, draft, f"correct.{this.id}.{language}")
    now_read = Spoken(letter(this.texts.texts, language, this.language), language)
    return Reply(
        told(
            phrase("announce.correct", language=tongue(language)),
            phrase("announce.rule"),
            now_read,
        ),
        (back,),
    )
