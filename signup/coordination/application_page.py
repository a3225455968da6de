"""Application page: all that a volunteer sent, what was done since, and what may be answered."""

from contextlib import suppress
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from signup.coordination import acts, notices
from signup.coordination.answers import answers_of
from signup.coordination.guarding import SeeOther, for_coordinators
from signup.coordination.lines import line
from signup.coordination.mission_page import mission_crumb, summary_of
from signup.coordination.scope import Scope
from signup.coordination.screens import home_crumb, language, show
from signup.journey.actors import coordinating
from signup.journey.answering import AloneInLine
from signup.journey.moving import Moved, NoSeat
from signup.journey.waiting import position
from signup.models import Application, Coordinator, Reason
from signup.site import shell


@for_coordinators("GET", "POST")
def application(request: HttpRequest, coordinator: Coordinator, number: UUID) -> HttpResponse:
    """Show an application; answer it, unless it is no more as it was shown."""
    found = Scope(coordinator).application(number)
    if request.method != "POST":
        return _shown(request, coordinator, found)
    act, reason = request.POST.get("act", ""), _reason(request)
    if act == "decline" and reason is None:
        return _shown(request, coordinator, found, "reason_missing")
    _answer(request, coordinator, found, reason or Reason.OTHER)
    return SeeOther(reverse("coordination:application", args=[number]))


def _reason(request: HttpRequest) -> Reason | None:
    with suppress(ValueError):
        reason = Reason(request.POST.get("reason", ""))
        return reason if reason in acts.REASONS else None
    return None


def _answer(
    request: HttpRequest, coordinator: Coordinator, found: Application, reason: Reason
) -> None:
    """Do what was asked of what was shown, and say what came of it."""
    act = request.POST.get("act", "")
    if request.POST.get("seen") != found.state or act not in acts.offered(found):
        notices.say(request, "moved", is_refusal=True)
        return
    try:
        acts.do(act, found, reason, coordinating(coordinator))
        notices.say(request, f"did_{act}")
    except Moved:
        notices.say(request, "moved", is_refusal=True)
    except NoSeat:
        notices.say(request, "no_seat", is_refusal=True)
    except AloneInLine:
        notices.say(request, "alone_in_line", is_refusal=True)


def _shown(
    request: HttpRequest, coordinator: Coordinator, found: Application, error: str = ""
) -> HttpResponse:
    lang = language(request, coordinator)
    summary = summary_of(coordinator, found.mission, lang)
    seen = line(found)
    history = Scope(coordinator).journal(found.mission_id).filter(application=found.pk)
    return show(
        request,
        "application",
        lang,
        coordinator=coordinator,
        title=seen.name,
        trail=(home_crumb(lang), mission_crumb(summary)),
        errors={"reason": error} if error else {},
        application=found,
        line=seen,
        mission=summary,
        answers=answers_of(found, lang),
        position=position(found),
        history=history,
        acts=acts.offered(found),
        reasons=acts.REASONS,
        zone=shell().zone,
    )
