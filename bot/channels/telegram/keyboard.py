"""How options look on Telegram: an inline keyboard."""

from collections.abc import Sequence
from typing import Any

from bot.reply import Button

#: What Telegram takes as the id of a button, in bytes.
LONGEST_ID = 64

#: Labels up to this long stand two in a row on a narrow phone.
HALF_A_ROW = 16

#: From this many on, options are a list to read down: one in a row.
LIST = 7


def keyboard(options: Sequence[Button]) -> dict[str, Any]:
    """`options` as a reply markup, in their order."""
    rows: list[list[dict[str, str]]] = []
    half_full = False
    for option in options:
        assert 1 <= len(option.id.encode()) <= LONGEST_ID, option.id
        button = {"text": option.label, "callback_data": option.id}
        short = len(option.label) <= HALF_A_ROW and len(options) < LIST
        if short and half_full:
            rows[-1].append(button)
            half_full = False
        else:
            rows.append([button])
            half_full = short
    return {"inline_keyboard": rows}
