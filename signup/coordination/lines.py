"""Lines: what a list says of each application."""

from dataclasses import dataclass
from datetime import datetime

from signup.clock import clock
from signup.coordination.lateness import is_late
from signup.journey.answering import ANSWERABLE
from signup.models import Application, Guardian


@dataclass(frozen=True)
class Line:
    """An application in a list; ``guardian`` is none for adults, and says who answers otherwise."""

    number: str
    name: str
    sorted_name: str
    phone: str
    state: str
    applied_at: datetime
    is_late: bool
    is_answerable: bool
    is_minor: bool
    guardian: Guardian | None

    @property
    def is_authorised(self) -> bool:
        """Say whether a guardian agreed, by mail: nobody verified who they are."""
        return self.guardian is not None and self.guardian.answer is True


def line(application: Application) -> Line:
    """Return what a list says of an application, read with its guardian."""
    return Line(
        number=str(application.pk),
        name=f"{application.first_name} {application.last_name}",
        sorted_name=f"{application.last_name} {application.first_name}",
        phone=application.phone,
        state=application.state,
        applied_at=application.created_at,
        is_late=is_late(application, clock.now()),
        is_answerable=application.state in ANSWERABLE,
        is_minor=application.is_minor,
        guardian=getattr(application, "guardian", None),
    )
