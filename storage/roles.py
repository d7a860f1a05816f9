"""Who may do what: the one table of roles and actions, and the people who hold a role."""

import hashlib
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta

from storage.connection import Connection
from storage.consents import TEAM
from storage.moments import stored
from storage.refusals import NotAllowed

#: Roles of organizers. Everybody else is nobody here; an applicant acts on their own file only. "duty" is on
#: the ground while the fair is open: what is urgent reaches them first.
ROLES = ("reviewer", "announcer", "editor", "duty", "volunteer", "admin")

_ADMIN = frozenset({"admin"})
_REVIEW = frozenset({"reviewer", "admin"})
_EDIT = frozenset({"editor", "admin"})
_ANNOUNCE = frozenset({"announcer", "admin"})
_DUTY = frozenset({"duty", "admin"})
_STAFF = frozenset({"volunteer", "reviewer", "admin"})
_OWNER = frozenset({"owner"})
#: Whoever is there sees first that an aisle is blocked.
_ANYBODY = frozenset(ROLES)

#: Action → who may. "owner" is whoever the file belongs to. What is not here is allowed to nobody.
ALLOWED: Mapping[str, frozenset[str]] = {
    "application.send": _OWNER,
    "application.add": _OWNER,
    "application.confirm": _OWNER | _REVIEW,
    "application.withdraw": _OWNER | _ADMIN,
    "application.read": _REVIEW | _OWNER,
    "application.list": _REVIEW,
    "application.ask": _REVIEW,
    "application.note": _REVIEW,
    "application.score": _REVIEW,
    "application.decide": _REVIEW,
    "application.release": _ADMIN,
    "application.undo": _ADMIN,
    "application.pass_on": _ADMIN,
    "application.place": _ADMIN,
    "application.export": _REVIEW,
    "application.type_in": _REVIEW,
    "application.hand_over": _REVIEW,
    "announcement.read": _ANNOUNCE,
    "announcement.write": _ANNOUNCE,
    "announcement.send": _ANNOUNCE,
    "announcement.rule": _ADMIN,
    "workshop.code": _REVIEW,
    "workshop.list": _REVIEW,
    "workshop.tick": _REVIEW,
    "workshop.export": _REVIEW,
    "programme.change": _EDIT,
    "survey.answer": _OWNER,
    # Whoever a customer's letter, or the answer to one, was sent to.
    "letter.answer": _OWNER,
    "fair.report": _REVIEW,
    "report.add": _OWNER,
    "report.read": _DUTY | _OWNER,
    "report.list": _DUTY,
    "report.take": _DUTY,
    "report.close": _DUTY,
    # Of a lost child only those on duty, which `storage/reports.py` sees to.
    "report.photo": _DUTY,
    "signs.print": _DUTY | _REVIEW,
    "aisle.close": _ANYBODY,
    "aisle.open": _ANYBODY,
    # Names, stands and telephone numbers; nothing of a file's papers.
    "roll.list": _STAFF | _DUTY,
    "roll.tick": _STAFF | _DUTY,
    "ticket.list": _STAFF,
    "ticket.read": _STAFF,
    "ticket.claim": _STAFF,
    "ticket.answer": _STAFF,
    "ticket.note": _STAFF,
    "ticket.close": _STAFF,
    "ticket.type": _STAFF,
    "ticket.keep": _REVIEW,
    "team.list": _ADMIN,
    "team.invite": _ADMIN,
    "team.admit": _ADMIN,
    "team.remove": _ADMIN,
    "desk.duty": _ADMIN,
    "desk.group": _ADMIN,
}

#: How long an invitation is good for.
INVITED_FOR = timedelta(hours=24)

#: Letters nobody mistakes for another.
CODE_LETTERS = "ACDEFHJKMNPRTWXY2346789"
CODE_LENGTH = 12

#: Wrong codes in an hour before a person is not listened to any more.
WRONG_CODES = 5


