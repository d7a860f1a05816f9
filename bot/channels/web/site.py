"""The page itself: three files without a build step, each under a name that changes with its content."""

import hashlib
import html
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

#: The texts of the page, `web.<name>` in the catalogue.
STRINGS = (
    "description", "noscript", "skip", "talk", "you", "dalil", "write", "send", "menu", "more", "restart",
    "clear", "clear-sure", "place", "place-mine", "place-none", "connected", "connecting", "reconnecting",
    "offline", "offline-note", "waiting", "sending", "sent", "unsent", "busy", "long", "unclear", "tabs",
    "options", "newer", "reminder", "announcement", "calendar", "calendar-hint", "download", "gone", "map",
    "map-osm", "map-google", "spot", "voice", "voice-stop", "voice-on", "voice-mine", "voice-none",
)  # fmt: skip

RIGHT_TO_LEFT = ("ar", "ary")

_FILES = Path(__file__).parent / "page"
#: Stands between the page and the network, so it has to be asked for anew each time.
_WORKER = "worker.js"
_MIMES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the page, ready to be served for ever."""

    path: str
    mime: str
    content: bytes


@cache
def assets() -> Mapping[str, Asset]:
    """The files of the page by their plain names."""
    return {
        file.name: _asset(file) for file in _FILES.iterdir() if file.suffix in _MIMES and file.name != _WORKER
    }


@cache
def worker() -> bytes:
    """The script that keeps the page for when there is no line."""
    return (_FILES / _WORKER).read_bytes()


def index(strings: Mapping[str, Mapping[str, str]], language: str) -> str:
    """The page in `language`; it carries the texts of all languages, since people change theirs."""
    said = strings[language]
    fills = {
        "language": language,
        "direction": "rtl" if language in RIGHT_TO_LEFT else "ltr",
        "description": html.escape(said["description"]),
        "noscript": html.escape(said["noscript"]),
        "texts": json.dumps(strings, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"),
        **{name: asset.path for name, asset in assets().items()},
    }
    page = _template()
    for name, fill in fills.items():
        page = page.replace(f"{{{{{name}}}}}", fill)
    return page


@cache
def _template() -> str:
    return (_FILES / "index.html").read_text(encoding="utf-8")


def _asset(file: Path) -> Asset:
    content = file.read_bytes()
    digest = hashlib.sha256(content).hexdigest()[:12]
    return Asset(f"/web/{file.stem}.{digest}{file.suffix}", _MIMES[file.suffix], content)
