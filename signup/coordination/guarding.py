"""Guarding: who is signed in, for how long, and what the others are answered."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import wraps
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods

from signup.clock import clock
from signup.coordination.locking import forgive
from signup.coordination.refusing import not_found
from signup.coordination.scope import NotTheirs
from signup.coordination.screens import HOME
from signup.journey.actors import coordinating
from signup.journey.moving import note
from signup.models import Coordinator
from signup.writing import writing

View = Callable[..., HttpResponse]
SESSION = timedelta(hours=8)
_SINCE = "since"


class SeeOther(HttpResponseRedirect):
    """Sends on after a POST: the page that follows is read, not sent again."""

    status_code = 303


def open_to_all(*methods: str) -> Callable[[View], View]:
    """Guard a page that nobody need be signed in for: its methods, and forms of other sites."""

    def guard(view: View) -> View:
        allowed: View = require_http_methods(_with_head(methods))(view)
        guarded: View = csrf_protect(allowed)
        return guarded

    return guard


def for_coordinators(*methods: str) -> Callable[[View], View]:
    """Guard a page of coordinators, who are given to it after the request.

    Others are sent to sign in; what is not theirs is not found.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, **named: object) -> HttpResponse:
            coordinator = who(request)
            if coordinator is None:
                onward = request.path if request.method in ("GET", "HEAD") else HOME
                return SeeOther(f"{settings.LOGIN_URL}?{urlencode({'suite': onward})}")
            try:
                return view(request, coordinator, **named)
            except NotTheirs:
                return not_found(request, coordinator)

        return open_to_all(*methods)(guarded)

    return guard


def _with_head(methods: tuple[str, ...]) -> list[str]:
    return [*methods, "HEAD"] if "GET" in methods else [*methods]


def who(request: HttpRequest) -> Coordinator | None:
    """Return who is signed in, since eight hours at most however busy they are."""
    user = request.user
    if not isinstance(user, Coordinator):
        return None
    since = datetime.fromtimestamp(request.session.get(_SINCE, 0), UTC)
    return user if clock.now() - since < SESSION else None


def enter(request: HttpRequest, coordinator: Coordinator) -> None:
    """Sign a coordinator in, in a session that is new."""
    with writing():
        login(request, coordinator)
        forgive(coordinator)
        note(coordinating(coordinator), "signed_in")
    request.session[_SINCE] = clock.now().timestamp()


def onward_of(request: HttpRequest) -> str:
    """Return the page asked for before signing in: one of ours, or the first."""
    asked = request.POST.get("suite") or request.GET.get("suite") or HOME
    roots = (HOME, "/admin/") if settings.CONFIGURATION.has_admin else (HOME,)
    is_ours = url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if is_ours and asked.startswith(roots) else HOME
