"""The pictures of plans: small, quick to read, in every script; and kept no longer than they are true."""

import io
import os
from dataclasses import replace
from functools import cache, partial
from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops, ImageFont

from bot.plan_style import AISLE, AREAS, GOAL, INK, LIT, STANDS, WAY, Colour
from handlers.lettering import FONTS, bare, font_name, width
from handlers.picture import BUBBLE, KEY, SMALLEST, WIDTH, Drawn, _sheet, draw
from handlers.plans import Atlas, NoPlan, Pictures, named
from storage.database import Database
from storage.pack import fair_of, read_pack, shipped_path
from storage.phrases import Value
from storage.plan.making import plan_of
from storage.plan.ways import Ways
from storage.records import Localized, Stand
from storage.store import Store
from tests.bot.whole import load, texts
from tests.handlers.conftest import there

FAIRS = ("agadir-2025", "fes-2022", "khenifra-2022", "meknes-2025")
LANGUAGES = ("ar", "ary", "fr", "en", "zgh")

#: Where the pictures go that somebody looks at, as wide as a telephone; nowhere when it is not set.
SHOTS = os.environ.get("DALIL_SHOTS", "")

LARGEST = 60 * 1024


@cache
def atlas(id: str) -> Atlas:
    fair = fair_of(read_pack(there(shipped_path(id))))
    plan = there(plan_of(fair))
    return Atlas(fair, plan, Ways(plan))


def say(language: str, value: Value) -> str:
    return texts().say(value, language)


