"""What is kept: missions and their seats, applications, mails to send, coordinators, a journal."""

from signup.models.application import Application, Reason, State
from signup.models.coordinator import Coordinator, Membership
from signup.models.guardian import Guardian
from signup.models.journal import JournalEntry
from signup.models.mail import Kind, Mail
from signup.models.mission import Mission

__all__ = [
    "Application",
    "Coordinator",
    "Guardian",
    "JournalEntry",
    "Kind",
    "Mail",
    "Membership",
    "Mission",
    "Reason",
    "State",
]