class Roles:
    """Verbs about organizers."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def of(self, person: int, fair: str) -> frozenset[str]:
        """The roles a person holds at a fair."""
        rows = await self._connection.rows(
            "select role from organizer where person = ? and fair in ('', ?)", person, fair
        )
        return frozenset(row["role"] for row in rows)

    async def check(
        self, person: int, action: str, fair: str, *, owner: int | None = None, inside: bool = False
    ) -> None:
        """Raise `NotAllowed` unless `person` may do `action` at `fair` (to a file of `owner`).

        `inside` the staff group everybody is a volunteer: the organizers decide who is in it.
        """
        held = await self.of(person, fair)
        if inside:
            held |= {"volunteer"}
        if owner is not None and owner == person:
            held |= {"owner"}
        if not held & ALLOWED.get(action, frozenset()):
            raise NotAllowed(action)

    async def actions(self, person: int, fair: str) -> frozenset[str]:
        """Everything a person may do at a fair by their roles."""
        held = await self.of(person, fair)
        return frozenset(action for action, roles in ALLOWED.items() if held & roles)

    async def may(self, person: int, action: str, fair: str) -> bool:
        """Whether `check` would let them."""
        return bool(await self.of(person, fair) & ALLOWED.get(action, frozenset()))

    async def invite(
        self, role: str, fair: str, now: datetime, *, by: int | None = None, asks: bool = False
    ) -> tuple[str, str]:
        """A new invitation: what a link carries, and a code to type. Only their hashes are kept.

        With `asks`, or an inviter (`by`), an admin says yes to whoever used it before the role is theirs.
        """
        assert role in ROLES
        link = secrets.token_urlsafe(32)
        code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
        await self._connection.execute(
            "insert into invitation (link_hash, code_hash, role, fair, made, ends, made_by, asks)"
            " values (?, ?, ?, ?, ?, ?, ?, ?)",
            _hash(link),
            _hash(code),
            role,
            fair,
            stored(now),
            stored(now + INVITED_FOR),
            by,
            int(asks or by is not None),
        )
        return link, "-".join(code[at : at + 4] for at in range(0, CODE_LENGTH, 4))

    async def accept(self, person: int, token: str, now: datetime) -> tuple[str, str] | None:
        """Use an invitation: the role and fair it is for; None for one that is wrong, used or over.

        Where an admin has to say yes, the role is theirs from then on: see `of`.
        """
        tried = await self._connection.row(
            "select count(*) as wrong from wrong_code where person = ? and at > ?",
            person,
            stored(now - timedelta(hours=1)),
        )
        if tried is not None and tried["wrong"] >= WRONG_CODES:
            return None
        code = token.replace("-", "").replace(" ", "").upper()
        row = await self._connection.row(
            "update invitation set used_by = ?, used = ?"
            " where (link_hash = ? or code_hash = ?) and used is null and ends > ?"
            " returning role, fair, asks",
            person,
            stored(now),
            _hash(token),
            _hash(code),
            stored(now),
        )
        if row is None:
            await self._connection.execute(
                "insert into wrong_code (person, at) values (?, ?)", person, stored(now)
            )
            return None
        role, fair = row["role"], row["fair"]
        if row["asks"] and await self.admins(fair, beside=person) and role not in await self.of(person, fair):
            await self._connection.execute(
                "insert into newcomer (person, role, fair, since) values (?, ?, ?, ?)"
                " on conflict (person, role, fair) do nothing",
                person,
                role,
                fair,
                stored(now),
            )
        else:
            await self.give(person, role, fair, now)
        return role, fair

    async def admins(self, fair: str, *, beside: int) -> tuple[int, ...]:
        """Who runs a fair, or every fair; without one of them."""
        rows = await self._connection.rows(
            "select distinct person from organizer where role = 'admin' and fair in ('', ?) and person <> ?"
            " order by person",
            fair,
            beside,
        )
        return tuple(row["person"] for row in rows)

    async def give(self, person: int, role: str, fair: str, now: datetime) -> None:
        """The role at `fair` ('' = every fair) is theirs from now on."""
        await self._connection.execute(
            "insert into organizer (person, role, fair, since) values (?, ?, ?, ?)"
            " on conflict (person, role, fair) do nothing",
            person,
            role,
            fair,
            stored(now),
        )
        # What is said to the team is told from now on, until they say STOP.
        await self._connection.execute(
            "insert into consent (person, topic, answer, text_key, text_version, channel, given)"
            " values (?, ?, 'yes', ?, '1', '', ?)",
            person,
            TEAM,
            "announce.welcome" if role == "announcer" else "organizer.welcome",
            stored(now),
        )


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
