"""Seats: never more taken than there are.

A seat is taken by an update that holds only while one is left, the last of its transaction: no row
is locked before, two people cannot have the same one, and the CHECK of the table stands behind.
"""

from django.db.models import F

from signup.models import Mission


def take_seat(slug: str) -> bool:
    """Take a seat of a mission, and say whether there was one."""
    left = Mission.objects.filter(slug=slug, taken__lt=F("seats"))
    return left.update(taken=F("taken") + 1) == 1


def free_seat(slug: str) -> None:
    """Give a seat back."""
    Mission.objects.filter(slug=slug).update(taken=F("taken") - 1)


def change_seats(slug: str, seats: int) -> bool:
    """Set the number of seats, unless more than that are taken; say whether it was done."""
    free = Mission.objects.filter(slug=slug, taken__lte=seats)
    return free.update(seats=seats, has_own_seats=True) == 1
