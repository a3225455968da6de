"""Answers: what every answer says to browsers and search engines, and when nothing can be done."""

import logging
from collections.abc import Callable

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import DatabaseError, InterfaceError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from signup.site import SiteMissing

GetResponse = Callable[[HttpRequest], HttpResponseBase]
LOG = logging.getLogger("signup")

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
    ),
    # Never a path, which may hold a secret. Without the origin ("no-referrer") browsers would send
    # "Origin: null" with our own forms, and old ones could not be told from strangers.
    "Referrer-Policy": "strict-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}


_ANSWERED_ELSEWHERE = (Http404, PermissionDenied, SuspiciousOperation)


class Headers:
    """Puts on every answer what keeps it private and unframed."""

    def __init__(self, get_response: GetResponse) -> None:
        """Take what answers."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Return the answer with the headers that it lacks."""
        response = self._get_response(request)
        if not response.streaming and isinstance(response, HttpResponse):
            # Told its length, the server need not cut it in chunks.
            response.headers.setdefault("Content-Length", str(len(response.content)))
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response


class Unavailable:
    """Answers 503, in words, when the database or the files of the site cannot be had."""

    def __init__(self, get_response: GetResponse) -> None:
        """Take what answers."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Return the answer."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Return what is said of a failure that time or an operator mends; nothing of others."""
        if isinstance(error, _ANSWERED_ELSEWHERE):
            return None
        if isinstance(error, (DatabaseError, InterfaceError, SiteMissing)):
            LOG.error("unavailable", extra={"error": type(error).__name__})
            return unavailable()
        # A mistake of ours: where it is, never what somebody wrote.
        view = request.resolver_match.view_name if request.resolver_match else ""
        LOG.error("failed", extra={"view": view}, exc_info=error)
        return None


def failed(request: HttpRequest) -> HttpResponse:
    """Return the page of what should not happen; the same words, as the same remedy serves."""
    response = unavailable()
    response.status_code = 500
    return response


def unavailable() -> HttpResponse:
    """Return a page that needs nothing: neither the database nor the theme."""
    html = (
        '<!DOCTYPE html><html lang="fr"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        "<title>Service interrompu un moment</title>"
        "<h1>Le service est interrompu un moment</h1>"
        "<p>Rien de ce que vous venez d’écrire n’a été gardé. Revenez en arrière, vos réponses y "
        "sont encore, et renvoyez-les dans quelques minutes.</p>"
        '<p lang="en">The service is down for a moment. Nothing you wrote was kept: go back, your '
        "answers are still there, and send them again in a few minutes.</p></html>"
    )
    return HttpResponse(html, status=503, headers={"Retry-After": "120"})
