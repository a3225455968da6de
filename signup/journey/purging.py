"""Purging: what is past the time for which it may be kept is erased."""

import logging
from collections import Counter
from datetime import date, timedelta

from django.contrib.sessions.models import Session
from django.db import connection

from signup.clock import clock
from signup.journey.actors import SERVICE
from signup.journey.erased import forget_before
from signup.journey.moving import note
from signup.journey.removing import remove
from signup.models import Application, JournalEntry, Mail, State
from signup.models.application import OVER
from signup.retention import erased_on, months_after, periods
from signup.site import missions, shell
from signup.writing import writing

LOG = logging.getLogger("signup")


def purge() -> Counter[str]:
    """Erase what is over its time; return how many of each, and write it in the journal."""
    today = clock.now().astimezone(shell().zone).date()
    receipt: Counter[str] = Counter()
    for application in Application.objects.filter(state__in=[*OVER, State.ACCEPTED]):
        if _is_past(application, today):
            with writing():
                receipt["applications"] += remove(application, "purged", SERVICE)
    with writing():
        receipt += _old_rows(today)
        if receipt:
            told = ", ".join(f"{count} {what}" for what, count in receipt.items())
            note(SERVICE, f"swept {told}")
    forget_before(today - timedelta(days=periods().backup_days))
    if receipt:
        LOG.info("purged", extra=dict(receipt))
        clean_file()
    return receipt


def _is_past(application: Application, today: date) -> bool:
    """Say whether an application is past its time; one of a mission that goes on never is."""
    goes_on = application.state == State.ACCEPTED and application.mission_id in missions().by_slug
    return not goes_on and erased_on(application) <= today


def _old_rows(today: date) -> Counter[str]:
    kept, now = periods(), clock.now()
    sent = Mail.objects.filter(created_at__lt=now - timedelta(days=kept.mail_days))
    old = months_after(today, -kept.journal_months)
    entries = JournalEntry.objects.filter(at__date__lt=old)
    sessions = Session.objects.filter(expire_date__lt=now)
    return Counter(
        mails=sent.exclude(sent_at=None, failed_at=None).delete()[0],
        entries=entries.delete()[0],
        sessions=sessions.delete()[0],
    )


def clean_file() -> None:
    """Leave nothing of what was erased beside the database: SQLite keeps a journal in WAL mode."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
