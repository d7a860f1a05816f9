"""What Dalil remembers, as values: frozen, comparable, free of any platform."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from storage.phrases import Day, Lines, Localized, Phrase, Series, Spoken, Value, phrase
from storage.plan.model import PlanRow

__all__ = ["Day", "Lines", "Localized", "Phrase", "Series", "Spoken", "Value", "phrase"]


# ── people ─────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Address:
    """One place where one person is reached. Never a phone number."""

    channel: str
    id: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who wrote to us."""

    id: int
    #: Chosen by asking, else None and `written` decides.
    chosen: str | None
    #: The language last seen in their messages or hinted by the platform: ar, ary, fr, en or zgh.
    written: str
    #: The fair they are asking about; None until they came by a link or chose one.
    fair: str | None
    #: Whether they want news of the fair: None = not asked yet, "asked", "yes", "no".
    news: str | None
    #: How many of their messages were answered.
    answered: int
    #: A display name as the platform gave it; shown to organizers only.
    name: str

    @property
    def language(self) -> str:
        """The language to answer in."""
        return self.chosen or self.written


# ── the fair ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Pole:
    """A part of the fair with a purpose of its own (officially قطب)."""

    id: str
    name: Localized
    about: Localized
    #: One of the kinds of the language conventions: products, international, institutional, financial,
    #: innovation, crafts, regions, intangible_heritage, training, kids; '' when none fits.
    kind: str = ""
    #: How to find it, in words ("behind the stage").
    place: Localized = field(default_factory=lambda: Localized({}))
    #: Stand and exhibitor counts as announced; None = not announced.
    stands: int | None = None
    exhibitors: int | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """A numbered place. The number may exist once in each pole."""

    #: "pole/number", unique in the fair.
    id: str
    number: str
    pole: str
    #: How to find it, in words, where somebody wrote it.
    place: Localized = field(default_factory=lambda: Localized({}))
    #: What there is. Where no stand of a fair has it, nobody wrote it down.
    power: bool = False
    water: bool = False
    cooking: bool = False


