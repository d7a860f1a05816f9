"""The kinds of question, and how each reads an answer. None of them knows a flow, a fair or a language."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

import phonenumbers
from stdnum.ma import ice

from bot.message import File, Pick, Said, Words
from bot.reply import Value

#: An answer as it is kept: JSON.
Answer = Any


@dataclass(frozen=True, slots=True)
class Upload:
    """A file somebody sent, fetched and looked at before the turn."""

    #: Of its content; '' when it was refused.
    hash: str
    #: What the content is, whatever its sender called it.
    mime: str
    #: The sender's name for it, as text only.
    name: str
    size: int
    #: Why it was refused (empty, large, kind, pixels, away); '' = it is kept.
    refused: str = ""
    #: What a program heard in a voice note; '' where none listens.
    heard: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether one listens to it."""
        return self.mime.startswith("audio/")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a question may need to read an answer."""

    now: datetime
    #: The answers so far.
    answers: Mapping[str, Answer] = field(default_factory=dict)
    #: Which of these ids the words mean; None when none of them.
    meant: Callable[[str, Sequence[str]], str | None] = lambda text, ids: None
    #: The file of this message.
    upload: Upload | None = None


class Refused(Exception):
    """Not an answer to this question; `reason` is the name of a text."""

    def __init__(self, reason: str, **values: Value) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values: Mapping[str, Value] = values


class Question(Protocol):
    """One kind of question."""

    @property
    def options(self) -> Sequence[str]:
        """The ids of what can be pressed."""

    def read(self, said: Said, reading: Reading, before: Answer | None) -> Answer:
        """The answer in what was said, `before` being the one given so far. Raises `Refused`."""

    def accepts(self, answer: Answer) -> bool:
        """Whether a stored answer still is one."""

    def done(self, answer: Answer) -> bool:
        """Whether the answer is whole; a list may still grow."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words."""

    shortest: int = 1
    longest: int = 120
    options: Sequence[str] = ()

    def read(self, said: Said, reading: Reading, before: Answer | None) -> Answer:
        text = tidy(_words(said))
        if text.endswith(("?", "؟")):  # a visitor's question in the middle of a form
            raise Refused("line", least=self.shortest, most=self.longest)
        if not self.shortest <= len(text) <= self.longest or not any(letter.isalnum() for letter in text):
            raise Refused("line", least=self.shortest, most=self.longest)
        return text

    def accepts(self, answer: Answer) -> bool:
        return isinstance(answer, str) and self.shortest <= len(answer) <= self.longest

    def done(self, answer: Answer) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number, in any digits. With `at_most`, not more than the answer of that step."""

    least: int
    most: int
    at_most: str = ""
    options: Sequence[str] = ()

    def read(self, said: Said, reading: Reading, before: Answer | None) -> Answer:
        found = re.findall(r"\d+", latin_digits(_words(said)).replace(" ", ""))
        most = min(self.most, reading.answers.get(self.at_most, self.most))
        if len(found) != 1 or len(found[0]) > 9 or not self.least <= int(found[0]) <= most:
            raise Refused("number", least=self.least, most=most)
        return int(found[0])

    def accepts(self, answer: Answer) -> bool:
        return isinstance(answer, int) and self.least <= answer <= self.most

    def done(self, answer: Answer) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few, pressed, written or by its number. `ids` may be more than the `options` shown."""

    ids: Sequence[str]
    shown: Sequence[str] = ()
    #: The only ids that are answers; the others say something else ("another province").
    aside: Sequence[str] = ()

    @property
    def options(self) -> Sequence[str]:
        return self.shown or self.ids

    def read(self, said: Said, reading: Reading, before: Answer | None) -> Answer:
        chosen = said.id if isinstance(said, Pick) else self._written(_words(said), reading)
        if chosen is not None and chosen in self.aside:
            raise Refused(chosen)
        if chosen not in self.ids:
            raise Refused("choice")
        return chosen

    def _written(self, text: str, reading: Reading) -> str | None:
        number = latin_digits(text).strip(" .)")
        if number.isdecimal() and len(number) < 3 and 0 < int(number) <= len(self.options):
            return self.options[int(number) - 1]
        return reading.meant(text, self.ids)

    def accepts(self, answer: Answer) -> bool:
        return answer in self.ids

    def done(self, answer: Answer) -> bool:
        return True


#: What is pressed or written when a list is whole.
DONE = "done"


