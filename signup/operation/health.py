"""Health: whether the service can do its work, for whoever watches it."""

from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse

from signup.clock import clock
from signup.models import Mail
from signup.site import SiteMissing, missions, shell

LATE = 15 * 60
"""Seconds after which a mail that is due should have left."""


def health(request: HttpRequest) -> JsonResponse:
    """Answer 200 when all is well, 503 otherwise, and what is not."""
    checks: dict[str, Any] = {"database": _database(), "site": _site(), "disk": _disk()}
    mail = _mail() if checks["database"] == "ok" else {"waiting": None, "late": None}
    is_well = all(check == "ok" for check in checks.values())
    told = {"status": "ok" if is_well else "failing", **checks, "mail": mail}
    return JsonResponse(told, status=200 if is_well else 503)


def _database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        return type(error).__name__
    return "ok"


def _site() -> str:
    try:
        missions(), shell()
    except SiteMissing:
        return "missing"
    return "ok"


def _disk() -> str:
    """Say whether there is room to write: less than 200 MB is an alarm."""
    from shutil import disk_usage

    free = disk_usage(settings.CONFIGURATION.data).free
    return "ok" if free > 200 * 1024 * 1024 else "full"


def _mail() -> dict[str, int]:
    waiting = Mail.objects.filter(sent_at=None, failed_at=None, due_at__lte=clock.now())
    oldest = waiting.order_by("due_at").first()
    late = (clock.now() - oldest.due_at).total_seconds() if oldest else 0
    return {"waiting": waiting.count(), "late": int(late)}
