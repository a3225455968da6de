"""Removing: an application leaves the database whole, its seat with it."""

from signup import places
from signup.journey.actors import Actor
from signup.journey.erased import remember
from signup.journey.moving import note
from signup.journey.seats import free_seat
from signup.models import Application
from signup.models.application import HOLDING


def remove(application: Application, act: str, actor: Actor) -> bool:
    """Leave nothing of an application, in the transaction of the caller; say if it was there.

    Its number is remembered apart for as long as copies of the database live: one that is restored
    has it removed again.
    """
    found = Application.objects.select_for_update().filter(pk=application.pk).first()
    if found is None:
        return False
    note(actor, act, found.mission_id, found)
    remember(found.pk)
    found.delete()
    if found.state in HOLDING:
        free_seat(found.mission_id)
    places.changed()
    return True
