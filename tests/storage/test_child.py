"""Programs in a process of their own: what they answer, and what becomes of those that do not."""

import sys
from pathlib import Path

import pytest

from storage.child import Unfinished, answer
from storage.spreadsheets import Sheet, read, written

#: Says what it was asked; is killed the first time when it is asked to be.
PROGRAM = """
import os, pathlib, signal
from storage.child import answered, ordered
order = ordered()
once = pathlib.Path(order["once"])
if order["dies"] and not once.exists():
    once.touch()
    os.kill(os.getpid(), signal.SIGKILL)
assert order["good"]
answered(order["said"].encode())
"""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "a_program_of_the_tests.py").write_text(PROGRAM, "utf-8")
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}:{Path(__file__).parents[2]}:{':'.join(sys.path)}")
    return "a_program_of_the_tests"


@pytest.mark.parametrize("dies", [False, True])
def test_answer_comes_back_also_when_the_program_is_killed_once(
    program: str, tmp_path: Path, dies: bool
) -> None:
    order = {"said": "عسل", "good": True, "dies": dies, "once": str(tmp_path / "once")}
    assert answer(program, order) == "عسل".encode()
    assert (tmp_path / "once").exists() is dies


def test_program_that_fails_has_no_answer(program: str, tmp_path: Path) -> None:
    with pytest.raises(Unfinished):
        answer(program, {"said": "", "good": False, "dies": False, "once": str(tmp_path / "once")})


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    sheet = Sheet("تعاونيات", right_to_left=True)
    sheet.table(("name", "members"), (("=1+1", 12), ("تعاونية تغمي", 7.5)), 20)
    path = tmp_path / "some.xlsx"
    path.write_bytes(written([sheet]))
    [found] = read(path, rows=10, last=10, columns=5)
    assert found.title == "تعاونيات"
    assert [row.cells[:2] for row in found.rows] == [
        ("name", "members"),
        ("=1+1", "12"),
        ("تعاونية تغمي", "7.5"),
    ]
    assert not found.more
    assert read(path, rows=10, last=10, columns=5, unless="تعاونيات") == ()
