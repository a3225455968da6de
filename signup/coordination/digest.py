"""Digest: once a day, what waits for a coordinator's answer, when something does."""

from datetime import datetime

from signup.coordination.scope import Scope
from signup.coordination.summaries import summed_up
from signup.models import Coordinator, Kind
from signup.outbox import queue_to
from signup.site import shell
from signup.writing import writing


def queue_digests(now: datetime) -> int:
    """Have the mail of the day written to each coordinator; return how many have one to read.

    Called again the same day, it writes none. Who never chose a password is left in peace.
    """
    day, told = now.astimezone(shell().zone).date(), 0
    for coordinator in Coordinator.objects.filter(
        is_active=True, memberships__isnull=False
    ).distinct():
        waiting = _waiting(coordinator) if coordinator.has_usable_password() else []
        if waiting:
            with writing():
                queue_to(Kind.DIGEST, coordinator, day, {"missions": waiting})
            told += 1
    return told


def _waiting(coordinator: Coordinator) -> list[dict[str, object]]:
    """Return the missions that have somebody to answer, as the mail tells them."""
    return [
        {
            "slug": each.slug,
            "title": each.title,
            "pending": each.pending,
            "late": each.late,
            "waiting": each.waiting,
        }
        for each in summed_up(Scope(coordinator).missions, coordinator.lang)
        if each.pending
    ]
