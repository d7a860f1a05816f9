"""The `dalil` commands as the processes people start, each with a folder and settings of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.settings import Settings

ROOT = Path(__file__).parent.parent

#: Nothing a command does by itself takes longer, on a busy machine, in seconds.
PATIENCE = 60.0


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@dataclass(frozen=True, slots=True)
class Ended:
    """What a command left behind."""

    code: int
    out: str
    err: str


class Dalil:
    """Starts commands in `folder`, where no `.env` is unless a test writes one."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.folder = folder
        self.settings: Mapping[str, str] = {"DALIL_LANGUAGE": "en", **settings}

    @property
    def environment(self) -> dict[str, str]:
        """The machine's, without settings of Dalil, and ours."""
        ours = {name.upper() for name in Settings.model_fields}
        kept = {name: value for name, value in os.environ.items() if name.upper() not in ours}
        return {**kept, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "", **self.settings}

    def start(self, *arguments: str, command: tuple[str, ...] = ("-m", "bot")) -> subprocess.Popen[str]:
        """Start `dalil …` and leave it running."""
        return subprocess.Popen(
            [sys.executable, *command, *arguments],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(self, *arguments: str, says: str = "", patience: float = PATIENCE) -> Ended:
        """`dalil …` from its start to its end. Raises TimeoutExpired when it hangs."""
        with self.start(*arguments) as process:
            try:
                out, err = process.communicate(says, timeout=patience)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
        return Ended(process.returncode, out, err)

    @contextmanager
    def serving(self, *arguments: str, port: int) -> Iterator[subprocess.Popen[str]]:
        """`dalil …` once it answers /readyz; killed at the end if it still runs."""
        with self.start(*arguments) as process:
            try:
                until_ready(process, port)
                yield process
            finally:
                if process.poll() is None:
                    process.kill()


def until_ready(process: subprocess.Popen[str], port: int) -> None:
    """Return once /readyz answers. Raises RuntimeError with what it said when the program ended instead."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            assert process.stderr is not None
            raise RuntimeError(process.stderr.read())
        try:
            if fetch(port, "/readyz") == "ready\n":
                return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"nobody answers on port {port}")


def fetch(port: int, path: str) -> str:
    """What is served there."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
        content: bytes = answer.read()
        return content.decode()


def stop(process: subprocess.Popen[str], by: signal.Signals = signal.SIGTERM) -> Ended:
    """Ask it to end, and wait until it has."""
    process.send_signal(by)
    out, err = process.communicate(timeout=20)
    return Ended(process.returncode, out, err)
