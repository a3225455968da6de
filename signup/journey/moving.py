"""Moving: an application goes from a state to another, once, whoever asks at the same time."""

from datetime import datetime
from typing import Any

from django.db.models import F

from signup import places
from signup.clock import clock
from signup.journey.actors import Actor
from signup.journey.seats import free_seat, take_seat
from signup.models import Application, Reason, State
from signup.models.application import HOLDING
from signup.models.journal import JournalEntry


class Moved(Exception):
    """The application is no more in the state that was read: nothing was done."""


class NoSeat(Exception):
    """No seat is left: nothing was done."""


def move(
    application: Application,
    to: State,
    actor: Actor,
    *,
    reason: Reason | None = None,
    due_at: datetime | None = None,
    **fields: Any,
) -> None:
    """Move an application, in the transaction of the caller, who undoes it when this raises.

    Its seat goes with it: taken last when ``to`` holds one, given back when it does not. Raises
    Moved and NoSeat.
    """
    was, now = application.state, clock.now()
    still = Application.objects.filter(pk=application.pk, state=was)
    changed = {
        "state": to,
        "reason": reason or "",
        "is_live": to not in (State.DECLINED, State.CANCELLED),
        "changed_at": now,
        "due_at": due_at,
        **fields,
    }
    if still.update(version=F("version") + 1, **changed) != 1:
        raise Moved
    note(actor, to, application.mission_id, application)
    if {was, to} & {State.WAITING, *HOLDING}:
        places.changed()
    if was in HOLDING and to not in HOLDING:
        free_seat(application.mission_id)
    if to in HOLDING and was not in HOLDING and not take_seat(application.mission_id):
        raise NoSeat
    for name, value in changed.items():
        setattr(application, name, value)


def demand(application: Application, *states: State) -> None:
    """Raise Moved when the application, as it was read, is in none of these states."""
    if application.state not in states:
        raise Moved


def note(actor: Actor, act: str, mission: str = "", application: Application | None = None) -> None:
    """Write in the journal who did what."""
    JournalEntry.objects.create(
        at=clock.now(),
        role=actor.role,
        coordinator=actor.coordinator,
        act=act,
        mission=mission,
        application=application.pk if application else None,
    )
