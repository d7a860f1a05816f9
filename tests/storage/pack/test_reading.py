"""Reading a pack from a folder: what is taken generously, and what is said of every kind of mistake."""

from datetime import date, time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.pack import Faulty, fair_of, read_pack, shipped, shipped_path
from storage.pack.mistakes import Mistake
from storage.pack.sheets import SHEETS as SHEETS_KNOWN
from storage.pack.tables import MOST_BYTES, MOST_ROWS
from storage.records import Call, Hours, Localized, Phrase, phrase
from tests.storage.pack.conftest import SHEETS, TOML, Writer


def mistakes(path: Path) -> list[tuple[str, int, str, str]]:
    """(file, row, column, key) of everything that is wrong."""
    try:
        read_pack(path)
    except Faulty as faulty:
        return [(each.file, each.row, each.column, each.said.key) for each in faulty.mistakes]
    return []


def said(path: Path) -> Phrase:
    """The one mistake there is."""
    with pytest.raises(Faulty) as faulty:
        read_pack(path)
    [mistake] = faulty.value.mistakes
    return mistake.said


# ── what is right ──────────────────────────────────────────────────────────────────────────────────────


def test_pack_becomes_the_fair_it_describes(pack: Writer) -> None:
    fair = fair_of(read_pack(pack()))
    assert (fair.id, fair.edition, fair.starts, fair.ends) == (
        "agadir-2027",
        3,
        date(2027, 2, 13),
        date(2027, 2, 19),
    )
    assert fair.partners == (
        Localized({"fr": "La commune"}),
        Localized({"ar": "الوزارة", "fr": "Le ministère"}),
    )
    assert fair.call == Call(
        date(2026, 12, 1), date(2027, 1, 10), Localized({"fr": "Les coopératives"}), ("statutes", "rib")
    )
    assert fair.directions == {"station": Localized({"fr": "Bus 12"})}
    assert fair.sources == {"starts": "communiqué", "location.latitude": "relevé sur place"}
    assert (fair.fee, fair.area, fair.zone.key, fair.languages) == (
        0,
        None,
        "Africa/Casablanca",
        ("fr", "ar"),
    )
    assert [stand.id for stand in fair.stands] == ["products/B12", "products/B13", "crafts/B12", "crafts/C1"]
    assert fair.stands[0].place == Localized({"fr": "À gauche, au fond"})
    assert fair.hours[1] == Hours(date(2027, 2, 14), time(10), time(1))
    assert fair.questions[0].questions == ("les chiens", "الكلاب")
    assert fair.words == (("saboura", "saboura"), ("zit l3oud", "olive_oil"))


def test_exhibitors_find_their_stand_pole_and_region(pack: Writer) -> None:
    apiaria, tigmi, dakar = fair_of(read_pack(pack())).exhibitors
    assert (apiaria.stands, apiaria.pole) == (("products/B12", "products/B13"), "products")
    assert (apiaria.province, apiaria.region, apiaria.country) == ("Taroudannt", "MA-09", "MA")
    assert (tigmi.stands, tigmi.pole) == (("crafts/B12",), "crafts")
    assert (dakar.stands, dakar.pole, dakar.region, dakar.country) == (("crafts/C1",), "crafts", "", "SN")


def test_stands_may_all_be_without_a_pole(pack: Writer) -> None:
    rows = "id,kind,name_fr,stands\nx,artisan,x,B12\n"
    fair = fair_of(read_pack(pack(stands="number\nB12\nB13\n", exhibitors=rows)))
    assert [stand.id for stand in fair.stands] == ["B12", "B13"]
    assert (fair.exhibitors[0].stands, fair.exhibitors[0].pole) == (("B12",), "")


def test_fair_needs_its_facts_only(pack: Writer) -> None:
    bare = 'id = "x"\nstarts = 2027-02-13\nends = 2027-02-13\nname.ar = "س"\nshort.ar = "س"\n'
    fair = fair_of(read_pack(pack(bare, **dict.fromkeys(SHEETS))))
    assert (fair.kind, fair.languages, fair.call, fair.stands) == ("fair", ("ar",), None, ())


def test_programme_is_in_the_order_of_time(pack: Writer) -> None:
    rows = "late,x,2027-02-14,09:00\nearly,x,2027-02-13,18:00\nfirst,x,2027-02-13,09:00\n"
    fair = fair_of(read_pack(pack(programme=f"id,title_fr,day,starts\n{rows}")))
    assert [entry.id for entry in fair.programme] == ["first", "early", "late"]


