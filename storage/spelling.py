"""The one folding of spellings: whatever is compared or searched goes through here, in any script."""

import re
import unicodedata
from functools import lru_cache

__all__ = ["fold", "shapes", "skeleton", "sound", "words"]

#: Letters that are the same letter to a reader, after compatibility folding and the loss of marks.
_SAME = str.maketrans(
    {
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ۍ": "ي",
        "ے": "ي",
        "ۀ": "ه",
        "ة": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ە": "ه",
        "ک": "ك",
        "ڪ": "ك",
        "گ": "ك",
        "ݣ": "ك",
        "ڭ": "ك",
        "ڨ": "ق",
        "ڧ": "ق",
        "ڢ": "ف",
        "ڤ": "ف",
        "ڥ": "ف",
        "پ": "ب",
        "چ": "ج",
        "ژ": "ز",
        "ٱ": "ا",
        "ء": "",
        "ـ": "",
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "ł": "l",
        "ɣ": "gh",
        "γ": "gh",
        "ɛ": "3",
        "ε": "3",
        "ʿ": "3",
        "ʕ": "3",
        "ʷ": "",
        "ⵯ": "",
    }
)

_TIFINAGH = str.maketrans(
    "ⴰⴱⴲⴳⴴⴵⴶⴷⴸⴹⴺⴻⴼⴽⴾⵀⵁⵂⵃⵄⵇⵈⵉⵊⵋⵌⵍⵎⵏⵐⵓⵔⵕⵙⵚⵜⵝⵟⵠⵡⵢⵣⵤⵥ", "abbggjjddddefkkhhh73qqijjzlmnnurrsstttvwyzzz"
) | str.maketrans({"ⵅ": "kh", "ⵆ": "kh", "ⵖ": "gh", "ⵗ": "gh", "ⵛ": "ch", "ⵞ": "ch"})

_TIMES_THREE = re.compile(r"([^\W\d])\1{2,}")
_NOT_A_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """`text` as it is compared: one case, one script of digits, no accents or marks, single spaces."""
    if text.isascii():
        plain = text.lower()
    else:
        plain = unicodedata.normalize("NFKD", text.translate(_TIFINAGH)).casefold()
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
        plain = "".join(
            str(unicodedata.digit(letter)) if letter.isdigit() and not letter.isascii() else letter
            for letter in plain
        ).translate(_SAME)
    return _NOT_A_WORD.sub(" ", _TIMES_THREE.sub(r"\1", plain)).strip()


def words(text: str) -> list[str]:
    """The folded words of `text`."""
    return fold(text).split()


#: Arabic letters as they sound in Darija, short vowels unheard.
_ARABIC = str.maketrans("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "abttjhXddrzsCsdtdaGfkklmnhui")

#: Letters one of which is in whatever the pattern finds, the pattern, and how it sounds; in this order.
_LATIN_SOUNDS = (
    ("h", r"tch|sch|ch|sh", "C"),
    ("h5", r"kh|5", "X"),
    ("h8", r"gh|rh(?=[aeiou])|8", "G"),
    ("d", r"dj", "j"),
    ("pv", r"ph|v", "f"),
    ("9q", r"qu(?=[aeiouy])|[9q]", "k"),
    ("g", r"gu(?=[eiay])|g(?!e$)", "k"),
    ("g", r"ge$", "j"),
    ("c", r"c(?=[eiy])", "s"),
    ("c", r"c", "k"),
    ("x", r"x", "ks"),
    ("p", r"p", "b"),
    ("7", r"7", "h"),
    ("36", r"[36]", "a"),
    ("2", r"2", ""),
    ("uow", r"oo|[uo]+|w", "u"),
    ("y", r"y", "i"),
    ("e", r"^e", "i"),
    ("e", r"e", ""),
)
_LATIN = tuple((re.compile(written), spoken) for _, written, spoken in _LATIN_SOUNDS)
#: Which patterns a letter may be found by: most words need few of them.
_FOUND_BY = {
    letter: [number for number, (letters, *_) in enumerate(_LATIN_SOUNDS) if letter in letters]
    for letter in {letter for letters, *_ in _LATIN_SOUNDS for letter in letters}
}

_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"(?<!^)[aiu]+")


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """How a folded word sounds, the same for both scripts: عسل, 3sel and l'asel's "asel" all give "asl".

    A number stays as it is.
    """
    if word.isdigit():
        return word
    if word > "~":
        heard = (word[:-1] + "ا" if word.endswith("ه") and len(word) > 2 else word).translate(_ARABIC)
    else:
        heard = word
        for number in sorted({each for letter in set(word) for each in _FOUND_BY.get(letter, ())}):
            written, spoken = _LATIN[number]
            heard = written.sub(spoken, heard)
    return _DOUBLED.sub(r"\1", heard)


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """The consonants of a folded word, with a mark where it begins with a vowel: the loosest key."""
    heard = sound(word)
    if heard[:1] in ("i", "u"):
        heard = "a" + heard[1:]
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", heard))


_ARABIC_GLUED = re.compile(r"^(?:[وفبكدل]?(?:ال)|وال|لل|ولل|دال|فل|بل|دل|[وفبلدك])(?=\w{2})")
_LATIN_GLUED = re.compile(r"^(?:[wfbdk]?(?:l|el|al)|[wfbdl])(?=\w{2})")

#: "all": nothing is glued before it, though "like hope" is written the same.
_WHOLE = frozenset({"كامل", "كامله", "كاملين"})


@lru_cache(maxsize=8192)
def shapes(word: str) -> tuple[str, ...]:
    """A folded word as written, then without what is glued before it (article, and, in, with, of)."""
    if len(word) < 4 or word.isdigit() or word in _WHOLE:
        return (word,)
    glued = _ARABIC_GLUED if word > "~" else _LATIN_GLUED
    found = [word]
    for start in (glued.match(word),):
        if start:
            found.append(word[start.end() :])
            if start.end() > 1 and (word > "~" and start.group()[0] in "وفبكدل" and start.group() != "لل"):
                found.append(word[1:])
            if start.group() in ("لل", "ولل"):
                found.append(word[start.end() - 1 :])
    return tuple(dict.fromkeys(found))
