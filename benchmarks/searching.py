"""Finding an exhibitor by a name written badly, and how quick that is: `python -m benchmarks.searching`.

A fair of 300 exhibitors, each name in five corrupted spellings: without hamza, in Latin letters, with one
typo, without the article, and the distinctive half only. Then a search over 10,000 exhibitors.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from random import Random
from time import perf_counter

from bot.language.names import plain_name
from bot.language.search import Directory
from storage.pack import fair_of, read_pack, shipped, shipped_path
from storage.records import Exhibitor, Fair, Localized
from storage.spelling import fold

#: Arabic letters as people write them with Latin ones; short vowels are guessed, as people do.
_TYPED = {
    **dict(zip("ابتثجدذرزسصضطظفكلمنهوي", "abttjddrzssdttfklmnhoi", strict=True)),
    **{"ح": "7", "خ": "kh", "ش": "ch", "ع": "3", "غ": "gh", "ق": "9"},
}


def _latin(name: str) -> str:
    ended = " ".join(word[:-1] + "ا" if word.endswith("ه") else word for word in name.split())
    typed = "".join(_TYPED.get(letter, letter if letter == " " else "") for letter in ended)
    return typed.replace("al", "l", 1) if typed.startswith("al") else typed


def _typo(name: str, chance: Random) -> str:
    longest = max(name.split(), key=len)
    at = chance.randrange(1, max(2, len(longest) - 1))
    kind = chance.randrange(3)
    if kind == 0:
        wrong = longest[:at] + longest[at + 1 :]
    elif kind == 1:
        wrong = longest[: at - 1] + longest[at] + longest[at - 1] + longest[at + 1 :]
    else:
        wrong = longest[:at] + longest[at] + longest[at:]
    return name.replace(longest, wrong, 1)


def _half(name: str, common: Counter[str]) -> str:
    """The half that tells it from the others: its rarest word and the one after it."""
    words = name.split()
    rarest = min(range(len(words)), key=lambda at: (common[words[at]], -len(words[at])))
    return " ".join(words[rarest : rarest + max(1, len(words) // 2)])


def _articles(name: str) -> str:
    return " ".join(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in name.split())


def corrupted(exhibitor: Exhibitor, common: Counter[str], chance: Random) -> Iterator[tuple[str, str]]:
    """(kind of corruption, what is typed)."""
    arabic = plain_name(exhibitor.name.texts.get("ar", "")) or plain_name(exhibitor.name.in_("fr"))
    latin = plain_name(exhibitor.name.in_("fr"))
    yield "no hamza", fold(exhibitor.name.texts.get("ar", latin)).replace("ئ", "ي").replace("ؤ", "و")
    yield "latin", _latin(arabic) if arabic > "~" else latin
    yield "typo", _typo(latin, chance)
    yield "no article", _articles(arabic)
    yield "half", _half(latin, common)


def everybody() -> Fair:
    """One fair with the exhibitors of all five."""
    fairs = [fair_of(read_pack(path)) for id in shipped() if (path := shipped_path(id))]
    seen: dict[str, Exhibitor] = {}
    for fair in fairs:
        for exhibitor in fair.exhibitors:
            seen.setdefault(plain_name(exhibitor.name.in_("fr")), exhibitor)
    renamed = (replace(each, id=f"x{at}", stands=()) for at, each in enumerate(seen.values()))
    return replace(fairs[0], exhibitors=tuple(renamed))


def crowd(fair: Fair, size: int) -> Fair:
    """A fair of `size` exhibitors: the names there are, joined with each other."""
    names = [plain_name(each.name.in_("fr")) for each in fair.exhibitors]
    chance = Random(7)
    made = (
        replace(
            fair.exhibitors[at % len(names)],
            id=f"c{at}",
            name=Localized({"fr": f"{chance.choice(names)} {chance.choice(names)} {at}"}),
        )
        for at in range(size)
    )
    return replace(fair, exhibitors=tuple(made))


def main() -> None:
    chance = Random(3)
    every = everybody()
    fair = replace(every, exhibitors=tuple(chance.sample(every.exhibitors, 300)))
    directory = Directory(fair)
    common = Counter(word for each in fair.exhibitors for word in plain_name(each.name.in_("fr")).split())
    chosen = fair.exhibitors
    found: dict[str, list[bool]] = {}
    for exhibitor in chosen:
        for kind, typed in corrupted(exhibitor, common, chance):
            first = [match.what.id for match in directory.exhibitors({"exhibitor": typed})[:3]]
            found.setdefault(kind, []).append(exhibitor.id in first)
            if exhibitor.id not in first and "-v" in sys.argv:
                print(f"  missed by {kind}: {typed} ({exhibitor.name.texts})")
    print(f"{len(chosen)} of {len(fair.exhibitors)} exhibitors; the right one among the first three:")
    for kind, hits in found.items():
        print(f"  {kind:<12} {sum(hits) / len(hits):.1%}")
    everything = [hit for hits in found.values() for hit in hits]
    print(f"  {'all':<12} {sum(everything) / len(everything):.1%}")
    big = Directory(crowd(every, 10_000))
    taken = []
    for exhibitor in chosen:
        for _, typed in corrupted(exhibitor, common, chance):
            begun = perf_counter()
            big.exhibitors({"exhibitor": typed})
            taken.append(perf_counter() - begun)
    taken.sort()
    half, most = taken[len(taken) // 2] * 1000, taken[int(len(taken) * 0.99)] * 1000
    print(f"a search over 10,000 exhibitors: {half:.2f} ms (median), {most:.2f} ms (p99)")


if __name__ == "__main__":
    main()