@pytest.mark.parametrize(
    "written",
    ["2027-02-13", "13/02/2027", "13-2-2027", "13.02.2027", "2027/2/13", "2027-02-13 00:00:00", "46431",
     "١٣/٠٢/٢٠٢٧", "۲۰۲۷-۰۲-۱۳", "\u200f13/02/2027 "],
)  # fmt: skip
def test_day_is_read_however_a_spreadsheet_writes_it(pack: Writer, written: str) -> None:
    fair = fair_of(read_pack(pack(hours=f"day,opens,closes\n{written},10:00,12:00\n")))
    assert fair.hours[0].day == date(2027, 2, 13)


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("9:05", time(9, 5)),
        ("09:05:00", time(9, 5)),
        ("9h05", time(9, 5)),
        ("9 h 05", time(9, 5)),
        ("9h", time(9)),
        ("9.05", time(9, 5)),
        ("٠٩:٠٥", time(9, 5)),
        ("9:05 PM", time(21, 5)),
        ("12 am", time(0)),
        ("00:00", time(0)),
    ],
)
def test_hour_is_read_however_people_write_it(pack: Writer, written: str, hour: time) -> None:
    fair = fair_of(read_pack(pack(hours=f"day,opens,closes\n2027-02-13,{written},23:59\n")))
    assert fair.hours[0].opens == hour


@pytest.mark.parametrize("written", ["4000", "4 000", "4\u202f000", "4000.0", "4000,0", "٤٠٠٠", "+4000"])
def test_number_is_read_however_people_write_it(pack: Writer, written: str) -> None:
    fair = fair_of(read_pack(pack(poles=f'id,name_fr,stands\nproducts,x,"{written}"\ncrafts,x,\n')))
    assert fair.poles[0].stands == 4000


@pytest.mark.parametrize("written", ["b12", "B-12", " b 12 ", "products/b-12", "B١٢"])
def test_stand_number_is_one_number_however_written(pack: Writer, written: str) -> None:
    rows = f"id,kind,name_fr,stands,pole\nx,artisan,x,{written},products\n"
    assert fair_of(read_pack(pack(exhibitors=rows))).exhibitors[0].stands == ("products/B12",)


@pytest.mark.parametrize(
    ("column", "written", "read"),
    [
        ("products", "Miel ; زيت الزيتون", ("honey", "olive_oil")),
        ("products", "HONEY", ("honey",)),
        ("province", "تارودانت", "Taroudannt"),
        ("province", "taroudannt", "Taroudannt"),
        ("region", "Souss-Massa", "MA-09"),
        ("region", "MA-09 Souss-Massa", "MA-09"),
        ("region", "سوس ماسة", "MA-09"),
        ("country", "maroc", "MA"),
        ("kind", "Social enterprise", "social_enterprise"),
    ],
)
def test_names_are_known_in_any_language(pack: Writer, column: str, written: str, read: object) -> None:
    row = {"id": "x", "kind": "artisan", "name_fr": "x", column: written}
    fair = fair_of(read_pack(pack(exhibitors=",".join(row) + "\n" + ",".join(row.values()) + "\n")))
    assert getattr(fair.exhibitors[0], column) == read


@pytest.mark.parametrize(
    "poles",
    [
        SHEETS["poles"].encode("utf-8-sig"),
        SHEETS["poles"].replace(",", ";"),
        SHEETS["poles"].replace(",", "\t"),
        "sep=;\r\n" + SHEETS["poles"].replace(",", ";"),
        SHEETS["poles"].replace("\n", "\r\n"),
        SHEETS["poles"].replace("\n", "\n,,,,\n") + "\n\n",
        SHEETS["poles"].replace("name_fr", " Name_FR ").replace("kind", "KIND"),
        SHEETS["poles"].replace("stands", "stands,note").replace("90", "90,ask again"),
    ],
    ids=["bom", "semicolons", "tabs", "sep", "crlf", "empty rows", "headings", "note"],
)
def test_csv_is_read_as_spreadsheet_programs_save_it(pack: Writer, poles: str | bytes) -> None:
    fair = fair_of(read_pack(pack(poles=poles)))
    assert [(pole.id, pole.name.in_("fr"), pole.stands) for pole in fair.poles] == [
        ("products", "Pôle produits", 90),
        ("crafts", "Pôle artisanat", None),
    ]


