"""Uploads: fetched from their platform and judged by their content, before the turn they belong to."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path

import structlog

from bot.channels import Channel, NotFetched
from bot.message import File, Message, Voice
from bot.questions import Upload
from bot.turn import SentPack
from storage.applications.sheet import read_list
from storage.files import LARGEST, SOUNDS, Kept, Unfit, judge, judge_workbook, keep, receive
from storage.pack import Faulty, read_pack

log = structlog.get_logger(__name__)

#: Fetched at the same time: each may be ten megabytes in memory.
FETCHES = 4


#: Seconds a plug-in may take over one voice note.
LISTENS = 20.0

#: A plug-in for speech: the words in a recording (its content and type), '' for none. None is shipped.
Recognize = Callable[[bytes, str], Awaitable[str]]


class Uploads:
    """Takes what people send."""

    def __init__(self, folder: Path, channels: Sequence[Channel], recognize: Recognize | None = None) -> None:
        self._folder = folder
        self._recognize = recognize
        self._channels: Mapping[str, Channel] = {channel.name: channel for channel in channels}
        self._fetching = asyncio.Semaphore(FETCHES)

    async def fetch_pack(self, message: Message) -> tuple[SentPack, Kept | None]:
        """The workbook of a message, kept in the folder and read; or why it is not."""
        fetched = await self.fetch(message, judge_workbook)
        assert fetched is not None
        upload, kept = fetched
        if kept is None:
            return SentPack(upload), None
        rows = await asyncio.to_thread(read_list, self._folder / kept.name)
        if rows is not None:
            return SentPack(upload, rows=rows), kept
        try:
            pack = await asyncio.to_thread(read_pack, self._folder / kept.name)
        except Faulty as faulty:
            return SentPack(upload, mistakes=faulty.mistakes), kept
        return SentPack(upload, pack), kept

    async def fetch(
        self, message: Message, judge: Callable[[bytes], str] = judge
    ) -> tuple[Upload, Kept | None] | None:
        """The file of a message, kept in the folder; or why it is not. None when it has no file."""
        match message.said:
            case (File() as file) | Voice(file):
                pass
            case _:
                return None
        if file.size > LARGEST:
            return _refused(file, "large"), None
        try:
            async with self._fetching:
                content = await receive(self._channels[message.sender.channel].fetch(file))
                kept = await asyncio.to_thread(keep, self._folder, content, judge)
        except Unfit as error:
            return _refused(file, str(error)), None
        except (NotFetched, FileNotFoundError, PermissionError, IsADirectoryError) as error:
            log.warning("an upload could not be fetched", error=repr(error))
            return _refused(file, "away"), None
        heard = ""
        if self._recognize is not None and kept.mime in SOUNDS:
            heard = await self._words(self._recognize, content, kept.mime)
        return Upload(kept.hash, kept.mime, file.name, kept.size, heard=heard), kept

    async def _words(self, recognize: Recognize, content: bytes, mime: str) -> str:
        """What the plug-in hears; nothing when it fails or takes too long: people listen anyway."""
        try:
            async with asyncio.timeout(LISTENS):
                return (await recognize(content, mime)).strip()
        except Exception as error:
            log.warning("a voice note was not recognized", error=type(error).__name__)
            return ""


def _refused(file: File, why: str) -> Upload:
    return Upload("", "", file.name, file.size, why)
