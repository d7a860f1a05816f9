"""The people who wrote to us: who they are to us, where they are reached, what they agreed to."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from storage.connection import Connection, Row
from storage.consents import TOPICS, WANTS
from storage.fairs import Fairs
from storage.files import NOWHERE
from storage.meta import Meta
from storage.moments import moment, stored
from storage.outgoing import OutgoingRows
from storage.phrases import Localized, phrase
from storage.records import Address, Person, Thread
from storage.report_erasure import ReportErasure

COLUMNS = "p.id, p.chosen, p.written, p.fair, p.news, p.answered, p.name"


#: The newest time counts: who came back and asks again is forgotten again.
REMEMBER_ERASURE = (
    "insert into erasure (address_hash, erased) values (?, ?)"
    " on conflict (address_hash) do update set erased = excluded.erased"
    " where excluded.erased > erasure.erased"
)


def trace(address: Address) -> str:
    """How an erased address is remembered: a hash nobody can write to."""
    return hashlib.sha256(f"{address.channel}:{address.id}".encode()).hexdigest()


def letters_of(person: int) -> str:
    """What messages to others that carry this person's letters are found by, to be erased with them."""
    return f"letters-of:{person}"


def _person(row: Row) -> Person:
    return Person(
        row["id"], row["chosen"], row["written"], row["fair"], row["news"], row["answered"], row["name"]
    )


