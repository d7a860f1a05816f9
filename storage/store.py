"""One open transaction, with a family of verbs for each kind of record."""

from functools import cached_property

from storage.announcements import Announcements
from storage.applications.files import Applications
from storage.applications.paper import PaperFiles
from storage.applications.reviews import Reviews
from storage.applications.stands import Stands
from storage.applications.unconfirmed import Unconfirmed
from storage.attendance import Attendance
from storage.audience import Audiences
from storage.audit import Audit
from storage.briefings import Briefings
from storage.changes import Changes
from storage.colleagues import Colleagues
from storage.connection import Connection
from storage.customers import Customers
from storage.desks import Desks
from storage.fairs import Fairs
from storage.figures import Figures
from storage.files import Files
from storage.inbox import Inbox
from storage.joining import Joining
from storage.keeping import Keeping
from storage.meta import Meta
from storage.outgoing import OutgoingRows
from storage.people import People
from storage.places import Places
from storage.recordings import Recordings
from storage.reminders import Reminders
from storage.reports import Reports
from storage.roles import Roles
from storage.roll_call import RollCall
from storage.second_yes import SecondYes
from storage.sessions import Sessions
from storage.surveys import Surveys
from storage.tallies import Tallies
from storage.template_notices import TemplateNotices
from storage.ticket_upkeep import TicketUpkeep
from storage.tickets import Tickets
from storage.unanswered import Unanswered
from storage.waves import Waves
from storage.workshops import Workshops


class Store:
    """Everything Dalil remembers, as one transaction sees it; a family is made when it is first asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @cached_property
    def people(self) -> People:
        return People(self._connection)

    @cached_property
    def sessions(self) -> Sessions:
        return Sessions(self._connection)

    @cached_property
    def inbox(self) -> Inbox:
        return Inbox(self._connection)

    @cached_property
    def outgoing(self) -> OutgoingRows:
        return OutgoingRows(self._connection)

    @cached_property
    def fairs(self) -> Fairs:
        return Fairs(self._connection)

    @cached_property
    def meta(self) -> Meta:
        return Meta(self._connection)

    @cached_property
    def joining(self) -> Joining:
        return Joining(self._connection)

    @cached_property
    def files(self) -> Files:
        return Files(self._connection)

    @cached_property
    def roles(self) -> Roles:
        return Roles(self._connection)

    @cached_property
    def audit(self) -> Audit:
        return Audit(self._connection)

    @cached_property
    def audience(self) -> Audiences:
        return Audiences(self._connection)

    @cached_property
    def applications(self) -> Applications:
        return Applications(self._connection, self.outgoing)

    @cached_property
    def paper_files(self) -> PaperFiles:
        return PaperFiles(self._connection, self.outgoing)

    @cached_property
    def reviews(self) -> Reviews:
        return Reviews(self._connection, self.outgoing)

    @cached_property
    def colleagues(self) -> Colleagues:
        return Colleagues(self._connection, self.outgoing)

    @cached_property
    def stands(self) -> Stands:
        return Stands(self._connection, self.outgoing)

    @cached_property
    def roll_call(self) -> RollCall:
        return RollCall(self._connection, self.outgoing, self.reviews, self.stands)

    @cached_property
    def briefings(self) -> Briefings:
        return Briefings(self._connection, self.outgoing)

    @cached_property
    def tallies(self) -> Tallies:
        return Tallies(self._connection)

    @cached_property
    def announcements(self) -> Announcements:
        return Announcements(self._connection, self.audience)

    @cached_property
    def figures(self) -> Figures:
        return Figures(self._connection, self.announcements)

    @cached_property
    def keeping(self) -> Keeping:
        return Keeping(self._connection, self.figures)

    @cached_property
    def second_yes(self) -> SecondYes:
        return SecondYes(self._connection, self.outgoing)

    @cached_property
    def places(self) -> Places:
        return Places(self._connection)

    @cached_property
    def reports(self) -> Reports:
        return Reports(self._connection, self.outgoing)

    @cached_property
    def desks(self) -> Desks:
        return Desks(self._connection, self.outgoing)

    @cached_property
    def tickets(self) -> Tickets:
        return Tickets(self._connection, self.outgoing, self.desks)

    @cached_property
    def ticket_upkeep(self) -> TicketUpkeep:
        return TicketUpkeep(self._connection, self.outgoing, self.desks)

    @cached_property
    def recordings(self) -> Recordings:
        return Recordings(self._connection)

    @cached_property
    def unanswered(self) -> Unanswered:
        return Unanswered(self._connection)

    @cached_property
    def reminders(self) -> Reminders:
        return Reminders(self._connection, self.outgoing)

    @cached_property
    def workshops(self) -> Workshops:
        return Workshops(self._connection, self.outgoing, self.applications, self.reminders)

    @cached_property
    def attendance(self) -> Attendance:
        return Attendance(self._connection, self.outgoing)

    @cached_property
    def waves(self) -> Waves:
        return Waves(self._connection)

    @cached_property
    def changes(self) -> Changes:
        return Changes(self._connection, self.outgoing, self.reminders, self.workshops)

    @cached_property
    def unconfirmed(self) -> Unconfirmed:
        return Unconfirmed(self._connection, self.outgoing)

    @cached_property
    def customers(self) -> Customers:
        return Customers(self._connection, self.outgoing)

    @cached_property
    def surveys(self) -> Surveys:
        return Surveys(self._connection, self.outgoing, self.stands, self.customers)

    @cached_property
    def template_notices(self) -> TemplateNotices:
        return TemplateNotices(self._connection, self.outgoing)
