"""Waiting: when a seat is given back, it is offered to the first of the list, for two days."""

from contextlib import suppress
from datetime import datetime
from functools import partial

from django.db import transaction
from django.db.models import F, Min, QuerySet

from signup.clock import clock
from signup.journey.actors import SERVICE, VOLUNTEER, Actor
from signup.journey.delays import OFFER, OUTAGE
from signup.journey.moving import Moved, NoSeat, demand, move, note
from signup.models import Application, Kind, Mission, Reason, State
from signup.outbox import queue
from signup.site import is_over, missions, shell
from signup.writing import writing


def waiting_list(slug: str) -> QuerySet[Application]:
    """Return who waits for a seat of a mission, the first in line first."""
    waiting = Application.objects.filter(mission_id=slug, state=State.WAITING)
    return waiting.order_by("rank", "waiting_since", "id")


def is_queued_for(slug: str) -> bool:
    """Say whether somebody waits for a seat of a mission."""
    return waiting_list(slug).exists()


def position(application: Application) -> int:
    """Return the place in line of who waits, 1 for the first."""
    ids = list(waiting_list(application.mission_id).values_list("id", flat=True))
    return ids.index(application.pk) + 1 if application.pk in ids else 0


def promote_after(slug: str) -> None:
    """Offer the seats of a mission that are left once the transaction at hand is done."""
    transaction.on_commit(partial(promote, slug))


def promote(slug: str) -> None:
    """Offer every seat left to those who wait, in order, each in a transaction of its own."""
    while _offer_next(slug):
        pass


def promote_all() -> None:
    """Offer the seats left of every mission for which somebody waits."""
    waiting = Application.objects.filter(state=State.WAITING)
    for slug in waiting.values_list("mission_id", flat=True).distinct():
        promote(slug)


def _offer_next(slug: str) -> bool:
    """Offer a seat to the first in line, and say whether there may be another to offer."""
    if not _has_seat_to_offer(slug):
        return False
    first = waiting_list(slug).first()
    if first is None:
        return False
    try:
        offer(first, SERVICE)
    except NoSeat:
        return False
    except Moved:
        pass  # Somebody else moved them meanwhile: who is first now?
    return True


def offer(application: Application, actor: Actor) -> None:
    """Offer a seat to somebody who waits. Raises Moved and NoSeat."""
    demand(application, State.WAITING)
    due_at = clock.now() + OFFER + OUTAGE
    with writing():
        queue(Kind.OFFER, application, application.version)
        move(application, State.OFFERED, actor, due_at=due_at)


def _has_seat_to_offer(slug: str) -> bool:
    if not Mission.objects.filter(slug=slug, taken__lt=F("seats")).exists():
        return False
    told = missions().by_slug.get(slug)
    today = clock.now().astimezone(shell().zone).date()
    # A mission that the site says full has seats for nobody, whatever was counted.
    return told is not None and told.status != "full" and not is_over(told, today)


def accept_offer(application: Application) -> None:
    """Take the seat that was offered; the association answers then. Raises Moved."""
    demand(application, State.OFFERED)
    with writing():
        queue(Kind.RECEIVED, application, application.version)
        move(application, State.PENDING, VOLUNTEER)


def leave_offer(application: Application) -> None:
    """Leave the seat that was offered to the next in line. Raises Moved."""
    demand(application, State.OFFERED)
    with writing():
        queue(Kind.WITHDRAWN, application, application.version)
        move(application, State.CANCELLED, VOLUNTEER, reason=Reason.NOT_AVAILABLE)
        promote_after(application.mission_id)


def end_offers(now: datetime) -> None:
    """Take back the seats whose offer nobody answered in time."""
    late = Application.objects.filter(state=State.OFFERED, due_at__lte=now)
    for application in late:
        with suppress(Moved), writing():
            queue(Kind.OFFER_OVER, application, application.version)
            move(application, State.CANCELLED, SERVICE, reason=Reason.NO_RESPONSE)
            promote_after(application.mission_id)


def move_first(application: Application, actor: Actor) -> None:
    """Put somebody at the head of the line. Raises Moved when they no longer wait."""
    with writing():
        found = waiting_list(application.mission_id).aggregate(first=Min("rank"))
        waiting = Application.objects.filter(pk=application.pk, state=State.WAITING)
        if waiting.update(rank=(found["first"] or 0) - 1) != 1:
            raise Moved
        note(actor, "moved_first", application.mission_id, application)
