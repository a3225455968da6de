"""Leaving: a volunteer answers an offer, takes their application back, or has it erased."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from signup.addresses import Door, link
from signup.journey.leaving import erase, withdraw
from signup.journey.waiting import accept_offer, leave_offer
from signup.models import Application, Reason, State
from signup.models.application import OVER
from signup.public.holding import back_to, held, live
from signup.public.showing import show
from signup.public.telling import told
from signup.retention import periods
from signup.site import missions

REASONS = (
    Reason.NOT_AVAILABLE,
    Reason.CHANGE_MIND,
    Reason.REQUIREMENTS,
    Reason.NO_RESPONSE,
    Reason.OTHER,
)
"""Why a volunteer may say that they withdraw."""


@held
@live
def show_withdrawal(
    request: HttpRequest, lang: str, token: str, application: Application
) -> HttpResponse:
    """Return the question whether, and why, the application is taken back."""
    return show(
        request,
        lang,
        "withdraw",
        mission=told(missions().by_slug.get(application.mission_id), lang),
        reasons=REASONS,
        action=link(Door.WITHDRAW, lang, token),
        back=link(Door.FOLLOW, lang, token),
    )


@held
@live
def take_withdrawal(
    request: HttpRequest, lang: str, token: str, application: Application
) -> HttpResponse:
    """Take the application back; no reason has to be given."""
    given = request.POST.get("reason", "")
    withdraw(application, Reason(given) if given in REASONS else Reason.OTHER)
    return back_to(lang, token)


@held
def lead_back(
    request: HttpRequest, lang: str, token: str, application: Application
) -> HttpResponse:
    """Lead to the page of the application: an offer is answered there."""
    return back_to(lang, token)


@held
@live
def take_seat_answer(
    request: HttpRequest, lang: str, token: str, application: Application
) -> HttpResponse:
    """Take the seat that is offered, or leave it."""
    if application.state == State.OFFERED:
        answers = {"take": accept_offer, "leave": leave_offer}
        answer = answers.get(request.POST.get("answer", ""))
        if answer:
            answer(application)
    return back_to(lang, token)


@held
def show_erasure(
    request: HttpRequest, lang: str, token: str, application: Application
) -> HttpResponse:
    """Return the question whether everything is erased."""
    return show(
        request,
        lang,
        "erase",
        mission=told(missions().by_slug.get(application.mission_id), lang),
        is_over=application.state in OVER,
        backup_days=periods().backup_days,
        action=link(Door.ERASE, lang, token),
        back=link(Door.FOLLOW, lang, token),
    )


@held
def take_erasure(
    request: HttpRequest, lang: str, token: str, application: Application
) -> HttpResponse:
    """Erase everything."""
    erase(application)
    return HttpResponseRedirect(link(Door.ERASED, lang), status=303)


def show_erased(request: HttpRequest, lang: str) -> HttpResponse:
    """Say that nothing is left."""
    return show(request, lang, "erased")
