"""Programs of ours in a process of their own: what they load is heavy, seldom needed, and gone with them."""

import json
import subprocess
import sys
from threading import BoundedSemaphore
from typing import Any

#: Seconds after which a program is ended.
LONGEST = 300.0

#: At the same time; each takes some sixty megabytes while it lasts.
AT_ONCE = BoundedSemaphore(2)


class Unfinished(Exception):
    """A program ended without an answer."""


def answer(program: str, order: Any) -> bytes:
    """What the module `program` answers to an order of plain values. Blocks. Raises `Unfinished`."""
    asked = json.dumps(order).encode()
    with AT_ONCE:
        ended = _run(program, asked)
        if ended.returncode < 0:  # ended from outside, as the whole service may have been: this is finished
            ended = _run(program, asked)
    if ended.returncode:
        raise Unfinished(f"{program}: {ended.returncode}")
    return ended.stdout


def _run(program: str, asked: bytes) -> subprocess.CompletedProcess[bytes]:
    try:
        # In a session of its own, where Ctrl+C is not heard.
        return subprocess.run(  # noqa: S603 — a program of ours, and no shell
            [sys.executable, "-m", program],
            input=asked,
            stdout=subprocess.PIPE,
            timeout=LONGEST,
            start_new_session=True,
        )
    except subprocess.TimeoutExpired:
        raise Unfinished(f"{program}: too long") from None


def ordered() -> Any:
    """In such a program: what it was asked for."""
    return json.load(sys.stdin.buffer)


def answered(content: bytes) -> None:
    """In such a program: its answer."""
    sys.stdout.buffer.write(content)
