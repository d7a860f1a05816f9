"""A workshop of ten seats, an exhibitors' one and a desk with appointments; people who want them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from storage.database import Database
from storage.pack import pack_of
from storage.records import Address, Entry, SignUp
from storage.store import Store
from storage.workshops import COLUMNS, _signup
from tests.handlers.conftest import CASABLANCA, FAIR, said_in

#: Two days before the workshop, by day.
NOW = datetime(2025, 2, 15, 10, tzinfo=CASABLANCA)

DIGITAL = Entry(
    "digital", said_in("التسويق الرقمي", "Marketing numérique"), date(2025, 2, 17), time(10), time(12),
    said_in("القاعة 1", "Salle 1"), "products", "workshop", ("digital_marketing",), seats=10,
)  # fmt: skip
PACKAGING = replace(
    DIGITAL, id="packaging", title=said_in("التلفيف", "Emballage"), topics=("packaging",), pole="crafts",
    starts=time(12), ends=time(13), audience="exhibitors", seats=4, seats_each=2,
    signup_opens=datetime.fromisoformat("2025-02-14T09:00"),
    signup_closes=datetime.fromisoformat("2025-02-16T20:00"),
)  # fmt: skip
DESK = replace(
    DIGITAL, id="desk", title=said_in("شباك أونسا", "Guichet ONSSA"), topics=("onssa",), kind="meeting",
    starts=time(15), ends=time(16), seats=1, slot_minutes=20,
)  # fmt: skip
CONCERT = replace(
    DIGITAL, id="concert", title=said_in("أمسية", "Soirée"), topics=("music",), kind="show",
    starts=time(19), ends=None, seats=None,
)  # fmt: skip

WORKSHOPS = replace(FAIR, programme=(*FAIR.programme, DIGITAL, PACKAGING, DESK, CONCERT))


async def load(store: Store) -> None:
    await store.fairs.load(pack_of(WORKSHOPS))


async def people(database: Database, count: int) -> list[int]:
    """So many people who wrote to us, at the fair."""

    async def begin(store: Store) -> list[int]:
        await load(store)
        return [await person(store, f"p{number}") for number in range(count)]

    return await database.write(begin)


async def person(store: Store, name: str) -> int:
    met = await store.people.meet(Address("paper", name), name=name, language="fr", now=NOW)
    return met.id


async def everybody(store: Store, ids: Sequence[int], entry: str = "digital") -> list[SignUp]:
    """What they all have, in the order of arrival."""
    rows = await store.workshops._connection.rows(  # one look: it is taken after every step
        f"select {COLUMNS} from signup s where s.fair = ? and s.entry = ? order by s.id",
        FAIR.id,
        entry,
    )
    return [_signup(row) for row in rows if row["state"] != "gone" and row["person"] in {*ids}]
