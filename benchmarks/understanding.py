"""How well messages are understood: `python -m benchmarks.understanding FILE.jsonl …`.

Each file holds lines `{"id", "text", "lang", "intent", "slots"}`, none of which the classifier has
learned from. Prints aggregates only (per language, per family of intents, what is taken for what, speed,
memory), so blind files stay blind.
"""

import gc
import json
import resource
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import Any
from zoneinfo import ZoneInfo

from bot.language.asked import Asked
from bot.language.search import Directory
from bot.language.understanding import LIKELY, Understanding
from storage.pack import fair_of, read_pack, shipped_path
from storage.spelling import fold, skeleton

FAIR = "agadir-2025"
NOW = datetime(2025, 2, 16, 15, 30, tzinfo=ZoneInfo("Africa/Casablanca"))

#: As many are named of what a group is taken for.
MOST = 8

#: Slots whose values are words of the message where the fair has no name for them: compared as they sound.
SPOKEN = ("product", "topic", "item", "exhibitor", "from", "document", "scheme", "audience")


@dataclass(slots=True)
class Score:
    """What happened to a group of messages."""

    messages: int = 0
    first: int = 0
    offered: int = 0
    slotted: int = 0
    slots: int = 0
    #: Slots, where free words count as right when they sound alike.
    loosely: int = 0

    def add(self, first: bool, offered: bool, slots: bool | None, loosely: bool | None) -> None:
        self.messages += 1
        self.first += first
        self.offered += offered
        if slots is not None:
            self.slotted += 1
            self.slots += slots
            self.loosely += bool(loosely)

    def line(self, name: str) -> str:
        slotted = max(1, self.slotted)
        shares = (
            self.first / self.messages,
            self.offered / self.messages,
            self.slots / slotted,
            self.loosely / slotted,
        )
        return (
            f"| {name:<18} | {self.messages:>5} | " + " | ".join(f"{share:>6.1%}" for share in shares) + " |"
        )


@dataclass(slots=True)
class Measured:
    languages: dict[str, Score] = field(default_factory=dict)
    families: dict[str, Score] = field(default_factory=dict)
    total: Score = field(default_factory=Score)
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)
    #: By language, from one family of intents to another.
    strayed: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    wrong_slots: Counter[tuple[str, str]] = field(default_factory=Counter)
    outside: int = 0
    acted_on: int = 0
    written_in: int = 0
    taken: list[float] = field(default_factory=list)


def _same(slot: str, expected: Any, given: Any) -> bool:
    if str(expected) == str(given):
        return True
    if slot not in SPOKEN:
        return False
    one, other = (skeleton(fold(str(each).replace("_", " ")).replace(" ", "")) for each in (expected, given))
    return one == other or (len(one) > 2 and one in other) or (len(other) > 2 and other in one)


def measure(lines: Iterable[dict[str, Any]]) -> Measured:
    path = shipped_path(FAIR)
    assert path is not None
    directory = Directory(fair_of(read_pack(path)))
    understanding = Understanding(directory)
    understanding.read("bonjour", NOW)
    # As the bot does when it is ready: the collector need not walk over what stays.
    gc.collect()
    gc.freeze()
    measured = Measured()
    for line in lines:
        begun = perf_counter()
        read = understanding.read(line["text"], NOW)
        measured.taken.append(perf_counter() - begun)
        expected, wanted = line["intent"], line.get("slots") or {}
        first = read.asked.intent == expected
        offered = first or any(each.intent == expected for each in read.choices)
        exact = loose = None
        if first and expected != "out_of_scope":
            exact, loose = _slots(read.asked, wanted, expected, measured)
        if expected == "out_of_scope":
            measured.outside += 1
            asked_back = bool(read.choices) and read.confidence < LIKELY
            measured.acted_on += not first and not asked_back
        if not first:
            measured.confused[expected, read.asked.intent] += 1
            measured.strayed[line.get("lang", "?"), _family(expected), _family(read.asked.intent)] += 1
        measured.written_in += read.language == line.get("lang")
        for group, name in (
            (measured.languages, line.get("lang", "?")),
            (measured.families, _family(expected)),
        ):
            group.setdefault(name, Score()).add(first, offered, exact, loose)
        measured.total.add(first, offered, exact, loose)
    return measured


def _family(intent: str) -> str:
    return intent.partition(".")[0]


def _slots(asked: Asked, wanted: dict[str, Any], intent: str, measured: Measured) -> tuple[bool, bool]:
    exact = loose = True
    for name in {*wanted, *asked.slots}:
        if str(wanted.get(name)) != str(asked.slots.get(name)):
            exact = False
        if not _same(name, wanted.get(name, ""), asked.slots.get(name, "")):
            loose = False
            what = "missing" if name not in asked.slots else "unasked" if name not in wanted else "other"
            measured.wrong_slots[intent, f"{name} {what}"] += 1
    return exact, loose


def report(measured: Measured) -> str:
    head = "| {:<18} | {:>5} | {:>6} | {:>6} | {:>6} | {:>6} |"
    rule = "|" + "|".join("-" * width for width in (20, 7, 8, 8, 8, 8)) + "|"
    out = [head.format("language", "n", "first", "offered", "slots", "spoken"), rule]
    out += [score.line(name) for name, score in sorted(measured.languages.items())]
    out += ["", head.format("intents", "n", "first", "offered", "slots", "spoken"), rule]
    out += [score.line(name) for name, score in sorted(measured.families.items())]
    out += [measured.total.line("all"), ""]
    out.append(
        f"out of scope acted on: {measured.acted_on} of {measured.outside}"
        f" · language named: {measured.written_in / max(1, measured.total.messages):.1%}"
    )
    out += ["", *_confusion(measured), ""]
    taken = sorted(measured.taken)
    out.append(
        f"a message takes {taken[len(taken) // 2] * 1000:.2f} ms (median),"
        f" {taken[int(len(taken) * 0.99)] * 1000:.2f} ms (p99)"
        f" · {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB resident"
    )
    out += ["", "taken for something else (count: what it was → what it was taken for):"]
    out += [f"  {count:>3}: {one} → {other}" for (one, other), count in measured.confused.most_common(25)]
    out += ["", "slots that differ:"]
    out += [
        f"  {count:>3}: {intent} {what}" for (intent, what), count in measured.wrong_slots.most_common(25)
    ]
    return "\n".join(out)


def _confusion(measured: Measured) -> list[str]:
    """What was wrong first, by family of intents and by language, and what it was taken for."""
    by_family: dict[str, Counter[str]] = {}
    by_language: dict[str, Counter[str]] = {}
    for (language, one, other), count in measured.strayed.items():
        by_family.setdefault(one, Counter())[other] += count
        by_language.setdefault(language, Counter())[f"{one} → {other}"] += count
    out: list[str] = []
    for what, groups, scores in (
        ("intents", by_family, measured.families),
        ("language", by_language, measured.languages),
    ):
        out += [f"| {what} | wrong first | taken for |", "|---|---|---|"]
        for name, score in sorted(scores.items()):
            if strayed := groups.get(name):
                most = ", ".join(f"{other} {count}" for other, count in strayed.most_common(MOST))
                out.append(f"| {name} | {strayed.total()} of {score.messages} | {most} |")
        out.append("")
    return out[:-1]


def main() -> None:
    if not sys.argv[1:]:
        sys.exit(__doc__)
    lines = [
        json.loads(line)
        for name in sys.argv[1:]
        for line in Path(name).read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    print(report(measure(lines)))


if __name__ == "__main__":
    main()
