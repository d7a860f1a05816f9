"""The door: the commands. The only file that knows everybody."""

import asyncio
import json
import signal
import sqlite3
import sys
import webbrowser
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from datetime import datetime, time, timedelta
from functools import cache, partial
from importlib.metadata import entry_points
from importlib.metadata import version as installed_version
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any, TextIO, TypeVar, cast
from zoneinfo import ZoneInfo

import structlog
import typer
import uvloop
from starlette.types import ASGIApp

import handlers
from bot import logs
from bot.channels import Channel
from bot.channels.telegram import TelegramChannel
from bot.channels.terminal import TerminalChannel
from bot.channels.web import WebChannel
from bot.channels.web.site import STRINGS
from bot.channels.whatsapp import WhatsAppChannel
from bot.channels.whatsapp.templates import Templates
from bot.clock import CASABLANCA, Clock, StaleZones, trust_own_zones
from bot.doctor import examine
from bot.fair_commands import fair_app
from bot.fairs import FairBook, View
from bot.language.answer_line import answer_line
from bot.plan_map import PlanMap
from bot.reply import Value, phrase
from bot.router import Router
from bot.running import Bot, running, set_clock
from bot.server import PortTaken, application, serving
from bot.settings import Settings, Unset, read_settings, secrets
from bot.texts import Texts
from bot.uploads import Recognize
from bot.whatsapp_commands import variables, whatsapp_app, wrong
from handlers.invitations import handed_on
from storage.connection import Damaged, Full, Occupied
from storage.database import Database, open_database
from storage.pack import fair_of, read_pack, shipped, shipped_path
from storage.pack.mistakes import hint
from storage.restoring import restore as bring_back
from storage.roles import ROLES

T = TypeVar("T")

log = structlog.get_logger(__name__)

TEXTS = Path(handlers.__file__).parent / "texts"

#: How long one thread keeps the interpreter while another wants it, in seconds. The database's writer lets go
#: of it at each statement; at Python's own 5 ms it would wait longer to have it back than a turn takes.
SWITCH = 0.0005

#: The fair a demonstration shows, where its data is, and the time of day at which it begins.
DEMO_FAIR = "meknes-2025"
DEMO_FOLDER = Path("var/demo")
MORNING = time(10)

#: The entry point of a plug-in for speech: docs/operators.md.
SPEECH = "dalil.speech"

#: How many ports a demonstration tries when the first is taken.
PORTS = 20

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Dalil, the chat guide of Morocco's regional fairs of the social and solidarity economy.",
)
app.add_typer(fair_app, name="fair")
app.add_typer(whatsapp_app, name="whatsapp")
organizer_app = typer.Typer(no_args_is_help=True, help="Organizers: who may decide on applications.")
app.add_typer(organizer_app, name="organizer")

FairOption = Annotated[str, typer.Option("--fair", metavar="ID", help="The fair to begin with.")]
NowOption = Annotated[str, typer.Option("--now", metavar="ISO", help="Set the clock; it runs on from there.")]


@app.command()
def demo(
    fair: FairOption = DEMO_FAIR,
    now: NowOption = "",
    port: Annotated[int, typer.Option(help="Where the web chat listens.")] = 8080,
) -> None:
    """Show everything on this machine: five fairs, the web chat, a clock set to the fair's second morning."""
    settings = _settings(
        quiet=True,
        database_url=f"sqlite:///{DEMO_FOLDER / 'dalil.db'}",
        backup_dir="",
        dalil_fair=fair,
        dalil_now=now or _second_morning(fair),
        http_host="127.0.0.1",
        http_port=port,
        telegram_bot_token="",
        whatsapp_access_token="",
    )
    _run(_serve(settings, demonstration=True), settings)


@app.command()
def run() -> None:
    """Serve every channel that has its settings, until SIGTERM."""
    settings = _settings()
    _run(_serve(settings, demonstration=False), settings)


