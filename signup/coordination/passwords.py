"""Passwords: whether a new one may be chosen, and choosing it."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from signup.coordination.locking import forgive
from signup.journey.actors import coordinating
from signup.journey.moving import note
from signup.models import Coordinator
from signup.writing import writing

LONGEST = 1000


def fault(password: str, coordinator: Coordinator) -> str:
    """Return the code of what is wrong with a password, or nothing."""
    if len(password) > LONGEST:
        return "password_too_long"
    try:
        validate_password(password, coordinator)
    except ValidationError as error:
        return error.error_list[0].code or "password_too_common"
    return ""


def choose(coordinator: Coordinator, password: str) -> None:
    """Keep a new password; every session and link made beside the former one dies."""
    coordinator.set_password(password)
    with writing():
        coordinator.save(update_fields=["password"])
        forgive(coordinator)
        note(coordinating(coordinator), "password_changed")
