"""References people read aloud and copy by hand: no letter that looks like another, and a check letter."""

import secrets

#: 23 letters, a prime number, so that one wrong letter or two swapped ones are always noticed.
LETTERS = "2346789ACDEFHJKMNPRTWXY"
LENGTH = 5


def new_reference() -> str:
    """A reference nobody can guess: `K7M-4PX`."""
    return written("".join(secrets.choice(LETTERS) for _ in range(LENGTH)))


def written(letters: str) -> str:
    """Five letters with their check letter, as people see them."""
    whole = letters + _check(letters)
    return f"{whole[:3]}-{whole[3:]}"


def read_reference(text: str) -> str | None:
    """The reference somebody typed; None when a letter is wrong."""
    letters = "".join(letter for letter in text.upper() if letter.isalnum())
    if len(letters) != LENGTH + 1 or not set(letters) <= set(LETTERS):
        return None
    return written(letters[:-1]) if _check(letters[:-1]) == letters[-1] else None


def _check(letters: str) -> str:
    total = sum(weight * LETTERS.index(letter) for weight, letter in enumerate(letters, start=2))
    return LETTERS[total % len(LETTERS)]
