"""Being there: by the code of the room or ticked by the team; and what is asked when it is over."""

import io
import zipfile
from datetime import datetime, timedelta

import openpyxl
import pytest

from handlers import exports
from storage.records import Attendee
from storage.refusals import NoFile, NotAllowed, NotNow
from storage.seating import begins, ends
from storage.store import Store
from tests.bot.whole import texts
from tests.handlers.conftest import CASABLANCA, FAIR, there
from tests.handlers.test_review_dialogues import BAD
from tests.storage.test_applications import in_state, organizer
from tests.storage.workshop import DIGITAL, NOW, load, person

STARTS, ENDS = begins(DIGITAL, CASABLANCA), there(ends(DIGITAL, CASABLANCA))
DURING = STARTS + timedelta(minutes=10)


async def room(store: Store) -> tuple[int, int, str]:
    """Somebody with two seats, somebody of the team, and the code."""
    await load(store)
    one, admin = await person(store, "one"), await organizer(store, "admin")
    await store.workshops.join(FAIR.id, "digital", by=one, now=NOW, seats=2)
    return one, admin, await store.attendance.code(FAIR.id, "digital", by=admin)


async def listed(store: Store, admin: int) -> list[Attendee]:
    return list(await store.attendance.list(FAIR.id, "digital", by=admin))


async def asked(store: Store, now: datetime) -> list[str]:
    rows = await store.outgoing.due("paper", now, 100)
    return [there(await store.outgoing.start(row.id, "test", NOW)).text.key for row in rows]


async def test_code_of_a_room_is_one_and_stays(store: Store) -> None:
    _, admin, code = await room(store)
    assert await store.attendance.code(FAIR.id, "digital", by=admin) == code
    assert await store.attendance.code(FAIR.id, "desk", by=admin) != code
    assert [letter.isalpha() for letter in code] == [True, False, True, False]


async def test_who_types_the_code_is_there_and_is_asked_when_it_is_over(store: Store) -> None:
    one, admin, code = await room(store)
    assert await store.attendance.here(FAIR.id, code, by=one, now=DURING) == "digital"
    await store.attendance.here(FAIR.id, code, by=one, now=DURING)  # twice is once
    [line] = await listed(store, admin)
    assert (line.attended, line.state, line.seats) == (True, "seat", 2)
    assert await asked(store, ENDS) == []
    assert await asked(store, ENDS + timedelta(minutes=5)) == ["notice.how-was"]
    await store.attendance.rate(FAIR.id, "digital", by=one, rating=5)
    await store.attendance.rate(FAIR.id, "digital", by=one, word="زوينة")
    assert await store.attendance.name(FAIR.id, "digital", ("A", "", "B"), by=one) == ("A", "B")
    [line] = await listed(store, admin)
    assert (line.rating, line.word, line.names) == (5, "زوينة", ("A", "B"))


async def test_who_has_no_seat_is_counted_and_takes_none(store: Store) -> None:
    _, admin, code = await room(store)
    guest = await person(store, "guest")
    await store.attendance.here(FAIR.id, code, by=guest, now=DURING)
    assert [each.state for each in await listed(store, admin)] == ["seat", "walked"]
    free = await store.workshops.room(FAIR.id, DIGITAL, CASABLANCA, NOW)
    assert free.free == 8


@pytest.mark.parametrize("now", [STARTS - timedelta(minutes=31), ENDS + timedelta(hours=2, minutes=1)])
async def test_code_is_good_around_the_workshop_only(store: Store, now: datetime) -> None:
    one, _, code = await room(store)
    with pytest.raises(NotNow):
        await store.attendance.here(FAIR.id, code, by=one, now=now)
    with pytest.raises(NoFile):
        await store.attendance.here(FAIR.id, "A2A2" if code != "A2A2" else "A3A3", by=one, now=DURING)
    with pytest.raises(NoFile):
        await store.attendance.here("other-fair", code, by=one, now=DURING)


async def test_team_ticks_and_unticks(store: Store) -> None:
    _, admin, _ = await room(store)
    [line] = await listed(store, admin)
    for there_ in (True, True, False, False):
        await store.attendance.tick(FAIR.id, line.id, there=there_, by=admin, now=DURING)
        assert [each.attended for each in await listed(store, admin)] == [there_]
    assert await asked(store, ENDS + timedelta(hours=1)) == []
    later = DURING + timedelta(minutes=1)
    await store.attendance.tick(FAIR.id, line.id, there=True, by=admin, now=later)
    assert await asked(store, ENDS + timedelta(hours=1)) == ["notice.how-was"]


async def test_only_the_team_sees_and_ticks(store: Store) -> None:
    one, admin, _ = await room(store)
    announcer = await organizer(store, "announcer", "announcer")
    [line] = await listed(store, admin)
    for by in (one, announcer):
        with pytest.raises(NotAllowed):
            await store.attendance.code(FAIR.id, "digital", by=by)
        with pytest.raises(NotAllowed):
            await store.attendance.list(FAIR.id, "digital", by=by)
        with pytest.raises(NotAllowed):
            await store.attendance.tick(FAIR.id, line.id, there=True, by=by, now=DURING)


async def test_who_was_not_there_rates_nothing_and_gets_no_certificate(store: Store) -> None:
    one, _, _ = await room(store)
    with pytest.raises(NoFile):
        await store.attendance.rate(FAIR.id, "digital", by=one, rating=5)
    with pytest.raises(NoFile):
        await store.attendance.name(FAIR.id, "digital", ("A",), by=one)


async def test_workbook_has_who_came_and_a_line_for_each_certificate(store: Store) -> None:
    await load(store)
    admin, owner = await organizer(store, "admin"), await person(store, "owner")
    await in_state(store, "confirmed", owner, admin)
    code = await store.attendance.code(FAIR.id, "digital", by=admin)
    await store.attendance.here(FAIR.id, code, by=owner, now=DURING)
    await store.attendance.name(FAIR.id, "digital", BAD[:5], by=owner)
    await store.attendance.rate(FAIR.id, "digital", by=owner, word=BAD[0])
    values = {"fair": FAIR.id, "entry": "digital", "person": admin, "language": "ar"}
    content = (await exports.draw_attendance(store, values, lambda value: texts().say(value, "ar")))()
    book = openpyxl.load_workbook(io.BytesIO(content))
    presence, certificates = book.worksheets
    assert [cell.value for cell in presence[2]][1:3] == ["Coopérative Tigmi", ""]
    assert [row[1].value for row in certificates.iter_rows(min_row=2)] == ["Coopérative Tigmi"] * 5
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for number in (1, 2):
            sheet = archive.read(f"xl/worksheets/sheet{number}.xml").decode()
            assert "<f>" not in sheet
            assert "<f " not in sheet
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    assert BAD[0] in {cell.value for cell in cells}