def test_folder_may_be_named_by_its_facts(pack: Writer) -> None:
    folder = pack()
    assert read_pack(folder / "fair.toml") == read_pack(folder)


def test_other_files_in_the_folder_are_left_alone(pack: Writer) -> None:
    folder = pack()
    (folder / "plan.svg").write_text("<svg/>")
    (folder / ".~lock.stands.csv#").write_text("me")
    assert mistakes(folder) == []


# ── what is wrong ──────────────────────────────────────────────────────────────────────────────────────


def spoiled(sheet: str, old: str, new: str) -> dict[str, str]:
    """The good pack with one cell changed; the sheet "fair" is `fair.toml`."""
    text = TOML if sheet == "fair" else SHEETS[sheet]
    assert old in text
    return {"toml" if sheet == "fair" else sheet: text.replace(old, new, 1)}


#: What is changed in the good pack: sheet, from, to; and the mistake: row, column, key.
SPOILED = {
    "not toml": ("fair", "edition = 3", "edition : 3", 2, "", "pack.toml"),
    "open quote": ("stands", 'au fond"', "au fond", 2, "", "pack.quotes"),
    # headings
    "unknown column": ("poles", "stands", "standz", 1, "standz", "pack.column-unknown"),
    "heading twice": ("facilities", "name_fr", "name_fr,Name_FR", 1, "name_fr", "pack.heading-twice"),
    "missing column": ("facilities", "kind", "note", 1, "kind", "pack.column-missing"),
    "missing text": ("facilities", "name_fr", "note", 1, "name_ar", "pack.column-missing"),
    "unquoted comma": ("facilities", "Parking", "Parking, gratuit", 2, "D", "pack.cells-extra"),
    "unknown fact": ("fair", "edition", "editon", 2, "editon", "pack.fact-unknown"),
    "unknown language": ("fair", 'fr = "Agadir', 'es = "Agadir', 18, "short.es", "pack.fact-unknown"),
    # cells
    "empty": ("stands", "products,B13", "products,", 3, "number", "pack.empty"),
    "empty text": ("poles", "Pôle artisanat", "", 3, "name_ar", "pack.empty-text"),
    "empty fact": ("fair", "starts = 2027-02-13", 'starts = ""', 4, "starts", "pack.empty"),
    "missing fact": ("fair", "starts = 2027-02-13", "", 0, "starts", "pack.empty"),
    "stand without pole": ("stands", "crafts,C1", ",C1", 5, "pole", "pack.empty"),
    "guest without country": ("exhibitors", "basketry,,SN", "basketry,,", 4, "country", "pack.empty"),
    "error": ("programme", "15:30", "#REF!", 3, "starts", "pack.error"),
    "french error": ("programme", "15:30", "#VALEUR!", 3, "starts", "pack.error"),
    "id": ("facilities", "parking,", "Le parking,", 2, "id", "pack.id"),
    "long id": ("facilities", "parking,", "the-big-parking-behind,", 2, "id", "pack.id-long"),
    "double id": ("exhibitors", "tigmi,", "apiaria,", 3, "id", "pack.twice"),
    "double stand": ("stands", "crafts,C1,", "crafts,C1,\ncrafts,c-1,", 6, "number", "pack.twice"),
    "double day": ("hours", "2027-02-14", "13/02/2027", 3, "day", "pack.twice"),
    "day": ("programme", "2027-02-14", "2027-02-30", 3, "day", "pack.day"),
    "hour": ("programme", "15:30", "25:30", 3, "starts", "pack.hour"),
    "number": ("programme", ",30", ",trente", 3, "seats", "pack.number"),
    "doubtful number": ("fair", "fee = 0", 'fee = "4.000"', 6, "fee", "pack.number"),
    "negative": ("fair", "fee = 0", "fee = -5", 6, "fee", "pack.range"),
    "degrees": ("stops", "30.35", "30°21'N", 2, "latitude", "pack.degrees"),
    "out of the world": ("stops", "30.35", "130.35", 2, "latitude", "pack.range"),
    "stand number": ("stands", "C1", "رواق1", 5, "number", "pack.stand-number"),
    "kind": ("exhibitors", "tigmi,cooperative", "tigmi,coop", 3, "kind", "pack.choice"),
    "audience": ("programme", ",exhibitors,30", ",tous,30", 3, "audience", "pack.choice"),
    "truth": ("fair", "fee = 0", 'area_about = "environ"', 6, "area_about", "pack.truth"),
    "zone": ("fair", "fee = 0", 'zone = "Maroc"', 6, "zone", "pack.zone"),
    "product": ("exhibitors", "pottery", "poterie fine", 3, "products", "pack.product"),
    "province": ("exhibitors", "Tiznit", "Tyznit", 3, "province", "pack.province"),
    "region": ("fair", "MA-09", "MA-19", 3, "region", "pack.region"),
    "country": ("fair", '"SN"', '"XX"', 7, "countries", "pack.country"),
    "document": ("fair", '"rib"', '"ribb"', 37, "call.documents", "pack.document"),
    "language": ("fair", '"ar"]', '"arabe"]', 8, "languages", "pack.language"),
    "sample": ("fair", '["stands"]', '["stand"]', 10, "sample", "pack.sample"),
    "source": ("fair", 'starts = "comm', 'start = "comm', 43, "sources.start", "pack.source"),
    "topic": ("programme", "digital_marketing", "digital_markting", 3, "topics", "pack.topic"),
    "topic shape": ("programme", "digital_marketing", "Le marketing", 3, "topics", "pack.topic-shape"),
    "phone": ("fair", "+212 528 00 00 00", "appelez-nous", 9, "phone", "pack.phone"),
    "email": ("fair", "fee = 0", 'email = "contact(at)x.ma"', 6, "email", "pack.email"),
    "website": ("fair", "fee = 0", 'website = "www.x.ma"', 6, "website", "pack.website"),
    "long label": ("fair", '"Agadir 2027"', '"La foire d’Agadir 2027"', 18, "short.fr", "pack.long"),
    # between rows
    "fair ends": ("fair", "ends = 2027-02-19", "ends = 2027-01-19", 5, "ends", "pack.order"),
    "call ends": ("fair", "2027-01-10", "2026-01-10", 36, "call.deadline", "pack.order"),
    "stop ends": ("stops", "2027-02-16", "2027-02-06", 2, "ends", "pack.order"),
    "outside": ("programme", "2027-02-14", "2027-03-14", 3, "day", "pack.outside"),
    "hours outside": ("hours", "2027-02-14", "2026-02-14", 3, "day", "pack.outside"),
    "entry ends": ("programme", "17:00", "15:00", 3, "ends", "pack.ends"),
    "closes": ("hours", "22:00", "16:00", 2, "closes", "pack.closes"),
    "half a position": ("stops", "-9.53", "", 2, "latitude", "pack.position"),
    "swapped": ("stops", "30.35,-9.53", "-9.53,30.35", 2, "latitude", "pack.swapped"),
    "pole": ("programme", ",products,", ",product,", 3, "pole", "pack.pole"),
    "stand": ("exhibitors", "C1", "C11", 4, "stands", "pack.stand"),
    "ambiguous stand": ("exhibitors", "B12,crafts", "B12,", 3, "stands", "pack.stand-ambiguous"),
    "stand elsewhere": ("exhibitors", "B13,", "B13,crafts", 2, "pole", "pack.pole-of-stand"),
    "abroad": ("exhibitors", "Tiznit,", "Tiznit,FR", 3, "province", "pack.abroad"),
}


