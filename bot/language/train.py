"""Makes `data/intents.gz` and `data/tongues.gz` from `data/examples/*.txt`.

`python -m bot.language.train`. Needs scikit-learn, which nothing else does. The same examples
give the same model.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from math import log
from pathlib import Path
from random import Random
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from bot.language.features import features
from bot.language.invented import EVENTS, INVENTED, NAMES
from bot.language.model import write
from bot.language.reading import Reader
from bot.language.tables import DATA, forms
from bot.language.tongue import spellings

#: Ways of filling in one line of the examples.
_EACH = 14
_SEED = 20250215
#: How often the weights are looked at again at most.
_ROUNDS = 300
#: Weights below this are left out.
_SMALLEST = 0.7

_CHOICE = re.compile(r"\(([^()]*)\)")
_MAYBE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")


def lines(path: Path) -> Iterator[tuple[str, str, str]]:
    """(intent, language, way of asking), line by line."""
    intent, language = "out_of_scope", ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            language = ""
            intent = line[3:].strip()
        elif line.startswith("= "):
            language = line[2:].strip()
        elif line.strip() and not line.startswith("#"):
            yield intent, language, line


def spelled(line: str, language: str, chance: Random) -> str:
    """One way of writing what a line of the examples stands for."""
    while found := _MAYBE.search(line):
        kept = found[1] if chance.random() < 0.4 else ""
        line = line[: found.start()] + (chance.choice(kept.split("|")) if kept else "") + line[found.end() :]
    while found := _CHOICE.search(line):
        line = line[: found.start()] + chance.choice(found[1].split("|")) + line[found.end() :]
    while found := _SLOT.search(line):
        line = line[: found.start()] + _value(found[1], language, chance) + line[found.end() :]
    return re.sub(r"\s+", " ", line).strip()


def _script(written: str, language: str) -> bool:
    arabic = bool(re.search("[\u0621-\u064a]", written))
    return arabic == (language in ("ar", "ary"))


_KINDS = {"from": "origin", "place": "province"}


def _value(slot: str, language: str, chance: Random) -> str:
    if slot in EVENTS:
        return chance.choice(EVENTS[slot][language if language in EVENTS[slot] else "ary-latn"])
    if slot in INVENTED:
        return str(INVENTED[slot](language, chance))
    if slot == "goods":
        return _form("concept", "goods", language, chance)
    if slot in ("day", "part"):
        wanted = "day:" if slot == "day" else "time:"
        ids = [id for id in forms("when") if id.startswith(wanted)]
        if slot == "day" and chance.random() < 0.2:
            return _date(language, chance)
        return _form("when", chance.choice(ids), language, chance)
    kind = _KINDS.get(slot, slot)
    if slot == "place":
        kind = chance.choices(("province", "region", "country"), (7, 2, 1))[0]
    if slot == "from" and chance.random() < 0.5:
        kind = "province"
    unseen = INVENTED.get("new_" + kind)
    if unseen and chance.random() < 0.35:
        return str(unseen(language, chance))
    return _form(kind, chance.choice(sorted(forms(kind))), language, chance)


def _form(kind: str, id: str, language: str, chance: Random) -> str:
    written = [each.lstrip("=") for each in forms(kind)[id]]
    fitting = [each for each in written if _script(each, language)] or written
    return chance.choice(fitting) if fitting else id


def _date(language: str, chance: Random) -> str:
    month = chance.choice(sorted(forms("month")))
    return f"{chance.randint(1, 28)} {_form('month', month, language, chance)}"


def roughened(text: str, chance: Random) -> str:
    """As people type: without accents, with letters doubled, dropped or swapped."""
    if chance.random() < 0.35 and len(text) > 6:
        at = chance.randrange(1, len(text) - 1)
        kind = chance.random()
        if kind < 0.35:
            text = text[:at] + text[at + 1 :]
        elif kind < 0.6:
            text = text[:at] + text[at] + text[at:]
        elif kind < 0.8:
            text = text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :]
    return text + chance.choice(("", "", "", " ?", "??", " !", "..", " 🙏"))


@cache
def _around() -> dict[tuple[str, str], list[str]]:
    """What is said before (+) and after (-) a question, by language."""
    found: dict[tuple[str, str], list[str]] = {}
    for _, language, line in lines(DATA / "around.txt"):
        found.setdefault((language, line[0]), []).append(line[1:])
    return found


def wrapped(text: str, language: str, chance: Random) -> str:
    """With something before or after it."""
    before, after = _around().get((language, "+")), _around().get((language, "-"))
    if before and after:
        if chance.random() < 0.6:
            text = f"{chance.choice(before)} {text}"
        if chance.random() < 0.5:
            text = f"{text} {chance.choice(after)}"
    return text


#: What would not be the same with words around it.
_BARE = frozenset(["smalltalk.greet", "smalltalk.thanks"])


def examples(each: int = _EACH, seed: int = _SEED) -> Iterator[tuple[str, str, str, int]]:
    """(text, intent, language, line it came from)."""
    number = 0
    for path in sorted((DATA / "examples").glob("*.txt")):
        for intent, language, line in lines(path):
            number += 1
            # Each line by itself: a line that is added changes no other.
            chance = Random(f"{seed} {intent} {language} {line}")  # noqa: S311 — not a secret
            made = {spelled(line, language, chance) for _ in range(each)}
            for text in sorted(made):
                yield text, intent, language, number
                if chance.random() < 0.35:
                    yield roughened(text, chance), intent, language, number
                if chance.random() < 0.4 and intent not in _BARE:
                    yield wrapped(text, language, chance), intent, language, number


def train(
    taught: list[tuple[list[str], str]], counting: list[float] | None = None, strength: float = 30.0
) -> dict[str, Any]:
    """The model learned from (features, intent), each `counting` so much: rare features count most."""
    seen = Counter(name for names, _ in taught for name in names)
    telling = {name: log(len(taught) / (1 + count)) for name, count in seen.items() if count > 2}
    vectors = DictVectorizer()
    table = normalize(
        vectors.fit_transform(
            [{name: telling[name] for name in names if name in telling} for names, _ in taught]
        ).astype("float32")  # half the size, and twice as fast
    )
    counting = counting or [1.0] * len(taught)
    learner = LogisticRegression(C=strength, max_iter=_ROUNDS, class_weight=_weights(taught, counting))
    learner.fit(table, [intent for _, intent in taught], sample_weight=counting)
    weights: dict[str, list[float]] = {}
    for at, name in enumerate(vectors.get_feature_names_out()):
        own = telling[name]
        pairs: list[float] = [round(own, 2)]
        for intent in range(len(learner.classes_)):
            weight = float(learner.coef_[intent][at]) * own
            if abs(weight) >= _SMALLEST:
                pairs += [intent, round(weight, 1)]
        weights[str(name)] = pairs
    return {
        "classes": [str(each) for each in learner.classes_],
        "bias": [round(float(each), 3) for each in learner.intercept_],
        "weights": weights,
    }


def _weights(taught: list[tuple[list[str], str]], counting: list[float]) -> dict[str, float]:
    counts: dict[str, float] = defaultdict(float)
    for (_, intent), count in zip(taught, counting, strict=True):
        counts[intent] += count
    usual = sum(counts.values()) / len(counts)
    return {intent: min(2.0, (usual / count) ** 0.5) for intent, count in counts.items()}


def reader() -> Reader:
    """Knows half of the invented cooperatives, as a fair knows its own; the rest are strangers."""
    names = (name for all_ in NAMES.values() for name in all_[::2])
    return Reader(None, [("exhibitor", name, name) for name in names])


def _store(name: str, made: dict[str, Any]) -> None:
    write(DATA / name, made["classes"], made["bias"], made["weights"])
    sys.stdout.write(f"{name}: {len(made['weights'])} features, {(DATA / name).stat().st_size} bytes\n")


def main() -> None:
    knowing = reader()
    made = list(examples())
    # A line counts the same whether it can be filled in in one way or in many.
    ways = Counter(number for *_, number in made)
    counting = [_EACH / ways[number] for *_, number in made]
    _store(
        "intents.gz",
        train([(features(knowing.read(text)), intent) for text, intent, _, _ in made], counting),
    )
    written = [(spellings(text), language) for text, _, language, _ in made if language != "mixed"]
    _store("tongues.gz", train(written))


if __name__ == "__main__":
    main()
