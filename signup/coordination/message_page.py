"""Message page: words to one volunteer, or to those of a mission, sent once however often asked."""

import hashlib
from typing import Any
from uuid import UUID, uuid4

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from signup.coordination import notices
from signup.coordination.guarding import SeeOther, for_coordinators
from signup.coordination.lines import line
from signup.coordination.listing import PAGE, in_order
from signup.coordination.mission_page import mission_crumb, summary_of
from signup.coordination.scope import Scope
from signup.coordination.screens import Crumb, home_crumb, language, show
from signup.journey.actors import coordinating
from signup.journey.answering import tell
from signup.models import Application, Coordinator, State

LONGEST = 5_000
"""Signs of a message at most."""

AUDIENCES: dict[str, tuple[State, ...]] = {
    "accepted": (State.ACCEPTED,),
    "to_answer": (State.PENDING, State.PROCESSING),
    "waiting": (State.WAITING, State.OFFERED),
    "everybody": (
        State.ACCEPTED,
        State.PENDING,
        State.PROCESSING,
        State.WAITING,
        State.OFFERED,
        State.GUARDIAN,
    ),
}
SOME = "some"


@for_coordinators("GET", "POST")
def to_mission(request: HttpRequest, coordinator: Coordinator, slug: str) -> HttpResponse:
    """Write to all the volunteers of a mission who stand alike, or to those who are ticked."""
    scope, lang = Scope(coordinator), language(request, coordinator)
    kept = scope.mission(slug)
    people = in_order(scope.applications.filter(mission=kept), "name")
    reached = people.filter(state__in=AUDIENCES["everybody"])
    audience, ticked = request.POST.get("audience", ""), request.POST.getlist("to")
    errors = {}
    if request.method == "POST":
        found = _audience(reached, audience, ticked)
        errors = _faults(request, len(found), audience)
        if not errors:
            return _sent(request, coordinator, found, reverse("coordination:mission", args=[slug]))
    summary = summary_of(coordinator, kept, lang)
    counts = {name: reached.filter(state__in=states).count() for name, states in AUDIENCES.items()}
    people_told = [line(each) for each in reached[: PAGE + 1]]
    return show(
        request,
        "message_to_mission",
        lang,
        coordinator=coordinator,
        trail=(home_crumb(lang), mission_crumb(summary)),
        errors=errors,
        mission=summary,
        counts={name: count for name, count in counts.items() if count},
        # A longer list is no list to tick through.
        people=people_told if len(people_told) <= PAGE else [],
        audience=audience or ("accepted" if counts["accepted"] else "everybody"),
        ticked=ticked,
        **_written(request),
    )


@for_coordinators("GET", "POST")
def to_one(request: HttpRequest, coordinator: Coordinator, number: UUID) -> HttpResponse:
    """Write to one volunteer, however their application stands."""
    application, lang = Scope(coordinator).application(number), language(request, coordinator)
    page = reverse("coordination:application", args=[number])
    errors = _faults(request, 1, "") if request.method == "POST" else {}
    if request.method == "POST" and not errors:
        return _sent(request, coordinator, [application], page)
    seen, summary = line(application), summary_of(coordinator, application.mission, lang)
    return show(
        request,
        "message_to_one",
        lang,
        coordinator=coordinator,
        trail=(home_crumb(lang), mission_crumb(summary), Crumb(seen.name, page)),
        errors=errors,
        line=seen,
        **_written(request),
    )


def _audience(
    reached: QuerySet[Application], audience: str, ticked: list[str]
) -> list[Application]:
    if audience == SOME:
        return [each for each in reached if str(each.pk) in ticked]
    return list(reached.filter(state__in=AUDIENCES.get(audience, ())))


def _faults(request: HttpRequest, count: int, audience: str) -> dict[str, str]:
    faults = {}
    if not count:
        faults["to-1" if audience == SOME else "audience-1"] = "nobody_chosen"
    words = request.POST.get("words", "").strip()
    if not words:
        faults["words"] = "words_missing"
    elif len(words) > LONGEST:
        faults["words"] = "words_too_long"
    return faults


def _written(request: HttpRequest) -> dict[str, Any]:
    key = request.POST.get("key") or uuid4().hex
    return {"words": request.POST.get("words", ""), "key": key, "longest": LONGEST}


def _sent(
    request: HttpRequest, coordinator: Coordinator, found: list[Application], onward: str
) -> HttpResponse:
    words = request.POST["words"].strip()
    # The same form sent twice is one message; other words written in it make another.
    told = f"{coordinator.pk}:{request.POST.get('key', '')}:{words}"
    message = hashlib.sha256(told.encode()).hexdigest()
    tell(found, words, message, coordinating(coordinator))
    notices.say(request, "told", len(found))
    return SeeOther(onward)
