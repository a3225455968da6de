"""Acts: what a coordinator may do to an application in each state, and doing it."""

from collections.abc import Callable

from signup.journey.actors import Actor
from signup.journey.answering import accept, decline, put_on_list, take_up
from signup.journey.waiting import move_first, offer
from signup.models import Application, Reason, State

REASONS = (
    Reason.REQUIREMENTS,
    Reason.CHANGE_MIND,
    Reason.TERMINATED,
    Reason.NO_RESPONSE,
    Reason.OTHER,
)
"""Why an association may decline: the national platform's reasons."""

_OFFERED: dict[str, tuple[str, ...]] = {
    State.PENDING: ("accept", "take_up", "list", "decline"),
    State.PROCESSING: ("accept", "list", "decline"),
    State.ACCEPTED: ("list", "decline"),
    State.WAITING: ("offer", "first", "decline"),
    State.OFFERED: ("decline",),
    State.GUARDIAN: ("decline",),
}
_DONE: dict[str, Callable[[Application, Actor], None]] = {
    "accept": accept,
    "take_up": take_up,
    "list": put_on_list,
    "offer": offer,
    "first": move_first,
}


def offered(application: Application) -> tuple[str, ...]:
    """Return what may be done to an application as it stands, the most likely first."""
    return _OFFERED.get(application.state, ())


def do(act: str, application: Application, reason: Reason, actor: Actor) -> None:
    """Do one of what ``offered`` returns. Raises Moved, NoSeat and AloneInLine."""
    if act == "decline":
        decline(application, reason, actor)
    else:
        _DONE[act](application, actor)
