"""Faults: what is answered at no address of ours, and to what cannot be read."""

from django.http import HttpRequest, HttpResponse

from signup.public.showing import tell


def unknown(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that no page has this address."""
    return tell(request, _lang(request), "page", 404)


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that what was sent is too long, or is not what a form sends."""
    return tell(request, _lang(request), "unreadable", 400)


def _lang(request: HttpRequest) -> str:
    return "en" if request.path.startswith("/en/") else "fr"
