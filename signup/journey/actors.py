"""Actors: who does something."""

from dataclasses import dataclass

from signup.models import Coordinator


@dataclass(frozen=True)
class Actor:
    """Somebody, by role; a coordinator is named to their colleagues."""

    role: str
    coordinator: Coordinator | None = None


VOLUNTEER = Actor("volunteer")
GUARDIAN = Actor("guardian")
OPERATOR = Actor("operator")
SERVICE = Actor("service")


def coordinating(coordinator: Coordinator) -> Actor:
    """Return a coordinator as an actor."""
    return Actor("coordinator", coordinator)
