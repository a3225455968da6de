"""Holding: whoever holds the secret link of an application is its volunteer."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from signup.addresses import Door, link
from signup.journey.moving import Moved
from signup.keys import digest
from signup.models import Application
from signup.models.application import OVER
from signup.public.showing import tell

Held = Callable[[HttpRequest, str, str, Application], HttpResponse]


def held(view: Held) -> Callable[..., HttpResponse]:
    """Return a view that is given the application of its link, or says that there is none."""

    @wraps(view)
    def found(request: HttpRequest, lang: str, token: str) -> HttpResponse:
        known = digest(token)
        application = Application.objects.filter(follow_digest=known).first() if known else None
        if application is None:
            return tell(request, lang, "link", 404)
        return view(request, lang, token, application)

    return found


def live(view: Held) -> Held:
    """Return a view of an application that has not ended; of one that has, lead to its page."""

    @wraps(view)
    def still(
        request: HttpRequest, lang: str, token: str, application: Application
    ) -> HttpResponse:
        if application.state in OVER:
            return back_to(lang, token)
        try:
            return view(request, lang, token, application)
        except Moved:
            return back_to(lang, token)

    return still


def back_to(lang: str, token: str) -> HttpResponse:
    """Lead to the page of an application, which says how it stands now."""
    return HttpResponseRedirect(link(Door.FOLLOW, lang, token), status=303)
