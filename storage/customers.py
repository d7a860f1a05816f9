"""Customers write to exhibitors who stay listed after a fair: passed on by the bot, no number is shown."""

from datetime import datetime, timedelta

from storage.audit import Audit
from storage.connection import Connection, Row
from storage.fairs import Fairs
from storage.moments import moment, stored
from storage.outgoing import OutgoingRows
from storage.people import People, letters_of
from storage.phrases import phrase
from storage.quiet import quiet_until
from storage.records import CustomerLetter, Option, Session
from storage.refusals import NoFile, NotNow, TooOften
from storage.roles import Roles
from storage.sessions import Sessions

#: Letters of one customer in a day, and those one exhibitor gets from everybody.
MOST_WRITTEN, MOST_GOT = 3, 20

#: Answers of one exhibitor in a day.
MOST_ANSWERS = 40

#: How long letters are kept.
KEEP = timedelta(days=90)

#: How long somebody who got a letter is listened to for the answer.
LISTENED = timedelta(days=3)

_DAY = timedelta(days=1)


class Customers:
    """Verbs about listed exhibitors and the letters of their customers."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._people = People(connection)
        self._fairs = Fairs(connection)
        self._roles = Roles(connection)
        self._sessions = Sessions(connection)
        self._audit = Audit(connection)

    # ── who may be written to ──────────────────────────────────────────────────────────────────────────

    async def listed(self, fair: str, exhibitor: str) -> bool:
        """Whether customers may write to this exhibitor."""
        return await self._reader(fair, exhibitor) is not None

    async def open(self, fair: str, exhibitor: str, person: int, now: datetime) -> None:
        """They agreed to be written to; the consent is noted by whoever asked for it."""
        await self._connection.execute(
            "insert into listing (fair, exhibitor, person, since) values (?, ?, ?, ?)"
            " on conflict (fair, exhibitor) do update set person = excluded.person, since = excluded.since",
            fair,
            exhibitor,
            person,
            stored(now),
        )

    async def close_one(self, fair: str, exhibitor: str) -> None:
        """Nobody may write to this exhibitor (any more)."""
        await self._connection.execute(
            "delete from listing where fair = ? and exhibitor = ?", fair, exhibitor
        )

    async def close(self, person: int, *, channel: str, now: datetime) -> int:
        """They want no more letters of customers, of no fair; how many listings ended."""
        rows = await self._connection.rows(
            "delete from listing where person = ? returning fair, exhibitor", person
        )
        for row in rows:
            kept = await self._connection.execute(
                "update survey set listed = 'no' where application = ?", int(row["exhibitor"][1:])
            )
            if not kept:  # their file is erased, and only this consent kept them in the directory
                await self._fairs.put(row["fair"], "exhibitors", row["exhibitor"], None)
            await self._people.agree(
                person, f"listed:{row['fair']}", "no", "label.letters-stop", "1", channel=channel, now=now
            )
        return len(rows)

    # ── writing ────────────────────────────────────────────────────────────────────────────────────────

    async def write(self, fair: str, exhibitor: str, text: str, *, by: int, now: datetime) -> CustomerLetter:
        """Pass a customer's words on to the exhibitor.

        Raises `NotNow` where nobody is (any more) to be written to, `TooOften` beyond what is fit.
        """
        reader = await self._reader(fair, exhibitor)
        if reader is None or reader == by or await self._unwanted(reader, by):
            raise NotNow("customer.write")
        if await self._count("writer", by, "customer", now) >= MOST_WRITTEN:
            raise TooOften("customer.write")
        if await self._count("reader", reader, "customer", now) >= MOST_GOT:
            raise TooOften("customer.read")
        return await self._pass_on(fair, exhibitor, by, reader, "customer", text, now)

    async def answer(self, id: int, text: str, *, by: int, now: datetime) -> CustomerLetter:
        """Answer a letter: whoever got it writes back to whoever wrote it.

        Raises `NoFile`, `NotAllowed` for a letter to somebody else, `NotNow` where they want no more,
        `TooOften`.
        """
        letter = await self.get(id, by=by)
        if await self._unwanted(letter.writer, by):
            raise NotNow("letter.answer")
        as_customer = letter.wrote_as == "exhibitor"
        if as_customer and await self._reader(letter.fair, letter.exhibitor) != letter.writer:
            raise NotNow("letter.answer")
        wrote_as = "customer" if as_customer else "exhibitor"
        most = MOST_WRITTEN if as_customer else MOST_ANSWERS
        if await self._count("writer", by, wrote_as, now) >= most:
            raise TooOften("letter.answer")
        return await self._pass_on(letter.fair, letter.exhibitor, by, letter.writer, wrote_as, text, now)

    async def refuse(self, id: int, *, by: int, now: datetime) -> None:
        """No more from whoever wrote this. Raises `NoFile`, `NotAllowed`."""
        letter = await self.get(id, by=by)
        await self._connection.execute(
            "insert into unwanted_letters (person, writer) values (?, ?)"
            " on conflict (person, writer) do nothing",
            by,
            letter.writer,
        )
        await self._audit.note("letter.refuse", f"letter:{id}", by=by, now=now)

    async def get(self, id: int, *, by: int) -> CustomerLetter:
        """A letter that `by` was sent. Raises `NoFile`, `NotAllowed`."""
        row = await self._connection.row("select * from customer_letter where id = ?", id)
        if row is None:
            raise NoFile(id)
        await self._roles.check(by, "letter.answer", row["fair"], owner=row["reader"])
        return _letter(row)

    async def purge(self, now: datetime) -> None:
        """Let go of letters past their keeping time, and of answers nobody wrote."""
        await self._connection.execute(
            "delete from session where flow = ? and changed < ?", CustomerLetter.FLOW, stored(now - LISTENED)
        )
        await self._connection.execute("delete from customer_letter where at < ?", stored(now - KEEP))

    # ── within ─────────────────────────────────────────────────────────────────────────────────────────

    async def _reader(self, fair: str, exhibitor: str) -> int | None:
        row = await self._connection.row(
            "select person from listing where fair = ? and exhibitor = ?", fair, exhibitor
        )
        return row["person"] if row else None

    async def _unwanted(self, person: int, writer: int) -> bool:
        row = await self._connection.row(
            "select 1 as found from unwanted_letters where person = ? and writer = ?", person, writer
        )
        return row is not None

    async def _count(self, side: str, person: int, wrote_as: str, now: datetime) -> int:
        assert side in ("writer", "reader")
        row = await self._connection.row(
            f"select count(*) as letters from customer_letter where {side} = ? and wrote_as = ? and at > ?",
            person,
            wrote_as,
            stored(now - _DAY),
        )
        assert row is not None
        return int(row["letters"])

    async def _pass_on(
        self, fair: str, exhibitor: str, writer: int, reader: int, wrote_as: str, text: str, now: datetime
    ) -> CustomerLetter:
        row = await self._connection.row(
            "insert into customer_letter (fair, exhibitor, writer, reader, wrote_as, text, at)"
            " values (?, ?, ?, ?, ?, ?, ?) returning *",
            fair,
            exhibitor,
            writer,
            reader,
            wrote_as,
            text[: CustomerLetter.LONGEST],
            stored(now),
        )
        assert row is not None
        letter = _letter(row)
        address = await self._people.last_address(reader)
        if address is None:
            raise NotNow("nowhere to write to")
        found = await self._fairs.get(fair)
        if found is None:
            raise NotNow("no such fair")
        name = next((each.name for each in found.exhibitors if each.id == exhibitor), found.short)
        ways = [("customer.answer", "label.reply"), ("customer.refuse", "label.letters-no")]
        if wrote_as == "customer":
            ways.append(("customer.stop", "label.letters-stop"))
        key = "notice.customer" if wrote_as == "customer" else "notice.exhibitor-answer"
        await self._outgoing.add(
            f"letter:{letter.id}",
            address,
            reader,
            "notice",
            phrase(key, name=name, text=letter.text),
            options=tuple(Option(f"{intent}@{fair}|l={letter.id}", phrase(label)) for intent, label in ways),
            topic=letters_of(writer),
            # An answer is waited for; a first letter wakes nobody.
            due=quiet_until(now.astimezone(found.zone)) if wrote_as == "customer" else None,
            now=now,
        )
        if await self._sessions.open(reader) is None:
            # What they write next may answer it: a template on WhatsApp has no button.
            session = Session(
                reader,
                CustomerLetter.FLOW,
                f"{fair}:{exhibitor}",
                "words",
                {"letter": letter.id, "offered": True},
            )
            await self._sessions.keep(session, now)
        await self._audit.note("letter.write", f"letter:{letter.id}", by=writer, now=now)
        return letter


def _letter(row: Row) -> CustomerLetter:
    return CustomerLetter(
        id=row["id"],
        fair=row["fair"],
        exhibitor=row["exhibitor"],
        writer=row["writer"],
        reader=row["reader"],
        wrote_as=row["wrote_as"],
        text=row["text"],
        at=moment(row["at"]),
    )