@dataclass(frozen=True, slots=True)
class Exhibitor:
    """Who shows something: a cooperative, an association, an institution, a guest."""

    id: str
    name: Localized
    #: cooperative, union, association, gie, mutual, social_enterprise, artisan, auto_entrepreneur,
    #: institution or foreign.
    kind: str
    #: Stand ids; several exhibitors may share one stand.
    stands: tuple[str, ...]
    #: Pole id, '' when unknown.
    pole: str
    #: Product ids of `storage/reference/products.json`.
    products: tuple[str, ...]
    #: Products in the exhibitor's own words, for what the table does not have.
    offers: Localized
    #: French name of `storage/reference/divisions.json`, '' for guests from abroad.
    province: str
    #: Region code (MA-03), '' for guests from abroad.
    region: str
    #: ISO 3166 alpha-2.
    country: str = "MA"
    about: Localized = field(default_factory=lambda: Localized({}))


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of the programme. Times are wall times in the fair's zone."""

    id: str
    title: Localized
    day: date
    starts: time
    #: None = open end.
    ends: time | None
    #: Where, in words.
    place: Localized
    #: Pole id, '' when it belongs to none.
    pole: str
    #: workshop, conference, show, ceremony, kids, tasting, visit, meeting or other.
    kind: str
    #: Subject ids (digital_marketing, governance …), for "is there anything on …".
    topics: tuple[str, ...]
    speakers: tuple[str, ...] = ()
    about: Localized = field(default_factory=lambda: Localized({}))
    #: public, exhibitors or invited.
    audience: str = "public"
    #: Seats, of each slot where it has slots; None = no sign-up.
    seats: int | None = None
    #: From when until when people sign up, wall time; None = from now on, until it begins.
    signup_opens: datetime | None = None
    signup_closes: datetime | None = None
    #: Seats one person or cooperative may take; None = `MOST_SEATS` of `storage.workshops`.
    seats_each: int | None = None
    #: Minutes of one appointment, of an entry that is many of them; None = it is one meeting.
    slot_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Facility:
    """Something every visitor may need, by the facility names of the language conventions."""

    id: str
    #: parking, toilets, prayer_room, kids_space, food, first_aid, wheelchair, atm, wifi, charging,
    #: lost_found, water, information or other.
    kind: str
    name: Localized
    #: Where and what, in words; empty = announced, but nobody said where.
    place: Localized


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """A question people ask, and the organizers' answer."""

    id: str
    #: Ways of asking it, one per language or spelling.
    questions: tuple[str, ...]
    answer: Localized


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of a mobile market, or one phase with its own exhibitors."""

    id: str
    name: Localized
    city: Localized
    venue: Localized
    starts: date
    ends: date
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """The call for stands: who may apply, until when."""

    opens: date | None
    #: Last day on which an application may be sent.
    deadline: date | None
    #: Who may apply and what the organizers promise, in words.
    about: Localized
    #: Document ids asked for (statutes, registration, members, onssa, photos, rib …).
    documents: tuple[str, ...] = ()
    #: Fields of the form in the chat, by name; () = the default form.
    fields: tuple[str, ...] = ()
    #: Applications sent after the deadline are taken, and marked late.
    late: bool = False
    #: How many exhibitors a pole has room for, by pole id: a hard limit.
    places: Mapping[str, int] = field(default_factory=dict)
    #: What is wished for beside it, a warning only: of a category or a province (by its French name) at most,
    #: of `women` (led by women) and `first_time` at least.
    quotas: Mapping[str, int] = field(default_factory=dict)
    #: What is said of their data before applicants agree; empty = the bot's own words.
    notice: Localized = field(default_factory=lambda: Localized({}))


@dataclass(frozen=True, slots=True)
class Duty:
    """When the team answers, as announced; None and '' = not announced."""

    opens: time | None = None
    closes: time | None = None
    #: A number that is answered by somebody.
    phone: str = ""
    #: Minutes after which an unanswered question is brought to the organizer on duty.
    within: int | None = None

    def answers_at(self, hour: time) -> bool | None:
        """Whether the team is there at that hour, by the fair's clock; None = its hours are not announced."""
        if self.opens is None or self.closes is None:
            return None
        if self.opens <= self.closes:
            return self.opens <= hour < self.closes
        return hour >= self.opens or hour < self.closes


