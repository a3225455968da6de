"""Changing: a volunteer mends what they wrote."""

from django.http import HttpRequest, HttpResponse

from signup.addresses import Door, link
from signup.forms import ChangeForm
from signup.journey.leaving import CHANGEABLE, change
from signup.models import Application
from signup.public.holding import back_to, held, live
from signup.public.showing import show
from signup.public.telling import told
from signup.site import missions


@held
@live
def show_change(
    request: HttpRequest, lang: str, token: str, application: Application
) -> HttpResponse:
    """Return the form of what can be changed, as it stands."""
    values = {name: getattr(application, name) for name in CHANGEABLE}
    return _change(request, lang, token, application, values, {})


@held
@live
def take_change(
    request: HttpRequest, lang: str, token: str, application: Application
) -> HttpResponse:
    """Keep what was written anew; answer what is wrong with its errors."""
    form = ChangeForm(missions().by_slug.get(application.mission_id), request.POST)
    problems = form.problems()
    if problems:
        return _change(request, lang, token, application, form.typed(), problems)
    change(application, **form.cleaned_data)
    return back_to(lang, token)


def _change(
    request: HttpRequest,
    lang: str,
    token: str,
    application: Application,
    values: dict[str, object],
    problems: dict[str, str],
) -> HttpResponse:
    mission = missions().by_slug.get(application.mission_id)
    return show(
        request,
        lang,
        "change",
        mission=told(mission, lang),
        status=422 if problems else 200,
        is_wrong=bool(problems),
        values=values,
        problems=problems,
        anchors={name: name for name in problems},
        motivation_required=bool(mission and mission.motivation_required),
        action=link(Door.CHANGE, lang, token),
        back=link(Door.FOLLOW, lang, token),
    )
