"""A small fair pack that is right, to be spoiled by tests."""

from collections.abc import Callable
from pathlib import Path

import pytest

TOML = """\
id = "agadir-2027"
edition = 3
region = "MA-09"
starts = 2027-02-13
ends = 2027-02-19
fee = 0
countries = ["SN", "FR"]
languages = ["fr", "ar"]
phone = "+212 528 00 00 00"
sample = ["stands"]

[name]
ar = "المعرض الجهوي"
fr = "Foire régionale"

[short]
ar = "أكادير 2027"
fr = "Agadir 2027"

[location]
latitude = 30.4226
longitude = -9.5981

[[partners]]
fr = "La commune"

[[partners]]
ar = "الوزارة"
fr = "Le ministère"

[directions.station]
fr = "Bus 12"

[call]
opens = 2026-12-01
deadline = 2027-01-10
documents = ["statutes", "rib"]

[call.about]
fr = "Les coopératives"

[sources]
starts = "communiqué"
"location.latitude" = "relevé sur place"
"""

SHEETS = {
    "poles": """\
id,kind,name_ar,name_fr,stands
products,products,قطب المنتوجات,Pôle produits,90
crafts,crafts,,Pôle artisanat,
""",
    "stands": """\
pole,number,place_fr
products,B12,"À gauche, au fond"
products,B13,
crafts,B12,
crafts,C1,
""",
    "exhibitors": """\
id,kind,name_fr,stands,pole,products,province,country
apiaria,cooperative,Apiaria,products/B12;B13,,honey,Taroudannt,
tigmi,cooperative,Tigmi,B12,crafts,carpet;pottery,Tiznit,
dakar,foreign,Dakar,C1,,basketry,,SN
""",
    "programme": """\
id,title_fr,day,starts,ends,pole,kind,topics,audience,seats
opening,Ouverture,2027-02-13,16:00,18:00,,ceremony,,,
marketing,Atelier,2027-02-14,15:30,17:00,products,workshop,digital_marketing;saboura,exhibitors,30
""",
    "facilities": """\
id,kind,name_fr
parking,parking,Parking
""",
    "questions": """\
id,questions,answer_fr
dogs,les chiens;الكلاب,Les chiens restent dehors.
""",
    "hours": """\
day,opens,closes
2027-02-13,16:00,22:00
2027-02-14,10:00,01:00
""",
    "stops": """\
id,city_fr,starts,ends,latitude,longitude
inezgane,Inezgane,2027-02-15,2027-02-16,30.35,-9.53
""",
    "words": """\
written,means
saboura,saboura
zit l3oud,olive_oil
""",
}

#: Writes the good pack as a folder: `pack(poles="…")` with another sheet, `pack(poles=None)` without it,
#: `pack(toml="…")` with other facts.
Writer = Callable[..., Path]


@pytest.fixture
def pack(tmp_path: Path) -> Writer:
    def write(toml: str | bytes | None = TOML, **sheets: str | bytes | None) -> Path:
        folder = tmp_path / "agadir"
        folder.mkdir()
        texts = {f"{name}.csv": text for name, text in {**SHEETS, **sheets}.items()}
        for name, text in {"fair.toml": toml, **texts}.items():
            if text is not None:
                (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return folder

    return write
