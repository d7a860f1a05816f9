"""Somebody who applies for a stand: what they say in each language, and their papers."""

import io
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from bot.message import File, Words
from bot.message import Pick as Press

#: A day on which the call of Agadir is open.
OPEN = "2025-01-20T10:00"


@dataclass(frozen=True, slots=True)
class Pick:
    """A press, by what it says: the end of the button's id."""

    ends: str


Said = Words | Pick | File


def photo(folder: Path, name: str = "statuts.jpg", shade: int = 200) -> File:
    """A photograph of a paper, as a phone takes it."""
    out = io.BytesIO()
    Image.new("RGB", (60, 80), (shade, shade, 210)).save(out, "JPEG")
    path = folder / name
    path.write_bytes(out.getvalue())
    return File(str(path), "image/jpeg", name, len(out.getvalue()))


#: name, province, products, members, women, contact, telephone — as people write them.
WRITTEN = {
    "ar": ("تعاونية تيگمي", "تارودانت", "زيت أركان والعسل", "١٥", "12", "فاطمة أمزيل", "0661234567"),
    "ary": ("تعاونية نجمة الجبل", "تيزنيت", "زيت أركان واملو", "15", "١٢", "خديجة", "06.61.23.45.68"),
    "fr": (
        "Coopérative Tigmi",
        "taroudant",
        "huile d'argan et miel",
        "15",
        "12",
        "Fatima Amzil",
        "+212 661 23 45 69",
    ),
    "en": ("Cooperative Tifawin", "Tiznit", "argan oil, honey", "15", "12", "Fatima Amzil", "00212661234570"),
}


def whole_application(language: str, paper: File) -> tuple[Said, ...]:
    """A food cooperative fills in the default form."""
    name, province, products, members, women, contact, phone = WRITTEN[language]
    return (
        Words("/apply"),
        Pick("p=agree"),
        Pick("p=cooperative"),
        Words(name),
        Words(province),
        Words(products),
        Pick("p=none"),
        Words(members),
        Words(women),
        Words(contact),
        Words(phone),
        paper,
        Pick("p=done"),
        Pick("p=yes"),
        Pick("p=no"),
        Pick("p=send"),
    )


@dataclass
class Applicant:
    """Presses what was offered last, as a person does."""

    options: tuple[tuple[str, str], ...] = ()
    said: int = 0
    texts: list[str] = field(default_factory=list)

    def says(self, said: Said) -> Words | Press | File:
        """What goes to the bot; a press must have been offered."""
        self.said += 1
        if not isinstance(said, Pick):
            return said
        [id] = [id for id, _ in self.options if id.endswith(said.ends)]
        return Press(id)

    def heard(self, texts: tuple[str, ...], options: tuple[tuple[str, str], ...]) -> None:
        self.texts.extend(texts)
        self.options = options
