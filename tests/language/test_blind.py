"""Messages written without sight of the rules, measured in sums only: floors, a little under what is met."""

import json
from pathlib import Path

import pytest

from benchmarks.understanding import Measured, measure

HERE = Path(__file__).parent


@pytest.fixture(scope="module", params=["blind", "fresh"])
def measured(request: pytest.FixtureRequest) -> Measured:
    files = sorted((HERE / request.param).glob("*.jsonl"))
    return measure(
        json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()
    )


def test_most_are_right_first_or_offered(measured: Measured) -> None:
    total = measured.total
    assert total.messages >= 300
    assert total.first / total.messages >= 0.91
    assert total.offered / total.messages >= 0.965
    assert total.slots / total.slotted >= 0.90


def test_no_language_is_left_behind(measured: Measured) -> None:
    shares = {
        name: score.first / score.messages
        for name, score in measured.languages.items()
        if score.messages >= 300
    }
    assert {name: share for name, share in shares.items() if share < 0.88} == {}


def test_little_that_is_out_of_scope_is_acted_on(measured: Measured) -> None:
    assert measured.acted_on / measured.outside <= 0.035
