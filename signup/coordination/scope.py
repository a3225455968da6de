"""Scope: what is a coordinator's to see. Every page reads missions and applications through it."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from signup.models import Application, Coordinator, Mission, State
from signup.models.journal import JournalEntry


class NotTheirs(Exception):
    """There is no such thing, or it is another association's: nobody is told which."""


@dataclass(frozen=True)
class Scope:
    """What belongs to the associations of one coordinator, read anew each time."""

    coordinator: Coordinator

    @property
    def associations(self) -> list[str]:
        """Return the slugs of the associations, in order."""
        found = self.coordinator.memberships.order_by("association")
        return list(found.values_list("association", flat=True))

    @property
    def missions(self) -> QuerySet[Mission]:
        """Return the missions of the associations."""
        memberships = self.coordinator.memberships.values("association")
        return Mission.objects.filter(association__in=memberships)

    @property
    def applications(self) -> QuerySet[Application]:
        """Return the applications to these missions whose address was confirmed.

        The others may be inventions: they are nobody's business but the visitor's.
        """
        theirs = Application.objects.filter(mission__in=self.missions)
        return theirs.exclude(state=State.UNCONFIRMED)

    def mission(self, slug: str) -> Mission:
        """Return one of the missions. Raises NotTheirs."""
        found = self.missions.filter(slug=slug).first()
        if found is None:
            raise NotTheirs
        return found

    def application(self, number: UUID) -> Application:
        """Return one of the applications. Raises NotTheirs."""
        found = self.applications.select_related("mission").filter(pk=number).first()
        if found is None:
            raise NotTheirs
        return found

    def journal(self, slug: str) -> QuerySet[JournalEntry]:
        """Return what was done about one of the missions, the latest first. Raises NotTheirs."""
        entries = JournalEntry.objects.filter(mission=self.mission(slug).slug)
        return entries.select_related("coordinator").order_by("-at", "-id")
