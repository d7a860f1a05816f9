"""The fair of Agadir as it ships, understood on its second day."""

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from bot.language.search import Directory
from bot.language.understanding import Understanding
from storage.pack import fair_of, read_pack, shipped_path

NOW = datetime(2025, 2, 16, 15, 30, tzinfo=ZoneInfo("Africa/Casablanca"))


@cache
def _directory() -> Directory:
    path = shipped_path("agadir-2025")
    assert path is not None
    return Directory(fair_of(read_pack(path)))


@cache
def _understanding() -> Understanding:
    return Understanding(_directory())


@pytest.fixture
def directory() -> Directory:
    return _directory()


@pytest.fixture
def understanding() -> Understanding:
    return _understanding()
