"""Lateness: what has waited too long for an answer, by the rule of the national platform."""

from datetime import datetime, timedelta

from django.db.models import Q

from signup.models import Application, State
from signup.retention import months_before
from signup.site import shell

UNREAD = timedelta(days=7)
"""How long an application may wait to be looked at."""

IN_HAND = 2
"""How many months it may be looked at."""


def late(now: datetime, prefix: str = "") -> Q:
    """Return what selects the applications that have waited too long."""
    unread = {f"{prefix}state": State.PENDING, f"{prefix}changed_at__lte": now - UNREAD}
    in_hand = {f"{prefix}state": State.PROCESSING, f"{prefix}changed_at__lte": _in_hand_since(now)}
    return Q(**unread) | Q(**in_hand)


def is_late(application: Application, now: datetime) -> bool:
    """Say the same of one application."""
    if application.state == State.PENDING:
        return application.changed_at <= now - UNREAD
    return application.state == State.PROCESSING and application.changed_at <= _in_hand_since(now)


def _in_hand_since(now: datetime) -> datetime:
    return months_before(now, IN_HAND, shell().zone)
