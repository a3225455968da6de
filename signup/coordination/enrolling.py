"""Enrolling a telephone as a second factor, and doing without it again."""

from typing import Any

from cryptography.fernet import InvalidToken
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from signup.coordination import notices
from signup.coordination.account import is_password
from signup.coordination.guarding import SeeOther, for_coordinators
from signup.coordination.screens import account_crumb, home_crumb, language, show
from signup.coordination.second_factor import drawing, new_secret, opened, sealed, step_of
from signup.journey.actors import coordinating
from signup.journey.moving import note
from signup.models import Coordinator
from signup.site import shell
from signup.writing import writing

_KEY = "factor"


@for_coordinators("GET", "POST")
def factor(request: HttpRequest, coordinator: Coordinator) -> HttpResponse:
    """Show a key until one of its codes is typed; then, how to do without it."""
    if coordinator.totp_secret:
        return _remove(request, coordinator)
    secret, errors = _offered(request), {}
    if request.method == "POST":
        step = step_of(secret, request.POST.get("code", ""))
        if step is not None:
            _keep(coordinator, sealed(secret), step, "factor_added")
            del request.session[_KEY]
            notices.say(request, "factor_added")
            return SeeOther(reverse("coordination:account"))
        errors = {"code": "wrong_code"}
    groups = " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))
    qr_code = drawing(coordinator, secret, shell().told["name"])
    return _shown(request, coordinator, "factor", errors, key=groups, qr_code=qr_code)


def _remove(request: HttpRequest, coordinator: Coordinator) -> HttpResponse:
    errors = {}
    if request.method == "POST":
        if is_password(coordinator, request.POST.get("present", "")):
            _keep(coordinator, "", coordinator.totp_step, "factor_removed")
            notices.say(request, "factor_removed")
            return SeeOther(reverse("coordination:account"))
        errors = {"present": "wrong_password"}
    return _shown(request, coordinator, "factor_on", errors)


def _offered(request: HttpRequest) -> str:
    """Return the key shown to this session, the same until it is taken up; kept sealed."""
    try:
        return opened(request.session.get(_KEY, ""))
    except InvalidToken:
        secret = new_secret()
        request.session[_KEY] = sealed(secret)
        return secret


def _keep(coordinator: Coordinator, kept: str, step: int, act: str) -> None:
    with writing():
        found = Coordinator.objects.filter(pk=coordinator.pk)
        found.update(totp_secret=kept, totp_step=step)
        note(coordinating(coordinator), act)


def _shown(
    request: HttpRequest,
    coordinator: Coordinator,
    name: str,
    errors: dict[str, str],
    **values: Any,
) -> HttpResponse:
    lang = language(request, coordinator)
    trail = (home_crumb(lang), account_crumb(lang))
    return show(request, name, lang, coordinator=coordinator, trail=trail, errors=errors, **values)