@pytest.mark.parametrize(
    ("sheet", "old", "new", "row", "column", "key"), SPOILED.values(), ids=SPOILED.keys()
)
def test_mistake_is_named_where_it_stands(
    pack: Writer, sheet: str, old: str, new: str, row: int, column: str, key: str
) -> None:
    file = "fair.toml" if sheet == "fair" else f"{sheet}.csv"
    assert mistakes(pack(**spoiled(sheet, old, new))) == [(file, row, column, key)]


#: The headings of a programme whose entries people sign up for.
WITH_SEATS = "id,title_fr,day,starts,ends,seats,signup_opens,signup_closes,seats_each,slot_minutes\n"

#: Mistakes of whole files and sheets.
REPLACED = {
    "no facts": ("toml", None, ("fair.toml", 0, "", "pack.file-missing")),
    "cp1252": ("poles", "id,name_fr\nproducts,x\ncrafts,Métiers".encode("cp1252"),
               ("poles.csv", 3, "", "pack.encoding")),
    "utf-16": ("words", SHEETS["words"].encode("utf-16"), ("words.csv", 1, "", "pack.encoding")),
    "unknown file": ("exposants", "id\n", ("exposants.csv", 0, "", "pack.file-unknown")),
    "no heading": ("facilities", "id,kind,name_fr,\nparking,parking,Parking,x\n",
                   ("facilities.csv", 1, "D", "pack.heading-empty")),
    "example": ("words", "written,means,note\nx,y,Exemple : à supprimer\nsaboura,saboura,\n",
                ("words.csv", 2, "", "pack.example")),
    "sign-up day": ("programme", WITH_SEATS + "x,X,2027-02-14,10:00,11:00,9,demain,,,\n",
                    ("programme.csv", 2, "signup_opens", "pack.moment")),
    "sign-up order": ("programme", WITH_SEATS + "x,X,2027-02-14,10:00,11:00,9,2027-02-10 9h,2027-02-09,,\n",
                      ("programme.csv", 2, "signup_closes", "pack.signup-order")),
    "sign-up without seats": ("programme", WITH_SEATS + "x,X,2027-02-14,10:00,11:00,,,,2,\n",
                              ("programme.csv", 2, "seats_each", "pack.signup-seats")),
    "more than there are": ("programme", WITH_SEATS + "x,X,2027-02-14,10:00,11:00,9,,,10,\n",
                            ("programme.csv", 2, "seats_each", "pack.range")),
    "appointments without end": ("programme", WITH_SEATS + "x,X,2027-02-14,10:00,,1,,,,10\n",
                                 ("programme.csv", 2, "slot_minutes", "pack.slot-end")),
    "too long appointments": ("programme", WITH_SEATS + "x,X,2027-02-14,10:00,11:00,1,,,,90\n",
                              ("programme.csv", 2, "slot_minutes", "pack.range")),
    "region of": ("exhibitors", "id,kind,name_fr,province,region\nx,artisan,x,Tiznit,MA-03\n",
                  ("exhibitors.csv", 2, "region", "pack.region-of")),
}  # fmt: skip