@app.command()
def terminal(
    key: Annotated[str, typer.Option("--as", metavar="KEY", help="Who speaks.")] = "me",
    fair: FairOption = "",
    language: Annotated[str, typer.Option(metavar="L", help="ar, ary, fr or en.")] = "",
    now: NowOption = "",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line in, one out.")] = False,
) -> None:
    """Talk to the bot here."""
    given = {"dalil_fair": fair, "dalil_now": now, "dalil_language": language}
    settings = _settings(quiet=True, **{name: value for name, value in given.items() if value})
    _run(_talk(settings, key, as_json), settings)


@app.command()
def understand(fair: FairOption = "", now: NowOption = "") -> None:
    """Read {"id", "text"} lines; write what each means."""
    given = {"dalil_fair": fair, "dalil_now": now}
    settings = _settings(quiet=True, **{name: value for name, value in given.items() if value})
    view, clock = _run(_view(settings), settings)
    for line in _input():
        if line.strip():
            typer.echo(json.dumps(_understood(view, clock, line), ensure_ascii=False))


@organizer_app.command()
def invite(
    role: Annotated[str, typer.Option(help=f"{', '.join(ROLES[:-1])} or {ROLES[-1]}.")],
    fair: Annotated[str, typer.Option("--fair", metavar="ID", help="Only for this fair.")] = "",
    at_once: Annotated[
        bool, typer.Option("--at-once", help="No admin has to say yes: when none can be reached any more.")
    ] = False,
) -> None:
    """Print an invitation: links and a code, for one person, good for 24 hours.

    Where the fair has an admin already, one of them says yes in the chat to whoever used it.
    """
    if role not in ROLES:
        sys.exit(f"--role: {', '.join(ROLES)}")
    settings = _settings(quiet=True, **({"dalil_fair": fair} if fair else {}))
    _run(_invite(settings, role, fair, asks=not at_once), settings)


@app.command()
def backup(path: Path) -> None:
    """Write a verified copy of the database, beside a live bot."""
    settings = _settings()
    _run(_backup(settings, path), settings)


@app.command()
def restore(
    path: Path,
    send_waiting: Annotated[
        bool,
        typer.Option(help="Send what was waiting when the backup was made; some may have been sent since."),
    ] = False,
) -> None:
    """Bring a backup back. What waited to be sent is kept back: it may have been sent after the backup."""
    settings = _settings()
    _run(_restore(settings, path, send_waiting), settings)


@app.command()
def doctor() -> None:
    """Check settings, database, zone data and tokens, and say what to do."""
    settings = _settings()
    _run(_doctor(settings), settings)


@app.command()
def version() -> None:
    """Say which version this is."""
    typer.echo(installed_version("dalil"))


def main() -> None:
    """Start here."""
    try:
        trust_own_zones()
    except StaleZones:
        sys.exit(
            "tzdata: older than 2026.3, and Morocco's time changed since. Run: pip install --upgrade tzdata"
        )
    app()


# ── what the commands do ───────────────────────────────────────────────────────────────────────────────


async def _serve(settings: Settings, *, demonstration: bool) -> None:
    async with open_database(settings.database_url, serving=True) as database:
        texts = _texts()
        if demonstration:
            await _load_shipped(database)
            await _insist_on_fair(database, settings)
        clock = await _clock(database, settings, demonstration=demonstration)
        channels = _channels(settings, texts, clock)
        async with _bot(database, channels, texts, clock, settings) as bot:
            plan_map = PlanMap(database, texts, settings.addresses, settings.dalil_language)
            web = application(channels, bot.inbox, bot.ready, plan_map.routes())
            async with _serving(web, settings, tries=PORTS if demonstration else 1) as address:
                log.info("serving", address=address, channels=[channel.name for channel in channels])
                if demonstration:
                    _show_demonstration(texts, settings, address, clock)
                await _told_to_stop()


