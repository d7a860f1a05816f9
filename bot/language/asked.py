"""What a message means, in the one form that a press, a command, a link and free words all take."""

from collections.abc import Mapping
from dataclasses import dataclass, field

#: What Telegram allows in a button, in bytes.
LONGEST_ID = 64


@dataclass(frozen=True, slots=True)
class Asked:
    """An intent with its slots, named as in `docs/language.md`."""

    intent: str
    slots: Mapping[str, str] = field(default_factory=dict)
    #: The fair it is about, when the button or link says so; '' = the person's fair.
    fair: str = ""

    def dump(self) -> str:
        """As a button carries it: `intent@fair|slot=value`. ASCII, at most 64 bytes.

        Raises ValueError for what does not fit: slots of buttons are ids, never free words.
        """
        head = f"{self.intent}@{self.fair}" if self.fair else self.intent
        dumped = "|".join((head, *(f"{name}={value}" for name, value in self.slots.items())))
        if not dumped.isascii() or len(dumped) > LONGEST_ID or "\n" in dumped:
            raise ValueError(f"does not fit in a button: {dumped!r}")
        return dumped

    @classmethod
    def load(cls, pressed: str) -> "Asked | None":
        """What `dump` wrote, or None: a press is untrusted and may be anything."""
        if not pressed.isascii() or len(pressed) > LONGEST_ID:
            return None
        head, *pairs = pressed.split("|")
        intent, _, fair = head.partition("@")
        slots = dict(pair.partition("=")[::2] for pair in pairs)
        return cls(intent, slots, fair) if intent else None


@dataclass(frozen=True, slots=True)
class Understood:
    """What free words mean."""

    #: The best reading; intent "unknown" when there is none.
    asked: Asked
    #: How sure, 0 to 1.
    confidence: float
    #: What it is written in: ar, ary, ary-latn, fr, en, shi, shi-tfng or mixed.
    language: str
    #: The language to answer in (ar, ary, fr, en, zgh); '' when the words do not show one.
    answer_in: str
    #: When unsure: the best readings, most likely first, at most three. Empty when sure.
    choices: tuple[Asked, ...] = ()


def filled(**slots: str) -> dict[str, str]:
    """The slots that have a value."""
    return {name: value for name, value in slots.items() if value}
