"""Following: how an application stands, what comes next, and all that is kept of it."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from signup.addresses import Door, link
from signup.journey.leaving import exported
from signup.journey.waiting import position
from signup.models import Application, State
from signup.models.application import OVER
from signup.public.holding import held
from signup.public.showing import show
from signup.public.telling import asked, local, told
from signup.retention import periods
from signup.site import missions


@held
def show_application(
    request: HttpRequest, lang: str, token: str, application: Application
) -> HttpResponse:
    """Return how an application stands, what comes next and what can be done."""
    mission = missions().by_slug.get(application.mission_id)
    return show(
        request,
        lang,
        "follow",
        mission=told(mission, lang),
        application=application,
        asked=asked(mission, lang) if mission else None,
        links={door: link(door, lang, token) for door in Door},
        is_over=application.state in OVER,
        rank=position(application) if application.state == State.WAITING else 0,
        until=local(application.due_at),
        sent=local(application.created_at),
        changed=local(application.changed_at),
        retention=periods(),
    )


@held
def export(request: HttpRequest, lang: str, token: str, application: Application) -> HttpResponse:
    """Return all that is kept, as a file."""
    response = JsonResponse(
        exported(application), json_dumps_params={"ensure_ascii": False, "indent": 2}
    )
    response.headers["Content-Disposition"] = 'attachment; filename="candidature.json"'
    return response
