"""What an operator asks first: is everything as it should be, and if not, what is to be done."""

import shutil
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bot.channels import NotFetched
from bot.channels.whatsapp.client import Graph
from bot.clock import StaleZones, trust_own_zones
from bot.reply import Phrase, phrase
from bot.settings import Settings
from storage.connection import Full
from storage.database import open_database, sqlite_path

#: Below this much free space the disk is called nearly full, in bytes.
LITTLE_SPACE = 200 * 1024 * 1024

#: From this release on, SQLite has no known way to lose a checkpoint between two processes.
SOUND_SQLITE = (3, 51, 3)
SOUND_BACKPORTS = ((3, 50, 7), (3, 44, 6))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    good: bool
    words: Phrase


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    """Look at the zone data, the database, the disk and the tokens, one after the other."""
    try:
        trust_own_zones()
        yield Finding(True, phrase("doctor.zones"))
    except StaleZones:
        yield Finding(False, phrase("doctor.zones-stale"))
    async for finding in _database(settings):
        yield finding
    free = shutil.disk_usage(_existing(sqlite_path(settings.database_url) or Path())).free
    megabytes = free // (1024 * 1024)
    yield Finding(
        free > LITTLE_SPACE,
        phrase("doctor.disk" if free > LITTLE_SPACE else "doctor.disk-full", free=megabytes),
    )
    if settings.telegram_bot_token:
        yield await _telegram(settings)
    else:
        yield Finding(True, phrase("doctor.telegram-off"))
    if settings.whatsapp_access_token:
        yield await _whatsapp(settings)
        if not settings.whatsapp_business_account_id:
            yield Finding(False, phrase("doctor.whatsapp-no-account"))
    else:
        yield Finding(True, phrase("doctor.whatsapp-off"))
    yield Finding(True, phrase("doctor.web", host=settings.http_host, port=str(settings.http_port)))


async def _database(settings: Settings) -> AsyncIterator[Finding]:
    try:
        async with open_database(settings.database_url) as database:
            fairs = await database.read(lambda store: store.fairs.summaries())
            waiting = (await database.read(lambda store: store.inbox.counts())).get("quarantined", 0)
            held = await database.read(lambda store: store.outgoing.reasons_held())
    except (Full, OSError, ValueError, sqlite3.DatabaseError) as error:
        yield Finding(False, phrase("doctor.database-away", reason=str(error)))
        return
    yield Finding(True, phrase("doctor.database"))
    yield Finding(bool(fairs), phrase("doctor.fairs" if fairs else "doctor.fairs-none", count=len(fairs)))
    if waiting:
        yield Finding(False, phrase("doctor.quarantined", count=waiting))
    for _, key, reason, count in held:
        yield Finding(False, phrase("doctor.held", key=key, reason=reason, count=count))
    if sqlite_path(settings.database_url) and not _sound(sqlite3.sqlite_version_info):
        yield Finding(True, phrase("doctor.sqlite-old", version=sqlite3.sqlite_version))


def _sound(version: tuple[int, int, int]) -> bool:
    return version >= SOUND_SQLITE or any(
        version[:2] == backport[:2] and version >= backport for backport in SOUND_BACKPORTS
    )


async def _telegram(settings: Settings) -> Finding:
    url = f"{settings.telegram_api_url}/bot{settings.telegram_bot_token}/getMe"
    try:
        async with (
            aiohttp.ClientSession() as session,
            session.get(url, timeout=aiohttp.ClientTimeout(10)) as got,
        ):
            answer = await got.json(content_type=None)
    except (aiohttp.ClientError, TimeoutError, ValueError):
        return Finding(False, phrase("doctor.telegram-away", host=settings.telegram_api_url))
    if not isinstance(answer, dict):
        return Finding(False, phrase("doctor.telegram-away", host=settings.telegram_api_url))
    if not answer.get("ok"):
        return Finding(False, phrase("doctor.telegram-refused"))
    return Finding(True, phrase("doctor.telegram", name=str(answer["result"].get("username", ""))))


async def _whatsapp(settings: Settings) -> Finding:
    number = settings.whatsapp_phone_number_id
    graph = Graph(
        settings.whatsapp_api_url, settings.whatsapp_api_version, number, settings.whatsapp_access_token
    )
    try:
        told = await graph.get(number, fields="display_phone_number")
    except NotFetched as error:
        return Finding(
            False, phrase("doctor.whatsapp-away", host=settings.whatsapp_api_url, reason=str(error))
        )
    finally:
        await graph.close()
    return Finding(True, phrase("doctor.whatsapp", number=str(told.get("display_phone_number", number))))


def _existing(path: Path) -> Path:
    """The nearest folder that is there."""
    folder = path.absolute()
    while not folder.exists():
        folder = folder.parent
    return folder