@dataclass(frozen=True, slots=True)
class Hosting:
    """What exhibitors are told for their stand, in words; empty = not announced."""

    #: When and where to unload.
    unloading: Localized = field(default_factory=lambda: Localized({}))
    #: Who pays what.
    fees: Localized = field(default_factory=lambda: Localized({}))
    lodging: Localized = field(default_factory=lambda: Localized({}))
    transport: Localized = field(default_factory=lambda: Localized({}))
    #: Exhibitors are asked a few questions after the fair.
    survey: bool = False
    #: Months after the fair until the files are erased; None = the usual.
    keep: int | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours on one day, wall time."""

    day: date
    opens: time
    #: May be after midnight: then earlier than `opens`.
    closes: time


@dataclass(frozen=True, slots=True)
class Fair:
    """One edition of one fair: an immutable snapshot. What nobody announced is None or empty."""

    id: str
    #: Bumped by every change, in its transaction.
    version: int
    name: Localized
    short: Localized
    #: fair or mobile_market.
    kind: str
    edition: int | None
    city: Localized
    region: str
    venue: Localized
    address: Localized
    latitude: float | None
    longitude: float | None
    starts: date
    ends: date
    zone: ZoneInfo
    theme: Localized
    patronage: Localized
    organizer: Localized
    partners: tuple[Localized, ...]
    area: int | None
    #: The area as announced is approximate.
    area_about: bool
    stands_announced: int | None
    exhibitors_announced: int | None
    #: Guest countries, ISO 3166 alpha-2.
    countries: tuple[str, ...]
    #: Per day; a day without a line has no announced hours.
    hours: tuple[Hours, ...]
    #: Free text about hours (Friday prayer …); empty = nothing announced.
    hours_note: Localized
    #: Dirhams; 0 = free; None = not announced.
    fee: int | None
    fee_note: Localized
    phone: str
    email: str
    website: str
    #: Directions by origin (station, airport, bus, "Inezgane"), in words.
    directions: Mapping[str, Localized]
    call: Call | None
    #: The parts that are sample data, by sheet name (stands, exhibitors, programme …) or "location".
    sample: tuple[str, ...]
    #: Languages the organizers write in, the first is the fair's default.
    languages: tuple[str, ...]
    poles: tuple[Pole, ...] = ()
    stands: tuple[Stand, ...] = ()
    exhibitors: tuple[Exhibitor, ...] = ()
    programme: tuple[Entry, ...] = ()
    facilities: tuple[Facility, ...] = ()
    questions: tuple[QuestionAnswer, ...] = ()
    stops: tuple[Stop, ...] = ()
    #: Extra synonyms of this fair: (what people write, what it means).
    words: tuple[tuple[str, str], ...] = ()
    #: The plan as it is drawn, row by row; () = nobody drew one. See `storage.plan.making.plan_of`.
    plan: tuple[PlanRow, ...] = ()
    #: Source of each fact by its name in fair.toml, where one was given.
    sources: Mapping[str, str] = field(default_factory=dict)
    #: Above how many people an announcement needs a second organizer's yes; None = the usual.
    second_above: int | None = None
    desk: Duty = Duty()
    hosting: Hosting = field(default_factory=Hosting)


@dataclass(frozen=True, slots=True)
class FairSummary:
    """A fair as a line in a list."""

    id: str
    version: int
    short: Localized
    city: Localized
    starts: date
    ends: date
    #: First day whose call for stands still accepts applications, and its last; None = no call.
    deadline: date | None
    opens: date | None


# ── the team ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody with one role, or who waits for an admin's yes to it."""

    person: int
    name: Phrase | str
    role: str
    #: '' = at every fair.
    fair: str
    waits: bool


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation that nobody has used."""

    #: What it is found by; not what it is used with.
    key: str
    role: str
    #: Who invites; '' = whoever runs the server.
    by: str
    ends: datetime


# ── applications ───────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Application:
    """A cooperative's file: what it answered, and what became of it."""

    id: int
    fair: str
    #: None = it came on paper and nobody claimed it.
    person: int | None
    #: '' while it is a draft.
    reference: str
    #: draft, sent, review, incomplete, accepted, reserve, declined, confirmed, released or withdrawn.
    state: str
    #: Bumped by every change.
    version: int
    source: str
    late: bool
    answers: Mapping[str, Any]
    pole: str
    #: What the organizers asked to be added or corrected.
    asked: str
    #: Decided and not released yet: accepted, reserve, declined; '' = nothing.
    held: str
    reason: str
    #: Its place on the reserve list.
    rank: int | None
    #: Stand id, '' until one is given.
    stand: str
    sent: datetime | None
    changed: datetime
    #: Its place was given back, and nobody has it yet.
    vacant: bool = False

    @property
    def name(self) -> str:
        """How the applicants call themselves; the reference of a file without a name."""
        return str(self.answers.get("name") or self.reference or self.id)


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided on a file that was looked at in version `seen`."""

    id: int
    verdict: str
    seen: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """One exhibitor with a stand, on one day of the fair."""

    #: Of the application.
    id: int
    name: str
    #: Stand id, and what is written on it.
    stand: str
    number: str
    phone: str
    #: Whether they could be asked.
    asked: bool
    #: When they said that they are there, or were ticked; None = nobody has seen them.
    here: datetime | None


@dataclass(frozen=True, slots=True)
class CustomerLetter:
    """What a customer wrote to a listed exhibitor, or was answered."""

    #: The most letters of one: a template carries no more. And the conversation in which one is written.
    LONGEST: ClassVar[int] = 600
    FLOW: ClassVar[str] = "letter"

    id: int
    fair: str
    #: Id in the directory.
    exhibitor: str
    writer: int
    reader: int
    #: What the writer is in this talk: customer or exhibitor.
    wrote_as: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Document:
    """One paper or photograph of a file."""

    id: int
    #: The step or document it belongs to.
    kind: str
    hash: str
    #: As its sender called it.
    name: str
    mime: str


# ── workshops ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class SignUp:
    """What one person has of one entry of the programme."""

    id: int
    fair: str
    entry: str
    person: int
    #: seat, waiting, offered, follows, walked (came without a seat) or gone (the entry is cancelled).
    state: str
    #: Seats held, or wanted.
    seats: int
    #: Seats that are offered.
    offered: int
    #: Of an appointment: minutes from the start of the entry to its own.
    slot: int
    #: Until when an offer can be taken.
    until: datetime | None
    #: Place on the waiting list, the next one has 1; None when they do not wait.
    rank: int | None
    coming: bool = False
    attended: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """How full an entry is."""

    #: All there are, of all its slots.
    seats: int
    #: How many one person may take.
    each: int
    #: Free seats; of appointments, free slots that are still to come.
    free: int
    #: Slots with a free seat, minutes from the start of the entry; (0,) for one that is no appointment.
    slots: tuple[int, ...]
    waiting: int


@dataclass(frozen=True, slots=True)
class Concerned:
    """Somebody whom a change of an entry concerns."""

    person: int
    #: seat, waiting, offered or follows.
    what: str
    #: Seats held, wanted or offered; 0 for who follows.
    seats: int


@dataclass(frozen=True, slots=True)
class Attendee:
    """A line of the attendance list."""

    id: int
    person: int
    #: As their file or their platform calls them, whom to call, and how.
    name: str
    contact: str
    phone: str
    state: str
    seats: int
    slot: int
    attended: bool
    #: For certificates.
    names: tuple[str, ...]
    rating: int | None
    word: str


# ── reports ────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Report:
    """Something a person reported at a fair."""

    id: int
    fair: str
    #: None once they are forgotten.
    person: int | None
    #: child, ill, fire, danger, empty, sign, closed, broken or other.
    kind: str
    urgent: bool
    #: Where, to be said in any language; '' = not known.
    place: Value
    words: str
    #: open, taken or closed.
    state: str
    made: datetime
    taken_by: int | None


# ── people behind the bot ──────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Sound:
    """A kept file as it travels with a line: a voice note or a picture."""

    hash: str
    mime: str
    #: As its sender called it.
    name: str

    @property
    def recipe(self) -> "Recipe":
        """The file as something to be sent."""
        return Recipe("kept", {"hash": self.hash}, self.name, self.mime)


@dataclass(frozen=True, slots=True)
class Ticket:
    """What was handed over to the team."""

    id: int
    fair: str
    person: int
    #: Where they are answered.
    address: Address
    #: asked, voice, photo, lost or form.
    why: str
    #: open, solved or closed.
    state: str
    claimed: int | None
    #: '' = it has no thread (yet).
    thread: str
    #: Since when they wait for an answer; None = they do not.
    waiting: datetime | None
    opened: datetime
    #: The person's name as their platform gives it, and the language they write.
    name: str
    language: str
    #: When they last wrote from `address`.
    heard: datetime | None

    @property
    def called(self) -> Value:
        """How the team calls them; some platforms give no names."""
        return self.name or phrase("desk.visitor", number=self.id)


@dataclass(frozen=True, slots=True)
class TicketLine:
    """Something said on a ticket."""

    id: int
    ticket: int
    #: person, team, note or typed.
    kind: str
    by: int | None
    text: str
    file: Sound | None
    #: The question a spoken answer is for; None = none.
    question: "SpokenFor | None"
    #: Of a typed answer: offered, yes or no.
    state: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SpokenFor:
    """A question of a form that somebody answered aloud."""

    flow: str
    #: Of the session.
    subject: str
    step: str
    version: str


@dataclass(frozen=True, slots=True)
class Desk:
    """A staff group, or a ticket's thread in it."""

    fair: str
    #: None = outside any thread of ours.
    ticket: int | None


