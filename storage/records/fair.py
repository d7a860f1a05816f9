"""A fair as its pack tells it: where and when, what is there, what happens."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from storage.phrases import Localized
from storage.plan.model import PlanRow


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
