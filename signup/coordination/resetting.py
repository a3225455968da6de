"""Resetting: who forgot their password, or was invited, chooses one by a link that was mailed."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from signup.clock import clock
from signup.coordination import notices, passwords
from signup.coordination.guarding import SeeOther, open_to_all
from signup.coordination.links import holder, link
from signup.coordination.naming import is_somebody, named
from signup.coordination.screens import language, show
from signup.journey.actors import coordinating
from signup.journey.moving import note
from signup.keys import Purpose
from signup.models import Coordinator, Kind, Mail
from signup.outbox import queue_to
from signup.writing import writing

HOURLY = 3
"""How many of these mails an account is sent in an hour, whoever asks."""


@open_to_all("GET", "POST")
def ask(request: HttpRequest) -> HttpResponse:
    """Ask which address forgot its password; whether it is known is told by mail alone."""
    lang = language(request)
    if request.method != "POST":
        return show(request, "forgotten", lang)
    mail_link(named(request.POST.get("email", "")))
    return SeeOther(f"{reverse('coordination:asked')}?lang={lang}")


def mail_link(coordinator: Coordinator) -> None:
    """Have a link sent to a coordinator; what is written for nobody is taken back at once.

    Either way as much is read, made and written: it takes the same time.
    """
    now = clock.now()
    with writing():
        note(coordinating(coordinator), "reset_asked")
        lately = Mail.objects.filter(
            coordinator=coordinator, kind=Kind.RESET, created_at__gt=now - timedelta(hours=1)
        )
        is_too_much = lately.count() >= HOURLY
        with transaction.atomic():
            payload = {"token": link(Purpose.RESET, coordinator)}
            queue_to(Kind.RESET, coordinator, now.timestamp(), payload)
            transaction.set_rollback(is_too_much or not is_somebody(coordinator))


@open_to_all("GET")
def asked(request: HttpRequest) -> HttpResponse:
    """Say that a mail was sent if the address is known."""
    return show(request, "asked", language(request))


@open_to_all("GET", "POST")
def choose(request: HttpRequest, purpose: Purpose, link: str) -> HttpResponse:
    """Ask for a new password, of who holds a link that lives."""
    coordinator = holder(purpose, link)
    here = reverse("coordination:forgotten")
    if coordinator is None:
        return show(request, "link_over", language(request), address=here, status=410)
    lang, errors = language(request, coordinator), {}
    if request.method == "POST":
        password = request.POST.get("password", "")
        code = passwords.fault(password, coordinator)
        if not code:
            passwords.choose(coordinator, password)
            notices.say(request, "password_chosen")
            return SeeOther(f"{reverse('coordination:sign_in')}?lang={lang}")
        errors = {"password": code}
    values: dict[str, Any] = {"purpose": purpose, "email": coordinator.email}
    return show(request, "choose", lang, address=here, errors=errors, **values)
