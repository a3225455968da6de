"""Leaving: what a volunteer changes, takes back, takes away or has erased."""

from typing import Any

from django.db.models import F

from signup.clock import clock
from signup.journey.actors import VOLUNTEER
from signup.journey.moving import Moved, demand, move, note
from signup.journey.purging import clean_file
from signup.journey.removing import remove
from signup.journey.waiting import promote_after
from signup.models import Application, Kind, Reason, State
from signup.models.application import OVER
from signup.outbox import farewell, queue
from signup.writing import writing

CHANGEABLE = ("first_name", "last_name", "phone", "availability", "motivation", "message")


def change(application: Application, **fields: Any) -> None:
    """Keep what a volunteer wrote anew; only of ``CHANGEABLE``. Raises Moved when it is over."""
    unknown = fields.keys() - set(CHANGEABLE)
    if unknown:
        raise ValueError(f"{sorted(unknown)} are not for the volunteer to change")
    with writing():
        live = Application.objects.filter(pk=application.pk).exclude(state__in=OVER)
        if live.update(version=F("version") + 1, **fields) != 1:
            raise Moved
        note(VOLUNTEER, "changed", application.mission_id, application)


def withdraw(application: Application, reason: Reason) -> None:
    """End an application that its volunteer takes back. Raises Moved when it has ended."""
    demand(application, *(state for state in State if state not in OVER))
    with writing():
        queue(Kind.WITHDRAWN, application, application.version)
        move(application, State.CANCELLED, VOLUNTEER, reason=reason)
        promote_after(application.mission_id)


def erase(application: Application) -> None:
    """Leave nothing of an application in the database, and say so by one last mail."""
    with writing():
        if remove(application, "erased", VOLUNTEER):
            farewell(application.email, application.lang, application.address_key)
            promote_after(application.mission_id)
    clean_file()


def exported(application: Application) -> dict[str, Any]:
    """Return all that is kept of an application, for its volunteer."""
    names = (
        "first_name last_name email phone age_band availability motivation message requirements "
        "answers lang state reason"
    )
    told: dict[str, Any] = {name: getattr(application, name) for name in names.split()}
    for name in ("created_at", "confirmed_at", "changed_at", "waiting_since"):
        moment = getattr(application, name)
        told[name] = moment.isoformat() if moment else None
    guardian = getattr(application, "guardian", None)
    if guardian is not None:
        told["guardian"] = {
            "name": guardian.name,
            "email": guardian.email,
            "answer": guardian.answer,
            "answered_at": guardian.answered_at.isoformat() if guardian.answered_at else None,
            "text": guardian.text,
            "text_sha256": guardian.text_digest,
        }
    mails = application.mail_set.order_by("created_at").values_list("kind", "sent_at")
    told["mails"] = [
        {"kind": kind, "sent_at": sent.isoformat() if sent else None} for kind, sent in mails
    ]
    told["mission"] = application.mission_id
    told["exported_at"] = clock.now().isoformat()
    return told
