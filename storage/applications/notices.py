"""What applicants and organizers are told of a file."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from storage.connection import Connection
from storage.outgoing import OutgoingRows
from storage.people import People
from storage.phrases import Localized, Phrase, phrase
from storage.quiet import before_quiet
from storage.records import Application, Fair, Option

#: How long a place waits for its confirmation; when it is asked for again, and how long before the limit.
TO_CONFIRM = timedelta(days=7)
REMINDED, BEFORE_LIMIT = (timedelta(days=1), timedelta(days=3)), timedelta(days=2)

#: When a draft that was left is asked about, and how long before the deadline once more.
LEFT = timedelta(days=1)
BEFORE_DEADLINE = timedelta(days=3)

#: The buttons under a notice → what they ask.
BUTTONS: Mapping[str, str] = {
    "label.confirm": "apply.confirm",
    "label.refuse-place": "apply.withdraw",
    "label.file-show": "apply.file",
    "label.am-here": "roll.here",
    "label.stand-sheet": "roll.sheet",
    "label.survey": "survey.start",
    "label.not-now": "survey.later",
    "label.contact": "contact.organizer",
}

#: Reasons that have words in every language; any other is the organizers' own.
REASONS = ("places", "papers", "products", "late", "twice")


class ApplicationNotices:
    """Writes the notices and reminders about a file as outgoing rows."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._people = People(connection)

    async def no_draft_reminders(self, id: int) -> None:
        for kind in ("left", "deadline"):
            await self._outgoing.cancel(f"draft:{id}:{kind}")

    async def no_verdict(self, id: int) -> None:
        """What was decided on the file is not told any more, if it has not been yet."""
        await self._connection.execute(
            "update outgoing set state = 'cancelled' where state = 'pending'"
            " and dedup like 'release:%' and dedup like ?",
            f"%:{id}",
        )

    async def remind_to_confirm(
        self, application: Application, fair: Fair, since: datetime, now: datetime, topic: str
    ) -> None:
        """Ask again for a place told of at `since`: after 1 and 3 days, and two days before the limit."""
        since, limit = since.astimezone(fair.zone), limit_of(fair, since)
        left = limit - since.date()
        waits = sorted({*REMINDED, left - BEFORE_LIMIT})
        for number, wait in enumerate(each for each in waits if timedelta() < each < left):
            await self.applicant(
                application,
                phrase("notice.confirm", name=application.name, until=limit),
                now,
                "label.confirm",
                "label.refuse-place",
                topic=f"confirm:{application.id}",
                due=before_quiet(since + wait),
                dedup=f"{topic}:{application.id}:remind:{number}",
                kind="reminder",
            )

    async def applicant(
        self,
        application: Application,
        text: Phrase,
        now: datetime,
        *labels: str,
        topic: str = "",
        due: datetime | None = None,
        dedup: str = "",
        kind: str = "notice",
    ) -> None:
        """Tell the applicant."""
        if application.person is None:
            return
        options = tuple(
            Option(f"{BUTTONS[label]}@{application.fair}|s={application.id}", phrase(label))
            for label in labels
        )
        await self.tell(
            application.person,
            dedup or f"application:{application.id}:{application.version}",
            text,
            options,
            topic=topic,
            due=due,
            kind=kind,
            now=now,
        )

    async def organizers(self, application: Application, key: str, now: datetime) -> None:
        rows = await self._connection.rows(
            "select distinct person from organizer where fair in ('', ?) and role in ('reviewer', 'admin')",
            application.fair,
        )
        for row in rows:
            await self.tell(
                row["person"],
                f"{key}:{application.id}:{application.version}:{row['person']}",
                Phrase(key, {"name": application.name, "reference": application.reference}),
                (Option(f"review.file@{application.fair}|s={application.id}", phrase("label.file-open")),),
                now=now,
            )

    async def place_free(
        self, application: Application, stand: str, number: str, key: str, now: datetime
    ) -> None:
        """Whoever may pass a place on hears that nobody has this one: one tap offers it to the next."""
        rows = await self._connection.rows(
            "select distinct person from organizer where fair in ('', ?) and role = 'admin'", application.fair
        )
        for row in rows:
            await self.tell(
                row["person"],
                f"{key}:{application.id}:{application.version}:{row['person']}",
                Phrase(key, {"name": application.name, "stand": number}),
                (
                    Option(f"roll.offer@{application.fair}|p={stand}", phrase("label.offer-next")),
                    Option(f"roll.list@{application.fair}", phrase("label.roll")),
                ),
                now=now,
            )

    async def tell(
        self,
        person: int,
        dedup: str,
        text: Phrase,
        options: Sequence[Option],
        *,
        now: datetime,
        topic: str = "",
        due: datetime | None = None,
        kind: str = "notice",
    ) -> None:
        if address := await self._people.last_address(person):
            await self._outgoing.add(
                dedup, address, person, kind, text, options=options, topic=topic, due=due, now=now
            )


def limit_of(fair: Fair, since: datetime) -> date:
    """The day before which a place that was told of at `since` is confirmed: a week on, or the first day."""
    day = since.astimezone(fair.zone).date()
    return max(day + timedelta(days=1), min(day + TO_CONFIRM, fair.starts))


def confirmed_by(fair: Fair, since: datetime) -> datetime:
    """The instant at which that day begins."""
    return datetime.combine(limit_of(fair, since), time(), fair.zone)


def verdict_letter(application: Application, fair: Fair, told: datetime) -> Phrase:
    """What an applicant who is `told` then reads of the decision."""
    match application.held:
        case "accepted":
            return phrase("notice.accepted", name=application.name, until=limit_of(fair, told))
        case "reserve":
            return phrase("notice.reserve", name=application.name, rank=application.rank or 1)
        case _:
            why: Phrase | str = application.reason
            if application.reason in REASONS:
                why = phrase(f"reason.{application.reason}")
            return phrase("notice.declined", name=application.name, reason=why)


def placed_letter(application: Application, fair: Fair, there: Sequence[str]) -> Phrase:
    stand = next((each for each in fair.stands if each.id == application.stand), None)
    pole = next((each for each in fair.poles if stand and each.id == stand.pole), None)
    number = stand.number if stand else application.stand
    return phrase(
        "notice.placed",
        name=application.name,
        stand=number,
        pole=pole.name if pole else Localized({}),
        neighbour=there[0] if there else "none",
    )
