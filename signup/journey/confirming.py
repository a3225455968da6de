"""Confirming: the address is the volunteer's, and a seat is theirs if one is left."""

import hashlib
from contextlib import suppress
from typing import Any

from django.db import transaction
from django.db.models import F

from signup.clock import clock
from signup.journey.actors import GUARDIAN, VOLUNTEER, Actor
from signup.journey.delays import GUARDIAN as GUARDIAN_DELAY
from signup.journey.delays import OUTAGE
from signup.journey.moving import Moved, NoSeat, move
from signup.journey.waiting import is_queued_for
from signup.models import Application, Guardian, Kind, Mission, Reason, State
from signup.outbox import put_off, queue
from signup.site import missions
from signup.writing import writing


def confirm(application: Application) -> None:
    """Confirm an application; one that was confirmed already stays as it is."""
    if application.state != State.UNCONFIRMED:
        return
    try:
        with writing():
            if application.is_minor:
                _ask_guardian(application)
            else:
                seat_or_list(application, VOLUNTEER, confirmed_at=clock.now())
    except Moved:
        application.refresh_from_db()


def seat_or_list(application: Application, actor: Actor, **fields: Any) -> None:
    """Give a seat, or the last place of the waiting list, in the transaction of the caller.

    Raises Moved when the application is no more as it was read.
    """
    if not _looks_full(application.mission_id):
        with suppress(NoSeat), transaction.atomic():
            queue(Kind.RECEIVED, application)
            move(application, State.PENDING, actor, **fields)
            return
    queue(Kind.WAITING, application)
    # In the line, people stand as they confirmed, however long each took to be served.
    since = fields.get("confirmed_at") or clock.now()
    move(application, State.WAITING, actor, waiting_since=since, **fields)


def _looks_full(slug: str) -> bool:
    """Say whether there is no use in trying: no seat, or others who wait for the next."""
    told = missions().by_slug.get(slug)
    if told is not None and told.status == "full":
        return True
    has_seat = Mission.objects.filter(slug=slug, taken__lt=F("seats")).exists()
    return not has_seat or is_queued_for(slug)


def _ask_guardian(application: Application) -> None:
    now = clock.now()
    guardian = application.guardian
    queue(
        Kind.GUARDIAN,
        application,
        guardian.generation,
        address_key=guardian.address_key,
        due_at=put_off(guardian.address_key),
    )
    queue(Kind.GUARDIAN_ASKED, application)
    due_at = now + GUARDIAN_DELAY + OUTAGE
    move(application, State.GUARDIAN, VOLUNTEER, due_at=due_at, confirmed_at=now)


def authorise(guardian: Guardian, text: str) -> None:
    """Keep a guardian's agreement to the words they were shown; the seat is looked for then."""
    application = guardian.application
    with suppress(Moved), writing():
        if _is_answered(guardian, True, text):
            queue(Kind.GUARDIAN_ANSWERED, application, address_key=guardian.address_key)
            seat_or_list(application, GUARDIAN)


def refuse(guardian: Guardian, text: str) -> None:
    """Keep a guardian's refusal; the application ends."""
    application = guardian.application
    with suppress(Moved), writing():
        if _is_answered(guardian, False, text):
            queue(Kind.GUARDIAN_REFUSED, application)
            move(application, State.CANCELLED, GUARDIAN, reason=Reason.GUARDIAN_REFUSED)


def _is_answered(guardian: Guardian, answer: bool, text: str) -> bool:
    """Keep the answer, and say whether it was the first; a second changes nothing."""
    waiting = Guardian.objects.filter(
        pk=guardian.pk, answer=None, application__state=State.GUARDIAN
    )
    proof = hashlib.sha256(text.encode()).hexdigest()
    kept = waiting.update(answer=answer, answered_at=clock.now(), text=text, text_digest=proof)
    return kept == 1