class People:
    """Verbs about people."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._outgoing = OutgoingRows(connection)
        self._fairs = Fairs(connection)

    async def at(self, address: Address) -> Person | None:
        """Who is reached there."""
        row = await self._connection.row(
            f"select {COLUMNS} from address a join person p on p.id = a.person"
            " where a.channel = ? and a.id = ?",
            address.channel,
            address.id,
        )
        return _person(row) if row else None

    async def get(self, person: int) -> Person | None:
        """The person of that id; None when erased."""
        row = await self._connection.row(f"select {COLUMNS} from person p where p.id = ?", person)
        return _person(row) if row else None

    async def meet(
        self, address: Address, *, name: str, language: str, now: datetime, hint: str = "fr"
    ) -> Person:
        """The person who just wrote from `address`, made known at the first time.

        `language` is what they wrote in ('' = their words do not show it); `hint` is what the platform says,
        which counts only for somebody new. Writing to us lifts a block.
        """
        person = await self.at(address)
        if person is None:
            row = await self._connection.row(
                "insert into person (written, name, met) values (?, ?, ?)"
                " returning id, chosen, written, fair, news, answered, name",
                language or hint,
                name,
                stored(now),
            )
            assert row is not None
            person = _person(row)
            await self._connection.execute(
                "insert into address (channel, id, person, heard) values (?, ?, ?, ?)",
                address.channel,
                address.id,
                person.id,
                stored(now),
            )
            return person
        await self._connection.execute(
            "update address set heard = ?, blocked = null where channel = ? and id = ?",
            stored(now),
            address.channel,
            address.id,
        )
        if (language and language != person.written) or (name and name != person.name):
            await self._connection.execute(
                "update person set written = ?, name = ? where id = ?",
                language or person.written,
                name or person.name,
                person.id,
            )
            return await self.get(person.id) or person
        return person

    async def answered(self, person: int) -> None:
        """One more of their messages was answered."""
        await self._connection.execute("update person set answered = answered + 1 where id = ?", person)

    async def choose_language(self, person: int, language: str) -> None:
        """They asked to be answered in `language` from now on."""
        await self._connection.execute("update person set chosen = ? where id = ?", language, person)

    async def choose_fair(self, person: int, fair: str) -> None:
        """They ask about `fair` from now on."""
        await self._connection.execute("update person set fair = ? where id = ?", fair, person)

    async def news_asked(self, person: int) -> None:
        """They were asked whether they want news; never ask again."""
        await self._connection.execute(
            "update person set news = 'asked' where id = ? and news is null", person
        )

    async def set_news(
        self,
        person: int,
        answer: str,
        text_version: str,
        *,
        channel: str,
        now: datetime,
        text_key: str = "news.question",
    ) -> None:
        """They said "yes" or "no" to unasked messages, having read that version of that text."""
        await self._connection.execute("update person set news = ? where id = ?", answer, person)
        await self.agree(person, "news", answer, text_key, text_version, channel=channel, now=now)

    async def keep_text(self, text: Localized) -> str:
        """Keep a text that somebody agreed to as it was shown; its version."""
        written = json.dumps(dict(text.texts), ensure_ascii=False, sort_keys=True)
        version = hashlib.sha256(written.encode()).hexdigest()[:12]
        await Meta(self._connection).put(f"text:{version}", written)
        return version

    async def agree(
        self,
        person: int,
        topic: str,
        answer: str,
        text_key: str,
        text_version: str,
        *,
        channel: str,
        now: datetime,
    ) -> None:
        """Write down what they agreed to or refused, having read that version of that text."""
        await self._connection.execute(
            "insert into consent (person, topic, answer, text_key, text_version, channel, given)"
            " values (?, ?, ?, ?, ?, ?, ?)",
            person,
            topic,
            answer,
            text_key,
            text_version,
            channel,
            stored(now),
        )

    async def wants(self, person: int) -> dict[str, bool]:
        """Which topics they want to hear of."""
        found = {}
        for topic in TOPICS:
            row = await self._connection.row(
                f"select 1 as wanted from person p where p.id = ? and {WANTS}", person, topic
            )
            found[topic] = row is not None
        return found

    async def blocked(self, address: Address, now: datetime) -> None:
        """The platform says this person does not want us there."""
        await self._connection.execute(
            "update address set blocked = ? where channel = ? and id = ?",
            stored(now),
            address.channel,
            address.id,
        )

    async def unheard(self, address: Address) -> None:
        """The platform does not count what they last wrote there any more."""
        await self._connection.execute(
            "update address set heard = null where channel = ? and id = ?", address.channel, address.id
        )

    async def prefers(self, address: Address, now: datetime, *, news: bool) -> None:
        """They told the platform whether they want unasked messages."""
        if person := await self.at(address):
            answer = "yes" if news else "no"
            key = f"platform.{address.channel}"
            await self.set_news(person.id, answer, "1", channel=address.channel, now=now, text_key=key)

    async def moved(self, was: Sequence[Address], to: Address) -> None:
        """The first of `was` that is known is another name of `to`, unless that is somebody already."""
        if await self.at(to) is not None:
            return
        for each in was:
            if await self.at(each) is None:
                continue
            for table, column in (("address", "id"), ("outgoing", "address"), ("inbox", "sender")):
                await self._connection.execute(
                    f"update {table} set {column} = ? where channel = ? and {column} = ?",
                    to.id,
                    to.channel,
                    each.id,
                )
            return

    async def forget_later(self, person: int, due: datetime) -> None:
        """Erase them at `due`, unless they think better of it."""
        await self._connection.execute(
            "insert into forgetting (person, due) values (?, ?) on conflict (person) do nothing",
            person,
            stored(due),
        )

    async def keep_after_all(self, person: int) -> bool:
        """They thought better of it; False when nothing was to be erased."""
        return await self._connection.execute("delete from forgetting where person = ?", person) == 1

    async def to_forget(self, now: datetime) -> tuple[int, ...]:
        """Whose time to think better of it is over."""
        rows = await self._connection.rows("select person from forgetting where due <= ?", stored(now))
        return tuple(row["person"] for row in rows)

    async def last_address(self, person: int) -> Address | None:
        """Where they were heard last; None where nobody can be reached."""
        row = await self._connection.row(
            "select channel, id from address where person = ? and blocked is null"
            " order by heard desc, channel limit 1",
            person,
        )
        return Address(row["channel"], row["id"]) if row else None

    async def last_addresses(self, people: Sequence[int]) -> dict[int, Address]:
        """Where each of them was heard last; nothing of who cannot be reached."""
        found: dict[int, Address] = {}
        for marks, some in _chunks(people):
            for row in await self._connection.rows(
                f"select person, channel, id from address where person in ({marks}) and blocked is null"
                " order by coalesce(heard, 0), channel desc",
                *some,
            ):
                found[row["person"]] = Address(row["channel"], row["id"])
        return found

    async def languages(self, people: Sequence[int]) -> dict[int, str]:
        """The language each of them is answered in."""
        found: dict[int, str] = {}
        for marks, some in _chunks(people):
            for row in await self._connection.rows(
                f"select id, coalesce(chosen, written) as language from person where id in ({marks})", *some
            ):
                found[row["id"]] = row["language"]
        return found

    async def addresses(self, person: int) -> tuple[Address, ...]:
        """Everywhere they are reached."""
        rows = await self._connection.rows("select channel, id from address where person = ?", person)
        return tuple(Address(row["channel"], row["id"]) for row in rows)

    async def everything(self, person: int) -> dict[str, Any]:
        """All that is kept about them, ready for JSON; {} when nothing is."""
        row = await self._connection.row("select * from person where id = ?", person)
        if row is None:
            return {}
        addresses = await self._connection.rows("select * from address where person = ?", person)
        consents = await self._connection.rows("select * from consent where person = ? order by id", person)
        sessions = await self._connection.rows("select * from session where person = ?", person)
        written = await self._connection.rows(
            "select i.received, i.channel, i.kind, i.payload, i.state from inbox i"
            " join address a on a.channel = i.channel and a.id = i.sender where a.person = ? order by i.id",
            person,
        )
        # Not what can still be undone: nobody has decided it yet.
        sent = await self._connection.rows(
            "select o.*, n.texts from outgoing o left join announcement n on n.id = o.announcement"
            " where o.person = ? and (o.state <> 'pending' or (o.topic not like 'release:%'"
            " and o.topic not like 'confirm:%' and o.topic not like 'change:%'))"
            # What the team is told of them is not sent to them.
            " and o.topic not like 'desk:%'"
            " order by o.id",
            person,
        )
        applications = await self._connection.rows(
            "select a.*, exists (select 1 from outgoing o where o.person = a.person and o.state = 'pending'"
            " and a.batch <> '' and o.topic = 'release:' || a.batch) as undoable"
            " from application a where a.person = ? order by a.id",
            person,
        )
        days = await self._connection.rows(
            "select r.application, r.day, r.here from roll_call r join application a on a.id = r.application"
            " where a.person = ? order by r.day",
            person,
        )
        surveys = await self._connection.rows(
            "select s.* from survey s join application a on a.id = s.application where a.person = ?", person
        )
        documents = await self._connection.rows(
            "select d.application, d.kind, d.name, d.added from document d"
            " join application a on a.id = d.application where a.person = ? order by d.id",
            person,
        )
        unanswered = await self._connection.rows("select * from unanswered where person = ?", person)
        interests = await self._connection.rows(
            "select * from interest where person = ? order by fair, kind, value", person
        )
        signups = await self._connection.rows("select * from signup where person = ? order by id", person)
        wishes = await self._connection.rows("select * from reminder_wish where person = ?", person)
        reports = await self._connection.rows("select * from report where person = ? order by id", person)
        position = await self._connection.row("select * from position where person = ?", person)
        wish = await self._connection.row("select * from way_wish where person = ?", person)
        letters = await self._connection.rows(
            "select * from customer_letter where writer = ? or reader = ? order by id", person, person
        )
        handed_over = await self._connection.rows(
            "select t.id, t.fair, t.why, t.state, t.opened, l.kind, l.text, l.name, l.at from ticket t"
            " left join ticket_line l on l.ticket = t.id and l.kind <> 'note' where t.person = ?"
            " order by t.id, l.id",
            person,
        )
        return {
            "person": {
                "language_chosen": row["chosen"],
                "language_written": row["written"],
                "fair": row["fair"],
                "news": row["news"],
                "name": row["name"],
                "first_met": moment(row["met"]).isoformat(),
                "answers": row["answered"],
            },
            "addresses": [
                {"channel": each["channel"], "id": each["id"], "last_heard": _iso(each["heard"])}
                for each in addresses
            ],
            "consents": [
                {
                    "topic": each["topic"],
                    "answer": each["answer"],
                    "text": each["text_key"],
                    "version": each["text_version"],
                    "channel": each["channel"],
                    "given": _iso(each["given"]),
                }
                for each in consents
            ],
            "conversations": [
                {
                    "flow": each["flow"],
                    "subject": each["subject"],
                    "answers": json.loads(each["answers"]),
                    "changed": _iso(each["changed"]),
                }
                for each in sessions
            ],
            "applications": [
                {
                    "fair": each["fair"],
                    "reference": each["reference"],
                    # What is decided and can still be taken back is nobody's to know.
                    "state": "review" if each["undoable"] else each["state"],
                    "sent": _iso(each["sent"]),
                    "late": bool(each["late"]),
                    "answers": json.loads(each["answers"]),
                    "documents": [
                        {"kind": paper["kind"], "name": paper["name"], "added": _iso(paper["added"])}
                        for paper in documents
                        if paper["application"] == each["id"]
                    ],
                    "fair_days": {
                        day["day"]: _iso(day["here"]) for day in days if day["application"] == each["id"]
                    },
                    "survey": [
                        {name: said[name] for name in ("sales", "visitors", "wishes", "listed")}
                        for said in surveys
                        if said["application"] == each["id"]
                    ],
                }
                for each in applications
            ],
            "asked_about": [
                {
                    "fair": each["fair"],
                    "subject": each["kind"],
                    "id": each["value"],
                    "last_asked": _iso(each["at"]),
                }
                for each in interests
            ],
            "workshops": [
                {
                    "fair": each["fair"],
                    "entry": each["entry"],
                    "state": each["state"],
                    "seats": each["seats"],
                    "minutes_from_start": each["slot"],
                    "signed_up": _iso(each["made"]),
                    "said_coming": _iso(each["coming"]),
                    "attended": _iso(each["attended"]),
                    "names": each["names"],
                    "rating": each["rating"],
                    "word": each["word"],
                }
                for each in signups
            ],
            "reminders_wanted": [
                {"fair": each["fair"], "entry": each["entry"], "minutes_before": json.loads(each["leads"])}
                for each in wishes
            ],
            "reports": [
                {
                    "fair": each["fair"],
                    "kind": each["kind"],
                    "place": json.loads(each["place"] or '""'),
                    "words": each["words"],
                    "state": each["state"],
                    "at": _iso(each["made"]),
                }
                for each in reports
            ],
            "questions_not_understood": [
                {"text": each["text"], "times": each["times"], "last_asked": _iso(each["last_asked"])}
                for each in unanswered
            ],
            "position": {"fair": position["fair"], "place": position["place"], "at": _iso(position["at"])}
            if position
            else None,
            "ways": {"mode": wish["mode"], "day": wish["day"]} if wish else None,
            "handed_over": [
                {
                    "ticket": each["id"],
                    "fair": each["fair"],
                    "why": each["why"],
                    "state": each["state"],
                    "opened": _iso(each["opened"]),
                    "by": each["kind"],
                    "text": each["text"],
                    "file": each["name"],
                    "at": _iso(each["at"]),
                }
                for each in handed_over
            ],
            "letters": [
                {
                    "fair": each["fair"],
                    "exhibitor": each["exhibitor"],
                    "by": "me" if each["writer"] == person else "them",
                    "text": each["text"],
                    "at": _iso(each["at"]),
                }
                for each in letters
            ],
            "messages_received": [
                {
                    "at": _iso(each["received"]),
                    "channel": each["channel"],
                    "kind": each["kind"],
                    "content": each["payload"],
                    "state": each["state"],
                }
                for each in written
            ],
            "messages_sent": [
                {
                    "due": _iso(each["due"]),
                    "channel": each["channel"],
                    "kind": each["kind"],
                    "text": json.loads(each["texts"] or each["phrase"]),
                    "state": each["state"],
                }
                for each in sent
            ],
        }

    async def erase(self, person: int, now: datetime) -> None:
        """Forget them everywhere: what they wrote, what waits for them, what they agreed to, who they are."""
        for address in await self.addresses(person):
            await self._connection.execute(
                REMEMBER_ERASURE,
                trace(address),
                stored(now),
            )
            # What is not handled yet was said after they asked: it is answered as from somebody new.
            await self._connection.execute(
                "update inbox set payload = '', sender = '', error = ''"
                " where channel = ? and sender = ? and state <> 'received'",
                address.channel,
                address.id,
            )
            await self._connection.execute(
                "delete from outgoing where channel = ? and address = ?", address.channel, address.id
            )
        await self._connection.execute(
            "delete from outgoing where person = ? or topic = ?", person, letters_of(person)
        )
        papers = await self._connection.rows(
            "select d.hash from document d join application a on a.id = d.application where a.person = ?"
            " union select l.hash from ticket_line l join ticket t on t.id = l.ticket"
            " where t.person = ? and l.hash is not null",
            person,
            person,
        )
        await ReportErasure(self._connection).forget(person)
        await self._leave_the_desk(person, now)
        await self._leave_the_directory(person)
        await self._connection.execute("delete from person where id = ?", person)
        await self._connection.many(
            f"delete from file where hash = ? and {NOWHERE}",
            [(row["hash"],) for row in papers],
        )

    async def _leave_the_desk(self, person: int, now: datetime) -> None:
        """Nothing of them stays with the team: what was told of their tickets goes, the threads too."""
        rows = await self._connection.rows(
            "select t.id, t.thread, g.channel from ticket t"
            " left join staff_group g on g.fair = t.fair and t.thread <> '' where t.person = ?",
            person,
        )
        for row in rows:
            await self._connection.execute("delete from outgoing where topic = ?", f"desk:{row['id']}")
            if row["channel"]:
                await self._outgoing.add(
                    f"drop:{row['thread']}:{stored(now)}",
                    Address(row["channel"], row["thread"]),
                    None,
                    "notice",
                    phrase("desk.gone"),
                    attach=Thread("drop", row["id"]),
                    now=now,
                )

    async def _leave_the_directory(self, person: int) -> None:
        """Their stands are shown to nobody any more, nor where they stayed listed."""
        files = await self._connection.rows(
            "select fair, id from application where person = ? and stand <> ''", person
        )
        listings = await self._connection.rows("select fair, exhibitor from listing where person = ?", person)
        shown = {(row["fair"], f"a{row['id']}") for row in files}
        shown |= {(row["fair"], row["exhibitor"]) for row in listings}
        for fair, exhibitor in sorted(shown):
            await self._fairs.put(fair, "exhibitors", exhibitor, None)

    async def erased(self) -> tuple[tuple[str, int], ...]:
        """The traces of everybody who asked to be forgotten, each with its time."""
        rows = await self._connection.rows("select address_hash, erased from erasure")
        return tuple((row["address_hash"], row["erased"]) for row in rows)

    async def erase_again(self, traces: tuple[tuple[str, int], ...], now: datetime) -> int:
        """Forget, in a database restored from before, whoever asked since; how many were still there."""
        asked = dict(traces)
        people = await self._connection.rows(
            "select a.channel, a.id, a.person, p.met from address a join person p on p.id = a.person"
        )
        found = {
            row["person"]
            for row in people
            if row["met"] <= asked.get(trace(Address(row["channel"], row["id"])), -1)
        }
        for person in found:
            await self.erase(person, now)
        # What they wrote and the backup had not handled yet made nobody known.
        written = await self._connection.rows(
            "select id, channel, sender, received from inbox where payload <> ''"
        )
        for row in written:
            if row["received"] <= asked.get(trace(Address(row["channel"], row["sender"])), -1):
                await self._connection.execute(
                    "update inbox set payload = '', sender = '', state = 'done' where id = ?", row["id"]
                )
        await self._connection.many(REMEMBER_ERASURE, traces)
        return len(found)


def _chunks(people: Sequence[int]) -> Iterator[tuple[str, Sequence[int]]]:
    """Question marks and the ids they stand for, as many as one statement may have."""
    for at in range(0, len(people), 500):
        some = people[at : at + 500]
        yield ", ".join("?" * len(some)), some


def _iso(number: int | None) -> str | None:
    return None if number is None else moment(number).isoformat()
