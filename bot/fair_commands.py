"""The commands for fair packs: `dalil fair check | load | list | export | template`."""

import asyncio
import shutil
import sys
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer

import handlers
from bot.reply import Day, Value, phrase
from bot.settings import Settings, Unset, read_settings
from bot.texts import Texts
from bot.turn import Store
from handlers import signs
from handlers.plans import NoPlan
from storage.connection import Full
from storage.database import Database, open_database
from storage.fairs import Changes, Conflict
from storage.files import keep
from storage.pack import Faulty, Pack, export, fair_of, read_pack, shipped, shipped_path, template
from storage.pack.mistakes import Mistake, hint, listed
from storage.pack.voices import Voices, folder_of, missing, read_voices
from storage.plan.codes import coded
from storage.plan.making import plan_of
from storage.plan.model import Plan
from storage.records import Fair

T = TypeVar("T")

FairId = Annotated[str, typer.Argument(metavar="ID", help="The id of a fair in the database.")]

#: Sentences that are named when their recordings are missing.
MOST_NAMES = 12

fair_app = typer.Typer(no_args_is_help=True, help="Fair packs: check, load, list and write them.")

PackPath = Annotated[
    str, typer.Argument(metavar="PATH", help="A folder, an .xlsx workbook, or the id of a shipped fair.")
]
NewPath = Annotated[Path, typer.Argument(metavar="PATH", help="A new folder, or a new .xlsx workbook.")]


@fair_app.command()
def check(path: PackPath) -> None:
    """Say everything that is wrong in a pack. Changes nothing."""
    pack = _read(path)
    voices = _voices(path, pack)
    _say(phrase("pack.good", fair=fair_of(pack).short))
    _say_missing(voices, handlers.RECORDABLE(fair_of(pack)))


@fair_app.command()
def load(path: PackPath) -> None:
    """Load a pack, all of it or nothing. A fair that is there already is brought up to date.

    Whoever follows what changed is told, and their reminders follow.
    """
    pack = _read(path)
    voices = _voices(path, pack)
    folder = _settings().files_dir / "uploads"
    kept = {place: keep(folder, voice.read_bytes()) for place, voice in voices.items()}

    now = datetime.now(UTC)

    async def bring_in(store: Store) -> Changes:
        changes = await store.changes.load(pack, now)
        if not changes.conflicts and folder_of(_path(path)).is_dir():
            for each in kept.values():
                await store.files.add(each, now)
            hashes = {place: each.hash for place, each in kept.items()}
            await store.recordings.replace(pack.id, hashes)
        return changes

    changes = asyncio.run(_in_transaction(Database.write, bring_in))
    if changes.conflicts:
        for conflict in changes.conflicts:
            _say_conflict(conflict)
        _say(phrase("pack.conflicts", count=len(changes.conflicts)))
        raise typer.Exit(1)
    _say_changes(pack, changes)
    if voices:
        _say(phrase("pack.voices", count=len(voices)))


@fair_app.command("list")
def show() -> None:
    """List the fairs in the database."""
    fairs = asyncio.run(_in_transaction(Database.read, lambda store: store.fairs.summaries()))
    for fair in fairs:
        _say(
            phrase(
                "pack.fair",
                id=fair.id,
                name=fair.short,
                starts=Day(fair.starts, year=True),
                ends=Day(fair.ends, year=True),
            )
        )
    if not fairs:
        _say(phrase("pack.no-fairs", names=listed(shipped())))


@fair_app.command("export")
def write(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of a fair in the database.")], path: NewPath
) -> None:
    """Write a fair as a pack, to go on in a spreadsheet."""
    fair = asyncio.run(_in_transaction(Database.read, lambda store: store.fairs.get(id)))
    if fair is None:
        fairs = asyncio.run(_in_transaction(Database.read, lambda store: store.fairs.summaries()))
        _say(phrase("pack.no-fair", found=id, hint=hint(id, [each.id for each in fairs])))
        raise typer.Exit(1)
    known = asyncio.run(_in_transaction(Database.read, lambda store: store.recordings.known(id)))

    def write_all() -> None:
        export(fair, path)
        if known and path.is_dir():
            folder_of(path).mkdir()
            for key, language, name in known:
                file = _settings().files_dir / "uploads" / name
                shutil.copyfile(file, folder_of(path) / f"{key}.{language}.ogg")

    _write(path, write_all)


@fair_app.command()
def unanswered(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of a fair in the database.")],
) -> None:
    """List the ten questions asked most that the bot could not answer."""
    asked = asyncio.run(_in_transaction(Database.read, lambda store: store.unanswered.most_asked(id)))
    for question in asked:
        typer.echo(f"{question.times:6}  {question.text}")
    _say(phrase("pack.unanswered", count=len(asked)))


@fair_app.command("template")
def blank(path: NewPath) -> None:
    """Write an empty pack to fill in, with explanations and an example row a sheet."""
    _write(path, lambda: template(path))


