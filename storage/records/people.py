"""Who writes to us, and where they are reached."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """One place where one person is reached. Never a phone number."""

    channel: str
    id: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who wrote to us."""

    id: int
    #: Chosen by asking, else None and `written` decides.
    chosen: str | None
    #: The language last seen in their messages or hinted by the platform: ar, ary, fr, en or zgh.
    written: str
    #: The fair they are asking about; None until they came by a link or chose one.
    fair: str | None
    #: Whether they want news of the fair: None = not asked yet, "asked", "yes", "no".
    news: str | None
    #: How many of their messages were answered.
    answered: int
    #: A display name as the platform gave it; shown to organizers only.
    name: str

    @property
    def language(self) -> str:
        """The language to answer in."""
        return self.chosen or self.written