async def _talk(settings: Settings, key: str, as_json: bool) -> None:
    texts = _texts()
    async with open_database(settings.database_url) as database:
        await _load_shipped_once(database)
        await _insist_on_fair(database, settings)
        clock = await _clock(database, settings)
        channel = TerminalChannel(
            _input(),
            as_json=as_json,
            key=key,
            locale=settings.dalil_language,
            folder=settings.files_dir / "received",
            first=() if as_json else ("/start",),
        )
        async with _bot(database, [channel], texts, clock, settings):
            stop = asyncio.create_task(_told_to_stop())
            await asyncio.wait(
                [stop, asyncio.create_task(channel.over.wait())], return_when=asyncio.FIRST_COMPLETED
            )
            stop.cancel()


async def _view(settings: Settings) -> tuple[View, Clock]:
    """The fair that words are understood at, and what time it is there."""
    async with open_database(settings.database_url) as database:
        await _load_shipped_once(database)
        await _insist_on_fair(database, settings)
        clock = await _clock(database, settings)
        book = FairBook(database, settings.dalil_fair)
        now = clock.now()
        fair = await database.read(lambda store: book.shown_to(store, None, now))
        view = await book.view(fair) if fair else None
        if view is None:
            sys.exit(_say(settings, phrase("fair.none")))
        return view, clock


def _understood(view: View, clock: Clock, line: str) -> dict[str, Any]:
    try:
        asked = json.loads(line)
        if not isinstance(asked, dict):
            raise ValueError("not a JSON object")
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": str(error)}
    return answer_line(view.understanding, asked, clock.now().astimezone(view.fair.zone))


async def _invite(settings: Settings, role: str, fair: str, *, asks: bool) -> None:
    async with open_database(settings.database_url) as database:
        clock = await _clock(database, settings)
        if fair and await database.read(lambda store: store.fairs.version(fair)) is None:
            sys.exit(_say(settings, phrase("pack.no-fair", found=fair, hint="")))
        link, code = await database.write(
            lambda store: store.roles.invite(role, fair, clock.now(), asks=asks)
        )
    typer.echo(_say(settings, handed_on(settings.addresses, link, code)))


async def _backup(settings: Settings, path: Path) -> None:
    async with open_database(settings.database_url) as database:
        await database.backup(path)
    typer.echo(_say(settings, phrase("backup.written", path=str(path))))


async def _restore(settings: Settings, path: Path, send_waiting: bool) -> None:
    clock = Clock()
    done = await bring_back(settings.database_url, path, clock.now())
    if send_waiting:
        async with open_database(settings.database_url) as database:
            await database.write(lambda store: store.outgoing.release())
    typer.echo(_say(settings, phrase("restore.done", path=str(path))))
    if done.lost is None:
        typer.echo(_say(settings, phrase("restore.lost-unknown")))
    else:
        typer.echo(_say(settings, phrase("restore.lost", count=done.lost)))
    typer.echo(_say(settings, phrase("restore.forgotten", count=done.forgotten)))
    typer.echo(_say(settings, phrase("restore.sending" if send_waiting else "restore.held", count=done.held)))


async def _doctor(settings: Settings) -> None:
    good = True
    async for finding in examine(settings):
        good = good and finding.good
        typer.echo(("✓ " if finding.good else "✗ ") + _say(settings, finding.words))
    if not good:
        raise typer.Exit(1)


# ── the parts ──────────────────────────────────────────────────────────────────────────────────────────


