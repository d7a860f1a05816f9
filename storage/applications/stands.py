"""Stands of accepted applicants: given, shared, swapped, shown in the directory."""

from collections import Counter
from datetime import datetime

from storage.applications.notices import ApplicationNotices, placed_letter
from storage.applications.rows import COLUMNS, ApplicationRows, application_of, in_state
from storage.audit import Audit
from storage.connection import Connection
from storage.fairs import Fairs
from storage.outgoing import OutgoingRows
from storage.records import Application, Fair
from storage.reference.choices import province_coded
from storage.refusals import NoFile, NotNow, Taken
from storage.roles import Roles

#: The way on from the news of a stand.
PLACED = ("label.stand-sheet", "label.file-show")

#: Exhibitors that may share one stand.
SHARED = 2


class Stands:
    """Verbs about who has which stand."""

    def __init__(self, connection: Connection, outgoing: OutgoingRows) -> None:
        self._connection = connection
        self._outgoing = outgoing
        self._roles = Roles(connection)
        self._audit = Audit(connection)
        self._fairs = Fairs(connection)
        self._rows = ApplicationRows(connection)
        self._notices = ApplicationNotices(connection, outgoing)

    async def free(self, fair: Fair, pole: str, places: int = 1) -> tuple[str, ...]:
        """Stands of a pole (of any, without one) with fewer than `places` exhibitors."""
        rows = await self._connection.rows(
            "select id, stand from application where fair = ? and stand <> ''", fair.id
        )
        shown = {each.id for each in fair.exhibitors}
        there = Counter(stand for each in fair.exhibitors for stand in each.stands)
        there.update(row["stand"] for row in rows if f"a{row['id']}" not in shown)
        return tuple(each.id for each in fair.stands if there[each.id] < places and pole in ("", each.pole))

    def lacking(self, fair: Fair, stand: str, application: Application) -> tuple[str, ...]:
        """What the applicant needs and the stand has not, among what the pack says of stands."""
        answers = application.answers
        needs = {
            "power": answers.get("power") in ("light", "strong"),
            "cooking": answers.get("cooking") == "yes",
            "water": answers.get("cooking") == "yes",
        }
        there = next((each for each in fair.stands if each.id == stand), None)
        return tuple(
            need
            for need, wanted in needs.items()
            if wanted and any(getattr(each, need) for each in fair.stands) and not getattr(there, need, False)
        )

    async def place(
        self, id: int, stand: str, *, by: int, now: datetime, shared: bool = False
    ) -> Application:
        """Give a stand. Raises `Taken` when it is somebody's; with `shared`, when it is two exhibitors'."""
        application, fair = await self._rows.locked_with_fair(id)
        await self._roles.check(by, "application.place", application.fair)
        in_state(await self._rows.settled(id, now), "place")
        if stand not in {each.id for each in fair.stands}:
            raise NoFile(stand)
        there = [
            each.name.in_(fair.languages[0])
            for each in fair.exhibitors
            if stand in each.stands and each.id != f"a{id}"
        ]
        rows = await self._connection.rows(
            f"select {COLUMNS} from application where fair = ? and stand = ? and id <> ?",
            application.fair,
            stand,
            id,
        )
        there += [each.name for each in map(application_of, rows) if each.name not in there]
        if len(there) >= (SHARED if shared else 1):
            raise Taken(there[0])
        placed = await self._rows.change(application, "place", by=by, now=now, why=stand, stand=stand)
        await self.show(placed, fair)
        await self._notices.applicant(placed, placed_letter(placed, fair, there), now, *PLACED)
        return placed

    async def swap(self, one: int, other: int, *, by: int, now: datetime) -> None:
        """Have two exhibitors change places; both are told."""
        first, fair = await self._rows.locked_with_fair(min(one, other))
        second = await self._rows.locked(max(one, other))
        await self._roles.check(by, "application.place", first.fair)
        if first.fair != second.fair or not first.stand or not second.stand:
            raise NotNow("no stands to swap")
        for mine, theirs in ((first, second), (second, first)):
            in_state(mine, "place")
            moved = await self._rows.change(
                mine, "place", by=by, now=now, why=theirs.stand, stand=theirs.stand
            )
            await self.show(moved, fair)
            await self._notices.applicant(moved, placed_letter(moved, fair, []), now, *PLACED)

    async def show(self, application: Application, fair: Fair) -> None:
        """Put an exhibitor with a stand into the directory, if they agreed to that."""
        if application.answers.get("publish") != "yes":
            return
        answers = application.answers
        province = province_coded(str(answers.get("province", "")))
        name = application.name
        language = "ar" if any("\u0600" <= letter <= "\u06ff" for letter in name) else "fr"
        cells = {
            "id": f"a{application.id}",
            "kind": str(answers.get("kind") or "cooperative"),
            f"name_{language}": name,
            "stands": application.stand,
            "pole": application.stand.partition("/")[0] if "/" in application.stand else "",
            "products": "; ".join((answers.get("products") or {}).get("known", ())),
            f"offers_{language}": str((answers.get("products") or {}).get("words", "")),
            "province": province.name.texts["fr"] if province else "",
            "region": province.region if province else "",
            "country": "MA",
        }
        filled = {name: cell for name, cell in cells.items() if cell}
        await self._fairs.put(fair.id, "exhibitors", f"a{application.id}", filled)
