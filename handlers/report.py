"""The report of an announcement, drawn when it is sent: as a picture, and as a workbook without formulas."""

import io
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PIL import Image, ImageDraw

from bot.reply import phrase
from bot.turn import Say, Store
from handlers.announcing import shortened
from handlers.drafts import LANGUAGES
from handlers.groups import channel_named, tongue
from handlers.lettering import from_the_right, plain, wrapped, write_line
from handlers.outcomes import OUTCOMES, Line, read, why
from storage.spreadsheets import Sheet, written

WIDTH, MARGIN, TITLE, SIZE, SMALL = 1000, 50, 38, 28, 24
ROW, BAR = 86, 30


async def draw(store: Store, values: Mapping[str, Any], say: Say) -> bytes:
    """A bar for each channel and language, what the colours mean, and the reasons."""
    this, lines = await read(store, int(values["id"]), int(values["person"]))
    language = str(values.get("language", "fr"))
    groups = list(dict.fromkeys((each.channel, each.language) for each in lines))
    groups.sort(key=lambda group: -sum(_of(lines, *group).values()))
    words = wrapped(plain(shortened(this.text_in(language))), WIDTH - 2 * MARGIN, TITLE)
    meta = [
        plain(say((this.began or this.made).astimezone(ZoneInfo(this.zone)))),
        *(
            say(phrase("announced.share", what=phrase(f"outcome.{name}"), people=count))
            for name, count in _totals(lines).items()
        ),
    ]
    reasons: Counter[str] = Counter()
    for each in lines:
        if each.reason:
            reasons[each.reason] += each.people
    said = [
        piece
        for reason, people in reasons.most_common(8)
        for piece in wrapped(
            say(phrase("announced.reason", why=why(reason), people=people)), WIDTH - 2 * MARGIN, SMALL
        )
    ]
    height = 2 * MARGIN + 54 * len(words) + 44 * len(meta) + 24 + ROW * len(groups) + 20 + 40 * len(said)
    picture = Image.new("RGB", (WIDTH, height), "white")
    pen = ImageDraw.Draw(picture)
    at = MARGIN
    for line in words:
        write_line(pen, line, at, left=MARGIN, right=WIDTH - MARGIN, size=TITLE)
        at += 54
    for number, line in enumerate(meta):
        _legend(pen, line, at, list(_totals(lines))[number - 1] if number else "")
        at += 44
    at += 24
    for channel, spoken in groups:
        counts = _of(lines, channel, spoken)
        head = say(
            phrase(
                "announced.group",
                channel=channel_named(channel),
                language=tongue(spoken),
                people=sum(counts.values()),
            )
        )
        write_line(pen, wrapped(head, WIDTH, SIZE)[0], at, left=MARGIN, right=WIDTH - MARGIN, size=SIZE)
        _bar(pen, counts, at + 42, turned=from_the_right(head))
        at += ROW
    at += 20
    for line in said:
        write_line(pen, line, at, left=MARGIN, right=WIDTH - MARGIN, size=SMALL, colour="#444444")
        at += 40
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _of(lines: Sequence[Line], channel: str, language: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for each in lines:
        if (each.channel, each.language) == (channel, language):
            counts[each.outcome] += each.people
    return counts


def _totals(lines: Sequence[Line]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for each in lines:
        counts[each.outcome] += each.people
    return {name: counts[name] for name in OUTCOMES if counts[name]}


def _legend(pen: ImageDraw.ImageDraw, line: str, at: int, outcome: str) -> None:
    """A line with the colour it explains before it."""
    shown, indent = wrapped(line, WIDTH, SIZE)[0], 44 if outcome else 0
    if outcome:
        x = WIDTH - MARGIN - 28 if from_the_right(shown) else MARGIN
        pen.rounded_rectangle((x, at + 4, x + 28, at + 32), 6, fill=OUTCOMES[outcome])
    write_line(pen, shown, at, left=MARGIN + indent, right=WIDTH - MARGIN - indent, size=SIZE)


def _bar(pen: ImageDraw.ImageDraw, counts: Counter[str], at: int, *, turned: bool) -> None:
    """One bar, from the side on which its language is read."""
    total, width, passed = sum(counts.values()), WIDTH - 2 * MARGIN, 0
    for name, colour in OUTCOMES.items():
        begins, ends = (round(width * part / total) for part in (passed, passed + counts[name]))
        passed += counts[name]
        if begins == ends:
            continue
        left, right = (width - ends, width - begins) if turned else (begins, ends)
        pen.rectangle((MARGIN + left, at, MARGIN + right - 1, at + BAR), fill=colour)


async def draw_sheet(store: Store, values: Mapping[str, Any], say: Say) -> Callable[[], bytes]:
    """A row for each channel, language and end; who did what and when; the words."""
    this, lines = await read(store, int(values["id"]), int(values["person"]))
    done = await store.audit.of(f"announcement:{this.id}")

    def table(name: str, heads: Sequence[str], rows: Sequence[Sequence[str | int]]) -> Sheet:
        sheet = Sheet(
            say(phrase(f"announced.sheet-{name}"))[:31], values.get("language") in ("ar", "ary"), (1, 0)
        )
        sheet.table([say(phrase(f"announced.column-{each}")) for each in heads], rows, 22)
        return sheet

    people = [
        (
            say(channel_named(each.channel)),
            say(tongue(each.language)),
            say(phrase(f"outcome.{each.outcome}")),
            say(why(each.reason)) if each.reason else "",
            each.people,
        )
        for each in lines
    ]
    zone = ZoneInfo(this.zone)
    names = {each.by: await store.people.get(each.by) for each in done if each.by is not None}
    audit = [
        (
            f"{each.at.astimezone(zone):%Y-%m-%d %H:%M:%S}",
            (found.name or f"#{found.id}") if (found := names.get(each.by or 0)) else "",
            say(phrase(f"announced.did-{each.action.partition('.')[2]}")),
            each.why,
        )
        for each in done
    ]
    words = [(say(tongue(each)), this.texts.texts[each]) for each in LANGUAGES if each in this.texts.texts]
    return partial(
        written,
        [
            table("people", ("channel", "language", "outcome", "reason", "people"), people),
            table("audit", ("when", "who", "what", "detail"), audit),
            table("words", ("language", "words"), words),
        ],
    )
