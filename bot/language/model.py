"""The classifiers: which intent a message has and which language, from weights learned by `train`."""

import gzip
import json
import sys
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, sqrt
from pathlib import Path
from zlib import crc32

from bot.language.tables import DATA

__all__ = ["Model", "intents", "tongues", "write"]

#: A weight and how telling a feature is are kept as whole tenths and hundredths.
_TENTH, _HUNDREDTH = 0.1, 0.01

#: The tables of a file in their order, with the type of their numbers: features by their hash, where the
#: weights of each begin, how telling each is; then, weight by weight, the place of the class and the weight.
_TABLES = {"hashes": "I", "begins": "I", "telling": "H", "places": "B", "weights": "h"}


class Model:
    """Weights of features for classes, in a few flat tables: a tenth of what objects would take."""

    def __init__(
        self, classes: Sequence[str], bias: Sequence[float], tables: Mapping[str, "array[int]"]
    ) -> None:
        """`tables` as `_TABLES` names them."""
        self._classes = classes
        self._bias = bias
        self._hashes = tables["hashes"]
        self._begins = tables["begins"]
        self._telling = tables["telling"]
        self._places = tables["places"]
        self._weights = tables["weights"]

    def score(self, seen: list[str]) -> list[tuple[str, float]]:
        """Every class with its probability, likeliest first."""
        begins, places, weights, telling = self._begins, self._places, self._weights, self._telling
        square, tenths = 0, [0] * len(self._bias)
        for at in map(self._at, seen):
            if at is None:
                continue
            square += telling[at] ** 2
            begin, end = begins[at], begins[at + 1]
            for place, weight in zip(places[begin:end], weights[begin:end], strict=False):
                tenths[place] += weight
        length = sqrt(square) * _HUNDREDTH or 1.0
        scores = [bias + score * _TENTH / length for bias, score in zip(self._bias, tenths, strict=True)]
        highest = max(scores)
        raised = [exp(score - highest) for score in scores]
        total = sum(raised)
        return sorted(
            ((name, each / total) for name, each in zip(self._classes, raised, strict=True)),
            key=lambda pair: -pair[1],
        )

    def _at(self, name: str) -> int | None:
        """Where a feature stands, None when it was never learned."""
        hash = crc32(name.encode())
        at = bisect_left(self._hashes, hash)
        return at if at < len(self._hashes) and self._hashes[at] == hash else None


def write(
    path: Path, classes: Sequence[str], bias: Sequence[float], weights: Mapping[str, Sequence[float]]
) -> None:
    """Keep a model: for each feature, how telling it is, then pairs of the place of a class and a weight."""
    hashed = {crc32(name.encode()): numbers for name, numbers in weights.items()}
    tables = {name: array(kind) for name, kind in _TABLES.items()}
    for hash in sorted(hashed):
        telling, *pairs = hashed[hash]
        tables["hashes"].append(hash)
        tables["begins"].append(len(tables["places"]))
        tables["telling"].append(round(telling / _HUNDREDTH))
        tables["places"].extend(int(place) for place in pairs[::2])
        tables["weights"].extend(round(weight / _TENTH) for weight in pairs[1::2])
    tables["begins"].append(len(tables["places"]))
    head = {"classes": classes, "bias": bias, "lengths": {name: len(table) for name, table in tables.items()}}
    body = json.dumps(head, ensure_ascii=False).encode() + b"\n"
    path.write_bytes(gzip.compress(body + b"".join(map(_little, tables.values())), mtime=0))


def _load(name: str) -> Model:
    with gzip.open(DATA / name) as file:
        head = json.loads(file.readline())
        tables = {}
        for each, kind in _TABLES.items():
            table = array(kind)
            table.frombytes(file.read(head["lengths"][each] * table.itemsize))
            tables[each] = array(kind, _little(table)) if sys.byteorder == "big" else table
    return Model(head["classes"], head["bias"], tables)


def _little(table: "array[int]") -> bytes:
    """The bytes of a table, the lowest first on any machine."""
    if sys.byteorder == "big":
        table = table[:]
        table.byteswap()
    return table.tobytes()


@cache
def intents() -> Model:
    """Which intent a message has."""
    return _load("intents.gz")


@cache
def tongues() -> Model:
    """Which language a message is written in."""
    return _load("tongues.gz")
