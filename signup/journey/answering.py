"""Answering: what a coordinator decides. Each raises Moved when it was decided otherwise."""

from contextlib import suppress

from signup import places
from signup.clock import clock
from signup.journey.actors import Actor
from signup.journey.moving import Moved, demand, move, note
from signup.journey.seats import change_seats
from signup.journey.waiting import is_queued_for, promote_after
from signup.models import Application, Kind, Mission, Reason, State
from signup.outbox import queue
from signup.writing import writing

ANSWERABLE = (State.PENDING, State.PROCESSING)


class AloneInLine(Exception):
    """Nobody else waits: the seat given back would be offered to the same person at once."""


def take_up(application: Application, actor: Actor) -> None:
    """Say that an application is being looked at."""
    demand(application, State.PENDING)
    with writing():
        move(application, State.PROCESSING, actor)


def accept(application: Application, actor: Actor) -> None:
    """Accept a volunteer."""
    demand(application, *ANSWERABLE)
    with writing():
        queue(Kind.ACCEPTED, application, application.version)
        move(application, State.ACCEPTED, actor)


def decline(application: Application, reason: Reason, actor: Actor) -> None:
    """Decline a volunteer, for a reason that they are told; their seat is offered to the next."""
    demand(application, *ANSWERABLE, State.ACCEPTED, State.WAITING, State.OFFERED, State.GUARDIAN)
    with writing():
        queue(Kind.DECLINED, application, application.version)
        move(application, State.DECLINED, actor, reason=reason)
        promote_after(application.mission_id)


def put_on_list(application: Application, actor: Actor) -> None:
    """Put a volunteer at the end of the waiting list; their seat is offered to the next.

    Raises AloneInLine when there is no next.
    """
    demand(application, *ANSWERABLE, State.ACCEPTED)
    if not is_queued_for(application.mission_id):
        raise AloneInLine
    with writing():
        queue(Kind.LISTED, application, application.version)
        move(application, State.WAITING, actor, waiting_since=clock.now(), rank=0)
        promote_after(application.mission_id)


def tell(applications: list[Application], words: str, message: str, actor: Actor) -> None:
    """Send a message to volunteers; ``message`` is the same when it is sent twice.

    Who was sent it already is passed over.
    """
    with writing():
        told = Application.objects.filter(mail__kind=Kind.MESSAGE, mail__sequence=message)
        known = set(told.values_list("pk", flat=True))
        for application in applications:
            if application.pk in known:
                continue
            queue(Kind.MESSAGE, application, message, payload={"words": words})
            note(actor, "told", application.mission_id, application)


def close(slug: str, actor: Actor) -> None:
    """Take no more applications for a mission."""
    _set_closed(slug, True, actor)


def reopen(slug: str, actor: Actor) -> None:
    """Take applications for a mission again."""
    _set_closed(slug, False, actor)


def _set_closed(slug: str, is_closed: bool, actor: Actor) -> None:
    with writing():
        if Mission.objects.filter(slug=slug, is_closed=not is_closed).update(is_closed=is_closed):
            note(actor, "closed" if is_closed else "reopened", slug)
            places.changed()


def set_seats(slug: str, seats: int, actor: Actor) -> bool:
    """Change the number of seats; say whether it could be: never below those that are taken."""
    with writing():
        is_done = change_seats(slug, seats)
        if is_done:
            note(actor, f"seats {seats}", slug)
            places.changed()
            promote_after(slug)
    return is_done


def end_mission(slug: str, actor: Actor) -> None:
    """Tell those who still wait for an answer that the mission is over."""
    waiting = (*ANSWERABLE, State.WAITING, State.OFFERED, State.GUARDIAN)
    for application in Application.objects.filter(mission_id=slug, state__in=waiting):
        with suppress(Moved), writing():
            queue(Kind.CLOSED, application, application.version)
            move(application, State.DECLINED, actor, reason=Reason.TERMINATED)
