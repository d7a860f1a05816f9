"""Three hundred exhibitors, each name in five corrupted spellings."""

from collections import Counter, defaultdict
from dataclasses import replace
from random import Random

from benchmarks.searching import corrupted, everybody
from bot.language.names import plain_name
from bot.language.search import Directory


def test_badly_written_names_find_who_is_called_so() -> None:
    chance = Random(11)
    every = everybody()
    chosen = tuple(chance.sample(every.exhibitors, 300))
    directory = Directory(replace(every, exhibitors=chosen))
    common = Counter(word for each in chosen for word in plain_name(each.name.in_("fr")).split())
    found: dict[str, list[bool]] = defaultdict(list)
    for exhibitor in chosen:
        for kind, typed in corrupted(exhibitor, common, chance):
            first = directory.exhibitors({"exhibitor": typed})[:3]
            found[kind].append(exhibitor.id in {match.what.id for match in first})
    assert {kind: len(hits) for kind, hits in found.items()} == dict.fromkeys(found, 300)
    assert len(found) == 5
    everything = [hit for hits in found.values() for hit in hits]
    assert sum(everything) / len(everything) >= 0.97
    assert min(sum(hits) / len(hits) for hits in found.values()) >= 0.94
