"""Sending: the outbox emptied one mail at a time, each marked as soon as it has left.

Never lost: a mail is marked after the server has taken it. At most one is sent twice when the
process is killed between the two, under the same name.
"""

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F, Min, QuerySet

from signup.clock import clock
from signup.journey.delays import ASKED_BY
from signup.mails.delivery import Carrier, Delayed, Refused, carrier
from signup.mails.letters import letter, message
from signup.models import Application, Coordinator, Kind, Mail, State
from signup.outbox import queue_to
from signup.retention import periods
from signup.writing import writing

LOG = logging.getLogger("signup.mails")
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=1)
MOST_ATTEMPTS = 52
"""Two days of them, an hour apart once the waits have grown to that."""

_ROUND = 50
_ASKING = {
    Kind.CONFIRM: State.UNCONFIRMED,
    Kind.GUARDIAN: State.GUARDIAN,
    Kind.OFFER: State.OFFERED,
}


def send_due() -> int:
    """Send the mails that are due; return how many left. One thread at a time does this."""
    sent = 0
    due = list(_due(clock.now())[:_ROUND])
    if not due:
        return 0
    try:
        with carrier(settings.CONFIGURATION) as found:
            for mail in due:
                sent += _send(mail, found)
    except Delayed as error:
        # Nobody can be reached: all wait alike, and none of them has been tried.
        _put_off_all(due, str(error))
    return sent


def next_due() -> datetime | None:
    """Return when the next mail is due; nothing when none waits."""
    found: datetime | None = _waiting().aggregate(first=Min("due_at"))["first"]
    return found


def _waiting() -> QuerySet[Mail]:
    return Mail.objects.filter(sent_at=None, failed_at=None)


def _due(now: datetime) -> QuerySet[Mail]:
    due = _waiting().filter(due_at__lte=now).order_by("due_at", "created_at")
    return due.select_related("application__guardian", "coordinator")


def _send(mail: Mail, found: Carrier) -> bool:
    """Send one mail, and say whether it left."""
    try:
        found.carry(message(mail, letter(mail)))
    except Refused as error:
        _give_up(mail, str(error))
        return False
    except Delayed as error:
        _put_off(mail, str(error))
        return False
    _mark(mail)
    return True


def _mark(mail: Mail) -> None:
    now = clock.now()
    with writing():
        Mail.objects.filter(pk=mail.pk).update(sent_at=now, payload={}, attempts=F("attempts") + 1)
        asking = _ASKING.get(Kind(mail.kind))
        if asking:
            # Who was asked has the whole delay, however long the mail took to leave.
            delay = ASKED_BY.get(Kind(mail.kind), timedelta(hours=periods().unconfirmed_hours))
            waits = Application.objects.filter(mail=mail, state=asking)
            waits.update(due_at=now + delay)
    LOG.info("sent", extra={"mail": str(mail.pk), "kind": mail.kind})


def _put_off(mail: Mail, why: str) -> None:
    if mail.attempts >= MOST_ATTEMPTS:
        _give_up(mail, why)
        return
    wait = min(FIRST_WAIT * 2**mail.attempts, LONGEST_WAIT)
    with writing():
        kept = Mail.objects.filter(pk=mail.pk)
        kept.update(due_at=clock.now() + wait, attempts=F("attempts") + 1)
    LOG.warning("delayed", extra={"mail": str(mail.pk), "kind": mail.kind, "why": why})


def _put_off_all(mails: list[Mail], why: str) -> None:
    left = Mail.objects.filter(pk__in=[mail.pk for mail in mails], sent_at=None, failed_at=None)
    for mail in left:
        _put_off(mail, why)


def _give_up(mail: Mail, why: str) -> None:
    """Stop trying; those who may call the person are told."""
    with writing():
        Mail.objects.filter(pk=mail.pk).update(failed_at=clock.now(), attempts=F("attempts") + 1)
        for coordinator in _answering_for(mail):
            told = {"mission": mail.application.mission_id} if mail.application else {}
            queue_to(Kind.UNDELIVERED, coordinator, mail.pk, told)
    LOG.error("undelivered", extra={"mail": str(mail.pk), "kind": mail.kind, "why": why})


def _answering_for(mail: Mail) -> Iterator[Coordinator]:
    application = mail.application
    if application is None or application.state == State.UNCONFIRMED:
        return
    association = application.mission.association
    yield from Coordinator.objects.filter(memberships__association=association, is_active=True)
