"""Files as lines of a list: which ones a list shows, and how one line reads."""

from collections.abc import Callable, Mapping

from bot.language.asked import Asked
from bot.reply import Option, Phrase, phrase
from storage.records import Application

#: Ways to look at the queue, and the files each shows.
FILTERS: Mapping[str, Callable[[Application], bool]] = {
    "new": lambda file: file.state in ("sent", "review") and not file.held,
    "incomplete": lambda file: file.state == "incomplete",
    "held": lambda file: file.state in ("sent", "review") and bool(file.held),
    "accepted": lambda file: file.state == "accepted",
    "confirmed": lambda file: file.state == "confirmed",
    "reserve": lambda file: file.state == "reserve",
}

#: ... and those that no document came with.
MISSING = "missing"


def row(file: Application, *, call: bool) -> Phrase:
    """A file as a line; with whom to `call`, where somebody has to be."""
    return file.to_call if call else phrase("review.row", name=file.name, reference=file.reference)


def file_button(file: Application) -> Option:
    """To one file."""
    return Option(
        Asked("review.file", {"s": str(file.id)}, file.fair).dump(), phrase("label.name", name=file.name)
    )
