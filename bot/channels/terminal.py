"""The terminal as a channel: a conversation for people, or one JSON object a line for programs."""

import asyncio
import json
import sys
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

from starlette.routing import BaseRoute

from bot.channels import Raw, Receiver, Sent, Unreadable
from bot.message import Address, File, Message, Pick, Place, Said, Voice, Words, keepable
from bot.pacing import Pace
from bot.reply import Button, Drawn, Letter, Venue


class TerminalChannel:
    """Reads lines, prints letters."""

    name = "terminal"
    merges = False
    tells_within = 0.0
    edits = False
    rate = 0.0
    slots = 256

    def __init__(
        self,
        lines: TextIO = sys.stdin,
        out: TextIO = sys.stdout,
        *,
        as_json: bool,
        key: str = "me",
        locale: str = "",
        folder: Path = Path(),
        first: Sequence[str] = (),
    ) -> None:
        """`key` is who speaks; `folder` is where files they are sent are kept; `first` is said first."""
        self._lines = lines
        self._out = out
        self._json = as_json
        self._key = key
        self._locale = locale
        self._folder = folder
        self._first = first
        #: What was sent since the last line, by the message it answers ("" = unasked).
        self._letters: dict[str, list[Letter]] = {}
        #: The options shown since the last line, for picking by number.
        self._shown: list[str] = []
        #: Whether a line was typed since: what is shown next counts from 1 again.
        self._typed_since = False
        #: Ids of messages: unique over restarts, in order within one.
        self._started = int(datetime.now(UTC).timestamp() * 1000)
        self._count = 0
        #: Set when the input has ended and all of it is answered.
        self.over = asyncio.Event()

    def room(self, options: Sequence[Button]) -> int:
        """The longest text of one letter."""
        return 1_000_000

    def caption(self, options: Sequence[Button], mime: str) -> int:
        """A file stands below the text."""
        return 0

    def pace(self, to: Address) -> Pace | None:
        """As fast as it goes."""
        return None

    def routes(self, receiver: Receiver) -> Sequence[BaseRoute]:
        """Nothing on the web."""
        return ()

    async def listen(self, receiver: Receiver) -> None:
        """Read lines up to the end of input; print what each is answered before the next is read."""
        try:
            await self._converse(receiver)
        finally:
            self.over.set()

    async def _converse(self, receiver: Receiver) -> None:
        for said in self._first:
            await self._say({"from": self._key, "text": said}, receiver)
        lines = self._read_lines()
        while True:
            if not self._json:
                self._print("› ", end="")
            line = await lines.get()
            if not line:
                return
            if not line.strip():
                continue
            if self._json:
                try:
                    content = _object(line)
                except (ValueError, RecursionError, Unreadable) as error:
                    self._print(json.dumps({"error": str(error)}))
                    continue
            else:
                content = self._typed(line.strip())
            await self._say(content, receiver)

    def read(self, raw: Raw) -> Message | None:
        """The message of a line. Raises `Unreadable`."""
        content: dict[str, Any] = json.loads(raw.payload)
        return Message(
            raw.id,
            Address(self.name, raw.sender),
            _said(content),
            datetime.fromisoformat(content["at"]),
            locale=str(content["locale"]),
            caption=keepable(str(content.get("caption", ""))),
        )

    async def fetch(self, file: File) -> AsyncIterator[bytes]:
        """The file at the path that was given."""
        yield await asyncio.to_thread(Path(file.id).read_bytes)

    async def send(self, letter: Letter) -> Sent:
        """Keep it until its line is answered in whole; what nobody asked for is printed at once."""
        if letter.answers:
            self._letters.setdefault(letter.answers, []).append(letter)
        else:
            self._show(letter.to.id, [letter])
        return Sent(f"{letter.id}.{letter.piece}")

    async def _say(self, content: dict[str, Any], receiver: Receiver) -> None:
        self._count += 1
        sender = keepable(str(content.get("from", self._key)))
        stamped = {**content, "at": datetime.now(UTC).isoformat(), "locale": self._locale}
        raw = Raw(
            self.name,
            f"{self._started}-{self._count}",
            sender,
            "message",
            json.dumps(stamped),
        )
        await receiver.receive([raw])
        await receiver.answered(raw)
        self._show(sender, self._letters.pop(raw.id, []))

    def _read_lines(self) -> asyncio.Queue[str]:
        """The lines as they come, '' at the end. A thread of its own waits for them and holds up no exit."""
        lines: asyncio.Queue[str] = asyncio.Queue()
        loop = asyncio.get_running_loop()

        def read() -> None:
            line = "-"
            while line:
                line = self._lines.readline()
                with suppress(RuntimeError):  # the loop is gone: so are we
                    loop.call_soon_threadsafe(lines.put_nowait, line)

        threading.Thread(target=read, daemon=True, name="terminal").start()
        return lines

    def _typed(self, line: str) -> dict[str, Any]:
        """A line of a person: words, or the number of an option that was shown."""
        self._typed_since = True
        if line.isdecimal() and 0 < int(line) <= len(self._shown):
            return {"pick": self._shown[int(line) - 1]}
        return {"text": line}

    def _show(self, to: str, letters: list[Letter]) -> None:
        if self._json:
            replies = _merged([_as_json(letter, self._keep) for letter in letters])
            self._print(json.dumps({"to": to, "replies": replies}, ensure_ascii=False))
            return
        for letter in letters:
            if letter.text:
                self._print(letter.text)
            if letter.options:
                if self._typed_since:
                    self._shown, self._typed_since = [], False
                numbered = enumerate(letter.options, len(self._shown) + 1)
                self._print("   ".join(f"[{n}] {option.label}" for n, option in numbered))
                self._shown += [option.id for option in letter.options]
            match letter.attach:
                case Drawn() as drawn:
                    self._print(f"📎 {self._keep(drawn)}")
                case Venue(latitude, longitude, name, address):
                    self._print(f"📍 {name} {address} ({latitude}, {longitude})")
                case None:
                    pass
        self._print("")

    def _keep(self, drawn: Drawn) -> str:
        """Where the file was put."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / Path(drawn.name).name
        path.write_bytes(drawn.content)
        return str(path)

    def _print(self, text: str, end: str = "\n") -> None:
        self._out.write(text + end)
        self._out.flush()


def _object(line: str) -> dict[str, Any]:
    """What a line of JSON says. Raises ValueError or `Unreadable` when it says nothing."""
    content = json.loads(line)
    if not isinstance(content, dict):
        raise ValueError("not a JSON object")
    _said(content)
    return content


def _said(content: dict[str, Any]) -> Said:
    match content:
        case {"text": str(text)}:
            return Words(keepable(text))
        case {"pick": str(id)}:
            return Pick(keepable(id))
        case {"place": [int() | float() as latitude, int() | float() as longitude]} if (
            abs(latitude) <= 90 and abs(longitude) <= 180  # neither holds for NaN
        ):
            return Place(float(latitude), float(longitude))
        case {"file": str(path)}:
            path = keepable(path)
            name = keepable(str(content.get("name") or Path(path).name))
            mime = keepable(str(content.get("mime") or "application/octet-stream"))
            file = File(path, mime, name, _size(Path(path)))
            return Voice(file) if mime.startswith("audio/") else file
    raise Unreadable("one of text, pick, place or file is needed")


def _size(path: Path) -> int:
    """In bytes; 0 when it is no file we can read."""
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0


def _as_json(letter: Letter, keep: Callable[[Drawn], str]) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "text": letter.text,
        "options": [{"id": option.id, "label": option.label} for option in letter.options],
    }
    match letter.attach:
        case Drawn() as drawn:
            kind = "picture" if drawn.mime.startswith("image/") else "file"
            shown["attach"] = {"kind": kind, "name": drawn.name, "mime": drawn.mime, "path": keep(drawn)}
        case Venue(latitude, longitude, name, address):
            shown["attach"] = {
                "kind": "place",
                "latitude": latitude,
                "longitude": longitude,
                "name": name,
                "address": address,
            }
        case None:
            pass
    return shown


def _merged(shown: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What is attached, in the reply it belongs to: here one line carries both."""
    merged: list[dict[str, Any]] = []
    for each in shown:
        if "attach" in each and merged and not each["text"]:
            merged[-1]["attach"] = each["attach"]
        else:
            merged.append(each)
    return merged
