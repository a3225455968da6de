"""Volunteers of the tests: how they apply and how far they have come."""

from typing import Any

from signup.journey.actors import SERVICE
from signup.journey.answering import accept
from signup.journey.applying import Answers, Sent, apply
from signup.journey.confirming import confirm
from signup.models import Application
from signup.site import missions


def applied(email: str = "anne@exemple.org", slug: str = "permanence", **sent: Any) -> Application:
    """Return the application that somebody has just sent."""
    told = missions().by_slug[slug]
    answers = {"first_name": "Anne", "last_name": "Le Goff", **sent.pop("answers", {})}
    apply(told, Sent(Answers(email=email, **answers), **{"lang": "fr", **sent}))
    return Application.objects.get(email=email, mission_id=slug, is_live=True)


def confirmed(email: str = "anne@exemple.org", slug: str = "permanence") -> Application:
    """Return an application whose address was confirmed."""
    application = applied(email, slug)
    confirm(application)
    return application


def accepted(email: str = "anne@exemple.org", slug: str = "permanence") -> Application:
    """Return an application that the association has accepted."""
    application = confirmed(email, slug)
    accept(application, SERVICE)
    return application


def minor(email: str = "lou@exemple.org", slug: str = "permanence") -> Application:
    """Return the application of a minor who has confirmed their address."""
    application = applied(
        email,
        slug,
        answers={"age_band": "16_17"},
        guardian_name="Camille Le Goff",
        guardian_email="camille@exemple.org",
    )
    confirm(application)
    return application
