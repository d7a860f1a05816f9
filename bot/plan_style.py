"""What plans are drawn with: colours that the colour-blind tell apart too, and signs that need no reading."""

from collections.abc import Mapping

Colour = tuple[int, int, int]

PAPER: Colour = (244, 242, 238)
AISLE: Colour = (255, 255, 255)
INK: Colour = (32, 36, 42)
FAINT: Colour = (150, 150, 150)
WALL: Colour = (120, 120, 120)

#: The way and who walks it; where it leads; what is sought.
WAY: Colour = (0, 92, 170)
GOAL: Colour = (196, 62, 0)
LIT: Colour = (255, 194, 10)
ENTRANCE: Colour = (0, 110, 80)

#: Of poles: after Okabe and Ito, as light as paper for areas, deeper for stands.
AREAS: tuple[Colour, ...] = (
    (222, 238, 248),
    (253, 240, 205),
    (216, 240, 230),
    (247, 226, 239),
    (252, 226, 212),
    (233, 233, 240),
)
STANDS: tuple[Colour, ...] = (
    (150, 202, 235),
    (240, 205, 120),
    (125, 205, 175),
    (226, 172, 206),
    (240, 170, 125),
    (190, 190, 205),
)


#: What facilities are marked with; each is in the font of the pictures.
SIGNS: Mapping[str, str] = {
    "toilets": "WC", "parking": "P", "information": "i", "first_aid": "+", "atm": "DH", "taxi": "TAXI",
    "prayer_room": "☪", "prayer_women": "☪♀", "food": "☕", "kids_space": "☺", "shade": "☂", "charging": "⚡",
    "lost_found": "?", "water": "≈", "seats": "⊓", "wifi": "wifi", "nappy": "☻",
}  # fmt: skip
OTHER = "•"


def hexadecimal(colour: Colour) -> str:
    """As a style sheet writes it."""
    return "#{:02x}{:02x}{:02x}".format(*colour)
