"""Doors: how requests come in. To look changes nothing; to send passes every guard, here only."""

import logging
from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse

from signup.public.limiting import address_of, limiter
from signup.public.origin import is_from_elsewhere
from signup.public.showing import tell

View = Callable[..., HttpResponse]
LOG = logging.getLogger("signup")


def door(lang: str, look: View, send: View | None = None) -> View:
    """Return the view of an address: ``look`` for GET and HEAD, ``send`` for POST.

    Both are called with the request, the language and what the address holds. What is sent is read
    of the body alone.
    """

    @wraps(send or look)
    def view(request: HttpRequest, **held: str) -> HttpResponse:
        if request.method in ("GET", "HEAD"):
            response = _without_body(request, look(request, lang, **held))
        elif request.method == "POST" and send:
            response = _refused(request, lang) or send(request, lang, **held)
        else:
            allowed = "GET, HEAD, POST" if send else "GET, HEAD"
            response = tell(request, lang, "method", 405, headers={"Allow": allowed})
        # Django would write the address of what went wrong in its log, with the secret in it.
        response._has_been_logged = True  # type: ignore[attr-defined]
        return response

    # Visitors have no session to protect, and are given no cookie: see ``origin``.
    view.csrf_exempt = True  # type: ignore[attr-defined]
    return view


def _refused(request: HttpRequest, lang: str) -> HttpResponse | None:
    """Return why what was sent is not looked at, if it is not."""
    if is_from_elsewhere(request):
        LOG.warning("cross-origin form refused")
        return tell(request, lang, "elsewhere", 403)
    seconds = limiter.wait(address_of(request))
    if seconds:
        LOG.warning("too many forms from one network")
        return tell(request, lang, "often", 429, headers={"Retry-After": str(seconds)})
    return None


def _without_body(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Return an answer, its body taken away when only its head was asked for."""
    if request.method == "HEAD":
        response.headers["Content-Length"] = str(len(response.content))
        response.content = b""
    return response
