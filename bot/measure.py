"""How long a text is for the platforms, and how a label is made shorter."""


def units(text: str) -> int:
    """Length in UTF-16 units: no platform counts more."""
    return len(text) + sum(char > "\uffff" for char in text)


def shorten(label: str, most: int) -> str:
    """The first words of `label` in at most `most` units, marked as cut; '' when not even one fits."""
    if units(label) <= most:
        return label
    words = label.split()
    while words and units(" ".join(words)) > most - 1:
        words.pop()
    while words and not any(char.isalnum() for char in words[-1]):
        words.pop()
    return " ".join(words).rstrip(",;:–-") + "…" if words else ""
