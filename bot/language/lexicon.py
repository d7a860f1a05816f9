"""Words and what they mean, found inside a sentence in any spelling."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from storage.spelling import shapes, skeleton, sound, words

__all__ = ["FILLERS", "Found", "Lexicon", "Spoken", "spoken"]

#: Small words that may stand between the words of a name, or not.
FILLERS = frozenset(
    [
        *("de", "du", "des", "d", "l", "la", "le", "les", "un", "une", "au", "aux", "a"),
        *("dyal", "dial", "diyal", "dyl", "n", "of", "the", "an", "al", "el", "ديال", "د", "دال"),
    ]
)

#: How alike two spellings must sound, when they only share their consonants.
#: What sounds this short tells nothing: it must be written the same.
_TELLING = 2
_ALIKE = 72
_ALIKE_SHORT = 80


class Spoken(NamedTuple):
    """One way of hearing a written word."""

    bones: str
    sound: str
    folded: str


@lru_cache(maxsize=8192)
def spoken(word: str) -> tuple[Spoken, ...]:
    """The ways of hearing a folded word: as written, and without what may be glued before it."""
    return tuple(
        dict.fromkeys(
            Spoken(skeleton(shape), sound(shape), shape) for shape in shapes(word) if skeleton(shape)
        )
    )


@dataclass(frozen=True, slots=True)
class Found:
    """Words `start` … `end` of a sentence mean `id`."""

    start: int
    end: int
    kind: str
    id: str
    #: 1 as in the table; less when it only sounds alike.
    score: float


class _Node:
    __slots__ = ("leaves", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] | None = None
        self.leaves: list[tuple[str, str, str, str]] | None = None


class Lexicon:
    """Ways of writing and their meanings, as a tree of consonant skeletons."""

    def __init__(self, entries: Iterable[tuple[str, str, str]]) -> None:
        """`entries`: (kind, id, way of writing); after "=" only what is written exactly so."""
        self._root = _Node()
        self._close: dict[str, list[str]] = {}
        for kind, id, written in entries:
            self._add(kind, id, words(written), exact=written.startswith("="))

    def _add(self, kind: str, id: str, written: list[str], exact: bool) -> None:
        kept = [word for word in written if word not in FILLERS] or written
        if not kept:
            return
        for path in [kept] if exact else _paths(kept):
            node = self._root
            for word in path:
                bones = skeleton(word)
                if not bones:
                    return
                if node.next is None:
                    node.next = {}
                if bones not in node.next:
                    node.next[bones] = _Node()
                node = node.next[bones]
            leaf = (kind, id, "=" if exact else "".join(sound(word) for word in path), " ".join(path))
            if node.leaves is None:
                node.leaves = []
            if leaf not in node.leaves:
                node.leaves.append(leaf)
            if len(path) == 1 and len(bones) >= 3 and not exact:
                for close in _cut(bones):
                    known = self._close.setdefault(close, [])
                    if bones not in known:
                        known.append(bones)

    def find(self, sentence: Sequence[str]) -> list[Found]:
        """Everything in a sentence of folded words; overlapping."""
        heard = [spoken(word) for word in sentence]
        found: dict[tuple[int, int, str, str], float] = {}
        for start in range(len(sentence)):
            self._walk(self._root, sentence, heard, start, start, "", "", found)
        return [Found(*key, score) for key, score in found.items()]

    def _walk(
        self,
        node: _Node,
        sentence: Sequence[str],
        heard: Sequence[tuple[Spoken, ...]],
        start: int,
        at: int,
        sounded: str,
        folded: str,
        found: dict[tuple[int, int, str, str], float],
    ) -> None:
        if node.leaves and at > start:
            for kind, id, sounds, written in node.leaves:
                score = _score(sounded, folded, sounds, written)
                key = (start, at, kind, id)
                if score and score > found.get(key, 0.0):
                    found[key] = score
        if node.next is None or at >= len(sentence):
            return
        for each in heard[at]:
            child = node.next.get(each.bones)
            if child is not None:
                both = f"{folded} {each.folded}" if folded else each.folded
                self._walk(child, sentence, heard, start, at + 1, sounded + each.sound, both, found)
        if at > start and sentence[at] in FILLERS:
            self._walk(node, sentence, heard, start, at + 1, sounded, folded, found)

    def guess(self, word: str) -> list[tuple[str, str, float]]:
        """What a folded word that is not found may be a slip for: (kind, id, score)."""
        best: dict[tuple[str, str], float] = {}
        tree = self._root.next or {}
        for each in spoken(word):
            if len(each.bones) < 3 or len(each.sound) < 5:
                continue
            for close in (each.bones, *_cut(each.bones)):
                for bones in (*self._close.get(close, ()), *((close,) if close in tree else ())):
                    for kind, id, sounds, _ in tree[bones].leaves or ():
                        alike = ratio(each.sound, sounds)
                        if alike >= 80 and alike / 100 > best.get((kind, id), 0.0):
                            best[kind, id] = alike / 100
        return sorted(((*key, score * 0.9) for key, score in best.items()), key=lambda each: -each[2])[:4]


def _paths(kept: list[str]) -> list[list[str]]:
    plain = [_bare(word) for word in kept]
    return [plain] if plain == kept or any("ا" <= word[0] <= "ي" for word in kept) else [plain, kept]


def _bare(word: str) -> str:
    if word.startswith("ال") and len(word) > 4:
        return word[2:]
    if len(word) > 3 and word[0] == "l" and word[1] not in "aeiouyl" and word.isascii():
        return word[1:]
    return word


def _cut(bones: str) -> list[str]:
    return [bones[:at] + bones[at + 1 :] for at in range(len(bones))]


def _score(sounded: str, folded: str, sounds: str, written: str) -> float:
    if folded == written:
        return 1.0
    if sounds == "=" or len(sounds) <= _TELLING:
        return 0.0
    if sounded == sounds:
        return 0.97
    alike = ratio(sounded, sounds)
    if alike >= (_ALIKE if len(sounds) > 4 else _ALIKE_SHORT):
        return alike / 105
    return 0.0
