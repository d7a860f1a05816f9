"""Who an announcement is for: groups of people put together, counted, and read out by their ids."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from storage.connection import Connection
from storage.consents import TOPICS, WANTS
from storage.groups import Audience, Group, Part
from storage.moments import stored
from storage.opted_in import Recipient
from storage.records import Address

#: The subjects of what people ask about, beside having been there at all.
VISIT = "visit"
SUBJECTS = ("pole", "product", "category")

#: How long it is kept what somebody asked about, counted from the last time.
KEEP = timedelta(days=180)

#: The same asked again within that time is not written again.
FRESH = timedelta(hours=1)

#: After that time a platform takes nothing but templates, by channel.
WINDOWS: Mapping[str, timedelta] = {"whatsapp": timedelta(hours=24)}

#: States of a sign-up in which what becomes of the entry concerns somebody.
SIGNED_UP = ("seat", "waiting", "offered", "walked")

#: How many ids are looked at for each person that is wanted.
STRETCH = 5

#: Above every id.
LAST = 2**62


class Audiences:
    """Verbs about audiences and what people ask about."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # ── what people ask about ──────────────────────────────────────────────────────────────────────────

    async def asked(
        self, person: int, fair: str, subjects: Sequence[tuple[str, str]], *, now: datetime
    ) -> None:
        """They were answered about `fair`, and about these subjects of it: (kind, id)."""
        for kind, value in ((VISIT, ""), *subjects):
            await self._connection.execute(
                "insert into interest (person, fair, kind, value, at) values (?, ?, ?, ?, ?)"
                " on conflict (person, fair, kind, value) do update set at = excluded.at"
                " where interest.at < ?",
                person,
                fair,
                kind,
                value,
                stored(now),
                stored(now - FRESH),
            )

    async def subjects(self, fair: str, kind: str, most: int) -> tuple[tuple[str, int], ...]:
        """What was asked about most at a fair, and by how many."""
        rows = await self._connection.rows(
            "select value, count(*) as people from interest where fair = ? and kind = ?"
            " group by value order by count(*) desc, value limit ?",
            fair,
            kind,
            most,
        )
        return tuple((row["value"], row["people"]) for row in rows)

    async def provinces(self, fair: str) -> tuple[str, ...]:
        """The codes of the provinces exhibitors come from, the most first."""
        rows = await self._connection.rows(
            "select province from application where fair = ? and province <> ''"
            " and state in ('accepted', 'confirmed') group by province order by count(*) desc, province",
            fair,
        )
        return tuple(row["province"] for row in rows)

    async def purge(self, now: datetime) -> None:
        """Let go of what was asked too long ago."""
        await self._connection.execute("delete from interest where at < ?", stored(now - KEEP))

    # ── an audience ────────────────────────────────────────────────────────────────────────────────────

    async def count(
        self, fair: str, audience: Audience, *, now: datetime, topic: str = "news"
    ) -> tuple[Part, ...]:
        """How many people by language, channel and why they are left out; each person counts once."""
        people, values = people_of(fair, audience)
        windows, window_values = _closed(now)
        rows = await self._connection.rows(
            "select language, channel, left_out, count(*) as people from ("
            " select coalesce(p.chosen, p.written) as language, coalesce(a.channel, '') as channel,"
            f" case when not ({WANTS}) then case when p.news = 'no' or exists (select 1 from consent c"
            " where c.person = p.id and c.topic in (?, 'news')) then 'stopped' else 'unasked' end"
            " when a.channel is null or a.blocked is not null then 'blocked'"
            f" when {windows} then 'window' else '' end as left_out"
            f" from ({people}) c join person p on p.id = c.person"
            f" left join address a on a.person = p.id and {_LAST_HEARD}"
            ") counted group by language, channel, left_out order by language, channel, left_out",
            topic,
            topic,
            *window_values,
            *values,
        )
        return tuple(Part(row["language"], row["channel"], row["left_out"], row["people"]) for row in rows)

    async def people(
        self, fair: str, audience: Mapping[str, Any], *, topic: str = "news", after: int = 0, limit: int
    ) -> tuple[Recipient, ...]:
        """The next `limit` people who want the topic, in the order of their ids, from beyond `after`.

        `audience` is what `Audience.dump` wrote, or {} for everybody who said yes. Whether a window
        is open is found out when they are written to. Raises ValueError for what is no audience.
        """
        meant = Audience.load(audience) if audience else Audience((Group.of("opted_in"),))
        row = await self._connection.row("select coalesce(max(id), 0) as id from person")
        last, found = row["id"] if row else 0, list[Recipient]()
        # A stretch at a time, so that no query looks at everybody, however few of them are meant.
        while after < last and len(found) < limit:
            up_to = after + STRETCH * limit
            found += await self._between(fair, meant, topic, (after, up_to), limit - len(found))
            after = up_to
        return tuple(found)

    async def _between(
        self, fair: str, audience: Audience, topic: str, ids: tuple[int, int], limit: int
    ) -> tuple[Recipient, ...]:
        people, values = people_of(fair, audience, *ids)
        rows = await self._connection.rows(
            "select p.id, coalesce(p.chosen, p.written) as language, a.channel, a.id as address"
            f" from ({people}) c join person p on p.id = c.person"
            f" join address a on a.person = p.id and a.blocked is null and {_LAST_HEARD}"
            f" where {WANTS} order by c.person limit ?",
            *values,
            topic,
            limit,
        )
        return tuple(
            Recipient(row["id"], row["language"], Address(row["channel"], row["address"])) for row in rows
        )


