"""One message, one turn, one transaction: what is meant, who answers, and what is kept of it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from bot.addresses import NOWHERE, Addresses
from bot.fairs import FairBook, View
from bot.interests import subjects
from bot.language.asked import Asked, Understood
from bot.language.understanding import LIKELY, Previous
from bot.message import File, Message, Pick, Place, Said, Voice, Words
from bot.outbox import Outbox
from bot.questions import Upload
from bot.reply import Reply, phrase
from bot.router import Route, Router
from bot.turn import SentPack, Store, Turn
from bot.uploads import Uploads
from storage.database import Database
from storage.files import WORKBOOK, Kept
from storage.inbox import Received
from storage.records import Address, Desk, Outgoing, Person, Session

log = structlog.get_logger(__name__)

#: How much of a message is read for what it means: a question is shorter, and everybody waits meanwhile.
LONGEST_READ = 1_000

#: The session that remembers what was last asked and offered, for "and tomorrow?" and "the second one".
TALK = "talk"

#: Commands that people say in words of their own, which show their language.
SPOKEN = frozenset({"report.urgent"})

#: Options of one reply.
MOST_OPTIONS = 10

#: What a conversation under way hears first, and what a route that knows nothing better would answer.
UNASKED = frozenset({"file", "voice", "place"})
LOST = frozenset({"unknown", "out_of_scope", "stale", "smalltalk.thanks", "smalltalk.greet"}) | UNASKED

#: What whoever gives orders in words must be allowed to do.
EDITS = "programme.change"
#: ... or asks in words of their own for something the team has.
ROLL = "roll.list"
#: ... and whoever sends a list of files back.
DECIDES = "application.decide"
#: Files that nobody asked for: fetched where there are people to look at them.
FETCHED = frozenset({"file", "voice"})

#: How long the answer to one page waits for the next one, which then is answered instead.
BURST = timedelta(seconds=1.5)

#: Channels on which somebody waits for each answer before they go on.
AT_ONCE = frozenset({"terminal"})

#: A platform's hint of a language, by its first letters, as one of ours.
HINTS: Mapping[str, str] = {
    "ar": "ar",
    "ary": "ary",
    "fr": "fr",
    "en": "en",
    "zgh": "zgh",
    "ber": "zgh",
    "shi": "zgh",
    "tzm": "zgh",
}

#: What the bot says of its own accord after an answer, if anything.
Afterword = Callable[[Turn], Awaitable[Reply | None]]


@dataclass(frozen=True, slots=True)
class Begun:
    """A message taken up: its row, who wrote it as far as we know, what was last said, and which fair."""

    row: Received
    person: Person | None
    talk: Session | None
    fair: str | None
    #: The conversation whose question their words answer.
    under_way: Session | None = None


@dataclass(frozen=True, slots=True)
class Meant:
    """What a message means, as far as it is known before its turn."""

    asked: Asked
    understood: Understood | None
    #: The conversation that hears it first.
    hearing: Session | None = None
    upload: Upload | None = None
    kept: Kept | None = None
    #: What the words mean from somebody who may change the programme.
    order: Asked | None = None
    sent: SentPack | None = None
    #: The team's group it was said in.
    desk: Desk | None = None


@dataclass(frozen=True, slots=True)
class Turned:
    """What a turn came to: who answered, the reply whose call is to be made now, and whether more waits."""

    route: str
    marked: Outgoing | None
    waits: bool
    #: Channels on which others are told something.
    told: frozenset[str] = frozenset()


class StaleFair(Exception):
    """The fair changed between understanding and answering: look again."""


class Answerer:
    """Knows who answers what, and commits the answer with all that belongs to it."""

    def __init__(
        self,
        database: Database,
        router: Router,
        fairs: FairBook,
        outbox: Outbox,
        afterword: Afterword,
        default_language: str,
        uploads: Uploads | None = None,
        addresses: Addresses = NOWHERE,
    ) -> None:
        self._addresses = addresses
        self._uploads = uploads
        self._database = database
        self._router = router
        self._fairs = fairs
        self._outbox = outbox
        self._afterword = afterword
        self._default_language = default_language

    async def begin(self, store: Store, id: int, now: datetime) -> Begun | None:
        """Take up a row of the inbox, counting the attempt; None when it is not to be handled (any more)."""
        row = await store.inbox.begin(id)
        if row is None:
            return None
        person = await store.people.at(Address(row.channel, row.sender))
        talk = await store.sessions.get(person.id, TALK) if person else None
        fair = await self._fairs.shown_to(store, person.fair if person else None, now)
        under_way = await store.sessions.open(person.id) if person else None
        return Begun(row, person, talk, fair, under_way)

    def prepared(self, begun: Begun) -> bool:
        """Whether the fair that is asked about is indexed, which takes long."""
        return begun.fair is None or self._fairs.built(begun.fair)

    async def prepare(self, begun: Begun) -> None:
        """Index the fair that is asked about."""
        if begun.fair is not None:
            await self._fairs.view(begun.fair)

    async def answer(self, begun: Begun, message: Message, now: datetime) -> None:
        """Answer one message. Raises `StaleFair`, `Full`, and whatever its handler raises."""
        desk = None
        if message.author is not None:
            desk = await self._database.read(lambda store: store.desks.at(message.sender))
        if message.aside and (desk is None or desk.ticket is None):
            await self._database.write(lambda store: store.inbox.overheard(begun.row.id))
            return
        direct = self._directly(message)
        if message.edits:
            name = message.said_in
            fair = await self._database.read(lambda store: store.tickets.said_in(name))
            if not fair:  # it was answered as it stood
                await self._database.write(lambda store: store.inbox.overheard(begun.row.id))
                return
            direct = Asked("desk.corrected", {}, fair)
        elif desk is not None and desk.ticket is not None and _is_told(message.said):
            direct = Asked("desk.said")
        hearing = None
        if desk is None and begun.under_way and (direct is None or direct.intent in UNASKED):
            hearing = begun.under_way
        about = hearing.subject.partition(":")[0] if hearing else direct.fair if direct else ""
        if desk is not None and not about:
            about = desk.fair
        view = await self._fairs.view(about) if about else None
        if view is None and begun.fair:
            view = await self._fairs.view(begun.fair)
        if view is not None and hearing is None and desk is None and _is_captioned(message, direct):
            below = view.understanding.read(
                message.caption[:LONGEST_READ], now.astimezone(view.fair.zone), None
            )
            # The question is in the words; where that is not sure, people look at both if somebody is there.
            asks = _sure(below).intent not in LOST
            if asks or (below.choices and not await self._looked_at(Asked("file"), view)):
                message, direct = replace(message, said=Words(message.caption), caption=""), None
        understood = None
        spoken = direct is None or direct.intent in SPOKEN
        if spoken and view is not None and isinstance(message.said, Words):
            local = now.astimezone(view.fair.zone)
            text = message.said.text[:LONGEST_READ]
            understood = view.understanding.read(text, local, _previous(begun.talk))
        asked = direct or _sure(understood)
        sent, upload, kept = None, None, None
        if self._uploads and not desk and await self._is_pack(begun, message, view):
            sent, kept = await self._uploads.fetch_pack(message)
            hearing, asked = None, Asked("change.received" if sent.rows is None else "review.received")
        elif self._uploads and (hearing or desk or await self._looked_at(asked, view)):
            upload, kept = await self._uploads.fetch(message) or (None, None)
        order = None
        if direct is None and hearing is None and desk is None and isinstance(message.said, Words):
            order = self._router.ordered(message.said.text)
        meant = Meant(asked, understood, hearing, upload, kept, order, sent, desk)
        if view is None:
            route = await self._database.write(lambda store: self._without_fair(store, begun, message, now))
            self._outbox.wake(message.sender.channel)
        else:
            route = await self._commit(begun, message, view, meant, now)
        log.info(
            "turn",
            message=begun.row.id,
            person=begun.person.id if begun.person else None,
            channel=begun.row.channel,
            route=route,
        )

    async def _is_pack(self, begun: Begun, message: Message, view: View | None) -> bool:
        """Whether it is a workbook from somebody who may change the programme, or decide on files."""
        if not isinstance(message.said, File) or begun.person is None or view is None:
            return False
        if message.said.mime != WORKBOOK and not message.said.name.lower().endswith(".xlsx"):
            return False
        person, fair = begun.person.id, view.fair.id
        may = await self._database.read(lambda store: store.roles.actions(person, fair))
        return not may.isdisjoint((EDITS, DECIDES))

    async def _looked_at(self, asked: Asked, view: View | None) -> bool:
        """Whether somebody of the team will look at a file that no conversation asked for."""
        if view is None or asked.intent not in FETCHED:
            return False
        fair = view.fair.id
        return await self._database.read(lambda store: store.desks.somebody(fair))

    def _directly(self, message: Message) -> Asked | None:
        """What needs no understanding: a press, a command, a place, a voice note, a file."""
        match message.said:
            case Pick(id):
                return Asked.load(id) or Asked("stale")
            case Words(text):
                return self._router.command(text) or self._fairs.named(text)
            case Place():
                return Asked("place")
            case Voice():
                return self._router.command(message.caption) or Asked("voice")
            case _:
                return self._router.command(message.caption) or Asked("file")

    async def _commit(
        self,
        begun: Begun,
        message: Message,
        view: View,
        meant: Meant,
        now: datetime,
    ) -> str:
        """Commit one turn and, where there is room for the call, let its reply leave at once."""
        room = self._outbox.reserve(message.sender)
        turned = Turned("", None, False)
        try:
            turned = await self._database.write(
                lambda store: self._turn(store, begun, message, view, meant, now, room.owner if room else "")
            )
        finally:
            if room:
                room.send(turned.marked)
        for channel in turned.told | ({message.sender.channel} if turned.waits else frozenset()):
            self._outbox.wake(channel)
        return turned.route

    async def _turn(
        self,
        store: Store,
        begun: Begun,
        message: Message,
        view: View,
        meant: Meant,
        now: datetime,
        owner: str,
    ) -> Turned:
        """One turn, whole, in one transaction. Its reply is marked by `owner` where nothing goes before."""
        if not await store.inbox.done(begun.row.id):
            return Turned("already answered", None, False)
        if await store.fairs.version(view.fair.id) != view.fair.version:
            self._fairs.outdated(view)
            raise StaleFair
        if message.alias:
            await store.people.moved((Address(message.sender.channel, message.alias),), message.sender)
        asked, understood, hearing = meant.asked, meant.understood, meant.hearing
        person = await store.people.meet(
            # In the team's group each is who they are when alone with us; any other group is one person.
            (message.author if meant.desk else None) or message.sender,
            name=message.name,
            # What fills in a form does not show which language they want.
            language=understood.answer_in if understood and hearing is None else "",
            hint=HINTS.get(
                message.locale.lower().replace("_", "-").partition("-")[0], self._default_language
            ),
            now=now,
        )
        if meant.order is not None and await _may(store, person.id, view.fair.id, meant.order):
            asked = meant.order
        turn = Turn(
            message=message,
            person=person,
            fair=view.fair,
            directory=view.directory,
            asked=asked,
            understood=understood,
            store=store,
            now=now.astimezone(view.fair.zone),
            guide=view.guide,
            upload=meant.upload,
            sent=meant.sent,
            addresses=self._addresses,
            desk=meant.desk,
        )
        if meant.kept is not None:
            await store.files.add(meant.kept, now)
        route = self._router.route(asked.intent) or self._router.route("stale")
        assert route is not None
        reply, after = await self._reply(turn, route, hearing)
        if hearing is None and meant.desk is None:
            await store.tallies.count(view.fair.id, asked.intent, turn.now)
        if asked.intent == "unknown" and isinstance(message.said, Words) and hearing is None:
            await store.unanswered.note(view.fair.id, message.said.text, person.id, now)
        if hearing is None and meant.desk is None and await store.sessions.open(person.id) is None:
            after = await self._afterword(turn)
        others = frozenset(store.outgoing.told)
        still = await store.people.get(person.id)
        await store.outgoing.reopen(message.sender, now)
        if after and still and self._outbox.merges(message.sender.channel):
            reply, after = _merged(reply, after)
        if owner and await store.outgoing.waits_at(message.sender):
            owner = ""
        if hearing is not None:
            await store.outgoing.cancel(f"burst:{person.id}")
        if reply.burst and message.sender.channel not in AT_ONCE:
            owner = ""
        first = await self._add(store, begun, message, reply, 0, person, still, owner, now)
        if still and after:
            await self._add(store, begun, message, after, 1, person, still, "", now)
        if still:
            await store.people.answered(person.id)
            if meant.desk is None:
                about = subjects(asked, view.fair) if hearing is None else ()
                await store.audience.asked(person.id, view.fair.id, about, now=now)
                await store.sessions.keep(_talk(person, asked, reply), now)
        waits = not owner or bool(still and after) or reply.silent
        return Turned(route.intent, first if owner else None, waits, others)

    async def _reply(self, turn: Turn, route: Route, hearing: Session | None) -> tuple[Reply, Reply | None]:
        """The answer: of the conversation under way, else of the route, and the question once more."""
        listener = self._router.listener(hearing.flow) if hearing else None
        if hearing is None or listener is None:
            reply = await route.handler(turn)
            unsure = turn.understood is not None and turn.asked == turn.understood.asked
            return self._router.beside(turn, reply) if unsure else reply, None
        heard = await listener(turn, hearing)
        if heard.passed:
            return await route.handler(turn), None
        if heard.again is None or route.intent in LOST:
            return heard.reply, None
        return await route.handler(turn), heard.again

    async def _add(
        self,
        store: Store,
        begun: Begun,
        message: Message,
        reply: Reply,
        number: int,
        person: Person,
        still: Person | None,
        owner: str,
        now: datetime,
    ) -> Outgoing | None:
        """Decide that this is said to `person`, who may have been erased in this turn (`still` is None)."""
        if reply.silent:
            return None
        burst = reply.burst and message.sender.channel not in AT_ONCE
        id = await store.outgoing.add(
            f"in:{begun.row.id}:{number}",
            message.sender,
            person.id if still else None,
            "reply",
            reply.text,
            options=reply.options,
            attach=reply.attach,
            answers=begun.row.id,
            language=None if still else person.language,
            owner=owner,
            topic=f"burst:{person.id}" if burst else "",
            due=now + BURST if burst else None,
            now=now,
        )
        if id is None:
            return None
        return Outgoing(
            id=id,
            address=message.sender,
            person=person.id if still else None,
            kind="reply",
            text=reply.text,
            options=reply.options,
            attach=reply.attach,
            topic="",
            due=now,
            attempts=1,
            doubts=0,
            answers=message.id,
            language=(still or person).language,
            heard=now,
        )

    async def _without_fair(self, store: Store, begun: Begun, message: Message, now: datetime) -> str:
        """Nobody has loaded a fair yet: say so."""
        if await store.inbox.done(begun.row.id):
            await self._say(store, begun, message.sender, "fair.none", now)
        return "no fair"

    async def set_aside(self, store: Store, begun: Begun, error: str, now: datetime) -> None:
        """Quarantine a message, and say sorry once."""
        row = begun.row
        await store.inbox.quarantine(row.id, error)
        await self._say(store, begun, Address(row.channel, row.sender), "sorry.failed", now)

    async def _say(self, store: Store, begun: Begun, to: Address, key: str, now: datetime) -> None:
        person = begun.person
        await store.outgoing.add(
            f"in:{begun.row.id}:0",
            to,
            person.id if person else None,
            "reply",
            phrase(key),
            answers=begun.row.id,
            language=None if person else self._default_language,
            now=now,
        )


def _sure(understood: Understood | None) -> Asked:
    """What was meant, where it is likely enough; else it is for the person to say which reading it is."""
    if understood is None or (understood.choices and understood.confidence < LIKELY):
        return Asked("unknown")
    return understood.asked


async def _may(store: Store, person: int, fair: str, order: Asked) -> bool:
    """Whether words that mean something from some people mean it from this one."""
    match order.intent:
        case "roll.here":
            return await store.roll_call.awaits(person, fair)
        case "roll.sheet" | "part.certificate":
            return await store.roll_call.has_stand(person, fair)
        case "roll.list":
            return await store.roles.may(person, ROLL, fair)
        case _:
            return await store.roles.may(person, EDITS, fair)


def _is_captioned(message: Message, direct: Asked | None) -> bool:
    """Whether it is a picture with words below it that are no command."""
    asks = direct is not None and direct.intent == "file" and message.caption.strip() != ""
    return asks and isinstance(message.said, File) and message.said.mime.startswith("image/")


def _is_told(said: Said) -> bool:
    """Whether it is something said to people, not a press or a command."""
    match said:
        case Pick():
            return False
        case Words(text):
            return not text.startswith("/")
        case _:
            return True


def _talk(person: Person, asked: Asked, reply: Reply) -> Session:
    """What a following message may refer to."""
    answers = {
        "asked": {"intent": asked.intent, "slots": dict(asked.slots), "fair": asked.fair},
        "options": [option.id for option in reply.options],
    }
    return Session(person.id, TALK, "", "", answers)


def _merged(reply: Reply, after: Reply) -> tuple[Reply, Reply | None]:
    """Both as one reply, where its options are not too many."""
    options = {option.id: option for option in (*reply.options, *after.options)}
    if len(options) > MOST_OPTIONS or after.attach:
        return reply, after
    text = phrase("merged", first=reply.text, second=after.text)
    return replace(reply, text=text, options=tuple(options.values())), None


def _previous(talk: Session | None) -> Previous | None:
    if talk is None:
        return None
    asked = talk.answers["asked"]
    return Previous(
        Asked(asked["intent"], asked["slots"], asked["fair"]),
        tuple((option, "") for option in talk.answers["options"]),
    )
