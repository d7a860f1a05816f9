"""Somebody who has never seen the fair, and walks on the words alone.

The walker reads the sentences as they are shown, and looks about: is there a way off to the left, a
stand on the right? It knows where the floor of an aisle is and where stands are, a step of the foot at a
time. It shares nothing with what found the way: no graph, no legs, no distances.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

from storage.plan.model import Placed, Plan
from storage.plan.shapes import Point, Rect

#: Metres between two looks about, and how far beyond the side of an aisle one looks.
LOOK = 0.2
BEYOND = 0.6

ARROWS = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}

ARABIC = ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"]
DARIJA = ["اللول", "التاني", "التالت", "الرابع", "الخامس", "السادس", "السابع", "التامن", "التاسع", "العاشر"]

LEFT = {"fr": "à gauche", "en": "left", "ar": "يسارا", "ary": "على ليسر"}
RIGHT = {"fr": "à droite", "en": "right", "ar": "يمينا", "ary": "على ليمن"}

#: What each kind of sentence has in it, and no other kind has.
SIGNS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "title": "^🚶", "time": "^⏱", "turns": "^↪️", "end": "jusqu'au bout", "turn": "prenez la",
        "stand": r"est le \S+ stand", "facing": "Juste en face", "ahead": "devant vous", "in": "Entrez par",
        "out": "dans le dos",
    },
    "en": {
        "title": "^🚶", "time": "^⏱", "turns": "^↪️", "end": "to the end", "turn": "take the",
        "stand": r"is the \S+ stand", "facing": "Right in front", "ahead": "in front of you",
        "in": "Come in by",
        "out": "behind you",
    },
    "ar": {
        "title": "^🚶", "time": "^⏱", "turns": "^↪️", "end": "حتى النهاية", "turn": "ادخلوا الممر",
        "stand": "هو الرواق", "facing": "أمامكم مباشرة", "ahead": "أمامكم", "in": "ادخلوا من",
        "out": "خلفكم",
    },
    "ary": {
        "title": "^🚶", "time": "^⏱", "turns": "^↪️", "end": "حتى للخر", "turn": "دخلو فالكولوار",
        "stand": "متر، .* هو ", "facing": "قدامكم نيشان", "ahead": "قدامكم:", "in": "دخلو من",
        "out": "موراكم",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence says to do."""

    kind: str
    #: (which one, left or right), one for each turn; of a stand its place in the row.
    counts: tuple[tuple[int, str], ...]


def read(text: str, language: str) -> list[Told]:
    """The sentences of a way as they are shown."""
    plain = re.sub("[\u2066-\u2069]", "", text)
    return [told for line in plain.split("\n") if (told := _read_line(line, language)) is not None]


def _read_line(line: str, language: str) -> Told | None:
    signs = SIGNS[language]
    # What stands in brackets is good to know, and no part of what to do.
    bare = re.sub(r"\s*\([^()]*\)", "", line)
    kind = next((kind for kind, sign in signs.items() if re.search(sign, bare)), None)
    if kind in (None, "title", "time"):
        return None
    sides = [
        "left" if found.group() == LEFT[language] else "right"
        for found in re.finditer(f"{LEFT[language]}|{RIGHT[language]}", bare)
    ]
    numbers = list(_ordinals(bare, language, kind))
    return Told(str(kind), tuple(zip([*numbers, *[0] * (len(sides) - len(numbers))], sides, strict=True)))


def _ordinals(line: str, language: str, kind: str | None) -> Iterator[int]:
    if kind not in ("turn", "turns", "stand"):
        return
    if language in ("fr", "en"):
        for found in re.finditer(r"\b(\d+)(?:re|er|e|st|nd|rd|th)\b", line):
            yield int(found[1])
        return
    names = ARABIC if language == "ar" else DARIJA
    for found in re.finditer(rf"رقم (\d+)|{'|'.join(names)}", line):
        yield int(found[1]) if found[1] else names.index(found.group()) + 1


class Lost(Exception):
    """The words lead nowhere."""