@dataclass(frozen=True, slots=True)
class Several:
    """Some of a few: each press adds or takes away one; words may name all of them at once."""

    ids: Sequence[str]

    @property
    def options(self) -> Sequence[str]:
        return (*self.ids, DONE)

    def read(self, said: Said, reading: Reading, before: Answer | None) -> Answer:
        chosen = list((before or {}).get("chosen", ()))
        if isinstance(said, Pick):
            if said.id not in self.options:
                raise Refused("choice")
            if said.id == DONE:
                return self._whole(chosen)
            (chosen.remove if said.id in chosen else chosen.append)(said.id)
            return {"chosen": chosen, "done": False}
        text = _words(said)
        if reading.meant(text, (DONE,)):
            return self._whole(chosen)
        pieces = [piece for piece in re.split(r"[,،;/\n]| و | et | and |\d+\)", text) if piece.strip()]
        named = [reading.meant(piece.strip(), self.ids) for piece in pieces]
        if not named or None in named:
            raise Refused("choice")
        return self._whole(list(dict.fromkeys((*chosen, *(each for each in named if each)))))

    def _whole(self, chosen: list[str]) -> Answer:
        if not chosen:
            raise Refused("several")
        return {"chosen": chosen, "done": True}

    def accepts(self, answer: Answer) -> bool:
        return isinstance(answer, dict) and set(answer.get("chosen", ())) <= set(self.ids)

    def done(self, answer: Answer) -> bool:
        return bool(answer.get("done"))


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number, in every way Moroccans write one; abroad with its +."""

    options: Sequence[str] = ()

    def read(self, said: Said, reading: Reading, before: Answer | None) -> Answer:
        text = latin_digits(_words(said))
        plus = re.sub(r"^\s*(?:00|\(\s*\+)", "+", text)
        try:
            number = phonenumbers.parse(plus, "MA")
        except phonenumbers.NumberParseException:
            raise Refused("phone") from None
        if not phonenumbers.is_possible_number(number) or (
            number.country_code == 212 and not phonenumbers.is_valid_number(number)
        ):
            raise Refused("phone")
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)

    def accepts(self, answer: Answer) -> bool:
        return isinstance(answer, str) and answer.startswith("+")

    def done(self, answer: Answer) -> bool:
        return True


#: How long an ICE is; leading zeros are often lost.
ICE_DIGITS, SHORTEST_ICE = 15, 12


@dataclass(frozen=True, slots=True)
class Ice:
    """The common identifier of an enterprise. A wrong check digit is kept and marked, never refused."""

    options: Sequence[str] = ()

    def read(self, said: Said, reading: Reading, before: Answer | None) -> Answer:
        digits = re.sub(r"[\s.\-]|ice|:", "", latin_digits(_words(said)), flags=re.IGNORECASE)
        if not digits.isdecimal() or not SHORTEST_ICE <= len(digits) <= ICE_DIGITS:
            raise Refused("ice")
        return digits.zfill(ICE_DIGITS)

    def accepts(self, answer: Answer) -> bool:
        return isinstance(answer, str) and len(answer) == ICE_DIGITS

    def done(self, answer: Answer) -> bool:
        return True


def ice_checks(number: str) -> bool:
    """Whether the check digits of an ICE are right."""
    return bool(ice.is_valid(number))


@dataclass(frozen=True, slots=True)
class Paper:
    """Photographs or PDFs, several one after the other; "later" is an answer too."""

    most: int = 10
    options: Sequence[str] = (DONE, "later")

    def read(self, said: Said, reading: Reading, before: Answer | None) -> Answer:
        kept = list((before or {}).get("files", ()))
        if isinstance(said, File):
            return {"files": self._with(kept, reading.upload), "done": False}
        chosen = said.id if isinstance(said, Pick) else reading.meant(_words(said), self.options)
        if chosen == "later" or (chosen == DONE and kept):
            return {"files": kept, "done": True}
        raise Refused("paper")

    def _with(self, kept: list[Any], upload: Upload | None) -> list[Any]:
        if upload is None:
            raise Refused("paper")
        if upload.refused or upload.is_sound:
            raise Refused(f"file-{upload.refused or 'kind'}", name=upload.name)
        if any(each["hash"] == upload.hash for each in kept):
            return kept
        if len(kept) >= self.most:
            raise Refused("file-many", most=self.most)
        return [*kept, {"hash": upload.hash, "mime": upload.mime, "name": upload.name, "size": upload.size}]

    def accepts(self, answer: Answer) -> bool:
        return isinstance(answer, dict) and "files" in answer

    def done(self, answer: Answer) -> bool:
        return bool(answer.get("done"))


def latin_digits(text: str) -> str:
    """`text` with the digits of every script as 0 to 9."""
    return "".join(
        str(unicodedata.digit(letter)) if letter.isdigit() and not letter.isascii() else letter
        for letter in text
    )


def tidy(text: str) -> str:
    """One line, without what cannot be seen or turns the line around."""
    visible = (
        letter
        for letter in text
        if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co") or letter in "\n\t\u200c\u200d"
    )
    return " ".join("".join(visible).split())


def _words(said: Said) -> str:
    if not isinstance(said, Words):
        raise Refused("words")
    return said.text
