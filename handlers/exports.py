"""What leaves the chat: the applications as a workbook without live formulas, the documents as an archive."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from bot.reply import phrase
from bot.turn import Drawing, Say, Store
from handlers.form import shown
from storage.spreadsheets import Sheet, written

#: The columns after reference, state and dates, in their order.
ANSWERS = (
    "name", "kind", "province", "products", "category", "onssa", "members", "women", "contact", "phone",
    "register", "ice", "power", "cooking", "persons", "publish", "news",
)  # fmt: skip
FIRST = ("reference", "state", "decision", "reason", "rank", "pole", "stand", "late", "score")
#: Reasons with words of their own; any other is shown as it was typed.
REASONS = ("places", "papers", "products", "late", "twice")
VERDICTS = ("accepted", "reserve", "declined")

#: The hidden column that says which version of a file was looked at, when the list comes back.
VERSION = "version"

#: Empty rows in which decisions are offered too: files on paper are added below the others.
MORE_ROWS = 200

RIGHT_TO_LEFT = frozenset({"ar", "ary"})


async def draw_workbook(store: Store, values: Mapping[str, Any], say: Say) -> Callable[[], bytes]:
    """One row for each file; every cell is text, whatever it looks like."""
    by = int(values["person"])
    files = await store.reviews.every(str(values["fair"]), by=by)
    rows = []
    for file in files:
        average, scores = await store.reviews.score(file.id, by=by)
        cells = [
            file.reference,
            say(phrase(f"state.{file.state}")),
            say(phrase(f"decision.{file.held}")) if file.held else "",
            say(phrase(f"label.reason-{file.reason}")) if file.reason in REASONS else file.reason,
            str(file.rank or ""),
            file.pole,
            file.stand,
            say(phrase("label.yes")) if file.late else "",
            f"{average:.1f}" if scores else "",
            *(say(shown(field, file.answers.get(field))) for field in ANSWERS),
            str(file.version),
        ]
        rows.append(cells)
    headings = [*(say(phrase(f"field.{field}")) for field in (*FIRST, *ANSWERS)), VERSION]
    chosen = {
        FIRST.index("decision"): [say(phrase(f"decision.{each}")) for each in VERDICTS],
        FIRST.index("reason"): [say(phrase(f"label.reason-{each}")) for each in REASONS],
    }
    return _workbook(values, ((say(phrase("sheet.files")), headings, rows),), chosen)


#: The columns of an attendance list, and of the names for certificates.
PRESENCE = ("time", "name", "contact", "phone", "seats", "there", "rating", "word")
CERTIFICATES = ("certificate", "name")


async def draw_attendance(store: Store, values: Mapping[str, Any], say: Say) -> Callable[[], bytes]:
    """Who has a seat and who was there; on a second sheet, a line for each name of a certificate."""
    by, fair = int(values["person"]), str(values["fair"])
    people = await store.attendance.list(fair, str(values["entry"]), by=by)
    found = await store.fairs.entry(fair, str(values["entry"]))
    presence = []
    for each in people:
        start = datetime.combine(found[0].day, found[0].starts) if found else None
        presence.append([
            say((start + timedelta(minutes=each.slot)).time()) if start else "",
            each.name,
            each.contact,
            each.phone,
            str(each.seats),
            say(phrase("label.yes")) if each.attended else "",
            str(each.rating or ""),
            each.word,
        ])  # fmt: skip
    names = [
        [name, each.name]
        for each in people
        if each.attended
        for name in each.names or (each.contact or each.name,)
    ]
    sheets = (("presence", PRESENCE, presence), ("certificates", CERTIFICATES, names))
    return _workbook(
        values,
        [
            (say(phrase(f"sheet.{sheet}")), [say(phrase(f"field.{field}")) for field in fields], rows)
            for sheet, fields, rows in sheets
        ],
    )


def _workbook(
    values: Mapping[str, Any],
    sheets: Iterable[tuple[str, Sequence[str], Sequence[Sequence[str]]]],
    chosen: Mapping[int, Sequence[str]] | None = None,
) -> Callable[[], bytes]:
    """Sheets of text: a name, headings and rows each.

    `chosen`: column → the words offered in its cells; any other may be typed.
    """
    made = []
    for name, headings, rows in sheets:
        sheet = Sheet(name, values.get("language") in RIGHT_TO_LEFT, (1, 1))
        sheet.table(headings, rows, 16)
        sheet.columns = [(*each[:3], headings[each[0]] == VERSION) for each in sheet.columns]
        for column, words in (chosen or {}).items():
            sheet.choices.append(((1, column, len(rows) + MORE_ROWS, column), list(words), True))
        made.append(sheet)
    return partial(written, made)


def drawings(folder: Path) -> Mapping[str, Drawing]:
    """The drawings that need the folder of uploads."""

    async def draw_papers(store: Store, values: Mapping[str, Any], say: Say) -> bytes:
        """The documents of one file; the names are ours, never the sender's."""
        papers = await store.applications.documents(int(values["file"]), by=int(values["person"]))
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for number, paper in enumerate(papers, start=1):
                name = await store.files.name(paper.hash)
                path = folder / (name or "")
                if name and path.is_file():
                    archive.writestr(f"{number:02}-{paper.kind}{path.suffix}", path.read_bytes())
        return out.getvalue()

    async def draw_kept(store: Store, values: Mapping[str, Any], say: Say) -> bytes:
        """A kept file as it is, which goes on to somebody. Raises FileNotFoundError."""
        name = await store.files.name(str(values["hash"]))
        if name is None:
            raise FileNotFoundError(values["hash"])
        return (folder / name).read_bytes()

    return {"papers": draw_papers, "kept": draw_kept}