class Walker:
    """One walk through a plan."""

    def __init__(self, plan: Plan, start: Placed) -> None:
        self._plan = plan
        self._floor = [aisle.box for aisle in plan.aisles]
        #: Every place one has set foot on.
        self.trodden: list[Point] = []
        self.heading, self.here = self._begin(start)

    def follow(self, told: list[Told]) -> str:
        """The id of the stand that the words lead to."""
        for each in told:
            match each.kind:
                case "in" | "out":
                    if each.counts:
                        self._turn(each.counts[0][1])
                    with suppress(Lost):  # straight across an aisle there may be nothing but the goal
                        self._centre()
                case "turn" | "turns":
                    for nth, side in each.counts:
                        self._take(nth, side)
                case "end":
                    self._take(-1, each.counts[0][1])
                case "stand":
                    return self._stand(*each.counts[0])
                case "facing" | "ahead":
                    return self._ahead()
        raise Lost("no goal was told")

    def _begin(self, start: Placed) -> tuple[tuple[int, int], Point]:
        box = start.box
        for side, (x, y) in ARROWS.items():
            if start.faces not in ("", side):
                continue
            edge = Point(box.centre.x + x * box.width / 2, box.centre.y + y * box.depth / 2)
            ahead = Point(edge.x + x * BEYOND, edge.y + y * BEYOND)
            if any(_within(box, ahead, margin=0.05) for box in self._floor):
                return (x, y), ahead
        raise Lost("no aisle in front of the start")

    def _walkable(self, point: Point) -> bool:
        return any(_within(box, point) for box in self._floor)

    def _stand_at(self, point: Point) -> Placed | None:
        return next((stand for stand in self._plan.stands if _within(stand.box, point)), None)

    def _turn(self, side: str) -> None:
        x, y = self.heading
        self.heading = (y, -x) if side == "left" else (-y, x)

    def _step(self, by: float = LOOK) -> Point:
        return Point(self.here.x + self.heading[0] * by, self.here.y + self.heading[1] * by)

    def _aisle(self) -> Rect:
        """The aisle one walks along here: of those underfoot, or that begin ahead, the longest that way."""
        ahead = 0.0
        while ahead < 12.0:
            here = self._step(ahead)
            under = [
                box
                for aisle, box in zip(self._plan.aisles, self._floor, strict=True)
                if _within(box, here) and self._runs(aisle)
            ]
            if under:
                return max(under, key=lambda box: box.width if self.heading[0] else box.depth)
            if not self._walkable(here):
                break
            ahead += LOOK
        raise Lost("no aisle goes that way")

    def _runs(self, aisle: Placed) -> bool:
        """Whether an aisle goes the way one looks, by its shape."""
        if aisle.faces:
            return (aisle.faces in ("left", "right")) == bool(self.heading[0])
        return (aisle.box.width >= aisle.box.depth) == bool(self.heading[0])

    def _centre(self) -> None:
        """Walk in the middle of the aisle, as one does."""
        centre = self._aisle().centre
        self.here = Point(self.here.x, centre.y) if self.heading[0] else Point(centre.x, self.here.y)

    def _beside(self, side: str) -> Point:
        """A place just beyond the side of the aisle."""
        x, y = self.heading
        x, y = (y, -x) if side == "left" else (-y, x)
        box = next(iter(self._underfoot()), Rect(self.here.x - 2, self.here.y - 2, 4, 4))
        edge = Point(box.right if x > 0 else box.x, box.bottom if y > 0 else box.y)
        return Point(edge.x + x * BEYOND if x else self.here.x, edge.y + y * BEYOND if y else self.here.y)

    def _underfoot(self) -> list[Rect]:
        return [
            box
            for aisle, box in zip(self._plan.aisles, self._floor, strict=True)
            if _within(box, self.here) and self._runs(aisle)
        ]

    def _take(self, nth: int, side: str) -> None:
        """Walk on and turn into the nth way off on that side; -1 = the last before the end."""
        openings: list[tuple[float, float]] = []
        began = self.here
        inside = self._walkable(self._beside(side))
        mine = inside
        since = 0.0
        walked = 0.0
        while self._walkable(self._step()):
            self.here = self._step()
            walked += LOOK
            now = self._walkable(self._beside(side))
            if now and not inside:
                since = walked
            if inside and not now:
                if not mine:
                    openings.append((since, walked))
                    if len(openings) == nth:
                        break
                mine = False
            inside = now
        else:
            if inside and not mine:
                openings.append((since, walked))
        if not openings or (nth > 0 and len(openings) < nth):
            raise Lost(f"no such way off: {nth} {side}")
        first, last = openings[-1]
        middle = (first + last) / 2
        x, y = self.heading
        for each in range(int(middle / LOOK) + 1):
            self.trodden.append(Point(began.x + x * LOOK * each, began.y + y * LOOK * each))
        self.here = Point(began.x + self.heading[0] * middle, began.y + self.heading[1] * middle)
        self._turn(side)
        self._centre()

    def _stand(self, nth: int, side: str) -> str:
        x, y = self.heading
        out = (-y, x) if side == "left" else (y, -x)
        seen: list[str] = []
        began = self.here
        while True:
            found = self._stand_at(self._beside(side))
            if found and ARROWS[found.faces] == out and found.id not in seen and self._passed(found, began):
                seen.append(found.id)
                if len(seen) == nth:
                    return found.id
            if not self._walkable(self._step()):
                raise Lost(f"no such stand: {nth} {side}")
            self.here = self._step()
            self.trodden.append(self.here)

    def _passed(self, stand: Placed, began: Point) -> bool:
        """Whether one has come as far as the middle of a stand, from before it."""
        centre = stand.box.centre
        ahead = (self.here.x - centre.x) * self.heading[0] + (self.here.y - centre.y) * self.heading[1]
        before = (centre.x - began.x) * self.heading[0] + (centre.y - began.y) * self.heading[1]
        return ahead >= -LOOK and before > LOOK

    def _ahead(self) -> str:
        for each in range(200):
            if found := self._stand_at(self._step(each * LOOK)):
                return found.id
        raise Lost("nothing ahead")


def _within(box: Rect, point: Point, margin: float = -1e-6) -> bool:
    return (
        box.x + margin <= point.x <= box.right - margin and box.y + margin <= point.y <= box.bottom - margin
    )
