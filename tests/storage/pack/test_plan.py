"""The plan of a pack: what it may say, and many ways of getting it wrong, each with the row at fault."""

import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.pack import Faulty, export, fair_of, read_pack
from storage.pack.kinds import ROW_OF_STANDS
from storage.plan.making import plan_of
from storage.plan.shapes import Rect
from storage.plan.ways import Ways

FACTS = """
id = "small"
name.fr = "Petite foire"
short.fr = "Petite"
starts = 2025-02-15
ends = 2025-02-16
"""

POLES = "id,name_fr\nfood,Produits\ncrafts,Artisanat\n"
STANDS = "pole,number\n" + "".join(f"food,A{number}\n" for number in range(1, 7))

HEADINGS = (
    "id", "kind", "name_fr", "pole", "stands", "x", "y", "width", "depth", "points", "faces", "level",
    "to_level", "door",
)  # fmt: skip

Row = dict[str, str]


def row(id: str, kind: str, box: str = "", **cells: str) -> Row:
    """A row with its rectangle as "x y width depth"."""
    return {
        "id": id,
        "kind": kind,
        **dict(zip(("x", "y", "width", "depth"), box.split(), strict=False)),
        **cells,
    }


#: An aisle with a row of stands on each side, one behind three steps and a ramp.
GOOD: tuple[Row, ...] = (
    row("area", "area", "0 0 20 12", pole="food"),
    row("hall", "aisle", "0 5 10 3", name_fr="Allée A"),
    row("stairs", "steps", "10 5 1 1.5", faces="right"),
    row("slope", "ramp", "10 6.6 1 1.4", faces="right"),
    row("top", "aisle", "11 5 8 3"),
    row("gate", "entrance", "0 5 0 3", name_fr="la porte", door="2"),
    row("row-1", "stands", "1 2 3 3", pole="food", stands="A1-A3", faces="down"),
    row("row-2", "stands", "12 8 3 3", pole="food", stands="A4; A5", faces="up"),
    row("single", "stands", "16 2 3 3", pole="food", stands="A6", faces="down"),
    row("fountain", "landmark", "4 8.5 1 1", name_fr="la fontaine"),
    row("wc", "toilets", "6 8.5 2 2"),
)


def written(folder: Path, rows: tuple[Row, ...], stands: str = STANDS) -> Path:
    (folder / "fair.toml").write_text(FACTS, "utf-8")
    (folder / "poles.csv").write_text(POLES, "utf-8")
    (folder / "stands.csv").write_text(stands, "utf-8")
    page = io.StringIO(newline="")
    writer = csv.DictWriter(page, HEADINGS)
    writer.writeheader()
    writer.writerows(rows)
    (folder / "plan.csv").write_text(page.getvalue(), "utf-8")
    return folder


def changed(id: str, **cells: str) -> tuple[Row, ...]:
    """The good plan with one row changed."""
    assert any(each["id"] == id for each in GOOD)
    return tuple({**each, **cells} if each["id"] == id else each for each in GOOD)


def without(*ids: str) -> tuple[Row, ...]:
    return tuple(each for each in GOOD if each["id"] not in ids)


