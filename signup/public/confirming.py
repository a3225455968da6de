"""Confirming: the page that the first mail leads to. Its button confirms; to open it does not."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from signup.addresses import Door, link
from signup.journey.confirming import confirm
from signup.keys import Purpose, digest
from signup.keys import token as make_token
from signup.models import Application, State
from signup.public.showing import show, tell
from signup.public.telling import told
from signup.site import missions


def show_confirmation(request: HttpRequest, lang: str, token: str) -> HttpResponse:
    """Return the page with the button; once it was pressed, lead to how the application stands."""
    application = _application(token)
    if application is None:
        return tell(request, lang, "over", 404)
    if application.state != State.UNCONFIRMED:
        return _standing(application, lang)
    mission = told(missions().by_slug.get(application.mission_id), lang)
    return show(
        request,
        lang,
        "confirm",
        mission=mission,
        application=application,
        action=link(Door.CONFIRM, lang, token),
    )


def take_confirmation(request: HttpRequest, lang: str, token: str) -> HttpResponse:
    """Confirm the address, and lead to how the application stands."""
    application = _application(token)
    if application is None:
        return tell(request, lang, "over", 404)
    confirm(application)
    return _standing(application, lang)


def _application(given: str) -> Application | None:
    found = digest(given)
    return Application.objects.filter(confirm_digest=found).first() if found else None


def _standing(application: Application, lang: str) -> HttpResponse:
    follow = link(Door.FOLLOW, lang, make_token(Purpose.FOLLOW, application.pk))
    return HttpResponseRedirect(follow, status=303)
