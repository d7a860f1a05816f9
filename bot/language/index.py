"""A small index of names: from words in any spelling to what is called so, ranked and quick."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import nlargest
from math import log

from rapidfuzz.fuzz import ratio

from storage.spelling import shapes, skeleton, sound, words

__all__ = ["COMPARED", "Index"]

#: Names compared letter by letter.
COMPARED = 24
#: Names that may share something with the words before common words stop counting.
_LOOKED_AT = 4000


class Index:
    """Names and the ids they stand for. One id may have many names."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self._names: list[tuple[str, tuple[str, ...]]] = []
        self._having: dict[str, list[int]] = defaultdict(list)
        for id, name in names:
            heard = tuple(sound(shapes(word)[-1]) for word in words(name))
            if not heard:
                continue
            place = len(self._names)
            self._names.append((id, heard))
            for key in {key for word in heard for key in _keys(word)}:
                self._having[key].append(place)
        total = len(self._names) + 1
        self._weight = {key: log(1 + total / len(places)) for key, places in self._having.items()}
        self._rarest = log(total)

    def find(self, text: str, whole: bool = False, most: int = COMPARED) -> list[tuple[str, float]]:
        """The ids whose names fit `text`, with how well (0 to 1), best first; `most` names are compared.

        With `whole` the text must fit the name as well: neither says much more than the other.
        """
        heard = [sound(shapes(word)[-1]) for word in words(text)]
        near: list[dict[str, float]] = [{} for _ in heard]
        best: dict[str, float] = {}
        for place in self.candidates(heard, most):
            id, name = self._names[place]
            if whole and not 0.4 <= len(heard) / len(name) <= 2.5:
                continue
            rows = [_nearness(word, name, known) for word, known in zip(heard, near, strict=True)]
            score = self._alike(heard, name, [max(row) for row in rows])
            if whole and score > best.get(id, 0.0):
                score = min(
                    score, self._alike(name, heard, [max(column) for column in zip(*rows, strict=True)])
                )
            if score > best.get(id, 0.0):
                best[id] = score
        return sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))

    def candidates(self, heard: Sequence[str], most: int = COMPARED) -> list[int]:
        """Places of the names worth comparing: what they share with the words is rare. At most `most`."""
        points: dict[int, float] = defaultdict(float)
        looked_at = 0
        shared = {key for word in heard for key in _keys(word)} & self._having.keys()
        for key in sorted(shared, key=lambda key: (len(self._having[key]), key)):
            places = self._having[key]
            looked_at += len(places)
            if looked_at > _LOOKED_AT and points:
                break
            weight = self._weight[key]
            for place in places:
                points[place] += weight
        return nlargest(most, points, key=points.__getitem__)

    def _alike(self, asked: Sequence[str], name: Sequence[str], nearest: Sequence[float]) -> float:
        """How much of what was asked is in the name, word by word, rare words counting most.

        `nearest`: for each word asked, how near the nearest word of the name is.
        """
        got = whole = 0.0
        for word, near in zip(asked, nearest, strict=True):
            weight = self._weight.get(word, self._rarest)
            whole += weight
            got += weight * near
        covered = got / whole if whole else 0.0
        return covered * (0.9 + 0.1 * min(1.0, len(asked) / len(name)))


def _nearness(word: str, name: Sequence[str], known: dict[str, float]) -> list[float]:
    """How near a word is to each word of a name; `known` remembers it from name to name."""
    row = []
    for other in name:
        if other not in known:
            known[other] = _near(word, other)
        row.append(known[other])
    return row


def _near(one: str, other: str) -> float:
    if one == other:
        return 1.0
    alike = ratio(one, other, score_cutoff=70) / 100
    return max(alike, 0.85) if alike < 0.85 and skeleton(one) == skeleton(other) else alike


def _keys(word: str) -> set[str]:
    """What words that may be the same share: the word, its consonants, its consonants but one."""
    bones = skeleton(word)
    keys = {word, "~" + bones}
    if len(bones) > 2:
        keys.update("~" + bones[:at] + bones[at + 1 :] for at in range(len(bones)))
    return keys
