"""Syncing: a row for each mission of the catalogue, with its seats."""

import logging

from django.db.models import F

from signup.models import Mission
from signup.site import Missions, missions
from signup.writing import writing

LOG = logging.getLogger("signup")


def sync(told: Missions | None = None) -> list[str]:
    """Keep the missions that the site tells; return those whose seats cannot be lowered so far.

    A number that a coordinator changed stays theirs. One below the seats taken is never applied:
    the seats stay as many as are taken.
    """
    told = told or missions()
    known = Mission.objects.in_bulk()
    new = [
        Mission(slug=each.id, association=each.association, seats=each.seats)
        for each in told.catalogue.missions
        if each.id not in known
    ]
    refused = []
    with writing():
        Mission.objects.bulk_create(new, ignore_conflicts=True)
        for each in told.catalogue.missions:
            kept = known.get(each.id)
            if kept is None:
                continue
            if kept.association != each.association:
                Mission.objects.filter(slug=each.id).update(association=each.association)
            if kept.seats != each.seats and not kept.has_own_seats:
                lower = Mission.objects.filter(slug=each.id, taken__lte=each.seats)
                if not lower.update(seats=each.seats):
                    Mission.objects.filter(slug=each.id).update(seats=F("taken"))
                    refused.append(each.id)
    return refused


class Syncing:
    """Keeps the missions as the site tells them, each time that a build has told them anew."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self._read: Missions | None = None

    def follow(self) -> None:
        """Read the catalogue when it is another than last time."""
        told = missions()
        if told is not self._read:
            for slug in sync(told):
                LOG.warning("seats below those taken", extra={"mission": slug})
            self._read = told