#: What is wrong → the rows, which of them is at fault, and what is said.
BROKEN: Mapping[str, tuple[tuple[Row, ...], str, str]] = {
    "no place": (changed("row-1", x="", y=""), "row-1", "pack.plan-shape"),
    "a place and corners": (changed("area", points="0,0 5,0 5,5"), "area", "pack.plan-both"),
    "an aisle with corners": (
        (*GOOD, row("bend", "aisle", points="0,0 5,0 5,5")), "bend", "pack.plan-rectangle",
    ),
    "no size": (changed("hall", depth="0"), "hall", "pack.plan-size"),
    "corners that cross": (
        (*GOOD, row("knot", "area", points="0,0 5,5 5,0 0,5")), "knot", "pack.plan-crossed",
    ),
    "two corners": ((*GOOD, row("line", "area", points="0,0 5,5")), "line", "pack.corners"),
    "a corner outside": ((*GOOD, row("out", "area", points="-1,0 5,0 5,5")), "out", "pack.plan-outside"),
    "not metres": (changed("hall", width="ten"), "hall", "pack.metres"),
    "an unknown kind": (changed("hall", kind="corridor"), "hall", "pack.choice"),
    "an unknown side": (changed("row-1", faces="north"), "row-1", "pack.choice"),
    "an id twice": ((*GOOD, row("wc", "water", "9 8.5 1 1")), "wc", "pack.twice"),
    "a row without numbers": (changed("row-1", stands=""), "row-1", "pack.empty"),
    "a row that is none": (changed("row-1", stands="A1-B3"), "row-1", "pack.row-of-stands"),
    "numbers on a landmark": (changed("fountain", stands="A1"), "fountain", "pack.plan-no-stands"),
    "a stand nobody has": (changed("single", stands="A9"), "single", "pack.stand"),
    "a stand twice": (changed("single", stands="A5; A6"), "single", "pack.plan-twice"),
    "steps without a direction": (changed("stairs", faces=""), "stairs", "pack.plan-faces"),
    "a floor for an aisle": (changed("hall", to_level="1"), "hall", "pack.plan-level"),
    "a landmark without a name": (changed("fountain", name_fr=""), "fountain", "pack.empty"),
    "a door without a width": ((*GOOD, row("door", "door", "5 5 0.2 3")), "door", "pack.empty"),
    "a narrow gate": (changed("gate", door="0.8"), "gate", "pack.plan-narrow"),
    "an unknown pole": (changed("area", pole="toys"), "area", "pack.pole"),
    "two stands on one place": (changed("single", x="1"), "single", "pack.plan-overlap"),
    "a stand on an aisle": (changed("row-1", y="4"), "row-1", "pack.plan-on-aisle"),
    "a stand on an obstacle": (
        (*GOOD, row("tree", "obstacle", "2 2 1 1")), "row-1", "pack.plan-overlap",
    ),
    "a stand on the toilets": (changed("wc", x="13", y="9"), "row-2", "pack.plan-overlap"),
    "a stand in the wrong pole": (
        (*without("area"), row("crafts", "area", "0 0 9 5", pole="crafts")), "row-1", "pack.plan-pole",
    ),
    "a narrow aisle": (changed("hall", depth="0.8", y="5"), "hall", "pack.plan-narrow"),
    "two aisles side by side": ((*GOOD, row("twin", "aisle", "0 7.9 9 0.95")), "twin", "pack.plan-beside"),
    "steps that lead nowhere": (
        (*GOOD, row("up", "steps", "18 8 1 2", faces="down")), "up", "pack.plan-loose",
    ),
    "an obstacle in the way": (
        (*GOOD, row("bench", "obstacle", "5 5.5 1 1.9")), "bench", "pack.plan-blocks",
    ),
    "a door beside the aisle": (
        (*GOOD, row("door", "door", "5 0 1 1", door="1")), "door", "pack.plan-door-apart",
    ),
    "a narrow door": (
        (*GOOD, row("door", "door", "5 5 0.2 3", door="0.7")), "door", "pack.plan-door",
    ),
    "no entrance": (without("gate"), "area", "pack.plan-no-entrance"),
    "an entrance apart": (changed("gate", y="1", depth="2"), "gate", "pack.plan-entrance-apart"),
    "a stand that looks away": (changed("single", faces="up"), "single", "pack.plan-no-front"),
    "toilets nobody is led to": (changed("wc", y="30"), "wc", "pack.plan-far"),
    "no aisle": (without("hall", "stairs", "slope", "top", "gate"), "row-1", "pack.plan-no-aisle"),
    "a stand nobody reaches": (without("stairs", "slope"), "row-2", "pack.plan-unreachable"),
}  # fmt: skip


