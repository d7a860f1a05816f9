"""How options look on WhatsApp: up to three buttons, else a list; what does not fit stands in the text."""

from collections.abc import Sequence
from typing import Any

from bot.measure import shorten, units
from bot.reply import Button

#: What WhatsApp takes: buttons and their labels; rows of a list, their titles and descriptions.
BUTTONS, BUTTON = 3, 20
ROWS, TITLE, DESCRIPTION = 10, 24, 72

#: The longest text above options, and without any.
LONGEST_ABOVE, LONGEST = 1024, 4096


def room(options: Sequence[Button]) -> int:
    """The longest text that leaves room for `options`."""
    if not options:
        return LONGEST
    return LONGEST_ABOVE - sum(units(line) + 1 for line in spelled_out(options)) - 1


def caption(options: Sequence[Button]) -> int:
    """The longest text below a picture or document with `options`; 0 where a list opens, which has none."""
    return LONGEST_ABOVE if not options or _as_buttons(options) else 0


def text_above(text: str, options: Sequence[Button]) -> str:
    """`text`, with the labels below it that the options themselves cannot show whole."""
    lines = spelled_out(options)
    return f"{text}\n\n" + "\n".join(lines) if lines else text


def spelled_out(options: Sequence[Button]) -> list[str]:
    """The labels that fit neither a title nor a description."""
    lines = [
        f"{_title(number, option)} {option.label}" if units(option.label) > DESCRIPTION else ""
        for number, option in enumerate(options, 1)
    ]
    return [line for line in lines if line]


def control(options: Sequence[Button], choose: str) -> dict[str, Any]:
    """The type and action of an interactive message; `choose` is what opens a list."""
    assert 1 <= len(options) <= ROWS, len(options)
    if _as_buttons(options):
        buttons = [{"type": "reply", "reply": {"id": each.id, "title": each.label}} for each in options]
        return {"type": "button", "action": {"buttons": buttons}}
    rows = [_row(number, option) for number, option in enumerate(options, 1)]
    return {"type": "list", "action": {"button": choose, "sections": [{"rows": rows}]}}


def _as_buttons(options: Sequence[Button]) -> bool:
    """Whether buttons can show them whole."""
    labels = {option.label for option in options}
    plain = all(units(option.label) <= BUTTON and not option.hint for option in options)
    return len(options) <= BUTTONS and plain and len(labels) == len(options)


def _row(number: int, option: Button) -> dict[str, str]:
    row = {"id": option.id, "title": _title(number, option)}
    if description := _description(option):
        row["description"] = description
    return row


def _title(number: int, option: Button) -> str:
    """The label, its first words, or its number where not even the first word fits."""
    return shorten(option.label, TITLE) or f"{number}."


def _description(option: Button) -> str:
    """The hint, or the whole label where the title could not show it."""
    if units(option.label) <= TITLE:
        return shorten(option.hint, DESCRIPTION)
    both = f"{option.label} · {option.hint}" if option.hint else option.label
    return both if units(both) <= DESCRIPTION else shorten(option.label, DESCRIPTION)
