"""Summaries: what the pages say of each mission at a glance, and what the daily mail counts."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from signup.clock import clock
from signup.coordination.lateness import late
from signup.journey.answering import ANSWERABLE
from signup.models import Mission, State
from signup.site import is_over, missions, shell, takes_applications


@dataclass(frozen=True)
class Summary:
    """A mission: its words in one language, its seats, how many wait for what.

    ``address`` is that of its public page, empty when it has none any more.
    """

    slug: str
    association: str
    title: str
    address: str
    when: str
    where: str
    status: str
    is_closed: bool
    is_over: bool
    seats: int
    taken: int
    pending: int
    late: int
    waiting: int
    guardian: int

    @property
    def left(self) -> int:
        """Return how many seats are free."""
        return self.seats - self.taken


def counted(found: QuerySet[Mission], now: datetime) -> QuerySet[Mission]:
    """Return missions with the number of their applications that wait for each thing."""

    def number(condition: Q) -> Count:
        return Count("application", filter=condition)

    return found.annotate(
        pending=number(Q(application__state__in=ANSWERABLE)),
        late=number(late(now, "application__")),
        waiting=number(Q(application__state=State.WAITING)),
        guardian=number(Q(application__state=State.GUARDIAN)),
    )


def summed_up(found: QuerySet[Mission], lang: str) -> list[Summary]:
    """Return what is said of missions: those where something waits first, those that were last."""
    summaries = [_summary(kept, lang) for kept in counted(found, clock.now())]
    return sorted(
        summaries, key=lambda each: (each.is_over, -each.late, -each.pending, each.title, each.slug)
    )


def _summary(kept: Mission, lang: str) -> Summary:
    told = missions().by_slug.get(kept.slug)
    words = told and (told.words.get(lang) or next(iter(told.words.values())))
    numbers = {name: getattr(kept, name) for name in ("pending", "late", "waiting", "guardian")}
    today = clock.now().astimezone(shell().zone).date()
    return Summary(
        slug=kept.slug,
        association=kept.association,
        title=words.title if words else kept.slug,
        address=words.address if words else "",
        when=words.when if words else "",
        where=words.where if words else "",
        status=_status(kept),
        is_closed=kept.is_closed,
        is_over=told is None or is_over(told, today),
        seats=kept.seats,
        taken=kept.taken,
        **numbers,
    )


def _status(kept: Mission) -> str:
    """Return open, full, closed or done, as the public is told it."""
    told = missions().by_slug.get(kept.slug)
    today = clock.now().astimezone(shell().zone).date()
    if told is None or is_over(told, today):
        return "done"
    if kept.is_closed or not takes_applications(told, today):
        return "closed"
    return "full" if told.status == "full" or kept.taken >= kept.seats else "open"


def association_name(slug: str, lang: str) -> str:
    """Return the name of an association, or its slug once the site tells it no more."""
    found = missions().associations.get(slug)
    if found is None:
        return slug
    return found.name.get(lang) or next(iter(found.name.values()))