#: One place for each person: where nobody blocked us, then where they were heard last.
_LAST_HEARD = (
    "not exists (select 1 from address b where b.person = a.person"
    " and (case when b.blocked is null then 1 else 0 end, coalesce(b.heard, 0), a.channel, a.id)"
    " > (case when a.blocked is null then 1 else 0 end, coalesce(a.heard, 0), b.channel, b.id))"
)

#: What is decided and can still be taken back is nobody's to know, also not from being written to.
_STATE = (
    "case when application.state in ('accepted', 'reserve', 'declined') and application.batch <> ''"
    " and exists (select 1 from outgoing o where o.topic = 'release:' || application.batch"
    " and o.state = 'pending') then 'review' else application.state end"
)


def _closed(now: datetime) -> tuple[str, list[Any]]:
    """Whether the platform takes nothing but templates for an address, as SQL with its values."""
    clauses = " or ".join("(a.channel = ? and coalesce(a.heard, 0) < ?)" for _ in WINDOWS)
    values = [value for name, open_for in WINDOWS.items() for value in (name, stored(now - open_for))]
    return f"({clauses})", values


def people_of(fair: str, audience: Audience, after: int = 0, up_to: int = LAST) -> tuple[str, list[Any]]:
    """The ids of an audience beyond `after`, each once, as SQL with its values."""
    if not audience.include:
        return "select id as person from person where 1 = 0", []
    parts = [_group(fair, each, (after, up_to)) for each in audience.include]
    sql = " union ".join(part for part, _ in parts)
    values = [value for _, each in parts for value in each]
    for minus in audience.minus:
        part, each_values = _group(fair, minus, (after, up_to))
        sql += f" except {part}"
        values += each_values
    return sql, values


def _group(fair: str, group: Group, ids: tuple[int, int]) -> tuple[str, list[Any]]:
    """The ids of a group, above the first and up to the last of `ids`, as SQL with its values."""
    where = dict(group.where)
    match group.kind:
        case "opted_in":
            return (
                "select id as person from person where (news = 'yes' or exists (select 1 from consent c"
                f" where c.person = person.id and c.topic in ({_marks(TOPICS)}) and c.answer = 'yes'))"
                " and id > ? and id <= ?",
                [*TOPICS, *ids],
            )
        case "visitors":
            return _asked_about(fair, VISIT, ("",), ids)
        case "interested":
            parts = [_asked_about(fair, kind, values, ids) for kind, values in where.items()]
            return _any_of(parts)
        case "applicants":
            return (
                f"select person from application where fair = ? and {_STATE} in ({_marks(where['state'])})"
                " and person > ? and person <= ?",
                [fair, *where["state"], *ids],
            )
        case "exhibitors":
            columns = list(where.items())
            narrowed = "".join(f" and {name} in ({_marks(values)})" for name, values in columns)
            return (
                f"select person from application where fair = ? and {_STATE} in ('accepted', 'confirmed')"
                f"{narrowed} and person > ? and person <= ?",
                [fair, *(value for _, values in columns for value in values), *ids],
            )
        case "signed_up":
            return signed_up(fair, where["entry"], ids)
        case "organizers":
            return "select person from organizer where fair in ('', ?) and person > ? and person <= ?", [
                fair,
                *ids,
            ]
    raise ValueError(f"no such group: {group.kind}")


def _asked_about(fair: str, kind: str, values: Sequence[str], ids: tuple[int, int]) -> tuple[str, list[Any]]:
    return (
        f"select person from interest where fair = ? and kind = ? and value in ({_marks(values)})"
        " and person > ? and person <= ?",
        [fair, kind, *values, *ids],
    )


def signed_up(fair: str, entries: Sequence[str], ids: tuple[int, int]) -> tuple[str, list[Any]]:
    """Who has a seat in any of these entries of the programme, waits for one, or came without."""
    return (
        f"select person from signup where fair = ? and entry in ({_marks(entries)})"
        f" and state in ({_marks(SIGNED_UP)}) and person > ? and person <= ?",
        [fair, *entries, *SIGNED_UP, *ids],
    )


def _any_of(parts: Sequence[tuple[str, list[Any]]]) -> tuple[str, list[Any]]:
    """All of them together, as one that can stand between others."""
    return (
        f"select person from ({' union '.join(sql for sql, _ in parts)}) asked",
        [value for _, values in parts for value in values],
    )


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
