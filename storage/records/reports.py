"""What visitors and exhibitors report at the fair."""

from dataclasses import dataclass
from datetime import datetime

from storage.phrases import Value


@dataclass(frozen=True, slots=True)
class Report:
    """Something a person reported at a fair."""

    id: int
    fair: str
    #: None once they are forgotten.
    person: int | None
    #: child, ill, fire, danger, empty, sign, closed, broken or other.
    kind: str
    urgent: bool
    #: Where, to be said in any language; '' = not known.
    place: Value
    words: str
    #: open, taken or closed.
    state: str
    made: datetime
    taken_by: int | None
