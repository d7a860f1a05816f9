"""What may stand in a cell: how people write it, its one plain form, and its value.

A cell is read once, generously, into its plain form (`2025-02-15` for an Excel date or `١٥/٠٢/٢٠٢٥`). Plain
forms are what the database keeps and what is exported, so they are never judged again.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from storage.pack.mistakes import Wrong, hint, nearest
from storage.phrases import phrase
from storage.plan.shapes import Point


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of cell."""

    #: What somebody wrote → the plain form, '' for as good as empty. Raises `Wrong`.
    read: Callable[[str], str]
    #: The plain form → the value.
    value: Callable[[str], Any] = str
    #: The value → the plain form.
    write: Callable[[Any], str] = str
    #: The value of an empty cell.
    empty: Any = ""
    #: A number, a date or a truth: TOML writes it without quotes.
    bare: bool = False
    #: Several of them, separated by `;`.
    several: bool = False
    #: The names there are to choose from; none = any.
    offers: Callable[[], Sequence[str]] = tuple


# ── words ──────────────────────────────────────────────────────────────────────────────────────────────


def tidy(text: str) -> str:
    """`text` without control characters and outer blanks, its lines ended by a newline."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", ""))
    return "".join(letter for letter in text if letter in "\n\t" or not _unprintable(letter)).strip()


def _unprintable(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cs") or letter in "\ufffe\uffff"


def words(most: int) -> Kind:
    """Free words, at most `most` letters."""

    def read(text: str) -> str:
        text = tidy(text)
        if len(text) > most:
            raise Wrong(phrase("pack.long", length=len(text), most=most))
        return text

    return Kind(read)


def matching(pattern: str, wrong: str, most: int = 120) -> Kind:
    """Words of a fixed shape."""
    shape = re.compile(pattern)

    def read(text: str) -> str:
        text = typed(text)
        if not shape.fullmatch(text) or len(text) > most:
            raise Wrong(phrase(wrong, found=text))
        return text

    return Kind(read)


def typed(text: str) -> str:
    """`text` as from a plain keyboard: Western digits, no invisible marks, plain single spaces."""
    plain = "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter
        for letter in tidy(text)
        if unicodedata.category(letter) != "Cf"
    )
    return " ".join(plain.replace("٫", ".").replace("٬", "").split())


def identifier(most: int) -> Kind:
    """A short name, `a-z 0-9 -`."""

    def read(text: str) -> str:
        text = typed(text)
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text):
            example = _as_identifier(text)[:most].strip("-") or "name-1"
            raise Wrong(phrase("pack.id", found=text, example=example))
        if len(text) > most:
            raise Wrong(phrase("pack.id-long", found=text, most=most))
        return text

    return Kind(read)


def _as_identifier(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def read_stand_number(text: str) -> str:
    """`b-12` → `B12`."""
    number = re.sub(r"[\s\-_.]", "", typed(text)).upper()
    if not re.fullmatch(r"[A-Z0-9]{1,8}", number):
        raise Wrong(phrase("pack.stand-number", found=text))
    return number


def read_stand_reference(text: str) -> str:
    """`products / b-12` → `products/B12`; the pole may be left out."""
    pole, slash, number = typed(text).rpartition("/")
    return f"{pole.strip()}{slash}{read_stand_number(number)}"


# ── choices ────────────────────────────────────────────────────────────────────────────────────────────


def choice(values: Sequence[str], wrong: str = "pack.choice") -> Kind:
    """One of `values`."""

    def read(text: str) -> str:
        found = re.sub(r"[\s\-]+", "_", typed(text).lower())
        if found not in values:
            raise Wrong(phrase(wrong, found=text, hint=hint(text, values)))
        return found

    return Kind(read, offers=lambda: values)


def lookup(table: Callable[[], Mapping[str, str]], fold: Callable[[str], str], wrong: str) -> Kind:
    """One of a table of names: whatever folds to a known spelling becomes the name of the thing."""

    def read(text: str) -> str:
        known = table()
        found = known.get(fold(text))
        if found is None:
            meant = nearest(text, list(known))
            raise Wrong(phrase(wrong, found=text, hint=hint(known[meant] if meant else text, names())))
        return found

    def names() -> Sequence[str]:
        return tuple(dict.fromkeys(table().values()))

    return Kind(read, offers=names)


_TRUE = ("true", "yes", "oui", "vrai", "1", "نعم", "x")
_FALSE = ("false", "no", "non", "faux", "0", "لا")


def _read_truth(text: str) -> str:
    found = typed(text).lower()
    if found not in _TRUE + _FALSE:
        raise Wrong(phrase("pack.truth", found=text))
    return "true" if found in _TRUE else ""


TRUTH = Kind(
    _read_truth, bool, lambda value: "true", empty=False, bare=True, offers=lambda: ("true", "false")
)


# ── numbers ────────────────────────────────────────────────────────────────────────────────────────────


def whole(least: int, most: int) -> Kind:
    """A whole number."""

    def read(text: str) -> str:
        found = typed(text)
        if grouped := re.fullmatch(r"(\d{1,3})[.,](\d{3})", found):
            # 4.000 is four thousand to one reader and four to another.
            raise Wrong(phrase("pack.number", found=text, example="".join(grouped.groups())))
        plain = re.sub(r"(?<=\d) (?=\d{3}(\D|$))", "", found)
        if not re.fullmatch(r"[+-]?\d{1,12}([.,]0+)?", plain):
            digits = re.sub(r"\D", "", plain)[:6]
            raise Wrong(phrase("pack.number", found=text, example=digits or str(max(least, 30))))
        number = int(re.split(r"[.,]", plain)[0])
        if not least <= number <= most:
            raise Wrong(phrase("pack.range", found=text, least=least, most=most))
        return str(number)

    return Kind(read, int, empty=None, bare=True)


def degrees(most: int) -> Kind:
    """A coordinate between -`most` and `most`."""

    def read(text: str) -> str:
        plain = typed(text).replace(",", ".").rstrip("°").strip()
        if not re.fullmatch(r"[+-]?\d{1,3}(\.\d+)?", plain):
            raise Wrong(phrase("pack.degrees", found=text))
        if abs(float(plain)) > most:
            raise Wrong(phrase("pack.range", found=text, least=-most, most=most))
        return repr(float(plain))

    return Kind(read, float, repr, empty=None, bare=True)


def metres(least: float, most: float) -> Kind:
    """A length or a place on a plan, to the centimetre."""

    def read(text: str) -> str:
        plain = re.sub(r" ?m$", "", typed(text).lower()).replace(",", ".")
        if not re.fullmatch(r"[+-]?\d{1,6}(\.\d+)?", plain):
            raise Wrong(phrase("pack.metres", found=text))
        if not least <= float(plain) <= most:
            raise Wrong(phrase("pack.range", found=text, least=least, most=most))
        return f"{float(plain):.2f}".rstrip("0").rstrip(".")

    return Kind(read, float, lambda value: f"{value:.2f}".rstrip("0").rstrip("."), empty=None, bare=True)


# ── plans ──────────────────────────────────────────────────────────────────────────────────────────────

#: Corners of one shape, and stands of one row.
MOST_CORNERS = 60
MOST_IN_ROW = 200

_PAIR = re.compile(r"([+-]?\d{1,6}(?:\.\d+)?)\s*,\s*([+-]?\d{1,6}(?:\.\d+)?)")


def _read_corners(text: str) -> str:
    pairs = _PAIR.findall(typed(text))
    if _PAIR.sub("", typed(text)).strip(" ;") or not 3 <= len(pairs) <= MOST_CORNERS:
        raise Wrong(phrase("pack.corners", found=text[:60]))
    return " ".join(f"{float(x):g},{float(y):g}" for x, y in pairs)


def _corners(plain: str) -> tuple[Point, ...]:
    return tuple(Point(*map(float, pair.split(","))) for pair in plain.split())


CORNERS = Kind(_read_corners, _corners, lambda points: " ".join(f"{x:g},{y:g}" for x, y in points), empty=())

#: `A1-A20 odd`: from … to …, all of them or every second.
_RANGE = re.compile(r"([A-Za-z]*)(\d+)\s*(?:-|–|\.\.|à|to|إلى)\s*([A-Za-z]*)(\d+)(?:\s+(\S+))?")
_EVERY: Mapping[str, int] = {
    "odd": 1, "impair": 1, "impairs": 1, "فردي": 1, "even": 0, "pair": 0, "pairs": 0, "زوجي": 0,
}  # fmt: skip


def _read_row(text: str) -> str:
    """`A1-A5 odd; B2` → `A1; A3; A5; B2`"""
    found: list[str] = []
    for part in parts(text.replace(",", ";")):
        span = _RANGE.fullmatch(typed(part))
        if span is None:
            found.append(read_stand_number(part))
            continue
        letters, first, again, last, every = span.groups()
        if (again and again.upper() != letters.upper()) or (every and every.lower() not in _EVERY):
            raise Wrong(phrase("pack.row-of-stands", found=part))
        step = 1 if int(first) <= int(last) else -1
        if abs(int(last) - int(first)) >= 2 * MOST_IN_ROW:
            raise Wrong(phrase("pack.row-long", found=part, most=MOST_IN_ROW))
        found += [
            read_stand_number(f"{letters}{number}")
            for number in range(int(first), int(last) + step, step)
            if not every or number % 2 == _EVERY[every.lower()]
        ]
    if len(found) > MOST_IN_ROW:
        raise Wrong(phrase("pack.row-long", found=text[:60], most=MOST_IN_ROW))
    return "; ".join(found)


ROW_OF_STANDS = Kind(_read_row, lambda plain: tuple(plain.split("; ")), "; ".join, empty=())


# ── time ───────────────────────────────────────────────────────────────────────────────────────────────

#: Day 0 of a spreadsheet, and the days a bare number may mean: the years 2000 to 2099.
_DAY_ZERO = date(1899, 12, 30)
_SERIALS = range(36526, 73051)


def _calendar(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _read_day(text: str) -> str:
    found = typed(text)
    read = None
    example = "2025-02-15"
    if match := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})([ T]00:00(:00)?)?", found):
        year, month, day, *_ = match.groups()
        read, swapped = _calendar(year, month, day), _calendar(year, day, month)
    elif match := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", found):
        day, month, year = match.groups()
        read, swapped = _calendar(year, month, day), _calendar(year, day, month)
    else:
        swapped = None
        if re.fullmatch(r"\d{5}", found) and int(found) in _SERIALS:
            read = (_DAY_ZERO + timedelta(days=int(found))).isoformat()
    if read is None:
        raise Wrong(phrase("pack.day", found=text, example=swapped or example))
    return read


DAY = Kind(_read_day, date.fromisoformat, date.isoformat, empty=None, bare=True)


_HOUR = re.compile(r"(\d{1,2})(?: ?[:h.] ?(\d{2})(?::\d{2})?| ?h| ?(?=[ap]))(?: ?([ap])\.?m\.?)?")


def _read_hour(text: str) -> str:
    found = typed(text).lower()
    if match := _HOUR.fullmatch(found):
        hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        if hour < 24 and minute < 60:
            return f"{hour:02}:{minute:02}"
    example = "15:30"
    if re.fullmatch(r"\d{1,2}", found) and int(found) < 24:
        example = f"{int(found):02}:00"
    elif re.fullmatch(r"0\.\d+", found):
        minutes = round(float(found) * 24 * 60)
        example = f"{minutes // 60 % 24:02}:{minutes % 60:02}"
    elif found.startswith("24"):
        example = "00:00"
    raise Wrong(phrase("pack.hour", found=text, example=example))


HOUR = Kind(_read_hour, time.fromisoformat, lambda value: value.isoformat("minutes"), empty=None)


def moment(hour: str) -> Kind:
    """A day and an hour, wall time; a day alone means `hour`."""

    def read(text: str) -> str:
        found = typed(text).lower().replace("t", " ")
        day, _, rest = found.partition(" ")
        try:
            return f"{_read_day(day)}T{_read_hour(rest) if rest.strip() else hour}"
        except Wrong:
            raise Wrong(phrase("pack.moment", found=text, example="2025-02-10 09:00")) from None

    return Kind(
        read,
        datetime.fromisoformat,
        lambda value: value.isoformat(timespec="minutes"),
        empty=None,
    )


def _read_zone(text: str) -> str:
    try:
        return ZoneInfo(typed(text)).key
    except (ValueError, OSError, KeyError):
        raise Wrong(phrase("pack.zone", found=text)) from None


ZONE = Kind(_read_zone, ZoneInfo, lambda value: str(value.key))


# ── several in one cell ────────────────────────────────────────────────────────────────────────────────


def parts(text: str) -> list[str]:
    """The items of a cell, which are separated by `;`, by its Arabic sister or by lines."""
    return [part for part in (each.strip() for each in re.split(r"[;؛\n]", tidy(text))) if part]


def several(kind: Kind, most: int = 2000) -> Kind:
    """A list of them; the same one twice counts once."""

    def read(text: str) -> str:
        if len(text) > most:
            raise Wrong(phrase("pack.long", length=len(text), most=most))
        return "; ".join(dict.fromkeys(filter(None, map(kind.read, parts(text)))))

    return Kind(
        read,
        lambda text: tuple(map(kind.value, text.split("; "))),
        lambda values: "; ".join(map(kind.write, values)),
        empty=(),
        several=True,
        offers=kind.offers,
    )