def looked_at(name: str, picture: bytes) -> Image.Image:
    """The picture opened, and put where somebody looks at it."""
    opened = Image.open(io.BytesIO(picture))
    if SHOTS:
        opened.convert("RGB").resize((360, opened.height * 360 // opened.width)).save(Path(SHOTS) / name)
    return opened.convert("RGB")


def near(picture: Image.Image, colour: Colour) -> int:
    """How many pixels have about that colour."""
    colours = cast("list[tuple[int, Colour]]", picture.getcolors(1 << 24) or [])
    return sum(
        count for count, found in colours if all(abs(a - b) < 12 for a, b in zip(found, colour, strict=True))
    )


@pytest.mark.parametrize("id", FAIRS)
def test_whole_plan_is_small_and_marks_what_is_sought(id: str) -> None:
    of = atlas(id)
    for language in ("ar", "fr"):
        names = named(of, partial(say, language))
        plain = looked_at(f"plan-{id}-{language}.png", draw(Drawn(of.plan, names)))
        lit = frozenset(each.id for each in of.plan.stands[::20])
        content = draw(Drawn(of.plan, names, lit=lit))
        marked = looked_at(f"plan-{id}-{language}-lit.png", content)
        assert plain.width == marked.width == WIDTH
        assert len(content) <= LARGEST
        assert near(marked, LIT) > near(plain, LIT) + 20 * len(lit)


@pytest.mark.parametrize("id", FAIRS)
def test_ten_ways_show_you_the_way_and_the_goal(id: str) -> None:
    of = atlas(id)
    stands = of.plan.stands
    for number in range(10):
        goal = stands[number * len(stands) // 10]
        start = there(of.ways.main) if number % 2 else stands[-1 - number]
        path = of.ways.path(start.id, goal.id, "shortest") if start != goal else None
        if path is None:
            continue
        language = LANGUAGES[number % len(LANGUAGES)]
        content = draw(Drawn(of.plan, named(of, partial(say, language)), path.points, path.start, path.goal))
        assert len(content) <= LARGEST
        picture = looked_at(f"way-{id}-{number}-{language}.png", content)
        assert picture.width == WIDTH
        # A line eight pixels thick, less its arrows, as long as the way is on the picture.
        long = sum(abs(one.x - other.x) + abs(one.y - other.y) for one, other in pairwise(path.points))
        assert near(picture, WAY) > 3 * long
        assert near(picture, GOAL) > 500


@pytest.mark.parametrize("id", FAIRS)
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_every_named_place_of_a_plan_is_named_or_numbered(id: str, language: str) -> None:
    """Colours alone name nothing: what finds no room beside its place stands in the key below."""
    of = atlas(id)
    names = named(of, partial(say, language))
    places = (*of.plan.areas, *of.plan.entrances, *of.plan.landmarks)
    assert {each.id for each in places} <= set(names)
    bare_plan, whole = (Image.open(io.BytesIO(draw(Drawn(of.plan, each)))) for each in ({}, names))
    crowded = Image.open(io.BytesIO(draw(Drawn(of.plan, dict.fromkeys(names, "المكان الكبير جدا " * 8)))))
    rows = (crowded.height - bare_plan.height - 12) / KEY
    assert bare_plan.height <= whole.height <= crowded.height
    assert len(of.plan.areas) <= rows <= len(places)  # so long a name is too long for any area


@pytest.mark.parametrize("id", FAIRS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_covers_where_you_are(id: str, language: str) -> None:
    of = atlas(id)
    names = named(of, partial(say, language))
    for start in (*of.plan.entrances, *of.plan.landmarks):
        path = of.ways.path(start.id, of.plan.stands[-1].id)
        if path is None:
            continue
        with_names, without = (
            Image.open(io.BytesIO(draw(Drawn(of.plan, each, path.points, path.start, path.goal)))).convert(
                "RGB"
            )
            for each in (names, {})
        )
        drawn = Drawn(of.plan, names, path.points, path.start, path.goal)
        x, y = _sheet(drawn).at(path.points[0], 1)
        ring = (round(x) - 12, round(y) - 12, round(x) + 12, round(y) + 12)
        apart = ImageChops.difference(with_names.crop(ring), without.crop(ring)).convert("L")
        assert max(apart.tobytes()) < 24, start.id  # the palettes of two pictures differ a little


def test_letters_can_be_read_on_a_telephone_of_360_pixels() -> None:
    shown = 360 / WIDTH
    assert BUBBLE * shown >= 16
    assert SMALLEST * shown >= 8


@pytest.mark.parametrize("id", FAIRS)
def test_every_letter_of_every_name_is_in_a_font(id: str) -> None:
    of = atlas(id)
    said = {text for language in LANGUAGES for text in named(of, partial(say, language)).values()}
    said |= {bare(name) for each in of.fair.exhibitors for name in each.name.texts.values()}
    said |= {"ⴰⵙⵓⴽ ⵏ ⵜⵎⵓⵔⵜ", "ⵜⴰⵖⵍⴰⵖⴰⵍⵜ B12", "قبة Caftan"}
    for text in said:
        assert {letter for letter in text if ord(letter) not in letters_of(font_name(text))} == set(), text


@cache
def letters_of(font: str) -> frozenset[int]:
    with TTFont(FONTS / font) as opened:
        return frozenset(opened.getBestCmap())


def test_arabic_is_joined_and_tifinagh_has_its_own_font() -> None:
    assert font_name("المنصة") == "NotoSansArabic-Regular.ttf"
    assert font_name("ⵜⴰⵙⵓⵇⵜ") == "NotoSansTifinagh-Regular.ttf"
    assert font_name("Grande porte") == font_name("قبة Caftan") == "DejaVuSans.ttf"
    apart = ImageFont.truetype(
        FONTS / "NotoSansArabic-Regular.ttf", 40, layout_engine=ImageFont.Layout.BASIC
    ).getlength("سلام")
    assert width("سلام", 40) < apart * 0.9


def test_names_are_in_tifinagh_where_asked() -> None:
    of = atlas("agadir-2025")
    entrance = there(of.ways.main)
    name = Localized({"fr": "Grande porte", "zgh": "ⵜⴰⵡⵡⵓⵔⵜ"})
    assert say("zgh", name) == "ⵜⴰⵡⵡⵓⵔⵜ"
    path = there(of.ways.path(entrance.id, of.plan.stands[0].id))
    pictures = [
        draw(Drawn(of.plan, {entrance.id: bare(say(language, name))}, path.points, path.start, path.goal))
        for language in ("fr", "zgh")
    ]
    looked_at("way-tifinagh.png", pictures[1])
    assert pictures[0] != pictures[1]


#: What somebody sees who lacks one kind of cone, in linear light: Machado and others, 2009.
BLIND = {
    "protan": ((0.1523, 1.0526, -0.2049), (0.1145, 0.7863, 0.0992), (-0.0039, -0.0481, 1.0520)),
    "deutan": ((0.3673, 0.8606, -0.2280), (0.2801, 0.6725, 0.0474), (-0.0118, 0.0429, 0.9689)),
    "tritan": ((1.2555, -0.0767, -0.1788), (-0.0784, 0.9308, 0.1476), (0.0047, 0.6914, 0.3039)),
}


def linear(colour: Colour) -> list[float]:
    parts = [each / 255 for each in colour]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def contrast(one: Colour, other: Colour) -> float:
    """As WCAG defines it: 1 to 21."""
    light = [
        sum(a * b for a, b in zip((0.2126, 0.7152, 0.0722), linear(each), strict=True))
        for each in (one, other)
    ]
    return (max(light) + 0.05) / (min(light) + 0.05)


def test_what_matters_stands_out_for_everybody() -> None:
    for ground in (AISLE, *AREAS):
        assert contrast(WAY, ground) >= 4.5
        assert contrast(GOAL, ground) >= 4
        assert contrast(INK, ground) >= 7
    for ground in (*STANDS, LIT):
        assert contrast(INK, ground) >= 4.5
    for matrix in BLIND.values():
        seen = [
            [sum(a * b for a, b in zip(row, linear(colour), strict=True)) for row in matrix]
            for colour in (WAY, GOAL, LIT)
        ]
        for one, other in ((0, 1), (0, 2), (1, 2)):
            assert sum(abs(a - b) for a, b in zip(seen[one], seen[other], strict=True)) > 0.25


# ── kept ───────────────────────────────────────────────────────────────────────────────────────────────


async def picture_of(pictures: Pictures, store: Store, **values: object) -> bytes:
    ready = await pictures.way(store, {"fair": "agadir-2025", "from": "gate", **values}, partial(say, "fr"))
    return ready if isinstance(ready, bytes) else ready()


async def test_picture_is_kept_until_the_fair_changes_or_an_aisle_is_closed(database: Database) -> None:
    await load(database, "agadir-2025")
    pictures = Pictures()
    asked = {"to": "crafts/C3", "mode": "shortest", "language": "fr"}

    async def look(store: Store) -> None:
        first = await picture_of(pictures, store, **asked)
        assert await picture_of(pictures, store, **asked) is first
        assert await picture_of(pictures, store, **{**asked, "language": "ar"}) is not first
        around = await picture_of(pictures, store, **{**asked, "closed": ["terrace-steps"]})
        assert around != first
        free = await picture_of(pictures, store, **{**asked, "mode": "step_free"})
        assert free != first
        with pytest.raises(NoPlan):
            await picture_of(pictures, store, **{**asked, "to": "nowhere"})
        await store.fairs.put("agadir-2025", "stands", "products/999", {"number": "999", "pole": "products"})
        assert await picture_of(pictures, store, **asked) is not first

    await database.write(look)


async def test_kept_pictures_are_bounded_in_number_and_bytes(database: Database) -> None:
    await load(database, "agadir-2025")
    few, small = Pictures(most=3), Pictures(most_bytes=40_000)

    async def look(store: Store) -> None:
        goals = [each.id for each in atlas("agadir-2025").plan.stands[:8]]
        for pictures in (few, small):
            for goal in goals:
                await picture_of(pictures, store, to=goal, language="fr")
        assert len(few.kept) == 3
        assert 0 < sum(map(len, small.kept)) <= 40_000
        last = await picture_of(few, store, to=goals[-1], language="fr")
        assert any(last is each for each in few.kept)

    await database.read(look)


async def test_fair_without_a_plan_has_no_picture(database: Database) -> None:
    await load(database, "sefrou-2024")

    async def look(store: Store) -> None:
        with pytest.raises(NoPlan):
            await Pictures().plan(store, {"fair": "sefrou-2024", "language": "fr"}, partial(say, "fr"))

    await database.read(look)


def test_generated_plan_says_that_it_is_not_to_scale() -> None:
    stands = tuple(Stand(f"p/{number}", str(number), "p") for number in range(1, 41))
    of = atlas("agadir-2025")
    plan = there(plan_of(replace(of.fair, plan=(), stands=stands)))
    assert not plan.to_scale
    looked_at("generated.png", draw(Drawn(plan, {}, note="رسم تقريبي، بدون مقياس")))