def test_a_good_plan_is_good(tmp_path: Path) -> None:
    plan = plan_of(fair_of(read_pack(written(tmp_path, GOOD))))
    assert plan is not None
    assert plan.to_scale
    assert [each.id for each in plan.stands] == [f"food/A{number}" for number in range(1, 7)]
    assert [each.box for each in plan.stands[:3]] == [Rect(1, 2, 3, 3), Rect(4, 2, 3, 3), Rect(7, 2, 3, 3)]
    ways = Ways(plan)
    stairs, slope = ways.path("gate", "food/A6", closed=("slope",)), ways.path("gate", "food/A6", "step_free")
    assert stairs is not None
    assert slope is not None
    assert [each.id for each in stairs.steps] == ["stairs"]
    assert ways.path("gate", "food/A6") == replace(slope, mode="shortest")  # as long, and without steps
    assert slope.steps == ()


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_plan_is_refused_with_the_row_at_fault(what: str, tmp_path: Path) -> None:
    rows, at_fault, said = BROKEN[what]
    with pytest.raises(Faulty) as refused:
        read_pack(written(tmp_path, rows))
    number = max(place for place, each in enumerate(rows, start=2) if each["id"] == at_fault)
    found = [(each.file, each.row, each.said.key) for each in refused.value.mistakes]
    assert ("plan.csv", number, said) in found
    # ... and nobody else is blamed for something else.
    assert {file for file, _, _ in found} <= {"plan.csv", "stands.csv"}
    assert len(found) <= 4, found


#: What somebody may type into a cell of a plan.
CELLS = st.sampled_from(
    (
        "", "0", "1", "2.5", "-3", "11", "400", "up", "down", "left", "x", "A1", "A1-A6", "A9", "food",
        "crafts", "aisle", "stands", "area", "door", "steps", "0,0 9,0 9,9", "1,1 1,1 1,1", "0.7",
    )
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from(range(len(GOOD))), st.sampled_from(HEADINGS[1:]), CELLS), max_size=3)
)
def test_a_plan_is_refused_or_leads_from_every_gate_to_every_stand(
    tmp_path: Path, changes: list[tuple[int, str, str]]
) -> None:
    rows = [dict(each) for each in GOOD]
    for place, heading, cell in changes:
        rows[place][heading] = cell
    try:
        plan = plan_of(fair_of(read_pack(written(tmp_path, tuple(rows)))))
    except Faulty as refused:
        assert all(each.place for each in refused.mistakes)
        return
    assert plan is not None
    ways = Ways(plan)
    for gate in plan.entrances:
        for stand in plan.stands:
            path = ways.path(gate.id, stand.id)
            assert path is not None
            assert path.legs[-1].then == "goal"


def test_a_stand_that_is_not_on_the_plan_is_named_on_its_own_sheet(tmp_path: Path) -> None:
    with pytest.raises(Faulty) as refused:
        read_pack(written(tmp_path, GOOD, STANDS + "crafts,C1\n"))
    assert [(each.place, each.said.key) for each in refused.value.mistakes] == [
        ("stands.csv:8:number", "pack.plan-missing")
    ]


@pytest.mark.parametrize("suffix", ["", ".xlsx"])
def test_a_plan_is_written_as_it_was_read(suffix: str, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    fair = fair_of(read_pack(written(source, GOOD)))
    export(fair, tmp_path / f"copy{suffix}")
    assert fair_of(read_pack(tmp_path / f"copy{suffix}")) == fair


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("A1-A5", "A1; A2; A3; A4; A5"),
        ("a5 - a1 odd", "A5; A3; A1"),
        ("1-6 pairs", "2; 4; 6"),
        ("B1..B3; C7", "B1; B2; B3; C7"),
        ("B1-B6 زوجي", "B2; B4; B6"),
    ],
)
def test_a_row_of_stands_is_written_as_people_write_it(cell: str, numbers: str) -> None:
    assert ROW_OF_STANDS.read(cell) == numbers


# ── drawn ──────────────────────────────────────────────────────────────────────────────────────────────

