"""What Dalil remembers, as values: frozen, comparable, free of any platform."""

from storage.phrases import Day, Lines, Localized, Phrase, Series, Spoken, Value, phrase
from storage.records.announcements import NEAREST, Announcement, Tally, read_by
from storage.records.applications import Application, CustomerLetter, Decision, Document, Holder
from storage.records.fair import (
    Call,
    Duty,
    Entry,
    Exhibitor,
    Facility,
    Fair,
    FairSummary,
    Hosting,
    Hours,
    Pole,
    QuestionAnswer,
    Stand,
    Stop,
)
from storage.records.people import Address, Person
from storage.records.reports import Report
from storage.records.talk import Option, Outgoing, Recipe, Session, Spot, Thread
from storage.records.team import Colleague, Invitation
from storage.records.tickets import Desk, Sound, SpokenFor, Ticket, TicketLine
from storage.records.workshops import Attendee, Concerned, Room, SignUp

__all__ = [
    "NEAREST",
    "Address",
    "Announcement",
    "Application",
    "Attendee",
    "Call",
    "Colleague",
    "Concerned",
    "CustomerLetter",
    "Day",
    "Decision",
    "Desk",
    "Document",
    "Duty",
    "Entry",
    "Exhibitor",
    "Facility",
    "Fair",
    "FairSummary",
    "Holder",
    "Hosting",
    "Hours",
    "Invitation",
    "Lines",
    "Localized",
    "Option",
    "Outgoing",
    "Person",
    "Phrase",
    "Pole",
    "QuestionAnswer",
    "Recipe",
    "Report",
    "Room",
    "Series",
    "Session",
    "SignUp",
    "Sound",
    "Spoken",
    "SpokenFor",
    "Spot",
    "Stand",
    "Stop",
    "Tally",
    "Thread",
    "Ticket",
    "TicketLine",
    "Value",
    "phrase",
    "read_by",
]
