"""The documents of a file as the commission looks at them: one after the other, pictures as pictures."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from bot.reply import Recipe, Reply, phrase
from bot.turn import Drawing, Say, Store, Turn
from handlers.cards import ways
from handlers.photos import plain
from handlers.team import for_organizers, number_of
from storage.refusals import NoFile

PICTURES = ("image/jpeg", "image/png")

#: What a document is called where it is sent; never as its sender called it.
NAMES = {"image/jpeg": "jpg", "image/png": "jpg", "application/pdf": "pdf"}


@for_organizers
async def look(turn: Turn) -> Reply:
    """One document of a file, and the way to the next."""
    store, by = turn.store, turn.person.id
    found = await store.applications.get(number_of(turn), by=by)
    # Their owner may read them too, but has no business here.
    await store.roles.check(by, "application.read", found.fair)
    papers = await store.applications.documents(found.id, by=by)
    if not papers:
        raise NoFile("papers")
    asked = turn.asked.slots.get("p", "")
    at = min(int(asked), len(papers) - 1) if asked.isdecimal() and len(asked) < 9 else 0
    paper, s = papers[at], str(found.id)
    picture = paper.mime in PICTURES
    recipe = Recipe(
        "paper",
        {"file": found.id, "document": paper.id, "person": by},
        f"{found.reference}-{at + 1:02}.{NAMES.get(paper.mime, 'bin')}",
        "image/jpeg" if picture else paper.mime,
    )
    return Reply(
        phrase("papers.page", name=found.name, at=at + 1, of=len(papers)),
        ways(
            turn.option(phrase("label.paper-next"), "review.look", s=s, p=str(at + 1))
            if at + 1 < len(papers)
            else None,
            turn.option(phrase("label.paper-before"), "review.look", s=s, p=str(at - 1)) if at else None,
            turn.option(phrase("label.paper-all"), "review.papers", s=s),
            turn.option(phrase("label.back"), "review.file", s=s),
        ),
        recipe,
    )


@for_organizers
async def papers(turn: Turn) -> Reply:
    """The documents of one file, in an archive."""
    found = await turn.store.applications.get(number_of(turn), by=turn.person.id)
    await turn.store.roles.check(turn.person.id, "application.export", found.fair)
    recipe = Recipe(
        "papers", {"file": found.id, "person": turn.person.id}, f"{found.reference}.zip", "application/zip"
    )
    back = turn.option(phrase("label.back"), "review.file", s=str(found.id))
    return Reply(phrase("review.papers", name=found.name), (back,), recipe)


def drawings(folder: Path) -> Mapping[str, Drawing]:
    """The drawing that needs the folder of uploads."""

    async def draw(store: Store, values: Mapping[str, Any], say: Say) -> bytes | Callable[[], bytes]:
        """One document, for one who may see it. Raises `NotAllowed`, FileNotFoundError."""
        papers = await store.applications.documents(int(values["file"]), by=int(values["person"]))
        paper = next((each for each in papers if each.id == int(values["document"])), None)
        name = await store.files.name(paper.hash) if paper else None
        if paper is None or name is None:
            raise FileNotFoundError(values["document"])
        return partial(plain if paper.mime in PICTURES else Path.read_bytes, folder / name)

    return {"paper": draw}
