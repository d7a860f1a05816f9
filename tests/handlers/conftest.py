"""A small fair with a bit of everything, one with nothing announced, a market; and turns upon them."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from inspect import iscoroutinefunction
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import pytest

from bot.clock import trust_own_zones
from bot.language.asked import Asked, Understood
from bot.language.search import Directory
from bot.message import Message, Said, Words
from bot.turn import Turn
from storage.pack import pack_of
from storage.phrases import Lines, Phrase
from storage.records import (
    Address,
    Call,
    Entry,
    Exhibitor,
    Facility,
    Fair,
    Hours,
    Localized,
    Person,
    Pole,
    QuestionAnswer,
    Stand,
    Stop,
)
from storage.store import Store
from tests.bot.on_whatsapp import FATIMA, WhatsAppTalker
from tests.conftest import POSTGRESQL
from tests.platforms.whatsapp import serving

# Before any zone is made: this file may be imported before `pytest_configure`.
trust_own_zones()

T = TypeVar("T")

CASABLANCA = ZoneInfo("Africa/Casablanca")
NOTHING = Localized({})
#: Makes a turn of an intent and its slots; the keywords of `turn` below change what it is about.
Ask = Callable[..., Turn]
#: The second day of the small fair.
SUNDAY = datetime(2025, 2, 16, 15, 30, tzinfo=CASABLANCA)


def there(found: T | None) -> T:
    """What must be there."""
    assert found is not None
    return found


def lines_of(text: Phrase) -> tuple[Any, ...]:
    """The lines of a text that lists them."""
    lines = text.values["lines"]
    assert isinstance(lines, Lines)
    return tuple(lines.items)


def said_in(ar: str, fr: str) -> Localized:
    return Localized({"ar": ar, "fr": fr})


PRODUCTS = Pole(
    "products",
    said_in("قطب المنتوجات", "Pôle produits"),
    said_in("منتوجات التعاونيات", "Produits du terroir"),
    kind="products",
    place=said_in("قرب المدخل", "près de l'entrée"),
    stands=3,
    exhibitors=4,
)
CRAFTS = Pole("crafts", said_in("قطب الصناعة التقليدية", "Pôle artisanat"), NOTHING, kind="crafts")

B12 = Stand("products/B12", "B12", "products", place=said_in("الثالث يسارا", "troisième à gauche"))
B13 = Stand("products/B13", "B13", "products")
C1 = Stand("products/C1", "C1", "products")
CRAFTS_B12 = Stand("crafts/B12", "B12", "crafts")

APIARIA = Exhibitor(
    "apiaria", said_in("تعاونية النحل", "Coopérative Apiaria"), "cooperative", ("products/B12",), "products",
    ("honey",), NOTHING, "Taroudannt", "MA-09",
)  # fmt: skip
TIGMI = Exhibitor(
    "tigmi", said_in("تعاونية تيگمي", "Coopérative Tigmi"), "cooperative", ("products/B12",), "products",
    ("argan_oil", "amlou"), NOTHING, "Tiznit", "MA-09",
)  # fmt: skip
ZITOUNA = Exhibitor(
    "zitouna", said_in("تعاونية الزيتونة", "Coopérative Zitouna"), "cooperative", ("products/B13",),
    "products", ("olive_oil",), NOTHING, "Chtouka-Ait Baha", "MA-09",
)  # fmt: skip
DAKAR = Exhibitor(
    "dakar", said_in("تعاونية دكار", "Coopérative de Dakar"), "foreign", ("crafts/B12",), "crafts",
    ("basketry",), NOTHING, "", "", country="SN",
)  # fmt: skip

OPENING = Entry(
    "opening", said_in("حفل الافتتاح", "Cérémonie d'ouverture"), date(2025, 2, 15), time(16), time(18),
    said_in("المنصة", "Scène"), "", "ceremony", (),
)  # fmt: skip
MARKETING = Entry(
    "marketing", said_in("ورشة التسويق الرقمي", "Atelier marketing numérique"), date(2025, 2, 16), time(15),
    time(17), said_in("القاعة 1", "Salle 1"), "products", "workshop", ("digital_marketing",),
    audience="exhibitors", seats=30,
)  # fmt: skip
POTTERY = Entry(
    "pottery", said_in("الفخار للأطفال", "Poterie pour enfants"), date(2025, 2, 16), time(17), None,
    NOTHING, "", "kids", (),
)  # fmt: skip
CLOSING = Entry(
    "closing", said_in("حفل الاختتام", "Cérémonie de clôture"), date(2025, 2, 21), time(18), time(20),
    said_in("المنصة", "Scène"), "", "ceremony", (),
)  # fmt: skip

FAIR = Fair(
    id="agadir-2025", version=1, name=said_in("المعرض الجهوي", "Foire régionale"),
    short=said_in("أكادير 2025", "Agadir 2025"), kind="fair", edition=2, city=said_in("أكادير", "Agadir"),
    region="MA-09", venue=said_in("ساحة الأمل", "Place Al Amal"), address=NOTHING,
    latitude=30.4226, longitude=-9.5981, starts=date(2025, 2, 15), ends=date(2025, 2, 21), zone=CASABLANCA,
    theme=said_in("أنامل ذهبية", "Des doigts d'or"), patronage=NOTHING,
    organizer=said_in("جهة سوس ماسة", "Région Souss-Massa"),
    partners=(said_in("الوزارة", "Ministère"), said_in("جماعة أكادير", "Commune d'Agadir")),
    area=4000, area_about=False, stands_announced=None, exhibitors_announced=180, countries=("SN",),
    hours=(Hours(date(2025, 2, 15), time(16), time(22)), Hours(date(2025, 2, 16), time(10), time(22))),
    hours_note=NOTHING, fee=0, fee_note=NOTHING, phone="", email="contact@example.ma", website="",
    directions={"station": said_in("الحافلة 12", "Bus 12")},
    call=Call(
        date(2025, 1, 10), date(2025, 2, 5), said_in("التعاونيات", "Les coopératives"), ("statutes", "rib"),
    ),
    sample=(), languages=("ar", "fr"), poles=(PRODUCTS, CRAFTS), stands=(B12, B13, C1, CRAFTS_B12),
    exhibitors=(APIARIA, TIGMI, ZITOUNA, DAKAR), programme=(OPENING, MARKETING, POTTERY, CLOSING),
    facilities=(
        Facility(
            "parking", "parking", said_in("موقف السيارات", "Parking"),
            said_in("خلف الساحة", "derrière la place"),
        ),
        Facility("prayer", "prayer_room", said_in("مصلى", "Salle de prière"), NOTHING),
    ),
    questions=(
        QuestionAnswer("pets", ("les chiens", "الكلاب"), said_in("لا", "Les chiens restent dehors.")),
    ),
)  # fmt: skip

#: Nobody announced anything but the days.
BARE = replace(
    FAIR, id="bare-2025", short=said_in("بلا خبر", "Sans rien"), edition=None, venue=NOTHING, latitude=None,
    longitude=None, theme=NOTHING, organizer=NOTHING, partners=(), area=None, exhibitors_announced=None,
    countries=(), hours=(), fee=None, email="", directions={}, call=None, poles=(), stands=(), exhibitors=(),
    programme=(), facilities=(), questions=(),
)  # fmt: skip

MARKET = replace(
    BARE, id="market-2025", kind="mobile_market", short=said_in("السوق المتنقل", "Marché mobile"),
    stops=(
        Stop("sefrou", NOTHING, said_in("صفرو", "Sefrou"), said_in("الساحة", "La place"), date(2025, 2, 15),
             date(2025, 2, 17), 33.83, -4.83),
        Stop("taza", NOTHING, said_in("تازة", "Taza"), NOTHING, date(2025, 2, 19), date(2025, 2, 21)),
    ),
)  # fmt: skip

#: What is said when the words do not matter: presses and links ask without them.
ANYTHING = Words("…")

PERSON = Person(1, None, "fr", "agadir-2025", None, 3, "Fatima")


#: Each keeps its fair, so no other fair ever gets the same id.
DIRECTORIES: dict[int, Directory] = {}


def directory(fair: Fair) -> Directory:
    """The directory of this very fair, built once."""
    if id(fair) not in DIRECTORIES:
        DIRECTORIES[id(fair)] = Directory(fair)
    return DIRECTORIES[id(fair)]


#: Dialogues that are held in the terminal are held on WhatsApp too.
TALKER = "TerminalTalker"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each dialogue twice, with the same content."""
    if hasattr(metafunc.module, TALKER) and iscoroutinefunction(metafunc.function):
        metafunc.parametrize("held_on", ("terminal", "whatsapp"), indirect=True)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Beside PostgreSQL, each dialogue on each channel and on each engine, not on each pair of them."""
    for item in items:
        given = (
            item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
        )
        pair = given.get("held_on"), given.get("database_url")
        if POSTGRESQL and pair in {("terminal", "postgresql"), ("whatsapp", "sqlite")}:
            item.add_marker(pytest.mark.stress)


@pytest.fixture(autouse=True)
async def held_on(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """Where the dialogues of this module are held."""
    where = getattr(request, "param", "terminal")
    if where == "terminal":
        yield where
        return
    async with serving(statuses=False) as platform:
        monkeypatch.setattr(request.module, TALKER, lambda folder: WhatsAppTalker(folder, platform))
        monkeypatch.setattr(request.module, "HOME", Address("whatsapp", str(FATIMA)), raising=False)
        # Nobody types as fast as a test; how a crowd or a hasty person waits is tested elsewhere.
        monkeypatch.setattr("bot.inbox.LOCAL", frozenset({"terminal", "whatsapp"}))
        monkeypatch.setattr("bot.answering.BURST", timedelta(seconds=0.1))
        yield where


@pytest.fixture
async def known(store: Store) -> Store:
    """The store with the three fairs and one person in it."""
    for fair in (FAIR, BARE, MARKET):
        await store.fairs.load(pack_of(fair))
    assert await store.people.meet(Address("terminal", "u1"), name="Fatima", language="fr", now=SUNDAY)
    return store


@pytest.fixture
def turn(store: Store) -> Ask:
    """`turn("stand.number", stand="B12")`: one question to the small fair, on its second day."""

    def make(
        intent: str,
        /,
        *,
        said: Said = ANYTHING,
        fair: Fair = FAIR,
        now: datetime = SUNDAY,
        person: Person = PERSON,
        link: str = "",
        choices: tuple[Asked, ...] = (),
        **slots: Any,
    ) -> Turn:
        asked = Asked(intent, slots, link)
        return Turn(
            message=Message("m1", Address("terminal", "u1"), said, now),
            person=person,
            fair=fair,
            directory=directory(fair),
            asked=asked,
            understood=Understood(asked, 0.9, "fr", "fr", choices),
            store=store,
            now=now,
        )

    return make
