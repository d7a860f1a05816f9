"""Frames: whatever a page sends is understood or refused, and what is kept reads back equal."""

import json
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as some

from bot.channels.web.frames import Told, Unclear, heard, message, raw
from bot.message import Address, Message, Pick, Place, Words

ANNA = Address("web", "anna")
NOW = datetime(2025, 2, 16, 15, 30, tzinfo=UTC)

leaves = some.none() | some.booleans() | some.integers() | some.floats() | some.text()
values = some.recursive(leaves, lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner))
names = some.sampled_from(("hello", "locale", "id", "text", "pick", "place", "have", "ping"))
frames = some.text() | values.map(json.dumps) | some.dictionaries(names, values).map(json.dumps)


@given(frames)
def test_any_frame_is_understood_or_refused(frame: str) -> None:
    try:
        heard(frame)
    except Unclear as refused:
        assert refused.why in ("unclear", "long")


@given(some.text(min_size=1, max_size=500))
def test_words_are_read_as_they_were_kept(text: str) -> None:
    frame = json.dumps({"id": "aaaa-0001", "text": f".{text}"})
    told = heard(frame)
    assert isinstance(told, Told)
    kept = raw(told, ANNA, "ar-MA", NOW)
    kept.payload.encode()  # a database can keep it
    assert "\0" not in kept.payload
    said = Words(f".{text}".replace("\0", ""))
    assert message(kept) == Message(kept.id, ANNA, said, NOW, locale="ar-MA")


@given(
    some.floats(-90, 90),
    some.floats(-180, 180),
)
def test_places_are_read_as_they_were_kept(latitude: float, longitude: float) -> None:
    told = Told("aaaa-0001", Place(latitude, longitude))
    assert message(raw(told, ANNA, "", NOW)).said == Place(latitude, longitude)


@given(some.text(some.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=64))
def test_picks_are_read_as_they_were_kept(id: str) -> None:
    assert message(raw(Told("aaaa-0001", Pick(id)), ANNA, "", NOW)).said == Pick(id)
