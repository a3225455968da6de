"""Signing in and out: a password, then a code where the account asks for one."""

from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from signup.clock import clock
from signup.coordination.guarding import SeeOther, enter, onward_of, open_to_all, who
from signup.coordination.locking import begin_try
from signup.coordination.naming import named
from signup.coordination.screens import language, show
from signup.coordination.second_factor import take_code
from signup.models import Coordinator

_HALF = "half"
_HALF_LIVES = timedelta(minutes=5)


@open_to_all("GET", "POST")
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for an address and a password; what is wrong of the two is not told."""
    onward = onward_of(request)
    if who(request) is not None:
        return SeeOther(onward)
    lang, email = language(request), request.POST.get("email", "")
    values: dict[str, Any] = {"onward": onward, "email": email}
    if request.method != "POST":
        return show(request, "sign_in", lang, **values)
    coordinator = named(email)
    may_try = begin_try(coordinator)
    is_right = coordinator.check_password(request.POST.get("password", ""))
    if not (may_try and is_right and coordinator.is_active):
        return show(request, "sign_in", lang, errors={"email": "wrong_sign_in"}, **values)
    if coordinator.totp_secret:
        _keep_half(request, coordinator, onward)
        return SeeOther(reverse("coordination:code"))
    enter(request, coordinator)
    return SeeOther(onward)


@open_to_all("GET", "POST")
def code(request: HttpRequest) -> HttpResponse:
    """Ask for the code of a telephone, five minutes at most after the password."""
    coordinator = _half(request)
    if coordinator is None:
        return SeeOther(reverse("coordination:sign_in"))
    lang = language(request, coordinator)
    if request.method != "POST":
        return show(request, "code", lang)
    may_try = begin_try(coordinator)
    if not (may_try and take_code(coordinator, request.POST.get("code", ""))):
        return show(request, "code", lang, errors={"code": "wrong_code"})
    onward = request.session[_HALF]["onward"]
    del request.session[_HALF]
    enter(request, coordinator)
    return SeeOther(onward)


def _keep_half(request: HttpRequest, coordinator: Coordinator, onward: str) -> None:
    request.session.cycle_key()
    request.session[_HALF] = {
        "number": coordinator.pk,
        "password": coordinator.get_session_auth_hash(),
        "at": clock.now().timestamp(),
        "onward": onward,
    }


def _half(request: HttpRequest) -> Coordinator | None:
    """Return who gave their password and not yet their code; none when it is too long ago."""
    kept = request.session.get(_HALF)
    if not kept or clock.now() - datetime.fromtimestamp(kept["at"], UTC) > _HALF_LIVES:
        return None
    found = Coordinator.objects.filter(pk=kept["number"], is_active=True).first()
    is_same = found is not None and found.get_session_auth_hash() == kept["password"]
    return found if is_same else None


@open_to_all("POST")
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session, for good."""
    logout(request)
    return SeeOther(reverse("coordination:sign_in"))