@pytest.mark.parametrize(("sheet", "content", "found"), REPLACED.values(), ids=REPLACED.keys())
def test_mistake_of_a_whole_sheet_is_named(
    pack: Writer, sheet: str, content: str | bytes | None, found: tuple[str, int, str, str]
) -> None:
    assert mistakes(pack(**{sheet: content})) == [found]


def test_all_mistakes_are_named_at_once_from_top_to_bottom(pack: Writer) -> None:
    folder = pack(
        **spoiled("fair", "edition = 3", "edition = 0"),
        stands="pole,number\nproduits,A1\nproducts,\ncrafts,C1\n",
        programme="id,title_fr,day,starts\nA,x,2027-02-31,9\n",
        exhibitors=SHEETS["exhibitors"].replace("Tiznit", "Tyznit"),
    )
    assert mistakes(folder) == [
        ("fair.toml", 2, "edition", "pack.range"),
        ("stands.csv", 2, "pole", "pack.pole"),
        ("stands.csv", 3, "number", "pack.empty"),
        # Which stands there are is not known yet, so nobody is told that theirs is missing.
        ("exhibitors.csv", 3, "province", "pack.province"),
        ("programme.csv", 2, "id", "pack.id"),
        ("programme.csv", 2, "day", "pack.day"),
        ("programme.csv", 2, "starts", "pack.hour"),
    ]


def test_what_refers_to_an_unreadable_sheet_is_not_judged(pack: Writer) -> None:
    assert mistakes(pack(poles=SHEETS["poles"].encode("utf-16"))) == [("poles.csv", 1, "", "pack.encoding")]


def test_mistake_names_what_was_meant(pack: Writer) -> None:
    assert said(pack(**spoiled("programme", ",products,", ",product,"))) == phrase(
        "pack.pole", found="product", hint=phrase("pack.nearest", name="products")
    )


def test_mistake_names_the_choices_when_nothing_is_near(pack: Writer) -> None:
    assert said(pack(**spoiled("programme", ",exhibitors,30", ",tous,30"))) == phrase(
        "pack.choice",
        found="tous",
        hint=phrase("pack.choose", names="public, exhibitors, invited"),
    )


