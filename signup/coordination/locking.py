"""Locking: an account rests after five tries, longer each time. No address of a visitor is kept."""

from datetime import datetime, timedelta

from django.db.models import F, Q

from signup.clock import clock
from signup.journey.actors import coordinating
from signup.journey.moving import note
from signup.models import Coordinator
from signup.writing import writing

TRIES = 5
FIRST = timedelta(minutes=15)
LONGEST = timedelta(days=1)


def begin_try(coordinator: Coordinator) -> bool:
    """Count a try before it is judged, and say whether it may be; a locked account has none.

    Counted first, a hundred tries at once are no more than five.
    """
    now = clock.now()
    with writing():
        rested = Q(locked_until=None) | Q(locked_until__lte=now)
        free = Coordinator.objects.filter(rested, pk=coordinator.pk)
        is_free = free.update(failures=F("failures") + 1) == 1
        if is_free:
            failures = Coordinator.objects.values_list("failures", flat=True).get(pk=coordinator.pk)
            note(coordinating(coordinator), "sign_in_tried")
            _lock(coordinator, failures, now)
        else:
            # As much is written of a locked account as of another: it takes the same time.
            Coordinator.objects.filter(pk=coordinator.pk).update(failures=F("failures"))
    return is_free


def _lock(coordinator: Coordinator, failures: int, now: datetime) -> None:
    if failures % TRIES == 0:
        until = now + min(FIRST * 2 ** min(failures // TRIES - 1, 10), LONGEST)
        Coordinator.objects.filter(pk=coordinator.pk).update(locked_until=until)


def forgive(coordinator: Coordinator) -> None:
    """Forget the tries of an account, in the transaction of the caller."""
    Coordinator.objects.filter(pk=coordinator.pk).update(failures=0, locked_until=None)
