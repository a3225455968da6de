"""Account: a coordinator's language, password, second factor and latest sign-ins."""

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from signup.coordination import notices, passwords
from signup.coordination.guarding import SeeOther, for_coordinators
from signup.coordination.locking import begin_try, forgive
from signup.coordination.screens import account_crumb, home_crumb, language, show
from signup.models import Coordinator
from signup.models.journal import JournalEntry
from signup.site import shell
from signup.writing import writing

LATEST = 10
"""How many acts about the account are shown to its owner."""

_ABOUT_ACCOUNT = (
    "sign_in_tried",
    "signed_in",
    "reset_asked",
    "password_changed",
    "factor_added",
    "factor_removed",
)


@for_coordinators("GET", "POST")
def account(request: HttpRequest, coordinator: Coordinator) -> HttpResponse:
    """Show the account; keep the language that is chosen."""
    if request.method == "POST":
        lang = request.POST.get("lang", "")
        if lang in shell().told["languages"]:
            with writing():
                Coordinator.objects.filter(pk=coordinator.pk).update(lang=lang)
            notices.say(request, "language_changed")
        return SeeOther(reverse("coordination:account"))
    lang = language(request, coordinator)
    acts = JournalEntry.objects.filter(coordinator=coordinator, act__in=_ABOUT_ACCOUNT)
    return show(
        request,
        "account",
        lang,
        coordinator=coordinator,
        trail=(home_crumb(lang),),
        acts=acts.order_by("-at", "-id")[:LATEST],
        zone=shell().zone,
    )


@for_coordinators("GET", "POST")
def password(request: HttpRequest, coordinator: Coordinator) -> HttpResponse:
    """Change the password of who gives the present one."""
    lang, errors = language(request, coordinator), {}
    if request.method == "POST":
        new = request.POST.get("password", "")
        if code := passwords.fault(new, coordinator):
            errors = {"password": code}
        elif not is_password(coordinator, request.POST.get("present", "")):
            errors = {"present": "wrong_password"}
        else:
            passwords.choose(coordinator, new)
            update_session_auth_hash(request, coordinator)
            notices.say(request, "password_chosen")
            return SeeOther(reverse("coordination:account"))
    trail = (home_crumb(lang), account_crumb(lang))
    return show(request, "password", lang, coordinator=coordinator, trail=trail, errors=errors)


def is_password(coordinator: Coordinator, given: str) -> bool:
    """Say whether it is the password, as often as one may try: a session may be a thief's."""
    is_right = begin_try(coordinator) and coordinator.check_password(given)
    if is_right:
        with writing():
            forgive(coordinator)
    return is_right
