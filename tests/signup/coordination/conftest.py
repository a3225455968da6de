"""Two coordinators of two associations, an operator, and a browser for each."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from signup.journey.applying import Answers, Sent, apply
from signup.journey.confirming import authorise, confirm
from signup.models import Application, Coordinator, Membership
from signup.site import missions

PASSWORD = "un cheval qui agrafe"
HERE = Path(__file__).parent


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave PostgreSQL to the modules where the database matters: those say ``BOTH_ENGINES``."""

    def is_left_out(item: pytest.Item) -> bool:
        engine = getattr(item, "callspec", None) and item.callspec.params.get("engine")
        is_here = HERE in item.path.parents
        return is_here and engine == "postgresql" and not hasattr(item.module, "BOTH_ENGINES")

    left_out = [item for item in items if is_left_out(item)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


_TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')

Applied = Callable[..., Application]
SignIn = Callable[..., Client]


def bare(content: bytes) -> bytes:
    """Return a page without the tokens of its forms, which are new each time."""
    return _TOKEN.sub(b"", content)


def coordinator(email: str, *associations: str, **fields: Any) -> Coordinator:
    """Keep and return a coordinator of these associations."""
    made = Coordinator.objects.create_user(email, PASSWORD, **fields)
    for slug in associations:
        Membership.objects.create(coordinator=made, association=slug)
    return made


@pytest.fixture
def anne(service: Path) -> Coordinator:
    """Return the coordinator of ``les-amis``."""
    return coordinator("anne@amis.example", "les-amis")


@pytest.fixture
def bilal(service: Path) -> Coordinator:
    """Return the coordinator of ``les-autres``."""
    return coordinator("bilal@autres.example", "les-autres")


@pytest.fixture
def operator(service: Path) -> Coordinator:
    """Return the operator, of no association."""
    return Coordinator.objects.create_superuser("exploitation@media.example", PASSWORD)


@pytest.fixture
def sign_in() -> SignIn:
    """Return a function that signs a coordinator in and returns their browser."""

    def signed_in(who: Coordinator, **options: Any) -> Client:
        browser = Client(**options)
        answer = browser.post(
            "/coordination/connexion/", {"email": who.email, "password": PASSWORD}
        )
        assert answer.status_code == 303, answer.content.decode()
        return browser

    return signed_in


@pytest.fixture
def applied(service: Path) -> Applied:
    """Return a function by which somebody applies to a mission and confirms their address."""

    def made(name: str = "Camille", slug: str = "permanence", **fields: Any) -> Application:
        email = fields.pop("email", f"{name.lower()}@exemple.org")
        guardian = fields.pop("guardian", "")
        told = Sent(
            Answers(name, "Durand", email, **fields),
            "fr",
            guardian_name="Dominique Durand" if guardian else "",
            guardian_email=guardian,
        )
        apply(missions().by_slug[slug], told)
        application = Application.objects.get(email=email, mission_id=slug)
        confirm(application)
        if guardian:
            authorise(application.guardian, "Le texte montré.")
        return Application.objects.get(pk=application.pk)

    return made
