"""Reporting: the state's aggregator is told what became of the clicks that it sent.

Nothing about a person leaves: the identifier of the click, that of the mission, a status. Done only
when the operator gave a key. Source: https://doc.api-engagement.beta.gouv.fr, "activity".
"""

import json
import logging
from http.client import HTTPException
from typing import Any
from urllib.request import Request, urlopen

from django.conf import settings
from django.db.models import F, Q

from signup.models import Application, State
from signup.writing import writing

LOG = logging.getLogger("signup.reports")
TIMEOUT = 10
STATUSES: dict[str, str] = {
    State.WAITING: "PENDING",
    State.OFFERED: "PENDING",
    State.PENDING: "PENDING",
    State.PROCESSING: "PENDING",
    State.ACCEPTED: "VALIDATED",
    State.DECLINED: "REFUSED",
    State.CANCELLED: "CANCELED",
    State.DONE: "CARRIED_OUT",
}


def report() -> int:
    """Tell what changed since it was last told; return how many were. What fails is told later."""
    used = settings.CONFIGURATION
    if not used.reports_key:
        return 0
    told = 0
    changed = Application.objects.exclude(click_id="").exclude(confirmed_at=None)
    for application in changed.filter(~Q(reported_state=F("state"))).order_by("changed_at")[:50]:
        status = STATUSES.get(application.state)
        if status is None:
            continue
        try:
            number = _told(application, status)
        except (OSError, HTTPException, ValueError) as error:
            LOG.warning("not told", extra={"error": type(error).__name__})
            return told
        with writing():
            Application.objects.filter(pk=application.pk).update(
                activity_id=number, reported_state=application.state
            )
        told += 1
    return told


def _told(application: Application, status: str) -> str:
    """Tell of one, and return the identifier under which it is known there."""
    if application.activity_id:
        _asked("PUT", f"/v2/activity/{application.activity_id}", {"status": status})
        return application.activity_id
    apply = {
        "type": "apply",
        "clickId": application.click_id,
        "missionClientId": application.mission_id,
    }
    number = str(_asked("POST", "/v2/activity", apply)["data"]["_id"])
    if status != "PENDING":
        _asked("PUT", f"/v2/activity/{number}", {"status": status})
    return number


def _asked(method: str, path: str, told: dict[str, str]) -> dict[str, Any]:
    used = settings.CONFIGURATION
    request = Request(
        f"{used.reports_address}{path}",
        data=json.dumps(told).encode(),
        method=method,
        headers={"Content-Type": "application/json", "x-api-key": used.reports_key},
    )
    with urlopen(request, timeout=TIMEOUT) as answer:
        found: dict[str, Any] = json.load(answer)
    return found
