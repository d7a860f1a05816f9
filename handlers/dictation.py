"""What is said while an announcement is written: its words, a file, a place, a moment, stands."""

from collections.abc import Mapping
from dataclasses import replace

from bot.message import File, Place, Voice, Words
from bot.reply import Phrase, Reply, Spoken, phrase
from bot.turn import Heard, Turn
from handlers.announcing import back, card
from handlers.answers import everything, told
from handlers.drafts import (
    FIELD,
    LANGUAGES,
    LONGEST,
    Draft,
    draft_in,
    in_time,
    keep,
    language_of,
    letter,
    moment_meant,
    tidied,
)
from handlers.groups import stands_meant
from storage.groups import Group
from storage.records import Session
from storage.refusals import NotAllowed

# ── what is said meanwhile ─────────────────────────────────────────────────────────────────────────────


async def heard(turn: Turn, session: Session) -> Heard:
    """The words, file or place that the draft waits for."""
    try:
        await turn.store.roles.check(turn.person.id, "announcement.write", turn.fair.id)
    except NotAllowed:
        await turn.store.sessions.forget(session.person, session.flow, session.subject)
        return Heard(Reply(phrase("unknown.button"), everything(turn)))
    draft, asked = draft_in(session), session.asked
    match turn.message.said:
        case File() | Voice():
            return await _with_file(turn, draft, asked)
        case Place(latitude, longitude):
            return Heard(await _went_on(turn, replace(draft, attach={"spot": [latitude, longitude]}), asked))
        case Words(words):
            return Heard(await _with_words(turn, draft, asked, words))
        case _:
            return Heard(await card(turn, draft))


async def _with_file(turn: Turn, draft: Draft, asked: str) -> Heard:
    """A picture or a document; until there are words they are still waited for."""
    upload = turn.upload
    if upload is None or upload.refused:
        why = upload.refused if upload else "kind"
        name = upload.name if upload else ""
        refused = told(phrase(f"refused.file-{why}", name=name), phrase("announce.attach"))
        return Heard(Reply(refused, (back(turn),)))
    kept = {"hash": upload.hash, "mime": upload.mime, "name": tidied(upload.name)[:60] or "dalil"}
    draft = replace(draft, attach=kept)
    if not turn.message.caption.strip():
        return Heard(await _went_on(turn, draft, asked))
    # What is forwarded with its words below it is both; where there are words already, it is other words.
    await keep(turn, draft, asked)
    meant = asked if asked.startswith(("text", "correct")) else "text"
    return Heard(await _with_words(turn, draft, meant, turn.message.caption))


async def _went_on(turn: Turn, draft: Draft, asked: str) -> Reply:
    """What was sent is kept; then the words, where there are none yet."""
    if draft.texts:
        return await card(turn, draft)
    await keep(turn, draft, asked if asked.startswith("text") else "text")
    return Reply(phrase("announce.now-words"), (back(turn, "announce.drop", "label.drop-it"),))


async def _with_words(turn: Turn, draft: Draft, asked: str, words: str) -> Reply:
    kind, _, what = asked.partition(".")
    match kind:
        case "text":
            return await text_written(turn, draft, words, what)
        case "at" | "until":
            return await _moment_written(turn, draft, kind, words)
        case "stands":
            return await _stands_written(turn, draft, what, words)
        case "correct":
            return await _correction_written(turn, draft, what, words)
        case _:
            return await card(turn, draft, phrase("announce.attach-first"))


def wrong(text: str) -> Phrase | None:
    """Why these words cannot be announced as they are."""
    if not any(letter.isalnum() for letter in text):
        return phrase("announce.empty")
    if len(text) > LONGEST:
        return phrase("announce.long", length=len(text), most=LONGEST)
    if found := FIELD.search(text):
        return phrase("announce.field", field=found[0])
    return None


async def text_written(turn: Turn, draft: Draft, words: str, language: str) -> Reply:
    text = tidied(words)
    if why := wrong(text):
        return Reply(told(why), (back(turn),))
    read = language if language in LANGUAGES else language_of(turn, text)
    return await card(turn, replace(draft, texts={**draft.texts, read: text}))


async def _moment_written(turn: Turn, draft: Draft, which: str, words: str) -> Reply:
    meant = moment_meant(turn, words)
    if meant is None or not in_time(turn, meant):
        why = phrase("announce.no-moment") if meant is None else phrase("announce.past", moment=meant)
        await keep(turn, draft, which)
        return Reply(why, (back(turn),))
    return await card(turn, replace(draft, at=meant) if which == "at" else replace(draft, until=meant))


async def _stands_written(turn: Turn, draft: Draft, side: str, words: str) -> Reply:
    stands = stands_meant(turn.fair, words)
    if not stands:
        await keep(turn, draft, f"stands.{side}")
        return Reply(phrase("announce.no-stands"), (turn.option(phrase("label.back"), "announce.who"),))
    group = Group.of("exhibitors", stand=stands)
    audience = draft.audience
    sides: Mapping[str, tuple[Group, ...]] = {
        "include": (*audience.include, group) if side == "include" else audience.include,
        "minus": (*audience.minus, group) if side == "minus" else audience.minus,
    }
    return await card(turn, replace(draft, audience=replace(audience, **sides)))


async def _correction_written(turn: Turn, draft: Draft, what: str, words: str) -> Reply:
    """Other words for what was sent: shown before they go."""
    id, _, language = what.partition(".")
    text = tidied(words)
    back = turn.option(phrase("label.back"), "announce.show", id=id)
    if why := wrong(text):
        return Reply(why, (back,))
    await keep(turn, replace(draft, correction={language: text}), "")
    yes = turn.option(phrase("label.correct-it"), "announce.correct", id=id, l=language, go="yes")
    new = Spoken(letter({language: text}, language, language), language)
    return Reply(told(phrase("announce.corrected-look"), phrase("announce.rule"), new), (yes, back))
