"""A visitor: asks and sends as a browser would, and applications as they stand on the way."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from signup.addresses import Door, address
from signup.forms.fields import TEXT
from signup.keys import Purpose, token
from signup.models import Application
from signup.public.limiting import limiter

ANSWERS = {
    "first_name": "Anne",
    "last_name": "Le Goff",
    "email": "anne@exemple.org",
    "age_band": "adult",
    "availability": ["evenings", "weekends"],
    "message": "Bonjour",
    "website": "",
}
MINOR = {
    "age_band": "16_17",
    "guardian_name": "Marie Le Goff",
    "guardian_email": "marie@exemple.org",
}
SAME_ORIGIN = {"HTTP_SEC_FETCH_SITE": "same-origin"}
assert len(ANSWERS["message"]) < TEXT


@pytest.fixture
def visitor(service: Path) -> Client:
    """Return a browser whose forms are those of the site."""
    limiter.forget()
    return Client(**SAME_ORIGIN)


Applied = Callable[..., Application]


@pytest.fixture
def applied(visitor: Client) -> Applied:
    """Return a function by which somebody sends a form that is right; it returns what is kept."""

    def send(slug: str = "permanence", **answers: Any) -> Application:
        given = {**ANSWERS, **answers}
        response = visitor.post(address(Door.FORM, "fr", slug), given)
        assert response.status_code == 303, response.content.decode()
        return Application.objects.get(email=given["email"], mission_id=slug)

    return send


def confirm_address(application: Application, lang: str = "fr") -> str:
    """Return what the first mail leads to."""
    return address(Door.CONFIRM, lang, token(Purpose.CONFIRM, application.pk))


def follow_address(application: Application, door: Door = Door.FOLLOW, lang: str = "fr") -> str:
    """Return what the secret link leads to, or a page below it."""
    return address(door, lang, token(Purpose.FOLLOW, application.pk))


def guardian_address(application: Application, lang: str = "fr") -> str:
    """Return what the mail to the guardian leads to."""
    generation = application.guardian.generation
    return address(Door.GUARDIAN, lang, token(Purpose.GUARDIAN, application.pk, generation))
