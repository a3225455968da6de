"""Outbox: a mail is written down with what causes it, and sent by a thread afterwards."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from signup.clock import clock
from signup.models import Application, Coordinator, Kind, Mail
from signup.waking import wake

DAILY = 3
"""How many mails an address is sent in a day, of those that strangers may have it sent."""

_DAY = timedelta(days=1)


def queue(
    kind: Kind,
    application: Application,
    sequence: object = 0,
    *,
    address_key: str | None = None,
    payload: dict[str, Any] | None = None,
    due_at: datetime | None = None,
) -> None:
    """Write down a mail about an application, unless it is already; of the same transaction."""
    now = clock.now()
    Mail.objects.bulk_create(
        [
            Mail(
                kind=kind,
                sequence=str(sequence),
                application=application,
                address_key=address_key or application.address_key,
                payload=payload or {},
                created_at=now,
                due_at=due_at or now,
            )
        ],
        ignore_conflicts=True,
    )
    transaction.on_commit(wake)


def queue_to(
    kind: Kind, coordinator: Coordinator, sequence: object, payload: dict[str, Any] | None = None
) -> None:
    """Write down a mail to a coordinator, unless it is already."""
    now = clock.now()
    Mail.objects.bulk_create(
        [
            Mail(
                kind=kind,
                sequence=str(sequence),
                coordinator=coordinator,
                payload=payload or {},
                created_at=now,
                due_at=now,
            )
        ],
        ignore_conflicts=True,
    )
    transaction.on_commit(wake)


def farewell(email: str, lang: str, key: str) -> None:
    """Write down a last mail to somebody of whom nothing else is kept."""
    now = clock.now()
    Mail.objects.create(
        kind=Kind.ERASED,
        address_key=key,
        payload={"email": email, "lang": lang},
        created_at=now,
        due_at=now,
    )
    transaction.on_commit(wake)


def put_off(address_key: str) -> datetime:
    """Return when an address may be sent one more mail that a stranger could have asked for.

    Nothing is lost: what is too much for today is sent later.
    """
    now = clock.now()
    sent = Mail.objects.filter(
        address_key=address_key,
        due_at__gt=now - _DAY,
        kind__in=(Kind.CONFIRM, Kind.ALREADY, Kind.GUARDIAN),
    )
    latest = list(sent.order_by("-due_at").values_list("due_at", flat=True)[:DAILY])
    return max(now, latest[-1] + _DAY) if len(latest) == DAILY else now