# ── the talk ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Session:
    """All that is kept of a conversation between two messages; one per flow and subject."""

    person: int
    flow: str
    #: What it is about, "fair:number" for a file; '' = nothing in particular.
    subject: str
    #: The step that plain words answer; '' = none.
    asked: str
    answers: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Recipe:
    """A file to be drawn when it is sent, outside the transaction: which drawing, from what."""

    drawing: str
    values: Mapping[str, Any]
    #: File name shown to the person, and its type.
    name: str
    mime: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map to be shown, with its name."""

    latitude: float
    longitude: float
    name: Localized
    address: Localized


@dataclass(frozen=True, slots=True)
class Thread:
    """No message but what is done to a ticket's thread: open (its name is the text), close, reopen, drop."""

    act: str
    ticket: int


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a stored reply: what a press sends back, and the label's words."""

    id: str
    label: Phrase
    hint: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One row of the outbox."""

    id: int
    address: Address
    person: int | None
    #: reply, notice, reminder or announcement.
    kind: str
    text: Phrase
    options: tuple[Option, ...]
    attach: Recipe | Spot | Thread | None
    topic: str
    due: datetime
    #: Calls already made for it, and how many of them ended in doubt.
    attempts: int
    doubts: int
    #: The platform's id of the message it answers; '' = unasked.
    answers: str
    #: The language of the person now; '' = unknown.
    language: str
    #: When the person last wrote from this address.
    heard: datetime | None
    #: The rendered pieces of a long one, once it was cut; and how many of them are sent.
    pieces: tuple[str, ...] | None = None
    sent_pieces: int = 0
    #: The platform's id of the message this is an edit of; '' = a message of its own.
    replaces: str = ""
    #: The announcement this tells one person of; its text, options and attachment are the announcement's.
    announcement: int | None = None
    revision: int = 0


# ── announcements ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is told to many, and how far it has come."""

    id: int
    fair: str
    #: Who wrote it; None = erased since.
    by: int | None
    #: draft, waiting (for a second organizer), scheduled, filling, canary, sending, paused, done, stopped or
    #: expired.
    state: str
    texts: Localized
    #: The fair's default language.
    language: str
    attach: Recipe | Spot | None
    #: Buttons that lead into the bot.
    options: tuple[Option, ...]
    #: As `storage/audience.py` reads it; {} = everybody who opted in.
    audience: Mapping[str, Any]
    #: What somebody must have opted in to: "news", or a topic of `storage/consents.py`.
    topic: str
    #: It concerns this very day: neither merged with others nor held back for tomorrow.
    urgent: bool
    zone: str
    #: None = as soon as possible.
    at: datetime | None
    #: Who was not reached by then is not told any more.
    not_after: datetime | None
    #: How many are told first, to see whether it goes through.
    canary: int
    second_by: int | None
    #: Bumped by each correction.
    revision: int
    #: Why it is paused: organizer, canary or trouble; '' = it is not.
    reason: str
    made: datetime
    began: datetime | None
    ended: datetime | None

    def text_in(self, language: str) -> str:
        """What somebody of this language reads."""
        return read_by(self.texts.texts, language, self.language)


#: Languages whose readers read each other's.
NEAREST: Mapping[str, tuple[str, ...]] = {"ary": ("ar",), "ar": ("ary",), "zgh": ("ary", "ar")}


def read_by(texts: Mapping[str, str], language: str, usual: str) -> str:
    """Which of `texts` somebody of `language` reads: theirs, one near it, the usual, else whichever."""
    for tried in (language, *NEAREST.get(language, ()), usual):
        if text := texts.get(tried):
            return text
    return next((text for text in texts.values() if text), "")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many recipients of an announcement are where, each counted once."""

    #: Not told yet, calls under way included.
    left: int = 0
    #: Taken by the platform, delivered and read included.
    sent: int = 0
    delivered: int = 0
    read: int = 0
    #: The platform said no.
    refused: int = 0
    #: The platform may or may not have it.
    doubt: int = 0
    #: Not told because they stopped, blocked us, or because it was stopped or too late.
    left_out: int = 0

    @property
    def all(self) -> int:
        """Everybody there is a row for."""
        return self.left + self.sent + self.refused + self.doubt + self.left_out
