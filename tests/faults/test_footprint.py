"""What a serving process weighs: it shares a small machine with its database and its backups."""

import re
from pathlib import Path

from tests.commands import Dalil, free_port
from tests.platforms.telegram import TOKEN
from tests.platforms.telegram.process import running

FAIRS = ("meknes-2025", "khenifra-2022", "fes-2022", "agadir-2025", "sefrou-2024")

#: What people in a hurry ask, so that what answers them is loaded.
QUESTIONS = ("/menu", "chno kayn lyoum?", "où trouver de l'huile d'argan ?", "فين الصلاة", "stand B12?")

#: Resident megabytes: at the start, and when five fairs were asked about.
AT_FIRST, MOST = 150, 220


def resident(pid: int) -> float:
    """Megabytes of memory that a process holds."""
    status = Path(f"/proc/{pid}/status").read_text()
    [kilobytes] = re.findall(r"^VmRSS:\s+(\d+)", status, re.MULTILINE)
    return int(kilobytes) / 1024


async def test_five_fairs_and_a_hundred_people_fit_in_a_small_machine(tmp_path: Path) -> None:
    port = free_port()
    async with running("--no-spec") as telegram:
        dalil = Dalil(
            tmp_path,
            DATABASE_URL=f"sqlite:///{tmp_path / 'dalil.db'}",
            BACKUP_DIR="",
            DALIL_NOW="2025-02-16T10:00",
            DALIL_FAIR="agadir-2025",
            HTTP_PORT=str(port),
            TELEGRAM_BOT_TOKEN=TOKEN,
            TELEGRAM_API_URL=telegram.url,
        )
        for fair in FAIRS:
            assert dalil.run("fair", "load", fair).code == 0
        with dalil.serving("run", port=port) as process:
            at_first = resident(process.pid)
            for number, asked in enumerate((*FAIRS, *QUESTIONS)):
                says = f"/start {asked}" if asked in FAIRS else asked
                await telegram.burst(10, 1, says=says, first_chat=1_000 * (number + 1))
            assert await telegram.wait(120, calls=10 * (len(FAIRS) + len(QUESTIONS)))
            in_the_end = resident(process.pid)

    print(f"{at_first:.0f} MB at first, {in_the_end:.0f} MB in the end")  # noqa: T201 - shown where it fails
    assert at_first < AT_FIRST
    assert in_the_end < MOST
