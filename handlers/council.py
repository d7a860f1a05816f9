"""The report for the council: the figures of a fair on two pages, and as a workbook."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from bot.reply import Day, Recipe, Reply, phrase
from bot.turn import Say, Store, Turn
from handlers.answers import told
from handlers.cards import menu, ways
from handlers.pages import COLUMNS, EDGE, HIGH, a4, bars, columns, line, row_height
from handlers.team import for_organizers
from storage.records import Localized
from storage.reference.choices import province_coded
from storage.spreadsheets import Sheet, written

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

RIGHT_TO_LEFT = ("ar", "ary")

#: Rows of one chart; the workbook has all.
MOST = 10

#: What stands on each page, with the most rows of each chart, and the room that is left below.
SHEETS = (
    ((("files", MOST), ("states", MOST), ("provinces", MOST), ("categories", MOST)), 0.0),
    (
        (("workshops", 5), ("attended", 5), ("days", MOST), ("subjects", 8), ("announcements", 5)),
        COLUMNS,
    ),
)

#: (label, number, of how many; 0 = of nothing)
Row = tuple[str, int, int]


@for_organizers
async def report(turn: Turn) -> Reply:
    """The figures on two pages."""
    figures = await turn.store.figures.of(turn.fair.id, by=turn.person.id)
    return Reply(
        told(phrase("council.ready", fair=turn.fair.short, files=figures["total"], women=figures["women"])),
        ways(turn.option(phrase("label.figures-sheet"), "council.sheet"), menu(turn)),
        Recipe("council", _values(turn), f"{turn.fair.id}.pdf", "application/pdf"),
    )


@for_organizers
async def sheet(turn: Turn) -> Reply:
    """The same as a workbook."""
    figures = await turn.store.figures.of(turn.fair.id, by=turn.person.id)
    return Reply(
        told(phrase("council.ready", fair=turn.fair.short, files=figures["total"], women=figures["women"])),
        ways(turn.option(phrase("label.figures"), "council.report"), menu(turn)),
        Recipe("council-sheet", _values(turn), f"{turn.fair.id}-figures.xlsx", SHEET),
    )


def _values(turn: Turn) -> dict[str, Any]:
    return {"fair": turn.fair.id, "person": turn.person.id, "language": turn.person.language}


async def draw(store: Store, values: Mapping[str, Any], say: Say) -> Callable[[], bytes]:
    """The report as PDF. Raises `NotAllowed`, `NoFile`."""
    title, charts = await _read(store, values, say)
    return partial(pages, title, charts, values.get("language") in RIGHT_TO_LEFT)


async def draw_sheet(store: Store, values: Mapping[str, Any], say: Say) -> Callable[[], bytes]:
    """A sheet for each chart, and one of what exhibitors wish for."""
    _, charts = await _read(store, values, say)
    wishes = await store.surveys.wishes(str(values["fair"]), by=int(values["person"]))
    turned = values.get("language") in RIGHT_TO_LEFT
    sheets = []
    for name, (title, rows) in charts.items():
        sheet = Sheet(name, turned)
        cells = [(label, number, whole) if whole else (label, number) for label, number, whole in rows]
        sheet.table((title,), cells, 40)
        sheets.append(sheet)
    sheet = Sheet("wishes", turned)
    sheet.table((say(phrase("council.wishes")),), [(wish,) for wish in wishes], 100)
    return partial(written, [*sheets, sheet])


async def _read(
    store: Store, values: Mapping[str, Any], say: Say
) -> tuple[str, dict[str, tuple[str, list[Row]]]]:
    """The title, and each chart by its name: its own title and rows."""
    fair, language = str(values["fair"]), str(values.get("language") or "fr")
    figures = await store.figures.of(fair, by=int(values["person"]))
    found = await store.fairs.get(fair)
    short = found.short if found else fair

    def counted(name: str, named: Callable[[str], str]) -> list[Row]:
        ordered = sorted(figures[name].items(), key=lambda each: (-each[1], each[0]))
        return [(named(what), number, 0) for what, number in ordered]

    def province(code: str) -> str:
        known = province_coded(code)
        return known.name.in_(language) if known else code or say(phrase("council.unknown"))

    def category(id: str) -> str:
        return say(phrase(f"category.{id}")) if id else say(phrase("council.unknown"))

    def answered(question: str) -> list[Row]:
        # Figures that were kept before there was a survey have none.
        times = figures.get("survey", {}).get(question, {})
        return [(say(phrase(f"survey.{question}-{each}")), number, 0) for each, number in times.items()]

    files = [(say(phrase("council.total")), figures["total"], 0)]
    files.append((say(phrase("council.women")), figures["women"], figures["total"]))
    rows: dict[str, list[Row]] = {
        "files": files,
        "states": counted("states", lambda each: say(phrase(f"state.{each}"))),
        "provinces": counted("provinces", province),
        "categories": counted("categories", category),
        "workshops": [
            (Localized(each["title"]).in_(language), each["taken"], each["seats"])
            for each in figures["workshops"]
        ],
        "attended": [
            (Localized(each["title"]).in_(language), each["attended"], each["taken"])
            for each in figures["workshops"]
        ],
        "days": [
            (say(Day(date.fromisoformat(day))), each["here"], each["called"])
            for day, each in figures["days"].items()
        ],
        "subjects": counted("subjects", lambda each: say(phrase(f"subject.{each}"))),
        "announcements": [
            (Localized(each["texts"]).in_(language), each["reached"], each["people"])
            for each in figures["announcements"]
        ],
        "sales": answered("sales"),
        "visitors": answered("visitors"),
        "hours": [(hour, number, 0) for hour, number in sorted(figures["hours"].items(), key=_hour)],
    }
    charts = {name: (say(phrase(f"council.{name}")), each) for name, each in rows.items()}
    return say(phrase("council.title", fair=short)), charts


def _hour(each: tuple[str, int]) -> int:
    return int(each[0])


def pages(title: str, charts: Mapping[str, tuple[str, Sequence[Row]]], turned: bool) -> bytes:
    """Two pages: the files; what happened at the fair."""
    paper = a4(title)
    for names, below in SHEETS:
        paper.page()
        line(paper, title, 14, 18)
        top = 30.0
        shown = [(charts[name][0], charts[name][1][:most]) for name, most in names if charts[name][1]]
        high = row_height([len(rows) for _, rows in shown], HIGH - EDGE - top - below)
        for said, rows in shown:
            top = bars(paper, said, rows, top, turned=turned, high=high)
    said, rows = charts["hours"]
    if rows:
        columns(paper, said, [(label, number) for label, number, _ in rows], top, turned=turned)
    return paper.pdf()
