"""Applying: the form of a mission, drawn here with its errors, and what follows it."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from cryptography.fernet import InvalidToken
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from plugins.models.exchange import Mission
from signup.addresses import PATHS, Door, address, link
from signup.forms import ApplicationForm
from signup.journey.applying import apply
from signup.keys import box
from signup.public.showing import show, tell
from signup.public.telling import asked, closure, standing, told
from signup.public.timing import fault, stamp
from signup.retention import periods
from signup.site import missions

RECEIVED = "received"
SHOWN_FOR = 3600
"""How many seconds the page that follows a form shows the address that was typed."""

TRAP = "website"


def opened(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Return a view that is given its mission, when one may apply for it."""

    @wraps(view)
    def found(request: HttpRequest, lang: str, slug: str) -> HttpResponse:
        mission = missions().by_slug.get(slug)
        if mission is None:
            return tell(request, lang, "mission", 404)
        why = closure(mission)
        if why:
            return tell(request, lang, why, 410, mission=told(mission, lang))
        return view(request, lang, mission)

    return found


@opened
def show_form(request: HttpRequest, lang: str, mission: Mission) -> HttpResponse:
    """Return the form of a mission, empty."""
    hidden = {"click_id": request.GET.get("apiengagement_id", ""), "issued": stamp()}
    return _form(request, lang, mission, hidden=hidden)


@opened
def take_form(request: HttpRequest, lang: str, mission: Mission) -> HttpResponse:
    """Take an application; answer a wrong one with its errors, what was typed kept."""
    form = ApplicationForm(mission, request.POST)
    problems = form.problems()
    timing = None if problems else fault(request.POST.get("issued", ""))
    if problems or timing:
        return _wrong(request, lang, mission, form, problems, timing)
    # Who fills the field that nobody sees is answered as others are.
    if not request.POST.get(TRAP):
        apply(mission, form.sent(lang))
    kept = json.dumps([form.cleaned_data["email"], mission.id])
    token = box(RECEIVED).encrypt(kept.encode()).decode()
    return HttpResponseRedirect(f"{link(Door.RECEIVED, lang, token)}#contenu", status=303)


def show_received(request: HttpRequest, lang: str, token: str) -> HttpResponse:
    """Return what to do now, with the address that was typed; nothing else is known here."""
    try:
        email, slug = json.loads(box(RECEIVED).decrypt(token.encode(), ttl=SHOWN_FOR))
    except InvalidToken:
        return tell(request, lang, "over", 404)
    mission = told(missions().by_slug.get(slug), lang)
    hours = periods().unconfirmed_hours
    return show(request, lang, RECEIVED, mission=mission, email=email, hours=hours)


def _wrong(
    request: HttpRequest,
    lang: str,
    mission: Mission,
    form: ApplicationForm,
    problems: dict[str, str],
    timing: str | None,
) -> HttpResponse:
    # The time stays that of the first drawing: to mend one word takes less than to write all.
    issued = stamp() if timing == "old" else request.POST.get("issued", "")
    hidden = {name: request.POST.get(name, "") for name in ("submission", "click_id")}
    return _form(
        request,
        lang,
        mission,
        status=422,
        hidden={**hidden, "issued": issued},
        values=form.typed(),
        problems=problems,
        anchors={name: form.anchor(name) for name in problems},
        timing=timing,
    )


def _form(
    request: HttpRequest,
    lang: str,
    mission: Mission,
    *,
    status: int = 200,
    **values: Any,
) -> HttpResponse:
    return show(
        request,
        lang,
        "form",
        mission=told(mission, lang),
        address=address(Door.FORM, lang, mission.id),
        alternates={
            other: address(Door.FORM, other, mission.id)
            for other in PATHS
            if other in mission.words
        },
        status=status,
        is_wrong=status != 200,
        asked=asked(mission, lang),
        standing=standing(mission),
        **values,
    )
