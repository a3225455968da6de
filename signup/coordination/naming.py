"""Naming: which coordinator an address names, so that an unknown one is treated as any other."""

from secrets import token_urlsafe

from django.contrib.auth.hashers import make_password

from signup.models import Coordinator
from signup.writing import writing


def named(email: str) -> Coordinator:
    """Return the coordinator of an address, or nobody: whom strangers' tries are counted for."""
    address, stand_in = email.strip().lower(), nobody()  # read in both cases: it takes a while
    found = Coordinator.objects.filter(email=address, is_active=True).exclude(email="").first()
    return found or stand_in


def is_somebody(coordinator: Coordinator) -> bool:
    """Say whether it is a person."""
    return bool(coordinator.email)


def nobody() -> Coordinator:
    """Return the account without address that stands for all those that there are not.

    What is read, hashed and written is then the same for an unknown address as for a known one,
    and takes as long. Nobody can sign in as it: it is not active.
    """
    found = Coordinator.objects.filter(email="").first()
    if found is not None:
        return found
    password = make_password(token_urlsafe())
    with writing():
        made = {"is_active": False, "password": password}
        return Coordinator.objects.get_or_create(email="", defaults=made)[0]
