"""Refusing: what is said of a page that is not there, and of a form that waited too long."""

from django.contrib.auth import get_user
from django.http import HttpRequest, HttpResponse

from signup.coordination.screens import language, show
from signup.models import Coordinator


def not_found(request: HttpRequest, coordinator: Coordinator) -> HttpResponse:
    """Return the same page for what does not exist and for what is another association's."""
    lang = language(request, coordinator)
    return show(
        request, "missing", lang, coordinator=coordinator, address="/coordination/", status=404
    )


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Return the page for a form whose token is not that of the visitor (CSRF)."""
    user = get_user(request)
    coordinator = user if isinstance(user, Coordinator) else None
    return show(
        request, "stale", language(request, coordinator), address="/coordination/", status=403
    )