def test_mistake_in_a_date_shows_the_date_that_was_meant(pack: Writer) -> None:
    assert said(pack(**spoiled("programme", "2027-02-14", "02/14/2027"))) == phrase(
        "pack.day", found="02/14/2027", example="2027-02-14"
    )


def test_ambiguous_stand_is_told_with_its_poles(pack: Writer) -> None:
    assert said(pack(**spoiled("exhibitors", "B12,crafts", "B12,"))) == phrase(
        "pack.stand-ambiguous", found="B12", names="crafts/B12, products/B12"
    )


def test_place_reads_as_file_row_and_column() -> None:
    assert Mistake("stands.csv", 12, "number", phrase("x")).place == "stands.csv:12:number"
    assert Mistake("stands.csv", 0, "", phrase("x")).place == "stands.csv"


def test_path_that_is_nothing_is_said(tmp_path: Path) -> None:
    assert said(tmp_path / "nowhere") == phrase("pack.nothing", path=str(tmp_path / "nowhere"))


def test_same_sheet_twice_is_said(pack: Writer) -> None:
    folder = pack()
    (folder / "Words.CSV").write_text(SHEETS["words"])
    assert mistakes(folder) == [("words.csv", 0, "", "pack.file-twice")]


def test_pack_of_too_many_rows_is_refused(pack: Writer) -> None:
    rows = "".join(f"w{number},x\n" for number in range(MOST_ROWS))
    assert mistakes(pack(words=f"written,means\n{rows}")) == [("words.csv", 0, "", "pack.rows")]


def test_pack_of_too_many_bytes_is_refused(pack: Writer) -> None:
    assert mistakes(pack(words=b"x" * MOST_BYTES)) == [("agadir", 0, "", "pack.large")]


CONFUSED = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=200).map(str.encode),
    st.lists(st.sampled_from([*TOML.splitlines(), "[", "[[", "= 1", '"', "]]", "a.b = 1", "é", "\x00"]))
    .map("\n".join)
    .map(str.encode),
    st.lists(st.sampled_from([*"".join(SHEETS.values()).split(","), ",", ";", '"', "\n", "\r", "=", "#REF!"]))
    .map(",".join)
    .map(str.encode),
)


@settings(max_examples=300, deadline=None)
@given(toml=st.one_of(st.just(TOML.encode()), CONFUSED), poles=CONFUSED, stands=CONFUSED, programme=CONFUSED)
def test_anything_at_all_is_read_or_said_to_be_wrong(
    toml: bytes, poles: bytes, stands: bytes, programme: bytes
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "fair.toml").write_bytes(toml)
        for sheet, content in {"poles": poles, "stands": stands, "programme": programme}.items():
            (folder / f"{sheet}.csv").write_bytes(content)
        mistakes(folder)


@pytest.mark.parametrize("toml", [f"edition = {'9' * 5000}", f"x = {'[' * 5000}"], ids=["number", "nesting"])
def test_facts_beyond_all_measure_are_said_to_be_wrong(pack: Writer, toml: str) -> None:
    assert mistakes(pack(toml))[0][3] == "pack.toml"


@pytest.mark.parametrize("id", shipped())
def test_shipped_pack_has_nothing_to_put_right(id: str) -> None:
    path = shipped_path(id)
    assert path is not None
    assert mistakes(path) == []
    assert read_pack(path).id == id


def test_pack_that_is_not_shipped_has_no_path() -> None:
    assert shipped_path("../fairs") is None


@pytest.mark.parametrize(
    ("written", "opens", "closes"),
    [
        ("2027-02-10 09:00", "2027-02-10T09:00", "2027-02-10T09:00"),
        ("10/02/2027 9h30", "2027-02-10T09:30", "2027-02-10T09:30"),
        ("2027-02-10T09:00", "2027-02-10T09:00", "2027-02-10T09:00"),
        ("2027-02-10", "2027-02-10T00:00", "2027-02-10T23:59"),
    ],
)
def test_moments_are_read_as_people_write_them(written: str, opens: str, closes: str) -> None:
    columns = SHEETS_KNOWN["programme"].known
    assert columns["signup_opens"].kind.read(written) == opens
    assert columns["signup_closes"].kind.read(written) == closes