#: The good plan as a drawing, ten units a metre, one group moved.
DRAWN = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 120" data-metres="0.1">
 <style>rect { fill: none }</style>
 <rect id="rect4711" width="200" height="120"/>
 <rect id="area" data-pole="food" x="0" y="0" width="200" height="120"/>
 <g id="walk" transform="translate(0, 50)">
  <rect id="aisle-a" x="0" y="0" width="100" height="30"><title xml:lang="fr">Allée A</title></rect>
  <rect id="steps-1" x="100" y="0" width="10" height="15" data-faces="right"/>
  <rect id="ramp-1" x="100" y="16" width="10" height="14" data-faces="right"/>
  <rect id="aisle-top" x="110" y="0" width="80" height="30"/>
  <rect id="entrance-gate" x="0" y="0" width="0" height="30" data-door="2">
   <title>la porte</title><title xml:lang="ar">الباب</title>
  </rect>
 </g>
 <g><rect id="stand-A1" data-pole="food" data-faces="down" x="10" y="20" width="30" height="30"/>
 <rect id="stands-1" data-pole="food" data-stands="A2; A3" data-faces="down"
   x="40" y="20" width="30" height="30"/>
 <rect id="stands-2" data-pole="food" data-stands="A4-A5" data-faces="up"
   x="120" y="80" width="30" height="30"/>
 <rect id="stand-A6" data-pole="food" data-faces="down" x="160" y="20" width="30" height="30"/></g>
 <polygon id="landmark-fountain" points="40,85 50,85 45,95"><title>la fontaine</title></polygon>
 <rect id="toilets-1" x="60" y="85" width="20" height="20"/>
 <text x="5" y="5">Plan</text>
</svg>
"""


def drawn(folder: Path, drawing: str) -> Path:
    written(folder, ())
    (folder / "plan.csv").unlink()
    (folder / "plan.svg").write_text(drawing, "utf-8")
    return folder


def test_a_drawing_is_a_plan(tmp_path: Path) -> None:
    plan = plan_of(fair_of(read_pack(drawn(tmp_path, DRAWN))))
    assert plan is not None
    assert [(each.number, each.box) for each in plan.stands] == [
        ("A1", Rect(1, 2, 3, 3)),
        ("A2", Rect(4, 2, 3, 3)),
        ("A3", Rect(7, 2, 3, 3)),
        ("A4", Rect(12, 8, 3, 3)),
        ("A5", Rect(15, 8, 3, 3)),
        ("A6", Rect(16, 2, 3, 3)),
    ]
    assert plan.aisles[0].box == Rect(0, 5, 10, 3)
    assert plan.entrances[0].name.texts == {"fr": "la porte", "ar": "الباب"}
    assert Ways(plan).path("entrance-gate", "food/A6", "step_free") is not None


@pytest.mark.parametrize(
    ("broken", "row", "said"),
    [
        (DRAWN.replace(' <rect id="area"', " <script>alert(1)</script><rect"), 6, "pack.plan-svg-unsafe"),
        (DRAWN.replace('<rect id="area"', '<rect onclick="x()" id="area"'), 6, "pack.plan-svg-unsafe"),
        (DRAWN.replace(' <rect id="area"', ' <image href="//x/y.png"/><rect'), 6, "pack.plan-svg-unsafe"),
        (DRAWN.replace(' <rect id="area"', " <foreignObject/><rect"), 6, "pack.plan-svg-unsafe"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', 1, "pack.plan-svg-unsafe"),
        ('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>', 1, "pack.plan-svg-unsafe"),
        ("<svg><rect></svg>", 1, "pack.plan-svg"),
        (DRAWN.replace("translate(0, 50)", "rotate(45)"), 7, "pack.plan-svg-turned"),
        (DRAWN.replace('id="toilets-1"', 'id="thing-1"'), 23, "pack.plan-svg-id"),
        (DRAWN.replace('x="160" y="20"', 'x="10" y="20"'), 21, "pack.plan-overlap"),
    ],
)  # fmt: skip
def test_a_drawing_is_read_safely_and_judged_like_a_sheet(
    broken: str, row: int, said: str, tmp_path: Path
) -> None:
    with pytest.raises(Faulty) as refused:
        read_pack(drawn(tmp_path, broken))
    assert (row, said) in [(each.row, each.said.key) for each in refused.value.mistakes]
    assert {each.file for each in refused.value.mistakes} <= {"plan.svg", "stands.csv"}


def test_a_plan_is_either_written_or_drawn(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    (tmp_path / "plan.svg").write_text(DRAWN, "utf-8")
    with pytest.raises(Faulty) as refused:
        read_pack(tmp_path)
    assert [each.said.key for each in refused.value.mistakes] == ["pack.plan-svg-two"]