def _channels(settings: Settings, texts: Texts, clock: Clock) -> list[Channel]:
    """Every channel that has its settings; the web chat needs none."""
    strings = {
        language: {name: texts.say(phrase(f"web.{name}"), language) for name in STRINGS}
        for language in texts.languages
    }
    origins = [settings.public_url] if settings.public_url else []
    channels: list[Channel] = [
        WebChannel(
            strings,
            settings.dalil_language,
            clock.now,
            origins,
            farewells=("privacy.forgotten",),
            recordings=settings.files_dir / "recorded",
        )
    ]
    if settings.telegram_bot_token:
        commands = {
            language: [
                (name, texts.label(phrase(f"command.{name}"), language or settings.dalil_language))
                for name in handlers.COMMAND_MENU
            ]
            for language in ("", *(each for each in texts.languages if len(each) == 2))
        }
        channels.append(
            TelegramChannel(
                settings.telegram_bot_token,
                settings.telegram_api_url,
                settings.telegram_webhook_secret,
                settings.public_url,
                settings.telegram_rate,
                commands,
            )
        )
    if settings.whatsapp_access_token:
        channels.append(
            WhatsAppChannel(
                settings.whatsapp_access_token,
                settings.whatsapp_phone_number_id,
                settings.whatsapp_app_secret,
                settings.whatsapp_verify_token,
                settings.whatsapp_api_url,
                settings.whatsapp_api_version,
                Templates(variables(texts, handlers.UNASKED), texts.say),
                {language: texts.label(phrase("label.choose"), language) for language in texts.languages},
                {language: texts.label(phrase("label.link"), language) for language in texts.languages},
                handlers.ASKS_PLACE,
                settings.whatsapp_rate,
                clock.now,
            )
        )
    return channels


def _bot(
    database: Database, channels: Sequence[Channel], texts: Texts, clock: Clock, settings: Settings
) -> AbstractAsyncContextManager[Bot]:
    addresses = settings.addresses
    return running(
        database,
        channels,
        Router(
            handlers.ROUTES,
            handlers.COMMANDS,
            handlers.FLOWS,
            handlers.SPOKEN,
            handlers.ORDERED,
            handlers.BESIDE,
        ),
        texts,
        clock,
        {**handlers.DRAWINGS, **handlers.drawings_from(settings.files_dir / "uploads", addresses)},
        handlers.AFTERWORD,
        language=settings.dalil_language,
        fair=settings.dalil_fair,
        backups=Path(settings.backup_dir) if settings.backup_dir else None,
        files=settings.files_dir / "uploads",
        addresses=addresses,
        recognize=_recognizer(),
        templates=partial(wrong, settings, texts) if _has_templates(settings) else None,
    )


def _has_templates(settings: Settings) -> bool:
    """Whether WhatsApp is served, and where its templates are is known."""
    return bool(settings.whatsapp_access_token and settings.whatsapp_business_account_id)


def _recognizer() -> Recognize | None:
    """The one plug-in that hears words in a voice note, where somebody installed one."""
    found = tuple(entry_points(group=SPEECH))
    if len(found) > 1:
        sys.exit(f"{SPEECH}: {', '.join(each.value for each in found)}. Keep one of them.")
    return cast("Recognize", found[0].load()) if found else None


@asynccontextmanager
async def _serving(web: ASGIApp, settings: Settings, *, tries: int) -> AsyncIterator[str]:
    """Serve on the port that is set or, with more `tries`, on one of the next."""
    async with AsyncExitStack() as stack:
        for port in range(settings.http_port, settings.http_port + tries):
            try:
                address = await stack.enter_async_context(serving(web, settings.http_host, port))
                break
            except PortTaken:
                if port == settings.http_port + tries - 1:
                    raise
        yield address


async def _told_to_stop() -> None:
    """Return at SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for each in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(each, stop.set)
    await stop.wait()


async def _clock(database: Database, settings: Settings, *, demonstration: bool = False) -> Clock:
    """The clock as set; a demonstration whose fair is over meanwhile begins anew."""
    clock = await set_clock(database, settings.dalil_now)
    if demonstration:
        fair = await database.read(lambda store: store.fairs.get(settings.dalil_fair))
        if fair and clock.now().astimezone(fair.zone).date() > fair.ends:
            await database.write(lambda store: store.meta.put("clock", "{}"))
            clock = await set_clock(database, settings.dalil_now)
    return clock


async def _load_shipped(database: Database) -> None:
    for id in shipped():
        if path := shipped_path(id):
            pack = read_pack(path)
            await database.write(lambda store, pack=pack: store.fairs.load(pack))  # type: ignore[misc]


async def _load_shipped_once(database: Database) -> None:
    """On an empty database only: one that has fairs is the organizers'."""
    if not await database.read(lambda store: store.fairs.summaries()):
        await _load_shipped(database)