@fair_app.command("plan")
def draw_plan(
    id: FairId,
    path: Annotated[Path, typer.Argument(metavar="FILE.png", help="A new picture.")],
    start: Annotated[str, typer.Option("--from", help="Draw the way from here: a stand, gate …")] = "",
    goal: Annotated[str, typer.Option("--to", help="... to there.")] = "",
    language: Annotated[str, typer.Option("--language", help="ar, ary, fr, en or zgh.")] = "",
) -> None:
    """Draw the plan of a fair, or a way through it, as it is sent in the chat."""
    fair, plan = _planned(id)
    spoken = language or _settings().dalil_language
    values = {"fair": id, "language": spoken}
    if goal:
        ends = {"from": coded(plan, start) or next(iter(plan.entrances), None), "to": coded(plan, goal)}
        for name, end in ends.items():
            if end is None:
                _say(phrase("pack.no-place", found=start if name == "from" else goal, fair=fair.short))
                raise typer.Exit(1)
            values[name] = end.id
    draw = handlers.DRAWINGS["way" if goal else "plan"]
    try:
        drawn = asyncio.run(
            _in_transaction(
                Database.read, lambda store: draw(store, values, lambda said: _texts().say(said, spoken))
            )
        )
    except NoPlan as missing:
        _say(phrase("pack.no-way", found=str(missing)))
        raise typer.Exit(1) from None
    _write(path, lambda: _new(path, drawn if isinstance(drawn, bytes) else drawn()))


@fair_app.command("signs")
def print_signs(
    id: FairId, path: Annotated[Path, typer.Argument(metavar="FILE.pdf", help="A new PDF.")]
) -> None:
    """Make the signs of a fair: an A5 page for each stand, gate and landmark, with its code."""
    fair, plan = _planned(id)
    addresses = _settings().addresses
    if not addresses.sign(id, "gate"):
        _say(phrase("signs.nowhere"))
        raise typer.Exit(1)
    _write(path, lambda: _new(path, signs.pages(fair, plan, addresses, _texts().say)))


def _planned(id: str) -> tuple[Fair, Plan]:
    """A fair of the database with its plan; ends the program where there is none."""
    fair = asyncio.run(_in_transaction(Database.read, lambda store: store.fairs.get(id)))
    if fair is None:
        fairs = asyncio.run(_in_transaction(Database.read, lambda store: store.fairs.summaries()))
        _say(phrase("pack.no-fair", found=id, hint=hint(id, [each.id for each in fairs])))
        raise typer.Exit(1)
    plan = plan_of(fair)
    if plan is None:
        _say(phrase("signs.none"))
        raise typer.Exit(1)
    return fair, plan


def _new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet. Raises FileExistsError."""
    with path.open("xb") as file:
        file.write(content)


def _path(path: str) -> Path:
    found = Path(path)
    return found if found.exists() else shipped_path(path) or found


def _read(path: str) -> Pack:
    """The pack; with mistakes, says them and ends the program."""
    try:
        return read_pack(_path(path))
    except Faulty as faulty:
        _end(faulty.mistakes)


def _voices(path: str, pack: Pack) -> Voices:
    """What is read aloud of it; with mistakes, says them and ends the program."""
    voices, mistakes = read_voices(_path(path), handlers.RECORDABLE(fair_of(pack)))
    if mistakes:
        _end(mistakes)
    return voices


def _end(mistakes: Sequence[Mistake]) -> NoReturn:
    for mistake in mistakes:
        _say(mistake.said, before=f"{mistake.place}  ")
    _say(phrase("pack.mistakes", count=len(mistakes)))
    raise typer.Exit(1) from None


def _say_missing(voices: Voices, keys: Sequence[str]) -> None:
    """A hint, no mistake: what nobody has read aloud."""
    if not voices:
        _say(phrase("pack.voices-none", count=len(keys)))
    for language, left in missing(voices, keys).items():
        _say(
            phrase("pack.voices-missing", language=language, count=len(left), names=listed(left[:MOST_NAMES]))
        )


def _write(path: Path, write: Callable[[], None]) -> None:
    try:
        write()
    except FileExistsError:
        _say(phrase("pack.occupied", path=str(path)))
        raise typer.Exit(1) from None
    except OSError as error:
        _say(phrase("pack.closed", reason=error.strerror or str(error)))
        raise typer.Exit(1) from None
    _say(phrase("pack.written", path=str(path)))


async def _in_transaction(
    transaction: Callable[[Database, Callable[[Store], Awaitable[T]]], Awaitable[T]],
    work: Callable[[Store], Awaitable[T]],
) -> T:
    try:
        async with open_database(_settings().database_url) as database:
            return await transaction(database, work)
    except Full as full:
        _say(phrase("doctor.database-away", reason=str(full)))
        raise typer.Exit(1) from None


def _say_changes(pack: Pack, changes: Changes) -> None:
    fair = fair_of(pack).short
    if changes.added or changes.changed or changes.removed:
        said = phrase(
            "pack.loaded", fair=fair, added=changes.added, changed=changes.changed, removed=changes.removed
        )
    else:
        said = phrase("pack.moved" if changes.moved else "pack.unchanged", fair=fair)
    _say(said)


def _say_conflict(conflict: Conflict) -> None:
    place = ":".join(part for part in (conflict.sheet, conflict.key, conflict.column) if part)
    key = "pack.conflict" if conflict.column else "pack.conflict-gone"
    _say(phrase(key, here=conflict.here, pack=conflict.pack), before=f"{place}  ")


@cache
def _texts() -> Texts:
    return Texts(Path(__file__).parent.parent / "handlers" / "texts")


def _say(said: Value, *, before: str = "") -> None:
    typer.echo(before + _texts().say(said, _settings().dalil_language))


def _settings() -> Settings:
    try:
        return read_settings()
    except Unset as mistakes:
        sys.exit(str(mistakes))
