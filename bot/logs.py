"""How the program logs: one line for each turn and each delivery, never what people wrote, never a secret."""

import logging
import re
import sys
import traceback
from collections.abc import Collection, MutableMapping
from types import TracebackType
from typing import Any

import structlog

#: What looks like a secret: Telegram tokens (also after "/bot"), bearer tokens, logins in URLs.
SECRETS = (
    (re.compile(r"(?<!\d)\d{6,}:[\w-]{30,}"), "<token>"),
    (re.compile(r"(?i)\bbearer\s+[^\s\"'\\]+"), "<bearer>"),
    (re.compile(r"(?<=://)[^/@\s:]*:[^/@\s]+(?=@)"), "<login>"),
)

#: Libraries that say too much, or what they should not.
QUIET = (
    "aiohttp",
    "aiosqlite",
    "apscheduler",
    "asyncio",
    "httpcore",
    "httpx",
    "telegram",
    "uvicorn",
    "websockets",
)


def scrub(text: str, hide: Collection[str] = ()) -> str:
    """`text` without secrets: those that are known, and whatever looks like one."""
    for known in hide:
        text = text.replace(known, "<secret>")
    for pattern, instead in SECRETS:
        text = pattern.sub(instead, text)
    return text


def set_up(level: str, form: str, hide: Collection[str] = ()) -> None:
    """Log at `level` as "text" or "json", to standard error, for our own lines and the libraries' alike.

    `hide` are secrets that are known; they are scrubbed from every line, as a whole line and last of all.
    """
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.ExceptionRenderer(_traced),
    ]
    renderer: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )

    def scrubbed(logger: Any, method: str, event: MutableMapping[str, Any]) -> str:
        return scrub(renderer(logger, method, event), hide)

    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, scrubbed],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    sys.excepthook = _log_uncaught


def _traced(exc_info: tuple[type[BaseException], BaseException, TracebackType | None]) -> str:
    """Where an error came from and of which kind it is, the causes first.

    The message of an error may quote what people wrote; it is shown only for what the system says.
    """
    told: list[str] = []
    error: BaseException | None = exc_info[1]
    while error is not None:
        kind = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
        said = f": {error}" if isinstance(error, OSError) else ""
        inside = [_traced((type(each), each, None)) for each in getattr(error, "exceptions", ())]
        told[:0] = [*traceback.format_tb(error.__traceback__), f"{kind}{said}\n", *inside]
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "".join(told)


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What ends the program is logged as everything else is, so that it shows no secret either."""
    logging.getLogger(__name__).critical("the program ends: %s", error, exc_info=(kind, error, trace))