async def _insist_on_fair(database: Database, settings: Settings) -> None:
    """End the program when the fair it was told to show is not there."""
    known = [fair.id for fair in await database.read(lambda store: store.fairs.summaries())]
    if settings.dalil_fair and settings.dalil_fair not in known:
        close = hint(settings.dalil_fair, known)
        sys.exit(_say(settings, phrase("pack.no-fair", found=settings.dalil_fair, hint=close)))


def _input() -> TextIO:
    """Standard input; what is no UTF-8 in it stops nothing."""
    lines = cast("TextIOWrapper", sys.stdin)
    lines.reconfigure(encoding="utf-8", errors="replace")
    return lines


def _second_morning(id: str) -> str:
    """When the demonstration of a fair begins."""
    path = shipped_path(id)
    if path is None:
        sys.exit(f"--fair: one of {', '.join(shipped())}")
    fair = fair_of(read_pack(path))
    return datetime.combine(fair.starts + timedelta(days=1), MORNING, fair.zone).isoformat()


def _show_demonstration(texts: Texts, settings: Settings, address: str, clock: Clock) -> None:
    now = clock.now().astimezone(ZoneInfo(CASABLANCA))
    typer.echo(
        "\n" + texts.say(phrase("demo.ready", address=address, now=now), settings.dalil_language) + "\n"
    )
    if sys.stdout.isatty():
        webbrowser.open(address)


def _settings(*, quiet: bool = False, **given: object) -> Settings:
    """The settings, what is `given` first; `quiet` logs only warnings unless a level was asked for."""
    try:
        settings = read_settings(**given)
    except Unset as mistakes:
        sys.exit(str(mistakes))
    asked = "log_level" in settings.model_fields_set
    logs.set_up(
        "warning" if quiet and not asked else settings.log_level, settings.log_format, secrets(settings)
    )
    return settings


def _say(settings: Settings, said: Value) -> str:
    return _texts().say(said, settings.dalil_language)


@cache
def _texts() -> Texts:
    """The catalogue, read once, and not before somebody needs it."""
    return Texts(TEXTS)


def _run(work: Coroutine[Any, Any, T], settings: Settings) -> T:
    """Run to the end; what an operator can mend is said in a sentence, not as a traceback."""
    try:
        sys.setswitchinterval(SWITCH)
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            return runner.run(work)
    except* Occupied as errors:
        sys.exit(_say(settings, phrase("database.occupied", holder=_first(errors).args[0])))
    except* (Full, sqlite3.DatabaseError) as errors:
        sys.exit(_say(settings, phrase("doctor.database-away", reason=str(_first(errors)))))
    except* Damaged as errors:
        sys.exit(_say(settings, phrase("backup.damaged", reason=str(_first(errors)))))
    except* PortTaken:
        sys.exit(_say(settings, phrase("port.taken", port=str(settings.http_port))))
    except* FileExistsError as errors:
        sys.exit(_say(settings, phrase("backup.exists", path=str(_first(errors)))))
    except* FileNotFoundError as errors:
        sys.exit(_say(settings, phrase("file.none", path=str(_first(errors).args[-1]))))
    except* OSError as errors:
        sys.exit(str(_first(errors)))


def _first(errors: BaseExceptionGroup[Any]) -> BaseException:
    """The first single error in a group of groups."""
    error: BaseException = errors
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


if __name__ == "__main__":
    main()
