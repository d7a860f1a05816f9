"""The fair as a workbook: out of the chat to be changed, and back in to be looked at and released."""

import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from bot.reply import Phrase, Recipe, Reply, phrase
from bot.turn import Drawing, Say, Store, Turn
from handlers.answers import told
from handlers.cards import menu, ways
from handlers.changing import for_editors, preview
from storage.pack import Faulty, Mistake, export, marked, read_pack
from storage.records import Fair
from storage.refusals import NoFile

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

#: Mistakes and conflicts that the message names; the copy marks more of them.
MOST = 5


@for_editors
async def give(turn: Turn) -> Reply:
    """The fair as it is now, to go on in a spreadsheet."""
    return Reply(
        phrase("change.workbook"),
        ways(turn.option(phrase("label.back"), "change.menu"), menu(turn)),
        Recipe("workbook", {"fair": turn.fair.id}, f"{turn.fair.id}.xlsx", MIME),
    )


@for_editors
async def received(turn: Turn) -> Reply:
    """A workbook came: its mistakes marked in a copy, or what it changes."""
    sent = turn.sent
    on = ways(turn.option(phrase("label.workbook"), "change.workbook"), menu(turn))
    if sent is None:
        raise NoFile("workbook")
    if sent.upload.refused:
        return Reply(phrase(f"refused.file-{sent.upload.refused}", name=sent.upload.name), on)
    if sent.pack is None:
        values = {"hash": sent.upload.hash}
        left = len(sent.mistakes) - MOST
        return Reply(
            told(
                phrase("change.mistakes", count=len(sent.mistakes)),
                *(
                    phrase("change.mistake", place=_place(each), said=each.said)
                    for each in sent.mistakes[:MOST]
                ),
                phrase("change.more", left=left) if left > 0 else None,
            ),
            on,
            Recipe("marked", values, f"{turn.fair.id}-marked.xlsx", MIME),
        )
    if sent.pack.id != turn.fair.id:
        return Reply(phrase("change.other-fair", found=sent.pack.id, fair=turn.fair.id), on)
    loaded, _ = await turn.store.changes.from_pack(sent.pack, by=turn.person.id, now=turn.now)
    if loaded.conflicts:
        left = len(loaded.conflicts) - MOST
        return Reply(
            told(
                phrase("change.conflicts", count=len(loaded.conflicts)),
                *(
                    phrase(
                        "change.conflict",
                        place=":".join(filter(None, (each.sheet, each.key, each.column))),
                        here=_shown(each.here),
                        pack=_shown(each.pack),
                    )
                    for each in loaded.conflicts[:MOST]
                ),
                phrase("change.more", left=left) if left > 0 else None,
            ),
            on,
        )
    return await preview(turn)


def _place(mistake: Mistake) -> str:
    """Sheet, row and column: what the file is called, they know."""
    return mistake.place.partition("/")[2] or mistake.place


def _shown(cell: str) -> str | Phrase:
    return cell[:80] if cell else phrase("change.none")


async def draw(store: Store, values: Mapping[str, Any], say: Say) -> Callable[[], bytes]:
    """The workbook of a fair."""
    fair = await store.fairs.get(str(values["fair"]))
    assert fair is not None
    return partial(_exported, fair)


def _exported(fair: Fair) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fair.xlsx"
        export(fair, path)
        return path.read_bytes()


def drawings(folder: Path) -> Mapping[str, Drawing]:
    """The drawings that need the folder of uploads."""

    async def draw_marked(store: Store, values: Mapping[str, Any], say: Say) -> Callable[[], bytes]:
        """The workbook that came, with what is wrong marked in it."""
        path = folder / (await store.files.name(str(values["hash"])) or "")
        return partial(_marked, path, say)

    return {"marked": draw_marked}


def _marked(path: Path, say: Say) -> bytes:
    try:
        read_pack(path)
    except Faulty as faulty:
        return marked(path, faulty.mistakes, say)
    return path.read_bytes()
